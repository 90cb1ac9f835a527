"""What a page has asked the program: that it waits for the answer, or why there is none."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import AppError, SignInNeeded
from app.ui.controls import Button, Heading
from app.ui.errands import Errands
from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.plain import Line, shown
from app.ui.wording import told_error

T = TypeVar("T")
LONGEST = 400  # characters of what went wrong


class Asking(QWidget):
    """Asks, and is seen only while there is no answer."""

    def __init__(self, house: House, errands: Errands, waits: str, parent: QWidget) -> None:
        """Take the sentence that says what is waited for."""
        super().__init__(parent)
        self._errands = errands
        self._waits = waits
        self._task: asyncio.Task[None] | None = None
        self._again: Callable[[], None] = lambda: None
        self.headline, self.advice = Heading("", self), Line("", self)
        self.retry = Button(translate("settings", "Try again"), self)
        self.retry.clicked.connect(lambda: self._again())
        self.sign_in = Button(translate("settings", "Sign in…"), self)
        self.sign_in.clicked.connect(lambda: house.go(Room.SETUP, ""))
        buttons = QHBoxLayout()
        buttons.addWidget(self.sign_in)
        buttons.addWidget(self.retry)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for line in (self.headline, self.advice):
            column.addWidget(line)
        column.addLayout(buttons)
        self.hide()

    def ask(
        self,
        question: Callable[[], Coroutine[object, object, T]],
        then: Callable[[T], None],
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """Ask; the answer goes to `then`, and without one `otherwise` is called.

        An earlier question that still waits is dropped.
        """
        if self._task is not None:
            self._task.cancel()
        self._again = lambda: self.ask(question, then, otherwise)
        self._say("", self._waits)

        def answered(answer: T) -> None:
            self.hide()
            then(answer)

        def failed(error: AppError) -> None:
            self._tell(error)
            otherwise()

        self._task = self._errands.begin(question(), answered, failed)

    def _tell(self, error: AppError) -> None:
        headline, advice = told_error(error)
        self._say(headline, advice)
        self.retry.setVisible(True)
        self.sign_in.setVisible(isinstance(error, SignInNeeded))

    def _say(self, headline: str, advice: str) -> None:
        self.headline.setText(shown(headline, LONGEST))
        self.advice.setText(shown(advice, LONGEST))
        for line in (self.headline, self.advice):
            line.setVisible(bool(line.text()))
        self.retry.hide()
        self.sign_in.hide()
        self.show()
