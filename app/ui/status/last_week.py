"""The page that answers “What would last week have looked like?”: the plan beside what was set."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from app.domain.event import CalendarItem
from app.domain.last_week import DayBeside, compare
from app.ui.asking import Asking
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import translate
from app.ui.legend import Legend
from app.ui.page import Page
from app.ui.plain import Line
from app.ui.status.day import midnight
from app.ui.status.verdicts import summary
from app.ui.status.week_list import WeekList

DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """The days that were compared, with the events of the calendar."""

    days: tuple[DayBeside, ...]
    items: tuple[CalendarItem, ...]


class LastWeekPage(Page):
    """Compares the past seven days when it is asked to."""

    name = "last-week"

    def __init__(self, house: House, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(house, errands, parent)
        self._held = False  # whether the focus was on what started the comparison
        self.says = Line(
            translate(
                "status",
                "What would last week have looked like? Your calendar of the past seven days, as"
                " it is now, beside the statuses that were really set.",
            ),
            self,
        )
        self.look = QPushButton(translate("status", "Look at last week"), self)
        self.look.setObjectName("look")
        self.look.setAutoDefault(False)
        self.look.setAccessibleDescription(self.says.text())
        waits = translate("status", "Your calendar and the activity are being read…")
        self.asking = Asking(house, errands, waits, self)
        self.summary = Line("", self)
        self.legend = Legend(self)
        self.list = WeekList(house.preferences.settings.words, self)
        self.detail = Line("", self)
        self.list.currentItemChanged.connect(self._tell_row)
        self.look.clicked.connect(self._ask)
        self._arrange()

    def _arrange(self) -> None:
        self._hide_week()
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addWidget(self.summary, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.addWidget(self.says)
        column.addLayout(row)
        column.addWidget(self.asking)
        column.addWidget(self.legend)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addStretch(0)

    def _ask(self) -> None:
        self._held = self.look.hasFocus()
        self.look.setEnabled(False)
        self._hide_week()
        self.asking.ask(self._week, self._show, self._give_up)

    async def _week(self) -> Week:
        """Read both, and compare them."""
        now = self.house.clock()
        edges = [midnight(now, ahead) for ahead in range(-DAYS, 1)]
        inquiries, names = self.house.inquiries, self.house.preferences.settings.words
        view = await inquiries.calendar_view(edges[0], edges[-1])
        happenings = await inquiries.happenings()
        days = await self.house.conductor.work(
            lambda: compare(view.agenda, happenings, names, edges)
        )
        return Week(days, view.items)

    def _show(self, week: Week) -> None:
        planned = [one for day in week.days for one in day.planned]
        eventful = bool(planned) or any(day.really for day in week.days)
        self.look.setEnabled(True)
        self.look.show()
        self.summary.setText(summary(planned))
        self.summary.show()
        self.legend.show_statuses(one.status for one in planned)
        self.legend.setVisible(bool(planned))
        self.list.show_week(week.days, week.items)
        self.list.setVisible(eventful)
        self.detail.setVisible(eventful)
        self._hand_focus(self.list if eventful else self.look)

    def _give_up(self) -> None:
        """Leave it to the question to ask again: it says what went wrong."""
        self.look.setEnabled(True)
        self.look.hide()
        self._hand_focus(self.asking.retry)

    def _hide_week(self) -> None:
        for later in (self.summary, self.legend, self.list, self.detail):
            later.hide()

    def _hand_focus(self, to: QWidget) -> None:
        """Go on where the person was, for the button they pressed was greyed."""
        if self._held:
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_row(self, current: QTreeWidgetItem | None) -> None:
        """Say in full what a narrow column cuts off."""
        self.detail.setText("" if current is None else self.list.told(current))
