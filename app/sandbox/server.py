"""A small HTTP/1.1 server on the loopback that can misbehave on request."""

import contextlib
import os
import socket
import struct
import threading
import traceback
from collections import deque
from collections.abc import Callable
from io import BufferedReader

from app.sandbox.faults import Fault, FaultKind, Faults, false_answer, told_status
from app.sandbox.journal import Clock, Entry, Journal
from app.sandbox.wire import Answer, BadRequest, Request, head_of, read_request

Respond = Callable[[Request], Answer]

_HOST = "127.0.0.1"
_IDLE_SECONDS = 120.0


class Server:
    """Answers on 127.0.0.1 at a port of its own, one thread a connection, until closed."""

    def __init__(self, name: str, respond: Respond, clock: Clock) -> None:
        self.faults = Faults(clock)
        self.journal = Journal(clock)
        self.crashes: deque[str] = deque(maxlen=50)  # tracebacks of our own mistakes
        self._name = name
        self._respond = respond
        self._clock = clock
        self._switching = threading.Lock()  # one listen, refuse or close at a time
        self._lock = threading.Lock()
        self._open: dict[socket.socket, threading.Thread] = {}
        self._ended = False
        self._socket = _bound(0)
        self.port: int = self._socket.getsockname()[1]
        self._accepting: threading.Thread | None = None
        self.listen()

    @property
    def address(self) -> str:
        """Give the root URL, without a trailing slash."""
        return f"http://{_HOST}:{self.port}"

    @property
    def listening(self) -> bool:
        """Say whether connections are taken."""
        return self._accepting is not None

    def listen(self) -> None:
        """Take connections (again); nothing happens when they are taken already."""
        with self._switching:
            if self._accepting is not None or self._ended:
                return
            self._socket.listen(128)
            self._accepting = threading.Thread(
                target=self._accept, args=(self._socket,), name=f"{self._name}-accept", daemon=True
            )
            self._accepting.start()

    def refuse(self) -> None:
        """Refuse connections and cut the open ones; the port stays ours for the return."""
        with self._switching:
            if self._accepting is not None:
                self._stop_listening()
                self._socket = _bound(self.port)
        self._cut_connections()

    def close(self) -> None:
        """Stop for good and end every thread; may be called twice."""
        with self._switching:
            if self._ended:
                return
            self._ended = True
            self._stop_listening()
        self._socket.close()
        self.faults.clear()
        for thread in self._cut_connections():
            thread.join(5)

    def _stop_listening(self) -> None:
        accepting, self._accepting = self._accepting, None
        if accepting is None:
            return
        with contextlib.suppress(OSError):
            # closing a socket does not wake its accept() everywhere; a caller does
            socket.create_connection((_HOST, self.port), timeout=5).close()
        accepting.join(5)
        self._socket.close()

    def _cut_connections(self) -> list[threading.Thread]:
        with self._lock:
            connections = dict(self._open)
        for connection in connections:
            cut(connection)
        return list(connections.values())

    def _accept(self, listener: socket.socket) -> None:
        mine = threading.current_thread()
        while True:
            try:
                connection, _address = listener.accept()
            except OSError:
                return
            if self._accepting is not mine:
                connection.close()
                return
            thread = threading.Thread(
                target=self._serve, args=(connection,), name=self._name, daemon=True
            )
            with self._lock:
                stopped = self._accepting is not mine
                if not stopped:
                    self._open[connection] = thread
            if stopped:
                connection.close()
                return
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(_IDLE_SECONDS)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with connection.makefile("rb") as stream:
                while self._one(connection, stream):
                    pass
        except OSError:
            pass  # the other side went away, or we cut it
        finally:
            with self._lock:
                self._open.pop(connection, None)
            connection.close()

    def _one(self, connection: socket.socket, stream: BufferedReader) -> bool:
        """Take one request; say whether the connection goes on."""
        try:
            request = read_request(stream)
        except BadRequest as error:
            self._send(connection, Answer(error.status), close=True)
            return False
        if request is None:
            return False
        entry = self.journal.begin(request)
        if request.headers.get("host") != f"{_HOST}:{self.port}":
            self.journal.finish(entry, "421")
            self._send(connection, Answer(421), close=True)
            return False
        fault = self.faults.take(request.method, request.path)
        if fault is None:
            goes_on = self._answer(connection, request, entry)
        else:
            goes_on = self._goes_on(connection, request, entry, fault)
        return goes_on and request.headers.get("connection", "").lower() != "close"

    def _answer(self, connection: socket.socket, request: Request, entry: Entry) -> bool:
        """Answer truly; say whether the connection goes on."""
        answer = self._safely(request)
        self.journal.finish(entry, str(answer.status))
        if answer.take_over is not None:
            answer.take_over(connection)
            return False
        self._send(connection, answer, bare=request.method == "HEAD")
        return True

    def _safely(self, request: Request) -> Answer:
        try:
            return self._respond(request)
        except Exception:
            self.crashes.append(traceback.format_exc())
            return Answer(500, b"The simulated server made a mistake.")

    def _goes_on(
        self, connection: socket.socket, request: Request, entry: Entry, fault: Fault
    ) -> bool:
        """Do what a fault says; say whether the connection goes on."""
        standing_in = false_answer(fault)
        if standing_in is not None:
            self.journal.finish(entry, f"fault: {fault.kind}")
            self._send(connection, standing_in)
            return True
        if fault.kind in (FaultKind.LOST_REQUEST, FaultKind.SILENCE):
            self.journal.finish(entry, f"fault: {fault.kind}")
            if fault.kind is FaultKind.SILENCE:
                self.faults.released.wait(fault.seconds)
            _reset(connection)
            return False
        if fault.kind is FaultKind.DELAY:
            self.faults.released.wait(fault.seconds)
            return not self._ended and self._answer(connection, request, entry)
        answer = self._safely(request)
        self.journal.finish(entry, f"fault: {fault.kind}")
        if fault.kind is FaultKind.STATUS_AFTER:
            self._send(connection, told_status(fault))
            return True
        self._spoil(connection, answer, fault)
        return False

    def _spoil(self, connection: socket.socket, answer: Answer, fault: Fault) -> None:
        half = answer.body[: len(answer.body) // 2]
        match fault.kind:
            case FaultKind.TRUNCATED:
                self._raw(connection, answer, len(answer.body), half)
            case FaultKind.TRUNCATED_WITHOUT_LENGTH:
                self._raw(connection, answer, None, half)
            case FaultKind.DRIP:
                self._drip(connection, answer, fault.seconds)
            case _:
                _reset(connection)

    def _drip(self, connection: socket.socket, answer: Answer, pause: float) -> None:
        self._raw(connection, answer, len(answer.body), b"")
        released = self.faults.released
        for place in range(len(answer.body)):
            if released.wait(pause):
                return
            connection.sendall(answer.body[place : place + 1])

    def _send(
        self, connection: socket.socket, answer: Answer, *, close: bool = False, bare: bool = False
    ) -> None:
        head = head_of(answer, self._clock(), close=close, length=len(answer.body))
        connection.sendall(head if bare else head + answer.body)

    def _raw(
        self, connection: socket.socket, answer: Answer, length: int | None, body: bytes
    ) -> None:
        head = head_of(answer, self._clock(), close=True, length=length)
        connection.sendall(head + body)


def _bound(port: int) -> socket.socket:
    """Take a port without listening: whoever connects is refused."""
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere the option would let others share the port
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((_HOST, port))
    except OSError:
        taken.close()
        raise
    return taken


def cut(connection: socket.socket) -> None:
    """End a connection under the thread that reads from it, which hears of it at once."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
        if os.name == "nt":  # there a shutdown need not wake who reads; that the handle goes, does
            socket.close(connection.detach())


def _reset(connection: socket.socket) -> None:
    """End a connection with a reset instead of a farewell."""
    linger = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
