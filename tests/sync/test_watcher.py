"""Tests of the watch in virtual time: boundaries, the person's hand, and what it costs."""

from itertools import pairwise

import pytest

from app.domain.errors import AppError
from app.domain.reading import Kind
from app.domain.report import What
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event


def meeting_at_ten(**more: object) -> Scene:
    """A meeting from ten to eleven; the person is in telework."""
    scene = Scene(**more)  # type: ignore[arg-type]
    scene.status.choose("Telework")
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def test_a_meeting_is_set_and_given_back_to_the_second() -> None:
    scene = meeting_at_ten().play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    (begun, _), (over, _) = scene.writes
    assert TEN <= begun < TEN + 0.05
    assert ELEVEN <= over < ELEVEN + 0.05
    assert [one.what for one in scene.happenings] == [What.STARTED, What.SET, What.GIVEN_BACK]
    (was_set,), (given_back,) = scene.told(What.SET), scene.told(What.GIVEN_BACK)
    assert (was_set.status, was_set.previous, was_set.event_id) == ("Busy", "Telework", "e1")
    assert (given_back.status, given_back.previous) == ("Telework", "Busy")
    for one in (was_set, given_back):
        assert one.late_ms is not None
        assert 0 <= one.late_ms <= 50
    assert scene.disk.text is None


def test_a_boundary_costs_three_requests_and_an_hour_without_one_costs_none() -> None:
    scene = meeting_at_ten().play(13 * HOUR)
    assert len(scene.requests(TEN - 60, TEN + 20)) <= 3
    assert len(scene.requests(ELEVEN - 5, ELEVEN + 60)) <= 3
    assert scene.requests(NINE + 10, TEN - 60) == []
    assert scene.requests(ELEVEN + 60, 13 * HOUR) == []


def test_f17_while_held_there_are_at_most_six_requests_a_minute() -> None:
    scene = meeting_at_ten().play(12 * HOUR)
    assert len(scene.requests(TEN + 60, ELEVEN - 60)) <= 6 * 58


def test_c16_back_to_back_meetings_are_one_stretch() -> None:
    scene = meeting_at_ten()
    scene.calendar.put(event("e2", ELEVEN, ELEVEN + HOUR, None))
    scene.play(13 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] >= 12 * HOUR


@pytest.mark.parametrize(("gap", "writes"), [(59, 2), (60, 4), (61, 4)])
def test_c17_a_short_gap_is_held_through(gap: int, writes: int) -> None:
    scene = meeting_at_ten()
    scene.calendar.put(event("e2", ELEVEN + gap, 12 * HOUR, None))
    scene.play(13 * HOUR)
    assert len(scene.writes) == writes


def test_c15_a_meeting_in_a_day_of_telework_is_busy_and_then_telework_again() -> None:
    scene = Scene()
    scene.calendar.put(event("day", NINE + 60, 17 * HOUR, "Telework"))
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(18 * HOUR)
    assert scene.written == ["Telework", "Busy", "Telework", "Office"]


def test_lead_seconds_bring_the_start_forward() -> None:
    scene = meeting_at_ten(lead_seconds=120).play(12 * HOUR)
    assert TEN - 120 <= scene.writes[0][0] < TEN - 119.9


def test_no_two_writes_fall_within_a_second() -> None:
    scene = Scene()
    for index, status in enumerate(("Busy", "Telework", "Holiday", "OutOfOffice")):
        scene.calendar.put(event(f"e{index}", TEN + index * 0.4, TEN + index + 30, status))
    scene.play(11 * HOUR)
    times = [t for t, _ in scene.writes]
    assert len(times) > 2
    assert all(b - a >= 0.99 for a, b in pairwise(times))


# the person's hand


def test_g01_the_hand_in_the_event_is_left_alone_to_its_end() -> None:
    scene = meeting_at_ten()
    scene.choose(TEN + 600, "Office")
    scene.calendar.put(event("e2", 12 * HOUR, 13 * HOUR, None))
    scene.play(14 * HOUR)
    assert scene.written == ["Busy", "Busy", "Office"]
    assert len(scene.told(What.LEFT_ALONE)) == 1
    assert scene.writes[1][0] >= 12 * HOUR


def test_g01_the_hand_of_yesterday_is_still_left_alone_after_midnight() -> None:
    scene = Scene()
    scene.calendar.put(event("trip", TEN, TEN + 60 * HOUR, "Holiday"))
    scene.choose(TEN + HOUR, "Office")
    scene.tick = 300.0
    scene.play(TEN + 40 * HOUR)
    assert scene.written == ["Holiday"]


def test_g01_the_hand_on_a_trip_is_left_alone_when_the_computer_slept_for_days() -> None:
    scene = Scene()
    scene.calendar.put(event("trip", TEN, TEN + 9 * 24 * HOUR, "Holiday"))
    scene.choose(TEN + 12 * HOUR, "Office")
    scene.at(TEN + HOUR, lambda: scene.world.suspend(5 * 24 * HOUR))
    scene.play(TEN + 122 * HOUR)
    assert scene.written == ["Holiday"]


def test_g01_the_hand_outlives_a_restart_while_the_calendar_is_out_of_reach() -> None:
    scene = meeting_at_ten()
    scene.choose(TEN + 600, "Office")
    scene.play(TEN + 900)
    scene.calendar.raises = AppError("cut")
    scene.set(TEN + 1000, scene.calendar, "raises", None)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy"]


def test_g01_the_hand_outlives_stop_and_start() -> None:
    scene = meeting_at_ten()
    scene.choose(TEN + 600, "Office")
    scene.stop(TEN + 700)
    scene.play(TEN + 800)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy"]


def test_g04_a_change_between_reading_and_writing_is_read_again() -> None:
    scene = meeting_at_ten()

    def change_once() -> None:
        if scene.world.t > TEN - 1:
            scene.status.after_reading = lambda: None
            scene.status.choose("Meal")

    scene.status.after_reading = change_once
    scene.play(12 * HOUR)
    assert scene.written[0] == "Busy"
    assert scene.written[-1] == "Meal"
    assert scene.status.name == "Meal"


def test_g04_somebody_who_changes_the_status_again_and_again_is_not_fought() -> None:
    scene = meeting_at_ten()
    names = iter(["Office", "Telework"] * 5000)

    def change() -> None:
        if TEN - 1 < scene.world.t < TEN + 600:
            scene.status.choose(next(names))
            scene.status.modified = scene.now().replace(hour=9, minute=59)

    scene.status.after_reading = change
    scene.play(TEN + 600)
    assert scene.written == []
    assert len(scene.requests(TEN, TEN + 600)) < 600
    assert any("again and again" in str(one.reason) for one in scene.told(What.TROUBLE))


# waiting


def test_g06_a_meeting_waits_for_the_end_of_a_call_and_is_then_set() -> None:
    scene = meeting_at_ten()
    scene.status.kind = Kind.IN_CALL
    scene.at(TEN + 300, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert TEN + 300 <= scene.writes[0][0] <= TEN + 310.1
    (waiting,) = scene.told(What.WAITING)
    assert (waiting.status, waiting.reason, waiting.event_id) == ("Busy", "in call", "e1")
    (late,) = scene.told(What.APPLIED_LATE)
    assert late.late_ms is not None
    assert 300_000 <= late.late_ms <= 310_200


def test_g06_giving_back_waits_for_the_end_of_a_call() -> None:
    scene = meeting_at_ten()
    scene.at(TEN + 300, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.at(ELEVEN + 300, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert ELEVEN + 300 <= scene.writes[1][0] <= ELEVEN + 310.1
    assert len(scene.told(What.WAITING)) == 1


def test_g05_the_queue_keeps_the_hold_and_is_told_once() -> None:
    scene = meeting_at_ten()

    def go_on_queue() -> None:
        scene.status.kind = Kind.ON_QUEUE
        scene.status.choose("On Queue")

    def leave() -> None:
        scene.status.kind = Kind.PLAIN
        scene.status.choose("Busy")

    scene.at(TEN + 600, go_on_queue)
    scene.at(ELEVEN + 600, leave)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] <= ELEVEN + 611
    assert len(scene.told(What.WAITING)) <= 2
    assert len(scene.requests(TEN + 660, ELEVEN + 540)) <= 6 * 59 + 1
