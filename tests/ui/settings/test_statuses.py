"""The page of the statuses: the names at the service, and the resting status."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.errors import Offline
from app.ui.settings.statuses import StatusesPage
from tests.stage import Plan, Stage, until
from tests.ui.settings.scene import Scene, play

pytestmark = pytest.mark.xdist_group("qt")

NAMES = ("Busy", "Office", "On a break")


def pick(box: QComboBox, value: str) -> None:
    """Choose as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def entries(box: QComboBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def test_what_the_service_offers_can_be_chosen(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(StatusesPage)
        box = scene.choice("statuses.Busy")
        await until(lambda: entries(box) == [*NAMES])
        pick(box, "On a break")
        await until(lambda: scene.chosen("statuses.Busy") == "On a break")
        await until(lambda: scene.reset("statuses.Busy").isVisibleTo(scene.window))
        scene.reset("statuses.Busy").click()
        await until(lambda: box.currentText() == "Busy")
        assert scene.chosen("statuses.Busy") is None

    play(qapp, story, Stage(plan=Plan(names=NAMES)))


def test_a_name_that_the_service_does_not_offer_is_kept_and_marked(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(StatusesPage)
        box = scene.choice("statuses.Holiday")
        await until(lambda: box.count() == len(NAMES) + 1)
        assert box.currentText() == "Holiday (the service does not offer it)"
        assert box.currentData() == "Holiday"

    play(qapp, story, Stage(plan=Plan(names=NAMES)))


def test_without_the_service_the_names_that_hold_are_shown(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(StatusesPage)
        await until(lambda: page.asking.retry.isVisibleTo(scene.window))
        assert entries(scene.choice("statuses.Telework")) == ["Telework"]

    play(qapp, story, trouble=Offline("The service cannot be reached."))


def test_the_resting_status_is_chosen_by_its_own_name(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(StatusesPage)
        box = scene.choice("rules.resting_status")
        assert box.currentData() == "Office"
        pick(box, "OutOfOffice")
        await until(lambda: scene.chosen("rules.resting_status") == "OutOfOffice")
        assert box.currentText() == "Out of office"

    play(qapp, story)
