"""The main job over real HTTP: on the second, through outages, told truthfully."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.story.program import Program

# One after the other, for they wait: beside what computes, and not beside each other.
pytestmark = [pytest.mark.untraced, pytest.mark.xdist_group("program")]


ON_THE_SECOND = timedelta(seconds=1)


def _planned(it: Program, *plan: tuple[str, float]) -> datetime:
    """Plan events one after the other, known to the program before the first; give its start."""
    began = time.monotonic()
    it.call("sync")
    command = time.monotonic() - began  # so long a command takes on this machine, as busy as it is
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=round(5 + 5 * command))
    begins = start
    for status, lasts in plan:
        ends = begins + timedelta(seconds=lasts)
        it.sandbox.google.primary.add(f"@{status}", begins, ends)
        begins = ends
    it.call("sync")
    first = {"status": plan[0][0], "at": start.strftime("%Y-%m-%dT%H:%M:%SZ")}
    while json.loads(it.call("status", "--json").stdout)["next"] != first:
        assert datetime.now(UTC) < start, it.happenings
    assert datetime.now(UTC) < start - timedelta(seconds=2)  # else nothing would be measured
    return start


def _late(it: Program, name: str, boundary: datetime) -> timedelta:
    """Wait until a status is shown; give how long after its boundary."""
    endpoint = it.sandbox.connect_me.endpoint
    left = (boundary - datetime.now(UTC)).total_seconds()
    assert endpoint.wait_for(name, max(0.0, left) + 15), (name, it.happenings)
    change = next(one for one in reversed(endpoint.history()) if one.name == name)
    return change.at - boundary


def test_boundaries_are_met_on_the_second_and_none_early(it: Program) -> None:
    statuses = ("Busy", "Telework", "Holiday", "OutOfOffice")
    start = _planned(it, *((status, 2) for status in statuses))
    for number, status in enumerate((*statuses, "Office")):
        late = _late(it, status, start + timedelta(seconds=2 * number))
        assert timedelta(0) <= late <= ON_THE_SECOND
    assert it.wait_for("given back")["status"] == "Office"


def test_google_cut_off_the_boundaries_come_from_memory(it: Program) -> None:
    start = _planned(it, ("Busy", 3))
    it.sandbox.google.cut()
    assert timedelta(0) <= _late(it, "Busy", start) <= ON_THE_SECOND
    late = _late(it, "Office", start + timedelta(seconds=3))
    assert timedelta(0) <= late <= ON_THE_SECOND


def test_connect_me_cut_off_over_a_boundary_what_is_then_wanted_comes_within_five_seconds(
    it: Program,
) -> None:
    start = _planned(it, ("Busy", 2), ("Telework", 60))
    time.sleep(max(0.0, (start - datetime.now(UTC)).total_seconds() - 2))
    it.sandbox.connect_me.cut()
    time.sleep(max(0.0, (start - datetime.now(UTC)).total_seconds()) + 4)
    it.sandbox.connect_me.restore()
    assert _late(it, "Telework", datetime.now(UTC)) <= timedelta(seconds=5)
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
