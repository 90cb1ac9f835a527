"""Runs the notification channel against the simulated one: real changes ring, echoes do not."""

import time
from collections.abc import Iterator
from datetime import timedelta
from threading import Event

import pytest

from app.sandbox.genesys_agent import Agent
from app.sandbox.genesys_definitions import AWAY, BUSY, MEETING
from app.sandbox.genesys_presence import OutOfOffice
from app.sandbox.main import Sandbox
from app.sync import genesys_channel
from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from app.sync.ports import Write
from tests.sandbox.genesys_world import ADA_ID, GenesysWorld
from tests.sandbox.world import NOON, HandClock
from tests.sync.genesys_stream import wait_for
from tests.sync.test_status_contract import SignedIn

STRETCH = (NOON, NOON + timedelta(hours=1))
A_WHILE = 0.2  # seconds; news come within some thousandths
FLAGGED = "\x1fout of office"


class Listener:
    """The adapter while it listens."""

    def __init__(self, sandbox: Sandbox, clock: HandClock) -> None:
        self.far = sandbox.genesys
        self.channels = self.far.channels
        self.agent: Agent = self.far.agent
        self.rings = 0
        keys = SignedIn(ADA_ID, GenesysWorld(sandbox, clock).token)
        self.service = GenesysCloud(
            keys, self.far.address, clock=Clock(clock, time.monotonic), chance=lambda: 0.0
        )
        self.service.listen(self._ring)
        wait_for(lambda: self.service._channel.is_standing and self.rings == 1)
        self.service.read()

    def _ring(self) -> None:
        self.rings += 1

    def is_quiet(self) -> bool:
        """Say whether nothing rings for a while."""
        before = self.rings
        Event().wait(A_WHILE)
        return self.rings == before


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    monkeypatch.setattr(genesys_channel.Channel, "_pause", lambda self, began: 0.01)
    clock = HandClock()
    with Sandbox.start("genesys-cloud", script=False, clock=clock) as sandbox:
        there = Listener(sandbox, clock)
        yield there
        there.service.close()


def test_the_person_their_queue_their_calls_and_their_flag_ring(listener: Listener) -> None:
    flag = OutOfOffice(active=True, start=NOON, end=NOON + timedelta(hours=3))
    changes = (
        lambda: listener.agent.choose(MEETING),
        listener.agent.take_call,
        listener.agent.end_call,
        lambda: listener.agent.set_out_of_office(flag),
        listener.agent.go_offline,
        listener.agent.log_on,
    )
    for change in changes:
        before = listener.rings
        change()
        wait_for(lambda before=before: listener.rings > before)
    assert listener.service.read().name.endswith(FLAGGED)


@pytest.mark.parametrize("key", [BUSY, AWAY + FLAGGED])
@pytest.mark.parametrize("times", [1, 2])
def test_g23_our_own_writes_do_not_ring(listener: Listener, key: str, times: int) -> None:
    listener.channels.delivery.times = times
    listener.service.write(Write(key, listener.service.read(), STRETCH))
    assert listener.is_quiet()


def test_g23_late_and_reversed_echoes_do_not_ring_either(listener: Listener) -> None:
    listener.channels.delivery.held = True
    before = listener.service.read()
    ours = listener.service.write(Write(AWAY + FLAGGED, before, STRETCH))
    listener.channels.release()
    assert listener.is_quiet()
    listener.channels.delivery.held = True
    listener.service.write(Write(before.name, ours, memo=before.memo))
    listener.channels.release(reverse=True)
    assert listener.is_quiet()


def test_what_is_read_already_does_not_ring(listener: Listener) -> None:
    listener.channels.delivery.held = True
    listener.agent.choose(MEETING)
    assert listener.service.read().name == MEETING
    listener.channels.release()
    assert listener.is_quiet()


@pytest.mark.parametrize("how", ["drop", "announce_closing", "close_sockets", "forget"])
def test_g24_whatever_ends_the_socket_another_one_follows_and_rings(
    listener: Listener, how: str
) -> None:
    before = listener.rings
    getattr(listener.channels, how)()
    wait_for(lambda: listener.rings > before and listener.service._channel.is_standing)
    assert listener.channels.wait_for_sockets(1)
    rings = listener.rings
    listener.agent.choose(MEETING)
    wait_for(lambda: listener.rings > rings)


def test_g24_a_half_open_socket_is_noticed(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(genesys_channel, "QUIET", 0.1)
    monkeypatch.setattr(genesys_channel, "DEAD_AFTER_PING", 0.1)
    before = listener.rings
    listener.service.reconnect()  # so that the shorter patience counts
    wait_for(lambda: listener.rings > before and listener.service._channel.is_standing)
    assert listener.is_quiet()  # the simulated platform answers each ping
    listener.channels.delivery.silent = True
    now = listener.rings
    wait_for(lambda: listener.rings > now)


def test_close_leaves_no_socket_behind(listener: Listener) -> None:
    listener.service.close()
    assert listener.channels.wait_for_sockets(0)
