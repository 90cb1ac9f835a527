"""The page of the calendars: which of the person's calendars are read."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSpacerItem,
)

from app.state import State
from app.sync.google_calendar import CalendarInfo
from app.ui.asking import Asking
from app.ui.controls import Button, Hint
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.plain import Line, shown, tip
from app.ui.settings.sheet import Sheet

PATH = "sync.calendars"
PRIMARY = "primary"  # what the settings call the person's main calendar
_UNREADABLE = ("freeBusyReader", "none", "")  # roles that let nobody read events
_ID = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole(_ID + 1)
_LEAST_ROWS = 8
_LONGEST = 80  # characters of the name of a calendar


@dataclass(frozen=True, slots=True)
class Choosable:
    """A calendar as the list shows it: what the settings call it, its name, its colour."""

    id: str
    name: str
    colour: str  # "#rrggbb", or empty
    address: str = ""  # for who wants to know more


class CalendarsPage(Sheet):
    """The person's calendars as Google lists them, each with a box."""

    name = "calendars"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        says = translate(
            "settings",
            "Your status follows the events of the calendars that are ticked here. Nothing is ever"
            " written into a calendar.",
        )
        self.column.addWidget(Line(says, self))
        waits = translate("settings", "Your calendars are being read…")
        self.asking = Asking(house, errands, waits, self)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.itemChanged.connect(self._ticked)
        self.named(self.list, PATH, title, says)
        self.list.setEnabled(True)  # a locked list can still be scrolled; its items are greyed
        self.last = Hint("", self)
        self.again = Button(translate("settings", "Read the list again"), self)
        self.again.clicked.connect(self._ask)
        self.reset = self.reset_button(PATH, title)
        self._found: tuple[CalendarInfo, ...] | None = None
        self._who: str | None = None
        self._lay_out()
        self.bind(PATH, self.reset, lambda now: self._show(now.settings.calendars))

    def opened(self) -> None:
        """Read the list again: calendars come and go."""
        super().opened()
        self._ask()

    def show_state(self, state: State) -> None:
        """Read the list again when somebody else is signed in."""
        super().show_state(state)
        who, self._who = self._who, state.google.account
        if who != self._who and self.isVisible():
            self._ask()

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_ROWS)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.reset)
        self.column.addWidget(self.asking)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.last)
        self.column.addLayout(foot)
        rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.column.addItem(rest)  # while there is no list
        self.list.hide()
        self.last.hide()

    def _ask(self) -> None:
        self.asking.ask(self.house.inquiries.calendars, self._take, self.again.hide)

    def _take(self, found: tuple[CalendarInfo, ...]) -> None:
        self._found = found
        self.again.show()
        self.list.show()
        self.show_settings()

    def _show(self, chosen: tuple[str, ...]) -> None:
        """Show what can be chosen, with a tick at what is."""
        if self._found is None:
            return
        calendars, ticked = choosable(self._found, chosen)
        if self._listed() == [(one.id, one.name, one.id in ticked) for one in calendars]:
            return
        focused = self.list.currentRow()
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        self.list.setIconSize(self._icon_size())
        for calendar in calendars:
            self.list.addItem(self._item(calendar, ticked=calendar.id in ticked))
        self.list.setCurrentRow(max(0, focused))
        blocker.unblock()

    def _listed(self) -> list[tuple[str, str, bool]]:
        """Give what the list shows now: id, name, and whether it is ticked."""
        items = map(self.list.item, range(self.list.count()))
        return [(one.data(_ID), one.data(_NAME), _is_ticked(one)) for one in items]

    def _item(self, calendar: Choosable, *, ticked: bool) -> QListWidgetItem:
        item = QListWidgetItem(shown(calendar.name, _LONGEST))
        item.setData(_ID, calendar.id)
        item.setData(_NAME, calendar.name)
        item.setIcon(self._icon(calendar.colour))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        if self.house.preferences.is_locked(PATH):
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if calendar.address:
            item.setToolTip(tip(shown(calendar.address)))
        return item

    def _ticked(self, item: QListWidgetItem) -> None:
        chosen = [calendar for calendar, _, ticked in self._listed() if ticked]
        self.last.setVisible(not chosen)
        if chosen:
            self.choose(PATH, chosen)
            return
        self.last.setText(
            fill(
                translate("settings", "“%1” stays ticked: one calendar must be read at least."),
                item.text(),
            )
        )
        blocker = QSignalBlocker(self.list)
        item.setCheckState(Qt.CheckState.Checked)
        blocker.unblock()

    def _icon_size(self) -> QSize:
        side = self.fontMetrics().ascent() + 2
        return QSize(side, side)

    def _icon(self, colour: str) -> QIcon:
        """Draw the colour that the calendar has at Google; none is an empty box."""
        ratio, size = self.devicePixelRatioF(), self._icon_size()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(Qt.GlobalColor.gray), 1))
        if colour:
            painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 3, 3)
        painter.end()
        icon = QIcon(picture)
        for mode in (QIcon.Mode.Selected, QIcon.Mode.Disabled):
            icon.addPixmap(picture, mode)  # else its colour would be another one
        return icon


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def choosable(
    found: tuple[CalendarInfo, ...], chosen: tuple[str, ...]
) -> tuple[list[Choosable], set[str]]:
    """Give what the list shows, the main calendar first, and which ids of it are chosen."""
    readable = [one for one in found if one.access_role not in _UNREADABLE]
    main = {one.id for one in readable if one.primary}
    ticked = {PRIMARY if one in main else one for one in chosen}
    listed = [_choosable(one) for one in sorted(readable, key=lambda one: not one.primary)]
    known = {one.id for one in listed}
    return listed + [_missing(one) for one in chosen if one not in known | main], ticked


def _choosable(info: CalendarInfo) -> Choosable:
    if not info.primary:
        return Choosable(info.id, info.name, info.background, info.id)
    main = translate("settings", "Your main calendar")
    own_name = info.name != info.id  # at Google it is called like the address, unless renamed
    name = fill(translate("settings", "%1 (your main calendar)"), info.name) if own_name else main
    return Choosable(PRIMARY, name, info.background, info.id)


def _missing(calendar: str) -> Choosable:
    if calendar == PRIMARY:
        return Choosable(PRIMARY, translate("settings", "Your main calendar"), "")
    words = translate("settings", "A calendar that is no longer in your list (%1)")
    return Choosable(calendar, fill(words, shown(calendar, 40)), "")
