"""The icon in the tray with its tip and its menu."""

import re
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, Qt
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.domain.errors import Service
from app.ui.language import fill, translate
from app.ui.plain import harmless
from app.ui.quick_menu import QuickMenu

TITLE = "Connect Me Calendar"
PICTURES = Path(__file__).resolve().parents[2] / "resources"
SIZES = (16, 22, 24, 32, 48, 64)  # pixels
LONGEST = 120  # characters of a line
LOOK_FOR_TRAY = 3000  # milliseconds
_COLOURED = re.compile(rb'fill="#(?!ffffff)[0-9a-f]{6}"')
CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Face(Enum):
    """The three forms of the icon; the value is the name of its picture."""

    OK = "tray-ok"
    NOK = "tray-nok"
    HELD = "tray-held"


@dataclass(frozen=True, slots=True)
class Showing:
    """What tray and menu say of a state, already worded."""

    face: Face
    tip: str  # three lines at most, harmless
    headline: str
    following: str
    running: bool
    next_known: bool
    may_come_back: bool
    service: str  # where the status is set
    renewal_due: bool  # the person is to sign in again there


class Tray(QObject):
    """Shows how it goes, and tells what the person asks for."""

    start_asked = Signal()
    stop_asked = Signal()
    sync_asked = Signal()
    quick_asked = Signal(object, object)  # a Status and a Span
    back_asked = Signal()
    setup_asked = Signal()
    renew_asked = Signal()
    status_asked = Signal()
    settings_asked = Signal()
    connect_me_asked = Signal()
    quit_asked = Signal()
    opened = Signal()
    clicked = Signal()
    message_clicked = Signal()
    missed = Signal()  # there is no tray on this desktop, at least not yet

    def __init__(self) -> None:
        super().__init__()
        self._icons: dict[Face, QIcon] = {}
        self._face = Face.NOK
        self._tip = TITLE
        self._menu = menu = QMenu()
        self._fill_menu()
        menu.aboutToShow.connect(self.opened)
        self._search = QTimer(self)
        self._search.setInterval(LOOK_FOR_TRAY)
        self._search.timeout.connect(self._look_for_tray)
        self.is_missed = False  # it was looked for, and is not there yet
        self._icon = self._new_icon()
        if not self.is_there():
            self._search.start()

    @staticmethod
    def is_there() -> bool:
        """Say whether this desktop shows tray icons now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, showing: Showing) -> None:
        """Show how it goes; what is the same as before is not sent again."""
        if showing.face is not self._face:
            self._face = showing.face
            self._icon.setIcon(self._picture(showing.face))
        if showing.tip != self._tip:
            self._tip = showing.tip
            self._icon.setToolTip(showing.tip)
        _say(self.headline, harmless(showing.headline, LONGEST))
        _say(self.following, harmless(showing.following, LONGEST))
        self.start.setEnabled(not showing.running)
        self.stop.setEnabled(showing.running)
        self.sync.setEnabled(showing.running)
        self.quick.menuAction().setEnabled(showing.running)
        self.quick.show_next(known=showing.next_known)
        self.back.setEnabled(showing.may_come_back)
        self.renew.setVisible(showing.renewal_due)
        _say(self.connect_me, fill(translate("tray", "Open %1"), showing.service))
        lines = (self.headline, self.following)
        for action in (*lines, self.renew, self.setup, self.status, self.settings, self.connect_me):
            action.setEnabled(True)

    def speak_anew(self, showing: Showing) -> None:
        """Word everything again: the language is another one."""
        self._fill_menu()
        self.show(showing)

    def say(self, headline: str, *lines: str) -> None:
        """Show a short message at the icon; lines that are empty are left out."""
        text = "\n".join(harmless(line, LONGEST * 2) for line in lines if line)
        self._icon.showMessage(harmless(headline, LONGEST), text, self._picture(self._face))

    def hide(self) -> None:
        """Take the icon away: the program leaves."""
        self._search.stop()
        self._icon.hide()

    def _fill_menu(self) -> None:
        """Make the menu; what needs the program waits for the first state."""
        menu = self._menu
        for submenu in menu.findChildren(QMenu):
            submenu.deleteLater()
        menu.clear()
        # They lead to the Status window: lines that lead nowhere would be too pale to read.
        self.headline = self._action(
            translate("tray", "The program is starting."), self.status_asked
        )
        self.following = self._action(translate("tray", "Next: not known yet"), self.status_asked)
        self.renew = self._action(translate("tray", "Renew the sign-in…"), self.renew_asked)
        self.renew.setVisible(False)
        menu.addSeparator()
        self.start = self._action(translate("tray", "Start"), self.start_asked)
        self.stop = self._action(translate("tray", "Stop"), self.stop_asked)
        self.sync = self._action(translate("tray", "Sync now"), self.sync_asked)
        menu.addSeparator()
        self.quick = QuickMenu(menu)
        self.quick.asked.connect(self.quick_asked)
        menu.addMenu(self.quick)
        self.back = self._action(translate("tray", "I’m back"), self.back_asked)
        menu.addSeparator()
        self.setup = self._action(translate("tray", "Set up…"), self.setup_asked)
        self.status = self._action(translate("tray", "Status…"), self.status_asked)
        self.settings = self._action(translate("tray", "Advanced Settings…"), self.settings_asked)
        opens = fill(translate("tray", "Open %1"), Service.CONNECT_ME.title)
        self.connect_me = self._action(opens, self.connect_me_asked)
        self.quick.menuAction().setEnabled(False)
        menu.addSeparator()
        self.quit = self._action(translate("tray", "Quit"), self.quit_asked)
        self.quit.setEnabled(True)

    def _new_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._picture(self._face), self)
        icon.setToolTip(self._tip)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.show()
        return icon

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in CLICKS:
            self.clicked.emit()

    def _look_for_tray(self) -> None:
        """Make the icon anew once a tray turns up: one made before never appears there."""
        if not self.is_there():
            if not self.is_missed:
                self.is_missed = True
                self.missed.emit()
            return
        self._search.stop()
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._new_icon()

    def _action(self, text: str, asked: SignalInstance) -> QAction:
        action = self._menu.addAction(text)
        action.triggered.connect(lambda: asked.emit())
        action.setEnabled(False)  # until there is somebody to ask
        return action

    def _picture(self, face: Face) -> QIcon:
        if face not in self._icons:
            picture = PICTURES / f"{face.value}.svg"
            self._icons[face] = template(picture) if sys.platform == "darwin" else drawn(picture)
        return self._icons[face]


def drawn(picture: Path) -> QIcon:
    """Draw a picture in the sizes of trays, without the plug-in for icons that may be missing."""
    renderer, icon = QSvgRenderer(str(picture)), QIcon()
    for size in SIZES:
        icon.addPixmap(_canvas(renderer, size))
    return icon


def template(picture: Path) -> QIcon:
    """Draw a picture for the menu bar of macOS, which gives it its colour: white is cut out."""
    whole, icon = QSvgRenderer(str(picture)), QIcon()
    white = QSvgRenderer(_COLOURED.sub(b'fill="none"', picture.read_bytes()))
    for size in SIZES:
        canvas = _canvas(whole, size)
        painter = QPainter(canvas)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        white.render(painter)
        painter.end()
        icon.addPixmap(canvas)
    icon.setIsMask(True)
    return icon


def _canvas(renderer: QSvgRenderer, size: int) -> QPixmap:
    canvas = QPixmap(size, size)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    renderer.render(painter)
    painter.end()
    return canvas


def _say(action: QAction, text: str) -> None:
    if action.text() != text:
        action.setText(text)
