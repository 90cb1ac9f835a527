"""What one event asks for: R4–R8, the first reason that holds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from app.domain.event import Answer, CalendarEvent, EventKind, IgnoredBecause, Place, Reason
from app.domain.rules import Effect, effect_of
from app.domain.settings import Rules
from app.domain.status import Status

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
EVENT = CalendarEvent("e", START, START + timedelta(hours=1))
BUSY = Effect(Status.BUSY, Reason.BUSY)
TAGGED = replace(EVENT, title="@Holiday")
HOLIDAY = Effect(Status.HOLIDAY, Reason.TAG_IN_TITLE)
INVITED = replace(EVENT, own=False)


def test_an_event_is_busy_and_one_marked_free_is_nothing() -> None:
    assert effect_of(EVENT, Rules()) == BUSY
    assert effect_of(replace(EVENT, free=True), Rules()) is IgnoredBecause.FREE


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"cancelled": True}, IgnoredBecause.CANCELLED),
        ({"answer": Answer.DECLINED}, IgnoredBecause.DECLINED),
        ({"kind": EventKind.BIRTHDAY}, IgnoredBecause.BIRTHDAY),
        ({"end": START}, IgnoredBecause.NO_DURATION),
        ({"end": START - timedelta(seconds=1)}, IgnoredBecause.NO_DURATION),
    ],
)
def test_some_events_never_count_whatever_their_tag(
    changes: dict[str, object], because: IgnoredBecause
) -> None:
    for own in (True, False):
        assert effect_of(replace(TAGGED, own=own, **changes), Rules()) is because


def test_the_first_reason_that_holds_is_given() -> None:
    event = replace(
        INVITED,
        cancelled=True,
        answer=Answer.DECLINED,
        kind=EventKind.BIRTHDAY,
        end=START,
        free=True,
    )
    reasons = []
    for step in (
        {"cancelled": False},
        {"answer": Answer.UNANSWERED},
        {"kind": EventKind.WORKING_LOCATION},
        {"end": START + timedelta(hours=1)},
        {"answer": Answer.TENTATIVE},
        {"answer": Answer.ACCEPTED},
        {"kind": EventKind.PLAIN},
    ):
        reasons.append(effect_of(event, Rules(count_tentative=False)))
        event = replace(event, **step)
    assert reasons == [
        IgnoredBecause.CANCELLED,
        IgnoredBecause.DECLINED,
        IgnoredBecause.BIRTHDAY,
        IgnoredBecause.NO_DURATION,
        IgnoredBecause.UNANSWERED,
        IgnoredBecause.TENTATIVE,
        IgnoredBecause.WORKING_LOCATION,
    ]
    assert effect_of(event, Rules()) is IgnoredBecause.FREE


def test_an_answer_counts_as_chosen_but_always_in_an_own_event() -> None:
    yes, no = Rules(count_unanswered=True), Rules(count_tentative=False)
    tentative, unanswered = (
        replace(INVITED, answer=answer) for answer in (Answer.TENTATIVE, Answer.UNANSWERED)
    )
    assert effect_of(tentative, yes) == BUSY == effect_of(unanswered, yes)
    assert effect_of(tentative, no) is IgnoredBecause.TENTATIVE
    assert effect_of(unanswered, no) is IgnoredBecause.UNANSWERED
    for rules in (yes, no):
        assert effect_of(replace(tentative, own=True), rules) == BUSY
        assert effect_of(replace(unanswered, own=True), rules) == BUSY
        assert effect_of(replace(INVITED, answer=Answer.NONE), rules) == BUSY
        assert effect_of(replace(INVITED, answer=Answer.ACCEPTED), rules) == BUSY


def test_a_tag_counts_in_a_free_event_and_the_title_comes_first() -> None:
    assert effect_of(replace(TAGGED, free=True, description="@Office"), Rules()) == HOLIDAY
    described = replace(EVENT, title="@Officer", description="<p>@Office</p>", free=True)
    assert effect_of(described, Rules()) == Effect(Status.OFFICE, Reason.TAG_IN_DESCRIPTION)
    hidden = replace(EVENT, description="&commat;Office <!-- @Busy -->")
    assert effect_of(hidden, Rules()) == Effect(Status.OFFICE, Reason.TAG_IN_DESCRIPTION)
    assert effect_of(replace(EVENT, description="bob@office.com"), Rules()) == BUSY
    assert effect_of(replace(EVENT, description="&#64;Officer"), Rules()) == BUSY


def test_tags_of_others_are_seen_only_when_chosen() -> None:
    rules = Rules(tags_from_others=False)
    theirs = replace(INVITED, title="@Holiday", description="@Holiday")
    assert effect_of(theirs, Rules()) == HOLIDAY
    assert effect_of(theirs, rules) == BUSY
    assert effect_of(replace(theirs, own=True), rules) == HOLIDAY


def test_spellings_of_the_profile_are_tags() -> None:
    rules = Rules(spellings=MappingProxyType({"Congé": Status.HOLIDAY}))
    assert effect_of(replace(EVENT, title="@CONGE\u0301"), rules) == HOLIDAY


@pytest.mark.parametrize(
    ("kind", "place", "with_types", "without"),
    [
        (EventKind.OUT_OF_OFFICE, Place.OTHER, (Status.OUT_OF_OFFICE, Reason.OUT_OF_OFFICE), BUSY),
        (EventKind.FOCUS_TIME, Place.OTHER, (Status.BUSY, Reason.FOCUS_TIME), BUSY),
        (
            EventKind.WORKING_LOCATION,
            Place.HOME,
            (Status.TELEWORK, Reason.WORKING_LOCATION),
            IgnoredBecause.WORKING_LOCATION,
        ),
        (
            EventKind.WORKING_LOCATION,
            Place.OFFICE,
            (Status.OFFICE, Reason.WORKING_LOCATION),
            IgnoredBecause.WORKING_LOCATION,
        ),
    ],
)
def test_google_event_types_speak_for_themselves_when_chosen(
    kind: EventKind,
    place: Place,
    with_types: tuple[Status, Reason],
    without: Effect | IgnoredBecause,
) -> None:
    event, off = replace(EVENT, kind=kind, place=place), Rules(google_event_types=False)
    free = replace(event, free=True)
    assert effect_of(event, Rules()) == Effect(*with_types) == effect_of(free, Rules())
    assert effect_of(event, off) == without
    assert effect_of(free, off) == (IgnoredBecause.FREE if without is BUSY else without)
    assert effect_of(replace(event, title="@Holiday"), off) == HOLIDAY
    assert effect_of(replace(event, title="@Holiday"), Rules()) == HOLIDAY


def test_a_working_location_elsewhere_says_nothing() -> None:
    event = replace(EVENT, kind=EventKind.WORKING_LOCATION)
    assert effect_of(event, Rules()) is IgnoredBecause.WORKING_LOCATION
