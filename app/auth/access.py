"""Knows how long an access token in memory is good."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

AHEAD = 60.0  # seconds before its end from which a token is not handed out any more


@dataclass(frozen=True, slots=True)
class Access:
    """An access token; its end by both clocks, for either may stand still or jump."""

    token: str = field(repr=False)
    ends: datetime
    ends_monotonic: float
    ahead: float  # seconds; never more than half of its life

    def is_good(self, now: datetime, monotonic: float) -> bool:
        """Say whether it has time left by both clocks."""
        left = (self.ends - now).total_seconds()
        return min(left, self.ends_monotonic - monotonic) > self.ahead


def access_for(token: str, lasts: float, now: datetime, monotonic: float) -> Access:
    """Give a token that lasts so many seconds from now."""
    ahead = max(0.0, min(AHEAD, lasts / 2))
    return Access(token, now + timedelta(seconds=lasts), monotonic + lasts, ahead)
