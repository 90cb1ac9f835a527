"""Keeps how far the clock of this computer is off, from the dates of the services' answers."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from app.domain.offset import Offset

log = logging.getLogger("connectme.clock")


class Skew:
    """The difference between the services' clocks and ours; for several threads."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._offset = Offset()

    def saw(self, _service: str, date: datetime) -> None:
        """Take note of the date of an answer that has just arrived."""
        with self._lock:
            before = self._offset
            self._offset = offset = before.seen(date, self._now())
        if offset.warns and not before.warns:
            log.warning(
                "The clock of this computer is off by about %.0f seconds;"
                " the services' time is used.",
                abs(offset.seconds),
            )

    def seconds(self) -> float:
        """Give what to add to our clock, in seconds; 0 while it is near enough, or not known."""
        return self._offset.seconds
