"""The page of the program itself: start, language, notifications, log, diagnostics, about."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.errors import AppError
from app.ui.house import Room
from app.ui.settings.about import LICENCES
from app.ui.settings.general import GeneralPage
from app.ui.wording import listed
from tests.stage import Stage, until
from tests.ui.settings.scene import Scene, play
from tests.ui.settings.test_statuses import pick

pytestmark = pytest.mark.xdist_group("qt")

ROOT = Path(__file__).parents[3]


def test_the_start_at_log_in_is_switched(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(GeneralPage)
        assert not page.start.isEnabled()  # nobody knows yet
        await until(page.start.isEnabled)
        page.start.click()
        await until(lambda: scene.stage.autostart.on)
        await until(page.start.isEnabled)
        assert page.start.isChecked()
        page.start.click()
        await until(lambda: not scene.stage.autostart.on)

    play(qapp, story)


def test_why_the_start_cannot_be_switched_is_said(qapp: QApplication) -> None:
    stage = Stage()
    stage.autostart.reason = AppError("It is set for everybody.", "Ask your IT to change it.")

    async def story(scene: Scene) -> None:
        page = scene.turn(GeneralPage)
        await until(lambda: page.no_start.isVisibleTo(scene.window))
        assert page.no_start.text() == "It is set for everybody. Ask your IT to change it."
        assert not page.start.isEnabled()

    play(qapp, story, stage)


def test_a_start_that_cannot_be_switched_after_all_is_put_back(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(GeneralPage)
        await until(page.start.isEnabled)
        scene.stage.autostart.reason = AppError("The disk is full.", "Make room.")
        page.start.click()
        await until(lambda: scene.told() == "The disk is full.")
        await until(lambda: not page.start.isChecked())

    play(qapp, story)


@pytest.mark.parametrize(
    ("path", "value"), [("general.language", "de"), ("general.log_level", "debug")]
)
def test_language_and_log_are_chosen(qapp: QApplication, path: str, value: str) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(GeneralPage)
        pick(scene.choice(path), value)
        await until(lambda: scene.chosen(path) == value)

    play(qapp, story)


def test_each_language_is_offered_in_its_own_name(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(GeneralPage)
        box = scene.choice("general.language")
        names = [box.itemText(at) for at in range(box.count())]
        assert names == ["As this computer", "English", "Français", "Nederlands", "Deutsch"]

    play(qapp, story)


def test_the_details_of_notifications_need_notifications(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(GeneralPage)
        titles = scene.switch("general.notify_titles")
        titles.click()
        await until(lambda: scene.chosen("general.notify_titles") is True)
        scene.switch("general.notifications").click()
        await until(lambda: not titles.isEnabled())
        assert not scene.switch("general.notify_own_hand").isEnabled()
        scene.switch("general.notifications").click()
        await until(titles.isEnabled)

    play(qapp, story)


def test_the_diagnostics_are_shown_before_they_are_copied(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(GeneralPage)
        box = page.diagnosis
        assert not box.copy.isVisibleTo(scene.window)
        box.show_.click()
        await until(lambda: box.text.isVisibleTo(scene.window))
        text = box.text.toPlainText()
        assert text.startswith("Connect Me Calendar: ")
        assert "ada@example.com" not in text
        assert "uid-1" not in text
        box.copy.click()
        assert QGuiApplication.clipboard().text() == text
        assert box.copied.text() == "Copied"

    play(qapp, story)


def test_a_sentence_of_ours_is_known_with_whatever_values() -> None:
    assert listed("You are not signed in to Google.") == "You are not signed in to %1."
    assert listed("ada@example.com did something") is None


def test_help_opens_the_guide(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(GeneralPage)
        buttons = {one.text(): one for one in page.findChildren(QPushButton)}
        buttons["Help"].click()
        assert scene.asked.rooms == [(Room.GUIDE, "")]

    play(qapp, story)


def test_every_work_that_is_shipped_is_named_with_its_licence() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    shipped = re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE)
    named = {re.sub("[._]", "-", one).lower() for works in LICENCES.values() for one in works}
    assert len(shipped) > 20
    assert set(shipped) - {"pyside6-essentials", "shiboken6"} <= named
    assert {"qt", "pyside6", "shiboken"} <= named
