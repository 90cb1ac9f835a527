"""A small tray for tests: where status notifier items register; tells in JSON lines."""

# ruff: noqa: N802, F821, F722 - the names and the types are those of D-Bus
import asyncio
import json
import os
import sys
import time

from dbus_fast import BusType, Message, MessageType, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_property, method
from dbus_fast.service import signal as dbus_signal

WATCHER = "org.kde.StatusNotifierWatcher"


def tell(what: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"t": time.monotonic(), "what": what, **more}) + "\n")
    sys.stdout.flush()


class Watcher(ServiceInterface):
    """What an icon asks of a tray."""

    def __init__(self) -> None:
        super().__init__(WATCHER)
        self.items: list[str] = []
        self.sender = ""

    @method()
    def RegisterStatusNotifierItem(self, service: "s"):  # noqa: ANN201
        item = self.sender + service if service.startswith("/") else service
        if "/" not in item:
            item += "/StatusNotifierItem"
        self.items.append(item)
        tell("registered", item=item)
        self.StatusNotifierItemRegistered(item)

    @method()
    def RegisterStatusNotifierHost(self, service: "s"):  # noqa: ANN201
        self.StatusNotifierHostRegistered()

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> "as":
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> "b":
        return True

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> "i":
        return 0

    @dbus_signal()
    def StatusNotifierItemRegistered(self, item) -> "s":  # noqa: ANN001
        return item

    @dbus_signal()
    def StatusNotifierItemUnregistered(self, item) -> "s":  # noqa: ANN001
        return item

    @dbus_signal()
    def StatusNotifierHostRegistered(self):  # noqa: ANN201
        return None


async def main() -> None:
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    watcher = Watcher()

    def look(message: Message) -> None:
        if message.member == "RegisterStatusNotifierItem":
            watcher.sender = message.sender or ""
        if message.message_type is MessageType.SIGNAL and message.member == "NameOwnerChanged":
            name, _, owner = message.body
            for item in [one for one in watcher.items if one.startswith(f"{name}/") and not owner]:
                watcher.items.remove(item)
                watcher.StatusNotifierItemUnregistered(item)
                tell("gone", item=item)

    bus.add_message_handler(look)
    bus.export("/StatusNotifierWatcher", watcher)
    await bus.call(
        Message(
            destination="org.freedesktop.DBus",
            path="/org/freedesktop/DBus",
            interface="org.freedesktop.DBus",
            member="AddMatch",
            signature="s",
            body=["type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"],
        )
    )
    await bus.request_name(WATCHER)
    await bus.request_name(f"org.kde.StatusNotifierHost-{os.getpid()}")
    tell("ready")
    await asyncio.Event().wait()


asyncio.run(main())
