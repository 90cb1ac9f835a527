"""The watch: reads the calendar, keeps the status in step, and tells what happens."""

import random
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.hold import Moment
from app.domain.report import Report
from app.domain.settings import Settings
from app.sync.bell import (
    Bell,
    ComeBack,
    Done,
    HandOver,
    LookNow,
    Mail,
    MenuOpened,
    NetworkUp,
    NewSettings,
    Quick,
    StatusMoved,
    Stop,
)
from app.sync.clock import Clock
from app.sync.hold_file import HoldFile
from app.sync.keeper import Keeper
from app.sync.lane import Lane, WorkerLane
from app.sync.messenger import FRESH, Messenger
from app.sync.outlook import Outlook
from app.sync.ports import Calendar, Ready, StatusService
from app.sync.route import route as routing_table
from app.sync.teller import Teller
from app.sync.wishes import Wishes

TICK = 5.0  # the longest rest, in seconds
PREPARE = 0.7  # so long before a boundary the status is read
SLEPT = 2.0  # the wall clock ran ahead of the rest by this much: the computer slept
OVERSLEPT = 10.0
HOLD_OFF = 3.0  # after a start or a resume nothing is begun before the calendar was asked, so long
STOP_WITHIN = 1.9


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the watch takes from the computer; tests hand in other ones."""

    clock: Clock = field(default_factory=Clock)
    drift: Callable[[], float] = lambda: 0.0  # seconds to add to the wall clock
    chance: Callable[[], float] = random.random
    operation: Callable[[], str] = lambda: secrets.token_hex(8)
    route: Callable[[], tuple[str, ...]] = routing_table
    open_lane: Callable[[str, Bell], Lane] = WorkerLane
    tick: float = TICK


class Watcher:
    """One run of the Manager, from Start to Stop; made for one thread, rung from any."""

    def __init__(
        self,
        run: int,
        bell: Bell,
        calendar: Calendar,
        service: StatusService,
        holds: HoldFile,
        ready: Ready,
        uid: Callable[[], str | None],
        settings: Settings,
        *,
        good_until: Callable[[], datetime | None] = lambda: None,
        surroundings: Surroundings | None = None,
    ) -> None:
        self._run = run
        self._bell = bell
        self._ready = ready
        self._uid = uid
        self._around = around = surroundings or Surroundings()
        self._outlook = Outlook(
            calendar, lambda: around.open_lane("calendar", bell), settings, around.chance
        )
        self._messenger = Messenger(
            service, lambda: around.open_lane("status", bell), around.chance
        )
        self._keeper = Keeper(self._messenger, holds, around.operation)
        self._wishes = Wishes(self._outlook, self._keeper, service, settings, good_until)
        self._teller = Teller(
            run, self._outlook, self._keeper, self._messenger, self._wishes.ending
        )
        self._route = around.route()
        self._hold_off_until = 0.0
        self._stop_deadline: float | None = None
        self._hand_over_deadline: float | None = None
        self._woke: tuple[datetime, float, float] | None = None
        self._look_wanted = True  # once at the start, and whenever the person asks

    def reports(self) -> Iterator[Report]:
        """Watch until Stop; the last report says that the Manager does not run any more."""
        monotonic = self._around.clock.monotonic()
        self._outlook.start_lively(monotonic, at_once=True)
        self._messenger.rest_from(monotonic)
        self._hold_off_until = monotonic + HOLD_OFF
        self._messenger.service.listen(lambda: self._bell.ring(StatusMoved()))
        yield self._teller.begins(self._now(), self._ready())
        try:
            while not self._has_ended():
                for mail in self._sleep(self._rest()):
                    self._take(mail)
                self._turn()
                report = self._teller.news(self._now(), self._ready())
                if report is not None:
                    yield report
        finally:
            self._outlook.close()
            self._messenger.close()
        yield self._teller.ends(self._now(), self._ready())

    # sleeping and waking

    def _now(self) -> datetime:
        return self._around.clock.now() + timedelta(seconds=self._around.drift())

    def _rest(self) -> float:
        """Give the seconds until the next thing to do: a boundary, a reading, or a tick."""
        now, monotonic = self._now(), self._around.clock.monotonic()
        if self._hand_over_deadline is not None:
            return max(0.0, self._hand_over_deadline - monotonic)
        if self._stop_deadline is not None:
            return max(0.0, min(self._stop_deadline - monotonic, self._keeper.due_in(monotonic)))
        rest = min(self._around.tick, self._keeper.due_in(monotonic))
        if self._hold_off_until > monotonic:
            rest = min(rest, self._hold_off_until - monotonic)
        boundary = self._wishes.boundary_after(now)
        if boundary is not None:
            left = (boundary - now).total_seconds()
            rest = min(rest, left - PREPARE if left > PREPARE else left)
        if not self._outlook.busy and self._ready() is None:
            rest = min(rest, self._outlook.due_at(now, monotonic) - monotonic)
        return max(0.0, rest)

    def _sleep(self, rest: float) -> tuple[Mail, ...]:
        """Rest at the bell, and notice on waking when the computer slept since the last waking."""
        wall, monotonic, asleep = self._woke or self._clocks()
        mails = self._bell.wait(rest)
        self._woke = now_wall, now_monotonic, now_asleep = self._clocks()
        rested, slept = now_monotonic - monotonic, now_asleep - asleep
        passed = (now_wall - wall).total_seconds()
        if max(slept, abs(passed - rested)) > SLEPT or rested - rest > OVERSLEPT:
            self._resume(slept)
        return mails

    def _clocks(self) -> tuple[datetime, float, float]:
        clock = self._around.clock
        return clock.now(), clock.monotonic(), clock.asleep()

    def _resume(self, slept: float) -> None:
        monotonic = self._around.clock.monotonic()
        for service in (self._outlook, self._messenger):
            service.health = service.health.slept(slept)
        self._outlook.resume()
        self._outlook.start_lively(monotonic, at_once=True)
        self._keeper.resume(self._now(), monotonic)
        self._hold_off_until = monotonic + HOLD_OFF

    # mail

    def _take(self, mail: Mail) -> None:
        now, monotonic = self._now(), self._around.clock.monotonic()
        match mail:
            case Done():
                self._end(mail, now, monotonic)
            case Stop():
                self._begin_to_stop(monotonic)
            case HandOver():
                self._hand_over_deadline = monotonic + STOP_WITHIN
            case LookNow():
                self._outlook.start_lively(monotonic, at_once=True)
                self._messenger.hurry()
                self._look_wanted = True
            case NetworkUp():
                self._hurry(monotonic)
            case StatusMoved():
                self._keeper.heard(monotonic)
            case MenuOpened():
                self._outlook.start_lively(monotonic, at_once=False)
            case _:
                self._heed(mail, now)

    def _end(self, done: Done, now: datetime, monotonic: float) -> None:
        if not self._keeper.take(done, self._moment(now), monotonic):
            self._outlook.take(done, now, monotonic)

    def _heed(self, mail: NewSettings | Quick | ComeBack, now: datetime) -> None:
        """Do what the person asks for, although a back-off runs."""
        if isinstance(mail, NewSettings):
            self._wishes.settings = mail.settings
            self._outlook.adopt(mail.settings, now)
            return
        if self._stop_deadline is not None:
            return
        self._know(now)
        match mail:
            case Quick(status, until):
                self._wishes.ask(status, until, now)
            case ComeBack():
                self._wishes.come_back(now)
        self._messenger.hurry()

    def _begin_to_stop(self, monotonic: float) -> None:
        if self._stop_deadline is None:
            self._wishes.end()
            self._stop_deadline = monotonic + STOP_WITHIN
            self._messenger.hurry()

    def _hurry(self, monotonic: float) -> None:
        self._outlook.start_lively(monotonic, at_once=True)
        self._outlook.resume()
        self._keeper.resume(self._now(), monotonic)

    # one turn

    def _turn(self) -> None:
        if self._hand_over_deadline is not None:
            return  # whoever takes over decides
        now, monotonic = self._now(), self._around.clock.monotonic()
        self._know(now)
        self._notice_network(monotonic)
        if self._stop_deadline is not None:
            self._keeper.turn(self._moment(now), monotonic)
            return
        unready = self._ready()
        self._wishes.finishing = _only_calendar_missing(unready)
        if not self._wishes.finishing:
            if unready is not None:
                return
            self._outlook.begin_if_due(now, monotonic)
            if self._is_held_off(now, monotonic):
                return
        if self._keeper.turn(self._moment(now), monotonic):  # the hand ends a quick status
            self._wishes.drop()
            self._keeper.turn(self._moment(now), monotonic)
        self._prepare(now, monotonic)
        self._look_ahead(now, monotonic)
        if self._look_wanted and self._keeper.look_once(self._moment(now), monotonic):
            self._look_wanted = False

    def _know(self, now: datetime) -> None:
        """Take up what the record on disk says of whoever is signed in."""
        was_nobody = self._keeper.knows_nobody
        unready = self._ready()
        may_ask = unready is None or _only_calendar_missing(unready)
        if may_ask and self._keeper.know(self._uid(), now):
            self._wishes.take_up(was_nobody=was_nobody)

    def _is_held_off(self, now: datetime, monotonic: float) -> bool:
        """Wait a little for the calendar after a start or a resume: it may have changed."""
        if self._outlook.tried or monotonic >= self._hold_off_until:
            self._hold_off_until = 0.0
            return False
        return True

    def _notice_network(self, monotonic: float) -> None:
        if self._outlook.health.trouble is None and self._messenger.health.trouble is None:
            return
        route = self._around.route()
        if route != self._route:
            self._route = route
            if route:
                self._hurry(monotonic)

    def _prepare(self, now: datetime, monotonic: float) -> None:
        boundary = self._wishes.boundary_after(now)
        if boundary is None:
            return
        left = (boundary - now).total_seconds()
        if 0 < left <= PREPARE + 0.05:
            self._keeper.prepare(self._moment(boundary), monotonic + left - FRESH, monotonic)

    def _look_ahead(self, now: datetime, monotonic: float) -> None:
        """Find out in good time whether the next status can be set, where a sign-in can idle out.

        A reading that succeeds is enough; one that does not is tried again, as any.
        """
        ahead, following = self._messenger.service.pace.ahead, self._outlook.following(now)
        if ahead is None or following is None:
            return
        since = ahead - (following.start - now).total_seconds()
        if since >= 0 and self._messenger.answered_at < monotonic - since:
            self._keeper.look_once(self._moment(now), monotonic)

    def _moment(self, now: datetime) -> Moment:
        return self._wishes.moment(now, stopping=self._stop_deadline is not None)

    def _has_ended(self) -> bool:
        if self._hand_over_deadline is not None:
            late = self._around.clock.monotonic() >= self._hand_over_deadline
            return late or not self._messenger.is_writing
        if self._stop_deadline is None:
            return False
        if self._around.clock.monotonic() >= self._stop_deadline:
            return True
        return not (self._messenger.is_writing or self._keeper.owes_now())


def _only_calendar_missing(unready: AppError | None) -> bool:
    """Say whether the status can be read and set, and just the sign-in to the calendar ended."""
    return isinstance(unready, SignInNeeded) and unready.service is Service.GOOGLE
