"""The Status window: what is shown and why, the five lines, the day, and what happened."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.agenda import Agenda
from app.domain.errors import AppError
from app.domain.event import CalendarItem
from app.domain.report import Happening, Report
from app.domain.status import Status
from app.domain.why import why
from app.inquiries import CalendarView
from app.state import State
from app.ui import words
from app.ui.controls import Heading, scale_font
from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.page import Page
from app.ui.plain import Line, shown
from app.ui.quick import Span, ask_back, ask_quick
from app.ui.quick_menu import QuickMenu
from app.ui.status.activity import ActivityPage
from app.ui.status.day import DayView, midnight, two_days
from app.ui.status.last_week import LastWeekPage
from app.ui.status.lines import FiveLines
from app.ui.status.why import answer, question
from app.ui.window import LONGEST, Window
from app.ui.wording import told_error

NARROWEST = 80  # characters: what is wrong must still be read in a few lines
TICK = 20_000  # milliseconds between two places of the line of now
LARGEST = 1.4  # of the font, for what is shown
RECENT = 500  # happenings that may explain the present status
WIDE, HIGH = 158, 52  # the size at first, in characters and lines
MOST_OF_SCREEN = 0.94  # the frame of the window needs some, too


@dataclass(slots=True)
class Reading:
    """What was read for this window: of which day, whom and by which choices, or why not."""

    of: tuple[object, ...] = ()
    view: CalendarView | None = None
    failure: str = ""


class StatusWindow(Window):
    """Shows how the program does; it looks again whenever the state is another one."""

    def __init__(self, house: House) -> None:
        super().__init__(house, Room.STATUS, translate("status", "Status – Connect Me Calendar"))
        self._state: State | None = None
        self._report: Report | None = None
        self._recent: list[Happening] = []
        self._read = Reading()  # while no Manager runs that would tell
        self.headline = Line("", self)
        scale_font(self.headline, LARGEST)
        self.following = Line("", self)
        self.quick = _button(self, translate("tray", "Quick status"), "quick", lambda: None)
        self.quick_menu = QuickMenu(self.quick)
        self.quick_menu.asked.connect(self._ask_quick)
        self.quick.setMenu(self.quick_menu)
        self.back = _button(self, translate("tray", "I’m back"), "back", self._come_back)
        self.question = Heading("", self)
        self.answer = Line("", self)
        self.lines = FiveLines(house, self._start, self._stop, self)
        self.day = DayView(self)
        self.activity = ActivityPage(house, self.errands, self)
        self.last_week = LastWeekPage(house, self.errands, self)
        self.tabs = tabs = QTabWidget(self)
        tabs.addTab(_scrolling(self.day, "day"), translate("status", "Today and tomorrow"))
        tabs.addTab(self.activity, translate("status", "Activity"))
        tabs.addTab(self.last_week, translate("status", "Last week"))
        tabs.currentChanged.connect(self._turned)
        self._arrange()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(TICK)
        self.errands.begin(house.inquiries.happenings(), self._remember)

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        report = state.report
        if report is not None and report is not self._report:
            self._report = report
            self._recent = [*self._recent, *report.happenings][-RECENT:]
        self.headline.setText(words.headline(state))
        self.following.setText(words.following(state))
        self.quick.setEnabled(state.running)
        self.quick_menu.show_next(known=report is not None and report.next_event is not None)
        self.back.setVisible(state.may_come_back)
        self.lines.show_state(state)
        self._explain(state)
        self._read_if_needed()
        self._show_day()
        self.activity.show_state(state)
        self.last_week.show_state(state)
        self._keep_height()

    def page(self) -> str:
        """Give the tab that is open."""
        page = self.tabs.currentWidget()
        return "" if page is None else page.objectName()

    def turn_to(self, page: str) -> None:
        """Open a tab by its name."""
        for at in range(self.tabs.count()):
            widget = self.tabs.widget(at)
            if widget is not None and widget.objectName() == page:
                self.tabs.setCurrentIndex(at)

    @property
    def stays(self) -> bool:
        """Stay reachable where no icon can bring the window back."""
        return not self.house.has_tray()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the height that the texts need when they wrap."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        layout = self.layout()
        if layout is not None:
            needed = layout.minimumHeightForWidth(self.width())
            self.setMinimumHeight(min(needed, self.screen().availableSize().height()))

    def _arrange(self) -> None:
        self.question.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        says = QVBoxLayout()
        for line in (self.headline, self.following):
            says.addWidget(line)
        top = QHBoxLayout()
        top.addLayout(says, 1)
        for button in (self.quick, self.back):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        why = QVBoxLayout()
        for line in (self.question, self.answer):
            why.addWidget(line)
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(self)
        layout.setSpacing(self.fontMetrics().height() // 2)
        layout.addWidget(self.notice)
        layout.addLayout(top)
        layout.addLayout(why)
        layout.addWidget(rule)
        layout.addWidget(self.lines)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._buttons())
        width, height = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        screen = self.screen().availableSize()
        self.setMinimumWidth(min(width * NARROWEST, screen.width()))
        self.resize(QSize(width * WIDE, height * HIGH).boundedTo(screen * MOST_OF_SCREEN))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        house = self.house
        sync = _button(self, translate("status", "Sync now"), "sync", self._sync)
        settings = _button(
            self,
            translate("status", "Advanced Settings…"),
            "settings",
            lambda: house.go(Room.SETTINGS, ""),
        )
        guide = _button(self, translate("status", "Help"), "help", lambda: house.go(Room.GUIDE, ""))
        leave = _button(self, translate("status", "Quit"), "quit", house.leave)
        leave.setVisible(not house.has_tray())
        close = _button(self, translate("status", "Close"), "close", self.close)
        for button in (sync, settings, guide):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(close)
        return row

    def _explain(self, state: State) -> None:
        report = state.report
        names = self.house.preferences.settings.words
        found = why(report, self.house.clock(), names, self._recent, running=state.running)
        self.question.setText(question(None if report is None else report.shown))
        self.answer.setText(answer(found))

    def _show_day(self) -> None:
        """Draw what the Manager knows; while there is none, what was read for this window."""
        now = self.house.clock()
        report = None if self._state is None else self._state.report
        agenda: Agenda | None = None
        items: tuple[CalendarItem, ...] = ()
        if report is not None and report.agenda is not None:
            agenda, items = report.agenda, report.items
        elif self._read.view is not None:
            agenda, items = self._read.view.agenda, self._read.view.items
        self.day.show_days(two_days(agenda, items, report, now), now)
        known = agenda is not None
        self.day.say(self._note(known=known), known=known)

    def _note(self, *, known: bool) -> str:
        state = self._state
        if not known:
            return self._read.failure or translate("status", "Your calendar has not been read yet.")
        if state is None or state.running:
            return ""
        return translate(
            "status", "The Manager is stopped: this is what your calendar asks for, and is not set."
        )

    def _tick(self) -> None:
        self._read_if_needed()
        self._show_day()

    def _read_if_needed(self) -> None:
        """Read for this window while no Manager does: for each day, person and choice anew."""
        state, now = self._state, self.house.clock()
        if state is None or state.google.trouble is not None or self._report_tells(state):
            self._read = Reading()
        if state is None or state.google.trouble is not None or state.running:
            return
        of = (midnight(now, 0), state.google.account, self.house.preferences.settings)
        if of != self._read.of:
            self._read_calendar(of)

    @staticmethod
    def _report_tells(state: State) -> bool:
        return state.report is not None and state.report.agenda is not None

    def _read_calendar(self, of: tuple[object, ...]) -> None:
        now = self.house.clock()
        self._read = reading = Reading(of)
        view = self.house.inquiries.calendar_view(midnight(now, 0), midnight(now, 2))
        self.errands.begin(
            view,
            lambda view: self._keep_read(reading, view),
            lambda why: self._failed(reading, why),
        )

    def _keep_read(self, reading: "Reading", view: CalendarView) -> None:
        reading.view = view
        self._show_day()

    def _failed(self, reading: "Reading", why: AppError) -> None:
        reading.failure = shown(" ".join(told_error(why)).strip(), LONGEST)
        self._show_day()

    def _remember(self, happenings: list[Happening]) -> None:
        self._recent = happenings[-RECENT:]
        if self._state is not None:
            self._explain(self._state)

    def _turned(self, _: int) -> None:
        page = self.tabs.currentWidget()
        if isinstance(page, Page):
            page.opened()

    def _ask_quick(self, status: Status, span: Span) -> None:
        refusal = ask_quick(self.house.conductor, status, span, self.house.clock())
        self._tell_refusal(refusal)

    def _come_back(self) -> None:
        self._tell_refusal(ask_back(self.house.conductor))

    def _sync(self) -> None:
        if not self.house.conductor.look_now():
            self._read = Reading()
            self._read_if_needed()

    def _start(self) -> None:
        start = self.house.conductor.start()
        self.errands.begin(start, self._tell_refusal, to_its_end=True)

    def _stop(self) -> None:
        self.errands.begin(self.house.conductor.stop(), to_its_end=True)

    def _tell_refusal(self, refusal: AppError | None) -> None:
        if refusal is not None:
            self.notice.tell(refusal)


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    """Let a page scroll where the screen is too low for it: squeezed, it could not be read."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the controls in it scroll by their keys
    area.setWidget(page)
    for part in (page, area.viewport()):
        part.setAutoFillBackground(False)  # it lies on the ground of the tabs
    return area


def _button(parent: QWidget, says: str, name: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(says, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: do())  # a method of what outlives the window leaves a trace
    return button
