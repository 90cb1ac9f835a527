"""Signs for what happened: each has a form of its own, and a word beside it wherever it stands."""

from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap

from app.ui.look import RADIUS, Mark, draw_mark

_UNITS = 16.0  # to a side
_ENDS = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


class Sign(Enum):
    """What the sign says."""

    STARTED = auto()
    STOPPED = auto()
    SET = auto()
    GIVEN_BACK = auto()
    LEFT_ALONE = auto()
    WAITING = auto()
    LATE = auto()
    TROUBLE = auto()
    WELL = auto()
    NOTHING = auto()
    OTHERWISE = auto()
    LOCKED = auto()


_MARKS = {Sign.TROUBLE: Mark.NOK, Sign.WELL: Mark.OK}
_STROKES = {
    Sign.SET: ((2.5, 8.0, 13.0, 8.0), (9.0, 4.0, 13.0, 8.0), (13.0, 8.0, 9.0, 12.0)),
    Sign.OTHERWISE: ((3.0, 6.0, 13.0, 6.0), (3.0, 10.0, 13.0, 10.0), (10.6, 2.8, 5.4, 13.2)),
}
_DASH = ((4.0, 8.0, 12.0, 8.0),)


def sign_icon(sign: Sign, palette: QPalette, side: int, ratio: float = 1.0) -> QIcon:
    """Give a sign for a list, also for its selected row; its side in logical pixels."""
    icon = QIcon(_picture(sign, palette, palette.text().color(), side, ratio))
    chosen = _picture(sign, palette, palette.highlightedText().color(), side, ratio, ground=True)
    icon.addPixmap(chosen, QIcon.Mode.Selected)
    return icon


def _picture(
    sign: Sign, palette: QPalette, ink: QColor, side: int, ratio: float, *, ground: bool = False
) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _UNITS, side / _UNITS)
    whole = QRectF(0, 0, _UNITS, _UNITS)
    mark = _MARKS.get(sign)
    if mark is None:
        _draw(painter, sign, ink)
    else:
        if ground:  # the colours of a mark are made for the colour of the window
            path = QPainterPath()
            path.addRoundedRect(whole, RADIUS, RADIUS)
            painter.fillPath(path, palette.base())
        draw_mark(painter, whole, mark, palette)
    painter.end()
    return picture


def _draw(painter: QPainter, sign: Sign, ink: QColor) -> None:
    path, filled = _path(sign)
    if filled:
        painter.fillPath(path, ink)
    else:
        painter.strokePath(path, QPen(ink, 1.6, Qt.PenStyle.SolidLine, *_ENDS))


def _path(sign: Sign) -> tuple[QPainterPath, bool]:
    """Give the outline of a sign, and whether it is filled."""
    match sign:
        case Sign.STARTED:
            return _polygon((4.5, 2.8), (13, 8), (4.5, 13.2)), True
        case Sign.STOPPED:
            return _polygon((3.8, 3.8), (12.2, 3.8), (12.2, 12.2), (3.8, 12.2)), True
        case Sign.LEFT_ALONE:
            return _person(), True
        case Sign.GIVEN_BACK:
            return _returning(), False
        case Sign.LOCKED:
            return _padlock(), True
        case Sign.WAITING:
            return _polygon((4, 2.2), (12, 2.2), (4, 13.8), (12, 13.8)), False
        case Sign.LATE:
            return _clock(), False
        case _:
            return _lines(*_STROKES.get(sign, _DASH)), False


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _lines(*lines: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for line in map(lambda ends: QLineF(*ends), lines):
        path.moveTo(line.p1())
        path.lineTo(line.p2())
    return path


def _returning() -> QPainterPath:
    """Give an arrow that turns back to where it came from."""
    path = _lines((3, 6, 6.6, 2.6), (3, 6, 6.6, 9.4))
    path.moveTo(3, 6)
    path.lineTo(9.4, 6)
    path.cubicTo(14.4, 6, 14.4, 13, 9.4, 13)
    path.lineTo(6.4, 13)
    return path


def _person() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 5), 2.9, 2.9)
    path.moveTo(2.6, 14)
    path.cubicTo(2.6, 7.4, 13.4, 7.4, 13.4, 14)
    path.closeSubpath()
    return path


def _padlock() -> QPainterPath:
    body, outer, inner = QPainterPath(), QPainterPath(), QPainterPath()
    body.addRoundedRect(QRectF(3.2, 7.2, 9.6, 7.0), 1.4, 1.4)
    outer.addRoundedRect(QRectF(4.6, 1.6, 6.8, 11.0), 3.4, 3.4)
    inner.addRoundedRect(QRectF(6.2, 3.2, 3.6, 9.0), 1.8, 1.8)
    return outer.subtracted(inner).united(body)


def _clock() -> QPainterPath:
    path = _lines((8, 8, 8, 4.4), (8, 8, 10.6, 9.6))
    path.addEllipse(QPointF(8, 8), 6, 6)
    return path
