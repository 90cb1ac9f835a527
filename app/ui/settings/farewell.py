"""The two ends on the account page: a button with what it does, and the question before."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.controls import Button, Heading
from app.ui.language import fill, translate
from app.ui.plain import Line


@dataclass(frozen=True, slots=True)
class FarewellWords:
    """What a farewell is called, what it does, and what is asked before."""

    button: str
    says: str
    asks: str
    yes: str


def sign_out_words() -> FarewellWords:
    """Word the sign-out."""
    return FarewellWords(
        translate("settings", "Sign out…"),
        translate(
            "settings",
            "Gives your earlier status back and forgets both sign-ins on this computer. Your"
            " settings stay, and so does the permission that you gave at Google.",
        ),
        translate(
            "settings",
            "Sign out now? Your calendar no longer sets your status until you sign in again.",
        ),
        translate("settings", "Sign out"),
    )


def disconnect_words(title: str) -> FarewellWords:
    """Word the disconnection from Google and the service where the status is set."""
    return FarewellWords(
        translate("settings", "Disconnect…"),
        fill(
            translate(
                "settings",
                "Gives your earlier status back, ends the permissions at %1 and at Google,"
                " and removes the sign-ins, settings, state and logs of this program from this"
                " computer.",
            ),
            title,
        ),
        translate(
            "settings",
            "Disconnect now? At Google this ends the permission on every computer where you use"
            " this program. Your settings and the record of your activity are lost; this cannot be"
            " undone.",
        ),
        translate("settings", "Disconnect"),
    )


class Farewell(QWidget):
    """A button with what it does, and the question that it asks before, in the same place."""

    confirmed = Signal()

    def __init__(self, words: FarewellWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = Button(words.button, self)
        self.button.setAccessibleDescription(words.says)
        self.question = QFrame(self)
        self.question.setFrameShape(QFrame.Shape.StyledPanel)
        asks = Heading(words.asks, self.question)
        self.yes = Button(words.yes, self.question)
        self.yes.setAccessibleDescription(words.asks)
        self.no = Button(translate("settings", "Cancel"), self.question)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        inside = QVBoxLayout(self.question)
        inside.addWidget(asks)
        inside.addLayout(buttons)
        line = QGridLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setColumnStretch(0, 1)
        line.addWidget(Line(words.says, self), 0, 0)
        line.addWidget(self.button, 0, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.question, 1, 0, 1, 2)
        self.question.hide()
        self.button.clicked.connect(self._ask)
        self.no.clicked.connect(self._leave)
        self.yes.clicked.connect(self._confirm)

    def offer(self, *, possible: bool) -> None:
        """Say whether it is possible now; a question that is open stays open while it is."""
        if not possible:
            self.question.hide()
        self.button.setEnabled(possible and self.question.isHidden())

    def _ask(self) -> None:
        self.question.show()
        self.button.setEnabled(False)
        self.no.setFocus()

    def _leave(self) -> None:
        self.button.setEnabled(True)
        self.button.setFocus()
        self.question.hide()

    def _confirm(self) -> None:
        self._leave()
        self.confirmed.emit()
