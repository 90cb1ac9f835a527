"""The running program without its face: it opens, takes orders, and leaves in good order."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.anew import AGAIN
from app.autostart import Autostart
from app.channel import Channel
from app.conductor import Conductor, Listener, Manner
from app.desk import Desk
from app.domain.errors import AppError
from app.parts import Assemble, Journal, Runs
from app.preferences import Preferences
from app.renewal import Build, Found
from app.sync.bell import STOP, End, HandOver
from app.tending import tend

log = logging.getLogger("connectme.program")

LONGEST_EXIT = 25.0  # seconds; longer than the longest request may take
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a program is made of before anything heavy is loaded.

    `erase` removes settings, state and logs, and gives the names of what it could not remove.
    `autostart` is the start at log-in, with the options of this run; `log` the technical log.
    `watch_exit` sees to it that leaving comes to its end, by force in the end.
    `build` is what may be replaced while it runs; None: nothing may.
    `greet` is done once everything is open and before the Manager starts.
    """

    preferences: Preferences
    assemble: Assemble
    journal: Journal
    erase: Callable[[], tuple[str, ...]]
    socket: Path
    autostart: Autostart
    log: Path
    watch_exit: Callable[[], None]
    build: Build | None = None
    greet: Callable[[Conductor], Coroutine[None, None, None]] | None = None


class Program:
    """Runs on the loop that it is made on, until it is told to leave."""

    def __init__(
        self,
        set_up: SetUp,
        runs: Runs,
        listener: Listener,
        show: Callable[[], None],
        manner: Manner,
    ) -> None:
        self._set_up = set_up
        self._leaving = asyncio.Event()
        # Two threads: what a person waits for; what nobody waits for is the Manager's.
        self._executor = ThreadPoolExecutor(2, "io")
        self.conductor = Conductor(
            set_up.preferences,
            set_up.assemble,
            runs,
            set_up.journal,
            self._executor,
            listener,
            manner=manner,
        )
        self.log = set_up.log
        self.desk = Desk(self.conductor, set_up.erase, show, self.leave)
        self._orders: set[asyncio.Task[object]] = set()
        self.is_looked_at: Callable[[], bool] = lambda: False  # whether a window is open
        self._end: End = STOP  # or to hand over to another build, which begins at once

    def leave(self) -> None:
        """Ask the program to give the status back and end; from the loop's thread."""
        self._leaving.set()

    def order(self, work: Coroutine[None, None, object]) -> None:
        """Do something that the person asked for, in the background, until it ends or we leave."""
        task = asyncio.get_running_loop().create_task(work)
        self._orders.add(task)
        task.add_done_callback(self._orders.discard)

    async def run(self, on_leaving: Callable[[], None] = lambda: None) -> int:
        """Run until it is told to leave; gives the exit code."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(self._executor)
        restore = _on_signals(loop, self.leave)
        channel = Channel(self._set_up.socket, self.desk.carry_out, loop)
        opening = loop.create_task(self._open(channel))
        tending = loop.create_task(tend(self.conductor))
        settling = loop.create_task(self.conductor.settle())
        leaving = loop.create_task(self._leaving.wait())
        renewing = loop.create_task(self._watch_build())
        try:
            await asyncio.wait((opening, leaving), return_when=asyncio.FIRST_COMPLETED)
            if opening.done():
                opening.result()  # a failure to open ends the program
                await leaving
        finally:
            self._set_up.watch_exit()
            on_leaving()
            for task in (opening, leaving, tending, settling, renewing, *self._orders):
                task.cancel()
            channel.cancel()
            try:
                if not await self.conductor.close(self._end):
                    log.warning("The Manager is still busy; the next start gives back.")
            finally:
                channel.close()
                restore()
                self._executor.shutdown(wait=False, cancel_futures=True)
        return AGAIN if self._end == HandOver() else 0

    async def _watch_build(self) -> None:
        """Make way for another build that was installed, or leave when this one was removed."""
        build = self._set_up.build
        if build is None:
            return
        found = await build.outlived(
            lambda: bool(self._orders or self.conductor.signing_in or self.is_looked_at())
        )
        if found is Found.ANOTHER:
            self._end = HandOver()
        log.info("The program was %s.", "replaced" if found is Found.ANOTHER else "removed")
        self.leave()

    async def _open(self, channel: Channel) -> None:
        try:
            await self.conductor.work(channel.open)
        except (OSError, AppError) as error:
            log.warning("Commands cannot reach this program: %s", type(error).__name__)
        await self.conductor.open()
        if self._set_up.greet is not None:
            await self._set_up.greet(self.conductor)
        await self.conductor.start_if_wanted()


def _on_signals(loop: asyncio.AbstractEventLoop, leave: Callable[[], None]) -> Callable[[], None]:
    """Leave on the signals that end a program; gives what undoes it."""
    handled: list[signal.Signals] = []
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, leave)
        except (NotImplementedError, RuntimeError):
            # Not on Windows: there the handler runs in the main thread between two steps.
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(leave))
        else:
            handled.append(number)

    def restore() -> None:
        for number in handled:
            with contextlib.suppress(RuntimeError, ValueError):
                loop.remove_signal_handler(number)

    return restore


def watch_the_exit() -> None:
    """Leave by force should something hang for longer than anything may take."""

    def leave() -> None:
        log.error("The program did not end by itself within %d seconds.", LONGEST_EXIT)
        logging.shutdown()
        os._exit(1)

    timer = threading.Timer(LONGEST_EXIT, leave)
    timer.daemon = True
    timer.start()
