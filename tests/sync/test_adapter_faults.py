"""Lets every fault meet every call of both adapters: the right error, never a wrong result."""

import gzip
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.domain.errors import (
    AppError,
    Intercepted,
    Limited,
    Offline,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.domain.reading import Reading
from app.sync.connect_me import ConnectMe
from app.sync.google_calendar import GoogleCalendar
from app.sync.ports import Write
from tests.canaries import ACCESS_TOKEN, EMAIL
from tests.fault_server import (
    HTML,
    JSON,
    Answer,
    FaultServer,
    bomb,
    drips,
    hangs_up,
    page,
    raw,
    reply,
    resets,
    says,
    silent,
)
from tests.sync.stubs import END, START, Keys, connect_me, google

SOON = 0.2  # seconds
AMPLE = 10.0
BUSY = Write("Busy", Reading("", tag='"1"'))
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
PROBLEM = "application/problem+json"


@dataclass(frozen=True)
class Call:
    """One call of an adapter at a server, with a deadline in seconds."""

    service: Service
    make: Callable[[str, Keys, float], object]


def google_call(make: Callable[[GoogleCalendar], object]) -> Call:
    """Give a call of the calendar."""
    return Call(Service.GOOGLE, lambda url, keys, most: make(google(url, keys, deadline=most)))


def status_call(make: Callable[[ConnectMe], object]) -> Call:
    """Give a call of the status service."""
    return Call(
        Service.CONNECT_ME, lambda url, keys, most: make(connect_me(url, keys, deadline=most))
    )


CALLS = {
    "google events": google_call(lambda google: google.read(("primary", EMAIL), START, END)),
    "google calendars": google_call(lambda google: google.calendars()),
    "status read": status_call(lambda service: service.read()),
    "status write": status_call(
        lambda service: service.write(Write("Busy", Reading("", tag='"1"')))
    ),
    "status names": status_call(lambda service: service.offers()),
    "versions": status_call(lambda service: service.versions()),
}


def problem(code: int, *headers: tuple[str, str]) -> Answer:
    """Answer with an error body that holds the forms of both services, and foreign words."""
    words = f"canary <b>{EMAIL}</b> {ACCESS_TOKEN}"
    old = {"domain": "global", "reason": "whatever", "message": words}
    body = {
        "type": "about:blank",
        "title": words,
        "status": code,
        "detail": words,
        "error": {"code": code, "message": words, "errors": [old]},
    }
    return reply(code, json.dumps(body).encode(), PROBLEM, headers)


FAULTS: dict[str, tuple[Answer, type[AppError]]] = {
    "n05 truncated without length": (reply(200, b'{"items":[', length=None), Intercepted),
    "n04 truncated with length": (reply(200, b'{"items":[', length=99), Intercepted),
    "n06 portal page": (page(), Intercepted),
    "n06 portal page that calls itself json": (reply(200, b"<html>", JSON), Intercepted),
    "json that calls itself a page": (reply(200, b"{}", HTML), Intercepted),
    "json without a type": (reply(200, b"{}", None), Intercepted),
    "empty body": (reply(200, b""), Intercepted),
    "a list": (says([]), Intercepted),
    "a list of objects": (says([{"kind": "calendar#events"}]), Intercepted),
    "null": (says(None), Intercepted),
    "a string": (says("calendar#events"), Intercepted),
    "a number": (says(7), Intercepted),
    "true": (says(True), Intercepted),
    "an endless nest": (reply(200, b"[" * 200_000), Intercepted),
    "an endless number": (reply(200, b'{"a": ' + b"9" * 10_000 + b"}"), Intercepted),
    "no content": (reply(204, b"", None, length=None), Intercepted),
    "accepted": (says({}, 202), Intercepted),
    "a part": (says({}, 206), Intercepted),
    "n17 wrong charset": (reply(200, b'{"a": "\xff\xfe"}'), Intercepted),
    "n17 gzip bomb": (bomb(), Intercepted),
    "n17 broken gzip": (reply(200, b"x", headers=[("Content-Encoding", "gzip")]), Intercepted),
    "n17 cut gzip": (
        reply(200, gzip.compress(b'{"a": 1}' * 99)[:40], headers=[("Content-Encoding", "gzip")]),
        Intercepted,
    ),
    "n17 unknown encoding": (reply(200, b"x", headers=[("Content-Encoding", "br")]), Intercepted),
    "another protocol": (raw(b"220 mail.example ESMTP\r\n"), Intercepted),
    "401": (problem(401), SignInNeeded),
    "401 without a body": (reply(401, b"", None), SignInNeeded),
    "401 as a page": (page(401), Intercepted),
    "403": (problem(403), Refused),
    "n18 403 as a page": (page(403), Intercepted),
    "c25 404": (problem(404), Refused),
    "404 as a page": (page(404), Intercepted),
    "400": (problem(400), Refused),
    "400 as a page": (page(400), Intercepted),
    "407": (page(407), Intercepted),
    "408": (problem(408), Trouble),
    "418": (problem(418), Refused),
    "429": (problem(429), Limited),
    "429 as a page": (page(429), Limited),
    "500": (problem(500), Trouble),
    "502 as a page": (page(502), Trouble),
    "503": (problem(503, ("Retry-After", "7")), Trouble),
    "511": (page(511), Intercepted),
    "600": (problem(600), Intercepted),
    "n01 reset": (resets, Offline),
    "n01 hung up": (hangs_up, Offline),
}


SLOW: dict[str, tuple[Answer, type[AppError]]] = {
    "n03 dripping header": (drips(OK, b"X-More: 1\r\n"), Offline),
    "n03 dripping body": (drips(OK + b"Content-Length: 9999\r\n\r\n", b" "), Offline),
    "n02 silent": (silent, Offline),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize(("answer", "expected"), SLOW.values(), ids=SLOW)
def test_n03_a_slow_server_is_cut_off_at_every_call(
    answer: Answer, expected: type[AppError], call: Call
) -> None:
    with FaultServer(answer) as server, pytest.raises(AppError) as caught:
        call.make(server.url, Keys(), SOON)
    assert type(caught.value) is expected
    assert "in time" in caught.value.headline


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize(("answer", "expected"), FAULTS.values(), ids=FAULTS)
def test_every_fault_at_every_call_is_the_right_trouble(
    answer: Answer, expected: type[AppError], call: Call, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    keys = Keys()
    with FaultServer(answer) as server, pytest.raises(AppError) as caught:
        call.make(server.url, keys, AMPLE)
    failure = caught.value
    assert type(failure) is expected
    assert failure.headline
    assert failure.advice
    told = f"{failure} {failure!r} {failure.__context__!r} {caplog.text}"
    assert "canary" not in told
    assert "<" not in f"{failure}"
    if isinstance(failure, SignInNeeded):
        assert failure.service is call.service
        assert keys.stale == [None, ACCESS_TOKEN]
        assert len(server.asked) == 2
    else:
        assert keys.stale == [None]
        assert len(server.asked) == 1


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_n07_a_redirect_is_trouble_and_nothing_goes_there(code: int, call: Call) -> None:
    with FaultServer(says({})) as elsewhere:
        away = page(code, [("Location", f"{elsewhere.url}/portal")])
        with FaultServer(away) as server, pytest.raises(Intercepted):
            call.make(server.url, Keys(), AMPLE)
        assert elsewhere.connections == 0


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_n01_a_port_where_nobody_listens_is_offline(call: Call) -> None:
    with FaultServer(silent) as server:
        pass
    with pytest.raises(Offline):
        call.make(server.url, Keys(), AMPLE)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("5", 5.0),
        ("0", 1.0),
        ("-3", 1.0),
        ("1.5", 1.5),
        ("99999999", 900.0),
        ("Sun, 22 Nov 2020 09:00:00 GMT", 1.0),
        ("Sun, 22 Nov 2099 09:00:00 GMT", 900.0),
        ("soon", None),
        (None, None),
    ],
)
@pytest.mark.parametrize("code", [429, 503])
def test_g19_how_long_to_wait_is_handed_on(
    code: int, said: str | None, wait: float | None, call: Call
) -> None:
    headers = [("Retry-After", said)] if said is not None else []
    with FaultServer(problem(code, *headers)) as server, pytest.raises(Trouble) as caught:
        call.make(server.url, Keys(), AMPLE)
    assert caught.value.retry_after == wait


@pytest.mark.parametrize("call", [CALLS[name] for name in CALLS if name != "versions"])
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "calendar#event"},
        {"kind": ["calendar#events"], "items": []},
        {"kind": "calendar#events"},
        {"kind": "calendar#events", "items": {}},
        {"kind": "calendar#calendarList"},
        {"kind": "calendar#calendarList", "items": "none"},
        {"kind": "calendar#calendarList", "items": [], "nextPageToken": 7},
        {"statuses": {}},
        {"statuses": ["Office"]},
        {"statuses": [{"label": "Office"}]},
        {"statuses": [{"name": ""}]},
        {"intentional": None, "device": "idle", "modified": "2026-11-22T09:00:00Z"},
        {"intentional": "", "device": "idle", "modified": "2026-11-22T09:00:00Z"},
        {"device": "idle", "modified": "2026-11-22T09:00:00Z"},
        {"intentional": "Office", "modified": "2026-11-22T09:00:00Z"},
        {"intentional": "Office", "device": "idle"},
        {"intentional": "Office", "device": "idle", "modified": 1763802000},
    ],
)
def test_an_object_of_another_shape_is_not_the_service(body: object, call: Call) -> None:
    with FaultServer(says(body)) as server, pytest.raises(Intercepted):
        call.make(server.url, Keys(), AMPLE)
