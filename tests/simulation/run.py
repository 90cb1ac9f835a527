"""Plays a day with the real watch in it, and looks for broken promises."""

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from app.domain.errors import AppError
from app.domain.reading import Kind
from app.domain.report import Report, What
from app.domain.settings import Settings
from app.sync.bell import Bell, Stop
from app.sync.clock import Clock
from app.sync.hold_file import HoldFile
from app.sync.ports import Calendar, StatusService
from app.sync.watcher import Surroundings, Watcher
from tests.simulation import oracle
from tests.simulation.day import DAY, HOUR, Day, Stretch
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import Crash, Disk, Network, VirtualBell, VirtualLane, World

LIVENESS = 200.0
SETTLE = {
    "edit": 90.0,
    "calendar outage": 70.0,
    "status outage": 66.0,
    "suspend": 9.0,
    "crash": 12.0,
    "stop": 12.0,
    "call": 13.0,
    "disk": 16.0,
    "night edit": 400.0,
}


@dataclass
class Outcome:
    """What came of a day."""

    seed: int
    problems: list[str] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    happenings: dict[str, int] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    checks: int = 0
    calendar_reads: int = 0
    status_requests: int = 0

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256("\n".join(self.trace).encode()).hexdigest()


class Play:
    """One day being played."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.world = World()
        self.world.t = 4 * HOUR
        self.disk = Disk()
        self.calendar = SimulatedCalendar(self.world)
        self.status = SimulatedStatus(self.world)
        self.chance = random.Random(f"{day.seed} network")
        self.jitter = random.Random(f"{day.seed} jitter")
        self.network = Network(self.chance.random, day.loss)
        self.outcome = Outcome(day.seed)
        self.bell: Bell | None = None
        self.run_number = 0
        self.run_began = 0.0
        self.stop_asked = -1e9
        self.running = False
        self.restart_at = 0.0
        self.disturbed_until = 0.0
        self.calendar_known_from = 0.0
        self.over = False
        self._laid_out: list[oracle.Wanted] | None = None
        self.status.on_write = self._on_write
        self.ports: tuple[Calendar, StatusService] = (self.calendar, self.status)
        self._schedule()

    # the plan of the day

    def _schedule(self) -> None:
        day, at = self.day, self.world.at
        for one in day.events:
            self.calendar.put(one)
        for stretches, switch in (
            (day.calendar_outages, self._break_calendar),
            (day.status_outages, self._break_status),
            (day.calls, self._call),
            (day.full_disk, self._fill_disk),
        ):
            for stretch in stretches:
                self._stretch(stretch, switch)
        for stretch in day.suspends:
            at(stretch.start, partial(self._suspend, stretch))
        for stretch in day.stops:
            at(stretch.start, partial(self._stop, stretch))
        self._schedule_moments()
        self._schedule_checks()

    def _schedule_moments(self) -> None:
        day, at = self.day, self.world.at
        for t, event_id, event in day.edits:
            at(t, partial(self._edit, event_id, event))
        for t, name in day.hands:
            at(t, partial(self._hand, name))
        for t, after in day.crashes:
            at(t, partial(self._crash, after))
        for t, points, after in day.write_crashes:
            at(t, partial(self._arm, points, after))

    def _schedule_checks(self) -> None:
        at = self.world.at
        at(DAY, self._make_well)
        at(DAY + LIVENESS, partial(self._check, final=True))
        for one in oracle.stretches(self.day.events):
            for edge in (one.start, one.end):
                at(edge + 6.5, self._check)
        for step in range(int(4 * HOUR), int(DAY), 600):
            at(step + 0.5, self._check)

    def _stretch(
        self, stretch: Stretch, switch: Callable[[AppError | None, Stretch], None]
    ) -> None:
        self.world.at(stretch.start, lambda: switch(stretch.error or AppError("x"), stretch))
        self.world.at(stretch.end, lambda: switch(None, stretch))

    def _disturb(self, kind: str, until: float | None = None) -> None:
        until = (self.world.t if until is None else until) + SETTLE[kind]
        self.disturbed_until = max(self.disturbed_until, until)

    def _log(self, text: str) -> None:
        self.outcome.trace.append(f"{self.world.t:.3f} {text}")

    def _edit(self, event_id: str, event: object) -> None:
        if self.over:
            return
        if event is None:
            self.calendar.remove(event_id)
        else:
            self.calendar.put(event)  # type: ignore[arg-type]
        self._laid_out = None
        night = not 5 * HOUR < self.world.t < 18.5 * HOUR
        self._disturb("night edit" if night else "edit")
        self._log(f"edit {event_id}")

    def _hand(self, name: str) -> None:
        if not self.over:
            self.status.choose(name)
            self._log(f"hand {name}")
            self.disturbed_until = max(self.disturbed_until, self.world.t + 2)

    def _break_calendar(self, error: AppError | None, stretch: Stretch) -> None:
        self.calendar.broken = None if self.over else error
        self._disturb("calendar outage", stretch.end if error else None)

    def _break_status(self, error: AppError | None, stretch: Stretch) -> None:
        self.status.broken = None if self.over else error
        self._log(f"status {'cut' if error else 'back'}")
        self._disturb("status outage", stretch.end if error else None)

    def _call(self, begun: AppError | None, stretch: Stretch) -> None:
        self.status.kind = Kind.IN_CALL if begun and not self.over else Kind.PLAIN
        self._disturb("call", stretch.end if begun else None)

    def _fill_disk(self, begun: AppError | None, stretch: Stretch) -> None:
        self.disk.full = begun is not None and not self.over
        self._disturb("disk", stretch.end if begun else None)

    def _suspend(self, stretch: Stretch) -> None:
        if not self.over and self.running:
            self._log(f"suspend {stretch.end - stretch.start}")
            self._disturb("suspend", self.world.t + stretch.end - stretch.start)
            self.world.suspend(stretch.end - stretch.start)
            self._disturb("suspend")

    def _crash(self, after: float) -> None:
        if not self.over and self.running:
            self._die(after)
            raise Crash

    def _die(self, after: float) -> None:
        self._log("crash")
        self.restart_at = self.world.t + after
        self._disturb("crash", self.restart_at)

    def _arm(self, points: int, after: float) -> None:
        if not self.over:
            self.disk.crash_in = points
            self.crash_after = after
            self.world.at(self.world.t + 500, lambda: setattr(self.disk, "crash_in", None))

    def _stop(self, stretch: Stretch) -> None:
        if not self.over and self.running and self.bell is not None:
            self._log("stop")
            self.stop_asked = self.world.t
            self.restart_at = stretch.end
            self._disturb("stop", stretch.end)
            settled = (
                not self.day.loss
                and self.status.broken is None
                and self.disturbed_until <= stretch.end + SETTLE["stop"]
                and self._calm_for("status outage", "crash", "disk", "suspend")
            )
            self.bell.ring(Stop())
            if settled:
                self.world.at(self.world.t + 2.2, self._check_given_back)

    def _calm_for(self, *kinds: str) -> bool:
        t, day = self.world.t, self.day
        near = [
            *day.status_outages,
            *day.suspends,
            *day.full_disk,
            *(Stretch(s, s + a) for s, a in day.crashes),
            *(Stretch(s, s + 600 + a) for s, _, a in day.write_crashes),
        ]
        return bool(kinds) and not any(one.start - 5 < t < one.end + 70 for one in near)

    # promises

    def _problem(self, text: str) -> None:
        self.outcome.problems.append(
            f"seed {self.day.seed} at {self.world.now():%H:%M:%S.%f}: {text}"
        )

    def _wanted(self) -> oracle.Wanted | None:
        if self._laid_out is None:
            self._laid_out = oracle.stretches(self.calendar.events.values())
        return oracle.wanted_at(self.world.t, self._laid_out)

    def _check_given_back(self) -> None:
        if not self.running and self.status.name != self.status.persons_choice:
            self._problem(f"not given back 2 s after Stop: {self.status.name}")

    def _check(self, *, final: bool = False) -> None:
        quiet = self.world.t >= self.disturbed_until and not self.day.loss
        if not final and not (quiet and self.running):
            return
        self.outcome.checks += 1
        wanted, status = self._wanted(), self.status
        if wanted is None:
            if status.name != status.persons_choice:
                self._problem(f"stuck: {status.name}, should be {status.persons_choice}")
            return
        by_hand = self._last_hand()
        if by_hand >= wanted.start and by_hand > self.known_from:
            if status.name != status.persons_choice:
                self._problem(f"overwritten: {status.name}, chosen was {status.persons_choice}")
        elif by_hand < wanted.start and status.name != wanted.status:
            self._problem(f"wrong: {status.name}, wanted is {wanted.status} of {wanted.event_id}")

    def _last_hand(self) -> float:
        return max((one.t for one in self.status.journal if one.who == "person"), default=-1e9)

    def _on_write(self, name: str) -> None:
        status, wanted, t = self.status, self._wanted(), self.world.t
        record = json.loads(self.disk.text) if self.disk.text else None
        intent = bool(
            record
            and record["state"] == "held"
            and record["ours"] == name
            and not record["confirmed"]
            and not record["returning"]
        )
        self._log(f"write {name} over {status.name} of {status.who} intent={intent}")
        previous = [one for one in status.journal if one.who == "program"]
        if previous and t - previous[-1].t < 0.99 and t - self.stop_asked > 3:
            self._problem(f"two writes within {t - previous[-1].t:.3f} s")
        if intent:
            known = self.known_from < status.changed_t and self.calendar.last_change < t - 400
            calm = t >= self.disturbed_until
            if (
                status.who == "person"
                and wanted is not None
                and status.changed_t > wanted.start + 0.001
                and known
                and calm
            ):
                self._problem(f"the person's {status.name} was overwritten by {name}")
            if wanted is not None and calm and wanted.status == name:
                self.outcome.latencies.append(t - wanted.start)
            if wanted is None and calm:
                self._problem(f"{name} was set although nothing is wanted")
        else:
            if status.who != "program":
                self._problem(f"gave {name} back over the person's {status.name}")
            if name != status.persons_choice:
                self._problem(f"gave {name} back, owed was {status.persons_choice}")

    @property
    def known_from(self) -> float:
        """Give when this run of the program first knew the calendar."""
        first = self.calendar.first_read
        return self.world.t if first is None else first + 1.0

    # playing

    def play(self) -> Outcome:
        """Play the day, then let everything be well, and look whether all is right in the end."""
        self._run_until(DAY + LIVENESS + 1)
        self._finish()
        outcome = self.outcome
        outcome.problems += self.status.problems
        outcome.calendar_reads = self.calendar.reads
        outcome.status_requests = len(self.status.requests)
        return outcome

    def _make_well(self) -> None:
        self.over = True
        self.network.loss = 0.0
        self.calendar.broken = self.status.broken = None
        self.status.kind = Kind.PLAIN
        self.disk.full = False
        self.disk.crash_in = None
        self.restart_at = min(self.restart_at, self.world.t)

    def _run_until(self, end: float) -> None:
        while self.world.t < end:
            if self._current is None:
                self.world.run_to(min(end, max(self.world.t, self.restart_at)))
                if self.world.t >= self.restart_at and self.world.t < end:
                    self._begin()
                continue
            self._advance(end)

    _current: Iterator[Report] | None = None

    def _begin(self) -> None:
        world = self.world
        self.run_number += 1
        self.run_began = world.t
        self.running = True
        self.calendar.first_read = None
        self.bell = bell = VirtualBell(world)
        holds = HoldFile(self.disk.read, self.disk.write, "this computer")
        watcher = Watcher(
            self.run_number,
            bell,
            *self.ports,
            holds,
            lambda: None,
            lambda: "uid-1",
            Settings(),
            surroundings=Surroundings(
                clock=Clock(world.now, world.monotonic),
                chance=self.jitter.random,
                operation=lambda: "op",
                route=lambda: (),
                open_lane=lambda name, bell: VirtualLane(world, bell, name, self.network),
                tick=60.0,
            ),
        )
        self._current = watcher.reports()
        self._disturb("crash")

    def _advance(self, end: float) -> None:
        """Take reports until the end of the stretch; a crash drops everything but the disk."""
        assert self._current is not None
        marker = [False]
        bell = self.bell
        self.world.at(end, lambda: marker.__setitem__(0, True))
        self.world.at(end, lambda: bell.ring(_Nothing()))  # type: ignore[union-attr, arg-type]
        try:
            for report in self._current:
                self._note(report)
                if marker[0]:
                    return
                if not report.running:
                    self._ended()
                    return
        except Crash:
            if self.restart_at <= self.world.t:
                self._die(self.crash_after)
            self._current.close()
            self._ended()

    def _ended(self) -> None:
        self._current = None
        self.running = False
        self.world.forget_inside()

    crash_after = 1.0

    def _note(self, report: Report) -> None:
        for happening in report.happenings:
            what = str(happening.what)
            self.outcome.happenings[what] = self.outcome.happenings.get(what, 0) + 1
            self._log(f"{what} {happening.status} {happening.reason}")
            if (
                happening.what is What.TROUBLE
                and happening.reason
                and "should not" in happening.reason
            ):
                self._problem("something unexpected was raised")

    def _finish(self) -> None:
        assert self.bell is not None
        self.bell.ring(Stop())
        self.stop_asked = self.world.t
        if self._current is not None:
            for report in self._current:
                self._note(report)
        if self.status.name != self.status.persons_choice:
            self._problem(f"at the end of all: {self.status.name}")


class _Nothing:
    """A mail that means nothing: it only wakes."""


def play(day: Day) -> Outcome:
    """Play one day."""
    return Play(day).play()
