"""The pictures of the gallery: the facts of each, and how its window comes to show them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtWidgets import QPushButton, QWidget

from app.conductor import MANAGER_RUNNING
from app.domain.errors import Service, SignInFailed, SignInNeeded
from app.domain.profile import Profile, PureCloudProfile
from app.domain.profile_keys import LOCKABLE
from app.domain.status import Status
from app.sync.genesys_definitions import Catalogue
from app.sync.genesys_mapping import offers_of
from app.ui.house import Room
from app.ui.setup import SetupWindow
from tests.gallery import tray
from tests.gallery.facts import Facts
from tests.gallery.scene import Scene, scene
from tests.stage import until

Show = Callable[[Scene], Awaitable[QWidget]]
LOCKED_BY = "/etc/connectme-calendar/profile.toml"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, what is so in it, and what shows it."""

    name: str
    facts: Callable[[Facts], Facts]
    show: Show

    @asynccontextmanager
    async def on_screen(self, facts: Facts, **changes: object) -> AsyncIterator[QWidget]:
        """Show it for these facts, changed as the picture needs them."""
        async with scene(self.facts(facts), **changes) as one:
            yield await self.show(one)


def _room(room: Room, page: str = "") -> Show:
    async def show(one: Scene) -> QWidget:
        window = one.open(room, page)
        await one.settle()
        return window

    return show


async def _waiting(one: Scene) -> QWidget:
    """Press the button of the first step, and wait until the browser was asked for."""
    one.stage.plan.answered = asyncio.Event()
    window = one.open(Room.SETUP)
    assert isinstance(window, SetupWindow)
    await until(lambda: window.connect_me.main is not None)
    button = window.connect_me.main
    assert button is not None
    button.click()
    await until(lambda: window.connect_me.waiting.again.isEnabled())
    return window


async def _failed(one: Scene) -> QWidget:
    """Press the button of the second step, and wait for the message."""
    window = one.open(Room.SETUP)
    assert isinstance(window, SetupWindow)
    await until(lambda: window.google.main is not None)
    button = window.google.main
    assert button is not None
    button.click()
    await until(window.google.notice.isVisible)
    await one.settle()
    return window


async def _last_week(one: Scene) -> QWidget:
    """Ask for the comparison."""
    window = one.open(Room.STATUS, "last-week")
    look = window.findChild(QPushButton, "look")
    assert isinstance(look, QPushButton)
    look.click()
    await one.settle()
    return window


async def _just_set_up(one: Scene) -> QWidget:
    """Press the button of the last step."""
    await one.conductor.choose(MANAGER_RUNNING, False)
    window = one.open(Room.SETUP)
    assert isinstance(window, SetupWindow)
    await until(lambda: window.start.main is not None)
    window.start.start.click()
    await until(lambda: window.current is None and one.conductor.state().report is not None)
    await one.settle()
    window.show_state(one.conductor.state())
    return window


def _as_they_are(facts: Facts) -> Facts:
    return facts


def _with(**changes: object) -> Callable[[Facts], Facts]:
    return lambda facts: replace(facts, **changes)  # type: ignore[arg-type]


def _ended(facts: Facts) -> Facts:
    return replace(facts, google=None, trouble=facts.trouble or ENDED)


def _locked(facts: Facts) -> Facts:
    source = LOCKED_BY if facts.profile == Profile() else facts.profile.source
    profile = replace(facts.profile, source=source, locked=frozenset(LOCKABLE))
    return replace(facts, profile=profile)


def _with_other_account(facts: Facts) -> Facts:
    failure = facts.failure or OTHER
    return replace(facts, google=None, running=False, failure=failure)


def _at_genesys(change: Callable[[Facts], Facts] = _as_they_are) -> Callable[[Facts], Facts]:
    """Give a person whose status is set at Genesys Cloud, and whose sign-in ends tomorrow."""

    def changed(facts: Facts) -> Facts:
        there = PureCloudProfile(
            service="genesys-cloud", region="mypurecloud.ie", organization="acme"
        )
        return change(
            replace(
                facts,
                profile=replace(facts.profile, purecloud=there),
                offered=offers_of(Catalogue(), "en_US"),
                renew_by=facts.now + timedelta(hours=21),
                idle_seconds=900,
            )
        )

    return changed


NOBODY = _with(connect_me=None, google=None, running=False)
OTHER = SignInFailed(
    "The Google account ada@example.org does not belong to the Connect Me login ada@example.com.",
    "Sign in to Google again as ada@example.com.",
)
ENDED = SignInNeeded(Service.GOOGLE, "The sign-in at Google has ended.", "Sign in to Google again.")
PAGES = ("account", "calendars", "statuses", "rules", "tags", "requirements", "general")
PICTURES = (
    Picture("setup", NOBODY, _room(Room.SETUP)),
    Picture("setup-waiting", NOBODY, _waiting),
    Picture("setup-google", _with(google=None, running=False), _room(Room.SETUP)),
    Picture("setup-failed", _with_other_account, _failed),
    Picture("setup-done", _with(running=False), _just_set_up),
    Picture("status", _as_they_are, _room(Room.STATUS, "day")),
    Picture("status-quick", _with(quick=Status.HOLIDAY), _room(Room.STATUS, "day")),
    Picture("status-nok", _ended, _room(Room.STATUS, "day")),
    Picture(
        "status-empty", _with(items=(), happenings=(), shown="Office"), _room(Room.STATUS, "day")
    ),
    Picture("activity", _as_they_are, _room(Room.STATUS, "activity")),
    Picture("last-week", _as_they_are, _last_week),
    *(Picture(f"settings-{page}", _as_they_are, _room(Room.SETTINGS, page)) for page in PAGES),
    Picture("settings-locked", _locked, _room(Room.SETTINGS, "rules")),
    Picture("genesys-setup", _at_genesys(NOBODY), _room(Room.SETUP)),
    Picture("genesys-setup-google", _at_genesys(_with(google=None)), _room(Room.SETUP)),
    Picture("genesys-status", _at_genesys(), _room(Room.STATUS, "day")),
    *(
        Picture(f"genesys-{page}", _at_genesys(), _room(Room.SETTINGS, page))
        for page in ("account", "statuses", "requirements")
    ),
    Picture("guide", _as_they_are, _room(Room.GUIDE)),
    Picture("tray-icons", _as_they_are, tray.icons),
    Picture("tray-menu", _as_they_are, tray.menu),
)
