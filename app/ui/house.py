"""What a window may ask of the program, and which other room it can lead to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from app.autostart import Autostart
from app.conductor import Conductor
from app.desk import Desk
from app.inquiries import Inquiries
from app.preferences import Preferences
from app.try_out import try_out
from app.ui.ending import LastEnding
from app.ui.language import Language


class Room(Enum):
    """The windows of the program; there is at most one of each."""

    SETUP = "setup"
    STATUS = "status"
    SETTINGS = "settings"
    GUIDE = "guide"


RENEW = "renew"  # the page of the set-up where the person signs in again

Go = Callable[[Room, str], None]
"""Opens a room, or brings it forward, at one of its pages; "" leaves the page as it is."""


@dataclass(frozen=True, slots=True)
class House:
    """The program as a window sees it; everything that blocks is a coroutine of it."""

    conductor: Conductor
    inquiries: Inquiries
    desk: Desk  # carries out sign-out and disconnect, as for the command line
    autostart: Autostart
    language: Language
    go: Go
    open_address: Callable[[str], bool]  # in the person's browser; blocks for a few seconds
    clock: Callable[[], datetime]  # UTC
    has_tray: Callable[[], bool]
    leave: Callable[[], None]
    say: Callable[..., None]  # a notification at the icon: a headline and lines
    last: LastEnding = field(default_factory=LastEnding)
    try_out: Callable[[], None] = try_out  # starts the sandbox; blocks. Raises AppError

    @property
    def preferences(self) -> Preferences:
        """Give what the person chose."""
        return self.conductor.preferences
