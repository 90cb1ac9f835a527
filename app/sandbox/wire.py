"""What travels over the simulated wire: requests, answers and their bytes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from http import HTTPStatus
from http.client import HTTPException, parse_headers
from io import BufferedReader
from socket import socket
from urllib.parse import parse_qsl, unquote, urlsplit

Pairs = tuple[tuple[str, str], ...]
JsonObject = dict[str, object]

_LINE = 64 * 1024
_BODY = 1024 * 1024


class BadRequest(Exception):
    """The bytes on the wire are no request that these servers take."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it was read; `path` is as sent, without the query."""

    method: str
    path: str
    query: Pairs = ()
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""

    @property
    def segments(self) -> tuple[str, ...]:
        """Give the decoded parts of the path."""
        return tuple(unquote(part) for part in self.path.split("/")[1:])

    @property
    def form(self) -> Pairs:
        """Give the fields of a form body; none when the body is no form."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            return ()
        text = self.body.decode("utf-8", errors="replace")
        return tuple(parse_qsl(text, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; Date, Content-Length and Connection are added when it is sent."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    take_over: Callable[[socket], None] | None = None  # has the connection instead of an answer


def json_answer(
    value: object, status: int = 200, kind: str = "application/json", **headers: str
) -> Answer:
    """Answer with JSON; underscores in header names stand for hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    body = json.dumps(value, ensure_ascii=False).encode()
    return Answer(status, body, {"Content-Type": f"{kind}; charset=UTF-8", **named})


def page_answer(html: str, status: int = 200, policy: str = "") -> Answer:
    """Answer with a page that loads nothing from elsewhere."""
    rules = policy or "default-src 'none'; style-src 'unsafe-inline'"
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": rules,
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    return Answer(status, html.encode(), headers)


def once_each(pairs: Pairs) -> dict[str, str] | None:
    """Turn pairs into a dictionary; None when a name comes twice."""
    named = dict(pairs)
    return named if len(named) == len(pairs) else None


def read_request(stream: BufferedReader) -> Request | None:
    """Read one request; None at the end of the connection. Raises BadRequest."""
    line = stream.readline(_LINE + 1)
    if not line.strip():
        return None
    words = line.decode("latin-1").split()
    if len(line) > _LINE or len(words) != 3 or words[2] != "HTTP/1.1":
        raise BadRequest(400)
    method, target, _version = words
    if not target.startswith("/"):
        raise BadRequest(400)
    try:
        headers = _folded(stream)
    except HTTPException as error:
        raise BadRequest(431) from error
    parts = urlsplit(f"http://host{target}")
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return Request(method, parts.path, query, headers, _body(stream, headers))


def _folded(stream: BufferedReader) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in parse_headers(stream).items():
        low = name.lower()
        headers[low] = f"{headers[low]}, {value}" if low in headers else value
    return headers


def _body(stream: BufferedReader, headers: Mapping[str, str]) -> bytes:
    if "transfer-encoding" in headers:
        raise BadRequest(411)
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise BadRequest(400)
    if int(length) > _BODY:
        raise BadRequest(413)
    body = stream.read(int(length))
    if len(body) != int(length):
        raise BadRequest(400)
    return body


def head_of(answer: Answer, now: datetime, *, close: bool, length: int | None) -> bytes:
    """Give the status line and headers; `length` None leaves Content-Length out."""
    lines = [
        f"HTTP/1.1 {answer.status} {_phrase(answer.status)}",
        f"Date: {format_datetime(now, usegmt=True)}",
    ]
    lines += [f"{name}: {value}" for name, value in answer.headers.items()]
    if length is not None and answer.status not in (204, 304):
        lines.append(f"Content-Length: {length}")
    if close:
        lines.append("Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", errors="replace")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
