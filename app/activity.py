"""The log of what happened: one JSON object in a line for each happening, kept for ninety days."""

import json
import os
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.errors import StorageFailed
from app.domain.report import Happening, What
from app.files import open_private, read_text, write_atomically
from app.instants import written

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


def as_record(happening: Happening) -> dict[str, object]:
    """Give the members in the order of the contract."""
    return {
        "at": written(happening.at),
        "what": str(happening.what),
        "status": happening.status,
        "previous": happening.previous,
        "event_id": happening.event_id,
        "reason": happening.reason,
        "late_ms": happening.late_ms,
    }


def as_line(happening: Happening) -> str:
    """Give the record as one line without its end, the same on screen and in the log."""
    return json.dumps(as_record(happening), ensure_ascii=False)


def from_line(line: str) -> Happening | None:
    """Read a record back; None: the line is none, whatever it is."""
    try:
        record = json.loads(line)
        at = datetime.fromisoformat(record["at"])
        what = What(record["what"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(record, dict) or at.tzinfo is None:
        return None
    late = record.get("late_ms")
    return Happening(
        at=at.astimezone(UTC),
        what=what,
        status=_text(record, "status"),
        previous=_text(record, "previous"),
        event_id=_text(record, "event_id"),
        reason=_text(record, "reason"),
        late_ms=late if isinstance(late, int) and not isinstance(late, bool) else None,
    )


def _text(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    return value if isinstance(value, str) else None
