"""Asks a service who is behind a token, and reads what may be shown and stored of the answer."""

import requests

from app.auth.authority import Authority
from app.domain.errors import Intercepted, Limited, Refused, Service, Trouble
from app.web import Bearer, json_object, strict

_BODY_CAP = 256 * 1024


def ask(
    authority: Authority, url: str, access_token: str, *, deadline: float = 20.0
) -> dict[str, object]:
    """Give what the service says at an address of its own; blocks. Raises Trouble."""
    with strict(requests.Session(), body_cap=_BODY_CAP, deadline=deadline) as session:
        answer = session.get(
            url,
            auth=Bearer(access_token),
            headers={"Accept": "application/json"},
            allow_redirects=False,
        )
        if answer.status_code != requests.codes.ok:
            raise _refusal(authority.service, answer.status_code)
        return json_object(answer)


def line(value: object, most: int) -> str | None:
    """Give a short text of one line; None for anything else."""
    fits = isinstance(value, str) and 0 < len(value.strip()) <= most and value.isprintable()
    return str(value) if fits else None


def unknown(service: Service) -> Intercepted:
    """Say that the answer names nobody."""
    return Intercepted(
        f"{service.title} did not say who signed in.",
        "Try again. If it happens again, tell your IT.",
    )


def _refusal(service: Service, status: int) -> Trouble:
    if status == requests.codes.too_many_requests:
        return Limited(f"{service.title} asks for a pause.", "Try again in a few minutes.")
    if status >= requests.codes.server_error:
        return Trouble(f"{service.title} is not working at the moment.", "Try again later.")
    return Refused(
        f"{service.title} refuses to say who signed in.",
        "Sign in again, or ask your IT department.",
    )
