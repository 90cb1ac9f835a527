"""One seeded day: what is in the calendar, and everything that goes wrong."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from app.domain.errors import AppError
from app.domain.event import CalendarEvent
from app.domain.reading import Kind
from tests.simulation.services import outage_errors
from tests.simulation.world import EPOCH

HOUR = 3600.0
DAWN = 5 * HOUR
DAY = 22 * HOUR  # when the day is over
TOMORROW = 24 * HOUR
STATUSES = ("Telework", "Holiday", "Busy", "OutOfOffice", "Office")
FAULTS = (
    "edits",
    "hand",
    "calendar outage",
    "status outage",
    "loss",
    "suspend",
    "crash",
    "write crash",
    "stop",
    "call",
    "disk",
    "quick",
    "back",
)


UNSEEN = frozenset(
    ("status outage", "loss", "suspend", "crash", "write crash", "stop", "disk", "call")
)


@dataclass(frozen=True)
class Stretch:
    """From when to when something is wrong, in seconds of the day."""

    start: float
    end: float
    error: AppError | None = None


@dataclass
class Day:
    """Everything that will happen; times are seconds from midnight UTC."""

    seed: int
    faults: frozenset[str]
    events: list[CalendarEvent]
    edits: list[tuple[float, str, CalendarEvent | None]] = field(default_factory=list)
    hands: list[tuple[float, str]] = field(default_factory=list)
    calendar_outages: list[Stretch] = field(default_factory=list)
    status_outages: list[Stretch] = field(default_factory=list)
    suspends: list[Stretch] = field(default_factory=list)
    crashes: list[tuple[float, float]] = field(default_factory=list)  # when, restarted after
    write_crashes: list[tuple[float, int, float]] = field(default_factory=list)
    stops: list[Stretch] = field(default_factory=list)
    calls: list[Stretch] = field(default_factory=list)
    full_disk: list[Stretch] = field(default_factory=list)
    quicks: list[tuple[float, str, float | None]] = field(default_factory=list)  # None: next event
    backs: list[float] = field(default_factory=list)
    loss: float = 0.0
    aways: list[tuple[Stretch, Kind]] = field(default_factory=list)  # of Genesys Cloud alone
    half_writes: bool = False
    channel: bool = True


def instant(t: float) -> datetime:
    return EPOCH + timedelta(seconds=round(t))


def event(
    event_id: str, start: float, end: float, status: str | None, *, free: bool = False
) -> CalendarEvent:
    title = f"@{status}" if status else "a meeting"
    return CalendarEvent(event_id, instant(start), instant(end), title, free=free)


def make_day(seed: int, faults: frozenset[str] | None = None) -> Day:
    """Make the day of a seed; each kind of fault has its own stream of chance."""
    pick = random.Random(f"{seed} faults")
    if faults is None:
        faults = frozenset(
            name for name in FAULTS if pick.random() < (0.2 if name == "loss" else 0.45)
        )
    events = _events(random.Random(f"{seed} events"))
    day = Day(seed, faults, events)
    edges = [t for one in events for t in (_seconds(one.start), _seconds(one.end))]
    for name in sorted(faults):
        _ADD[name](day, random.Random(f"{seed} {name}"), edges)
    return day


def make_genesys_day(seed: int) -> Day:
    """Make the day of a seed for a person at Genesys Cloud, with what can happen only there."""
    rng = random.Random(f"{seed} genesys")
    faults = make_day(seed).faults
    away = rng.random() < 0.4
    if away:  # a queue that nobody could see cannot be told from the person's hand
        faults -= UNSEEN
    day = make_day(seed, faults)
    day.half_writes, day.channel = rng.random() < 0.4, rng.random() < 0.6
    if away:
        edges = [_seconds(one.start) for one in day.events]
        start = _near(rng, edges) - rng.choice((0, 30, 600))
        kind = rng.choice((Kind.ON_QUEUE, Kind.OFFLINE))
        day.aways = [(Stretch(start, start + rng.choice((70, 300, 2400))), kind)]
    return day


def _seconds(moment: datetime) -> float:
    return (moment - EPOCH).total_seconds()


def _events(rng: random.Random) -> list[CalendarEvent]:
    edges = [7 * HOUR]
    events = []
    for number in range(rng.randint(3, 12)):
        start = rng.uniform(5, 20) * HOUR
        if rng.random() < 0.35:
            start = rng.choice(edges) + rng.choice((-1, 0, 0, 0, 1, 30, 59, 60, 61))
        length = rng.choice((30, 300, 900, 1800, 3600, 3600, 7200, 14400))
        status = rng.choice((*STATUSES, None, None, None))
        events.append(event(f"e{number}", start, start + length, status, free=rng.random() < 0.08))
        edges += [start, start + length]
    return events


def _near(rng: random.Random, edges: list[float]) -> float:
    """Pick a time, often close to a boundary."""
    if edges and rng.random() < 0.6:
        return max(60.0, rng.choice(edges) + rng.choice((-6, -1, -0.5, 0, 0.02, 1, 5, 40, 300)))
    return rng.uniform(5, 21) * HOUR


def _add_edits(day: Day, rng: random.Random, edges: list[float]) -> None:
    for number in range(rng.randint(1, 4)):
        t = _near(rng, edges)
        victim = rng.choice(day.events)
        start, end = _seconds(victim.start), _seconds(victim.end)
        match rng.choice(("cancel", "extend", "shorten", "add", "move")):
            case "cancel":
                day.edits.append((t, victim.id, None))
            case "extend":
                day.edits.append((t, victim.id, event(victim.id, start, end + 900, _tag(victim))))
            case "shorten":
                shorter = event(victim.id, start, start + (end - start) / 2, _tag(victim))
                day.edits.append((t, victim.id, shorter))
            case "add":
                added = event(f"a{number}", t + 30, t + 1830, rng.choice(STATUSES))
                day.edits.append((t, added.id, added))
            case "move":
                moved = event(victim.id, start + 1200, end + 1200, _tag(victim))
                day.edits.append((t, victim.id, moved))


def _tag(victim: CalendarEvent) -> str | None:
    return victim.title[1:] if victim.title.startswith("@") else None


def _add_hands(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.hands = [(_near(rng, edges), rng.choice(STATUSES)) for _ in range(rng.randint(1, 5))]


def _outages(rng: random.Random, edges: list[float], longest: float) -> list[Stretch]:
    stretches = []
    for _ in range(rng.randint(1, 3)):
        start = _near(rng, edges) - rng.choice((0, 10, 120))
        length = rng.choice((5, 20, 60, 300, 1800, longest))
        error = rng.choice(outage_errors())
        stretches.append(Stretch(max(30.0, start), start + length, error))
    return stretches


def _add_calendar_outages(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.calendar_outages = _outages(rng, edges, 4 * HOUR)


def _add_status_outages(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.status_outages = _outages(rng, edges, 2 * HOUR)


def _add_loss(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.loss = rng.choice((0.02, 0.1, 0.3))


def _apart(stretches: list[Stretch]) -> list[Stretch]:
    ordered = sorted(stretches, key=lambda one: one.start)
    return ordered[:1] + [b for a, b in pairwise(ordered) if b.start > a.end + 60]


def _add_suspends(day: Day, rng: random.Random, edges: list[float]) -> None:
    stretches = []
    for _ in range(rng.randint(1, 2)):
        start = _near(rng, edges)
        stretches.append(Stretch(start, start + rng.choice((20, 300, 3600, 10800))))
    day.suspends = _apart(stretches)


def _add_crashes(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.crashes = [
        (_near(rng, edges) + rng.choice((0, 0.003, 0.01, 0.03)), rng.choice((1, 5, 60, 3600)))
        for _ in range(rng.randint(1, 3))
    ]


def _add_write_crashes(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.write_crashes = [
        (_near(rng, edges) - 30, rng.randint(0, 5), rng.choice((1, 5, 60, 3600)))
        for _ in range(rng.randint(1, 3))
    ]


def _add_stops(day: Day, rng: random.Random, edges: list[float]) -> None:
    start = _near(rng, edges)
    day.stops = [Stretch(start, start + rng.choice((3, 30, 600, 3600)))]


def _add_calls(day: Day, rng: random.Random, edges: list[float]) -> None:
    stretches = []
    for _ in range(rng.randint(1, 3)):
        start = _near(rng, edges) - 60
        stretches.append(Stretch(start, start + rng.choice((90, 600, 2400))))
    day.calls = _apart(stretches)


def _add_full_disk(day: Day, rng: random.Random, edges: list[float]) -> None:
    start = _near(rng, edges) - 10
    day.full_disk = [Stretch(start, start + rng.choice((60, 600)))]


def _add_quicks(day: Day, rng: random.Random, edges: list[float]) -> None:
    for _ in range(rng.randint(1, 3)):
        t = _near(rng, edges)
        until = rng.choice((t + 20, t + 300, t + 1800, t + 1800, None, None, TOMORROW))
        day.quicks.append((t, rng.choice(STATUSES), until))
        before = t - rng.choice((0.5, 20, 60))
        if rng.random() < 0.3:
            day.backs.append(before)
        elif rng.random() < 0.3:
            day.hands.append((before, rng.choice(STATUSES)))
        soon = t + rng.choice((0.01, 2, 60, 290))
        match rng.choice(("back", "hand", "crash", "stop", "nothing", "nothing")):
            case "back":
                day.backs.append(soon)
            case "hand":
                day.hands.append((soon, rng.choice(STATUSES)))
            case "crash":
                day.crashes.append((soon, rng.choice((1, 60, 600))))
            case "stop" if not day.stops:
                day.stops.append(Stretch(soon, soon + rng.choice((3, 60, 600))))


def _add_backs(day: Day, rng: random.Random, edges: list[float]) -> None:
    day.backs += [_near(rng, edges) for _ in range(rng.randint(1, 3))]


_ADD = {
    "edits": _add_edits,
    "hand": _add_hands,
    "calendar outage": _add_calendar_outages,
    "status outage": _add_status_outages,
    "loss": _add_loss,
    "suspend": _add_suspends,
    "crash": _add_crashes,
    "write crash": _add_write_crashes,
    "stop": _add_stops,
    "call": _add_calls,
    "disk": _add_full_disk,
    "quick": _add_quicks,
    "back": _add_backs,
}
