"""The rules of Google's `events.list`: which parameters, which events, and in what form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.sandbox.event_book import EventBook, Kept
from app.sandbox.google_errors import ApiRefusal, invalid
from app.sandbox.wire import JsonObject, Pairs

GLOBALS = frozenset(("alt", "fields", "prettyPrint", "quotaUser"))
_TYPES = frozenset(
    ("birthday", "default", "focusTime", "fromGmail", "outOfOffice", "workingLocation")
)
_REPEATED = frozenset(("eventTypes", "privateExtendedProperty", "sharedExtendedProperty"))
_FLAGS = ("singleEvents", "showDeleted", "showHiddenInvitations", "alwaysIncludeEmail")
_BOUNDS = ("timeMin", "timeMax", "updatedMin")
_NOT_WITH_SYNC = (
    *_BOUNDS,
    "orderBy",
    "q",
    "iCalUID",
    "privateExtendedProperty",
    "sharedExtendedProperty",
)
_KNOWN = GLOBALS | _REPEATED | {*_FLAGS, *_NOT_WITH_SYNC, "maxAttendees", "maxResults"}
_ALL = _KNOWN | {"pageToken", "syncToken", "timeZone"}
_RFC3339 = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A checked question for events."""

    time_min: datetime | None
    time_max: datetime | None
    updated_min: datetime | None
    single: bool
    show_deleted: bool
    order: str
    size: int
    attendees: int | None
    zone: ZoneInfo | None
    types: frozenset[str]
    words: str
    ical_uid: str
    private: tuple[str, ...]
    shared: tuple[str, ...]
    sync_token: str

    @property
    def may_sync(self) -> bool:
        """Say whether the last page carries a sync token."""
        return not (self.order or self.words or self.ical_uid or self.private or self.shared)


def parse_listing(query: Pairs) -> Listing:
    """Check every parameter. Raises ApiRefusal."""
    named = check_names(query, _ALL, _REPEATED)
    many = {name: tuple(v for n, v in query if n == name) for name in _REPEATED}
    flags = {name: flag(named, name) for name in _FLAGS}
    times = {name: _instant(named, name) for name in _BOUNDS}
    if not set(many["eventTypes"]) <= _TYPES:
        raise invalid("eventTypes")
    time_min, time_max = times["timeMin"], times["timeMax"]
    if time_min is not None and time_max is not None and time_max <= time_min:
        message = "The specified time range is empty."
        raise ApiRefusal(400, "timeRangeEmpty", message, domain="calendar", parameter="timeMax")
    order = named.get("orderBy", "")
    if order not in ("", "startTime", "updated"):
        raise invalid("orderBy")
    if order == "startTime" and not flags["singleEvents"]:
        message = "The requested ordering is not available for the particular query."
        raise ApiRefusal(400, "badRequest", message)
    _check_sync(named, many)
    return Listing(
        time_min=time_min,
        time_max=time_max,
        updated_min=times["updatedMin"],
        single=flags["singleEvents"],
        show_deleted=flags["showDeleted"] or "syncToken" in named,
        order=order,
        size=number(named, "maxResults", 250, 2500),
        attendees=number(named, "maxAttendees", 0, None) or None,
        zone=_zone(named),
        types=frozenset(many["eventTypes"]),
        words=named.get("q", "").casefold(),
        ical_uid=named.get("iCalUID", ""),
        private=many["privateExtendedProperty"],
        shared=many["sharedExtendedProperty"],
        sync_token=named.get("syncToken", ""),
    )


def check_names(query: Pairs, known: Iterable[str], repeated: Iterable[str] = ()) -> dict[str, str]:
    """Give the parameters by name; each must be known and come once. Raises ApiRefusal."""
    named: dict[str, str] = {}
    for name, value in query:
        if name not in known:
            message = f'Unknown name "{name}": Cannot bind query parameter.'
            raise ApiRefusal(400, "badRequest", message, parameter=name)
        if name in named and name not in repeated:
            raise invalid(name, "Given twice")
        named[name] = value
    if named.get("alt", "json") != "json":
        raise invalid("alt")
    if len(named.get("quotaUser", "")) > 40:
        raise invalid("quotaUser")
    flag(named, "prettyPrint")
    return named


def flag(named: dict[str, str], name: str) -> bool:
    """Read `true` or `false`. Raises ApiRefusal."""
    value = named.get(name, "false")
    if value not in ("true", "false"):
        raise invalid(name)
    return value == "true"


def number(named: dict[str, str], name: str, default: int, most: int | None) -> int:
    """Read a whole number from 1. Raises ApiRefusal."""
    if name not in named:
        return default
    text = named[name]
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1 or int(text) > (most or 10**9):
        raise invalid(name)
    return int(text)


def _instant(named: dict[str, str], name: str) -> datetime | None:
    if name not in named:
        return None
    if not _RFC3339.fullmatch(named[name]):
        raise invalid(name, "Bad Request")
    try:
        found = datetime.fromisoformat(named[name].upper())
        return found.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError) as error:
        raise invalid(name, "Bad Request") from error


def _zone(named: dict[str, str]) -> ZoneInfo | None:
    if "timeZone" not in named:
        return None
    try:
        return ZoneInfo(named["timeZone"])
    except (KeyError, ValueError, OSError) as error:
        raise invalid("timeZone", "Invalid time zone definition") from error


def _check_sync(named: dict[str, str], many: dict[str, tuple[str, ...]]) -> None:
    if "syncToken" not in named:
        return
    together = [name for name in _NOT_WITH_SYNC if name in named or many.get(name)]
    if together or named.get("showDeleted") == "false":
        message = "Sync token cannot be used with these parameters."
        raise ApiRefusal(400, "badRequest", message, parameter="syncToken")


def select(book: EventBook, listing: Listing, since: int | None) -> list[Kept]:
    """Give the events of a listing; `since` is the number of the last synchronised change."""
    everything = book.instances(listing.time_max) if listing.single else book.kept()
    found = [kept for kept in everything if _wanted(kept, listing, since)]
    if listing.order == "updated":
        found.sort(key=lambda kept: kept.number)
    elif listing.order == "startTime":
        never = datetime.max.replace(tzinfo=UTC)
        found.sort(key=lambda kept: kept.start or never)
    return found


def _wanted(kept: Kept, listing: Listing, since: int | None) -> bool:
    if since is not None:
        return kept.number > since
    if _outside(kept, listing) or _hidden(kept, listing):
        return False
    item = kept.item
    text = " ".join(str(item.get(name, "")) for name in ("summary", "description", "location"))
    return (
        (not listing.types or item.get("eventType", "default") in listing.types)
        and listing.words in text.casefold()
        and listing.ical_uid in ("", item.get("iCalUID"))
        and _has(item, "private", listing.private)
        and _has(item, "shared", listing.shared)
    )


def _outside(kept: Kept, listing: Listing) -> bool:
    if kept.start is None or kept.end is None:
        return False
    if listing.time_min is not None and kept.end <= listing.time_min:
        return True
    return listing.time_max is not None and kept.start >= listing.time_max


def _hidden(kept: Kept, listing: Listing) -> bool:
    item = kept.item
    if listing.updated_min is not None:
        return str(item.get("updated", "")) < listing.updated_min.isoformat()[:19]
    exception = "recurringEventId" in item and not listing.single
    return item.get("status") == "cancelled" and not (listing.show_deleted or exception)


def _has(item: JsonObject, kind: str, wanted: tuple[str, ...]) -> bool:
    properties = item.get("extendedProperties")
    known = properties.get(kind) if isinstance(properties, dict) else None
    pairs = {f"{k}={v}" for k, v in known.items()} if isinstance(known, dict) else set()
    return set(wanted) <= pairs


def shown(kept: Kept, listing: Listing, zone: ZoneInfo) -> JsonObject:
    """Give an event as this listing shows it: in the zone, and with few enough attendees."""
    item = dict(kept.item)
    item["etag"] = f'"{kept.number}"'
    for name in ("start", "end", "originalStartTime"):
        item |= {name: _told_in(item[name], zone)} if name in item else {}
    attendees = item.get("attendees")
    most = listing.attendees
    if most is not None and isinstance(attendees, list) and len(attendees) > most:
        own = [entry for entry in attendees if isinstance(entry, dict) and entry.get("self")]
        item |= {"attendees": own, "attendeesOmitted": True}
    return item


def _told_in(value: object, zone: ZoneInfo) -> object:
    if not isinstance(value, dict) or "dateTime" not in value:
        return value
    try:
        found = datetime.fromisoformat(str(value["dateTime"]))
        if found.tzinfo is None:
            return value
        text = found.astimezone(zone).isoformat(timespec="seconds")
        return {**value, "dateTime": text.replace("+00:00", "Z")}
    except (ValueError, OverflowError):
        return value
