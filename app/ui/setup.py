"""The set-up: sign in at both services, start the Manager; it resumes wherever it was left."""

from PySide6.QtCore import QMargins, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFontInfo, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Service
from app.parts import Parts
from app.state import NOT_YET, State
from app.ui.house import RENEW, House, Room
from app.ui.language import translate
from app.ui.plain import Line
from app.ui.setup_sign_in import SignInStep
from app.ui.setup_start import StartStep
from app.ui.setup_step import Stage, Step, bold
from app.ui.setup_try_out import TryOut
from app.ui.setup_words import explain_google, explain_status_service, whose_google
from app.ui.window import Window
from app.ui.wording import told

WIDE = 96  # characters of a usual text, side by side
MOST_OF_SCREEN = 0.9


class SetupWindow(Window):
    """Three steps, all in sight, the one whose turn it is opened."""

    def __init__(self, house: House) -> None:
        super().__init__(house, Room.SETUP, translate("setup", "Set up Connect Me Calendar"))
        self._parts: Parts | None = None
        self._asks_parts = False
        self._needed = 0  # pixels of height, the last time
        self._beside = 0  # pixels of width beside the steps
        self._renewal_due = False  # whether the person is to sign in again now
        self._place: tuple[Step | None, QWidget | None] = (None, None)
        self.area = QScrollArea(self)
        self.inner = QWidget(self.area)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.inner)  # while it is empty: it would be laid out twice
        profile = house.conductor.profile
        service = profile.status_service
        self.connect_me = SignInStep(house, self.errands, service, 1, self.inner)
        self.google = SignInStep(house, self.errands, Service.GOOGLE, 2, self.inner)
        self.start = StartStep(house, self.errands, 3, self.inner)
        self.steps: tuple[Step, ...] = (self.connect_me, self.google, self.start)
        explain_status_service(self.connect_me.facts, profile)
        self._whose = explain_google(self.google.facts, profile)
        self.intro = Line("", self)
        self.remark = Line("", self)
        self.later = Line(
            translate("setup", "You can close this window at any time and go on later."), self
        )
        self.try_out = TryOut(house, self.errands, self.notice.tell, self)
        self.close_button = QPushButton(translate("setup", "Close"), self)
        self._lay_out()
        self._connect()
        self.show_state(house.conductor.state())

    @property
    def current(self) -> Step | None:
        """Give the step whose turn it is; None: all are done."""
        return next((step for step in self.steps if step.stage is Stage.NOW), None)

    def show_state(self, state: State) -> None:
        """Show which steps are done, and open the first that is not."""
        self._ask_parts(state)
        pairs = ((self.connect_me, state.connect_me), (self.google, state.google))
        waiting = next((step for step, _ in pairs if step.is_waiting), None)
        undone = next((step for step, party in pairs if party.trouble is not None), None)
        turn = waiting or undone or self.start
        for step, party in pairs:
            warning = None if self._parts is None else self._parts.account(step.service).warning
            step.show_party(party, now=step is turn, warning=warning)
        self.start.show_state(state, now=self.start is turn)
        login = state.connect_me.account if state.connect_me.trouble is None else None
        self._whose.setText(whose_google(self.house.conductor.profile, login))
        self.try_out.show_state(state)
        self._remark(state)
        self._renewal_due = state.renewal(self.house.clock()) is not None
        self._show_end(complete=self.current is None)
        self._follow()
        if self.isVisible():
            self._grow()

    def turn_to(self, page: str) -> None:
        """Begin to sign in again, where that is what the person came for."""
        if page == RENEW:
            self.connect_me.renew()

    def take_over(self, earlier: Window) -> None:
        """Go on with a sign-in that is waited for: the browser's answer must not be lost."""
        if isinstance(earlier, SetupWindow):
            self.connect_me.take_over(earlier.connect_me)
            self.google.take_over(earlier.google)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Let Enter press the main button, and Escape go back or close."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self._enter()
            case Qt.Key.Key_Escape:
                if not any(step.leave() for step in self.steps):
                    self.close()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Be as high as the steps are."""
        super().showEvent(event)
        self._grow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Forget the address of a sign-in that was waited for."""
        for step in self.steps:
            step.end()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height()
        font = bold(self.intro)
        font.setPointSizeF(QFontInfo(font).pointSizeF() * 1.25)
        self.intro.setFont(font)
        steps = QVBoxLayout(self.inner)
        steps.setContentsMargins(0, 0, gap // 2, 0)
        steps.setSpacing(0)
        for step in self.steps:
            steps.addWidget(step)
        steps.addStretch(1)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, gap // 2, 0)  # below what stands in the steps
        last.addWidget(self.later, 1)
        last.addStretch()
        last.addWidget(self.try_out)
        last.addWidget(self.close_button)
        column = QVBoxLayout(self)
        margins = QMargins(gap * 3 // 2, gap * 3 // 2, gap, gap)
        column.setContentsMargins(margins)
        column.setSpacing(gap)
        self._beside = margins.left() + margins.right()
        column.addWidget(self.intro)
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)
        column.addWidget(self.remark)
        column.addLayout(last)
        self.resize(self.fontMetrics().averageCharWidth() * WIDE, gap * 30)

    def _connect(self) -> None:
        for step in self.steps:
            step.changed.connect(self._refresh)
        for step in (self.connect_me, self.google):
            step.question.answered.connect(self._cancel_waits)
            step.question.went.connect(self.notice.say)
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.close)

    def _refresh(self) -> None:
        self.show_state(self.house.conductor.state())

    def _cancel_waits(self) -> None:
        for step in (self.connect_me, self.google):
            if step.is_waiting:
                step.leave()

    def _enter(self) -> None:
        current = self.current
        button = self._last_button() if current is None else current.main
        if button is not None:
            button.click()

    def _show_end(self, *, complete: bool) -> None:
        """Say above and below the steps whether there is anything left to do."""
        self.intro.setText(
            translate("setup", "All is set up: your status follows your Google Calendar.")
            if complete
            else translate("setup", "Three steps, and your status follows your Google Calendar.")
        )
        self.later.setVisible(not complete)
        for button in (self.close_button, self.connect_me.renewals.first):
            button.setDefault(complete and button is self._last_button())

    def _last_button(self) -> QPushButton:
        """Give what Enter presses when all is set up: to sign in again, while that is due."""
        return self.connect_me.renewals.first if self._renewal_due else self.close_button

    def _follow(self) -> None:
        """Put the keyboard where it goes on, and tell a person in another window that it does."""
        asking = next((step for step in (self.connect_me, self.google) if step.asks), None)
        step = asking or self.current
        target = self._last_button() if step is None else step.focus
        before, self._place = self._place, (step, target)
        if self._place == before:
            return
        if target is not None:
            target.setFocus()
        if self.isVisible():
            QApplication.alert(self)
        QTimer.singleShot(0, self, self._reveal)  # once the steps are laid out

    def _reveal(self) -> None:
        step, target = self._place
        if step is not None and target is not None:
            self.area.ensureWidgetVisible(target)

    def _grow(self) -> None:
        """Become larger when the steps need it and the screen has room; never against a person."""
        inside = self.inner.layout()
        if inside is None:
            return
        inside.activate()
        screen = self.screen().availableSize() * MOST_OF_SCREEN
        bar = self.area.verticalScrollBar().sizeHint().width()
        narrowest = inside.totalMinimumSize().width() + bar
        self.area.setMinimumWidth(min(narrowest, screen.width() - self._beside))
        view = self.area.viewport()
        need = self.height() - view.height() + inside.heightForWidth(view.width())
        if need > max(self.height(), self._needed):
            self.resize(self.width(), min(need, max(screen.height(), self.height())))
        self._needed = need

    def _remark(self, state: State) -> None:
        """Say once for both sign-ins that this computer does not keep them."""
        parts, text = self._parts, ""
        somebody = any(party.trouble is None for party in (state.connect_me, state.google))
        if parts is not None and not parts.lasting and somebody:
            text = told(parts.notice) or translate(
                "setup", "The sign-in lasts until the program ends."
            )
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def _ask_parts(self, state: State) -> None:
        if self._asks_parts or state.connect_me.trouble in NOT_YET:
            return
        self._asks_parts = True
        self.errands.begin(self.house.conductor.parts(), self._know)

    def _know(self, parts: Parts) -> None:
        self._parts = parts
        self._refresh()
