"""One page of a window that has several."""

from PySide6.QtWidgets import QWidget

from app.state import State
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.plain import shown, tip


class Page(QWidget):
    """A page; what it waits for ends with its window."""

    name = ""  # by which it is asked for

    def __init__(self, house: House, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.house = house
        self.errands = errands
        self.setObjectName(self.name)

    def opened(self) -> None:
        """Look up what may be another than the last time: the page is turned to."""

    def show_state(self, state: State) -> None:
        """Show another state of the program."""

    def lock(self, control: QWidget, path: str) -> None:
        """Grey a control whose setting the profile has locked, and say by what."""
        preferences = self.house.preferences
        if not preferences.is_locked(path):
            return
        control.setEnabled(False)
        control.setToolTip(tip(self.locked_by()))
        control.setAccessibleDescription(self.locked_by())

    def locked_by(self) -> str:
        """Say by what settings are locked."""
        source = shown(self.house.preferences.profile.source)
        return fill(translate("settings", "Locked by your IT in the profile: %1"), source)
