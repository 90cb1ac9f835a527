"""A scene: a real conductor among stand-ins, and the real windows around it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.conductor import Conductor, Manner
from app.connect_me_desktop import Desktop
from app.domain.errors import AppError
from app.domain.report import Report
from app.domain.settings import Settings
from app.inquiries import Inquiries
from app.parts import MakeWay, Parts
from app.preferences import Preferences
from app.sync.bell import Bell, Stop
from app.sync.ports import CalendarAnswer
from app.ui.house import House, Room
from app.ui.rooms import makers
from app.ui.window import Window
from app.ui.windows import Windows
from tests.gallery import facts as known
from tests.gallery.facts import ZONE, Facts
from tests.stage import Plan, Stage, until
from tests.ui.rooms import Asked, house


class Reporter:
    """A Manager that tells one thing and waits until it is stopped."""

    def __init__(self, last: Report, bell: Bell) -> None:
        self._last, self._bell = last, bell

    def reports(self) -> Iterator[Report]:
        yield self._last
        while not any(isinstance(mail, Stop) for mail in self._bell.wait(5.0)):
            pass
        yield replace(self._last, running=False)


class RichStage(Stage):
    """Stand-ins that say what the facts are."""

    def __init__(self, facts: Facts) -> None:
        plan = Plan(versions=facts.versions, calendars=facts.calendars, names=facts.names)
        plan.failure, plan.offered = facts.failure, facts.offered
        super().__init__(signed_in=False, plan=plan, profile=facts.profile)
        self.facts = facts
        self.preferences = Preferences(facts.profile, keep=self._keep)
        self.connect_me.email, self.google.email = facts.connect_me, facts.google
        self.connect_me.uid = None if facts.connect_me is None else facts.uid
        self.connect_me.renew_by = facts.renew_by
        self.connect_me.idle_seconds = facts.idle_seconds
        self.kept = list(facts.happenings)

    def assemble(self, make_way: MakeWay) -> Parts:
        return replace(super().assemble(make_way), events=self._events)

    def desktop(self) -> Desktop:
        return self.facts.desktop

    def _events(self, _ids: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        items = (
            item
            for item in self.facts.items
            if item.start is not None and item.end is not None
            and item.start < end and item.end > start
        )  # fmt: skip
        return CalendarAnswer(tuple(items), ZONE)

    def _watcher(  # type: ignore[override]
        self, run: int, bell: Bell, _ready: Callable[[], AppError | None], _settings: Settings
    ) -> Reporter:
        self.runs.append(run)
        return Reporter(known.report(self.facts, run), bell)


@dataclass
class Scene:
    """What stands behind the windows, and the windows."""

    stage: RichStage
    conductor: Conductor
    house: House
    windows: Windows
    asked: Asked
    others: "set[asyncio.Task[object]]"  # tasks that were there before

    def open(self, room: Room, page: str = "") -> Window:
        """Open a room at a page; gives its window."""
        self.windows.go(room, page)
        found = [one for one in QApplication.topLevelWidgets() if one.objectName() == room.value]
        return next(one for one in found if isinstance(one, Window) and one.isVisible())

    async def settle(self) -> None:
        """Wait until the windows wait for nothing that comes by itself."""
        patience, quiet = time.monotonic() + 5, 0
        while quiet < 2:
            quiet = 0 if asyncio.all_tasks() - self.others else quiet + 1
            await asyncio.sleep(0)
            if time.monotonic() > patience:
                raise TimeoutError("a window still waits")
        QApplication.sendPostedEvents()


@asynccontextmanager
async def scene(
    facts: Facts, kind: type[RichStage] = RichStage, **changes: object
) -> AsyncIterator[Scene]:
    """Put the stand-ins and the windows together, and end them in good order."""
    stage = kind(facts)
    open_ones: list[Scene] = []

    def changed() -> None:
        for one in open_ones:
            one.windows.show_state(one.conductor.state())

    manner = Manner.ALWAYS if facts.running else Manner.ON_DEMAND
    async with stage.conductor(manner, changed=changed) as conductor:
        if facts.running:
            await until(lambda: conductor.state().report is not None)
        asked = Asked()
        home = house(stage, conductor, asked, **_changes(stage, conductor, open_ones, changes))
        windows = Windows(makers(home), conductor.state)
        await conductor.written()
        scene_ = Scene(stage, conductor, home, windows, asked, asyncio.all_tasks())
        open_ones.append(scene_)
        try:
            yield scene_
        finally:
            windows.close_all()
            open_ones.clear()
            await asyncio.sleep(0)
            collect()


def _changes(
    stage: RichStage, conductor: Conductor, open_ones: list[Scene], changes: dict[str, object]
) -> dict[str, object]:
    return {
        "clock": lambda: stage.facts.now,
        "inquiries": Inquiries(conductor, stage.desktop),
        "go": lambda room, page: open_ones[0].windows.go(room, page),
        **changes,
    }


def collect() -> None:
    """Let Qt delete what asked to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
