"""The last step of the set-up: it starts the Manager, and tells how it is and where to find it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.errors import AppError
from app.state import STARTING, State
from app.ui.errands import Errands
from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.plain import Line
from app.ui.setup_step import Stage, Step, Told
from app.ui.wording import told_error


class StartStep(Step):
    """Starts the synchronisation."""

    def __init__(self, house: House, errands: Errands, number: int, parent: QWidget) -> None:
        title = translate("setup", "Start the synchronisation")
        super().__init__(number, title, parent, last=True)
        self.setObjectName("start")
        self._house = house
        self._errands = errands
        self._refusal: Told | None = None
        self._starting = False
        self._was_running: bool | None = None  # when the window opened
        self.what = Line(
            translate(
                "setup",
                "From now on your status follows your calendar to the second: it is set when an"
                " event begins and given back when it ends, and what you set by hand stays.",
            ),
            self.body,
        )
        self.start = QPushButton(title, self.body)
        self.start.setObjectName("start button")
        self.start.setAutoDefault(True)
        self.start.setAccessibleDescription(self.what.text())
        self.where = Line("", self.body)
        self.status = QPushButton(translate("setup", "Status…"), self.body)
        self.settings = QPushButton(translate("setup", "Advanced Settings…"), self.body)
        self.links = QWidget(self.body)
        self._fill_body()
        self._connect()

    @property
    def main(self) -> QPushButton | None:
        """Give the button that Enter presses now."""
        return self.start if self.stage is Stage.NOW else None

    def show_state(self, state: State, *, now: bool) -> None:
        """Show whether the Manager runs, and how it is."""
        if self._was_running is None and state.connect_me.trouble is None:
            self._was_running = state.running
        ready = state.unready is None
        done = ready and state.running
        self.show_stage(Stage.DONE if done else Stage.NOW if now else Stage.TO_DO)
        self.sum_up(self._summary(state))
        self.body.setVisible(now or done)
        self.what.setVisible(not done)
        self.start.setVisible(not done)
        self.where.setVisible(done)
        self.links.setVisible(done)
        self.where.setText(self._where())
        self.start.setDefault(self.main is self.start)
        self.tell(self._message(state, done=done))

    def _fill_body(self) -> None:
        starts = QHBoxLayout()
        starts.addWidget(self.start)
        starts.addStretch(1)
        row = QHBoxLayout(self.links)
        row.setContentsMargins(0, 0, 0, 0)
        for link in (self.status, self.settings):
            row.addWidget(link)
        row.addStretch(1)
        self.content.addWidget(self.what)
        self.content.addLayout(starts)
        self.content.addWidget(self.where)
        self.content.addWidget(self.links)

    def _connect(self) -> None:
        go = self._house.go
        self.start.clicked.connect(self._start)
        self.status.clicked.connect(lambda: go(Room.STATUS, ""))
        self.settings.clicked.connect(lambda: go(Room.SETTINGS, ""))

    def _summary(self, state: State) -> str:
        if not state.running:
            return ""
        if state.unready is not None:
            return translate("setup", "The Manager runs and waits for the sign-in.")
        trouble = state.manager_trouble
        if trouble is STARTING:
            return translate("setup", "The Manager is starting…")
        if self._was_running:
            if trouble is None:
                return translate("setup", "The Manager runs already. The Manager is OK.")
            return translate("setup", "The Manager runs already.")
        return "" if trouble is not None else translate("setup", "The Manager is OK.")

    def _message(self, state: State, *, done: bool) -> Told | None:
        trouble = state.manager_trouble
        if done:
            self._refusal = None
            return None if trouble in (None, STARTING) else told_error(trouble)
        if self.stage is Stage.NOW:
            unexpected = state.unexpected
            return self._refusal or (None if unexpected is None else told_error(unexpected))
        return None

    def _where(self) -> str:
        if self._house.has_tray():
            return translate(
                "setup",
                "You find the program as an icon beside the clock. A click on it opens the Status"
                " window, a right click its menu.",
            )
        return translate(
            "setup",
            "This desktop shows no icon for the program. Start it once more whenever you want to"
            " see the Status window.",
        )

    def _start(self) -> None:
        if self._starting:
            return
        self._starting, self._refusal = True, None
        self.start.setEnabled(False)
        start = self._house.conductor.start()
        self._errands.begin(start, self._started, self._started, to_its_end=True)

    def _started(self, refusal: AppError | None) -> None:
        self._starting = False
        self._refusal = None if refusal is None else told_error(refusal)
        self.start.setEnabled(True)
        self.tell(None)  # so that the same refusal is seen to come anew
        self.changed.emit()
