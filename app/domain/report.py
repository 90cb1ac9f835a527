"""What the Manager tells: frozen values that cross from its thread to the others."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.agenda import Agenda, Occurrence
from app.domain.errors import AppError
from app.domain.event import CalendarItem
from app.domain.status import Status


class What(StrEnum):
    """The kinds of happening; the value stands in the activity log and in `--json`."""

    STARTED = "started"
    SET = "set"
    GIVEN_BACK = "given back"
    LEFT_ALONE = "left alone"
    WAITING = "waiting"
    APPLIED_LATE = "applied late"
    TROUBLE = "trouble"
    WELL_AGAIN = "well again"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that the Manager did or met; carries no title and no address."""

    at: datetime
    what: What
    status: str | None = None
    previous: str | None = None
    event_id: str | None = None
    reason: str | None = None
    late_ms: int | None = None  # from the boundary to the service's answer, in milliseconds


@dataclass(frozen=True, slots=True)
class Shown:
    """The status that colleagues see, as it was last read."""

    name: str
    ours: bool
    at: datetime
    held: Occurrence | None = None  # what it was set for, if it is ours
    unseen: AppError | None = None  # why colleagues do not see it after all


@dataclass(frozen=True, slots=True)
class Next:
    """What the calendar asks for next, and from when on.

    While a quick status runs: what is shown at its end, or the first that begins after it.
    """

    status: Status
    at: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """The Manager's whole state after one turn, with what happened in it."""

    run: int
    at: datetime
    running: bool
    trouble: AppError | None  # None: the Manager is OK
    calendar_trouble: AppError | None
    service_trouble: AppError | None
    wanted: Occurrence | None  # a quick status while one runs, else what the calendar wants
    shown: Shown | None
    next: Next | None
    last_sync: datetime | None
    agenda: Agenda | None
    items: tuple[CalendarItem, ...]
    next_event: datetime | None  # when the calendar asks for something anew, whatever is quick
    happenings: tuple[Happening, ...] = ()
    came_back: bool = False  # the person wants what is held given back, and it still stands
    sign_in_ends: datetime | None = None  # so soon that nothing of what is wanted is set before it
