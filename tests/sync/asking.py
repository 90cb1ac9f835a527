"""Scenes with a person who asks for a quick status."""

from app.domain.status import Status
from app.sync.bell import Quick
from tests.simulation.day import instant
from tests.sync.scene import ELEVEN, MINUTE, NINE, TEN, Scene, event

ASKED = NINE + 600
ENDS = ASKED + 30 * MINUTE
NOON = ELEVEN + 3600


def quick(status: Status, until: float) -> Quick:
    """Give the letter that asks for it."""
    return Quick(status, instant(until))


def asked(status: Status = Status.BUSY, until: float = ENDS, t: float = ASKED) -> Scene:
    """Let a person in telework ask for it."""
    scene = Scene()
    scene.tick = 300.0
    scene.status.choose("Telework")
    scene.ring(t, quick(status, until))
    return scene


def in_meeting(
    status: Status, t: float = TEN + 600, until: float = TEN + 1800, tagged: str | None = None
) -> Scene:
    """Let them ask in a meeting from ten to eleven."""
    scene = asked(status, until, t)
    scene.calendar.put(event("e1", TEN, ELEVEN, tagged))
    return scene
