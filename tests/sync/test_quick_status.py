"""Tests of the quick status in virtual time: over events, beside them, and the hand."""

import pytest

from app.domain.errors import Offline, Service, SignInNeeded
from app.domain.event import Reason
from app.domain.reading import Kind
from app.domain.report import What
from app.domain.status import Status
from app.sync.watcher import TICK
from tests.simulation.day import instant
from tests.sync.asking import ASKED, ENDS, NOON, asked, in_meeting, quick
from tests.sync.scene import ELEVEN, HOUR, TEN, event

# begun and given back


def test_a_quick_status_is_set_at_once_and_given_back_on_the_second() -> None:
    scene = asked().play(NOON)
    assert scene.written == ["Busy", "Telework"]
    (begun, _), (over, _) = scene.writes
    assert ASKED <= begun < ASKED + 0.1
    assert ENDS <= over < ENDS + 0.05
    (was_set,), (back,) = scene.told(What.SET), scene.told(What.GIVEN_BACK)
    assert (was_set.status, was_set.previous) == ("Busy", "Telework")
    assert (back.status, back.previous) == ("Telework", "Busy")
    assert {(one.event_id, one.reason) for one in (was_set, back)} == {(None, "quick status")}
    assert back.late_ms is not None
    assert back.late_ms <= 50
    assert scene.disk.text is None


def test_its_end_is_read_ahead_and_costs_what_the_end_of_an_event_costs() -> None:
    scene = asked().play(NOON)
    assert len(scene.requests(ENDS - 5, ENDS + 60)) <= 3
    assert scene.requests(ENDS - 1, ENDS)
    assert scene.reads(ENDS - 5.1, ENDS)
    assert scene.requests(ENDS + 60, NOON) == []


def test_a_status_that_is_shown_already_is_not_written_and_nothing_is_owed() -> None:
    scene = asked(Status.TELEWORK, NOON)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(NOON + HOUR)
    assert scene.writes == []
    assert scene.told(What.GIVEN_BACK) == []
    assert len(scene.requests(ASKED + 60, NOON)) == 0


def test_an_end_that_is_past_asks_for_nothing() -> None:
    scene = asked(until=ASKED).play(NOON)
    assert scene.writes == []


def test_until_tomorrow_it_is_held_over_the_whole_day() -> None:
    scene = asked(Status.HOLIDAY, 24 * HOUR)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(25 * HOUR)
    assert scene.written == ["Holiday", "Telework"]
    assert 24 * HOUR <= scene.writes[1][0] < 24 * HOUR + 0.05


def test_another_quick_status_takes_its_place_and_the_first_one_is_owed() -> None:
    scene = asked()
    scene.ring(ASKED + 60, quick(Status.HOLIDAY, ENDS - 600))
    scene.play(NOON)
    assert scene.written == ["Busy", "Holiday", "Telework"]
    assert ENDS - 600 <= scene.writes[2][0] < ENDS - 599.9


def test_the_one_before_does_not_come_again_when_its_successor_could_not_be_set() -> None:
    scene = asked()
    scene.at(ASKED + 30, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.ring(ASKED + 60, quick(Status.HOLIDAY, ASKED + 300))
    scene.at(ASKED + 400, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] < ASKED + 411


@pytest.mark.parametrize("seconds", [-600, 600])
def test_the_same_quick_status_again_ends_when_asked_last_and_is_written_once(seconds: int) -> None:
    scene = asked()
    scene.ring(ASKED + 60, quick(Status.BUSY, ENDS + seconds))
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ENDS + seconds <= scene.writes[1][0] < ENDS + seconds + 0.05


def test_one_that_is_asked_for_before_it_is_known_by_whom_is_set_as_soon_as_it_is() -> None:
    scene = asked()
    scene.tick = TICK
    scene.uid, scene.unready = None, SignInNeeded(Service.CONNECT_ME)
    scene.set(ASKED + 60, scene, "uid", "uid-1")
    scene.set(ASKED + 60, scene, "unready", None)
    scene.play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ASKED + 60 <= scene.writes[0][0] <= ASKED + 60 + TICK + 0.1
    assert ENDS <= scene.writes[1][0] < ENDS + 0.05


def test_it_takes_the_place_of_one_that_lies_on_the_disk_and_not_when_its_time_is_over() -> None:
    scene = asked(Status.HOLIDAY, NOON).play(ASKED + 60)
    scene.tick = TICK
    scene.uid, scene.unready = None, SignInNeeded(Service.CONNECT_ME)
    scene.ring(ASKED + 120, quick(Status.OFFICE, ASKED + 600))
    scene.set(ASKED + 700, scene, "uid", "uid-1")
    scene.set(ASKED + 700, scene, "unready", None)
    scene.play(NOON)
    assert scene.written == ["Holiday", "Telework"]
    assert scene.writes[1][0] < ASKED + 711


def test_the_next_event_is_told_although_a_quick_status_runs_over_it() -> None:
    scene = asked(Status.HOLIDAY, 24 * HOUR)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(NOON)
    told = scene.report_at(ASKED + 60).next_event
    assert told == instant(TEN)
    assert scene.report_at(TEN + 60).next_event is None


def test_it_is_told_what_the_shown_status_was_set_for_and_not_what_waits() -> None:
    scene = in_meeting(Status.OFFICE)
    scene.at(TEN + 500, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.play(TEN + 700)
    last = scene.reports[-1]
    assert last.wanted is not None
    assert last.wanted.reason is Reason.QUICK
    assert last.shown is not None
    assert last.shown.held is not None
    assert last.shown.held.reason is Reason.BUSY
    assert last.shown.held.end == instant(ELEVEN)


# over a running event, and beside one


def test_over_a_running_event_it_goes_back_to_the_event_and_owes_the_first_status() -> None:
    scene = in_meeting(Status.OFFICE).play(NOON)
    assert scene.written == ["Busy", "Office", "Busy", "Telework"]
    times = [t for t, _ in scene.writes]
    assert TEN + 1800 <= times[2] < TEN + 1800.05
    assert ELEVEN <= times[3] < ELEVEN + 0.05


def test_with_the_status_of_the_event_nothing_is_written_and_it_may_outlast_the_event() -> None:
    scene = in_meeting(Status.BUSY, until=ELEVEN + 600).play(NOON)
    assert scene.written == ["Busy", "Telework"]
    assert ELEVEN + 600 <= scene.writes[1][0] < ELEVEN + 600.05


def test_an_event_that_begins_meanwhile_waits_for_its_end() -> None:
    scene = asked(Status.OFFICE, TEN + 600)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(NOON)
    assert scene.written == ["Office", "Busy", "Telework"]
    assert TEN + 600 <= scene.writes[1][0] < TEN + 600.05


@pytest.mark.parametrize("tagged", [None, "Holiday"])
def test_until_the_next_event_there_is_no_bounce(tagged: str | None) -> None:
    scene = asked(until=TEN)
    scene.calendar.put(event("e1", TEN, ELEVEN, tagged))
    scene.play(NOON)
    assert scene.written == ["Busy", *([tagged] if tagged else []), "Telework"]
    assert ELEVEN <= scene.writes[-1][0] < ELEVEN + 0.05
    assert scene.requests(TEN, TEN + 5) != []
    if tagged:
        assert TEN <= scene.writes[1][0] < TEN + 0.05


def test_what_the_screens_are_told() -> None:
    scene = asked(Status.OFFICE, TEN + 600)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.calendar.put(event("e2", NOON, NOON + HOUR, "Holiday"))
    scene.play(13 * HOUR)
    during = scene.report_at(ASKED + 60)
    assert during.wanted is not None
    assert (during.wanted.reason, during.wanted.event_id) == (Reason.QUICK, "")
    assert during.wanted.end == instant(TEN + 600)
    assert during.shown is not None
    assert during.shown.ours
    assert during.next is not None
    assert (during.next.status, during.next.at) == (Status.BUSY, instant(TEN + 600))
    assert during.agenda is not None
    assert all(one.reason is not Reason.QUICK for one in during.agenda.occurrences)
    after = scene.report_at(TEN + 660)
    assert after.wanted is not None
    assert after.wanted.event_id == "e1"
    assert after.next is not None
    assert after.next.at == instant(NOON)


def test_an_event_that_is_left_alone_is_not_what_comes_next() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 300, "Office")
    scene.calendar.put(event("e2", NOON, NOON + HOUR, "Holiday"))
    scene.play(NOON)
    during = scene.report_at(TEN + 900)
    assert during.next is not None
    assert during.next.at == instant(NOON)


# the person's hand


def test_the_hand_ends_it() -> None:
    scene = asked()
    scene.choose(ASKED + 600, "Office")
    scene.play(NOON)
    assert scene.written == ["Busy"]
    (told,) = scene.told(What.LEFT_ALONE)
    assert (told.status, told.previous, told.event_id) == ("Office", "Busy", None)
    assert scene.disk.text is None


def test_after_the_hand_the_running_event_is_left_alone_and_the_next_one_is_set() -> None:
    scene = in_meeting(Status.OFFICE, until=NOON)
    scene.choose(TEN + 1200, "Telework")
    scene.calendar.put(event("e2", ELEVEN, ELEVEN + 600, "Holiday"))
    scene.play(13 * HOUR)
    assert scene.written == ["Busy", "Office", "Holiday", "Telework"]
    assert ELEVEN <= scene.writes[2][0] < ELEVEN + 0.05


def test_an_event_that_begins_before_the_hand_is_noticed_is_set() -> None:
    scene = asked(Status.OFFICE, NOON)
    scene.tick = TICK
    scene.choose(TEN - 5, "Holiday")
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    scene.play(13 * HOUR)
    assert scene.written == ["Office", "Busy", "Holiday"]
    assert scene.writes[1][0] <= TEN + 36


def test_a_hand_while_it_waits_for_the_end_of_a_call_ends_it_too() -> None:
    scene = asked()
    scene.status.kind = Kind.IN_CALL
    scene.choose(ASKED + 300, "Office")
    scene.at(ASKED + 600, lambda: scene.status.set_kind(Kind.PLAIN))
    scene.play(NOON)
    assert scene.writes == []


@pytest.mark.parametrize("shown", ["Office", "Holiday"])
def test_over_an_event_that_was_left_alone_that_event_stays_so(shown: str) -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 300, shown)
    scene.calendar.put(event("e2", ELEVEN, NOON, None))
    scene.play(13 * HOUR)
    set_and_back = ["Holiday", "Office"] if shown == "Office" else []
    assert scene.written == ["Busy", *set_and_back, "Busy", shown]
    assert ELEVEN <= scene.writes[-2][0] < ELEVEN + 0.05


def test_a_hand_that_was_not_noticed_yet_is_owed_and_its_event_stays_left_alone() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.choose(TEN + 599, "Office")
    scene.play(NOON)
    assert scene.written == ["Busy", "Holiday", "Office"]
    assert scene.told(What.LEFT_ALONE) == []


def test_a_hand_in_an_event_that_could_not_be_set_keeps_it_left_alone_after_it() -> None:
    scene = in_meeting(Status.HOLIDAY)
    scene.set(TEN - 10, scene.status, "reads_raise", Offline("cut"))
    scene.choose(TEN + 300, "Office")
    scene.set(TEN + 599, scene.status, "reads_raise", None)
    scene.tick = TICK
    scene.play(NOON)
    assert scene.written == ["Holiday", "Office"]
