"""The set-up where a sign-in ends by itself: until when, and one click before then."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.errors import SignInFailed
from app.ui.house import RENEW
from app.ui.setup_step import Stage as Turn
from app.ui.words import until_when
from tests.stage import Stage, until
from tests.ui.setup_room import ADA, BOTH, GENESYS, scene, seen, set_up, stage_for

pytestmark = [pytest.mark.xdist_group("qt")]
NOW, DONE = Turn.NOW, Turn.DONE
SOON = datetime.now(UTC) + timedelta(minutes=40)
LATER = SOON + timedelta(hours=23)
TWO_WAYS = replace(GENESYS, connect_me=BOTH.connect_me)


def stage_that_ends(ends: datetime = SOON, profile: object = GENESYS) -> Stage:
    """Give a stage on which Ada is signed in everywhere, at Genesys Cloud until then."""
    stage = stage_for(connect_me=ADA, google=ADA, profile=profile)  # type: ignore[arg-type]
    stage.connect_me.renew_by = ends
    return stage


def test_it_says_until_when_and_one_click_opens_the_browser(qapp: QApplication) -> None:
    stage = stage_that_ends()

    async def play() -> None:
        async with set_up(stage, clock=lambda: datetime.now(UTC)) as it:
            step = it.window.connect_me
            assert step.summary.text() == f"Signed in as {ADA} until {until_when(SOON)}"
            assert seen(step.renewals).splitlines()[-1] == "Sign in again"
            assert it.window.google.renewals.isHidden()
            stage.plan.answered = asyncio.Event()
            step.renewals.first.click()
            await until(lambda: len(it.asked.addresses) == 1)
            assert step.is_waiting
            assert it.stages()[:2] == [NOW, DONE]
            assert step.waiting.isVisible()
            assert not step.other.isVisible()
            stage.connect_me.renew_by = LATER
            stage.plan.answered.set()
            await until(lambda: not step.is_waiting)
            assert step.summary.text() == f"Signed in as {ADA} until {until_when(LATER)}"
            assert it.stages()[:2] == [DONE, DONE]
            assert step.renewals.isVisible()

    scene(qapp, play)
    assert any(one.startswith("sign in genesys-cloud by google") for one in stage.done)


def test_a_sign_in_that_needs_no_renewal_offers_none(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA, profile=GENESYS)

    async def play() -> None:
        async with set_up(stage) as it:
            assert it.window.connect_me.renewals.isHidden()
            it.window.turn_to(RENEW)
            await asyncio.sleep(0.02)
            assert it.asked.addresses == []

    scene(qapp, play)


def test_whoever_comes_to_renew_is_led_to_the_browser_at_once(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_that_ends()) as it:
            it.window.turn_to(RENEW)
            await until(lambda: len(it.asked.addresses) == 1)

    scene(qapp, play)


def test_where_there_are_two_ways_the_person_chooses_again(qapp: QApplication) -> None:
    stage = stage_that_ends(profile=TWO_WAYS)

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.connect_me
            it.window.turn_to(RENEW)
            assert it.asked.addresses == []
            assert seen(step.renewals).splitlines()[-2:] == [
                "Sign in again with Google",
                "Sign in again with Genesys Cloud credentials",
            ]
            step.renewals.buttons["credentials"].click()
            await until(lambda: any("by credentials" in one for one in stage.done))

    scene(qapp, play)


def test_a_renewal_that_is_cancelled_or_fails_leaves_the_sign_in_as_it_is(
    qapp: QApplication,
) -> None:
    stage = stage_that_ends()

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.connect_me
            stage.plan.answered = asyncio.Event()
            step.renewals.first.click()
            await until(lambda: len(it.asked.addresses) == 1)
            assert it.window.connect_me.leave()
            assert it.stages()[:2] == [DONE, DONE]
            assert "The sign-in was cancelled." in seen(step.notice)
            stage.plan.answered = None
            stage.plan.failure = SignInFailed("Genesys Cloud refused.", "Try again.")
            step.renewals.first.click()
            await until(lambda: "Genesys Cloud refused." in seen(step.notice))
            assert it.stages()[:2] == [DONE, DONE]
            assert step.renewals.isVisible()

    scene(qapp, play)


def test_enter_renews_while_that_is_due_and_closes_else(qapp: QApplication) -> None:
    async def due() -> None:
        async with set_up(stage_that_ends(), running=True, clock=lambda: datetime.now(UTC)) as it:
            await until(lambda: it.stages() == [DONE, DONE, DONE])
            assert it.window.focusWidget() is it.window.connect_me.renewals.first
            it.window.setFocus()
            it.press(Qt.Key.Key_Return)
            await until(lambda: len(it.asked.addresses) == 1)

    async def not_due() -> None:
        async with set_up(
            stage_that_ends(LATER), running=True, clock=lambda: datetime.now(UTC)
        ) as it:
            await until(lambda: it.stages() == [DONE, DONE, DONE])
            assert it.window.focusWidget() is it.window.close_button

    scene(qapp, due)
    scene(qapp, not_due)
