"""Lists what a day's events ask for, and which ask for nothing, with their titles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.agenda import Agenda, Occurrence
from app.domain.event import CalendarEvent, CalendarItem, IgnoredBecause, Reason
from app.domain.local_time import LATEST
from app.domain.status import Status


@dataclass(frozen=True, slots=True)
class Wanted:
    """One occurrence with the event that decides it; instants in UTC, uncut, `end` exclusive.

    A status that the person chose in this program has no event: no id and no title.
    """

    start: datetime
    end: datetime
    status: Status
    reason: Reason
    event_id: str
    title: str
    own: bool  # False: the invitation of somebody else


@dataclass(frozen=True, slots=True)
class WithoutEffect:
    """One event that asks for nothing, and why; its times are None when they cannot be read."""

    start: datetime | None
    end: datetime | None
    reason: IgnoredBecause
    event_id: str | None
    title: str
    own: bool


DayEntry = Wanted | WithoutEffect


def day_entries(
    agenda: Agenda, items: Sequence[CalendarItem], start: datetime, end: datetime
) -> tuple[DayEntry, ...]:
    """Give what lies in a window of the agenda, ordered by start; what has no times comes last.

    `items` are those that the agenda was made of.
    """
    known = _by_id(items)
    asking = (
        _wanted(one, known.get(one.event_id, ()))
        for one in agenda.occurrences
        if one.start < end and one.end > start
    )
    asking_nothing = (
        one for one in _without_effect(agenda, items) if _touches(one.start, one.end, start, end)
    )
    return tuple(sorted((*asking, *asking_nothing), key=_place))


def wanted(occurrence: Occurrence, items: Sequence[CalendarItem]) -> Wanted:
    """Give an occurrence with the title of its event, as far as that is known."""
    named = [item for item in items if item.id == occurrence.event_id]
    return _wanted(occurrence, named)


def _wanted(occurrence: Occurrence, named: Iterable[CalendarItem]) -> Wanted:
    events = [item for item in named if isinstance(item, CalendarEvent)]
    touching = (
        item for item in events if item.start < occurrence.end and item.end > occurrence.start
    )
    event = next(touching, events[0] if events else None)
    return Wanted(
        occurrence.start,
        occurrence.end,
        occurrence.status,
        occurrence.reason,
        occurrence.event_id,
        event.title if event is not None else "",
        event.own if event is not None else True,
    )


def _without_effect(agenda: Agenda, items: Sequence[CalendarItem]) -> Iterator[WithoutEffect]:
    """Find the item of each; several with one id are told apart by their order alone."""
    inside = (item for item in items if _touches(item.start, item.end, agenda.start, agenda.end))
    left = {event_id: iter(named) for event_id, named in _by_id(inside).items()}
    for one in agenda.ignored:
        item = next(left.get(one.event_id, iter(())), None)
        title, own = (item.title, item.own) if isinstance(item, CalendarEvent) else ("", True)
        start, end = (item.start, item.end) if item is not None else (None, None)
        yield WithoutEffect(start, end, one.reason, one.event_id, title, own)


def _by_id(items: Iterable[CalendarItem]) -> dict[str | None, list[CalendarItem]]:
    known: dict[str | None, list[CalendarItem]] = {}
    for item in items:
        known.setdefault(item.id, []).append(item)
    return known


def _touches(
    begins: datetime | None, ends: datetime | None, start: datetime, end: datetime
) -> bool:
    if begins is None or ends is None:
        return True
    return start <= begins < end if ends <= begins else begins < end and ends > start


def _place(entry: DayEntry) -> tuple[datetime, bool, str]:
    return entry.start or LATEST, isinstance(entry, WithoutEffect), entry.event_id or ""
