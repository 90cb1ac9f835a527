"""Page tokens and sync tokens of the simulated Calendar API."""

import secrets
import threading
from dataclasses import dataclass, field

from app.sandbox.google_errors import ApiRefusal, invalid
from app.sandbox.wire import JsonObject

_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its items, the token of the next one, and the change that it stands for."""

    items: list[JsonObject]
    more: str | None
    number: int


@dataclass(frozen=True, slots=True)
class _Rest:
    question: str
    items: list[JsonObject]
    place: int
    number: int


@dataclass(slots=True)
class Paging:
    """Cuts answers into pages and remembers what each token stands for; thread-safe."""

    sizes: tuple[int, ...] = ()  # of the first pages, instead of those asked for; 0 is allowed
    _rests: dict[str, _Rest] = field(default_factory=dict)
    _synced: dict[str, tuple[str, int]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def first(self, question: str, items: list[JsonObject], size: int, number: int) -> Page:
        """Give the first page of an answer."""
        return self._cut(_Rest(question, items, 0, number), size)

    def turn(self, token: str, question: str, size: int) -> Page:
        """Give the page of a token, for the same question only. Raises ApiRefusal."""
        with self._lock:
            rest = self._rests.get(token)
        if rest is None or rest.question != question:
            raise invalid("pageToken", "Invalid page token value.")
        return self._cut(rest, size)

    def sync_token(self, question: str, number: int) -> str:
        """Make a token for what changes after a change."""
        token = secrets.token_urlsafe(16) + "="
        with self._lock:
            self._synced[token] = (question, number)
            if len(self._synced) > _LIMIT:
                del self._synced[next(iter(self._synced))]
        return token

    def since(self, token: str, question: str) -> int | None:
        """Give the change of a sync token, None without one. Raises ApiRefusal (410)."""
        if not token:
            return None
        with self._lock:
            known = self._synced.get(token)
        if known is None or known[0] != question:
            message = "Sync token is no longer valid, a full sync is required."
            raise ApiRefusal(
                410, "fullSyncRequired", message, domain="calendar", parameter="syncToken"
            )
        return known[1]

    def forget_sync_tokens(self) -> None:
        """Let every sync token be too old."""
        with self._lock:
            self._synced.clear()

    def _cut(self, rest: _Rest, size: int) -> Page:
        sizes, place = self.sizes, rest.place
        length = min(size, sizes[place]) if place < len(sizes) else size
        items, left = rest.items[:length], rest.items[length:]
        if not left and place + 1 >= len(sizes):
            return Page(items, None, rest.number)
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._rests[token] = _Rest(rest.question, left, place + 1, rest.number)
            if len(self._rests) > _LIMIT:
                del self._rests[next(iter(self._rests))]
        return Page(items, token, rest.number)
