"""Small builders for the tests of the hold; minutes count from ten o'clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.hold import Held, Moment, Wish, Yielded
from app.domain.reading import Kind, Reading
from app.domain.settings import Rules
from app.domain.status import Status

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)
AN_HOUR_AGO = TEN - timedelta(hours=1)


def at(minutes: float) -> datetime:
    """Give the instant so many minutes after ten."""
    return TEN + timedelta(minutes=minutes)


def occurrence(
    status: Status = Status.BUSY, event_id: str = "e1", start: float = 0, end: float = 60
) -> Occurrence:
    """Give an occurrence from ten to eleven."""
    return Occurrence(at(start), at(end), status, event_id, Reason.BUSY)


def wish(wanted: Occurrence | None = None, known_since: datetime = AN_HOUR_AGO) -> Wish:
    """Wish for an occurrence that was known for long."""
    wanted = wanted or occurrence()
    return Wish(wanted, str(wanted.status), known_since)


def moment(
    minutes: float = 5,
    wanted: Wish | None = None,
    *,
    rules: Rules | None = None,
    own_change: datetime | None = None,
    stopping: bool = False,
    seen_away_at: datetime | None = None,
) -> Moment:
    """Give the facts of five past ten, when nothing is wanted."""
    made = Moment(at(minutes), wanted, "Office", rules or Rules(), own_change, stopping)
    return replace(made, seen_away_at=seen_away_at)


def reading(
    name: str = "Office",
    kind: Kind = Kind.PLAIN,
    minutes: float | None = -60,
    *,
    resting: bool = True,
) -> Reading:
    """Give a status that was last changed an hour before ten; None: the service does not say."""
    modified = None if minutes is None else at(minutes)
    return Reading(name, kind, modified, None if modified is None else f'"{minutes}"', resting)


def held(**changes: object) -> Held:
    """Hold Busy over Telework from ten to eleven, confirmed at ten."""
    hold = Held(
        ours="Busy",
        before="Telework",
        status=Status.BUSY,
        event_id="e1",
        reason=Reason.BUSY,
        start=at(0),
        until=at(60),
        operation="op",
        since=at(0),
        confirmed=True,
        modified=at(0),
        replaced="Telework",
        replaced_modified=at(-60),
    )
    return replace(hold, **changes)  # type: ignore[arg-type]


def intent(**changes: object) -> Held:
    """Mean to set Busy over Telework at ten; nobody knows yet what became of it."""
    return held(**{"confirmed": False, "modified": None, **changes})


def ours(**changes: object) -> Reading:
    """Read our own Busy, as it was set at ten."""
    return replace(reading("Busy", minutes=0), **changes)  # type: ignore[arg-type]


def yielded(**changes: object) -> Yielded:
    """Leave the meeting from ten to eleven alone since five past."""
    return replace(Yielded(Status.BUSY, "e1", at(5), at(60)), **changes)  # type: ignore[arg-type]
