"""The Manager as a QThread under one loop for Qt and asyncio."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import notices
from app.conductor import MANAGER_RUNNING, NOT_NOW, Listener, Manner
from app.console import Console
from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.report import Report, What
from app.domain.status import Status
from app.main import main
from app.program import Program
from app.sync.bell import Bell, ComeBack, Quick, Stop
from app.ui import application, front, life
from app.ui.front import Front
from app.ui.language import Language
from app.ui.life import QtRuns
from app.ui.quick import Span
from app.ui.status.day import midnight
from app.ui.tray import Tray
from app.ui.window import Window
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import FakeWatcher, Plan, Stage, until
from tests.ui.pseudo import Pseudo, is_pseudo

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


class Desktop:
    """A whole program among stand-ins, with what its icon said."""

    def __init__(self, app: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.app = app
        self.tray = Tray()
        self.said: list[str] = []
        monkeypatch.setattr(self.tray, "say", lambda *lines: self.said.append(" ".join(lines)))
        self.language = Language(app, "en")
        self.front = Front(self.tray, self.language, Console(None, None))
        self.runs = QtRuns()
        self.folder = folder

    def lives(self, stage: Stage) -> "asyncio.Future[int]":
        """Begin the program."""
        set_up = stage.set_up(self.folder / "s")
        return asyncio.ensure_future(life.run(self.app, self.front, self.runs, set_up))

    def windows(self) -> list[str]:
        """Name the windows that are open."""
        return sorted(
            one.objectName()
            for one in self.app.topLevelWidgets()
            if isinstance(one, Window) and one.isVisible()
        )


@pytest.fixture
def desktop(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    made = Desktop(qapp, tmp_path, monkeypatch)
    yield made
    made.language.use("en")
    made.language.deleteLater()


def test_the_program_under_the_tray_starts_stops_and_leaves(desktop: Desktop) -> None:
    stage, tray = Stage(), desktop.tray

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.stop.isEnabled())
        await until(lambda: tray.headline.text().startswith("Busy until"))
        tray.stop.trigger()
        await until(lambda: tray.start.isEnabled())
        tray.start.trigger()
        await until(lambda: tray.stop.isEnabled())
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert stage.runs == [1, 2]
    assert [one.what for one in stage.kept] == [What.STARTED, What.STOPPED] * 2
    assert desktop.runs.wait(0)


def test_the_end_of_the_session_gives_the_status_back_before_it_returns(
    qapp: QApplication, tmp_path: Path
) -> None:
    stage, runs = Stage(), QtRuns()
    set_up = stage.set_up(tmp_path / "s")

    async def story() -> None:
        program = Program(set_up, runs, Listener(), lambda: None, Manner.WHEN_READY)
        running = asyncio.ensure_future(program.run())
        await until(lambda: program.conductor.state().report is not None)
        life.end_with_session(program)
        assert stage.mails == [Stop()]
        assert runs.wait(0)
        assert await running == 0

    on_the_desktops_loop(qapp, story())


def test_a_start_that_is_refused_is_told_at_the_icon(desktop: Desktop) -> None:
    tray = desktop.tray

    async def story() -> None:
        program = desktop.lives(Stage(signed_in=False))
        await until(lambda: "not signed in to Connect Me" in tray.headline.text())
        tray.start.trigger()
        await until(lambda: bool(desktop.said))
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert "Sign in to Connect Me" in desktop.said[0]


def test_a_stop_that_cannot_give_the_status_back_is_told_at_the_icon(desktop: Desktop) -> None:
    tray = desktop.tray

    async def story() -> None:
        program = desktop.lives(Stage(plan=Plan(keeps_owing=True)))
        await until(lambda: tray.stop.isEnabled())
        tray.stop.trigger()
        await until(lambda: bool(desktop.said))
        assert tray.headline.text().endswith("the status that it had set still stands.")
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert "as soon as Connect Me answers" in desktop.said[0]


def test_a_newcomer_sees_the_set_up_and_everybody_else_only_the_icon(desktop: Desktop) -> None:
    async def story() -> None:
        program = desktop.lives(Stage(signed_in=False))
        await until(lambda: desktop.windows() == ["setup"])
        desktop.tray.quit.trigger()
        assert await program == 0
        assert desktop.windows() == []

    on_the_desktops_loop(desktop.app, story())


def test_who_is_signed_in_sees_no_window_until_it_is_asked_for(desktop: Desktop) -> None:
    tray = desktop.tray

    async def story() -> None:
        program = desktop.lives(Stage())
        await until(lambda: tray.stop.isEnabled())
        assert desktop.windows() == []
        tray.clicked.emit()
        assert desktop.windows() == ["status"]
        tray.settings.trigger()
        tray.setup.trigger()
        assert desktop.windows() == ["settings", "setup", "status"]
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_a_second_start_brings_the_status_window_forward(desktop: Desktop) -> None:
    async def story() -> None:
        program = desktop.lives(Stage())
        await until(lambda: desktop.tray.stop.isEnabled())
        desktop.front.show()
        assert desktop.windows() == ["status"]
        desktop.front.show()
        assert desktop.windows() == ["status"]
        desktop.tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_without_a_tray_the_status_window_opens_instead(desktop: Desktop) -> None:
    async def story() -> None:
        program = desktop.lives(Stage())
        await until(lambda: desktop.tray.stop.isEnabled())
        desktop.tray.missed.emit()
        assert desktop.windows() == ["status"]
        desktop.tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_a_tray_that_was_missed_before_the_rest_was_loaded_is_told_of_all_the_same(
    desktop: Desktop,
) -> None:
    async def story() -> None:
        desktop.tray.is_missed = True
        desktop.tray.missed.emit()
        program = desktop.lives(Stage())
        await until(lambda: desktop.windows() == ["status"])
        desktop.tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_a_quick_status_and_coming_back_reach_the_manager(desktop: Desktop) -> None:
    stage, tray = Stage(), desktop.tray

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.back.isEnabled())
        tray.quick_asked.emit(Status.HOLIDAY, Span.HALF_HOUR)
        tray.back.trigger()
        await until(lambda: len(stage.mails) == 2)
        tray.stop.trigger()
        await until(lambda: tray.start.isEnabled())
        tray.quick_asked.emit(Status.HOLIDAY, Span.HALF_HOUR)
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert isinstance(stage.mails[0], Quick)
    assert stage.mails[1] == ComeBack()
    assert desktop.said == ["The Manager is not running. Start it first."]


def test_another_language_is_spoken_at_once_everywhere(desktop: Desktop) -> None:
    stage, tray = Stage(), desktop.tray

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.stop.isEnabled())
        desktop.front.show()
        assert tray.quit.text() == "Quit"
        desktop.language.use_translators("pseudo", [Pseudo()])
        assert is_pseudo(tray.quit.text())
        assert desktop.windows() == ["status"]
        shown = (one for one in desktop.app.topLevelWidgets() if one.isVisible())
        window = next(one for one in shown if isinstance(one, Window))
        assert is_pseudo(window.windowTitle())
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_the_chosen_language_is_taken_up(desktop: Desktop) -> None:
    stage = Stage()

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: desktop.tray.stop.isEnabled())
        desktop.front._chosen("general.language")
        stage.preferences.choose("general.language", "nl")
        desktop.front._chosen("general.language")
        assert desktop.language.code == "nl"
        desktop.tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_a_sign_in_that_ended_is_told_once_and_leads_to_the_set_up(desktop: Desktop) -> None:
    stage, tray = Stage(), desktop.tray

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.stop.isEnabled())
        ended = SignInNeeded(Service.GOOGLE, "The sign-in at Google has ended.")
        stage.google.trouble = lambda: ended  # type: ignore[method-assign]
        desktop.front._changed()
        desktop.front._changed()
        assert len(desktop.said) == 1
        tray.message_clicked.emit()
        assert desktop.windows() == ["setup"]
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert desktop.said[0].startswith("The sign-in at Google has ended.")


def test_a_sign_in_that_will_end_is_looked_after_and_told(desktop: Desktop) -> None:
    stage, tray = Stage(), desktop.tray
    stage.connect_me.tended = [datetime.now(UTC) + timedelta(minutes=30)]

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: len(desktop.said) == 1)
        tray.message_clicked.emit()
        assert desktop.windows() == ["setup"]
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert stage.connect_me.tended == []
    assert desktop.said[0].startswith("Your sign-in to Connect Me ends at ")


def test_a_notification_of_tomorrow_does_not_keep_one_of_today_waiting(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, tray = Stage(), desktop.tray
    stage.connect_me.renew_by = datetime.now(UTC) + timedelta(hours=24)
    monkeypatch.setattr(notices, "PATIENCE", timedelta(milliseconds=300))

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.stop.isEnabled())
        conductor = desktop.front._program.conductor  # type: ignore[union-attr]
        await until(lambda: conductor.state().report is not None)  # which clears what follows
        assert desktop.said == []
        assert desktop.front._due.remainingTime() > 500_000
        conductor._manager.unexpected = NOT_NOW
        desktop.front._changed()
        assert desktop.front._due.remainingTime() < 1000
        await until(lambda: len(desktop.said) == 1)
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())
    assert desktop.said[0].startswith(NOT_NOW.headline)


def test_at_midnight_all_is_worded_anew_although_nothing_changed(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, tray = Stage(), desktop.tray
    stage.preferences.choose(MANAGER_RUNNING, False)
    before = midnight(datetime.now(UTC), 1) - timedelta(milliseconds=150)
    shown: list[object] = []

    async def story() -> None:
        program = desktop.lives(stage)
        await until(lambda: tray.start.isEnabled())
        await asyncio.sleep(0)
        monkeypatch.setattr(front, "_now", lambda: before)
        desktop.front._changed()
        monkeypatch.setattr(tray, "show", shown.append)
        monkeypatch.setattr(front, "_now", lambda: before + timedelta(seconds=1))
        await until(lambda: bool(shown))
        tray.quit.trigger()
        assert await program == 0

    on_the_desktops_loop(desktop.app, story())


def test_the_last_words_stand_in_a_window_until_they_were_read(qapp: QApplication) -> None:
    shown: list[tuple[str, Qt.TextFormat]] = []

    def read() -> None:
        (box,) = (one for one in qapp.topLevelWidgets() if isinstance(one, QMessageBox))
        shown.append((box.text(), box.textFormat()))
        box.accept()

    QTimer.singleShot(0, read)
    application.show_last_words(AppError("profile.toml: <b>unknown</b> key", "Look at the disk."))
    said = (
        "Connect Me Calendar cannot start.\n\nprofile.toml: <b>unknown</b> key\n\nLook at the disk."
    )
    assert shown == [(said, Qt.TextFormat.PlainText)]


@pytest.mark.parametrize(("frozen", "told"), [(True, ["window"]), (False, ["icon"])])
def test_a_program_that_cannot_start_says_so_once(
    *, frozen: bool, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    (tmp_path / "settings.json").write_text('{"version": 7}')
    monkeypatch.setattr(application, "QApplication", lambda _: QApplication.instance())
    monkeypatch.setattr(application, "tell_at_the_icon", lambda *_: said.append("icon"))
    monkeypatch.setattr(application, "show_last_words", lambda _: said.append("window"))
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/no-bundle", raising=False)
    assert main(["--data-dir", str(tmp_path)]) == 2
    assert said == told


@pytest.mark.parametrize(
    ("arguments", "frozen", "shows"),
    [
        (["--profile", "/nowhere.toml"], True, True),
        (["--profile", "/nowhere.toml"], False, False),
        (["--profile", "/nowhere.toml", "--headless"], True, False),
        (["--profile", "/nowhere.toml", "status"], True, False),
    ],
)
def test_a_start_that_fails_where_nobody_reads_is_told_in_a_window(
    arguments: list[str], *, frozen: bool, shows: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[AppError] = []
    monkeypatch.setattr(application, "show_last_words", shown.append)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/no-bundle", raising=False)
    assert main(arguments) == 2
    heads = [failure.headline.split(":")[0] for failure in shown]
    assert heads == [str(Path("/nowhere.toml"))] * shows
