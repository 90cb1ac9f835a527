"""The scripted day: what stands in the calendar, and what happens to the person meanwhile."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.sandbox.connect_me import ConnectMe
from app.sandbox.event_book import EventBook
from app.sandbox.google import Google
from app.sandbox.journal import Clock

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Planned:
    """One event of the day, in seconds from the start."""

    name: str
    title: str
    begin: int
    end: int
    free: bool = False


EVENTS: tuple[Planned, ...] = (
    Planned("busy", "Budget round @Busy", 5, 10),
    Planned("telework", "Working from the kitchen table @Telework", 13, 22),
    Planned("meeting", "Call with the bank", 16, 19),  # plain, inside the telework
    Planned("dentist", "Dentist @OutOfOffice", 22, 26),  # back to back with the telework
    Planned("lunch", "Lunch (marked free)", 27, 29, free=True),
    Planned("holiday", "An hour off @Holiday", 30, 37),
    Planned("office", "Back at the desk @Office", 40, 44),
    Planned("stand-up", "Stand-up", 48, 56),
)
_MINUTE = 60
AFTERWARDS = (
    Planned("later-busy", "Weekly review @Busy", 10 * _MINUTE, 25 * _MINUTE),
    Planned("later-telework", "Afternoon at home @Telework", 40 * _MINUTE, 160 * _MINUTE),
    Planned("later-meeting", "Interview", 70 * _MINUTE, 100 * _MINUTE),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens at a second of the day, with the sentence that tells of it."""

    at: float
    sentence: str
    action: Callable[[], object]


def fill(book: EventBook, start: datetime, events: tuple[Planned, ...] = EVENTS) -> None:
    """Put the events of the day in a calendar, and some for afterwards."""
    for planned in (*events, *AFTERWARDS):
        book.add(
            planned.title,
            start + timedelta(seconds=planned.begin),
            start + timedelta(seconds=planned.end),
            free=planned.free,
            event_id=f"sandbox-{planned.name}",
        )


def moments(google: Google, connect_me: ConnectMe) -> tuple[Moment, ...]:
    """Give what happens beside the calendar, in order."""
    endpoint = connect_me.endpoint
    return (
        Moment(17.5, "Google is cut off for some seconds.", google.cut),
        Moment(23.5, "Google answers again.", google.restore),
        Moment(
            33.5,
            "the person chooses Telework by hand, in the middle of the holiday.",
            lambda: endpoint.choose("Telework", "person"),
        ),
        Moment(46.5, "Connect Me is cut off, over the beginning of an event.", connect_me.cut),
        Moment(49.5, "Connect Me answers again.", connect_me.restore),
        Moment(58.0, "the scripted day is over.", lambda: None),
    )


class Driver:
    """Lets the moments of a day happen on a thread of its own, until closed."""

    def __init__(self, start: datetime, plan: tuple[Moment, ...], clock: Clock, tell: Tell) -> None:
        self._start = start
        self._plan = plan
        self._clock = clock
        self._tell = tell
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self.run, name="sandbox-day", daemon=True)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def close(self) -> None:
        """End the thread; what has not happened yet will not."""
        self._ended.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(5)

    def run(self) -> None:
        """Wait for each moment and let it happen."""
        for moment in self._plan:
            while (left := self._left(moment)) > 0:
                if self._ended.wait(left):
                    return
            moment.action()
            self._tell(moment.sentence)

    def _left(self, moment: Moment) -> float:
        due = self._start + timedelta(seconds=moment.at)
        return (due - self._clock()).total_seconds()
