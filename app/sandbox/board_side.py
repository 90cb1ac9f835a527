"""What the board asks of the service that the status is set at, whichever it is."""

from collections.abc import Callable, Mapping
from typing import Protocol

from app.sandbox.faults import Faults
from app.sandbox.journal import Change
from app.sandbox.server import Server
from app.sandbox.wire import JsonObject

Fields = Mapping[str, object]
Action = Callable[[Fields], None]


class BadField(Exception):
    """A field is missing or means nothing; the text names it."""


class Cuttable(Protocol):
    """A simulated service that can be cut off, and that can misbehave."""

    server: Server
    faults: Faults

    def cut(self) -> None:
        """Refuse every connection until `restore`."""

    def restore(self) -> None:
        """Take connections again and forget every fault."""


class Side(Protocol):
    """The status service as the board knows it."""

    @property
    def name(self) -> str:
        """Give the word that fields and the journal use."""

    @property
    def title(self) -> str:
        """Give the name that a person reads."""

    @property
    def service(self) -> Cuttable:
        """Give the service."""

    def actions(self) -> Mapping[str, Action]:
        """Give what the board can do to it, by names."""

    def state(self) -> JsonObject:
        """Give what is to be seen, as JSON."""

    def panels(self) -> str:
        """Give what is to be seen, and the buttons for it, as HTML."""

    def history(self) -> tuple[Change, ...]:
        """Give the changes of what colleagues see, oldest first."""


def text_of(fields: Fields, name: str, default: str | None = None) -> str:
    """Give a field that is text. Raises BadField."""
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise BadField(name)
    return value


def number_of(fields: Fields, name: str, least: int, most: int) -> int:
    """Give a field that is a number. Raises BadField."""
    value = fields.get(name)
    text = str(value) if isinstance(value, int | str) else ""
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise BadField(name)
    return int(text)


def is_on(fields: Fields) -> bool:
    """Say whether the field `to` is on or off. Raises BadField."""
    match fields.get("to"):
        case "on":
            return True
        case "off":
            return False
    raise BadField("to")
