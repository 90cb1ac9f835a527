"""Lays what the calendar asked for beside what really was set, day by day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from itertools import pairwise

from app.domain.agenda import Agenda, Occurrence
from app.domain.event import Reason
from app.domain.local_time import EARLIEST, LATEST
from app.domain.report import Happening, What
from app.domain.status import Status

TOLERANCE = timedelta(seconds=5)  # the log knows whole seconds, and a service may take some


class Verdict(Enum):
    """How what was wanted was served."""

    AS_PLANNED = "as planned"
    LATE = "late"
    LEFT_ALONE = "left alone"  # the person's hand, their quick status, or their "I'm back"
    NOT_RUNNING = "not running"
    NOT_SET = "not set"  # waiting, or a trouble, is recorded
    DIFFERENT = "different"  # something else of ours was shown, or it ended early
    NOTHING_TO_DO = "nothing to do"  # nothing is recorded: see `compare`


@dataclass(frozen=True, slots=True)
class Planned:
    """A stretch of one day that was wanted, and how it was served."""

    start: datetime
    end: datetime
    status: Status
    event_id: str
    reason: Reason
    verdict: Verdict
    late: timedelta = timedelta()  # over zero when the verdict is LATE
    unwatched: timedelta = timedelta()  # so long it was not set while the Manager did not run
    detail: str | None = None  # LEFT_ALONE, DIFFERENT: what was shown; NOT_SET: what hindered


@dataclass(frozen=True, slots=True)
class ReallySet:
    """A stretch of one day in which a status set by this program was shown."""

    start: datetime
    end: datetime
    name: str  # as the service calls it
    event_id: str | None  # None: the person's quick status
    reason: str | None


@dataclass(frozen=True, slots=True)
class DayBeside:
    """One day: what was wanted, and what was set; both in order."""

    start: datetime
    end: datetime
    planned: tuple[Planned, ...]
    really: tuple[ReallySet, ...]


_Span = tuple[datetime, datetime]
_NONE = timedelta()
_TURNS = (What.SET, What.APPLIED_LATE, What.GIVEN_BACK, What.LEFT_ALONE)
_GRAVEST_FIRST = (
    Verdict.LEFT_ALONE,
    Verdict.NOT_SET,
    Verdict.LATE,
    Verdict.DIFFERENT,
    Verdict.NOTHING_TO_DO,
)


def compare(
    agenda: Agenda,
    happenings: Sequence[Happening],
    names: Mapping[Status, str],
    edges: Sequence[datetime],
) -> tuple[DayBeside, ...]:
    """Lay the agenda beside the activity, in the days between the edges (their midnights).

    The last edge is now, or before; `happenings` are all that are kept; `names` says what
    a person calls the statuses at the service. Judged is the time in which the Manager ran: until
    it is told to stop, or, when it was killed, until its last record before the next start.

    NOTHING_TO_DO says that it ran and no record explains why nothing was set: most often the
    status was shown already, which is not recorded; or the event was not in the calendar then,
    for the agenda is made of the calendar as it is today.
    """
    log = _Log.of(happenings)
    days = []
    for start, end in pairwise(edges):
        planned = (
            _judged(part, whole, log, names)
            for whole in agenda.occurrences
            if (part := _part(whole, start, end))
        )
        really = (
            replace(one, start=max(start, one.start), end=min(end, one.end)) for one in log.sets
        )
        days.append(
            DayBeside(
                start, end, tuple(planned), tuple(one for one in really if one.start < one.end)
            )
        )
    return tuple(days)


@dataclass(frozen=True, slots=True)
class _Log:
    """The activity in order, and what follows from it."""

    happenings: tuple[Happening, ...]
    sets: tuple[ReallySet, ...]
    runs: tuple[_Span, ...]

    @classmethod
    def of(cls, happenings: Iterable[Happening]) -> "_Log":
        ordered = tuple(sorted(happenings, key=lambda one: one.at))
        return cls(ordered, tuple(_sets(ordered)), tuple(_runs(ordered)))

    def last(
        self,
        *kinds: What,
        before: datetime,
        since: datetime = EARLIEST,
        remarks: bool = True,
    ) -> Happening | None:
        """Give the last happening of these kinds in a time.

        A trouble that names a status remarks on what is shown, and hinders nothing.
        """
        fitting = (
            one
            for one in reversed(self.happenings)
            if one.what in kinds and (remarks or one.what is not What.TROUBLE or not one.status)
        )
        last = next((one for one in fitting if one.at < before), None)
        return last if last is not None and last.at >= since else None


def _sets(ordered: Iterable[Happening]) -> Iterator[ReallySet]:
    """Give what was set until when; what the first record ends was set before all records."""
    shown: ReallySet | None = None
    first = True
    for one in ordered:
        if one.what not in _TURNS:
            continue
        if (
            shown is None
            and first
            and one.previous
            and one.what in (What.GIVEN_BACK, What.LEFT_ALONE)
        ):
            shown = ReallySet(EARLIEST, LATEST, one.previous, one.event_id, None)
        first = False
        if shown is not None:
            yield replace(shown, end=one.at)
            shown = None
        if one.what in (What.SET, What.APPLIED_LATE):
            shown = ReallySet(one.at, LATEST, one.status or "", one.event_id, one.reason)
    if shown is not None:
        yield shown


def _runs(ordered: Sequence[Happening]) -> Iterator[_Span]:
    """Give when the Manager ran; one that was killed, until its last record."""
    begun: datetime | None = None
    last = EARLIEST
    for one in ordered:
        if one.what is What.STARTED:
            if begun is not None:
                yield begun, last
            begun = one.at
        elif begun is None:
            begun = EARLIEST if last == EARLIEST else one.at
        last = one.at
        if one.what is What.STOPPED:
            yield begun, last
            begun = None
    if begun is not None:
        yield begun, LATEST


def _part(whole: Occurrence, start: datetime, end: datetime) -> Occurrence | None:
    if whole.start >= end or whole.end <= start:
        return None
    return replace(whole, start=max(start, whole.start), end=min(end, whole.end))


def _judged(part: Occurrence, whole: Occurrence, log: _Log, names: Mapping[Status, str]) -> Planned:
    """Judge the stretch by what was missing of it while the Manager ran."""
    as_wanted = [(one.start, one.end) for one in log.sets if one.name == names[part.status]]
    missing = [*_without((part.start, part.end), as_wanted)]
    watched = [*_common(missing, log.runs)]
    unwatched = _length(missing) - _length(watched)
    judged = Planned(
        part.start,
        part.end,
        part.status,
        part.event_id,
        part.reason,
        Verdict.AS_PLANNED,
        unwatched=unwatched,
    )
    gaps = [gap for gap in watched if gap[1] - gap[0] > TOLERANCE]
    if gaps:
        found = [_explained(gap, judged, whole, log, as_wanted) for gap in gaps]
        return min(found, key=lambda one: _GRAVEST_FIRST.index(one.verdict))
    if unwatched > TOLERANCE and part.end - part.start - _length(missing) <= TOLERANCE:
        return replace(judged, verdict=Verdict.NOT_RUNNING)
    return judged


def _explained(
    gap: _Span, part: Planned, whole: Occurrence, log: _Log, as_wanted: Sequence[_Span]
) -> Planned:
    """Say why the status was not set in a gap while the Manager ran."""
    start, end = gap
    turn = log.last(*_TURNS, before=end, since=whole.start)
    if turn is not None and turn.what is What.LEFT_ALONE:
        return replace(part, verdict=Verdict.LEFT_ALONE, detail=turn.status)
    others = [one for one in log.sets if one.start < end and one.end > start]
    quick = next((one for one in others if not one.event_id), None)
    if quick is not None:
        return replace(part, verdict=Verdict.LEFT_ALONE, detail=quick.name)
    begins = start == part.start or any(run[0] == start for run in log.runs)
    if begins and any(span[0] == end for span in as_wanted):
        return replace(part, verdict=Verdict.LATE, late=end - start)
    hindrance = _hindrance(end, whole, log)
    if hindrance is not None:
        return replace(part, verdict=Verdict.NOT_SET, detail=hindrance)
    if _came_back(end, whole, log):
        return replace(part, verdict=Verdict.LEFT_ALONE, detail=turn.status if turn else None)
    if others or any(span[0] < start and span[1] > part.start for span in as_wanted):
        shown = others[0].name if others else None
        return replace(part, verdict=Verdict.DIFFERENT, detail=shown)
    return replace(part, verdict=Verdict.NOTHING_TO_DO)


def _hindrance(end: datetime, whole: Occurrence, log: _Log) -> str | None:
    """Give what the write was waiting for, or the trouble that lasted."""
    waits = log.last(*_TURNS, What.WAITING, What.STARTED, before=end, since=whole.start)
    if waits is not None and waits.what is What.WAITING and waits.event_id == whole.event_id:
        return waits.reason or ""
    trouble = log.last(What.TROUBLE, What.WELL_AGAIN, What.STARTED, before=end, remarks=False)
    if trouble is not None and trouble.what is What.TROUBLE:
        return trouble.reason or ""
    return None


def _came_back(end: datetime, whole: Occurrence, log: _Log) -> bool:
    """Say whether it was given back before its end while the Manager ran on."""
    turn = log.last(*_TURNS, What.STARTED, before=end, since=whole.start)
    if turn is None or turn.what is not What.GIVEN_BACK:
        return False
    return not turn.event_id or turn.event_id == whole.event_id


def _without(span: _Span, cuts: Iterable[_Span]) -> Iterator[_Span]:
    """Give what the cuts, in order and without overlaps, leave of a span."""
    start, end = span
    for begins, ends in cuts:
        if ends > start and begins < end:
            if begins > start:
                yield start, begins
            start = max(start, ends)
    if start < end:
        yield start, end


def _common(spans: Iterable[_Span], others: Sequence[_Span]) -> Iterator[_Span]:
    for start, end in spans:
        for begins, ends in others:
            if max(start, begins) < min(end, ends):
                yield max(start, begins), min(end, ends)


def _length(spans: Iterable[_Span]) -> timedelta:
    return sum((end - start for start, end in spans), _NONE)
