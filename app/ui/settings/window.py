"""The window of Advanced Settings: its pages in a list on the left, one of them on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.state import State
from app.ui.house import House, Room
from app.ui.language import translate
from app.ui.settings.account import AccountPage
from app.ui.settings.calendars import CalendarsPage
from app.ui.settings.general import GeneralPage
from app.ui.settings.requirements import RequirementsPage
from app.ui.settings.rules import RulesPage
from app.ui.settings.sheet import Sheet
from app.ui.settings.statuses import StatusesPage
from app.ui.settings.tags import TagsPage
from app.ui.window import Window

WIDE, HIGH = 132, 40  # the size at first, in characters and lines


class SettingsWindow(Window):
    """Shows one page at a time; a page is built when it is turned to for the first time."""

    def __init__(self, house: House) -> None:
        super().__init__(house, Room.SETTINGS, translate("settings", "Advanced Settings"))
        self._state: State | None = None
        self._pages: tuple[tuple[type[Sheet], str], ...] = (
            (AccountPage, translate("settings", "Account")),
            (CalendarsPage, translate("settings", "Calendars")),
            (StatusesPage, translate("settings", "Statuses")),
            (RulesPage, translate("settings", "Rules")),
            (TagsPage, translate("settings", "Tags")),
            (RequirementsPage, translate("settings", "Requirements")),
            (GeneralPage, translate("settings", "General")),
        )
        self._list = PageList(self)
        self._list.show_names([title for _, title in self._pages])
        self._stack = QStackedWidget(self)
        for _ in self._pages:
            self._stack.addWidget(_area(self._stack))
        self._lay_out()
        self._list.currentRowChanged.connect(self._turn)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def show_state(self, state: State) -> None:
        """Hand the state to every page that was built."""
        self._state = state
        for sheet in self._built():
            sheet.show_state(state)

    def page(self) -> str:
        """Give the name of the page that is open."""
        return self._pages[self._list.currentRow()][0].name

    def turn_to(self, page: str) -> None:
        """Open a page by its name; an unknown one changes nothing."""
        for at, (kind, _) in enumerate(self._pages):
            if kind.name == page:
                self._list.setCurrentRow(at)

    def take_over(self, earlier: Window) -> None:
        """Go on telling what a sign-out or a disconnection does."""
        if isinstance(earlier, SettingsWindow):
            for mine, theirs in zip(self._built()[:1], earlier._built()[:1], strict=True):
                if isinstance(mine, AccountPage) and isinstance(theirs, AccountPage):
                    mine.take_over(theirs)

    def _turn(self, at: int) -> None:
        if at < 0:
            return
        area = self._stack.widget(at)
        if isinstance(area, QScrollArea):
            sheet = area.widget() or self._build(area, at)
            self._stack.setCurrentIndex(at)
            if isinstance(sheet, Sheet):
                sheet.opened()

    def _build(self, area: QScrollArea, at: int) -> Sheet:
        kind, title = self._pages[at]
        sheet = kind(self.house, self.errands, title)
        sheet.refused.connect(self.notice.tell)
        area.setWidget(sheet)
        sheet.show_settings()
        if self._state is not None:
            sheet.show_state(self._state)
        narrow = sheet.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(narrow)  # so that nothing is ever cut off at the right
        return sheet

    def _built(self) -> list[Sheet]:
        areas = (self._stack.widget(at) for at in range(self._stack.count()))
        sheets = (area.widget() for area in areas if isinstance(area, QScrollArea))
        return [sheet for sheet in sheets if isinstance(sheet, Sheet)]

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.addWidget(self._list)
        row.addLayout(right, 1)
        metrics = self.fontMetrics()
        size = QSize(metrics.averageCharWidth() * WIDE, metrics.lineSpacing() * HIGH)
        self.resize(size.boundedTo(self.screen().availableSize()))


class PageList(QListWidget):
    """The names of the pages, as wide as the longest of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(translate("settings", "Pages of the settings"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_names(self, names: Sequence[str]) -> None:
        """Show the names, with some air between them."""
        self.addItems(names)
        metrics = self.fontMetrics()
        width = max(map(metrics.horizontalAdvance, names)) + 3 * metrics.averageCharWidth()
        for at in range(self.count()):
            self.item(at).setSizeHint(QSize(width, round(metrics.lineSpacing() * 1.7)))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Give the width of the names."""
        width = self.sizeHintForColumn(0) + 2 * self.frameWidth()
        return QSize(width + self.fontMetrics().averageCharWidth(), super().sizeHint().height())


def _area(parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys that scroll come up from the controls
    return area
