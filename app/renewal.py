"""Notices that another build was installed over the running one, so that it takes the place."""

import asyncio
import sys
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

STAMP = "build.txt"  # the builder writes which build it is; see installer/freeze.py
LOOK = 30.0  # seconds between two looks at it
SETTLE = 5.0  # seconds that must pass without another change: the installation is over
LONGEST_HINDRANCE = 300.0  # seconds that an open window or a sign-in may put it off


class Found(Enum):
    """What is installed where this program came from."""

    SAME = auto()
    ANOTHER = auto()
    NOTHING = auto()


class Build:
    """The build that runs, and whether it is still the one on the disk."""

    def __init__(self, stamp: Path) -> None:
        self._stamp = stamp
        self._own = self._read()

    def look(self) -> Found:
        """Look at the disk; a few dozen bytes."""
        read = self._read()
        if read == self._own:
            return Found.SAME
        return Found.ANOTHER if read else Found.NOTHING

    async def outlived(self, hindered: Callable[[], bool]) -> Found:
        """Wait until this build is not the installed one any more, and nothing hinders."""
        found = Found.SAME
        while found is Found.SAME:
            await asyncio.sleep(LOOK)
            found = self.look()
            if found is not Found.SAME:
                await asyncio.sleep(SETTLE)
                found = found if self.look() is found else Found.SAME
            if found is not Found.SAME and await _was_hindered(hindered):
                found = self.look()  # what was replaced may have been removed since
        return found

    def _read(self) -> bytes:
        try:
            with self._stamp.open("rb") as file:
                return file.read(200)
        except OSError:
            return b""


async def _was_hindered(hindered: Callable[[], bool]) -> bool:
    """Wait while something hinders, but not for ever; says whether it had to."""
    waited = 0.0
    while hindered() and waited < LONGEST_HINDRANCE:
        await asyncio.sleep(SETTLE)
        waited += SETTLE
    return waited > 0


def running_build() -> Build | None:
    """Give the build that runs; None where it runs from its source."""
    inside = getattr(sys, "_MEIPASS", None)
    return Build(Path(inside) / STAMP) if inside is not None else None
