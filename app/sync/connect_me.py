"""Reads and sets the status at Connect Me, through the assumed gateway contract."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from http import HTTPStatus
from urllib.parse import quote

import requests

from app.domain.errors import (
    AppError,
    ChangedMeanwhile,
    NotThisStatus,
    Refused,
    Service,
    SignInNeeded,
)
from app.domain.reading import Kind, Reading
from app.domain.status import Status
from app.sync.answers import OnDate, foreign, instant_of, is_foreign, refusal, renewed
from app.sync.clock import Clock
from app.sync.ports import Credentials, Offer, Offers, Pace, Write
from app.web import MIB, Bearer, json_object, strict

_STRONG_TAG = re.compile(r'"[\x21\x23-\x7e]*"')
_BUSY = "busy"  # ringing is not in a call yet; every other device status counts as none


class ConnectMe:
    """The status of the person who is signed in; one thread at a time."""

    def __init__(
        self,
        credentials: Credentials,
        link: str,
        on_date: OnDate | None = None,
        *,
        deadline: float = 20.0,
        clock: Clock | None = None,
    ) -> None:
        """Take the gateway's link; `deadline` is in seconds and counts for each request."""
        self._credentials = credentials
        self._api = f"{link}/api/v1"
        self._clock = clock or Clock()
        told = partial(on_date, Service.CONNECT_ME.value) if on_date is not None else None
        self._session = strict(requests.Session(), body_cap=MIB, deadline=deadline, on_date=told)

    def read(self) -> Reading:
        """Read the status that colleagues see; blocks. Raises SignInNeeded, Trouble."""
        return reading_of(self._ask("GET", self._endpoint("status")))

    @property
    def pace(self) -> Pace:
        """Say how often the gateway may be asked."""
        return Pace()

    @property
    def told(self) -> Kind | None:
        """Give None: there are no news."""
        return None

    @property
    def decides_ahead(self) -> bool:
        """Say yes: a write is refused when the status is not the one that was read (`If-Match`)."""
        return True

    @property
    def log_on(self) -> str | None:
        """Give None: the platform sets the resting status at log-on."""
        return None

    def name_of(self, status: Status, chosen: str) -> str:
        """Give the name in the mapping, which is the gateway's own."""
        return chosen

    def label_of(self, name: str) -> str:
        """Give the name, which is a person's word already."""
        return name

    def keeps_end(self, name: str) -> bool:
        """Say no: the gateway knows no end of a status."""
        return False

    def write(self, write: Write) -> Reading:
        """Set the status unless it changed since it was read; blocks.

        Raises ChangedMeanwhile, NotThisStatus, SignInNeeded, Trouble; after a Trouble it may have
        been set or not.
        """
        tag = write.over.tag
        condition = {"If-Match": tag} if tag is not None else {}
        body = {"intentional": write.name}
        return reading_of(self._ask("PUT", self._endpoint("status"), condition, body))

    def prepare(self) -> None:
        """Do nothing: the reading ahead of a boundary opens the connection."""

    def offers(self) -> Offers:
        """Read which statuses may be set; blocks. Raises SignInNeeded, Trouble."""
        entries = json_object(self._ask("GET", self._endpoint("statuses"))).get("statuses")
        if not isinstance(entries, list):
            raise foreign(Service.CONNECT_ME)
        names = [_name_in(entry) for entry in entries]
        return Offers(
            tuple(Offer(name, name) for name in names), {status: str(status) for status in Status}
        )

    def listen(self, heard: Callable[[], None]) -> None:
        """Hear nothing: the gateway tells nothing by itself."""

    def versions(self) -> dict[str, str]:
        """Read what runs behind the link, by the gateway's keys; blocks.

        Raises SignInNeeded, Trouble.
        """
        found = json_object(self._ask("GET", f"{self._api}/versions"))
        return {part: text for part, text in found.items() if isinstance(text, str)}

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        self._session.close()

    def close(self) -> None:
        """Forget open connections."""
        self._session.close()

    def _endpoint(self, part: str) -> str:
        uid = self._credentials.uid
        if uid is None:
            raise SignInNeeded(Service.CONNECT_ME)
        if uid.strip(".") == "":  # a path of dots would be folded into another address
            raise Refused("Your UID cannot be used in an address.", "Tell your IT.")
        return f"{self._api}/unified-endpoints/{quote(uid, safe='')}/{part}"

    def _ask(
        self,
        method: str,
        url: str,
        condition: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
    ) -> requests.Response:
        headers = {"Accept": "application/json", **(condition or {})}
        answer = renewed(
            self._credentials,
            lambda token: self._session.request(
                method, url, json=body, headers=headers, auth=Bearer(token)
            ),
        )
        if answer.status_code != HTTPStatus.OK:
            raise trouble_of(answer.status_code, answer.headers, answer.content, self._clock.now())
        return answer


def trouble_of(status: int, headers: Mapping[str, str], body: bytes, now: datetime) -> AppError:
    """Give the error for an answer that is no success; its own words are never taken over."""
    if is_foreign(headers, body):
        return refusal(Service.CONNECT_ME, status, headers, body, now)
    match status:
        case HTTPStatus.PRECONDITION_FAILED:
            return ChangedMeanwhile()
        case HTTPStatus.CONFLICT:
            return NotThisStatus(
                "Connect Me does not know this status.",
                "Choose another one for it in Advanced Settings.",
            )
        case HTTPStatus.FORBIDDEN:
            return Refused(
                "Connect Me does not let you set the status of this endpoint.",
                "Ask your IT for the permission.",
            )
        case HTTPStatus.NOT_FOUND:
            return Refused(
                "Connect Me does not know your Unified Endpoint.",
                "Sign in to Connect Me again, or tell your IT.",
            )
        case _:
            return refusal(Service.CONNECT_ME, status, headers, body, now)


def reading_of(answer: requests.Response) -> Reading:
    """Read a status with its ETag. Raises Intercepted for what the contract does not allow."""
    found = json_object(answer)
    name, device = found.get("intentional"), found.get("device")
    modified = instant_of(found.get("modified"))
    if not isinstance(name, str) or not name or not isinstance(device, str) or modified is None:
        raise foreign(Service.CONNECT_ME)
    tag = answer.headers.get("ETag", "").strip()
    return Reading(
        name=name,
        kind=Kind.IN_CALL if device == _BUSY else Kind.PLAIN,
        modified=modified,
        tag=tag if _STRONG_TAG.fullmatch(tag) else None,
    )


def _name_in(entry: object) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(name, str) or not name:
        raise foreign(Service.CONNECT_ME)
    return name
