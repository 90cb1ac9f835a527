"""Knows how long an access token in memory is good."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

AHEAD = 60.0  # seconds before its end from which a token is not handed out any more
EARLY = 12 * 3600.0  # seconds before its end from which a doubtful renewal is tried


@dataclass(frozen=True, slots=True)
class Access:
    """An access token; its end by both clocks, for either may stand still or jump."""

    token: str = field(repr=False)
    ends: datetime
    ends_monotonic: float
    ahead: float  # seconds; never more than half of its life
    early: float  # seconds; never more than half of its life, where that is known

    def is_good(self, now: datetime, monotonic: float) -> bool:
        """Say whether it has time left by both clocks."""
        return self._left(now, monotonic) > self.ahead

    def is_in_its_second_half(self, now: datetime, monotonic: float) -> bool:
        """Say whether it is time to see whether it can be renewed."""
        return self._left(now, monotonic) <= self.early

    def _left(self, now: datetime, monotonic: float) -> float:
        return min((self.ends - now).total_seconds(), self.ends_monotonic - monotonic)


def access_for(
    token: str, lasts: float, now: datetime, monotonic: float, *, is_new: bool = True
) -> Access:
    """Give a token that lasts so many seconds from now; `is_new`: it has just been given out."""
    ahead = max(0.0, min(AHEAD, lasts / 2))
    early = min(EARLY, lasts / 2) if is_new else EARLY
    return Access(token, now + timedelta(seconds=lasts), monotonic + lasts, ahead, early)
