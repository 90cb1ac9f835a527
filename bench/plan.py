"""Prints how long `plan` takes as a whole process for 1,000, 20,000 and 100,000 events."""

import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

GOALS = {1_000: 0.35, 20_000: 1.5, 100_000: 7.0}  # seconds
EXPONENT_GOAL = 1.1
ROUNDS = 5
ROOT = Path(__file__).resolve().parent.parent
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
TITLES = ("Review", "@Telework", "Weekly of the team", "Call bob@office.com", "", "(@Office) day")
LENGTHS = (15, 30, 60, 90, 60 * 24 * 3)  # minutes
DESCRIPTIONS = (
    None,
    "<p>Agenda</p><ul><li>one &amp; two</li><li>three</li></ul>",
    '<a href="https://meet.example/abc">Join</a><br>Dial in: 1234',
    "<b>@Holi</b>day, see you<br><br>" + "text " * 60,
)


def main() -> int:
    """Run every size; exit code 1 when a goal is missed."""
    medians = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in GOALS:
            path = Path(folder) / f"{count}.json"
            path.write_text(json.dumps(answer(count)), encoding="utf-8")
            medians[count] = statistics.median(seconds_for(path) for _ in range(ROUNDS))
            print(f"{count:>7} events: {medians[count]:.3f} s (goal {GOALS[count]} s)")
    few, many = 20_000, 100_000
    exponent = math.log(medians[many] / medians[few]) / math.log(many / few)
    print(f"exponent from {few} to {many}: {exponent:.2f} (goal {EXPONENT_GOAL})")
    within = all(medians[count] <= goal for count, goal in GOALS.items())
    return 0 if within and exponent <= EXPONENT_GOAL else 1


def seconds_for(path: Path) -> float:
    """Give the wall time of one whole process that plans all events of a file."""
    command = [sys.executable, "-m", "app", "plan", "--json", "--events", str(path)]
    began = time.perf_counter()
    subprocess.run(
        [*command, "--from", "2026-01-01T00:00:00Z", "--hours", "9000"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def answer(count: int) -> dict[str, object]:
    """Make an `events.list` answer whose events crowd one year."""
    return {"timeZone": "Europe/Brussels", "items": [item(number) for number in range(count)]}


def item(number: int) -> dict[str, object]:
    """Make one event with all the members that Google sends."""
    start = BEGIN + timedelta(minutes=number * 7919 % (60 * 24 * 365))
    end = start + timedelta(minutes=LENGTHS[number % len(LENGTHS)])
    times: dict[str, object] = {
        "start": {"dateTime": start.isoformat(), "timeZone": "Europe/Brussels"},
        "end": {"dateTime": end.isoformat(), "timeZone": "Europe/Brussels"},
    }
    if number % 10 == 0:
        times = {
            "start": {"date": start.date().isoformat()},
            "end": {"date": (start.date() + timedelta(days=1)).isoformat()},
        }
    return {
        "kind": "calendar#event",
        "etag": '"3181161784712000"',
        "id": f"event{number:07d}",
        "status": "confirmed",
        "htmlLink": f"https://www.google.com/calendar/event?eid={number}",
        "summary": TITLES[number % len(TITLES)],
        "description": DESCRIPTIONS[number // 3 % len(DESCRIPTIONS)],
        "iCalUID": f"event{number:07d}@google.com",
        "organizer": {"email": "ada@example.com", "self": True},
        "attendees": [
            {"email": "ada@example.com", "self": True, "responseStatus": "accepted"},
            {"email": "grace@example.com", "responseStatus": "needsAction"},
        ],
        **times,
    }


if __name__ == "__main__":
    sys.exit(main())
