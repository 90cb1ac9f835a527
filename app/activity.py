"""The log of what happened: one line for each happening, kept for ninety days."""

import os
import threading
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from app.domain.errors import StorageFailed
from app.domain.report import Happening
from app.files import open_private, read_text, write_atomically
from app.happenings import as_line, from_line

KEPT = timedelta(days=90)
LARGEST = 4 * 1024 * 1024  # bytes; then the older half goes


class ActivityLog:
    """Appends to the log and reads it; for several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._pruned: date | None = None  # the day on which old lines were last removed

    def append(self, happening: Happening) -> None:
        """Write one happening down; blocks on the disk. Raises StorageFailed, and nothing else."""
        with self._lock:
            try:
                if self._pruned != happening.at.date() or self._size() > LARGEST:
                    self._prune(happening.at)
                self._add(as_line(happening))
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise StorageFailed(
                    f"{self._path.name} cannot be written ({reason}).", "Look at the disk."
                ) from error

    def happenings(self) -> list[Happening]:
        """Read what is kept, the oldest first, leaving out what cannot be understood.

        Raises StorageFailed.
        """
        with self._lock:
            return [one for _, one in self._lines()]

    def _add(self, line: str) -> None:
        handle = open_private(self._path, os.O_APPEND)
        try:
            # a line that a crash cut off must not swallow this one
            torn = os.fstat(handle).st_size > 0 and not self._ends_whole()
            start = "\n" if torn else ""
            os.write(handle, f"{start}{line}\n".encode("utf-8", "backslashreplace"))
        finally:
            os.close(handle)

    def _ends_whole(self) -> bool:
        with self._path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"

    def _size(self) -> int:
        return self._path.stat().st_size if self._path.exists() else 0

    def _prune(self, now: datetime) -> None:
        """Remove what is too old, and the older half of a log that is too large."""
        size, lines = self._size(), list(self._lines())
        kept = [line for line, one in lines if one.at > now - KEPT]
        if size > LARGEST:
            kept = kept[len(kept) // 2 :]
        if len(kept) < len(lines) or size > LARGEST:
            text = "".join(f"{line}\n" for line in kept)
            write_atomically(self._path, text.encode("utf-8", "backslashreplace"))
        self._pruned = now.date()

    def _lines(self) -> Iterator[tuple[str, Happening]]:
        try:
            text = read_text(self._path) or ""
        except ValueError:  # too large, or damaged: what is whole in its end still counts
            text = self._path.read_bytes()[-LARGEST:].decode("utf-8", "replace")
        for line in text.split("\n"):
            happening = from_line(line)
            if happening is not None:
                yield line, happening
