"""The control channel: real sockets, and what others may try on them."""

import asyncio
import json
import socket
import stat
import struct
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from app import channel as channels
from app.channel import Channel, ask
from app.orders import Address, Answer, Ask, Line, Order, Piece, Tell, Told

of_sockets = pytest.mark.skipif(
    sys.platform == "win32", reason="a pipe is listened on there, which the system guards"
)

CarryOut = Callable[[Order, Tell], Coroutine[None, None, Answer]]


async def polite(order: Order, tell: Tell) -> Answer:
    """Say everything that can be said."""
    tell(Line(f"{order.ask} begins"))
    tell(Address("http://127.0.0.1/address"))
    return Answer(0, out="out", err=order.party)


@contextmanager
def listening(place: Path, carry_out: CarryOut = polite) -> Iterator[Channel]:
    """Run a channel on a loop of its own thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    channel = Channel(place, carry_out, loop)
    channel.open()
    try:
        yield channel
    finally:
        channel.cancel()
        channel.close()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()


def heard(place: Path, order: Order) -> tuple[Answer | None, list[Told]]:
    words: list[Told] = []
    return ask(place, order, words.append, silence=5.0), words


def plug(place: Path) -> socket.socket:
    raw = socket.socket(socket.AF_UNIX)
    raw.settimeout(5.0)
    raw.connect(str(place))
    return raw


def is_closed(raw: socket.socket) -> bool:
    """Say whether the other end let go, whatever it said before."""
    try:
        while raw.recv(4096):
            pass
    except ConnectionError:
        pass
    return True


def test_an_order_is_carried_out_and_every_word_of_it_heard(tmp_path: Path) -> None:
    with listening(tmp_path / "s"):
        answer, words = heard(tmp_path / "s", Order(Ask.SIGN_IN, "google"))
    assert answer == Answer(0, out="out", err="google")
    assert words == [Line("sign-in begins"), Address("http://127.0.0.1/address")]


def test_every_piece_of_a_long_text_is_heard_in_order(tmp_path: Path) -> None:
    pieces = [Piece(f"{number}" + "é" * 5000) for number in range(200)]

    async def long(_order: Order, tell: Tell) -> Answer:
        for piece in pieces:
            tell(piece)
        return Answer(0)

    with listening(tmp_path / "s", long):
        answer, words = heard(tmp_path / "s", Order(Ask.PLAN))
    assert (answer, words) == (Answer(0), pieces)


def test_a_client_that_does_not_read_holds_nobody_up(tmp_path: Path) -> None:
    said = threading.Event()

    async def long(order: Order, tell: Tell) -> Answer:
        for _ in range(1000 if order.ask is Ask.PLAN else 0):
            tell(Piece("x" * 5000))
        said.set()
        return Answer(0)

    with listening(tmp_path / "s", long), Client(channels._address_at(tmp_path / "s")) as link:
        link.send_bytes(b'{"ask": "plan"}')
        assert said.wait(5)
        assert heard(tmp_path / "s", Order(Ask.STATUS))[0] == Answer(0)


def test_nobody_listens_where_no_program_runs(tmp_path: Path) -> None:
    assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is None


@of_sockets
def test_the_left_over_socket_of_a_killed_program_is_in_nobodys_way(tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(tmp_path / "s"))
    left.close()
    assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is None
    with listening(tmp_path / "s"):
        assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is not None
    assert not (tmp_path / "s").exists()


@of_sockets
def test_the_socket_is_private_under_an_open_umask(tmp_path: Path) -> None:
    with listening(tmp_path / "s"):
        assert stat.S_IMODE((tmp_path / "s").stat().st_mode) == 0o600


@of_sockets
def test_a_path_that_is_too_long_is_replaced_by_a_private_short_one(tmp_path: Path) -> None:
    folder = tmp_path / ("deep" * 20) / ("folder" * 10)
    folder.mkdir(parents=True)
    with listening(folder / "s"):
        address = Path((folder / "s").read_text())
        assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
        assert heard(folder / "s", Order(Ask.STATUS))[0] is not None
    assert not address.parent.exists()
    assert not (folder / "s").exists()


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"garbage",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"ask": "explode"}',
        b'{"ask": 7}',
        b'{"ask": "status", "more": "x"}',
        b'{"party": "google"}',
        b"[" * 60_000,
        b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07builtin\x94.",
    ],
)
def test_what_is_no_order_is_refused_and_the_channel_goes_on(
    tmp_path: Path, message: bytes
) -> None:
    with listening(tmp_path / "s"):
        with Client(channels._address_at(tmp_path / "s")) as link:
            link.send_bytes(message)
            refusal = json.loads(link.recv_bytes())
        assert refusal["exit"] == 1
        assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is not None


@of_sockets
@pytest.mark.parametrize("size", [channels.MOST_BYTES + 1, 0x7FFFFFFF, -5])
def test_a_message_that_announces_too_much_is_not_read(tmp_path: Path, size: int) -> None:
    with listening(tmp_path / "s"):
        with plug(tmp_path / "s") as raw:
            raw.sendall(struct.pack("!i", size))
            assert is_closed(raw)
        assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is not None


@of_sockets
@pytest.mark.parametrize("said", [b"", b"\x00", struct.pack("!i", 100) + b"{"])
def test_a_silent_client_is_cut_off_and_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr(channels, "READ_SECONDS", 0.1)
    with listening(tmp_path / "s"), plug(tmp_path / "s") as raw:
        raw.sendall(said)
        assert heard(tmp_path / "s", Order(Ask.STATUS))[0] is not None
        assert is_closed(raw)


@of_sockets
def test_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "_peer_uid", lambda _: 4_000_000)
    with listening(tmp_path / "s"):
        answer, words = heard(tmp_path / "s", Order(Ask.STATUS))
    assert answer is not None
    assert (answer.exit, words) == (1, [])


@of_sockets
def test_more_clients_than_there_is_room_for_are_sent_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channels, "MOST_CLIENTS", 1)
    monkeypatch.setattr(channels, "READ_SECONDS", 0.3)
    with listening(tmp_path / "s"), plug(tmp_path / "s") as first:
        with plug(tmp_path / "s") as second:
            assert is_closed(second)
        assert is_closed(first)


def test_a_client_that_goes_away_cancels_what_it_asked_for(tmp_path: Path) -> None:
    begun, cancelled = threading.Event(), threading.Event()

    async def endless(_order: Order, _tell: Tell) -> Answer:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise
        return Answer(0)

    with listening(tmp_path / "s", endless):
        with Client(channels._address_at(tmp_path / "s")) as link:
            link.send_bytes(b'{"ask": "sign-in", "party": "google"}')
            assert begun.wait(5)
        assert cancelled.wait(5)


def test_closing_ends_what_is_under_way_and_the_command_hears_of_it(tmp_path: Path) -> None:
    begun = threading.Event()

    async def endless(_order: Order, _tell: Tell) -> Answer:
        begun.set()
        await asyncio.Event().wait()
        return Answer(0)

    answers: list[Answer | None] = []
    command = threading.Thread(
        target=lambda: answers.append(heard(tmp_path / "s", Order(Ask.CHECK))[0])
    )
    with listening(tmp_path / "s", endless):
        command.start()
        assert begun.wait(5)
    command.join(5)
    assert answers == [Answer(1, err="The running program ended the conversation.")]


def test_a_program_that_says_nothing_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    async def endless(_order: Order, _tell: Tell) -> Answer:
        await asyncio.Event().wait()
        return Answer(0)

    with listening(tmp_path / "s", endless):
        answer = ask(tmp_path / "s", Order(Ask.STATUS), lambda _: None, silence=0.05)
    assert answer == Answer(1, err="The running program does not answer.")
