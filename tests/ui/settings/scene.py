"""The window of the settings among stand-ins, for the tests of its pages."""

import asyncio
import gc
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox, QToolButton, QWidget
from shiboken6 import isValid

from app.conductor import Conductor, Manner
from app.domain.errors import AppError, StorageFailed
from app.domain.profile import parse_profile
from app.inquiries import Inquiries
from app.preferences import Preferences
from app.ui.settings.sheet import Sheet
from app.ui.settings.window import SettingsWindow
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import Stage, until
from tests.ui.rooms import Asked, house

S = TypeVar("S", bound=Sheet)
W = TypeVar("W", bound=QWidget)
PROFILE = "/etc/connectme-calendar/profile.toml"
FULL = StorageFailed("The disk is full.", "Make room.")


@dataclass
class Scene:
    """An open window, and what stands behind it."""

    window: SettingsWindow
    stage: Stage
    conductor: Conductor
    asked: Asked

    def turn(self, kind: type[S]) -> S:
        """Turn to a page and give it."""
        self.window.turn_to(kind.name)
        sheet = self.window.findChild(kind)
        assert isinstance(sheet, kind)
        return sheet

    def switch(self, path: str) -> QCheckBox:
        return self.control(QCheckBox, path)

    def choice(self, path: str) -> QComboBox:
        return self.control(QComboBox, path)

    def number(self, path: str) -> QSpinBox:
        return self.control(QSpinBox, path)

    def reset(self, path: str) -> QToolButton:
        return self.control(QToolButton, f"reset {path}")

    def control(self, kind: type[W], name: str) -> W:
        """Give the control of a setting by its dotted name."""
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def chosen(self, path: str) -> object:
        """Give what stands in the settings file for a key; None: nothing does."""
        section, _, name = path.partition(".")
        document = json.loads(self.stage.written[-1]) if self.stage.written else {}
        return document.get(section, {}).get(name)

    def told(self) -> str:
        """Give what the window tells; empty: nothing."""
        notice = self.window.notice
        return notice.headline.text() if notice.isVisibleTo(self.window) else ""


Story = Callable[[Scene], Awaitable[None]]


class Troubled(Inquiries):
    """Whatever is asked, this went wrong."""

    def __init__(self, conductor: Conductor, trouble: AppError) -> None:
        super().__init__(conductor)
        object.__setattr__(self, "trouble", trouble)

    async def _fail(self, *_: object) -> object:
        raise self.trouble

    calendars = offers = calendar_view = requirements = _fail  # type: ignore[assignment]


def stage_under(profile: str, stage: Stage | None = None) -> Stage:
    """Give a stage whose IT has given out this profile."""
    stage = stage or Stage()
    stage.preferences = Preferences(parse_profile(profile, PROFILE), keep=stage._keep)
    return stage


def play(
    app: QApplication,
    story: Story,
    stage: Stage | None = None,
    trouble: AppError | None = None,
    **changes: object,
) -> None:
    """Play a story with an open window; afterwards nothing of the window is left."""
    stage = stage or Stage()

    async def played() -> None:
        windows: list[SettingsWindow] = []

        def changed() -> None:
            for window in filter(isValid, windows):
                window.show_state(conductor.state())

        async with stage.conductor(Manner.ON_DEMAND, changed=changed) as conductor:
            asked = Asked()
            if trouble is not None:
                changes["inquiries"] = Troubled(conductor, trouble)
            window = SettingsWindow(house(stage, conductor, asked, **changes))
            windows.append(window)
            window.show_state(conductor.state())
            window.show()
            window.activateWindow()
            await until(window.isActiveWindow)
            try:
                await story(Scene(window, stage, conductor, asked))
            finally:
                windows.clear()
                if isValid(window):
                    close(window)
            await asyncio.sleep(0)

    on_the_desktops_loop(app, played())


def close(window: SettingsWindow) -> None:
    """Close the window and let Qt delete it."""
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
