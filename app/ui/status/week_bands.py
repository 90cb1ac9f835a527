"""A day of the past week as one row of a list: its name, and two slim bands under the hours."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.domain.status import Status
from app.ui.language import translate
from app.ui.look import RADIUS, Look, Pattern, blend, draw_look, look_of, muted
from app.ui.plain import tip
from app.ui.scale import TICK, ticks_of
from app.ui.time_axis import Axis, Hours, axis_of, placed

DAY = Qt.ItemDataRole.UserRole + 1
SMALL = 0.85  # of the type of the list, for hours and for the names of the bands
LEAST = 3  # pixels of the shortest bar
APART = 3  # pixels between the bands
ABOVE = 8  # pixels over a day
NAMES = 0.4  # of the row, for the names of the days, at most

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of a band; the status is None where a name stands for none of the five."""

    start: datetime
    end: datetime
    status: Status | None
    tip: str
    key: Hashable


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day, worded for the person, with what was wanted over what was set."""

    start: datetime
    end: datetime
    hours: Hours
    name: str
    summary: str
    planned: tuple[Bar, ...]
    really: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row are drawn."""

    name: QRect
    summary: QRect
    hours: QRect
    labels: tuple[QRect, QRect]
    bands: tuple[QRect, QRect]


class DayDelegate(QStyledItemDelegate):
    """Draws the rows of days; all others as a list does."""

    chosen = Signal(object)  # the key of a bar that was clicked

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widest = 0  # pixels of the longest name or summary
        self._named = (translate("status", "Calendar"), translate("status", "Was set"))

    def make_room(self, days: Iterable[DayRow], font: QFont) -> None:
        """Leave as much room for the names as the longest of these needs."""
        bold, plain = QFontMetrics(_bold(font)), QFontMetrics(font)
        self._widest = max(
            max(bold.horizontalAdvance(day.name), plain.horizontalAdvance(day.summary))
            for day in days
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give a day the height of its hours and two bands."""
        if not isinstance(index.data(DAY), DayRow):
            return super().sizeHint(option, index).grownBy(QMargins(0, APART, 0, 0))
        band, hours = QFontMetrics(option.font).height(), QFontMetrics(_small(option.font)).height()
        return QSize(0, ABOVE + hours + APART + band + APART + band + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a day over the ground that the list gives its rows."""
        day = index.data(DAY)
        if not isinstance(day, DayRow):
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        painter.save()
        self._draw(painter, option, day)
        painter.restore()

    def helpEvent(  # noqa: N802
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell what a bar stands for."""
        day = index.data(DAY)
        if not isinstance(day, DayRow):
            return super().helpEvent(event, view, option, index)
        for box, bar in self._bars(option, day):
            if box.contains(event.pos()):
                QToolTip.showText(event.globalPos(), tip(bar.tip), view, box)
                return True
        QToolTip.hideText()
        return True

    def editorEvent(  # noqa: N802
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell which bar was clicked."""
        day = index.data(DAY)
        released = event.type() is QEvent.Type.MouseButtonRelease
        if isinstance(day, DayRow) and released and isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            for box, bar in self._bars(option, day):
                if box.contains(place):
                    self.chosen.emit(bar.key)
                    return True
        return super().editorEvent(event, model, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, day: DayRow) -> None:
        palette, places = option.palette, self._places(option)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text = palette.highlightedText().color() if is_chosen else palette.text().color()
        quiet = text if is_chosen else muted(palette)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(text)
        lines = (
            (places.name, day.name, _bold(option.font)),
            (places.summary, day.summary, option.font),
        )
        for box, line, font in lines:
            painter.setFont(font)
            cut = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, left, cut)
        painter.setFont(_small(option.font))
        painter.setPen(quiet)
        for box, named in zip(places.labels, self._named, strict=True):
            painter.drawText(box, right, named)
        axis = _axis(day, places.bands[0])
        metrics = QFontMetrics(_small(option.font))
        ticks = ticks_of(axis, places.bands[0], places.hours, metrics)
        for tick in ticks:
            painter.drawText(tick.box, Qt.AlignmentFlag.AlignCenter, tick.written)
        for band in places.bands:
            _draw_track(painter, palette, band, [tick.x for tick in ticks])
        for box, bar in self._bars(option, day):
            draw_look(painter, QRectF(box), _look(bar.status, palette))

    def _bars(self, option: QStyleOptionViewItem, day: DayRow) -> Iterator[tuple[QRect, Bar]]:
        """Give the bars of both bands with their places."""
        for band, bars in zip(self._places(option).bands, (day.planned, day.really), strict=True):
            axis = _axis(day, band)
            spans = [(axis.x(bar.start), axis.x(bar.end)) for bar in bars]
            for (start, end), bar in zip(placed(spans, band.width(), LEAST), bars, strict=True):
                yield QRect(band.left() + start, band.top(), end - start, band.height()), bar

    def _places(self, option: QStyleOptionViewItem) -> _Places:
        metrics, small = QFontMetrics(option.font), QFontMetrics(_small(option.font))
        line, indent = metrics.height(), metrics.averageCharWidth()
        named = max(map(small.horizontalAdvance, self._named))
        box = option.rect.adjusted(0, ABOVE, -indent * 2, 0)
        written = min(self._widest + 1, round(box.width() * NAMES))
        labels = box.left() + written + indent * 2
        band = labels + named + indent
        width = max(box.right() - band, 1)
        first = box.top() + small.height() + APART
        second = first + line + APART
        return _Places(
            name=QRect(box.left(), first, written, line),
            summary=QRect(box.left(), second, written, line),
            hours=QRect(band, box.top(), width, small.height()),
            labels=(QRect(labels, first, named, line), QRect(labels, second, named, line)),
            bands=(QRect(band, first, width, line), QRect(band, second, width, line)),
        )


def _axis(day: DayRow, band: QRect) -> Axis:
    return axis_of(day.start, day.end, day.hours, band.width())


def _draw_track(painter: QPainter, palette: QPalette, band: QRect, lines: Sequence[int]) -> None:
    text, base = palette.text().color(), palette.base().color()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(blend(text, base, 0.25))
    painter.setBrush(base)
    painter.drawRoundedRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    for x in lines:
        if band.left() + TICK < x < band.right() - TICK:
            painter.fillRect(QRect(x, band.top() + 1, 1, band.height() - 2), blend(text, base, 0.1))


def _look(status: Status | None, palette: QPalette) -> Look:
    if status is not None:
        return look_of(status, palette)
    text, base = palette.text().color(), palette.base().color()
    grey = blend(text, base, 0.4)
    return Look(grey, grey, blend(text, base, 0.7), text, Pattern.PLAIN)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if small.pointSizeF() > 0:
        small.setPointSizeF(small.pointSizeF() * SMALL)
    else:
        small.setPixelSize(round(small.pixelSize() * SMALL))
    return small
