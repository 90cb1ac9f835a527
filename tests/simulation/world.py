"""A world in virtual time: clocks, a bell, lanes, a disk, and what happens to them."""

import heapq
import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from app.domain.errors import Offline, StorageFailed
from app.sync.bell import Bell, Done, Mail

EPOCH = datetime(2026, 11, 23, tzinfo=UTC)
TICK_AFTER_RESUME = 5.0
GRAIN = 1e-5  # seconds: no rest is shorter on a real machine


class Crash(BaseException):
    """The process dies here, as by a power cut."""


class Deadlock(AssertionError):
    """The watch turns without time going on."""


class World:
    """True time goes on for everybody; the program's part of it stands still in suspend."""

    def __init__(self) -> None:
        self.t = 0.0
        self.asleep = 0.0  # seconds spent suspended so far
        self.resumed_at = -1e9
        self._events: list[tuple[float, int, Callable[[], None], bool]] = []
        self._order = itertools.count()

    def now(self) -> datetime:
        return EPOCH + timedelta(seconds=self.t)

    def monotonic(self) -> float:
        return self.t - self.asleep

    def at(self, t: float, happen: Callable[[], None], *, inside: bool = False) -> None:
        """Let something happen; `inside` the computer, so that a suspend delays it."""
        heapq.heappush(self._events, (max(t, self.t), next(self._order), happen, inside))

    def step_to(self, t: float) -> bool:
        """Let the next thing up to `t` happen; say whether there was one."""
        if self._events and self._events[0][0] <= t:
            when, _, happen, _ = heapq.heappop(self._events)
            self.t = max(self.t, when)
            happen()
            return True
        self.t = max(self.t, t)
        return False

    def run_to(self, t: float) -> None:
        while self.step_to(t):
            pass

    def suspend(self, seconds: float) -> None:
        """Stand still inside for a while; outside everything goes on."""
        delayed = [event for event in self._events if event[3]]
        self._events = [event for event in self._events if not event[3]]
        heapq.heapify(self._events)
        end = self.t + seconds
        self.asleep += seconds
        self.run_to(end)
        for when, _, happen, _ in delayed:
            self.at(when + seconds, happen, inside=True)
        self.resumed_at = self.t

    def forget_inside(self) -> None:
        """Drop everything under way inside the computer: the process died."""
        self._events = [event for event in self._events if not event[3]]
        heapq.heapify(self._events)


class VirtualBell(Bell):
    """A bell whose waiting moves the world."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world
        self._still = 0

    def wait(self, seconds: float) -> tuple[Mail, ...]:
        world = self._world
        began = world.t
        target = world.monotonic() + max(seconds, GRAIN)
        slept = world.asleep
        while not self._mails:
            if world.asleep != slept:  # the real tick would wake soon after a resume
                slept = world.asleep
                target = min(target, world.monotonic() + TICK_AFTER_RESUME)
            if not world.step_to(target + world.asleep):
                break
        self._still = self._still + 1 if world.t - began <= 2 * GRAIN else 0
        if self._still > 300:
            raise Deadlock(f"300 turns without time going on at {world.now()}")
        mails, self._mails = tuple(self._mails), []
        return mails


class VirtualLane:
    """Carries an errand to the far side and its answer back; each takes time or gets lost."""

    def __init__(self, world: World, bell: Bell, name: str, network: "Network") -> None:
        self._world = world
        self._bell = bell
        self._name = name
        self._network = network
        self._closed = False

    def start(self, errand: Callable[[], object]) -> object:
        ticket = object()
        there, back = self._network.delays(self._name)
        fate = self._network.fate(self._name)

        def arrive() -> None:
            if fate == "request lost":
                self._deliver(Done(ticket, error=Offline("lost")), 5.0)
                return
            done = _done(ticket, errand)
            if fate == "answer lost":
                self._deliver(Done(ticket, error=Offline("lost")), back + self._network.hang)
            else:
                self._deliver(done, back)

        self._world.at(self._world.t + there, arrive, inside=True)
        return ticket

    def _deliver(self, done: Done, after: float) -> None:
        def ring() -> None:
            if not self._closed:
                self._bell.ring(done)

        self._world.at(self._world.t + after, ring, inside=True)

    def close(self) -> None:
        self._closed = True


def _done(ticket: object, errand: Callable[[], object]) -> Done:
    try:
        return Done(ticket, errand())
    except Exception as error:
        return Done(ticket, error=error)


class Network:
    """Decides how long messages take and which get lost."""

    hang = 3.0

    def __init__(self, chance: Callable[[], float], loss: float) -> None:
        self._chance = chance
        self.loss = loss

    def delays(self, name: str) -> tuple[float, float]:
        return 0.004 + 0.03 * self._chance() ** 4, 0.004 + 0.03 * self._chance() ** 4

    def fate(self, name: str) -> str:
        roll = self._chance()
        if roll < self.loss / 2:
            return "request lost"
        return "answer lost" if roll < self.loss else "arrives"


class Disk:
    """One small file that is old or new, never torn; writing can fail, and can be the last act."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.full = False
        self.crash_in: int | None = None  # counts down the write points
        self.writes = 0

    def read(self) -> str | None:
        return self.text

    def write(self, text: str | None) -> None:
        self.writes += 1
        if self.full and text is not None:
            raise StorageFailed("The disk is full.")
        self._point()
        self.text = text
        self._point()

    def _point(self) -> None:
        if self.crash_in is not None:
            self.crash_in -= 1
            if self.crash_in < 0:
                self.crash_in = None
                raise Crash
