"""The log of what happened: one JSON object in a line for each happening, kept for ninety days."""

import csv
import io
import json
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.errors import StorageFailed
from app.domain.report import Happening, What
from app.domain.tags import folded
from app.files import open_private, read_text, write_atomically
from app.instants import written

KEPT = timedelta(days=90)
LARGEST = 4 * 1024 * 1024  # bytes; then the older half goes
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for something else
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


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
    """Give the record as one line of ASCII without its end, the same on screen and in the log."""
    return json.dumps(as_record(happening))  # a console of another encoding keeps it JSON


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


def as_words(happening: Happening) -> tuple[str, ...]:
    """Give the members that a person can look for."""
    words = (happening.status, happening.previous, happening.event_id, happening.reason)
    return (str(happening.what), *(word for word in words if word is not None))


def matching(
    happenings: Iterable[Happening],
    text: str,
    words: Callable[[Happening], Iterable[str]] = as_words,
) -> list[Happening]:
    """Give, in their order, those that have every word of the text somewhere in their words.

    Case, width and composition of letters do not count. A screen hands in `words` of its own
    where it shows others.
    """
    sought = folded(text).split()
    if not sought:
        return list(happenings)
    found = []
    for one in happenings:
        said = folded("\n".join(words(one)))
        if all(word in said for word in sought):
            found.append(one)
    return found


def as_csv(happenings: Iterable[Happening]) -> str:
    """Give the records as a table for spreadsheets (RFC 4180), with the names of the members.

    No cell can be taken for a formula: the ids of events come from outside.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow([member.name for member in fields(Happening)])
    writer.writerows([_cell(value) for value in as_record(one).values()] for one in happenings)
    return table.getvalue()


def csv_bytes(happenings: Iterable[Happening]) -> bytes:
    """Give the table as a file in UTF-8 that Excel recognises as such."""
    return _BYTE_ORDER_MARK + as_csv(happenings).encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
