"""What is drawn under the stretches of a band (the track, the hours) and over them (now, focus)."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.ui.language import clock_time
from app.ui.look import RADIUS, accent, blend, muted
from app.ui.time_axis import Axis

RING = 3  # pixels around a stretch that the focus takes
TICK = 4  # pixels between the track and the times
_EVERY = (1, 2, 3, 4, 6, 12)  # hours between the times that are written
_ROOM = 3  # characters between two times, at least
_LINE = 2  # pixels of the line of now


@dataclass(frozen=True, slots=True)
class Tick:
    """An hour that is written: where its line stands, and where its time."""

    x: int
    box: QRect
    written: str


def ticks_of(axis: Axis, track: QRect, row: QRect, metrics: QFontMetrics) -> list[Tick]:
    """Give as many hours as have room in the row below the track."""
    for every in _EVERY:
        ticks = [_tick(axis, moment, track, row, metrics) for moment in axis.ticks(every)]
        apart = metrics.averageCharWidth() * _ROOM
        pairs = pairwise(ticks)
        if all(one.box.right() + apart < other.box.left() for one, other in pairs):
            return ticks
    return []


def label_box(axis: Axis, moment: datetime, track: QRect, row: QRect, width: int) -> QRect:
    """Give the place for a text of this width under an instant, within the track."""
    middle = track.left() + axis.x(moment)
    last = track.left() + track.width() - width
    left = min(max(round(middle - width / 2), track.left()), last)
    return QRect(left, row.top(), width, row.height())


def draw_track(
    painter: QPainter, palette: QPalette, track: QRect, ticks: list[Tick], covered: QRect
) -> None:
    """Draw the track, and the hours whose times are not covered."""
    window, text = palette.window().color(), palette.windowText().color()
    path = QPainterPath()
    path.addRoundedRect(QRectF(track).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, palette.base())
    painter.strokePath(path, QPen(blend(text, window, 0.25), 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(muted(palette))
    near = covered.adjusted(-TICK, 0, TICK, 0)
    bottom = track.top() + track.height()
    for tick in ticks:
        if track.left() < tick.x < track.right():
            inside = QRect(tick.x, track.top() + 1, 1, track.height() - 2)
            painter.fillRect(inside, blend(text, palette.base().color(), 0.1))
        painter.fillRect(QRect(tick.x, bottom, 1, TICK), blend(text, window, 0.4))
        if not tick.box.intersects(near):
            painter.drawText(tick.box, Qt.AlignmentFlag.AlignCenter, tick.written)


class Pane(QWidget):
    """Lies over the band like glass: the line of now with its time, and the ring of the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring = QRect()
        self._line, self._label, self._text = QRect(), QRect(), ""

    def show_ring(self, around: QRect) -> None:
        """Draw the ring of the focus around this; none around nothing."""
        if around != self._ring:
            self._ring = around
            self.update()

    def show_line(self, x: int, label: QRect, text: str) -> None:
        """Draw the line of now at `x` down to its time; none when the text is empty."""
        line = QRect(x - _LINE // 2, 0, _LINE, label.top()) if text else QRect()
        if (line, label, text) != (self._line, self._label, self._text):
            self._line, self._label, self._text = line, label, text
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw both, each with a rim in the colour of the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._ring.isEmpty():
            self._draw_ring(painter, QRectF(self._ring))
        if self._text:
            self._draw_now(painter)

    def _draw_ring(self, painter: QPainter, around: QRectF) -> None:
        rim = self.palette().window().color()
        for reach, width, colour in ((0.5, 1.5, rim), (2.0, 2.0, accent(self.palette()))):
            path = QPainterPath()
            box = around.adjusted(-reach, -reach, reach, reach)
            path.addRoundedRect(box, RADIUS + reach, RADIUS + reach)
            painter.strokePath(path, QPen(colour, width))

    def _draw_now(self, painter: QPainter) -> None:
        palette = self.palette()
        text, window = palette.windowText().color(), palette.window().color()
        painter.fillRect(self._line.adjusted(-1, 0, 1, 0), window)
        painter.fillRect(self._line, text)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self._label), RADIUS, RADIUS)
        painter.fillPath(path, text)
        painter.setPen(window)
        painter.drawText(self._label, Qt.AlignmentFlag.AlignCenter, self._text)


def _tick(axis: Axis, moment: datetime, track: QRect, row: QRect, metrics: QFontMetrics) -> Tick:
    written = clock_time(moment)
    box = label_box(axis, moment, track, row, metrics.horizontalAdvance(written))
    x = min(track.left() + round(axis.x(moment)), track.right())
    return Tick(x, box, written)
