"""Tests of "I'm back" in virtual time: what is held is given back, what runs is left alone."""

import pytest

from app.domain.errors import Offline, Refused
from app.domain.reading import Kind
from app.domain.report import What
from app.domain.status import Status
from app.sync.bell import ComeBack, Quick
from app.sync.watcher import TICK
from tests.simulation.day import instant
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

NOON = 12 * HOUR
BACK = TEN + 1800


def meeting(*, back: float = BACK) -> Scene:
    """A meeting from ten to eleven and one from noon on; the person comes back in the first."""
    scene = Scene()
    scene.tick = 300.0
    scene.status.choose("Telework")
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.calendar.put(event("e2", NOON, NOON + HOUR, None))
    scene.ring(back, ComeBack())
    return scene


def ask(scene: Scene, t: float, status: Status, until: float) -> None:
    """Let the person ask for a quick status."""
    scene.ring(t, Quick(status, instant(until)))


def test_in_an_event_its_status_is_given_back_at_once_and_only_the_next_one_is_set() -> None:
    scene = meeting().play(14 * HOUR)
    assert scene.written == ["Busy", "Telework", "Busy", "Telework"]
    times = [t for t, _ in scene.writes]
    assert BACK <= times[1] < BACK + 0.1
    assert NOON <= times[2] < NOON + 0.05
    first, _ = scene.told(What.GIVEN_BACK)
    assert (first.status, first.event_id, first.reason) == ("Telework", "e1", "busy event")
    assert first.late_ms is not None
    assert first.late_ms <= 100
    assert scene.told(What.LEFT_ALONE) == []


def test_an_event_that_adjoins_is_set() -> None:
    scene = meeting()
    scene.calendar.put(event("e3", ELEVEN, ELEVEN + 600, None))
    scene.play(NOON)
    assert [t >= ELEVEN for t, _ in scene.writes] == [False, False, True, True]


def test_what_comes_to_light_after_the_event_counts_as_usual() -> None:
    scene = meeting()
    scene.calendar.put(event("day", TEN - 600, 13 * HOUR, "Office"))
    scene.play(ELEVEN + 60)
    assert scene.written == ["Office", "Busy", "Telework", "Office"]
    assert scene.writes[3][0] >= ELEVEN


def test_what_was_left_alone_stays_so_when_it_is_extended_or_the_program_starts_anew() -> None:
    scene = meeting()
    scene.at(BACK + 600, lambda: scene.calendar.put(event("e1", TEN, ELEVEN + 1200, None)))
    scene.play(ELEVEN - 600)
    scene.play(ELEVEN + 600)
    scene.stop(ELEVEN + 700)
    scene.play(ELEVEN + 800)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]


@pytest.mark.parametrize("points", range(6))
def test_a_power_cut_meanwhile_does_not_set_it_again(points: int) -> None:
    scene = meeting()
    scene.set(BACK - 1, scene.disk, "crash_in", points)
    scene.play_until_crash(BACK + 60)
    scene.disk.crash_in = None
    began = scene.world.t
    scene.play(began + 60)
    heard = points > 0  # the letter was written down, or died with the program
    assert scene.status.name == ("Telework" if heard else "Busy")
    scene.play(NOON - 60)
    assert scene.status.name == "Telework"
    assert len(scene.writes) == 2


def test_when_nothing_is_ours_it_does_nothing() -> None:
    scene = meeting(back=TEN - 60)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[0][0] < TEN + 0.05


def test_in_an_event_that_is_left_alone_it_does_nothing() -> None:
    scene = meeting()
    scene.choose(TEN + 600, "Office")
    scene.play(13 * HOUR)
    assert scene.written == ["Busy", "Busy"]
    assert scene.writes[1][0] >= NOON


def test_it_ends_a_quick_status_and_leaves_the_event_beneath_alone() -> None:
    scene = meeting()
    ask(scene, TEN + 600, Status.HOLIDAY, NOON + 600)
    scene.play(13 * HOUR)
    assert scene.written == ["Busy", "Holiday", "Telework", "Busy"]
    times = [t for t, _ in scene.writes]
    assert BACK <= times[2] < BACK + 0.1
    assert NOON <= times[3] < NOON + 0.05


def test_it_ends_a_quick_status_where_no_event_runs() -> None:
    scene = meeting(back=NINE + 900)
    ask(scene, NINE + 600, Status.HOLIDAY, NOON)
    scene.play(TEN + 60)
    assert scene.written == ["Holiday", "Telework", "Busy"]
    assert scene.writes[2][0] < TEN + 0.05


def test_it_ends_a_quick_status_that_was_shown_already() -> None:
    scene = meeting()
    ask(scene, NINE + 600, Status.TELEWORK, NOON + 600)
    scene.play(13 * HOUR)
    assert scene.written == ["Busy"]
    assert NOON <= scene.writes[0][0] < NOON + 0.05


def test_it_ends_a_quick_status_that_waits_for_the_end_of_a_call() -> None:
    scene = meeting()
    scene.at(TEN - 60, lambda: scene.status.set_kind(Kind.IN_CALL))
    ask(scene, TEN + 600, Status.HOLIDAY, NOON)
    scene.at(BACK + 600, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON - 60)
    assert scene.writes == []


def test_both_letters_at_once_count_in_their_order() -> None:
    scene = meeting()
    ask(scene, BACK - 1e-9, Status.HOLIDAY, NOON)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]
    other = meeting()
    ask(other, BACK, Status.HOLIDAY, BACK + 600)
    other.play(NOON - 60)
    assert other.written == ["Busy", "Holiday", "Telework"]
    assert BACK + 600 <= other.writes[2][0] < BACK + 600.05


def test_it_waits_for_the_end_of_a_call_and_outlives_a_power_cut_meanwhile() -> None:
    scene = meeting()
    scene.at(TEN + 600, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.play(BACK + 60)
    scene.at(BACK + 600, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]
    assert BACK + 600 <= scene.writes[1][0] <= BACK + 612
    assert [one.reason for one in scene.told(What.WAITING)] == ["in call", "in call"]


def test_an_event_that_begins_while_it_waits_is_set() -> None:
    scene = meeting()
    scene.at(TEN + 600, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.at(BACK + 900, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.calendar.put(event("e3", BACK + 600, ELEVEN + 600, "Holiday"))
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Holiday", "Telework"]


def test_a_stop_while_it_waits_gives_back_and_remembers_it() -> None:
    scene = meeting()
    scene.at(TEN + 600, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.stop(BACK + 60)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    scene.status.set_kind(Kind.PLAIN)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]


def test_a_hand_that_was_not_noticed_yet_wins() -> None:
    scene = meeting()
    scene.choose(BACK - 1, "Holiday")
    scene.play(NOON - 60)
    assert scene.written == ["Busy"]
    assert scene.status.name == "Holiday"


@pytest.mark.parametrize(("until", "within"), [(BACK + 20, 6), (ELEVEN + 600, 60)])
def test_a_service_out_of_reach_is_told_when_it_answers(until: float, within: float) -> None:
    scene = meeting()
    scene.tick = TICK
    scene.set(BACK - 60, scene.status, "broken", Offline("cut"))
    scene.set(until, scene.status, "broken", None)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]
    assert until <= scene.writes[1][0] <= until + within


def test_a_setting_that_is_refused_in_that_very_moment_is_not_tried_again() -> None:
    scene = meeting(back=TEN + 0.1)
    scene.status.writes_raise = Refused("Not now.")
    scene.wires.times["status"] = (0.1, 0.1)
    scene.set(TEN + 1, scene.status, "writes_raise", None)
    scene.play(NOON - 60)
    assert scene.requests(TEN, TEN + 1) != []
    assert scene.written == []


def test_on_a_full_disk_it_is_given_back_all_the_same() -> None:
    scene = meeting()
    scene.set(BACK - 60, scene.disk, "full", True)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] < BACK + 0.1
    assert scene.told(What.TROUBLE) != []


@pytest.mark.parametrize("is_quick", [True, False])
def test_without_a_calendar_after_a_restart_what_runs_is_left_alone_when_it_is_known(
    *, is_quick: bool
) -> None:
    scene = meeting()
    if is_quick:
        ask(scene, TEN + 600, Status.HOLIDAY, NOON - 600)
    scene.play(TEN + 900)
    scene.calendar.raises = Offline("cut")
    scene.set(BACK + 600, scene.calendar, "raises", None)
    scene.play(NOON - 60)
    assert scene.written == ["Busy", *(["Holiday"] if is_quick else []), "Telework"]
    assert BACK <= scene.writes[-1][0] < BACK + 0.1


def test_while_it_cannot_be_given_back_the_reports_say_that_the_person_came_back() -> None:
    scene = meeting()
    scene.set(BACK - 60, scene.status, "broken", Offline("cut"))
    scene.set(BACK + 120, scene.status, "broken", None)
    scene.play(ELEVEN)
    assert not scene.report_at(BACK - 1).came_back
    late = scene.report_at(BACK + 60)
    assert late.came_back
    assert late.shown is not None
    assert late.shown.ours
    assert not scene.report_at(BACK + 300).came_back
