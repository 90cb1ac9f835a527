"""The page of the tags: the convention, further spellings, and the tag checker."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import Offline
from app.domain.event import CalendarEvent
from app.domain.status import Status
from app.ui.settings.spellings import parted, problem
from app.ui.settings.tags import MOST, MissRow, TagsPage
from tests.stage import NOON, Plan, Stage, until
from tests.ui.settings.scene import Scene, play, stage_under
from tests.ui.walk import said

pytestmark = pytest.mark.xdist_group("qt")


def event(title: str, number: int = 1, description: str = "") -> CalendarEvent:
    start = NOON + timedelta(hours=number)
    return CalendarEvent(f"e{number}", start, start + timedelta(hours=1), title, description)


def write(scene: Scene, status: Status, text: str) -> None:
    """Write the spellings of a status and leave with Enter."""
    edit = scene.turn(TagsPage).edits[status]
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("", []),
        (" , ,", []),
        ("WFH", ["WFH"]),
        ("@WFH, @ Thuiswerk ,WFH", ["WFH", "Thuiswerk"]),
        ("Working from home,Télétravail", ["Working from home", "Télétravail"]),
    ],
)
def test_spellings_are_read_from_a_line(text: str, spellings: list[str]) -> None:
    assert parted(text) == spellings


def test_a_spelling_that_means_another_status_is_refused() -> None:
    known = {"Vacances": Status.HOLIDAY}
    assert problem(Status.TELEWORK, ["vacances"], known) == "“vacances” already stands for Holiday."
    assert problem(Status.TELEWORK, ["BUSY"], known) == "“BUSY” already stands for Busy."
    assert problem(Status.HOLIDAY, ["vacances", "Holiday"], known) == ""
    assert problem(Status.HOLIDAY, ["a@b"], known).startswith("“a@b” cannot be a tag")


def test_further_spellings_are_chosen_and_taken_back(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        edit = scene.turn(TagsPage).edits[Status.TELEWORK]
        assert edit.text() == "Télétravail"
        write(scene, Status.TELEWORK, "@WFH, Thuiswerk")
        await until(lambda: scene.chosen("tags.Telework") == ["WFH", "Thuiswerk"])
        await until(lambda: edit.text() == "WFH, Thuiswerk")
        scene.reset("tags.Telework").click()
        await until(lambda: edit.text() == "Télétravail")

    play(qapp, story, stage_under('[tags]\nTelework = ["Télétravail"]\n'))


def test_a_spelling_that_cannot_be_is_explained_and_stays_to_be_mended(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        write(scene, Status.TELEWORK, "WFH, Busy")
        edit = scene.turn(TagsPage).edits[Status.TELEWORK]
        assert edit.wrong.isVisibleTo(scene.window)
        assert edit.wrong.text() == "“Busy” already stands for Busy."
        scene.window.show_state(scene.conductor.state())
        assert edit.text() == "WFH, Busy"
        assert scene.stage.written == []
        write(scene, Status.TELEWORK, "WFH")
        await until(lambda: scene.chosen("tags.Telework") == ["WFH"])
        assert not edit.wrong.isVisibleTo(scene.window)

    play(qapp, story)


def test_a_near_miss_is_shown_with_the_right_spelling_to_copy(qapp: QApplication) -> None:
    items = (event("Home @Telewrok"), event("@OOO", 2))

    async def story(scene: Scene) -> None:
        page = scene.turn(TagsPage)
        await until(lambda: len(page.misses.rows) == 2)
        row = page.misses.rows[0]
        assert isinstance(row, MissRow)
        texts = [one.text for one in said(row) if one.place == "label"]
        assert texts[0] == "Home @Telewrok"
        assert texts[1].startswith("Monday, ")
        assert texts[2] == "The title has @Telewrok. Write @Telework instead."
        row.copy.click()
        assert QGuiApplication.clipboard().text() == "@Telework"
        assert row.copy.accessibleName() == "Copy @Telework"

    play(qapp, story, Stage(plan=Plan(items=items)))


def test_many_near_misses_are_cut_and_it_is_said(qapp: QApplication) -> None:
    items = tuple(event("@Telewrok", number) for number in range(MOST + 5))

    async def story(scene: Scene) -> None:
        page = scene.turn(TagsPage)
        await until(lambda: len(page.misses.rows) == MOST)
        assert page.more.isVisibleTo(scene.window)

    play(qapp, story, Stage(plan=Plan(items=items)))


def test_nothing_found_is_said_and_can_be_checked_again(qapp: QApplication) -> None:
    stage = Stage()

    async def story(scene: Scene) -> None:
        page = scene.turn(TagsPage)
        await until(lambda: page.none.isVisibleTo(scene.window))
        stage.plan.items = (event("@Telewrok"),)
        page.again.click()
        await until(lambda: len(page.misses.rows) == 1)
        assert not page.none.isVisibleTo(scene.window)

    play(qapp, story, stage)


def test_without_a_network_the_checker_says_so_and_nothing_else(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(TagsPage)
        await until(lambda: page.asking.retry.isVisibleTo(scene.window))
        assert page.asking.headline.text() == "Google cannot be reached."
        assert not page.none.isVisibleTo(scene.window)
        assert page.misses.rows == []
        assert not page.again.isVisibleTo(scene.window)

    play(qapp, story, trouble=Offline("Google cannot be reached."))
