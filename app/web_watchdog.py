"""One thread for the deadlines of all requests: it sleeps until the next of them passes."""

import threading
import time
from typing import Protocol


class Watched(Protocol):
    """Something that is cut at its end, unless it is let go before."""

    ends: float  # monotonic seconds

    def cut(self) -> None:
        """End it; called on the watchdog's thread, so it may neither block nor raise."""
        ...


class Watchdog:
    """Cuts what is late. Its thread begins with the first request and costs nothing while idle."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._watched: set[Watched] = set()
        self._thread: threading.Thread | None = None
        self._wakes = float("inf")  # the monotonic second in which the thread looks again

    def watch(self, one: Watched) -> None:
        """Cut it when its end comes."""
        with self._changed:
            self._watched.add(one)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()
            elif one.ends < self._wakes:
                self._changed.notify()

    def let_go(self, one: Watched) -> None:
        """Cut it no more; the thread sleeps on, for most requests end long before their time."""
        with self._changed:
            self._watched.discard(one)

    def _run(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for late in [one for one in self._watched if one.ends <= now]:
                    self._watched.discard(late)
                    late.cut()
                self._wakes = min((one.ends for one in self._watched), default=float("inf"))
                self._changed.wait(self._wakes - now if self._watched else None)


WATCHDOG = Watchdog()
