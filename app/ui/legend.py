"""Looks with their words beside them: the legend of the statuses, and a line with a mark."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.status import Status
from app.ui.language import fill, translate
from app.ui.look import Mark, draw_look, draw_mark, look_of, mark_name
from app.ui.names import status_name
from app.ui.plain import Line

_FRESH = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Legend(QWidget):
    """Names the looks of the statuses that occur, in as many rows as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._statuses: tuple[Status, ...] = ()

    def show_statuses(self, occurring: Iterable[Status]) -> None:
        """Name these, each once, always in the same order."""
        among = set(occurring)
        statuses = tuple(status for status in Status if status in among)
        if statuses == self._statuses:
            return
        self._statuses = statuses
        names = ", ".join(map(status_name, statuses))
        self.setAccessibleName(fill(translate("band", "Legend: %1"), names) if names else "")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that the names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of the rows at this width."""
        return max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size of all names in one row."""
        boxes = self._boxes(1 << 20)
        return QSize(boxes[-1][1].right() + 1, boxes[-1][1].height()) if boxes else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the size of the longest name, and of one row."""
        boxes = [box for _, box in self._boxes(0)]
        return QSize(
            max((box.width() for box in boxes), default=0),
            boxes[0].height() if boxes else 0,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw each swatch with its name."""
        painter = QPainter(self)
        for status, box in self._boxes(self.width()):
            swatch = QRectF(box.left(), box.top(), self._swatch(), box.height()).adjusted(
                0, 1, 0, -1
            )
            draw_look(painter, swatch, look_of(status, self.palette()))
            painter.setPen(self.palette().windowText().color())
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box.adjusted(self._indent(), 0, 0, 0), left, status_name(status))

    def _boxes(self, width: int) -> list[tuple[Status, QRect]]:
        """Give each status its place, row by row."""
        metrics, boxes = self.fontMetrics(), []
        apart, height = metrics.averageCharWidth() * 3, metrics.height() + 2
        x = y = 0
        for status in self._statuses:
            wide = self._indent() + metrics.horizontalAdvance(status_name(status)) + 1
            if x and x + wide > width:
                x, y = 0, y + height + metrics.leading() + 4
            boxes.append((status, QRect(x, y, wide, height)))
            x += wide + apart
        return boxes

    def _swatch(self) -> int:
        return round(self.fontMetrics().height() * 1.6)

    def _indent(self) -> int:
        return self._swatch() + self.fontMetrics().averageCharWidth()


class MarkLine(Line):
    """The word of a mark, with its shape before it."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWordWrap(False)
        self.show_mark(mark)
        self._make_room()

    def show_mark(self, mark: Mark) -> None:
        """Show this mark from now on."""
        self.mark = mark
        self.setText(mark_name(mark))
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep the shape as high as the type."""
        super().changeEvent(event)
        if event.type() in _FRESH:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the shape before the word."""
        super().paintEvent(event)
        side = self._side()
        top = (self.height() - side) / 2
        draw_mark(QPainter(self), QRectF(0, top, side, side), self.mark, self.palette())

    def _make_room(self) -> None:
        self.setIndent(self._side() + self.fontMetrics().averageCharWidth())

    def _side(self) -> int:
        return round(self.fontMetrics().ascent() * 1.1)
