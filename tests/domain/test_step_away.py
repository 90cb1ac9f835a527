"""Tests of the hold while the person is on queue, in a call or off-line, and afterwards."""

import pytest

from app.domain.hold import Free, GiveBack, Held, Hold, Look, Put, Rest, Wait, Yielded
from app.domain.reading import Kind
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import at, held, moment, occurrence, ours, reading, wish, yielded

TELEWORK_NEXT = occurrence(Status.TELEWORK, "e2", 60, 120)
BUSY_NEXT = occurrence(Status.BUSY, "e2", 60, 120)
APPLY = Rules(while_on_queue="apply", while_in_call="apply")


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.IN_CALL, Kind.OFFLINE])
def test_g05_g06_g08_a_beginning_waits(kind: Kind) -> None:
    decision = decide(Free(), moment(0, wish()), reading("Whatever", kind), "op")
    assert isinstance(decision, Wait)
    assert isinstance(decision.hold, Free)
    assert decision.kind is kind


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.IN_CALL])
def test_g05_g06_a_beginning_does_not_wait_when_the_rule_says_apply(kind: Kind) -> None:
    decision = decide(Free(), moment(0, wish(), rules=APPLY), reading("Meeting", kind), "op")
    assert isinstance(decision, Put)


def test_g08_off_line_waits_whatever_the_rules_say() -> None:
    off = reading("Offline", Kind.OFFLINE, resting=False)
    assert isinstance(decide(Free(), moment(0, wish(), rules=APPLY), off, "op"), Wait)


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.OFFLINE])
@pytest.mark.parametrize("back_as", ["Office", "Telework"])
def test_g05_g08_what_the_platform_shows_after_queue_or_log_on_is_not_the_persons_hand(
    kind: Kind, back_as: str
) -> None:
    waited = decide(Free(), moment(5, wish()), reading("Away", kind, resting=False), "op")
    facts = moment(6, wish(), seen_away_at=at(5))
    decision = decide(waited.hold, facts, reading(back_as, minutes=5.9), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == back_as


def test_g05_a_break_chosen_from_the_queue_is_the_persons_hand() -> None:
    waited = decide(Free(), moment(5, wish()), reading("On Queue", Kind.ON_QUEUE), "op")
    meal = reading("Meal", minutes=5.9, resting=False)
    decision = decide(waited.hold, moment(6, wish(), seen_away_at=at(5)), meal, "op")
    assert decision == Rest(Yielded(Status.BUSY, "e1", at(6), at(60)), left_alone=True)


def test_g08_long_after_the_log_on_a_change_is_the_persons_hand() -> None:
    waited = decide(Free(), moment(5, wish()), reading("Offline", Kind.OFFLINE), "op")
    facts = moment(9, wish(), seen_away_at=at(5))
    decision = decide(waited.hold, facts, reading(minutes=8), "op")
    assert decision == Rest(Yielded(Status.BUSY, "e1", at(9), at(60)), left_alone=True)


def test_g06_a_change_in_a_call_that_was_waited_for_is_the_persons_hand() -> None:
    waited = decide(Free(), moment(5, wish()), reading("Office", Kind.IN_CALL), "op")
    decision = decide(waited.hold, moment(6, wish()), reading("Telework", minutes=5.9), "op")
    assert isinstance(decision, Rest)
    assert decision.left_alone


@pytest.mark.parametrize("kind", [Kind.IN_CALL, Kind.ON_QUEUE])
def test_g06_giving_back_waits(kind: Kind) -> None:
    decision = decide(held(), moment(60), ours(kind=kind), "op")
    assert isinstance(decision, Wait)
    assert isinstance(decision.hold, Held)


def test_stop_gives_back_in_a_call() -> None:
    decision = decide(held(), moment(5, wish(), stopping=True), ours(kind=Kind.IN_CALL), "op")
    assert isinstance(decision, GiveBack)


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.OFFLINE])
def test_stop_leaves_the_hold_to_the_next_start_on_queue_and_off_line(kind: Kind) -> None:
    decision = decide(held(), moment(5, wish(), stopping=True), ours(kind=kind), "op")
    assert decision == Wait(held(), kind)
    elsewhere = decide(
        held(), moment(5, wish(), stopping=True), reading("Away", kind, minutes=4), "op"
    )
    assert isinstance(elsewhere, Wait)


def test_g05_going_on_queue_in_the_event_keeps_the_hold() -> None:
    on_queue = reading("On Queue", Kind.ON_QUEUE, minutes=10, resting=False)
    for minutes, wanted in ((11.0, wish()), (61.0, None)):
        decision = decide(held(), moment(minutes, wanted), on_queue, "op")
        assert isinstance(decision, Wait)
        assert decision.hold == held(away_at=at(minutes))


def test_g05_leaving_the_queue_for_our_own_status_holds_it_again_and_gives_it_back() -> None:
    away = held(away_at=at(11))
    back = ours(modified=at(12))
    assert decide(away, moment(12, wish()), None, "op") == Look(away)
    assert decide(away, moment(12, wish()), back, "op") == Rest(held(modified=at(12)))
    assert isinstance(decide(away, moment(12), back, "op"), GiveBack)


def test_g07_what_a_log_on_shows_is_set_over_once_in_an_occurrence() -> None:
    off = decide(held(), moment(10, wish()), reading("Offline", Kind.OFFLINE, 9), "op")
    assert isinstance(off, Wait)
    assert off.hold == held(away_at=at(10))
    again = decide(off.hold, moment(11, wish()), reading("Office", minutes=10.9), "op2")
    assert isinstance(again, Put)
    assert again.hold.set_again
    assert again.hold.before == "Telework"
    once_more = decide(
        held(away_at=at(20), set_again=True), moment(21, wish()), reading(minutes=20.9), "op"
    )
    assert once_more == Rest(yielded(at=at(21)), left_alone=True)


def test_g07_what_a_log_on_shows_is_not_set_over_in_a_call() -> None:
    decision = decide(
        held(away_at=at(10)), moment(11, wish()), reading("Office", Kind.IN_CALL, 10.9), "op"
    )
    assert isinstance(decision, Wait)
    assert decision.hold == held(away_at=at(10))


@pytest.mark.parametrize(
    ("minutes", "name"), [(13, "Office"), (11, "Meal")], ids=["too late", "not the resting one"]
)
def test_g07_anything_else_after_being_off_line_is_the_persons_hand(
    minutes: float, name: str
) -> None:
    shown = reading(name, minutes=minutes - 0.1)
    decision = decide(held(away_at=at(10)), moment(minutes, wish()), shown, "op")
    assert decision == Rest(yielded(at=at(minutes)), left_alone=True)


def test_g07_a_log_on_after_the_end_leaves_what_it_shows() -> None:
    hold = held(away_at=at(60))
    decision = decide(hold, moment(61), reading("Office", minutes=60.9), "op")
    assert decision == Rest(Free(), left_alone=True)


def test_g07_a_reconnect_that_restores_our_status_is_given_back_at_the_end() -> None:
    off = decide(held(), moment(10, wish()), reading("Offline", Kind.OFFLINE, 9), "op")
    restored = ours(modified=at(10.9))
    on = decide(off.hold, moment(11, wish()), restored, "op")
    assert on == Rest(held(modified=at(10.9)))
    assert isinstance(decide(on.hold, moment(60), restored, "op"), GiveBack)


@pytest.mark.parametrize("hold", [Free(), yielded(event_id="e0", until=at(0))])
def test_g07_g08_who_comes_back_just_as_an_event_begins_did_not_choose_by_hand(hold: Hold) -> None:
    back = reading("Office", minutes=0)
    seen = moment(0, wish(), seen_away_at=at(-0.01))
    assert isinstance(decide(hold, seen, back, "op"), Put)
    hand = decide(hold, moment(0, wish(), seen_away_at=at(-3)), back, "op")
    assert isinstance(hand, Rest)
    assert hand.left_alone


def test_off_line_after_the_end_waits_for_the_log_on() -> None:
    decision = decide(held(), moment(61), reading("Offline", Kind.OFFLINE, 50), "op")
    assert decision == Wait(held(away_at=at(61)), Kind.OFFLINE)


def test_g07_a_log_on_that_shows_what_the_next_occurrence_wants_is_left_as_it_is() -> None:
    office = wish(occurrence(Status.OFFICE, "e2", 60, 120))
    decision = decide(held(away_at=at(60)), moment(61, office), reading(minutes=60.9), "op")
    assert decision == Rest(Yielded(Status.OFFICE, "e2", at(61), at(120), unchosen_at=at(60.9)))


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.OFFLINE])
def test_g05_g08_going_there_before_the_event_is_set_waits_and_is_no_hand(kind: Kind) -> None:
    seen = reading("elsewhere", kind, minutes=1, resting=False)
    waits = decide(Free(), moment(2, wish()), seen, "op")
    assert isinstance(waits, Wait)
    facts = moment(4, wish(), seen_away_at=at(2))
    back = decide(waits.hold, facts, reading("Office", minutes=3.5), "op")
    assert isinstance(back, Put)


def test_g07_a_log_on_is_still_no_hand_when_the_write_after_it_was_cut_off() -> None:
    waits = decide(Free(), moment(2, wish()), reading("Offline", Kind.OFFLINE, 1), "op")
    shown = reading("Office", minutes=3.5)
    cut_off = decide(waits.hold, moment(4, wish(), seen_away_at=at(2)), shown, "op")
    assert isinstance(cut_off, Put)
    for minutes in (4.5, 5.5):
        again = decide(cut_off.hold, moment(minutes, wish()), shown, "op2")
        assert isinstance(again, Put)
        assert again.hold.before == "Office"
    by_hand = decide(cut_off.hold, moment(5.5, wish()), reading("Office", minutes=5.4), "op2")
    assert by_hand == Rest(yielded(at=at(5.5)), left_alone=True)


def test_g05_going_on_queue_in_the_event_is_the_persons_hand_where_the_rule_says_apply() -> None:
    rules = Rules(while_on_queue="apply")
    seen = reading("on queue", Kind.ON_QUEUE, minutes=1, resting=False)
    decision = decide(Free(), moment(2, wish(), rules=rules), seen, "op")
    assert isinstance(decision, Rest)
    assert decision.left_alone
