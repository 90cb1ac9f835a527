"""The far side of the simulation: a calendar and a telephone status, with their own memories."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.errors import AppError, ChangedMeanwhile, Limited, Offline, Trouble
from app.domain.event import CalendarEvent
from app.domain.reading import Kind, Reading
from app.sync.ports import CalendarAnswer, Write
from tests.plain_status import PlainStatus
from tests.simulation.world import World


@dataclass
class Change:
    """One change of the status, by anybody."""

    t: float
    who: str
    name: str
    replaced: str
    replaced_who: str
    replaced_at: float


class SimulatedCalendar:
    def __init__(self, world: World) -> None:
        self._world = world
        self.events: dict[str, CalendarEvent] = {}
        self.changed_at: dict[str, float] = {}
        self.broken: AppError | None = None
        self.reads = 0
        self.first_read: float | None = None
        self.last_read = -1e9
        self.last_change = 0.0
        self._answer: CalendarAnswer | None = None

    def put(self, event: CalendarEvent) -> None:
        self.events[event.id] = event
        self.changed_at[event.id] = self.last_change = self._world.t
        self._answer = None

    def remove(self, event_id: str) -> None:
        self.events.pop(event_id, None)
        self.last_change = self._world.t
        self._answer = None

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        if self.broken is not None:
            raise self.broken
        self.reads += 1
        self.last_read = self._world.t
        self.first_read = self._world.t if self.first_read is None else self.first_read
        if self._answer is None:
            self._answer = CalendarAnswer(tuple(self.events.values()), "Europe/Brussels")
        return self._answer

    def reconnect(self) -> None:
        pass


class SimulatedStatus(PlainStatus):
    """A unified endpoint with versions: every change moves its tag and its time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.name = "Office"
        self.who = "person"
        self.persons_choice = "Office"
        self.version = 1
        self.modified = world.now() - timedelta(hours=3)
        self.changed_t = world.t - 10800
        self.kind = Kind.PLAIN
        self.call_began = -1e9
        self.broken: AppError | None = None
        self.journal: list[Change] = []
        self.requests: list[tuple[float, str]] = []
        self.problems: list[str] = []
        self.on_write: Callable[[str], None] = lambda name: None

    def _change(self, name: str, who: str) -> None:
        self.journal.append(Change(self._world.t, who, name, self.name, self.who, self.changed_t))
        self.name, self.who = name, who
        self.version += 1
        now = self._world.now()
        self.modified = now.replace(microsecond=now.microsecond // 1000 * 1000)
        self.changed_t = self._world.t
        if who != "program":
            self.persons_choice = name

    is_away = False

    @property
    def owed(self) -> frozenset[str]:
        """Give what may be shown when nothing of ours is: what the person chose."""
        return frozenset((self.persons_choice,))

    def key_for(self, name: str) -> str:
        """Give what the engine calls this status."""
        return name

    def choose(self, name: str) -> None:
        """The person changes it by hand, in another program."""
        self._change(name, "person")

    def _reading(self) -> Reading:
        return Reading(self.name, self.kind, self.modified, f'"{self.version}"')

    def read(self) -> Reading:
        self.requests.append((self._world.t, "GET"))
        if self.broken is not None:
            raise self.broken
        return self._reading()

    def write(self, write: Write) -> Reading:
        self.requests.append((self._world.t, "PUT"))
        if self.broken is not None:
            raise self.broken
        name = write.name
        if write.over.tag != f'"{self.version}"':
            raise ChangedMeanwhile
        if self.name == name:
            self.problems.append(f"{name} was written although it is shown already")
        self.on_write(name)
        self._change(name, "program")
        return self._reading()

    def reconnect(self) -> None:
        pass


@dataclass
class Outage:
    """A stretch in which a service answers only with an error."""

    start: float
    end: float
    error: AppError = field(default_factory=lambda: Offline("cut"))


def outage_errors() -> tuple[AppError, ...]:
    return (
        Offline("No connection."),
        Trouble("The service has a fault."),
        Limited("Too many requests.", retry_after=20.0),
        Trouble("Unreadable."),
    )
