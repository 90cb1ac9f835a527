"""The tray: what it shows for each state, and what its menu asks for."""

import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.domain.agenda import Agenda, Occurrence
from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.event import Reason
from app.domain.report import Shown
from app.domain.status import Status
from app.state import Party, State
from app.ui import tray as trays
from app.ui import words
from app.ui.quick import Span
from app.ui.tray import Face, Tray
from app.ui.words import showing
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
        (STOPPED, Face.NOK, True, False),
        (LOST, Face.NOK, True, False),
        (WELL, Face.OK, False, True),
        (HELD, Face.HELD, False, True),
    ],
)
def test_icon_and_menu_follow_the_state(
    tray: Tray, seen: State, face: Face, *, start: bool, stop: bool
) -> None:
    tray.show(showing(seen, NOON))
    assert tray._face is face
    assert (tray.start.isEnabled(), tray.stop.isEnabled()) == (start, stop)
    assert tray.sync.isEnabled() is stop
    assert tray.quit.isEnabled()


def test_before_the_first_state_there_is_nothing_to_ask_for_but_the_end(tray: Tray) -> None:
    assert tray.headline.text() == "The program is starting."
    enabled = [one.text() for one in tray._menu.actions() if one.isEnabled() and one.text()]
    assert enabled == ["Quit"]


def test_what_is_not_known_is_not_called_free(tray: Tray) -> None:
    tray.show(showing(STOPPED, NOON))
    assert tray.following.text() == "Next: not known yet"
    nothing = replace(WELL, report=report(next=None, agenda=Agenda(NOON, NOON)))
    tray.show(showing(nothing, NOON))
    assert tray.following.text() == "Next: nothing planned"


@pytest.mark.parametrize("seen", [STOPPED, LOST, WELL, HELD])
def test_the_tip_has_three_lines_at_most(tray: Tray, seen: State) -> None:
    tray.show(showing(seen, NOON))
    assert tray._icon.toolTip() == words.tip(seen)
    assert 2 <= len(words.tip(seen).splitlines()) <= 3


def test_what_is_held_is_told_with_its_reason_and_its_end(tray: Tray) -> None:
    tray.show(showing(HELD, NOON))
    assert tray.headline.text().startswith("Busy until ")
    assert tray.headline.text().endswith(": an event marked Busy")
    assert tray.following.text().startswith("Next: Telework at ")
    assert "Until " in words.tip(HELD)


def test_while_something_else_is_wanted_the_menu_still_says_what_the_shown_status_is_for() -> None:
    assert HELD.report is not None
    quick = Occurrence(NOON, NOON + timedelta(hours=5), Status.OFFICE, "", Reason.QUICK)
    waits = state(report=replace(HELD.report, wanted=quick))  # Connect Me cannot be reached
    assert words.headline(waits) == words.headline(HELD)
    assert words.tip(waits) == words.tip(HELD)
    over = state(report=replace(HELD.report, wanted=quick, at=NOON + timedelta(hours=2)))
    assert words.headline(over) == "Busy"


def test_trouble_is_told_with_its_remedy() -> None:
    trouble = AppError("The calendar is not reachable.", "Look at the network.")
    tip = words.tip(state(report=report(trouble=trouble)))
    assert tip == "Connect Me Calendar: NOK\nThe calendar is not reachable.\nLook at the network."


def test_what_waits_to_be_given_back_is_not_said_to_last_until_the_end_of_a_deleted_event() -> None:
    agenda = Agenda(NOON, NOON + timedelta(days=1))
    deleted = state(report=report(agenda=agenda, wanted=None))
    assert words.headline(deleted) == "Busy"
    assert "Until" not in words.tip(deleted)
    assert "until" in words.headline(state(report=report(agenda=agenda)))


def test_foreign_text_is_neither_markup_nor_shortcut(tray: Tray) -> None:
    shown = Shown("<b>Office</b> & \u202emore\n", ours=False, at=NOON)
    foreign = state(report=report(wanted=None, shown=shown))
    tray.show(showing(foreign, NOON))
    for text in (words.tip(foreign), tray.headline.text()):
        assert not set("<>&\u202e") & set(text)
    assert len(words.tip(foreign).splitlines()) == 2


def test_the_menu_asks_for_what_it_says(tray: Tray, qtbot: QtBot) -> None:
    tray.show(showing(HELD, NOON))
    for action, asked in (
        (tray.stop, tray.stop_asked),
        (tray.sync, tray.sync_asked),
        (tray.back, tray.back_asked),
        (tray.setup, tray.setup_asked),
        (tray.status, tray.status_asked),
        (tray.headline, tray.status_asked),
        (tray.following, tray.status_asked),
        (tray.settings, tray.settings_asked),
        (tray.connect_me, tray.connect_me_asked),
        (tray.quit, tray.quit_asked),
    ):
        with qtbot.waitSignal(asked, timeout=1000):
            action.trigger()
    tray.show(showing(STOPPED, NOON))
    with qtbot.waitSignal(tray.start_asked, timeout=1000):
        tray.start.trigger()
    with qtbot.waitSignal(tray.opened, timeout=1000):
        tray._menu.aboutToShow.emit()


def test_every_quick_status_can_be_asked_for_in_three_lengths(tray: Tray) -> None:
    asked: list[tuple[Status, Span]] = []
    tray.quick_asked.connect(lambda status, span: asked.append((status, span)))
    tray.show(showing(HELD, NOON))
    for status in tray.quick.actions():
        for lasting in status.menu().actions():
            lasting.trigger()
    assert sorted(asked, key=str) == sorted(
        ((status, span) for status in Status for span in Span), key=str
    )


def test_what_cannot_be_asked_for_now_is_grey(tray: Tray) -> None:
    tray.show(showing(STOPPED, NOON))
    assert not tray.quick.menuAction().isEnabled()
    assert not tray.back.isEnabled()
    assert tray.setup.isEnabled()
    tray.show(
        showing(
            state(report=report(wanted=None, next=None, next_event=None, shown=WELL.report.shown)),
            NOON,
        )
    )
    assert tray.quick.menuAction().isEnabled()
    assert not tray.back.isEnabled()
    assert [action.isEnabled() for action in tray.quick.until_next] == [False] * 5


def test_the_menu_asks_to_renew_a_sign_in_while_that_is_due_and_names_the_service(
    tray: Tray, qtbot: QtBot
) -> None:
    tray.show(showing(HELD, NOON))
    assert not tray.renew.isVisible()
    assert tray.connect_me.text() == "Open Connect Me"
    ada = Party("ada@example.com", None, NOON + timedelta(minutes=50))
    ends = state(service="genesys-cloud", connect_me=ada, report=report(wanted=None))
    tray.show(showing(ends, NOON - timedelta(minutes=20)))
    assert not tray.renew.isVisible()
    tray.show(showing(ends, NOON))
    assert tray.renew.isVisible()
    assert tray.renew.isEnabled()
    assert tray.connect_me.text() == "Open Genesys Cloud"
    with qtbot.waitSignal(tray.renew_asked, timeout=1000):
        tray.renew.trigger()
    tray.show(showing(ends, NOON + timedelta(hours=1)))
    assert not tray.renew.isVisible()


@pytest.mark.parametrize("how", trays.CLICKS)
def test_a_click_on_the_icon_is_told(
    tray: Tray, qtbot: QtBot, how: QSystemTrayIcon.ActivationReason
) -> None:
    with qtbot.waitSignal(tray.clicked, timeout=1000):
        tray._icon.activated.emit(how)


def test_a_second_wording_leaves_one_menu(tray: Tray) -> None:
    tray.show(showing(HELD, NOON))
    before = [one.text() for one in tray._menu.actions()]
    for _ in range(5):
        tray.speak_anew(showing(HELD, NOON))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [one.text() for one in tray._menu.actions()] == before
    assert len(tray._menu.findChildren(QMenu)) == 6


def test_the_three_forms_differ_in_shape_and_not_only_in_colour(tray: Tray) -> None:
    outlines = set()
    for face in Face:
        picture = tray._picture(face).pixmap(48, 48).toImage()
        assert not picture.isNull()
        opaque = bytes(picture.pixelColor(x, y).alpha() > 127 for x in range(48) for y in range(48))
        assert any(opaque)
        outlines.add(opaque)
    assert len(outlines) == 3


@pytest.mark.parametrize(
    ("face", "cut_out"),
    [(Face.OK, (21, 31)), (Face.NOK, (24, 24)), (Face.HELD, (24, 18))],
)
def test_in_the_menu_bar_of_macos_what_is_white_is_cut_out(
    tray: Tray, monkeypatch: pytest.MonkeyPatch, face: Face, cut_out: tuple[int, int]
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    tray._icons.clear()  # what was drawn for this platform
    icon = tray._picture(face)
    assert icon.isMask()
    image = icon.pixmap(48, 48).toImage()
    assert image.pixelColor(*cut_out).alpha() < 20  # the mark is seen as a hole
    assert image.pixelColor(13, 36).alpha() > 235  # in what is filled
    assert image.pixelColor(1, 1).alpha() < 20


def test_a_state_that_looks_the_same_is_not_drawn_again(tray: Tray) -> None:
    tray.show(showing(HELD, NOON))
    before = tray._icon.icon().cacheKey()
    tray.show(showing(replace(HELD, last_sync=NOON), NOON))
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
