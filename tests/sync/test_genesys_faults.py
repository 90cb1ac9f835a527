"""Lets every fault meet reading and writing at Genesys Cloud: the right error, no foreign word."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from app.domain.errors import (
    AppError,
    Intercepted,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.domain.reading import Reading
from app.sync.genesys import GenesysCloud
from app.sync.genesys_requests import trouble_of
from app.sync.ports import Write
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import PORTAL, FaultServer, page, says, silent
from tests.sync.genesys_world import AVAILABLE, BUSY, UID, Keys
from tests.sync.test_adapter_faults import AMPLE, FAULTS, SLOW, SOON, problem

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DEFINITIONS = says({"entities": []})
CALLS: dict[str, Callable[[GenesysCloud], object]] = {
    "read": lambda service: service.read(),
    "write": lambda service: service.write(Write(BUSY, Reading(AVAILABLE))),
}
OWN: dict[tuple[str, str], type[AppError]] = {
    ("write", "400"): NotThisStatus,
    ("write", "c25 404"): NotThisStatus,
}


def genesys(url: str, keys: Keys | None = None, deadline: float = AMPLE) -> GenesysCloud:
    """Give the adapter at a server on the loopback."""
    return GenesysCloud(keys or Keys(), url, deadline=deadline)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_at_every_call_is_the_right_trouble(
    fault: str, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    keys = Keys()
    answer, usual = FAULTS[fault]
    with FaultServer(DEFINITIONS, answer) as server, pytest.raises(AppError) as caught:
        CALLS[name](genesys(server.url, keys))
    failure = caught.value
    assert type(failure) is OWN.get((name, fault), usual)
    assert failure.headline
    assert failure.advice
    told = f"{failure} {failure!r} {failure.__context__!r} {caplog.text}"
    assert "canary" not in told
    assert "<" not in f"{failure}"
    if isinstance(failure, SignInNeeded):
        assert failure.service is Service.GENESYS_CLOUD
        assert keys.stale == [None, None, ACCESS_TOKEN]


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("fault", SLOW)
def test_n03_a_slow_server_is_cut_off(fault: str, name: str) -> None:
    answer, usual = SLOW[fault]
    with FaultServer(DEFINITIONS, answer) as server, pytest.raises(AppError) as caught:
        CALLS[name](genesys(server.url, deadline=SOON))
    assert type(caught.value) is usual
    assert "in time" in caught.value.headline


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_n07_g14_a_redirect_is_trouble_and_nothing_goes_there(code: int, name: str) -> None:
    with FaultServer(says({})) as elsewhere:
        away = page(code, [("Location", f"{elsewhere.url}/portal")])
        with FaultServer(DEFINITIONS, away) as server, pytest.raises(Intercepted):
            CALLS[name](genesys(server.url))
        assert elsewhere.connections == 0


def test_n01_a_port_where_nobody_listens_is_offline() -> None:
    with FaultServer(silent) as server:
        pass
    with pytest.raises(Offline):
        genesys(server.url).read()


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ([("Retry-After", "5")], 5.0),
        ([("Retry-After", "0")], 1.0),
        ([("Retry-After", "-3")], 1.0),
        ([("Retry-After", "1.5")], 1.5),
        ([("Retry-After", "99999999")], 900.0),
        ([("Retry-After", "Sun, 22 Nov 2099 09:00:00 GMT")], 900.0),
        ([("Retry-After", "5"), ("inin-ratelimit-reset", "42")], 5.0),
        ([("inin-ratelimit-reset", "42")], 42.0),
        ([("ININ-RateLimit-Reset", "0")], 1.0),
        ([("Retry-After", "soon"), ("inin-ratelimit-reset", "42")], 42.0),
        ([("Retry-After", "soon"), ("inin-ratelimit-reset", "later")], 60.0),
        ([], 60.0),
    ],
)
def test_g19_a_refusal_for_the_number_of_requests_always_says_how_long_to_wait(
    headers: list[tuple[str, str]], wait: float, name: str
) -> None:
    answer = problem(429, *headers)
    with FaultServer(DEFINITIONS, answer) as server, pytest.raises(Limited) as caught:
        CALLS[name](genesys(server.url))
    assert caught.value.retry_after == wait


@pytest.mark.parametrize("code", [500, 502, 503, 504])
def test_g20_a_fault_of_the_platform_is_trouble_and_is_not_repeated_here(code: int) -> None:
    answer = problem(code, ("Retry-After", "7"))
    with FaultServer(DEFINITIONS, answer) as server:
        with pytest.raises(Trouble) as caught:
            CALLS["write"](genesys(server.url))
        assert len(server.asked) == 2
    assert type(caught.value) is Trouble
    assert caught.value.retry_after == 7.0


def forbidden(body: dict[str, object]) -> str:
    """Give the headline for a refusal with this body."""
    with FaultServer(DEFINITIONS, says(body, 403)) as there, pytest.raises(Refused) as caught:
        CALLS["write"](genesys(there.url))
    assert caught.value.advice == "Ask your IT for the permission."
    return caught.value.headline


NAMED = "At Genesys Cloud, you lack the permission presence:userPresence:edit."
UNNAMED = "Genesys Cloud does not let you read or set your status."


@pytest.mark.parametrize("code", ["missing.permissions", "missing.any.permissions"])
@pytest.mark.parametrize(
    "more",
    [
        {"message": "You are missing: presence:userPresence:edit, canary words"},
        {"message": "canary", "messageParams": {"permissions": "presence:userPresence:edit"}},
        {"messageParams": {"n": 7, "p": "[presence:userPresence:edit]"}},
    ],
)
def test_g18_the_missing_permission_is_named(code: str, more: dict[str, object]) -> None:
    assert forbidden({"status": 403, "code": code, **more}) == NAMED


@pytest.mark.parametrize(
    "body",
    [
        {"code": "not.authorized", "message": "presence:userPresence:edit"},
        {"code": "missing.permissions"},
        {"code": "missing.permissions", "message": 7, "messageParams": []},
        {"code": "missing.permissions", "message": "call presence:user"},
        {"code": "missing.permissions", "message": "a:presence:userPresence:edit:b"},
        {"code": "missing.permissions", "message": "<b>:canary words:x"},
        {"code": ["missing.permissions"], "message": "presence:userPresence:edit"},
    ],
)
def test_g18_nothing_else_of_the_answer_is_repeated(body: dict[str, object]) -> None:
    assert forbidden(body) == UNNAMED


@pytest.mark.parametrize("code", [400, 401, 403, 404, 409])
def test_n06_a_page_with_any_code_is_not_the_platform(code: int) -> None:
    assert type(trouble_of(code, {"Content-Type": "text/html"}, PORTAL, NOW)) is Intercepted


@pytest.mark.parametrize("code", [403, 404])
def test_n18_a_page_in_place_of_the_definitions_does_not_count_as_a_refusal(code: int) -> None:
    with FaultServer(page(code)) as server, pytest.raises(Intercepted):
        genesys(server.url).read()
    assert len(server.asked) == 1


def test_the_token_goes_into_the_header_alone() -> None:
    me = {
        "id": UID,
        "presence": {"presenceDefinition": {"id": BUSY}},
        "routingStatus": {"status": "OFF_QUEUE"},
        "outOfOffice": {},
    }
    with FaultServer(DEFINITIONS, says(me)) as server:
        assert genesys(server.url).read().name == BUSY
    for asked in server.asked:
        assert asked.headers["authorization"] == f"Bearer {ACCESS_TOKEN}"
        assert ACCESS_TOKEN not in asked.target
        assert asked.headers["accept"] == "application/json"


def test_n16_reconnect_and_close_open_a_new_connection() -> None:
    with FaultServer(DEFINITIONS, problem(500)) as server:
        service = genesys(server.url)
        for forget in (service.reconnect, service.close):
            with pytest.raises(Trouble):
                service.read()
            forget()
        with pytest.raises(Trouble):
            service.read()
        assert server.connections == 3


def test_ahead_of_a_boundary_a_connection_is_opened_and_what_fails_is_no_trouble() -> None:
    with FaultServer(DEFINITIONS, says({}, 500)) as server:
        service = genesys(server.url)
        for _ in range(2):
            service.prepare()
        assert [asked.target.partition("?")[0] for asked in server.asked] == [
            "/api/v2/presence/definitions"
        ]
        service.reconnect()
        service.prepare()
        with pytest.raises(Trouble):
            service.read()
        assert (server.connections, len(server.asked)) == (2, 2)
    genesys(server.url).prepare()


def test_t07_the_date_of_the_answer_is_told_with_the_service() -> None:
    seen: list[tuple[str, datetime]] = []
    date = ("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
    with FaultServer(says({}, 500, [date])) as server, pytest.raises(Trouble):
        GenesysCloud(
            Keys(), server.url, on_date=lambda service, date: seen.append((service, date))
        ).read()
    assert seen == [("genesys-cloud", NOW)]
