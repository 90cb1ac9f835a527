"""Lays the hours and the stretches of a local day on a line of pixels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

_STEP = timedelta(minutes=30)  # clocks are changed by the half hour, too


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """The part of a day that is drawn, by the clock of this computer: 0 to 24."""

    first: int
    last: int

    def joined(self, other: "Hours") -> "Hours":
        """Give the hours that hold both."""
        return Hours(min(self.first, other.first), max(self.last, other.last))


WHOLE = Hours(0, 24)
WAKING = Hours(6, 22)


def hours_with(
    least: Hours,
    start: datetime,
    end: datetime,
    moments: Iterable[datetime],
    zone: tzinfo | None = None,
) -> Hours:
    """Widen the hours until all these moments that lie inside the day are among them."""
    inside = [moment.astimezone(zone) for moment in moments if start < moment < end]
    first = min((here.hour for here in inside), default=least.first)
    last = max(
        (here.hour + bool(here.minute or here.second or here.microsecond) for here in inside),
        default=least.last,
    )
    return least.joined(Hours(first, last))


@dataclass(frozen=True, slots=True)
class Axis:
    """A line of pixels between two instants; days may have 23 or 25 hours."""

    start: datetime
    end: datetime
    width: int
    zone: tzinfo | None = None  # None: that of this computer

    def x(self, moment: datetime) -> float:
        """Give the place of an instant, within the line."""
        share = (moment - self.start) / (self.end - self.start)
        return min(max(share, 0.0), 1.0) * self.width

    def shows(self, moment: datetime) -> bool:
        """Say whether an instant lies on the line."""
        return self.start <= moment <= self.end

    def ticks(self, every: int) -> list[datetime]:
        """Give the whole hours of the clock that this number divides."""
        marks = ((mark, mark.astimezone(self.zone)) for mark in _half_hours(self.start, self.end))
        return [mark for mark, here in marks if here.minute == 0 and here.hour % every == 0]


def axis_of(
    start: datetime, end: datetime, hours: Hours, width: int, zone: tzinfo | None = None
) -> Axis:
    """Give the line for these hours of the day from `start` to `end`."""
    marks = [(moment, moment.astimezone(zone)) for moment in _half_hours(start, end)]
    to_come = (mark for mark, here in marks if here.hour >= hours.first)
    over = (m for m, here in reversed(marks) if (here.hour, here.minute) == (hours.last, 0))
    first = next(to_come, start) if hours.first > 0 else start
    last = next(over, end) if hours.last < 24 else end
    return Axis(first, last, width, zone) if first < last else Axis(start, end, width, zone)


def placed(spans: Sequence[tuple[float, float]], width: int, least: int) -> list[tuple[int, int]]:
    """Give each span its pixels: apart, in order, none narrower than `least`, moved least.

    The least sum of squared moves, by pooling what would overlap (isotonic regression).
    """
    if not spans:
        return []
    least = min(least, width // len(spans))
    owed = [least * (turn // 2 + turn % 2) for turn in range(2 * len(spans))]
    room = width - least * len(spans)
    edges = [edge for span in spans for edge in span]
    level = _rising([edge - before for edge, before in zip(edges, owed, strict=True)])
    final = [
        round(min(max(edge, 0.0), room)) + before for edge, before in zip(level, owed, strict=True)
    ]
    return list(zip(final[::2], final[1::2], strict=True))


def _rising(values: Iterable[float]) -> list[float]:
    """Give the nearest sequence that never falls."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, size = value, 1
        while pools and pools[-1][0] > mean:
            other, more = pools.pop()
            mean, size = (mean * size + other * more) / (size + more), size + more
        pools.append((mean, size))
    return [mean for mean, size in pools for _ in range(size)]


def _half_hours(start: datetime, end: datetime) -> Iterator[datetime]:
    moment = start
    while moment <= end:
        yield moment
        moment += _STEP
