"""What a command may ask of the running program, and what it hears back: values in JSON."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

MOST_BYTES = 64 * 1024
PIECE = 5_000  # characters, which JSON may write in twelve bytes each


class Ask(StrEnum):
    """The orders; the value is the word of the command line."""

    SHOW = "show"
    STATUS = "status"
    START = "start"
    STOP = "stop"
    SYNC = "sync"
    QUIT = "quit"
    SIGN_IN = "sign-in"
    SIGN_OUT = "sign-out"
    DISCONNECT = "disconnect"
    CHECK = "check"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Order:
    """One order.

    `party` and `method` say something only to a sign-in; only to `plan` the window from `start`
    to `end`, instants in ISO 8601, and `form`, people or json.
    """

    ask: Ask
    party: str = ""
    method: str = "google"
    start: str = ""
    end: str = ""
    form: str = "people"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that tells how it goes on; `well`: what it tells of could be done."""

    line: str
    well: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """An address that the person must open in a browser."""

    address: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The next piece of a text that is too long for one answer."""

    piece: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The last word: the exit code of the command, and what goes to stdout and stderr."""

    exit: int
    out: str = ""
    err: str = ""


Told = Line | Address | Piece
Word = Told | Answer
Tell = Callable[[Told], None]


class NotUnderstood(Exception):
    """The bytes are no order, or no word, of ours."""


def encode(value: Order | Word) -> bytes:
    """Write an order or a word as JSON in one line."""
    return json.dumps(asdict(value)).encode()


def decode_order(message: bytes) -> Order:
    """Read an order; raises NotUnderstood."""
    record = _texts(_record(message), frozenset(field.name for field in fields(Order)))
    try:
        return Order(Ask(record.pop("ask")), **record)
    except (KeyError, ValueError) as error:
        raise NotUnderstood from error


def decode_word(message: bytes) -> Word:
    """Read a word of an answer; raises NotUnderstood."""
    match _record(message):
        case {"line": str(line), "well": bool(well)}:
            return Line(line, well=well)
        case {"line": str(line)}:  # of an earlier version
            return Line(line)
        case {"address": str(address)}:
            return Address(address)
        case {"piece": str(piece)}:
            return Piece(piece)
        case {"exit": int(code), "out": str(out), "err": str(err)}:
            return Answer(code, out, err)
        case _:
            raise NotUnderstood


def _record(message: bytes) -> dict[str, object]:
    try:
        record = json.loads(message)
    except (ValueError, RecursionError) as error:
        raise NotUnderstood from error
    if not isinstance(record, dict):
        raise NotUnderstood
    return record


def _texts(record: dict[str, object], names: frozenset[str]) -> dict[str, str]:
    texts = {name: value for name, value in record.items() if isinstance(value, str)}
    if texts.keys() != record.keys() or not texts.keys() <= names:
        raise NotUnderstood
    return texts
