"""What should be shown, told from the plain text of the rules and without memory."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from app.domain.event import CalendarEvent
from tests.simulation.world import EPOCH

RANK = ("Holiday", "OutOfOffice", "Busy", "Telework", "Office")
GAP = 60.0


@dataclass(frozen=True)
class Wanted:
    status: str
    event_id: str
    start: float
    end: float


def stretches(events: Iterable[CalendarEvent]) -> list[Wanted]:
    """Lay out the day: for each piece between two edges the winner, pieces of one winner joined."""
    known = []
    for one in events:
        tagged = one.title.startswith("@")
        if tagged or not one.free:
            start = (one.start - EPOCH).total_seconds()
            end = (one.end - EPOCH).total_seconds()
            known.append((one.title[1:] if tagged else "Busy", start, end, one.id))
    edges = sorted({edge for _, start, end, _ in known for edge in (start, end)})
    pieces: list[Wanted] = []
    for left, right in pairwise(edges):
        running = [one for one in known if one[1] <= left and one[2] >= right]
        if not running:
            continue
        status, _, _, name = min(running, key=lambda one: (RANK.index(one[0]), -one[1], one[3]))
        last = pieces[-1] if pieces else None
        if last and last.end == left and (last.status, last.event_id) == (status, name):
            pieces[-1] = Wanted(status, name, last.start, right)
        else:
            pieces.append(Wanted(status, name, left, right))
    return [
        Wanted(one.status, one.event_id, one.start, following.start)
        if following and following.start - one.end < GAP
        else one
        for one, following in zip_longest(pieces, pieces[1:])
    ]


def wanted_at(t: float, laid_out: list[Wanted]) -> Wanted | None:
    return next((one for one in laid_out if one.start <= t < one.end), None)
