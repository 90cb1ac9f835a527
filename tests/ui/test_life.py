"""The Manager as a QThread under one loop for Qt and asyncio."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from app.conductor import Listener, Manner
from app.console import Console
from app.domain.profile import Profile
from app.domain.report import Report, What
from app.orders import Ask, Order
from app.program import Program, SetUp
from app.sync.bell import Bell, Stop
from app.ui import life
from app.ui.life import QtRuns
from app.ui.tray import Tray
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import FakeWatcher, Plan, Stage, carried_out, until

pytestmark = [
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
    pytest.mark.xdist_group("qt"),
]


def test_reports_and_the_end_arrive_in_the_gui_thread_in_order(qapp: QApplication) -> None:
    heard: list[object] = []
    gui = QThread.currentThread()

    async def story() -> None:
        bell, runs, ended = Bell(), QtRuns(), asyncio.Event()

        def on_report(report: Report) -> None:
            assert QThread.currentThread() is gui
            heard.append(report.happenings[0].what)

        def on_end(failure: BaseException | None) -> None:
            assert QThread.currentThread() is gui
            heard.append(failure)
            ended.set()

        assert runs.wait(0)
        runs.start(FakeWatcher(1, bell, [], Plan()), on_report, on_end)  # type: ignore[arg-type]
        assert not runs.wait(0.01)
        bell.ring(Stop())
        await ended.wait()
        assert runs.wait(0)

    on_the_desktops_loop(qapp, story())
    assert heard == [What.STARTED, What.STOPPED, None]


def test_what_the_thread_died_of_is_handed_over(qapp: QApplication) -> None:
    death = TypeError("x")

    async def story() -> None:
        ended: asyncio.Future[BaseException | None] = asyncio.get_running_loop().create_future()
        watcher = FakeWatcher(1, Bell(), [], Plan(deaths=[death]))
        runs = QtRuns()
        runs.start(watcher, lambda _: None, ended.set_result)  # type: ignore[arg-type]
        assert await ended is death

    on_the_desktops_loop(qapp, story())


def test_the_program_under_the_tray_starts_stops_and_leaves(
    qapp: QApplication, tmp_path: Path
) -> None:
    stage, tray, runs = Stage(), Tray(), QtRuns()
    set_up = SetUp(Profile(), stage.assemble, stage, stage.erase, tmp_path / "s")

    async def story() -> None:
        program = asyncio.ensure_future(life._live(qapp, tray, runs, set_up, Console(None, None)))
        await until(tray.stop.isEnabled)
        await until(lambda: tray.headline.text().startswith("Status: Busy until"))
        tray.stop.trigger()
        await until(tray.start.isEnabled)
        tray.start.trigger()
        await until(tray.stop.isEnabled)
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(qapp, story())
    assert stage.runs == [1, 2]
    assert [one.what for one in stage.kept] == [What.STARTED, What.STOPPED] * 2
    assert runs.wait(0)


def test_the_end_of_the_session_gives_the_status_back_before_it_returns(
    qapp: QApplication, tmp_path: Path
) -> None:
    stage, runs = Stage(), QtRuns()
    set_up = SetUp(Profile(), stage.assemble, stage, stage.erase, tmp_path / "s")

    async def story() -> None:
        program = Program(set_up, runs, Listener(), lambda: None, Manner.WHEN_READY)
        running = asyncio.ensure_future(program.run())
        await until(lambda: program.conductor.state().report is not None)
        life._end_with_session(program)
        assert stage.mails == [Stop()]
        assert runs.wait(0)
        assert await running == 0

    on_the_desktops_loop(qapp, story())


def test_a_start_that_is_refused_is_told_at_the_icon(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, tray, said = Stage(signed_in=False), Tray(), []
    monkeypatch.setattr(tray, "say", said.append)
    set_up = SetUp(Profile(), stage.assemble, stage, stage.erase, tmp_path / "s")

    async def story() -> None:
        program = asyncio.ensure_future(
            life._live(qapp, tray, QtRuns(), set_up, Console(None, None))
        )
        await until(lambda: "not signed in to Connect Me" in tray.headline.text())
        tray.start.trigger()
        await until(lambda: bool(said))
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(qapp, story())
    assert "Sign in to Connect Me" in said[0]


def test_a_second_start_shows_the_state_at_the_icon(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray, said = Tray(), []
    monkeypatch.setattr(tray, "say", said.append)
    stage = Stage()

    async def story() -> None:
        async with stage.conductor() as conductor:
            tray.show_state(conductor.state())
            desk = stage.desk(conductor)
            shown = type(desk)(conductor, desk.erase, tray.show_what_is, desk.leave)
            await carried_out(shown, Order(Ask.SHOW))

    on_the_desktops_loop(qapp, story())
    assert said[0].startswith("Connect Me Calendar: OK")
    tray.hide()
