"""Keeps the Manager alive: one run at a time, ended when asked, begun again when it died."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.errors import AppError
from app.domain.report import Report
from app.log import places
from app.parts import Runs
from app.sync.bell import Bell, End, Mail, Stop
from app.sync.watcher import Watcher

log = logging.getLogger("connectme.supervisor")

STOP_PATIENCE = 2.5  # seconds that whoever asked to stop waits at most
FIRST_REPORT = 2.0  # seconds that whoever asked to start waits for the first report
LONGEST_PAUSE = 60.0  # seconds before a Manager that died is started again
GOOD_RUN = 60.0  # a run of so many seconds makes the next pause short again

UNEXPECTED = AppError(
    "The Manager met something unexpected.",
    "It starts again by itself. If it stays, send the log to your IT.",
)


@dataclass(slots=True)
class Run:
    """One life of the Manager."""

    number: int
    bell: Bell
    began: float  # the loop's seconds
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    stopping: bool = False
    report: Report | None = None


class Supervisor:
    """Begins and ends runs on the loop's thread; reports of an earlier run are dropped."""

    def __init__(
        self,
        runs: Runs,
        make: Callable[[int, Bell], Watcher],
        on_report: Callable[[Report], None],
        on_change: Callable[[], None],
    ) -> None:
        self._runs = runs
        self._make = make
        self._on_report = on_report
        self._on_change = on_change
        self._run: Run | None = None
        self._number = 0
        self._failures = 0
        self._again: asyncio.TimerHandle | None = None
        self._latched = False
        self.unexpected: AppError | None = None  # what the Manager died of, until it is well again

    @property
    def is_running(self) -> bool:
        """Say whether a Manager runs, or is about to start again; not one that is stopping."""
        return self._again is not None or (self._run is not None and not self._run.stopping)

    @property
    def report(self) -> Report | None:
        """Give the last report of the present run."""
        return None if self._run is None or self._run.stopping else self._run.report

    def ring(self, mail: Mail) -> bool:
        """Leave a mail for the Manager; says whether there is one to read it."""
        if self._run is None or self._run.stopping:
            return False
        self._run.bell.ring(mail)
        return True

    async def start(self) -> bool:
        """Begin a run unless there is one; says whether one is under way now."""
        if self._run is not None and self._run.stopping:
            await _within(self._run.ended, STOP_PATIENCE)
        run = self._run or self._begin()
        if run is None or run.stopping:
            return False
        await _within(run.heard, FIRST_REPORT)
        return True

    async def end(self) -> bool:
        """End the run there is, which gives the status back; says whether it ended in time."""
        self._cancel_again()
        self.unexpected = None
        run = self._run
        self._ring_end(Stop())
        self._on_change()
        return run is None or await _within(run.ended, STOP_PATIENCE)

    async def run_to_give_back(self) -> None:
        """Give back what an earlier run left: a run that is told to stop before it begins."""
        run = None if self._run is not None else self._begin(stopping=True)
        if run is not None:
            await _within(run.ended, STOP_PATIENCE)

    def latch(self, end: End) -> None:
        """Begin nothing any more, and tell the Manager to end."""
        self._latched = True
        self._cancel_again()
        self._ring_end(end)

    def wait(self) -> bool:
        """Block until the Manager has ended, where no loop can be waited for."""
        return self._runs.wait(STOP_PATIENCE)

    def _begin(self, *, stopping: bool = False) -> Run | None:
        self._cancel_again()
        if self._latched or self._run is not None:
            return None
        self._number += 1
        self._run = run = Run(self._number, Bell(), asyncio.get_running_loop().time())
        watcher = self._make(run.number, run.bell)
        if stopping:
            self._ring_end(Stop())
        self._runs.start(watcher, self._take, lambda failure: self._on_end(run, failure))
        self._on_change()
        return run

    def _ring_end(self, end: End) -> None:
        run = self._run
        if run is not None and not run.stopping:
            run.stopping = True
            run.bell.ring(end)

    def _take(self, report: Report) -> None:
        run = self._run
        if run is None or report.run != run.number:
            return
        run.report = report
        run.heard.set()
        self.unexpected = None
        self._on_report(report)

    def _on_end(self, run: Run, failure: BaseException | None) -> None:
        run.ended.set()
        run.heard.set()
        if self._run is not run:
            return
        self._run = None
        if failure is not None or not run.stopping:
            died_of = "it came to its end" if failure is None else places(failure)
            log.error("The Manager ended without being asked: %s", died_of)
        if not (run.stopping or self._latched):
            self._recover(run)
        self._on_change()

    def _recover(self, run: Run) -> None:
        """Begin again after a pause that doubles; the hold lies on the disk meanwhile."""
        loop = asyncio.get_running_loop()
        self._failures = 1 if loop.time() - run.began >= GOOD_RUN else self._failures + 1
        self.unexpected = UNEXPECTED
        pause = min(LONGEST_PAUSE, 2.0 ** (self._failures - 1))
        self._again = loop.call_later(pause, self._begin)

    def _cancel_again(self) -> None:
        if self._again is not None:
            self._again.cancel()
            self._again = None


async def _within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
