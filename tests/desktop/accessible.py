"""What the objects of a program tell of themselves over AT-SPI, and how they are asked."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, Message, Properties, new_method_call

ATSPI = "org.a11y.atspi"
LABELLED_BY = 2
MORE = {  # what is asked of some roles only, for speed
    "text": ("labels", "text"),
    "password text": ("labels", "text"),
    "spin box": ("labels", "text"),
    "slider": ("labels", "value"),
    "progress bar": ("labels", "value"),
    "combo box": ("labels",),
    "list": ("labels",),
    "tree": ("labels",),
    "table": ("labels",),
}
STATES = (
    "invalid active armed busy checked collapsed defunct editable enabled expandable expanded "
    "focusable focused has-tooltip horizontal iconified modal multi-line multiselectable opaque "
    "pressed resizable selectable selected sensitive showing single-line stale transient vertical "
    "visible manages-descendants indeterminate required truncated animated invalid-entry "
    "supports-autocompletion selectable-text is-default visited checkable has-popup read-only"
)  # in the order of their bits
UNTOLD = {"enabled", "sensitive", "showing", "visible", "focusable"}  # a dump names what is special
Place = tuple[str, str]  # the name on the bus, and the path
Name = str | re.Pattern[str] | None
Ask = Callable[[Sequence[Message]], list[tuple[Any, ...] | None]]


class Vanished(LookupError):
    """The object is no longer there."""


@dataclass(frozen=True, slots=True)
class Node:
    """What an object told of itself at one moment."""

    place: Place
    role: str
    name: str
    label: str  # the name of the label that is its buddy
    description: str
    states: frozenset[str]
    text: str | None  # what stands in an edit
    value: float | None  # of a slider, a progress bar
    children: tuple["Node", ...]

    def everything(self) -> Iterator["Node"]:
        """Give it and all below it, as they are read."""
        yield self
        for child in self.children:
            yield from child.everything()

    def all(
        self, role: str | None = None, name: Name = None, states: Collection[str] = ()
    ) -> list["Node"]:
        """Give what is shown below it of that role, of that name or label, in those states.

        Items of a list count although one has to scroll to see them.
        """
        return [node for node in self._shown() if node._is(role, name, states)]

    def find(
        self, role: str | None = None, name: Name = None, states: Collection[str] = ()
    ) -> "Node":
        """Give the one that `all` gives; raises LookupError with a dump unless it is one."""
        found = self.all(role, name, states)
        if len(found) != 1:
            wish = " ".join(map(str, filter(None, (role, name, *states))))
            raise LookupError(f"{len(found)} × {wish} in\n{self}")
        return found[0]

    def _shown(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            if "visible" in child.states or "manages-descendants" in self.states:
                yield from child._shown()

    def _is(self, role: str | None, name: Name, states: Collection[str]) -> bool:
        if role not in (None, self.role) or not self.states.issuperset(states):
            return False
        match name:
            case None:
                return True
            case str():
                return name in (self.name, self.label)
            case _:
                return any(map(name.search, (self.name, self.label)))

    def __str__(self) -> str:
        """Give a line for it and for each below it."""
        parts = [f"{self.role} “{self.name}”"]
        parts += [f"label “{self.label}”"] * bool(self.label)
        parts += [f"({self.description})"] * bool(self.description)
        parts += [f"text {self.text!r}"] * (self.text is not None)
        parts += [f"value {self.value}"] * (self.value is not None)
        parts += sorted(self.states - UNTOLD)
        parts += [f"not {state}" for state in ("visible", "enabled") if state not in self.states]
        below = "\n".join(map(str, self.children)).splitlines()
        return "\n".join([" ".join(parts), *(f"  {line}" for line in below)])


@dataclass(frozen=True, slots=True)
class _Told:
    """What every object answers."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    children: list[Place]


class Gathering:
    """Asks for a tree level by level, for all of a level at once: a window in a few journeys."""

    def __init__(self, ask: Ask, root: Place) -> None:
        self._ask, self._root = ask, root
        self._told: dict[Place, _Told] = {}
        self._more: dict[tuple[Place, str], Any] = {}

    def whole(self) -> Node:
        """Give the tree without what lies in something hidden; raises Vanished."""
        level = [self._root]
        while level:
            level = [*dict.fromkeys(self._below(level))]
        if self._root not in self._told:
            raise Vanished(f"nothing is at {self._root}")
        self._ask_for_more()
        return self._node(self._root)

    def _below(self, level: list[Place]) -> Iterator[Place]:
        """Ask for a level, and give the places of the next."""
        answers = iter(self._ask([question for place in level for question in _questions(place)]))
        for place, *told in zip(level, *[answers] * len(_questions(self._root)), strict=True):
            if None in told:
                continue  # it vanished while it was asked
            (role,), ((_, name),), ((_, description),), (states,), (below,) = told
            children = [tuple(child) for child in below]
            found = _Told(role, name, description, _states(*states), children)
            self._told[place] = found
            if "visible" in found.states:
                yield from (child for child in found.children if child not in self._told)

    def _ask_for_more(self) -> None:
        """Ask for what only some have."""
        wanted = [
            (place, what) for place, told in self._told.items() for what in MORE.get(told.role, ())
        ]
        answers = self._ask([_READ[what](place) for place, what in wanted])
        self._more = {key: answer[0] for key, answer in zip(wanted, answers, strict=True) if answer}

    def _node(self, place: Place) -> Node:
        told = self._told[place]
        labels = [
            self._told[tuple(label)].name
            for kind, labels in self._more.get((place, "labels"), ())
            for label in labels
            if kind == LABELLED_BY and tuple(label) in self._told
        ]
        _, value = self._more.get((place, "value"), (None, None))
        return Node(
            place, told.role, told.name, " ".join(labels), told.description, told.states,
            self._more.get((place, "text")), value,
            tuple(self._node(one) for one in told.children if one in self._told),
        )  # fmt: skip


def _questions(place: Place) -> list[Message]:
    return [
        call(place, "Accessible", "GetRoleName"),
        of_property(place, "Accessible", "Name"),
        of_property(place, "Accessible", "Description"),
        call(place, "Accessible", "GetState"),
        call(place, "Accessible", "GetChildren"),
    ]


_READ: dict[str, Callable[[Place], Message]] = {
    "labels": lambda place: call(place, "Accessible", "GetRelationSet"),
    "text": lambda place: call(place, "Text", "GetText", "ii", (0, -1)),
    "value": lambda place: of_property(place, "Value", "CurrentValue"),
}


def call(
    place: Place, of: str, name: str, signature: str | None = None, body: tuple[Any, ...] = ()
) -> Message:
    """Give the question that calls a method of one of its interfaces."""
    return new_method_call(DBusAddress(place[1], place[0], f"{ATSPI}.{of}"), name, signature, body)


def of_property(place: Place, of: str, name: str) -> Message:
    """Give the question for a property of one of its interfaces."""
    return Properties(DBusAddress(place[1], place[0], f"{ATSPI}.{of}")).get(name)


def _states(low: int, high: int) -> frozenset[str]:
    bits = low | high << 32
    return frozenset(name for number, name in enumerate(STATES.split()) if bits >> number & 1)
