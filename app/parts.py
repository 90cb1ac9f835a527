"""What the conductor needs from the rooms below it; the real ones are put together elsewhere."""

from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.errors import AppError, Service
from app.domain.report import Happening, Report
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.plan import PlanCall
from app.sync.bell import Bell
from app.sync.google_calendar import CalendarInfo
from app.sync.ports import CalendarAnswer, Offers
from app.sync.watcher import Watcher


class Account(Protocol):
    """One sign-in, as far as the conductor deals with it."""

    @property
    def email(self) -> str | None:
        """The e-mail address of the person who is signed in, without any I/O."""
        ...

    @property
    def uid(self) -> str | None:
        """The UID of the person who is signed in (not at Google), without any I/O."""
        ...

    @property
    def renew_by(self) -> datetime | None:
        """Until when the person must sign in again, for nothing else renews it; without any I/O."""
        ...

    @property
    def idle_seconds(self) -> int:
        """After how many seconds without use the service ends it; 0: it does not. No I/O."""
        ...

    @property
    def warning(self) -> AppError | None:
        """Say that the sign-in could not be saved and ends with this run, if so."""
        ...

    def trouble(self) -> AppError | None:
        """Say what is wrong with this sign-in; None: it is stored and good. No I/O."""
        ...

    def restore(self) -> None:
        """Load what the vault keeps; blocks. What fails is told by `trouble`."""
        ...

    @property
    def is_unproven(self) -> bool:
        """Say whether there is a renewal to see to; without any I/O."""
        ...

    def tend(self) -> None:
        """See to a renewal that may be refused, while there is time; blocks, raises nothing."""
        ...

    def depart(self) -> None:
        """Note that the sign-in is to be forgotten, if need be at the next start; blocks."""
        ...

    def forget(self) -> None:
        """Forget the sign-in here, in memory and in the vault; blocks. Raises VaultFailed."""
        ...

    def revoke(self) -> None:
        """Give the grant back at the service; blocks. Raises AppError."""
        ...


class SignIn(Protocol):
    """Signs a person in at a service."""

    def __call__(
        self,
        service: Service,
        *,
        method: str,
        say_address: Callable[[str], None],
        executor: Executor,
        speech: Speech,
    ) -> Coroutine[None, None, None]:
        """Go by a method; `say_address` hears where, `executor` does what blocks.

        Raises SignInFailed.
        """
        ...


MakeWatcher = Callable[[int, Bell, Callable[[], AppError | None], Settings], Watcher]
"""Makes the watcher of one run: its number, its bell, what says whether all is ready, settings."""

ReadEvents = Callable[[tuple[str, ...], datetime, datetime], CalendarAnswer]
"""Reads the events of these calendars in a window; blocks, raises AppError."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The concrete things, already wired to each other."""

    lasting: bool  # whether sign-ins outlive this run
    notice: str  # what a person should know about that; empty: nothing
    connect_me: Account  # at the service where the status is set, by whatever name
    google: Account
    sign_in: SignIn
    versions: Callable[[], Mapping[str, str]]  # of the gateway; blocks, raises AppError
    plan: Callable[[PlanCall, Settings], str]  # what `plan` prints; blocks, raises AppError
    watcher: MakeWatcher
    owes: Callable[[], bool]  # whether a record says that a status of ours still stands; blocks
    calendars: Callable[[], tuple[CalendarInfo, ...]]  # blocks, raises AppError
    offers: Callable[[], Offers]  # of the service's statuses; blocks, raises AppError
    events: ReadEvents
    clock_offset: Callable[[], float]  # seconds to add to this computer's clock

    def account(self, service: Service) -> Account:
        """Give the account of a service: the status has one, whichever service it is set at."""
        return self.google if service is Service.GOOGLE else self.connect_me


MakeWay = Callable[[str | None], None]
"""Told on a worker's thread before the person with this UID takes the place of whoever is there."""

Assemble = Callable[[MakeWay], Parts]
"""Puts the parts together; blocks, for it loads the heavy libraries."""


class Runs(Protocol):
    """Where a watcher runs: one thread, whose news arrives on the loop's thread."""

    def start(
        self,
        watcher: Watcher,
        on_report: Callable[[Report], None],
        on_end: Callable[[BaseException | None], None],
    ) -> None:
        """Run the watcher in a new thread; `on_end` hears what it died of, None: it ended well."""
        ...

    def wait(self, seconds: float) -> bool:
        """Block until the thread has ended, at most `seconds`; says whether it has."""
        ...


class Journal(Protocol):
    """Where happenings are kept."""

    def append(self, happening: Happening) -> None:
        """Keep one; blocks on the disk. Raises StorageFailed."""
        ...

    def happenings(self) -> list[Happening]:
        """Read what is kept, the oldest first; blocks on the disk. Raises StorageFailed."""
        ...
