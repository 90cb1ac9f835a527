"""What the conductor needs from the rooms below it; the real ones are put together elsewhere."""

from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import AppError, Service
from app.domain.report import Happening, Report
from app.plan import PlanCall
from app.sync.bell import Bell
from app.sync.watcher import Watcher


class Account(Protocol):
    """One sign-in, as far as the conductor deals with it."""

    @property
    def email(self) -> str | None:
        """The e-mail address of the person who is signed in, without any I/O."""
        ...

    @property
    def uid(self) -> str | None:
        """The UID of the person who is signed in (Connect Me only), without any I/O."""
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

    def forget(self) -> None:
        """Forget the sign-in here, in memory and in the vault; blocks. Raises VaultFailed."""
        ...

    def revoke(self) -> None:
        """Give the grant back at the service; blocks. Raises AppError."""
        ...


SignIn = Callable[[Service, str, Callable[[str], None], Executor], Coroutine[None, None, None]]
"""Signs in: the service, the method, who is told the address, where blocking work is done.

Raises SignInFailed.
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """The concrete things, already wired to each other."""

    lasting: bool  # whether sign-ins outlive this run
    notice: str  # what a person should know about that; empty: nothing
    connect_me: Account
    google: Account
    sign_in: SignIn
    versions: Callable[[], Mapping[str, str]]  # of the gateway; blocks, raises AppError
    plan: Callable[[PlanCall], str]  # what `plan` prints; blocks, raises AppError
    watcher: Callable[[int, Bell, Callable[[], AppError | None]], Watcher]
    owes: Callable[[], bool]  # whether a record says that a status of ours still stands; blocks

    def account(self, service: Service) -> Account:
        """Give the account of a service."""
        return self.connect_me if service is Service.CONNECT_ME else self.google


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
