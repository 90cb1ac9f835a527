"""Words one entry of a day: once, for the band and for the list."""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.day import DayEntry, Wanted
from app.ui.language import clock_time, day_and_time, fill, translate
from app.ui.names import status_name
from app.ui.plain import shown
from app.ui.words import ignored, reason

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What an entry is called, when it is, what it asks for, and why."""

    title: str
    times: str
    asks: str
    because: str
    told: str  # the lines of the tip
    spoken: str


def entry_words(entry: DayEntry) -> EntryWords:
    """Word an entry in the person's language."""
    title, times = _title(entry), _times(entry)
    if not isinstance(entry, Wanted):
        asks, because = translate("status", "Nothing"), ignored(entry.reason)
        told = "\n".join([title, times, fill(translate("status", "Nothing: %1"), because)])
        return EntryWords(title, times, asks, because, told, told)
    asks, because = status_name(entry.status), reason(entry.reason)
    lines = [title, times, fill(translate("status", "%1: %2"), asks, because)]
    if entry.event_id:
        own = translate("status", "Your own event")
        lines.append(own if entry.own else translate("status", "An invitation from someone else"))
    spoken = fill(translate("status", "%1, %2, %3, %4"), asks, times, title, because)
    return EntryWords(title, times, asks, because, "\n".join(lines), spoken)


def _title(entry: DayEntry) -> str:
    if isinstance(entry, Wanted) and not entry.event_id:
        return translate("status", "Quick status")
    return shown(entry.title) or translate("status", "(no title)")


def _times(entry: DayEntry) -> str:
    if entry.start is None or entry.end is None:
        return translate("status", "Not known")
    same_day = entry.start.astimezone().date() == entry.end.astimezone().date()
    if same_day or entry.end - entry.start <= DAY:
        return fill(translate("status", "%1–%2"), clock_time(entry.start), clock_time(entry.end))
    return fill(translate("status", "%1–%2"), day_and_time(entry.start), day_and_time(entry.end))
