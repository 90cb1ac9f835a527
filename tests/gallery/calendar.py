"""The calendar and the activity of the gallery's person: two weeks around today."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from app.domain.event import (
    Answer,
    CalendarEvent,
    CalendarItem,
    EventKind,
    Place,
    UnreadableEvent,
)
from app.domain.report import Happening, What

ON_TIME = 400  # milliseconds


def at(now: datetime, days: int, hour: int, minute: int = 0) -> datetime:
    """Give a time of this computer's day, so many days from now, in UTC."""
    day = now.astimezone().date() + timedelta(days=days)
    return datetime.combine(day, time(hour, minute)).astimezone(UTC)


def event(name: str, start: datetime, hours: float, title: str, **changes: object) -> CalendarEvent:
    """Give an event of the person's own, marked Busy, unless it is told otherwise."""
    end = start + timedelta(hours=hours)
    return CalendarEvent(name, start, end, title, **changes)  # type: ignore[arg-type]


def events(now: datetime, titles: Mapping[str, str]) -> tuple[CalendarItem, ...]:
    """Give all events: last week, today and tomorrow with every status, and the next two weeks."""
    return (*_last_week(now, titles), *_two_days(now, titles), *_ahead(now, titles))


def _two_days(now: datetime, says: Mapping[str, str]) -> Iterator[CalendarItem]:
    theirs = {"own": False, "answer": Answer.ACCEPTED}
    at_home = f"{says['home']} @Telework"
    yield event("home", at(now, 0, 8, 30), 4, at_home)
    yield event("figures", at(now, 0, 10), 1, says["figures"], **theirs)
    yield event("lunch", at(now, 0, 12, 30), 1, says["lunch"], free=True)
    yield event("focus", at(now, 0, 13, 30), 1.5, says["focus"], kind=EventKind.FOCUS_TIME)
    at_office = {"kind": EventKind.WORKING_LOCATION, "place": Place.OFFICE}
    yield event("office", at(now, 0, 15), 2.5, says["office"], **at_office)
    yield event("demo", at(now, 0, 15), 1, says["demo"], own=False, answer=Answer.DECLINED)
    yield event("dentist", at(now, 0, 17, 30), 1.5, says["dentist"], kind=EventKind.OUT_OF_OFFICE)
    yield event("off", at(now, 1, 8), 4, f"{says['off']} @Holiday")
    yield event("team", at(now, 1, 13), 1, says["team"], own=False, answer=Answer.TENTATIVE)
    yield event("train", at(now, 1, 14, 30), 3, says["train"], description="<b>@Telework</b>")
    unanswered = {"own": False, "answer": Answer.UNANSWERED}
    yield event("workshop", at(now, 1, 15), 2, says["workshop"], **unanswered)
    yield event("birthday", at(now, 1, 0), 24, says["birthday"], kind=EventKind.BIRTHDAY)
    yield UnreadableEvent("unreadable", start=at(now, 1, 16), end=at(now, 1, 17))


def _ahead(now: datetime, says: Mapping[str, str]) -> Iterator[CalendarItem]:
    yield event("visit", at(now, 3, 9), 3, f"{says['visit']} @OOO")
    yield event("misspelt", at(now, 4, 8), 9, f"{says['home']} @Telewrok")
    yield event("fair", at(now, 8, 9), 8, says["fair"], description="<p>@ Out of office</p>")


def _last_week(now: datetime, says: Mapping[str, str]) -> Iterator[CalendarItem]:
    for days in range(-7, 0):
        yield event(f"team{days}", at(now, days, 9), 0.5, says["team"], own=False)
        yield event(f"home{days}", at(now, days, 13), 4, f"{says['home']} @Telework")
    yield event("figures-4", at(now, -4, 10), 1, says["figures"], own=False)
    yield event("demo-3", at(now, -3, 10), 1.5, says["demo"], own=False)
    yield event("fair-2", at(now, -2, 10, 30), 1.5, f"{says['fair']} @OutOfOffice")


def happenings(now: datetime) -> tuple[Happening, ...]:
    """Give what the Manager did since last week, with everything that can happen in it."""
    found = [one for days in range(-7, 0) for one in _day(now, days)]
    found += [
        Happening(at(now, 0, 8, 2), What.STARTED),
        _set(at(now, 0, 8, 30), "Telework", "Office", "home", "tag in title"),
        _set(at(now, 0, 10), "Busy", "Telework", "figures", "busy event"),
    ]
    return tuple(sorted((one for one in found if one.at <= now), key=lambda one: one.at))


def _day(now: datetime, days: int) -> Iterator[Happening]:
    if days == -6:
        return  # the program was not running
    yield Happening(at(now, days, 8, 1), What.STARTED)
    yield _set(at(now, days, 9), "Busy", "Office", f"team{days}", "busy event")
    yield _back(at(now, days, 9, 30), "Office", "Busy", f"team{days}", "busy event")
    yield from _special(now, days)
    yield _set(at(now, days, 13), "Telework", "Office", f"home{days}", "tag in title")
    if days == -5:
        by_hand = {"event_id": "home-5", "reason": "chosen by hand"}
        yield Happening(at(now, days, 14, 10), What.LEFT_ALONE, "Busy", "Telework", **by_hand)
    else:
        yield _back(at(now, days, 17), "Office", "Telework", f"home{days}", "tag in title")
    yield Happening(at(now, days, 18, 4), What.STOPPED)


def _special(now: datetime, days: int) -> Iterator[Happening]:
    if days == -4:
        late = timedelta(minutes=12)
        start = at(now, days, 10)
        yield Happening(
            start, What.WAITING, "Busy", "Office", event_id="figures-4", reason="in call"
        )
        yield Happening(
            start + late, What.APPLIED_LATE, "Busy", "Office", "figures-4", "busy event",
            late_ms=round(late.total_seconds() * 1000),
        )  # fmt: skip
        yield _back(at(now, days, 11), "Office", "Busy", "figures-4", "busy event")
    if days == -3:
        wrong = "www.googleapis.com cannot be reached."
        yield Happening(at(now, days, 9, 45), What.TROUBLE, reason=wrong)
        over = "The calendar can be read again."
        yield Happening(at(now, days, 9, 58), What.WELL_AGAIN, reason=over)
        yield _set(at(now, days, 10), "Busy", "Office", "demo-3", "busy event")
        yield _back(at(now, days, 11, 30), "Office", "Busy", "demo-3", "busy event")
    if days == -2:
        tagged = ("fair-2", "tag in title")
        yield _set(at(now, days, 10, 30), "OutOfOffice", "Office", *tagged)
        yield _back(at(now, days, 12), "Office", "OutOfOffice", *tagged)


def _set(at: datetime, status: str, before: str, event_id: str, reason: str) -> Happening:
    return Happening(at, What.SET, status, before, event_id, reason, late_ms=ON_TIME)


def _back(at: datetime, status: str, before: str, event_id: str, reason: str) -> Happening:
    return Happening(at, What.GIVEN_BACK, status, before, event_id, reason, late_ms=ON_TIME)


def today(hour: int = 10, minute: int = 20) -> datetime:
    """Give a time of this computer's today, in UTC."""
    return at(datetime.combine(date.today(), time(12)).astimezone(UTC), 0, hour, minute)  # noqa: DTZ011 - the day of this computer
