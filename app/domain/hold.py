"""The hold: the record that the status shown now is ours, and what can follow from it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.reading import Kind, Reading
from app.domain.settings import Rules
from app.domain.status import Status

NO_EVENT = ""  # the event_id of a quick status
LAST_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Free:
    """Nothing shown is ours."""

    dismissed_at: datetime | None = None  # what had begun by then is left alone
    unchosen_at: datetime | None = None  # the change at the service that is no person's hand


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
    dismissed_at: datetime | None = None  # what had begun by then is left alone after this
    over: bool = False  # ended before its time: given back, and not taken up again
    memo: str = ""  # what the service needs beside `before` to give it back
    label: str = ""  # what `ours` is called in the mapping
    told_until: datetime | None = None  # the end that the service was told, where it keeps one
    given_up_at: datetime | None = None  # when we no longer waited for the answer to the write
    unchosen_at: datetime | None = None  # the change at the service that is no person's hand

    @property
    def occurrence(self) -> Occurrence:
        """Give what this status was set for."""
        return Occurrence(self.start, self.until, self.status, self.event_id, self.reason)


@dataclass(frozen=True, slots=True)
class Yielded:
    """This occurrence is left alone: the person's hand, or what is wanted was shown already."""

    status: Status
    event_id: str
    at: datetime
    until: datetime
    dismissed_at: datetime | None = None  # of a quick status: what had begun by then, too
    over: bool = False  # of a quick status: the person's hand, I'm back or Stop ended it
    unchosen_at: datetime | None = None  # the change at the service that is no person's hand


Hold = Free | Held | Yielded


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted now; gaps shorter than `gap_seconds` are already held through."""

    occurrence: Occurrence
    name: str  # the service's key for its status
    known_since: datetime  # when the occurrence was first seen in the calendar, or asked for
    label: str = ""  # what its status is called in the mapping
    dated: bool = False  # whether the service keeps the end of this status, and must be told it

    @property
    def is_quick(self) -> bool:
        """Say whether the person asked for it in this program, and not an event."""
        return self.occurrence.reason is Reason.QUICK


@dataclass(frozen=True, slots=True)
class Moment:
    """The facts of one turn, beside hold and reading."""

    now: datetime
    wish: Wish | None
    resting: str  # what is given back when the earlier status may not be
    rules: Rules
    own_change: datetime | None = None  # the service's time of our own last write
    stopping: bool = False
    beneath: Wish | None = None  # what the calendar wants, whatever the person asked for
    log_on: str | None = None  # what the platform sets at log-on; None: the resting status
    resumed_at: datetime | None = None  # when this computer came back, and the client with it
    seen_away_at: datetime | None = None  # when the person was last seen on queue or off-line


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


def is_watched(hold: Hold, moment: Moment) -> bool:
    """Say whether to look at what is held; in its last second that waits for its end."""
    return isinstance(hold, Held) and not timedelta() < hold.until - moment.now < LAST_MOMENT


def is_guarded(decision: Decision) -> bool:
    """Say whether the service refuses this write if the status was changed since the reading."""
    return isinstance(decision, Put | GiveBack) and decision.over.tag is not None


def last_boundary(hold: Hold, moment: Moment) -> datetime | None:
    """Give when what is to be done now began to be so, if it is known; at Stop it lies ahead."""
    if moment.wish is not None:
        return moment.wish.occurrence.start
    return hold.until if isinstance(hold, Held) else None


def quick_of(hold: Hold) -> Occurrence | None:
    """Give the quick status that goes on with this hold, say after a restart."""
    match hold:
        case Held(reason=Reason.QUICK, over=False):
            return hold.occurrence
        case Yielded(event_id="", over=False):  # its status was shown already
            return Occurrence(hold.at, hold.until, hold.status, NO_EVENT, Reason.QUICK)
        case _:
            return None


def ended(hold: Hold) -> Hold:
    """Give the hold whose quick status, if it is one, is over: nothing takes it up again."""
    if isinstance(hold, Free) or quick_of(hold) is None:
        return hold
    return replace(hold, over=True)


def dismissed(hold: Hold, now: datetime) -> Hold:
    """Give the hold of a person who is back: ended, and what has begun is left alone."""
    match hold:
        case Held():
            return replace(hold, dismissed_at=max(now, hold.start), over=True)
        case Yielded(event_id=""):
            return replace(hold, dismissed_at=now, over=True)
        case Yielded():
            return hold
        case Free():
            return replace(hold, dismissed_at=now)


def taken_back(earlier: Hold, intent: Hold) -> Hold:
    """Give the hold before an intent that came to nothing; the person may have ended it since."""
    if not (isinstance(intent, Held) and intent.over):
        return earlier
    if isinstance(earlier, Held):
        return replace(earlier, dismissed_at=intent.dismissed_at, over=True)
    return Free(dismissed_at=intent.dismissed_at)


def is_intent(hold: Hold) -> bool:
    """Say whether only a reading can tell what became of a setting that was begun."""
    return isinstance(hold, Held) and not (hold.confirmed or hold.returning)


def is_same(hold: Held | Yielded, wanted: Occurrence) -> bool:
    """Say whether an occurrence is the one of this hold, however its times have moved."""
    return (wanted.event_id, wanted.status) == (hold.event_id, hold.status)


def is_dismissed(hold: Hold, wanted: Occurrence) -> bool:
    """Say whether the person does not want this occurrence, which had begun by then."""
    return hold.dismissed_at is not None and wanted.start <= hold.dismissed_at


def left_alone(
    wanted: Occurrence,
    now: datetime,
    dismissed_at: datetime | None = None,
    unchosen_at: datetime | None = None,
    *,
    over: bool = False,
) -> Yielded:
    """Leave an occurrence alone to its end; two of these count for a quick status only."""
    quick = wanted.reason is Reason.QUICK
    return Yielded(
        wanted.status,
        wanted.event_id,
        max(now, wanted.start),
        wanted.end,
        dismissed_at if quick else None,
        over and quick,
        unchosen_at,
    )


def met_hand(wanted: Occurrence, moment: Moment, chosen: datetime | None) -> Yielded:
    """Leave an occurrence alone in which the person's hand was met; it ends a quick status."""
    return left_alone(wanted, moment.now, chosen or moment.now, over=True)


def under(wish: Wish, hold: Yielded) -> Free:
    """Give what a wish begins from; what was left alone stays so under a quick status."""
    begun = hold.at if hold.event_id else hold.dismissed_at
    return Free(dismissed_at=begun if wish.is_quick else None, unchosen_at=hold.unchosen_at)


def freed(hold: Hold, moment: Moment) -> Free | Yielded:
    """Give what is held when nothing is ours any more: what was dismissed is left alone."""
    beneath = moment.beneath
    if beneath is None or not is_dismissed(hold, beneath.occurrence):
        return Free()
    return left_alone(beneath.occurrence, moment.now, hold.dismissed_at, over=True)
