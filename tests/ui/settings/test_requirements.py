"""The page of the requirements: met, not met, or why it could not be checked."""

import pytest
from PySide6.QtWidgets import QApplication

from app.connect_me_desktop import Desktop
from app.domain.errors import Offline
from app.domain.profile import Profile, PureCloudProfile
from app.inquiries import Inquiries
from app.ui.look import Mark
from app.ui.settings.requirements import RequirementRow, RequirementsPage
from tests.stage import Plan, Stage, until
from tests.ui.settings.scene import Scene, play
from tests.ui.walk import said

pytestmark = pytest.mark.xdist_group("qt")


def texts(row: object) -> list[str]:
    assert isinstance(row, RequirementRow)
    return [one.text for one in said(row, hidden=False) if one.place == "label"]


def test_each_requirement_has_a_mark_a_word_and_its_versions(qapp: QApplication) -> None:
    stage = Stage(plan=Plan(versions={"purecloud": "3.27.10", "uep": "2.29.0"}))

    async def story(scene: Scene) -> None:
        page = scene.turn(RequirementsPage)
        desktop = Desktop(installed=True, version="3.3.4", running=None)
        inquiries = Inquiries(scene.conductor, lambda: desktop)
        page.house = type(page.house)(**{**_fields(page.house), "inquiries": inquiries})
        page.opened()
        await until(lambda: len(page.found.rows) == 4 and bool(texts(page.found.rows[0])))
        program, running, _, uep = page.found.rows
        assert set(texts(program)) == {
            "Connect Me Desktop",
            "Met",
            "Required: 3.3.4 or newer. Found: 3.3.4",
        }
        assert set(texts(running)) == {
            "Connect Me Desktop is running",
            "Could not be checked",
            "The programs could not be listed.",
        }
        assert set(texts(uep)) == {
            "UEP",
            "Not met",
            "Required: 2.30.19 or newer. Found: 2.29.0",
            "Ask your IT to update UEP to 2.30.19.",
        }
        marks = [row.verdict.mark for row in page.found.rows if isinstance(row, RequirementRow)]
        assert marks == [Mark.OK, Mark.UNKNOWN, Mark.OK, Mark.NOK]

    play(qapp, story, stage)


def _fields(house: object) -> dict[str, object]:
    return {name: getattr(house, name) for name in type(house).__dataclass_fields__}


def test_at_genesys_cloud_it_says_that_nothing_is_required(qapp: QApplication) -> None:
    stage = Stage(profile=Profile(purecloud=PureCloudProfile(service="genesys-cloud")))

    async def story(scene: Scene) -> None:
        page = scene.turn(RequirementsPage)
        await until(lambda: page.nothing.isVisibleTo(scene.window))
        assert page.nothing.text() == (
            "Nothing has to be installed beside this program: Genesys Cloud takes the status"
            " itself."
        )
        assert page.found.rows == []
        assert not page.says.isVisibleTo(scene.window)
        assert not page.again.isVisibleTo(scene.window)

    play(qapp, story, stage)


def test_it_is_checked_again_at_each_turn_and_at_the_button(qapp: QApplication) -> None:
    stage = Stage()

    async def story(scene: Scene) -> None:
        page = scene.turn(RequirementsPage)
        await until(lambda: len(page.found.rows) == 4 and bool(texts(page.found.rows[0])))
        assert "Could not be checked" in texts(page.found.rows[2])
        stage.plan.versions = {"purecloud": "4.0", "uep": "2.30.19"}
        page.again.click()
        await until(lambda: "Met" in texts(page.found.rows[2]))

    play(qapp, story, stage)


def test_when_nothing_can_be_asked_it_is_said(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(RequirementsPage)
        await until(lambda: page.asking.retry.isVisibleTo(scene.window))
        assert page.found.rows == []

    play(qapp, story, trouble=Offline("The service cannot be reached."))
