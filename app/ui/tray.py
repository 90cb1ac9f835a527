"""The icon in the tray with its tip and its menu."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, Qt
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.ui import words

if TYPE_CHECKING:
    from app.state import State

PICTURES = Path(__file__).resolve().parents[2] / "resources"
SIZES = (16, 22, 24, 32, 48, 64)  # pixels
LOOK_FOR_TRAY = 3000  # milliseconds


class Tray(QObject):
    """Shows the state, and tells what the person asks for."""

    start_asked = Signal()
    stop_asked = Signal()
    sync_asked = Signal()
    quit_asked = Signal()
    opened = Signal()
    missed = Signal()  # there is no tray on this desktop, at least not yet

    def __init__(self) -> None:
        super().__init__()
        self._icons: dict[words.Face, QIcon] = {}
        self._face = words.Face.NOK
        self._tip = words.TITLE
        self._menu = menu = QMenu()
        self.headline = self._line(menu, words.STARTING)
        self.following = self._line(menu, words.NOTHING_NEXT)
        menu.addSeparator()
        self.start = self._action(words.START, self.start_asked)
        self.stop = self._action(words.STOP, self.stop_asked)
        self.sync = self._action(words.SYNC, self.sync_asked)
        for action in (self.start, self.stop, self.sync):
            action.setEnabled(False)  # until there is somebody to ask
        menu.addSeparator()
        self.quit = self._action(words.QUIT, self.quit_asked)
        menu.aboutToShow.connect(self.opened)
        self._search = QTimer(self)
        self._search.setInterval(LOOK_FOR_TRAY)
        self._search.timeout.connect(self._look_for_tray)
        self._told_missing = False
        self._icon = self._new_icon()
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self._search.start()

    def show_state(self, state: "State") -> None:
        """Show the state; what is the same as before is not sent again."""
        face, tip = words.face(state), words.tip(state)
        if face is not self._face:
            self._face = face
            self._icon.setIcon(self._picture(face))
        if tip != self._tip:
            self._tip = tip
            self._icon.setToolTip(tip)
        self.headline.setText(words.headline(state))
        self.following.setText(words.following(state))
        self.start.setEnabled(not state.running)
        self.stop.setEnabled(state.running)
        self.sync.setEnabled(state.running)

    def say(self, text: str) -> None:
        """Show a short message at the icon."""
        self._icon.showMessage(words.TITLE, text, self._picture(self._face))

    def show_what_is(self) -> None:
        """Answer a second start: show the state where the person looks."""
        self.say(self._tip)

    def hide(self) -> None:
        """Take the icon away: the program leaves."""
        self._search.stop()
        self._icon.hide()

    def _new_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._picture(self._face), self)
        icon.setToolTip(self._tip)
        icon.setContextMenu(self._menu)
        icon.show()
        return icon

    def _look_for_tray(self) -> None:
        """Make the icon anew once a tray turns up: one made before never appears there."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            if not self._told_missing:
                self._told_missing = True
                self.missed.emit()
            return
        self._search.stop()
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._new_icon()

    def _action(self, text: str, asked: SignalInstance) -> QAction:
        action = self._menu.addAction(text)
        action.triggered.connect(asked)
        return action

    def _line(self, menu: QMenu, text: str) -> QAction:
        line = menu.addAction(text)
        line.setEnabled(False)
        return line

    def _picture(self, face: words.Face) -> QIcon:
        if face not in self._icons:
            self._icons[face] = _drawn(PICTURES / f"{face.value}.svg")
        return self._icons[face]


def _drawn(picture: Path) -> QIcon:
    """Draw a picture in the sizes of trays, without the plug-in for icons that may be missing."""
    renderer, icon = QSvgRenderer(str(picture)), QIcon()
    for size in SIZES:
        canvas = QPixmap(size, size)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(canvas)
    return icon
