"""The hold: the record that the status shown now is ours, and what can follow from it."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.reading import Kind, Reading
from app.domain.settings import Rules
from app.domain.status import Status


@dataclass(frozen=True, slots=True)
class Free:
    """Nothing shown is ours."""

    away_at: datetime | None = None  # when the person was last seen on queue or off-line


@dataclass(frozen=True, slots=True)
class Held:
    """We set `ours` and owe `before`; unconfirmed it is an intent whose outcome a reading tells."""

    ours: str
    before: str
    status: Status
    event_id: str
    reason: Reason
    start: datetime
    until: datetime
    operation: str
    since: datetime  # when the intent was made
    confirmed: bool = False
    returning: bool = False  # giving back was begun
    modified: datetime | None = None  # what the service said after our own write
    replaced: str | None = None  # what was shown when the intent was made
    replaced_modified: datetime | None = None
    replaced_was_ours: bool = False
    set_again: bool = False  # once in this occurrence, after the platform's own doing
    away_at: datetime | None = None  # when the person was last seen on queue or off-line meanwhile


@dataclass(frozen=True, slots=True)
class Yielded:
    """This occurrence is left alone: the person's hand, or what is wanted was shown already."""

    status: Status
    event_id: str
    at: datetime
    until: datetime


Hold = Free | Held | Yielded


@dataclass(frozen=True, slots=True)
class Wish:
    """What the calendar wants now; gaps shorter than `gap_seconds` are already held through."""

    occurrence: Occurrence
    name: str  # what its status is called at the service
    known_since: datetime  # when the occurrence was first seen in the calendar


@dataclass(frozen=True, slots=True)
class Moment:
    """The facts of one turn, beside hold and reading."""

    now: datetime
    wish: Wish | None
    resting: str  # what is given back when the earlier status may not be
    rules: Rules
    own_change: datetime | None = None  # the service's time of our own last write
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing is sent; `hold` is what we hold from here on."""

    hold: Hold
    left_alone: bool = False  # the person's hand was met in this very step
    released: bool = False  # what was owed is shown already
    arrived: bool = False  # an intent turned out to have been carried out


@dataclass(frozen=True, slots=True)
class Look:
    """A fresh reading is needed before anything can be decided."""

    hold: Hold


@dataclass(frozen=True, slots=True)
class Wait:
    """Something forbids the write for now: the person is on queue, in a call, or off-line."""

    hold: Hold
    kind: Kind


@dataclass(frozen=True, slots=True)
class Put:
    """Set `hold.ours`, once `hold` is on disk."""

    hold: Held
    over: Reading


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Give `hold.before` back; needs no disk."""

    hold: Held
    over: Reading


Decision = Rest | Look | Wait | Put | GiveBack
