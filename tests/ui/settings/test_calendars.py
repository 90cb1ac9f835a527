"""The page of the calendars: what is listed, what is ticked, and what cannot be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from app.domain.errors import Offline, Service, SignInNeeded
from app.sync.google_calendar import CalendarInfo
from app.ui.house import Room
from app.ui.settings.calendars import CalendarsPage
from tests.stage import Plan, Stage, until
from tests.ui.settings.scene import Scene, Troubled, play, stage_under

pytestmark = pytest.mark.xdist_group("qt")

TEAM = CalendarInfo("team@group.calendar.google.com", "Team", "#16a765", "", False, "reader")
MAIN = CalendarInfo("ada@example.com", "ada@example.com", "#9fe1e7", "", True, "owner")
HIDDEN = CalendarInfo("boss@example.com", "The boss", "#ff0000", "", False, "freeBusyReader")


def stage_with(*calendars: CalendarInfo) -> Stage:
    return Stage(plan=Plan(calendars=calendars))


async def listed(scene: Scene) -> QListWidget:
    page = scene.turn(CalendarsPage)
    await until(lambda: page.list.isVisibleTo(scene.window))
    return page.list


def rows(shown: QListWidget) -> list[tuple[str, bool]]:
    items = map(shown.item, range(shown.count()))
    return [(one.text(), one.checkState() is Qt.CheckState.Checked) for one in items]


def test_the_main_calendar_comes_first_and_what_cannot_be_read_is_left_out(
    qapp: QApplication,
) -> None:
    async def story(scene: Scene) -> None:
        shown = await listed(scene)
        assert rows(shown) == [("Your main calendar", True), ("Team", False)]
        picture = shown.item(1).icon().pixmap(shown.iconSize()).toImage()
        assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == "#16a765"

    play(qapp, story, stage_with(TEAM, HIDDEN, MAIN))


def test_a_main_calendar_with_a_name_keeps_it(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        assert rows(await listed(scene)) == [("Ada (your main calendar)", True)]

    named = CalendarInfo("ada@example.com", "Ada", "", "", True, "owner")
    play(qapp, story, stage_with(named))


def test_ticking_chooses_and_the_main_calendar_is_called_primary(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        shown = await listed(scene)
        shown.setCurrentRow(1)
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_Space)
        await until(lambda: scene.chosen("sync.calendars") == ["primary", TEAM.id])
        shown.item(0).setCheckState(Qt.CheckState.Unchecked)
        await until(lambda: scene.chosen("sync.calendars") == [TEAM.id])
        scene.reset("sync.calendars").click()
        await until(lambda: rows(shown) == [("Your main calendar", True), ("Team", False)])
        assert scene.chosen("sync.calendars") is None

    play(qapp, story, stage_with(MAIN, TEAM))


def test_the_last_calendar_stays_ticked_and_it_is_said_why(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page, shown = scene.turn(CalendarsPage), await listed(scene)
        shown.item(0).setCheckState(Qt.CheckState.Unchecked)
        assert rows(shown) == [("Your main calendar", True), ("Team", False)]
        assert page.last.isVisibleTo(scene.window)
        assert page.last.text().startswith("“Your main calendar” stays ticked")
        assert scene.stage.written == []
        shown.item(1).setCheckState(Qt.CheckState.Checked)
        assert not page.last.isVisibleTo(scene.window)

    play(qapp, story, stage_with(MAIN, TEAM))


def test_the_main_calendar_given_by_its_address_is_the_main_calendar(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        shown = await listed(scene)
        assert rows(shown) == [("Your main calendar", True), ("Team", False)]
        shown.item(1).setCheckState(Qt.CheckState.Checked)
        await until(lambda: scene.chosen("sync.calendars") == ["primary", TEAM.id])

    stage = stage_under('[sync]\ncalendars = ["ada@example.com"]\n', stage_with(MAIN, TEAM))
    play(qapp, story, stage)


def test_a_chosen_calendar_that_is_gone_is_shown_and_can_be_unticked(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        await scene.conductor.choose("sync.calendars", ["primary", "gone@example.com"])
        shown = await listed(scene)
        words = "A calendar that is no longer in your list (gone@example.com)"
        assert rows(shown)[1] == (words, True)
        shown.item(1).setCheckState(Qt.CheckState.Unchecked)
        await until(lambda: scene.chosen("sync.calendars") == ["primary"])
        await until(lambda: len(rows(shown)) == 1)

    play(qapp, story, stage_with(MAIN))


def test_a_locked_list_can_be_seen_and_not_changed(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        shown = await listed(scene)
        shown.setFocus()
        assert not shown.item(1).flags() & Qt.ItemFlag.ItemIsEnabled
        QTest.keyClick(shown, Qt.Key.Key_Space)
        assert rows(shown) == [("Your main calendar", True), ("Team", False)]
        assert "Locked by your IT" in shown.accessibleDescription()

    stage = stage_under('[locked]\nkeys = ["sync.calendars"]\n', stage_with(MAIN, TEAM))
    play(qapp, story, stage)


def test_without_a_network_it_can_be_tried_again(qapp: QApplication) -> None:
    offline = Offline("www.googleapis.com cannot be reached.", "Check the network connection.")

    async def story(scene: Scene) -> None:
        page = scene.turn(CalendarsPage)
        await until(lambda: page.asking.retry.isVisibleTo(scene.window))
        assert page.asking.headline.text() == offline.headline
        assert page.asking.advice.text() == offline.advice
        assert not page.asking.sign_in.isVisibleTo(scene.window)
        answers = page.house.inquiries
        assert isinstance(answers, Troubled)

        async def found() -> tuple[CalendarInfo, ...]:
            return (MAIN,)

        object.__setattr__(answers, "calendars", found)
        page.asking.retry.click()
        assert not page.asking.retry.isVisibleTo(scene.window)
        assert "being read" in page.asking.advice.text()
        page._ask()
        await until(lambda: page.list.isVisibleTo(scene.window))
        assert not page.asking.isVisibleTo(scene.window)

    play(qapp, story, trouble=offline)


def test_who_is_not_signed_in_is_led_to_the_set_up(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(CalendarsPage)
        await until(lambda: page.asking.sign_in.isVisibleTo(scene.window))
        page.asking.sign_in.click()
        assert scene.asked.rooms == [(Room.SETUP, "")]

    play(qapp, story, trouble=SignInNeeded(Service.GOOGLE))
