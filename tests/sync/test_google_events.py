"""Items of a Google answer become events, or say that they are none: fine print 1–6."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.event import Answer, CalendarEvent, CalendarItem, EventKind, Place, UnreadableEvent
from app.sync.google_events import instant_of, items_of
from tests import oracle_text

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
END = datetime(2026, 11, 23, 10, tzinfo=UTC)
ITEM: dict[str, object] = {
    "id": "e",
    "status": "confirmed",
    "start": {"dateTime": "2026-11-23T10:00:00+01:00", "timeZone": "Europe/Brussels"},
    "end": {"dateTime": "2026-11-23T10:00:00Z"},
}
EVENT = CalendarEvent("e", START, END)


def read(zone: str = "Europe/Brussels", **changes: object) -> CalendarItem:
    """Read one item that differs from the plain one."""
    (item,) = items_of({"items": [ITEM | changes]}, ZoneInfo(zone))
    return item


def event(**changes: object) -> CalendarEvent:
    """Read one item that is an event."""
    item = read(**changes)
    assert isinstance(item, CalendarEvent)
    return item


def test_every_used_member_is_read() -> None:
    changes = {
        "summary": "Title",
        "description": "<b>Text</b>",
        "iCalUID": "u",
        "transparency": "transparent",
        "organizer": {"email": "x"},
        "attendees": [{"email": "y"}, {"self": True, "responseStatus": "tentative"}],
        "eventType": "workingLocation",
        "workingLocationProperties": {"type": "homeOffice", "homeOffice": {}},
    }
    assert read() == EVENT
    assert read(**changes) == CalendarEvent(
        "e",
        START,
        END,
        "Title",
        "<b>Text</b>",
        "u",
        free=True,
        answer=Answer.TENTATIVE,
        own=False,
        kind=EventKind.WORKING_LOCATION,
        place=Place.HOME,
    )


@pytest.mark.parametrize(
    "name",
    [
        *("status", "summary", "description", "transparency", "eventType", "iCalUID"),
        *("organizer", "workingLocationProperties", "attendees"),
    ],
)
def test_null_is_absent_and_a_wrong_type_is_malformed(name: str) -> None:
    assert read(**{name: None}) == EVENT
    for wrong in (5, True, 1.5, [5], [None], ["a"]):
        assert read(**{name: wrong}) == UnreadableEvent("e", start=START, end=END)
    right: object = "" if name not in ("organizer", "workingLocationProperties") else {}
    if name != "attendees":
        assert isinstance(read(**{name: right}), CalendarEvent)
        assert read(**{name: {} if right == "" else ""}) == UnreadableEvent(
            "e", start=START, end=END
        )


@pytest.mark.parametrize("wrong", [None, "", 5, ["e"], {}])
def test_an_item_without_a_text_id_is_malformed_and_has_none(wrong: object) -> None:
    assert read(id=wrong) == UnreadableEvent(None, start=START, end=END)
    assert read(id=wrong, status="cancelled") == UnreadableEvent(None, True, START, END)


def test_an_item_that_is_no_object_is_malformed() -> None:
    for item in (None, 5, "e", [], True):
        assert items_of({"items": [item]}, ZoneInfo("UTC")) == (UnreadableEvent(None),)


def test_a_page_without_a_list_of_items_has_none() -> None:
    for page in ({}, {"items": None}, {"items": {}}, {"items": "e"}, {"items": []}):
        assert items_of(page, ZoneInfo("UTC")) == ()


def test_cancelled_is_looked_at_before_all_else() -> None:
    assert read(status="cancelled", summary="Gone", attendees=5) == CalendarEvent(
        "e", START, END, "Gone", cancelled=True
    )
    assert read(status="cancelled", start=None) == UnreadableEvent("e", cancelled=True)
    assert read(status="CANCELLED") == EVENT


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (None, {"date": "2026-11-23"}),
        ({}, {}),
        ("2026-11-23", "2026-11-24"),
        ({"date": "2026-11-23"}, {"dateTime": "2026-11-24T10:00:00Z"}),
        ({"dateTime": "2026-11-23T10:00:00Z"}, {"date": "2026-11-24"}),
        ({"date": "2026-11-23", "dateTime": "2026-11-23T10:00:00Z"}, {"date": "2026-11-24"}),
        ({"date": "", "dateTime": "2026-11-23T10:00:00Z"}, {"dateTime": "2026-11-24T10:00:00Z"}),
        ({"date": "2026-11-23", "dateTime": ""}, {"date": "2026-11-24"}),
        ({"date": 5}, {"date": "2026-11-24"}),
        ({"date": "2026-11-23"}, {"date": "2026-11-31"}),
        ({"date": "0001-01-01"}, {"date": "0001-01-02"}),
        ({"dateTime": "2026-11-23T10:00:00Z"}, {"dateTime": "2026-11-23T11:00:00"}),
    ],
)
def test_times_that_are_missing_mixed_or_wrong_are_malformed(start: object, end: object) -> None:
    assert read(start=start, end=end) == UnreadableEvent("e")


def test_a_member_of_a_time_with_a_wrong_type_is_absent() -> None:
    for wrong in (None, 5, [], {}):
        start = {"date": wrong, "dateTime": "2026-11-23T09:00:00Z"}
        assert read(start=start) == EVENT
        days = {"start": {"date": "2026-11-23", "dateTime": wrong}, "end": {"date": "2026-11-24"}}
        assert event(**days).start == datetime(2026, 11, 22, 23, tzinfo=UTC)


def test_all_day_dates_are_days_of_the_zone() -> None:
    days = {"start": {"date": "2026-03-29"}, "end": {"date": "2026-03-30"}}
    made = event(**days)
    assert (made.start.isoformat(), made.end.isoformat()) == (
        "2026-03-28T23:00:00+00:00",
        "2026-03-29T22:00:00+00:00",
    )
    assert event(zone="Asia/Kolkata", **days).start.isoformat() == "2026-03-28T18:30:00+00:00"
    twice = items_of({"items": [ITEM | days, ITEM | days]}, ZoneInfo("Europe/Brussels"))
    assert twice == (made, made)
    same = {"start": {"date": "2011-12-30"}, "end": {"date": "2011-12-31"}}
    never = event(zone="Pacific/Apia", **same)
    assert never.start == never.end


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-23T09:00:00Z", "2026-11-23T09:00:00"),
        ("2026-11-23t09:00:00z", "2026-11-23T09:00:00"),
        ("2026-11-23T09:00:59.999999999999Z", "2026-11-23T09:00:59"),
        ("2026-11-23T23:59:59.9+23:59", "2026-11-23T00:00:59"),
        ("2026-11-23T09:00:00-00:00", "2026-11-23T09:00:00"),
        ("2024-02-29T00:00:00-14:00", "2024-02-29T14:00:00"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59"),
    ],
)
def test_an_instant_is_read_in_whole_seconds_of_utc(text: str, instant: str) -> None:
    found = instant_of(text)
    assert found == datetime.fromisoformat(instant + "+00:00")
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        *("", "now", "2026-11-23", "2026-11-23T09:00:00", "2026-11-23T09:00Z", "20261123T090000Z"),
        *("2026-11-23 09:00:00Z", "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00,5Z"),
        *("2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z", "2026-11-23T09:00:60Z"),
        *("2026-11-23T09:00:00+24:00", "2026-11-23T09:00:00+01:60", "2026-11-23T09:00:00+0100"),
        *("2026-11-23T09:00:00+01", "2026-11-23T09:00:00 Z", " 2026-11-23T09:00:00Z"),
        *("2026-11-23T09:00:00Z\n", "2026-W48-1T09:00:00Z", "2026-02-29T09:00:00Z"),
        *("\u0662\u0660\u0662\u0666-11-23T09:00:00Z", "2026-11-23T09:00:0\u0660Z"),
        *("0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"),
        *("2026-13-01T09:00:00Z", "2026-11-00T09:00:00Z", "+2026-11-23T09:00:00Z"),
        "2026-11-23T09:00:00\u2212\u0030\u0031:00",
    ],
)
def test_anything_else_is_no_instant(text: str) -> None:
    assert instant_of(text) is None
    if not text.endswith("\n"):
        assert oracle_text.instant(text) is None


@given(st.text("0123456789-+:.TtZz ", max_size=30) | st.datetimes().map(lambda d: f"{d}Z"))
def test_instants_read_like_the_oracle_reads_them(text: str) -> None:
    found = instant_of(text.replace(" ", "T"))
    expected = oracle_text.instant(text.replace(" ", "T"))
    assert (None if found is None else int(found.timestamp())) == expected


@pytest.mark.parametrize(
    ("answer", "read_as"),
    [
        ("accepted", Answer.ACCEPTED),
        ("tentative", Answer.TENTATIVE),
        ("needsAction", Answer.UNANSWERED),
        ("declined", Answer.DECLINED),
        *((other, Answer.NONE) for other in ("none", "delegated", "", None, 5, ["declined"], {})),
    ],
)
def test_only_the_own_answer_is_read(answer: object, read_as: Answer) -> None:
    mine, other = {"self": True, "responseStatus": answer}, {"responseStatus": "declined"}
    later = {"self": True, "responseStatus": "declined"}
    assert event(attendees=[other, mine, later]).answer is read_as
    for no in (False, None, 1, "true", [True]):
        assert event(attendees=[{"self": no, "responseStatus": answer}]).answer is Answer.NONE
    assert event(attendees=[]).answer is Answer.NONE
    assert event(attendees=[{"self": True}]).answer is Answer.NONE


def test_an_event_is_own_without_an_organizer_or_with_oneself() -> None:
    assert event(organizer=None).own
    assert event(organizer={"self": True}).own
    for other in ({}, {"self": False}, {"self": 1}, {"self": "true"}, {"email": "x"}):
        assert not event(organizer=other).own


def test_only_transparent_is_free() -> None:
    assert event(transparency="transparent").free
    for other in ("opaque", "misty", "Transparent", "", None):
        assert not event(transparency=other).free


@pytest.mark.parametrize(
    ("kind", "read_as"),
    [
        ("outOfOffice", EventKind.OUT_OF_OFFICE),
        ("focusTime", EventKind.FOCUS_TIME),
        ("birthday", EventKind.BIRTHDAY),
        *((other, EventKind.PLAIN) for other in ("default", "fromGmail", "taskTime", "", None)),
    ],
)
def test_unknown_types_are_plain_events(kind: object, read_as: EventKind) -> None:
    assert event(eventType=kind, workingLocationProperties={"type": "homeOffice"}).kind is read_as


@pytest.mark.parametrize(
    ("properties", "place"),
    [
        ({"type": "homeOffice"}, Place.HOME),
        ({"type": "officeLocation"}, Place.OFFICE),
        *(({"type": other}, Place.OTHER) for other in ("customLocation", "other", "", None, 5, [])),
        ({"homeOffice": {}}, Place.OTHER),
        ({}, Place.OTHER),
        (None, Place.OTHER),
    ],
)
def test_the_type_alone_says_where_one_works(properties: object, place: Place) -> None:
    made = event(eventType="workingLocation", workingLocationProperties=properties)
    assert (made.kind, made.place) == (EventKind.WORKING_LOCATION, place)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
MEMBERS = (
    *("id", "status", "summary", "description", "transparency", "eventType", "iCalUID"),
    *("organizer", "workingLocationProperties", "attendees", "start", "end"),
)
SIDES = st.fixed_dictionaries({}, optional={"date": JSON, "dateTime": JSON})


@pytest.mark.untraced
@given(
    st.lists(JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(MEMBERS, JSON | SIDES))),
    st.sampled_from(("UTC", "Pacific/Apia", "America/New_York")),
)
def test_no_json_is_too_odd(items: list[object], zone: str) -> None:
    assert len(items_of({"items": items}, ZoneInfo(zone))) == len(items)
