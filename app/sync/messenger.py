"""Carries one errand at a time to the status service, and knows when the next may go."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from app.domain.errors import AppError, Offline, Refused
from app.domain.health import Health
from app.domain.hold import Hold
from app.domain.reading import Kind, Reading
from app.sync.bell import Done
from app.sync.lane import Lane
from app.sync.ports import Pace, StatusService, Write
from app.sync.unexpected import Hanging, as_app_error, patience

FRESH = 0.95  # seconds from asking on; nothing older decides a write
AS_IT_COMES = 0.05  # seconds
WRITE_SPACING = 1.0  # seconds between two writes, but at Stop
STOP_RETRY = 0.3
RECONNECT_AFTER = 3  # failures in a row
UNHEEDED_WRITES = 3  # so often the service took a status without showing it
LOOKS_AFTER_NEWS = 3  # a minute at most while held; with the others that makes six
LOOKS_WHILE_WAITING = 20  # a minute at most, while something is only waited for
MINUTE = 60.0
IDLE = 60.0


class Errand(Enum):
    """What the lane is busy with."""

    PREPARE = auto()
    LOOK = auto()
    PUT = auto()
    GIVE_BACK = auto()


WRITES = (Errand.PUT, Errand.GIVE_BACK)


@dataclass(frozen=True, slots=True)
class Pending:
    """An errand under way, and what was true before it."""

    ticket: object
    errand: Errand
    began: float  # monotonic seconds
    asked_at: datetime
    earlier: Hold
    name: str | None = None  # the status that is written


@dataclass(frozen=True, slots=True)
class Ended:
    """How an errand ended: with a reading, with what went wrong, or with neither: all is ready."""

    pending: Pending
    reading: Reading | None
    error: AppError | None


class Messenger:
    """Owns the lane to the service, its health, and the last reading."""

    def __init__(
        self,
        service: StatusService,
        open_lane: Callable[[], Lane],
        chance: Callable[[], float],
    ) -> None:
        self.service = service
        self._open_lane = open_lane
        self._lane = open_lane()
        self._chance = chance
        self._fresh_connections = False
        self._last_write = float("-inf")
        self._not_before = 0.0
        self._reading: Reading | None = None
        self.read_began = float("-inf")
        self._prepared_at = float("-inf")
        self._read_ended = float("-inf")
        self._heard = False  # the service told that something changed
        self._looks: deque[float] = deque(maxlen=LOOKS_WHILE_WAITING)  # after news
        self._failing: tuple[Errand, str] | None = None  # the write that goes wrong, and its status
        self._accepted = 0  # writes that the service took since the last one that was seen
        self.pending: Pending | None = None
        self.answered_at = float("-inf")  # the monotonic second of the last success
        self.health = Health()

    @property
    def pace(self) -> Pace:
        """Say how often the service wants to be asked now."""
        return self.service.pace

    @property
    def is_writing(self) -> bool:
        """Say whether a write is under way."""
        return self.pending is not None and self.pending.errand in WRITES

    def rest_from(self, monotonic: float) -> None:
        """Let no write follow within a second: one may have gone out just now."""
        self._last_write = monotonic

    def abandon(self, monotonic: float) -> None:
        """Distrust every open connection and the errand under way; it may still arrive."""
        self._fresh_connections = True
        self._reading = None
        if self.pending is not None:
            self.rest_from(monotonic)
            self._lane.close()
            self._lane = self._open_lane()
            self.pending = None

    def hurry(self) -> None:
        """Forget our own back-off and every reading."""
        self.health = self.health.hurried()
        self._reading = None
        self._not_before = 0.0

    def forget_reading(self) -> None:
        """Let the next decision ask anew."""
        self._reading = None

    def wait_until(self, monotonic: float) -> None:
        """Send nothing before this monotonic second."""
        self._not_before = monotonic
        self._reading = None

    def news_from(self, most: int = LOOKS_AFTER_NEWS) -> float:
        """Give the monotonic second from which news may be looked after: they may be many."""
        return self._looks[-most] + MINUTE if len(self._looks) >= most else float("-inf")

    def heard(self, monotonic: float, *, held: bool, waits_for: Kind | None = None) -> None:
        """Look as soon as may be: the service told that something changed.

        Too many news are looked after later; what is due anyway does not wait for that, nor does
        what waits for something that has ended by the news.
        """
        self._reading, self._heard = None, True
        over = waits_for is not None and self.service.told is not waits_for
        if monotonic >= self.news_from(
            LOOKS_AFTER_NEWS if held and not over else LOOKS_WHILE_WAITING
        ):
            self._not_before = 0.0

    def settle(self) -> None:
        """Nothing is left to be written: what went wrong with it does not count any more."""
        self._accepted = 0
        if self._failing is not None:
            self._failing = None
            self.health = Health(floor=self.health.floor)

    def aim(self, name: str | None) -> None:
        """Try at once when another status is wanted than the one whose writing fails."""
        match self._failing:
            case (Errand.PUT, failing) if failing != name:
                self.settle()
            case (Errand.GIVE_BACK, _) if name is not None:
                self.settle()

    def seen(self) -> None:
        """Take note that the last write is shown."""
        self._accepted = 0

    def is_heeded(self, errand: Errand, name: str, now: datetime, monotonic: float) -> bool:
        """Give up for a while on a service that takes a status again and again, in vain."""
        if self._accepted < UNHEEDED_WRITES:
            return True
        self._accepted = UNHEEDED_WRITES - 1  # from now on one write for each back-off
        error = Refused("The service accepts the status but does not show it.", "Ask your IT.")
        self._failing = (errand, name)
        self.failed(error, now, monotonic, of=None, stopping=False)
        return False

    def overdue(self, monotonic: float) -> Ended | None:
        """Give up an errand that hangs beyond every deadline, later each time; None: none does."""
        pending = self.pending
        if pending is None or monotonic - pending.began < patience(self.health):
            return None
        self.abandon(monotonic)
        return Ended(pending, None, Hanging())

    def close(self) -> None:
        """End the lane, and listen no more."""
        self._lane.close()
        self.service.close()

    def fresh(self, monotonic: float) -> Reading | None:
        """Give the last reading if it is fresh enough to decide a write.

        From a slow service it is as fresh as can be in the moment in which it comes.
        """
        comes = monotonic - self._read_ended <= AS_IT_COMES
        return self._reading if comes or monotonic - self.read_began <= FRESH else None

    def has_read_since(self, monotonic: float) -> bool:
        """Say whether the last reading was asked for at that monotonic second or later."""
        return self._reading is not None and self.read_began >= monotonic

    def is_prepared_since(self, monotonic: float) -> bool:
        """Say whether it was read, or made ready for a request, at that second or later."""
        return self._prepared_at >= monotonic or self.has_read_since(monotonic)

    def may_go(self, monotonic: float, *, stopping: bool) -> bool:
        """Say whether an errand may be begun now."""
        opens = self.health.floor if stopping else self.health.open_at()
        return self.pending is None and monotonic >= max(opens, self._not_before)

    def may_write(self, monotonic: float) -> bool:
        """Say whether the last write is a second old."""
        return monotonic - self._last_write >= WRITE_SPACING

    def due_in(self, monotonic: float, look_every: float | None, *, heard: bool = False) -> float:
        """Give the seconds until something may have to be done, at most a minute."""
        if self.pending is not None:
            return IDLE
        times = [self.health.open_at(), self._not_before, self._last_write + WRITE_SPACING]
        if heard:
            times.append(self.news_from())
        if look_every is not None:
            times.append(self.read_began + look_every)
        return min((time - monotonic for time in times if time > monotonic), default=IDLE)

    def is_stale(self, monotonic: float, *, heard: bool) -> bool:
        """Say whether what is held is to be looked at: by the clock, or after news."""
        told = heard and monotonic >= self.news_from()
        return told or monotonic - self.read_began >= self.pace.held

    def look(self, now: datetime, monotonic: float, hold: Hold) -> None:
        """Read what is shown."""
        self.read_began = monotonic
        if self._heard:
            self._looks.append(monotonic)
            self._heard = False
        self._begin(self.service.read, Errand.LOOK, None, now, monotonic, hold)

    def get_ready(self, now: datetime, monotonic: float, hold: Hold) -> None:
        """Read ahead of a boundary; where that decides no write, only make ready for a request."""
        if self.service.decides_ahead:
            self.look(now, monotonic, hold)
            return
        self._prepared_at = monotonic
        self._begin(self.service.prepare, Errand.PREPARE, None, now, monotonic, hold)

    def write(
        self,
        errand: Errand,
        write: Write,
        now: datetime,
        monotonic: float,
        earlier: Hold,
    ) -> None:
        """Set a status in place of the one that was read."""
        service = self.service
        self._begin(lambda: service.write(write), errand, write.name, now, monotonic, earlier)

    def take(self, done: Done, now: datetime, monotonic: float) -> Ended | None:
        """Take the end of the errand under way; None: it was not ours."""
        pending = self.pending
        if pending is None or done.ticket is not pending.ticket:
            return None
        self.pending = None
        if done.error is not None:
            return Ended(pending, None, as_app_error(done.error))
        if pending.errand is Errand.PREPARE:
            return Ended(pending, None, None)
        assert isinstance(done.value, Reading)  # noqa: S101 - every errand here gives one
        self.answered_at = monotonic
        if self._failing is None:  # a reading that goes well does not say that writing does
            self.health = Health()
        self._not_before = 0.0
        if pending.errand is Errand.LOOK:
            self._reading, self.read_began = done.value, pending.began
            self._read_ended = monotonic
        else:
            self._last_write = monotonic
            self._accepted += 1
        return Ended(pending, done.value, None)

    def failed(
        self,
        error: AppError,
        now: datetime,
        monotonic: float,
        *,
        of: Pending | None,
        stopping: bool,
    ) -> None:
        """Take note of a failure, and when to try again."""
        self._reading = None
        if of is not None and of.name is not None:
            self._failing = (of.errand, of.name)
        self.health = self.health.failed(error, now=now, monotonic=monotonic, chance=self._chance())
        if isinstance(error, Offline) and self.health.attempts % RECONNECT_AFTER == 0:
            self._fresh_connections = True
        if stopping:
            self._not_before = monotonic + STOP_RETRY

    def _begin(
        self,
        job: Callable[[], Reading | None],
        errand: Errand,
        name: str | None,
        now: datetime,
        monotonic: float,
        earlier: Hold,
    ) -> None:
        reconnect, self._fresh_connections = self._fresh_connections, False
        service = self.service

        def run() -> Reading | None:
            if reconnect:
                service.reconnect()
            return job()

        self._reading = None
        self.pending = Pending(self._lane.start(run), errand, monotonic, now, earlier, name)
