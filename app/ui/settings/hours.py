"""The editor of the working hours: a row for the days and the time from when to when."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.settings import WorkingHours
from app.ui.controls import Button
from app.ui.language import fill, translate
from app.ui.plain import Line

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = 24 * 60  # minutes
_OFFICE = WorkingHours(frozenset(range(5)), 8 * 60, 18 * 60)
_SHORT = QLocale.FormatType.ShortFormat


class HoursEditor(QWidget):
    """Rows of hours; what cannot be is explained and not taken."""

    changed = Signal(object)  # a list, as JSON has it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[HoursRow] = []
        self._held: tuple[WorkingHours, ...] | None = None  # what holds as far as is known here
        self.empty = Line(
            translate("settings", "No hours are set: the calendar always counts."), self
        )
        self.wrong = Line("", self)
        self.add = Button(translate("settings", "Add hours"), self)
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addLayout(self._column)
        column.addWidget(self.wrong)
        column.addLayout(foot)
        self.wrong.hide()

    def show_hours(self, hours: Sequence[WorkingHours]) -> None:
        """Show the hours that hold; what is being put in and cannot be yet stays."""
        if tuple(hours) == self._held:
            return
        self._held = tuple(hours)
        if self.expressed() == list(hours):
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for one in hours:
            self._append(one)
        self._tell()

    def expressed(self) -> list[WorkingHours]:
        """Give what the rows say."""
        return [row.hours() for row in self.rows]

    def _append(self, hours: WorkingHours) -> "HoursRow":
        row = HoursRow(hours, self)
        row.changed.connect(self._take)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _add(self) -> None:
        self._append(_OFFICE).days[0].setFocus()
        self._take()

    def _remove(self, row: QWidget) -> None:
        self.rows = [one for one in self.rows if one is not row]
        row.hide()
        row.deleteLater()
        (self.rows[-1].days[0] if self.rows else self.add).setFocus()
        self._take()

    def _take(self) -> None:
        """Hand on what the rows say, if it can be."""
        self._tell()
        hours = self.expressed()
        if all(one.days for one in hours):
            self._held = None  # whatever holds after this is shown, also when it is refused
            self.changed.emit([_written(one) for one in hours])

    def _tell(self) -> None:
        self.empty.setVisible(not self.rows)
        missing = any(not row.hours().days for row in self.rows)
        self.wrong.setText(
            translate(
                "settings", "Choose at least one day in every row; until then it does not count."
            )
            if missing
            else ""
        )
        self.wrong.setVisible(missing)


class HoursRow(QWidget):
    """Some days, from when to when."""

    changed = Signal()
    removed = Signal(object)  # the row itself

    def __init__(self, hours: WorkingHours, parent: QWidget) -> None:
        super().__init__(parent)
        locale = QLocale()
        self.days: dict[int, QCheckBox] = {}
        week = QHBoxLayout()
        for day in _week():
            self.days[day] = box = QCheckBox(locale.standaloneDayName(day + 1, _SHORT), self)
            box.setAccessibleName(locale.standaloneDayName(day + 1))
            box.setChecked(day in hours.days)
            box.clicked.connect(self.changed)
            week.addWidget(box)
        week.addStretch(1)
        self.start = TimeEdit(hours.start, translate("settings", "From"), self)
        self.end = TimeEdit(hours.end % _DAY, translate("settings", "To"), self)
        self.next_day = Line("", self)
        self.remove = Button(translate("settings", "Remove"), self)
        self.remove.setAccessibleName(translate("settings", "Remove these hours"))
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        for edit in (self.start, self.end):
            edit.timeChanged.connect(self._tell)
        times = QHBoxLayout()
        for widget in (self.start, Line("–", self), self.end):
            times.addWidget(widget)
        times.addWidget(self.next_day, 1)
        times.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        column.addLayout(week)
        column.addLayout(times)
        self._show_next_day()

    def hours(self) -> WorkingHours:
        """Give what the row says; without a day it says nothing that can be."""
        start, end = self.start.minutes(), self.end.minutes()
        days = frozenset(day for day, button in self.days.items() if button.isChecked())
        return WorkingHours(days, start, end if end > start else end + _DAY)

    def _tell(self) -> None:
        self._show_next_day()
        self.changed.emit()

    def _show_next_day(self) -> None:
        """Say that the end is on the next day; midnight needs no word."""
        words = translate("settings", "the next day") if self.hours().end > _DAY else ""
        self.next_day.setText(words)
        self.end.setAccessibleName(
            fill(translate("settings", "To, %1"), words) if words else translate("settings", "To")
        )


class TimeEdit(QTimeEdit):
    """A time of the day in the system's form; it is taken when it is entered."""

    def __init__(self, minutes: int, name: str, parent: QWidget) -> None:
        super().__init__(QTime(minutes // 60, minutes % 60), parent)
        system = QLocale.system()
        if system.timeFormat(_SHORT) == QLocale.c().timeFormat(_SHORT):
            self.setDisplayFormat("HH:mm")  # what a computer has when nobody chose a form
        else:
            self.setLocale(system)
            self.setDisplayFormat(system.timeFormat(_SHORT))
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)

    def minutes(self) -> int:
        """Give the minutes since midnight."""
        return self.time().hour() * 60 + self.time().minute()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Leave the wheel to the page."""
        event.ignore()


def _week() -> list[int]:
    """Give the days from the first of the week, as this computer counts it; 0 is Monday."""
    first = QLocale.system().firstDayOfWeek().value - 1
    return [(first + day) % 7 for day in range(7)]


def _written(hours: WorkingHours) -> dict[str, object]:
    return {
        "days": [DAYS[day] for day in sorted(hours.days)],
        "from": _clock(hours.start),
        "to": _clock(hours.end % _DAY),
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
