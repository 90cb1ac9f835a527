"""The program at Genesys Cloud: after a power cut, and on two computers of one person."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.sandbox.genesys_definitions import DEEP_WORK
from app.sandbox.main import Sandbox
from tests.story.program import Program

pytestmark = [pytest.mark.untraced, pytest.mark.xdist_group("program")]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start("genesys-cloud", script=False) as one:
        yield one


@pytest.fixture
def programs(sandbox: Sandbox, tmp_path: Path) -> Iterator[tuple[Program, Program]]:
    """Two computers of Ada's; the second one is not started yet."""
    both = []
    for name in ("home", "office"):
        (tmp_path / name).mkdir()
        both.append(Program(sandbox, tmp_path / name))
    _begin(both[0])
    yield both[0], both[1]
    for one in both:
        if one.process is not None:
            one.kill()


def _begin(it: Program) -> None:
    it.start()
    it.sign_in_to_both()
    it.wait_for("well again")


def test_g26_after_a_power_cut_presence_message_and_flag_are_given_back(
    sandbox: Sandbox, programs: tuple[Program, Program]
) -> None:
    it, agent = programs[0], sandbox.genesys.agent
    agent.choose(DEEP_WORK, "Until two")
    now = datetime.now(UTC)
    event = sandbox.google.primary.add("@Holiday", now, now + timedelta(minutes=10))
    it.call("sync")
    assert agent.wait_for("Out of Office", 10)
    it.wait_for("set")
    it.kill()
    sandbox.google.primary.delete(event)
    _begin(it)  # nobody is signed in after a start: the keys of this program were in memory
    assert agent.wait_for("Deep work", 10)
    assert (agent.presence.message, agent.is_out_of_office) == ("Until two", False)


def test_g30_two_computers_of_one_person_set_it_and_give_it_back_once(
    sandbox: Sandbox, programs: tuple[Program, Program]
) -> None:
    agent = sandbox.genesys.agent
    _begin(programs[1])
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=8)
    sandbox.google.primary.add("@Holiday", start, start + timedelta(seconds=5))
    for one in programs:
        one.call("sync")
    assert agent.wait_for("Out of Office", 15)
    assert agent.wait_for("Available", 10)
    time.sleep(3)
    assert (agent.seen, agent.presence.definition.label) == ("Available", "Available")
    writes = sandbox.genesys.journal.entries("PATCH")
    assert 2 <= len(writes) <= 3
    told = [happening["what"] for one in programs for happening in one.happenings]
    assert told.count("given back") == 1
