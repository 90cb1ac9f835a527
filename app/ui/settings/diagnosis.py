"""The diagnostics: shown before they are copied, so that nobody sends what they have not seen."""

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.asking import Asking
from app.ui.controls import Button
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import translate
from app.ui.plain import Line
from app.ui.wording import listed

_ROWS = 10


class Diagnosis(QWidget):
    """A preview of the diagnostics, made when it is asked for."""

    def __init__(self, house: House, errands: Errands, says: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._house = house
        self.show_ = Button(translate("settings", "Show the diagnostics"), self)
        self.show_.setAccessibleDescription(says)
        self.show_.clicked.connect(self._ask)
        self.copy = Button(translate("settings", "Copy"), self)
        self.copy.setAccessibleName(translate("settings", "Copy the diagnostics"))
        self.copy.clicked.connect(self._copy)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("settings", "Diagnostics"))
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * _ROWS)
        self.asking = Asking(
            house, errands, translate("settings", "The diagnostics are being gathered…"), self
        )
        self.copied = Line("", self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self.asking)
        column.addWidget(self.text)
        self.text.hide()
        self.copy.hide()

    def _ask(self) -> None:
        tray = self._house.has_tray()
        self.copied.setText("")
        self.asking.ask(
            lambda: self._house.inquiries.diagnostics(qVersion(), listed, tray=tray),
            self._take,
        )

    def _take(self, text: str) -> None:
        self.text.setPlainText(text)
        self.text.show()
        self.copy.show()
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(translate("settings", "Copied"))
