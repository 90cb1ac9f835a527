"""Tests how a connection is opened: names in time, and addresses by turns."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import requests

from app.domain.errors import Offline
from app.web import strict
from app.web_dialling import connect, is_loopback, look_up
from tests.fault_server import FaultServer, says

V4 = socket.AddressFamily.AF_INET
V6 = socket.AddressFamily.AF_INET6


def resolves_to(monkeypatch: pytest.MonkeyPatch, *places: tuple[socket.AddressFamily, str]) -> None:
    """Let every name have these addresses."""

    def answer(host: str, port: int, *, type: int = 0, flags: int = 0) -> list[object]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(-2, "not a number")
        return [(family, type, 6, "", (place, port)) for family, place in places]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


@pytest.fixture
def full() -> Iterator[int]:
    """Give a port on which no connection comes about: its queue is full and nobody takes any."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = []
    for _ in range(4):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(listener.getsockname())
        waiting.append(client)
    yield listener.getsockname()[1]
    for client in (*waiting, listener):
        client.close()


def test_n01_a_name_that_is_not_found_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for failure in (socket.gaierror(-2, "Name or service not known"), UnicodeError("label")):

        def fail(*_: object, failure: Exception = failure, **__: object) -> None:
            raise failure

        monkeypatch.setattr(socket, "getaddrinfo", fail)
        with strict(requests.Session()) as session, pytest.raises(Offline, match="cannot be found"):
            session.get("https://service.example/")


def test_n02_a_resolver_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()

    def hang(*_: object, flags: int = 0, **__: object) -> list[object]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(-2, "no number")
        never.wait(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    began = time.monotonic()
    with strict(requests.Session(), deadline=0.3) as session, pytest.raises(Offline):
        session.get("https://service.example/")
    never.set()
    assert time.monotonic() - began < 1.5


def test_n02_a_connection_that_does_not_come_about_ends_in_time(full: int) -> None:
    began = time.monotonic()
    with pytest.raises(Offline, match="cannot be reached"):
        connect("127.0.0.1", full, (), 0.3)
    assert 0.25 < time.monotonic() - began < 1.5


def test_n14_a_dead_family_gives_way_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(says({"a": 1})) as server:
        resolves_to(monkeypatch, (V4, "127.0.0.77"), (V4, "127.0.0.78"), (V4, "127.0.0.1"))
        with strict(requests.Session()) as session:
            assert session.get(f"http://localhost:{server.port}/").json() == {"a": 1}


def test_n14_an_address_that_swallows_everything_gives_way_in_time(
    full: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web_dialling._ATTEMPT_SECONDS", 0.1)
    good = socket.create_server(("127.0.0.2", full))  # the same port at another address
    with good:
        resolves_to(monkeypatch, (V4, "127.0.0.1"), (V4, "127.0.0.2"))
        began = time.monotonic()
        connect("service.example", full, (), 0.6).close()
    assert time.monotonic() - began < 0.6


def test_n14_the_families_are_tried_by_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    resolves_to(monkeypatch, (V6, "2001:db8::1"), (V6, "2001:db8::2"), (V4, "192.0.2.1"))
    found = [place[0] for _, place in look_up("service.example", 443, 1.0)]
    assert found == ["2001:db8::1", "192.0.2.1", "2001:db8::2"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost", "LOCALHOST"]
)
def test_this_computer_is_recognised(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "10.0.0.1", "localhost.example.com", "127.0.0.1.nip.io", "127.1", "::"]
)
def test_nothing_else_counts_as_this_computer(host: str) -> None:
    assert not is_loopback(host)
