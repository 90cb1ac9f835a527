"""Shows that the browser is waited for, and keeps the address of the sign-in meanwhile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyleOptionFocusRect,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import fill, translate
from app.ui.plain import Line


class BrowserWait(QWidget):
    """A calm bar and what can be done meanwhile; the address is a secret and ends with the wait."""

    open_asked = Signal(str)  # the address
    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        """Take the name of the service whose page opens."""
        super().__init__(parent)
        self._title = title
        self._address = ""
        self.headline, self.hint = Line("", self), Line("", self)
        self.bar = QProgressBar(self)
        self.again = QPushButton(translate("setup", "Open again"), self)
        self.copy = QPushButton(translate("setup", "Copy the address"), self)
        self.cancel = QPushButton(translate("setup", "Cancel"), self)
        self.again.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.cancel.clicked.connect(self.cancelled)
        # The keyboard begins here: a key that is pressed twice neither opens nor ends anything.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.begin()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.again, self.copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        half = self.fontMetrics().height() // 2
        column.setContentsMargins(0, half, 0, half)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(half)
        for part in (self.headline, self.bar, self.hint):
            column.addWidget(part)
        column.addLayout(buttons)

    def begin(self) -> None:
        """Show that a sign-in is prepared, which takes a moment."""
        self._tell(translate("setup", "Preparing the sign-in…"), "")
        self.again.setEnabled(False)
        self.copy.setEnabled(False)

    def take(self, address: str) -> None:
        """Take the address that the browser has to open, and ask for that."""
        self._address = address
        self.copy.setEnabled(True)
        self._open()

    def hand_on(self) -> str:
        """Give the address to who waits in this one's place; what was copied stays copied."""
        address, self._address = self._address, ""
        return address

    def wait_on(self, address: str) -> None:
        """Wait in the place of another one, whose browser has been opened."""
        self.begin()
        if address:
            self._address = address
            self._tell_waiting()
            for button in (self.again, self.copy):
                button.setEnabled(True)

    def opened(self, address: str, *, well: bool) -> None:
        """Tell whether a browser took the address; nothing, if another one is waited for now."""
        if address != self._address:
            return
        self.again.setEnabled(True)
        if not well:
            self._tell(
                translate("setup", "No browser could be opened."),
                translate(
                    "setup", "Copy the address and open it in a browser on this computer yourself."
                ),
            )

    def end(self) -> None:
        """Forget the address, here and in the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if self._address and clipboard.ownsClipboard() and clipboard.text() == self._address:
            clipboard.clear()
        self._address = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draw the style's own frame of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            frame = QStyle.PrimitiveElement.PE_FrameFocusRect
            self.style().drawPrimitive(frame, option, QPainter(self), self)

    def _open(self) -> None:
        self.again.setEnabled(False)  # until it is known whether it opened
        self._tell_waiting()
        self.open_asked.emit(self._address)

    def _tell_waiting(self) -> None:
        self._tell(
            translate("setup", "Waiting for your browser…"),
            fill(
                translate(
                    "setup",
                    "A page of %1 opens in your browser. Sign in there within five minutes;"
                    " then go on here.",
                ),
                self._title,
            ),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._tell(
            translate("setup", "Waiting for your browser…"),
            translate("setup", "The address is copied. Open it in a browser on this computer."),
        )

    def _tell(self, headline: str, hint: str) -> None:
        self.headline.setText(headline)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        for told in (self, self.bar):
            told.setAccessibleName(headline)
            told.setAccessibleDescription(hint)
