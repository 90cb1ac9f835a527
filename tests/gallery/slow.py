"""A slow network, keyring and disk, and how windows open meanwhile."""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import wraps
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton

from app.connect_me_desktop import Desktop
from app.domain.report import Happening
from app.parts import MakeWay, Parts
from app.ui.house import Room
from app.ui.window import Window
from tests.gallery import calendar
from tests.gallery.facts import Facts, rich
from tests.gallery.scene import RichStage, Scene
from tests.stage import FakeAutostart

STUCK = 0.3  # seconds that network, keyring and disk take
BEAT = 5  # milliseconds
MANY = 200  # events of today and tomorrow
PLACES = (
    (Room.SETUP, "", ()),
    (Room.STATUS, "day", ("sync",)),
    (Room.STATUS, "activity", ()),
    (Room.STATUS, "last-week", ("look",)),
    (Room.SETTINGS, "account", ()),
    (Room.SETTINGS, "calendars", ()),
    (Room.SETTINGS, "statuses", ()),
    (Room.SETTINGS, "rules", ("rules.count_tentative", "rules.tags_from_others")),
    (Room.SETTINGS, "tags", ()),
    (Room.SETTINGS, "requirements", ()),
    (Room.SETTINGS, "general", ("start at log-in", "general.notify_titles")),
    (Room.GUIDE, "", ()),
)
P = ParamSpec("P")
T = TypeVar("T")


class Weather:
    """Says whether everything is stuck, and remembers what blocked the GUI thread."""

    def __init__(self) -> None:
        self.bad = False
        self.blocked: list[str] = []

    def slow(self, work: Callable[P, T]) -> Callable[P, T]:
        """Give the same work that takes its time."""

        @wraps(work)
        def slowly(*arguments: P.args, **named: P.kwargs) -> T:
            if self.bad:
                if threading.current_thread() is threading.main_thread():
                    self.blocked.append(work.__qualname__)
                time.sleep(STUCK)
            return work(*arguments, **named)

        return slowly


class SlowAutostart(FakeAutostart):
    """A start at log-in on a slow disk."""

    def __init__(self, weather: Weather) -> None:
        super().__init__()
        self.is_on = weather.slow(super().is_on)  # type: ignore[method-assign]
        self.why_not = weather.slow(super().why_not)  # type: ignore[method-assign]


class SlowStage(RichStage):
    """Stand-ins that are slow wherever the real ones can be."""

    def __init__(self, facts: Facts) -> None:
        self.weather = Weather()
        super().__init__(facts)
        self.autostart = SlowAutostart(self.weather)

    def assemble(self, make_way: MakeWay) -> Parts:
        parts, slow = super().assemble(make_way), self.weather.slow
        return replace(
            parts,
            versions=slow(parts.versions),
            owes=slow(parts.owes),
            calendars=slow(parts.calendars),
            offers=slow(parts.offers),
            events=slow(parts.events),
        )

    def append(self, happening: Happening) -> None:
        self.weather.slow(super().append)(happening)

    def happenings(self) -> list[Happening]:
        return self.weather.slow(super().happenings)()

    def desktop(self) -> Desktop:
        return self.weather.slow(super().desktop)()

    def _keep(self, text: str) -> None:
        self.weather.slow(super()._keep)(text)


class Heart(QTimer):
    """Beats in the GUI thread, and knows the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(BEAT)
        self.timeout.connect(self._beat)
        self.begin()

    def begin(self) -> None:
        """Listen anew."""
        self._last, self.longest = time.monotonic(), 0.0
        self.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now


class Painted(QObject):
    """Sees the first picture of a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


@dataclass(frozen=True, slots=True)
class Opened:
    """How it went: seconds of work until the first picture, and the longest gap after it."""

    opening: float
    gap: float
    blocked: tuple[str, ...]


def crowded() -> Facts:
    """Give two days with very many events."""
    facts = rich(calendar.today())
    step = timedelta(minutes=8)
    more = (
        calendar.event(f"e{day}.{at}", calendar.at(facts.now, day, 7) + step * at, 0.1, f"No. {at}")
        for day in (0, 1)
        for at in range(MANY // 2)
    )
    return replace(facts, items=tuple(more))


async def opened(one: Scene, room: Room, page: str, presses: tuple[str, ...]) -> Opened:
    """Open a window while everything is stuck, and press what there is to press."""
    assert isinstance(one.stage, SlowStage)
    weather, heart = one.stage.weather, Heart()
    weather.bad = True
    begun = time.thread_time()
    window = one.open(room, page)
    painted = Painted(window)
    while not painted.seen:
        await asyncio.sleep(0)
    opening = time.thread_time() - begun
    await asyncio.sleep(2 * BEAT / 1000)
    heart.begin()
    await one.settle()
    for name in presses:
        button = window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton), name
        button.click()
        await one.settle()
    heart.stop()
    weather.bad = False
    window.end()
    return Opened(opening, heart.longest, tuple(weather.blocked))
