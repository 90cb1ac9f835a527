"""What the simulated servers saw, for tests and for the board."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Literal

from app.sandbox.wire import Pairs, Request

Clock = Callable[[], datetime]
By = Literal["program", "person", "platform"]

_LONGEST = 20_000


def utc_now() -> datetime:
    """Give the time of this computer, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Entry:
    """One request; `outcome` is `open` until the answer is decided, then its status or fault."""

    at: datetime
    tick: float  # seconds of time.monotonic() at the arrival
    method: str
    path: str
    query: Pairs
    body: str  # of PUT and PATCH requests only
    if_match: str | None
    outcome: str = "open"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the status that colleagues see."""

    at: datetime
    tick: float
    name: str
    previous: str
    by: By


class Journal:
    """The last requests to one server, oldest first; thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._entries: deque[Entry] = deque(maxlen=_LONGEST)

    def begin(self, request: Request) -> Entry:
        """Note a request at its arrival."""
        writes = request.method in ("PUT", "PATCH")
        body = request.body.decode("utf-8", errors="replace") if writes else ""
        entry = Entry(
            at=self._clock(),
            tick=time.monotonic(),
            method=request.method,
            path=request.path,
            query=request.query,
            body=body,
            if_match=request.headers.get("if-match"),
        )
        with self._changed:
            self._entries.append(entry)
            self._changed.notify_all()
        return entry

    def finish(self, entry: Entry, outcome: str) -> None:
        """Note how a request was answered, before the answer leaves."""
        with self._changed:
            entry.outcome = outcome
            self._changed.notify_all()

    def entries(self, method: str = "*", path: str = "*") -> tuple[Entry, ...]:
        """Give the requests that fit two shell patterns."""
        with self._changed:
            return self._fitting(method, path)

    def wait_for(self, count: int, method: str = "*", path: str = "*", within: float = 5) -> bool:
        """Wait until so many fitting requests have been answered; False when time is up."""

        def enough() -> bool:
            done = [e for e in self._fitting(method, path) if e.outcome != "open"]
            return len(done) >= count

        with self._changed:
            return self._changed.wait_for(enough, within)

    def clear(self) -> None:
        """Forget everything."""
        with self._changed:
            self._entries.clear()

    def _fitting(self, method: str, path: str) -> tuple[Entry, ...]:
        return tuple(
            entry
            for entry in self._entries
            if fnmatchcase(entry.method, method) and fnmatchcase(entry.path, path)
        )
