"""Judges one request to the loopback port: the answer that is waited for, or a stray."""

import hmac
from dataclasses import dataclass, field
from urllib.parse import parse_qs

LINE_CAP = 8 * 1024  # bytes of the request line
HEADERS_CAP = 16 * 1024  # bytes of all headers together
_NOT_FOUND, _MISDIRECTED = 404, 421


@dataclass(frozen=True, slots=True)
class Expected:
    """What exactly one answer must carry; bound to one attempt."""

    host: str  # the Host header, e.g. 127.0.0.1:50123
    path: str
    state: str = field(repr=False)
    issuer: str
    issuer_required: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of an authorization server: a code, or the word for its refusal."""

    code: str | None = field(repr=False)
    error: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Stray:
    """A request that changes nothing; the reason is one of ours and quotes nothing foreign."""

    status: int
    reason: str


def judge(head: bytes, expected: Expected) -> Answer | Stray:
    """Say what a request is; `head` runs up to the empty line, without it."""
    line, _, headers = head.partition(b"\r\n")
    if len(line) > LINE_CAP or len(headers) > HEADERS_CAP:
        return Stray(_NOT_FOUND, "too long")
    match line.split(b" "):
        case [b"GET", target, b"HTTP/1.1" | b"HTTP/1.0"]:
            pass
        case [_, _, b"HTTP/1.1" | b"HTTP/1.0"]:
            return Stray(_NOT_FOUND, "not a GET")
        case _:
            return Stray(_NOT_FOUND, "not HTTP")
    if _hosts(headers) != [expected.host.encode()]:
        return Stray(_MISDIRECTED, "foreign host")
    path, _, query = target.partition(b"?")
    if not hmac.compare_digest(path, expected.path.encode()):
        return Stray(_NOT_FOUND, "foreign path")
    return _answer(query, expected)


def _hosts(headers: bytes) -> list[bytes]:
    """Give the values of all Host headers."""
    fields = (line.partition(b":") for line in headers.split(b"\r\n"))
    return [value.strip() for name, _, value in fields if name.lower() == b"host"]


def _answer(query: bytes, expected: Expected) -> Answer | Stray:
    """Read the parameters; each that counts stands there once, with this attempt’s value."""
    try:
        found = parse_qs(
            query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=64
        )
    except ValueError:
        return Stray(_NOT_FOUND, "unreadable parameters")
    if any(len(found.get(name, ())) > 1 for name in ("state", "code", "error", "iss")):
        return Stray(_NOT_FOUND, "doubled parameters")
    state = found.get("state", [""])[0]
    if not hmac.compare_digest(state.encode(), expected.state.encode()):
        return Stray(_NOT_FOUND, "foreign state")
    issuer = found.get("iss", [None])[0]
    if issuer != expected.issuer and (issuer is not None or expected.issuer_required):
        return Stray(_NOT_FOUND, "foreign issuer")
    code, error = found.get("code", [""])[0], found.get("error", [""])[0]
    if bool(code) == bool(error):
        return Stray(_NOT_FOUND, "neither code nor error")
    return Answer(code or None, error or None)
