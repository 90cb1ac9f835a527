"""What a key of a profile or of the settings file is: its place, type, range and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Generic, TypeVar

from app.domain.wording import one_line, without_addresses

T = TypeVar("T", covariant=True)
U = TypeVar("U")
_LONGEST_SHOWN = 60  # characters of a found value that a message repeats


class Misfit(Exception):
    """A value is not what its key takes; the text says what was expected."""

    def __init__(self, expected: str = "", *, found: str = "") -> None:
        super().__init__(expected)
        self.expected = expected
        self.found = found  # what to say instead of the value itself


@dataclass(frozen=True, slots=True)
class Key(Generic[T]):
    """One key of a section, and how its value is read."""

    section: str
    name: str
    default: T
    read: Callable[[object], T]  # raises Misfit
    expected: str
    says: str  # what it is for: one sentence of the documentation
    secret: bool = False  # its value never stands in a message

    @property
    def path(self) -> str:
        """Give the dotted name."""
        return f"{self.section}.{self.name}"

    def of(self, given: Mapping[str, object]) -> T:
        """Read the value from what was given, by dotted names; the default where nothing was."""
        return self.read(given[self.path]) if self.path in given else self.default

    def over(self, given: Mapping[str, object], base: U) -> T | U:
        """Read the value from what was given; `base` where nothing was."""
        return self.read(given[self.path]) if self.path in given else base


def shown(value: object) -> str:
    """Say what was found, in one short line and without e-mail addresses."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value) if abs(value) < 10**18 else "a very large number"
        case float():
            return str(value)
        case str():
            return f'"{without_addresses(one_line(value, _LONGEST_SHOWN))}"'
        case list():
            return f"a list of {len(value)}"
        case Mapping():
            return "a section"
        case date() | time():
            return str(value)
        case _:
            return "nothing"


def truth(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise Misfit
    return value


def whole(lowest: int, highest: int) -> Callable[[object], int]:
    """Make a reader of whole numbers in a range, both ends included."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Misfit
        if not lowest <= value <= highest:
            raise Misfit
        return value

    return read


def text(value: object) -> str:
    """Read one line of text, not empty, without spaces at its ends."""
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise Misfit
    return _printable(value)


def text_or_nothing(value: object) -> str:
    """Read one line of text that may be empty."""
    return "" if value == "" else text(value)


def texts(value: object) -> tuple[str, ...]:
    """Read a list of different lines of text, at least one."""
    if not isinstance(value, list) or not value:
        raise Misfit
    read = tuple(text(one) for one in value)
    if len(set(read)) != len(read):
        raise Misfit(found="a list that names something twice")
    return read


def one_of(allowed: tuple[T, ...]) -> Callable[[object], T]:
    """Make a reader of one of a few texts."""

    def read(value: object) -> T:
        for candidate in allowed:
            if isinstance(value, str) and value == candidate:
                return candidate
        raise Misfit

    return read


def some_of(allowed: tuple[str, ...]) -> Callable[[object], tuple[str, ...]]:
    """Make a reader of a list of different texts out of a few, at least one."""

    def read(value: object) -> tuple[str, ...]:
        named = texts(value)
        for one in named:
            if one not in allowed:
                raise Misfit(found=f"a list with {shown(one)}")
        return named

    return read


def _printable(value: str) -> str:
    if not value.isprintable():
        raise Misfit("one line of text without control characters")
    return value
