"""An outlook that is read by hand, with its calendar and the time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.event import CalendarEvent
from app.domain.settings import Settings
from app.sync.bell import Done
from app.sync.outlook import Outlook
from app.sync.ports import CalendarAnswer
from tests.simulation.day import HOUR
from tests.simulation.world import EPOCH
from tests.sync.errands import Errands

TEN = 10 * HOUR


def instant(t: float) -> datetime:
    return EPOCH + timedelta(seconds=t)


class Diary:
    """A calendar in memory."""

    def __init__(self, *events: CalendarEvent) -> None:
        self.events = events
        self.zone = "Europe/Brussels"
        self.reconnects = 0

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        touching = tuple(one for one in self.events if one.start < end and one.end > start)
        return CalendarAnswer(touching, self.zone)

    def reconnect(self) -> None:
        self.reconnects += 1


class Reader:
    """An outlook, its lanes, and the time."""

    def __init__(
        self, *events: CalendarEvent, t: float = 8 * HOUR, chance: Callable[[], float] = lambda: 0.5
    ) -> None:
        self.diary = Diary(*events)
        self.lanes: list[Errands] = []
        self.settings = Settings()
        self.t = t
        self.reads: list[float] = []
        self.outlook = Outlook(self.diary, self._open, self.settings, chance)
        self.outlook.start_lively(self.t, at_once=True)

    def _open(self) -> Errands:
        self.lanes.append(Errands())
        return self.lanes[-1]

    def begin(self) -> bool:
        """Begin a reading if one is due; say whether one was begun."""
        before = len(self.lanes[-1].waiting)
        self.outlook.begin_if_due(instant(self.t), self.t)
        begun = len(self.lanes[-1].waiting) > before
        if begun:
            self.reads.append(self.t)
        return begun

    def end(self, error: Exception | None = None) -> None:
        """Let the reading under way end."""
        ticket, errand = self.lanes[-1].waiting.pop()
        done = Done(ticket, errand()) if error is None else Done(ticket, error=error)
        assert self.outlook.take(done, instant(self.t), self.t)

    def read(self, error: Exception | None = None) -> None:
        """Read now."""
        assert self.begin()
        self.end(error)

    def run(self, until: float) -> None:
        """Read whenever it is due."""
        while True:
            due = self.outlook.due_at(instant(self.t), self.t)
            if due > until:
                self.t = until
                return
            self.t = max(self.t, due)
            self.read()
