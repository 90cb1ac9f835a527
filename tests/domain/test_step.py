"""Tests of the hold's transitions: what is set, given back, left alone and waited for."""

from dataclasses import replace

import pytest

from app.domain.hold import Free, GiveBack, Held, Look, Put, Rest, Wait, Yielded
from app.domain.reading import Kind
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import at, held, moment, occurrence, ours, reading, wish, yielded

TELEWORK_NEXT = occurrence(Status.TELEWORK, "e2", 60, 120)
BUSY_NEXT = occurrence(Status.BUSY, "e2", 60, 120)
APPLY = Rules(while_on_queue="apply", while_in_call="apply")


# free


def test_nothing_wanted_rests_without_a_reading() -> None:
    assert decide(Free(), moment(), None, "op") == Rest(Free())


def test_a_beginning_is_not_decided_without_a_reading() -> None:
    assert decide(Free(), moment(wanted=wish()), None, "op") == Look(Free())


def test_a_beginning_sets_what_is_wanted_and_owes_what_was_shown() -> None:
    decision = decide(Free(), moment(0, wish()), reading("Telework"), "op7")
    assert decision == Put(
        held(operation="op7", confirmed=False, modified=None), reading("Telework")
    )


def test_what_is_shown_already_is_not_set_and_nothing_is_owed() -> None:
    assert decide(Free(), moment(wanted=wish()), reading("Busy"), "op") == Rest(
        Yielded(Status.BUSY, "e1", at(5), at(60))
    )


def test_what_was_shown_already_stays_alone_when_the_person_changes_it_later() -> None:
    alone = yielded(at=at(0))
    assert decide(alone, moment(9, wish()), reading("Office", minutes=8), "op") == Rest(alone)


@pytest.mark.parametrize(
    ("changed", "known_since", "alone"),
    [
        pytest.param(-1, -60, False, id="before the event"),
        pytest.param(1, -60, True, id="in the event"),
        pytest.param(0, -60, True, id="at its very start"),
        pytest.param(1, 2, False, id="before we knew of the event"),
    ],
)
def test_g01_a_status_chosen_in_the_event_is_left_alone(
    changed: float, known_since: float, alone: bool
) -> None:
    wanted = wish(known_since=at(known_since))
    decision = decide(Free(), moment(5, wanted), reading(minutes=changed), "op")
    if alone:
        assert decision == Rest(Yielded(Status.BUSY, "e1", at(5), at(60)), left_alone=True)
    else:
        assert isinstance(decision, Put)


def test_our_own_last_write_is_not_the_persons_hand() -> None:
    decision = decide(
        Free(), moment(5, wish(), own_change=at(1)), reading(minutes=1), "op"
    )
    assert isinstance(decision, Put)


def test_a_service_without_times_is_never_taken_for_the_persons_hand() -> None:
    assert isinstance(decide(Free(), moment(5, wish()), reading(minutes=None), "op"), Put)


@pytest.mark.parametrize("name", ["On Queue", "Offline", "Idle", "Break", "Meal"])
def test_g09_a_status_that_does_not_rest_is_not_given_back(name: str) -> None:
    decision = decide(Free(), moment(0, wish()), reading(name, resting=False), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == "Office"


# on queue, in a call, off-line


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
    decision = decide(waited.hold, moment(6, wish()), reading(back_as, minutes=5.9), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == back_as


def test_g05_a_break_chosen_from_the_queue_is_the_persons_hand() -> None:
    waited = decide(Free(), moment(5, wish()), reading("On Queue", Kind.ON_QUEUE), "op")
    meal = reading("Meal", minutes=5.9, resting=False)
    decision = decide(waited.hold, moment(6, wish()), meal, "op")
    assert decision == Rest(Yielded(Status.BUSY, "e1", at(6), at(60)), left_alone=True)


def test_g08_long_after_the_log_on_a_change_is_the_persons_hand() -> None:
    waited = decide(Free(), moment(5, wish()), reading("Offline", Kind.OFFLINE), "op")
    decision = decide(waited.hold, moment(9, wish()), reading(minutes=8), "op")
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
    assert decide(away, moment(12, wish()), back, "op") == Rest(
        held(away_at=at(11), modified=at(12))
    )
    assert isinstance(decide(away, moment(12), back, "op"), GiveBack)


# held


def test_what_is_held_and_wanted_rests_without_a_reading() -> None:
    assert decide(held(), moment(5, wish()), None, "op") == Rest(held())
    assert decide(held(), moment(5, wish()), ours(), "op") == Rest(held())


def test_the_end_is_not_decided_without_a_reading() -> None:
    assert decide(held(), moment(60), None, "op") == Look(held())


def test_the_end_gives_back_what_was_there_before() -> None:
    assert decide(held(), moment(60), ours(), "op") == GiveBack(
        held(returning=True, confirmed=False), ours()
    )


def test_c12_a_running_event_that_is_extended_or_shortened_moves_the_end() -> None:
    for end in (30, 90):
        longer = wish(occurrence(end=end))
        assert decide(held(), moment(5, longer), None, "op") == Rest(held(until=at(end)))


def test_c13_a_running_event_that_is_cancelled_gives_back() -> None:
    assert isinstance(decide(held(), moment(20), ours(), "op"), GiveBack)


def test_c16_the_next_occurrence_of_the_same_status_is_carried_on_without_a_write() -> None:
    assert decide(held(set_again=True), moment(60, wish(BUSY_NEXT)), None, "op") == Look(
        held(set_again=True)
    )
    assert decide(held(set_again=True), moment(60, wish(BUSY_NEXT)), ours(), "op") == Rest(
        held(event_id="e2", start=at(60), until=at(120))
    )


def test_c16_the_next_occurrence_of_another_status_is_one_write_with_the_same_before() -> None:
    assert decide(held(), moment(60, wish(TELEWORK_NEXT)), None, "op") == Look(held())
    next_one = wish(replace(TELEWORK_NEXT, status=Status.HOLIDAY))
    decision = decide(held(), moment(60, next_one), ours(), "op2")
    assert isinstance(decision, Put)
    assert decision.hold.ours == "Holiday"
    assert decision.hold.before == "Telework"
    assert decision.hold.replaced_was_ours


def test_g10_a_chain_back_to_what_was_before_releases_it_without_a_write() -> None:
    hold = held(ours="Telework", before="Telework", modified=at(60))
    shown = reading("Telework", minutes=60)
    assert decide(hold, moment(120), shown, "op") == Rest(Free(), released=True)


def test_g01_the_persons_hand_wins_to_the_end_of_the_occurrence_and_not_longer() -> None:
    by_hand = reading("Office", minutes=10)
    decision = decide(held(), moment(11, wish()), by_hand, "op")
    assert decision == Rest(yielded(at=at(11)), left_alone=True)
    assert decide(decision.hold, moment(59, wish()), by_hand, "op") == Rest(yielded(at=at(11)))
    assert decide(decision.hold, moment(60), None, "op") == Rest(Free())
    following = decide(decision.hold, moment(60, wish(BUSY_NEXT)), by_hand, "op")
    assert isinstance(following, Put)
    assert following.hold.before == "Office"


def test_g02_the_same_value_chosen_by_hand_is_the_persons_hand() -> None:
    decision = decide(held(), moment(11, wish()), ours(modified=at(10)), "op")
    assert decision == Rest(yielded(at=at(11)), left_alone=True)


def test_g03_a_change_back_to_our_value_by_hand_stays_left_alone() -> None:
    decision = decide(yielded(), moment(12, wish()), ours(modified=at(11)), "op")
    assert decision == Rest(yielded())


def test_g01_after_the_end_the_persons_hand_is_not_given_anything_back() -> None:
    decision = decide(held(), moment(61), reading("Office", minutes=10), "op")
    assert decision == Rest(Free(), left_alone=True)


def test_g04_a_change_noticed_only_in_the_next_occurrence_counts_for_its_own_time() -> None:
    before_it = decide(
        held(), moment(61, wish(BUSY_NEXT)), reading("Office", minutes=30), "op"
    )
    assert isinstance(before_it, Put)
    assert before_it.hold.before == "Office"
    in_it = decide(held(), moment(62, wish(BUSY_NEXT)), reading("Office", minutes=61), "op")
    assert in_it == Rest(Yielded(Status.BUSY, "e2", at(62), at(120)), left_alone=True)


def test_the_persons_hand_without_a_time_counts_for_the_occurrence_that_runs() -> None:
    decision = decide(
        held(), moment(61, wish(BUSY_NEXT)), reading("Office", minutes=None), "op"
    )
    assert decision == Rest(Yielded(Status.BUSY, "e2", at(61), at(120)), left_alone=True)


# yielded


def test_a_yielded_occurrence_that_is_extended_stays_alone() -> None:
    longer = wish(occurrence(end=90))
    assert decide(yielded(), moment(61, longer), None, "op") == Rest(yielded(until=at(90)))


def test_a_yielded_event_that_is_moved_behind_the_hand_begins_anew() -> None:
    moved = wish(occurrence(start=20, end=80))
    assert isinstance(decide(yielded(), moment(20, moved), reading(minutes=5), "op"), Put)


def test_another_status_of_a_yielded_event_begins_anew() -> None:
    other = wish(occurrence(Status.HOLIDAY))
    assert decide(yielded(), moment(6, other), None, "op") == Look(Free())


def test_the_persons_hand_outlives_stop_and_a_calendar_that_is_not_known_yet() -> None:
    stopping = moment(10, wish(), stopping=True)
    assert decide(yielded(), stopping, None, "op") == Rest(yielded())
    assert decide(yielded(), moment(10), None, "op") == Rest(yielded())
    assert decide(yielded(), moment(60), None, "op") == Rest(Free())


# the platform's own doings


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
    assert on == Rest(held(away_at=at(10), modified=at(10.9)))
    assert isinstance(decide(on.hold, moment(60), restored, "op"), GiveBack)


def test_off_line_after_the_end_waits_for_the_log_on() -> None:
    decision = decide(held(), moment(61), reading("Offline", Kind.OFFLINE, 50), "op")
    assert decision == Wait(held(away_at=at(61)), Kind.OFFLINE)
