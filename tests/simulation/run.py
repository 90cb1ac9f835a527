"""Plays a day with the real watch in it, and looks for broken promises."""

import random
from collections.abc import Callable, Iterator
from datetime import datetime
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
from tests.simulation.day import DAWN, DAY, HOUR, Day, Stretch
from tests.simulation.deeds import Deeds
from tests.simulation.genesys import SimulatedGenesys
from tests.simulation.judge import Judge, Outcome
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import EPOCH, Crash, Disk, Network, VirtualBell, VirtualLane, World

LIVENESS = 200.0
POLL_SECONDS = 120  # half the everyday pace, and so twice as many days in the same time
SETTLE = {
    "edit": 150.0,
    "calendar outage": 70.0,
    "status outage": 66.0,
    "suspend": 9.0,
    "crash": 12.0,
    "stop": 12.0,
    "call": 13.0,
    "disk": 16.0,
    "night edit": 400.0,
    "wish": 2.5,
    "cut": 4.0,
    "away": 23.0,
    "away, with news": 2.0,
}


class Play:
    """One day being played."""

    def __init__(self, day: Day, service: str = "connect-me") -> None:
        self.day = day
        self.world = World()
        self.world.t = DAWN
        self.settings = Settings(poll_seconds=POLL_SECONDS)
        self.disk = Disk()
        self.calendar = SimulatedCalendar(self.world)
        self.status = (
            SimulatedStatus(self.world)
            if service == "connect-me"
            else SimulatedGenesys(self.world, random.Random(f"{day.seed} halves"), day)
        )
        self.chance = random.Random(f"{day.seed} network")
        self.jitter = random.Random(f"{day.seed} jitter")
        self.network = Network(self.chance.random, day.loss)
        self.outcome = Outcome(day.seed)
        self.bell: Bell | None = None
        self.run_number = 0
        self.restart_at = 0.0
        self.over = False
        self.asleep = False
        self.judge = Judge(self.world, self.calendar, self.status, self.disk, self.outcome)
        self.judge.lossy = bool(day.loss)
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
        if isinstance(self.status, SimulatedGenesys):
            self.status.on_cut = self._cut_in_the_middle
            self.status.on_race = self._lose_sight
        for stretch, kind in day.aways:
            at(stretch.start, partial(self._go_away, stretch, kind))
            at(stretch.end, self._be_here_again)
        self._schedule_moments()
        self._schedule_checks()

    def _schedule_moments(self) -> None:
        day, at, deeds = self.day, self.world.at, Deeds(self)
        for t, event_id, event in day.edits:
            at(t, partial(self._edit, event_id, event))
        for t, name in day.hands:
            at(t, partial(deeds.choose, name))
        for t, name, until in day.quicks:
            at(t, partial(deeds.ask, name, until))
        for t in day.backs:
            at(t, deeds.come_back)
        for t, after in day.crashes:
            at(t, partial(self._crash, after))
        for t, points, after in day.write_crashes:
            at(t, partial(self._arm, points, after))

    def _schedule_checks(self) -> None:
        at = self.world.at
        at(DAY, self._make_well)
        at(DAY + LIVENESS, partial(self.judge.check, final=True))
        for one in oracle.stretches(self.day.events):
            for edge in (one.start, one.end):
                at(edge + 6.5, self.judge.check)
        for step in range(int(DAWN), int(DAY), 600):
            at(step + 0.5, self.judge.check)

    def _stretch(
        self, stretch: Stretch, switch: Callable[[AppError | None, Stretch], None]
    ) -> None:
        self.world.at(stretch.start, lambda: switch(stretch.error or AppError("x"), stretch))
        self.world.at(stretch.end, lambda: switch(None, stretch))

    def disturb(self, kind: str, until: float | None = None) -> None:
        """Let nothing be judged until what happens has settled."""
        until = (self.world.t if until is None else until) + SETTLE[kind]
        self.judge.disturbed_until = max(self.judge.disturbed_until, until)

    def _edit(self, event_id: str, event: object) -> None:
        if self.over:
            return
        if event is None:
            self.calendar.remove(event_id)
        else:
            self.calendar.put(event)  # type: ignore[arg-type]
        self.judge.forget_layout()
        night = not 5 * HOUR < self.world.t < 18.5 * HOUR
        self.disturb("night edit" if night else "edit")
        self.judge.log(f"edit {event_id}")

    def _break_calendar(self, error: AppError | None, stretch: Stretch) -> None:
        self.calendar.broken = None if self.over else error
        self.disturb("calendar outage", stretch.end if error else None)

    def _break_status(self, error: AppError | None, stretch: Stretch) -> None:
        self.status.broken = None if self.over else error
        self.judge.log(f"status {'cut' if error else 'back'}")
        self.disturb("status outage", stretch.end if error else None)

    def _call(self, begun: AppError | None, stretch: Stretch) -> None:
        self.status.kind = Kind.IN_CALL if begun and not self.over else Kind.PLAIN
        self.status.call_began = self.world.t
        kind = "away" if isinstance(self.status, SimulatedGenesys) else "call"
        self.disturb(kind, stretch.end if begun else None)

    def _go_away(self, stretch: Stretch, kind: Kind) -> None:
        if self.over or not isinstance(self.status, SimulatedGenesys):
            return
        wanted, person, status = self.judge.wanted(), self.judge.person, self.status
        if wanted is not None:
            shown_already = status.name == wanted.status and not person.is_held()
            if shown_already or status.who != "program" or not self.judge.running:
                person.do_not_claim(wanted.end)  # it is not watched
        self.judge.log(f"{kind.value}")
        self.status.go(kind)
        self.disturb("away", stretch.end)

    def _cut_in_the_middle(self) -> None:
        self.judge.person.loses_answer()
        self.disturb("cut")

    def _lose_sight(self, until: datetime | None) -> None:
        """A hand was overwritten that nobody could see: what is wanted is unclear for a while."""
        if until is not None:
            self.judge.person.do_not_claim((until - EPOCH).total_seconds())

    def _be_here_again(self) -> None:
        if isinstance(self.status, SimulatedGenesys):
            wanted = self.judge.wanted()
            if wanted is not None and wanted.start == self.world.t and not self.day.channel:
                self.judge.person.do_not_claim(wanted.end)  # nothing told of it before
            self.status.come_back()
            self.judge.log("here again")
            self.disturb("away" if not self.day.channel else "away, with news")

    def _fill_disk(self, begun: AppError | None, stretch: Stretch) -> None:
        self.disk.full = begun is not None and not self.over
        self.disturb("disk", stretch.end if begun else None)

    def _suspend(self, stretch: Stretch) -> None:
        if not self.over and self.judge.running:
            seconds = min(stretch.end - stretch.start, DAY - self.world.t)  # then all is made well
            self.judge.log(f"suspend {seconds}")
            self.disturb("suspend", self.world.t + seconds)
            self.asleep, fell_asleep = True, self.world.t
            try:
                self.world.suspend(seconds)
            finally:  # a power cut ends it too
                self.asleep = False
            self.disturb("suspend")
            if self.judge.stop_asked >= fell_asleep:  # it is heard on waking
                self.judge.stop_asked = self.world.t

    def _crash(self, after: float) -> None:
        if not self.over and self.judge.running:
            self._die(after)
            raise Crash

    def _die(self, after: float) -> None:
        self.judge.log("crash")
        self.restart_at = self.world.t + after
        self.disturb("crash", self.restart_at)

    def _arm(self, points: int, after: float) -> None:
        if not self.over:
            self.disk.crash_in = points
            self.crash_after = after
            self.world.at(self.world.t + 500, lambda: setattr(self.disk, "crash_in", None))

    def _stop(self, stretch: Stretch) -> None:
        if not self.over and self.judge.running and self.bell is not None:
            self.judge.log("stop")
            self.judge.stop_asked = self.world.t
            self.judge.person.stops()
            self.restart_at = stretch.end
            self.disturb("stop", stretch.end)
            settled = (
                not self.day.loss
                and self.status.broken is None
                and self.judge.disturbed_until <= stretch.end + SETTLE["stop"]
                and self._is_calm()
            )
            self.bell.ring(Stop())
            if settled:
                self.world.at(self.world.t + 2.2, self.judge.check_given_back)

    def _is_calm(self) -> bool:
        t, day = self.world.t, self.day
        near = [
            *day.status_outages,
            *day.suspends,
            *day.full_disk,
            *(Stretch(s, s + a) for s, a in day.crashes),
            *(Stretch(s, s + 600 + a) for s, _, a in day.write_crashes),
        ]
        return not any(one.start - 5 < t < one.end + 70 for one in near)

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
        self._be_here_again()
        self.status.kind = Kind.PLAIN
        self.disk.full = False
        self.disk.crash_in = None
        self.restart_at = min(self.restart_at, self.world.t)

    def _run_until(self, end: float) -> None:
        while self.world.t < end:
            if self._current is None:
                stop = (
                    DAY if self.world.t < DAY else end
                )  # then all is made well: it starts at once
                self.world.run_to(min(stop, end, max(self.world.t, self.restart_at)))
                if self.world.t >= self.restart_at and self.world.t < end:
                    self._begin()
                continue
            self._advance(end)

    _current: Iterator[Report] | None = None

    def _begin(self) -> None:
        world = self.world
        self.run_number += 1
        self.judge.run_began = world.t
        self.judge.person.starts()
        self.judge.running = True
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
            self.settings,
            surroundings=Surroundings(
                clock=Clock(world.now, world.monotonic, lambda: world.asleep),
                chance=self.jitter.random,
                operation=lambda: "op",
                route=lambda: (),
                open_lane=lambda name, bell: VirtualLane(world, bell, name, self.network),
                tick=60.0,
            ),
        )
        self._current = watcher.reports()
        self.disturb("crash")

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
            self.judge.person.loses_power()
            if self.restart_at <= self.world.t:
                self._die(self.crash_after)
            self._current.close()
            self._ended()

    def _ended(self) -> None:
        self._current = None
        self.judge.running = False
        self.world.forget_inside()

    crash_after = 1.0

    def _note(self, report: Report) -> None:
        for happening in report.happenings:
            what = str(happening.what)
            self.outcome.happenings[what] = self.outcome.happenings.get(what, 0) + 1
            self.judge.log(f"{what} {happening.status} {happening.reason}")
            if (
                happening.what is What.TROUBLE
                and happening.reason
                and "should not" in happening.reason
            ):
                self.judge.problem("something unexpected was raised")

    def _finish(self) -> None:
        assert self.bell is not None
        self.bell.ring(Stop())
        self.judge.stop_asked = self.world.t
        if self._current is not None:
            for report in self._current:
                self._note(report)
        if self.status.name not in self.status.owed:
            self.judge.problem(f"at the end of all: {self.status.name}")


class _Nothing:
    """A mail that means nothing: it only wakes."""


def play(day: Day, service: str = "connect-me") -> Outcome:
    """Play one day at one of the two services."""
    return Play(day, service).play()
