"""Tests of what becomes of a write whose answer was lost, or whose writer died."""

import pytest

from app.domain.hold import Free, GiveBack, Held, Look, Put, Rest, Wait, Yielded
from app.domain.reading import Kind, Reading
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import at, held, intent, moment, occurrence, ours, reading, wish, yielded

TELEWORK = reading("Telework")
BARE = reading("Busy", minutes=None)


def test_an_intent_is_decided_by_a_reading_alone() -> None:
    assert decide(intent(), moment(5, wish()), None, "op") == Look(intent())
    assert decide(intent(), moment(5), None, "op") == Look(intent())


def test_p01_a_write_that_arrived_is_adopted_and_told() -> None:
    assert decide(intent(), moment(1, wish()), ours(), "op") == Rest(held(), arrived=True)


def test_p01_a_write_that_was_answered_is_adopted_and_not_told_again() -> None:
    assert decide(intent(modified=at(0)), moment(1, wish()), ours(), "op") == Rest(held())


def test_p01_a_write_that_arrived_for_what_is_over_is_given_back() -> None:
    assert decide(intent(), moment(61), ours(), "op") == GiveBack(
        held(confirmed=False, returning=True), ours()
    )


def test_p01_without_times_our_value_is_taken_for_ours() -> None:
    decision = decide(intent(replaced_modified=None), moment(1, wish()), BARE, "op")
    assert decision == Rest(held(modified=None, replaced_modified=None), arrived=True)


def test_p02_a_write_that_never_arrived_is_begun_anew_while_it_is_wanted() -> None:
    decision = decide(intent(), moment(1, wish()), TELEWORK, "op2")
    assert decision == Put(intent(operation="op2", since=at(1)), TELEWORK)


def test_p02_a_write_that_never_arrived_owes_nothing() -> None:
    assert decide(intent(), moment(61), TELEWORK, "op") == Rest(Free())


@pytest.mark.parametrize("stopping", [False, True])
def test_g21_a_write_that_may_still_arrive_is_not_forgotten(*, stopping: bool) -> None:
    facts = moment(0.5, wish() if stopping else None, stopping=stopping)
    assert decide(intent(), facts, TELEWORK, "op") == Look(intent())
    arrived = decide(intent(), moment(0.6), ours(modified=at(0.55)), "op")
    assert isinstance(arrived, GiveBack)


def test_g21_a_write_that_may_still_arrive_is_not_forgotten_when_another_status_is_shown() -> None:
    other = wish(occurrence(Status.TELEWORK, "e2", 0.25))
    assert decide(intent(), moment(0.5, other), TELEWORK, "op") == Look(intent())
    waiting = decide(intent(), moment(0.5, wish()), reading("Telework", Kind.IN_CALL), "op")
    assert waiting == Wait(intent(), Kind.IN_CALL)


def test_g21_our_value_that_came_long_after_the_write_is_the_persons_hand() -> None:
    decision = decide(intent(), moment(5, wish()), ours(modified=at(2)), "op")
    assert decision == Rest(yielded(), left_alone=True)


@pytest.mark.parametrize("minutes", [0.1, 119.9, 120.9])
def test_g21_a_write_that_was_given_up_after_sleep_came_before_or_after_it(minutes: float) -> None:
    slept = intent(given_up_at=at(120))
    decision = decide(slept, moment(121), ours(modified=at(minutes)), "op")
    assert isinstance(decision, GiveBack)
    waiting = decide(slept, moment(120.5), TELEWORK, "op")
    assert waiting == Look(slept), "it may still arrive"


@pytest.mark.parametrize("minutes", [1.1, 60, 119.8, 121.1])
def test_g21_our_value_that_came_during_the_sleep_is_the_persons_hand(minutes: float) -> None:
    slept = intent(given_up_at=at(120))
    decision = decide(slept, moment(122), ours(modified=at(minutes)), "op")
    assert decision == Rest(Free(), left_alone=True)


def test_g21_another_value_is_the_persons_hand() -> None:
    decision = decide(intent(), moment(5, wish()), reading("Office", minutes=0.1), "op")
    assert decision == Rest(yielded(), left_alone=True)
    decision = decide(intent(), moment(61), reading("Office", minutes=0.1), "op")
    assert decision == Rest(Free(), left_alone=True)


def test_a_hand_from_before_the_beginning_does_not_keep_a_write_without_an_answer_from_it() -> None:
    decision = decide(intent(), moment(1, wish()), reading("Office", minutes=-0.01), "op2")
    assert isinstance(decision, Put)
    assert (decision.hold.ours, decision.hold.before) == ("Busy", "Office")
    inside = decide(intent(), moment(1, wish()), reading("Office", minutes=0.01), "op2")
    assert isinstance(inside, Rest)
    assert inside.left_alone


def test_g21_the_same_value_chosen_again_by_hand_is_the_persons_hand() -> None:
    decision = decide(intent(), moment(5, wish()), reading("Telework", minutes=0.1), "op")
    assert decision == Rest(yielded(), left_alone=True)


def test_g22_a_write_that_was_answered_and_is_not_shown_yet_is_looked_for_again() -> None:
    answered = intent(modified=at(0))
    assert decide(answered, moment(0.1, wish()), TELEWORK, "op") == Look(answered)
    decision = decide(answered, moment(0.2, wish()), TELEWORK, "op")
    assert isinstance(decision, Put)


def test_g23_an_answered_write_is_known_by_its_time() -> None:
    answered = intent(modified=at(0))
    decision = decide(answered, moment(0.1, wish()), ours(modified=at(0.05)), "op")
    assert decision == Rest(yielded(at=at(0.1)), left_alone=True)


def test_p02_a_lost_write_in_a_chain_falls_back_on_the_one_before() -> None:
    lost = intent(
        ours="Holiday",
        status=Status.HOLIDAY,
        event_id="e2",
        start=at(60),
        since=at(60),
        replaced="Busy",
        replaced_modified=at(0),
        replaced_was_ours=True,
    )
    holiday = wish(occurrence(Status.HOLIDAY, "e2", 60, 120))
    again = decide(lost, moment(61, holiday), ours(), "op2")
    assert isinstance(again, Put)
    assert (again.hold.ours, again.hold.before) == ("Holiday", "Telework")
    over = decide(lost, moment(61), ours(), "op2")
    assert isinstance(over, GiveBack)
    assert (over.hold.ours, over.hold.before) == ("Busy", "Telework")


def test_g07_g21_setting_again_whose_write_was_lost_is_tried_again_and_owes_the_same() -> None:
    off = held(away_at=at(10))
    log_on = reading("Office", minutes=10.5)
    again = decide(off, moment(11, wish()), log_on, "op2")
    assert isinstance(again, Put)
    once_more = decide(again.hold, moment(11.5, wish()), log_on, "op3")
    assert isinstance(once_more, Put)
    assert once_more.hold.before == "Telework"
    assert once_more.hold.set_again
    in_call = Reading("Office", Kind.IN_CALL, at(10.5))
    waiting = decide(again.hold, moment(11.5, wish()), in_call, "op3")
    assert waiting == Wait(again.hold, Kind.IN_CALL)
    assert decide(again.hold, moment(61), log_on, "op3") == Rest(Free())


# a give-back


def giving_back(**changes: object) -> Held:
    return held(**{"returning": True, "confirmed": False, **changes})


def test_p03_a_give_back_that_arrived_is_released() -> None:
    shown = reading("Telework", minutes=60)
    assert decide(giving_back(), moment(61), shown, "op") == Rest(Free(), released=True)


def test_p03_a_give_back_that_never_arrived_is_repeated() -> None:
    assert isinstance(decide(giving_back(), moment(61), ours(), "op"), GiveBack)


def test_p03_a_give_back_that_never_arrived_is_dropped_when_the_event_goes_on() -> None:
    longer = wish(occurrence(end=90))
    assert decide(giving_back(), moment(61, longer), ours(), "op") == Rest(held(until=at(90)))


def test_p03_after_a_give_back_the_next_occurrence_is_set() -> None:
    following = wish(occurrence(event_id="e2", start=59, end=120))
    decision = decide(giving_back(), moment(61, following), reading("Telework", minutes=60), "op")
    assert isinstance(decision, Put)
    assert decision.hold.before == "Telework"


def test_p03_another_status_after_a_give_back_is_the_persons_hand() -> None:
    shown = reading("Office", minutes=60)
    assert decide(giving_back(), moment(61), shown, "op") == Rest(Free(), left_alone=True)
    following = wish(occurrence(event_id="e2", start=59, end=120))
    assert decide(giving_back(), moment(61, following), shown, "op") == Rest(
        Yielded(Status.BUSY, "e2", at(61), at(120)), left_alone=True
    )


def test_p03_our_value_chosen_by_hand_during_a_give_back_is_not_given_back() -> None:
    shown = ours(modified=at(60.5))
    assert decide(giving_back(), moment(61), shown, "op") == Rest(Free(), left_alone=True)


def test_p03_a_give_back_waits_for_the_end_of_a_call() -> None:
    decision = decide(giving_back(), moment(61), ours(kind=Kind.IN_CALL), "op")
    assert decision == Wait(held(), Kind.IN_CALL)


@pytest.mark.parametrize("kind", [Kind.ON_QUEUE, Kind.OFFLINE])
def test_p03_a_give_back_waits_on_queue_and_off_line(kind: Kind) -> None:
    decision = decide(giving_back(), moment(61), reading("Away", kind, 60), "op")
    assert isinstance(decision, Wait)
    assert isinstance(decision.hold, Held)


@pytest.mark.parametrize("minutes", [0.1, 5, 10_000])
def test_g26_whatever_the_time_of_a_restart_our_status_is_given_back_after_the_end(
    minutes: float,
) -> None:
    for hold in (held(), intent(), giving_back()):
        decision = decide(hold, moment(60 + minutes), ours(), "op")
        assert isinstance(decision, GiveBack)
        assert decision.hold.before == "Telework"
