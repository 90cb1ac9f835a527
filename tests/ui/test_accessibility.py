"""Everything works without a mouse, without eyes, and without telling colours apart."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.domain.status import Status
from app.ui.band import DayBand
from app.ui.browser_wait import BrowserWait
from app.ui.language import Language
from app.ui.look import READABLE, VISIBLE, Mark, contrast, look_of, mark_look, muted
from app.ui.setup_step import Quiet
from app.ui.stretch import Stretch
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.draw import dark
from tests.gallery.facts import rich
from tests.gallery.pictures import PICTURES, Picture
from tests.ui.walk import widgets

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.xdist_group("qt"),
]
WINDOWS = [one for one in PICTURES if not one.name.startswith("tray-")]
LINKS = 100  # of a text, that Tab may stop at
RING = 6  # pixels around a control in which its focus may be drawn
OUR_OWN = {
    "status": Stretch,
    "status-empty": DayBand,
    "setup-waiting": BrowserWait,
    "setup-done": Quiet,
}

every_window = pytest.mark.parametrize("picture", WINDOWS, ids=lambda one: one.name)
Look = Callable[[QWidget], None]


@pytest.fixture
def see(qapp: QApplication) -> Iterator[Callable[[Picture, Look], None]]:
    """Show a picture's window and look at it."""
    language = Language(qapp, "en")

    def show(picture: Picture, look: Look) -> None:
        async def open_it() -> None:
            facts = rich(calendar.today())
            async with picture.on_screen(facts, language=language) as window:
                look(window)

        on_the_desktops_loop(qapp, open_it())

    yield show
    language.deleteLater()


def reachable(window: QWidget) -> list[QWidget]:
    """Give every control that Tab has to reach."""
    return [
        one
        for one in widgets(window, hidden=False)
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None and one is not window
    ]  # fmt: skip


def named(widget: QWidget) -> str:
    """Give what a screen reader says of a control."""
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name).strip()


def worded(widget: QWidget) -> str:
    return f"{type(widget).__name__}({widget.objectName()}) in {type(widget.parent()).__name__}"


@every_window
def test_every_control_has_a_name_in(
    picture: Picture, see: Callable[[Picture, Look], None]
) -> None:
    nameless: list[str] = []

    def look(window: QWidget) -> None:
        nameless.extend(worded(one) for one in reachable(window) if not named(one))
        assert named(window)

    see(picture, look)
    assert nameless == []


@every_window
def test_what_a_choice_is_for_stands_beside_it_in(
    picture: Picture, see: Callable[[Picture, Look], None]
) -> None:
    """A screen reader names a combo box by its entry, whatever name it was given."""
    alone: list[str] = []

    def look(window: QWidget) -> None:
        buddies = {label.buddy() for label in window.findChildren(QLabel)}
        for one in widgets(window, hidden=False):
            if isinstance(one, QComboBox | QAbstractSpinBox) and one not in buddies:
                alone.append(worded(one))

    see(picture, look)
    assert alone == []


@every_window
def test_tab_reaches_every_control_and_comes_round_in(
    picture: Picture, see: Callable[[Picture, Look], None]
) -> None:
    left: list[str] = []

    def look(window: QWidget) -> None:
        way = walked(window)
        left.extend(worded(one) for one in reachable(window) if one not in way)
        back = walked(window, Qt.Key.Key_Backtab)
        assert set(back) == set(way)

    see(picture, look)
    assert left == []


def walked(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until it has come round; gives where the focus was."""
    way: list[QWidget] = []
    for _ in range(LINKS + len(widgets(window))):
        QTest.keyClick(window.focusWidget() or window, key)
        focused = window.focusWidget()
        assert focused is not None
        if way and focused is way[0] and len(set(way)) > 1:
            return way
        way.append(focused)
    return way if len(reachable(window)) == 1 else pytest.fail(f"a trap: {worded(way[-1])}")


@every_window
def test_the_focus_is_seen_in(picture: Picture, see: Callable[[Picture, Look], None]) -> None:
    unseen: list[str] = []

    def look(window: QWidget) -> None:
        controls = reachable(window)
        for one in controls:
            elsewhere = next((other for other in controls if other is not one), None)
            if elsewhere is not None and drawn(one, one) == drawn(one, elsewhere):
                unseen.append(worded(one))

    see(picture, look)
    assert unseen == []


@pytest.mark.parametrize(("name", "kind"), OUR_OWN.items())
def test_the_focus_that_we_draw_ourselves_is_among_them(
    name: str, kind: type[QWidget], see: Callable[[Picture, Look], None]
) -> None:
    seen: list[QWidget] = []
    picture = next(one for one in WINDOWS if one.name == name)
    see(picture, lambda window: seen.extend(reachable(window)))
    assert any(isinstance(one, kind) for one in seen)


def drawn(control: QWidget, focused: QWidget) -> QImage:
    """Draw a control and what is around it while something has the focus."""
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    control.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after Tab
    above = control.parentWidget()
    assert above is not None
    return above.grab(control.geometry().adjusted(-RING, -RING, RING, RING)).toImage()


@pytest.mark.parametrize("is_dark", [False, True])
@every_window
def test_every_text_can_be_read_in(
    picture: Picture,
    see: Callable[[Picture, Look], None],
    qapp: QApplication,
    *,
    is_dark: bool,
) -> None:
    pale: list[str] = []

    def look(window: QWidget) -> None:
        for label in window.findChildren(QLabel):
            palette, ground = label.palette(), label.palette().color(label.backgroundRole())
            ink = palette.color(label.foregroundRole())
            if label.isEnabled() and contrast(ink, ground) < READABLE:
                pale.append(f"{worded(label)}: {ink.name()} on {ground.name()}")

    light = qapp.palette()
    if is_dark:
        qapp.setPalette(dark(light))
    try:
        see(picture, look)
    finally:
        qapp.setPalette(light)
    assert pale == []


def test_our_own_colours_can_be_told_from_their_ground(qapp: QApplication) -> None:
    light = qapp.palette()
    for palette in (light, dark(light)):
        window = palette.color(QPalette.ColorRole.Window)
        assert contrast(muted(palette), window) >= READABLE
        for status in Status:
            look = look_of(status, palette)
            assert contrast(look.ink, look.fill) >= READABLE
        for mark, ground in product(Mark, (QPalette.ColorRole.Window, QPalette.ColorRole.Base)):
            seen = mark_look(mark, palette)
            assert contrast(seen.sign, seen.shape) >= VISIBLE
            assert contrast(seen.shape, palette.color(ground)) >= VISIBLE


def test_the_walk_finds_a_control_that_tab_does_not_leave(qapp: QApplication) -> None:
    class Trap(QWidget):
        def focusNextPrevChild(self, _onwards: bool) -> bool:  # noqa: N802, FBT001  Qt's name
            return True

    window = QWidget()
    field = QLineEdit(window)
    trap = Trap(window)
    trap.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    trap.setGeometry(QRect(0, 0, 10, 10))
    window.show()
    field.setFocus()
    with pytest.raises(pytest.fail.Exception):
        walked(window)
    window.close()
