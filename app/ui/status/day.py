"""Today and tomorrow: drawn as bands, and listed event by event with what each asks for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from app.domain.agenda import Agenda
from app.domain.day import DayEntry, Wanted, day_entries, wanted
from app.domain.event import CalendarItem
from app.domain.report import Report
from app.domain.status import Status
from app.ui.band import WAKING, DayBand, Piece, day_name
from app.ui.language import translate
from app.ui.legend import Legend
from app.ui.look import swatch
from app.ui.plain import Line, tip
from app.ui.status.entry_words import DAY, EntryWords, entry_words

LEAST_ROWS = 4  # of the list; where the screen is too low for them, the page scrolls
LEAST_TITLE = 12  # characters of an event
KEY = Qt.ItemDataRole.UserRole
STATUS = Qt.ItemDataRole.UserRole + 1
TIME, EVENT, ASKS, WHY = range(4)
_FRESH = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


@dataclass(frozen=True, slots=True)
class Day:
    """A local day with what lies in it."""

    start: datetime
    end: datetime
    entries: tuple[DayEntry, ...]


class DayView(QWidget):
    """Shows two days; what is picked in a band is picked in the list, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[Day, ...] = ()
        self.note = Line("", self)
        self.names = (Line("", self), Line("", self))
        self.bands = (DayBand(self), DayBand(self))
        self.legend = Legend(self)
        self.list = _EventList(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.note)
        for name, band in zip(self.names, self.bands, strict=True):
            name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            layout.addWidget(name)
            layout.addWidget(band)
            band.chosen.connect(self.list.pick)
        layout.addWidget(self.legend)
        layout.addWidget(self.list, 1)
        self.list.setMinimumHeight(LEAST_ROWS * self.fontMetrics().height() * 3 // 2)

    def show_days(self, days: Sequence[Day], now: datetime) -> None:
        """Show today and tomorrow; what is equal to what is shown changes nothing."""
        for name, band, day in zip(self.names, self.bands, days, strict=True):
            name.setText(day_name(day.start, now))
            band.show_now(now)
        if tuple(days) == self._days:
            return
        self._days = tuple(days)
        words = {entry: entry_words(entry) for entry in _all(days)}
        for band, day in zip(self.bands, days, strict=True):
            pieces = [_piece(one, words[one]) for one in day.entries if isinstance(one, Wanted)]
            band.show_day(day.start, day.end, pieces, now, WAKING)
        asking = (entry for entry in words if isinstance(entry, Wanted))
        self.legend.show_statuses(entry.status for entry in asking)
        self.list.show_days(self._days, words, now)

    def say(self, note: str, *, known: bool) -> None:
        """Say in a sentence what is shown; nothing is drawn of a calendar that is not known."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for part in (*self.names, *self.bands, self.legend, self.list):
            part.setVisible(known)


class _EventList(QTreeWidget):
    """The events of both days, each with its time, what it asks for, and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("status", "Events of today and tomorrow"))
        self.setHeaderLabels(
            [
                translate("status", "Time"),
                translate("status", "Event"),
                translate("status", "Asks for"),
                translate("status", "Why"),
            ]
        )
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setSectionResizeMode(EVENT, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.setIndentation(self.fontMetrics().averageCharWidth() * 2)
        self.setItemDelegate(_Roomy(self))
        self._words: tuple[EntryWords, ...] = ()
        self._needs: dict[int, int] = {}  # pixels
        self._draw_icons()
        self._fit()

    def show_days(
        self, days: Iterable[Day], words: Mapping[DayEntry, EntryWords], now: datetime
    ) -> None:
        """List what lies in the days, in these words."""
        self.setHeaderHidden(not words)  # over nothing the columns would be slits
        with QSignalBlocker(self):
            self.clear()
            for day in days:
                top = QTreeWidgetItem([day_name(day.start, now)])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                none = QTreeWidgetItem([translate("status", "No events")])
                rows = [self._row(entry, words[entry]) for entry in day.entries] or [none]
                top.addChildren(rows)  # at once, and before the tree watches
                self.addTopLevelItem(top)
                top.setFirstColumnSpanned(True)
                none.setFirstColumnSpanned(True)
                top.setExpanded(True)
        self._words = tuple(words.values())
        self._fit()

    def _fit(self) -> None:
        """Make the columns as wide as their words: Qt would ask for each cell, and often."""
        metrics, header = self.fontMetrics(), self.header()
        cells = {
            TIME: ({one.times for one in self._words}, 2 * self.indentation()),
            ASKS: ({one.asks for one in self._words}, self.iconSize().width()),
            WHY: ({one.because for one in self._words}, 0),
        }
        for column, (words, more) in cells.items():
            widest = max(map(metrics.horizontalAdvance, words), default=0)
            wide = widest + more + metrics.averageCharWidth() * 3
            self._needs[column] = max(wide, header.sectionSizeHint(column))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Give the event what is left."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Leave some room for the event where times are long: the reason stands in a tip, too."""
        header, needs = self.header(), dict(self._needs)
        least = self.fontMetrics().averageCharWidth() * LEAST_TITLE
        event = max(least, header.sectionSizeHint(EVENT))
        left = self.viewport().width() - needs[TIME] - event - needs[ASKS]
        needs[WHY] = max(min(needs[WHY], left), header.sectionSizeHint(WHY))
        for column, width in needs.items():
            self.setColumnWidth(column, width)

    def pick(self, key: object) -> None:
        """Go to the event of a stretch."""
        for row in self._rows():
            if row.data(0, KEY) == key:
                self.setCurrentItem(row)
                self.scrollToItem(row)
                return

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Draw the statuses anew when the window becomes dark or light; measure another type."""
        super().changeEvent(event)
        if event.type() in _FRESH:
            self._fit()
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
            for row in self._rows():
                if (status := row.data(0, STATUS)) is not None:
                    row.setIcon(ASKS, self._icons[status])

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        rows = QTreeWidgetItemIterator(self)
        while (row := rows.value()) is not None:
            yield row
            rows += 1

    def _draw_icons(self) -> None:
        side = self.fontMetrics().height()
        size, ratio = QSize(round(side * 1.6), side), self.devicePixelRatioF()
        self.setIconSize(size)
        self._icons = {str(one): QIcon(swatch(one, self.palette(), size, ratio)) for one in Status}

    def _row(self, entry: DayEntry, words: EntryWords) -> QTreeWidgetItem:
        row = QTreeWidgetItem([words.times, words.title, words.asks, words.because])
        row.setData(0, KEY, _key(entry))
        for column in (EVENT, WHY):
            row.setToolTip(column, tip(words.told))
        if isinstance(entry, Wanted):
            row.setData(0, STATUS, str(entry.status))
            row.setIcon(ASKS, self._icons[str(entry.status)])
        return row


class _Roomy(QStyledItemDelegate):
    """Gives the rows some air."""

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the size of a cell with half a line more, and some room to its right."""
        size, metrics = super().sizeHint(option, index), option.fontMetrics
        return size + QSize(metrics.averageCharWidth(), metrics.height() // 2)


def two_days(
    agenda: Agenda | None, items: Sequence[CalendarItem], report: Report | None, now: datetime
) -> tuple[Day, Day]:
    """Give today and tomorrow in the time of this computer, with a quick status laid over them."""
    edges = [midnight(now, ahead) for ahead in range(3)]
    quick = None
    if report is not None and report.wanted is not None and not report.wanted.event_id:
        quick = wanted(report.wanted, ())

    def day(start: datetime, end: datetime) -> Day:
        found = () if agenda is None else day_entries(agenda, items, start, end)
        if quick is not None and quick.start < end and quick.end > start:
            found = tuple(_with_quick(found, quick))
        return Day(start, end, found)

    return day(edges[0], edges[1]), day(edges[1], edges[2])


def midnight(now: datetime, ahead: int) -> datetime:
    """Give the begin of a day of this computer, so many days from now, in UTC."""
    day = now.astimezone().date() + DAY * ahead
    return datetime.combine(day, time()).astimezone().astimezone(now.tzinfo)


def _with_quick(entries: Iterable[DayEntry], quick: Wanted) -> Iterator[DayEntry]:
    """Lay the person's own choice over what the events ask for."""
    for entry in entries:
        if not isinstance(entry, Wanted) or entry.end <= quick.start or entry.start >= quick.end:
            yield entry
            continue
        if entry.start < quick.start:
            yield replace(entry, end=quick.start)
        if entry.end > quick.end:
            yield replace(entry, start=quick.end)
    yield quick


def _all(days: Iterable[Day]) -> Iterator[DayEntry]:
    for day in days:
        yield from day.entries


def _key(entry: DayEntry) -> tuple[object, ...]:
    return (entry.event_id, entry.start)


def _piece(entry: Wanted, words: EntryWords) -> Piece:
    label = words.asks
    return Piece(entry.start, entry.end, entry.status, label, words.told, words.spoken, _key(entry))
