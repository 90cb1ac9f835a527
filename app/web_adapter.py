"""Sends requests in the one HTTP manner: a total deadline, caps, no redirects, errors in words."""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import cast
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3 import HTTPConnectionPool, HTTPResponse, PoolManager

from app.domain.errors import Intercepted, Trouble
from app.web_connection import Deadline, Guard, PlainPool, SafePool
from app.web_dialling import CONNECT_SECONDS, is_loopback
from app.web_failures import (
    AGAIN,
    LIBRARY_ERRORS,
    closed_unanswered,
    explained,
    late,
    refuse_detour,
)
from app.web_trust import system_trust

DateSeen = Callable[[datetime], None]
"""Told of the Date header of each answer, the moment it comes."""

_PIECE = 64 * 1024
_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


class StrictAdapter(HTTPAdapter):
    """Carries one session's requests; every answer is read whole, every failure is a Trouble."""

    def __init__(self, *, body_cap: int, deadline: float, on_date: DateSeen | None) -> None:
        self._body_cap = body_cap
        self._seconds = deadline
        self._on_date = on_date
        self._guard = Guard()
        self._trust = system_trust()
        self._running: set[Deadline] = set()
        super().__init__(pool_connections=4, pool_maxsize=4, max_retries=0)

    def init_poolmanager(
        self,
        connections: int,
        maxsize: int,
        block: bool = False,  # noqa: FBT001, FBT002 - the signature of requests
        **pool_kwargs: object,
    ) -> None:
        """Make the pools with our connections and our trust."""
        super().init_poolmanager(
            connections, maxsize, block=block, ssl_context=self._trust, **pool_kwargs
        )
        self._use_guarded_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: object) -> PoolManager:
        """Make the pools through a proxy with our connections and our trust."""
        fresh = proxy not in self.proxy_manager
        manager: PoolManager = super().proxy_manager_for(
            proxy, ssl_context=self._trust, proxy_ssl_context=self._trust, **proxy_kwargs
        )
        if fresh:
            self._use_guarded_pools(manager)
        return manager

    def cert_verify(self, conn: object, url: str, verify: object, cert: object) -> None:
        """Leave the verification to the context: requests would load its own bundle here."""

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: FBT001, FBT002 - the signature of requests
        timeout: object = None,
        verify: object = True,  # noqa: FBT002
        cert: object = None,
        proxies: object = None,
    ) -> requests.Response:
        """Send one request and read its answer whole, within the deadline. Raises Trouble.

        The session's timeout, verify, cert and proxies count for nothing.
        """
        host = _protected(request)
        with self._ruled() as deadline:
            return self._exchange(request, host, deadline)

    def connect(self, request: requests.PreparedRequest) -> None:
        """Open the connection that a request would take, and send nothing. Raises Trouble."""
        host = _protected(request)
        with self._ruled() as deadline:
            try:
                proxies = proxies_for(request.url or "")
                pool = self.get_connection_with_tls_context(request, verify=True, proxies=proxies)
                _open_one(cast("HTTPConnectionPool", pool))
            except LIBRARY_ERRORS as error:
                failure = explained(error, host, timed_out=deadline.passed)
            else:
                return
        raise failure

    def cut(self) -> None:
        """Break off every request under way, from any thread; each ends as one that is late."""
        for deadline in tuple(self._running):
            deadline.cut()

    @contextmanager
    def _ruled(self) -> Iterator[Deadline]:
        """Let a deadline rule what this thread does at the connections."""
        with Deadline(self._seconds) as deadline:
            self._guard.deadline = deadline
            self._running.add(deadline)
            try:
                yield deadline
            finally:
                self._running.discard(deadline)
                self._guard.deadline = None

    def _exchange(
        self, request: requests.PreparedRequest, host: str, deadline: Deadline
    ) -> requests.Response:
        """Send, and once more when a pooled connection turns out to have been closed while idle."""
        for again in (request.method == "GET", False):
            try:
                answer = super().send(
                    request,
                    stream=True,
                    timeout=(min(CONNECT_SECONDS, deadline.left), deadline.left),
                    verify=True,
                    cert=None,
                    proxies=proxies_for(request.url or ""),
                )
                break
            except LIBRARY_ERRORS as error:
                stale = deadline.reused and not deadline.passed and closed_unanswered(error)
                failure = explained(error, host, timed_out=deadline.passed)
            if not (again and stale):
                raise failure
        self._tell_date(answer.headers)
        try:
            refuse_detour(answer.status_code, host)
        except Intercepted:
            answer.raw.close()
            raise
        return self._whole(request, answer.raw, host, deadline)

    def _whole(
        self, request: requests.PreparedRequest, raw: HTTPResponse, host: str, deadline: Deadline
    ) -> requests.Response:
        """Read the body under the cap, and give an answer that holds no connection any more."""
        try:
            body = self._body_of(raw, host)
        except LIBRARY_ERRORS as error:
            failure: Trouble | None = explained(error, host, timed_out=deadline.passed)
        else:
            failure = late(host) if deadline.passed else None
        if failure is not None:
            raise failure
        kept = HTTPResponse(
            body=io.BytesIO(body),
            headers={k: v for k, v in raw.headers.items() if k.lower() not in _OF_THE_WIRE},
            status=raw.status,
            reason=raw.reason,
            preload_content=False,
        )
        return self.build_response(request, kept)

    def _body_of(self, raw: HTTPResponse, host: str) -> bytes:
        encoding = raw.headers.get("Content-Encoding", "").strip().lower()
        body = bytearray()
        try:
            if encoding not in _ENCODINGS:
                raise Intercepted(f"The answer of {host} came in an unknown encoding.", AGAIN)
            for piece in raw.stream(_PIECE, decode_content=True):
                body += piece
                if len(body) > self._body_cap:
                    raise Intercepted(f"The answer of {host} is far too long.", AGAIN)
        except BaseException:
            raw.close()
            raise
        raw.release_conn()
        return bytes(body)

    def _tell_date(self, headers: Mapping[str, str]) -> None:
        if self._on_date is None or "Age" in headers:  # a cache's Date is an old one
            return
        date = server_date(headers)
        if date is not None:
            self._on_date(date)

    def _use_guarded_pools(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = {
            "http": partial(PlainPool, self._guard),  # type: ignore[dict-item]  # called like one
            "https": partial(SafePool, self._guard),  # type: ignore[dict-item]
        }


def _open_one(pool: HTTPConnectionPool) -> None:
    """Have a connection of a pool open for the next request; blocks, sends no request.

    Raises Offline and what the library raises.
    """
    connection = pool._get_conn()  # as `urlopen` does before it sends
    try:
        if connection.is_closed:
            if pool.proxy is not None and pool.scheme == "https":
                pool._prepare_proxy(connection)
            else:
                connection.connect()
    except BaseException:
        connection.close()
        raise
    finally:
        pool._put_conn(connection)


def _protected(request: requests.PreparedRequest) -> str:
    """Give the host of a request. Raises Intercepted where it would leave here unprotected."""
    url = urlsplit(request.url or "")
    host = url.hostname or "the server"
    if url.scheme.lower() != "https" and not is_loopback(host):
        raise Intercepted(
            f"The connection to {host} would not be protected.",
            "The address in the profile must begin with https.",
        )
    return host


def server_date(headers: Mapping[str, str]) -> datetime | None:
    """Read the Date header; None where there is none that makes sense."""
    try:
        date = parsedate_to_datetime(headers.get("Date", ""))
        return date.astimezone(UTC) if date.tzinfo is not None else date.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def proxies_for(url: str) -> dict[str, str]:
    """Give the system's proxies for an address; a loopback address has none."""
    if is_loopback(urlsplit(url).hostname or ""):
        return {}
    return dict(get_environ_proxies(url, no_proxy=None))
