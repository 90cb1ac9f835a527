"""Replays seeded days: `python -m tests.simulation 168` tells one, `… 0-25000` plays many.

A `g` before the number means Genesys Cloud: `g168`, `g0-25000`.
"""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta

from tests.simulation.day import Day, make_day, make_genesys_day
from tests.simulation.run import Outcome, play
from tests.simulation.world import EPOCH

CONNECT_ME, GENESYS = "connect-me", "genesys-cloud"
PART = 50  # days that one process plays at a time
TOLD = 20  # parts after which it says how far it is


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
    parts = [(start, min(start + PART, last), service) for start in range(first, last, PART)]
    with ProcessPoolExecutor() as pool:
        for (_, end, _), one in zip(parts, pool.map(_play_part, parts), strict=True):
            broken, happened, went_wrong = one
            for line in broken:
                print(line, flush=True)
            problems += broken
            happenings.update(happened)
            faults.update(went_wrong)
            if end % (TOLD * PART) == 0 and end < last:
                print(f"up to {end}: {len(problems)} broken promises", flush=True)
    print(f"{last - first} days; happenings {dict(happenings)}; faults {dict(faults)}")
    return problems


def _play_part(part: tuple[int, int, str]) -> tuple[list[str], Counter[str], Counter[str]]:
    first, last, service = part
    problems: list[str] = []
    happenings: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for seed in range(first, last):
        day = _day(seed, service)
        outcome = play(day, service)
        problems += outcome.problems
        happenings.update(outcome.happenings)
        faults.update(day.faults)
    return problems, happenings, faults


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
