"""How a status and a mark look: told apart by colour, by pattern and by word, light and dark."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPixmap

from app.domain.status import Status
from app.ui.language import translate

RADIUS = 4.0  # of the corners of a stretch
SPACING = 7.0  # between the lines of a pattern
READABLE = 4.5  # the least contrast of a text
VISIBLE = 3.0  # the least contrast of a shape


class Pattern(Enum):
    """What is drawn over the colour, so that no status is told by its colour alone."""

    PLAIN = auto()
    DOTS = auto()
    SLANTS = auto()
    LATTICE = auto()
    LINES = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a status: its ground, the pattern on it, the edge around it, its text."""

    fill: QColor
    hatch: QColor
    edge: QColor
    ink: QColor
    pattern: Pattern


class Mark(Enum):
    """How a check came out."""

    OK = auto()
    NOK = auto()
    UNKNOWN = auto()  # could not be checked


@dataclass(frozen=True, slots=True)
class MarkLook:
    """The colours of a mark: its shape, and the sign in it."""

    shape: QColor
    sign: QColor


_INK, _PAPER = QColor("#101418"), QColor("#ffffff")


def _look(fill: str, hatch: str, edge: str, ink: QColor, pattern: Pattern) -> Look:
    return Look(QColor(fill), QColor(hatch), QColor(edge), ink, pattern)


# Each column is a ladder of lightness, too: the five stay apart on a grey print.
LIGHT = {
    Status.TELEWORK: _look("#92cdea", "#5da6cb", "#2c7199", _INK, Pattern.DOTS),
    Status.HOLIDAY: _look("#f4d366", "#d2a92c", "#806200", _INK, Pattern.LATTICE),
    Status.BUSY: _look("#b23a2b", "#b23a2b", "#7e2417", _PAPER, Pattern.PLAIN),
    Status.OUT_OF_OFFICE: _look("#9a79c6", "#bda4e0", "#5b3f8c", _INK, Pattern.SLANTS),
    Status.OFFICE: _look("#e6ebef", "#b4c1cc", "#66737f", _INK, Pattern.LINES),
}
DARK = {
    Status.TELEWORK: _look("#33789e", "#235470", "#7fc0e2", _PAPER, Pattern.DOTS),
    Status.HOLIDAY: _look("#e0bf55", "#b8962a", "#f3d98a", _INK, Pattern.LATTICE),
    Status.BUSY: _look("#e58a78", "#e58a78", "#f7b8ac", _INK, Pattern.PLAIN),
    Status.OUT_OF_OFFICE: _look("#63459c", "#7d63b0", "#b29de0", _PAPER, Pattern.SLANTS),
    Status.OFFICE: _look("#363f48", "#525f6b", "#8d9aa7", _PAPER, Pattern.LINES),
}
LIGHT_MARKS = {
    Mark.OK: MarkLook(QColor("#1f7a3d"), _PAPER),
    Mark.NOK: MarkLook(QColor("#b3261e"), _PAPER),
    Mark.UNKNOWN: MarkLook(QColor("#5f6b76"), _PAPER),
}
DARK_MARKS = {
    Mark.OK: MarkLook(QColor("#6cc98b"), _INK),
    Mark.NOK: MarkLook(QColor("#f58d82"), _INK),
    Mark.UNKNOWN: MarkLook(QColor("#a9b4bf"), _INK),
}


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two opaque colours by WCAG 2.2, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def best_ink(ground: QColor) -> QColor:
    """Give white where it can be read on this ground, else black."""
    white = QColor(Qt.GlobalColor.white)
    return white if contrast(white, ground) >= READABLE else QColor(Qt.GlobalColor.black)


def is_dark(palette: QPalette) -> bool:
    """Say whether windows of this palette are dark."""
    return palette.window().color().lightness() < 128


def look_of(status: Status, palette: QPalette) -> Look:
    """Give the look of a status on a window of this palette."""
    return (DARK if is_dark(palette) else LIGHT)[status]


def mark_look(mark: Mark, palette: QPalette) -> MarkLook:
    """Give the look of a mark on a window of this palette."""
    return (DARK_MARKS if is_dark(palette) else LIGHT_MARKS)[mark]


def muted(palette: QPalette, least: float = READABLE) -> QColor:
    """Give the palest colour between text and window that keeps this contrast to the window."""
    text, window = palette.windowText().color(), palette.window().color()
    for tenth in range(3, 10):
        mixed = blend(text, window, tenth / 10)
        if contrast(mixed, window) >= least:
            return mixed
    return text


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """Mix two opaque colours; `share` of the first, from 0 to 1."""

    def part(first: int, second: int) -> int:
        return round(first * share + second * (1 - share))

    return QColor(
        part(one.red(), other.red()),
        part(one.green(), other.green()),
        part(one.blue(), other.blue()),
    )


def accent(palette: QPalette) -> QColor:
    """Give the colour of the focus: the system's own where it can be seen on the window."""
    own, window = palette.highlight().color(), palette.window().color()
    return own if contrast(own, window) >= VISIBLE else palette.windowText().color()


def mark_name(mark: Mark) -> str:
    """Give the word that stands beside a mark."""
    match mark:
        case Mark.OK:
            return translate("marks", "OK")
        case Mark.NOK:
            return translate("marks", "NOK")
        case Mark.UNKNOWN:
            return translate("marks", "Not known")


def draw_look(painter: QPainter, box: QRectF, look: Look, edge: float = 1.0) -> None:
    """Draw a status into the box: rounded, with its pattern and an edge of this width."""
    outline = QPainterPath()
    half = edge / 2
    outline.addRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, look.fill)
    if look.pattern is not Pattern.PLAIN and box.width() >= SPACING - 1:  # else none would show
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        _draw_pattern(painter, box, look)
        painter.setClipping(False)
    painter.strokePath(outline, QPen(look.edge, edge))
    painter.restore()


def swatch(status: Status, palette: QPalette, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Give a small picture of a status for lists; size in logical pixels."""
    picture = _canvas(size, ratio)
    painter = QPainter(picture)
    draw_look(painter, QRectF(0, 0, size.width(), size.height()), look_of(status, palette))
    painter.end()
    return picture


def mark_picture(mark: Mark, palette: QPalette, side: int, ratio: float = 1.0) -> QPixmap:
    """Give a small square picture of a mark for lists; its side in logical pixels."""
    picture = _canvas(QSize(side, side), ratio)
    painter = QPainter(picture)
    draw_mark(painter, QRectF(0, 0, side, side), mark, palette)
    painter.end()
    return picture


def draw_mark(painter: QPainter, box: QRectF, mark: Mark, palette: QPalette) -> None:
    """Draw a mark into a square: a tick in a disc, a cross in a diamond, a dash in a square."""
    look, unit = mark_look(mark, palette), box.width() / 16
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(unit, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.shape)
    ends = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    pen = QPen(look.sign, 2, Qt.PenStyle.SolidLine, *ends)
    match mark:
        case Mark.OK:
            painter.drawEllipse(QRectF(0.5, 0.5, 15, 15))
            painter.setPen(pen)
            painter.drawPolyline(_points((4.6, 8.4), (7, 10.8), (11.4, 5.6)))
        case Mark.NOK:
            painter.setPen(QPen(look.shape, 2, Qt.PenStyle.SolidLine, *ends))
            painter.drawPolygon(_points((8, 1), (15, 8), (8, 15), (1, 8)))
            painter.setPen(pen)
            painter.drawLines([QLineF(5.8, 5.8, 10.2, 10.2), QLineF(10.2, 5.8, 5.8, 10.2)])
        case Mark.UNKNOWN:
            painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3)
            painter.setPen(pen)
            painter.drawLine(QLineF(5, 8, 11, 8))
    painter.restore()


def _draw_pattern(painter: QPainter, box: QRectF, look: Look) -> None:
    match look.pattern:
        case Pattern.DOTS:
            ends = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(look.hatch, 2.6, *ends))
            painter.drawPoints(_dots(box))
        case Pattern.SLANTS:
            painter.setPen(QPen(look.hatch, 2.0))
            painter.drawLines(_slants(box, SPACING, rising=True))
        case Pattern.LATTICE:
            painter.setPen(QPen(look.hatch, 1.2))
            wide = SPACING * 1.25
            both = _slants(box, wide, rising=True) + _slants(box, wide, rising=False)
            painter.drawLines(both)
        case Pattern.LINES:
            painter.setPen(QPen(look.hatch, 1.5))
            rows = _steps(box.top() + SPACING / 2, box.bottom(), SPACING * 0.75)
            painter.drawLines([QLineF(box.left(), y, box.right(), y) for y in rows])


def _slants(box: QRectF, spacing: float, *, rising: bool) -> list[QLineF]:
    top, bottom = box.top(), box.bottom()
    near, far = (bottom, top) if rising else (top, bottom)
    starts = _steps(box.left() - box.height(), box.right(), spacing * 2**0.5)
    return [QLineF(x, near, x + box.height(), far) for x in starts]


def _dots(box: QRectF) -> list[QPointF]:
    rows = _steps(box.top() + SPACING / 2, box.bottom(), SPACING)
    return [
        QPointF(x, y)
        for row, y in enumerate(rows)
        for x in _steps(box.left() + SPACING / (2 if row % 2 else 1), box.right(), SPACING)
    ]


def _steps(first: float, last: float, step: float) -> list[float]:
    return [first + step * turn for turn in range(max(0, int((last - first) / step) + 1))]


def _points(*pairs: tuple[float, float]) -> Sequence[QPointF]:
    return [QPointF(x, y) for x, y in pairs]


def _canvas(size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
