"""Genesys Cloud in memory, as far as the status goes, behind the real adapter."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

import requests

from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from tests.canaries import ACCESS_TOKEN
from tests.simulation.wire import Bytes, MemoryAdapter

API = "http://127.0.0.1:1"
UID = "0d9b6c1e-1111-4222-8333-444455556666"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
JSON = "application/json"

AVAILABLE = "6a3af858-942f-489d-9700-5f9bcdcdae9b"
AWAY = "5e5c5c66-ea97-4e7f-ac41-6424784829f2"
BUSY = "31fe3bac-dea6-44b7-bed7-47f91660a1a0"
BREAK = "227b37e2-f1d0-4dd0-8f50-badd7cf6d158"
MEAL = "3fd96123-badb-4f69-bc03-1b1ccc6d8014"
MEETING = "bbdff279-7ae1-48ea-bade-7831d7234c64"
TRAINING = "d2390a99-8546-bad9-8f0a-219548e8aeb0"
ON_QUEUE = "e08eaf1b-ee47-4fa9-a231-1200e284798f"
IDLE = "7ffa01cd-7866-4ad7-8faa-31e11b42f51f"
OFFLINE = "ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5"
KINDS = {
    AVAILABLE: "Available",
    AWAY: "Away",
    BUSY: "Busy",
    BREAK: "Break",
    MEAL: "Meal",
    MEETING: "Meeting",
    TRAINING: "Training",
    ON_QUEUE: "On Queue",
    IDLE: "Idle",
    OFFLINE: "Offline",
}
FLAGGED = "\x1fout of office"
WORDED = "\x1fTelework"


class Keys:
    """Credentials of a person who stays signed in."""

    def __init__(self, uid: str | None = UID, idle_seconds: int | None = None) -> None:
        self.uid = uid
        self.good_until: datetime | None = None
        self.idle_seconds = idle_seconds
        self.stale: list[str | None] = []

    def access_token(self, *, stale: str | None = None) -> str:
        self.stale.append(stale)
        return ACCESS_TOKEN if stale is None else f"{ACCESS_TOKEN}.renewed"


def secondary(id: str, kind: str, labels: dict[str, str], **more: object) -> dict[str, object]:
    """Give a definition of the organisation, in the newer shape."""
    return {
        "id": id,
        "type": "User",
        "systemPresence": kind,
        "languageLabels": labels,
        "deactivated": False,
        **more,
    }


def says(value: object, status: int = 200, **headers: str) -> Bytes:
    """Give a JSON answer."""
    return status, {"Content-Type": JSON, **headers}, json.dumps(value).encode()


def refuses(status: int, code: str = "whatever", **more: object) -> Bytes:
    """Give an error as the platform words it."""
    return says({"status": status, "code": code, "message": "canary words", **more}, status)


def stamp(moment: datetime) -> str:
    """Write an instant as the platform does."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Platform:
    """One person at one organisation."""

    def __init__(self, now: Callable[[], datetime] = lambda: NOON) -> None:
        self.now = now
        self.uid = UID
        self.definitions: list[dict[str, object]] = []
        self.presence: dict[str, object] = {}
        self.flag: dict[str, object] = {"active": False, "indefinite": False}
        self.routing: dict[str, object] = {"userId": UID, "status": "OFF_QUEUE"}
        self.conversations: dict[str, object] = {"userId": UID}
        self.missing: set[str] = set()  # members that the expansion leaves out
        self.unknown: set[str] = set()  # ids that a PATCH is refused for
        self.refuses_unknown = refuses(404, "not.found")
        self.held_back = False  # off queue must be requested
        self.instead: dict[tuple[str, str], list[Bytes | Exception]] = {}
        self.after: dict[tuple[str, str], Exception] = {}  # lost answers
        self.asked: list[tuple[str, str, dict[str, str], object]] = []
        self.choose(AVAILABLE, at=now() - timedelta(hours=3))

    def choose(self, id: str, *, message: str = "", at: datetime | None = None) -> None:
        """Let somebody set a presence."""
        kind = KINDS.get(id) or self._kind(id)
        self.presence = {
            "source": "PURECLOUD",
            "primary": True,
            "presenceDefinition": {"id": id, "systemPresence": kind},
            "message": message,
            "modifiedDate": stamp(at or self.now()),
        }

    def fails(self, method: str, path: str, *answers: Bytes | Exception) -> None:
        """Answer so instead, in turn; the last one stays if it is the only one."""
        self.instead[method, path] = list(answers)

    def shown(self) -> tuple[str, str, bool]:
        """Give what is set: id, message, flag."""
        definition = self.presence["presenceDefinition"]
        assert isinstance(definition, dict)
        active = self.flag.get("active") is True
        return str(definition["id"]), str(self.presence["message"]), active

    def sent(self, method: str) -> list[tuple[str, object]]:
        """Give the bodies that were sent by a method, each with the end of its path."""
        return [
            (path.rpartition("/")[2], body) for verb, path, _, body in self.asked if verb == method
        ]

    def paths(self) -> list[str]:
        """Give what was asked for."""
        return [f"{method} {path}" for method, path, _, _ in self.asked]

    def answer(self, request: requests.PreparedRequest) -> Bytes:
        """Answer a request of the adapter."""
        url = urlsplit(str(request.url))
        path = url.path.removeprefix("/api/v2")
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        body = json.loads(request.body) if request.body else None
        method = str(request.method)
        self.asked.append((method, path, query, body))
        key = (method, path)
        scripted = self.instead.get(key)
        if scripted:
            one = scripted.pop(0) if len(scripted) > 1 else scripted[0]
            if isinstance(one, Exception):
                raise one
            if one[0] != 0:
                return self._dated(one)
        answered = self._dated(self._proper(method, path, query, body))
        if key in self.after:
            raise self.after.pop(key)
        return answered

    def _dated(self, answer: Bytes) -> Bytes:
        status, headers, body = answer
        return status, {"Date": format_datetime(self.now(), usegmt=True), **headers}, body

    def _proper(self, method: str, path: str, query: dict[str, str], body: object) -> Bytes:
        match method, path.split("/")[1:]:
            case "GET", ["users", "me"]:
                return self._me()
            case "GET", ["presence", "definitions"]:
                return says({"entities": self.definitions, "total": len(self.definitions)})
            case "GET", ["users", _, "presences", _]:
                return says(self.presence)
            case "GET", ["users", _, "outofoffice"]:
                return says(self.flag)
            case "GET", ["users", _, "routingstatus"]:
                return says(self.routing)
            case "PATCH", ["users", _, "presences", _]:
                return self._set(body)
            case "PUT", ["users", _, "outofoffice"]:
                assert isinstance(body, dict)
                self.flag = {"indefinite": False, **body}
                return says(self.flag)
            case _:
                return refuses(404, "not.found")

    def _me(self) -> Bytes:
        parts = {
            "presence": self.presence,
            "outOfOffice": self.flag,
            "routingStatus": self.routing,
            "conversationSummary": self.conversations,
        }
        there = {name: part for name, part in parts.items() if name not in self.missing}
        return says({"id": self.uid, "name": "Ada", **there})

    def _set(self, body: object) -> Bytes:
        assert isinstance(body, dict)
        id = body["presenceDefinition"]["id"]
        known = {*KINDS, *(str(one["id"]) for one in self.definitions)}
        if id in self.unknown or id not in known:
            return self.refuses_unknown
        if self.held_back and self.shown()[0] == ON_QUEUE:
            future = {"id": id, "systemPresence": KINDS.get(id)}
            self.presence = {**self.presence, "futurePresenceDefinition": future}
        else:
            self.choose(id, message=body["message"])
        return says(self.presence)

    def _kind(self, id: str) -> str:
        found = (one for one in self.definitions if one["id"] == id)
        return str(next((one["systemPresence"] for one in found), "Available"))


def status_of(
    platform: Platform, keys: Keys | None = None, clock: Clock | None = None, **more: object
) -> GenesysCloud:
    """Give the adapter over this platform; its channel listens on nothing until it is told to."""
    service = GenesysCloud(
        keys or Keys(),
        API,
        clock=clock or Clock(platform.now, lambda: 0.0),
        chance=lambda: 0.0,
        **more,  # type: ignore[arg-type]
    )
    for one in (service._requests, service._channel._requests):
        one._session.mount(API, MemoryAdapter(platform.answer))
    return service
