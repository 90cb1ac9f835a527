"""The simulated services behind the real adapters: bytes in memory in place of sockets."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests
from requests.adapters import BaseAdapter

from app.domain.errors import ChangedMeanwhile
from app.domain.reading import Kind, Reading
from app.sync.clock import Clock
from app.sync.connect_me import ConnectMe
from app.sync.google_calendar import GoogleCalendar
from app.sync.ports import Write
from tests.simulation.run import Play

LINK = "http://127.0.0.1:1"
DOCUMENT = Path(__file__).resolve().parents[2] / "resources" / "calendar.v3.json"
JSON = "application/json; charset=UTF-8"
QUOTA = {"error": {"code": 403, "errors": [{"reason": "rateLimitExceeded"}], "message": "x"}}

Bytes = tuple[int, dict[str, str], bytes]
FAULTS: tuple[Bytes, ...] = (
    (200, {"Content-Type": "text/html"}, b"<html>Welcome to the hotel</html>"),
    (200, {"Content-Type": JSON}, b'{"kind": "calendar#events", "items": ['),
    (200, {"Content-Type": JSON}, b"[]"),
    (200, {"Content-Type": JSON}, b"null"),
    (200, {"Content-Type": JSON}, b'{"intentional": 3, "items": {}}'),
    (401, {"Content-Type": JSON}, b'{"error": {"code": 401}}'),
    (403, {"Content-Type": JSON}, json.dumps(QUOTA).encode()),
    (403, {"Content-Type": "text/html"}, b"<h1>Blocked by policy</h1>"),
    (429, {"Content-Type": JSON, "Retry-After": "7"}, b"{}"),
    (429, {"Content-Type": JSON, "Retry-After": "soon"}, b"{}"),
    (500, {"Content-Type": "text/plain"}, b"oops"),
    (503, {"Content-Type": JSON, "Retry-After": "5"}, b"{}"),
)


class Credentials:
    """A person who stays signed in."""

    uid = "c7c3b548-e4fe-4205-b263-d6374fa9feas"
    good_until = None

    def access_token(self, *, stale: str | None = None) -> str:
        return "token-two" if stale == "token-one" else "token-one"


class MemoryAdapter(BaseAdapter):
    """Answers a request at once, from a function."""

    def __init__(self, answer: Callable[[requests.PreparedRequest], Bytes]) -> None:
        super().__init__()
        self._answer = answer

    def send(self, request: requests.PreparedRequest, **_: object) -> requests.Response:  # type: ignore[override]
        response = requests.Response()
        response.status_code, headers, body = self._answer(request)
        response.headers.update(headers)
        response._content = body
        response.url, response.request = str(request.url), request
        return response

    def close(self) -> None:
        pass


def _instant(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Wire:
    """Speaks for the simulated services, as the services' own papers say."""

    def __init__(self, played: Play) -> None:
        self._played = played
        self._faults = 0

    def adapters(self) -> tuple[GoogleCalendar, ConnectMe]:
        world = self._played.world
        clock = Clock(world.now, world.monotonic)
        google = GoogleCalendar(Credentials(), LINK, DOCUMENT, clock=clock)
        google._face._session.mount(LINK, MemoryAdapter(self._events))
        connect_me = ConnectMe(Credentials(), LINK, clock=clock)
        connect_me._session.mount(LINK, MemoryAdapter(self._status))
        return google, connect_me

    def _fault(self) -> Bytes:
        self._faults += 1
        return FAULTS[(self._faults // 3 + self._played.day.seed) % len(FAULTS)]

    def _events(self, request: requests.PreparedRequest) -> Bytes:
        calendar = self._played.calendar
        if calendar.broken is not None:
            return self._fault()
        query = parse_qs(urlsplit(str(request.url)).query)
        start = datetime.fromisoformat(query["timeMin"][0])
        answer = calendar.read(("primary",), start, start)
        items = [
            {
                "id": one.id,
                "status": "confirmed",
                "summary": one.title,
                "start": {"dateTime": _instant(one.start)},
                "end": {"dateTime": _instant(one.end)},
                **({"transparency": "transparent"} if one.free else {}),
            }
            for one in answer.items
        ]
        page = {"kind": "calendar#events", "timeZone": answer.zone, "items": items}
        return 200, {"Content-Type": JSON}, json.dumps(page).encode()

    def _status(self, request: requests.PreparedRequest) -> Bytes:
        status = self._played.status
        if status.broken is not None:
            return self._fault()
        if request.method == "PUT":
            body = request.body or b""
            try:
                over = Reading("", tag=request.headers.get("If-Match"))
                reading = status.write(Write(json.loads(body)["intentional"], over))
            except ChangedMeanwhile:
                problem = {"title": "Changed", "status": 412}
                kind = {"Content-Type": "application/problem+json"}
                return 412, kind, json.dumps(problem).encode()
        else:
            reading = status.read()
        assert reading.modified is not None
        shown = {
            "intentional": reading.name,
            "device": "busy" if reading.kind is Kind.IN_CALL else "idle",
            "modified": _instant(reading.modified),
        }
        headers = {"Content-Type": JSON, "ETag": str(reading.tag)}
        return 200, headers, json.dumps(shown).encode()
