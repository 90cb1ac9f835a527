"""Works out an agenda by brute force from the text of the rules, sharing nothing with the app."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

from tests.oracle_text import FIRST_SECOND, LAST_SECOND, Zone, day_number, instant, seen, tag

DAY = 86_400
WEEK = ("thu", "fri", "sat", "sun", "mon", "tue", "wed")  # 1970-01-01 was a Thursday


@dataclass(frozen=True)
class Choices:
    """The rules that can be chosen, as a profile writes them."""

    priority: tuple[str, ...] = ("Holiday", "OutOfOffice", "Busy", "Telework", "Office")
    count_tentative: bool = True
    count_unanswered: bool = False
    tags_from_others: bool = True
    google_event_types: bool = True
    lead_seconds: int = 0
    working_hours: tuple[tuple[tuple[str, ...], str, str], ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class Wish:
    """One item of the answer: when it is, and what it asks for or why it asks for nothing."""

    name: str | None
    start: int | None
    end: int | None
    status: str | None = None
    reason: str = ""


def plan(
    items: Sequence[object], choices: Choices, zone: Zone, start: int, end: int
) -> dict[str, list[dict[str, str | None]]]:
    """Give what `plan --json` prints."""
    wishes = [wish_of(item, choices, zone) for item in without_copies(items, zone)]
    line = Timeline(wishes, choices, zone, start, end)
    deciding = line.deciding()
    ignored = []
    for wish in wishes:
        if not touches(wish, start, end) or wish in [one for _, _, one in deciding]:
            continue
        reason = wish.reason
        if wish.status:
            reason = "covered" if line.has_open_time(wish) else "outside working hours"
        ignored.append({"event_id": wish.name, "reason": reason})
    return {"occurrences": joined(deciding), "ignored": ignored}


def joined(deciding: list[tuple[int, int, Wish]]) -> list[dict[str, str | None]]:
    """Write the stretches down; adjoining ones of one event and status are one."""
    found: list[dict[str, str | None]] = []
    for begins, ends, wish in deciding:
        new = {"status": wish.status, "event_id": wish.name, "reason": wish.reason}
        if found and found[-1]["end"] == stamp(begins) and found[-1].items() >= new.items():
            found[-1]["end"] = stamp(ends)
        else:
            found.append({"start": stamp(begins), "end": stamp(ends), **new})
    return found


def stamp(second: int) -> str:
    """Write an instant."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Timeline:
    """The time around a window, cut at every instant at which anything could change."""

    def __init__(
        self, wishes: list[Wish], choices: Choices, zone: Zone, start: int, end: int
    ) -> None:
        self._window = (start, end)
        self._wanted = [wish for wish in wishes if wish.status]
        self._choices = choices
        self._hours = hours(choices, zone, start, end)
        points = {start, end, start - 3600, end + 3600}
        points |= {at for wish in self._wanted for at in (wish.start, wish.end) if at is not None}
        points |= {at for opening in self._hours for at in opening}
        points |= {at - choices.lead_seconds for at in points}
        cuts = sorted(at for at in points if start - 3600 <= at <= end + 3600)
        self._pieces = [*pairwise(cuts)]

    def deciding(self) -> list[tuple[int, int, Wish]]:
        """Give who decides when inside the window, the lead of R13 included."""
        owners = [self._owner(begins) for begins, _ in self._pieces]
        final = list(owners)
        for place, owner in enumerate(owners):
            before = owners[place - 1] if place else None
            if owner and owner.status == "Busy" and owner is not before:
                self._lead(owners, final, place)
        start, end = self._window
        return [
            (begins, ends, owner)
            for (begins, ends), owner in zip(self._pieces, final, strict=True)
            if owner and start <= begins < end
        ]

    def has_open_time(self, wish: Wish) -> bool:
        """Say whether an event has anything in common with the window and the hours."""
        start, end = self._window
        return any(
            start <= begins < end and self._is_open(begins) and is_on(wish, begins)
            for begins, _ in self._pieces
        )

    def _lead(self, owners: list[Wish | None], final: list[Wish | None], place: int) -> None:
        earliest = self._pieces[place][0] - self._choices.lead_seconds
        for before in range(place - 1, -1, -1):
            begins, owner = self._pieces[before][0], owners[before]
            if begins < earliest or not self._is_open(begins):
                return
            if owner and self._rank(owner) <= self._choices.priority.index("Busy"):
                return
            final[before] = owners[place]

    def _owner(self, at: int) -> Wish | None:
        present = [wish for wish in self._wanted if is_on(wish, at)] if self._is_open(at) else []
        key = lambda wish: (self._rank(wish), -wish.start, wish.name)  # noqa: E731
        return min(present, key=key, default=None)

    def _rank(self, wish: Wish) -> int:
        return self._choices.priority.index(wish.status or "")

    def _is_open(self, at: int) -> bool:
        if not self._choices.working_hours:
            return True
        return any(opens <= at < closes for opens, closes in self._hours)


def is_on(wish: Wish, at: int) -> bool:
    """Say whether an event is on at an instant."""
    return wish.start is not None and wish.end is not None and wish.start <= at < wish.end


def touches(wish: Wish, start: int, end: int) -> bool:
    """Say whether an event touches the window; what has no readable times always does."""
    if wish.start is None or wish.end is None:
        return True
    if wish.end <= wish.start:
        return start <= wish.start < end
    return wish.start < end and wish.end > start


def hours(choices: Choices, zone: Zone, start: int, end: int) -> list[tuple[int, int]]:
    """Give the working hours of all days around a window."""
    found = []
    for day in range(start // DAY - 5, end // DAY + 6):
        for days, opens, closes in choices.working_hours:
            if WEEK[day % 7] in days:
                first, last = minutes(opens), minutes(closes)
                last += 24 * 60 if last <= first else 0
                local = (day * DAY + first * 60, day * DAY + last * 60)
                found.append((zone.first_second(local[0]), zone.first_second(local[1])))
    return found


def minutes(text: str) -> int:
    """Read `hh:mm`."""
    return int(text[:2]) * 60 + int(text[3:])


def without_copies(items: Sequence[object], zone: Zone) -> list[object]:
    """Leave out what has the same iCalUID and start as a sound item before it."""
    found: list[object] = []
    met = []
    for item in items:
        times = times_of(item, zone)
        if isinstance(item, dict) and item.get("status") != "cancelled" and is_sound(item, times):
            copy = (item.get("iCalUID"), times and times[0])
            if copy[0] and copy in met:
                continue
            met.append(copy)
        found.append(item)
    return found


def wish_of(item: object, choices: Choices, zone: Zone) -> Wish:
    """Judge one item by R1–R8, the first reason that holds."""
    if not isinstance(item, dict):
        return Wish(None, None, None, reason="malformed")
    times = times_of(item, zone)
    name = item.get("id")
    wish = Wish(name if isinstance(name, str) and name else None, *(times or (None, None)))
    if item.get("status") == "cancelled":
        wish.reason = "cancelled"
    elif times is None or not is_sound(item, times):
        wish.reason = "malformed"
    else:
        wish.reason = refusal(item, times, choices)
        if not wish.reason:
            wish.status, wish.reason = asked(item, choices)
    return wish


def refusal(item: dict[str, object], times: tuple[int, int], choices: Choices) -> str:
    """Give why an event cannot count, whatever it says."""
    mine = [one for one in item.get("attendees") or [] if one.get("self") is True]
    answer = mine[0].get("responseStatus") if mine else None
    if answer == "declined":
        return "declined"
    if item.get("eventType") == "birthday":
        return "birthday"
    if times[1] <= times[0]:
        return "no duration"
    if answer == "needsAction" and not choices.count_unanswered and not is_own(item):
        return "unanswered"
    if answer == "tentative" and not choices.count_tentative and not is_own(item):
        return "tentative"
    return ""


def asked(item: dict[str, object], choices: Choices) -> tuple[str | None, str]:
    """Give the status and why; or no status and why not."""
    if is_own(item) or choices.tags_from_others:
        spellings = dict(choices.spellings)
        for text, reason in (
            (item.get("summary") or "", "tag in title"),
            (seen(item.get("description") or ""), "tag in description"),
        ):
            status = tag(text, spellings)
            if status:
                return status, reason
    kind = item.get("eventType")
    if kind == "workingLocation":
        place = (item.get("workingLocationProperties") or {}).get("type")
        status = {"homeOffice": "Telework", "officeLocation": "Office"}.get(str(place))
        if status and choices.google_event_types:
            return status, "working location event"
        return None, "working location"
    if kind == "outOfOffice" and choices.google_event_types:
        return "OutOfOffice", "out of office event"
    if kind == "focusTime" and choices.google_event_types:
        return "Busy", "focus time event"
    return (None, "free") if item.get("transparency") == "transparent" else ("Busy", "busy event")


def is_own(item: dict[str, object]) -> bool:
    """Say whether it is the person's own event."""
    organizer = item.get("organizer")
    return organizer is None or organizer.get("self") is True


def is_sound(item: dict[str, object], times: tuple[int, int] | None) -> bool:
    """Say whether an item has an id, times, and the right types of JSON."""
    types = dict.fromkeys(
        ("id", "status", "summary", "description", "transparency", "eventType", "iCalUID"), str
    ) | {"organizer": dict, "workingLocationProperties": dict, "attendees": list}
    for name, kind in types.items():
        if item.get(name) is not None and type(item[name]) is not kind:
            return False
    attendees = item.get("attendees") or []
    return bool(item.get("id")) and times is not None and all(type(a) is dict for a in attendees)


def times_of(item: object, zone: Zone) -> tuple[int, int] | None:
    """Read the start and the end of an item."""
    kinds, seconds = [], []
    for name in ("start", "end"):
        side = item.get(name) if isinstance(item, dict) else None
        if not isinstance(side, dict):
            return None
        given = [key for key in ("date", "dateTime") if isinstance(side.get(key), str)]
        if len(given) != 1:
            return None
        kinds += given
        if given == ["dateTime"]:
            second = instant(side["dateTime"])
        else:
            day = day_number(side["date"])
            second = None if day is None else zone.first_second(day * DAY)
        if second is None or not FIRST_SECOND <= second <= LAST_SECOND:
            return None
        seconds.append(second)
    return (seconds[0], seconds[1]) if kinds[0] == kinds[1] else None
