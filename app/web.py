"""The one HTTP manner of the program: how it asks, whom it trusts, what it takes for an answer."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import DefaultCookiePolicy
from typing import TypeVar

import requests
from requests.auth import AuthBase

from app import __version__
from app.domain.errors import Intercepted
from app.domain.whole import whole
from app.web_adapter import DateSeen, StrictAdapter, server_date

MIB = 1024 * 1024
USER_AGENT = f"ConnectMeCalendar/{__version__} (gzip)"  # Google packs only for who says so here
LEAST_WAIT = 1.0
MOST_WAIT = 900.0

_DEPTH = 32
_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json\s*(?:;|$)", re.ASCII | re.IGNORECASE)
_TOKEN = re.compile(r"[\x21-\x7e]+")
_SECONDS = re.compile(r"[+-]?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_DATE = re.compile(r"[A-Za-z]{3,9}, [0-9]{2}[ -][A-Za-z]{3}[ -][0-9]{2,4} [0-9:]{8} GMT")

S = TypeVar("S", bound=requests.Session)


def strict(
    session: S,
    *,
    body_cap: int = 8 * MIB,
    deadline: float = 20.0,
    on_date: DateSeen | None = None,
) -> S:
    """Bind a session to the one manner; its requests give an answer read whole, or raise Trouble.

    `body_cap` counts unpacked bytes, `deadline` the seconds from sending to the last byte.
    Nothing of the environment counts but the system's proxies; cookies are not kept; verification
    against the system's trust store cannot be switched off.
    """
    session.trust_env = False
    session.headers["User-Agent"] = USER_AGENT
    session.headers["Accept-Encoding"] = "gzip, deflate"
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    adapter = StrictAdapter(body_cap=body_cap, deadline=deadline, on_date=on_date)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


def cut_off(session: requests.Session) -> None:
    """Break off what a strict session is asking, from any thread; it ends as if it were late."""
    for adapter in session.adapters.values():
        if isinstance(adapter, StrictAdapter):
            adapter.cut()


def connect(session: requests.Session, url: str) -> None:
    """Open the connection that the next request of a strict session will take; blocks.

    Nothing is sent. Raises Trouble.
    """
    adapter = session.get_adapter(url)
    if isinstance(adapter, StrictAdapter):
        adapter.connect(requests.Request("GET", url).prepare())


class Bearer(AuthBase):
    """Puts an access token into the request, over whatever a .netrc file says."""

    def __init__(self, token: str) -> None:
        """Take a token; raises Intercepted for one that no header can carry."""
        if not _TOKEN.fullmatch(token):
            raise Intercepted(
                "The service gave out a sign-in that cannot be used.",
                "Try again, or sign in again.",
            )
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Set the header."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Read how many seconds the service asks us to wait, 1 to 900; None where it says nothing.

    A date is counted from the answer's own Date, which is right when our clock `now` is not.
    """
    said = {name.lower(): value for name, value in headers.items()}
    text = said.get("retry-after", "")
    since = server_date({"Date": said.get("date", "")}) or now
    waits = [(date - since).total_seconds() for date in _dates(text)]
    for part in _DATE.sub("", text).split(","):
        if _SECONDS.fullmatch(part.strip()):
            waits.append(float(part))
    return min(MOST_WAIT, max(LEAST_WAIT, *waits)) if waits else None


def json_object(response: requests.Response) -> dict[str, object]:
    """Give the JSON object that an answer consists of. Raises Intercepted for anything else."""
    require_json(response)
    found = parse_json(response.content)
    if not isinstance(found, dict) or not _shallow(found):
        raise _not_the_service()
    return found


def require_json(response: requests.Response) -> None:
    """Raise Intercepted for an answer that does not call itself JSON, or is no UTF-8."""
    try:
        response.content.decode("utf-8")
    except UnicodeDecodeError:
        readable = False
    else:
        readable = True
    if not readable or not _JSON.match(response.headers.get("Content-Type", "").strip()):
        raise _not_the_service()


def parse_json(body: bytes) -> object:
    """Parse UTF-8 JSON as RFC 8259 has it, half characters replaced; None for what is none."""
    try:
        return whole(json.loads(body.decode("utf-8"), parse_constant=_refuse))
    except (ValueError, RecursionError):
        return None


def _not_the_service() -> Intercepted:
    return Intercepted(
        "The answer is not what the service sends.",
        "Open a web page in your browser: this network may want a sign-in first.",
    )


def _refuse(constant: str) -> object:
    raise ValueError(constant)  # NaN and Infinity are Python's own


def _shallow(value: object) -> bool:
    level: list[object] = [value]
    for _ in range(_DEPTH):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return True
    return False


def _dates(text: str) -> list[datetime]:
    found = []
    for written in _DATE.findall(text):
        try:
            date = parsedate_to_datetime(written)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        found.append(date if date.tzinfo is not None else date.replace(tzinfo=UTC))
    return found
