"""Stand-ins for what lies below the conductor, and builders with defaults."""

import asyncio
import functools
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.conductor import Conductor, Listener, Manner
from app.desk import Desk
from app.domain.agenda import Occurrence
from app.domain.errors import AppError, Service, SignInFailed, SignInNeeded
from app.domain.event import CalendarItem, Reason
from app.domain.profile import Profile
from app.domain.report import Happening, Next, Report, Shown, What
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.status import Status
from app.headless import ThreadRuns
from app.orders import Answer, Order, Told
from app.parts import MakeWay, Parts
from app.plan import PlanCall
from app.preferences import Preferences
from app.program import SetUp
from app.renewal import Build
from app.sync.bell import Bell, HandOver, LookNow, Mail, Stop
from app.sync.google_calendar import CalendarInfo
from app.sync.ports import CalendarAnswer, Offers
from tests.plain_status import offers

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ADDRESS = "http://127.0.0.1/authorize"


def report(run: int = 1, **changes: object) -> Report:
    """Give a report of a Manager that is well and holds Busy until one o'clock."""
    busy = Occurrence(NOON, NOON + timedelta(hours=1), Status.BUSY, "event-1", Reason.BUSY)
    plain = Report(
        run=run,
        at=NOON,
        running=True,
        trouble=None,
        calendar_trouble=None,
        service_trouble=None,
        wanted=busy,
        shown=Shown("Busy", ours=True, at=NOON, held=busy),
        next=Next(Status.TELEWORK, NOON + timedelta(hours=2)),
        last_sync=NOON - timedelta(minutes=1),
        agenda=None,
        items=(),
        next_event=NOON + timedelta(hours=2),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


class FakeWatcher:
    """Tells that it started, obeys the bell, and gives back at the end."""

    def __init__(self, run: int, bell: Bell, mails: list[Mail], plan: "Plan") -> None:
        self._run, self._bell, self._mails, self._plan = run, bell, mails, plan

    def reports(self) -> Iterator[Report]:
        plan = self._plan
        yield report(self._run, happenings=(Happening(NOON, What.STARTED),))
        if plan.deaths:
            raise plan.deaths.pop(0)
        while True:
            for mail in self._bell.wait(5.0):
                self._mails.append(mail)
                if isinstance(mail, Stop | HandOver):
                    plan.owes = plan.keeps_owing
                    last = Happening(NOON, What.STOPPED)
                    yield report(self._run, running=False, happenings=(last,))
                    return
                if isinstance(mail, LookNow):
                    yield report(self._run, happenings=(Happening(NOON, What.WELL_AGAIN),))


@dataclass
class FakeAccount:
    """A sign-in that notes what is done with it."""

    service: Service
    done: list[str]
    email: str | None = None
    uid: str | None = None
    warning: AppError | None = None
    refuses: AppError | None = None  # what a revocation fails with
    locked: AppError | None = None  # what forgetting fails with
    renew_by: datetime | None = None
    idle_seconds: int = 0
    tended: list[datetime | None] = field(default_factory=list)  # what tending makes of it, in turn

    def trouble(self) -> AppError | None:
        return SignInNeeded(self.service) if self.email is None else None

    def restore(self) -> None:
        self.done.append(f"restore {self.service.value}")

    @property
    def is_unproven(self) -> bool:
        return bool(self.tended)

    def tend(self) -> None:
        if self.tended:
            self.renew_by = self.tended.pop(0)

    def depart(self) -> None:
        self.done.append(f"depart {self.service.value}")

    def forget(self) -> None:
        if self.locked is not None:
            raise self.locked
        self.email = self.uid = None
        self.done.append(f"forget {self.service.value}")

    def revoke(self) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.done.append(f"revoke {self.service.value}")


@dataclass
class FakeAutostart:
    """A start at log-in that is only noted."""

    on: bool = False
    reason: AppError | None = None  # why it cannot be switched

    def is_on(self) -> bool:
        return self.on

    def switch(self, *, on: bool) -> None:
        if self.reason is not None:
            raise self.reason
        self.on = on

    def why_not(self) -> AppError | None:
        return self.reason


@dataclass
class Plan:
    """How the stand-ins behave."""

    lasting: bool = True
    owes: bool = False
    keeps_owing: bool = False
    deaths: list[BaseException] = field(default_factory=list)
    failure: SignInFailed | None = None
    answered: asyncio.Event | None = None  # a sign-in waits for it, as for a person at the browser
    next_uid: str = "uid-1"
    versions: Mapping[str, str] = field(default_factory=dict)
    planned: str = ""
    calendars: tuple[CalendarInfo, ...] = ()
    names: tuple[str, ...] = ("Office", "Busy")
    offered: Offers | None = None  # in place of the names
    items: tuple[CalendarItem, ...] = ()


class Stage:
    """A conductor among stand-ins; everything that happened stands in lists."""

    def __init__(
        self, *, signed_in: bool = True, plan: Plan | None = None, profile: Profile | None = None
    ) -> None:
        self.plan = plan or Plan()
        self.preferences = Preferences(profile or Profile(), keep=self._keep)
        self.written: list[str] = []  # the settings file, as often as it was written
        self.done: list[str] = []
        self.mails: list[Mail] = []
        self.autostart = FakeAutostart()
        self.happened: list[Happening] = []
        self.kept: list[Happening] = []
        self.runs: list[int] = []
        email = "ada@example.com" if signed_in else None
        uid = "uid-1" if signed_in else None
        self.connect_me = FakeAccount(
            self.preferences.profile.status_service, self.done, email, uid
        )
        self.google = FakeAccount(Service.GOOGLE, self.done, email)
        self.make_way: MakeWay = lambda _: None

    def assemble(self, make_way: MakeWay) -> Parts:
        self.make_way = make_way
        return Parts(
            lasting=self.plan.lasting,
            notice="",
            connect_me=self.connect_me,
            google=self.google,
            sign_in=self._sign_in,
            versions=lambda: self.plan.versions,
            plan=self._plan,
            watcher=self._watcher,  # type: ignore[arg-type]
            owes=lambda: self.plan.owes,
            calendars=lambda: self.plan.calendars,
            offers=lambda: self.plan.offered or offers(*self.plan.names),
            events=lambda _ids, _start, _end: CalendarAnswer(self.plan.items, "Europe/Brussels"),
            clock_offset=lambda: 0.0,
        )

    def append(self, happening: Happening) -> None:
        self.kept.append(happening)

    def happenings(self) -> list[Happening]:
        return list(self.kept)

    def _keep(self, text: str) -> None:
        self.written.append(text)

    def erase(self) -> tuple[str, ...]:
        self.done.append("erase")
        return ()

    @asynccontextmanager
    async def conductor(self, manner: Manner = Manner.WHEN_READY, **listening: object):  # noqa: ANN201
        """Open a conductor, and close it in good order."""
        executor = ThreadPoolExecutor(2)
        conductor = self.unopened(manner, executor, **listening)
        try:
            await conductor.open()
            await conductor.start_if_wanted()
            yield conductor
        finally:
            assert await conductor.close()
            executor.shutdown()

    def unopened(
        self,
        manner: Manner = Manner.WHEN_READY,
        executor: Executor | None = None,
        **listening: object,
    ) -> Conductor:
        """Give a conductor that is not open yet, on the loop that runs."""
        listener = Listener(happened=self.happened.append, **listening)  # type: ignore[arg-type]
        runs = ThreadRuns(asyncio.get_running_loop())
        pool = executor or ThreadPoolExecutor(2)
        return Conductor(self.preferences, self.assemble, runs, self, pool, listener, manner=manner)

    def set_up(self, socket: Path, build: Build | None = None) -> SetUp:
        """Give what a whole program is made of."""
        return SetUp(
            self.preferences,
            self.assemble,
            self,
            self.erase,
            socket,
            self.autostart,
            log=socket,
            watch_exit=lambda: None,  # by force it would end the tests
            build=build,
        )

    def desk(self, conductor: Conductor, *, running: bool = True) -> Desk:
        """Give a desk whose program notes what it is told."""

        def note(what: str) -> Callable[[], None]:
            return lambda: self.done.append(what)

        return Desk(conductor, self.erase, note("show"), note("leave"), running=running)

    async def _sign_in(
        self,
        service: Service,
        *,
        method: str,
        say_address: Callable[[str], None],
        executor: Executor,
        speech: Speech,
    ) -> None:
        say_address(ADDRESS)
        if self.plan.answered is not None:
            await self.plan.answered.wait()
        if self.plan.failure is not None:
            raise self.plan.failure
        account = self.google if service is Service.GOOGLE else self.connect_me
        uid = self.plan.next_uid if service is not Service.GOOGLE else None
        if service is not Service.GOOGLE:
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(executor, self.make_way, uid)
        account.email, account.uid = "ada@example.com", uid
        self.done.append(f"sign in {service.value} by {method} in {len(self.runs)} runs")

    def _plan(self, call: PlanCall, _settings: Settings) -> str:
        self.done.append(f"plan {call.start} {call.end} {call.as_json}")
        if self.google.email is None:
            raise SignInNeeded(Service.GOOGLE)
        return self.plan.planned

    def _watcher(
        self, run: int, bell: Bell, _ready: Callable[[], AppError | None], _settings: Settings
    ) -> FakeWatcher:
        self.runs.append(run)
        return FakeWatcher(run, bell, self.mails, self.plan)


def on_a_loop(test: Callable[..., Coroutine[None, None, None]]) -> Callable[..., None]:
    """Run a test that is a coroutine on a loop of its own."""

    @functools.wraps(test)
    def run(**fixtures: object) -> None:
        asyncio.run(test(**fixtures))

    return run


async def carried_out(desk: Desk, order: Order) -> tuple[Answer, Sequence[Told]]:
    """Have an order carried out; gives the answer and every word before it."""
    words: list[Told] = []
    return await desk.carry_out(order, words.append), words


async def until(claim: Callable[[], bool]) -> None:
    """Wait until a claim holds; fails after five seconds."""
    async with asyncio.timeout(5):
        while not claim():
            await asyncio.sleep(0.005)
