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


class Diary:
    """Collects what happened until somebody asks; the same waiting is told once."""

    def __init__(self, word: Word) -> None:
        self._word = word
        self._told: list[Happening] = []
        self._waiting_for: tuple[object, ...] | None = None

    def read(self) -> tuple[Happening, ...]:
        """Give what happened since the last call."""
        told, self._told = tuple(self._told), []
        return told

    def add(self, happening: Happening) -> None:
        """Take a happening of another kind."""
        self._told.append(happening)

    def was_set(self, hold: Held, now: datetime) -> None:
        """Tell of a status that was set."""
        self._told.append(was_set(hold, now, self._word))

    def given_back(self, hold: Held, asked_at: datetime, now: datetime) -> None:
        """Tell of a status that was given back."""
        self._told.append(given_back(hold, asked_at, now, self._word))

    def left_alone(self, earlier: Hold, moment: Moment, reading: Reading) -> None:
        """Tell that the person's own hand was met."""
        self._told.append(left_alone(earlier, moment, reading, self._word))

    def waits(self, moment: Moment, kind: str, shown: Shown | None) -> None:
        """Tell what keeps a status from being set or given back, once for each occurrence."""
        occurrence = moment.wish.occurrence if moment.wish is not None else None
        key = (kind, occurrence and (occurrence.event_id, occurrence.status))
        if key != self._waiting_for:
            self._waiting_for = key
            self._told.append(waiting(moment, kind, shown))

    def waits_no_more(self) -> None:
        """Tell of the next waiting, whatever it is for."""
        self._waiting_for = None
