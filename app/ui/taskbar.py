"""Tells Windows that our windows and notifications belong to the entry in the Start menu."""

import ctypes
import sys

APP_ID = "io.connectme.calendar"  # the installer writes the same one into the Start menu


def name_ourselves() -> None:
    """Give this process its name in the taskbar; before any window is made."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
