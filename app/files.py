"""The program's own folder and files: private from creation, whole after any crash, never lost."""

import contextlib
import errno
import os
import stat
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from app.domain.choices import NewerFile
from app.domain.errors import AppError, StorageFailed
from app.machine import find_profile, machine_id

__all__ = [
    "Places",
    "default_root",
    "find_profile",
    "machine_id",
    "make_private",
    "open_private",
    "quarantine",
    "read_text",
    "read_text_or_quarantine",
    "remove",
    "write_atomically",
]

T = TypeVar("T")
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
LARGEST = 16 * 1024 * 1024  # bytes of a file of ours that are read
_BLOCKED = (
    5,
    32,
)  # Windows: access denied, sharing violation: a scanner holds the file for a while
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds between the tries of a blocked rename or removal
_STALE = 60.0  # seconds after which a temporary file is the left-over of a crash
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of one data folder lie."""

    root: Path

    @property
    def settings(self) -> Path:
        """Give the person's choices."""
        return self.root / "settings.json"

    @property
    def hold(self) -> Path:
        """Give the record of a status that is ours."""
        return self.root / "hold.json"

    @property
    def departures(self) -> Path:
        """Give the note of sign-ins that the keyring has yet to let go of."""
        return self.root / "signed-out.json"

    @property
    def activity(self) -> Path:
        """Give the log of what happened."""
        return self.root / "activity.jsonl"

    @property
    def log(self) -> Path:
        """Give the technical log."""
        return self.root / "logs" / "app.log"

    @property
    def lock(self) -> Path:
        """Give the file that the one running instance locks."""
        return self.root / "instance.lock"

    @property
    def socket(self) -> Path:
        """Give where the running instance listens; may be too long a path for some systems."""
        return self.root / "instance.sock"


def default_root() -> Path:
    """Give the platform's per-user, local (never roaming) data folder."""
    from platformdirs import user_data_path  # off the start-up path when --data-dir is given

    name = "connectme-calendar" if sys.platform.startswith("linux") else "Connect Me Calendar"
    return user_data_path(name, appauthor=False, roaming=False)


def make_private(folder: Path) -> None:
    """Make the folder, and any above it that is missing, for this person only.

    Raises StorageFailed, also when it is a link or another person's.
    """
    try:
        for missing in reversed([folder, *folder.parents]):
            if not missing.exists():
                missing.mkdir(PRIVATE_FOLDER, exist_ok=True)
        _own(folder)
    except OSError as error:
        raise _failed(error, folder) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file durably: after any crash it is the old one or the new one. Mode 0600.

    Raises StorageFailed.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        try:
            _write_new(temporary, data)
            _patiently(lambda: temporary.replace(path))
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
        _sweep(path)
    except OSError as error:
        raise _failed(error, path) from error


def remove(path: Path) -> None:
    """Remove the file durably, if it is there; raises StorageFailed."""
    try:
        _patiently(lambda: path.unlink(missing_ok=True))
        _sync_folder(path.parent)
    except OSError as error:
        raise _failed(error, path) from error


def open_private(path: Path, flags: int = os.O_APPEND) -> int:
    """Open a file for writing, made for this person only if missing; raises OSError."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | flags | _NO_FOLLOW, PRIVATE_FILE)


def read_text(path: Path) -> str | None:
    """Read a file of ours; None: there is none. Raises StorageFailed, and ValueError: no UTF-8."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_FOLLOW), "rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failed(error, path, "read") from error
    if len(data) > LARGEST:
        raise ValueError(f"more than {LARGEST} bytes")
    return data.decode("utf-8-sig")


def read_text_or_quarantine(
    path: Path,
    parse: Callable[[str], T],
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> tuple[T | None, str]:
    """Read and parse a file; one that cannot be understood is put aside, never lost.

    Gives the value (None: missing or put aside) and a sentence for the person (empty: all well).
    Raises StorageFailed when it can be neither read nor put aside, NewerFile for a later version.
    """
    try:
        text = read_text(path)
        return (None if text is None else parse(text)), ""
    except (NewerFile, StorageFailed):
        raise
    except (AppError, ValueError, RecursionError) as error:
        aside = quarantine(path, clock())
        why = f" {error.headline}" if isinstance(error, AppError) else ""
        return None, f"{path.name} could not be understood and was kept as {aside.name}.{why}"


def quarantine(path: Path, now: datetime) -> Path:
    """Put a file aside as `.bad-<time>` and give its new place; raises StorageFailed."""
    aside = path.with_name(f"{path.name}.bad-{now:%Y%m%dT%H%M%SZ}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.bad-{now:%Y%m%dT%H%M%SZ}-{number}")
    try:
        _patiently(lambda: path.replace(aside))
        _sync_folder(path.parent)
    except OSError as error:
        raise _failed(error, path) from error
    return aside


def _own(folder: Path) -> None:
    """Take the rights of all others away; refuse a link and a folder of somebody else."""
    if sys.platform == "win32":
        return  # a person's folders are private there
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _NO_FOLLOW)
    try:
        state = os.fstat(handle)
        if state.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "owned by another user", str(folder))
        if stat.S_IMODE(state.st_mode) != PRIVATE_FOLDER:
            os.fchmod(handle, PRIVATE_FOLDER)
    finally:
        os.close(handle)


def _write_new(path: Path, data: bytes) -> None:
    with os.fdopen(open_private(path, os.O_EXCL), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _patiently(deed: Callable[[], object]) -> None:
    """Do it, and again for a while when somebody holds the file."""
    for pause in _PAUSES:
        try:
            deed()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BLOCKED:
                raise
            threading.Event().wait(pause)
        else:
            return
    deed()


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # folders cannot be opened there; the rename itself is journalled
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(path: Path) -> None:
    """Remove what crashed writes of this file left behind."""
    newest = path.stat().st_mtime
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        with contextlib.suppress(OSError):  # held by somebody: the next write sweeps, too
            if left.stat().st_mtime < newest - _STALE:
                left.unlink()


def _failed(error: OSError, path: Path, deed: str = "written") -> StorageFailed:
    """Say in two sentences what went wrong with a file of ours."""
    what = f"{path.name or path} cannot be {deed}"
    if error.errno in _FULL:
        return StorageFailed(f"The disk is full: {what}.", "Make room on the disk.")
    if error.errno == errno.EROFS:
        return StorageFailed(f"The disk is read-only: {what}.", "Choose another data folder.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.ELOOP, errno.ENOTDIR):
        return StorageFailed(
            f"The data folder is not yours alone or refuses you: {what}.",
            "It must be a folder of your own, and no link.",
        )
    reason = error.strerror or type(error).__name__
    return StorageFailed(f"{what} ({reason}).", "Look at the disk.")
