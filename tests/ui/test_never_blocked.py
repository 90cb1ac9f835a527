"""Nothing that a window waits for keeps the GUI thread: it goes on while the pool is stuck."""

import asyncio
import gc
import time

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.house import Room
from app.ui.language import Language
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery.calendar import today
from tests.gallery.facts import rich
from tests.gallery.scene import scene
from tests.gallery.slow import PLACES, STUCK, Heart, Opened, SlowStage, Weather, opened

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.xdist_group("qt"),
    pytest.mark.untraced,
]
LONGEST_GAP = 0.1  # seconds in which a window does nothing, while it waits
TRIES = 6  # another program may take the processor; what is blocked is blocked each time


@pytest.mark.parametrize(("room", "page", "presses"), PLACES, ids=lambda one: str(one))
def test_the_gui_thread_goes_on_in(
    room: Room, page: str, presses: tuple[str, ...], qapp: QApplication
) -> None:
    found: list[Opened] = []
    language = Language(qapp, "en")

    async def try_it() -> None:
        gc.collect()
        async with scene(rich(today()), SlowStage, language=language) as one:
            found.append(await opened(one, room, page, presses))

    for _ in range(TRIES):
        on_the_desktops_loop(qapp, try_it())
        if found[-1].gap < LONGEST_GAP:
            break
    language.deleteLater()
    assert [one.blocked for one in found] == [()] * len(found)
    assert min(one.gap for one in found) < LONGEST_GAP


def test_the_heart_feels_a_gui_thread_that_is_blocked(qapp: QApplication) -> None:
    heart, weather = Heart(), Weather()
    weather.bad = True

    async def block() -> None:
        await asyncio.sleep(0.02)
        weather.slow(time.monotonic)()
        await asyncio.sleep(0.02)

    on_the_desktops_loop(qapp, block())
    heart.stop()
    assert heart.longest >= STUCK
    assert weather.blocked == ["monotonic"]
