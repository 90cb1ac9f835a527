"""The tray's icons on both kinds of panel, and its menu with all its levels open."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.tray import PICTURES, Face, Tray, drawn
from app.ui.words import showing
from tests.gallery.scene import Scene

SIZES = (16, 22, 24, 32)
PANELS = (QColor("#f2f2f2"), QColor("#1e1e1e"))
_CELL = 48


class Strips(QWidget):
    """The three forms in every size, on a light and on a dark panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icons = [drawn(PICTURES / f"{face.value}.svg") for face in Face]
        self.setFixedSize(QSize(_CELL * len(SIZES) * len(Face), _CELL * len(PANELS)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        for row, panel in enumerate(PANELS):
            painter.fillRect(QRect(0, row * _CELL, self.width(), _CELL), panel)
            places = ((icon, size) for icon in self._icons for size in SIZES)
            for column, (icon, size) in enumerate(places):
                box = QRect(0, 0, size, size)
                cell = QRect(column * _CELL, row * _CELL, _CELL, _CELL)
                box.moveCenter(cell.center())
                icon.paint(painter, box)


class Menus(QWidget):
    """A menu, beside it the menu that it leads to, and so on: as pictures."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts: list[tuple[QPoint, QPixmap]] = []
        where, following = QPoint(), menu
        while following is not None:
            opener, picture = _photographed(following)
            self._parts.append((where, picture))
            if opener is not None:
                where = where + following.actionGeometry(opener).topRight()
            following = None if opener is None else opener.menu()
        whole = QRect()
        for at, picture in self._parts:
            whole = whole.united(QRect(at, picture.deviceIndependentSize().toSize()))
        self.setFixedSize(whole.size())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        for where, picture in self._parts:
            painter.drawPixmap(where, picture)


def _photographed(menu: QMenu) -> tuple[QAction | None, QPixmap]:
    """Give what leads to the next menu, and the picture of this one with that chosen."""
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    opener = next((action for action in menu.actions() if action.menu() is not None), None)
    menu.popup(QPoint())
    if opener is not None:
        menu.setActiveAction(opener)
    picture = menu.grab()
    menu.hide()
    return opener, picture


async def icons(_: Scene) -> QWidget:
    """Show the icons."""
    strips = Strips()
    strips.show()
    return strips


async def menu(one: Scene) -> QWidget:
    """Show the menu."""
    tray = Tray()
    tray.speak_anew(showing(one.conductor.state(), one.stage.facts.now))
    above = tray.headline.parent()
    assert isinstance(above, QMenu)
    menus = Menus(above)
    tray.hide()
    tray.deleteLater()
    menus.show()
    return menus
