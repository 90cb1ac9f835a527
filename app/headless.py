"""The Manager without a tray: a plain thread, and one line per happening on the console."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from app.activity import as_line
from app.conductor import Listener, Manner
from app.console import Console
from app.domain.report import Happening, Report, What
from app.domain.wording import one_line
from app.notices import Renewals
from app.program import Program, SetUp
from app.state import State
from app.sync.watcher import Watcher

LONGEST_LINE = 300  # characters
LOOKS_AHEAD_EVERY = 60.0  # seconds
SLOWEST_START = 10.0  # seconds after which the time of `--for` counts without a Manager

T = TypeVar("T")


class ThreadRuns:
    """Runs a watcher in a plain thread; what it tells arrives on the loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._thread: threading.Thread | None = None

    def start(
        self,
        watcher: Watcher,
        on_report: Callable[[Report], None],
        on_end: Callable[[BaseException | None], None],
    ) -> None:
        """Run the watcher in a new thread, which the program waits for when it ends."""

        def live() -> None:
            failure: BaseException | None = None
            try:
                for report in watcher.reports():
                    self._tell(on_report, report)
            except BaseException as error:  # whatever it is, the supervisor starts again
                failure = error
            self._tell(on_end, failure)

        self._thread = threading.Thread(target=live, name="manager")
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Block until the thread has ended, at most `seconds`."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _tell(self, hear: Callable[[T], None], news: T) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has not waited for us; go on to the end
            self._loop.call_soon_threadsafe(hear, news)


@dataclass(slots=True)
class Lines:
    """What is printed: each happening, and ahead of its end that the sign-in ends."""

    console: Console
    as_json: bool
    _renewals: Renewals = field(default_factory=Renewals)

    def say(self, happening: Happening) -> None:
        """Print a happening."""
        self.console.out(as_line(happening) if self.as_json else as_sentence(happening))

    def look_ahead(self, state: State, now: datetime) -> None:
        """Print what the windows tell ahead; it is no line of the activity."""
        due = self._renewals.due(state, now)
        if due is not None:
            self.say(Happening(now, What.TROUBLE, reason=" ".join(due)))


def run_headless(set_up: SetUp, console: Console, *, as_json: bool, seconds: float | None) -> int:
    """Run until a signal, `quit`, a closed console, or the time is over; gives the exit code."""
    lines = Lines(console, as_json)

    async def live() -> int:
        loop = asyncio.get_running_loop()

        timers: list[asyncio.TimerHandle] = []

        def leave_in(wait: float) -> None:
            timers.append(loop.call_later(wait, program.leave))

        def happened(happening: Happening) -> None:
            if seconds is not None and len(timers) == 1:  # the time counts from the Manager's start
                leave_in(seconds)
            lines.say(happening)
            if console.closed:
                program.leave()

        def look_ahead() -> None:
            lines.look_ahead(program.conductor.state(), datetime.now(UTC))

        program = Program(
            set_up, ThreadRuns(loop), Listener(happened, look_ahead), lambda: None, Manner.ALWAYS
        )
        if seconds is not None:
            leave_in(seconds + SLOWEST_START)
        looking = loop.create_task(_again_and_again(look_ahead))
        try:
            return await program.run()
        finally:
            looking.cancel()

    return asyncio.run(live())


async def _again_and_again(look: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(LOOKS_AHEAD_EVERY)
        look()


def as_sentence(happening: Happening) -> str:
    """Word a happening for a person, in the time of this computer."""
    words = [f"{happening.at.astimezone():%H:%M:%S}", f"{happening.what:<12}"]
    if happening.status is not None:
        words.append(happening.status)
    if happening.previous is not None:
        words.append(f"(before: {happening.previous})")
    if happening.reason is not None:
        words.append(f"- {happening.reason}")
    if happening.late_ms is not None:
        words.append(f"[{happening.late_ms} ms]")
    return one_line(" ".join(words), LONGEST_LINE).rstrip()
