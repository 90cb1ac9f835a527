"""The loopback port itself, on real sockets: where it listens, how long, and whom it outlasts."""

import asyncio
import errno
import random
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.auth import loopback
from app.auth.authority import Authority
from app.auth.callback import Answer, Expected, Stray, judge
from app.auth.loopback import Receiver, receiver
from app.auth.sign_in import authority_of
from app.domain.errors import Service, SignInFailed
from app.domain.profile import Profile, PureCloudProfile
from app.domain.speech import Speech

STATE = "s" * 43
REFUSALS = (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES)  # the last one by Windows
EXPECTED = Expected(
    "127.0.0.1:50000", "/google/abc", STATE, "https://accounts.google.com", issuer_required=False
)
GOOD = f"GET /google/abc?code=c&state={STATE} HTTP/1.1\r\nHost: 127.0.0.1:50000".encode()


def google() -> Authority:
    """Give Google as the built-in profile names it."""
    return authority_of(Service.GOOGLE, Profile())


def registered(host: str) -> Authority:
    """Give Genesys Cloud with that host in its one redirect address."""
    profile = PureCloudProfile("genesys-cloud", "mypurecloud.ie", "x", redirect_host=host)
    return authority_of(Service.GENESYS_CLOUD, Profile(purecloud=profile))


def with_port(
    body: Callable[[Receiver], Awaitable[None]],
    authority: Authority | None = None,
    **limits: float,
) -> None:
    """Run a body while a port is open."""

    async def run() -> None:
        port = Receiver(authority or google(), STATE, **limits)  # type: ignore[arg-type]
        try:
            await port.open()
            await body(port)
        finally:
            await port.close()

    asyncio.run(run())


def address_of(port: Receiver) -> tuple[str, int]:
    """Give host and port of a receiver."""
    host, _, number = port.redirect_uri.removeprefix("http://").partition("/")[0].rpartition(":")
    return host.strip("[]"), int(number)


def request_for(port: Receiver, query: str) -> bytes:
    """Write a browser's request."""
    host, path = port.redirect_uri.removeprefix("http://").split("/", 1)
    return f"GET /{path}?{query} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()


async def said(port: Receiver, *pieces: bytes) -> bytes:
    """Say something in pieces and read all that comes back."""
    reader, writer = await asyncio.open_connection(*address_of(port))
    try:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


def test_it_listens_on_the_loopback_alone_at_a_path_that_cannot_be_guessed() -> None:
    async def body(port: Receiver) -> None:
        assert address_of(port)[0] == "127.0.0.1"
        assert len(port.redirect_uri.rpartition("/")[2]) >= 22

    with_port(body)


def test_a11_nobody_else_can_take_its_port_nor_the_same_port_of_ipv6() -> None:
    async def body(port: Receiver) -> None:
        number = address_of(port)[1]
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            with socket.socket(family) as other:
                other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                with pytest.raises(OSError, match=r".") as refused:
                    other.bind((host, number))
                assert refused.value.errno in REFUSALS

    with_port(body)


def no_family(monkeypatch: pytest.MonkeyPatch, *missing: socket.AddressFamily) -> None:
    """Take address families from this computer."""
    make = loopback._exclusive

    def exclusive(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
        if family in missing:
            raise OSError(errno.EADDRNOTAVAIL, "no such family here")
        return make(family, host, port)

    monkeypatch.setattr(loopback, "_exclusive", exclusive)


def test_without_ipv4_it_listens_on_ipv6(monkeypatch: pytest.MonkeyPatch) -> None:
    no_family(monkeypatch, socket.AF_INET)

    async def body(port: Receiver) -> None:
        assert port.redirect_uri.startswith("http://[::1]:")
        assert b" 200 " in await said(port, request_for(port, f"code=c&state={STATE}"))
        assert (await port.answer()).code == "c"

    with_port(body)


def test_without_ipv6_it_listens_on_ipv4(monkeypatch: pytest.MonkeyPatch) -> None:
    no_family(monkeypatch, socket.AF_INET6)

    async def body(port: Receiver) -> None:
        assert port.redirect_uri.startswith("http://127.0.0.1:")

    with_port(body)


@pytest.mark.parametrize(
    ("host", "missing"), [("127.0.0.1", socket.AF_INET), ("[::1]", socket.AF_INET6)]
)
def test_a_registered_address_is_never_swapped_for_another(
    monkeypatch: pytest.MonkeyPatch, host: str, missing: socket.AddressFamily
) -> None:
    no_family(monkeypatch, missing)
    with pytest.raises(SignInFailed, match="security software"):
        with_port(lambda port: port.answer(), registered(host))  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize(
    ("missing", "address"), [(socket.AF_INET, "::1"), (socket.AF_INET6, "127.0.0.1")]
)
def test_localhost_is_heard_on_the_family_that_there_is(
    monkeypatch: pytest.MonkeyPatch, missing: socket.AddressFamily, address: str
) -> None:
    no_family(monkeypatch, missing)

    async def body(port: Receiver) -> None:
        name, number = address_of(port)
        assert name == "localhost"
        assert port.redirect_uri == f"http://localhost:{number}"
        reader, writer = await asyncio.open_connection(address, number)
        query = f"code=c&state={STATE}"
        writer.write(f"GET /?{query} HTTP/1.1\r\nHost: localhost:{number}\r\n\r\n".encode())
        assert b" 200 " in await reader.read()
        writer.close()
        assert (await port.answer()).code == "c"

    with_port(body, registered("localhost"))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a11_nobody_else_can_take_the_port_of_a_registered_address(host: str) -> None:
    async def body(port: Receiver) -> None:
        number = address_of(port)[1]
        for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            with socket.socket(family) as other:
                other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                with pytest.raises(OSError, match=r".") as refused:
                    other.bind((address, number))
                assert refused.value.errno in REFUSALS

    with_port(body, registered(host))


def test_a_port_that_somebody_holds_on_ipv6_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    make = loopback._exclusive
    taken: list[int] = []

    def exclusive(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
        if family == socket.AF_INET6 and not taken:
            taken.append(port)
            raise OSError(errno.EADDRINUSE, "somebody listens there")
        return make(family, host, port)

    monkeypatch.setattr(loopback, "_exclusive", exclusive)

    async def body(port: Receiver) -> None:
        assert taken
        assert b" 200 " in await said(port, request_for(port, f"code=c&state={STATE}"))

    with_port(body)


def test_a_computer_that_gives_no_port_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    no_family(monkeypatch, socket.AF_INET, socket.AF_INET6)
    with pytest.raises(SignInFailed, match="security software"):
        with_port(lambda port: port.answer())  # type: ignore[arg-type, return-value]


def test_a_request_may_come_in_pieces() -> None:
    async def body(port: Receiver) -> None:
        request = request_for(port, f"code=c&state={STATE}")
        assert b" 200 " in await said(port, request[:30], request[30:70], request[70:])
        assert (await port.answer()).code == "c"

    with_port(body)


def test_a09_slow_connections_are_cut_and_block_nobody() -> None:
    async def body(port: Receiver) -> None:
        slow = [await asyncio.open_connection(*address_of(port)) for _ in range(5)]
        for _, writer in slow[1:]:
            writer.write(b"GET /google/abc HTT")
        assert b" 200 " in await said(port, request_for(port, f"code=c&state={STATE}"))
        assert (await port.answer()).code == "c"
        for reader, writer in slow:
            assert await reader.read() == b""
            writer.close()

    with_port(body, patience=0.2)


def test_a09_a_slow_request_counts_as_a_stray_and_silence_does_not() -> None:
    async def body(port: Receiver) -> None:
        assert await said(port) == b""
        assert b" 404 " in await said(port, b"GET / HTTP/1.1\r\n\r\n".replace(b"GET", b"PUT"))
        assert await said(port, b"GET /slow") == b""
        with pytest.raises(SignInFailed, match="disturbs"):
            await port.answer()

    with_port(body, patience=0.1, strays=1)


def test_a09_silence_is_cut_off_too_and_a_ninth_connection_at_once() -> None:
    async def body(port: Receiver) -> None:
        idle = [await asyncio.open_connection(*address_of(port)) for _ in range(8)]
        await asyncio.sleep(0.02)
        assert await said(port, request_for(port, f"code=c&state={STATE}")) == b""
        for reader, writer in idle:
            assert await reader.read() == b""
            writer.close()
        assert b" 200 " in await said(port, request_for(port, f"code=c&state={STATE}"))

    with_port(body, patience=0.2)


@pytest.mark.parametrize(
    "request_", [b"GET /" + b"a" * 9000, b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 5000]
)
def test_long_lines_and_headers_are_refused(request_: bytes) -> None:
    async def body(port: Receiver) -> None:
        assert b" 200 " not in await said(port, request_)
        assert b" 200 " in await said(port, request_for(port, f"code=c&state={STATE}"))

    with_port(body)


def test_a06_the_time_for_the_person_ends_and_the_port_with_it() -> None:
    places = []

    async def run() -> None:
        async with receiver(google(), STATE) as port:
            places.append(address_of(port))
            await port.answer(0.05)

    with pytest.raises(SignInFailed, match="Nobody finished") as failed:
        asyncio.run(run())
    assert "If the browser shows an error instead, tell your IT." in failed.value.advice
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(places[0], timeout=1)


def test_cancelling_closes_the_port_at_once() -> None:
    async def run() -> None:
        opened = asyncio.get_running_loop().create_future()

        async def wait() -> None:
            async with receiver(google(), STATE) as port:
                opened.set_result(address_of(port))
                await port.answer()

        task = asyncio.create_task(wait())
        place = await opened
        idle = await asyncio.open_connection(*place)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection(*place)
        assert await idle[0].read() == b""
        idle[1].close()

    asyncio.run(run())


def test_a07_two_thousand_broken_requests_neither_end_nor_fool_it() -> None:
    dice = random.Random(7)

    async def body(port: Receiver) -> None:
        good = request_for(port, f"code=c&state={STATE}")
        for _ in range(2000):
            noise = bytearray(good)
            for _ in range(dice.randint(1, 4)):
                noise[dice.randrange(len(noise) - 4)] = dice.randrange(256)
            cut = bytes(noise[: dice.randrange(len(noise))])
            reader, writer = await asyncio.open_connection(*address_of(port))
            writer.write(cut)
            writer.write_eof()
            assert b" 200 " not in await reader.read()
            writer.close()
        assert b" 200 " in await said(port, good)
        assert (await port.answer()).code == "c"

    with_port(body, strays=3000)


def test_a_good_request_is_an_answer() -> None:
    assert judge(GOOD, EXPECTED) == Answer("c", None)
    declined = GOOD.replace(b"code=c", b"error=access_denied&iss=https://accounts.google.com")
    assert judge(declined, EXPECTED) == Answer(None, "access_denied")


@given(st.binary(max_size=300))
@example(b"")
@example(b"GET /google/abc?code=c&state=%FF HTTP/1.1\r\nHost: 127.0.0.1:50000")
@example(GOOD + b"\r\nHost: 127.0.0.1:50000")
@example(GOOD.replace(b"GET /", b"GET http://127.0.0.1:50000/"))
@example(GOOD.replace(b"/abc", b"/%61bc"))
@example(GOOD.replace(b"HTTP/1.1", b"HTTP/2"))
@example(GOOD.replace(b"&state", b";state"))
def test_nothing_but_the_good_request_is_an_answer(head: bytes) -> None:
    assert isinstance(judge(head, EXPECTED), Stray)


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_other_state_or_issuer_is_taken(code: str, state: str, issuer: str) -> None:
    query = urlencode({"code": code, "state": state, "iss": issuer})
    head = f"GET /google/abc?{query} HTTP/1.1\r\nHost: 127.0.0.1:50000".encode()
    assert isinstance(judge(head, EXPECTED), Stray)


def test_the_page_of_the_browser_speaks_the_persons_language() -> None:
    speech = Speech("fr", lambda sentence: f"<fr> {sentence}")

    async def run() -> bytes:
        async with receiver(google(), STATE, speech) as port:
            return await said(port, request_for(port, f"code=c&state={STATE}"))

    page = asyncio.run(run())
    assert b'<html lang="fr">' in page
    assert b"<p>&lt;fr&gt; Return to Connect Me Calendar" in page
