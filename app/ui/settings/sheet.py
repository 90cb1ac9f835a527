"""A page of the settings: rows that choose at once and show what holds."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.domain.errors import AppError
from app.log import places
from app.preferences import Preferences
from app.state import State
from app.ui.controls import LARGER, Heading, Hint
from app.ui.errands import UNEXPECTED, Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.page import Page
from app.ui.plain import Line, caption
from app.ui.settings.controls import Choice, Number, WayBack

log = logging.getLogger("connectme.ui")

_ALL = 3  # columns: what it is, the way back, the control
_CONTROL = 20  # characters: the least width of the controls, so that they stand below each other
_CLOSE = 2  # pixels between a setting and the sentence that explains it


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting on a page: its dotted name, what shows the value that holds, the way back."""

    path: str
    show: Callable[[Preferences], None]
    reset: QToolButton


class Sheet(Page):
    """A page under its heading; what is chosen on it holds at once."""

    refused = Signal(object)  # an AppError, for the window to tell

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.addWidget(Heading(title, self, LARGER))
        self.locked = Hint("", self)  # said once, however much is locked
        self.column.addWidget(self.locked)
        self.locked.hide()
        self.grid: QGridLayout | None = None
        self._settings: list[Setting] = []
        self._wishes: dict[str, object] = {}  # what is still to be chosen, the last word of each
        self._choosing: asyncio.Task[None] | None = None

    # what it is made of

    def section(self, title: str, says: str = "") -> None:
        """Begin a part of the page."""
        self.column.addSpacing(self.fontMetrics().height() // 2)
        self.column.addWidget(Heading(title, self))
        if says:
            self.column.addWidget(Line(says, self))
        self.grid = None

    def switch(self, path: str, label: str, says: str, of: Callable[[Preferences], bool]) -> None:
        """Add a setting that is on or off."""
        box = QCheckBox(caption(label), self)
        box.clicked.connect(lambda on: self.choose(path, on))
        reset = self._wide(path, label, says, box, box)
        self.bind(path, reset, lambda preferences: box.setChecked(of(preferences)))

    def choice(
        self,
        path: str,
        label: str,
        says: str,
        options: Sequence[tuple[str, str]],
        of: Callable[[Preferences], str],
    ) -> Choice:
        """Add a setting that is one of a few."""
        box = Choice(self, options)
        box.activated.connect(lambda at: self.choose(path, box.itemData(at)))
        reset = self._labelled(path, label, says, box)
        self.bind(path, reset, lambda now: box.setCurrentIndex(box.findData(of(now))))
        return box

    def number(
        self,
        path: str,
        label: str,
        says: str,
        span: tuple[int, int],
        of: Callable[[Preferences], int],
    ) -> None:
        """Add a setting in seconds; `span` holds the lowest and the highest."""
        box = Number(self, *span)
        box.valueChanged.connect(lambda seconds: self.choose(path, seconds))
        reset = self._labelled(path, label, says, box)

        def show(preferences: Preferences) -> None:
            if (value := of(preferences)) != box.value():  # else what is being typed would go
                blocker = QSignalBlocker(box)
                box.setValue(value)
                blocker.unblock()

        self.bind(path, reset, show)

    def block(
        self,
        path: str,
        label: str,
        says: str,
        control: QWidget,
        show: Callable[[Preferences], None],
    ) -> None:
        """Add a setting whose control takes the whole width, under its words."""
        reset = self._wide(path, label, says, Line(label, self), control)
        self.rows().addWidget(control, self.rows().rowCount(), 0, 1, _ALL)
        self.bind(path, reset, show)

    def bind(self, path: str, reset: QToolButton, show: Callable[[Preferences], None]) -> None:
        """Have a setting shown whenever another value holds."""
        self._settings.append(Setting(path, show, reset))

    def reset_button(self, path: str, label: str) -> QToolButton:
        """Make the button that takes a choice back; it is seen only where there is one."""
        locked = self.house.preferences.is_locked(path)
        name = label if locked else fill(translate("settings", "Reset: %1"), label)
        back = translate("settings", "Back to the value of the profile")
        button = WayBack(name, self.locked_by() if locked else back, self, locked=locked)
        button.setObjectName(f"reset {path}")
        button.clicked.connect(lambda: self.choose(path, None))
        return button

    def named(self, control: QWidget, path: str, label: str, says: str) -> None:
        """Name a control for who cannot see it, and lock it; the page says by what."""
        control.setObjectName(path)
        control.setAccessibleName(label)
        control.setAccessibleDescription(says)
        self.lock(control, path)
        if self.house.preferences.is_locked(path):
            self.locked.setText(self.locked_by())
            self.locked.show()

    def rows(self) -> QGridLayout:
        """Give the grid that the rows of this part stand in."""
        if self.grid is None:
            self.grid = QGridLayout()
            self.grid.setColumnStretch(0, 1)
            self.grid.setColumnMinimumWidth(2, self.fontMetrics().averageCharWidth() * _CONTROL)
            self.grid.setVerticalSpacing(self.fontMetrics().height() // 2)
            self.column.addLayout(self.grid)
        return self.grid

    def _labelled(self, path: str, label: str, says: str, control: QWidget) -> QToolButton:
        """Add a row with the words on the left and the control on the right."""
        line = Line(label, self)
        line.setBuddy(control)
        self.named(control, path, label, says)
        reset, grid = self.reset_button(path, label), self.rows()
        row, middle = grid.rowCount(), Qt.AlignmentFlag.AlignVCenter
        grid.addLayout(self._words(line, says), row, 0)
        grid.addWidget(reset, row, 1, middle)
        grid.addWidget(control, row, 2, middle)
        return reset

    def _wide(
        self, path: str, label: str, says: str, first: QWidget, control: QWidget
    ) -> QToolButton:
        """Add a row of the whole width; what leads back stands beside what it begins with."""
        self.named(control, path, label, says)
        reset, head = self.reset_button(path, label), QHBoxLayout()
        head.addWidget(first, 1 if isinstance(first, Line) else 0)
        head.addWidget(reset)
        head.addStretch(0)
        indent = self._indent() if first is control else 0
        self.rows().addLayout(self._words(head, says, indent), self.rows().rowCount(), 0, 1, _ALL)
        return reset

    def _words(self, first: QWidget | QLayout, says: str, indent: int = 0) -> QVBoxLayout:
        """Put the sentence under what a row begins with."""
        words, hint = QVBoxLayout(), Hint(says, self)
        words.setSpacing(_CLOSE)
        if isinstance(first, QLayout):
            words.addLayout(first)
        else:
            words.addWidget(first)
        hint.setIndent(indent)
        words.addWidget(hint)
        return words

    def _indent(self) -> int:
        """Give how far the words of a check box stand from its left edge."""
        metric = self.style().pixelMetric
        indicator = metric(QStyle.PixelMetric.PM_IndicatorWidth)
        return indicator + metric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing)

    # what holds

    def opened(self) -> None:
        """Show what holds now."""
        self.show_settings()

    def show_state(self, state: State) -> None:
        """Show what holds: it may have been chosen elsewhere."""
        if not self._is_choosing():
            self.show_settings()

    def show_settings(self) -> None:
        """Show the values that hold."""
        preferences = self.house.preferences
        for setting in self._settings:
            setting.show(preferences)
            chosen = preferences.is_chosen(setting.path)
            setting.reset.setVisible(chosen or preferences.is_locked(setting.path))

    def choose(self, path: str, value: object) -> None:
        """Choose a setting by its dotted name and as JSON; in order, the last word of each.

        It holds although the window is closed at once. When it is refused the controls show again
        what holds, and the window tells why.
        """
        self._wishes.pop(path, None)
        self._wishes[path] = value
        if not self._is_choosing():
            loop = asyncio.get_running_loop()
            self._choosing = loop.create_task(self._choose_in_order())

    def _is_choosing(self) -> bool:
        return self._choosing is not None and not self._choosing.done()

    async def _choose_in_order(self) -> None:
        while self._wishes:
            path = next(iter(self._wishes))
            failure = await self._chosen(path, self._wishes.pop(path))
            if not isValid(self):
                continue  # the window was closed; what was chosen counts all the same
            if not self._wishes:
                self.show_settings()
            if failure is not None:
                self.refused.emit(failure)

    async def _chosen(self, path: str, value: object) -> AppError | None:
        try:
            await self.house.conductor.choose(path, value)
        except AppError as error:
            return error
        except Exception as error:  # a window must always hear a last word
            log.error("A choice failed: %s", places(error))
            return UNEXPECTED
        return None
