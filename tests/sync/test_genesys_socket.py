"""Tests how the notification channel's websocket comes about: through a proxy, with TLS, or not."""

import base64
import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import AppError, Intercepted, Offline, Trouble
from app.sync import genesys_socket
from app.sync.genesys_socket import Line, NewsSocket
from app.web_trust import system_trust
from tests.canaries import PROXY_PASSWORD
from tests.certificates import TestAuthority
from tests.fault_server import FaultServer, hangs_up, raw, reply, says, silent
from tests.sync.genesys_stream import Stream, wait_for
from tests.sync.genesys_world import NOON

FAR = "ws://streaming.region.example/channels/1"


class Proxy:
    """Takes one CONNECT after the other, and leads all of them to one port of this computer."""

    def __init__(self, port: int, answer: bytes = b"HTTP/1.1 200 Connection established") -> None:
        self.heads: list[bytes] = []
        self._port = port
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._lead, args=(near,), daemon=True).start()

    def _lead(self, near: socket.socket) -> None:
        with contextlib.suppress(OSError), near:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += near.recv(1)
            self.heads.append(head)
            near.sendall(self._answer + b"\r\n\r\n")
            with socket.create_connection(("127.0.0.1", self._port)) as far:
                threading.Thread(target=_copy, args=(far, near), daemon=True).start()
                _copy(near, far)

    def close(self) -> None:
        self._listener.close()


def _copy(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(4096):
            sink.sendall(piece)


def opened(uri: str, line: Line | None = None) -> NewsSocket:
    return NewsSocket(uri, line or Line(), lambda: NOON)


@pytest.fixture
def stream() -> Iterator[Stream]:
    with Stream() as one:
        yield one


def through(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """Let the system name a proxy."""
    monkeypatch.setattr(genesys_socket, "proxies_for", lambda url: {"https": proxy})


@pytest.mark.parametrize("scheme", ["http://", ""])
def test_n10_the_system_proxy_is_used(
    stream: Stream, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    proxy = Proxy(stream.port)
    through(monkeypatch, f"{scheme}127.0.0.1:{proxy.port}")
    with opened(FAR) as there:
        wait_for(lambda: stream.connections)
        stream.say({"topicName": "hello", "eventBody": 7})
        frame = there.receive(5)
    proxy.close()
    assert frame is not None
    assert (frame.topic, frame.body) == ("hello", 7)
    assert proxy.heads[0].startswith(b"CONNECT streaming.region.example:80 HTTP/1.1\r\nHost: ")
    assert b"Proxy-Authorization" not in proxy.heads[0]


def test_n10_a_proxy_that_wants_a_name_gets_the_one_of_the_system(
    stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Proxy(stream.port)
    through(monkeypatch, f"http://ada:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}")
    with opened(FAR):
        wait_for(lambda: stream.connections)
    proxy.close()
    login = base64.b64encode(f"ada:{PROXY_PASSWORD}".encode())
    assert b"Proxy-Authorization: Basic " + login in proxy.heads[0]
    assert PROXY_PASSWORD not in str(stream.opened[0].headers)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (reply(407), Offline),
        (reply(403), Offline),
        (raw(b"HTTP/1.1 2000 no\r\n\r\n"), Offline),
        (raw(b"HTTP/1.1\r\n\r\n"), Offline),
        (hangs_up, Intercepted),
        (raw(b"x" * 20_000), Intercepted),
    ],
)
def test_n11_a_proxy_that_refuses_is_a_trouble(
    monkeypatch: pytest.MonkeyPatch, answer: object, expected: type[AppError]
) -> None:
    with FaultServer(answer) as proxy:  # type: ignore[arg-type]
        through(monkeypatch, proxy.url)
        with pytest.raises(expected):
            opened(FAR)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "https://127.0.0.1:9", "http://"])
def test_n11_a_proxy_that_cannot_be_used_is_a_trouble(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    through(monkeypatch, proxy)
    with pytest.raises(Offline):
        opened(FAR)


def test_a_proxy_that_says_nothing_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line()
    with FaultServer(silent) as proxy:
        through(monkeypatch, proxy.url)
        cutter = threading.Thread(target=lambda: (wait_for(lambda: proxy.asked), line.cut()))
        cutter.start()
        with pytest.raises(AppError):
            opened(FAR, line)
        cutter.join()


@pytest.mark.parametrize("wakes", [True, False], ids=["", "as on Windows"])
def test_who_listens_is_woken_by_a_cut(
    monkeypatch: pytest.MonkeyPatch,
    stream: Stream,
    wakes: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    line = Line()
    if not wakes:  # whoever waits at a connection that is shut down
        monkeypatch.setattr(Line, "watch", lambda _, __: None)
    with opened(stream.address, line) as there:
        wait_for(lambda: stream.connections)
        cutter = threading.Timer(0.05, line.cut)
        cutter.start()
        began = time.monotonic()
        with pytest.raises(Offline):
            there.receive(20.0)
        assert time.monotonic() - began < 2.0
        cutter.join()


def test_a_line_that_was_cut_opens_nothing(stream: Stream) -> None:
    line = Line()
    line.cut()
    with pytest.raises(Offline):
        opened(stream.address, line)
    assert stream.opened == []


def test_a_port_where_nobody_listens_is_offline() -> None:
    with FaultServer(silent) as server:
        pass
    with pytest.raises(Offline):
        opened(f"ws://127.0.0.1:{server.port}/")


@pytest.mark.parametrize(
    "answer", [says({}), hangs_up, raw(b"220 mail.example ESMTP\r\n"), raw(b"\x00" * 100)]
)
def test_what_is_no_websocket_is_a_trouble(answer: object) -> None:
    with FaultServer(answer) as server, pytest.raises(AppError):  # type: ignore[arg-type]
        opened(f"ws://127.0.0.1:{server.port}/")


def test_what_was_closed_can_be_neither_heard_nor_asked(stream: Stream) -> None:
    with opened(stream.address) as there:
        wait_for(lambda: stream.connections)
        stream.hang_up()
        with pytest.raises(Offline):
            there.receive(5)
        with pytest.raises(Offline):
            there.ping()


def test_nothing_in_time_is_nothing(stream: Stream) -> None:
    with opened(stream.address) as there:
        assert there.receive(0.01) is None


@pytest.mark.parametrize("is_known", [True, False])
def test_n08_a_certificate_must_be_trusted_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_known: bool
) -> None:
    authority = TestAuthority(tmp_path)

    def trust() -> ssl.SSLContext:
        context = system_trust()
        context.load_verify_locations(authority.certificate_file)
        return context

    if is_known:
        monkeypatch.setattr(genesys_socket, "system_trust", trust)
    with FaultServer(says({}), tls=authority.server()) as server, pytest.raises(AppError) as caught:
        opened(server.url.replace("https", "wss"))
    assert type(caught.value) is (Trouble if is_known else Intercepted)
    assert len(server.asked) == (1 if is_known else 0)
    if not is_known:
        assert "not trusted" in caught.value.headline
