"""Knows the calendar: when to read it again, and what it says is wanted when."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain import agenda as agendas
from app.domain.agenda import Agenda, Occurrence
from app.domain.errors import AppError, Offline
from app.domain.event import CalendarEvent, CalendarItem
from app.domain.health import Health
from app.domain.pace import (
    CHECK_BEFORE,
    LIVELY_FOR,
    Pace,
    held_through,
    spread,
    window,
)
from app.domain.settings import Settings
from app.domain.status import Status
from app.sync.bell import Done
from app.sync.lane import Lane
from app.sync.ports import Calendar, CalendarAnswer
from app.sync.unexpected import Hanging, as_app_error, patience

STALE = timedelta(hours=24)  # after this long without a reading no new occurrence is begun
LONGEST = timedelta(days=366)  # an occurrence that runs longer is known from here on only
RECONNECT_AFTER = 3  # failures in a row


class Outlook:
    """The calendar side of the watch; owned by its thread, never blocks."""

    def __init__(
        self,
        calendar: Calendar,
        open_lane: Callable[[], Lane],
        settings: Settings,
        chance: Callable[[], float],
    ) -> None:
        self._calendar = calendar
        self._open_lane = open_lane
        self._lane = open_lane()
        self._settings = settings
        self._chance = chance
        self._ticket: object | None = None
        self._asked: tuple[datetime, datetime, tuple[str, ...]] | None = None
        self._asked_at = 0.0
        self._fresh_connections = False
        self._zone = ZoneInfo("UTC")
        self._read: tuple[datetime, datetime] | None = None
        self._stretches: tuple[Occurrence, ...] = ()
        self._starts: list[datetime] = []
        self._first_seen: dict[tuple[str, Status], datetime] = {}
        self._lively_until = 0.0
        self._next_poll = 0.0
        self._checked_at = datetime.min.replace(tzinfo=UTC)
        self.quick: Occurrence | None = None  # what the person asked for; laid over the agenda
        self.items: tuple[CalendarItem, ...] = ()
        self.agenda: Agenda | None = None
        self.health = Health()
        self.last_sync: datetime | None = None
        self.tried = False  # whether a reading was answered, well or badly, since the last resume

    @property
    def busy(self) -> bool:
        """Say whether a reading is under way."""
        return self._ticket is not None

    def start_lively(self, monotonic: float, *, at_once: bool) -> None:
        """Be lively for three minutes: a start, a resume, an opened menu."""
        self._lively_until = monotonic + LIVELY_FOR
        if at_once:
            self._next_poll = monotonic
            self.health = self.health.hurried()

    def resume(self) -> None:
        """Distrust every open connection and the request under way: the computer slept."""
        self._fresh_connections = True
        self.tried = False
        if self._ticket is not None:
            self._lane.close()
            self._lane = self._open_lane()
            self._ticket = None

    def close(self) -> None:
        """End the lane."""
        self._lane.close()

    def adopt(self, settings: Settings, now: datetime) -> None:
        """Go on with other settings, at once where the events are known."""
        calendars_changed = settings.calendars != self._settings.calendars
        self._settings = settings
        if calendars_changed:
            self._next_poll = 0.0
        if self._read is not None:
            self._lay_out(*self._read, now)

    def is_current(self, now: datetime) -> bool:
        """Say whether the calendar was read within the last 24 hours."""
        return self.last_sync is not None and now - self.last_sync <= STALE

    def wanted(self, now: datetime) -> Occurrence | None:
        """Give what runs now: the quick status, else what the calendar wants."""
        return self._quick_at(now) or self.beneath(now)

    def _quick_at(self, now: datetime) -> Occurrence | None:
        quick = self.quick  # it has begun, although a clock that is set right may say otherwise
        return quick if quick is not None and now < quick.end else None

    def beneath(self, now: datetime) -> Occurrence | None:
        """Give the occurrence of the calendar that runs now, gaps held through."""
        index = bisect_right(self._starts, now) - 1
        if index < 0:
            return None
        occurrence = self._stretches[index]
        return occurrence if now < occurrence.end else None

    def known_since(self, occurrence: Occurrence, now: datetime) -> datetime:
        """Give when this occurrence was first seen."""
        return self._first_seen.get((occurrence.event_id, occurrence.status), now)

    def following(self, now: datetime, dismissed_at: datetime | None = None) -> Occurrence | None:
        """Give the next occurrence that begins after now.

        While a quick status runs, that is the one that goes on at its end, unless it had begun by
        `dismissed_at` and is left alone; else the first that begins after it.
        """
        quick = self._quick_at(now)
        if quick is not None:
            now = quick.end
            goes_on = self.beneath(now)
            if goes_on is not None and not (dismissed_at and goes_on.start <= dismissed_at):
                return replace(goes_on, start=now)
        return self._beginning_after(now)

    def next_event(self, now: datetime) -> datetime | None:
        """Give when the calendar asks for something anew, whether a quick status runs or not."""
        following = self._beginning_after(now)
        return None if following is None else following.start

    def _beginning_after(self, now: datetime) -> Occurrence | None:
        index = bisect_right(self._starts, now)
        return self._stretches[index] if index < len(self._stretches) else None

    def boundary_after(self, now: datetime) -> datetime | None:
        """Give the next instant at which something begins or ends."""
        running, following = self.wanted(now), self.following(now)
        edges = [running.end] if running is not None else []
        if following is not None:
            edges.append(following.start)
        return min(edges, default=None)

    def begin_if_due(self, now: datetime, monotonic: float) -> None:
        """Start a reading when it is time for one."""
        if self._ticket is not None and monotonic - self._asked_at >= patience(self.health):
            self.resume()
            self._failed(Hanging(), now, monotonic)
        if self._ticket is not None or monotonic < self.due_at(now, monotonic):
            return
        self._asked_at = monotonic
        start, end = window(now, self._zone)
        self._asked = (start, end, self._settings.calendars)
        calendars, calendar = self._settings.calendars, self._calendar
        reconnect, self._fresh_connections = self._fresh_connections, False

        def errand() -> CalendarAnswer:
            if reconnect:
                calendar.reconnect()
            return calendar.read(calendars, start, end)

        self._ticket = self._lane.start(errand)
        self._plan_next(now, monotonic)

    def due_at(self, now: datetime, monotonic: float) -> float:
        """Give the monotonic second of the next reading."""
        due = self._next_poll
        if self.health.trouble is not None:
            due = self.health.not_before
        boundary = self.boundary_after(now)
        if boundary is not None and self.last_sync is not None:
            check = boundary - timedelta(seconds=CHECK_BEFORE)
            if self._checked_at < check:
                due = min(due, monotonic + max(0.0, (check - now).total_seconds()))
        return max(due, self.health.floor)

    def take(self, done: Done, now: datetime, monotonic: float) -> bool:
        """Take the end of a reading; say whether it was one of ours."""
        if self._ticket is None or done.ticket is not self._ticket:
            return False
        self._ticket = None
        self.tried = True
        if done.error is not None:
            self._failed(as_app_error(done.error), now, monotonic)
        elif isinstance(done.value, CalendarAnswer):
            self._answered(done.value, now, monotonic)
        return True

    def _plan_next(self, now: datetime, monotonic: float) -> None:
        self._checked_at = now
        lively = monotonic < self._lively_until
        interval = Pace(self._settings.poll_seconds).interval(
            now, self._zone, self.boundary_after(now), lively=lively
        )
        self._next_poll = monotonic + spread(interval, self._chance())

    def _failed(self, error: AppError, now: datetime, monotonic: float) -> None:
        self.health = self.health.failed(error, now=now, monotonic=monotonic, chance=self._chance())
        if isinstance(error, Offline) and self.health.attempts % RECONNECT_AFTER == 0:
            self._fresh_connections = True

    def _answered(self, answer: CalendarAnswer, now: datetime, monotonic: float) -> None:
        assert self._asked is not None  # noqa: S101 - an answer follows a question
        start, end, calendars = self._asked
        self.health = Health()
        if calendars != self._settings.calendars:
            self._next_poll = monotonic
            return
        changed = answer.items != self.items or answer.zone != self._zone.key
        first = self.last_sync is None
        self.last_sync = now
        if changed or self._read != (start, end):
            self.items, self._zone = answer.items, ZoneInfo(answer.zone)
            self._lay_out(start, end, now)
        if changed and not first:
            self.start_lively(monotonic, at_once=False)
            self._plan_next(now, monotonic)

    def _lay_out(self, start: datetime, end: datetime, now: datetime) -> None:
        self._read = (start, end)
        rules = self._settings.rules
        self.agenda = agendas.agenda(self.items, rules, self._zone, start, end)
        self._stretches = held_through(self._unclipped(self.agenda), rules.gap_seconds)
        self._starts = [occurrence.start for occurrence in self._stretches]
        seen = self._first_seen
        self._first_seen = {
            key: seen.get(key, now)
            for key in ((one.event_id, one.status) for one in self._stretches)
        }

    def _unclipped(self, laid_out: Agenda) -> tuple[Occurrence, ...]:
        """Let what began before the window begin when it did: it is one occurrence to its end."""
        occurrences = laid_out.occurrences
        if not occurrences or occurrences[0].start > laid_out.start:
            return occurrences
        first = occurrences[0]
        begun = [
            item.start
            for item in self.items
            if isinstance(item, CalendarEvent)
            and item.id == first.event_id
            and item.end > first.start
        ]
        start = max(min(begun, default=first.start), first.start - LONGEST)
        return (replace(first, start=start), *occurrences[1:])
