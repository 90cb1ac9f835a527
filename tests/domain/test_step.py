"""Tests of the hold's transitions: what is set, given back, left alone and waited for."""

from dataclasses import replace

import pytest

from app.domain.hold import Free, GiveBack, Look, Put, Rest, Yielded
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
    changed: float, known_since: float, *, alone: bool
) -> None:
    wanted = wish(known_since=at(known_since))
    decision = decide(Free(), moment(5, wanted), reading(minutes=changed), "op")
    if alone:
        assert decision == Rest(Yielded(Status.BUSY, "e1", at(5), at(60)), left_alone=True)
    else:
        assert isinstance(decision, Put)


def test_our_own_last_write_is_not_the_persons_hand() -> None:
    decision = decide(Free(), moment(5, wish(), own_change=at(1)), reading(minutes=1), "op")
    assert isinstance(decision, Put)


def test_a_service_without_times_is_never_taken_for_the_persons_hand() -> None:
    assert isinstance(decide(Free(), moment(5, wish()), reading(minutes=None), "op"), Put)


@pytest.mark.parametrize("name", ["On Queue", "Offline", "Idle", "Break", "Meal"])
def test_g09_a_status_that_does_not_rest_is_not_given_back(name: str) -> None:
    decision = decide(Free(), moment(0, wish()), reading(name, resting=False), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == "Office"


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
    before_it = decide(held(), moment(61, wish(BUSY_NEXT)), reading("Office", minutes=30), "op")
    assert isinstance(before_it, Put)
    assert before_it.hold.before == "Office"
    in_it = decide(held(), moment(62, wish(BUSY_NEXT)), reading("Office", minutes=61), "op")
    assert in_it == Rest(Yielded(Status.BUSY, "e2", at(62), at(120)), left_alone=True)


def test_the_persons_hand_without_a_time_counts_for_the_occurrence_that_runs() -> None:
    decision = decide(held(), moment(61, wish(BUSY_NEXT)), reading("Office", minutes=None), "op")
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
