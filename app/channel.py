"""The way from a command to the running program: a private socket or pipe, JSON bytes only."""

import asyncio
import contextlib
import logging
import os
import secrets
import socket
import stat
import struct
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from multiprocessing import Pipe
from multiprocessing.connection import Client, Listener, wait
from pathlib import Path
from typing import TYPE_CHECKING

from app.files import write_atomically
from app.orders import (
    MOST_BYTES,
    Answer,
    NotUnderstood,
    Order,
    Tell,
    Word,
    decode_order,
    decode_word,
    encode,
)

if TYPE_CHECKING:
    from typing import Any

    if sys.platform == "win32":
        from multiprocessing.connection import Connection, PipeConnection

        Link = Connection[Any, Any] | PipeConnection[Any, Any]
    else:
        from multiprocessing.connection import Connection

        Link = Connection[Any, Any]

log = logging.getLogger("connectme.channel")

READ_SECONDS = 2.0
MOST_CLIENTS = 32
WORDS_WAIT = b"."
LONGEST_ADDRESS = 100  # bytes; the systems allow 104 to 108

CarryOut = Callable[[Order, Tell], Coroutine[None, None, Answer]]


class Channel:
    """Listens for commands of this user and has each carried out on the loop."""

    def __init__(self, place: Path, carry_out: CarryOut, loop: asyncio.AbstractEventLoop) -> None:
        self._place = place
        self._carry_out = carry_out
        self._loop = loop
        self._address = ""
        self._listener: Listener | None = None
        self._closing = False
        self._clients: set[threading.Thread] = set()
        self._tasks: set[Future[None]] = set()

    def open(self) -> None:
        """Begin to listen; raises OSError, StorageFailed. Only the owner of the folder may."""
        _remove_left_over(self._place)
        self._address = _new_address(self._place)
        self._listener = Listener(self._address, backlog=16)
        if sys.platform != "win32":
            Path(self._address).chmod(0o600)
        if self._address != str(self._place):
            write_atomically(self._place, self._address.encode())
        threading.Thread(target=self._accept, name="channel", daemon=True).start()

    def cancel(self) -> None:
        """Break off what is under way, on the loop's next turn."""
        for task in tuple(self._tasks):
            task.cancel()

    def close(self, patience: float = 0.5) -> None:
        """Stop listening; what is under way may still say its last word."""
        listener, self._listener = self._listener, None
        if listener is None:
            return
        self._closing = True
        with contextlib.suppress(OSError):
            Client(self._address).close()  # wakes the one who waits for the next client
        for client in tuple(self._clients):
            client.join(patience)
        with contextlib.suppress(OSError):
            listener.close()
        _remove_left_over(self._place)

    def _accept(self) -> None:
        listener = self._listener
        while listener is not None and not self._closing:
            try:
                link = listener.accept()
            except OSError:
                continue  # a client that went away at once
            self._clients = {client for client in self._clients if client.is_alive()}
            if self._closing or len(self._clients) >= MOST_CLIENTS:
                link.close()
                continue
            client = threading.Thread(
                target=self._serve, args=(link,), name="channel-client", daemon=True
            )
            self._clients.add(client)
            client.start()

    def _serve(self, link: "Link") -> None:
        with link, contextlib.suppress(OSError, EOFError):
            try:
                order = _read_order(link)
            except NotUnderstood:
                log.warning("A request on the control channel was not understood.")
                link.send_bytes(encode(Answer(1, err="The request was not understood.")))
                return
            if order is not None:
                self._relay(link, order)

    def _relay(self, link: "Link", order: Order) -> None:
        """Carry what the loop says over to the client; a client that goes away cancels it."""
        heard, said = Pipe(duplex=False)
        words: deque[bytes] = deque()
        with heard:
            answering = self._answer(order, words, said)
            try:
                task = asyncio.run_coroutine_threadsafe(answering, self._loop)
            except RuntimeError:  # the loop is closed: the program is ending
                answering.close()
                said.close()
                return
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            try:
                while heard in wait([link, heard]):
                    heard.recv_bytes()
                    while words:
                        link.send_bytes(words.popleft())
            finally:
                task.cancel()

    async def _answer(self, order: Order, words: deque[bytes], said: "Link") -> None:
        def tell(word: Word) -> None:
            words.append(encode(word))
            if len(words) == 1:  # else the relay is at it: a slow client must not hold up the loop
                with contextlib.suppress(OSError):
                    said.send_bytes(WORDS_WAIT)

        with said:
            tell(await self._carry_out(order, tell))


def ask(
    place: Path, order: Order, tell: Tell, *, silence: float, connect: float = 0.0
) -> Answer | None:
    """Have the running program carry out an order; None: nobody listens there.

    `silence` is how long, in seconds, it may say nothing; `connect` how long it may take to listen.
    """
    link = _reach(place, connect)
    if link is None:
        return None
    with link:
        try:
            link.send_bytes(encode(order))
            while link.poll(silence):
                match decode_word(link.recv_bytes(MOST_BYTES)):
                    case Answer() as answer:
                        return answer
                    case word:
                        tell(word)
        except (OSError, EOFError, NotUnderstood):
            return Answer(1, err="The running program ended the conversation.")
    return Answer(1, err="The running program does not answer.")


def _reach(place: Path, patience: float) -> "Link | None":
    """Connect to whoever owns the folder, waiting a little for one that is just starting."""
    pause = threading.Event()
    for _ in range(max(1, round(patience / 0.05))):
        with contextlib.suppress(OSError, ValueError):
            return Client(_address_at(place))
        if patience:
            pause.wait(0.05)
    return None


def _address_at(place: Path) -> str:
    if sys.platform != "win32" and stat.S_ISSOCK(place.stat().st_mode):
        return str(place)
    return place.read_bytes()[:4096].decode()


def _new_address(place: Path) -> str:
    """Give an address that nobody else can listen on, next to the data or where it is shorter."""
    if sys.platform == "win32":
        return rf"\\.\pipe\connectme-calendar-{secrets.token_hex(16)}"
    if len(os.fsencode(place)) <= LONGEST_ADDRESS:
        return str(place)
    for folder in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):  # noqa: S108
        if folder and len(os.fsencode(folder)) <= LONGEST_ADDRESS - 40:
            with contextlib.suppress(OSError):
                private = tempfile.mkdtemp(prefix="connectme-", dir=folder)
                return str(Path(private, "control"))
    raise OSError("no folder for the control socket")


def _remove_left_over(place: Path) -> None:
    """Remove what an earlier owner left: its socket, and the folder made for a short path."""
    with contextlib.suppress(OSError, ValueError):
        address = Path(_address_at(place))
        if sys.platform != "win32" and address != place and address.name == "control":
            address.unlink(missing_ok=True)
            address.parent.rmdir()
    with contextlib.suppress(OSError):
        place.unlink()


def _read_order(link: "Link") -> Order | None:
    """Read one order within its deadline; None: a stranger, or one who says nothing."""
    with _cut_off_after(link, READ_SECONDS) as own:
        if not own:
            log.warning("A request of another user on the control channel was refused.")
            return None
        if not link.poll(READ_SECONDS):
            return None
        try:
            message = link.recv_bytes(MOST_BYTES)
        except EOFError:
            return None  # only looked whether somebody listens
        except OSError as error:
            raise NotUnderstood from error
    return decode_order(message)


@contextlib.contextmanager
def _cut_off_after(link: "Link", seconds: float) -> Iterator[bool]:
    """Break the connection off at the deadline; gives whether the other end is this user."""
    if sys.platform == "win32":
        yield True  # the pipe's default rights let only its owner write
        return
    with socket.socket(fileno=os.dup(link.fileno())) as plug:

        def cut_off() -> None:
            with contextlib.suppress(OSError):
                plug.shutdown(socket.SHUT_RDWR)

        timer = threading.Timer(seconds, cut_off)
        timer.daemon = True
        timer.start()
        try:
            yield _peer_uid(plug) in (None, os.getuid())
        finally:
            timer.cancel()


def _peer_uid(plug: socket.socket) -> int | None:
    """Ask the system who is at the other end; None where it does not tell."""
    if sys.platform == "linux":
        sent = plug.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        return int(struct.unpack("3i", sent)[1])
    if sys.platform == "darwin":
        local_peercred = 1
        sent = plug.getsockopt(0, local_peercred, 76)
        return int(struct.unpack("=II", sent[:8])[1])
    return None
