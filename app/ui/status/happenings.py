"""The happenings as a table: worded when a row is first seen, or searched."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.report import Happening, What
from app.domain.status import Status
from app.ui.language import translate
from app.ui.look import swatch
from app.ui.plain import tip
from app.ui.status.happening_words import Column, Words, heading
from app.ui.status.signs import Sign, sign_icon

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()
MARGIN = 2  # average characters beside the words of a column
WIDEST, MOST, LEAST = 24, 33, 10  # characters that a column is made for
_PICTURED = (Column.WHAT, Column.STATUS)
_SHARING = (Column.WHY, Column.EVENT)
_FRESH = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.DevicePixelRatioChange,
)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Icons:
    """The pictures of the table, made for one palette and one size of type."""

    signs: Mapping[Sign, QIcon]
    statuses: Mapping[Status, QIcon]


class HappeningsModel(QAbstractTableModel):
    """The rows that are shown, the newest first."""

    def __init__(self, words: Words, by_name: Mapping[str, Status], parent: QObject) -> None:
        """Take which of the five a name at the service stands for."""
        super().__init__(parent)
        self._words = words
        self._by_name = by_name
        self._rows: list[Happening] = []
        self._icons = Icons({}, {})

    @property
    def rows(self) -> Sequence[Happening]:
        """Give what is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Happening]) -> None:
        """Show these instead."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add_rows(self, newer: Sequence[Happening]) -> None:
        """Show these, too, above all others."""
        if not newer:
            return
        self.beginInsertRows(_NOWHERE, 0, len(newer) - 1)
        self._rows = [*newer, *self._rows]
        self.endInsertRows()

    def show_icons(self, icons: Icons) -> None:
        """Draw these from now on."""
        self._icons = icons
        self._tell_changed(Column.WHAT, Column.STATUS)

    def titles_changed(self) -> None:
        """Ask for the titles anew."""
        self._tell_changed(Column.EVENT, Column.EVENT)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's names
        """Give how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Give how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return _RIGHT if section == Column.LATE else left
        return heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words, the picture or the tip of a cell."""
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(self._rows[index.row()])[column]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(self._rows[index.row()], column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._words(self._rows[index.row()])[column])
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.LATE:
            return _RIGHT
        return None

    def _icon(self, one: Happening, column: int) -> QIcon | None:
        if column == Column.WHAT:
            return self._icons.signs.get(sign(one.what))
        status = self._by_name.get(one.status or "") if column == Column.STATUS else None
        return None if status is None else self._icons.statuses.get(status)

    def _tell_changed(self, first: Column, last: Column) -> None:
        if self._rows:
            end = self.index(len(self._rows) - 1, last)
            self.dataChanged.emit(self.index(0, first), end)


class HappeningsTable(QTableView):
    """The table: columns as wide as their words; the reason and the event share what is left."""

    def __init__(self, words: Words, by_name: Mapping[str, Status], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._needs: dict[Column, int] = {}  # pixels
        self.happenings = HappeningsModel(words, by_name, self)
        self.setModel(self.happenings)
        self.setAccessibleName(translate("status", "Activity"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self._draw_icons()
        self.fit(())

    def event(self, event: QEvent) -> bool:
        """Draw the pictures anew for other colours, another type, another screen."""
        if event.type() in _FRESH:
            self._draw_icons()
        return super().event(event)

    def fit(self, rows: Iterable[Happening]) -> None:
        """Make the columns as wide as the words of these."""
        metrics = self.fontMetrics()
        columns = zip(map(heading, Column), *map(self._words, rows), strict=True)
        for column, words in zip(Column, columns, strict=True):
            most = metrics.averageCharWidth() * (MOST if column in _SHARING else WIDEST)
            room = min(max(map(metrics.horizontalAdvance, set(words))), most)
            room += metrics.averageCharWidth() * MARGIN
            beside = self.iconSize().width() + metrics.averageCharWidth()
            pictured = beside if column in _PICTURED else 0
            self._needs[column] = room + pictured
            self.setColumnWidth(column, room + pictured)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Give the reason and the event what is left."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Share by need: what is too much goes to both, what lacks is borne by both."""
        taken = sum(self.columnWidth(one) for one in Column if one not in _SHARING)
        least = self.fontMetrics().averageCharWidth() * LEAST
        left, need = self.viewport().width() - taken, sum(self._needs[one] for one in _SHARING)
        for column in _SHARING:
            named = self.horizontalHeader().sectionSizeHint(column)
            mine = self._needs[column]
            share = mine + (left - need) // 2 if left > need else left * mine // need
            self.setColumnWidth(column, max(share, least, named))

    def _draw_icons(self) -> None:
        side = self.fontMetrics().height()
        palette, ratio = self.palette(), self.devicePixelRatioF()
        size = QSize(round(side * 1.6), side)
        signs = {sign: sign_icon(sign, palette, side, ratio) for sign in Sign}
        statuses = {one: QIcon(swatch(one, palette, size, ratio)) for one in Status}
        self.setIconSize(size)
        self.verticalHeader().setDefaultSectionSize(round(side * 1.5))
        self.happenings.show_icons(Icons(signs, statuses))


def sign(what: What) -> Sign:
    """Give the sign of a kind."""
    return {
        What.STARTED: Sign.STARTED,
        What.SET: Sign.SET,
        What.GIVEN_BACK: Sign.GIVEN_BACK,
        What.LEFT_ALONE: Sign.LEFT_ALONE,
        What.WAITING: Sign.WAITING,
        What.APPLIED_LATE: Sign.LATE,
        What.TROUBLE: Sign.TROUBLE,
        What.WELL_AGAIN: Sign.WELL,
        What.STOPPED: Sign.STOPPED,
    }[what]
