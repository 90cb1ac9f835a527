"""Tests of the quick status in virtual time: what it waits for, Stop, and power cuts."""

import json

import pytest

from app.domain.errors import Offline
from app.domain.hold import Free
from app.domain.reading import Kind
from app.domain.report import What
from app.domain.status import Status
from app.sync.bell import ComeBack
from app.sync.watcher import TICK
from tests.simulation.day import instant
from tests.sync.asking import ASKED, ENDS, NOON, asked, in_meeting, quick
from tests.sync.scene import ELEVEN, HOUR, TEN, event

# waiting, trouble, Stop


@pytest.mark.parametrize("kind", [Kind.IN_CALL, Kind.ON_QUEUE])
def test_it_waits_as_an_event_does_and_is_given_back_at_its_own_end(kind: Kind) -> None:
    scene = asked()
    scene.status.kind = kind
    scene.at(ASKED + 300, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ASKED + 300 <= scene.writes[0][0] <= ASKED + 310.1
    assert ENDS <= scene.writes[1][0] < ENDS + 0.05
    (told,) = scene.told(What.WAITING)
    assert (told.status, told.event_id, told.reason) == ("Busy", None, kind.value)


def test_a_wait_beyond_its_end_sets_nothing_and_forgets_no_hand_beneath() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 300, "Office")
    scene.at(TEN + 590, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.at(TEN + 2000, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON)
    assert scene.written == ["Busy"]


def test_on_a_full_disk_nothing_is_set_and_the_trouble_is_told() -> None:
    scene = asked()
    scene.disk.full = True
    scene.set(ENDS - 600, scene.disk, "full", False)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[0][0] >= ENDS - 600
    (trouble,) = scene.told(What.TROUBLE)
    assert trouble.reason == "The disk is full."


def test_with_the_calendar_out_of_reach_it_works_all_the_same() -> None:
    scene = asked()
    scene.calendar.raises = Offline("cut")
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ENDS <= scene.writes[1][0] < ENDS + 0.05


def test_a_clock_that_is_set_back_in_that_moment_changes_nothing() -> None:
    scene = asked()
    scene.set(ASKED + 0.02, scene, "drift", -1.5)
    scene.tick = TICK
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] >= ENDS + 1.5


def test_credentials_that_end_within_it_give_it_back_two_minutes_before() -> None:
    scene = asked()
    scene.good_until = instant(ENDS - 300)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ENDS - 420 <= scene.writes[1][0] < ENDS - 419.9


def test_stop_gives_it_back_and_the_next_start_does_not_go_on_with_it() -> None:
    scene = asked()
    scene.stop(ASKED + 300)
    scene.play(NOON)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] < ASKED + 302


def test_a_stop_that_cannot_give_it_back_leaves_that_to_the_next_start_at_once() -> None:
    scene = asked()
    scene.set(ASKED + 290, scene.status, "broken", Offline("cut"))
    scene.stop(ASKED + 300)
    scene.play(NOON)
    assert scene.written == ["Busy"]
    scene.status.broken = None
    scene.calendar.raises = Offline("cut")
    scene.play(scene.world.t + 60)
    assert scene.written == ["Busy", "Telework"]


def test_stop_ends_one_whose_status_was_shown_already() -> None:
    scene = asked(Status.TELEWORK, NOON)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.stop(ASKED + 300)
    scene.play(NOON)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]


def test_stop_forgets_no_hand_in_the_event_beneath() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 300, "Office")
    scene.stop(TEN + 900)
    scene.play(NOON)
    scene.play(NOON)
    assert scene.written == ["Busy", "Holiday", "Office"]


def test_who_asks_while_it_stops_asks_in_vain() -> None:
    scene = asked()
    scene.wires.times["status"] = (0.2, 0.2)
    scene.stop(ASKED + 300)
    for mail in (quick(Status.HOLIDAY, NOON), ComeBack()):
        scene.ring(ASKED + 300.1, mail)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]


# power cuts


@pytest.mark.parametrize("points", range(4))
@pytest.mark.parametrize("after", [1.0, 600.0, HOUR])
def test_a_power_cut_at_its_beginning_is_made_good(points: int, after: float) -> None:
    scene = asked()
    scene.set(ASKED - 1, scene.disk, "crash_in", points)
    died = scene.play_until_crash(ASKED + 60)
    intended = scene.disk.text is not None
    assert intended == (points > 0)
    scene.disk.crash_in = None
    scene.world.run_to(died + after)
    again = scene.world.t
    seen: list[str] = []
    scene.at(again + 10, lambda: seen.append(scene.status.name))
    scene.play(max(again, ENDS) + 60)
    assert seen == ["Busy" if intended and again < ENDS else "Telework"]
    assert scene.status.name == "Telework"
    assert all(t < again + 10 or ENDS <= t < ENDS + 0.1 for t, _ in scene.writes)


@pytest.mark.parametrize("points", range(4))
@pytest.mark.parametrize("beneath", [True, False])
def test_a_power_cut_at_its_end_is_made_good(points: int, *, beneath: bool) -> None:
    scene = asked()
    if beneath:
        scene.calendar.put(event("e1", ENDS - 600, ELEVEN, "Office"))
    scene.set(ENDS - 1, scene.disk, "crash_in", points)
    scene.play_until_crash(ENDS + 60)
    scene.disk.crash_in = None
    again = scene.world.t
    scene.play(ENDS + 120)
    assert scene.status.name == ("Office" if beneath else "Telework")
    assert all(t < again + 10 for t, _ in scene.writes)
    scene.play(NOON)
    assert scene.status.name == "Telework"


@pytest.mark.parametrize("calendar", [True, False])
def test_after_a_power_cut_it_goes_on_to_its_end(*, calendar: bool) -> None:
    scene = asked(Status.OFFICE, TEN + 600)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(ASKED + 60)
    scene.calendar.raises = None if calendar else Offline("cut")
    scene.play(ELEVEN + 60)
    assert scene.written == (["Office", "Busy", "Telework"] if calendar else ["Office", "Telework"])
    assert TEN + 600 <= scene.writes[1][0] < TEN + 600.1


def test_after_a_power_cut_beyond_its_end_it_is_given_back_at_once() -> None:
    scene = asked().play(ASKED + 60)
    scene.world.run_to(NOON)
    scene.play(NOON + 60)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] < NOON + 5


def test_after_a_power_cut_one_whose_status_was_shown_already_goes_on_too() -> None:
    scene = asked(Status.TELEWORK, TEN + 600)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(ASKED + 60)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert TEN + 600 <= scene.writes[0][0] < TEN + 600.05


def test_after_a_power_cut_one_that_gave_way_to_another_does_not_come_again() -> None:
    scene = asked()
    scene.at(ASKED + 30, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.ring(ASKED + 60, quick(Status.HOLIDAY, NOON))
    scene.play(ASKED + 90)
    scene.status.set_kind(Kind.PLAIN)
    scene.play(ENDS)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] < ASKED + 95


@pytest.mark.parametrize("beneath", [True, False])
def test_after_a_power_cut_one_that_the_hand_had_ended_stays_over(*, beneath: bool) -> None:
    scene = asked(Status.HOLIDAY, NOON, TEN + 300)
    if beneath:
        scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.calendar.put(event("e2", ELEVEN, ELEVEN + 600, None))
    scene.choose(TEN + 600, "Office")
    scene.play(TEN + 700)
    scene.play(13 * HOUR)
    last = [name for t, name in scene.writes if t > TEN + 600]
    assert last == ["Busy", "Office"]
    assert scene.writes[-2][0] >= ELEVEN


def test_after_a_power_cut_the_event_beneath_that_was_left_alone_stays_so() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 300, "Office")
    scene.play(TEN + 900)
    assert json.loads(scene.disk.text or "")["dismissed_at"] is not None
    scene.play(NOON)
    assert scene.written == ["Busy", "Holiday", "Office"]


def test_another_person_does_not_inherit_it() -> None:
    scene = asked()
    scene.set(ASKED + 60, scene, "uid", "uid-2")
    scene.tick = TICK
    scene.play(NOON)
    assert scene.written == ["Busy"]
    assert scene.watcher()._keeper.hold == Free()
