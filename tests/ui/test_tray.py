"""The tray: what it shows for each state, and what its menu asks for."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.report import Shown
from app.state import State
from app.ui import tray as trays
from app.ui import words
from app.ui.tray import Tray
from tests.stage import NOON, report
from tests.test_state import state

# Without a tray of its own the offscreen platform lacks one signal; that is Qt's own affair.
pytestmark = [
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
    pytest.mark.xdist_group("qt"),
]
STOPPED = state(running=False, report=None)
WELL = state(report=report(wanted=None, shown=Shown("Office", ours=False, at=NOON)))
HELD = state()
LOST = state(running=False, unready=SignInNeeded(Service.GOOGLE))


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    made = Tray()
    yield made
    made.hide()


@pytest.mark.parametrize(
    ("seen", "face", "start", "stop"),
    [
        (STOPPED, words.Face.NOK, True, False),
        (LOST, words.Face.NOK, True, False),
        (WELL, words.Face.OK, False, True),
        (HELD, words.Face.HELD, False, True),
    ],
)
def test_icon_and_menu_follow_the_state(
    tray: Tray, seen: State, face: words.Face, *, start: bool, stop: bool
) -> None:
    tray.show_state(seen)
    assert tray._face is face
    assert (tray.start.isEnabled(), tray.stop.isEnabled()) == (start, stop)
    assert tray.sync.isEnabled() is stop
    assert tray.quit.isEnabled()
    assert not tray.headline.isEnabled()


def test_before_the_first_state_there_is_nothing_to_ask_for_but_the_end(tray: Tray) -> None:
    assert tray.headline.text() == words.STARTING
    enabled = [one.isEnabled() for one in (tray.start, tray.stop, tray.sync, tray.quit)]
    assert enabled == [False, False, False, True]


@pytest.mark.parametrize("seen", [STOPPED, LOST, WELL, HELD])
def test_the_tip_has_three_lines_at_most(tray: Tray, seen: State) -> None:
    tray.show_state(seen)
    assert tray._icon.toolTip() == words.tip(seen)
    assert 2 <= len(words.tip(seen).splitlines()) <= 3


def test_what_is_held_is_told_with_its_reason_and_its_end(tray: Tray) -> None:
    tray.show_state(HELD)
    assert tray.headline.text().startswith("Status: Busy until ")
    assert tray.headline.text().endswith(": busy event")
    assert tray.following.text().startswith("Next: Telework at ")
    assert "Until " in words.tip(HELD)


def test_trouble_is_told_with_its_remedy() -> None:
    trouble = AppError("The calendar is not reachable.", "Look at the network.")
    tip = words.tip(state(report=report(trouble=trouble)))
    assert tip == "Connect Me Calendar: NOK\nThe calendar is not reachable.\nLook at the network."


def test_foreign_text_is_neither_markup_nor_shortcut() -> None:
    shown = Shown("<b>Office</b> & \u202emore\n", ours=False, at=NOON)
    foreign = state(report=report(wanted=None, shown=shown))
    for text in (words.tip(foreign), words.headline(foreign)):
        assert not set("<>&\u202e") & set(text)
    assert len(words.tip(foreign).splitlines()) == 2


def test_the_menu_asks_for_what_it_says(tray: Tray, qtbot: QtBot) -> None:
    tray.show_state(HELD)
    for action, asked in (
        (tray.stop, tray.stop_asked),
        (tray.sync, tray.sync_asked),
        (tray.quit, tray.quit_asked),
    ):
        with qtbot.waitSignal(asked, timeout=1000):
            action.trigger()
    tray.show_state(STOPPED)
    with qtbot.waitSignal(tray.start_asked, timeout=1000):
        tray.start.trigger()
    with qtbot.waitSignal(tray.opened, timeout=1000):
        tray._menu.aboutToShow.emit()


def test_the_three_forms_differ_in_shape_and_not_only_in_colour(tray: Tray) -> None:
    outlines = set()
    for face in words.Face:
        picture = tray._picture(face).pixmap(48, 48).toImage()
        assert not picture.isNull()
        opaque = bytes(picture.pixelColor(x, y).alpha() > 127 for x in range(48) for y in range(48))
        assert any(opaque)
        outlines.add(opaque)
    assert len(outlines) == 3


def test_a_state_that_looks_the_same_is_not_drawn_again(tray: Tray) -> None:
    tray.show_state(HELD)
    before = tray._icon.icon().cacheKey()
    tray.show_state(replace(HELD, last_sync=NOON))
    assert tray._icon.icon().cacheKey() == before


def test_without_a_tray_it_says_so_once_and_goes_on_looking(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trays, "LOOK_FOR_TRAY", 5)
    tray = Tray()
    missed: list[bool] = []
    tray.missed.connect(lambda: missed.append(True))
    with qtbot.waitSignal(tray.missed, timeout=1000):
        pass
    qtbot.wait(30)
    assert missed == [True]
    tray.hide()


def test_a_tray_that_turns_up_late_gets_a_new_icon(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trays, "LOOK_FOR_TRAY", 5)
    tray = Tray()
    first, tip = tray._icon, tray._icon.toolTip()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    qtbot.waitUntil(lambda: tray._icon is not first, timeout=1000)
    assert tray._icon.toolTip() == tip
    assert not tray._search.isActive()
    tray.hide()
