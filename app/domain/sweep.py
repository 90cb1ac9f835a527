"""Lays the claims of events over time: who decides when, then hours and lead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from operator import attrgetter

from app.domain.event import CalendarEvent
from app.domain.local_time import shifted
from app.domain.rules import Effect
from app.domain.status import Status
from app.domain.working_hours import Stretch


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One event and what it asks for; `rank` 0 is the highest status. Equal to itself alone."""

    event: CalendarEvent
    effect: Effect
    rank: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that one claim decides."""

    start: datetime
    end: datetime
    claim: Claim


def swept(claims: Sequence[Claim], start: datetime, end: datetime) -> Iterator[Piece]:
    """Give who decides when, inside a window, in order; R10.

    What adjoins and has the same claim may come in several pieces.
    """
    claims = _by_precedence(claims)
    begins = [max(start, claim.event.start) for claim in claims]
    ends = [min(end, claim.event.end) for claim in claims]
    arrivals = sorted(range(len(claims)), key=begins.__getitem__)
    present: list[int] = []  # a heap of positions in `claims`, the first decides
    at = start
    for place, arrival in enumerate(arrivals):
        at = begins[arrival] if not present else at
        heappush(present, arrival)
        until = begins[arrivals[place + 1]] if place + 1 < len(arrivals) else end
        while present and at < until:
            decides = present[0]
            if ends[decides] <= at:
                heappop(present)
                continue
            stops = min(ends[decides], until)
            yield Piece(at, stops, claims[decides])
            at = stops


def clipped(piece: Piece, start: datetime, end: datetime) -> Piece:
    """Cut a piece to a stretch that it has something in common with."""
    if start <= piece.start and piece.end <= end:
        return piece
    return Piece(max(start, piece.start), min(end, piece.end), piece.claim)


def inside(pieces: Iterable[Piece], stretches: Sequence[Stretch]) -> Iterator[Piece]:
    """Cut the pieces to the stretches; both are in order. R14."""
    at = 0
    for piece in pieces:
        while at < len(stretches) and stretches[at][1] <= piece.start:
            at += 1
        ahead = at
        while ahead < len(stretches) and stretches[ahead][0] < piece.end:
            yield clipped(piece, *stretches[ahead])
            ahead += 1


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Make one of adjoining pieces that nobody could tell apart."""
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last and last.end == piece.start and _same(last.claim, piece.claim):
            whole[-1] = Piece(last.start, piece.end, last.claim)
        else:
            whole.append(piece)
    return whole


def led(pieces: Iterable[Piece], stretches: Sequence[Stretch], lead: timedelta) -> list[Piece]:
    """Bring the starts of Busy pieces forward, over lower pieces, inside one stretch. R13."""
    done: list[Piece] = []
    at = 0
    for piece in pieces:
        while stretches[at][1] <= piece.start:
            at += 1
        if piece.claim.effect.status is Status.BUSY:
            earliest = max(shifted(piece.start, -lead), stretches[at][0])
            piece = replace(piece, start=_make_room(done, earliest, piece.claim.rank))
        done.append(piece)
    return done


def _make_room(done: list[Piece], earliest: datetime, rank: int) -> datetime:
    """Take lower pieces away from the end of `done`, back to `earliest` or to a higher one."""
    while done and done[-1].end > earliest:
        last = done[-1]
        if last.claim.rank <= rank:
            return last.end
        done.pop()
        if last.start < earliest:
            done.append(replace(last, end=earliest))
    return earliest


def _by_precedence(claims: Sequence[Claim]) -> list[Claim]:
    """Order by status, then the later start, then the smaller id, then as they came."""
    ordered = sorted(claims, key=attrgetter("event.id"))
    ordered.sort(key=attrgetter("event.start"), reverse=True)
    ordered.sort(key=attrgetter("rank"))
    return ordered


def _same(one: Claim, other: Claim) -> bool:
    return one is other or (one.event.id == other.event.id and one.effect == other.effect)
