"""A lane: one worker thread that runs one errand at a time, so that the watch never blocks."""

import queue
import threading
from collections.abc import Callable
from typing import Protocol

from app.sync.bell import Bell, Done

Errand = Callable[[], object]


class Lane(Protocol):
    """Runs errands; each ends as a `Done` in the bell."""

    def start(self, errand: Errand) -> object:
        """Begin an errand and give its ticket."""
        ...

    def close(self) -> None:
        """End the lane; an errand under way may end unheard."""
        ...


class WorkerLane:
    """A lane with a daemon thread of its own, so that a hanging request cannot keep the program."""

    def __init__(self, name: str, bell: Bell) -> None:
        self._bell = bell
        self._errands: queue.SimpleQueue[tuple[object, Errand] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def start(self, errand: Errand) -> object:
        """Begin an errand and give its ticket."""
        ticket = object()  # no other lane has the same
        self._errands.put((ticket, errand))
        return ticket

    def close(self) -> None:
        """End the thread once the errand under way has ended."""
        self._errands.put(None)

    def _work(self) -> None:
        while (task := self._errands.get()) is not None:
            ticket, errand = task
            try:
                self._bell.ring(Done(ticket, errand()))
            except BaseException as error:  # whatever it is, the watch must hear of it
                self._bell.ring(Done(ticket, error=error))
