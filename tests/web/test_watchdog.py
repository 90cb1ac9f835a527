"""Tests the one thread that ends what is late."""

import gc
import threading
import time
from collections.abc import Callable

import pytest
import requests

from app.web import strict
from app.web_connection import Deadline
from app.web_watchdog import Watchdog
from tests.fault_server import FaultServer, says

LONG = 5.0  # seconds; nothing here takes so long unless it fails


class Bone:
    """Something watched that tells when it was cut, and on which thread."""

    def __init__(self, seconds: float, then: Callable[[], None] = lambda: None) -> None:
        self.ends = time.monotonic() + seconds
        self.thread = ""
        self.was_cut = threading.Event()
        self._then = then

    def cut(self) -> None:
        self.thread = threading.current_thread().name
        self.was_cut.set()
        self._then()


def test_what_is_late_is_cut_at_its_end_and_not_before() -> None:
    bone = Bone(0.1)
    Watchdog().watch(bone)
    assert bone.was_cut.wait(LONG)
    assert time.monotonic() >= bone.ends


def test_an_earlier_end_is_kept_although_the_thread_sleeps_for_a_later_one() -> None:
    watchdog, later, sooner = Watchdog(), Bone(60.0), Bone(0.05)
    watchdog.watch(later)
    watchdog.watch(sooner)
    assert sooner.was_cut.wait(LONG)
    assert not later.was_cut.is_set()


def test_it_wakes_again_after_a_rest_with_nothing_to_watch() -> None:
    watchdog = Watchdog()
    for _ in range(2):
        bone = Bone(0.02)
        watchdog.watch(bone)
        assert bone.was_cut.wait(LONG)


def test_what_was_let_go_is_not_cut() -> None:
    watchdog, gone, next_one = Watchdog(), Bone(0.05), Bone(0.1)
    watchdog.watch(gone)
    watchdog.watch(next_one)
    watchdog.let_go(gone)
    assert next_one.was_cut.wait(LONG)
    assert not gone.was_cut.is_set()


def test_many_have_one_thread_that_keeps_no_program_alive() -> None:
    watchdog = Watchdog()
    bones = [Bone(0.05 + 0.001 * number) for number in range(50)]
    before = threading.active_count()
    for bone in bones:
        watchdog.watch(bone)
    assert threading.active_count() <= before + 1
    assert all(bone.was_cut.wait(LONG) for bone in bones)
    assert {bone.thread for bone in bones} == {"watchdog"}
    assert all(one.daemon for one in threading.enumerate() if one.name == "watchdog")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_died_has_a_successor() -> None:
    def end() -> None:
        raise SystemExit  # ends the thread without a word

    watchdog, last = Watchdog(), Bone(0.0, end)
    watchdog.watch(last)
    thread = watchdog._thread
    assert thread is not None
    thread.join(LONG)
    assert not thread.is_alive()
    bone = Bone(0.02)
    watchdog.watch(bone)
    assert bone.was_cut.wait(LONG)


def test_a_request_leaves_nothing_for_the_collector() -> None:
    def deadlines() -> int:
        return sum(type(one) is Deadline for one in gc.get_objects())

    with FaultServer(says({})) as server, strict(requests.Session()) as session:
        gc.collect()
        gc.disable()
        try:
            before = deadlines()
            for _ in range(3):
                session.get(server.url)
            assert deadlines() == before
        finally:
            gc.enable()
