"""Where the days and hours of a calendar's zone lie in UTC."""

from bisect import bisect_left
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

EARLIEST = datetime.min.replace(tzinfo=UTC)
LATEST = datetime.max.replace(tzinfo=UTC)
_SECOND = timedelta(seconds=1)


def zone_named(name: str) -> ZoneInfo | None:
    """Give the zone of an IANA name; None when there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def shifted(instant: datetime, by: timedelta) -> datetime:
    """Move an instant, at most to the ends of the years 1–9999."""
    try:
        return instant + by
    except OverflowError:
        return LATEST if by > timedelta() else EARLIEST


def first_instant(zone: ZoneInfo, day: date, minute: int = 0) -> datetime:
    """Give the first UTC instant at which that day's clock shows that minute of the day or later.

    A time that occurs twice is the first of the two, one that is skipped the moment of the skip.
    Raises OverflowError when the instant lies outside the years 1–9999.
    """
    local = datetime(day.year, day.month, day.day, *divmod(minute, 60), tzinfo=zone)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone) == local:
        return instant
    # Skipped: read with the offset of afterwards it lies before the skip, with the other behind it.
    before = local.replace(fold=1).astimezone(UTC)
    seconds = range((instant - before) // _SECOND)
    return before + _SECOND * bisect_left(
        seconds, 1, key=lambda s: (before + _SECOND * s).astimezone(zone) >= local
    )
