"""The desktop program's first moments: the icon is up before anything heavy is loaded."""

import os
import sys
from collections.abc import Callable, Mapping
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
    if not has_display(sys.platform, os.environ):
        console.err(words.NO_DISPLAY)  # Qt would abort the process
        return 1
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


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Say whether there is a screen to draw on."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environ.get(name) for name in named)
