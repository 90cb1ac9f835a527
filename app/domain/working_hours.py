"""The working hours as stretches of UTC."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.local_time import EARLIEST, LATEST, first_instant
from app.domain.settings import WorkingHours

Stretch = tuple[datetime, datetime]
"""A half-open stretch of time in UTC."""

_DAY_MINUTES = 24 * 60
# A stretch ends at most two days after its day began, and a zone is up to a day away from UTC;
# Samoa once left a whole day out.
_DAYS_BEFORE, _DAYS_BEHIND = 4, 2
_ISLAND_GAP = timedelta(days=14)


def open_stretches(
    hours: Sequence[WorkingHours], zone: ZoneInfo, spans: Iterable[Stretch]
) -> list[Stretch]:
    """Give the hours around `spans` (ordered by start), merged: ordered, apart from each other.

    Without hours everything is open. Far from every span nothing is said.
    """
    if not hours:
        return [(EARLIEST, LATEST)]
    return _merged(
        stretch
        for start, end in _islands(spans)
        for stretch in sorted(_of_days(hours, zone, start, end))
    )


def _islands(spans: Iterable[Stretch]) -> list[Stretch]:
    """Join spans that lie near each other, so that an empty century is not walked through."""
    islands: list[Stretch] = []
    for start, end in spans:
        if islands and start - islands[-1][1] < _ISLAND_GAP:
            islands[-1] = (islands[-1][0], max(islands[-1][1], end))
        else:
            islands.append((start, end))
    return islands


def _of_days(
    hours: Sequence[WorkingHours], zone: ZoneInfo, start: datetime, end: datetime
) -> list[Stretch]:
    first = max(1, start.toordinal() - _DAYS_BEFORE)
    last = min(date.max.toordinal(), end.toordinal() + _DAYS_BEHIND)
    return [
        (_boundary(zone, ordinal, week.start), _boundary(zone, ordinal, week.end))
        for ordinal in range(first, last + 1)
        for week in hours
        if (ordinal + 6) % 7 in week.days
    ]


def _boundary(zone: ZoneInfo, ordinal: int, minutes: int) -> datetime:
    days, minute = divmod(minutes, _DAY_MINUTES)
    try:
        return first_instant(zone, date.fromordinal(ordinal + days), minute)
    except (OverflowError, ValueError):
        return EARLIEST if ordinal < _DAYS_BEFORE else LATEST


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start < end:
            merged.append((start, end))
    return merged
