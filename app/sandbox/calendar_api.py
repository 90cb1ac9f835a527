"""The parts of Google's Calendar API v3 that a status program may use, strictly played."""

import gzip
import hashlib
import json
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from app.sandbox.event_book import EventBook
from app.sandbox.events_list import (
    GLOBALS,
    check_names,
    flag,
    number,
    parse_listing,
    select,
    shown,
)
from app.sandbox.google_errors import ApiRefusal, invalid, not_found
from app.sandbox.grants import Ledger
from app.sandbox.journal import Clock
from app.sandbox.masks import CALENDAR_LIST, EVENTS, SETTING, BadMask, Mask, masked, parse_mask
from app.sandbox.paging import Paging
from app.sandbox.wire import Answer, JsonObject, Pairs, Request, json_answer

_AUTH = "https://www.googleapis.com/auth/calendar"
_EVENT_SCOPES = (
    "",
    ".readonly",
    ".events",
    ".events.readonly",
    ".events.owned",
    ".events.owned.readonly",
    ".events.freebusy",
    ".events.public.readonly",
    ".app.created",
)
_LIST_SCOPES = ("", ".readonly", ".calendarlist", ".calendarlist.readonly")
_SETTING_SCOPES = ("", ".readonly", ".settings", ".settings.readonly")
_ROLES = ("freeBusyReader", "reader", "writerWithoutPrivateAccess", "writer", "owner")
_LIST_FLAGS = ("showDeleted", "showHidden", "showOwnOrganizationOnly")
_LIST_NAMES = {*GLOBALS, *_LIST_FLAGS, "maxResults", "minAccessRole", "pageToken"}
_UNSTEADY = frozenset(("updated", "nextSyncToken", "nextPageToken"))


class CalendarApi:
    """Answers questions about the calendars of people who signed in; thread-safe."""

    def __init__(self, ledger: Ledger, books: Mapping[str, list[EventBook]], clock: Clock) -> None:
        self.paging = Paging()
        self.per_minute = 600  # requests of one person
        self.settings = {"timezone": "Europe/Brussels", "locale": "en", "format24HourTime": "true"}
        self._ledger = ledger
        self._books = books
        self._clock = clock
        self._lock = threading.Lock()
        self._recent: dict[str, deque[float]] = {}

    def answer(self, request: Request) -> Answer:
        """Answer a request below /calendar/v3."""
        override = request.headers.get("x-http-method-override")
        if request.method == "POST" and override == "GET":
            request = replace(request, method="GET", query=request.query + request.form)
        try:
            if request.method != "GET":
                raise not_found()
            return _finished(request, self._found(request))
        except ApiRefusal as refusal:
            return refusal.answer()

    def _found(self, request: Request) -> JsonObject:
        match request.segments[2:]:
            case ("calendars", calendar_id, "events"):
                account = self._caller(request, _EVENT_SCOPES)
                return self._events(request.query, account, calendar_id)
            case ("users", "me", "calendarList"):
                return self._calendars(request.query, self._caller(request, _LIST_SCOPES))
            case ("users", "me", "settings", setting):
                self._caller(request, _SETTING_SCOPES)
                return self._setting(request.query, setting)
            case _:
                raise not_found()

    def _caller(self, request: Request, scopes: tuple[str, ...]) -> str:
        header = request.headers.get("authorization", "")
        scheme, _, token = header.partition(" ")
        if not header:
            raise ApiRefusal(401, "required", "Login Required.", header="Authorization")
        grant = self._ledger.holder(token) if scheme == "Bearer" else None
        if grant is None:
            raise ApiRefusal(401, "authError", "Invalid Credentials", header="Authorization")
        if not grant.scopes & {f"{_AUTH}{tail}" for tail in scopes}:
            message = "Request had insufficient authentication scopes."
            raise ApiRefusal(403, "insufficientPermissions", message)
        self._count(grant.account)
        return grant.account

    def _count(self, account: str) -> None:
        now = self._clock().timestamp()
        with self._lock:
            recent = self._recent.setdefault(account, deque())
            while recent and recent[0] <= now - 60:
                recent.popleft()
            if len(recent) >= self.per_minute:
                message = "User Rate Limit Exceeded"
                raise ApiRefusal(403, "userRateLimitExceeded", message, domain="usageLimits")
            recent.append(now)

    def _events(self, query: Pairs, account: str, calendar_id: str) -> JsonObject:
        listing = parse_listing(query)
        mask = _mask(query, EVENTS)
        book = next((b for b in self._books[account] if _is(b, calendar_id)), None)
        if book is None:
            raise not_found()
        question = _question(f"{account} {book.id}", query)
        synced = f"{account} {book.id} {listing.single}"
        token = dict(query).get("pageToken")
        if token is not None:
            page = self.paging.turn(token, question, listing.size)
        else:
            latest = book.number
            since = self.paging.since(listing.sync_token, synced)
            zone = listing.zone or ZoneInfo(book.zone)
            items = [shown(kept, listing, zone) for kept in select(book, listing, since)]
            page = self.paging.first(question, items, listing.size, latest)
        answer: JsonObject = {
            "kind": "calendar#events",
            "etag": _etag(page.items),
            "summary": book.summary,
            "description": "",
            "updated": self._clock().isoformat().replace("+00:00", "Z"),
            "timeZone": book.zone,
            "accessRole": book.role,
            "defaultReminders": [],
        }
        if page.more is not None:
            answer["nextPageToken"] = page.more
        elif listing.may_sync:
            answer["nextSyncToken"] = self.paging.sync_token(synced, page.number)
        return _kept_of({**answer, "items": page.items}, mask)

    def _calendars(self, query: Pairs, account: str) -> JsonObject:
        named = check_names(query, _LIST_NAMES)
        mask = _mask(query, CALENDAR_LIST)
        for name in _LIST_FLAGS:
            flag(named, name)
        lowest = named.get("minAccessRole", _ROLES[0])
        if lowest not in _ROLES:
            raise invalid("minAccessRole")
        enough = _ROLES[_ROLES.index(lowest) :]
        entries = [_entry(book) for book in self._books[account] if book.role in enough]
        size = number(named, "maxResults", 100, 250)
        question = _question(f"{account} calendars", query)
        if "pageToken" in named:
            page = self.paging.turn(named["pageToken"], question, size)
        else:
            page = self.paging.first(question, entries, size, 0)
        answer: JsonObject = {"kind": "calendar#calendarList", "etag": _etag(page.items)}
        if page.more is not None:
            answer["nextPageToken"] = page.more
        return _kept_of({**answer, "items": page.items}, mask)

    def _setting(self, query: Pairs, setting: str) -> JsonObject:
        check_names(query, GLOBALS)
        mask = _mask(query, SETTING)
        value = self.settings.get(setting)
        if value is None:
            raise not_found()
        answer: JsonObject = {"kind": "calendar#setting", "id": setting, "value": value}
        return _kept_of({**answer, "etag": _etag(value)}, mask)


def _question(about: str, query: Pairs) -> str:
    return f"{about} {sorted(pair for pair in query if pair[0] != 'pageToken')}"


def _is(book: EventBook, calendar_id: str) -> bool:
    return book.primary if calendar_id == "primary" else book.id == calendar_id


def _entry(book: EventBook) -> JsonObject:
    entry: JsonObject = {
        "kind": "calendar#calendarListEntry",
        "id": book.id,
        "summary": book.summary,
        "timeZone": book.zone,
        "accessRole": book.role,
        "colorId": "14",
        "defaultReminders": [],
        "selected": True,
    }
    if book.primary:
        entry["primary"] = True
    return {**entry, "etag": _etag(entry)}


def _mask(query: Pairs, known: Mask) -> Mask:
    text = dict(query).get("fields")
    if text is None:
        return {}
    try:
        return parse_mask(text, known)
    except BadMask as error:
        message = "Invalid field selection"
        raise ApiRefusal(400, "invalidParameter", message, parameter="fields") from error


def _kept_of(answer: JsonObject, mask: Mask) -> JsonObject:
    found = masked(answer, mask)
    return found if isinstance(found, dict) else {}


def _etag(value: object) -> str:
    return f'"{hashlib.sha256(json.dumps(value).encode()).hexdigest()[:24]}"'


def _finished(request: Request, answer: JsonObject) -> Answer:
    """Add the ETag, answer 304 where nothing changed, and compress when both headers ask for it."""
    steady = {name: value for name, value in answer.items() if name not in _UNSTEADY}
    headers = {"ETag": _etag(steady), "Cache-Control": "private, max-age=0"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Answer(304, b"", headers)
    plain = json_answer(answer)
    headers |= plain.headers
    accepted = request.headers.get("accept-encoding", "")
    if "gzip" not in accepted or "gzip" not in request.headers.get("user-agent", ""):
        return Answer(200, plain.body, headers)
    return Answer(200, gzip.compress(plain.body, 1), {**headers, "Content-Encoding": "gzip"})
