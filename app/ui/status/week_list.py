"""The past week as a list: a row of bands for each day, and under it each stretch in words."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from app.domain.event import CalendarItem
from app.domain.last_week import DayBeside, Verdict
from app.domain.status import Status
from app.ui.language import fill, translate
from app.ui.look import swatch
from app.ui.plain import tip
from app.ui.status.signs import Sign, sign_icon
from app.ui.status.week_bands import DAY, DayDelegate
from app.ui.status.week_rows import StretchRow, WeekRows

STRETCH = Qt.ItemDataRole.UserRole
TIME, EVENT, ASKED, HAPPENED = range(4)
WIDEST = 50  # characters that a column is made for
_UNEVENTFUL = (Verdict.AS_PLANNED, Verdict.NOTHING_TO_DO)
_FRESH = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.DevicePixelRatioChange,
)


class WeekList(QTreeWidget):
    """A tree: the days, and below each what was asked for and what happened."""

    def __init__(self, names: Mapping[Status, str], parent: QWidget) -> None:
        """Take what the statuses are called at the service."""
        super().__init__(parent)
        self._names = names
        self._needs: dict[int, int] = {}  # pixels by column
        self._bands = DayDelegate(self)
        self._bands.chosen.connect(self.pick)
        self.setItemDelegate(self._bands)
        self.setAccessibleName(translate("status", "The past seven days"))
        self.setHeaderLabels(
            [
                translate("status", "Time"),
                translate("status", "Event"),
                translate("status", "Asked for"),
                translate("status", "What happened"),
            ]
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(EVENT, QHeaderView.ResizeMode.Stretch)

    def show_week(self, days: Sequence[DayBeside], items: Sequence[CalendarItem]) -> None:
        """Show these days; one on which something came otherwise is unfolded."""
        words = WeekRows(items, self._names)
        rows = words.days(days)
        self._bands.make_room(rows, self.font())
        self.clear()
        for day, row in zip(days, rows, strict=True):
            says = fill(translate("status", "%1: %2"), row.name, row.summary)
            top = QTreeWidgetItem(self, [says])
            top.setFirstColumnSpanned(True)
            top.setData(0, DAY, row)
            for stretch in words.stretches(day):
                top.addChild(_item(stretch))
            top.setExpanded(any(one.verdict not in _UNEVENTFUL for one in day.planned))
        self._draw_icons()
        self._fit([row for day in days for row in words.stretches(day)])
        self.scrollToTop()

    def _fit(self, rows: Sequence[StretchRow]) -> None:
        """Make room for all but the event, which takes the rest, also while rows are folded."""
        metrics, header = self.fontMetrics(), self.headerItem()
        beside, most = self.iconSize().width(), metrics.averageCharWidth() * WIDEST
        around = {TIME: 2 * self.indentation(), ASKED: beside, HAPPENED: beside}
        for column, more in around.items():
            words = {header.text(column), *(row.cells[column] for row in rows)}
            widest = min(max(map(metrics.horizontalAdvance, words)), most)
            self._needs[column] = widest + more + metrics.averageCharWidth() * 3
            self.setColumnWidth(column, self._needs[column])
        self._share()

    def _share(self) -> None:
        """Leave the event at least as much as what happened."""
        taken = self.columnWidth(TIME) + self.columnWidth(ASKED)
        named = self.header().sectionSizeHint(HAPPENED)
        half = max((self.viewport().width() - taken) // 2, named)
        self.setColumnWidth(HAPPENED, min(self._needs.get(HAPPENED, named), half))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the new width."""
        self._share()
        super().resizeEvent(event)

    def pick(self, key: object) -> None:
        """Go to the row of a bar."""
        for item, stretch in self._stretches():
            if stretch.key == key:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return

    def told(self, item: QTreeWidgetItem) -> str:
        """Give in full what a row says of its stretch; "" for a day."""
        stretch = item.data(0, STRETCH)
        return stretch.told if isinstance(stretch, StretchRow) else ""

    def event(self, event: QEvent) -> bool:
        """Draw the pictures anew for other colours, another type, another screen."""
        if event.type() in _FRESH:
            self._draw_icons()
        return super().event(event)

    def _draw_icons(self) -> None:
        side, ratio = self.fontMetrics().height(), self.devicePixelRatioF()
        size = QSize(round(side * 1.6), side)
        signs = {sign: sign_icon(sign, self.palette(), side, ratio) for sign in Sign}
        statuses = {one: QIcon(swatch(one, self.palette(), size, ratio)) for one in Status}
        self.setIconSize(size)
        for item, stretch in self._stretches():
            item.setIcon(HAPPENED, signs[stretch.sign])
            if stretch.status is not None:
                item.setIcon(ASKED, statuses[stretch.status])

    def _stretches(self) -> Iterator[tuple[QTreeWidgetItem, StretchRow]]:
        rows = QTreeWidgetItemIterator(self)
        while (row := rows.value()) is not None:
            stretch = row.data(0, STRETCH)
            if isinstance(stretch, StretchRow):
                yield row, stretch
            rows += 1


def _item(stretch: StretchRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(stretch.cells))
    item.setData(0, STRETCH, stretch)
    for column in range(len(stretch.cells)):
        item.setToolTip(column, tip(stretch.tip))
    return item
