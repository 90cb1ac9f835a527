"""Tests the status at Connect Me over real HTTP: reading, setting, and the gateway's refusals."""

import json
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest

from app.domain.errors import (
    AppError,
    ChangedMeanwhile,
    Intercepted,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.domain.reading import Kind, Reading
from app.sync.connect_me import trouble_of
from app.sync.ports import Write
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import PORTAL, FaultServer, hangs_up, says
from tests.plain_status import offers
from tests.sync.stubs import RENEWED, UID, Keys, connect_me, status

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
STATUS = f"/api/v1/unified-endpoints/{UID}/status"


def read(answer: dict[str, object], tag: str | None = '"7"') -> Reading:
    """Read a status as the gateway answers it."""
    headers = [("ETag", tag)] if tag is not None else []
    with FaultServer(says(answer, headers=headers)) as server:
        return connect_me(server.url).read()


def test_a_status_is_read_with_its_time_and_its_tag() -> None:
    assert read(status(modified="2026-11-22T10:00:00.250+01:00")) == Reading(
        "Office", Kind.PLAIN, NOW.replace(microsecond=250_000), '"7"'
    )


def test_half_a_character_in_a_name_is_replaced_so_that_it_can_be_written_down() -> None:
    assert read(status(intentional="Off\ud83dice")).name == "Off\ufffdice"


@pytest.mark.parametrize(
    ("device", "kind"),
    [
        ("busy", Kind.IN_CALL),
        ("idle", Kind.PLAIN),
        ("ringing", Kind.PLAIN),
        ("not_connected", Kind.PLAIN),
        ("on_the_moon", Kind.PLAIN),
    ],
)
def test_only_a_busy_telephone_is_a_call(device: str, kind: Kind) -> None:
    assert read(status(device=device)).kind is kind


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ('"abc"', '"abc"'),
        ('""', '""'),
        ('W/"abc"', None),
        ("abc", None),
        ('"a"b"', None),
        ('"a b"', None),
        (None, None),
    ],
)
def test_only_a_strong_tag_guards_a_write(sent: str | None, kept: str | None) -> None:
    assert read(status(), sent).tag == kept


@pytest.mark.parametrize(
    "modified",
    [
        "2026-11-22",
        "2026-11-22T09:00:00",
        "2026-11-22 09:00:00Z",
        "2026-13-22T09:00:00Z",
        "2026-11-22T09:00:00+99:00",
        "0001-01-01T00:00:00+14:00",
        "2026-W47-7T09:00:00Z",
        "20261122T090000Z",
        "",
    ],
)
def test_a_time_that_is_none_does_not_count(modified: str) -> None:
    with pytest.raises(Intercepted):
        read(status(modified=modified))


@pytest.mark.parametrize("modified", ["2026-11-22T09:00:00Z", "2026-11-22t09:00:00.000000001z"])
def test_a_time_is_read_in_every_form_of_rfc_3339(modified: str) -> None:
    assert read(status(modified=modified)).modified == NOW


def test_setting_sends_the_name_and_the_tag_and_reads_what_it_became() -> None:
    with FaultServer(says(status(intentional="Busy"), headers=[("ETag", '"8"')])) as server:
        reading = connect_me(server.url).write(Write("Busy", Reading("", tag='"7"')))
    asked = server.asked[0]
    assert (asked.method, asked.target) == ("PUT", STATUS)
    assert asked.headers["if-match"] == '"7"'
    assert asked.headers["content-type"] == "application/json"
    assert json.loads(asked.body) == {"intentional": "Busy"}
    assert reading.name == "Busy"
    assert reading.tag == '"8"'


def test_setting_without_a_tag_sends_no_condition() -> None:
    with FaultServer(says(status())) as server:
        connect_me(server.url).write(Write("Congé", Reading("", tag=None)))
    assert "if-match" not in server.asked[0].headers
    assert json.loads(server.asked[0].body) == {"intentional": "Congé"}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (400, Refused),
        (401, SignInNeeded),
        (403, Refused),
        (404, Refused),
        (409, NotThisStatus),
        (412, ChangedMeanwhile),
        (428, Refused),
        (429, Limited),
        (500, Trouble),
        (503, Trouble),
    ],
)
def test_each_refusal_has_its_class_and_none_repeats_the_gateways_words(
    code: int, expected: type[AppError]
) -> None:
    problem = {"title": "Foreign title", "status": code, "detail": "Foreign detail"}
    with FaultServer(says(problem, code)) as server, pytest.raises(AppError) as caught:
        connect_me(server.url).write(Write("Busy", Reading("", tag='"7"')))
    assert type(caught.value) is expected
    assert "Foreign" not in str(caught.value)


@pytest.mark.parametrize("code", [400, 401, 403, 404, 409, 412])
def test_n06_a_page_with_any_code_is_not_the_gateway(code: int) -> None:
    trouble = trouble_of(code, {"Content-Type": "text/html"}, PORTAL, NOW)
    assert type(trouble) is Intercepted


def test_g15_a_401_at_a_write_renews_once_and_writes_once_more() -> None:
    keys = Keys()
    with FaultServer(says({}, 401), says(status(intentional="Busy"))) as server:
        reading = connect_me(server.url, keys).write(Write("Busy", Reading("", tag='"7"')))
    assert reading.name == "Busy"
    assert keys.stale == [None, ACCESS_TOKEN]
    assert [a.headers["authorization"] for a in server.asked] == [
        f"Bearer {ACCESS_TOKEN}",
        f"Bearer {RENEWED}",
    ]
    assert server.asked[0].body == server.asked[1].body
    assert server.asked[1].headers["if-match"] == '"7"'


def test_g21_a_lost_answer_to_a_write_is_trouble_and_is_not_repeated_here() -> None:
    with FaultServer(says(status()), hangs_up) as server:
        service = connect_me(server.url)
        service.read()
        with pytest.raises(Offline):
            service.write(Write("Busy", Reading("", tag=None)))
    assert [asked.method for asked in server.asked] == ["GET", "PUT"]


def test_g22_what_the_gateway_answered_is_what_is_reported() -> None:
    with FaultServer(says(status(intentional="Office"))) as server:
        assert connect_me(server.url).write(Write("Busy", Reading("", tag=None))).name == "Office"


def test_the_names_that_may_be_set_are_read() -> None:
    answer = {"statuses": [{"name": "Office", "label": "Bureau"}, {"name": "Busy"}]}
    with FaultServer(says(answer)) as server:
        assert connect_me(server.url).offers() == offers("Office", "Busy")
    assert server.asked[0].target == f"{STATUS}es"


def test_the_versions_are_read_and_what_is_no_text_is_left_out() -> None:
    answer = {"purecloud": "3.27.10", "uep": "2.30.19", "connect_me_desktop": None, "new": 3}
    with FaultServer(says(answer)) as server:
        found = connect_me(server.url).versions()
    assert found == {"purecloud": "3.27.10", "uep": "2.30.19"}
    assert server.asked[0].target == "/api/v1/versions"


@pytest.mark.parametrize("uid", ["a/b", "../me", "a?b#c", "é %2F", "..%2f..", "x" * 300])
def test_the_uid_stays_one_opaque_segment_of_the_address(uid: str) -> None:
    with FaultServer(says(status())) as server:
        connect_me(server.url, Keys(uid=uid)).read()
    _, api, v1, endpoints, segment, last = server.asked[0].target.split("/")
    assert (api, v1, endpoints, last) == ("api", "v1", "unified-endpoints", "status")
    assert unquote(segment) == uid


@pytest.mark.parametrize("uid", ["", ".", ".."])
def test_a_uid_that_no_address_can_hold_is_refused(uid: str) -> None:
    with FaultServer(says(status())) as server, pytest.raises(Refused):
        connect_me(server.url, Keys(uid=uid)).read()
    assert server.asked == []


def test_without_a_uid_nobody_is_signed_in() -> None:
    with FaultServer(says(status())) as server, pytest.raises(SignInNeeded) as caught:
        connect_me(server.url, Keys(uid=None)).read()
    assert caught.value.service is Service.CONNECT_ME
    assert server.asked == []


def test_n16_reconnect_opens_a_new_connection() -> None:
    with FaultServer(says(status())) as server:
        service = connect_me(server.url)
        service.read()
        service.write(Write("Busy", Reading("", tag=None)))
        assert server.connections == 1
        service.reconnect()
        service.read()
        assert server.connections == 2


def test_t07_the_date_of_the_answer_is_told_with_the_service() -> None:
    seen: list[tuple[str, datetime]] = []
    date = ("Date", "Sun, 22 Nov 2026 09:00:00 GMT")
    with FaultServer(says(status(), headers=[date])) as server:
        connect_me(server.url, on_date=lambda service, date: seen.append((service, date))).read()
    assert seen == [("connect-me", NOW)]
