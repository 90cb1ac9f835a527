"""One step of the set-up: how far it is, its title, what happened, and what to do."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import fill, translate
from app.ui.look import contrast
from app.ui.plain import Line
from app.ui.window import Notice

INKS = (QColor("#000000"), QColor("#ffffff"))  # of the number in a filled ring

Told = tuple[str, str]
"""Headline and advice in the person's language."""


class Stage(Enum):
    """How far a step is."""

    TO_DO = "to do"
    NOW = "now"
    DONE = "done"


class Mark(QWidget):
    """A numbered ring, filled while it is the step's turn and ticked after it, on a line down."""

    def __init__(self, number: int, parent: QWidget, *, last: bool) -> None:
        super().__init__(parent)
        self._number = number
        self._last = last
        self.stage = Stage.TO_DO
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_stage(self, stage: Stage) -> None:
        """Draw another stage."""
        self.stage = stage
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Ask for the ring and its edge."""
        ring = self._ring()
        return QSize(round(ring) + 4, round(ring) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Need all of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the ring, what stands in it, and the line to the next step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(2, 2, self._ring(), self._ring())
        ink, paper = self._colour(QPalette.ColorRole.WindowText), self._paper()
        quiet = _between(ink, paper)
        if not self._last:
            painter.setPen(QPen(quiet, 1))
            below = ring.bottom() + ring.height() / 6
            x = ring.center().x()
            painter.drawLine(QPointF(x, below), QPointF(x, self.height() - ring.height() / 12))
        if self.stage is Stage.NOW:
            accent = self._colour(QPalette.ColorRole.Highlight)
            ink = max(INKS, key=lambda one: contrast(one, accent))
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(accent)
        else:
            painter.setPen(QPen(ink if self.stage is Stage.DONE else quiet, 1.5))
        painter.drawEllipse(ring)
        self._draw_inside(painter, ring, ink)

    def _draw_inside(self, painter: QPainter, ring: QRectF, ink: QColor) -> None:
        if self.stage is not Stage.DONE:
            font = self.font()
            font.setBold(self.stage is Stage.NOW)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
            return
        tick = QPen(ink, ring.height() / 11)
        tick.setCapStyle(Qt.PenCapStyle.RoundCap)
        tick.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(tick)
        places = ((0.29, 0.53), (0.44, 0.67), (0.71, 0.36))
        painter.drawPolyline(
            QPolygonF(
                [QPointF(ring.x() + x * ring.width(), ring.y() + y * ring.height())
                 for x, y in places]
            )
        )  # fmt: skip

    def _ring(self) -> float:
        return self.fontMetrics().height() * 1.75

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _paper(self) -> QColor:
        return self._colour(QPalette.ColorRole.Window)


class Facts(QWidget):
    """A few facts, each with a caption beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Line, Line]] = []
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(grid.horizontalSpacing() * 2)
        grid.setColumnStretch(1, 1)

    def add(self, caption: str, text: str) -> Line:
        """Add a fact; gives the line that holds its text."""
        row = self._grid.rowCount()
        name, line = Line(caption, self), Line(text, self)
        name.setWordWrap(False)
        name.setFont(bold(name))
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, row, 1)
        self._lines.append((name, line))
        return line

    def words(self) -> str:
        """Give all of it as one text, for who hears it."""
        return " ".join(f"{name.text()}: {line.text()}" for name, line in self._lines)


class Quiet(QPushButton):
    """A button that stands back: flat and underlined. Its focus is drawn, as no style does it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        font = self.font()
        font.setUnderline(True)
        self.setFont(font)
        self.setFlat(True)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Give the size of the words: without a frame there is nothing to keep them from."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4  # the focus is drawn around
        return QSize(width, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the style's frame of the focus, too."""
        super().paintEvent(event)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            frame = QStyle.PrimitiveElement.PE_FrameFocusRect
            self.style().drawPrimitive(frame, option, QPainter(self), self)


class Step(QFrame):
    """A step; its body is there only while it is needed."""

    changed = Signal()  # what the window shows is not right any more

    def __init__(self, number: int, title: str, parent: QWidget, *, last: bool = False) -> None:
        super().__init__(parent)
        self._number = number
        self._heading = title
        self._said: Told | None = None
        self.mark = Mark(number, self, last=last)
        self.title = Line(title, self)
        self.word = Line("", self)
        self.word.setWordWrap(False)
        self.summary = Line("", self)
        self.aside = QHBoxLayout()  # beside the summary
        self.notice = Notice(self)
        self.body = QWidget(self)
        self.content = QVBoxLayout(self.body)
        self._lay_out()
        self.show_stage(Stage.TO_DO)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.word)
        self.title.setMinimumHeight(self.mark.sizeHint().height())
        summary = QHBoxLayout()
        summary.addWidget(self.summary, 1)
        summary.addLayout(self.aside)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(gap // 2)
        self.column = column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, gap)
        column.setSpacing(gap // 2)
        column.addLayout(head)
        column.addLayout(summary)
        column.addWidget(self.notice)
        column.addWidget(self.body)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(self.mark)
        row.addLayout(column, 1)

    @property
    def stage(self) -> Stage:
        """Give how far the step is."""
        return self.mark.stage

    @property
    def main(self) -> QPushButton | None:
        """Give the button that Enter presses now."""
        return None

    @property
    def focus(self) -> QWidget | None:
        """Give where the keyboard begins in this step now."""
        return self.main

    def leave(self) -> bool:
        """Go back from what is waited for or asked; says whether there was anything."""
        return False

    def end(self) -> None:
        """Forget what must not outlive the window."""

    def show_stage(self, stage: Stage) -> None:
        """Show how far the step is."""
        word = {
            Stage.TO_DO: translate("setup", "To do"),
            Stage.NOW: translate("setup", "Now"),
            Stage.DONE: translate("setup", "Done"),
        }[stage]
        self.mark.show_stage(stage)
        self.mark.setAccessibleName(word)
        self.word.setText(word)
        font = self.font()
        font.setBold(stage is Stage.NOW)
        self.title.setFont(font)
        name = fill(translate("setup", "Step %1: %2 (%3)"), self._number, self._heading, word)
        self.setAccessibleName(name)

    def sum_up(self, text: str) -> None:
        """Show one line below the title; "" takes it away."""
        self.summary.setText(text)
        self.summary.setVisible(bool(text))

    def tell(self, said: Told | None) -> None:
        """Show a message in the step, or take it away; the same one is not shown again."""
        if said == self._said:
            return
        self._said = said
        if said is None:
            self.notice.hide()
        else:
            self.notice.say(*said)


def bold(of: QWidget) -> QFont:
    """Give the widget's font in bold."""
    font = of.font()
    font.setBold(True)
    return font


def _between(one: QColor, other: QColor) -> QColor:
    """Give the colour between two, nearer to the first: contrast stays above 3:1."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return QColor.fromRgbF(*(0.6 * a + 0.4 * b for a, b in pairs))


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
