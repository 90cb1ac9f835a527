"""Measures click → painted of every window with many events: `python -m bench.windows [COUNT]`."""

import os
import statistics
import sys

from PySide6.QtWidgets import QApplication

from app.ui.house import Room
from app.ui.language import Language
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery.scene import scene
from tests.gallery.slow import MANY, PLACES, Opened, SlowStage, crowded, opened
from tests.screenless import without_a_screen

GOAL = 0.15  # seconds


def main(arguments: list[str]) -> int:
    """Open each window and each page some times while everything it asks is slow."""
    count = int(arguments[0]) if arguments else 5
    without_a_screen(os.environ)
    application = QApplication([])
    application.setStyle("Fusion")
    language = Language(application, "en")
    well = True
    print(f"with {MANY} events; milliseconds of the GUI thread, {count} times each")
    for room, page, presses in PLACES:
        found: list[Opened] = []

        async def open_it(
            room: Room, page: str, presses: tuple[str, ...], found: list[Opened]
        ) -> None:
            async with scene(crowded(), SlowStage, language=language) as one:
                found.append(await opened(one, room, page, presses))

        for _ in range(count):
            on_the_desktops_loop(application, open_it(room, page, presses, found))
        times = sorted(one.opening for one in found)
        gap = max(one.gap for one in found)
        print(
            f"{room.value:<9}{page:<13}opened: best {times[0] * 1000:4.0f}, median "
            f"{statistics.median(times) * 1000:4.0f}; longest gap {gap * 1000:4.0f}"
        )
        well = well and times[0] <= GOAL
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
