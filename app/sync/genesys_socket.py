"""One websocket of the notification channel: where it may lead, and how it is cut at any moment."""

import base64
import contextlib
import json
import logging
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult, urlsplit

from requests.utils import get_auth_from_url, select_proxy
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection
from websockets.sync.client import connect as connect_websocket

from app.domain.errors import Intercepted, Offline, Trouble
from app.web import USER_AGENT, parse_json, retry_after
from app.web_adapter import proxies_for
from app.web_dialling import CONNECT_SECONDS, connect, is_loopback
from app.web_trust import system_trust

LARGEST_FRAME = 256 * 1024  # bytes
OPENING = 8.0  # seconds for everything until the first frame may come
CLOSING = 0.5
GONE = frozenset({401, 404, 410})  # answers to the handshake
_LONGEST_URI = 2048
_LONGEST_HEAD = 16 * 1024


class ChannelGone(Exception):
    """The channel behind an address is no more: another one must be made."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of news as it came."""

    topic: str
    body: object


def leads_home(uri: object, api: str) -> bool:
    """Say whether an address of a channel is one of the region, or of this very computer."""
    home = urlsplit(api).hostname or ""
    if not isinstance(uri, str) or len(uri) > _LONGEST_URI or not uri.isascii():
        return False
    try:
        parts = urlsplit(uri)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if "@" in parts.netloc or parts.fragment or not host or not uri.isprintable():
        return False
    if is_loopback(home):
        return is_loopback(host) and parts.scheme in ("ws", "wss")
    domain = home.removeprefix("api.")
    return parts.scheme == "wss" and (host == domain or host.endswith(f".{domain}"))


class Line:
    """A connection that any thread may cut, also while it comes about."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._twin: socket.socket | None = None
        self._end: Callable[[], None] = lambda: None
        self._is_cut = False

    def watch(self, fresh: socket.socket) -> None:
        """Take charge of a socket. Raises Offline once it was cut."""
        # A twin: TLS detaches the socket that it wraps.
        twin = socket.fromfd(fresh.fileno(), fresh.family, fresh.type)
        with self._lock:
            self._let_go()
            self._twin = twin
            if self._is_cut:
                self._let_go()
                raise Offline("The connection was given up.")

    def ends_by(self, end: Callable[[], None]) -> None:
        """Have a cut end it by this from now on: Windows wakes nobody at a socket shut down."""
        with self._lock:
            self._end = end
            if self._is_cut:
                end()

    def cut(self) -> None:
        """End it now."""
        with self._lock:
            self._is_cut = True
            if self._twin is not None:
                with contextlib.suppress(OSError):
                    self._twin.shutdown(socket.SHUT_RDWR)
            self._end()

    def let_go(self) -> None:
        """Hold on to it no more."""
        with self._lock:
            self._end = lambda: None
            self._let_go()

    def _let_go(self) -> None:
        if self._twin is not None:
            self._twin.close()
            self._twin = None


class NewsSocket:
    """An open websocket; its frames are JSON objects of the platform's envelope."""

    def __init__(self, uri: str, line: Line, now: Callable[[], datetime]) -> None:
        """Open it; blocks. Raises ChannelGone, Trouble."""
        self._line = line
        try:
            self._socket = _opened(uri, line, now)
        except BaseException:
            line.let_go()
            raise
        line.ends_by(self._socket.close_socket)

    def __enter__(self) -> Self:
        self._socket.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError, WebSocketException):
            self._socket.close()
        self._line.let_go()

    def receive(self, seconds: float) -> Frame | None:
        """Wait for a frame; None: none came in time. Raises Offline when it is closed."""
        try:
            text = self._socket.recv(timeout=seconds)
        except TimeoutError:
            return None
        except (ConnectionClosed, OSError):
            raise Offline("The notification channel was closed.") from None
        found = parse_json(text.encode() if isinstance(text, str) else text)
        topic = found.get("topicName") if isinstance(found, dict) else None
        if not isinstance(found, dict) or not isinstance(topic, str):
            return Frame("", None)
        return Frame(topic, found.get("eventBody"))

    def ping(self) -> None:
        """Ask for a sign of life. Raises Offline when it is closed."""
        try:
            self._socket.send(json.dumps({"message": "ping"}))
        except (ConnectionClosed, OSError):
            raise Offline("The notification channel was closed.") from None


def _opened(uri: str, line: Line, now: Callable[[], datetime]) -> ClientConnection:
    raw = _connected(urlsplit(uri), line)
    try:
        return _greeted(uri, raw)
    except InvalidStatus as refused:
        raw.close()
        if refused.response.status_code in GONE:
            raise ChannelGone from None
        wait = retry_after(dict(refused.response.headers.raw_items()), now())
        raise Trouble("The notification channel does not open.", retry_after=wait) from None
    except (OSError, WebSocketException, ValueError):
        raw.close()
        raise Offline("The notification channel does not open.") from None
    except BaseException:
        raw.close()
        raise


def _greeted(uri: str, raw: socket.socket) -> ClientConnection:
    """Shake hands; a redirect is refused, for there is a socket already."""
    return connect_websocket(
        uri,
        sock=raw,
        ssl=system_trust() if urlsplit(uri).scheme == "wss" else None,
        proxy=None,
        compression=None,
        user_agent_header=USER_AGENT,
        open_timeout=OPENING,
        ping_interval=None,
        close_timeout=CLOSING,
        max_size=LARGEST_FRAME,
        logger=logging.Logger("websocket", logging.CRITICAL + 1),  # an address is a key
    )


def _connected(parts: SplitResult, line: Line) -> socket.socket:
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "wss" else 80)
    url = f"https://{parts.netloc}/"
    proxy = select_proxy(url, proxies_for(url))
    if not proxy:
        return connect(host, port, (), CONNECT_SECONDS, line.watch)
    there = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    if there.scheme != "http" or not there.hostname:
        raise Offline("The proxy of this computer cannot be used.")
    raw = connect(there.hostname, there.port or 80, (), CONNECT_SECONDS, line.watch)
    try:
        _tunnel(raw, f"{host}:{port}", get_auth_from_url(there.geturl()))
    except BaseException:
        raw.close()
        raise
    return raw


def _tunnel(raw: socket.socket, there: str, login: tuple[str, str]) -> None:
    """Ask a proxy to let us pass to the region."""
    head = f"CONNECT {there} HTTP/1.1\r\nHost: {there}\r\n"
    if any(login):
        token = base64.b64encode(":".join(login).encode()).decode()
        head += f"Proxy-Authorization: Basic {token}\r\n"
    answer = b""
    try:
        raw.sendall(f"{head}\r\n".encode())
        while not answer.endswith(b"\r\n\r\n"):
            piece = raw.recv(1)  # not one byte of what comes after the head
            if not piece or len(answer) > _LONGEST_HEAD:
                raise Intercepted("The proxy of this network gave no answer that can be read.")
            answer += piece
    except OSError:
        raise Offline("The proxy of this network refused the connection.") from None
    status = answer.split(b" ", 2)[1:2]
    if status != [b"200"]:
        raise Offline("The proxy of this network refused the connection.")
