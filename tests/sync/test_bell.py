"""Tests of the bell with real threads: nothing that is rung gets lost, and it wakes at once."""

import threading
import time

from app.sync.bell import Bell, LookNow, MenuOpened, NetworkUp, Stop


def test_mail_that_lies_there_is_given_without_a_rest() -> None:
    bell = Bell()
    bell.ring(LookNow())
    bell.ring(Stop())
    assert bell.wait(60) == (LookNow(), Stop())
    assert bell.wait(0) == ()


def test_nobody_rings() -> None:
    bell = Bell()
    began = time.monotonic()
    assert bell.wait(0.03) == ()
    assert 0.02 < time.monotonic() - began < 5
    assert bell.wait(-1) == ()


def test_a_ring_wakes_the_sleeper() -> None:
    bell = Bell()
    threading.Timer(0.02, bell.ring, (NetworkUp(),)).start()
    began = time.monotonic()
    assert bell.wait(60) == (NetworkUp(),)
    assert time.monotonic() - began < 5


def test_everything_that_many_threads_ring_arrives_once() -> None:
    bell = Bell()

    def ring() -> None:
        for _ in range(200):
            bell.ring(MenuOpened())

    ringers = [threading.Thread(target=ring) for _ in range(4)]
    for ringer in ringers:
        ringer.start()
    arrived = 0
    while any(ringer.is_alive() for ringer in ringers):
        arrived += len(bell.wait(0.01))
    for ringer in ringers:
        ringer.join()
    assert arrived + len(bell.wait(0)) == 800
