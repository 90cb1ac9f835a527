"""The board: one web page that shows what colleagues see and lets a newcomer play."""

import json
from datetime import datetime, timedelta

from app.sandbox.board_page import SCRIPT, STYLE, board_page, clock_face, live_part
from app.sandbox.board_side import BadField, Side
from app.sandbox.controls import Controls
from app.sandbox.event_book import Kept
from app.sandbox.google import Google
from app.sandbox.journal import Clock
from app.sandbox.server import Server
from app.sandbox.wire import Answer, JsonObject, Request, json_answer, page_answer

_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"
_HOURS = timedelta(hours=6)
_PAST = timedelta(minutes=1)


class Board:
    """The page, its state as JSON, and the controls, on a port of its own."""

    def __init__(self, google: Google, side: Side, clock: Clock) -> None:
        self._google = google
        self._side = side
        self._clock = clock
        self._controls = Controls(google, side, clock)
        self.server = Server("sandbox-board", self._respond, clock)

    @property
    def address(self) -> str:
        """Give the address of the page."""
        return self.server.address

    def close(self) -> None:
        """End every thread."""
        self.server.close()

    def _respond(self, request: Request) -> Answer:
        if request.method == "POST":
            return self._perform(request)
        if request.method != "GET":
            return Answer(405)
        match request.path:
            case "/":
                return page_answer(self._page(), policy=_POLICY)
            case "/board.css":
                return Answer(200, STYLE.encode(), {"Content-Type": "text/css; charset=utf-8"})
            case "/board.js":
                kind = {"Content-Type": "text/javascript; charset=utf-8"}
                return Answer(200, SCRIPT.encode(), kind)
            case "/state":
                return json_answer(self._state(), Cache_Control="no-store")
            case "/sandbox/journal":
                return self._journal(dict(request.query).get("service", ""))
            case _:
                return Answer(404)

    def _perform(self, request: Request) -> Answer:
        if not self._from_here(request):
            return Answer(403, b"This came from another page.")
        fields = _fields(request)
        if fields is None:
            return Answer(415, b"Send a form or a JSON object.")
        action = request.path.removeprefix("/sandbox/")
        try:
            if not self._controls.perform(action, fields):
                return Answer(404)
        except BadField as error:
            return Answer(400, f"This field cannot be used: {error}".encode())
        if request.form:
            return Answer(303, b"", {"Location": "/"})
        return json_answer({"done": True})

    def _from_here(self, request: Request) -> bool:
        origin = request.headers.get("origin", self.address)
        site = request.headers.get("sec-fetch-site", "same-origin")
        return origin == self.address and site in ("same-origin", "none")

    def _state(self) -> JsonObject:
        return {
            **self._side.state(),
            "cut": {name: is_shut for name, _title, is_shut in self._services()},
            "events": [self._event(kept) for kept in self._coming()],
        }

    def _services(self) -> list[tuple[str, str, bool]]:
        side = self._side
        return [
            ("google", "Google", not self._google.server.listening),
            (side.name, side.title, not side.service.server.listening),
        ]

    def _page(self) -> str:
        events = []
        for kept in self._coming():
            shown = {name: str(value or "") for name, value in self._event(kept).items()}
            start, end = kept.start, kept.end
            if start is not None and end is not None:
                shown |= {"start": clock_face(start), "end": clock_face(end)}
            events.append(shown)
        return board_page(live_part(self._side.panels(), events, self._services()))

    def _coming(self) -> list[Kept]:
        now = self._clock()
        found = [
            kept
            for kept in self._google.primary.instances(now + _HOURS)
            if kept.item.get("status") != "cancelled" and _touches(kept, now - _PAST, now + _HOURS)
        ]
        return sorted(found, key=lambda kept: kept.start or now)

    def _event(self, kept: Kept) -> JsonObject:
        now = self._clock()
        running = kept.start is not None and kept.end is not None and kept.start <= now < kept.end
        return {
            "id": str(kept.item.get("id", "")),
            "title": str(kept.item.get("summary", "")),
            "start": kept.start.isoformat() if kept.start else "",
            "end": kept.end.isoformat() if kept.end else "",
            "running": running,
            "note": _note(kept.item),
        }

    def _journal(self, service: str) -> Answer:
        """Tell what a service saw, without queries: codes and states stand in them."""
        side = self._side
        server = {"google": self._google.server, side.name: side.service.server}.get(service)
        if server is None:
            return Answer(400, f"service is google or {side.name}".encode())
        entries = [
            {
                "at": entry.at.isoformat(),
                "method": entry.method,
                "path": entry.path,
                "outcome": entry.outcome,
            }
            for entry in server.journal.entries()
        ]
        changes = [
            {"at": c.at.isoformat(), "name": c.name, "previous": c.previous, "by": c.by}
            for c in side.history()
        ]
        return json_answer({"requests": entries, "changes": changes}, Cache_Control="no-store")


def _fields(request: Request) -> dict[str, object] | None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return dict(request.form)
    if kind != "application/json":
        return None
    try:
        body: object = json.loads(request.body)
    except ValueError:
        return None
    return {str(name): value for name, value in body.items()} if isinstance(body, dict) else None


def _touches(kept: Kept, begin: datetime, end: datetime) -> bool:
    return kept.start is not None and kept.end is not None and kept.start < end and kept.end > begin


def _note(item: JsonObject) -> str:
    attendees = item.get("attendees")
    entries = attendees if isinstance(attendees, list) else []
    declined = any(
        isinstance(entry, dict) and entry.get("self") and entry.get("responseStatus") == "declined"
        for entry in entries
    )
    if declined:
        return "declined"
    return "free" if item.get("transparency") == "transparent" else ""
