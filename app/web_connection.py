"""The connections under the one HTTP manner, and a deadline over all that happens on them."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.wait import wait_for_read

from app.domain.errors import Intercepted
from app.web_dialling import CONNECT_SECONDS, Option, connect, is_loopback, unreachable
from app.web_watchdog import WATCHDOG

_MOST_TICKETS = 8  # pieces of TLS's own; a server sends two or so
_LOOK_SECONDS = 0.25  # between two looks at whether a request that waits was cut


class Deadline:
    """The end of one request: then its connection is shut down, whatever it is doing."""

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._twin: socket.socket | None = None
        self.passed = False
        self.reused = False  # whether the connection in use has served an earlier request

    @property
    def left(self) -> float:
        """Give the seconds that are left, never below a thousandth."""
        return max(0.001, self.ends - time.monotonic())

    def __enter__(self) -> Self:
        WATCHDOG.watch(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        WATCHDOG.let_go(self)
        with self._lock:
            self._let_go()

    def connect(self, host: str, port: int, options: Sequence[Option]) -> socket.socket:
        """Connect within the limits, and take charge of it from the first moment. Raises Offline.

        A cut ends it at once where the system can break off an attempt, else within its limits.
        """

        def begun(fresh: socket.socket) -> None:
            self.watch(fresh, reused=False)
            if self.passed:
                raise unreachable(host)

        connected = connect(host, port, options, min(CONNECT_SECONDS, self.left), begun)
        # A handshake that waits is not woken on Windows when the connection is shut down.
        connected.settimeout(min(CONNECT_SECONDS, self.left))
        return connected

    def watch(self, connected: socket.socket, *, reused: bool) -> None:
        """Take charge of a connection; the one before, if any, is let go."""
        # A twin: TLS detaches the socket that it wraps, and http.client closes its own early.
        twin = socket.fromfd(connected.fileno(), connected.family, connected.type)
        self.reused = reused
        with self._lock:
            self._let_go()
            self._twin = twin
            if self.passed:
                self._shut_down()

    def wait_for_answer(self) -> None:
        """Wait until an answer begins to come. Raises TimeoutError when it was cut before.

        Windows does not wake who waits at a connection that is shut down.
        """
        while self._twin is not None and not wait_for_read(
            self._twin, min(_LOOK_SECONDS, self.left)
        ):
            if self.passed:
                raise TimeoutError

    def cut(self) -> None:
        """End it now, from any thread."""
        with self._lock:
            self.passed = True
            self._shut_down()

    def _shut_down(self) -> None:
        if self._twin is not None:
            with contextlib.suppress(OSError):
                self._twin.shutdown(socket.SHUT_RDWR)

    def _let_go(self) -> None:
        if self._twin is not None:
            self._twin.close()
            self._twin = None


class Guard(threading.local):
    """Tells an adapter's connections which deadline rules the request of this thread."""

    deadline: Deadline | None = None

    def open(self, host: str, port: int, options: Sequence[Option]) -> socket.socket:
        """Connect within the limits and hand the connection to the deadline. Raises Offline."""
        if self.deadline is None:
            return connect(host, port, options, CONNECT_SECONDS)
        return self.deadline.connect(host, port, options)

    def take(self, connection: HTTPConnection) -> None:
        """Hand a pooled connection that is still open to the deadline."""
        channel = getattr(connection.sock, "socket", connection.sock)  # TLS inside a proxy's TLS
        if self.deadline is not None and isinstance(channel, socket.socket):
            self.deadline.watch(channel, reused=True)

    def await_answer(self, connection: HTTPConnection) -> None:
        """Wait until an answer begins to come, or the cut. Raises TimeoutError."""
        unpacked = getattr(connection.sock, "pending", lambda: 0)  # by TLS
        if self.deadline is not None and not unpacked():
            self.deadline.wait_for_answer()


class _PlainConnection(HTTPConnection):
    guard: Guard

    def _new_conn(self) -> socket.socket:
        connected = self.guard.open(self._dns_host, self.port, self.socket_options or ())
        if not is_loopback(str(connected.getpeername()[0])):
            connected.close()
            raise Intercepted(
                "An unprotected connection would have left this computer.",
                "The address in the profile must begin with https.",
            )
        return connected

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as it is there
        self.guard.await_answer(self)
        return super().getresponse()


class _SafeConnection(HTTPSConnection):
    guard: Guard

    @property
    def is_connected(self) -> bool:
        """Say whether it is still open; a ticket for a later session, unread yet, is no end."""
        return super().is_connected or (
            isinstance(self.sock, ssl.SSLSocket) and _has_only_tickets(self.sock)
        )

    def _new_conn(self) -> socket.socket:
        return self.guard.open(self._dns_host, self.port, self.socket_options or ())

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as it is there
        self.guard.await_answer(self)
        return super().getresponse()


class PlainPool(HTTPConnectionPool):
    """Guarded connections without TLS, to this computer only."""

    ConnectionCls = _PlainConnection

    def __init__(self, guard: Guard, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # as PoolManager gives them
        self._guard = guard

    def _new_conn(self) -> _PlainConnection:
        connection = super()._new_conn()
        assert isinstance(connection, _PlainConnection)  # noqa: S101 - that is ConnectionCls
        connection.guard = self._guard
        return connection

    def _get_conn(self, timeout: float | None = None) -> _PlainConnection:
        connection = super()._get_conn(timeout)
        assert isinstance(connection, _PlainConnection)  # noqa: S101
        self._guard.take(connection)
        return connection


class SafePool(HTTPSConnectionPool):
    """Guarded connections with TLS."""

    ConnectionCls = _SafeConnection

    def __init__(self, guard: Guard, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # as PoolManager gives them
        self._guard = guard

    def _new_conn(self) -> _SafeConnection:
        connection = super()._new_conn()
        assert isinstance(connection, _SafeConnection)  # noqa: S101 - that is ConnectionCls
        connection.guard = self._guard
        return connection

    def _get_conn(self, timeout: float | None = None) -> _SafeConnection:
        connection = super()._get_conn(timeout)
        assert isinstance(connection, _SafeConnection)  # noqa: S101
        self._guard.take(connection)
        return connection


def _has_only_tickets(channel: ssl.SSLSocket) -> bool:
    """Read what TLS itself sent after the handshake; say whether nothing else was there."""
    earlier = channel.gettimeout()
    try:
        channel.settimeout(0.0)
        for _ in range(_MOST_TICKETS):
            with contextlib.suppress(ssl.SSLWantReadError):  # that was a piece, or nothing
                channel.recv(1)  # the end, or words that nobody asked for
                return False
    except OSError:
        return False
    finally:
        channel.settimeout(earlier)
    return True
