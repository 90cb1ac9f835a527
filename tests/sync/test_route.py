"""Tests of the clocks and of the look at the routing table, which sends nothing."""

import socket
import time
from datetime import UTC, datetime

import pytest

from app.sync.clock import Clock
from app.sync.route import route


class Probe:
    """A datagram socket of a computer whose routing table is known."""

    def __init__(self, family: int, kind: int) -> None:
        assert kind == socket.SOCK_DGRAM
        self.family = family

    def __enter__(self) -> "Probe":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def connect(self, address: tuple[str, int]) -> None:
        if self.family == socket.AF_INET6:
            raise OSError("no route")

    def getsockname(self) -> tuple[str, int]:
        return ("192.168.1.20", 5)


def test_the_addresses_that_lead_to_the_world_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", Probe)
    assert route() == ("192.168.1.20",)


def test_off_line_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no sockets")

    monkeypatch.setattr(socket, "socket", refuse)
    assert route() == ()


def test_the_clocks_are_those_of_the_computer() -> None:
    clock = Clock()
    assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 5
    assert clock.now().tzinfo is UTC
    assert abs(clock.monotonic() - time.monotonic()) < 5
