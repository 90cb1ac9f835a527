"""Estimates how far this computer's clock is off, from the Date headers of the services."""

from dataclasses import dataclass
from datetime import datetime

_SAMPLES = 3
_SPREAD = 3.0  # seconds; a Date is cut to the second, and an answer takes a while
_NEGLIGIBLE = 2.0  # seconds; below it the samples say nothing
_WORTH_A_WARNING = 60.0


@dataclass(frozen=True, slots=True)
class Offset:
    """What to add to the local clock, in seconds; it changes only when three answers agree."""

    seconds: float = 0.0
    recent: tuple[float, ...] = ()  # server minus local, in seconds, the newest last

    def seen(self, server: datetime, local: datetime) -> "Offset":
        """Give the estimate after one more answer: its Date, and the local clock when it came."""
        recent = (*self.recent, (server - local).total_seconds())[-_SAMPLES:]
        if len(recent) < _SAMPLES or max(recent) - min(recent) > _SPREAD:
            return Offset(self.seconds, recent)  # an outlier, or the clock was just set
        middle = sorted(recent)[_SAMPLES // 2]
        return Offset(middle if abs(middle) > _NEGLIGIBLE else 0.0, recent)

    @property
    def warns(self) -> bool:
        """Say whether the clock is so wrong that the person should hear of it."""
        return abs(self.seconds) > _WORTH_A_WARNING
