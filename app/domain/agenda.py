"""The effects of events laid over time without overlaps: what is wanted when."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.event import CalendarEvent, CalendarItem, IgnoredBecause, Reason, UnreadableEvent
from app.domain.local_time import shifted
from app.domain.rules import effect_of
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.sweep import Claim, Piece, clipped, inside, joined, led, swept
from app.domain.tags import TagNames
from app.domain.working_hours import Stretch, open_stretches


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One stretch of the agenda with one status and one deciding event; `end` is exclusive, UTC."""

    start: datetime
    end: datetime
    status: Status
    event_id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Ignored:
    """An event that decides nothing in the window, and why."""

    event_id: str | None
    reason: IgnoredBecause


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is wanted in a window: ordered, without overlaps, clipped to the window."""

    start: datetime
    end: datetime
    occurrences: tuple[Occurrence, ...] = ()
    ignored: tuple[Ignored, ...] = ()


def agenda(
    items: Sequence[CalendarItem], rules: Rules, zone: ZoneInfo, start: datetime, end: datetime
) -> Agenda:
    """Lay the events over the window; R1–R11, R13 and R14, in time near linear in their number.

    To be right to the window's last second it needs the items up to `lead_seconds` behind it.
    """
    lead = timedelta(seconds=rules.lead_seconds)
    horizon = shifted(end, lead)
    verdicts = list(_verdicts(items, rules, start, end, horizon))
    claims = [verdict for verdict in verdicts if isinstance(verdict, Claim)]
    stretches = open_stretches(rules.working_hours, zone, _spans(claims, start, horizon))
    pieces = inside(swept(claims, start, horizon), stretches)
    shown = [
        clipped(piece, start, end)
        for piece in (led(pieces, stretches, lead) if lead else pieces)
        if piece.start < end and piece.end > start
    ]
    deciding = {piece.claim for piece in shown}
    ignored = []
    for verdict in verdicts:
        if isinstance(verdict, Ignored):
            ignored.append(verdict)
        elif verdict not in deciding and verdict.event.start < end:
            event = verdict.event
            ignored.append(Ignored(event.id, _overruled(event, stretches, start, end)))
    return Agenda(start, end, tuple(map(_occurrence, joined(shown))), tuple(ignored))


def _verdicts(
    items: Sequence[CalendarItem], rules: Rules, start: datetime, end: datetime, horizon: datetime
) -> Iterator[Claim | Ignored]:
    """Judge what touches the window, and what its lead may bring into it."""
    names = TagNames.of(rules.spellings)
    ranks = {status: rank for rank, status in enumerate(rules.priority)}
    for item in _without_copies(items):
        if isinstance(item, UnreadableEvent):
            if _touches(item.start, item.end, start, end):
                because = IgnoredBecause.CANCELLED if item.cancelled else IgnoredBecause.MALFORMED
                yield Ignored(item.id, because)
        elif _touches(item.start, item.end, start, horizon):
            effect = effect_of(item, rules, names)
            if not isinstance(effect, IgnoredBecause):
                yield Claim(item, effect, ranks[effect.status])
            elif item.start < end:
                yield Ignored(item.id, effect)


def _without_copies(items: Iterable[CalendarItem]) -> Iterator[CalendarItem]:
    """Leave out the further copies of one meeting; R11."""
    seen = set()
    for item in items:
        if isinstance(item, CalendarEvent) and item.ical_uid and not item.cancelled:
            meeting = (item.ical_uid, item.start)
            if meeting in seen:
                continue
            seen.add(meeting)
        yield item


def _touches(
    begins: datetime | None, ends: datetime | None, start: datetime, end: datetime
) -> bool:
    if begins is None or ends is None:
        return True
    if ends <= begins:
        return start <= begins < end
    return begins < end and ends > start


def _spans(claims: Sequence[Claim], start: datetime, end: datetime) -> Iterator[Stretch]:
    """Give, in order, the times in whose working hours the claims need to be known."""
    for claim in sorted(claims, key=lambda claim: claim.event.start):
        yield max(start, claim.event.start), min(end, claim.event.end)


def _overruled(
    event: CalendarEvent, stretches: Sequence[Stretch], start: datetime, end: datetime
) -> IgnoredBecause:
    """Say why an event that asks for a status decides nothing."""
    at = bisect_right(stretches, max(start, event.start), key=lambda stretch: stretch[1])
    if at < len(stretches) and stretches[at][0] < min(end, event.end):
        return IgnoredBecause.COVERED
    return IgnoredBecause.OUTSIDE_WORKING_HOURS


def _occurrence(piece: Piece) -> Occurrence:
    effect = piece.claim.effect
    return Occurrence(piece.start, piece.end, effect.status, piece.claim.event.id, effect.reason)
