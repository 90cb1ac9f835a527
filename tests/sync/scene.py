"""A scene for the watch in virtual time: calendar, status, disk, and a script."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.errors import AppError
from app.domain.reading import Kind, Reading
from app.domain.report import Happening, Report, What
from app.domain.settings import Rules, Settings
from app.sync.bell import Mail, Stop
from app.sync.clock import Clock
from app.sync.hold_file import HoldFile
from app.sync.ports import CalendarAnswer, Write
from app.sync.watcher import Surroundings, Watcher
from tests.simulation.day import HOUR, event
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import Crash, Disk, Network, VirtualBell, VirtualLane, World

NINE, TEN, ELEVEN = 9 * HOUR, 10 * HOUR, 11 * HOUR
MINUTE = 60.0

__all__ = ["ELEVEN", "HOUR", "MINUTE", "NINE", "TEN", "Scene", "event"]


class Enough(BaseException):
    """The scene ends here, as by a power cut."""


class Calendar(SimulatedCalendar):
    """A calendar that remembers what it was asked for, and can raise anything."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.asked: list[tuple[float, tuple[str, ...], datetime, datetime]] = []
        self.raises: BaseException | None = None
        self.reconnects = 0
        self.zone = "Europe/Brussels"
        self._clock = world

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        self.asked.append((self._clock.t, calendars, start, end))
        if self.raises is not None:
            raise self.raises
        return CalendarAnswer(super().read(calendars, start, end).items, self.zone)

    def reconnect(self) -> None:
        self.reconnects += 1


class Telephone(SimulatedStatus):
    """A status whose reading and writing can go wrong each for itself."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.reads_raise: BaseException | None = None
        self.writes_raise: BaseException | None = None
        self.after_reading: Callable[[], None] = lambda: None
        self.deaf = False  # answers 200, and does nothing
        self.reconnects = 0

    def read(self) -> Reading:
        reading = super().read()
        if self.reads_raise is not None:
            raise self.reads_raise
        self.after_reading()
        return reading

    def write(self, write: Write) -> Reading:
        if self.writes_raise is not None:
            self.requests.append((self._world.t, "PUT"))
            raise self.writes_raise
        if self.deaf:
            self.requests.append((self._world.t, "PUT"))
            return self._reading()
        return super().write(write)

    def reconnect(self) -> None:
        self.reconnects += 1

    def set_kind(self, kind: Kind) -> None:
        self.kind = kind


class Wires(Network):
    """How long messages take, in seconds there and back; more than a day: they never come."""

    def __init__(self) -> None:
        super().__init__(lambda: 0.0, 0.0)
        self.times: dict[str, tuple[float, float]] = {}

    def delays(self, name: str) -> tuple[float, float]:
        return self.times.get(name, (0.005, 0.005))

    def fate(self, name: str) -> str:
        return "arrives"


class Scene:
    """One computer with one person; times are seconds from midnight UTC."""

    def __init__(
        self, *, settings: Settings | None = None, t: float = NINE, **rules: object
    ) -> None:
        self.world = World()
        self.world.t = t
        self.calendar = Calendar(self.world)
        self.status = Telephone(self.world)
        self.disk = Disk()
        self.wires = Wires()
        self.settings = settings or Settings(rules=Rules(**rules))  # type: ignore[arg-type]
        self.unready: AppError | None = None
        self.uid: str | None = "uid-1"
        self.machine = "this computer"
        self.good_until: datetime | None = None
        self.drift = 0.0
        self.route: tuple[str, ...] = ("192.0.2.7",)
        self.wall_shift = 0.0
        self.bell = VirtualBell(self.world)
        self.reports: list[Report] = []
        self.ended_at: float | None = None
        self.tick = 30.0  # seconds; where a tick matters, the real five
        self._ends_at: float | None = None

    # the script

    def at(self, t: float, happen: Callable[[], object]) -> None:
        """Let something happen at a time."""
        self.world.at(t, lambda: _ignore(happen()))

    def ring(self, t: float, mail: Mail) -> None:
        """Leave a mail at a time."""
        self.at(t, lambda: self.bell.ring(mail))

    def stop(self, t: float) -> None:
        """Ask to stop at a time."""
        self.ring(t, Stop())

    def choose(self, t: float, name: str) -> None:
        """Let the person choose a status by hand."""
        self.at(t, lambda: self.status.choose(name))

    def set(self, t: float, thing: object, name: str, value: object) -> None:
        """Change a property of something at a time."""
        self.at(t, lambda: setattr(thing, name, value))

    def now(self) -> datetime:
        """Give the true time."""
        return self.world.now()

    # playing

    def watcher(self) -> Watcher:
        """Make a watcher in this scene."""
        world = self.world

        def wall() -> datetime:
            return world.now() + timedelta(seconds=self.wall_shift)

        return Watcher(
            1,
            self.bell,
            self.calendar,
            self.status,
            HoldFile(self.disk.read, self.disk.write, self.machine),
            lambda: self.unready,
            lambda: self.uid,
            self.settings,
            good_until=lambda: self.good_until,
            surroundings=Surroundings(
                clock=Clock(wall, world.monotonic, lambda: world.asleep),
                drift=lambda: self.drift,
                chance=lambda: 0.5,
                operation=lambda: "op",
                route=lambda: self.route,
                open_lane=lambda name, bell: VirtualLane(world, bell, name, self.wires),
                tick=self.tick,
            ),
        )

    def play(self, until: float) -> "Scene":
        """Start, and play until Stop or until the computer loses its power."""
        self.bell = VirtualBell(self.world)
        self.ended_at = None
        self._ends_at = until
        self.at(until, self._end)
        try:
            for report in self.watcher().reports():
                self.reports.append(report)
            self.ended_at = self.world.t
        except Enough:
            self.world.forget_inside()
        self._ends_at = None
        return self

    def _end(self) -> None:
        if self._ends_at is not None and self.world.t >= self._ends_at:
            raise Enough

    def play_until_crash(self, until: float) -> float:
        """Play until the disk dies under a write; gives when the power was cut."""
        try:
            self.play(until)
        except Crash:
            self.world.forget_inside()
        self._ends_at = None
        return self.world.t

    # what came of it

    @property
    def happenings(self) -> list[Happening]:
        """Give everything that was told."""
        return [one for report in self.reports for one in report.happenings]

    def told(self, what: What) -> list[Happening]:
        """Give what was told of one kind."""
        return [one for one in self.happenings if one.what is what]

    @property
    def writes(self) -> list[tuple[float, str]]:
        """Give what the program wrote, and when."""
        return [(one.t, one.name) for one in self.status.journal if one.who == "program"]

    @property
    def written(self) -> list[str]:
        """Give what the program wrote."""
        return [name for _, name in self.writes]

    def requests(self, since: float, until: float) -> list[tuple[float, str]]:
        """Give the requests to the status service in a stretch."""
        return [one for one in self.status.requests if since <= one[0] < until]

    def reads(self, since: float, until: float) -> list[float]:
        """Give the requests to the calendar in a stretch."""
        return [t for t, *_ in self.calendar.asked if since <= t < until]

    def report_at(self, t: float) -> Report:
        """Give the last report up to a time."""
        passed = t - self.world.t
        wanted = self.world.now().timestamp() + passed
        return [one for one in self.reports if one.at.timestamp() <= wanted + 1e-6][-1]


def _ignore(_: object) -> None:
    return None
