"""Says which window belongs to which room."""

from functools import partial

from app.ui.guide import GuideWindow
from app.ui.house import House, Room
from app.ui.settings.window import SettingsWindow
from app.ui.setup import SetupWindow
from app.ui.status.window import StatusWindow
from app.ui.windows import Make


def makers(house: House) -> dict[Room, Make]:
    """Give what opens each room of this house."""
    return {
        Room.SETUP: partial(SetupWindow, house),
        Room.STATUS: partial(StatusWindow, house),
        Room.SETTINGS: partial(SettingsWindow, house),
        Room.GUIDE: partial(GuideWindow, house),
    }
