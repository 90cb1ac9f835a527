"""Asks before a person is signed out to sign in as someone else, and does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import orders
from app.domain.errors import AppError
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.plain import Line
from app.ui.wording import told, told_error


class SignOutQuestion(QFrame):
    """The question, with both answers; both sign-ins end together, for they are one person's."""

    answered = Signal()  # with yes: the sign-out begins
    ended = Signal()  # nothing is asked any more
    went = Signal(str, str)  # headline and advice: how the sign-out went

    def __init__(self, house: House, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._house = house
        self._errands = errands
        self._under_way = False
        name = house.conductor.profile.status_service.title
        text = translate(
            "setup",
            "Both sign-ins must belong to the same person. To become someone else, you are first"
            " signed out of %1 and of Google on this computer. A status that this program has set"
            " is given back.",
        )
        self.text = Line(fill(text, name), self)
        self.leave = QPushButton(translate("setup", "Sign out"), self)
        self.stay = QPushButton(translate("setup", "Stay signed in"), self)
        for button in (self.leave, self.stay):
            button.setAutoDefault(True)
            button.setAccessibleDescription(self.text.text())
        self.leave.clicked.connect(self._sign_out)
        self.stay.clicked.connect(self.take_back)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.stay)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()

    def take_back(self) -> bool:
        """Ask no more, unless the sign-out is under way; says whether it did."""
        if self._under_way:
            return False
        self._end()
        return True

    def _sign_out(self) -> None:
        self._under_way = True
        for button in (self.leave, self.stay):
            button.setEnabled(False)
        self.answered.emit()
        over, failed = self._over, self._failed
        self._errands.begin(self._signed_out(), lambda said: over(*said), failed, to_its_end=True)

    async def _signed_out(self) -> tuple[str, str]:
        """Sign out, and give what came of it in words."""
        lines: list[str] = []

        def hear(word: orders.Told) -> None:
            if isinstance(word, orders.Line):
                lines.append(told(word.line))

        order = orders.Order(orders.Ask.SIGN_OUT)
        answer = await self._house.desk.carry_out(order, hear)
        if not lines:
            return told(answer.err), ""
        return lines[-1], " ".join(lines[:-1])

    def _failed(self, error: AppError) -> None:
        self._over(*told_error(error))

    def _over(self, headline: str, advice: str) -> None:
        self._under_way = False
        for button in (self.leave, self.stay):
            button.setEnabled(True)
        self.went.emit(headline, advice)
        self._end()

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
