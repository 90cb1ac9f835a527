"""Faults on demand: what goes wrong, at which requests, and how often."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from fnmatch import fnmatchcase

from app.sandbox.wire import Answer


class FaultKind(StrEnum):
    """The ways in which an answer can go wrong."""

    PORTAL = "portal"  # a captive portal's page with status 200
    TRUNCATED = "truncated"  # half the body under the full Content-Length
    TRUNCATED_WITHOUT_LENGTH = "truncated without length"  # half the body, then the end
    EMPTY_LIST = "empty list"  # the JSON text []
    NULL = "null"  # the JSON text null
    HTML_403 = "html 403"
    REDIRECT = "redirect"  # to `location`, with `status` 302 or 307
    STATUS = "status"  # any `status` with `body` and `headers`
    STATUS_AFTER = "status after effect"  # as above, though the true answer took effect
    LOST_REQUEST = "lost request"  # the connection is reset before the effect
    LOST_ANSWER = "lost answer"  # the connection is reset after the effect
    SILENCE = "silence"  # no effect and no answer for `seconds`, then the end
    DRIP = "drip"  # one byte of the true answer each `seconds`
    DELAY = "delay"  # `seconds` of waiting, then effect and answer


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule: `method` and `path` are shell patterns, the query is not looked at."""

    kind: FaultKind
    method: str = "*"
    path: str = "*"
    times: int | None = None  # None: always
    until: datetime | None = None  # UTC; None: no end
    seconds: float = 30.0
    status: int = 503
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    location: str = "/portal"


@dataclass(slots=True)
class _Rule:
    fault: Fault
    left: int | None


class Faults:
    """The rules of one server, the oldest that fits is used; thread-safe."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._rules: list[_Rule] = []
        self.released = threading.Event()  # replaced by clear(): ends what waits

    def add(self, fault: Fault) -> Fault:
        """Let a fault apply from the next request on."""
        with self._lock:
            self._rules.append(_Rule(fault, fault.times))
        return fault

    def clear(self) -> None:
        """Forget every rule and let go of what is still held back."""
        with self._lock:
            self._rules.clear()
            self.released.set()
            self.released = threading.Event()

    def standing(self) -> tuple[Fault, ...]:
        """Give the rules that still apply."""
        with self._lock:
            self._drop_spent()
            return tuple(rule.fault for rule in self._rules)

    def take(self, method: str, path: str) -> Fault | None:
        """Give the fault for a request, and count it."""
        with self._lock:
            self._drop_spent()
            for rule in self._rules:
                fault = rule.fault
                if fnmatchcase(method, fault.method) and fnmatchcase(path, fault.path):
                    if rule.left is not None:
                        rule.left -= 1
                    return fault
        return None

    def _drop_spent(self) -> None:
        now = self._clock()
        self._rules = [
            rule
            for rule in self._rules
            if (rule.left is None or rule.left > 0)
            and (rule.fault.until is None or now < rule.fault.until)
        ]


_PORTAL = (
    "<!doctype html><html><head><title>Welcome to the hotel</title></head>"
    "<body><h1>Guest network</h1><p>Accept the terms to go on.</p></body></html>"
)


def false_answer(fault: Fault) -> Answer | None:
    """Give the answer that stands in for the true one; None when there is no such answer."""
    html = {"Content-Type": "text/html; charset=utf-8"}
    json_kind = {"Content-Type": "application/json; charset=UTF-8"}
    match fault.kind:
        case FaultKind.PORTAL:
            return Answer(200, _PORTAL.encode(), html)
        case FaultKind.EMPTY_LIST:
            return Answer(200, b"[]", json_kind)
        case FaultKind.NULL:
            return Answer(200, b"null", json_kind)
        case FaultKind.HTML_403:
            return Answer(403, b"<html><body><h1>Forbidden</h1></body></html>", html)
        case FaultKind.REDIRECT:
            status = fault.status if 300 <= fault.status < 400 else 302
            return Answer(status, b"", {"Location": fault.location})
        case FaultKind.STATUS:
            return told_status(fault)
        case _:
            return None


def told_status(fault: Fault) -> Answer:
    """Give the answer that a fault spells out."""
    json_kind = {"Content-Type": "application/json; charset=UTF-8"}
    return Answer(fault.status, fault.body.encode(), fault.headers or json_kind)
