"""Owns what lasts: the sign-ins, the Manager's life, and the state that everybody asks for."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TypeVar

from app.debt import Debt, pauses
from app.domain.errors import AppError, Service
from app.domain.report import Happening, Report
from app.domain.speech import Speech
from app.domain.status import Status
from app.parts import Account, Assemble, Journal, Parts, Runs
from app.preferences import Preferences
from app.recorder import Recorder
from app.restoring import Restoring
from app.state import NOT_OPEN, Party, State
from app.supervisor import Supervisor
from app.sync.bell import STOP, Bell, ComeBack, End, LookNow, MenuOpened, NewSettings, Quick
from app.sync.watcher import Watcher

log = logging.getLogger("connectme.conductor")

NOT_NOW = AppError("The Manager is still stopping.", "Try again in a moment.")
MANAGER_RUNNING = "general.manager_running"
MAKE_WAY = 10.0  # seconds that a sign-in waits for the Manager of another person to end

T = TypeVar("T")


class Manner(Enum):
    """When the Manager starts by itself."""

    ALWAYS = auto()  # at once, although nobody is signed in; and again after a sign-out
    WHEN_READY = auto()  # as soon as both sign-ins are there
    ON_DEMAND = auto()  # never


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told: of each happening, of another state, and which setting was chosen anew."""

    happened: Callable[[Happening], None] = lambda _: None
    changed: Callable[[], None] = lambda: None
    chosen: Callable[[str], None] = lambda _: None


class Conductor:
    """The owner; lives on the loop's thread, and does nothing there that blocks."""

    def __init__(
        self,
        preferences: Preferences,
        assemble: Assemble,
        runs: Runs,
        journal: Journal,
        executor: Executor,
        listener: Listener,
        *,
        manner: Manner,
    ) -> None:
        self.preferences = preferences
        self.profile = preferences.profile
        self._assemble = assemble
        self.journal = journal
        self._executor = executor
        self._listener = listener
        self._manner = manner
        self._parts: Parts | None = None
        self._restoring = Restoring(self.work, listener.changed)
        self._manager = Supervisor(runs, self._watcher, self._take, listener.changed)
        # whether the person wants the Manager to run
        self._wanted = manner is Manner.ALWAYS or (
            manner is Manner.WHEN_READY and preferences.general.manager_running
        )
        self._made_way = False  # whether a sign-in of another person stopped the Manager
        self._last_sync: datetime | None = None
        self._opened = asyncio.Event()
        self._recorder = Recorder(journal.append, executor)
        self.speech: Callable[[], Speech] = Speech  # in which the browser's pages are worded
        self.signing_in = 0  # how many sign-ins are under way
        self._turn = asyncio.Lock()  # held by whoever changes what runs
        self._debt = Debt(self._manager, self.work, self._turn, listener.changed)

    # life

    async def open(self) -> None:
        """Put the parts together and take up the stored sign-ins; the Manager is not started."""
        loop = asyncio.get_running_loop()

        def make_way(uid: str | None) -> None:
            asyncio.run_coroutine_threadsafe(self._make_way(uid), loop).result(MAKE_WAY)

        self._parts = await self._restoring.restored(lambda: self._assemble(make_way))
        self._opened.set()
        self._listener.changed()

    async def parts(self) -> Parts:
        """Give the parts, once they are put together."""
        await self._opened.wait()
        if self._parts is None:
            raise NOT_OPEN
        return self._parts

    async def work(self, blocking: Callable[[], T]) -> T:
        """Have the pool do what blocks."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, blocking)

    async def close(self, end: End = STOP) -> bool:
        """End and give the status back, or hand it over; says whether the Manager ended in time."""
        self._manager.latch(end)
        ended = await self._manager.end()
        await self.written()
        return ended

    def end_at_once(self) -> bool:
        """Give the status back while blocking, for the session ends now; says whether it ended."""
        self._manager.latch(STOP)
        return self._manager.wait()

    # start and stop

    async def start(self) -> AppError | None:
        """Start the Manager, as the person wishes; gives the reason when that is refused."""
        await self.parts()
        async with self._turn:
            refusal = await self._start()
        if refusal is None:
            await self._want(running=True)
        return refusal

    async def start_if_wanted(self) -> None:
        """Start the Manager unless the person stopped it or something is missing."""
        parts = await self.parts()
        async with self._turn:
            if self._wanted and (refusal := await self._start()) is not None:
                log.info("The Manager was not started: %s", refusal.headline)
        await self._debt.look(parts)

    async def stop(self) -> bool:
        """Stop the Manager, as the person wishes; says whether it has ended in time."""
        ended = await self.end()
        await self._want(running=False)
        await self._debt.look(await self.parts())
        return ended

    async def end(self) -> bool:
        """End the run before the program leaves; says whether it has ended in time."""
        self._wanted = False
        async with self._turn:
            return await self._manager.end()

    async def give_back(self) -> bool:
        """End the run, or finish what an earlier one left; says whether nothing is owed now."""
        return await self._debt.give_back(await self.parts())

    async def settle(self, pauses: Callable[[], Iterator[float]] = pauses) -> None:
        """Give back what a stopped Manager owes once the service answers; ends by a cancel."""
        await self._debt.settle(await self.parts(), pauses)

    async def go_on(self) -> None:
        """Run again after a sign-out, where the Manager always runs."""
        if self._manner is Manner.ALWAYS:
            await self.start_if_wanted()

    async def _want(self, *, running: bool) -> None:
        """Remember for the next start whether the person wants the Manager to run."""
        self._wanted = running
        if self._manner is not Manner.WHEN_READY:
            return
        try:
            await self.choose(MANAGER_RUNNING, running)
        except AppError as failure:
            log.warning("The wish for the Manager could not be kept: %s", failure.headline)

    async def _start(self) -> AppError | None:
        unready = self.unready()
        if unready is not None and self._manner is not Manner.ALWAYS:
            return unready
        self._debt.forget()
        return None if await self._manager.start() else NOT_NOW

    # signing in

    async def sign_in(
        self,
        service: Service,
        method: str,
        say_address: Callable[[str], None],
        *,
        may_start: bool = True,
    ) -> None:
        """Sign in and make the Manager go on with it; raises SignInFailed.

        Whatever is not Google means the service where the status is set.
        With `may_start` off a Manager that never ran waits until the person starts it.
        """
        parts = await self.parts()
        if service is not Service.GOOGLE:
            service = self.profile.status_service
        if not may_start and not self.preferences.is_chosen(MANAGER_RUNNING):
            await self._want(running=self._manager.is_running)
        self.signing_in += 1
        try:
            await parts.sign_in(
                service,
                method=method,
                say_address=say_address,
                executor=self._executor,
                speech=self.speech(),
            )
        finally:
            self.signing_in -= 1
            made_way, self._made_way = self._made_way, False
            self._listener.changed()
            if made_way:
                await self.start_if_wanted()
        if not self._manager.ring(LookNow()) and self.unready() is None:
            await self.start_if_wanted()

    async def _make_way(self, uid: str | None) -> None:
        """Give back the status of another person before a new sign-in takes the place of theirs."""
        parts = await self.parts()
        if parts.connect_me.uid in (None, uid) or not self._manager.is_running:
            return
        async with self._turn:
            self._made_way = True
            await self._manager.end()

    # what comes from the Manager

    def _watcher(self, run: int, bell: Bell) -> Watcher:
        if self._parts is None:
            raise NOT_OPEN
        return self._parts.watcher(run, bell, self.unready, self.preferences.settings)

    def _take(self, report: Report) -> None:
        self._last_sync = report.last_sync or self._last_sync
        for happening in self._debt.worth_telling(report):
            self._recorder.keep(happening)
            self._listener.happened(happening)
        self._listener.changed()

    async def written(self) -> None:
        """Wait until every happening so far is kept."""
        await self._recorder.written()

    # asking and telling

    def look_now(self) -> bool:
        """Have the Manager look at once; says whether there is one."""
        return self._manager.ring(LookNow())

    def quick(self, status: Status, until: datetime) -> bool:
        """Set a status by the person's own wish for a while; says whether a Manager took it."""
        return self._manager.ring(Quick(status, until))

    def come_back(self) -> bool:
        """Give back what is held now and leave the running event alone."""
        return self._manager.ring(ComeBack())

    async def choose(self, path: str, value: object) -> None:
        """Choose one setting, by its dotted name and as JSON, and go by it at once.

        None takes the choice back. Raises AppError; then everything is as it was.
        """
        await self.work(lambda: self.preferences.choose(path, value))
        self._manager.ring(NewSettings(self.preferences.settings))
        self._listener.chosen(path)
        self._listener.changed()

    def forget_choices(self) -> None:
        """Go by the profile alone from now on: the settings file was removed."""
        chosen = tuple(self.preferences.choices.given)
        self.preferences.forget()
        for path in chosen:
            self._listener.chosen(path)
        self.announce()

    def announce(self) -> None:
        """Say that the state is another one: somebody signed out."""
        self._listener.changed()

    def menu_opened(self) -> None:
        """Tell the Manager that the person is looking."""
        self._manager.ring(MenuOpened())

    def unready(self) -> AppError | None:
        """Say which sign-in is missing; from any thread, without any I/O."""
        if self._parts is None:
            return self._restoring.waits
        return self._parts.connect_me.trouble() or self._parts.google.trouble()

    def state(self) -> State:
        """Give the state as it is now, without any I/O."""
        parts = self._parts
        nobody = Party(None, self._restoring.waits)
        return State(
            service=self.profile.purecloud.service,
            uid=None if parts is None else parts.connect_me.uid,
            connect_me=nobody if parts is None else _party(parts.connect_me),
            google=nobody if parts is None else _party(parts.google),
            unready=self.unready(),
            running=self._manager.is_running,
            unexpected=self._manager.unexpected,
            report=self._manager.report,
            last_sync=self._last_sync,
            owed=self._debt.owed,
        )


def _party(account: Account) -> Party:
    return Party(account.email, account.trouble(), account.renew_by, account.idle_seconds)
