"""Faults happen where, when and as often as they are asked for."""

import http.client
import json
import socket
import threading
import time
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from app.sandbox.faults import Fault, FaultKind
from app.sandbox.main import Sandbox
from tests.sandbox.world import World


def raw(root: str, request: bytes) -> bytes:
    """Send bytes and read until the end; a reset raises ConnectionResetError."""
    with socket.create_connection(("127.0.0.1", urlsplit(root).port), timeout=5) as connection:
        connection.sendall(request)
        received = b""
        while piece := connection.recv(65536):
            received += piece
        return received


def get(world: World, path: str = "/api/v1/me") -> bytes:
    root = world.sandbox.connect_me.address
    head = f"GET {path} HTTP/1.1\r\nHost: {urlsplit(root).netloc}\r\n"
    return raw(root, f"{head}Authorization: {world.gateway_bearer()}\r\n\r\n".encode())


def ask_again(connection: http.client.HTTPConnection) -> None:
    connection.request("GET", "/oauth/none")
    connection.getresponse()


@pytest.mark.parametrize(
    ("fault", "status", "kind", "body"),
    [
        (Fault(FaultKind.PORTAL), 200, "text/html", b"hotel"),
        (Fault(FaultKind.EMPTY_LIST), 200, "application/json", b"[]"),
        (Fault(FaultKind.NULL), 200, "application/json", b"null"),
        (Fault(FaultKind.HTML_403), 403, "text/html", b"Forbidden"),
        (Fault(FaultKind.STATUS, status=500, body="{}"), 500, "application/json", b"{}"),
        (
            Fault(
                FaultKind.STATUS, status=429, headers={"Content-Type": "x/y", "Retry-After": "7"}
            ),
            429,
            "x/y",
            b"",
        ),
    ],
)
def test_a_false_answer_stands_in(
    world: World, fault: Fault, status: int, kind: str, body: bytes
) -> None:
    tag = world.status().headers["ETag"]
    world.sandbox.connect_me.faults.add(fault)
    reply = world.status("PUT", {"intentional": "Busy"}, If_Match=tag)
    assert reply.status == status
    assert reply.headers["Content-Type"].startswith(kind)
    assert body in reply.body
    assert world.sandbox.connect_me.endpoint.name == "Office"
    assert reply.headers["Retry-After"] == fault.headers.get("Retry-After")


@pytest.mark.parametrize(("status", "told"), [(302, 302), (307, 307), (503, 302)])
def test_a_redirect_leads_elsewhere(world: World, status: int, told: int) -> None:
    world.sandbox.google.faults.add(Fault(FaultKind.REDIRECT, status=status, location="/portal"))
    reply = world.google("POST", "/token", {"grant_type": "refresh_token"})
    assert (reply.status, reply.headers["Location"]) == (told, "/portal")


def test_a_fault_fits_method_and_path_and_ends_by_number(world: World) -> None:
    world.gateway_bearer()
    fault = Fault(FaultKind.NULL, method="GET", path="/api/*/status", times=2)
    world.sandbox.connect_me.faults.add(fault)
    bearer = {"Authorization": world.gateway_bearer()}
    assert world.gateway("GET", "/api/v1/me", **bearer).body != b"null"
    assert world.status("PUT", {"intentional": "Busy"}).status == 200
    bodies = [world.status().body for _ in range(3)]
    assert [body == b"null" for body in bodies] == [True, True, False]
    assert world.sandbox.connect_me.faults.standing() == ()


def test_a_fault_may_end_at_a_time(world: World) -> None:
    end = world.clock.now + timedelta(seconds=10)
    fault = world.sandbox.google.faults.add(Fault(FaultKind.NULL, until=end))
    assert world.google("GET", "/certs").body == b"null"
    assert world.sandbox.google.faults.standing() == (fault,)
    world.clock.advance(10)
    assert b"RSA" in world.google("GET", "/certs").body


def test_rules_apply_in_the_order_in_which_they_came(world: World) -> None:
    faults = world.sandbox.google.faults
    faults.add(Fault(FaultKind.NULL, times=1))
    faults.add(Fault(FaultKind.EMPTY_LIST, times=1))
    bodies = [world.google("GET", "/certs").body for _ in range(3)]
    assert bodies[:2] == [b"null", b"[]"]
    assert b"RSA" in bodies[2]


def test_a_truncated_answer_promises_more_than_it_gives(world: World) -> None:
    world.gateway_bearer()
    world.sandbox.connect_me.faults.add(Fault(FaultKind.TRUNCATED, times=1))
    head, _, body = get(world).partition(b"\r\n\r\n")
    (length,) = (
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"Content-Le")
    )
    assert 0 < len(body) < length


def test_a_truncated_answer_may_not_tell_its_length(world: World) -> None:
    world.gateway_bearer()
    world.sandbox.connect_me.faults.add(Fault(FaultKind.TRUNCATED_WITHOUT_LENGTH, times=1))
    head, _, body = get(world).partition(b"\r\n\r\n")
    assert b"Content-Length" not in head
    with pytest.raises(json.JSONDecodeError):
        json.loads(body)


@pytest.mark.parametrize(
    ("kind", "name"), [(FaultKind.LOST_REQUEST, "Office"), (FaultKind.LOST_ANSWER, "Busy")]
)
def test_a_reset_comes_before_or_after_the_effect(world: World, kind: FaultKind, name: str) -> None:
    world.gateway_bearer()
    world.sandbox.connect_me.faults.add(Fault(kind, method="PUT", times=1))
    with pytest.raises((ConnectionResetError, http.client.RemoteDisconnected)):
        world.status("PUT", {"intentional": "Busy"})
    assert world.sandbox.connect_me.endpoint.name == name
    (entry,) = world.sandbox.connect_me.journal.entries("PUT")
    assert entry.outcome == f"fault: {kind}"


def test_silence_lasts_until_the_faults_are_cleared(world: World) -> None:
    world.sandbox.google.faults.add(Fault(FaultKind.SILENCE, seconds=60))
    ended = threading.Event()

    def wait() -> None:
        with pytest.raises((ConnectionResetError, http.client.RemoteDisconnected)):
            world.google("GET", "/certs")
        ended.set()

    waiting = threading.Thread(target=wait)
    waiting.start()
    assert world.sandbox.google.journal.wait_for(1, path="/certs")
    assert not ended.is_set()
    world.sandbox.google.faults.clear()
    assert ended.wait(5)
    waiting.join()
    assert world.google("GET", "/certs").status == 200


def test_silence_may_end_by_itself(world: World) -> None:
    world.sandbox.google.faults.add(Fault(FaultKind.SILENCE, seconds=0.02))
    with pytest.raises((ConnectionResetError, http.client.RemoteDisconnected)):
        world.google("GET", "/certs")


def test_a_delayed_answer_is_the_true_one(world: World) -> None:
    world.sandbox.google.faults.add(Fault(FaultKind.DELAY, seconds=0.05, times=1))
    begun = time.monotonic()
    assert world.google("GET", "/certs").status == 200
    assert time.monotonic() - begun >= 0.05


def test_a_dripping_answer_comes_whole_in_the_end(world: World) -> None:
    world.gateway_bearer()
    world.sandbox.connect_me.faults.add(Fault(FaultKind.DRIP, seconds=0.0002, times=1))
    reply = world.gateway("GET", "/api/v1/me", Authorization=world.gateway_bearer())
    assert reply.json()["login"] == "ada@example.com"


def test_a_cut_service_refuses_at_its_port_and_comes_back_at_the_same(world: World) -> None:
    service = world.sandbox.connect_me
    address = service.address
    kept = http.client.HTTPConnection(urlsplit(address).netloc, timeout=5)
    kept.request("GET", "/oauth/none")
    assert kept.getresponse().read()
    service.faults.add(Fault(FaultKind.NULL))
    service.cut()
    service.cut()
    assert not service.server.listening
    with pytest.raises(ConnectionRefusedError):
        world.status()
    with pytest.raises((http.client.HTTPException, OSError)):
        ask_again(kept)
    kept.close()
    service.restore()
    service.restore()
    assert service.address == address
    assert world.status().status == 200


def test_connections_are_kept_alive_until_the_caller_ends_them(world: World) -> None:
    root = urlsplit(world.sandbox.google.address).netloc
    connection = http.client.HTTPConnection(root, timeout=5)
    for _ in range(3):
        connection.request("GET", "/certs")
        assert connection.getresponse().read()
    assert connection.sock is not None
    connection.request("GET", "/certs", headers={"Connection": "close"})
    connection.getresponse().read()
    connection.close()
    assert len(world.sandbox.google.journal.entries("GET", "/certs")) == 4


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"rubbish\r\n\r\n", b"400"),
        (b"GET / HTTP/1.0\r\n\r\n", b"400"),
        (b"GET http://x/ HTTP/1.1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: evil.example.com\r\n\r\n", b"421"),
        (b"GET / HTTP/1.1\r\n\r\n", b"421"),
        (b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"431"),
    ],
)
def test_requests_that_are_none_are_refused(
    world: World, request_bytes: bytes, status: bytes
) -> None:
    answer = raw(world.sandbox.google.address, request_bytes)
    assert answer.split(b" ")[1] == status
    assert b"Date: Mon, 23 Nov 2026 12:00:00 GMT" in answer


def test_answers_are_quick() -> None:
    with Sandbox.start(script=False) as sandbox:
        connection = http.client.HTTPConnection(urlsplit(sandbox.google.address).netloc, timeout=5)
        taken = []
        for _ in range(50):
            begun = time.perf_counter()
            connection.request("GET", "/v1/userinfo")
            connection.getresponse().read()
            taken.append(time.perf_counter() - begun)
        connection.close()
        assert sorted(taken)[25] < 0.005


def test_closing_ends_every_thread_and_frees_the_ports() -> None:
    before = set(threading.enumerate())
    sandbox = Sandbox.start(script=True)
    sandbox.google.faults.add(Fault(FaultKind.SILENCE, seconds=60))
    ports = [urlsplit(sandbox.google.address).port, urlsplit(sandbox.connect_me.address).port]
    connection = http.client.HTTPConnection(f"127.0.0.1:{ports[0]}", timeout=5)
    connection.request("GET", "/certs")
    assert sandbox.google.journal.wait_for(1)
    sandbox.close()
    sandbox.close()
    connection.close()
    assert set(threading.enumerate()) == before
    for port in ports:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=5)


def test_waiting_for_what_does_not_come_ends(world: World) -> None:
    assert not world.sandbox.google.journal.wait_for(1, within=0.01)
    assert not world.sandbox.connect_me.endpoint.wait_for("Busy", within=0.01)
    world.google("GET", "/certs")
    world.sandbox.google.journal.clear()
    assert world.sandbox.google.journal.entries() == ()


def test_a_mistake_of_the_sandbox_is_kept_for_the_tests(world: World) -> None:
    server = world.sandbox.google.server
    world.sandbox.google.calendar.settings = {}
    world.sandbox.google.books.clear()
    assert world.events().status == 500
    assert "KeyError" in server.crashes[0]
    server.crashes.clear()
