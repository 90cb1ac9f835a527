"""Signs in again before a sign-in ends that nothing else renews: a button for each way."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.plain import Line, caption


class Renewals(QWidget):
    """What a person who is signed in can do before the end; hidden where there is no end."""

    asked = Signal(str)  # the way

    def __init__(self, ways: Mapping[str, str], name: str, parent: QWidget) -> None:
        """Take the words for each way."""
        super().__init__(parent)
        says = translate("setup", "One click before then is enough, and your status stays.")
        self.says = Line(says, self)
        row = QHBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for way, words in ways.items():
            button = self.buttons[way] = QPushButton(caption(words), self)
            button.setObjectName(f"{name} {way} again")
            button.setAutoDefault(True)
            button.setAccessibleDescription(says)
            button.clicked.connect(partial(self._press, way))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addLayout(row)
        self.hide()

    @property
    def first(self) -> QPushButton:
        """Give the button of the usual way."""
        return next(iter(self.buttons.values()))

    def _press(self, way: str) -> None:
        self.asked.emit(way)
