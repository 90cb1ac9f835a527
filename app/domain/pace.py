"""How often the calendar is read: often when something happens, rarely at night."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.agenda import Occurrence

LIVELY_SECONDS = 20.0
LIVELY_FOR = 180.0  # seconds after a change, a start, a resume, a network-up, an opened menu
NIGHT_SECONDS = 300.0
NIGHT = (20, 6)  # hours of the local day
QUIET = timedelta(minutes=30)
CHECK_BEFORE = 5.0  # seconds before a boundary the calendar is read once more
SPREAD = 0.2
WINDOW_DAYS = 7


@dataclass(frozen=True, slots=True)
class Pace:
    """The everyday interval, in seconds."""

    poll_seconds: int

    def interval(
        self, now: datetime, zone: ZoneInfo, boundary: datetime | None, *, lively: bool
    ) -> float:
        """Give the seconds until the next reading, before it is spread by chance."""
        if lively:
            return min(LIVELY_SECONDS, float(self.poll_seconds))
        hour = now.astimezone(zone).hour
        quiet = boundary is None or boundary - now > QUIET
        if quiet and (hour >= NIGHT[0] or hour < NIGHT[1]):
            return max(NIGHT_SECONDS, float(self.poll_seconds))
        return float(self.poll_seconds)


def spread(interval: float, chance: float) -> float:
    """Spread an interval by ± 20 %, so that many computers do not ask at once; chance in 0…1."""
    return interval * (1 - SPREAD + 2 * SPREAD * chance)


def window(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the window to read, in UTC: start of yesterday to end of the seventh day ahead."""
    today = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    start = (today - timedelta(days=1)).astimezone(UTC)
    return start, (today + timedelta(days=WINDOW_DAYS + 1)).astimezone(UTC)


def held_through(occurrences: Sequence[Occurrence], gap_seconds: int) -> tuple[Occurrence, ...]:
    """Let an occurrence run on over a gap shorter than `gap_seconds` to the next one (R12)."""
    gap = timedelta(seconds=gap_seconds)
    stretched: list[Occurrence] = []
    for index, occurrence in enumerate(occurrences):
        following = occurrences[index + 1] if index + 1 < len(occurrences) else None
        end = occurrence.end
        if following is not None and following.start - end < gap:
            end = following.start
        stretched.append(
            occurrence
            if end == occurrence.end
            else Occurrence(
                occurrence.start, end, occurrence.status, occurrence.event_id, occurrence.reason
            )
        )
    return tuple(stretched)
