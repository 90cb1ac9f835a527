"""One simulated calendar: its events as Google's JSON, and what is seen of them in a window."""

import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.sandbox.journal import Clock
from app.sandbox.people import Person
from app.sandbox.recurrence import parse_rule, starts
from app.sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Kept:
    """One item with its bounds in UTC (None: it has none that can be read)."""

    item: JsonObject
    number: int  # of the change that made it so
    start: datetime | None
    end: datetime | None


@dataclass(slots=True)
class EventBook:
    """The events of one calendar, in the order in which they were put; thread-safe."""

    id: str
    summary: str
    owner: Person
    clock: Clock
    zone: str = "Europe/Brussels"
    role: str = "owner"
    primary: bool = False
    number: int = 0  # counts the changes
    _kept: dict[str, Kept] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def put(self, item: JsonObject) -> str:
        """Add or replace an event, with what Google adds to each; give its id."""
        now = _stamp(self.clock())
        found = item.get("id")
        own_id = found if isinstance(found, str) else f"sb{secrets.token_hex(10)}"
        self_entry: JsonObject = {"email": self.owner.email, "self": True}
        whole: JsonObject = {
            "kind": "calendar#event",
            "status": "confirmed",
            "htmlLink": f"https://calendar.example.com/event?eid={own_id}",
            "created": now,
            "creator": self_entry,
            "organizer": self_entry,
            "iCalUID": f"{own_id}@google.com",
            "sequence": 0,
            "eventType": "default",
            **item,
            "id": own_id,
            "updated": now,
        }
        self.put_as_is(whole)
        return own_id

    def put_as_is(self, item: JsonObject) -> None:
        """Add or replace an item word for word, however malformed."""
        with self._lock:
            self.number += 1
            known = item.get("id")
            key = known if isinstance(known, str) else f"?{self.number}"
            start, end = self._bounds(item)
            self._kept[key] = Kept(item, self.number, start, end)

    def add(
        self, title: str, start: datetime, end: datetime, *, free: bool = False, event_id: str = ""
    ) -> str:
        """Add a simple event between two aware instants; give its id."""
        item: JsonObject = {
            "summary": title,
            "start": {"dateTime": _stamp(start), "timeZone": self.zone},
            "end": {"dateTime": _stamp(end), "timeZone": self.zone},
        }
        if free:
            item["transparency"] = "transparent"
        if event_id:
            item["id"] = event_id
        return self.put(item)

    def change(self, event_id: str, **members: object) -> bool:
        """Replace members of an event (None drops one); False when there is no such event."""
        with self._lock:
            kept = self._kept.get(event_id)
            if kept is None:
                return False
            item = {**kept.item, **members, "updated": _stamp(self.clock())}
            self.put_as_is({name: value for name, value in item.items() if value is not None})
            return True

    def delete(self, event_id: str) -> bool:
        """Cancel an event; False when there is no such event."""
        return self.change(event_id, status="cancelled")

    def decline(self, event_id: str) -> bool:
        """Let the owner decline an event; False when there is no such event."""
        entry: JsonObject = {
            "email": self.owner.email,
            "self": True,
            "responseStatus": "declined",
        }
        return self.change(event_id, attendees=[entry])

    def clear(self) -> None:
        """Forget every event, without traces."""
        with self._lock:
            self.number += 1
            self._kept.clear()

    def kept(self) -> tuple[Kept, ...]:
        """Give every item as it is kept."""
        with self._lock:
            return tuple(self._kept.values())

    def instances(self, before: datetime | None) -> Iterator[Kept]:
        """Give single events, series expanded up to an instant (None: a year ahead)."""
        limit = before or self.clock() + timedelta(days=366)
        everything = self.kept()
        zone = ZoneInfo(self.zone)
        moved = {_moved_from(kept.item, zone) for kept in everything}
        for kept in everything:
            if isinstance(kept.item.get("recurrence"), list):
                yield from (one for one in self._expanded(kept, limit) if _key(one) not in moved)
            else:
                yield kept

    def _expanded(self, kept: Kept, limit: datetime) -> Iterator[Kept]:
        if kept.start is None or kept.end is None or kept.item.get("status") == "cancelled":
            return
        times, rules = kept.item["start"], kept.item["recurrence"]
        if not isinstance(times, dict) or not isinstance(rules, list):
            return
        whole_days = "date" in times
        zone = ZoneInfo(str(times.get("timeZone") or self.zone))
        length = kept.end - kept.start
        first = kept.start.astimezone(zone)
        for start in starts(parse_rule(str(rules[0])), first, limit):
            end = start.astimezone(UTC) + length
            if whole_days:
                days = timedelta(days=round(length / timedelta(days=1)))
                begin, until = start.date(), start.date() + days
                item = _instance(kept.item, f"{begin:%Y%m%d}")
                item |= {"start": {"date": f"{begin}"}, "end": {"date": f"{until}"}}
                end = datetime.combine(until, time(), zone).astimezone(UTC)
            else:
                item = _instance(kept.item, f"{start.astimezone(UTC):%Y%m%dT%H%M%SZ}")
                named: JsonObject = {"timeZone": str(zone)}
                item["start"] = {**named, "dateTime": start.isoformat()}
                item["end"] = {**named, "dateTime": end.astimezone(zone).isoformat()}
            item["originalStartTime"] = item["start"]
            yield Kept(item, kept.number, start.astimezone(UTC), end)

    def _bounds(self, item: JsonObject) -> tuple[datetime | None, datetime | None]:
        zone = ZoneInfo(self.zone)
        return _instant(item.get("start"), zone), _instant(item.get("end"), zone)


def _instant(value: object, zone: ZoneInfo) -> datetime | None:
    if not isinstance(value, dict):
        return None
    try:
        if "dateTime" in value:
            found = datetime.fromisoformat(str(value["dateTime"]))
            return found.astimezone(UTC) if found.tzinfo else None
        day = date.fromisoformat(str(value.get("date")))
        return datetime.combine(day, time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _instance(master: JsonObject, tail: str) -> JsonObject:
    item = {name: value for name, value in master.items() if name != "recurrence"}
    return {**item, "id": f"{master['id']}_{tail}", "recurringEventId": master["id"]}


def _key(kept: Kept) -> tuple[object, datetime | None]:
    return str(kept.item.get("recurringEventId")), kept.start


def _moved_from(item: JsonObject, zone: ZoneInfo) -> tuple[object, datetime | None]:
    return str(item.get("recurringEventId")), _instant(item.get("originalStartTime"), zone)


def _stamp(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
