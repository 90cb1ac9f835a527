"""Replays seeded days: `python -m tests.simulation 168` tells one, `… 0-25000` plays many.

A `g` before the number means Genesys Cloud: `g168`, `g0-25000`.
"""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from functools import partial

from tests.simulation.day import Day, make_day, make_genesys_day
from tests.simulation.run import Outcome, play
from tests.simulation.world import EPOCH

CONNECT_ME, GENESYS = "connect-me", "genesys-cloud"
PART = 50  # days that one process plays at a time
TOLD = 1000  # days after which it says how far it is


def _day(seed: int, service: str) -> Day:
    return make_day(seed) if service == CONNECT_ME else make_genesys_day(seed)


def tell(seed: int, service: str = CONNECT_ME) -> Outcome:
    """Play one day and print its story."""
    day = _day(seed, service)
    print(f"seed {seed}: {', '.join(sorted(day.faults)) or 'no faults'}; loss {day.loss}")
    for one in sorted(day.events, key=lambda one: one.start):
        free = " (free)" if one.free else ""
        print(f"  {one.id} {one.start:%H:%M:%S}–{one.end:%H:%M:%S} {one.title}{free}")
    outcome = play(day, service)
    for line in outcome.trace:
        t, text = line.split(" ", 1)
        print(f"{EPOCH + timedelta(seconds=float(t)):%H:%M:%S.%f} {text}")
    return outcome


def play_many(first: int, last: int, service: str = CONNECT_ME) -> list[str]:
    """Play seeds from `first` up to `last` on every core, and give every broken promise."""
    problems: list[str] = []
    happenings: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    played = partial(_played, service=service)
    with ProcessPoolExecutor() as pool:
        outcomes = pool.map(played, range(first, last), chunksize=PART)
        for count, (outcome, wrong) in enumerate(outcomes, 1):
            problems += outcome.problems
            happenings.update(outcome.happenings)
            faults.update(wrong)
            for line in outcome.problems:
                print(line, flush=True)
            if count % TOLD == 0:
                print(f"{count} days, {len(problems)} broken promises", flush=True)
    print(f"{last - first} days; happenings {dict(happenings)}; faults {dict(faults)}")
    return problems


def _played(seed: int, service: str) -> tuple[Outcome, frozenset[str]]:
    day = _day(seed, service)
    return play(day, service), day.faults


def main(arguments: list[str]) -> int:
    """Play what the command line asks for; 1 when a promise was broken."""
    count = 0
    for argument in arguments or ["0-500"]:
        service = GENESYS if argument.startswith("g") else CONNECT_ME
        first, _, last = argument.removeprefix("g").partition("-")
        if last:
            count += len(play_many(int(first), int(last), service))
            continue
        broken = tell(int(first), service).problems
        print(*broken, sep="\n")
        count += len(broken)
    print(f"{count} broken promises")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
