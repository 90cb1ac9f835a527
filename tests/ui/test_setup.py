"""The set-up dialog: its three steps, from the first start to a Manager that is OK."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.errors import AppError, Service, SignInFailed, SignInNeeded, VaultFailed
from app.domain.profile import ConnectMeProfile, Profile, PureCloudProfile
from app.sync.bell import Stop
from app.ui.house import Room
from app.ui.setup_step import Stage
from tests.stage import ADDRESS, report, until
from tests.ui.setup_room import ADA, BOTH, GENESYS, scene, seen, set_up, stage_for

pytestmark = [pytest.mark.xdist_group("qt")]
TO_DO, NOW, DONE = Stage.TO_DO, Stage.NOW, Stage.DONE
LOCKED = VaultFailed("The keyring of this computer is locked.", "Unlock it.", kind="locked")


def test_a_newcomer_sees_all_three_steps_and_the_first_one_open(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for()) as it:
            assert [step.title.text() for step in it.window.steps] == [
                "Authenticate on Connect Me",
                "Authenticate on Google",
                "Start the synchronisation",
            ]
            assert it.stages() == [NOW, TO_DO, TO_DO]
            assert [step.word.text() for step in it.window.steps] == ["Now", "To do", "To do"]
            assert [step.body.isVisible() for step in it.window.steps] == [True, False, False]
            assert seen(it.window.connect_me.buttons) == "Sign in with Google"
            assert not it.window.connect_me.ways["google"].icon().isNull()

    scene(qapp, play)


@pytest.mark.parametrize(
    ("profile", "title", "ways"),
    [
        (BOTH, "Connect Me", ["Sign in with Google", "Sign in with Connect Me credentials"]),
        (
            Profile(connect_me=ConnectMeProfile(sign_in=("credentials",))),
            "Connect Me",
            ["Sign in with Connect Me credentials"],
        ),
        (GENESYS, "Genesys Cloud", ["Sign in with Google"]),
        (
            replace(GENESYS, connect_me=BOTH.connect_me),
            "Genesys Cloud",
            ["Sign in with Google", "Sign in with Genesys Cloud credentials"],
        ),
        (
            Profile(
                connect_me=BOTH.connect_me, purecloud=PureCloudProfile(service="genesys-cloud")
            ),
            "Genesys Cloud",
            ["Sign in to Genesys Cloud"],
        ),
        (
            Profile(purecloud=PureCloudProfile(service="genesys-cloud")),
            "Genesys Cloud",
            ["Sign in to Genesys Cloud"],
        ),
    ],
)
def test_the_profile_says_which_ways_there_are_and_whose_page_opens(
    qapp: QApplication, profile: Profile, title: str, ways: list[str]
) -> None:
    async def play() -> None:
        async with set_up(stage_for(profile=profile)) as it:
            step = it.window.connect_me
            assert step.title.text() == f"Authenticate on {title}"
            assert seen(step.buttons).splitlines() == ways
            assert title in seen(step.facts)
            logos = [not button.icon().isNull() for button in step.ways.values()]
            assert logos == [way == "Sign in with Google" for way in ways]
            assert title in it.window.google.facts.words()

    scene(qapp, play)


def test_the_three_steps_lead_to_a_manager_that_is_ok(qapp: QApplication) -> None:
    stage = stage_for(profile=BOTH)

    async def play() -> None:
        async with set_up(stage) as it:
            it.window.connect_me.ways["credentials"].click()
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
            assert it.window.connect_me.summary.text() == f"Signed in as {ADA}"
            it.window.google.ways["google"].click()
            await until(lambda: it.stages() == [DONE, DONE, NOW])
            assert stage.runs == []
            it.window.start.start.click()
            await until(lambda: it.window.start.summary.text() == "The Manager is OK.")
            assert it.stages() == [DONE, DONE, DONE]
            assert it.window.current is None
            assert it.window.focusWidget() is it.window.close_button

    scene(qapp, play)
    assert stage.done[2:4] == [
        "sign in connect-me by credentials in 0 runs",
        "sign in google by google in 0 runs",
    ]
    assert stage.runs == [1]


def test_google_is_asked_for_with_what_is_read_and_what_stays_here(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA)) as it:
            assert it.stages() == [DONE, NOW, TO_DO]
            words = seen(it.window.google.facts)
            for promised in (
                "list of your calendars",
                "events of those that you choose",
                "cannot change anything",
                "Titles, descriptions and attendees never leave this computer",
                "Only the status goes to Connect Me",
                f"{ADA}: the Google address must be your Connect Me login",
            ):
                assert promised in words

    scene(qapp, play)


def test_whoever_is_signed_in_already_is_told_so_and_skips_the_step(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA, google=ADA)) as it:
            assert it.stages() == [DONE, DONE, NOW]
            assert it.window.connect_me.summary.text() == f"Already signed in as {ADA}"
            assert it.window.google.summary.text() == f"Already signed in as {ADA}"
            assert it.window.focusWidget() is it.window.start.start

    scene(qapp, play)


def test_after_a_revoked_grant_only_that_step_is_open_again(qapp: QApplication) -> None:
    stage = stage_for(google=ADA)
    over = SignInNeeded(Service.CONNECT_ME, "Your organisation asks you to sign in again.")
    stage.connect_me.trouble = lambda: over  # type: ignore[method-assign]

    async def play() -> None:
        async with set_up(stage) as it:
            assert it.stages() == [NOW, DONE, TO_DO]
            assert over.headline in seen(it.window.connect_me.notice)
            assert over.advice in seen(it.window.connect_me.notice)

    scene(qapp, play)


def test_a_dialog_that_was_closed_half_way_goes_on_where_it_was(qapp: QApplication) -> None:
    stage = stage_for()

    async def play() -> None:
        async with set_up(stage) as it:
            it.window.connect_me.ways["google"].click()
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
        async with set_up(stage) as again:
            assert again.stages() == [DONE, NOW, TO_DO]
            assert again.window.connect_me.summary.text() == f"Already signed in as {ADA}"

    scene(qapp, play)


def test_before_the_program_is_ready_nothing_can_be_pressed(qapp: QApplication) -> None:
    async def play() -> None:
        async with set_up(stage_for()) as it:
            starting = AppError("The program is starting.", "Wait a moment.")
            nobody = replace(it.conductor.state().connect_me, trouble=starting)
            it.window.show_state(
                replace(it.conductor.state(), connect_me=nobody, google=nobody, unready=starting)
            )
            assert starting.headline in seen(it.window.connect_me)
            it.see()
            assert starting.headline not in seen(it.window.connect_me)

    scene(qapp, play)


def test_the_address_opens_once_more_and_can_be_copied(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.connect_me
            assert not step.is_waiting
            await it.waits(step)
            assert it.window.focusWidget() is step.waiting
            await until(step.waiting.again.isEnabled)
            assert "Waiting for your browser…" in seen(step)
            assert "Sign in with Google" not in seen(step)
            step.waiting.again.click()
            assert not step.waiting.again.isEnabled()
            await until(lambda: it.asked.addresses == [ADDRESS, ADDRESS])
            step.waiting.copy.click()
            assert QGuiApplication.clipboard().text() == ADDRESS
            assert "The address is copied" in seen(step)
            assert ADDRESS not in seen(it.window)

    scene(qapp, play)
    QGuiApplication.clipboard().clear()


def test_the_clipboard_does_not_keep_the_address(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = stage_for()
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda _: True)

    async def play() -> None:
        for between, left in (("", ""), ("something else", "something else")):
            stage.plan.answered = asyncio.Event()
            async with set_up(stage) as it:
                await it.waits(it.window.connect_me)
                it.window.connect_me.waiting.copy.click()
                if between:
                    clipboard.setText(between)
                it.window.connect_me.waiting.cancel.click()
                assert clipboard.text() == left

    scene(qapp, play)
    clipboard.clear()


def test_without_a_browser_it_says_so_and_offers_the_address(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            it.opens.append(False)
            step = it.window.connect_me
            await it.waits(step)
            await until(lambda: "No browser could be opened." in seen(step))
            assert "Copy the address and open it in a browser on this computer" in seen(step)
            assert step.waiting.copy.isEnabled()
            assert step.waiting.again.isEnabled()

    scene(qapp, play)


def test_a_cancelled_sign_in_is_told_and_can_be_begun_again(qapp: QApplication) -> None:
    stage = stage_for()
    stage.plan.answered = asyncio.Event()

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.connect_me
            await it.waits(step)
            step.waiting.cancel.click()
            assert not step.is_waiting
            assert "The sign-in was cancelled.\nNothing was changed." in seen(step)
            assert "Waiting" not in seen(step)
            assert step.waiting._address == ""
            await it.waits(step)  # "Try again"
            assert stage.plan.answered is not None
            stage.plan.answered.set()
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
            assert step.waiting._address == ""
            assert "cancelled" not in seen(step)

    scene(qapp, play)
    assert sum("sign in" in one for one in stage.done) == 1


def test_the_next_attempt_waits_until_the_cancelled_one_has_closed_its_port(
    qapp: QApplication,
) -> None:
    stage, under_way, most = stage_for(), [0], [0]

    async def play() -> None:
        async with set_up(stage) as it:
            parts = await it.conductor.parts()

            async def slow_to_end(*_: object, **__: object) -> None:
                under_way[0] += 1
                most[0] = max(most[0], under_way[0])
                try:
                    await asyncio.sleep(5)
                finally:
                    await asyncio.sleep(0.02)
                    under_way[0] -= 1

            it.conductor._parts = replace(parts, sign_in=slow_to_end)
            step = it.window.connect_me
            for _ in range(3):
                step.begin("google")
                await asyncio.sleep(0.005)
                assert step.leave()
            step.begin("google")
            await until(lambda: under_way == [1])

    scene(qapp, play)
    assert most == [1]


def test_a_button_that_is_pressed_twice_begins_one_sign_in(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA)

    async def play() -> None:
        async with set_up(stage) as it:
            button = it.window.google.ways["google"]
            button.click()
            button.click()
            it.window.google.begin("google")
            await until(lambda: it.stages() == [DONE, DONE, NOW])
            await asyncio.sleep(0.02)
            start = it.window.start.start
            start.click()
            it.window.start._start()
            start.click()
            await until(lambda: it.window.current is None)

    scene(qapp, play)
    assert sum("sign in" in one for one in stage.done) == 1
    assert stage.runs == [1]


FAILURES = [
    SignInFailed(
        "The Google account bob@example.com does not belong to the Connect Me login"
        " ada@example.com.",
        "Sign in to Google again as ada@example.com.",
    ),
    SignInFailed(
        "Google did not allow “View events on all your calendars”.",
        "Sign in again and tick it: it is what your status follows.",
    ),
    SignInFailed("Nobody finished the sign-in in the browser.", "Begin again."),
    AppError("<b>Google</b> cannot be reached & more.", "Check the network."),
    RuntimeError("nobody expected this"),
]


@pytest.mark.parametrize("failure", FAILURES)
def test_every_failure_is_told_in_the_step_and_can_be_tried_again(
    qapp: QApplication, failure: Exception
) -> None:
    stage = stage_for(connect_me=ADA)
    stage.plan.failure = failure  # type: ignore[assignment]

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.google
            await it.waits(step)
            await until(lambda: not step.is_waiting)
            assert it.stages() == [DONE, NOW, TO_DO]
            told = seen(step.notice).splitlines()
            if isinstance(failure, AppError):
                assert told == [failure.headline, failure.advice]
            else:
                assert told[0] == "Something unexpected happened."
            assert seen(step.buttons) == "Try again"
            assert told[0] in step.ways["google"].accessibleDescription()
            assert it.window.focusWidget() is step.ways["google"]
            stage.plan.failure = None
            it.press(Qt.Key.Key_Return)
            await until(lambda: it.stages() == [DONE, DONE, NOW])
            assert not step.notice.isVisible()

    scene(qapp, play)


def test_only_the_way_that_failed_is_offered_as_another_try(qapp: QApplication) -> None:
    stage = stage_for(profile=BOTH)
    stage.plan.failure = SignInFailed("Connect Me does not accept this program.", "Tell your IT.")

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.connect_me
            step.ways["credentials"].click()
            await until(step.notice.isVisible)
            assert seen(step.buttons).splitlines() == ["Sign in with Google", "Try again"]
            assert step.main is step.ways["credentials"]
            step.notice.hide()  # as by its button
            step.main.click()
            await until(step.notice.isVisible)

    scene(qapp, play)


def test_a_locked_keyring_is_asked_again_when_the_person_says_so(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)
    troubles: list[AppError | None] = [LOCKED]
    answers: list[AppError | None] = [LOCKED, LOCKED, None]  # the first as the program starts

    def restore() -> None:
        troubles[0] = answers.pop(0)

    stage.google.trouble = lambda: troubles[0]  # type: ignore[method-assign]
    stage.google.restore = restore  # type: ignore[method-assign]

    async def play() -> None:
        async with set_up(stage) as it:
            step = it.window.google
            assert "keyring of this computer is locked" in seen(step.notice)
            assert step.main is step.again
            step.again.click()
            assert not step.again.isEnabled()
            await until(step.again.isEnabled)
            assert "keyring of this computer is locked" in seen(step.notice)
            step.again.click()
            await until(lambda: it.stages() == [DONE, DONE, NOW])

    scene(qapp, play)
    assert answers == []
    assert stage.done.count("restore connect-me") == 1


@pytest.mark.parametrize("lasting", [True, False])
def test_a_sign_in_that_is_not_kept_is_told(qapp: QApplication, *, lasting: bool) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)
    stage.plan.lasting = lasting
    stage.google.warning = LOCKED if lasting else None

    async def play() -> None:
        async with set_up(stage) as it:
            await until(lambda: "until the program ends" in seen(it.window))
            assert it.window.google.notice.isVisible() is lasting
            assert it.window.remark.isVisible() is not lasting
            if lasting:
                assert "keyring of this computer is locked" in seen(it.window.google.notice)
            assert it.stages() == [DONE, DONE, NOW]

    scene(qapp, play)


def test_a_start_that_is_refused_is_told_with_its_advice(qapp: QApplication) -> None:
    stage = stage_for(connect_me=ADA, google=ADA)

    async def play() -> None:
        async with set_up(stage) as it:
            state = it.conductor.state()
            stage.google.email = None
            it.window.show_state(state)
            it.window.start.start.click()
            await until(lambda: it.stages() == [DONE, NOW, TO_DO])
            assert not it.window.start.notice.isVisible()

    scene(qapp, play)
    assert stage.runs == []
    assert Stop() not in stage.mails


def test_the_last_step_says_that_the_manager_runs_already_and_how_it_is(
    qapp: QApplication,
) -> None:
    async def play() -> None:
        async with set_up(stage_for(connect_me=ADA, google=ADA), running=True) as it:
            step = it.window.start
            await until(lambda: "runs already" in step.summary.text() and "OK" in seen(step))
            assert it.stages() == [DONE, DONE, DONE]
            trouble = AppError("The calendar is not reachable.", "Look at the network.")
            ill = replace(it.conductor.state(), report=report(trouble=trouble))
            it.window.show_state(ill)
            assert seen(step.notice).splitlines() == [trouble.headline, trouble.advice]
            step.status.click()
            step.settings.click()
            assert it.asked.rooms == [(Room.STATUS, ""), (Room.SETTINGS, "")]
            assert "icon beside the clock" in seen(step)

    scene(qapp, play)


def test_without_a_tray_it_says_how_the_status_window_is_reached(qapp: QApplication) -> None:
    async def play() -> None:
        stage = stage_for(connect_me=ADA, google=ADA)
        async with set_up(stage, running=True, has_tray=lambda: False) as it:
            await until(lambda: "Start it once more" in seen(it.window.start))

    scene(qapp, play)


def test_a_manager_that_waits_for_a_sign_in_is_no_finished_step(qapp: QApplication) -> None:
    async def play() -> None:
        stage = stage_for(connect_me=ADA, google=ADA)
        async with set_up(stage, running=True) as it:
            await until(lambda: it.window.current is None)
            stage.google.email = None
            it.see()
            assert it.stages() == [DONE, NOW, TO_DO]
            assert "waits for the sign-in" in seen(it.window.start)
            it.window.google.ways["google"].click()
            await until(lambda: it.window.current is None)

    scene(qapp, play)
