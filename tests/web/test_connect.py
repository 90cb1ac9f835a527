"""Tests that a connection is opened ahead of its request, in the one HTTP manner."""

import socket
import ssl
import threading
import time
from pathlib import Path

import pytest
import requests

from app.domain.errors import Intercepted, Offline
from app.web import connect, strict
from app.web_connection import Deadline
from tests.certificates import TestAuthority
from tests.fault_server import Channel, FaultServer, raw, says, silent

SOON = 0.3  # seconds; a deadline that tests can wait for


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestAuthority:
    made = TestAuthority(tmp_path)

    def trust() -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.load_verify_locations(made.certificate_file)
        return context

    monkeypatch.setattr("app.web_adapter.system_trust", trust)
    return made


def test_it_asks_for_nothing_and_the_next_request_goes_over_it() -> None:
    with FaultServer(says({"a": 1})) as server, strict(requests.Session()) as session:
        connect(session, server.url)
        connect(session, server.url)
        assert server.asked == []
        assert session.get(f"{server.url}/x").json() == {"a": 1}
        connect(session, server.url)
        session.get(f"{server.url}/x")
        assert server.connections == 1


def test_the_handshake_is_done_ahead_too(authority: TestAuthority) -> None:
    with (
        FaultServer(says({"a": 1}), tls=authority.server()) as server,
        strict(requests.Session()) as session,
    ):
        connect(session, server.url)
        assert server.asked == []
        assert session.get(f"{server.url}/x").json() == {"a": 1}
        assert server.connections == 1


def test_n08_whom_the_system_does_not_trust_is_refused_ahead(tmp_path: Path) -> None:
    unknown = TestAuthority(tmp_path)
    with FaultServer(says({}), tls=unknown.server()) as server, strict(requests.Session()) as s:
        with pytest.raises(Intercepted):
            connect(s, server.url)
        assert server.asked == []


def test_one_that_was_closed_while_idle_is_opened_anew() -> None:
    with FaultServer(says({"a": 1})) as server, strict(requests.Session()) as session:
        connect(session, server.url)
        while server.connections < 1 or not server._open:
            time.sleep(0.001)  # accepted in a thread of the server
        server.drop_connections()
        assert session.get(f"{server.url}/x").json() == {"a": 1}


@pytest.mark.parametrize("first", ["words", "the end"])
def test_with_a_handshake_too_what_is_no_more_of_use_is_opened_anew(
    authority: TestAuthority, first: str
) -> None:
    def says_first(channel: Channel) -> bool:
        """Speak without being asked, or hang up, at the first connection only."""
        if server.connections == 1:
            if first == "words":
                channel.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                channel.send(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")
            spoken.set()
            return first == "words"
        return True

    spoken = threading.Event()
    tls = authority.server()
    with (
        FaultServer(says({"a": 1}), tls=tls, greeting=says_first) as server,
        strict(requests.Session()) as session,
    ):
        connect(session, server.url)
        assert spoken.wait(5)
        connect(session, server.url)
        assert session.get(f"{server.url}/x").json() == {"a": 1}
        assert server.connections == 2


def test_without_protection_only_this_computer_is_connected_to() -> None:
    with (
        strict(requests.Session()) as session,
        pytest.raises(Intercepted, match="not be protected"),
    ):
        connect(session, "http://service.example/")


def test_n02_what_does_not_come_about_is_told_in_time() -> None:
    with strict(requests.Session()) as session, pytest.raises(Offline, match="no connections"):
        connect(session, "http://127.0.0.1:1/")
    began = time.monotonic()
    with FaultServer(says({}), greeting=silent) as server, strict(requests.Session()) as session:
        tls = server.url.replace("http", "https", 1)
        session.get_adapter(tls)._seconds = SOON  # type: ignore[attr-defined]
        with pytest.raises(Offline):
            connect(session, tls)
    assert time.monotonic() - began < 1.5


def test_n02_a_handshake_ends_in_time_where_a_connection_that_is_shut_down_wakes_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows."""
    monkeypatch.setattr(Deadline, "_shut_down", lambda _: None)
    test_n02_what_does_not_come_about_is_told_in_time()


def test_n10_through_a_proxy_the_tunnel_is_dug_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    refuses = raw(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
    with FaultServer(refuses) as proxy, strict(requests.Session(), deadline=SOON) as session:
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.setenv("https_proxy", proxy.url)
        with pytest.raises(Offline, match="proxy of this network refused"):
            connect(session, "https://service.example/")
    assert [(one.method, one.target) for one in proxy.asked] == [("CONNECT", "service.example:443")]
