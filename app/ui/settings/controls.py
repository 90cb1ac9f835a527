"""Small controls that several pages of the settings are made of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSpinBox, QToolButton, QVBoxLayout, QWidget

from app.domain.status import Status
from app.ui.look import draw_look, look_of
from app.ui.plain import tip
from app.ui.status.signs import Sign, sign_icon


class WayBack(QToolButton):
    """Takes a choice back with an arrow; or, for a locked setting, is a padlock that says so."""

    def __init__(self, name: str, says: str, parent: QWidget, *, locked: bool) -> None:
        super().__init__(parent)
        self._sign = Sign.LOCKED if locked else Sign.GIVEN_BACK
        self.setAutoRaise(True)
        self.setEnabled(not locked)
        self.setToolTip(tip(says))
        self.setAccessibleName(name)
        self.setAccessibleDescription(says)
        keeps = self.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # else the rows would jump
        self.setSizePolicy(keeps)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Draw the sign anew when the window becomes dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = self.fontMetrics().ascent() + 2
        self.setIconSize(QSize(side, side))
        palette = self.palette()
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active)  # a padlock is as plain to see
        icon = sign_icon(self._sign, palette, side, self.devicePixelRatioF())
        icon.addPixmap(icon.pixmap(QSize(side, side)), QIcon.Mode.Disabled)
        self.setIcon(icon)
        self.setFixedSize(QSize(side + 6, side + 6))


class Choice(QComboBox):
    """A list to choose from; the wheel scrolls the page and never changes what is chosen."""

    def __init__(self, parent: QWidget, options: Sequence[tuple[str, str]] = ()) -> None:
        """Take the options: the value, and the words for it."""
        super().__init__(parent)
        self.offer(options)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options; what was chosen stays chosen where it still can be."""
        chosen = self.currentData()
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(self.findData(chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Leave the wheel to the page."""
        event.ignore()


class Number(QSpinBox):
    """A number of seconds; it is taken when it is entered, not at each digit."""

    def __init__(self, parent: QWidget, lowest: int, highest: int) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setKeyboardTracking(False)
        self.setSuffix(" s")
        self.setAccelerated(True)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Leave the wheel to the page."""
        event.ignore()


class Swatch(QWidget):
    """The colour and the pattern of a status, beside its name."""

    def __init__(self, parent: QWidget, status: Status) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Give a size that fits the name beside it."""
        return swatch_size(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the status as the day shows it."""
        painter = QPainter(self)
        draw_look(painter, QRectF(self.rect()), look_of(self._status, self.palette()))
        painter.end()


def swatch_size(beside: QWidget) -> QSize:
    """Give the size of a swatch beside the text of a control."""
    height = beside.fontMetrics().ascent() + 2
    return QSize(round(height * 1.6), height)


class Rows(QWidget):
    """Rows below each other that are replaced as a whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def replace(self, rows: Sequence[QWidget]) -> None:
        """Show these in place of the earlier ones."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        for row in rows:
            self._column.addWidget(row)
