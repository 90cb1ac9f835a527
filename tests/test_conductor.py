"""The life of the Manager: started, stopped, died, and who is signed in meanwhile."""

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from app import supervisor
from app.conductor import Manner
from app.domain.errors import Service, SignInFailed, StorageFailed
from app.domain.profile import Profile
from app.domain.report import Happening, What
from app.domain.status import Status
from app.parts import Runs
from app.preferences import Preferences
from app.recorder import Recorder
from app.state import as_record
from app.supervisor import Supervisor
from app.sync.bell import STOP, Bell, ComeBack, LookNow, MenuOpened, NewSettings, Quick, Stop
from tests.stage import NOON, Plan, Stage, on_a_loop, report, until


def whats(stage: Stage) -> list[str]:
    return [happening.what for happening in stage.happened]


@on_a_loop
async def test_ready_is_started_and_the_end_gives_the_status_back() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert conductor.state().manager_trouble is None
    assert whats(stage) == [What.STARTED, What.STOPPED]
    assert stage.kept == stage.happened


@on_a_loop
async def test_not_ready_is_not_started_and_the_reason_is_told() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        refusal = await conductor.start()
        assert refusal is not None
        assert "Connect Me" in str(refusal)
        assert as_record(conductor.state())["manager"] == {
            "ok": False,
            "running": False,
            "detail": str(refusal),
        }
    assert stage.runs == []


@on_a_loop
async def test_always_runs_although_nobody_is_signed_in() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor(Manner.ALWAYS) as conductor:
        assert conductor.state().running
    assert stage.runs == [1]


@on_a_loop
async def test_on_demand_is_never_started_by_itself() -> None:
    stage = Stage()
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        await conductor.sign_in(Service.GOOGLE, "google", lambda _: None)
    assert stage.runs == []


@on_a_loop
async def test_stop_and_start_are_two_runs_and_stopping_twice_is_one() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert await conductor.stop()
        assert await conductor.stop()
        assert not conductor.state().running
        assert conductor.state().last_sync is not None
        assert await conductor.start() is None
        assert await conductor.start() is None
        assert conductor.state().running
    assert stage.runs == [1, 2]


@on_a_loop
async def test_a_stop_is_immediate_to_the_eye() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        stopping = asyncio.ensure_future(conductor.stop())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not conductor.state().running
        assert await stopping


@on_a_loop
async def test_mail_reaches_the_manager_only_while_there_is_one() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert conductor.look_now()
        conductor.menu_opened()
        await conductor.stop()
        assert not conductor.look_now()
    assert stage.mails == [LookNow(), MenuOpened(), Stop()]


@on_a_loop
async def test_the_second_sign_in_starts_the_manager() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        await conductor.sign_in(Service.CONNECT_ME, "google", lambda _: None)
        assert stage.runs == []
        await conductor.sign_in(Service.GOOGLE, "google", lambda _: None)
        assert stage.runs == [1]


@on_a_loop
async def test_after_stop_a_sign_in_does_not_start_it() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        await conductor.stop()
        await conductor.sign_in(Service.GOOGLE, "google", lambda _: None)
        assert stage.runs == [1]


@on_a_loop
async def test_a_sign_in_wakes_a_running_manager() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor(Manner.ALWAYS) as conductor:
        await conductor.sign_in(Service.GOOGLE, "google", lambda _: None)
        await until(lambda: What.WELL_AGAIN in whats(stage))


@on_a_loop
async def test_another_persons_sign_in_gives_the_status_back_first_and_starts_again() -> None:
    stage = Stage(plan=Plan(next_uid="uid-2"))
    async with stage.conductor() as conductor:
        await conductor.sign_in(Service.CONNECT_ME, "google", lambda _: None)
        assert stage.done[-1] == "sign in connect-me by google in 1 runs"
        assert stage.mails[0] == Stop()
        assert stage.runs == [1, 2]
        assert conductor.state().uid == "uid-2"


@on_a_loop
async def test_the_same_persons_sign_in_lets_the_manager_run() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        await conductor.sign_in(Service.CONNECT_ME, "google", lambda _: None)
        assert stage.runs == [1]


@on_a_loop
async def test_a_sign_in_that_fails_changes_nothing() -> None:
    stage = Stage(plan=Plan(failure=SignInFailed("You said no.")))
    async with stage.conductor() as conductor:
        with pytest.raises(SignInFailed):
            await conductor.sign_in(Service.CONNECT_ME, "google", lambda _: None)
        assert conductor.state().running
    assert stage.runs == [1]


@pytest.mark.parametrize("error", [TypeError("x"), MemoryError(), Warning("y"), SystemExit(3)])
@on_a_loop
async def test_a_manager_that_dies_is_nok_logged_without_its_text_and_starts_again(
    error: BaseException, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    error.args = ("a secret title",)
    monkeypatch.setattr(supervisor, "LONGEST_PAUSE", 0.05)
    stage = Stage(plan=Plan(deaths=[error]))
    seen: list[str] = []
    async with stage.conductor() as conductor:
        async with asyncio.timeout(5):
            while len(stage.runs) < 2 or conductor.state().manager_trouble is not None:
                trouble = conductor.state().manager_trouble
                seen.append("" if trouble is None else trouble.headline)
                await asyncio.sleep(0.002)
    assert supervisor.UNEXPECTED.headline in seen
    logged = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(logged) == 1
    assert type(error).__name__ in logged[0].getMessage()
    assert "stage.py" in logged[0].getMessage()
    assert "secret" not in caplog.text


@on_a_loop
async def test_pauses_after_deaths_double_up_to_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    loop = asyncio.get_running_loop()
    real = loop.call_later

    def call_later(delay: float, callback: object, *args: object) -> asyncio.TimerHandle:
        pauses.append(delay)
        return real(0, callback, *args)  # type: ignore[arg-type]

    class DeadRuns:
        def start(self, _watcher: object, _on_report: object, on_end: object) -> None:
            loop.call_soon(on_end, ValueError())  # type: ignore[arg-type]

        def wait(self, _seconds: float) -> bool:
            return True

    runs: Runs = DeadRuns()  # type: ignore[assignment]
    watched = Supervisor(runs, lambda _run, _bell: None, lambda _: None, lambda: None)  # type: ignore[arg-type, return-value]
    with monkeypatch.context() as patch:
        patch.setattr(loop, "call_later", call_later)
        watched._begin()
        while len(pauses) < 9:
            await asyncio.sleep(0)
        watched.latch(STOP)
    assert pauses[:9] == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@on_a_loop
async def test_stop_during_the_pause_keeps_it_stopped() -> None:
    stage = Stage(plan=Plan(deaths=[ValueError()]))
    async with stage.conductor() as conductor:
        await until(lambda: conductor.state().unexpected is not None)
        assert conductor.state().running
        await conductor.stop()
        assert not conductor.state().running
        assert conductor.state().unexpected is None
    assert stage.runs == [1]


@on_a_loop
async def test_a_report_of_an_earlier_run_is_dropped() -> None:
    reports = []

    class SilentRuns:
        def start(self, _watcher: object, on_report: object, on_end: object) -> None:
            self.on_report, self.on_end = on_report, on_end

        def wait(self, _seconds: float) -> bool:
            return True

    runs = SilentRuns()
    watched = Supervisor(runs, lambda _run, _bell: None, reports.append, lambda: None)  # type: ignore[arg-type, return-value]
    watched._begin()
    runs.on_report(report(run=7))  # type: ignore[operator]
    assert reports == []
    runs.on_report(report(run=1))  # type: ignore[operator]
    assert [one.run for one in reports] == [1]
    runs.on_end(None)  # type: ignore[operator]
    watched.latch(STOP)


@on_a_loop
async def test_a_manager_that_does_not_end_is_waited_for_no_longer_than_promised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(supervisor, "STOP_PATIENCE", 0.02)

    class HangingRuns:
        def start(self, *_: object) -> None:
            pass

        def wait(self, _seconds: float) -> bool:
            return False

    watched = Supervisor(HangingRuns(), lambda _run, _bell: None, lambda _: None, lambda: None)  # type: ignore[arg-type, return-value]
    watched._begin()
    assert not await watched.end()
    assert not await watched.start()


@on_a_loop
async def test_ending_at_once_waits_for_the_thread_without_the_loop() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert conductor.end_at_once()
        assert stage.mails == [Stop()]
        assert await conductor.start() is not None


@on_a_loop
async def test_what_an_earlier_run_owes_is_given_back_by_a_run_that_stops_at_once() -> None:
    stage = Stage(plan=Plan(owes=True))
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        assert await conductor.give_back()
    assert stage.runs == [1]
    assert stage.mails == [Stop()]


@on_a_loop
async def test_what_cannot_be_given_back_is_said() -> None:
    stage = Stage(plan=Plan(owes=True, keeps_owing=True))
    async with stage.conductor() as conductor:
        assert not await conductor.give_back()


def test_a_bell_rung_before_anyone_waits_is_heard() -> None:
    bell = Bell()
    bell.ring(Stop())
    assert bell.wait(0) == (Stop(),)


@on_a_loop
async def test_whether_it_should_run_is_remembered_for_the_next_start() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        await conductor.stop()
    async with stage.conductor() as conductor:
        assert not conductor.state().running
        await conductor.start()
    async with stage.conductor() as conductor:
        assert conductor.state().running


@on_a_loop
async def test_leaving_does_not_count_as_a_stop() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert await conductor.end()
    async with stage.conductor() as conductor:
        assert conductor.state().running


@on_a_loop
async def test_a_wish_that_cannot_be_kept_does_not_hinder_stop() -> None:
    stage = Stage()

    def full(_: str) -> None:
        raise StorageFailed("The disk is full.")

    stage.preferences = Preferences(Profile(), keep=full)
    async with stage.conductor() as conductor:
        assert await conductor.stop()
        assert not conductor.state().running


@on_a_loop
async def test_the_dialogs_sign_in_waits_for_the_persons_start() -> None:
    stage = Stage(signed_in=False)
    async with stage.conductor() as conductor:
        for service in (Service.CONNECT_ME, Service.GOOGLE):
            await conductor.sign_in(service, "google", lambda _: None, may_start=False)
        assert conductor.unready() is None
        assert not conductor.state().running
        assert await conductor.start() is None
        assert conductor.state().running


@on_a_loop
async def test_a_choice_reaches_the_manager_and_whoever_listens() -> None:
    stage, chosen = Stage(), []
    async with stage.conductor(chosen=chosen.append) as conductor:
        await conductor.choose("rules.gap_seconds", 90)
        await until(lambda: any(isinstance(mail, NewSettings) for mail in stage.mails))
    told = [mail.settings for mail in stage.mails if isinstance(mail, NewSettings)]
    assert told[-1].rules.gap_seconds == 90
    assert chosen == ["rules.gap_seconds"]


@on_a_loop
async def test_quick_status_and_coming_back_need_a_manager() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        assert conductor.quick(Status.BUSY, NOON)
        assert conductor.come_back()
        await until(lambda: len(stage.mails) == 2)
        await conductor.stop()
        assert not conductor.quick(Status.BUSY, NOON)
        assert not conductor.come_back()
    assert stage.mails[:2] == [Quick(Status.BUSY, NOON), ComeBack()]


@on_a_loop
async def test_choices_that_were_removed_are_gone_at_once_for_whoever_listens() -> None:
    stage, chosen = Stage(), []
    async with stage.conductor(chosen=chosen.append) as conductor:
        await conductor.choose("general.language", "fr")
        conductor.forget_choices()
        assert conductor.preferences.general.language == "system"
    assert chosen == ["general.language", "general.language"]


@on_a_loop
async def test_happenings_are_kept_in_their_order_and_a_failure_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    kept: list[Happening] = []
    failures: list[Exception] = [StorageFailed("The disk is full."), KeyError("canary")]

    def append(happening: Happening) -> None:
        if failures:
            raise failures.pop(0)
        kept.append(happening)

    with ThreadPoolExecutor(2) as executor:
        recorder = Recorder(append, executor)
        await recorder.written()
        told = [Happening(NOON + timedelta(seconds=at), What.SET) for at in range(20)]
        for happening in told:
            recorder.keep(happening)
        await recorder.written()
    assert kept == told[2:]
    assert "The disk is full." in caplog.text
    assert "KeyError" in caplog.text
    assert "canary" not in caplog.text


@on_a_loop
async def test_who_gives_up_waiting_for_what_is_kept_does_not_hinder_its_keeping() -> None:
    kept: list[Happening] = []
    going = threading.Event()

    def append(happening: Happening) -> None:
        going.wait(5)
        kept.append(happening)

    with ThreadPoolExecutor(2) as executor:
        recorder = Recorder(append, executor)
        told = [Happening(NOON + timedelta(seconds=at), What.SET) for at in range(3)]
        for happening in told:
            recorder.keep(happening)
        waiting = asyncio.create_task(recorder.written())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait((waiting,))
        going.set()
        await recorder.written()
    assert kept == told
