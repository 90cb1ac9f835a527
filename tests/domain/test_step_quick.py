"""Tests of the hold under a quick status, and of what becomes of it when the person is back."""

from dataclasses import replace

import pytest

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.hold import (
    Free,
    GiveBack,
    Held,
    Hold,
    Look,
    Moment,
    Put,
    Rest,
    Wait,
    Wish,
    Yielded,
    dismissed,
    ended,
    freed,
    quick_of,
    taken_back,
)
from app.domain.reading import Kind
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import at, held, intent, moment, occurrence, ours, reading, wish, yielded

QUICK = Occurrence(at(20), at(50), Status.HOLIDAY, "", Reason.QUICK)
ASKED = Wish(QUICK, "Holiday", at(20))
EVENT = wish()
SET = held(
    ours="Holiday",
    status=Status.HOLIDAY,
    event_id="",
    reason=Reason.QUICK,
    start=at(20),
    until=at(50),
    since=at(20),
    modified=at(20),
)
SHOWN = reading("Holiday", minutes=20)
LEFT = Yielded(Status.HOLIDAY, "", at(25), at(50))


def facts(minutes: float, wanted: Wish | None = ASKED, beneath: Wish | None = EVENT) -> Moment:
    """A moment in which a meeting runs from ten to eleven, beneath whatever is wanted."""
    return replace(moment(minutes, wanted), beneath=beneath)


# over what was there before


def test_it_is_set_over_an_event_and_the_first_status_is_still_owed() -> None:
    decision = decide(held(), facts(20), ours(), "op")
    assert isinstance(decision, Put)
    assert (decision.hold.ours, decision.hold.before) == ("Holiday", "Telework")
    assert (decision.hold.event_id, decision.hold.reason) == ("", Reason.QUICK)
    assert decision.hold.dismissed_at is None


def test_what_was_left_alone_is_remembered_under_it() -> None:
    assert decide(yielded(), facts(20), None, "op") == Look(Free(dismissed_at=at(5)))
    decision = decide(yielded(), facts(20), reading("Office", minutes=5), "op")
    assert isinstance(decision, Put)
    assert decision.hold.dismissed_at == at(5)


def test_what_was_left_alone_is_not_remembered_under_another_event() -> None:
    other = wish(occurrence(Status.HOLIDAY, "e2", 15))
    decision = decide(yielded(), moment(20, other), reading("Office", minutes=5), "op")
    assert isinstance(decision, Put)
    assert decision.hold.dismissed_at is None


def test_a_wait_does_not_forget_it() -> None:
    called = reading("Office", Kind.IN_CALL, 5)
    assert decide(yielded(), facts(20), called, "op") == Wait(
        Free(dismissed_at=at(5)), Kind.IN_CALL
    )
    queued = reading("On Queue", Kind.ON_QUEUE, 5, resting=False)
    assert decide(yielded(), facts(20), queued, "op") == Wait(
        Free(dismissed_at=at(5)), Kind.ON_QUEUE
    )


def test_a_status_chosen_in_an_event_that_was_not_set_keeps_that_event_left_alone() -> None:
    decision = decide(Free(), facts(20), reading("Office", minutes=7), "op")
    assert isinstance(decision, Put)
    assert decision.hold.dismissed_at == at(7)
    before_it = decide(Free(), facts(20), reading("Office", minutes=-7), "op")
    assert isinstance(before_it, Put)
    assert before_it.hold.dismissed_at is None


def test_where_it_is_shown_already_nothing_is_owed() -> None:
    decision = decide(yielded(), facts(20), reading("Holiday", minutes=5), "op")
    assert decision == Rest(Yielded(Status.HOLIDAY, "", at(20), at(50), at(5)))
    assert decide(decision.hold, facts(21), None, "op") == decision


def test_the_next_one_owes_the_same_and_remembers_the_same() -> None:
    later = Wish(replace(QUICK, start=at(30), status=Status.OFFICE), "Office", at(30))
    decision = decide(replace(SET, dismissed_at=at(5), over=True), facts(30, later), SHOWN, "op")
    assert isinstance(decision, Put)
    assert (decision.hold.before, decision.hold.dismissed_at) == ("Telework", at(5))
    assert not decision.hold.over


def test_the_same_one_again_goes_on() -> None:
    again = Wish(replace(QUICK, start=at(30), end=at(70)), "Holiday", at(30))
    decision = decide(replace(SET, over=True), facts(30, again), SHOWN, "op")
    assert decision == Rest(replace(SET, until=at(70)))


# over a log-on in an event

OFFICE = Wish(replace(QUICK, status=Status.OFFICE), "Office", at(20))
LOGGED_ON = reading("Office", minutes=21)


@pytest.mark.parametrize("earlier", [Free(), held()], ids=["nothing set yet", "the event set"])
def test_after_one_that_the_log_on_shows_already_the_event_is_set(earlier: Hold) -> None:
    off = decide(earlier, facts(20, OFFICE), reading("Offline", Kind.OFFLINE, 19), "op")
    assert isinstance(off, Wait)
    back = replace(facts(21.1, OFFICE), seen_away_at=at(20))
    shown = decide(off.hold, back, LOGGED_ON, "op")
    assert isinstance(shown, Rest)
    look = decide(shown.hold, facts(50, EVENT), None, "op")
    assert isinstance(look, Look)
    assert isinstance(decide(look.hold, facts(50, EVENT), LOGGED_ON, "op"), Put)
    by_hand = decide(look.hold, facts(50, EVENT), reading("Office", minutes=30), "op")
    assert by_hand == Rest(yielded(at=at(50)), left_alone=True)
    assert shown == Rest(
        Yielded(Status.OFFICE, "", at(21.1), at(50), unchosen_at=LOGGED_ON.modified)
    )


def test_a_log_on_under_one_after_the_other_does_not_keep_the_event_from_being_set() -> None:
    shown = Yielded(Status.OFFICE, "", at(21), at(50), over=True, unchosen_at=at(21))
    again = Wish(replace(OFFICE.occurrence, start=at(30)), "Office", at(30))
    decision = decide(shown, facts(30, again), LOGGED_ON, "op")
    assert decision == Rest(replace(shown, at=at(30), over=False))
    assert isinstance(decide(decision.hold, facts(50, EVENT), LOGGED_ON, "op"), Put)
    other = decide(shown, facts(30), LOGGED_ON, "op")
    assert isinstance(other, Put)
    assert other.hold.dismissed_at is None


# at its end


def test_one_of_the_status_still_shown_remembers_what_the_person_does_not_want_any_more() -> None:
    back = held(dismissed_at=at(10), over=True)  # "I'm back", while the service was out of reach
    asked = Wish(replace(QUICK, status=Status.BUSY), "Busy", at(20))
    decision = decide(back, facts(20, asked), ours(), "op")
    assert isinstance(decision, Rest)
    assert isinstance(decision.hold, Held)
    assert (decision.hold.reason, decision.hold.dismissed_at) == (Reason.QUICK, at(10))
    carried_on = decide(decision.hold, facts(50, EVENT), ours(), "op")
    assert isinstance(carried_on, Rest)
    assert isinstance(carried_on.hold, Held)
    assert carried_on.hold.dismissed_at is None


def test_at_its_end_what_is_wanted_then_is_set() -> None:
    decision = decide(replace(SET, dismissed_at=at(-5)), facts(50, EVENT), SHOWN, "op")
    assert isinstance(decision, Put)
    assert (decision.hold.ours, decision.hold.before) == ("Busy", "Telework")
    assert decision.hold.dismissed_at is None


def test_at_its_end_an_event_of_the_same_status_is_carried_on() -> None:
    same = wish(occurrence(Status.HOLIDAY, "e2", 50, 90))
    decision = decide(replace(SET, dismissed_at=at(5)), facts(50, same, same), SHOWN, "op")
    assert isinstance(decision, Rest)
    assert isinstance(decision.hold, Held)
    assert (decision.hold.event_id, decision.hold.before) == ("e2", "Telework")
    assert decision.hold.dismissed_at is None


def test_at_its_end_an_event_that_was_left_alone_stays_so() -> None:
    kept = replace(SET, dismissed_at=at(5))
    decision = decide(kept, facts(50, None), SHOWN, "op")
    assert isinstance(decision, GiveBack)
    assert freed(decision.hold, facts(50, None)) == yielded(at=at(50))
    shown_already = decide(kept, facts(50, None), reading("Telework"), "op")
    assert shown_already == Rest(yielded(at=at(50)), left_alone=True)
    returned = replace(kept, confirmed=False, returning=True)
    assert decide(returned, facts(50, None), reading("Telework"), "op") == Rest(
        yielded(at=at(50)), released=True
    )


# the person's hand


@pytest.mark.parametrize("minutes", [30, None])
def test_the_hand_ends_it_and_leaves_alone_what_had_begun(minutes: float | None) -> None:
    decision = decide(SET, facts(31), reading("Office", minutes=minutes), "op")
    begun = at(31) if minutes is None else at(30)
    assert decision == Rest(
        Yielded(Status.HOLIDAY, "", at(31), at(50), begun, over=True), left_alone=True
    )
    assert decide(decision.hold, facts(32, None), None, "op") == Rest(yielded(at=at(32)))


def test_after_the_hand_an_event_that_begins_later_is_set() -> None:
    later = wish(occurrence(Status.BUSY, "e2", 40))
    over = replace(LEFT, dismissed_at=at(25), over=True)
    assert decide(over, facts(39, None, None), None, "op") == Rest(over)
    decision = decide(over, facts(40, later, later), reading("Office", minutes=25), "op")
    assert isinstance(decision, Put)


@pytest.mark.parametrize("minutes", [19, 20])
@pytest.mark.parametrize("beneath", [EVENT, None])
def test_a_hand_that_came_before_it_was_asked_for_is_owed(
    beneath: Wish | None, minutes: int
) -> None:
    decision = decide(held(), facts(20, ASKED, beneath), reading("Office", minutes=minutes), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == "Office"
    assert decision.hold.dismissed_at == at(minutes)


def test_the_status_of_the_event_chosen_at_that_instant_is_owed_as_any_other() -> None:
    decision = decide(held(), facts(20), reading("Busy", minutes=20), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == "Busy"


def test_the_hand_found_at_its_end_wins_in_an_event_that_had_begun() -> None:
    assert decide(SET, facts(50, EVENT), reading("Office", minutes=49), "op") == Rest(
        yielded(at=at(50)), left_alone=True
    )
    later = wish(occurrence(Status.BUSY, "e2", 50, 90))
    decision = decide(SET, facts(50, later, later), reading("Office", minutes=49), "op")
    assert isinstance(decision, Put)


def test_the_hand_found_at_stop_is_remembered() -> None:
    stopping = replace(facts(30), stopping=True)
    assert decide(SET, stopping, reading("Office", minutes=29), "op") == Rest(
        yielded(at=at(30)), left_alone=True
    )
    no_event = replace(stopping, beneath=None)
    left = decide(replace(SET, over=True), no_event, reading("Office", minutes=29), "op")
    assert left == Rest(
        Yielded(Status.HOLIDAY, "", at(30), at(50), at(29), over=True), left_alone=True
    )


# what the person asks for changes the hold


@pytest.mark.parametrize(
    ("hold", "goes_on"),
    [
        (Free(), None),
        (held(), None),
        (yielded(), None),
        (SET, QUICK),
        (replace(SET, confirmed=False), QUICK),
        (replace(SET, over=True), None),
        (LEFT, replace(QUICK, start=at(25))),
        (replace(LEFT, over=True), None),
    ],
)
def test_after_a_restart_a_quick_status_goes_on_that_was_not_ended(
    hold: Hold, goes_on: Occurrence | None
) -> None:
    assert quick_of(hold) == goes_on
    assert quick_of(ended(hold)) is None
    if goes_on is None:
        assert ended(hold) == hold


def test_who_is_back_wants_nothing_that_has_begun() -> None:
    for hold in (held(), SET, replace(SET, confirmed=False)):
        assert dismissed(hold, at(30)) == replace(hold, dismissed_at=at(30), over=True)
    assert dismissed(held(), at(-1)) == held(dismissed_at=at(0), over=True)
    assert dismissed(LEFT, at(30)) == replace(LEFT, dismissed_at=at(30), over=True)
    assert dismissed(yielded(), at(30)) == yielded()
    assert dismissed(Free(), at(30)) == Free(dismissed_at=at(30))
    assert decide(Free(dismissed_at=at(30)), facts(31, None), None, "op") == Rest(
        yielded(at=at(31))
    )


def test_who_is_back_in_an_event_gets_the_earlier_status_and_the_event_is_left_alone() -> None:
    back = dismissed(held(), at(30))
    decision = decide(back, facts(30, None), ours(), "op")
    assert isinstance(decision, GiveBack)
    assert freed(decision.hold, facts(30, None)) == yielded(at=at(30))
    never_sent = dismissed(intent(since=at(29)), at(30))
    assert decide(never_sent, facts(31, None), reading("Telework"), "op") == Rest(
        yielded(at=at(31))
    )


def test_a_hand_before_the_person_came_back_does_not_bring_a_later_event_in() -> None:
    later = wish(occurrence(Status.BUSY, "e2", 29))
    back = dismissed(SET, at(30))
    decision = decide(back, facts(31, None, later), reading("Office", minutes=28), "op")
    assert decision == Rest(yielded(event_id="e2", at=at(31)), left_alone=True)


def test_an_event_that_begins_while_the_give_back_waits_is_carried_on_or_set() -> None:
    back = dismissed(held(), at(30))
    same = wish(occurrence(Status.BUSY, "e2", 40, 90))
    decision = decide(back, facts(40, same, same), ours(), "op")
    assert isinstance(decision, Rest)
    assert isinstance(decision.hold, Held)
    assert (decision.hold.event_id, decision.hold.over) == ("e2", False)


def test_a_write_that_came_to_nothing_does_not_forget_what_the_person_asked_meanwhile() -> None:
    assert taken_back(Free(), intent()) == Free()
    assert taken_back(yielded(), SET) == yielded()
    back = dismissed(intent(), at(1))
    assert taken_back(Free(), back) == Free(dismissed_at=at(1))
    assert taken_back(yielded(event_id="e0"), back) == Free(dismissed_at=at(1))
    chained = dismissed(SET, at(30))
    assert taken_back(held(), chained) == held(dismissed_at=at(30), over=True)
    assert taken_back(Free(), Free()) == Free()
