"""Reads and sets the status at Genesys Cloud: presence, out-of-office flag and message as one."""

import random
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from app.domain.errors import AppError
from app.domain.reading import Kind, Reading
from app.domain.status import Status
from app.domain.wording import one_line
from app.sync.answers import OnDate
from app.sync.clock import Clock
from app.sync.genesys_catalogue import Definitions
from app.sync.genesys_channel import Channel
from app.sync.genesys_definitions import ENGLISH, system
from app.sync.genesys_looking import seen_now
from app.sync.genesys_mapping import FLAGGED, former_label, label_of, offers_of, target_of
from app.sync.genesys_news import News
from app.sync.genesys_reading import Line, Seen, reading_of
from app.sync.genesys_requests import DEADLINE, Requests
from app.sync.genesys_writing import write_status
from app.sync.ports import Credentials, Offers, Pace, Write

HELD, HELD_IN_SILENCE = 30.0, 20.0  # seconds between two readings: news come, news do not come
WAITING = 20.0
LONGEST_AHEAD = 600.0  # seconds


class Remarks:
    """What a person should know of the status, each told once, by one reading after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._told: set[str] = set()
        self._waiting: list[AppError] = []

    def once(self, remark: AppError) -> None:
        """Tell it, unless it was told."""
        with self._lock:
            if remark.headline not in self._told:
                self._told.add(remark.headline)
                self._waiting.append(remark)

    def while_true(self, remark: AppError, *, holds: bool) -> None:
        """Tell it when it becomes true, each time."""
        if holds:
            self.once(remark)
        else:
            with self._lock:
                self._told.discard(remark.headline)

    def next(self) -> AppError | None:
        """Give what the next reading tells."""
        with self._lock:
            return self._waiting.pop(0) if self._waiting else None


class GenesysCloud:
    """The status of the person who is signed in; one thread at a time reads and writes."""

    def __init__(
        self,
        credentials: Credentials,
        api: str,
        on_date: OnDate | None = None,
        *,
        language: str = ENGLISH,
        deadline: float = DEADLINE,
        clock: Clock | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Take the root of the API, and the language ("de_DE") in which labels are read."""
        self._credentials = credentials
        self._clock = clock or Clock()
        self._language = language

        def connections() -> Requests:
            return Requests(credentials, api, on_date, deadline=deadline, clock=self._clock)

        self._requests = connections()
        self._definitions = Definitions(self._requests, self._clock)
        self._news = News()
        self._channel = Channel(credentials, connections(), api, self._news, self._clock, chance)
        self._remarks = Remarks()

    @property
    def pace(self) -> Pace:
        """Say how often to read: less often while changes are told, and ahead of an idle end."""
        idle = self._credentials.idle_seconds
        return Pace(
            held=HELD if self._channel.is_standing else HELD_IN_SILENCE,
            waiting=WAITING,
            ahead=min(LONGEST_AHEAD, idle / 2) if idle else None,
        )

    @property
    def decides_ahead(self) -> bool:
        """Say no: without an ETag the last look at the status must come at the boundary itself."""
        return False

    @property
    def told(self) -> Kind | None:
        """Say what the person does by the last reading and the news since, while there are any."""
        return self._news.kind if self._channel.is_standing else None

    @property
    def log_on(self) -> str | None:
        """Give Available, which the platform sets at log-on."""
        return system("available")

    def name_of(self, status: Status, chosen: str) -> str:
        """Give the key for a status, which the mapping calls by an id or a label."""
        known = self._definitions.known
        target = target_of(known, status, chosen)
        if target.lost is not None and self._definitions.are_known:
            self._remarks.once(_not_known(former_label(known, target.lost, self._language)))
        return target.key

    def label_of(self, name: str) -> str:
        """Say what a person calls the status with this key."""
        return label_of(self._definitions.known, name, self._language)

    def keeps_end(self, name: str) -> bool:
        """Say whether the out-of-office flag belongs to it: that has an end."""
        return name.endswith(FLAGGED)

    def read(self) -> Reading:
        """Read the status that colleagues see; blocks. Raises SignInNeeded, Trouble."""
        uid = self._requests.uid()
        self._definitions.keep_fresh()
        seen = seen_now(self._requests, uid, self._clock.now())
        self._news.was_read(seen)
        self._remarks.while_true(_not_shown(), holds=_unseen(seen) is not None)
        reading = reading_of(seen, self._definitions.known, self._remarks.next())
        return replace(reading, unseen=_unseen(seen))

    def write(self, write: Write) -> Reading:
        """Set the status: the flag first, the presence last; blocks.

        Raises NotThisStatus, SignInNeeded, Trouble; after a Trouble nobody knows what was set.
        """
        uid = self._requests.uid()
        self._definitions.keep_fresh()
        with self._news.writing():
            written = write_status(
                self._requests, self._definitions, uid, write, self._clock.now(), self._language
            )
            self._news.was_written(written.presence, written.flag if written.flag_was_set else None)
        line = Line(talking=write.over.in_call or write.over.kind is Kind.IN_CALL)
        seen = Seen(written.presence, written.flag, line, written.at)
        return replace(reading_of(seen, self._definitions.known), unseen=_unseen(seen))

    def prepare(self) -> None:
        """Open a connection, and read definitions that are a day old; blocks.

        So at a boundary nothing but the status is asked for. What fails is tried again there.
        """
        with suppress(AppError):
            self._definitions.keep_fresh()
            self._requests.connect()

    def offers(self) -> Offers:
        """Read which statuses may be set; blocks. Raises SignInNeeded, Trouble."""
        self._requests.uid()
        self._definitions.read()
        return offers_of(self._definitions.known, self._language)

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard`, from a thread of its own, when the status changed, until `close`."""
        self._channel.start(heard)

    def reconnect(self) -> None:
        """Forget open connections: the network changed or the computer slept."""
        self._requests.reconnect()
        self._channel.drop()

    def close(self) -> None:
        """Listen no more, and forget open connections."""
        self._channel.close()
        self._requests.reconnect()


def _not_known(chosen: str) -> AppError:
    """Say that the mapping names what is not there, and that its usual status is set instead."""
    return AppError(
        f"Genesys Cloud has no status called “{one_line(chosen)}” any more.",
        "Choose another one for it in Advanced Settings.",
    )


def _unseen(seen: Seen) -> AppError | None:
    return None if seen.presence.primary else _not_shown()


def _not_shown() -> AppError:
    """Say that colleagues see what another source says."""
    return AppError(
        "Colleagues do not see the status of Genesys Cloud: another program provides theirs.",
        "Ask your IT to make Genesys Cloud the primary source of your status.",
    )
