"""A local day as a band: its stretches by the hour, walked with the keyboard, and now as a line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import clock_time, fill, translate
from app.ui.look import muted
from app.ui.scale import RING, TICK, Pane, Tick, draw_track, label_box, ticks_of
from app.ui.stretch import GAP, WALKING, Cut, Piece, Stretches
from app.ui.time_axis import WAKING, WHOLE, Axis, Hours, axis_of, hours_with, placed

__all__ = ["WAKING", "WHOLE", "DayBand", "Hours", "Piece", "day_name", "hours_needed"]

_SMALL = 0.85  # of the window's type, for the times
_YEAR = re.compile(r"[,\s]*\by{4}$")
_FRESH = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
_EMPTY = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def hours_needed(
    start: datetime,
    end: datetime,
    pieces: Iterable[Piece],
    now: datetime | None = None,
    least: Hours = WAKING,
) -> Hours:
    """Give the hours of a day in which all that begins or ends in it, and now, can be seen."""
    edges = [moment for piece in pieces for moment in (piece.start, piece.end)]
    return hours_with(least, start, end, edges if now is None else [*edges, now])


def day_name(start: datetime, now: datetime | None) -> str:
    """Name the day that begins then, as "Today, Sunday, 22 November"."""
    day, spoken = QDateTime.fromSecsSinceEpoch(int(start.timestamp())).date(), QLocale()
    form = _YEAR.sub("", spoken.dateFormat(QLocale.FormatType.LongFormat))
    written = spoken.toString(day, form)
    if now is None:
        return written
    match QDateTime.fromSecsSinceEpoch(int(now.timestamp())).date().daysTo(day):
        case 0:
            return fill(translate("band", "Today, %1"), written)
        case 1:
            return fill(translate("band", "Tomorrow, %1"), written)
        case _:
            return written


@dataclass(frozen=True, slots=True)
class _Day:
    """What a band is asked to show."""

    start: datetime
    end: datetime
    pieces: tuple[Piece, ...]
    hours: Hours

    def axis(self, now: datetime | None, width: int) -> Axis:
        hours = hours_needed(self.start, self.end, self.pieces, now, self.hours)
        return axis_of(self.start, self.end, hours, width)


class DayBand(QWidget):
    """Draws a local day; walked with the arrows, Home and End, picked with Enter or a click."""

    chosen = Signal(object)  # the key of the piece

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._day: _Day | None = None
        self._now: datetime | None = None
        self._axis: Axis | None = None
        self._ticks: list[Tick] = []
        self._label = QRect()  # the time of now
        self._pane = Pane(self)
        self._stretches = Stretches(self)
        self._stretches.chosen.connect(self.chosen)
        self._stretches.focus_moved.connect(self._follow_focus)

    def show_day(
        self,
        start: datetime,
        end: datetime,
        pieces: Sequence[Piece],
        now: datetime | None,
        hours: Hours = WHOLE,
    ) -> None:
        """Show the day from `start` to `end`, or these hours of it; more where a piece needs it.

        The pieces do not overlap. What is equal to what is shown changes nothing.
        """
        ordered = tuple(sorted(pieces, key=lambda piece: piece.start))
        day = _Day(start, end, ordered, hours)
        if day != self._day:
            self._day, self._now = day, now
            self._stretches.show_pieces(ordered, now)
            self._pane.raise_()
            self.setAccessibleDescription(_told(ordered))
            self._arrange()
        self.show_now(now)

    def show_now(self, now: datetime | None) -> None:
        """Move the line of now; it is drawn while it lies in the day."""
        self._now = now
        if self._day is None:
            return
        name = day_name(self._day.start, now)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if self._day.axis(now, self._track().width()) != self._axis:
            self._arrange()
        else:
            self._show_line()
        self._follow_focus()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the height of a track of two lines over a row of times."""
        return QSize(self.fontMetrics().averageCharWidth() * 60, self._row().bottom() + 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least width at which the times can be read."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, self._row().bottom() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay everything out for the new width."""
        super().resizeEvent(event)
        self._arrange(sized=True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the type of the window; colours are asked for at each drawing."""
        super().changeEvent(event)
        if event.type() in _FRESH:
            self._axis = None  # other type, other room for the times
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk from one stretch to the next."""
        if event.key() in WALKING and not event.modifiers() & _MODIFIED:
            self._stretches.walk(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hand the focus to a stretch; an empty day keeps it."""
        super().focusInEvent(event)
        self._stretches.enter(event.reason())
        self._follow_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        self._follow_focus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw what lies under the stretches; on an empty day, a sentence."""
        painter = QPainter(self)
        painter.setFont(self._small())
        draw_track(painter, self.palette(), self._track(), self._ticks, self._label)
        if self._day is not None and not self._day.pieces:
            self._write_empty(painter)

    def _write_empty(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(muted(self.palette()))
        room = self._free_room()
        written = painter.boundingRect(room, int(_EMPTY), _told(()))
        painter.fillRect(written.adjusted(-TICK, 0, TICK, 0), self.palette().base())
        painter.drawText(room, int(_EMPTY), _told(()))

    def _arrange(self, *, sized: bool = False) -> None:
        """Give everything its pixels; `sized`: the size is the one that will be seen."""
        track, row = self._track(), self._row()
        self._pane.setGeometry(self.rect())
        self._pane.setFont(self._small())
        comes = self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent) and not sized
        if self._day is None or comes:
            return  # it is done for the size that comes, before anything is seen
        axis = self._day.axis(self._now, track.width())
        if axis != self._axis:
            self._axis = axis
            self._ticks = ticks_of(axis, track, row, QFontMetrics(self._small()))
        spans = [(axis.x(piece.start), axis.x(piece.end)) for piece in self._day.pieces]
        least = self.fontMetrics().averageCharWidth() + RING
        places = placed(spans, track.width(), least)
        for stretch, (left, right) in zip(self._stretches, places, strict=True):
            piece = stretch.piece
            box = QRect(track.left() + left, track.top(), right - left, track.height())
            stretch.place(box, Cut(piece.start < axis.start, piece.end > axis.end))
        self._show_line()
        self._follow_focus()
        self.update()

    def _show_line(self) -> None:
        """Draw now where it is, and no other time under it."""
        axis, track, label, text, x = self._axis, self._track(), QRect(), "", 0
        if self._now is not None and axis is not None and axis.shows(self._now):
            text = clock_time(self._now)
            width = QFontMetrics(self._small()).horizontalAdvance(text) + 2 * TICK
            label = label_box(axis, self._now, track, self._row(), width)
            x = track.left() + round(axis.x(self._now))
        self._pane.show_line(x, label, text)
        for stretch in self._stretches:
            stretch.cross(x if text else None)
        if label != self._label:
            self.update(self._row())
            self._label = label

    def _follow_focus(self) -> None:
        """Draw the ring around what has the focus, and let Tab come back to it."""
        self._stretches.open_door(self._now)
        held, ring = self._stretches.held(), QRect()
        if held is not None and held.hasFocus():
            ring = held.geometry().adjusted(0, 0, -GAP, 0)
        elif self.hasFocus():
            ring = self._track()
        self._pane.show_ring(ring & self._track().adjusted(RING, 0, -RING, 0))

    def _track(self) -> QRect:
        lines = self.fontMetrics().lineSpacing() * 3
        return QRect(0, RING, max(self.width(), 1), lines)

    def _row(self) -> QRect:
        """Give the place of the times."""
        track = self._track()
        top = track.top() + track.height() + TICK
        return QRect(track.left(), top, track.width(), QFontMetrics(self._small()).height() + 2)

    def _free_room(self) -> QRect:
        """Give the wider part of the track beside the line of now."""
        track, inset = self._track(), self.fontMetrics().averageCharWidth()
        room = track.adjusted(inset, 0, -inset, 0)
        if self._axis is not None and not self._label.isEmpty() and self._now is not None:
            x = track.left() + round(self._axis.x(self._now))
            if x > track.center().x():
                room.setRight(x - inset)
            else:
                room.setLeft(x + inset)
        return room

    def _small(self) -> QFont:
        small = QFont(self.font())
        if small.pointSizeF() > 0:
            small.setPointSizeF(small.pointSizeF() * _SMALL)
        else:
            small.setPixelSize(round(small.pixelSize() * _SMALL))
        return small


def _told(pieces: Sequence[Piece]) -> str:
    """Give the whole day in words: how many stretches there are, and each of them."""
    if not pieces:
        return translate("band", "Your calendar sets no status on this day.")
    each = "; ".join(piece.spoken for piece in pieces)
    return fill(translate("band", "Statuses on this day: %1. %2"), len(pieces), each)
