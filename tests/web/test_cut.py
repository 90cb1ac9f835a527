"""Tests that a request can be broken off from another thread, whatever it is doing."""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import requests

from app.domain.errors import Offline
from app.web import cut_off, strict
from app.web_connection import Deadline
from tests.fault_server import JSON, FaultServer, drips, says, silent

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n"
MOMENT = 2.0  # seconds; the deadline is far beyond it


class Cutter:
    """Cuts a session as soon as something is so."""

    def __init__(self, session: requests.Session, begun: Callable[[], object]) -> None:
        self._session = session
        self._begun = begun
        self.thread = threading.Thread(target=self._cut)

    def _cut(self) -> None:
        while not self._begun():
            threading.Event().wait(0.005)
        threading.Event().wait(0.05)
        cut_off(self._session)


@pytest.mark.parametrize("answer", [silent, drips(HEAD, b" ")], ids=["silent", "dripping"])
def test_a_request_under_way_ends_as_one_that_is_late(answer: object) -> None:
    session = strict(requests.Session(), deadline=30.0)
    with FaultServer(answer) as server:  # type: ignore[arg-type]
        cutter = Cutter(session, lambda: server.asked)
        cutter.thread.start()
        began = time.monotonic()
        with pytest.raises(Offline):
            session.get(server.url)
        assert time.monotonic() - began < MOMENT
        cutter.thread.join()


def test_it_ends_too_where_a_connection_that_is_shut_down_wakes_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows."""
    monkeypatch.setattr(Deadline, "_shut_down", lambda _: None)
    test_a_request_under_way_ends_as_one_that_is_late(silent)


def test_a_session_that_was_cut_goes_on() -> None:
    session = strict(requests.Session(), deadline=30.0)
    with FaultServer(says({"a": 1})) as server:
        cut_off(session)
        assert session.get(server.url).headers["Content-Type"] == JSON


def test_a_session_of_another_manner_has_nothing_to_cut() -> None:
    cut_off(requests.Session())


@pytest.fixture
def full() -> Iterator[int]:
    """Give a port that answers nobody any more: its queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = []
        for _ in range(4):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
            waiting.append(one)
        threading.Event().wait(0.1)
        yield port
        for one in waiting:
            one.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux breaks off an attempt to connect")
def test_an_attempt_to_connect_is_broken_off_too(full: int) -> None:
    session = strict(requests.Session(), deadline=30.0)
    adapter = session.get_adapter("http://127.0.0.1")
    cutter = Cutter(session, lambda: adapter._running)  # type: ignore[attr-defined]
    cutter.thread.start()
    began = time.monotonic()
    with pytest.raises(Offline):
        session.get(f"http://127.0.0.1:{full}")
    assert time.monotonic() - began < MOMENT
    cutter.thread.join()
