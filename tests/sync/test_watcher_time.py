"""Tests of the watch and time: sleep, clocks that jump, and the end of credentials."""

from datetime import datetime, timedelta

import pytest

from app.domain.errors import Limited, Offline
from app.domain.report import What
from app.sync.watcher import TICK
from tests.simulation.world import EPOCH
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

DAY = 24 * HOUR
NEVER = 1e8


def instant(t: float) -> datetime:
    return EPOCH + timedelta(seconds=t)


def meeting_at_ten() -> Scene:
    """A meeting from ten to eleven; the person is in the office."""
    scene = Scene()
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def sleep(scene: Scene, start: float, end: float) -> None:
    scene.at(start, lambda: scene.world.suspend(end - start))


def test_t01_sleep_over_a_start_is_made_good_within_five_seconds() -> None:
    scene = meeting_at_ten()
    sleep(scene, TEN - 300, TEN + 1200)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert TEN + 1200 <= scene.writes[0][0] <= TEN + 1206
    (late,) = scene.told(What.APPLIED_LATE)
    assert late.late_ms is not None
    assert late.late_ms >= 1_200_000
    assert scene.calendar.reconnects == 1
    assert scene.status.reconnects == 1


def test_t02_sleep_over_an_end_gives_back_at_once() -> None:
    scene = meeting_at_ten()
    sleep(scene, ELEVEN - 300, 13 * HOUR)
    scene.play(14 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[1][0] <= 13 * HOUR + 6


def test_t02_what_the_person_chose_elsewhere_meanwhile_stays() -> None:
    scene = meeting_at_ten()
    scene.choose(12 * HOUR, "Telework")
    sleep(scene, ELEVEN - 300, 13 * HOUR)
    scene.play(14 * HOUR)
    assert scene.written == ["Busy"]
    assert scene.disk.text is None


def test_t03_sleep_over_a_whole_event_writes_nothing() -> None:
    scene = meeting_at_ten()
    scene.calendar.put(event("e2", ELEVEN + 600, 12 * HOUR, "Holiday"))
    sleep(scene, TEN - 300, 13 * HOUR)
    scene.play(14 * HOUR)
    assert scene.written == []


def test_a_meeting_that_was_cancelled_during_sleep_is_not_set_after_it() -> None:
    scene = meeting_at_ten()
    scene.at(TEN, lambda: scene.calendar.remove("e1"))
    scene.wires.times["calendar"] = (1.0, 1.0)
    sleep(scene, TEN - 300, TEN + 600)
    scene.play(12 * HOUR)
    assert scene.written == []


def test_after_sleep_the_last_calendar_counts_when_google_is_out_of_reach() -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 400, scene.calendar, "raises", Offline("cut"))
    scene.wires.times["calendar"] = (2.5, 2.5)
    sleep(scene, TEN - 300, TEN + 600)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] <= TEN + 610


@pytest.mark.parametrize("when", [TEN + 0.002, TEN + 0.007, ELEVEN + 0.002, ELEVEN + 0.007])
@pytest.mark.parametrize("length", [30.0, 7200.0])
def test_sleep_in_the_middle_of_an_errand_ends_right(when: float, length: float) -> None:
    scene = meeting_at_ten()
    sleep(scene, when, when + length)
    scene.play(when + length + 20)
    running = TEN <= when + length < ELEVEN
    assert scene.status.name == ("Busy" if running else "Office")
    scene.play(when + length + 3 * HOUR)
    assert scene.status.name == "Office"


def test_a_write_that_arrives_only_after_sleep_is_given_back() -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 0.3, lambda: scene.wires.times.update(status=(9.0, NEVER)))
    scene.at(TEN + 0.5, lambda: scene.wires.times.clear())
    sleep(scene, TEN + 1, 12 * HOUR)
    scene.play(12 * HOUR + 120)
    assert scene.written == ["Busy", "Office"]
    assert scene.status.name == "Office"
    assert scene.writes[1][0] - scene.writes[0][0] < 3


@pytest.mark.parametrize("delay", [3.0, 25.0, 50.0])
def test_g21_a_write_that_arrives_after_its_event_was_cancelled_is_given_back(delay: float) -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 0.3, lambda: scene.wires.times.update(status=(delay, NEVER)))
    scene.at(TEN + 0.5, scene.wires.times.clear)
    scene.at(TEN + 0.6, lambda: scene.calendar.remove("e1"))
    sleep(scene, TEN + 1, TEN + 2)
    scene.play(TEN + 300)
    assert scene.status.name == "Office"


def test_t04_sleep_that_all_clocks_count_is_noticed_by_sleeping_too_long() -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 300, scene.world, "t", TEN + 600)
    scene.play(12 * HOUR)
    assert scene.calendar.reconnects == 1
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] <= TEN + 601


@pytest.mark.parametrize("slept", [0.0, 300.0, 3600.0])
def test_what_a_service_asked_us_to_wait_passes_in_sleep_too(slept: float) -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 600, scene.calendar, "raises", Limited("429", retry_after=600.0))
    scene.at(NINE + 800, lambda: scene.world.suspend(slept))
    scene.play(3 * HOUR + NINE)
    told, again, *_ = [t for t, *_ in scene.calendar.asked if t >= NINE + 600]
    expected = max(600.0, NINE + 800 + slept - told)
    assert expected <= again - told <= expected + TICK + 0.1  # by then the sleep is noticed


def test_a_clock_that_jumps_forward_does_not_shorten_what_a_service_asked_for() -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 600, scene.calendar, "raises", Limited("429", retry_after=600.0))
    scene.set(NINE + 800, scene, "wall_shift", HOUR)
    scene.play(3 * HOUR + NINE)
    told, again, *_ = [t for t, *_ in scene.calendar.asked if t >= NINE + 600]
    assert 600 <= again - told <= 606


def test_t05_a_clock_that_jumps_forward_is_noticed_and_looked_at_once() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.set(NINE + 600, scene, "wall_shift", HOUR)
    scene.play(NINE + 700)
    assert scene.written == ["Busy"]
    assert scene.writes[0][0] <= NINE + 606


def test_t06_a_clock_that_is_set_back_is_noticed_and_does_no_harm() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.set(ELEVEN + 600, scene, "wall_shift", -HOUR)
    scene.set(ELEVEN + 900, scene, "wall_shift", 0.0)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office", "Busy", "Office"]
    assert scene.status.name == "Office"
    assert scene.reads(ELEVEN + 600, ELEVEN + 606)
    assert len(scene.requests(NINE, 12 * HOUR)) < 200


def test_t06_a_clock_that_is_set_back_does_not_slow_down_what_follows_an_outage() -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 600, scene.calendar, "raises", Offline("cut"))
    scene.set(NINE + 660, scene, "wall_shift", -DAY)
    scene.play(NINE + 1800)
    assert scene.reports[-1].trouble is not None
    assert len(scene.reads(NINE + 900, NINE + 1800)) < 400


def test_t07_the_corrected_time_decides() -> None:
    scene = meeting_at_ten()
    scene.wall_shift, scene.drift = -300.0, 300.0
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert TEN <= scene.writes[0][0] < TEN + 0.05


def test_a_google_outage_never_delays_a_boundary() -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 600, scene.calendar, "raises", Offline("cut"))
    scene.play(12 * HOUR)
    assert [round(t - TEN, 1) for t, _ in scene.writes] == [0.0, 3600.0]


def test_d14_a_day_without_the_calendar_begins_nothing_and_finishes_what_runs() -> None:
    scene = Scene(t=12 * HOUR)
    scene.tick = 300.0
    scene.calendar.put(event("long", DAY + 11 * HOUR, DAY + 15 * HOUR, "Telework"))
    scene.calendar.put(event("later", DAY + 16 * HOUR, DAY + 17 * HOUR, None))
    scene.set(12 * HOUR + 600, scene.calendar, "raises", Offline("cut"))
    scene.play(DAY + 18 * HOUR)
    assert scene.written == ["Telework", "Office"]
    assert DAY + 15 * HOUR <= scene.writes[1][0] < DAY + 15 * HOUR + 0.1


def test_the_last_minute_a_meeting_is_cancelled_nobody_is_made_busy() -> None:
    scene = Scene(t=12 * HOUR)
    scene.calendar.put(event("e1", 14 * HOUR, 15 * HOUR, None))
    scene.at(14 * HOUR - 5.1, lambda: scene.calendar.remove("e1"))
    scene.play(15 * HOUR)
    assert scene.written == []


def test_a_meeting_that_is_created_as_it_begins_is_set_within_the_pace() -> None:
    scene = Scene(t=12 * HOUR)
    created = 13 * HOUR + 17
    scene.at(created, lambda: scene.calendar.put(event("e1", created, created + 1800, None)))
    scene.play(15 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] - created <= 75


@pytest.mark.parametrize(
    ("start", "end", "writes"),
    [
        (TEN, ELEVEN + 900, [0, 4500]),
        (TEN, ELEVEN - 900, [0, 2700]),
        (TEN + 2700, ELEVEN + 2700, [0, 1750, 2700, 6300]),
    ],
    ids=["extended", "shortened", "moved away"],
)
def test_c12_a_running_meeting_is_changed(start: float, end: float, writes: list[int]) -> None:
    scene = meeting_at_ten()
    scene.at(TEN + 1750, lambda: scene.calendar.put(event("e1", start, end, None)))
    scene.play(13 * HOUR)
    assert len(scene.writes) == len(writes)
    for (t, _), expected in zip(scene.writes, writes, strict=True):
        assert TEN + expected - 0.1 <= t <= TEN + expected + 75
    assert scene.status.name == "Office"


# credentials


def test_g31_credentials_that_end_in_the_event_give_back_two_minutes_before() -> None:
    scene = meeting_at_ten()
    scene.good_until = instant(TEN + 1800)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert TEN + 1680 <= scene.writes[1][0] < TEN + 1680.1


def test_g31_what_is_given_back_for_the_end_of_the_sign_in_is_told_as_that() -> None:
    scene = meeting_at_ten()
    scene.good_until = instant(TEN + 1800)
    scene.at(TEN + 1740, lambda: setattr(scene, "good_until", instant(ELEVEN + 7200)))
    scene.play(TEN + 1800)
    ends = [scene.report_at(TEN + t).sign_in_ends for t in (1600, 1700, 1790)]
    assert ends == [None, instant(TEN + 1800), None]


def test_g31_credentials_that_are_about_to_end_begin_nothing() -> None:
    scene = meeting_at_ten()
    scene.good_until = instant(TEN + 100)
    scene.play(12 * HOUR)
    assert scene.written == []


def test_g31_renewed_credentials_begin_again() -> None:
    scene = meeting_at_ten()
    scene.good_until = instant(TEN + 1800)
    scene.set(TEN + 2000, scene, "good_until", None)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office", "Busy", "Office"]
    assert ELEVEN <= scene.writes[-1][0] < ELEVEN + 0.1


# the window


@pytest.mark.parametrize("zone", ["Europe/Brussels", "America/Santiago", "Pacific/Apia", "UTC"])
def test_an_event_over_midnight_is_one_stretch(zone: str) -> None:
    scene = Scene(t=20 * HOUR)
    scene.calendar.zone = zone
    scene.tick = 60.0
    scene.calendar.put(event("night", 21 * HOUR, DAY + 5 * HOUR, None))
    scene.play(DAY + 6 * HOUR)
    assert [round(t / HOUR, 3) for t, _ in scene.writes] == [21, 29]


def test_the_window_follows_the_days() -> None:
    scene = Scene(t=20 * HOUR)
    scene.tick = 60.0
    scene.play(DAY + HOUR)
    first, last = scene.calendar.asked[1], scene.calendar.asked[-1]
    assert first[2:] == (instant(-25 * HOUR), instant(7 * DAY + 23 * HOUR))
    assert last[2:] == (instant(-HOUR), instant(8 * DAY + 23 * HOUR))


def test_sleep_that_comes_while_the_record_is_written_is_noticed_too() -> None:
    scene = meeting_at_ten()
    write, sleeps = scene.disk.write, iter([2 * HOUR])

    def write_slowly(text: str | None) -> None:
        scene.world.suspend(next(sleeps, 0.0))
        write(text)

    scene.disk.write = write_slowly  # type: ignore[method-assign]
    scene.play(12 * HOUR + 20)
    assert scene.calendar.reconnects == 1
    assert scene.reads(12 * HOUR, 12 * HOUR + 1)
    assert scene.status.name == "Office"
