"""Tests how requests are sent and answers are read, over real sockets."""

import threading
import time
from datetime import UTC, datetime

import pytest
import requests

from app.domain.errors import Intercepted, Offline, Trouble
from app.web import Bearer, strict
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import (
    Answer,
    FaultServer,
    drips,
    hangs_up,
    page,
    raw,
    reply,
    resets,
    says,
    silent,
)

SOON = 0.3  # seconds; a deadline that tests can wait for


def get(
    server: FaultServer, *, deadline: float = 5.0, body_cap: int = 1 << 20
) -> requests.Response:
    with strict(requests.Session(), deadline=deadline, body_cap=body_cap) as session:
        return session.get(f"{server.url}/x", auth=Bearer(ACCESS_TOKEN))


def test_an_answer_comes_read_whole_and_says_who_asked() -> None:
    with FaultServer(says({"a": 1})) as server:
        answer = get(server)
    assert answer.json() == {"a": 1}
    assert answer.status_code == 200
    sent = server.asked[0].headers
    assert sent["user-agent"].startswith("ConnectMeCalendar/")
    assert sent["user-agent"].endswith("(gzip)")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert sent["authorization"] == f"Bearer {ACCESS_TOKEN}"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(drips(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"), id="a header line"),
        pytest.param(drips(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n"), id="header lines"),
        pytest.param(drips(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", b"x"), id="a body"),
        pytest.param(drips(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x"), id="no length"),
        pytest.param(
            drips(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
            id="chunks",
        ),
        pytest.param(drips(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 C\r\n\r\n"), id="1xx"),
        pytest.param(silent, id="nothing at all"),
    ],
)
def test_n03_a_slow_answer_is_cut_at_the_total_deadline(answer: Answer) -> None:
    with FaultServer(answer) as server:
        began = time.monotonic()
        with pytest.raises(Trouble) as caught:
            get(server, deadline=SOON, body_cap=100_000)
        took = time.monotonic() - began
    assert type(caught.value) is Offline
    assert "in time" in caught.value.headline
    assert SOON * 0.9 <= took < SOON + 1.0


def test_n03_a_drip_that_ends_as_the_deadline_cuts_is_no_answer() -> None:
    with (
        FaultServer(
            drips(b'HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{"a":1}', b" ")
        ) as server,
        pytest.raises(Offline),
    ):
        get(server, deadline=SOON)


def test_n04_a_body_shorter_than_promised_is_no_answer() -> None:
    short = reply(200, b'{"items":[', length=500)
    with FaultServer(short) as server, pytest.raises(Intercepted, match="cut short"):
        get(server)


def test_n04_a_broken_chunk_is_no_answer() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    for rest in (b"5\r\nab", b"zz\r\nab\r\n"):
        with FaultServer(raw(head + rest)) as server, pytest.raises(Intercepted):
            get(server)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_n07_no_redirect_is_followed(status: int, method: str) -> None:
    with FaultServer(says({})) as elsewhere, strict(requests.Session()) as session:
        away = page(status, [("Location", f"{elsewhere.url}/stolen")])
        with FaultServer(away) as server, pytest.raises(Intercepted) as caught:
            session.request(method, server.url, data=b"refresh_token=1")
    assert elsewhere.connections == 0
    assert "sign-in" in caught.value.advice


@pytest.mark.parametrize(
    ("status", "word"), [(407, "proxy"), (511, "sign in"), (199, "other"), (600, "other")]
)
def test_n10_what_the_network_itself_answers_has_a_sentence_of_its_own(
    status: int, word: str
) -> None:
    with FaultServer(page(status)) as server, pytest.raises(Intercepted) as caught:
        get(server, deadline=1.0 if status > 199 else SOON)
    assert word in caught.value.headline


def test_n01_a_refused_connection_is_offline() -> None:
    with FaultServer(says({})) as server:
        pass
    with pytest.raises(Offline, match="takes no connections"):
        get(server)


@pytest.mark.parametrize("answer", [resets, hangs_up])
def test_n01_a_connection_that_breaks_off_is_offline(answer: Answer) -> None:
    with FaultServer(answer) as server, pytest.raises(Offline):
        get(server)


@pytest.mark.parametrize(
    "content",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nab",
        b"\x00" * 200,
    ],
    ids=["another protocol", "no status", "long header", "many headers", "two lengths", "noise"],
)
def test_n06_what_does_not_speak_http_is_not_the_service(content: bytes) -> None:
    with FaultServer(raw(content)) as server, pytest.raises(Intercepted):
        get(server)


def test_plain_http_leaves_this_computer_never(monkeypatch: pytest.MonkeyPatch) -> None:
    with strict(requests.Session()) as session:
        for address in ("http://example.com/", "http://127.0.0.1.example.com/", "http://10.0.0.1/"):
            with pytest.raises(Intercepted, match="not be protected"):
                session.get(address)


def test_plain_http_to_a_localhost_that_is_elsewhere_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with FaultServer(says({})) as server:
        monkeypatch.setattr("app.web_connection.is_loopback", lambda _: False)
        with pytest.raises(Intercepted, match="would have left"):
            get(server)
        assert server.asked == []


def test_no_cookie_is_kept() -> None:
    cookie = [("Set-Cookie", "session=canary; Path=/; Max-Age=9999")]
    with FaultServer(says({}, headers=cookie)) as server, strict(requests.Session()) as session:
        first = session.get(server.url)
        session.get(server.url)
        assert not session.cookies
        assert not first.cookies
    assert all("cookie" not in asked.headers for asked in server.asked)


def test_connections_are_kept_and_used_again() -> None:
    with FaultServer(says({})) as server, strict(requests.Session()) as session:
        for _ in range(5):
            session.get(server.url)
        assert server.connections == 1
        session.close()  # what an adapter's reconnect does
        session.get(server.url)
        assert server.connections == 2


def test_n16_a_get_on_a_connection_that_closed_while_idle_is_sent_once_more() -> None:
    script = says({}), hangs_up, says({"again": True})
    with FaultServer(*script) as server, strict(requests.Session()) as session:
        session.get(server.url)
        assert session.get(server.url).json() == {"again": True}
    assert len(server.asked) == 3
    assert server.connections == 2


def test_n16_a_get_is_not_sent_a_third_time() -> None:
    with FaultServer(says({}), hangs_up) as server, strict(requests.Session()) as session:
        session.get(server.url)
        with pytest.raises(Offline):
            session.get(server.url)
    assert len(server.asked) == 3


@pytest.mark.parametrize("method", ["PUT", "POST", "PATCH", "DELETE"])
def test_g21_a_write_whose_answer_is_lost_is_never_sent_twice(method: str) -> None:
    with FaultServer(says({}), hangs_up) as server, strict(requests.Session()) as session:
        session.get(server.url)
        with pytest.raises(Offline):
            session.request(method, server.url, data=b"x")
    assert [asked.method for asked in server.asked] == ["GET", method]


def test_t07_the_date_of_every_answer_is_told() -> None:
    seen: list[datetime] = []
    date = ("Date", "Sun, 22 Nov 2026 09:31:07 GMT")
    with (
        FaultServer(
            says({}, headers=[date]),
            says({}, 500, headers=[date]),
            page(302, [date]),
            says({}, headers=[("Date", "yesterday")]),
            says({}, headers=[("Date", "Sun, 99 Nov 2026 09:31:07 GMT")]),
            says({}, headers=[date, ("Age", "4000")]),
            says({}),
        ) as server,
        strict(requests.Session(), on_date=seen.append) as session,
    ):
        session.get(server.url)
        session.get(server.url)
        with pytest.raises(Intercepted):
            session.get(server.url)
        for _ in range(4):
            session.get(server.url)
    assert seen == [datetime(2026, 11, 22, 9, 31, 7, tzinfo=UTC)] * 3


def test_no_failure_carries_the_request_or_the_token() -> None:
    with FaultServer(hangs_up) as server, pytest.raises(Offline) as caught:
        get(server)
    failure: BaseException | None = caught.value
    while failure is not None:
        assert ACCESS_TOKEN not in f"{failure!r} {failure}"
        assert not hasattr(failure, "request")
        failure = failure.__cause__ or failure.__context__


def test_the_session_says_nothing_of_its_own_about_timeouts_or_verification() -> None:
    with FaultServer(silent) as server, strict(requests.Session(), deadline=SOON) as session:
        session.verify = False
        session.proxies = {"http": "http://127.0.0.1:1"}
        with pytest.raises(Offline, match="in time"):
            session.get(server.url, timeout=60, allow_redirects=True)


def test_no_watchdog_outlives_its_request() -> None:
    before = threading.active_count()
    with FaultServer(says({})) as server, strict(requests.Session()) as session:
        for _ in range(20):
            session.get(server.url)
        during = threading.active_count()
    assert during - before <= 4  # the server's own, and the last watchdog on its way out
