"""Asks Genesys Cloud in the one HTTP manner, and says in words what its refusals mean."""

import re
from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial
from http import HTTPStatus
from urllib.parse import quote

import requests

from app.domain.errors import AppError, Refused, Service, SignInNeeded
from app.sync.answers import OnDate, is_foreign, limited, refusal, renewed
from app.sync.clock import Clock
from app.sync.ports import Credentials
from app.web import MIB, Bearer, connect, cut_off, parse_json, retry_after, strict

SERVICE = Service.GENESYS_CLOUD
DEADLINE = 16.0  # seconds for each request, as the platform's own libraries take
PAUSE = "60"  # seconds after a refusal for their number that says nothing itself
ASK_IT = "Ask your IT for the permission."

_PART = r"[A-Za-z]\w{1,40}"
_PERMISSION = re.compile(rf"(?<![\w:]){_PART}:{_PART}:{_PART}(?![\w:])", re.ASCII)
_MISSING = frozenset({"missing.permissions", "missing.any.permissions"})
_SUCCESS = range(200, 300)


class Requests:
    """One thread's connections to the platform, under the token of whoever is signed in."""

    def __init__(
        self,
        credentials: Credentials,
        api: str,
        on_date: OnDate | None = None,
        *,
        deadline: float = DEADLINE,
        clock: Clock | None = None,
    ) -> None:
        """Take the root to which /api/v2/… is appended; `deadline` counts for each request."""
        self._credentials = credentials
        self._api = f"{api}/api/v2"
        self._clock = clock or Clock()
        told = partial(on_date, SERVICE.value) if on_date is not None else None
        self._session = strict(
            requests.Session(), body_cap=4 * MIB, deadline=deadline, on_date=told
        )

    def uid(self) -> str:
        """Give the id of whoever is signed in. Raises SignInNeeded."""
        uid = self._credentials.uid
        if uid is None:
            raise SignInNeeded(SERVICE)
        return uid

    def of_user(self, uid: str, part: str) -> str:
        """Give the path of something of a person. Raises Refused."""
        if uid.strip(".") == "":  # a path of dots would be folded into another address
            raise Refused("Your UID cannot be used in an address.", "Tell your IT.")
        return f"/users/{quote(uid, safe='')}/{part}"

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        lets: Collection[int] = (),
    ) -> requests.Response:
        """Ask, and give a success, or an answer of the platform whose status is in `lets`; blocks.

        Raises SignInNeeded, Trouble.
        """
        answer = renewed(
            self._credentials,
            lambda token: self._session.request(
                method,
                f"{self._api}{path}",
                params=query,
                json=body,
                headers={"Accept": "application/json"},
                auth=Bearer(token),
            ),
        )
        status = answer.status_code
        if status in lets and not is_foreign(answer.headers, answer.content):
            return answer
        if status not in _SUCCESS:
            raise trouble_of(status, answer.headers, answer.content, self._clock.now())
        return answer

    def connect(self) -> None:
        """Open a connection, with a sign-in that is good now; nothing is asked. Blocks.

        Raises SignInNeeded, Trouble.
        """
        self._credentials.access_token()
        connect(self._session, self._api)

    def reconnect(self) -> None:
        """Forget open connections."""
        self._session.close()

    def cut(self) -> None:
        """Break off the request under way, from any thread; for the end."""
        cut_off(self._session)


def trouble_of(status: int, headers: Mapping[str, str], body: bytes, now: datetime) -> AppError:
    """Give the error for an answer that is no success; its own words are never taken over."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return limited(SERVICE, _with_pause(headers, now), now)
    if is_foreign(headers, body):
        return refusal(SERVICE, status, headers, body, now)
    match status:
        case HTTPStatus.FORBIDDEN:
            return forbidden(body)
        case HTTPStatus.NOT_FOUND:
            return Refused(
                "Genesys Cloud does not know what it was asked for.",
                "Sign in to Genesys Cloud again, or tell your IT.",
            )
        case _:
            return refusal(SERVICE, status, headers, body, now)


def forbidden(body: bytes) -> Refused:
    """Name the permission that is missing, if the answer has one that can be nothing else."""
    found = parse_json(body)
    told = found if isinstance(found, dict) else {}
    if str(told.get("code")) in _MISSING:
        params = told.get("messageParams")
        values = params.values() if isinstance(params, dict) else ()
        for text in (*values, told.get("message")):
            named = _PERMISSION.search(text) if isinstance(text, str) else None
            if named is not None:
                return Refused(f"At Genesys Cloud, you lack the permission {named[0]}.", ASK_IT)
    return Refused("Genesys Cloud does not let you read or set your status.", ASK_IT)


def _with_pause(headers: Mapping[str, str], now: datetime) -> Mapping[str, str]:
    """Say how long to wait where the refusal itself does not say it in the usual way."""
    if retry_after(headers, now) is not None:
        return headers
    said = {name.lower(): value for name, value in headers.items()}
    reset = {"Retry-After": said.get("inin-ratelimit-reset", "")}
    return reset if retry_after(reset, now) is not None else {"Retry-After": PAUSE}
