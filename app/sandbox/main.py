"""The one door to the sandbox."""

from collections.abc import Collection
from datetime import timedelta
from types import TracebackType
from typing import Self

from app.sandbox import day, genesys_day, robot
from app.sandbox.board import Board
from app.sandbox.connect_me import ConnectMe
from app.sandbox.connect_me_board import ConnectMeSide
from app.sandbox.genesys import GenesysCloud
from app.sandbox.genesys_board import GenesysSide
from app.sandbox.google import Google
from app.sandbox.journal import Clock, utc_now
from app.sandbox.people import ADA
from app.sandbox.profile import profile_text

SERVICES = ("connect-me", "genesys-cloud")


def _silent(_sentence: str) -> None:
    """Tell nobody."""


class Sandbox:
    """Simulated services on the loopback, with a board to play on; `close` ends every thread.

    With Genesys Cloud the gateway of Connect Me is there as well, and nobody should call it.
    """

    def __init__(
        self, google: Google, connect_me: ConnectMe, board: Board, genesys: GenesysCloud | None
    ) -> None:
        self.google = google
        self.connect_me = connect_me
        self.board = board
        self._genesys = genesys
        self._driver: day.Driver | None = None

    @classmethod
    def start(
        cls,
        service: str = "connect-me",
        *,
        script: bool = True,
        clock: Clock = utc_now,
        tell: day.Tell = _silent,
    ) -> Self:
        """Open the simulated services; with `script` the day begins at once.

        `tell` gets one sentence for each thing that happens beside the calendar, on a thread of
        the sandbox. Raises ValueError for a service that is not simulated.
        """
        if service not in SERVICES:
            raise ValueError(f"The sandbox plays {', '.join(SERVICES)}, not {service}.")
        google, connect_me = Google(clock), ConnectMe(clock)
        genesys = GenesysCloud(clock) if service == "genesys-cloud" else None
        side = ConnectMeSide(connect_me) if genesys is None else GenesysSide(genesys)
        sandbox = cls(google, connect_me, Board(google, side, clock), genesys)
        if script:
            sandbox._begin_day(clock, tell)
        return sandbox

    @property
    def profile_toml(self) -> str:
        """Give a complete profile that leads to these services."""
        return profile_text(self.google, self.connect_me, self._genesys)

    @property
    def genesys(self) -> GenesysCloud:
        """Give the simulated Genesys Cloud. Raises LookupError where Connect Me is played."""
        if self._genesys is None:
            raise LookupError("This sandbox plays Connect Me.")
        return self._genesys

    @property
    def board_url(self) -> str:
        """Give the address of the board."""
        return self.board.address

    def follow(
        self,
        address: str,
        *,
        account: str = ADA.email,
        password: str | None = None,
        scopes: Collection[str] | None = None,
        deny: bool = False,
    ) -> None:
        """Play the person at an authorization address, until the program's receiver has answered.

        Blocks on HTTP to the program: not to be called from the loop that answers it. `password`
        signs in with Connect Me credentials, `scopes` are the boxes that are ticked (None: all).
        Raises PageRefused when the page does not lead back to the program.
        """
        robot.follow(address, robot.Visitor(account, password, scopes, deny))

    def close(self) -> None:
        """End every thread and free every port; may be called twice."""
        if self._driver is not None:
            self._driver.close()
        parts = (self.board, self.google, self.connect_me, self._genesys)
        for part in parts:
            if part is not None:
                part.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _begin_day(self, clock: Clock, tell: day.Tell) -> None:
        start = clock().replace(microsecond=0) + timedelta(seconds=1)
        if self._genesys is None:
            events, plan = day.EVENTS, day.moments(self.google, self.connect_me)
        else:
            events, plan = genesys_day.EVENTS, genesys_day.moments(self.google, self._genesys)
        day.fill(self.google.primary, start, events)
        self._driver = day.Driver(start, plan, clock, tell)
        self._driver.begin()
