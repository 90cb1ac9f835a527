"""The Unified Endpoint of one person: the status that colleagues see, and who changed it."""

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, get_args

from app.sandbox.journal import By, Change, Clock
from app.sandbox.wire import JsonObject

Device = Literal["idle", "ringing", "busy", "not_connected"]
DEVICES: tuple[Device, ...] = get_args(Device)
STATUSES = ("Telework", "Holiday", "Busy", "OutOfOffice", "Office")


class UnknownStatus(Exception):
    """The endpoint may not be set to this."""


class Stale(Exception):
    """The endpoint is no longer what it was when it was read."""


@dataclass(slots=True)
class Endpoint:
    """One endpoint, with a journal of its changes; thread-safe."""

    uid: str
    clock: Clock
    statuses: tuple[str, ...] = STATUSES
    changes: deque[Change] = field(default_factory=lambda: deque(maxlen=5_000))
    _name: str = "Office"
    _by: By = "platform"
    _device: Device = "idle"
    _modified: datetime = field(init=False)
    _version: int = 1
    _moved: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        """Begin as if the platform had set the resting status just now."""
        self._modified = _in_milliseconds(self.clock())

    @property
    def name(self) -> str:
        """Give the status that colleagues see."""
        return self._name

    @property
    def device(self) -> Device:
        """Give what the telephone does."""
        return self._device

    @property
    def modified(self) -> datetime:
        """Give when the status was chosen last, in whole milliseconds."""
        return self._modified

    @property
    def by(self) -> By:
        """Say who chose the status."""
        return self._by

    @property
    def etag(self) -> str:
        """Give the strong ETag of the whole endpoint, telephone included."""
        return f'"{self.uid[:8]}-{self._version}"'

    def told(self) -> tuple[JsonObject, str]:
        """Give what a GET answers, and its ETag."""
        with self._moved:
            stamp = self._modified.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            told: JsonObject = {
                "intentional": self._name,
                "device": self._device,
                "modified": stamp,
            }
            return told, self.etag

    def choose(self, name: str, by: By, if_match: str | None = None) -> tuple[JsonObject, str]:
        """Set the status, also to the same value. Raises UnknownStatus, Stale."""
        with self._moved:
            if if_match is not None and if_match != "*":
                tags = {tag.strip() for tag in if_match.split(",")}
                if self.etag not in tags:
                    raise Stale
            if name not in self.statuses:
                raise UnknownStatus(name)
            now = _in_milliseconds(self.clock())
            self._modified = max(now, self._modified + timedelta(milliseconds=1))
            change = Change(self.clock(), time.monotonic(), name, self._name, by)
            self.changes.append(change)
            self._name, self._by = name, by
            self._version += 1
            self._moved.notify_all()
            return self.told()

    def ring(self, device: Device) -> None:
        """Let the telephone do something else; the status was not chosen anew by that."""
        with self._moved:
            if device != self._device:
                self._device = device
                self._version += 1
                self._moved.notify_all()

    def history(self) -> tuple[Change, ...]:
        """Give the changes, oldest first."""
        with self._moved:
            return tuple(self.changes)

    def wait_for(self, name: str, within: float = 5) -> bool:
        """Wait until colleagues see a status; False when time is up."""
        with self._moved:
            return self._moved.wait_for(lambda: self._name == name, within)


def _in_milliseconds(instant: datetime) -> datetime:
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)
