"""The page of the last week: what it reads, how it words what it finds, and how it is walked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QTreeWidgetItem

from app.conductor import Manner
from app.domain.errors import AppError, Offline, Service, SignInNeeded
from app.domain.event import CalendarEvent, Reason
from app.domain.last_week import DayBeside, Planned, ReallySet, Verdict
from app.domain.report import Happening, What
from app.domain.status import Status
from app.parts import Parts
from app.sync.ports import CalendarAnswer
from app.ui.band import day_name
from app.ui.errands import Errands
from app.ui.house import Room
from app.ui.language import clock_time
from app.ui.status.day import midnight
from app.ui.status.last_week import LastWeekPage
from app.ui.status.signs import Sign
from app.ui.status.verdicts import explanation, sign, summary, verdict
from app.ui.status.week_bands import DAY, DayRow
from app.ui.status.week_list import WeekList
from app.ui.time_axis import Hours
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import Plan, Stage, until
from tests.ui.rooms import Asked, house

pytestmark = pytest.mark.xdist_group("qt")

NAMES = {status: str(status) for status in Status}
HOUR = timedelta(hours=1)


def at(day: int, hour: float) -> datetime:
    """Give an hour of a day that is over, counted from today."""
    return midnight(datetime.now(UTC), day) + HOUR * hour


def event(name: str, start: datetime, hours: float = 1, title: str = "Meeting") -> CalendarEvent:
    return CalendarEvent(name, start, start + HOUR * hours, title)


def served(name: str, start: datetime, hours: float = 1) -> list[Happening]:
    end = start + HOUR * hours
    return [
        Happening(start, What.SET, "Busy", "Office", name, "busy event", 300),
        Happening(end, What.GIVEN_BACK, "Office", "Busy", name, "busy event", 300),
    ]


def a_week() -> tuple[tuple[CalendarEvent, ...], list[Happening]]:
    """Give two days: one as planned, one on which the person chose for themselves."""
    events = (
        event("one", at(-6, 9), title="Stand-up"),
        event("two", at(-5, 10), 2, "Review & <i>more</i>"),
        event("three", at(-5, 14), title=""),
    )
    happened = [
        Happening(at(-6, 8), What.STARTED),
        *served("one", at(-6, 9)),
        served("two", at(-5, 10))[0],
        Happening(at(-5, 10.5), What.LEFT_ALONE, "Office", "Busy", "two", "chosen by hand"),
        *served("three", at(-5, 14)),
        *served("gone", at(-5, 16)),
        Happening(at(-5, 18), What.SET, "Telework", "Office", None, "quick status", 100),
        Happening(at(-5, 19), What.GIVEN_BACK, "Office", "Telework", None, "quick status", 100),
    ]
    return events, happened


@dataclass
class Opened:
    """A page of the last week with what is behind it."""

    page: LastWeekPage
    asked: Asked
    stage: Stage
    failures: list[AppError]
    behind: "Behind"

    async def look(self) -> None:
        """Press the button, and wait until something came of it."""
        self.page.look.click()
        await until(self.page.look.isEnabled)

    def rows(self, day: int) -> list[list[str]]:
        """Give the cells of the stretches of a day."""
        top = self.page.list.topLevelItem(day)
        children = [top.child(row) for row in range(top.childCount())]
        return [[row.text(column) for column in range(4)] for row in children]


@dataclass
class Behind:
    """How the calendar answers."""

    failure: AppError | None = None
    windows: list[tuple[datetime, datetime]] = None  # type: ignore[assignment]

    def events(self, parts: Parts) -> Parts:
        plain = parts.events

        def answer(ids: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
            self.windows.append((start, end))
            if self.failure is not None:
                raise self.failure
            return plain(ids, start, end)

        return replace(parts, events=answer)


@asynccontextmanager
async def opened(
    events: tuple[CalendarEvent, ...] = (),
    happened: list[Happening] | None = None,
    busy: str = "Busy",
) -> AsyncIterator[Opened]:
    stage, asked, behind = Stage(plan=Plan(items=events)), Asked(), Behind(windows=[])
    stage.preferences.choose("statuses.Busy", busy)
    stage.kept = list(happened or [])
    assemble = stage.assemble
    stage.assemble = lambda make_way: behind.events(assemble(make_way))  # type: ignore[method-assign]
    failures: list[AppError] = []
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        errands = Errands(failures.append)
        page = LastWeekPage(house(stage, conductor, asked), errands)
        page.resize(900, 700)
        page.show()
        page.activateWindow()
        await until(page.isActiveWindow)
        yield Opened(page, asked, stage, failures, behind)
        errands.cancel()
        page.close()


def test_nothing_is_read_before_it_is_asked_for(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            page = shown.page
            page.opened()
            await asyncio.sleep(0.01)
            assert shown.behind.windows == []
            assert page.says.text().startswith("What would last week have looked like?")
            assert page.look.isVisible()
            assert not page.list.isVisible()

    on_the_desktops_loop(qapp, story())


def test_the_past_seven_days_are_laid_beside_what_was_set(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            await shown.look()
            page = shown.page
            assert shown.behind.windows == [(at(-7, 0), at(0, 0))]
            assert page.summary.text() == "As planned: 2 of 3 · Left alone: 1"
            days = [page.list.topLevelItem(day).text(0) for day in range(7)]
            says = ["Nothing asked for", "As planned: 1 of 1", "As planned: 1 of 2"]
            says += ["Nothing asked for"] * 4
            assert days == [
                f"{day_name(at(day - 7, 0), None)}: {told}" for day, told in enumerate(says)
            ]
            assert page.legend.accessibleName() == "Legend: Busy"
            assert shown.failures == []

    on_the_desktops_loop(qapp, story())


def test_an_id_in_the_mapping_is_known_again_by_what_a_person_calls_it(
    qapp: QApplication,
) -> None:
    async def story() -> None:
        async with opened(*a_week(), busy="d2390a99-8546-bad9-8f0a-219548e8aeb0") as shown:
            await shown.look()
            assert shown.page.summary.text() == "As planned: 2 of 3 · Left alone: 1"

    on_the_desktops_loop(qapp, story())


def test_each_stretch_says_what_became_of_it(qapp: QApplication) -> None:
    def times(start: float, end: float) -> str:
        return f"{clock_time(at(-5, start))}–{clock_time(at(-5, end))}"

    async def story() -> None:
        async with opened(*a_week()) as shown:
            await shown.look()
            chosen = "Left alone: you had chosen Office"
            assert shown.rows(1) == [[times(9, 10), "Stand-up", "Busy", "As planned"]]
            assert shown.rows(2) == [
                [times(10, 12), "Review & <i>more</i>", "Busy", chosen],
                [times(14, 15), "(no title)", "Busy", "As planned"],
                [times(16, 17), "An event that is gone", "Nothing", "Busy was set"],
                [times(18, 19), "Quick status", "Nothing", "Telework was set"],
            ]

    on_the_desktops_loop(qapp, story())


def test_a_day_on_which_something_came_otherwise_is_unfolded(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            await shown.look()
            unfolded = [shown.page.list.topLevelItem(day).isExpanded() for day in range(7)]
            assert unfolded == [False, False, True, False, False, False, False]

    on_the_desktops_loop(qapp, story())


def test_both_bands_of_a_day_are_drawn_and_told_apart(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            await shown.look()
            row = day_row(shown.page.list, 2)
            assert [bar.status for bar in row.planned] == [Status.BUSY] * 2
            really = [Status.BUSY] * 3 + [Status.TELEWORK]
            assert [bar.status for bar in row.really] == really
            assert row.planned[0].end - row.planned[0].start == 2 * HOUR
            assert row.really[0].end - row.really[0].start == HOUR / 2
            assert row.really[0].key == row.planned[0].key
            assert row.planned[0].tip.splitlines()[0] == "Review & <i>more</i>"

    on_the_desktops_loop(qapp, story())


def test_all_days_stand_under_the_same_hours(qapp: QApplication) -> None:
    early, late = event("early", at(-6, 4.5)), event("late", at(-4, 22.5))

    async def story() -> None:
        async with opened((early, late), []) as shown:
            await shown.look()
            assert {day_row(shown.page.list, day).hours for day in range(7)} == {Hours(4, 24)}

    on_the_desktops_loop(qapp, story())


def day_row(shown: WeekList, day: int) -> DayRow:
    row = shown.topLevelItem(day).data(0, DAY)
    assert isinstance(row, DayRow)
    return row


def test_a_bar_has_a_tip_and_leads_to_its_row(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            await shown.look()
            week = shown.page.list
            week.collapseAll()
            box = week.visualItemRect(week.topLevelItem(2))
            told, met = set(), set()
            for x in range(box.left(), box.right(), 4):
                for y in (box.bottom() - 5, box.bottom() - 25):
                    place = QPoint(x, y)
                    told.add(tip_at(week, place))
                    QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=place)
                    met.add(week.currentItem().text(3))
                    week.collapseAll()
            QToolTip.hideText()
            assert {"Busy was set", "As planned", "Telework was set"} < met
            titles = {one.splitlines()[0] for one in told if one}
            assert {"(no title)", "An event that is gone", "Quick status"} < titles
            assert any("&lt;i&gt;more" in title for title in titles)

    on_the_desktops_loop(qapp, story())


def tip_at(week: WeekList, place: QPoint) -> str:
    """Point at a place, and give the tip that comes."""
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, week.viewport().mapToGlobal(place))
    QApplication.sendEvent(week.viewport(), event)
    return QToolTip.text()


def test_it_is_walked_with_the_keys_and_told_in_full(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            page = shown.page
            page.look.setFocus()
            QTest.keyClick(page.look, Qt.Key.Key_Space)
            await until(page.look.isEnabled)
            assert page.list.hasFocus()
            page.list.collapseAll()
            for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
                QTest.keyClick(page.list, key)
            assert page.list.currentItem().text(1) == "Stand-up"
            assert page.detail.text() == "Stand-up – As planned"
            QTest.keyClick(page.list, Qt.Key.Key_Home)
            assert page.detail.text() == ""

    on_the_desktops_loop(qapp, story())


def test_it_says_that_it_reads_and_cannot_be_asked_twice(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            page = shown.page
            page.look.click()
            assert not page.look.isEnabled()
            assert page.asking.isVisible()
            assert page.asking.advice.text() == "Your calendar and the activity are being read…"
            page.look.click()
            await until(page.look.isEnabled)
            assert not page.asking.isVisible()
            assert len(shown.behind.windows) == 1
            await shown.look()
            assert page.list.topLevelItemCount() == 7

    on_the_desktops_loop(qapp, story())


def test_without_a_connection_it_can_be_tried_again(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            page = shown.page
            shown.behind.failure = Offline("Google cannot be reached.", "Check your connection.")
            page.look.setFocus()
            await shown.look()
            assert page.asking.headline.text() == "Google cannot be reached."
            assert page.asking.advice.text() == "Check your connection."
            assert not page.look.isVisible()
            assert not page.asking.sign_in.isVisible()
            assert page.asking.retry.hasFocus()
            shown.behind.failure = None
            page.asking.retry.click()
            await until(page.list.isVisible)
            assert page.look.isVisible()
            assert not page.asking.isVisible()
            assert shown.failures == []

    on_the_desktops_loop(qapp, story())


def test_who_is_not_signed_in_is_led_to_the_sign_in(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened(*a_week()) as shown:
            shown.behind.failure = SignInNeeded(Service.GOOGLE)
            await shown.look()
            assert shown.page.asking.headline.text() == "You are not signed in to Google."
            shown.page.asking.sign_in.click()
            assert shown.asked.rooms == [(Room.SETUP, "")]

    on_the_desktops_loop(qapp, story())


def test_a_week_in_which_nothing_was_asked_for_says_so(qapp: QApplication) -> None:
    async def story() -> None:
        async with opened((), [Happening(at(-6, 8), What.STARTED)]) as shown:
            await shown.look()
            says = "Your calendar asks for nothing in these seven days."
            assert shown.page.summary.text() == says
            assert not shown.page.list.isVisible()

    on_the_desktops_loop(qapp, story())


def planned(found: Verdict, detail: str | None = None, **changes: timedelta) -> Planned:
    start = at(-3, 9)
    return Planned(
        start, start + HOUR, Status.BUSY, "one", Reason.BUSY, found, detail=detail, **changes
    )


@pytest.mark.parametrize(
    ("stretch", "words", "mark"),
    [
        (planned(Verdict.AS_PLANNED), "As planned", Sign.WELL),
        (
            planned(Verdict.AS_PLANNED, unwatched=timedelta(minutes=12)),
            "As planned; the Manager did not run for 12 min",
            Sign.WELL,
        ),
        (planned(Verdict.LATE, late=timedelta(seconds=12)), "Set 12 s late", Sign.LATE),
        (
            planned(Verdict.LEFT_ALONE, "OutOfOffice"),
            "Left alone: you had chosen Out of office",
            Sign.LEFT_ALONE,
        ),
        (planned(Verdict.LEFT_ALONE), "Left alone: you had come back", Sign.LEFT_ALONE),
        (planned(Verdict.NOT_RUNNING), "The Manager did not run", Sign.STOPPED),
        (planned(Verdict.NOT_SET, "in call"), "Waited: in a call", Sign.WAITING),
        (planned(Verdict.NOT_SET, "on queue"), "Waited: on queue", Sign.WAITING),
        (planned(Verdict.NOT_SET, "offline"), "Waited: not connected", Sign.WAITING),
        (
            planned(Verdict.NOT_SET, "You are not signed in to Google."),
            "Not set: You are not signed in to Google.",
            Sign.TROUBLE,
        ),
        (planned(Verdict.NOT_SET, ""), "Not set", Sign.TROUBLE),
        (planned(Verdict.DIFFERENT, "Lunch"), "Lunch was set instead", Sign.OTHERWISE),
        (planned(Verdict.DIFFERENT), "Ended early", Sign.OTHERWISE),
        (planned(Verdict.NOTHING_TO_DO), "Nothing to set", Sign.NOTHING),
    ],
)
def test_every_verdict_has_words_and_a_sign(stretch: Planned, words: str, mark: Sign) -> None:
    assert (verdict(stretch), sign(stretch)) == (words, mark)


def test_a_verdict_of_few_words_is_explained() -> None:
    pause = timedelta(minutes=5)
    assert "shown already" in explanation(planned(Verdict.NOTHING_TO_DO))
    late = planned(Verdict.LATE, unwatched=pause)
    assert explanation(late) == "The Manager did not run for 5 min."
    assert explanation(planned(Verdict.AS_PLANNED, unwatched=pause)) == ""
    assert explanation(planned(Verdict.LATE)) == ""


def test_the_summary_counts_every_verdict_that_occurs() -> None:
    every = [planned(one) for one in Verdict] + [planned(Verdict.AS_PLANNED)]
    assert summary(every).split(" · ") == [
        "As planned: 2 of 8",
        "Set late: 1",
        "Left alone: 1",
        "The Manager did not run: 1",
        "Not set: 1",
        "Otherwise: 1",
        "Nothing to set: 1",
    ]


def test_signs_look_different_from_each_other_and_in_the_dark(qapp: QApplication) -> None:
    week, day = WeekList(NAMES, None), DayBeside(at(-3, 0), at(-2, 0), (), ())
    stretches = [
        replace(planned(one, "Lunch"), start=at(-3, hour)) for hour, one in enumerate(Verdict)
    ]
    really = (ReallySet(at(-3, 20), at(-3, 21), "Lunch", "one", None),)
    week.show_week([replace(day, planned=tuple(stretches), really=really)], ())
    week.resize(900, 400)
    top = week.topLevelItem(0)
    pictures = [icon_of(top.child(row), week) for row in range(top.childCount())]
    assert len(pictures) == len(Verdict) + 1
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
    light = week.grab().toImage()
    dark = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        dark.setColor(role, QColor("#202020"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        dark.setColor(role, QColor("#fafafa"))
    week.setPalette(dark)
    assert icon_of(top.child(0), week) != pictures[0]
    assert week.grab().toImage() != light
    week.deleteLater()


def icon_of(row: QTreeWidgetItem, week: WeekList) -> object:
    return row.icon(3).pixmap(week.iconSize()).toImage()


def test_a_whole_day_is_said_to_be_one(qapp: QApplication) -> None:
    whole = replace(planned(Verdict.AS_PLANNED), start=at(-3, 0), end=at(-2, 0))
    week = WeekList(NAMES, None)
    week.show_week([DayBeside(at(-3, 0), at(-2, 0), (whole,), ())], ())
    assert week.topLevelItem(0).child(0).text(0) == "All day"
    week.deleteLater()
