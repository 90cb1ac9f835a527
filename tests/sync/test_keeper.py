"""Tests of the keeper by itself: whose hold it keeps, when it looks, and what its record says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import ChangedMeanwhile, NotThisStatus, Offline, StorageFailed, Trouble
from app.domain.hold import Free, Held, Hold, Moment, Wish, Yielded
from app.domain.reading import Kind, Reading
from app.domain.report import What
from app.sync.bell import Done
from app.sync.hold_file import HoldFile
from app.sync.keeper import Keeper
from app.sync.messenger import LOOKS_AFTER_NEWS, MINUTE, Messenger
from app.sync.ports import Write
from tests.domain.holds import at, held, intent, moment, ours, reading, wish
from tests.plain_status import PlainStatus


class Desk(PlainStatus):
    """A keeper with a status, a disk and a lane that are moved by hand."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.full = False
        self.shown = reading("Telework")
        self.answer: Reading | None = None
        self.waiting: list[tuple[object, Callable[[], object]]] = []
        self.t = 1000.0
        self.looks = 0
        self.holds = HoldFile(lambda: self.text, self._write, "m1")
        self.messenger = Messenger(self, lambda: self, lambda: 0.0)
        self.keeper = Keeper(self.messenger, self.holds, lambda: "op")

    # a disk, a lane, a service

    def _write(self, text: str | None) -> None:
        if self.full:
            raise StorageFailed("The disk is full.")
        self.text = text

    def start(self, errand: Callable[[], object]) -> object:
        ticket = object()
        self.waiting.append((ticket, errand))
        return ticket

    def close(self) -> None:
        self.waiting.clear()

    def read(self) -> Reading:
        self.looks += 1
        return self.shown

    def write(self, write: Write) -> Reading:
        self.shown = self.answer or reading(write.name, minutes=self.t / 60)
        return self.shown

    def reconnect(self) -> None:
        raise AssertionError("nothing happened to the network")

    # what happens

    def keep(self, hold: Hold) -> None:
        """Let this hold lie on the disk, and the person be known."""
        self.holds.save(hold, "ada")
        self.keeper.know("ada", at(1))

    def turn(self, facts: Moment) -> None:
        self.keeper.turn(facts, self.t)

    def end(self, facts: Moment, error: Exception | None = None) -> None:
        ticket, errand = self.waiting.pop()
        done = Done(ticket, error=error) if error else Done(ticket, errand())
        assert self.keeper.take(done, facts, self.t)

    def settle(self, facts: Moment) -> None:
        """Turn until nothing is under way."""
        for _ in range(12):
            self.turn(facts)
            if not self.waiting:
                self.t += 1.1
                self.turn(facts)
                if not self.waiting:
                    return
            self.end(facts)

    def told(self) -> list[What]:
        return [one.what for one in self.keeper.diary.read()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_nothing_is_done_before_it_is_known_for_whom(desk: Desk) -> None:
    desk.turn(moment(5, wish()))
    assert not desk.keeper.look_once(moment(), desk.t)
    assert desk.waiting == []
    assert not desk.keeper.owes_now()


def test_the_hold_is_taken_up_once_for_each_person(desk: Desk) -> None:
    desk.keep(held())
    assert desk.keeper.hold == held()
    assert desk.keeper.owes_now()
    desk.text = None
    desk.keeper.know("ada", at(2))
    desk.keeper.know(None, at(2))
    assert desk.keeper.hold == held()
    desk.holds.save(held(), "ada")
    desk.keeper.know("grace", at(3))
    assert desk.keeper.hold == Free()
    assert desk.keeper.shown is None
    assert desk.told() == [What.TROUBLE]


def test_the_intent_is_on_the_disk_before_the_request(desk: Desk) -> None:
    desk.keep(Free())
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()))
    assert desk.text is None
    desk.turn(moment(5, wish()))
    assert desk.text is not None
    assert '"confirmed": false' in desk.text
    assert desk.shown.name == "Telework"
    desk.end(moment(5, wish()))
    desk.settle(moment(5, wish()))
    assert '"confirmed": true' in desk.text
    assert isinstance(desk.keeper.hold, Held)
    assert desk.keeper.hold.confirmed


def test_the_record_of_a_give_back_that_cannot_be_removed_is_told(desk: Desk) -> None:
    desk.keep(held())
    desk.shown = ours()
    desk.full = True
    desk.settle(moment(61))
    assert desk.shown.name == "Telework"
    assert desk.keeper.hold == Free()
    assert desk.keeper.storage is not None
    desk.full = False
    desk.settle(moment(62, wish()))
    assert desk.keeper.storage is None


def test_the_end_of_another_errand_is_not_ours(desk: Desk) -> None:
    desk.keep(Free())
    assert not desk.keeper.take(Done(object()), moment(), desk.t)


# looking


def test_while_held_the_status_is_looked_at_twice_a_minute(desk: Desk) -> None:
    desk.keep(held())
    desk.shown = ours()
    desk.settle(moment(5, wish()))
    assert 0 < desk.keeper.due_in(desk.t) <= 30
    desk.t += 31
    desk.turn(moment(6, wish()))
    assert len(desk.waiting) == 1


@pytest.mark.parametrize(
    ("hold", "then", "looks"),
    [
        (Free(), wish(), True),
        (Free(), None, False),
        (held(), None, True),
        (held(), wish(), False),
        (Yielded(held().status, "e1", at(1), at(60)), wish(), False),
    ],
)
def test_before_a_boundary_it_is_looked_when_something_will_be_written(
    desk: Desk, hold: Hold, then: Wish | None, *, looks: bool
) -> None:
    desk.keep(hold)
    desk.keeper.prepare(moment(5, then), desk.t - 0.25, desk.t)
    assert bool(desk.waiting) is looks
    if looks:
        desk.end(moment(5, then))
        desk.keeper.prepare(moment(5, then), desk.t - 0.25, desk.t)
        assert desk.waiting == []


@pytest.mark.parametrize(("seconds", "looks"), [(1.1, True), (0.9, False), (0.0, True)])
def test_in_its_last_second_what_is_held_is_looked_at_only_at_its_end(
    desk: Desk, seconds: float, *, looks: bool
) -> None:
    desk.keep(held())
    then = replace(moment(5, wish()), now=held().until - timedelta(seconds=seconds))
    desk.keeper.turn(then, desk.t + 100)
    assert bool(desk.waiting) is looks


def test_where_a_reading_ahead_decides_nothing_only_the_way_is_made_ready_once(
    desk: Desk,
) -> None:
    desk.decides_ahead = False
    desk.keep(held())
    for _ in range(2):
        desk.keeper.prepare(moment(5, None), desk.t - 0.25, desk.t)
        assert not desk.messenger.is_writing
        while desk.waiting:
            desk.end(moment(5, None))
    assert (desk.prepared, desk.looks) == (1, 0)
    assert desk.keeper.hold == held()
    desk.t += 60
    desk.keeper.prepare(moment(6, None), desk.t - 0.25, desk.t)
    assert len(desk.waiting) == 1


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.OFFLINE, Kind.PLAIN])
def test_who_is_away_just_before_a_boundary_is_remembered(desk: Desk, kind: Kind) -> None:
    desk.keep(Free())
    desk.shown = reading("elsewhere", kind, minutes=4)
    desk.keeper.prepare(moment(5, wish()), desk.t - 0.25, desk.t)
    desk.end(moment(4.99))
    assert desk.keeper.seen_away_at == (None if kind is Kind.PLAIN else at(4.99))


def test_a_look_for_the_persons_eyes_says_what_is_shown(desk: Desk) -> None:
    desk.keep(Free())
    assert desk.keeper.look_once(moment(), desk.t)
    assert not desk.keeper.look_once(moment(), desk.t)
    desk.end(moment())
    assert desk.keeper.shown is not None
    assert (desk.keeper.shown.name, desk.keeper.shown.ours) == ("Telework", False)


def test_waiting_is_told_once_and_owes_nothing_now(desk: Desk) -> None:
    desk.keep(held())
    desk.shown = ours(kind=Kind.IN_CALL)
    for _ in range(3):
        desk.turn(moment(61))
        desk.end(moment(61))
        desk.turn(moment(61))
        assert desk.waiting == []
        assert not desk.keeper.owes_now()
        desk.t += 10
    assert desk.told() == [What.WAITING]


# failures


def test_a_give_back_of_an_unknown_status_gives_the_resting_one_and_then_waits(desk: Desk) -> None:
    desk.keep(held())
    desk.shown = ours()
    for before in ("Office", "Office"):
        desk.turn(moment(61))
        desk.end(moment(61))
        desk.turn(moment(61))
        desk.end(moment(61), NotThisStatus("409"))
        hold = desk.keeper.hold
        assert isinstance(hold, Held)
        assert hold.before == before
        desk.t += 4000


def test_g04_a_race_takes_the_intent_back(desk: Desk) -> None:
    desk.keep(Free())
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()))
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()), ChangedMeanwhile())
    assert desk.keeper.hold == Free()
    assert desk.text is None
    assert desk.messenger.health.trouble is None


def test_g21_an_unknown_outcome_keeps_the_intent(desk: Desk) -> None:
    desk.keep(Free())
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()))
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()), Offline("lost"))
    assert isinstance(desk.keeper.hold, Held)
    desk.shown = reading("Busy", minutes=5.1)
    desk.settle(moment(5.2, wish()))
    assert desk.told() == [What.APPLIED_LATE]


def test_g21_a_give_back_whose_answer_was_lost_is_told_and_is_not_the_persons_hand(
    desk: Desk,
) -> None:
    desk.keep(held())
    desk.shown = ours()
    desk.turn(moment(61))
    desk.end(moment(61))
    desk.turn(moment(61))
    desk.end(moment(61), Trouble("lost"))
    desk.shown = reading("Telework", minutes=61)
    desk.t += 2
    desk.settle(moment(61.1))
    assert desk.told() == [What.GIVEN_BACK]
    assert desk.keeper.own_change == at(61)


def test_g21_our_own_late_write_that_meets_the_give_back_is_not_the_persons_hand(
    desk: Desk,
) -> None:
    slept = intent(
        since=at(61),
        given_up_at=at(240),
        replaced="Holiday",
        replaced_modified=at(0),
        replaced_was_ours=True,
    )
    stopping = moment(240, stopping=True)
    desk.keep(slept)
    desk.shown = reading("Holiday", minutes=0)
    desk.turn(stopping)
    desk.end(stopping)
    desk.turn(stopping)
    desk.end(stopping, ChangedMeanwhile())
    assert desk.keeper.hold == slept, "it may have come in between"
    desk.shown = ours(modified=at(240))
    desk.t += 2
    desk.settle(stopping)
    assert desk.told() == [What.GIVEN_BACK]


def test_what_was_owed_and_is_shown_already_is_told_as_given_back(desk: Desk) -> None:
    desk.keep(held(ours="Telework"))
    desk.shown = reading("Telework", minutes=0)
    desk.settle(moment(61))
    assert desk.told() == [What.GIVEN_BACK]
    assert desk.keeper.own_change is None


def test_a_write_that_slept_may_arrive_a_minute_after_waking(desk: Desk) -> None:
    desk.keep(Free())
    desk.turn(moment(5, wish()))
    desk.end(moment(5, wish()))
    desk.turn(moment(5, wish()))
    later = at(5) + timedelta(hours=2)
    desk.keeper.resume(later, desk.t)
    assert isinstance(desk.keeper.hold, Held)
    assert (desk.keeper.hold.since, desk.keeper.hold.given_up_at) == (at(5), later)
    assert desk.messenger.pending is None


def test_an_answer_with_a_third_status_is_read_again(desk: Desk) -> None:
    desk.keep(held())
    desk.shown = ours()
    desk.turn(moment(61))
    desk.end(moment(61))
    desk.turn(moment(61))
    desk.answer = reading("Meal", minutes=61)
    desk.end(moment(61))
    assert isinstance(desk.keeper.hold, Held)
    desk.settle(moment(61))
    assert desk.keeper.hold == Free()
    assert desk.told() == [What.LEFT_ALONE]


def test_while_held_news_are_looked_after_a_few_times_a_minute_and_then_by_the_clock(
    desk: Desk,
) -> None:
    desk.keep(held())
    desk.shown = ours()
    desk.settle(moment(5, wish()))
    began, before = desk.t, desk.looks
    while desk.t < began + 50:
        desk.keeper.heard(desk.t)
        desk.settle(moment(5, wish()))
    assert LOOKS_AFTER_NEWS <= desk.looks - before <= LOOKS_AFTER_NEWS + 2
    due = desk.keeper.due_in(desk.t)
    assert 0 < due <= MINUTE - 40
    desk.t += due
    desk.turn(moment(5, wish()))
    assert len(desk.waiting) == 1
