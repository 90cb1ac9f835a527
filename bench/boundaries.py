"""Measures how late a boundary reaches the status service: `python -m bench.boundaries [COUNT]`.

The program runs in a process of its own, over real HTTP, against the sandbox.
"""

import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.story.program import next_second, program

SPACING = 2  # seconds


def main(arguments: list[str]) -> int:
    """Let events begin and end every two seconds, and print the lateness in milliseconds."""
    count = int(arguments[0]) if arguments else 100
    with tempfile.TemporaryDirectory() as folder, program(Path(folder)) as it:
        it.start()
        it.sign_in_to_both()
        first = next_second(8)
        for number in range(count // 2):
            start = first + number * 2 * SPACING
            it.sandbox.google.primary.add(
                "@Busy",
                datetime.fromtimestamp(start, UTC),
                datetime.fromtimestamp(start + SPACING, UTC),
            )
        it.call("sync")
        last = first + count * SPACING
        while time.time() < last:
            time.sleep(1)
        puts = it.sandbox.connect_me.journal.entries("PUT", "*")
        gets = it.sandbox.connect_me.journal.entries("GET", "*status")
    late = []
    for number, put in enumerate(put for put in puts if str(put.outcome).startswith("2")):
        late.append((put.at.timestamp() - (first + number * SPACING)) * 1000)
    late.sort()
    print(
        f"{len(late)} of {count} boundaries; requests per boundary "
        f"{(len(puts) + len(gets)) / count:.2f}"
    )
    print(
        f"lateness: earliest {late[0]:.1f} ms, median {statistics.median(late):.1f} ms, "
        f"p99 {late[int(len(late) * 0.99) - 1]:.1f} ms, latest {late[-1]:.1f} ms"
    )
    return 0 if len(late) == count and late[0] >= 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
