"""Whatever ends the program: what it set is given back, and nothing of the person's is touched."""

import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.story.program import Program

# One after the other, for they wait: beside what computes, and not beside each other.
pytestmark = [pytest.mark.untraced, pytest.mark.xdist_group("program")]


def _begin_busy(it: Program, lasts: float = 600.0) -> str:
    """Put a meeting into the calendar that runs now, and wait until it is shown."""
    now = datetime.now(UTC)
    event = it.sandbox.google.primary.add(
        "@Busy", now - timedelta(seconds=2), now + timedelta(seconds=lasts)
    )
    it.call("sync")
    assert it.sandbox.connect_me.endpoint.wait_for("Busy", 10)
    it.wait_for("set")
    return str(event)


def _seconds_until(it: Program, name: str, within: float) -> float:
    began = time.monotonic()
    assert it.sandbox.connect_me.endpoint.wait_for(name, within), it.happenings
    return time.monotonic() - began


def _seconds_of_a_command(it: Program) -> float:
    """Give how long a command takes that does next to nothing: most of it, Python starts."""
    began = time.monotonic()
    assert it.call("status").returncode == 0
    return time.monotonic() - began


@pytest.mark.parametrize("how", ["SIGTERM", "stop", "quit", "sign-out"])
def test_i5_it_is_given_back_within_two_seconds(it: Program, how: str) -> None:
    _begin_busy(it)
    starts = 0.5  # seconds for Python to start the command
    if sys.platform == "win32" and how != "SIGTERM":  # a scanner reads every file of it there
        starts = max(starts, _seconds_of_a_command(it))
    began = time.monotonic()
    if how == "SIGTERM":
        assert it.end() == 0
    else:
        assert it.call(how).returncode == 0
    assert it.sandbox.connect_me.endpoint.name == "Office"
    changed = it.sandbox.connect_me.endpoint.history()[-1].tick
    assert changed - began <= 2.0 + starts


def test_g26_after_a_power_cut_it_is_given_back_within_ten_seconds_of_the_next_start(
    it: Program,
) -> None:
    event = _begin_busy(it)
    it.kill()
    it.sandbox.google.primary.delete(event)
    it.start()
    it.sign_in_to_both()
    assert _seconds_until(it, "Office", 10) <= 10


def test_p01_a_meeting_that_still_runs_after_a_power_cut_is_held_on_without_a_bounce(
    it: Program,
) -> None:
    _begin_busy(it)
    it.kill()
    before = len(it.sandbox.connect_me.endpoint.history())
    it.start()
    it.sign_in_to_both()
    it.wait_for("well again")
    it.call("sync")
    assert it.sandbox.connect_me.endpoint.name == "Busy"
    assert len(it.sandbox.connect_me.endpoint.history()) == before
    assert it.end() == 0
    assert it.sandbox.connect_me.endpoint.name == "Office"


def test_g01_the_persons_choice_during_a_power_cut_is_left_alone(it: Program) -> None:
    _begin_busy(it)
    it.kill()
    it.sandbox.connect_me.endpoint.choose("Telework", "person")
    it.start()
    it.sign_in_to_both()
    it.wait_for("left alone")
    assert it.end() == 0
    assert it.sandbox.connect_me.endpoint.name == "Telework"


@pytest.mark.parametrize("delay", [0.0, 0.004, 0.012, 0.02, 0.05])
def test_p02_killed_around_the_beginning_it_leaves_nothing_behind(
    it: Program, delay: float
) -> None:
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=3)
    it.sandbox.google.primary.add("@Busy", start, start + timedelta(seconds=4))
    it.call("sync")
    wait = (start - datetime.now(UTC)).total_seconds() + delay
    time.sleep(max(0.0, wait))
    it.kill()
    time.sleep(max(0.0, (start - datetime.now(UTC)).total_seconds() + 4.2))
    it.start()
    it.sign_in_to_both()
    assert _seconds_until(it, "Office", 10) <= 10
    it.wait_for("well again")
    assert it.sandbox.connect_me.endpoint.name == "Office"
