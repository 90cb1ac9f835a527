"""Receives the answer of an authorization server on a loopback port that is open only meanwhile."""

import asyncio
import errno
import logging
import secrets
import socket
import sys
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from html import escape

from app.auth.authority import Authority
from app.auth.callback import HEADERS_CAP, LINE_CAP, Answer, Expected, Stray, judge
from app.domain.errors import SignInFailed
from app.domain.speech import ENGLISH, Speech

PATIENCE = 2.0  # seconds in which one connection must have said everything
MOST_CONNECTIONS = 8
MOST_STRAYS = 50
LIMIT = 300.0  # seconds that a person has
BY_NAME, IPV4, IPV6 = "localhost", "127.0.0.1", "[::1]"  # what may be registered
_GONE = 410
_TAKEN = (errno.EADDRINUSE, errno.EACCES)
_log = logging.getLogger("connectme.auth")


class Receiver:
    """Listens on the loopback for one answer that carries `state`.

    On 127.0.0.1 (::1 where there is no other) at a path that cannot be guessed; or, where an
    authority knows one address without a path, there: as `localhost` on both, for a browser may
    take either.
    """

    def __init__(
        self,
        authority: Authority,
        state: str,
        speech: Speech = ENGLISH,
        *,
        patience: float = PATIENCE,
        strays: int = MOST_STRAYS,
    ) -> None:
        registered = authority.redirect_host
        self._sockets = _bound(registered)
        self._heard = self._sockets if registered == BY_NAME else self._sockets[:1]
        address = self._sockets[0].getsockname()
        host = registered or (f"[{address[0]}]" if ":" in address[0] else address[0])
        path = f"/{authority.service.value}/{secrets.token_urlsafe(16)}"
        self._expected = Expected(
            host=f"{host}:{address[1]}",
            path="/" if registered else path,
            state=state,
            issuer=authority.issuer,
            issuer_required=authority.always_names_itself,
        )
        self._speech = speech
        self.redirect_uri = f"http://{self._expected.host}{'' if registered else path}"
        self._patience = patience
        self._strays_left = strays
        self._outcome: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()
        self._conversations: set[asyncio.Task[None]] = set()
        self._servers: list[asyncio.Server] = []

    async def open(self) -> None:
        """Begin to listen."""
        for one in self._heard:
            self._servers.append(await asyncio.start_server(self._met, sock=one))

    async def answer(self, limit: float = LIMIT) -> Answer:
        """Wait for the answer; raises SignInFailed after `limit` seconds or too many strays."""
        try:
            async with asyncio.timeout(limit):
                answer = await self._outcome
        except TimeoutError:
            raise SignInFailed(
                "Nobody finished the sign-in in the browser.",
                f"Begin again; there are {round(limit / 60) or 1} minutes for it."
                " If the browser shows an error instead, tell your IT.",
            ) from None
        if answer is None:
            raise SignInFailed(
                "Another program disturbs the sign-in on this computer.",
                "Close programs that scan network ports, then begin again.",
            )
        return answer

    async def close(self) -> None:
        """Close the port at once and end every conversation."""
        for server in self._servers:
            server.close()
        for one in self._sockets:
            one.close()
        for task in self._conversations:
            task.cancel()
        await asyncio.gather(*self._conversations, return_exceptions=True)

    def _met(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Take a connection, unless there are too many already."""
        if len(self._conversations) >= MOST_CONNECTIONS:
            writer.transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._converse(reader, writer))
        self._conversations.add(task)
        task.add_done_callback(self._conversations.discard)

    async def _converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Read one request and answer it with a fixed page."""
        head = bytearray()
        try:
            async with asyncio.timeout(self._patience):
                whole = await _read_head(reader, head)
                if head:
                    status = self._settle(bytes(head), whole=whole)
                    writer.write(_page(status, self._speech))
                    await writer.drain()
        except TimeoutError:
            if head and not self._outcome.done():
                self._note(Stray(_GONE, "too slow"))
        except OSError:
            _log.debug("A connection to the sign-in port broke off.")
        finally:
            writer.close()

    def _settle(self, head: bytes, *, whole: bool) -> int:
        """Judge a request and give the status of its page; the first valid answer wins."""
        if self._outcome.done():
            return _GONE
        verdict = judge(head, self._expected) if whole else Stray(404, "cut off or too long")
        if isinstance(verdict, Stray):
            self._note(verdict)
            return verdict.status
        self._outcome.set_result(verdict)
        return 200

    def _note(self, stray: Stray) -> None:
        """Count a stray; too many of them end the attempt."""
        _log.warning("The sign-in port ignored a request: %s.", stray.reason)
        self._strays_left -= 1
        if self._strays_left < 0 and not self._outcome.done():
            self._outcome.set_result(None)


@asynccontextmanager
async def receiver(
    authority: Authority, state: str, speech: Speech = ENGLISH
) -> AsyncIterator[Receiver]:
    """Keep a loopback port open for the body of the `with`. Raises SignInFailed."""
    listening = Receiver(authority, state, speech)
    try:
        await listening.open()
        yield listening
    finally:
        await listening.close()


async def _read_head(reader: StreamReader, head: bytearray) -> bool:
    """Collect a request up to its empty line; say whether it is whole and of an allowed size."""
    while b"\r\n\r\n" not in head:
        chunk = await reader.read(4096)
        head += chunk
        long_line = b"\r\n" not in head[: LINE_CAP + 2] and len(head) > LINE_CAP
        if not chunk or long_line or len(head) > LINE_CAP + HEADERS_CAP:
            return False
    del head[head.index(b"\r\n\r\n") :]
    return True


def _bound(registered: str) -> tuple[socket.socket, ...]:
    """Bind a free port that nobody shares, on 127.0.0.1 and, that nobody else has it, on ::1.

    Where 127.0.0.1 or [::1] is `registered`, on that one, or not at all.
    """
    for _ in range(0 if registered == IPV6 else 8):
        try:
            first = _exclusive(socket.AF_INET, "127.0.0.1", 0)
        except OSError:
            break
        try:
            return first, _exclusive(socket.AF_INET6, "::1", first.getsockname()[1])
        except OSError as error:
            if error.errno not in _TAKEN:  # this computer has no ::1: nobody can listen there
                return (first,)
            first.close()
    if registered != IPV4:
        with suppress(OSError):
            return (_exclusive(socket.AF_INET6, "::1", 0),)
    raise SignInFailed(
        "This computer does not let the program wait for the browser’s answer.",
        "Allow it to use 127.0.0.1 in your security software, then begin again.",
    )


def _exclusive(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    """Bind without any reuse of addresses; raises OSError."""
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            one.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind((host, port))
        one.settimeout(0)
        if one.getsockname()[0] != host:
            raise OSError(errno.EADDRNOTAVAIL, "not the loopback")
    except OSError:
        one.close()
        raise
    return one


def _page(status: int, speech: Speech) -> bytes:
    """Give the whole HTTP answer for a status; nothing of the request is in it."""
    reason, sentence = {
        200: ("OK", "Return to Connect Me Calendar to see how the sign-in went. "
              "You can close this page."),
        404: ("Not Found", "There is nothing here."),
        410: ("Gone", "This sign-in is over. Return to Connect Me Calendar."),
        421: ("Misdirected Request", "There is nothing here."),
    }[status]  # fmt: skip
    body = (
        f'<!doctype html><html lang="{speech.language}"><meta charset="utf-8">'
        f"<title>Connect Me Calendar</title><p>{escape(speech.word(sentence))}</p></html>"
    ).encode()
    lines = (
        f"HTTP/1.1 {status} {reason}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Content-Security-Policy: default-src 'none'",
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
    )
    return "\r\n".join((*lines, "", "")).encode() + body
