"""The desktop program's first moments: the icon is up before anything heavy is loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.console import Console
from app.ui import words
from app.ui.tray import Tray

if TYPE_CHECKING:
    from app.program import SetUp

PROGRAM = "connectme-calendar"


def run_tray(set_up: "Callable[[], SetUp]", console: Console) -> int:
    """Show the icon, load the rest, and run until the program leaves; gives the exit code."""
    application = QApplication([PROGRAM])
    application.setApplicationName(PROGRAM)
    application.setApplicationDisplayName(words.TITLE)
    application.setDesktopFileName(PROGRAM)
    application.setQuitOnLastWindowClosed(False)
    tray = Tray()
    from app.ui.life import (
        live,
    )  # asyncio, qasync and the program: all that the icon can do without

    return live(application, tray, set_up(), console)
