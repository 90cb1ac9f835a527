"""The Connect Me gateway as one simulated server, strictly by the assumed contract."""

import json
import threading
from collections import deque
from math import ceil

from app.sandbox.connect_me_sign_in import STATUS_SCOPE, ConnectMeSignIn
from app.sandbox.endpoint import Endpoint, Stale, UnknownStatus
from app.sandbox.grants import Grant
from app.sandbox.journal import Clock
from app.sandbox.people import ADA, PEOPLE, person_called
from app.sandbox.service import SimulatedService
from app.sandbox.wire import Answer, JsonObject, Request, json_answer

_PROBLEM = "application/problem+json"


class Problem(Exception):
    """An error of RFC 9457."""

    def __init__(self, status: int, title: str, detail: str = "", **headers: str) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.detail = detail
        self.headers = headers

    def answer(self) -> Answer:
        """Give the answer that says so."""
        body = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        return json_answer(body, self.status, _PROBLEM, **self.headers)


class ConnectMe(SimulatedService):
    """State, journal and faults of the simulated gateway; thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self.endpoints = {person.uid: Endpoint(person.uid, clock) for person in PEOPLE}
        self.endpoint = self.endpoints[ADA.uid]
        self.versions = {
            "purecloud": "3.27.10",
            "uep": "2.30.19",
            "connect_me_desktop": "3.3.4",
        }
        self.per_minute = 600  # requests of one person
        self._clock = clock
        self._lock = threading.Lock()
        self._recent: dict[str, deque[float]] = {}
        self.sign_in = ConnectMeSignIn(clock)
        super().__init__("sandbox-connect-me", clock)
        self.sign_in.issuer = self.server.address

    def _respond(self, request: Request) -> Answer:
        try:
            if request.path.startswith("/oauth/"):
                return self._oauth(request)
            return self._api(request)
        except Problem as problem:
            return problem.answer()

    def _oauth(self, request: Request) -> Answer:
        match request.method, request.path:
            case "GET", "/oauth/authorize":
                return self.sign_in.ask(request)
            case "POST", "/oauth/authorize":
                return self.sign_in.decide(request)
            case "POST", "/oauth/token":
                return self.sign_in.token(request)
            case "POST", "/oauth/revoke":
                return self.sign_in.revoke(request)
            case _, "/oauth/authorize" | "/oauth/token" | "/oauth/revoke":
                raise Problem(405, "Method Not Allowed")
            case _:
                raise Problem(404, "Not Found")

    def _api(self, request: Request) -> Answer:
        match request.segments:
            case ("api", "v1", "me"):
                grant = self._caller(request, "profile")
                return self._read_only(request, self._me(grant))
            case ("api", "v1", "versions"):
                self._caller(request, "profile")
                return self._read_only(request, dict(self.versions))
            case ("api", "v1", "unified-endpoints", uid, "statuses"):
                endpoint = self._endpoint(self._caller(request, STATUS_SCOPE), uid)
                listed = [{"name": name, "label": name} for name in endpoint.statuses]
                return self._read_only(request, {"statuses": listed})
            case ("api", "v1", "unified-endpoints", uid, "status"):
                endpoint = self._endpoint(self._caller(request, STATUS_SCOPE), uid)
                return self._status(request, endpoint)
            case _:
                raise Problem(404, "Not Found")

    def _caller(self, request: Request, scope: str) -> Grant:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        grant = self.sign_in.ledger.holder(token) if scheme == "Bearer" else None
        if grant is None:
            detail = "The access token is missing or no longer good."
            raise Problem(401, "Unauthorized", detail, WWW_Authenticate="Bearer")
        if scope not in grant.scopes:
            raise Problem(403, "Forbidden", f"The scope {scope} was not granted.")
        self._count(grant.account)
        return grant

    def _count(self, account: str) -> None:
        now = self._clock().timestamp()
        with self._lock:
            recent = self._recent.setdefault(account, deque())
            while recent and recent[0] <= now - 60:
                recent.popleft()
            if len(recent) >= self.per_minute:
                wait = ceil(recent[0] + 60 - now)
                raise Problem(429, "Too Many Requests", Retry_After=str(max(1, wait)))
            recent.append(now)

    def _me(self, grant: Grant) -> JsonObject:
        person = person_called(grant.account)
        if person is None:
            raise Problem(404, "Not Found")
        return {
            "uid": person.uid,
            "login": person.email,
            "name": person.name,
            "sign_in": list(self.sign_in.manners),
        }

    def _endpoint(self, grant: Grant, uid: str) -> Endpoint:
        endpoint = self.endpoints.get(uid)
        person = person_called(grant.account)
        if endpoint is None or person is None:
            raise Problem(404, "Not Found", "There is no such endpoint.")
        if person.uid != uid:
            raise Problem(403, "Forbidden", "This endpoint belongs to someone else.")
        return endpoint

    def _read_only(self, request: Request, value: JsonObject) -> Answer:
        if request.method != "GET":
            raise Problem(405, "Method Not Allowed", Allow="GET")
        return json_answer(value, Cache_Control="no-store")

    def _status(self, request: Request, endpoint: Endpoint) -> Answer:
        match request.method:
            case "GET":
                told, etag = endpoint.told()
            case "PUT":
                told, etag = self._put(request, endpoint)
            case _:
                raise Problem(405, "Method Not Allowed", Allow="GET, PUT")
        return json_answer(told, ETag=etag, Cache_Control="no-store")

    def _put(self, request: Request, endpoint: Endpoint) -> tuple[JsonObject, str]:
        name = _intentional(request)
        try:
            return endpoint.choose(name, "program", request.headers.get("if-match"))
        except UnknownStatus as error:
            raise Problem(409, "Conflict", "This is not one of the statuses.") from error
        except Stale as error:
            raise Problem(412, "Precondition Failed", "Somebody changed it.") from error


def _intentional(request: Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, "Unsupported Media Type", "The body must be application/json.")
    try:
        body: object = json.loads(request.body)
    except ValueError as error:
        raise Problem(400, "Bad Request", "The body is not JSON.") from error
    if not isinstance(body, dict) or set(body) != {"intentional"}:
        raise Problem(400, "Bad Request", "The body must have one member, intentional.")
    name = body["intentional"]
    if not isinstance(name, str):
        raise Problem(400, "Bad Request", "intentional must be text.")
    return name
