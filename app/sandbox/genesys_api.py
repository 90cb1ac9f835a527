"""The Platform API of the simulated Genesys Cloud: who calls, how often, and with what scope."""

import threading
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from app.sandbox.genesys_errors import Refusal, not_found
from app.sandbox.genesys_sign_in import GenesysSignIn
from app.sandbox.grants import Grant
from app.sandbox.journal import Clock
from app.sandbox.people import Person, person_called
from app.sandbox.wire import Answer, Request


@dataclass(frozen=True, slots=True)
class Call:
    """One call of somebody who is signed in."""

    request: Request
    person: Person
    token: str
    grant: Grant

    @property
    def method(self) -> str:
        """Give the method."""
        return self.request.method

    @property
    def query(self) -> dict[str, str]:
        """Give the query; of a name that comes twice the last counts."""
        return dict(self.request.query)


Place = tuple[str, ...]  # what follows /api/v2, decoded
Route = Callable[[Call, Place], Answer | None]  # None: not one of mine


class Gate:
    """Lets calls through to the routes, counts them, and words refusals; thread-safe."""

    def __init__(self, sign_in: GenesysSignIn, clock: Clock) -> None:
        self.per_minute = 300  # calls of one person through one client
        self.routes: list[Route] = []
        self._sign_in = sign_in
        self._clock = clock
        self._lock = threading.Lock()
        self._recent: dict[tuple[str, str], deque[float]] = {}

    def answer(self, request: Request) -> Answer:
        """Answer one call, with the headers that every answer carries."""
        correlation = str(uuid.uuid4())
        told: dict[str, str] = {}
        try:
            answer = self._through(request, told)
        except Refusal as refusal:
            answer = refusal.answer(correlation)
        named = {"ININ-Correlation-Id": correlation, "Cache-Control": "no-store", **told}
        return replace(answer, headers={**named, **answer.headers})

    def _through(self, request: Request, told: dict[str, str]) -> Answer:
        place = request.segments[2:]
        call = self._caller(request, place)
        told.update(self._count(call.grant))
        for route in self.routes:
            found = route(call, place)
            if found is not None:
                return found
        raise not_found()

    def _caller(self, request: Request, place: Place) -> Call:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            message = "No authentication bearer token specified in authorization header."
            raise Refusal(401, "authentication.required", message, WWW_Authenticate="Bearer")
        asks_quietly = dict(request.query).get("preserveIdleTTL") == "true"
        quiet = asks_quietly and (request.method, place) == ("GET", ("tokens", "me"))
        grant = self._sign_in.caller(token, counts=not quiet)
        person = person_called(grant.account)
        if person is None:
            raise not_found("The user")
        return Call(request, person, token, grant)

    def _count(self, grant: Grant) -> dict[str, str]:
        now = self._clock().timestamp()
        with self._lock:
            recent = self._recent.setdefault((grant.account, grant.client_id), deque())
            while recent and recent[0] <= now - 60:
                recent.popleft()
            reset = max(1, ceil(recent[0] + 60 - now)) if recent else 60
            if len(recent) >= self.per_minute:
                raise _too_many(reset, self.per_minute, len(recent))
            recent.append(now)
            return _limits(reset, self.per_minute, len(recent))


def scoped(call: Call, *scopes: str) -> None:
    """Refuse a call for which the client has none of the scopes. Raises Refusal."""
    reading = call.method in ("GET", "HEAD")
    good = {*scopes, *(f"{scope}:readonly" for scope in scopes if reading)}
    if not good & call.grant.scopes:
        raise Refusal(403, "not.authorized", f"The client lacks the scope {scopes[0]}.")


def own(call: Call, user_id: str, known: Callable[[str], bool]) -> None:
    """Refuse a call for another user, or for none that is known. Raises Refusal."""
    if user_id == call.person.user_id:
        return
    if known(user_id):
        raise Refusal(403, "not.authorized", "You are not authorized to act for this user.")
    raise not_found("The user")


def wrong_method(*allowed: str) -> Refusal:
    """Refuse a method."""
    words = "This method is not allowed here."
    return Refusal(405, "method.not.allowed", words, Allow=", ".join(allowed))


def _limits(reset: int, allowed: int, count: int) -> dict[str, str]:
    return {
        "inin-ratelimit-count": str(count),
        "inin-ratelimit-allowed": str(allowed),
        "inin-ratelimit-reset": str(reset),
    }


def _too_many(reset: int, allowed: int, count: int) -> Refusal:
    words = f"Rate limit exceeded the maximum. Retry the request in [{reset}] seconds"
    named = {n.replace("-", "_"): v for n, v in _limits(reset, allowed, count).items()}
    return Refusal(429, "too.many.requests.retry.after", words, Retry_After=str(reset), **named)
