"""The rows of the past week: each day with its bars, each stretch in words."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce

from app.domain.event import CalendarEvent, CalendarItem
from app.domain.last_week import DayBeside, Planned, ReallySet
from app.domain.status import Status
from app.ui.band import WAKING, day_name
from app.ui.language import clock_time, fill, translate
from app.ui.names import status_name
from app.ui.plain import shown
from app.ui.status.signs import Sign
from app.ui.status.verdicts import as_planned, explanation, sign, verdict
from app.ui.status.week_bands import Bar, DayRow
from app.ui.time_axis import Hours, hours_with
from app.ui.words import name_at_service, reason


@dataclass(frozen=True, slots=True)
class StretchRow:
    """A stretch in words: its time, its event, what that asks for, and what happened."""

    start: datetime
    cells: tuple[str, str, str, str]
    tip: str
    told: str  # what happened, in full
    status: Status | None  # that was asked for
    sign: Sign
    key: Hashable


class WeekRows:
    """Words the days of one comparison."""

    def __init__(self, items: Sequence[CalendarItem], names: Mapping[Status, str]) -> None:
        """Take the events of the calendar, and what a person calls the statuses there."""
        self._names = names
        self._by_name = {name: status for status, name in names.items()}
        self._titles = {one.id: one.title for one in items if isinstance(one, CalendarEvent)}

    def days(self, days: Iterable[DayBeside]) -> list[DayRow]:
        """Give each day with its two bands, all under the same hours."""
        rows = [self._day(day) for day in days]
        hours = reduce(Hours.joined, (row.hours for row in rows), WAKING)
        return [replace(row, hours=hours) for row in rows]

    def stretches(self, day: DayBeside) -> list[StretchRow]:
        """Give what was wanted, and what was set although nothing wants it now, by time."""
        rows = [self._planned_row(one, day) for one in day.planned]
        rows += [self._extra_row(one, day) for one in day.really if self._served(one, day) is None]
        return sorted(rows, key=lambda row: row.start)

    def _day(self, day: DayBeside) -> DayRow:
        planned = [self._planned_bar(one, day) for one in day.planned]
        really = [self._really_bar(one, day) for one in day.really]
        edges = [moment for bar in (*planned, *really) for moment in (bar.start, bar.end)]
        return DayRow(
            day.start,
            day.end,
            hours_with(WAKING, day.start, day.end, edges),
            day_name(day.start, None),
            as_planned(day.planned),
            tuple(planned),
            tuple(really),
        )

    def _planned_row(self, one: Planned, day: DayBeside) -> StretchRow:
        times, title = _times(one, day), self._title(one.event_id)
        happened = verdict(one)
        asked = fill(translate("status", "%1: %2"), status_name(one.status), reason(one.reason))
        told = [line for line in (happened, explanation(one)) if line]
        return StretchRow(
            one.start,
            (times, title, status_name(one.status), happened),
            "\n".join((title, times, asked, *told)),
            " – ".join((title, *told)),
            one.status,
            sign(one),
            _key(one),
        )

    def _extra_row(self, one: ReallySet, day: DayBeside) -> StretchRow:
        times, title = _times(one, day), self._title(one.event_id)
        happened = fill(translate("status", "%1 was set"), name_at_service(one.name))
        return StretchRow(
            one.start,
            (times, title, translate("status", "Nothing"), happened),
            "\n".join((title, times, happened)),
            " – ".join((title, happened)),
            None,
            Sign.SET,
            _key(one),
        )

    def _planned_bar(self, one: Planned, day: DayBeside) -> Bar:
        row = self._planned_row(one, day)
        return Bar(one.start, one.end, one.status, row.tip, row.key)

    def _really_bar(self, one: ReallySet, day: DayBeside) -> Bar:
        served = self._served(one, day)
        status = self._by_name.get(one.name) if served is None else served.status
        row = self._extra_row(one, day)
        return Bar(one.start, one.end, status, row.tip, _key(one if served is None else served))

    def _served(self, one: ReallySet, day: DayBeside) -> Planned | None:
        """Give what is wanted at that time under that name."""
        fitting = (
            wanted
            for wanted in day.planned
            if wanted.start < one.end
            and wanted.end > one.start
            and self._names[wanted.status] == one.name
        )
        return next(fitting, None)

    def _title(self, event_id: str | None) -> str:
        if not event_id:
            return translate("status", "Quick status")
        title = self._titles.get(event_id)
        if title is None:
            return translate("status", "An event that is gone")
        return shown(title) or translate("status", "(no title)")


def _times(one: Planned | ReallySet, day: DayBeside) -> str:
    if (one.start, one.end) == (day.start, day.end):
        return translate("status", "All day")
    return fill(translate("status", "%1–%2"), clock_time(one.start), clock_time(one.end))


def _key(one: Planned | ReallySet) -> Hashable:
    return (type(one).__name__, one.start.isoformat())
