"""How a service is doing, and when it may be asked again."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.errors import (
    AppError,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    SignInNeeded,
    Trouble,
)

BASE = 2.0  # seconds
CAP = 60.0
QUICK = 4.0  # the cap while an outage is young: what was missed is made good within seconds
QUICK_FOR_OFFLINE = 900.0  # a try that reaches nobody costs nobody anything
HOUR = 3600.0
SHOWN_AFTER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Health:
    """Well while `trouble` is None; instants of `not_before` and `floor` are monotonic seconds."""

    trouble: AppError | None = None
    since: datetime | None = None  # when the trouble began, UTC
    attempts: int = 0
    not_before: float = 0.0  # our own back-off
    floor: float = 0.0  # what the service asked for; nothing shortens it

    def failed(
        self, trouble: AppError, *, now: datetime, monotonic: float, chance: float
    ) -> "Health":
        """Take note of a failure; `chance` in 0…1 spreads the next try."""
        since = min(self.since or now, now)  # the clock may have been set back
        asked = trouble.retry_after if isinstance(trouble, Trouble) else None
        delay = _ceiling(trouble, self.attempts, (now - since).total_seconds())
        return Health(
            trouble=trouble,
            since=since,
            attempts=self.attempts + 1,
            not_before=monotonic + delay * (0.5 + chance / 2 if self.attempts else chance),
            floor=max(self.floor, monotonic + asked if asked is not None else 0.0),
        )

    def hurried(self) -> "Health":
        """Forget our own back-off: the network came back, or the person asked."""
        return replace(self, not_before=0.0)

    def slept(self, seconds: float) -> "Health":
        """Count the time in which the computer slept as waited."""
        return replace(self, not_before=self.not_before - seconds, floor=self.floor - seconds)

    def open_at(self) -> float:
        """Give the monotonic second from which on the service may be asked."""
        return max(self.not_before, self.floor)

    def worth_showing(self, now: datetime) -> bool:
        """Say whether to show it: what needs the person at once, an outage after 5 minutes."""
        if self.trouble is None or self.since is None:
            return False
        if isinstance(self.trouble, Refused) or not isinstance(self.trouble, Trouble):
            return True
        return now - self.since >= SHOWN_AFTER


def _ceiling(trouble: AppError, attempts: int, outage: float) -> float:
    """Give the longest delay before the next try, in seconds."""
    exponential = BASE * 2.0 ** min(attempts, 12)
    match trouble:
        case Refused() | NotThisStatus():
            return min(HOUR, 15.0 * exponential)
        case Limited():
            return min(CAP, exponential)
        case Offline() if outage < QUICK_FOR_OFFLINE:
            return min(QUICK, exponential)
        case SignInNeeded():
            return CAP
        case _:
            return min(exponential, max(QUICK, min(CAP, outage / 20)))
