"""What is known of the person at Genesys Cloud, against which each piece of news is held."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from app.domain.errors import Intercepted
from app.domain.reading import Kind
from app.sync.genesys_reading import (
    Flag,
    Line,
    Presence,
    Seen,
    flag_of,
    is_talking,
    kind_of,
    presence_of,
    routing_of,
)

TOPICS = ("presence", "routingStatus", "outofoffice", "conversationsummary")

_Piece = Presence | Flag | tuple[bool, bool] | bool


class News:
    """Knows what was last read, written or told, and rings for what is really new.

    Any thread may use it. What comes while a write is under way may be its echo: it is held against
    the answer.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: Seen | None = None
        self._writing = False
        self._held_back: list[_Piece] = []
        self._ring: Callable[[], None] = lambda: None

    def listen(self, ring: Callable[[], None]) -> None:
        """Call `ring` from now on, from whichever thread brings the news."""
        self._ring = ring

    @property
    def kind(self) -> Kind | None:
        """Say what the person does, as far as it is known; None: nothing is."""
        with self._lock:
            return None if self._seen is None else kind_of(self._seen.presence, self._seen.line)

    def was_read(self, seen: Seen) -> None:
        """Take note of a reading."""
        with self._lock:
            self._seen = seen

    def was_written(self, presence: Presence, flag: Flag | None) -> None:
        """Take note of what became of a write; no flag: it was left as it is."""
        with self._lock:
            if self._seen is not None:
                known = replace(self._seen, presence=presence)
                self._seen = known if flag is None else replace(known, flag=flag)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold news back while a write is under way."""
        with self._lock:
            self._writing = True
        try:
            yield
        finally:
            with self._lock:
                self._writing = False
                pieces, self._held_back = self._held_back, []
                new = [self._is_new(piece) for piece in pieces]
            if any(new):
                self._ring()

    def take(self, uid: str, topic: str, body: object) -> None:
        """Take a piece of news about a person; what is of no use is passed over."""
        piece = _piece_of(uid, topic, body)
        if piece is None:
            return
        with self._lock:
            if self._writing:
                self._held_back.append(piece)
                return
            new = self._is_new(piece)
        if new:
            self._ring()

    def _is_new(self, piece: _Piece) -> bool:
        """Say whether a piece changes what is known, and let it count."""
        if self._seen is None:
            return True
        after = _after(self._seen, piece)
        if after is None:
            return False
        self._seen = after
        return True


def _after(seen: Seen, piece: _Piece) -> Seen | None:
    """Give what is known after a piece of news; None: it is not new."""
    match piece:
        case Presence():
            return replace(seen, presence=piece) if _moves(seen.presence, piece) else None
        case Flag():
            same = piece == seen.flag or not (piece.active or seen.flag.active)
            return None if same else replace(seen, flag=piece)
        case bool():
            line = replace(seen.line, talking=piece)
        case (on_queue, in_call):
            line = replace(seen.line, on_queue=on_queue, on_queue_call=in_call)
    return replace(seen, line=line) if _shows(line) != _shows(seen.line) else None


def _moves(known: Presence, told: Presence) -> bool:
    """Say whether a presence is another one; what is older than what is known is an old echo."""
    before, after = known.modified, told.modified
    if before is not None and after is not None and before != after:
        return after > before
    return (told.id, told.future) != (known.id, known.future)


def _shows(line: Line) -> tuple[bool, bool]:
    return line.on_queue, line.in_call


def _piece_of(uid: str, topic: str, body: object) -> _Piece | None:
    about = topic.casefold().removeprefix(f"v2.users.{uid}.".casefold())
    try:
        match about:
            case "presence" if isinstance(body, dict):
                source = body.get("source")
                ours = not isinstance(source, str) or source.casefold() == "purecloud"
                return presence_of(body) if ours else None
            case "routingstatus" if isinstance(body, dict):
                return routing_of(body.get("routingStatus"))
            case "outofoffice":
                return flag_of(body)
            case "conversationsummary":
                return is_talking(body)
            case _:
                return None
    except Intercepted:
        return None
