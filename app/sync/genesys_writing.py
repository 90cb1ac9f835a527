"""Sets a status at Genesys Cloud: the flag first, the presence with its message last."""

from dataclasses import dataclass
from datetime import datetime

import requests as http

from app.domain.errors import (
    AppError,
    Limited,
    NotThisStatus,
    Refused,
    SignInNeeded,
    Trouble,
)
from app.domain.reading import bare
from app.sync.genesys_catalogue import Definitions
from app.sync.genesys_looking import ask_by_source, time_of
from app.sync.genesys_mapping import ANOTHER, FLAGGED, TELEWORK, WORDED, refusal_of
from app.sync.genesys_reading import (
    MOST_OF_A_MESSAGE,
    Flag,
    Presence,
    flag_of,
    is_planned,
    memo_read,
    presence_of,
)
from app.sync.genesys_requests import Requests
from app.sync.ports import Write
from app.web import json_object

UNKNOWN = frozenset({400, 404})  # to a definition that is deleted or not active
_NOT_DONE = (Refused, Limited, NotThisStatus, SignInNeeded)  # says for certain that it was not set


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a write, and the platform's time of it."""

    presence: Presence
    flag: Flag
    at: datetime
    flag_was_set: bool


def write_status(
    requests: Requests,
    definitions: Definitions,
    uid: str,
    write: Write,
    now: datetime,
    language: str,
) -> Written:
    """Set a status; blocks. Raises NotThisStatus, SignInNeeded, Trouble."""
    refusal = refusal_of(definitions.known, write.name, language)
    if refusal is not None:
        raise refusal
    former, wanted = _former(write), wanted_flag(write, now)
    changes = (wanted or Flag()).as_body() != (former or Flag()).as_body()
    flag = _put_flag(requests, uid, wanted) if changes else former or Flag()
    try:
        answer = _put_presence(requests, definitions, uid, write)
    except _NOT_DONE as error:
        if changes:
            _undo(requests, uid, former, error)
        raise
    return Written(presence_of(json_object(answer)), flag, time_of(answer, now), changes)


def wanted_flag(write: Write, now: datetime) -> Flag | None:
    """Give the flag that shall stand, or be planned, after a write; None: none.

    A plan of the person's own is left alone, and one that was in the way is given back.
    """
    former, flagged = _former(write), write.name.endswith(FLAGGED)
    stood = write.over.name.endswith(FLAGGED)
    if write.stretch is not None:
        if flagged:
            start, end = write.stretch
            return Flag(active=True, start=start, end=end)
        return None if stood else former
    _, kept = memo_read(write.memo)
    if flagged and kept is None:
        return Flag(active=True)
    if flagged or stood or former is None:
        return kept if kept is not None and is_planned(kept, now) else None
    return former


def message_of(write: Write) -> str:
    """Give the message that shall stand: ours, or the one that is given back."""
    message = TELEWORK if write.name.endswith(WORDED) else memo_read(write.memo)[0]
    return message[:MOST_OF_A_MESSAGE]


def _former(write: Write) -> Flag | None:
    return memo_read(write.over.memo)[1]


def _put_flag(requests: Requests, uid: str, wanted: Flag | None) -> Flag:
    path = requests.of_user(uid, "outofoffice")
    return flag_of(json_object(requests.ask("PUT", path, body=(wanted or Flag()).as_body())))


def _put_presence(
    requests: Requests, definitions: Definitions, uid: str, write: Write
) -> http.Response:
    id = bare(write.name)
    body = {"presenceDefinition": {"id": id}, "message": message_of(write)}
    answer = ask_by_source(requests, "PATCH", uid, body, UNKNOWN)
    if answer.status_code in UNKNOWN:
        definitions.is_gone(id)
        raise NotThisStatus("Genesys Cloud does not take this status any more.", ANOTHER)
    return answer


def _undo(requests: Requests, uid: str, former: Flag | None, error: AppError) -> None:
    """Take the flag back where the presence was refused, so that nothing at all was set.

    Raises Trouble where that fails: then it must be read what is shown.
    """
    try:
        _put_flag(requests, uid, former)
    except AppError:
        wait = error.retry_after if isinstance(error, Trouble) else None
        raise Trouble(error.headline, error.advice, retry_after=wait) from None
