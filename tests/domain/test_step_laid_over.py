"""A status with something laid over it, with an end of its own, or held back by the service."""

from dataclasses import replace

import pytest

from app.domain.event import Reason
from app.domain.hold import Free, GiveBack, Held, Look, Moment, Put, Rest, Wait, Wish, Yielded
from app.domain.reading import LAID_OVER, Kind, Reading, bare
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import at, held, intent, moment, occurrence, reading, wish

AWAY, FLAGGED = "away", f"away{LAID_OVER}out of office"
AVAILABLE = "available"


def holiday(end: float = 60) -> Wish:
    wanted = occurrence(Status.HOLIDAY, end=end)
    return replace(wish(wanted), name=FLAGGED, label="Holiday", dated=True)


def on_holiday(**changes: object) -> Held:
    """Hold Away with the flag over Available from ten to eleven, confirmed at ten."""
    facts = {
        "ours": FLAGGED,
        "before": AVAILABLE,
        "status": Status.HOLIDAY,
        "replaced": AVAILABLE,
        "told_until": at(60),
        "memo": "back soon",
        "label": "Holiday",
    }
    return held(**{**facts, **changes})


def unsent(**changes: object) -> Held:
    return on_holiday(**{"confirmed": False, "modified": None, **changes})


def test_a_bare_name_is_without_what_is_laid_over_it() -> None:
    assert bare(FLAGGED) == bare(AWAY) == AWAY


def test_a_beginning_remembers_memo_label_and_the_end_that_is_told() -> None:
    seen = replace(reading(AVAILABLE), memo="back soon")
    decision = decide(Free(), moment(0, holiday()), seen, "op")
    assert isinstance(decision, Put)
    hold = decision.hold
    assert (hold.before, hold.memo, hold.label) == (AVAILABLE, "back soon", "Holiday")
    assert hold.told_until == at(60)


def test_a_status_that_cannot_be_given_back_owes_the_resting_one_without_memo() -> None:
    seen = replace(reading("meal", resting=False), memo="lunch")
    decision = decide(Free(), moment(0, holiday()), seen, "op")
    assert isinstance(decision, Put)
    assert (decision.hold.before, decision.hold.memo) == ("Office", "")


def test_no_end_is_told_where_the_service_keeps_none() -> None:
    decision = decide(Free(), moment(0, wish()), reading("Telework"), "op")
    assert isinstance(decision, Put)
    assert decision.hold.told_until is None


def test_another_end_is_told_to_a_service_that_keeps_it_and_the_same_is_owed() -> None:
    asked = decide(on_holiday(), moment(30, holiday(end=90)), None, "op2")
    assert asked == Look(on_holiday())
    decision = decide(on_holiday(), moment(30, holiday(end=90)), reading(FLAGGED, minutes=0), "op2")
    assert isinstance(decision, Put)
    assert decision.hold.told_until == decision.hold.until == at(90)
    assert (decision.hold.before, decision.hold.memo) == (AVAILABLE, "back soon")


def test_the_same_end_is_not_told_twice() -> None:
    decision = decide(on_holiday(), moment(30, holiday()), reading(FLAGGED, minutes=0), "op2")
    assert decision == Rest(on_holiday())


def test_the_next_status_with_the_same_key_takes_its_own_label() -> None:
    out = occurrence(Status.OUT_OF_OFFICE, "e2", 60, 60)
    following = replace(wish(out), name=FLAGGED, label="OutOfOffice", dated=True)
    decision = decide(on_holiday(), moment(60, following), reading(FLAGGED, minutes=0), "op2")
    assert isinstance(decision, Rest)
    assert isinstance(decision.hold, Held)
    assert (decision.hold.label, decision.hold.status) == ("OutOfOffice", Status.OUT_OF_OFFICE)


def test_p02_a_write_of_which_only_the_flag_arrived_is_done_again_and_owes_the_same() -> None:
    half = reading(f"{AVAILABLE}{LAID_OVER}out of office")
    decision = decide(unsent(), moment(5, holiday()), half, "op2")
    assert isinstance(decision, Put)
    assert (decision.hold.before, decision.hold.memo) == (AVAILABLE, "back soon")


def test_p02_a_flag_alone_is_taken_back_when_the_event_is_over() -> None:
    half = reading(f"{AVAILABLE}{LAID_OVER}out of office")
    decision = decide(unsent(), moment(61), half, "op2")
    assert isinstance(decision, GiveBack)
    assert decision.hold.before == AVAILABLE


def test_another_flag_over_a_changed_presence_is_the_persons_hand() -> None:
    chosen = reading(f"{AVAILABLE}{LAID_OVER}out of office", minutes=4)
    decision = decide(unsent(), moment(5, holiday()), chosen, "op2")
    assert isinstance(decision, Rest)
    assert decision.left_alone


def test_without_times_nothing_is_taken_for_half_a_write() -> None:
    chosen = reading(f"{AVAILABLE}{LAID_OVER}out of office", minutes=None)
    decision = decide(unsent(replaced_modified=None), moment(5, holiday()), chosen, "op2")
    assert isinstance(decision, Rest)
    assert decision.left_alone


def test_p03_a_give_back_of_which_only_the_flag_arrived_is_done_again() -> None:
    giving = on_holiday(confirmed=False, returning=True)
    decision = decide(giving, moment(61), reading(AWAY, minutes=0), "op2")
    assert isinstance(decision, GiveBack)
    assert (decision.hold.before, decision.hold.memo) == (AVAILABLE, "back soon")


def test_p03_what_was_given_back_without_a_flag_that_ended_meanwhile_is_released() -> None:
    giving = on_holiday(
        before=f"{AVAILABLE}{LAID_OVER}out of office", confirmed=False, returning=True
    )
    decision = decide(giving, moment(61), reading(AVAILABLE, minutes=61), "op2")
    assert decision == Rest(Free(), released=True)


def test_the_persons_hand_on_the_flag_is_a_hand() -> None:
    decision = decide(on_holiday(), moment(30, holiday()), reading(AWAY, minutes=0), "op2")
    assert isinstance(decision, Rest)
    assert isinstance(decision.hold, Yielded)


def test_g32_what_the_service_holds_back_is_waited_for_however_long() -> None:
    on_queue = replace(reading("on queue", Kind.ON_QUEUE, resting=False), pending="Busy")
    hold: Held = intent(replaced="on queue", replaced_modified=at(-60))
    for minutes in (1, 20, 61):
        facts = moment(minutes, wish() if minutes < 60 else None)
        decision = decide(hold, facts, on_queue, "op2")
        assert isinstance(decision, Wait)
        assert isinstance(decision.hold, Held)
        hold = decision.hold
    applied = decide(hold, moment(61.5), reading("Busy", minutes=61.2), "op2")
    assert isinstance(applied, GiveBack)


def test_g32_what_the_service_refuses_in_the_end_waits_for_the_queue_like_any_other() -> None:
    refused = reading("on queue", Kind.ON_QUEUE, resting=False)
    hold = intent(replaced="on queue", replaced_modified=at(-60), since=at(-5))
    assert isinstance(decide(hold, moment(5, wish()), refused, "op2"), Wait)


@pytest.mark.parametrize(
    ("queue", "call", "waits"),
    [
        ("wait", "wait", True),
        ("wait", "apply", True),
        ("apply", "wait", True),
        ("apply", "apply", False),
    ],
)
def test_g05_g06_on_queue_and_in_a_call_both_rules_must_let_it_pass(
    queue: str, call: str, *, waits: bool
) -> None:
    rules = Rules(while_on_queue=queue, while_in_call=call)  # type: ignore[arg-type]
    seen = replace(reading("on queue", Kind.ON_QUEUE, resting=False), in_call=True)
    decision = decide(Free(), moment(5, wish(), rules=rules), seen, "op")
    assert isinstance(decision, Wait if waits else Put)


@pytest.mark.parametrize(("shown", "again"), [("ready", True), ("Office", False)])
def test_g07_the_log_on_is_known_by_what_the_platform_sets_not_by_the_resting_status(
    shown: str, *, again: bool
) -> None:
    away = held(away_at=at(9))
    facts: Moment = replace(moment(10, wish()), log_on="ready")
    seen: Reading = reading(shown, minutes=10)
    decision = decide(away, facts, seen, "op2")
    assert isinstance(decision, Put if again else Rest)


def test_a_hand_on_the_flag_alone_came_when_it_was_seen() -> None:
    quick = replace(holiday(), occurrence=replace(holiday().occurrence, reason=Reason.QUICK))
    hold = on_holiday(reason=Reason.QUICK, event_id="")
    beneath = wish(occurrence(Status.OFFICE, "e2", 10, 50))
    facts = replace(moment(15, quick), beneath=beneath)
    decision = decide(hold, facts, reading(AWAY, minutes=0), "op2")
    assert isinstance(decision.hold, Yielded)
    assert decision.hold.dismissed_at == at(15)


def test_g07_a_log_on_under_our_flag_is_set_over_and_owes_the_same() -> None:
    away = on_holiday(away_at=at(9))
    facts = replace(moment(10, holiday()), log_on=AVAILABLE)
    seen = reading(f"{AVAILABLE}{LAID_OVER}out of office", minutes=10)
    decision = decide(away, facts, seen, "op2")
    assert isinstance(decision, Put)
    assert (decision.hold.before, decision.hold.memo) == (AVAILABLE, "back soon")
    over = decide(away, replace(facts, wish=None), seen, "op2")
    assert isinstance(over, GiveBack)


@pytest.mark.parametrize(
    ("set_at", "changed", "ours"), [(0, 20.5, True), (20.1, 20.5, False), (0, 23, False)]
)
def test_g07_only_what_was_set_before_the_sleep_can_come_back_with_the_computer(
    set_at: float, changed: float, *, ours: bool
) -> None:
    hold = held(modified=at(set_at))
    facts = replace(moment(24, wish()), log_on="ready", resumed_at=at(20))
    decision = decide(hold, facts, reading("Busy", minutes=changed), "op2")
    assert isinstance(decision, Rest)
    assert decision.left_alone is not ours


def test_g07_a_locked_screen_waits_and_keeps_the_hold() -> None:
    locked = replace(reading("idle", minutes=10, resting=False), passing=True)
    for minutes, wanted in ((11.0, wish()), (61.0, None)):
        decision = decide(held(), moment(minutes, wanted), locked, "op2")
        assert decision == Wait(held(away_at=at(minutes)), Kind.OFFLINE)


def test_g22_at_stop_there_is_no_time_to_look_for_what_is_not_shown_yet() -> None:
    unseen = intent(modified=at(0))
    told = reading("Telework", minutes=-60)
    assert isinstance(decide(unseen, moment(0.1, wish()), told, "op2"), Look)
    decision = decide(unseen, moment(0.1, wish(), stopping=True), told, "op2")
    assert isinstance(decision, GiveBack)
    assert decision.hold.before == "Telework"


@pytest.mark.parametrize(("minutes", "looks"), [(60.1, True), (60.2, False)])
def test_g22_a_status_from_before_our_own_last_write_is_looked_at_again(
    minutes: float, *, looks: bool
) -> None:
    following = wish(occurrence(Status.BUSY, "e2", 60.05, 90))
    facts = moment(minutes, following, own_change=at(60))
    decision = decide(Free(), facts, reading("Busy", minutes=0), "op2")
    assert isinstance(decision, Look if looks else Rest)
