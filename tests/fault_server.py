"""A loopback server that answers as it is told, well or badly, and remembers what it was asked."""

import contextlib
import gzip
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import BinaryIO, Self

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"
PORTAL = b"<!DOCTYPE html><html><title>Welcome</title><body>Sign in to the network</body></html>"


@dataclass(frozen=True)
class Asked:
    """One request as it arrived; header names are lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Channel:
    """One connection as an answer sees it."""

    def __init__(self, connection: socket.socket, closing: threading.Event) -> None:
        self.connection = connection
        self.closing = closing

    def send(self, content: bytes) -> None:
        """Send everything."""
        self.connection.sendall(content)


Answer = Callable[[Channel], bool]
"""Answers a request on a channel; True keeps the connection open for the next one."""


def reply(
    status: int = 200,
    body: bytes = b"",
    kind: str | None = JSON,
    headers: Iterable[tuple[str, str]] = (),
    *,
    length: int | None = -1,
    keep: bool = True,
) -> Answer:
    """Answer properly; `length` None sends no Content-Length, another number lies about it."""
    lines = [f"HTTP/1.1 {status} Whatever"]
    if kind is not None:
        lines.append(f"Content-Type: {kind}")
    if length is not None:
        lines.append(f"Content-Length: {len(body) if length < 0 else length}")
    lines += [f"{name}: {value}" for name, value in headers]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"

    def answer(channel: Channel) -> bool:
        channel.send(head + body)
        return keep and length is not None and length < 0

    return answer


def says(value: object, status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> Answer:
    """Answer with a JSON value."""
    return reply(status, json.dumps(value).encode(), JSON, headers)


def page(status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> Answer:
    """Answer with the page of a captive portal."""
    return reply(status, PORTAL, HTML, headers)


def chunked(body: bytes, *headers: tuple[str, str], size: int = 1000) -> Answer:
    """Answer properly, in chunks."""
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    parts = [body[n : n + size] for n in range(0, len(body), size)] + [b""]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return raw(
        f"HTTP/1.1 200 OK\r\nContent-Type: {JSON}\r\n{head}".encode()
        + b"Transfer-Encoding: chunked\r\n\r\n"
        + chunks
    )


def raw(content: bytes) -> Answer:
    """Send these bytes and close."""

    def answer(channel: Channel) -> bool:
        channel.send(content)
        return False

    return answer


def drips(head: bytes, piece: bytes, every: float = 0.01) -> Answer:
    """Send the head, then one piece after the other until the other side has had enough."""

    def answer(channel: Channel) -> bool:
        channel.send(head)
        while not channel.closing.wait(every):
            channel.send(piece)
        return False

    return answer


def silent(channel: Channel) -> bool:
    """Say nothing, and keep the connection open."""
    channel.closing.wait(10)
    return False


def hangs_up(channel: Channel) -> bool:
    """Close without an answer."""
    return False


def resets(channel: Channel) -> bool:
    """Break the connection off."""
    linger = struct.pack("ii", 1, 0)
    channel.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    return False


def bomb(unpacked: int = 64 * 1024 * 1024) -> Answer:
    """Answer with a small body that unpacks to a big one."""
    packed = gzip.compress(b'["' + b" " * unpacked + b'"]', compresslevel=9)
    return reply(200, packed, JSON, [("Content-Encoding", "gzip")])


class FaultServer:
    """Gives the scripted answers by turns, the last one for ever; closes with its `with` block."""

    def __init__(
        self,
        *script: Answer,
        tls: ssl.SSLContext | None = None,
        greeting: Answer | None = None,
    ) -> None:
        """Take the answers, and what to do with a connection before anything is read from it."""
        self.script = list(script)
        self._greeting = greeting
        self.asked: list[Asked] = []
        self.connections = 0
        self._tls = tls
        self._closing = threading.Event()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """Give its root, without a slash at the end."""
        return f"{'http' if self._tls is None else 'https'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and close every connection."""
        self._closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.drop_connections()

    def drop_connections(self) -> None:
        """Close every open connection from this side."""
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        self._open.clear()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError), connection:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            self._open.append(connection)
            with connection:
                self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        channel = Channel(connection, self._closing)
        if self._greeting is not None and not self._greeting(channel):
            return
        with connection.makefile("rb") as incoming:
            while (asked := _request(incoming)) is not None:
                self.asked.append(asked)
                answer = self.script.pop(0) if len(self.script) > 1 else self.script[0]
                if not answer(channel):
                    return


def _request(incoming: BinaryIO) -> Asked | None:
    first = incoming.readline()
    if not first:
        return None
    method, target, _ = first.decode("latin-1").split(" ", 2)
    headers: dict[str, str] = {}
    while (line := incoming.readline().strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    body = incoming.read(int(headers.get("content-length", 0)))
    return Asked(method, target, headers, body)
