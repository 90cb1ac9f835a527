"""The clocks of the computer."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def _now() -> datetime:
    return datetime.now(UTC)


def _asleep() -> float:
    """Give the seconds that the computer slept while the monotonic clock stood still."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC) - time.monotonic()
    return 0.0  # on Windows it does not stand still


@dataclass(frozen=True, slots=True)
class Clock:
    """The wall clock in UTC, the monotonic one, and how far that one falls behind by sleep."""

    now: Callable[[], datetime] = _now
    monotonic: Callable[[], float] = time.monotonic
    asleep: Callable[[], float] = _asleep  # seconds from any beginning; they grow in sleep only
