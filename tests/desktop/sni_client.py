"""Reads and drives an icon in the tray over D-Bus, as a panel would."""

# ruff: noqa: ANN401 - D-Bus answers with anything
import time
from collections.abc import Callable, Iterator
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

WATCHER = "org.kde.StatusNotifierWatcher"


class Panel:
    """One connection to the session bus."""

    def __init__(self, bus: str) -> None:
        self._connection = open_dbus_connection(bus=bus)
        self._watcher = DBusAddress("/StatusNotifierWatcher", WATCHER, WATCHER)

    def close(self) -> None:
        self._connection.close()

    def icon(self, program: str) -> DBusAddress:
        """Give the icon of a program as soon as it is there."""

        def found() -> DBusAddress | None:
            for item in self._property(self._watcher, "RegisteredStatusNotifierItems"):
                name, _, path = item.partition("/")
                address = DBusAddress(f"/{path}", name, "org.kde.StatusNotifierItem")
                if self._property(address, "Id") == program:
                    return address
            return None

        return self.waited(found, lambda address: address is not None)

    def tip(self, icon: DBusAddress) -> str:
        return str(self._property(icon, "ToolTip")[2])

    def picture(self, icon: DBusAddress) -> bytes:
        """Give the largest picture of the icon."""
        return bytes(max(self._property(icon, "IconPixmap"))[2])

    def menu(self, icon: DBusAddress) -> dict[str, dict[str, Any]]:
        """Give the entries of the menu by their labels, those of a submenu as `Submenu ▸ Entry`."""
        return dict(self._entries(icon)[1])

    def activate(self, icon: DBusAddress) -> None:
        """Click on the icon itself."""
        self._call(icon, "Activate", "ii", (0, 0))

    def click(self, icon: DBusAddress, label: str) -> None:
        address, _ = self._entries(icon)
        event = (self.menu(icon)[label]["id"], "clicked", ("s", ""), 0)
        self._call(address, "Event", "isvu", event)

    def waited(self, look: Callable[[], Any], good: Callable[[Any], bool]) -> Any:
        """Look until it is good; fails after fifteen seconds with what was seen last."""
        deadline = time.monotonic() + 15
        seen: object = None
        while time.monotonic() < deadline:
            try:
                seen = look()
            except RuntimeError as error:
                seen = error
            else:
                if good(seen):
                    return seen
            time.sleep(0.02)
        raise TimeoutError(f"last seen: {seen!r}")

    def _entries(
        self, icon: DBusAddress
    ) -> tuple[DBusAddress, Iterator[tuple[str, dict[str, Any]]]]:
        path = self._property(icon, "Menu")
        address = DBusAddress(path, icon.bus_name, "com.canonical.dbusmenu")
        _, layout = self._call(address, "GetLayout", "iias", (0, -1, []))
        return address, _labelled(layout, "")

    def _call(self, address: DBusAddress, name: str, signature: str, body: tuple[Any, ...]) -> Any:
        return self._answer(new_method_call(address, name, signature, body))

    def _property(self, address: DBusAddress, name: str) -> Any:
        return self._answer(Properties(address).get(name))[0][1]

    def _answer(self, message: Any) -> Any:
        reply = self._connection.send_and_get_reply(message, timeout=5)
        if reply.header.message_type.name == "error":
            raise RuntimeError(reply.body)
        return reply.body


def _labelled(layout: Any, above: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for _, (number, properties, below) in layout[2]:
        entry = {"id": number, **{name: value[1] for name, value in properties.items()}}
        label = above + str(entry.get("label", "")).replace("_", "")
        if label != above:
            yield label, entry
        yield from _labelled((number, properties, below), f"{label} ▸ ")
