"""Decides when a person is asked to renew a sign-in that cannot renew itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from app.domain.agenda import Occurrence

MARGIN = timedelta(minutes=2)  # before the end of a sign-in the status is given back
SOON = timedelta(hours=1)
AHEAD = timedelta(hours=12)


class Call(Enum):
    """How urgent it is; each is told once for a sign-in."""

    EARLY = auto()  # an occurrence runs across the end: there is time to choose the moment
    SOON = auto()


@dataclass(frozen=True, slots=True)
class Renewal:
    """What the person is asked for."""

    call: Call
    ends: datetime  # the sign-in
    breaks: bool  # whether an occurrence of the agenda runs across the end

    def words(self, title: str, at: str) -> tuple[str, str]:
        """Say what happens, with the end as the reader's clock shows it, and what to do."""
        if self.breaks:
            return (
                f"Your sign-in to {title} ends at {at}, in the middle of an event.",
                "Sign in again before then, or your status is given back before the event is over.",
            )
        return (
            f"Your sign-in to {title} ends at {at}.",
            "Sign in again before then; your status stays as it is.",
        )


def renewal_due(
    ends: datetime | None, now: datetime, occurrences: Iterable[Occurrence]
) -> Renewal | None:
    """Say whether the person is to be asked now.

    In the last hour, and before that as soon as an occurrence is known that runs across the moment
    at which the status would be given back; but not more than twelve hours ahead.
    """
    if ends is None or not now < ends <= now + AHEAD:
        return None
    edge = ends - MARGIN
    breaks = any(one.start < edge < one.end for one in occurrences)
    if ends <= now + SOON:
        return Renewal(Call.SOON, ends, breaks)
    return Renewal(Call.EARLY, ends, breaks) if breaks else None


def looks_again(ends: datetime | None, now: datetime) -> datetime | None:
    """Give when time alone may make it due; None: at no time any more."""
    if ends is None:
        return None
    return next((at for at in (ends - AHEAD, ends - SOON) if at > now), None)
