"""Tells how far the clock of this computer is off, from the dates of the services' answers."""

import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from statistics import median

LEAST_ANSWERS = 3
REMEMBERED = 9
NOTICED = 30.0  # seconds; below, the dates' own coarseness would move boundaries for nothing
HALF_OF_A_SECOND = 0.5  # a date is cut off to the second


class Skew:
    """The difference between the services' clocks and ours; for several threads."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._seen: deque[float] = deque(maxlen=REMEMBERED)

    def saw(self, _service: str, date: datetime) -> None:
        """Take note of the date of an answer that has just arrived."""
        off = (date - self._now()).total_seconds() + HALF_OF_A_SECOND
        with self._lock:
            self._seen.append(off)

    def seconds(self) -> float:
        """Give what to add to our clock, in seconds; 0 while it is near enough, or not known."""
        with self._lock:
            seen = tuple(self._seen)
        middle = median(seen) if len(seen) >= LEAST_ANSWERS else 0.0
        return middle if abs(middle) >= NOTICED else 0.0
