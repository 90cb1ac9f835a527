"""The page of the tags: what may be written into an event, and what was likely meant as a tag."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.event import Reason
from app.domain.near_misses import NearMiss, near_misses
from app.domain.status import Status
from app.preferences import Preferences
from app.ui.asking import Asking
from app.ui.controls import Button, Heading, Hint
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import day_and_time, fill, translate, weekday
from app.ui.names import status_name
from app.ui.plain import Line, shown
from app.ui.settings.controls import Rows, Swatch
from app.ui.settings.sheet import Sheet
from app.ui.settings.spellings import BETWEEN, parted, problem, spellings_of

AHEAD = timedelta(days=14)
MOST = 50  # near misses that are shown
_LONGEST_TITLE, _LONGEST_WRITTEN = 120, 60


class TagsPage(Sheet):
    """The naming convention with further spellings, and the tag checker."""

    name = "tags"

    def __init__(self, house: House, errands: Errands, title: str) -> None:
        super().__init__(house, errands, title)
        self._add_convention()
        self.edits = self._add_table()
        self._add_checker()
        self.column.addStretch(1)

    def opened(self) -> None:
        """Look through the coming days."""
        super().opened()
        self._check()

    def _add_convention(self) -> None:
        for says in (
            translate(
                "settings",
                "Write a tag into the title or the description of an event, and the event sets that"
                " status. The title goes before the description; in each, the first tag counts.",
            ),
            translate(
                "settings",
                "Small and capital letters are the same, and a tag may stand in brackets or before"
                " a full stop. These are no tags: bob@office.com, @Officer, @office-party.",
            ),
        ):
            self.column.addWidget(Line(says, self))

    def _add_table(self) -> "dict[Status, SpellingEdit]":
        grid = QGridLayout()
        grid.setColumnStretch(4, 1)
        self.column.addSpacing(self.fontMetrics().height() // 2)
        self.column.addLayout(grid)
        heads = (
            translate("settings", "Tag"),
            translate("settings", "Status"),
            translate("settings", "Further spellings, with commas between them"),
        )
        for column, head in zip((1, 2, 4), heads, strict=True):
            grid.addWidget(Heading(head, self), 0, column)
        return {status: self._add_tag(status, grid) for status in Status}

    def _add_tag(self, status: Status, grid: QGridLayout) -> "SpellingEdit":
        path, row = f"tags.{status}", grid.rowCount()
        tag, name = Line(f"@{status}", self), Line(status_name(status), self)
        for line in (tag, name):
            line.setWordWrap(False)
        edit = SpellingEdit(status, self)
        label = fill(translate("settings", "Further spellings of %1"), tag.text())
        self.named(edit, path, label, heads_up())
        reset = self.reset_button(path, label)
        edit.editingFinished.connect(partial(self._take, edit))
        grid.addWidget(Swatch(self, status), row, 0)
        grid.addWidget(tag, row, 1)
        grid.addWidget(name, row, 2)
        grid.addWidget(reset, row, 3)
        grid.addWidget(edit, row, 4)
        grid.addWidget(edit.wrong, row + 1, 4)
        self.bind(path, reset, edit.show_spellings)
        return edit

    def _take(self, edit: "SpellingEdit") -> None:
        """Choose what was written, once it can be."""
        known = self.house.preferences.settings.rules.spellings
        if edit.isModified() and edit.judge(known):
            self.choose(edit.objectName(), parted(edit.text()))

    def _add_checker(self) -> None:
        self.section(
            translate("settings", "Tag checker"),
            translate(
                "settings", "What looks like a misspelt tag in the events of the next 14 days."
            ),
        )
        waits = translate("settings", "Your events are being looked through…")
        self.asking = Asking(self.house, self.errands, waits, self)
        self.none = Line(translate("settings", "Nothing found: no tag looks misspelt."), self)
        self.misses = Rows(self)
        self.more = Hint(translate("settings", "There are more; correct these first."), self)
        self.again = Button(translate("settings", "Check again"), self)
        self.again.clicked.connect(self._check)
        for widget in (self.asking, self.none, self.misses, self.more):
            self.column.addWidget(widget)
        self.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.none.hide()
        self.more.hide()

    def _check(self) -> None:
        self.none.hide()
        self.asking.ask(self._look, self._show, self._nothing_known)

    async def _look(self) -> tuple[NearMiss, ...]:
        now = self.house.clock()
        view = await self.house.inquiries.calendar_view(now, now + AHEAD)
        rules = self.house.preferences.settings.rules
        return await self.house.conductor.work(lambda: near_misses(view.items, rules))

    def _show(self, found: tuple[NearMiss, ...]) -> None:
        self.again.show()
        self.none.setVisible(not found)
        self.more.setVisible(len(found) > MOST)
        self.misses.replace([MissRow(miss, self.misses) for miss in found[:MOST]])

    def _nothing_known(self) -> None:
        self.again.hide()  # there is another button to try again
        self.more.hide()
        self.misses.replace([])


class SpellingEdit(QLineEdit):
    """The further spellings of one tag in a line, and beneath it why they cannot be."""

    def __init__(self, status: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.wrong = Hint("", parent)
        self.wrong.hide()

    def show_spellings(self, now: Preferences) -> None:
        """Show the spellings that hold; what is being written stays."""
        if not self.isModified():
            self.setText(BETWEEN.join(spellings_of(self.status, now.settings.rules.spellings)))
            self.wrong.hide()

    def judge(self, known: Mapping[str, Status]) -> bool:
        """Say whether what is written can be taken; if not, the reason is shown."""
        why = problem(self.status, parted(self.text()), known)
        self.wrong.setText(why)
        self.wrong.setVisible(bool(why))
        self.setModified(bool(why))
        return not why


class MissRow(QWidget):
    """What was likely meant as a tag: when and where it stands, and how to write it."""

    def __init__(self, miss: NearMiss, parent: QWidget) -> None:
        super().__init__(parent)
        when = fill(translate("settings", "%1, %2"), weekday(miss.start), day_and_time(miss.start))
        title = shown(miss.title, _LONGEST_TITLE) or translate("settings", "(no title)")
        right = shown(miss.right, _LONGEST_WRITTEN)
        advice = fill(_advice(miss), shown(miss.written, _LONGEST_WRITTEN), right)
        self.copy = Button(translate("settings", "Copy"), self)
        self.copy.setAccessibleName(fill(translate("settings", "Copy %1"), right))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(miss.right))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Heading(title, self), 0, 0)
        grid.addWidget(Hint(when, self), 1, 0)
        grid.addWidget(Line(advice, self), 2, 0)
        grid.addWidget(self.copy, 0, 1, 3, 1, Qt.AlignmentFlag.AlignVCenter)


def _advice(miss: NearMiss) -> str:
    if miss.where is Reason.TAG_IN_TITLE:
        return translate("settings", "The title has %1. Write %2 instead.")
    return translate("settings", "The description has %1. Write %2 instead.")


def heads_up() -> str:
    """Say what may stand among the further spellings."""
    return translate(
        "settings", "Words that mean the same to you; write them without @ and with commas between."
    )
