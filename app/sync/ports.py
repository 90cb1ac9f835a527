"""What the watch needs from the world, stated where it is used."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.errors import AppError
from app.domain.event import CalendarItem
from app.domain.reading import Reading


class Credentials(Protocol):
    """Hands out access tokens for one service; thread-safe, refreshes one at a time."""

    def access_token(self, *, stale: str | None = None) -> str:
        """Give a token that is good now, another one than `stale`; may block on I/O.

        Raises SignInNeeded, Trouble, VaultFailed.
        """
        ...

    @property
    def uid(self) -> str | None:
        """The UID of the person who is signed in (Connect Me only), without any I/O."""
        ...

    @property
    def good_until(self) -> datetime | None:
        """When the credentials end and cannot be renewed; None: they renew themselves."""
        ...


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """All events of the chosen calendars in a window, and the zone of the first calendar."""

    items: tuple[CalendarItem, ...]
    zone: str  # IANA name; working hours are read in it


class Calendar(Protocol):
    """Where events come from."""

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        """Read every event that touches the window; blocks. Raises SignInNeeded, Trouble."""
        ...

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        ...


class StatusService(Protocol):
    """Who the status is set at."""

    def read(self) -> Reading:
        """Read the status that colleagues see; blocks. Raises SignInNeeded, Trouble."""
        ...

    def write(self, name: str, *, tag: str | None, until: datetime | None) -> Reading:
        """Set the status; `tag` is that of the reading it replaces, `until` the occurrence's end.

        Raises ChangedMeanwhile, NotThisStatus, SignInNeeded, Trouble. After a Trouble nobody knows
        whether it was set: read before anything is repeated.
        """
        ...

    def names(self) -> tuple[str, ...]:
        """Read which statuses may be set; blocks. Raises SignInNeeded, Trouble."""
        ...

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        ...


Ready = Callable[[], AppError | None]
"""Says which of the five lines keeps the Manager from being ready; None: ready. No I/O."""
