"""The desktop program's first moments: the icon is up before anything heavy is loaded."""

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    Qt,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.console import Console
from app.domain.errors import AppError
from app.ui.taskbar import name_ourselves
from app.ui.tray import PICTURES, TITLE, Tray, drawn

if TYPE_CHECKING:
    from app.program import SetUp

PROGRAM = "connectme-calendar"
TOLD_WITHIN = 1000  # milliseconds in which a desktop takes a message
NO_DISPLAY = "There is no screen here; start the program with --headless."
NOT_DRAWN = "The program cannot draw on this screen; the log says why."


def run_tray(
    set_up: "Callable[[], SetUp]",
    console: Console,
    note: Callable[[str], None] = lambda _: None,
    *,
    tells_at_icon: bool = True,
) -> int:
    """Show the icon, load the rest, and run until the program leaves; gives the exit code.

    `note` keeps what Qt said when it could not begin. `tells_at_icon`: why the program cannot
    start is told nowhere else on the screen.
    """
    if not has_display(sys.platform, os.environ):
        console.err(NO_DISPLAY)  # Qt would abort the process
        return 1
    name_ourselves()
    with heard(console, note):
        application = QApplication([PROGRAM])
    application.setApplicationName(PROGRAM)
    application.setApplicationDisplayName(TITLE)
    application.setDesktopFileName(PROGRAM)
    application.setQuitOnLastWindowClosed(False)
    tray = Tray()
    bear_icon()
    gc.freeze()  # what was loaded so far stays; the collector need not walk it again
    gc.enable()
    loading = Loading(set_up)
    tray.quit_asked.connect(loading.leave)
    try:
        opened = loading.outcome()
    except AppError as failure:
        if tells_at_icon:
            tell_at_the_icon(application, tray, failure)
        tray.hide()
        raise
    from app.ui.life import live  # loaded by now

    return 0 if loading.is_left else live(application, tray, opened, console)


@contextlib.contextmanager
def heard(console: Console, note: Callable[[str], None]) -> Iterator[None]:
    """Listen to Qt while it begins: without a screen or a library it would abort, saying little."""
    told: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        told.extend(text.split())
        console.err(text.strip())
        if kind is QtMsgType.QtFatalMsg:  # the process is aborted as soon as this returns
            note(" ".join(told))
            console.err(NOT_DRAWN)
            os._exit(1)

    qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)


def bear_icon() -> None:
    """Have all windows bear the program's icon; Qt does not find the one of a program itself.

    A Mac shows none at a window, and in the Dock the one of the bundle.
    """
    if sys.platform != "darwin":
        QGuiApplication.setWindowIcon(drawn(PICTURES / f"{PROGRAM}.svg"))


def tell_at_the_icon(application: QApplication, tray: Tray, failure: AppError) -> None:
    """Say why the program cannot start to who sees no terminal; nobody has to close anything."""
    from app.ui.language import Language, translate  # loaded by now
    from app.ui.wording import told_error

    Language(application)
    tray.say(translate("tray", "Connect Me Calendar cannot start."), *told_error(failure))
    waiting = QEventLoop()
    QTimer.singleShot(TOLD_WITHIN, waiting.quit)
    waiting.exec()


def show_last_words(failure: AppError) -> None:
    """Tell why the program ends, where nobody reads its console; until the person has read it."""
    if not has_display(sys.platform, os.environ):
        return
    from app.ui.language import Language, translate  # not needed by a program that starts well
    from app.ui.wording import told_error

    application = QApplication.instance() or QApplication([PROGRAM])
    bear_icon()
    language = Language(application)
    cannot = translate("tray", "Connect Me Calendar cannot start.")
    box = QMessageBox(QMessageBox.Icon.Critical, TITLE, "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("\n\n".join(part for part in (cannot, *told_error(failure)) if part))
    box.finished.connect(application.quit)
    box.open()
    application.exec()
    language.deleteLater()


class Loading(QThread):
    """Loads all that the icon can do without, while the icon answers the tray."""

    def __init__(self, set_up: "Callable[[], SetUp]") -> None:
        super().__init__()
        self._set_up = set_up
        self._opened: SetUp | None = None
        self._failure: BaseException | None = None
        self.is_left = False  # the person has chosen Quit already

    def run(self) -> None:
        """Load asyncio, qasync, the program and the windows, and open the data folder."""
        try:
            import app.ui.life  # noqa: F401  the heavy ones, off the start-up path

            self._opened = self._set_up()
        except BaseException as failure:  # raised where the result is asked for
            self._failure = failure

    def leave(self) -> None:
        """Leave as soon as the loading is over."""
        self.is_left = True

    def outcome(self) -> "SetUp":
        """Run Qt's loop until all is loaded; gives what was opened, or raises what hindered it."""
        waiting = QEventLoop()
        self.finished.connect(waiting.quit)
        self.start()
        waiting.exec()
        self.wait()
        if self._opened is None:
            raise self._failure or RuntimeError("nothing was opened")
        return self._opened


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Say whether there is a screen to draw on."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environ.get(name) for name in named)
