"""The page of the activity: what it says, how it is searched, and what is saved."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.activity import csv_bytes
from app.conductor import Manner
from app.domain.errors import AppError, StorageFailed
from app.domain.event import CalendarEvent
from app.domain.report import Happening, What
from app.ui.errands import Errands
from app.ui.language import clock_time, day
from app.ui.status.activity import ActivityPage
from app.ui.status.happening_words import Column, kind
from app.ui.status.happenings import sign
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import NOON, Stage, report, until
from tests.test_state import state
from tests.ui.rooms import house

pytestmark = pytest.mark.xdist_group("qt")

MINUTE = timedelta(minutes=1)
SET = Happening(NOON, What.SET, "Busy", "Office", "event-1", "busy event", 400)
GIVEN_BACK = Happening(
    NOON + 30 * MINUTE, What.GIVEN_BACK, "Office", "Busy", "event-1", "busy event", 125_000
)
WAITING = Happening(NOON + 40 * MINUTE, What.WAITING, "Telework", "Office", "event-2", "in call")
TROUBLE = Happening(NOON + 50 * MINUTE, What.TROUBLE, reason="You are not signed in to Google.")
ALL = (SET, GIVEN_BACK, WAITING, TROUBLE)
MEETING = CalendarEvent("event-1", NOON, NOON + 30 * MINUTE, "Budget & <b>plans</b>")


@dataclass
class Opened:
    """A page that was turned to, and what its window was told."""

    page: ActivityPage
    failures: list[AppError]

    def column(self, column: Column) -> list[str]:
        """Give what stands in a column, from top to bottom."""
        model = self.page.table.model()
        return [cell(self.page, row, column) for row in range(model.rowCount())]

    async def search(self, text: str) -> None:
        """Type a text, and wait until it was looked for."""
        self.page.search.setText(text)
        await until(lambda: self.page._searching is None or self.page._searching.done())


def cell(page: ActivityPage, row: int, column: Column) -> str:
    return str(page.table.model().index(row, column).data())


@asynccontextmanager
async def opened(stage: Stage, kept: Sequence[Happening] = ALL) -> AsyncIterator[Opened]:
    """Open the page, and wait until the log was read."""
    stage.kept = list(kept)
    failures: list[AppError] = []
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        errands = Errands(failures.append)
        page = ActivityPage(house(stage, conductor), errands)
        page.resize(900, 500)
        page.show()
        page.opened()
        await until(lambda: not page.asking.isVisible() or page.asking.retry.isVisible())
        yield Opened(page, failures)
        errands.cancel()
        page.close()


def tells(happenings: Sequence[Happening], **changes: object) -> object:
    return state(report=report(happenings=tuple(happenings), **changes))


def test_the_newest_comes_first_and_everything_is_in_words(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            when = [f"{day(one.at)} {clock_time(one.at)}" for one in reversed(ALL)]
            assert shown.column(Column.WHEN) == when
            assert shown.column(Column.WHAT) == ["Trouble", "Waiting", "Given back", "Set"]
            assert shown.column(Column.STATUS) == ["", "Telework", "Office", "Busy"]
            assert shown.column(Column.BEFORE) == ["", "Office", "Busy", "Office"]
            why = ["You are not signed in to Google.", "in a call"]
            assert shown.column(Column.WHY) == [*why, *["an event marked Busy"] * 2]
            assert shown.column(Column.EVENT) == [""] * 4
            assert shown.column(Column.LATE) == ["", "", "2 min", "0.4 s"]
            assert shown.page.count.text() == "Shown: 4 of 4"

    on_the_desktops_loop(qapp, story())


def test_every_kind_has_a_word_and_a_picture_of_its_own(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage(), [Happening(NOON, what) for what in What]) as shown:
            assert len(set(shown.column(Column.WHAT))) == len(What)
            pictures = [picture(shown.page, row) for row in range(len(What))]
            assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])
            assert {kind(what) for what in What} == set(shown.column(Column.WHAT))
            assert len({sign(what) for what in What}) == len(What)

    on_the_desktops_loop(qapp, story())


def picture(page: ActivityPage, row: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    icon = page.table.model().index(row, Column.WHAT).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(icon, QIcon)
    return icon.pixmap(page.table.iconSize(), mode).toImage()


def test_the_pictures_are_drawn_anew_for_other_colours(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage(), [SET]) as shown:
            light, chosen = picture(shown.page, 0), picture(shown.page, 0, QIcon.Mode.Selected)
            dark = QPalette()
            for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
                dark.setColor(role, QColor("#202020"))
            dark.setColor(QPalette.ColorRole.Text, QColor("#fafafa"))
            shown.page.setPalette(dark)
            assert picture(shown.page, 0) != light
            assert chosen != light

    on_the_desktops_loop(qapp, story())


def test_what_a_report_tells_is_counted_once_however_often_it_is_shown(qapp: QApplication) -> None:
    later = replace(TROUBLE, at=TROUBLE.at + MINUTE, what=What.WELL_AGAIN)
    in_the_log = replace(TROUBLE, at=TROUBLE.at + timedelta(microseconds=250_000))

    async def story() -> None:
        async with opened(Stage()) as shown:
            told = tells([in_the_log, later])
            shown.page.show_state(told)
            shown.page.show_state(told)
            shown.page.add([later])
            assert shown.column(Column.WHAT)[:2] == ["Well again", "Trouble"]
            assert shown.page.count.text() == "Shown: 5 of 5"

    on_the_desktops_loop(qapp, story())


def test_two_of_one_report_are_shown_in_their_order(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage(), []) as shown:
            shown.page.add([WAITING, TROUBLE])
            assert shown.column(Column.WHAT) == ["Trouble", "Waiting"]

    on_the_desktops_loop(qapp, story())


def test_what_happens_while_the_log_is_read_is_neither_lost_nor_doubled(
    qapp: QApplication,
) -> None:
    async def story() -> None:
        stage = Stage()
        async with opened(stage) as shown:
            later = replace(SET, at=TROUBLE.at + MINUTE + timedelta(microseconds=7))
            last = replace(GIVEN_BACK, at=TROUBLE.at + 2 * MINUTE)
            shown.page.opened()
            shown.page.add([later])
            shown.page.add([last])
            stage.kept.append(replace(later, at=later.at.replace(microsecond=0)))
            await until(lambda: not shown.page.asking.isVisibleTo(shown.page))
            assert shown.column(Column.WHAT)[:3] == ["Given back", "Set", "Trouble"]
            assert shown.page.count.text() == "Shown: 6 of 6"

    on_the_desktops_loop(qapp, story())


def test_a_title_is_shown_as_long_as_it_is_known_and_never_saved(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        async with opened(Stage(), [SET]) as shown:
            shown.page.show_state(tells((), items=(MEETING,)))
            assert shown.column(Column.EVENT) == [MEETING.title]
            tip = shown.page.table.model().index(0, Column.EVENT).data(Qt.ItemDataRole.ToolTipRole)
            assert tip == "<qt>Budget &amp; &lt;b&gt;plans&lt;/b&gt;</qt>"
            await shown.search("budget")
            assert shown.page.count.text() == "Shown: 1 of 1"
            shown.page._keep(str(tmp_path / "a.csv"))
            await until(shown.page.notice.isVisible)
            assert b"Budget" not in (tmp_path / "a.csv").read_bytes()
            await shown.search("")
            shown.page.show_state(tells(()))
            assert shown.column(Column.EVENT) == [""]

    on_the_desktops_loop(qapp, story())


def test_a_row_that_is_gone_to_is_told_in_full(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            page = shown.page
            page.show_state(tells((), items=(MEETING,)))
            page.table.setFocus()
            page.table.setCurrentIndex(page.table.model().index(0, 0))
            assert page.detail.text() == "You are not signed in to Google."
            QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
            assert page.detail.text() == f"an event marked Busy – {MEETING.title}"
            await shown.search("nowhere")
            assert page.detail.text() == ""

    on_the_desktops_loop(qapp, story())


def test_the_search_looks_at_the_words_that_are_shown(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            page = shown.page
            await shown.search("MARKED back")
            assert shown.column(Column.WHAT) == ["Given back"]
            await shown.search("in a call")
            assert shown.column(Column.WHAT) == ["Waiting"]
            await shown.search("busy event")
            assert shown.column(Column.WHAT) == ["Given back", "Set"]
            assert page.table.isVisible()
            await shown.search("event-1")
            assert page.nothing.isVisible()
            assert page.nothing.text() == "Nothing found."
            assert page.count.text() == "Shown: 0 of 4"
            assert not page.save.isEnabled()
            await shown.search("")
            assert len(shown.column(Column.WHAT)) == len(ALL)

    on_the_desktops_loop(qapp, story())


def test_while_searching_only_what_fits_comes_on_top(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            await shown.search("trouble")
            again = replace(TROUBLE, at=TROUBLE.at + 2 * MINUTE)
            shown.page.add([replace(again, what=What.WELL_AGAIN, reason=None), again])
            assert shown.column(Column.WHAT) == ["Trouble", "Trouble"]
            assert shown.page.count.text() == "Shown: 2 of 6"
            await shown.search("")
            assert len(shown.column(Column.WHAT)) == 6

    on_the_desktops_loop(qapp, story())


def test_typing_on_while_it_searches_finds_what_was_typed_last(qapp: QApplication) -> None:
    many = [replace(SET, at=NOON + MINUTE * at) for at in range(3_000)]
    many[1_500] = replace(TROUBLE, at=NOON + MINUTE * 1_500)

    async def story() -> None:
        async with opened(Stage(), many) as shown:
            page = shown.page
            for typed in ("b", "bu", "t", "tr", "tro"):
                page.search.setText(typed)
                await asyncio.sleep(0)
            page.add([replace(TROUBLE, at=NOON + MINUTE * 4_000)])
            await shown.search("trou")
            assert shown.column(Column.WHAT) == ["Trouble", "Trouble"]
            page.search.setText("busy")
            await asyncio.sleep(0)
            await shown.search("")
            assert page.table.model().rowCount() == 3_001

    on_the_desktops_loop(qapp, story())


def test_the_reason_and_the_event_share_what_the_others_leave(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            table = shown.page.table
            widths = [table.columnWidth(column) for column in Column]
            assert widths[Column.EVENT] >= table.sizeHintForColumn(Column.EVENT)  # nothing is cut
            assert widths[Column.WHY] > widths[Column.EVENT]  # its words are longer
            assert table.viewport().width() - 1 <= sum(widths) <= table.viewport().width()
            shown.page.resize(400, 300)
            assert table.columnWidth(Column.EVENT) >= table.fontMetrics().averageCharWidth() * 10
            assert table.columnWidth(Column.WHAT) == widths[Column.WHAT]

    on_the_desktops_loop(qapp, story())


def test_ctrl_f_goes_to_the_search_and_escape_empties_it(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            page = shown.page
            page.activateWindow()
            page.table.setFocus()
            QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
            assert page.search.hasFocus()
            await shown.search("set")
            QTest.keyClick(page.search, Qt.Key.Key_Escape)
            assert page.search.text() == ""
            QTest.keyClick(page.search, Qt.Key.Key_Tab)
            assert page.save.hasFocus()
            QTest.keyClick(page.save, Qt.Key.Key_Tab)
            assert page.table.hasFocus()
            QTest.keyClick(page.table, Qt.Key.Key_Tab)
            assert not page.table.hasFocus()

    on_the_desktops_loop(qapp, story())


def test_nothing_has_happened_yet(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(Stage(), []) as shown:
            page = shown.page
            assert page.nothing.isVisible()
            assert page.nothing.text() == "Nothing has happened yet."
            assert not page.search.isEnabled()
            assert not page.save.isEnabled()
            page.add([SET])
            assert page.table.isVisible()
            assert page.search.isEnabled()

    on_the_desktops_loop(qapp, story())


def test_a_log_that_cannot_be_read_is_told_and_read_again(qapp: QApplication) -> None:
    async def story() -> None:
        stage = Stage()

        def refuse() -> list[Happening]:
            raise StorageFailed("activity.jsonl cannot be read (gone).", "Look at the disk.")

        stage.happenings = refuse  # type: ignore[method-assign]
        async with opened(stage) as shown:
            page = shown.page
            assert page.asking.headline.text() == "activity.jsonl cannot be read (gone)."
            assert page.asking.advice.text() == "Look at the disk."
            page.add([TROUBLE])
            assert not page.table.isVisible()
            stage.happenings = lambda: [SET]  # type: ignore[method-assign]
            page.asking.retry.click()
            await until(page.table.isVisible)
            assert shown.column(Column.WHAT) == ["Trouble", "Set"]
            assert shown.failures == []

    on_the_desktops_loop(qapp, story())


def test_what_the_search_shows_is_saved_where_the_person_says(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            page = shown.page
            await shown.search("busy")
            page.save.click()
            (dialog,) = page.findChildren(QFileDialog)
            today = datetime.now(UTC).astimezone().date().isoformat()
            assert Path(dialog.selectedFiles()[0]).name == f"connect-me-activity-{today}.csv"
            assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
            assert dialog.isModal()
            dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
            dialog.close()
            await until(page.notice.isVisible)
            assert (tmp_path / "mine.csv").read_bytes() == csv_bytes([GIVEN_BACK, SET])
            assert page.notice.headline.text() == "The activity was saved."
            told = page.notice.advice.text().replace("\u200b", "")  # where the line may break
            assert told == str(tmp_path / "mine.csv")

    on_the_desktops_loop(qapp, story())


def test_a_file_that_cannot_be_written_is_told_with_an_advice(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        async with opened(Stage()) as shown:
            shown.page._keep(str(tmp_path / "nowhere" / "mine.csv"))
            await until(shown.page.notice.isVisible)
            headline = shown.page.notice.headline.text()
            assert headline == "mine.csv could not be saved: No such file or directory."
            assert shown.page.notice.advice.text().startswith("Choose another folder")
            assert shown.failures == []

    on_the_desktops_loop(qapp, story())


@pytest.mark.untraced
def test_twenty_thousand_rows_hold_nobody_up(qapp: QApplication) -> None:
    """The time of this thread counts, not what other programs take meanwhile."""
    whats, many = [*What], 20_000
    kept = [
        replace(SET, at=NOON + MINUTE * at, what=whats[at % len(whats)], event_id=f"event-{at}")
        for at in range(many)
    ]

    async def story() -> None:
        async with opened(Stage(), []) as shown:
            page = shown.page
            begun = time.thread_time()
            page._take(kept)
            page.table.repaint()
            assert time.thread_time() - begun < 0.15
            page.search.setText("given")
            longest = 0.0
            while page._searching is not None and not page._searching.done():
                begun = time.thread_time()
                await asyncio.sleep(0)
                longest = max(longest, time.thread_time() - begun)
            assert longest < 0.1
            assert page.table.model().rowCount(QModelIndex()) == many // len(whats)

    on_the_desktops_loop(qapp, story())
