"""What all windows have in common: a notice for what went wrong, and an end that leaves nothing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import AppError
from app.state import State
from app.ui.errands import Errands
from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.plain import Line, shown
from app.ui.wording import told_error

LONGEST = 600  # characters of a headline, and of an advice


class Cross(QToolButton):
    """A button with a cross in the colour of the text: the style's own is lost on dark windows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Give a square somewhat higher than a line."""
        side = round(self.fontMetrics().height() * 1.5)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the cross on what the style draws of a button."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().windowText().color(), self.height() / 14)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inset = self.height() * 0.34
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())


class Notice(QFrame):
    """A place for one message: a headline that says what happened, an advice what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.headline, self.advice = Line("", self), Line("", self)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        close = Cross(self)
        close.setAccessibleName(translate("window", "Close this message"))
        close.setToolTip(translate("window", "Close this message"))
        close.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.addWidget(self.headline)
        texts.addWidget(self.advice)
        row = QHBoxLayout(self)
        row.addLayout(texts, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, error: AppError) -> None:
        """Show what went wrong, until it is closed or replaced."""
        headline, advice = told_error(error)
        self.say(headline, advice)

    def say(self, headline: str, advice: str = "") -> None:
        """Show a message that is worded already."""
        headline, advice = shown(headline, LONGEST), shown(advice, LONGEST)
        self.headline.setText(headline)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(f"{headline} {advice}".strip())
        self.show()


class Window(QDialog):
    """A top-level window for one room; it is built anew when the language changes.

    A dialog, for a screen reader tells a plain widget from nothing; but Enter presses no button
    that has not the focus.
    """

    closed = Signal()

    def __init__(self, house: House, room: Room, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._ending = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(room.value)
        self.setWindowTitle(title)
        self.house = house
        self.room = room
        self.notice = Notice(self)
        self.errands = Errands(self.notice.tell)
        QShortcut(QKeySequence.StandardKey.HelpContents, self, lambda: house.go(Room.GUIDE, ""))
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)

    @property
    def stays(self) -> bool:
        """Say whether the window gets out of the way instead of closing; not when it is ended."""
        return False

    def end(self) -> None:
        """Close for good, as the program wishes."""
        self._ending = True
        self.close()

    def show_state(self, state: State) -> None:
        """Show another state of the program; what is the same as before is not drawn again."""

    def page(self) -> str:
        """Give the page that is open; "" where there are none."""
        return ""

    def turn_to(self, page: str) -> None:
        """Open a page by its name; an unknown one changes nothing."""

    def take_over(self, earlier: "Window") -> None:
        """Go on with what an earlier window of this room has under way: this takes its place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Close on Escape; leave Enter to the control that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            QWidget.keyPressEvent(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """End everything that this window waits for."""
        if self.stays and not self._ending:
            event.ignore()
            self.showMinimized()
            return
        self.errands.cancel()
        self.closed.emit()
        super().closeEvent(event)
