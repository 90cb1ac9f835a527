"""The technical log: private, bounded, one line a record, no secrets; it never stops anything."""

import faulthandler
import logging
import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.redaction import redacted

OURS = "connectme"
ONE_FILE = 1024 * 1024  # bytes
OLDER_FILES = 4  # beside app.log itself
CRASHES = "crash.log"
Opener = Callable[[Path, int], int]
"""Opens a file for writing with the given flags, made for this person only if missing."""


class SafeFormatter(logging.Formatter):
    """Makes one line: the instant in UTC, level, room, message, and the places of an exception."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line; what the exception says is left out, it may be foreign."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{at} {record.levelname} {record.name} {redacted(_message(record))}"
        if record.exc_info and record.exc_info[1] is not None:
            line = f"{line} | {places(record.exc_info[1])}"
        return line


class PrivateFile(RotatingFileHandler):
    """A rotating file of mode 0600 from its creation; a failing disk is remembered, not raised."""

    def __init__(self, path: Path, opener: Opener) -> None:
        self._opener = opener
        self.failing = False
        super().__init__(
            path,
            maxBytes=ONE_FILE,
            backupCount=OLDER_FILES,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        self.addFilter(_is_worth_it)

    def _open(self) -> TextIOWrapper:
        handle = self._opener(Path(self.baseFilename), os.O_APPEND)
        return os.fdopen(handle, "a", encoding=self.encoding, errors=self.errors)

    def doRollover(self) -> None:  # noqa: N802  the name of the standard library
        """Begin a new file; where that is refused, go on in the old one."""
        try:
            super().doRollover()
        except OSError:
            self.failing = True
            self.stream = self._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; tries again with the next one where the disk refused."""
        self.failing = False
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Remember that the disk failed, and do nothing else."""
        self.failing = True


class RunningLog:
    """The log of this run; closing it gives the logging of the process back as it was."""

    def __init__(self, path: Path, level: str, opener: Opener) -> None:
        root = logging.getLogger()
        self._before = (root.level, list(root.handlers))
        self._file = PrivateFile(path, opener)
        self._file.setFormatter(SafeFormatter())
        root.handlers[:] = [self._file]
        root.setLevel(logging.WARNING)
        logging.captureWarnings(capture=True)
        self.set_level(level)

    @property
    def failing(self) -> bool:
        """Say whether the last record could not be written."""
        return self._file.failing

    def set_level(self, level: str) -> None:
        """Set how much of our own is logged: "debug", "info", "warning" or "error"."""
        logging.getLogger(OURS).setLevel(level.upper())

    def close(self) -> None:
        """Write what is left and stop logging."""
        root = logging.getLogger()
        logging.captureWarnings(capture=False)
        logging.getLogger(OURS).setLevel(logging.NOTSET)
        level, root.handlers[:] = self._before
        root.setLevel(level)
        self._file.close()


def places(error: BaseException) -> str:
    """Say what an exception and its causes were and where, by class, file and line; no values."""
    told: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        frames = traceback.StackSummary.extract(
            traceback.walk_tb(cause.__traceback__), lookup_lines=False, capture_locals=False
        )
        steps = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        told.append(" < ".join([type(cause).__qualname__, *reversed(steps)]))
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return " | because of ".join(told)


class CrashFile:
    """Where the interpreter writes its frames when it dies: a file of mode 0600; no core dump."""

    def __init__(self, log: Path, opener: Opener) -> None:
        self._handle: int | None = None
        try:
            self._handle = opener(log.with_name(CRASHES), os.O_TRUNC)
            faulthandler.enable(self._handle)
        except OSError:
            logging.getLogger("connectme.log").warning("there is no file for crashes")
        _no_core_dumps()

    def close(self) -> None:
        """Stop watching."""
        if self._handle is not None:
            faulthandler.disable()
            os.close(self._handle)
            self._handle = None


def _no_core_dumps() -> None:
    if sys.platform != "win32":
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_worth_it(record: logging.LogRecord) -> bool:
    """Let our own records through, and of others only warnings: their details hold secrets."""
    ours = record.name == OURS or record.name.startswith(f"{OURS}.")
    return ours or record.levelno >= logging.WARNING


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # a wrong call must not stop the program
        return f"a message that cannot be made, in {record.pathname}:{record.lineno}"


def _short(filename: str) -> str:
    """Give the last two parts of a path: the rest may hold the person's name."""
    return "/".join(Path(filename).parts[-2:])
