"""Keeps the open windows: one for each room, brought forward when it is asked for again."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.state import State
from app.ui.house import Room
from app.ui.window import Window

Make = Callable[[], Window]


class Windows(QObject):
    """Opens, feeds, rebuilds and closes the windows; lives in the GUI thread."""

    def __init__(self, makers: Mapping[Room, Make], state: Callable[[], State]) -> None:
        super().__init__()
        self._makers = makers
        self._state = state
        self._open: dict[Room, Window] = {}

    def go(self, room: Room, page: str = "") -> None:
        """Open a room at a page, or bring it forward."""
        window = self._open.get(room) or self._opened(room)
        if page:
            window.turn_to(page)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def show_state(self, state: State) -> None:
        """Hand another state to every open window."""
        for window in tuple(self._open.values()):
            window.show_state(state)

    def is_open(self, room: Room) -> bool:
        """Say whether there is such a window now."""
        return room in self._open

    def is_any_open(self) -> bool:
        """Say whether the person may be looking at one."""
        return bool(self._open)

    def build_anew(self) -> None:
        """Build every open window once more where it was: the language is another one."""
        for room, window in tuple(self._open.items()):
            place, page, focused = window.geometry(), window.page(), window.focusWidget()
            name = "" if focused is None else focused.objectName()
            window.end()
            anew = self._opened(room)
            anew.turn_to(page)
            anew.setGeometry(place)
            anew.show()
            again = anew.findChild(QWidget, name) if name else None
            if isinstance(again, QWidget):
                again.setFocus()

    def close_all(self) -> None:
        """Close every window: the program leaves."""
        for window in tuple(self._open.values()):
            window.end()

    def _opened(self, room: Room) -> Window:
        window = self._makers[room]()
        self._open[room] = window
        window.closed.connect(partial(self._open.pop, room))
        window.show_state(self._state())
        return window
