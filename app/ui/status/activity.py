"""The page of the activity: what was set and given back, when, why and how late; with a search."""

import asyncio
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.activity import csv_bytes, matching
from app.domain.event import CalendarEvent, CalendarItem
from app.domain.report import Happening, Report
from app.state import State
from app.ui.asking import Asking
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.page import Page
from app.ui.plain import Line, shown
from app.ui.status.happening_words import Column, Words
from app.ui.status.happenings import HappeningsTable
from app.ui.window import Notice

SLICE = 200  # happenings that are searched before the person's next key is looked at
RECENT = 500  # happenings among which a repeated one is looked for
MEASURED = 100  # rows after whose words the columns are made


class ActivityPage(Page):
    """A table of the happenings, the newest first; what happens meanwhile comes on top."""

    name = "activity"

    def __init__(self, house: House, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(house, errands, parent)
        self._all: list[Happening] = []  # the newest first
        self._since: list[Happening] = []  # told since the log was last asked for
        self._log_read = False
        self._report: Report | None = None
        self._items: Sequence[CalendarItem] | None = None
        self._searching: asyncio.Task[None] | None = None
        self._words = Words()
        by_name = {name: status for status, name in house.preferences.settings.words.items()}
        self.search = _search_field(self)
        self.save = QPushButton(translate("status", "Save as CSV…"), self)
        self.save.setAutoDefault(False)
        self.notice = Notice(self)
        self.table = HappeningsTable(self._words, by_name, self)
        waits = translate("status", "The activity is being read…")
        self.asking = Asking(house, errands, waits, self)
        self.nothing = Line("", self)
        self.detail, self.count = Line("", self), Line("", self)
        self.places = QStackedWidget(self)
        self._arrange()
        self._connect()
        self._show_place()

    def opened(self) -> None:
        """Read the log: what happened before this window was opened stands there."""
        self._since = []
        self.asking.ask(self.house.inquiries.happenings, self._take, self._give_up)

    def show_state(self, state: State) -> None:
        """Take what the last report tells, and the titles of the events that it knows."""
        report = state.report
        if report is None or report is self._report:
            return
        self._report = report
        if report.items is not self._items:
            self._items = report.items
            events = (one for one in report.items if isinstance(one, CalendarEvent))
            self._words.titles = {one.id: one.title for one in events}
            self.table.happenings.titles_changed()
        self.add(report.happenings)

    def add(self, happenings: Iterable[Happening]) -> None:
        """Show what has just happened, too; what is known is not shown twice."""
        told = list(happenings)
        self._since += told
        new = [*_without(told, self._all[:RECENT])][::-1]
        if not new or not self._log_read:
            return
        self._all = [*new, *self._all]
        self.table.happenings.add_rows(matching(new, self.search.text(), self._words))
        self._show_place()

    def _take(self, read: list[Happening]) -> None:
        oldest_first = sorted(
            [*read, *_without(self._since, read[-RECENT:])], key=lambda one: one.at
        )
        newest_first = oldest_first[::-1]
        self._log_read = True
        if newest_first != self._all:
            self._all = newest_first
            self.table.fit(self._all[:MEASURED])
            self._find()
        self._show_place()

    def _give_up(self) -> None:
        self._log_read = False
        self._show_place()

    # the search

    def _find(self) -> None:
        """Show what fits the text; a search that runs sees by itself that it is another one."""
        if not self.search.text().strip():
            self._show_found(self._all)
        elif self._searching is None or self._searching.done():
            self._searching = self.errands.begin(self._found(), self._show_found)

    async def _found(self) -> list[Happening]:
        """Search slice by slice: a thread that works beside this one makes it wait at each cell."""
        while True:
            text, everything = self.search.text(), self._all
            found: list[Happening] = []
            for start in range(0, len(everything), SLICE):
                found += matching(everything[start : start + SLICE], text, self._words)
                await asyncio.sleep(0)
                if text != self.search.text() or everything is not self._all:
                    break
            else:
                return found

    def _show_found(self, found: Sequence[Happening]) -> None:
        self.table.happenings.show_rows(found)
        self._show_place()

    def _show_place(self) -> None:
        """Show the table, or say why there is nothing in it."""
        total, seen = len(self._all), len(self.table.happenings.rows)
        found = translate("status", "Nothing found.")
        self.nothing.setText(found if total else translate("status", "Nothing has happened yet."))
        self.places.setCurrentIndex((1 if seen else 2) if self._log_read else 0)
        count = fill(translate("status", "Shown: %1 of %2"), seen, total)
        self.count.setText(count if total and self._log_read else "")
        self.table.setAccessibleDescription(count)
        self.search.setEnabled(bool(total) and self._log_read)
        self.save.setEnabled(bool(seen) and self._log_read)
        self._tell_row(self.table.currentIndex())

    def _tell_row(self, current: QModelIndex) -> None:
        """Say in full what a narrow column cuts off."""
        if not current.isValid():
            self.detail.setText("")
            return
        cells = self._words(self.table.happenings.rows[current.row()])
        told = [cell for cell in (cells[Column.WHY], cells[Column.EVENT]) if cell]
        self.detail.setText(" – ".join(told))

    # saving

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translate("status", "Save as CSV"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(fill(translate("status", "Tables (%1)"), "*.csv"))
        dialog.setDefaultSuffix("csv")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        today = datetime.now(UTC).astimezone().date()
        dialog.selectFile(f"connect-me-activity-{today.isoformat()}.csv")
        dialog.fileSelected.connect(self._keep)
        dialog.open()

    def _keep(self, chosen: str) -> None:
        """Write what is shown into a file."""
        path, rows = Path(chosen), tuple(self.table.happenings.rows)
        self.errands.begin(self._kept(path, rows), lambda error: self._tell_kept(path, error))

    async def _kept(self, path: Path, rows: Sequence[Happening]) -> OSError | None:
        try:
            await self.house.conductor.work(lambda: path.write_bytes(csv_bytes(rows)))
        except OSError as error:
            return error
        return None

    def _tell_kept(self, path: Path, error: OSError | None) -> None:
        if error is None:
            self.notice.say(translate("status", "The activity was saved."), str(path))
            return
        why = os.strerror(error.errno) if error.errno else type(error).__name__
        self.notice.say(
            fill(translate("status", "%1 could not be saved: %2."), shown(path.name), why),
            translate("status", "Choose another folder, or close the file where it is open."),
        )

    # the page

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.save)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count.setWordWrap(False)
        waiting = QWidget(self)  # the question hides and shows itself, which a stack does, too
        inside = QVBoxLayout(waiting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.asking, 0, Qt.AlignmentFlag.AlignTop)
        for place in (waiting, self.table, self.nothing):
            self.places.addWidget(place)
        bottom = QHBoxLayout()
        bottom.addWidget(self.detail, 1)
        bottom.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.places, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        says = translate("status", "What the search shows is written into a file for spreadsheets.")
        self.save.setToolTip(says)
        self.save.setAccessibleDescription(says)
        self.save.clicked.connect(self._ask_where)
        self.search.textChanged.connect(self._find)
        self.table.selectionModel().currentChanged.connect(self._tell_row)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search, self.search.clear)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _search_field(parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setObjectName("search")
    field.setClearButtonEnabled(True)
    field.setPlaceholderText(translate("status", "Search the activity"))
    field.setAccessibleName(translate("status", "Search the activity"))
    return field


def _without(happenings: Iterable[Happening], known: Iterable[Happening]) -> Iterator[Happening]:
    """Leave out what is known; the log knows whole seconds."""
    seen = set(map(_identity, known))
    return (one for one in happenings if _identity(one) not in seen)


def _identity(one: Happening) -> Happening:
    return replace(one, at=one.at.replace(microsecond=0))
