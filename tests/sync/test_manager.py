"""Tests of the Manager in a real QThread: reports arrive in the GUI thread, and Stop is quick."""

import threading
import time
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QObject, QThread
from pytestqt.qtbot import QtBot

from app.domain.reading import Reading
from app.domain.report import Report, What
from app.domain.settings import Settings
from app.sync.bell import Bell, LookNow, Stop
from app.sync.hold_file import HoldFile
from app.sync.manager import Manager
from app.sync.ports import CalendarAnswer, Write
from app.sync.watcher import Surroundings, Watcher
from tests.plain_status import PlainStatus

SURROUNDINGS = Surroundings(route=lambda: ())


class Calendar:
    """An empty calendar that tells whether it was asked in the GUI thread."""

    def __init__(self) -> None:
        self.threads: set[int] = set()

    def read(self, calendars: tuple[str, ...], start: datetime, end: datetime) -> CalendarAnswer:
        self.threads.add(threading.get_ident())
        return CalendarAnswer((), "Europe/Brussels")

    def reconnect(self) -> None:
        raise AssertionError("nothing happened to the network")


class Status(PlainStatus):
    """A status whose reading can hang."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.open.set()
        self.threads: set[int] = set()

    def read(self) -> Reading:
        self.threads.add(threading.get_ident())
        self.open.wait(30)
        return Reading("Office")

    def write(self, write: Write) -> Reading:
        raise AssertionError("nothing is wanted")

    def reconnect(self) -> None:
        raise AssertionError("nothing happened to the network")


class Ear(QObject):
    """Lives in the GUI thread, and hears the reports there."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[Report] = []
        self.threads: set[QThread] = set()

    def hear(self, report: Report) -> None:
        self.reports.append(report)
        self.threads.add(QThread.currentThread())


class Stage:
    """A Manager with everything around it."""

    def __init__(self) -> None:
        self.bell, self.calendar, self.status, self.ear = Bell(), Calendar(), Status(), Ear()
        holds = HoldFile(lambda: None, lambda text: None, "m1")
        watcher = Watcher(
            1,
            self.bell,
            self.calendar,
            self.status,
            holds,
            lambda: None,
            lambda: "uid-1",
            Settings(),
            surroundings=SURROUNDINGS,
        )
        self.manager = Manager(watcher)
        self.manager.reported.connect(self.ear.hear)

    def stop(self) -> float:
        """Stop, and give the seconds until the thread has ended."""
        began = time.monotonic()
        self.bell.ring(Stop())
        assert self.manager.wait(QDeadlineTimer(5000))
        return time.monotonic() - began


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage()


def test_reports_arrive_in_the_gui_thread_and_requests_are_made_in_others(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.manager.start()
    qtbot.waitUntil(lambda: any(one.shown for one in stage.ear.reports), timeout=5000)
    assert stage.stop() < 2
    qtbot.waitUntil(lambda: not stage.ear.reports[-1].running, timeout=5000)
    assert stage.ear.threads == {stage.ear.thread()}
    asked_in = stage.calendar.threads | stage.status.threads
    assert len(asked_in) == 2
    assert threading.get_ident() not in asked_in
    assert stage.ear.reports[0].happenings[0].what is What.STARTED
    assert stage.ear.reports[-1].happenings[-1].what is What.STOPPED


def test_stop_is_quick_although_a_request_hangs(stage: Stage, qtbot: QtBot) -> None:
    stage.status.open.clear()
    stage.manager.start()
    qtbot.waitUntil(lambda: bool(stage.status.threads), timeout=5000)
    assert stage.stop() < 2.5
    stage.status.open.set()


def test_the_gui_thread_goes_on_while_the_manager_runs(stage: Stage, qtbot: QtBot) -> None:
    stage.manager.start()
    for _ in range(20):
        stage.bell.ring(LookNow())
    qtbot.waitUntil(lambda: any(one.last_sync for one in stage.ear.reports), timeout=5000)
    assert stage.manager.isRunning()
    assert stage.stop() < 2
    assert not stage.manager.isRunning()


def test_a_run_ends_with_stop(stage: Stage) -> None:
    stage.bell.ring(Stop())
    stage.manager.run()
    assert stage.ear.reports[0].running
    assert not stage.ear.reports[-1].running


def test_the_manager_is_the_only_part_of_the_watch_that_knows_qt() -> None:
    room = Path(__file__).parents[2] / "app" / "sync"
    with_qt = [file.name for file in room.glob("*.py") if "PySide6" in file.read_text("utf-8")]
    assert with_qt == ["manager.py"]
