"""Turns the items of a Google `events.list` answer into events, whatever JSON they hold."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from app.domain.event import (
    Answer,
    CalendarEvent,
    CalendarItem,
    EventKind,
    Place,
    UnreadableEvent,
)
from app.domain.local_time import first_instant

Times = tuple[datetime, datetime]

_TEXTS = ("id", "summary", "description", "iCalUID", "transparency", "eventType", "status")
_OBJECTS = ("organizer", "workingLocationProperties")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.[0-9]+)?"
    r"([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_ANSWERS = {answer.value: answer for answer in Answer if answer is not Answer.NONE}
_KINDS = {kind.value: kind for kind in EventKind}
_PLACES = {place.value: place for place in Place if place is not Place.OTHER}


def items_of(page: Mapping[str, object], zone: ZoneInfo) -> tuple[CalendarItem, ...]:
    """Read every item of one page, in its order; all-day dates are days of `zone`. Never raises."""
    items = page.get("items")
    return tuple(_items(items, zone)) if isinstance(items, list) else ()


def instant_of(text: str) -> datetime | None:
    """Read `YYYY-MM-DDThh:mm:ss[.digits](Z|±hh:mm)` as whole seconds of UTC; None: it is not."""
    parts = _INSTANT.fullmatch(text)
    if parts is None:
        return None
    local, offset = parts.groups()
    try:
        if offset in "Zz":
            return datetime.fromisoformat(f"{local.upper()}+00:00")
        return datetime.fromisoformat(local.upper() + offset).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _items(items: list[object], zone: ZoneInfo) -> Iterator[CalendarItem]:
    days: dict[str, datetime | None] = {}
    for item in items:
        if not isinstance(item, dict):
            yield UnreadableEvent(None)
            continue
        times = _times(item.get("start"), item.get("end"), zone, days)
        if item.get("status") == "cancelled":
            yield _cancelled(item, times)
        else:
            yield (times and _event(item, times)) or _unreadable(item, times, cancelled=False)


def _cancelled(item: Mapping[str, object], times: Times | None) -> CalendarItem:
    name = _text(item, "id")
    if times is None or not name:
        return _unreadable(item, times, cancelled=True)
    return CalendarEvent(name, *times, title=_text(item, "summary"), cancelled=True)


def _unreadable(
    item: Mapping[str, object], times: Times | None, *, cancelled: bool
) -> UnreadableEvent:
    start, end = times or (None, None)
    return UnreadableEvent(_text(item, "id") or None, cancelled=cancelled, start=start, end=end)


def _event(item: Mapping[str, object], times: Times) -> CalendarEvent | None:
    """Read an event; None when a member that is used has the wrong JSON type, or the id is none."""
    texts = [text for text in map(item.get, _TEXTS) if text is None or isinstance(text, str)]
    organizer, properties = map(item.get, _OBJECTS)
    answer = _own_answer(item.get("attendees"))
    if (
        len(texts) != len(_TEXTS)
        or not texts[0]
        or not (organizer is None or isinstance(organizer, dict))
        or not (properties is None or isinstance(properties, dict))
        or answer is None
    ):
        return None
    name, title, description, ical_uid, transparency, kind, _ = texts
    return CalendarEvent(
        name or "",
        *times,
        title=title or "",
        description=description or "",
        ical_uid=ical_uid or "",
        free=transparency == "transparent",
        answer=answer,
        own=organizer is None or organizer.get("self") is True,
        kind=_KINDS.get(kind or "", EventKind.PLAIN),
        place=_place(properties) if properties else Place.OTHER,
    )


def _times(
    start: object, end: object, zone: ZoneInfo, days: dict[str, datetime | None]
) -> Times | None:
    """Read both times; None when one is missing or wrong, or only one of them is a date."""
    first_day, first = _side(start)
    last_day, last = _side(end)
    if first is not None and last is not None and first_day is None and last_day is None:
        begins, ends = instant_of(first), instant_of(last)
    elif first_day is not None and last_day is not None and first is None and last is None:
        begins, ends = _start_of_day(first_day, zone, days), _start_of_day(last_day, zone, days)
    else:
        return None
    return None if begins is None or ends is None else (begins, ends)


def _side(side: object) -> tuple[str | None, str | None]:
    """Give `date` and `dateTime` of one side, as far as they are there."""
    if not isinstance(side, dict):
        return None, None
    day, moment = side.get("date"), side.get("dateTime")
    return day if isinstance(day, str) else None, moment if isinstance(moment, str) else None


def _start_of_day(text: str, zone: ZoneInfo, days: dict[str, datetime | None]) -> datetime | None:
    if text not in days:
        try:
            day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
            days[text] = first_instant(zone, day) if day else None
        except (ValueError, OverflowError):
            days[text] = None
    return days[text]


def _own_answer(attendees: object) -> Answer | None:
    """Give the person's own answer; None when this is no list of objects."""
    if attendees is None:
        return Answer.NONE
    if not isinstance(attendees, list) or not all(isinstance(one, dict) for one in attendees):
        return None
    for attendee in attendees:
        if attendee.get("self") is True:
            return _ANSWERS.get(_text(attendee, "responseStatus"), Answer.NONE)
    return Answer.NONE


def _place(properties: Mapping[str, object]) -> Place:
    return _PLACES.get(_text(properties, "type"), Place.OTHER)


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""
