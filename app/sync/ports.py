"""What the watch needs from the world, stated where it is used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.errors import AppError
from app.domain.event import CalendarItem
from app.domain.reading import Kind, Reading
from app.domain.status import Status


class Credentials(Protocol):
    """Hands out access tokens for one service; thread-safe, refreshes one at a time."""

    def access_token(self, *, stale: str | None = None) -> str:
        """Give a token that is good now, another one than `stale`; may block on I/O.

        Raises SignInNeeded, Trouble, VaultFailed.
        """
        ...

    @property
    def uid(self) -> str | None:
        """The UID of the person who is signed in (not at Google), without any I/O."""
        ...

    @property
    def good_until(self) -> datetime | None:
        """When the credentials end and cannot be renewed; None: they renew themselves."""
        ...

    @property
    def idle_seconds(self) -> int | None:
        """After how many seconds without a request they end; None or 0: they do not."""
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


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a service is asked without an occasion, in seconds."""

    held: float = 30.0  # while a status of ours is shown
    waiting: float = 10.0  # while something forbids a write
    ahead: float | None = None  # so long before an occurrence it is tried whether we may ask at all


@dataclass(frozen=True, slots=True)
class Write:
    """A status to be set, in place of one that was read."""

    name: str
    over: Reading
    stretch: tuple[datetime, datetime] | None = None  # of the occurrence; None: to give back
    memo: str = ""  # of the reading that is given back


@dataclass(frozen=True, slots=True)
class Offer:
    """A status that may be chosen for the mapping: what stands in it, and what a person reads."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Meant:
    """What stands in the mapping, as the service understands it now."""

    label: str
    known: bool = True  # False: the service has nothing of that name
    twice: bool = False  # more than one is called so, and it cannot be set


@dataclass(frozen=True, slots=True)
class Offers:
    """All that may be chosen, and what each status means as long as nothing is."""

    offers: tuple[Offer, ...]
    usual: Mapping[Status, str]  # in a person's words
    meanings: Callable[[Status, str], Meant] | None = None  # None: it knows its names alone

    def meant(self, status: Status, chosen: str) -> Meant:
        """Say what a status means that the mapping calls `chosen`."""
        if self.meanings is not None:
            return self.meanings(status, chosen)
        label = next((one.label for one in self.offers if one.name == chosen), None)
        return Meant(label or chosen, known=label is not None)


class StatusService(Protocol):
    """Who the status is set at.

    Only one thread at a time reads and writes; what does no I/O may be asked from any thread.
    """

    @property
    def pace(self) -> Pace:
        """Say how often it wants to be asked now, without any I/O."""
        ...

    @property
    def decides_ahead(self) -> bool:
        """Say whether a write is refused when the status was changed since it was read. No I/O.

        Then it is read ahead of a boundary; else it is only prepared for, and read at it.
        """
        ...

    @property
    def log_on(self) -> str | None:
        """Give the name of what the platform sets at log-on; None: the resting status. No I/O."""
        ...

    @property
    def told(self) -> Kind | None:
        """Say what the person does by the last reading and the news since; None: news say nothing.

        Without any I/O.
        """
        ...

    def name_of(self, status: Status, chosen: str) -> str:
        """Give the key for a status, which the mapping calls `chosen`, without any I/O.

        Before the first reading it may be another one than after it.
        """
        ...

    def label_of(self, name: str) -> str:
        """Say what a person calls the status with this key, without any I/O."""
        ...

    def keeps_end(self, name: str) -> bool:
        """Say whether the end of the occurrence is set together with this status. No I/O."""
        ...

    def read(self) -> Reading:
        """Read the status that colleagues see; blocks. Raises SignInNeeded, Trouble."""
        ...

    def write(self, write: Write) -> Reading:
        """Set a status, on condition that the one it replaces is shown, where that can be said.

        Raises ChangedMeanwhile, NotThisStatus, SignInNeeded, Trouble. After a Trouble nobody knows
        whether it was set: read before anything is repeated.
        """
        ...

    def prepare(self) -> None:
        """Get ready for the next request: open a connection; blocks, raises nothing."""
        ...

    def offers(self) -> Offers:
        """Read which statuses may be set; blocks. Raises SignInNeeded, Trouble."""
        ...

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard`, from any thread, when the status may have changed, until `close`."""
        ...

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        ...

    def close(self) -> None:
        """Listen no more, and forget open connections; blocks for no longer than a moment."""
        ...


Ready = Callable[[], AppError | None]
"""Says which of the five lines keeps the Manager from being ready; None: ready. No I/O."""
