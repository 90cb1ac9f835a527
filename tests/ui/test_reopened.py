"""Windows that are opened and closed again and again leave nothing behind.

With REOPENINGS=200 in the environment it takes longer and says the same.
"""

import asyncio
import gc
import os
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import CellType, FunctionType, MethodType
from weakref import ReferenceType

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton

from app.ui.house import Room
from app.ui.language import Language
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.facts import rich
from tests.gallery.scene import Scene, collect, scene

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.xdist_group("qt"),
    pytest.mark.untraced,
]
TIMES, WARMING = int(os.environ.get("REOPENINGS", "40")), 14
MORE_MEMORY = 8 * 1024 * 1024 + TIMES * 32 * 1024  # bytes for allocators and Qt’s messages
KINDS = (FunctionType, MethodType, CellType, ReferenceType)  # what callbacks are made of
ROOMS = ("app", "PySide6", "asyncio", "qasync")
STATM = Path("/proc/self/statm")
PAGES = {
    Room.SETUP: ("",),
    Room.STATUS: ("day", "activity", "last-week"),
    Room.SETTINGS: (
        "account", "calendars", "statuses", "rules", "tags", "requirements", "general",
    ),
    Room.GUIDE: ("",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """What is there at a moment when no window is open."""

    threads: int
    tasks: int
    widgets: int
    qt_objects: int
    objects: int
    memory: int


def left() -> Left:
    """Count what is there."""
    collect()
    gc.collect()
    known = gc.get_objects()
    return Left(
        threads=threading.active_count(),
        tasks=len(asyncio.all_tasks()),
        widgets=len(QApplication.allWidgets()),
        qt_objects=sum(isinstance(one, QObject) for one in known),
        objects=sum(is_of_the_program(type(one)) for one in known),
        memory=memory(),
    )


def is_of_the_program(kind: type) -> bool:
    """Leave out what the bench keeps: each message of Qt with all that belongs to it."""
    return kind in KINDS or str(kind.__module__).partition(".")[0] in ROOMS


def memory() -> int:
    """Give the bytes of this process; 0 where the system does not say it in a file."""
    if not sys.platform.startswith("linux"):
        return 0
    return int(STATM.read_text().split()[1]) * 4096


async def open_and_close(one: Scene, room: Room, turn: int) -> None:
    """Open a window at one of its pages, let it show everything, and close it."""
    pages = PAGES[room]
    page = pages[turn % len(pages)]
    window = one.open(room, page)
    await one.settle()
    if page == "last-week":
        look = window.findChild(QPushButton, "look")
        assert isinstance(look, QPushButton)
        look.click()
        await one.settle()
    window.close()
    del window
    for _ in range(3):  # what was cancelled comes to its end
        await asyncio.sleep(0)
    collect()


@pytest.mark.parametrize("room", Room, ids=lambda one: one.value)
def test_nothing_is_left_of_many_windows(room: Room, qapp: QApplication) -> None:
    found: list[Left] = []
    language = Language(qapp, "en")
    both = threading.Barrier(2, timeout=10)  # the pool has its two threads from the start

    async def again_and_again() -> None:
        async with scene(rich(calendar.today()), language=language) as one:
            await asyncio.gather(*(one.conductor.work(both.wait) for _ in range(2)))
            for turn in range(WARMING):
                await open_and_close(one, room, turn)
            found.append(left())
            for turn in range(TIMES):
                await open_and_close(one, room, turn)
            found.append(left())

    on_the_desktops_loop(qapp, again_and_again(), within=110)
    language.deleteLater()
    before, after = found
    assert after.threads <= before.threads
    assert after.tasks == before.tasks
    assert after.widgets == before.widgets
    assert after.qt_objects <= before.qt_objects
    assert after.objects - before.objects < TIMES // 2  # not one for each window
    assert after.memory - before.memory < MORE_MEMORY
