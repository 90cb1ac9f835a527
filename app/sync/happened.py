"""Words the happenings of the hold."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.hold import Held, Hold, Moment
from app.domain.reading import Reading
from app.domain.report import Happening, Shown, What

LATE = timedelta(seconds=5)  # from here on a status was applied late


def _milliseconds(duration: timedelta) -> int:
    return round(duration / timedelta(milliseconds=1))


Word = Callable[[str], str]
"""Says what a person calls the status with a key."""


def ours(hold: Held, word: Word) -> str:
    """Give what the status that we set is called: as in the mapping, where that is known."""
    return hold.label or word(hold.ours)


def was_set(hold: Held, now: datetime, word: Word) -> Happening:
    """Tell of a status that was set, and how long after its boundary."""
    late = now - hold.start
    return Happening(
        now,
        What.APPLIED_LATE if late > LATE else What.SET,
        status=ours(hold, word),
        previous=None if hold.replaced is None else word(hold.replaced),
        event_id=hold.event_id or None,
        reason=hold.reason,
        late_ms=_milliseconds(late),
    )


def given_back(hold: Held, asked_at: datetime, now: datetime, word: Word) -> Happening:
    """Tell of a status that was given back; the boundary is the end, or when that was asked for."""
    return Happening(
        now,
        What.GIVEN_BACK,
        status=word(hold.before),
        previous=ours(hold, word),
        event_id=hold.event_id or None,
        reason=hold.reason,
        late_ms=_milliseconds(now - min(hold.until, asked_at)),
    )


def left_alone(earlier: Hold, moment: Moment, reading: Reading, word: Word) -> Happening:
    """Tell that the person's own hand was met."""
    event_id = earlier.event_id if isinstance(earlier, Held) else None
    if event_id is None and moment.wish is not None:
        event_id = moment.wish.occurrence.event_id
    return Happening(
        moment.now,
        What.LEFT_ALONE,
        status=word(reading.name),
        previous=ours(earlier, word) if isinstance(earlier, Held) else None,
        event_id=event_id or None,
        reason="chosen by hand",
    )


def waiting(moment: Moment, kind: str, shown: Shown | None) -> Happening:
    """Tell what keeps a status from being set or given back."""
    occurrence = moment.wish.occurrence if moment.wish is not None else None
    return Happening(
        moment.now,
        What.WAITING,
        status=(moment.wish.label or moment.wish.name) if moment.wish is not None else None,
        previous=shown.name if shown is not None else None,
        event_id=occurrence.event_id or None if occurrence is not None else None,
        reason=kind,
    )
