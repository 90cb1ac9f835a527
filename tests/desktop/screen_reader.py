"""Reads the windows of a program and acts in them over AT-SPI, as a screen reader does."""

# ruff: noqa: ANN401 - D-Bus answers with anything
import time
from collections.abc import Callable, Collection, Sequence
from typing import Any

from jeepney import HeaderFields, Message, MessageType
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.accessible import (
    ATSPI,
    Gathering,
    Name,
    Node,
    Place,
    Vanished,
    call,
    of_property,
)

PATIENCE = 15.0  # seconds for something to show
ANSWER = 5.0  # seconds for the program to answer; its GUI thread does
PAUSE = 0.02  # seconds between two looks
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = f"{ATSPI}.Registry"
DEVICES = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
OF_THE_SCREEN = 0  # what coordinates are counted from
KEY_DOWN, KEY_UP, KEY_SYMBOL, KEY_STRING = 0, 1, 3, 4
SYMBOLS = {
    "BackSpace": 0xFF08, "Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Space": 0x20,
    "Home": 0xFF50, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54,
    "PageUp": 0xFF55, "PageDown": 0xFF56, "End": 0xFF57, "Menu": 0xFF67, "Delete": 0xFFFF,
    **{f"F{number}": 0xFFBD + number for number in range(1, 13)},
}  # fmt: skip
MODIFIERS = {"Shift": 50, "Control": 37, "Alt": 64}  # key codes of a PC's keyboard


class ScreenReader:
    """Looks at one program, by the name that it has on the accessibility bus."""

    def __init__(self, bus: str, program: str) -> None:
        """Connect to the accessibility bus at an address."""
        self._connection = open_dbus_connection(bus=bus)
        self._name = program

    def close(self) -> None:
        self._connection.close()

    def look(self) -> Node:
        """Give all that the program shows at the moment; raises Vanished when it is not there."""
        applications = self._must((REGISTRY, ROOT), "GetChildren")[0]
        names = self._ask([of_property(place, "Accessible", "Name") for place in applications])
        for place, name in zip(applications, names, strict=True):
            if name is not None and name[0][1] == self._name:
                return Gathering(self._ask, tuple(place)).whole()
        there = [name[0][1] for name in names if name is not None]
        raise Vanished(f"{self._name} shows nothing; there are {there}")

    def tree(self) -> str:
        """Give what the program shows in a readable form."""
        return str(self.look())

    def waited(self, good: Callable[[Node], Any], what: str, timeout: float = PATIENCE) -> Any:
        """Look until what `good` gives is true, and give it; fails with what was seen last."""
        return self._waited(lambda seen: seen and good(seen), what, timeout)

    def wait_for(
        self,
        role: str | None = None,
        name: Name = None,
        *,
        states: Collection[str] = (),
        timeout: float = PATIENCE,
    ) -> Node:
        """Give the first of that kind as soon as it can be seen."""

        def first(seen: Node) -> Node | None:
            return next(iter(seen.all(role, name, states)), None)

        found: Node = self.waited(first, f"{role} {name} {' '.join(states)}", timeout)
        return found

    def wait_until_gone(
        self, role: str | None = None, name: Name = None, *, timeout: float = PATIENCE
    ) -> None:
        """Wait until none of that kind can be seen; a program that has left shows nothing."""

        def none(seen: Node | None) -> bool:
            return seen is None or not seen.all(role, name)

        self._waited(none, f"the end of {role} {name}", timeout)

    def press(self, node: Node) -> None:
        """Press a button, a tab, a box; it is pressed like a real one, for a tenth of a second."""
        names = self.actions(node)
        self.do(node, "Press" if "Press" in names else names[0])

    def actions(self, node: Node) -> list[str]:
        """Give the names of what can be done with it, in the language of the program."""
        return [action[0] for action in self._must(node.place, "GetActions", of="Action")[0]]

    def do(self, node: Node, action: str) -> None:
        """Do one of its actions."""
        number = self.actions(node).index(action)
        done = self._must(node.place, "DoAction", "i", (number,), of="Action")[0]
        assert done, f"{action} is not possible: {node}"

    def focus(self, node: Node) -> None:
        """Let it have the keyboard, once its window is active."""
        done = self._must(node.place, "GrabFocus", of="Component")[0]
        assert done, f"cannot have the keyboard: {node}"

    def write(self, node: Node, text: str) -> None:
        """Replace what stands in an edit, as a program does: it is changed, but not by typing."""
        self._must(node.place, "SetTextContents", "s", (text,), of="EditableText")

    def select(self, node: Node, child: Node) -> None:
        """Select an item of a list, a tree or a table; the current item stays where it was."""
        number = [one.place for one in node.children].index(child.place)
        done = self._must(node.place, "SelectChild", "i", (number,), of="Selection")[0]
        assert done, f"cannot be selected: {child}"

    def choose(self, node: Node, item: str) -> None:
        """Open a combo box, and go to an entry by the arrow keys."""
        self.press(node)

        def opened(seen: Node) -> list[str]:
            boxes = (one for one in seen.everything() if one.place == node.place)
            return [one.name for box in boxes for one in box.all("list item")]

        items = self.waited(opened, f"the entries of {node.label or node.name}")
        for key in ("Home", *["Down"] * items.index(item), "Return"):
            self.press_key(key)

    def press_key(self, keys: str) -> None:
        """Press a key of the real keyboard, alone or with others: `Tab`, `Shift+Tab`, `Control+a`.

        It goes to the active window of whatever program.
        """
        *held, key = keys.split("+")
        for name in held:
            self._key(MODIFIERS[name], KEY_DOWN)
        self._key(SYMBOLS[key] if key in SYMBOLS else ord(key), KEY_SYMBOL)
        for name in reversed(held):
            self._key(MODIFIERS[name], KEY_UP)

    def click(self, node: Node) -> None:
        """Click with the real mouse in the middle of what nothing may cover."""
        x, y, width, height = self._must(
            node.place, "GetExtents", "u", (OF_THE_SCREEN,), of="Component"
        )[0]
        at = (x + width // 2, y + height // 2)
        self._must(DEVICES, "GenerateMouseEvent", "iis", (*at, "b1c"), of="DeviceEventController")

    def type(self, text: str) -> None:
        """Type a text on the real keyboard."""
        self._key(0, KEY_STRING, text)

    def _key(self, code: int, kind: int, text: str = "") -> None:
        body = (code, text, kind)
        self._must(DEVICES, "GenerateKeyboardEvent", "isu", body, of="DeviceEventController")

    def _waited(self, good: Callable[[Node | None], Any], what: str, timeout: float) -> Any:
        deadline = time.monotonic() + timeout
        while True:
            seen, nothing = None, ""
            try:
                seen = self.look()
            except Vanished as error:
                nothing = str(error)
            if found := good(seen):
                return found
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited for {what} in vain; last seen:\n{seen or nothing}")
            time.sleep(PAUSE)

    def _must(
        self,
        place: Place,
        name: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
        of: str = "Accessible",
    ) -> tuple[Any, ...]:
        """Give the answer to a question that anything which is still there answers."""
        (answer,) = self._ask([call(place, of, name, signature, body)])
        if answer is None:
            raise Vanished(f"{name} has no answer from {place}")
        return answer

    def _ask(self, questions: Sequence[Message]) -> list[tuple[Any, ...] | None]:
        """Put many questions at once; None for what has vanished. Raises TimeoutError."""
        answers: dict[int, tuple[Any, ...] | None] = {}
        waiting = []
        for question in questions:
            serial = next(self._connection.outgoing_serial)
            self._connection.send(question, serial=serial)
            waiting.append(serial)
        open_ones = set(waiting)
        deadline = time.monotonic() + ANSWER
        while open_ones:
            message = self._connection.receive(timeout=deadline - time.monotonic())
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial in open_ones:
                open_ones.remove(serial)
                good = message.header.message_type is MessageType.method_return
                answers[serial] = message.body if good else None
        return [answers[serial] for serial in waiting]
