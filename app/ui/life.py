"""The life of the desktop program: one loop for Qt and asyncio, the Manager as a QThread."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.conductor import Manner
from app.console import Console
from app.domain.report import Report
from app.program import LONGEST_EXIT, Program, SetUp
from app.sync.manager import Manager
from app.sync.watcher import Watcher
from app.ui.frames import keep_frames
from app.ui.front import Front
from app.ui.language import Language
from app.ui.rooms import makers
from app.ui.tray import Tray

log = logging.getLogger("connectme.ui")


class SupervisedManager(Manager):
    """A Manager that keeps what it died of."""

    failure: BaseException | None = None

    def run(self) -> None:
        """Watch until the bell says Stop."""
        try:
            super().run()
        except BaseException as error:  # whatever it is, the supervisor starts again
            self.failure = error


class QtRuns(QObject):
    """Runs a watcher in a QThread; its signals arrive in the GUI thread, where this lives."""

    def __init__(self) -> None:
        super().__init__()
        self._manager: SupervisedManager | None = None
        self._on_report: Callable[[Report], None] = lambda _: None
        self._on_end: Callable[[BaseException | None], None] = lambda _: None

    def start(
        self,
        watcher: Watcher,
        on_report: Callable[[Report], None],
        on_end: Callable[[BaseException | None], None],
    ) -> None:
        """Run the watcher in a new thread; there is one at a time."""
        self._on_report, self._on_end = on_report, on_end
        self._manager = manager = SupervisedManager(watcher)
        manager.reported.connect(self._reported)
        manager.finished.connect(self._finished)
        manager.start()

    def wait(self, seconds: float) -> bool:
        """Block until the thread has ended, at most `seconds`."""
        manager = self._manager
        return manager is None or manager.wait(QDeadlineTimer(round(seconds * 1000)))

    def _reported(self, report: Report) -> None:
        self._on_report(report)

    def _finished(self) -> None:
        manager, self._manager = self._manager, None
        if manager is not None:
            manager.wait()  # `finished` comes shortly before the thread's end
            self._on_end(manager.failure)


def live(application: QApplication, tray: Tray, set_up: SetUp, console: Console) -> int:
    """Run the program under the icon; gives the exit code."""
    keep_frames(application)
    runs = QtRuns()
    loop = QEventLoop(application)
    front = Front(tray, Language(application), console)
    with loop:
        code: int = loop.run_until_complete(run(application, front, runs, set_up))
    runs.wait(LONGEST_EXIT)  # a running thread must not be destroyed
    return code


async def run(application: QApplication, front: Front, runs: QtRuns, set_up: SetUp) -> int:
    """Run the program behind its front until it leaves; gives the exit code."""
    program = Program(set_up, runs, front.listener, front.show, Manner.WHEN_READY)
    front.serve(program, set_up.autostart, makers, greets=set_up.greet is not None)
    application.commitDataRequest.connect(lambda _: end_with_session(program))
    return await program.run(on_leaving=front.leave)


def end_with_session(program: Program) -> None:
    """Give the status back before this returns: the system may end us right after."""
    program.conductor.end_at_once()
    program.leave()
