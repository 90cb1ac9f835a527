"""The set-up dialog: its keys, what a screen reader hears, signing out, and how it ends."""

import asyncio
import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.auth.loopback import LIMIT
from app.domain.errors import SignInFailed, VaultFailed
from app.try_out import NOT_STARTED
from app.ui.errands import Errands
from app.ui.setup import SetupWindow
from app.ui.setup_step import Stage
from tests.stage import ADDRESS, until
from tests.ui.setup_room import ADA, BOTH, SetUp, collect, scene, seen, set_up, stage_for

pytestmark = [pytest.mark.xdist_group("qt")]
TO_DO, NOW, DONE = Stage.TO_DO, Stage.NOW, Stage.DONE
FOREIGN = "<img src=file:///x>&amp;\u202eada@example.com"


def test_enter_alone_leads_through_all_three_steps(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for()) as it:
            for stages in ([DONE, NOW, TO_DO], [DONE, DONE, NOW], [DONE, DONE, DONE]):
                it.press(Qt.Key.Key_Enter)
                await until(lambda stages=stages: it.stages() == stages)
            it.press(Qt.Key.Key_Return)
            assert not it.window.isVisible()

    scene(qapp, play)


def test_enter_presses_the_main_button_wherever_no_other_button_has_the_keyboard(
    qapp: QApplication,
) -> None:
    async def play() -> None:
        async with set_up(stage_for(profile=BOTH)) as it:
            QTest.keyClick(it.window, Qt.Key.Key_Return)
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
        async with set_up(stage_for(profile=BOTH)) as it:
            it.window.connect_me.ways["credentials"].setFocus()
            it.press(Qt.Key.Key_Return)
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
            assert "sign in connect-me by credentials in 0 runs" in it.stage.done

    scene(qapp, play)


def test_enter_pressed_twice_neither_opens_again_nor_cancels(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            it.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
            await until(it.window.connect_me.waiting.again.isEnabled)
            it.press(Qt.Key.Key_Return, Qt.Key.Key_Space)
            assert it.window.connect_me.is_waiting
            assert len(it.asked.addresses) == 1

    scene(qapp, play)


def test_escape_takes_back_the_last_thing_and_then_closes(qapp: QApplication) -> None:
    stage = stage_for(google=ADA)
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            await it.waits(it.window.connect_me)
            it.press(Qt.Key.Key_Escape)
            assert not it.window.connect_me.is_waiting
            it.window.google.other.click()
            assert it.window.focusWidget() is it.window.google.question.stay
            it.press(Qt.Key.Key_Escape)
            assert not it.window.google.asks
            assert it.window.isVisible()
            it.press(Qt.Key.Key_Escape)
            assert not it.window.isVisible()

    scene(qapp, play)


def test_the_tab_key_walks_in_the_order_of_the_eye(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            window = it.window
            QTest.qWaitForWindowActive(window)
            walked = [window.focusWidget()]
            while len(walked) < 10:
                it.press(Qt.Key.Key_Tab)
                if window.focusWidget() is walked[0]:
                    break
                walked.append(window.focusWidget())
            way = window.google.ways["google"]
            assert walked == [way, window.close_button, window.connect_me.other]

    scene(qapp, play)


def test_the_page_keys_scroll_where_the_screen_is_low(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            it.window.resize(it.window.width(), it.window.minimumSizeHint().height())
            bar = it.window.area.verticalScrollBar()
            await until(lambda: bar.maximum() > 0)
            bar.setValue(0)
            it.press(Qt.Key.Key_PageDown)
            assert bar.value() > 0
            it.press(Qt.Key.Key_PageUp)
            assert bar.value() == 0
            it.press(Qt.Key.Key_F5)

    scene(qapp, play)


def test_every_control_and_every_step_has_a_name(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA, profile=BOTH)) as it:
            assert [step.accessibleName() for step in it.window.steps] == [
                "Step 1: Authenticate on Connect Me (Done)",
                "Step 2: Authenticate on Google (Now)",
                "Step 3: Start the synchronisation (To do)",
            ]
            for control in it.window.findChildren(QAbstractButton):
                assert control.text() or control.accessibleName()
            google = it.window.google
            assert "never leave this computer" in google.ways["google"].accessibleDescription()
            assert google.waiting.accessibleName()
            assert google.waiting.bar.accessibleName()

    scene(qapp, play)


def test_the_marks_differ_in_shape_and_not_only_in_colour(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            pictures = []
            for step in it.window.steps:
                grey = (
                    step.mark.grab()
                    .toImage()
                    .convertToFormat(step.mark.grab().toImage().Format.Format_Mono)
                )
                side = step.mark.width()
                pictures.append(
                    bytes(grey.pixelIndex(x, y) for x in range(side) for y in range(side))
                )
            assert len(set(pictures)) == 3

    scene(qapp, play)


def test_foreign_addresses_are_shown_as_plain_text(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=FOREIGN)) as it:
            assert "<img src=file:///x>&amp;ada@example.com" in seen(it.window.connect_me)
            assert "<img src=file:///x>" in seen(it.window.google.facts)
            for label in it.window.findChildren(QLabel):
                assert label.textFormat() is Qt.TextFormat.PlainText
                assert "\u202e" not in label.text()

    scene(qapp, play)


def test_to_become_someone_else_a_person_is_signed_out_of_both(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)

    async def play() -> None:
        async with set_up(stage, running=True) as it:
            await until(lambda: it.window.current is None)
            it.window.connect_me.other.click()
            question = it.window.connect_me.question
            assert "signed out of Connect Me and of Google" in seen(question)
            question.stay.click()
            assert not question.isVisible()
            assert it.window.connect_me.other.isVisible()
            it.window.connect_me.other.click()
            question.leave.click()
            question.leave.click()
            assert not question.take_back()
            await until(lambda: it.stages() == [NOW, TO_DO, TO_DO])
            await until(lambda: "forgotten both sign-ins" in seen(it.window.notice))
            assert it.window.focusWidget() is it.window.connect_me.ways["google"]

    scene(qapp, play)
    assert stage.done.count("forget google") == 1


def test_a_sign_out_ends_what_is_waited_for_and_tells_what_went_wrong(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA)
    stage.plan.answered = asyncio.Event()
    stage.google.locked = VaultFailed("The keyring of this computer is locked.", "Unlock it.")

    async def play() -> None:
        async with set_up(stage) as it:
            await it.waits(it.window.google)
            it.window.connect_me.other.click()
            it.window.connect_me.question.leave.click()
            assert not it.window.google.is_waiting
            await until(lambda: "keyring could not be emptied" in seen(it.window.notice))
            assert it.window.connect_me.question.leave.isEnabled()

    scene(qapp, play)


def test_a_confirmed_sign_out_goes_on_when_the_window_closes(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)

    async def play() -> None:
        async with set_up(stage) as it:
            it.window.connect_me.other.click()
            it.window.connect_me.question.leave.click()
            await asyncio.sleep(0)
            it.window.close()
            await until(lambda: "forget google" in stage.done)

    scene(qapp, play)


def test_closing_during_the_wait_ends_the_sign_in_and_forgets_the_address(
    qapp: QApplication,
) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            before = len(asyncio.all_tasks())
            await it.waits(it.window.connect_me)
            assert len(asyncio.all_tasks()) > before
            waiting = it.window.connect_me.waiting
            it.window.close()
            assert waiting._address == ""
            await until(lambda: len(asyncio.all_tasks()) <= before)
            assert stage.plan.answered is not None
            stage.plan.answered.set()  # the browser answers after all
            await asyncio.sleep(0.02)
            assert it.conductor.state().connect_me.account is None

    scene(qapp, play)


def test_a_window_in_another_language_goes_on_with_the_sign_in(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "ownsClipboard", lambda _: True)
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            await it.waits(it.window.connect_me)
            it.window.connect_me.waiting.copy.click()
            anew = built_anew(it)
            assert anew.connect_me.is_waiting
            assert QGuiApplication.clipboard().text() == ADDRESS
            anew.connect_me.waiting.again.click()
            await until(lambda: len(it.asked.addresses) == 2)
            assert stage.plan.answered is not None
            stage.plan.answered.set()
            await until(lambda: anew.connect_me.stage is DONE)
            anew.close()
            assert QGuiApplication.clipboard().text() == ""

    scene(qapp, play)
    assert stage.connect_me.email == ADA


def test_the_window_that_took_over_can_cancel_and_begin_again(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            before = len(asyncio.all_tasks())
            await it.waits(it.window.connect_me)
            anew = built_anew(it)
            anew.connect_me.waiting.cancel.click()
            assert "The sign-in was cancelled." in seen(anew)
            await until(lambda: len(asyncio.all_tasks()) <= before)
            anew.connect_me.begin("google")
            await until(lambda: len(it.asked.addresses) == 2)
            anew.close()
            await until(lambda: len(asyncio.all_tasks()) <= before)

    scene(qapp, play)
    assert stage.connect_me.email is None


def built_anew(it: SetUp) -> SetupWindow:
    """Let a new dialog take the place of the one that is open, as for another language."""
    anew = SetupWindow(it.window.house)
    anew.take_over(it.window)
    it.window.close()
    it.window = anew
    it.hears.append(it)
    anew.closed.connect(it.hears.clear)
    anew.show()
    return anew


def test_closing_before_the_browser_has_opened_leaves_nothing_behind(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            it.window.connect_me.begin("google")
            it.window.close()
            collect()
            await asyncio.sleep(0.02)
            assert it.asked.addresses == []

    scene(qapp, play)


def test_a_late_word_of_an_earlier_browser_changes_nothing(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            waiting = it.window.connect_me.waiting
            await it.waits(it.window.connect_me)
            waiting.opened("http://127.0.0.1/another", well=False)
            assert "No browser" not in seen(waiting)

    scene(qapp, play)


def test_a_dialog_opened_two_hundred_times_leaves_nothing_behind(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            house, gone = it.window.house, []

            async def open_and_close(times: int) -> tuple[int, int, int]:
                for _ in range(times):
                    window = SetupWindow(house)
                    gone.append(weakref.ref(window))
                    window.show()
                    await asyncio.sleep(0)
                    window.close()
                    del window
                    collect()
                await asyncio.sleep(0.01)
                gc.collect()
                objects = sum(isinstance(one, QObject) for one in gc.get_objects())
                return objects, len(QApplication.allWidgets()), len(asyncio.all_tasks())

            early = await open_and_close(10)
            assert await open_and_close(190) == early
            assert [ref() for ref in gone] == [None] * 200

    scene(qapp, play)


def test_the_sentence_about_the_time_is_true() -> None:
    assert LIMIT == 5 * 60


def test_nothing_is_cut_at_the_narrowest(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA, profile=BOTH)) as it:
            it.window.resize(10, 10)
            await asyncio.sleep(0.02)
            inner: QWidget = it.window.inner
            assert inner.width() <= it.window.area.viewport().width()

    scene(qapp, play)


def test_a_state_that_is_the_same_moves_neither_keyboard_nor_message(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            it.window.connect_me.other.setFocus()
            it.window.show_state(replace(it.conductor.state(), last_sync=None))
            assert it.window.focusWidget() is it.window.connect_me.other

    scene(qapp, play)


def test_a_start_is_remembered_though_the_window_closes_at_once(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)

    async def play() -> None:
        async with set_up(stage) as it:
            it.window.start.start.click()
            await until(lambda: it.conductor.state().running)
            it.window.close()
            await until(lambda: stage.preferences.general.manager_running)

    scene(qapp, play)


def test_a_cancellation_that_is_swallowed_is_still_one(qapp: QApplication) -> None:
    stage, heard = stage_for(), []

    async def swallows(*_: object) -> str:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            if stage.done:
                raise SignInFailed("Too late.", "Nobody listens.") from None
        return "all is well"

    async def play() -> None:
        errands = Errands(heard.append)
        for _ in range(2):
            task = errands.begin(swallows(), heard.append)
            await asyncio.sleep(0)
            errands.cancel()
            await asyncio.wait((task,))
            stage.done.append("once")
        errands.begin(swallows(), heard.append).cancel()  # before it has begun

    scene(qapp, play)
    assert heard == []


def test_without_accounts_it_can_be_tried_and_a_failure_is_told(qapp: QApplication) -> None:
    began: list[str] = []

    def try_out() -> None:
        began.append("sandbox")
        if len(began) == 1:
            raise NOT_STARTED

    async def play() -> None:
        async with set_up(stage_for(), try_out=try_out) as it:
            button = it.window.try_out
            assert button.isVisible()
            button.click()
            assert not button.isEnabled(), "one try-out is enough"
            await until(lambda: it.window.notice.isVisible())
            assert NOT_STARTED.headline in it.window.notice.accessibleName()
            button.click()
            await until(lambda: len(began) == 2)
            assert not button.isEnabled()
        async with set_up(stage_for(connect_me="ada@example.com")) as it:
            assert not it.window.try_out.isVisible()

    scene(qapp, play)
