"""A house for the windows of tests: stand-ins that note what they are asked."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.conductor import Conductor, Listener, Manner
from app.connect_me_desktop import Desktop
from app.headless import ThreadRuns
from app.inquiries import Inquiries
from app.ui.house import House, Room
from tests.stage import Stage

NO_LOOP = asyncio.new_event_loop()  # for windows that ask nothing of the program
NO_LOOP.close()


@dataclass
class Spoken:
    """The language of the screens, as far as a window asks."""

    code: str = "en"


@dataclass
class Asked:
    """What the windows asked for."""

    rooms: list[tuple[Room, str]] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    said: list[tuple[str, ...]] = field(default_factory=list)  # at the icon


def house(
    stage: Stage, conductor: Conductor | None = None, asked: Asked | None = None, **changes: object
) -> House:
    """Give a house around a conductor, by default one that was never opened."""
    asked = asked or Asked()
    conductor = conductor or closed_conductor(stage)

    def open_address(address: str) -> bool:
        asked.addresses.append(address)
        return True

    parts = {
        "conductor": conductor,
        "inquiries": Inquiries(conductor, lambda: Desktop(True, "3.3.4", True)),
        "desk": stage.desk(conductor),
        "autostart": stage.autostart,
        "language": Spoken(),
        "go": lambda room, page: asked.rooms.append((room, page)),
        "open_address": open_address,
        "clock": lambda: datetime.now(UTC),
        "has_tray": lambda: True,
        "say": lambda *lines: asked.said.append(lines),
        "leave": lambda: asked.left.append("leave"),
        **changes,
    }
    return House(**parts)  # type: ignore[arg-type]


def closed_conductor(stage: Stage) -> Conductor:
    """Give a conductor that was never opened: it knows nobody yet."""
    return Conductor(
        stage.preferences,
        stage.assemble,
        ThreadRuns(NO_LOOP),
        stage,
        ThreadPoolExecutor(1),
        Listener(),
        manner=Manner.ON_DEMAND,
    )
