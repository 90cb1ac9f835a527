"""Reads what the services' answers have in common: renewal, refusals, foreign pages, instants."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus

import requests

from app.domain.errors import (
    AppError,
    Intercepted,
    Limited,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.sync.ports import Credentials
from app.web import retry_after

OnDate = Callable[[str, datetime], None]
"""Told at each answer: the service ("google", "connect-me") and the Date that its server sent."""

_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)
AGAIN = "It is tried again by itself."
_SIGN_IN_PAGE = "Open a web page in your browser: this network may want a sign-in first."


def renewed(
    credentials: Credentials, send: Callable[[str], requests.Response]
) -> requests.Response:
    """Send with a token, and once more with a new one when the service no longer takes the first.

    Raises SignInNeeded, Trouble, VaultFailed; the answer may still be a refusal.
    """
    token = credentials.access_token()
    answer = send(token)
    if answer.status_code != HTTPStatus.UNAUTHORIZED or is_foreign(answer.headers, answer.content):
        return answer
    return send(credentials.access_token(stale=token))


def is_foreign(headers: Mapping[str, str], body: bytes) -> bool:
    """Say whether a web page came instead of an answer; the services send none."""
    kind = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    return "html" in kind.lower() or body.lstrip()[:1] == b"<"


def refusal(
    service: Service, status: int, headers: Mapping[str, str], body: bytes, now: datetime
) -> AppError:
    """Say what a status means that both services use alike; nothing of the body is repeated."""
    title = service.title
    match status:
        case _ if status >= 500:
            return Trouble(
                f"{title} has a fault at the moment.", AGAIN, retry_after=retry_after(headers, now)
            )
        case HTTPStatus.TOO_MANY_REQUESTS:
            return limited(service, headers, now)
        case _ if is_foreign(headers, body):
            return foreign(service)
        case HTTPStatus.UNAUTHORIZED:
            return SignInNeeded(service, f"The sign-in at {title} has ended.")
        case HTTPStatus.REQUEST_TIMEOUT:
            return Trouble(f"{title} did not get the request in time.", AGAIN)
        case _ if status >= 400:
            return Refused(f"{title} did not accept the request.", "Tell your IT if it stays so.")
        case _:
            return foreign(service)  # a success that carries no answer


def limited(service: Service, headers: Mapping[str, str], now: datetime) -> Limited:
    """Say that the service asks for fewer requests, and how long it wants to be left alone."""
    return Limited(
        f"{service.title} asks for fewer requests.", AGAIN, retry_after=retry_after(headers, now)
    )


def foreign(service: Service) -> Intercepted:
    """Say that something else answered in the service's place."""
    return Intercepted(f"Something other than {service.title} answered.", _SIGN_IN_PAGE)


def instant_of(text: object) -> datetime | None:
    """Read an instant as RFC 3339 has it, and give it in UTC; None for what is none."""
    if not isinstance(text, str) or not _INSTANT.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
