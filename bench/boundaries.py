"""Measures how late a boundary reaches the status service, and what it costs in requests.

`python -m bench.boundaries [COUNT] [SERVICE] [STATUS]`: at `connect-me` or `genesys-cloud`. The
program runs in a process of its own, over real HTTP, against the sandbox.
"""

import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from app.sandbox.journal import Entry
from app.sandbox.main import Sandbox
from tests.story.program import next_second, program

SPACING = 2  # seconds
AHEAD = 1.0  # seconds before a boundary in which its first request comes
CONNECT_ME = "connect-me"


def of_the_status(sandbox: Sandbox, service: str) -> tuple[list[Entry], list[Entry]]:
    """Give the requests about the status so far, and those of them that set it."""
    if service == CONNECT_ME:
        journal = sandbox.connect_me.journal
        sets = journal.entries("PUT", "*")
        return sets + journal.entries("GET", "*status"), sets
    journal = sandbox.genesys.journal
    sets = journal.entries("PATCH", "*/presences/*")
    asked = journal.entries("PUT", "*/outofoffice") + journal.entries("GET", "/api/v2/users/*")
    return sets + asked, sets


def main(arguments: list[str]) -> int:
    """Let events begin and end again and again, and print lateness and requests."""
    count = int(arguments[0]) if arguments else 100
    service = arguments[1] if len(arguments) > 1 else CONNECT_ME
    status = arguments[2] if len(arguments) > 2 else "Busy"
    with (
        tempfile.TemporaryDirectory() as folder,
        program(Path(folder), service=service) as it,
    ):
        it.start()
        it.sign_in_to_both()
        first = next_second(8)
        for number in range(count // 2):
            start = first + number * 2 * SPACING
            it.sandbox.google.primary.add(
                f"@{status}",
                datetime.fromtimestamp(start, UTC),
                datetime.fromtimestamp(start + SPACING, UTC),
            )
        it.call("sync")
        last = first + count * SPACING
        while time.time() < last:
            time.sleep(1)
        asked, sets = of_the_status(it.sandbox, service)
    late = []
    for number, put in enumerate(put for put in sets if str(put.outcome).startswith("2")):
        late.append((put.at.timestamp() - (first + number * SPACING)) * 1000)
    late.sort()
    each: list[Counter[str]] = [Counter() for _ in range(count)]
    for entry in asked:
        number = int((entry.at.timestamp() - first + AHEAD) // SPACING)
        if 0 <= number < count:
            each[number][f"{entry.method} {entry.path.rpartition('/')[2]}"] += 1
    costs = sorted(one.total() for one in each)
    kinds = sum(each, Counter())
    told = ", ".join(f"{number / count:.2f} {kind}" for kind, number in sorted(kinds.items()))
    print(
        f"{len(late)} of {count} boundaries; requests per boundary: median "
        f"{statistics.median(costs):g}, most {costs[-1]}; on average {told}"
    )
    print(
        f"lateness: earliest {late[0]:.1f} ms, median {statistics.median(late):.1f} ms, "
        f"p99 {late[int(len(late) * 0.99) - 1]:.1f} ms, latest {late[-1]:.1f} ms"
    )
    return 0 if len(late) == count and late[0] >= 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
