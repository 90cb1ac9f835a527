"""The page of the rules: every rule can be chosen, by keys too, and taken back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.rule_keys import CHOOSABLE
from app.domain.settings import WorkingHours
from app.ui.settings.hours import HoursEditor
from app.ui.settings.priority import PriorityList
from app.ui.settings.rules import RulesPage
from tests.stage import until
from tests.ui.settings.scene import Scene, play, stage_under
from tests.ui.settings.test_statuses import pick

pytestmark = pytest.mark.xdist_group("qt")

STANDARD = ["Holiday", "OutOfOffice", "Busy", "Telework", "Office"]
WEEK = ["mon", "tue", "wed", "thu", "fri"]


def test_every_rule_of_the_profile_is_on_a_page(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        for name in ("rules", "statuses", "tags", "calendars"):
            scene.window.turn_to(name)
        for key in CHOOSABLE:
            assert scene.reset(key.path).accessibleName().startswith("Reset: ")

    play(qapp, story)


@pytest.mark.parametrize(
    "name", ["count_tentative", "count_unanswered", "tags_from_others", "google_event_types"]
)
def test_a_rule_is_switched_and_taken_back(qapp: QApplication, name: str) -> None:
    path = f"rules.{name}"

    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        box = scene.switch(path)
        before = box.isChecked()
        box.click()
        await until(lambda: scene.chosen(path) is (not before))
        await until(lambda: scene.reset(path).isVisibleTo(scene.window))
        scene.reset(path).click()
        await until(lambda: box.isChecked() is before)
        assert scene.chosen(path) is None
        assert not scene.reset(path).isVisibleTo(scene.window)

    play(qapp, story)


@pytest.mark.parametrize(
    ("path", "lowest", "highest"),
    [("rules.gap_seconds", 0, 3600), ("rules.lead_seconds", 0, 600), ("sync.poll_seconds", 5, 600)],
)
def test_a_number_of_seconds_is_taken_when_it_is_entered(
    qapp: QApplication, path: str, lowest: int, highest: int
) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        box = scene.number(path)
        assert (box.minimum(), box.maximum()) == (lowest, highest)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "12")
        scene.window.show_state(scene.conductor.state())
        assert box.text() == "12 s"
        assert scene.stage.written == []
        QTest.keyClick(box, Qt.Key.Key_Return)
        await until(lambda: scene.chosen(path) == 12)

    play(qapp, story)


@pytest.mark.parametrize("path", ["rules.while_on_queue", "rules.while_in_call"])
def test_what_waits_can_be_set_at_once(qapp: QApplication, path: str) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        assert scene.choice(path).currentText() == "Wait until then"
        pick(scene.choice(path), "apply")
        await until(lambda: scene.chosen(path) == "apply")

    play(qapp, story)


def test_the_wheel_scrolls_the_page_and_changes_nothing(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        for box in (scene.number("rules.gap_seconds"), scene.choice("rules.while_in_call")):
            box.setFocus()
            middle = QPointF(box.rect().center())
            wheel = QWheelEvent(
                middle,
                QPointF(box.mapToGlobal(middle)),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(box, wheel)
        assert scene.number("rules.gap_seconds").value() == 60
        assert scene.choice("rules.while_in_call").currentData() == "wait"

    play(qapp, story)


def test_the_order_of_the_statuses_is_changed_by_keys_and_buttons(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        order = scene.control(PriorityList, "rules.priority")
        assert order.order() == STANDARD
        assert not order.up.isEnabled()
        order.list.setFocus()
        QTest.keyClick(order.list, Qt.Key.Key_Down)
        QTest.keyClick(order.list, Qt.Key.Key_Down)
        QTest.keyClick(order.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        moved = ["Holiday", "Busy", "OutOfOffice", "Telework", "Office"]
        await until(lambda: scene.chosen("rules.priority") == moved)
        assert order.list.currentRow() == 1
        order.up.click()
        order.down.click()
        order.down.click()
        order.down.click()
        moved = ["Holiday", "OutOfOffice", "Telework", "Busy", "Office"]
        await until(lambda: scene.chosen("rules.priority") == moved)
        scene.reset("rules.priority").click()
        await until(lambda: order.order() == STANDARD)

    play(qapp, story)


# working hours


async def opened(scene: Scene) -> HoursEditor:
    scene.turn(RulesPage)
    return scene.control(HoursEditor, "rules.working_hours")


def test_hours_are_added_changed_and_removed(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        editor = await opened(scene)
        assert editor.empty.isVisibleTo(scene.window)
        editor.add.click()
        first = {"days": WEEK, "from": "08:00", "to": "18:00"}
        await until(lambda: scene.chosen("rules.working_hours") == [first])
        row = editor.rows[0]
        row.start.setTime(QTime(22, 0))
        row.end.setTime(QTime(6, 0))
        for day in range(5):
            if day != 4:
                row.days[day].click()
        night = {"days": ["fri"], "from": "22:00", "to": "06:00"}
        await until(lambda: scene.chosen("rules.working_hours") == [night])
        assert editor.rows[0] is row  # the keyboard stays where it is
        assert row.next_day.text() == "the next day"
        hours = scene.conductor.preferences.settings.rules.working_hours
        assert hours == (WorkingHours(frozenset({4}), 22 * 60, 30 * 60),)
        row.remove.click()
        await until(lambda: scene.chosen("rules.working_hours") == [])
        assert editor.empty.isVisibleTo(scene.window)

    play(qapp, story)


def test_a_row_without_a_day_is_explained_and_not_taken(qapp: QApplication) -> None:
    profile = '[rules]\nworking_hours = [{days = ["sat"], from = "09:00", to = "24:00"}]\n'

    async def story(scene: Scene) -> None:
        editor = await opened(scene)
        assert editor.rows[0].end.minutes() == 0
        assert editor.rows[0].next_day.text() == ""
        editor.rows[0].days[5].click()
        assert "at least one day" in editor.wrong.text()
        assert editor.wrong.isVisibleTo(scene.window)
        scene.window.show_state(scene.conductor.state())
        assert not editor.rows[0].days[5].isChecked()
        assert scene.stage.written == []
        editor.rows[0].days[6].click()
        sunday = {"days": ["sun"], "from": "09:00", "to": "00:00"}
        await until(lambda: scene.chosen("rules.working_hours") == [sunday])
        assert not editor.wrong.isVisibleTo(scene.window)

    play(qapp, story, stage_under(profile))


def test_hours_go_back_to_the_profile(qapp: QApplication) -> None:
    profile = '[rules]\nworking_hours = [{days = ["sat"], from = "09:00", to = "12:30"}]\n'

    async def story(scene: Scene) -> None:
        editor = await opened(scene)
        editor.add.click()
        await until(lambda: scene.reset("rules.working_hours").isVisibleTo(scene.window))
        assert len(editor.rows) == 2
        scene.reset("rules.working_hours").click()
        await until(lambda: len(editor.rows) == 1)
        saturday = WorkingHours(frozenset({5}), 9 * 60, 12 * 60 + 30)
        assert editor.expressed() == [saturday]

    play(qapp, story, stage_under(profile))
