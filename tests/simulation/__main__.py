"""Replays seeded days: `python -m tests.simulation 168` tells one, `… 0-25000` plays many."""

import sys
from collections import Counter
from datetime import timedelta

from tests.simulation.day import make_day
from tests.simulation.run import Outcome, play
from tests.simulation.world import EPOCH


def tell(seed: int) -> Outcome:
    """Play one day and print its story."""
    day = make_day(seed)
    print(f"seed {seed}: {', '.join(sorted(day.faults)) or 'no faults'}; loss {day.loss}")
    for one in sorted(day.events, key=lambda one: one.start):
        free = " (free)" if one.free else ""
        print(f"  {one.id} {one.start:%H:%M:%S}–{one.end:%H:%M:%S} {one.title}{free}")
    outcome = play(day)
    for line in outcome.trace:
        t, text = line.split(" ", 1)
        print(f"{EPOCH + timedelta(seconds=float(t)):%H:%M:%S.%f} {text}")
    return outcome


def play_many(first: int, last: int) -> list[str]:
    """Play seeds from `first` up to `last`, and give every broken promise."""
    problems: list[str] = []
    happenings: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for seed in range(first, last):
        day = make_day(seed)
        outcome = play(day)
        problems += outcome.problems
        happenings.update(outcome.happenings)
        faults.update(day.faults)
    print(f"{last - first} days; happenings {dict(happenings)}; faults {dict(faults)}")
    return problems


def main(arguments: list[str]) -> int:
    """Play what the command line asks for; 1 when a promise was broken."""
    problems: list[str] = []
    for argument in arguments or ["0-500"]:
        first, _, last = argument.partition("-")
        problems += play_many(int(first), int(last)) if last else tell(int(first)).problems
    print(*problems, sep="\n")
    print(f"{len(problems)} broken promises")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
