"""A set-up dialog among stand-ins, for the tests of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.conductor import MANAGER_RUNNING, Conductor, Manner
from app.domain.profile import ConnectMeProfile, Profile, PureCloudProfile
from app.preferences import Preferences
from app.ui.plain import Line
from app.ui.setup import SetupWindow
from app.ui.setup_step import Stage as Turn
from app.ui.setup_step import Step
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import Plan, Stage, until
from tests.ui.rooms import Asked, house

ADA = "ada@example.com"
BOTH = Profile(connect_me=ConnectMeProfile(sign_in=("google", "credentials")))
GENESYS = Profile(purecloud=PureCloudProfile(service="genesys-cloud", organization="acme"))


@dataclass
class SetUp:
    """An open dialog, what it asked for, and what stands behind it."""

    window: SetupWindow
    stage: Stage
    conductor: Conductor
    asked: Asked
    opens: list[bool]  # what the next openings of a browser say
    hears: "list[SetUp]"  # it, while its window is open

    def stages(self) -> list[Turn]:
        """Give how far each step is."""
        return [step.stage for step in self.window.steps]

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key)

    def see(self) -> None:
        """Have the dialog show the state as it is now."""
        self.window.show_state(self.conductor.state())

    async def waits(self, step: Step) -> None:
        """Wait until a browser was asked for."""
        before = len(self.asked.addresses)
        assert step.main is not None
        step.main.click()
        await until(lambda: len(self.asked.addresses) > before)


def stage_for(
    *, connect_me: str | None = None, google: str | None = None, profile: Profile | None = None
) -> Stage:
    """Give a stage on which these people are signed in and the Manager was never started."""
    stage = Stage(signed_in=False, plan=Plan())
    if profile is not None:
        stage.preferences = Preferences(profile)
    stage.connect_me.email, stage.google.email = connect_me, google
    stage.connect_me.uid = None if connect_me is None else "uid-1"
    return stage


@asynccontextmanager
async def set_up(stage: Stage, *, running: bool = False, **changes: object) -> AsyncIterator[SetUp]:
    """Open the dialog, and close it in the end; `running`: the Manager runs already."""
    open_ones: list[SetUp] = []
    asked = Asked()
    opens: list[bool] = []
    if not running:
        stage.preferences.choose(MANAGER_RUNNING, False)

    def changed() -> None:
        for one in open_ones:
            one.see()

    def open_address(address: str) -> bool:
        asked.addresses.append(address)
        return opens.pop(0) if opens else True

    async with stage.conductor(Manner.WHEN_READY, changed=changed) as conductor:
        rooms = house(stage, conductor, asked, **{"open_address": open_address, **changes})
        window = SetupWindow(rooms)
        it = SetUp(window, stage, conductor, asked, opens, open_ones)
        open_ones.append(it)
        window.closed.connect(open_ones.clear)  # as the windows' keeper forgets it
        window.show()
        await asyncio.sleep(0)
        try:
            yield it
        finally:
            if open_ones:
                it.window.close()
            await asyncio.sleep(0.01)
            collect()


def scene(app: QApplication, play: Callable[[], Awaitable[None]]) -> None:
    """Run a test on the loop that Qt and asyncio share."""

    async def run() -> None:
        await play()

    app.setQuitOnLastWindowClosed(False)  # as the program has it
    on_the_desktops_loop(app, run(), within=100)


def collect() -> None:
    """Let Qt delete what asked to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seen(widget: QWidget) -> str:
    """Give every text that can be read in a widget now."""
    lines = [line.text() for line in widget.findChildren(Line) if line.isVisible()]
    buttons = [one.text() for one in widget.findChildren(QPushButton) if one.isVisible()]
    return "\n".join([*lines, *buttons])
