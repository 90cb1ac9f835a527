"""The page of the statuses: the names at the service, and the resting status."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.errors import Offline
from app.domain.status import Status
from app.sync.ports import Meant, Offer, Offers
from app.ui.settings.statuses import StatusesPage
from tests.stage import Plan, Stage, until
from tests.ui.settings.scene import Scene, play, stage_under

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


TRAINING, MEETING = "d2390a99-8546-bad9-8f0a-219548e8aeb0", "bbdff279-7ae1-48ea-bade-7831d7234c64"


def at_genesys(names: str = "") -> Stage:
    """Give a stage whose service knows its statuses by ids."""
    offered = Offers(
        (Offer(TRAINING, "Training"), Offer(MEETING, "Meeting")),
        {status: f"{status} there" for status in Status},
        meant,
    )
    profile = (
        '[purecloud]\nservice = "genesys-cloud"\nregion = "mypurecloud.ie"\nclient_id = "c"\n'
        f"[statuses]\n{names}"
    )
    return stage_under(profile, Stage(plan=Plan(offered=offered)))


def meant(status: Status, chosen: str) -> Meant:
    if chosen == str(status):
        return Meant(f"{status} there")
    if chosen == "Twin":
        return Meant("Twin", twice=True)
    known = {TRAINING: "Training", MEETING: "Meeting"}
    return Meant(known.get(chosen, chosen), known=chosen in known)


def test_what_is_usual_comes_first_and_takes_a_choice_back(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(StatusesPage)
        box = scene.choice("statuses.Busy")
        await until(lambda: entries(box) == ["As usual: Busy there", "Training", "Meeting"])
        assert box.currentIndex() == 0
        pick(box, MEETING)
        await until(lambda: scene.chosen("statuses.Busy") == MEETING)
        assert box.currentText() == "Meeting"
        pick(box, "Busy")
        await until(lambda: scene.chosen("statuses.Busy") is None)
        assert box.currentIndex() == 0

    play(qapp, story, at_genesys())


def test_what_the_profile_names_is_the_usual_and_what_is_unclear_is_marked(
    qapp: QApplication,
) -> None:
    names = f'Busy = "{TRAINING}"\nHoliday = "Twin"\nOffice = "Old"\n'

    async def story(scene: Scene) -> None:
        scene.turn(StatusesPage)
        box = scene.choice("statuses.Busy")
        await until(lambda: entries(box) == ["As usual: Training", "Meeting"])
        holiday, office = scene.choice("statuses.Holiday"), scene.choice("statuses.Office")
        assert holiday.currentText() == (
            "As usual: Twin (the service has more than one of this name)"
        )
        assert office.currentText() == "As usual: Old (the service does not offer it)"

    play(qapp, story, at_genesys(names))


def test_an_id_is_no_word_while_nobody_can_say_what_it_is(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(StatusesPage)
        await until(lambda: page.asking.retry.isVisibleTo(scene.window))
        assert entries(scene.choice("statuses.Busy")) == ["Busy"]

    play(
        qapp,
        story,
        at_genesys(f'Busy = "{TRAINING}"\n'),
        trouble=Offline("The service cannot be reached."),
    )


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
        await until(lambda: box.currentText() == "Out of office")  # told after it was written

    play(qapp, story)
