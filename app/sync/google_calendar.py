"""Reads Google Calendar: all events of a window, whole or not at all, and the list of calendars."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol

import requests

from app.domain.errors import Refused, Service, Trouble
from app.domain.event import CalendarItem
from app.domain.whole import whole
from app.sync.answers import AGAIN, OnDate, foreign, renewed
from app.sync.clock import Clock
from app.sync.google_answers import list_page, trouble_of, zone_of
from app.sync.google_events import items_of
from app.sync.ports import CalendarAnswer, Credentials
from app.web import MIB, Bearer, require_json, strict

MOST_PAGES = 200
MOST_EVENTS = 50_000
_BODY_CAP = 32 * MIB
_KEPT_HEADERS = frozenset({"accept", "content-type", "x-http-method-override"})
_EVENTS = "calendar#events"
_CALENDARS = "calendar#calendarList"
_RESOURCES = ("events", "calendarList")
_EVENT_FIELDS = (
    "kind,timeZone,nextPageToken,items(id,status,summary,description,start(date,dateTime),"
    "end(date,dateTime),transparency,eventType,iCalUID,organizer(self),"
    "attendees(self,responseStatus),workingLocationProperties(type))"
)
_CALENDAR_FIELDS = (
    "kind,nextPageToken,items(id,summary,summaryOverride,backgroundColor,foregroundColor,primary,"
    "accessRole,deleted)"
)


@dataclass(frozen=True, slots=True)
class CalendarInfo:
    """One calendar of the person's list, as the settings screen shows it."""

    id: str
    name: str
    background: str  # "#rrggbb", or empty
    foreground: str
    primary: bool
    access_role: str  # owner, writer, reader, freeBusyReader, or one not known yet


class _Request(Protocol):
    def execute(self, *, num_retries: int) -> object: ...


class _Collection(Protocol):
    def list(self, **parameters: object) -> _Request: ...


class _Api(Protocol):
    def events(self) -> _Collection: ...

    def calendarList(self) -> _Collection: ...  # noqa: N802 - Google's own name


class GoogleCalendar:
    """The calendars of the person who is signed in; one thread at a time."""

    def __init__(
        self,
        credentials: Credentials,
        api_url: str,
        document: str | Path,
        on_date: OnDate | None = None,
        *,
        deadline: float = 20.0,
        clock: Clock | None = None,
    ) -> None:
        """Take the root to which /calendar/v3/… is appended, and the API's description as a file.

        `deadline` is in seconds and counts for each request.
        """
        self._face = _Face(credentials, on_date, deadline, clock or Clock())
        self._api_url = api_url
        self._document = Path(document)

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        """Read every event that touches the window; blocks. Raises SignInNeeded, Trouble."""
        items: list[CalendarItem] = []
        zone = ""
        for calendar in dict.fromkeys(calendars):
            for page in self._pages(_EVENTS, partial(self._events, calendar, start, end)):
                here = zone_of(page)
                zone = zone or here.key
                items += items_of(page, here)
                if len(items) > MOST_EVENTS:
                    raise Refused(
                        "The calendar holds more events than this program reads.",
                        "Choose fewer calendars in Advanced Settings.",
                    )
        if not zone:
            raise Refused("No calendar is chosen.", "Choose one in Advanced Settings.")
        return CalendarAnswer(tuple(items), zone)

    def calendars(self) -> tuple[CalendarInfo, ...]:
        """Read the person's list of calendars; blocks. Raises SignInNeeded, Trouble."""
        found: list[CalendarInfo] = []
        for page in self._pages(_CALENDARS, self._list):
            entries = page["items"]
            assert isinstance(entries, list)  # noqa: S101 - list_page has seen to it
            found += [_info(entry) for entry in entries if _is_calendar(entry)]
        return tuple(found)

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        self._face.close()

    def _pages(
        self, kind: str, request: Callable[[str | None], _Request]
    ) -> Iterator[Mapping[str, object]]:
        """Walk through the pages of a list to its end, which a faulty server may never send."""
        token: str | None = None
        asked = set[str]()
        for _ in range(MOST_PAGES):
            page = list_page(self._answer(request(token)), kind)
            yield page
            token = str(page.get("nextPageToken") or "")
            if not token:
                return
            if token in asked:
                break
            asked.add(token)
        raise Trouble("Google’s list of events does not end.", AGAIN)

    def _answer(self, request: _Request) -> object:
        try:
            return whole(request.execute(num_retries=0))
        except (ValueError, RecursionError):  # JSON that no parser takes
            pass
        raise foreign(Service.GOOGLE)

    def _events(self, calendar: str, start: datetime, end: datetime, token: str | None) -> _Request:
        return self._all_events.list(
            calendarId=calendar,
            timeMin=_rfc3339(start),
            timeMax=_rfc3339(end + timedelta(microseconds=999_999)),
            singleEvents=True,
            maxResults=2500,
            maxAttendees=1,  # of more attendees than this, only the person's own entry comes
            pageToken=token,
            fields=_EVENT_FIELDS,
            prettyPrint=False,
        )

    def _list(self, token: str | None) -> _Request:
        return self._api.calendarList().list(
            maxResults=250, pageToken=token, fields=_CALENDAR_FIELDS, prettyPrint=False
        )

    @cached_property
    def _all_events(self) -> _Collection:
        """Keep one: each is a class's worth of functions that only a full collection takes away."""
        return self._api.events()

    @cached_property
    def _api(self) -> _Api:
        """Build the service from its description, at the first request only."""
        from googleapiclient.discovery import build_from_document

        service: _Api = build_from_document(
            _only_lists(json.loads(self._document.read_text("utf-8"))),
            http=self._face,
            client_options={"api_endpoint": f"{self._api_url}/calendar/v3/"},
        )
        return service


@dataclass(frozen=True, slots=True)
class _Head:
    """All that googleapiclient reads of an httplib2.Response."""

    status: int


class _Face:
    """What googleapiclient takes for an httplib2.Http: our manner of asking underneath."""

    def __init__(
        self, credentials: Credentials, on_date: OnDate | None, deadline: float, clock: Clock
    ) -> None:
        self._credentials = credentials
        self._clock = clock
        told = partial(on_date, Service.GOOGLE.value) if on_date is not None else None
        self._session = strict(
            requests.Session(), body_cap=_BODY_CAP, deadline=deadline, on_date=told
        )

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> tuple[_Head, bytes]:
        """Give the answer of a success as httplib2 does. Raises SignInNeeded, Trouble."""
        kept = {k: v for k, v in (headers or {}).items() if k.lower() in _KEPT_HEADERS}
        answer = renewed(
            self._credentials,
            lambda token: self._session.request(
                method, uri, data=body, headers=kept, auth=Bearer(token)
            ),
        )
        if answer.status_code != HTTPStatus.OK:
            raise trouble_of(answer.status_code, answer.headers, answer.content, self._clock.now())
        require_json(answer)
        return _Head(answer.status_code), answer.content

    def close(self) -> None:
        """Close the connections; the next request opens new ones."""
        self._session.close()


def _only_lists(description: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is never asked for: the library keeps all that it is given."""
    resources = description["resources"]
    used = {name: {"methods": {"list": resources[name]["methods"]["list"]}} for name in _RESOURCES}
    return {**description, "resources": used}


def _rfc3339(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _is_calendar(entry: object) -> bool:
    return isinstance(entry, dict) and bool(_text(entry, "id")) and entry.get("deleted") is not True


def _info(entry: Mapping[str, object]) -> CalendarInfo:
    calendar = _text(entry, "id")
    return CalendarInfo(
        id=calendar,
        name=_text(entry, "summaryOverride") or _text(entry, "summary") or calendar,
        background=_text(entry, "backgroundColor"),
        foreground=_text(entry, "foregroundColor"),
        primary=entry.get("primary") is True,
        access_role=_text(entry, "accessRole"),
    )


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
