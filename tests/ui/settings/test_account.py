"""The page of the account: the UID, both sign-ins, and their ends."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.errors import Service, SignInNeeded, VaultFailed
from app.domain.profile import Profile, PureCloudProfile
from app.ui.house import RENEW, Room
from app.ui.look import Mark
from app.ui.settings.account import AccountPage
from app.ui.settings.window import SettingsWindow
from app.ui.words import until_when
from tests.stage import Plan, Stage, until
from tests.ui.settings.scene import Scene, close, play

pytestmark = pytest.mark.xdist_group("qt")


def held_up(account: object, name: str) -> threading.Event:
    """Have what an account does under that name wait for the event that this gives."""
    goes_on, does = threading.Event(), getattr(account, name)

    def slow() -> None:
        assert goes_on.wait(5)
        does()

    setattr(account, name, slow)
    return goes_on


def test_the_uid_can_be_copied(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        assert page.uid.text() == "uid-1"
        assert page.uid.isReadOnly()
        page.copy.click()
        assert QGuiApplication.clipboard().text() == "uid-1"

    play(qapp, story)


def test_who_is_signed_in_is_shown_with_a_mark(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        for row in page.parties.values():
            assert row.mark.mark is Mark.OK
            assert row.account.text() == "ada@example.com"
            assert not row.remedy.isVisibleTo(scene.window)

    play(qapp, story)


def test_a_missing_sign_in_says_what_is_wrong_and_leads_to_the_set_up(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        row = page.parties[Service.GOOGLE]
        assert row.mark.mark is Mark.NOK
        assert row.account.text() == "Nobody is signed in"
        assert row.trouble.text() == str(SignInNeeded(Service.GOOGLE))
        row.remedy.click()
        assert scene.asked.rooms == [(Room.SETUP, "")]
        assert page.uid.text() == ""
        assert not page.copy.isEnabled()
        assert not page.sign_out.button.isEnabled()
        assert page.disconnect_.button.isEnabled()

    play(qapp, story, Stage(signed_in=False))


def test_nothing_ends_before_the_question_is_answered(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.disconnect_.button.click()
        assert page.disconnect_.question.isVisibleTo(scene.window)
        assert page.disconnect_.no.hasFocus()
        scene.window.show_state(scene.conductor.state())
        assert page.disconnect_.question.isVisibleTo(scene.window)
        assert not page.disconnect_.button.isEnabled()
        page.disconnect_.no.click()
        await asyncio.sleep(0.02)
        assert not page.disconnect_.question.isVisibleTo(scene.window)
        assert "erase" not in scene.stage.done
        assert scene.stage.google.email is not None

    play(qapp, story)


def test_what_a_sign_out_did_is_told_line_by_line(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.sign_out.button.click()
        page.sign_out.yes.click()
        assert not page.disconnect_.button.isEnabled()
        await until(lambda: page.course.headline.text() == "Done")
        assert page.course.lines.toPlainText().splitlines() == [
            "No status of this program is set any more.",
            "This computer has forgotten both sign-ins.",
        ]
        assert page.parties[Service.CONNECT_ME].mark.mark is Mark.NOK
        assert "revoke google" not in scene.stage.done
        assert not page.sign_out.button.isEnabled()

    play(qapp, story)


def test_a_disconnection_revokes_both_grants_and_the_pages_show_the_profile_again(
    qapp: QApplication,
) -> None:
    async def story(scene: Scene) -> None:
        await scene.conductor.choose("rules.gap_seconds", 90)
        page = scene.turn(AccountPage)
        page.disconnect_.button.click()
        page.disconnect_.yes.click()
        await until(lambda: page.course.headline.text() == "Done")
        for done in ("revoke connect-me", "revoke google", "erase"):
            assert done in scene.stage.done
        assert "This computer is disconnected." in page.course.lines.toPlainText()
        scene.window.turn_to("rules")
        assert scene.number("rules.gap_seconds").value() == 60

    play(qapp, story)


def test_what_could_not_be_done_is_said(qapp: QApplication) -> None:
    stage = Stage()
    stage.google.locked = VaultFailed("The keyring is locked.", "Unlock it.")

    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.sign_out.button.click()
        page.sign_out.yes.click()
        await until(lambda: page.course.headline.text() == "Not all of it could be done")
        lines = page.course.lines.toPlainText().splitlines()
        assert lines[-2] == "The keyring could not be emptied: The keyring is locked."
        assert lines[-1].endswith("the next start of the program empties the keyring.")
        assert lines.count(lines[-1]) == 1

    play(qapp, story, stage)


def test_a_disconnection_goes_on_to_its_end_when_the_window_closes(qapp: QApplication) -> None:
    stage = Stage(plan=Plan())
    goes_on = held_up(stage.connect_me, "revoke")

    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.disconnect_.button.click()
        page.disconnect_.yes.click()
        await asyncio.sleep(0.02)
        close(scene.window)
        goes_on.set()
        await until(lambda: "erase" in stage.done)

    play(qapp, story, stage)


def test_who_closes_the_window_meanwhile_hears_at_the_icon_what_became_of_the_status(
    qapp: QApplication,
) -> None:
    stage = Stage(plan=Plan(owes=True, keeps_owing=True))
    goes_on = held_up(stage.connect_me, "revoke")

    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.disconnect_.button.click()
        page.disconnect_.yes.click()
        await until(lambda: "could not be given back" in page.course.lines.toPlainText())
        house = scene.window.house
        close(scene.window)
        again = SettingsWindow(house)  # opened once more while it goes on
        assert not again.findChild(AccountPage).disconnect_.button.isEnabled()
        again.close()
        again.deleteLater()
        await asyncio.sleep(0)
        goes_on.set()
        await until(lambda: bool(scene.asked.said))
        headline, status = scene.asked.said[0]
        assert headline == "Not all of it could be done"
        assert status.startswith("The status that this program set could not be given back.")
        scene.window = SettingsWindow(house)  # and after that
        course = scene.window.findChild(AccountPage).course
        assert course.headline.text() == "Not all of it could be done"
        assert status in course.lines.toPlainText()

    play(qapp, story, stage)


def test_a_window_in_another_language_goes_on_telling_what_is_done(qapp: QApplication) -> None:
    stage = Stage(plan=Plan())
    goes_on = held_up(stage.google, "forget")

    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        page.disconnect_.button.click()
        page.disconnect_.yes.click()
        await until(lambda: "revoked" in page.course.lines.toPlainText())
        anew = SettingsWindow(scene.window.house)
        anew.take_over(scene.window)
        close(scene.window)
        scene.window = anew
        page = scene.turn(AccountPage)
        assert not page.disconnect_.button.isEnabled()
        goes_on.set()
        await until(lambda: page.course.headline.text() == "Done")
        lines = page.course.lines.toPlainText().splitlines()
        assert lines[0] == "No status of this program is set any more."
        assert lines[-1] == "This computer is disconnected."
        assert len(lines) == len(set(lines))

    play(qapp, story, stage)


GENESYS = Profile(
    purecloud=PureCloudProfile(
        service="genesys-cloud", region="mypurecloud.ie", organization="acme"
    )
)


def test_at_genesys_cloud_it_says_where_until_when_and_how_long_a_sign_in_may_idle(
    qapp: QApplication,
) -> None:
    stage = Stage(profile=GENESYS)
    ends = datetime.now(UTC) + timedelta(hours=20)
    stage.connect_me.renew_by, stage.connect_me.idle_seconds = ends, 900

    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        row = page.parties[Service.GENESYS_CLOUD]
        assert row.mark.mark is Mark.OK
        assert row.trouble.text() == f"The sign-in lasts until {until_when(ends)}."
        assert page.place.text() == "Region of Genesys Cloud: mypurecloud.ie. Organisation: acme."
        assert "not used for 15 min" in page.idle.text()
        assert "permissions at Genesys Cloud and at Google" in (
            page.disconnect_.button.accessibleDescription()
        )
        assert not page.parties[Service.GOOGLE].remedy.isVisibleTo(scene.window)
        row.remedy.click()
        assert scene.asked.rooms == [(Room.SETUP, RENEW)]

    play(qapp, story, stage)


def test_at_connect_me_there_is_no_region_and_no_idle_end(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        page = scene.turn(AccountPage)
        assert page.place.isHidden()
        assert page.idle.isHidden()

    play(qapp, story)
