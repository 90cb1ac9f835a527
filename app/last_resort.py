"""The last resort: what nobody caught is logged by its class and places, and told in a sentence."""

import ctypes
import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

SENTENCE = "Something unexpected happened; the log says where."
ERROR_SIGN = 0x10  # Windows' MB_ICONERROR
_log = logging.getLogger("connectme.unexpected")


def show_plainly(sentence: str) -> None:
    """Show a box of Windows' own where Qt cannot; elsewhere the console and the log must do."""
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, sentence, "Connect Me Calendar", ERROR_SIGN)


class LastResort:
    """Takes the three hooks of the interpreter for itself, until it is closed."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._thread_died
        sys.unraisablehook = self._unraisable

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, _: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self._report("uncaught", error)
            self._tell(SENTENCE)

    def _thread_died(self, died: threading.ExceptHookArgs) -> None:
        if died.exc_value is not None and not isinstance(died.exc_value, SystemExit):
            name = died.thread.name if died.thread is not None else "?"
            self._report(f"uncaught in the thread {name}", died.exc_value)
            self._tell(SENTENCE)

    def _unraisable(self, failed: "sys.UnraisableHookArgs") -> None:
        if failed.exc_value is not None:
            self._report("unraisable", failed.exc_value)

    def _report(self, how: str, error: BaseException) -> None:
        _log.critical("%s", how, exc_info=(type(error), error, error.__traceback__))
