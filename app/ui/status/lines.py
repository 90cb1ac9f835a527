"""The five lines: each OK or NOK, with the one thing that helps."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.domain.errors import AppError, NotThisStatus, Service, SignInNeeded
from app.state import STARTING, Party, State
from app.ui.house import RENEW, House, Room
from app.ui.language import fill, translate
from app.ui.legend import MarkLine
from app.ui.look import Mark
from app.ui.plain import Line, caption, shown
from app.ui.wording import told
from app.ui.words import until_when

LONGEST = 400  # characters of what is wrong


@dataclass(frozen=True, slots=True)
class Remedy:
    """The one thing that helps: what the button says, and what it does."""

    says: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one line shows."""

    mark: Mark
    detail: str
    remedy: Remedy | None = None


class FiveLines(QWidget):
    """UID, both credentials, ready to start, Manager."""

    def __init__(
        self,
        house: House,
        start: Callable[[], object],
        stop: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Take what starts and stops the Manager, and tells when that is refused."""
        super().__init__(parent)
        self._house = house
        self._start = start
        self._stop = stop
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        names = (
            translate("status", "UID"),
            fill(
                translate("status", "%1 credentials"), house.conductor.profile.status_service.title
            ),
            fill(translate("status", "%1 credentials"), Service.GOOGLE.title),
            translate("status", "Ready to start"),
            translate("status", "Manager"),
        )
        self.rows = tuple(Row(name, grid, number, self) for number, name in enumerate(names))

    def show_state(self, state: State) -> None:
        """Show another state."""
        trouble = state.manager_trouble
        facts = (
            self._uid(state),
            self._party(
                state.connect_me, renewal_due=state.renewal(self._house.clock()) is not None
            ),
            self._party(state.google),
            self._ready(state.unready),
            self._manager(state, trouble),
        )
        for row, fact in zip(self.rows, facts, strict=True):
            row.show_facts(fact)

    def _uid(self, state: State) -> Facts:
        if state.uid is None:
            return Facts(Mark.NOK, translate("status", "Not known yet"), self._set_up())
        uid = state.uid
        copy = Remedy(translate("status", "Copy"), lambda: QGuiApplication.clipboard().setText(uid))
        return Facts(Mark.OK, shown(uid), copy)

    def _party(self, party: Party, *, renewal_due: bool = False) -> Facts:
        if party.trouble is not None:
            sign_in = self._set_up(translate("status", "Sign in…"))
            return Facts(Mark.NOK, _worded(party.trouble), sign_in)
        account = shown(party.account or "")
        if party.renew_by is None:
            return Facts(Mark.OK, account)
        says = fill(translate("status", "%1, until %2"), account, until_when(party.renew_by))
        again = Remedy(
            translate("status", "Sign in again…"), lambda: self._house.go(Room.SETUP, RENEW)
        )
        return Facts(Mark.OK, says, again if renewal_due else None)

    def _ready(self, unready: AppError | None) -> Facts:
        if unready is None:
            return Facts(Mark.OK, translate("status", "All the credentials needed are stored."))
        return Facts(Mark.NOK, shown(told(unready.headline), LONGEST), self._set_up())

    def _manager(self, state: State, trouble: AppError | None) -> Facts:
        house = self._house
        if trouble is None:
            stop = Remedy(translate("status", "Stop"), self._stop)
            return Facts(Mark.OK, translate("status", "It runs and is well."), stop)
        if not state.running:
            start = Remedy(translate("status", "Start"), self._start)
            return Facts(
                Mark.NOK, _worded(trouble), start if state.unready is None else self._set_up()
            )
        match trouble:
            case SignInNeeded():
                return Facts(
                    Mark.NOK, _worded(trouble), self._set_up(translate("status", "Sign in…"))
                )
            case NotThisStatus():
                to_statuses = Remedy(
                    translate("status", "Statuses…"), lambda: house.go(Room.SETTINGS, "statuses")
                )
                return Facts(Mark.NOK, _worded(trouble), to_statuses)
            case _ if trouble is STARTING:
                return Facts(Mark.NOK, _worded(trouble))
            case _:
                look = Remedy(translate("status", "Look now"), house.conductor.look_now)
                return Facts(Mark.NOK, _worded(trouble), look)

    def _set_up(self, says: str = "") -> Remedy:
        return Remedy(
            says or translate("status", "Set up…"), lambda: self._house.go(Room.SETUP, "")
        )


class Row:
    """One line of the grid."""

    def __init__(self, name: str, grid: QGridLayout, number: int, parent: QWidget) -> None:
        self._name = name
        self._do: Callable[[], object] = lambda: None
        self.name = Line(name, parent)
        self.name.setWordWrap(False)
        self.mark = MarkLine(Mark.UNKNOWN, parent)
        self.detail = Line("", parent)
        self.button = QPushButton(parent)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self._do())
        top = Qt.AlignmentFlag.AlignVCenter
        for column, widget in enumerate((self.name, self.mark, self.detail, self.button)):
            grid.addWidget(widget, number, column, top)
        grid.setRowMinimumHeight(number, self.button.sizeHint().height())

    def show_facts(self, facts: Facts) -> None:
        """Show what one line says."""
        self.mark.show_mark(facts.mark)
        self.detail.setText(facts.detail)
        spoken = fill(translate("status", "%1: %2. %3"), self._name, self.mark.text(), facts.detail)
        self.detail.setAccessibleName(spoken)
        remedy = facts.remedy
        self.button.setVisible(remedy is not None)
        if remedy is not None:
            self._do = remedy.do
            self.button.setText(caption(remedy.says))
            self.button.setAccessibleDescription(spoken)


def _worded(trouble: AppError) -> str:
    said = " ".join(told(part) for part in (trouble.headline, trouble.advice) if part)
    return shown(said, LONGEST)
