"""Why the status is what it is: one fact for each situation."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, Occurrence
from app.domain.day import Wanted
from app.domain.errors import AppError, Offline, Trouble
from app.domain.event import CalendarEvent, Reason
from app.domain.reading import Kind
from app.domain.report import Happening, Next, Report, Shown, What
from app.domain.status import Status
from app.domain.why import (
    CameBack,
    Hindered,
    NothingWanted,
    NotKnownYet,
    NotRunning,
    NotSet,
    OwnHand,
    SetForEvent,
    SetForPerson,
    ShownAlready,
    SignInEnds,
    StillSet,
    Waits,
    Why,
    why,
)
from tests.domain.holds import at, occurrence

NAMES = {status: f"my {status}" for status in Status}
EVENT = CalendarEvent("e1", at(0), at(60), "Review", own=False)
REPORT = Report(
    run=1,
    at=at(5),
    running=True,
    trouble=None,
    calendar_trouble=None,
    service_trouble=None,
    wanted=None,
    shown=Shown("my Office", ours=False, at=at(4)),
    next=Next(Status.BUSY, at(90)),
    last_sync=at(4),
    agenda=Agenda(at(-600), at(600)),
    items=(EVENT,),
    next_event=at(90),
)
OURS = Shown("my Busy", ours=True, at=at(4))
REVIEW = Wanted(at(0), at(60), Status.BUSY, Reason.BUSY, "e1", "Review", own=False)
GONE = Trouble("Connect Me cannot be reached.")


def asked(*recent: Happening, minutes: float = 5, **changes: object) -> Why:
    """Ask at five past ten, while the review is wanted from ten to eleven."""
    report = replace(REPORT, **{"wanted": occurrence(), **changes})  # type: ignore[arg-type]
    return why(report, at(minutes), NAMES, recent)


def happened(what: What, minutes: float = 1, event_id: str | None = "e1", **more: str) -> Happening:
    return Happening(at(minutes), what, event_id=event_id, **more)


def test_a_manager_that_does_not_run_says_so() -> None:
    assert why(REPORT, at(5), NAMES, running=False) == NotRunning()
    assert why(None, at(5), NAMES, running=False) == NotRunning()
    assert asked(running=False) == NotRunning()


def test_what_was_not_read_yet_is_not_known() -> None:
    assert why(None, at(5), NAMES) == NotKnownYet(None, None)
    assert asked(shown=None) == NotKnownYet(None, None)
    trouble = Offline("Google cannot be reached.")
    assert asked(agenda=None, wanted=None, calendar_trouble=trouble) == NotKnownYet(
        REPORT.shown, trouble
    )
    assert asked(shown=None, service_trouble=GONE) == NotKnownYet(None, GONE)


def test_nothing_is_wanted_and_the_status_is_what_it_was() -> None:
    assert asked(wanted=None) == NothingWanted(REPORT.shown, REPORT.next)
    assert asked(minutes=60) == NothingWanted(REPORT.shown, REPORT.next)
    assert asked(minutes=59.9) != NothingWanted(REPORT.shown, REPORT.next)


def test_a_status_is_set_because_of_an_event_with_its_title() -> None:
    assert asked(shown=OURS) == SetForEvent(OURS, REVIEW)
    unknown = asked(shown=OURS, items=())
    assert isinstance(unknown, SetForEvent)
    assert unknown.wanted.title == ""


def test_what_was_shown_already_was_not_set() -> None:
    busy = Shown("my Busy", ours=False, at=at(4))
    assert asked(happened(What.WAITING, reason="in call"), shown=busy) == ShownAlready(busy, REVIEW)


@pytest.mark.parametrize("ours", [True, False])
def test_a_status_chosen_in_the_program_has_no_event(*, ours: bool) -> None:
    quick = occurrence(event_id="", end=30)
    busy = Shown("my Busy", ours=ours, at=at(4))
    assert asked(wanted=quick, shown=busy) == SetForPerson(busy, Status.BUSY, at(30))
    assert asked(wanted=quick, shown=busy, agenda=None) == SetForPerson(busy, Status.BUSY, at(30))


def test_a_hand_that_was_left_alone_is_the_persons_own_choice() -> None:
    left = happened(What.LEFT_ALONE)
    assert asked(left) == OwnHand(REPORT.shown, REVIEW)
    assert asked(happened(What.SET, 0), happenings=(left,)) == OwnHand(REPORT.shown, REVIEW)
    assert asked(left, happened(What.STARTED, 2)) == OwnHand(REPORT.shown, REVIEW)
    # in an earlier occurrence, or followed by a write of ours
    assert asked(replace(left, at=at(-1))) == NotSet(REPORT.shown, REVIEW)
    assert asked(left, happened(What.SET, 2)) == NotSet(REPORT.shown, REVIEW)


def test_who_came_back_is_not_told_that_a_hand_was_met() -> None:
    back = happened(What.GIVEN_BACK)
    assert asked(back) == CameBack(REPORT.shown, REVIEW)
    assert asked(replace(back, event_id=None)) == CameBack(REPORT.shown, REVIEW)

    assert asked(replace(back, event_id="other")) == NotSet(REPORT.shown, REVIEW)
    assert asked(replace(back, at=at(-1))) == NotSet(REPORT.shown, REVIEW)
    assert asked(back, happened(What.STARTED, 2)) == NotSet(REPORT.shown, REVIEW)
    assert asked(back, service_trouble=GONE) == Hindered(REPORT.shown, REVIEW, GONE)


@pytest.mark.parametrize("kind", [Kind.IN_CALL, Kind.ON_QUEUE, Kind.OFFLINE])
def test_a_write_waits_until_something_comes_after_it(kind: Kind) -> None:
    waiting = happened(What.WAITING, reason=kind.value)
    assert asked(waiting) == Waits(REPORT.shown, REVIEW, kind)
    assert asked(waiting, happened(What.TROUBLE, 2), service_trouble=GONE) == Waits(
        REPORT.shown, REVIEW, kind
    )
    assert asked(waiting, happened(What.STARTED, 2)) == NotSet(REPORT.shown, REVIEW)
    assert asked(replace(waiting, event_id="other")) == NotSet(REPORT.shown, REVIEW)
    assert asked(replace(waiting, reason="tired")) == NotSet(REPORT.shown, REVIEW)
    quick = occurrence(event_id="")
    found = asked(replace(waiting, event_id=None), wanted=quick)
    assert isinstance(found, Waits)
    assert found.wanted.event_id == ""


def test_what_was_given_back_ahead_of_the_end_of_the_sign_in_was_no_coming_back() -> None:
    told = SignInEnds(REPORT.shown, REVIEW, at(7))
    assert asked(happened(What.GIVEN_BACK), sign_in_ends=at(7)) == told
    assert asked(sign_in_ends=at(7)) == told
    assert asked(happened(What.LEFT_ALONE), sign_in_ends=at(7)) == OwnHand(REPORT.shown, REVIEW)


def test_a_trouble_keeps_a_status_from_being_set_but_that_of_the_calendar_does_not() -> None:
    assert asked(service_trouble=GONE) == Hindered(REPORT.shown, REVIEW, GONE)
    assert asked(trouble=GONE) == Hindered(REPORT.shown, REVIEW, GONE)
    assert asked(calendar_trouble=GONE) == NotSet(REPORT.shown, REVIEW)
    assert asked(shown=OURS, trouble=GONE) == SetForEvent(OURS, REVIEW)


def test_what_is_over_is_still_set_until_it_is_given_back() -> None:
    assert asked(wanted=None, shown=OURS) == StillSet(OURS, None, None)
    waiting = happened(What.WAITING, event_id=None, reason="in call")
    assert asked(waiting, wanted=None, shown=OURS) == StillSet(OURS, Kind.IN_CALL, None)
    assert asked(wanted=None, shown=OURS, service_trouble=GONE) == StillSet(OURS, None, GONE)


def test_another_status_of_ours_is_no_hand() -> None:
    telework = Shown("my Telework", ours=True, at=at(4))
    assert asked(shown=telework) == NotSet(telework, REVIEW)


HAPPENINGS = st.lists(
    st.builds(
        Happening,
        st.integers(-90, 90).map(at),
        st.sampled_from(What),
        event_id=st.sampled_from([None, "", "e1", "e2"]),
        reason=st.sampled_from([None, "in call", "quick status", "x"]),
    ),
    max_size=6,
)
TROUBLES = st.sampled_from([None, GONE, AppError("x")])


@given(
    st.none() | st.sampled_from(["my Office", "my Busy"]),
    st.booleans(),
    st.sampled_from([None, occurrence(), occurrence(event_id="")]),
    TROUBLES,
    HAPPENINGS,
)
def test_every_situation_has_one_fact_that_is_true(
    name: str | None,
    ours: bool,  # noqa: FBT001
    wanted: Occurrence | None,
    trouble: AppError | None,
    recent: list[Happening],
) -> None:
    shown = None if name is None else Shown(name, ours, at(4))
    fact = asked(*recent, shown=shown, wanted=wanted, service_trouble=trouble)
    match fact:
        case NotKnownYet():
            assert shown is None
        case NothingWanted() | StillSet():
            assert wanted is None
            assert isinstance(fact, StillSet) is ours
        case SetForEvent() | SetForPerson() | ShownAlready():
            assert name == "my Busy"
        case OwnHand():
            assert not ours
            assert name != "my Busy"
        case _:
            assert wanted is not None
            assert name == "my Office"


def test_who_came_back_while_it_cannot_be_given_back_hears_so_and_not_of_the_event() -> None:
    assert asked(shown=OURS, came_back=True) == StillSet(OURS, None, None)
    assert asked(shown=OURS, came_back=True, service_trouble=GONE) == StillSet(OURS, None, GONE)
