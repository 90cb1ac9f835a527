"""Daily and weekly series, expanded as far as a window needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class Series:
    """A rule of RFC 5545 with FREQ daily or weekly."""

    weekly: bool
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    days: tuple[int, ...] = ()


def parse_rule(text: str) -> Series:
    """Read `RRULE:FREQ=DAILY;…` or weekly. Raises ValueError for any other rule."""
    head, _, body = text.partition(":")
    parts = dict(part.split("=", 1) for part in body.split(";"))
    unknown = set(parts) - {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
    if head != "RRULE" or parts.get("FREQ") not in ("DAILY", "WEEKLY") or unknown:
        raise ValueError(f"not a rule that the sandbox expands: {text}")
    until = parts.get("UNTIL")
    return Series(
        weekly=parts["FREQ"] == "WEEKLY",
        interval=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=_until(until) if until else None,
        days=tuple(_DAYS.index(day) for day in parts.get("BYDAY", "").split(",") if day),
    )


def _until(text: str) -> datetime:
    if len(text) == 8:  # a date: its whole day counts
        return datetime.fromisoformat(text).replace(tzinfo=UTC) + timedelta(days=1)
    return datetime.fromisoformat(text).astimezone(UTC)


def starts(series: Series, first: datetime, before: datetime) -> Iterator[datetime]:
    """Give the starts from `first` (in its own zone: wall time is kept) up to `before`."""
    for given, day in enumerate(_days(series, first)):
        start = first + timedelta(days=day)  # wall-clock arithmetic
        instant = start.astimezone(UTC)
        over = series.until is not None and instant > series.until
        if over or instant >= before or (series.count is not None and given >= series.count):
            return
        yield start


def _days(series: Series, first: datetime) -> Iterator[int]:
    """Give the distances in days from the first start, at most some thousands."""
    if not series.weekly:
        for turn in range(_MOST):
            day = turn * series.interval
            if not series.days or (first + timedelta(days=day)).weekday() in series.days:
                yield day
        return
    monday = -first.weekday()
    for turn in range(_MOST):
        for weekday in sorted(series.days or (first.weekday(),)):
            day = monday + turn * 7 * series.interval + weekday
            if day >= 0:
                yield day
