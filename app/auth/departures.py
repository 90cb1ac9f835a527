"""Remembers which sign-ins are to be forgotten, until the keyring has let go of them."""

import json
import logging
import threading
from collections.abc import Callable

from app.domain.errors import AppError

_log = logging.getLogger("connectme.auth")


class Departures:
    """The vault keys whose entries are to go; noted before the first step of a sign-out.

    A locked keyring, or a power cut in the middle of a sign-out, would else sign the person in
    again at the next start. What cannot be noted on the disk counts for this run. Any thread may
    use it; every call may block on the disk, and raises nothing.
    """

    def __init__(
        self,
        read: Callable[[], str | None] = lambda: None,
        write: Callable[[str | None], None] = lambda _: None,
    ) -> None:
        """Take what reads and replaces the note (None: there is none); both may raise AppError."""
        self._read = read
        self._write = write
        self._lock = threading.Lock()
        self._keys: set[str] | None = None  # None: not read yet

    def owes(self, key: str) -> bool:
        """Say whether the entry under this key is to be removed."""
        with self._lock:
            return key in self._known()

    def begin(self, key: str) -> None:
        """Note that an entry is to be removed."""
        with self._lock:
            if key not in self._known():
                self._note(self._known() | {key})

    def end(self, key: str) -> None:
        """Note that it is gone, or that a new sign-in has taken its place."""
        with self._lock:
            if key in self._known():
                self._note(self._known() - {key})

    def _known(self) -> set[str]:
        if self._keys is None:
            try:
                found = json.loads(self._read() or "[]")
            except (AppError, ValueError, RecursionError) as error:
                _log.warning("What is to be signed out is not known (%s).", type(error).__name__)
                found = []
            keys = found if isinstance(found, list) else []
            self._keys = {key for key in keys if isinstance(key, str)}
        return self._keys

    def _note(self, keys: set[str]) -> None:
        self._keys = keys
        try:
            self._write(json.dumps(sorted(keys)) if keys else None)
        except AppError as error:
            _log.warning("What is to be signed out is not noted (%s).", type(error).__name__)
