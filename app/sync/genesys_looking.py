"""Asks Genesys Cloud for all that is shown of a person, in one request where that suffices."""

from collections.abc import Collection
from datetime import datetime

import requests as http

from app.domain.errors import Refused, SignInNeeded
from app.sync.answers import foreign
from app.sync.genesys_reading import Line, Seen, flag_of, is_talking, presence_of, routing_of
from app.sync.genesys_requests import SERVICE, Requests
from app.web import json_object
from app.web_adapter import server_date

SOURCES = ("purecloud", "PURECLOUD")  # the second where the first is not known
_EXPANDED = "presence,outOfOffice,routingStatus,conversationSummary"


def seen_now(requests: Requests, uid: str, now: datetime) -> Seen:
    """Read everything; what the first answer lacks is asked for by itself; blocks.

    Raises SignInNeeded, Trouble.
    """
    answer = requests.ask("GET", "/users/me", query={"expand": _EXPANDED})
    me = json_object(answer)
    _check_who(me.get("id"), uid)

    def part(member: str, path: str) -> object:
        found = me.get(member)
        if found is not None:
            return found
        return json_object(requests.ask("GET", requests.of_user(uid, path)))

    presence = me.get("presence")
    told = presence if _is_ours(presence) else _presence(requests, uid)
    on_queue, in_call = routing_of(part("routingStatus", "routingstatus"))
    conversations = me.get("conversationSummary")
    return Seen(
        presence=presence_of(told),
        flag=flag_of(part("outOfOffice", "outofoffice")),
        line=Line(on_queue, in_call, conversations is not None and is_talking(conversations)),
        at=time_of(answer, now),
    )


def time_of(answer: http.Response, now: datetime) -> datetime:
    """Give the platform's own time, to the second; `now` where it does not say it."""
    return server_date(answer.headers) or now


def ask_by_source(
    requests: Requests,
    method: str,
    uid: str,
    body: object = None,
    lets: Collection[int] = (),
) -> http.Response:
    """Ask for a presence by the name of its source, in both spellings."""
    for source in SOURCES:
        path = requests.of_user(uid, f"presences/{source}")
        answer = requests.ask(method, path, body=body, lets={404, *lets})
        if answer.status_code != 404:
            break
    return answer


def _presence(requests: Requests, uid: str) -> object:
    answer = ask_by_source(requests, "GET", uid)
    if answer.status_code == 404:
        raise Refused(
            "Genesys Cloud does not know what it was asked for.",
            "Sign in to Genesys Cloud again, or tell your IT.",
        )
    return json_object(answer)


def _is_ours(presence: object) -> bool:
    """Say whether a presence is there, and not of another source, such as Microsoft Teams."""
    source = presence.get("source") if isinstance(presence, dict) else None
    other = isinstance(source, str) and source.casefold() != SOURCES[0]
    return presence is not None and not other


def _check_who(id: object, uid: str) -> None:
    """Take care that the token is of whom we take it for."""
    if not isinstance(id, str) or not id:
        raise foreign(SERVICE)
    if id.casefold() != uid.casefold():
        raise SignInNeeded(SERVICE, "The sign-in at Genesys Cloud is of somebody else.")
