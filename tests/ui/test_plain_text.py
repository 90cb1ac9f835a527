"""Foreign text is plain text everywhere: no markup, no shortcut, no other direction, no width."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from app.connect_me_desktop import Desktop
from app.domain.errors import AppError, SignInFailed
from app.domain.profile import Profile
from app.domain.report import Happening, What
from app.domain.settings import Settings
from app.domain.status import Status
from app.sync.google_calendar import CalendarInfo
from app.ui import words
from app.ui.guide import Browser
from app.ui.language import Language
from app.ui.plain import tip
from app.ui.tray import Tray
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.facts import Facts, rich
from tests.gallery.pictures import PICTURES, Picture
from tests.gallery.scene import scene
from tests.ui.walk import CAPTION, SPOKEN, TIP, Said, said, widgets

pytestmark = [
    pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support"),
    pytest.mark.xdist_group("qt"),
]
NOW = calendar.today()
LONG = 10_000
OVERRIDES = "\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f\u061c"
ISOLATE, END = "\u2068", "\u2069"
SEEN = {  # in which picture which foreign text must be found, or the walk looks at nothing
    "setup-google": ("ACCOUNT",),
    "setup-failed": ("FAILURE",),
    "status": ("TITLE", "ACCOUNT", "UID"),
    "status-nok": ("TROUBLE",),
    "activity": ("REASON", "STATUS", "TITLE"),
    "last-week": ("TITLE",),
    "settings-account": ("ACCOUNT", "UID"),
    "settings-calendars": ("CALENDAR",),
    "settings-statuses": ("NAME", "MAPPED"),
    "settings-tags": ("MISSED",),
    "settings-locked": ("SOURCE",),
}


def foreign(word: str) -> str:
    """Give a text with all that could do harm, that begins with a word by which it is found."""
    harmful = f"&A &amp; <img src=file:///etc/passwd><b>{word}</b>"
    turning = f"\u202eback\u202c \u2067left\u2069 \u200f\u061c {chr(0x5E9)}{chr(0x5DC)}"
    unseen = "a\nb\tc\x00\u2028d\ud800e \U0001f600"
    return f"{word} {harmful} {turning} {unseen} {'y' * LONG}"


def hostile() -> Facts:
    """Give facts that somebody put in who means harm."""
    facts = rich(NOW)
    name = foreign("MAPPED")
    settings = replace(
        Settings(), names=MappingProxyType({status: f"{status} {name}" for status in Status})
    )
    miss = calendar.event("miss", NOW + timedelta(days=1), 1, f"@Telewrok {foreign('MISSED')}")
    happened = (
        Happening(
            NOW - timedelta(minutes=ago),
            what,
            foreign("STATUS"),
            foreign("PREVIOUS"),
            foreign("ID"),
            foreign("REASON"),
        )
        for ago, what in enumerate(What)
    )
    return replace(
        facts,
        connect_me=foreign("ACCOUNT"),
        google=foreign("ACCOUNT"),
        uid=foreign("UID"),
        failure=SignInFailed(foreign("FAILURE"), foreign("ADVICE")),
        items=(
            *(
                replace(one, title=f"{foreign('TITLE')} {one.title}")
                if hasattr(one, "title")
                else one
                for one in facts.items
            ),
            miss,
        ),
        happenings=(*facts.happenings, *happened),
        calendars=(
            *(replace(one, name=foreign("CALENDAR"), id=foreign("ADDRESS"), primary=primary)
              for primary in (False, True) for one in facts.calendars),
            CalendarInfo("", "", "no colour", "", False, "reader"),
        ),
        names=(foreign("NAME"), ""),
        versions={"purecloud": foreign("VERSION"), "uep": ""},
        desktop=Desktop(True, foreign("DESKTOP"), True),
        profile=Profile(source=foreign("SOURCE"), settings=settings),
    )  # fmt: skip


def faults(one: Said) -> Iterator[str]:
    """Say what is wrong with a text that can be seen or heard."""
    text = one.text
    if one.place == TIP and ("<" in text or "&lt;" in text):  # Qt may take it for markup
        text = html.unescape(text.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n"))
        if tip(text) != one.text:
            yield "markup in a tip"
    if one.place == CAPTION and not QKeySequence.mnemonic(text).isEmpty():
        yield "a shortcut"
    if any(sign in text for sign in OVERRIDES):
        yield "turns the text round"
    if text.count(ISOLATE) != text.count(END):
        yield "an isolate without its end"
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n" for sign in text):
        yield "a sign that nobody sees"
    if re.search("y{1001}", text):
        yield "far too long"


def label_faults(root: QWidget) -> Iterator[str]:
    for label in root.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText and label.text():
            yield f"{label.objectName()} may show markup: {label.text()[:80]!r}"


def too_wide(window: QWidget) -> Iterator[str]:
    room = window.screen().availableGeometry().width()
    for name, width in (
        ("its width", window.width()),
        ("its least width", window.minimumSizeHint().width()),
    ):
        if width > room:
            yield f"{name} is {width} pixels"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp, "en")
    yield made
    made.deleteLater()


WINDOWS = [one for one in PICTURES if not one.name.startswith("tray-")]


@pytest.mark.parametrize("picture", WINDOWS, ids=lambda one: one.name)
def test_foreign_text_is_plain_in(picture: Picture, qapp: QApplication, language: Language) -> None:
    wrong: list[str] = []
    heard: set[str] = set()

    async def look() -> None:
        facts = hostile()
        if picture.name == "status-nok":
            facts = replace(facts, trouble=AppError(foreign("TROUBLE"), foreign("ADVICE")))
        async with picture.on_screen(facts, language=language) as window:
            texts = [one for one in said(window) if not isinstance(one.widget, Browser)]
            wrong.extend(f"{fault}: {one}" for one in texts for fault in faults(one))
            wrong.extend([*label_faults(window), *too_wide(window)])
            words = SEEN.get(picture.name, ())
            heard.update(word for word in words for one in texts if word in one.text)

    on_the_desktops_loop(qapp, look())
    assert wrong == []
    assert heard == set(SEEN.get(picture.name, ()))


def test_foreign_text_is_plain_in_the_tray(qapp: QApplication) -> None:
    """Panels decide on their own what is markup: no sign of it may reach them."""
    wrong: list[str] = []

    async def look() -> None:
        async with scene(hostile()) as one:
            tray = Tray()
            tray.show(words.showing(one.conductor.state(), one.stage.facts.now))
            menu = tray.headline.parent()
            assert isinstance(menu, QMenu)
            texts = [*said(menu), Said(menu, TIP, words.tip(one.conductor.state()))]
            wrong.extend(f"{fault}: {text}" for text in texts for fault in faults(text))
            wrong.extend(str(text) for text in texts if re.search("[<>]", text.text))
            wrong.extend(too_wide(menu))
            assert any("MAPPED" in text.text for text in texts)
            tray.hide()
            tray.deleteLater()

    on_the_desktops_loop(qapp, look())
    assert wrong == []


@pytest.mark.parametrize(
    ("place", "text", "fault"),
    [
        (TIP, "<b>bold</b>", "markup in a tip"),
        (TIP, "<qt><img src=x></qt>", "markup in a tip"),
        (CAPTION, "Tom & Ada &Co", "a shortcut"),
        ("item", "\u202eback", "turns the text round"),
        ("item", ISOLATE, "an isolate without its end"),
        (SPOKEN, "a\tb", "a sign that nobody sees"),
        (SPOKEN, "y" * LONG, "far too long"),
    ],
)
def test_the_walk_finds(place: str, text: str, fault: str, qapp: QApplication) -> None:
    assert fault in [*faults(Said(QWidget(), place, text))]


def test_the_walk_finds_a_label_that_may_show_markup(qapp: QApplication) -> None:
    window = QWidget()
    QLabel("<b>bold</b>", window)
    assert len([*label_faults(window)]) == 1
    assert len(widgets(window)) == 2
