"""The main job over real HTTP: on the second, through outages, told truthfully."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.story.program import Program

# One after the other, for they wait: beside what computes, and not beside each other.
pytestmark = [pytest.mark.untraced, pytest.mark.xdist_group("program")]


ON_THE_SECOND = timedelta(seconds=2)  # on a machine that is busy; the bench tells how late it is


def _soon(seconds: float) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=seconds + 1)


def _shown_at(it: Program, name: str, within: float = 15.0) -> datetime:
    endpoint = it.sandbox.connect_me.endpoint
    assert endpoint.wait_for(name, within), (name, it.happenings)
    change = next(one for one in reversed(endpoint.history()) if one.name == name)
    return change.at


def test_boundaries_are_met_on_the_second_and_none_early(it: Program) -> None:
    start = _soon(4)
    statuses = ("Busy", "Telework", "Holiday", "OutOfOffice")
    for number, status in enumerate(statuses):
        begins = start + timedelta(seconds=2 * number)
        it.sandbox.google.primary.add(f"@{status}", begins, begins + timedelta(seconds=2))
    it.call("sync")
    for number, status in enumerate((*statuses, "Office")):
        late = _shown_at(it, status) - start - timedelta(seconds=2 * number)
        assert timedelta(0) <= late <= ON_THE_SECOND
    assert it.wait_for("given back")["status"] == "Office"


def test_google_cut_off_the_boundaries_come_from_memory(it: Program) -> None:
    start = _soon(3)
    it.sandbox.google.primary.add("@Busy", start, start + timedelta(seconds=3))
    it.call("sync")
    time.sleep(1)
    it.sandbox.google.cut()
    late = _shown_at(it, "Busy") - start
    assert timedelta(0) <= late <= ON_THE_SECOND
    late = _shown_at(it, "Office") - start - timedelta(seconds=3)
    assert timedelta(0) <= late <= ON_THE_SECOND


def test_connect_me_cut_off_over_a_boundary_what_is_then_wanted_comes_within_five_seconds(
    it: Program,
) -> None:
    start = _soon(3)
    it.sandbox.google.primary.add("@Busy", start, start + timedelta(seconds=2))
    second = start + timedelta(seconds=2)
    it.sandbox.google.primary.add("@Telework", second, second + timedelta(seconds=60))
    it.call("sync")
    time.sleep(1)
    it.sandbox.connect_me.cut()
    time.sleep(6)
    it.sandbox.connect_me.restore()
    back = datetime.now(UTC)
    assert _shown_at(it, "Telework", 6) - back <= timedelta(seconds=5)
    names = [one.name for one in it.sandbox.connect_me.endpoint.history()]
    assert "Busy" not in names


def test_status_tells_what_the_contract_says_and_no_title(it: Program) -> None:
    now = datetime.now(UTC)
    later = now + timedelta(hours=1)
    it.sandbox.google.primary.add("Secret talks @Busy", now, later)
    it.call("sync")
    it.wait_for("set", status="Busy")
    answer = it.call("status", "--json")
    assert answer.returncode == 0, answer
    told = json.loads(answer.stdout)
    assert set(told) == {
        "version",
        "uid",
        "service",
        "connect_me",
        "google",
        "ready",
        "manager",
        "wanted",
        "shown",
        "next",
        "last_sync",
    }
    assert told["shown"] == {"name": "Busy", "ours": True}
    assert told["wanted"]["status"] == "Busy"
    assert told["wanted"]["until"] == later.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert told["next"] is None
    assert told["manager"] == {"ok": True, "running": True, "detail": ""}
    assert "Secret" not in answer.stdout
    it.end()
    assert it.call("status").returncode == 3
    written = [path for path in it.data.rglob("*") if path.is_file()]
    assert written
    for path in written:
        assert "Secret" not in path.read_text(errors="replace")
        assert "ada@example.com" not in path.read_text(errors="replace")
    assert "Secret" not in "".join((*it.lines, *it.errors))
    assert "ada@" not in "".join((*it.lines, *it.errors))


def test_stop_and_start_are_one_word_each(it: Program) -> None:
    assert it.call("stop").returncode == 0
    assert it.call("status").returncode == 1
    assert it.call("start").returncode == 0
    it.wait_for("well again")
    assert it.call("status").returncode == 0


def test_plan_is_answered_by_the_running_program_which_has_the_sign_in(it: Program) -> None:
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    event = it.sandbox.google.primary.add("@Busy", start, start + timedelta(hours=1))
    plan = it.call("plan", "--json")
    assert (plan.returncode, plan.stderr) == (0, "")
    assert json.loads(plan.stdout)["occurrences"] == [
        {
            "start": start.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end": (start + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "status": "Busy",
            "event_id": str(event),
            "reason": "tag in title",
        }
    ]
    for_people = it.call("plan")
    assert (for_people.returncode, for_people.stderr) == (0, "")
    assert "tag in title" in for_people.stdout
    it.call("sign-out")
    plan = it.call("plan")
    assert (plan.returncode, plan.stdout) == (1, "")
    assert "Sign in to Google" in plan.stderr
