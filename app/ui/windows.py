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
        active = next((room for room, one in self._open.items() if one.isActiveWindow()), None)
        for room, window in tuple(self._open.items()):
            anew = self._makers[room]()
            anew.take_over(window)
            window.end()
            self._keep(room, anew)
            _put_in_place(anew, window)
        if active is not None:
            self._open[active].raise_()
            self._open[active].activateWindow()

    def close_all(self) -> None:
        """Close every window: the program leaves."""
        for window in tuple(self._open.values()):
            window.end()

    def _opened(self, room: Room) -> Window:
        window = self._makers[room]()
        self._keep(room, window)
        return window

    def _keep(self, room: Room, window: Window) -> None:
        self._open[room] = window
        window.closed.connect(partial(self._open.pop, room))
        window.show_state(self._state())


def _put_in_place(anew: Window, earlier: Window) -> None:
    """Show a window as the earlier one was: where, how large, at which page, and where one was."""
    anew.turn_to(earlier.page())
    anew.setGeometry(earlier.normalGeometry())
    anew.setWindowState(earlier.windowState() & ~Qt.WindowState.WindowActive)
    anew.show()
    focused = earlier.focusWidget()
    again = anew.findChild(QWidget, focused.objectName()) if focused is not None else None
    if isinstance(again, QWidget) and again.objectName():
        again.setFocus()
