"""The agenda of a window: R9–R11, R13, R14, clipping, joining and what is ignored."""

import gc
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain import sweep
from app.domain.agenda import Agenda, agenda
from app.domain.event import CalendarEvent, CalendarItem, UnreadableEvent
from app.domain.settings import Rules, WorkingHours
from app.domain.status import Status

MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)
ZONE = ZoneInfo("UTC")


def at(text: str) -> datetime:
    """Give the instant of `hh:mm[:ss]` on the day; hours over 24 are of the next one."""
    hours, minutes, *seconds = map(int, text.split(":"))
    return MIDNIGHT + timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))


def event(name: str, start: str, end: str, title: str = "", **more: object) -> CalendarEvent:
    """Make an event of the day."""
    return CalendarEvent(name, at(start), at(end), title, **more)


def plan(*items: CalendarItem, start: str = "00:00", end: str = "24:00", **rules: object) -> Agenda:
    """Plan the day."""
    return agenda(items, Rules(**rules), ZONE, at(start), at(end))


def line(made: Agenda) -> list[str]:
    """Write the occurrences down."""
    return [f"{o.start:%H:%M}-{o.end:%H:%M} {o.status} {o.event_id}" for o in made.occurrences]


def ignored(made: Agenda) -> list[tuple[str | None, str]]:
    """Write the ignored events down."""
    return [(one.event_id, str(one.reason)) for one in made.ignored]


def test_an_empty_calendar_wants_nothing() -> None:
    assert plan() == Agenda(at("00:00"), at("24:00"))


def test_the_higher_status_wins_and_the_lower_comes_back() -> None:
    made = plan(event("t", "08:00", "18:00", "@Telework"), event("m", "09:00", "10:00"))
    assert line(made) == ["08:00-09:00 Telework t", "09:00-10:00 Busy m", "10:00-18:00 Telework t"]
    assert made.ignored == ()


def test_equal_statuses_go_to_the_later_start_then_to_the_smaller_id() -> None:
    later = plan(event("a", "08:00", "12:00"), event("b", "09:00", "10:00"))
    assert line(later) == ["08:00-09:00 Busy a", "09:00-10:00 Busy b", "10:00-12:00 Busy a"]
    smaller = plan(event("a", "08:00", "09:00"), event("Z", "08:00", "10:00"))
    assert line(smaller) == ["08:00-10:00 Busy Z"]
    assert ignored(smaller) == [("a", "covered")]
    same = plan(event("a", "08:00", "09:00", "@Busy"), event("a", "08:00", "10:00"))
    assert [str(o.reason) for o in same.occurrences] == ["tag in title", "busy event"]


def test_starts_that_decide_a_tie_are_not_clipped() -> None:
    made = plan(event("a", "07:00", "10:00"), event("b", "07:30", "09:00"), start="08:00")
    assert line(made) == ["08:00-09:00 Busy b", "09:00-10:00 Busy a"]


def test_intervals_are_half_open() -> None:
    made = plan(
        *(event("a", "07:00", "08:00"), event("b", "08:00", "09:00"), event("c", "09:00", "10:00")),
        start="08:00",
        end="09:00",
    )
    assert line(made) == ["08:00-09:00 Busy b"]
    assert made.ignored == ()


def test_stretches_of_one_event_are_joined_and_those_of_two_are_not() -> None:
    made = plan(
        event("o", "08:00", "12:00", "@OutOfOffice"),
        event("a", "09:00", "10:00"),
        event("b", "12:00", "13:00"),
        event("c", "13:00", "14:00"),
    )
    assert line(made) == ["08:00-12:00 OutOfOffice o", "12:00-13:00 Busy b", "13:00-14:00 Busy c"]
    assert ignored(made) == [("a", "covered")]


def test_two_items_of_one_id_read_as_one_event_and_none_of_them_is_ignored() -> None:
    made = plan(event("a", "08:00", "09:00"), event("a", "09:00", "10:00"))
    assert line(made) == ["08:00-10:00 Busy a"]
    assert made.ignored == ()


def test_of_copies_only_the_first_exists() -> None:
    copy = event("b", "08:00", "10:00", "@Holiday", ical_uid="x")
    declined = event("a", "08:00", "08:00", ical_uid="x")
    assert ignored(plan(declined, copy)) == [("a", "no duration")]
    assert line(plan(replace(copy, id="c"), copy)) == ["08:00-10:00 Holiday c"]
    for other in (
        replace(declined, cancelled=True),
        replace(declined, ical_uid=""),
        replace(declined, start=at("08:01")),
        UnreadableEvent("a", start=at("08:00"), end=at("09:00")),
    ):
        assert line(plan(other, copy)) == ["08:00-10:00 Holiday b"]


def test_what_is_ignored_comes_in_the_order_of_the_items_when_it_touches_the_window() -> None:
    inside, outside = (at("09:00"), at("10:00")), (at("30:00"), at("31:00"))
    made = plan(
        UnreadableEvent("1"),
        UnreadableEvent(None, cancelled=True),
        UnreadableEvent("3", False, *inside),
        UnreadableEvent("4", False, *outside),
        UnreadableEvent("5", True, *outside),
        CalendarEvent("6", *inside, cancelled=True),
        CalendarEvent("7", *outside, cancelled=True),
        CalendarEvent("8", *inside, free=True),
        CalendarEvent("9", *outside, free=True),
        event("10", "09:00", "10:00", "@Telework"),
        event("11", "00:00", "24:00", "@Holiday"),
    )
    assert ignored(made) == [
        ("1", "malformed"),
        (None, "cancelled"),
        ("3", "malformed"),
        ("6", "cancelled"),
        ("8", "free"),
        ("10", "covered"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "listed"),
    [
        ("08:00", "08:00", True),
        ("09:00", "09:00", False),
        ("07:59", "07:59", False),
        ("08:59", "07:00", True),
        ("07:00", "06:00", False),
        ("07:00", "08:00", False),
    ],
)
def test_an_empty_event_touches_the_window_by_its_start(
    start: str, end: str, listed: object
) -> None:
    made = plan(event("e", start, end, free=True), start="08:00", end="09:00")
    assert ignored(made) == ([("e", "no duration")] if listed else [])


LEAD = {"lead_seconds": 600}


def test_busy_begins_earlier_over_nothing_and_over_lower_statuses() -> None:
    made = plan(event("t", "08:00", "12:00", "@Telework"), event("b", "09:00", "10:00"), **LEAD)
    assert line(made) == ["08:00-08:50 Telework t", "08:50-10:00 Busy b", "10:00-12:00 Telework t"]
    alone = plan(event("b", "09:00", "10:00"), event("h", "12:00", "13:00", "@Holiday"), **LEAD)
    assert line(alone) == ["08:50-10:00 Busy b", "12:00-13:00 Holiday h"]


def test_busy_never_begins_over_another_busy_or_a_higher_status() -> None:
    before = (event("h", "08:00", "08:55", "@Holiday"), event("a", "09:30", "10:00"))
    made = plan(*before, event("b", "09:00", "09:20"), event("c", "10:05", "11:00"), **LEAD)
    assert line(made) == [
        "08:00-08:55 Holiday h",
        "08:55-09:20 Busy b",
        "09:20-10:00 Busy a",
        "10:00-11:00 Busy c",
    ]


def test_what_the_lead_eats_whole_is_covered() -> None:
    short = (event("t", "08:52", "08:58", "@Telework"), event("o", "08:40", "08:52", "@Office"))
    made = plan(*short, event("b", "09:00", "10:00"), **LEAD)
    assert line(made) == ["08:40-08:50 Office o", "08:50-10:00 Busy b"]
    assert ignored(made) == [("t", "covered")]


def test_the_lead_stays_inside_the_working_hours() -> None:
    hours = (WorkingHours(frozenset(range(7)), 8 * 60, 12 * 60),)
    late = (WorkingHours(frozenset(range(7)), 12 * 60, 18 * 60),)
    first = (event("b", "08:05", "09:00"), event("c", "07:00", "08:01"))
    assert line(plan(first[0], working_hours=hours, **LEAD)) == ["08:00-09:00 Busy b"]
    assert line(plan(first[1], working_hours=hours, **LEAD)) == ["08:00-08:01 Busy c"]
    over = plan(event("b", "12:05", "13:00"), working_hours=hours + late, **LEAD)
    assert line(over) == ["11:55-13:00 Busy b"]


def test_a_meeting_behind_the_window_reaches_into_it_by_its_lead() -> None:
    items = (event("t", "08:55", "12:00", "@Telework"), event("b", "09:05", "10:00"))
    made = plan(*items, start="08:00", end="09:00", **LEAD)
    assert line(made) == ["08:55-09:00 Busy b"]
    assert ignored(made) == [("t", "covered")]
    without = plan(*items, start="08:00", end="09:00")
    assert line(without) == ["08:55-09:00 Telework t"]
    far = plan(event("b", "09:10", "10:00"), start="08:00", end="09:00", **LEAD)
    assert far == Agenda(at("08:00"), at("09:00"))
    behind = event("f", "09:01", "09:02", free=True)
    assert plan(behind, start="08:00", end="09:00", **LEAD).ignored == ()


def test_nothing_is_wanted_outside_working_hours() -> None:
    hours = (WorkingHours(frozenset({0, 1}), 8 * 60, 18 * 60),)
    made = plan(
        event("early", "06:00", "09:00"),
        event("long", "12:00", "36:00", "@Telework"),
        event("night", "19:00", "20:00"),
        event("lower", "08:00", "08:30", "@Office"),
        event("both", "05:00", "08:30", "@Office"),
        end="48:00",
        working_hours=hours,
    )
    assert line(made) == [
        "08:00-09:00 Busy early",
        "12:00-18:00 Telework long",
        "08:00-12:00 Telework long",
    ]
    assert ignored(made) == [
        ("night", "outside working hours"),
        ("lower", "covered"),
        ("both", "covered"),
    ]


def test_hours_outside_the_window_do_not_make_an_event_covered() -> None:
    hours = (WorkingHours(frozenset({0}), 8 * 60, 9 * 60),)
    made = plan(event("e", "08:30", "11:00"), start="10:00", working_hours=hours)
    assert ignored(made) == [("e", "outside working hours")]


def test_the_first_and_the_last_second_of_time_can_be_planned() -> None:
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    end = last.replace(microsecond=0)
    for hours in ((), (WorkingHours(frozenset(range(7)), 0, 1440),)):
        rules = Rules(lead_seconds=600, working_hours=hours)
        items = (
            CalendarEvent("a", first, first + timedelta(days=1)),
            CalendarEvent("z", end - timedelta(days=1), end),
            CalendarEvent("e", end, end),
        )
        made = agenda(items, rules, ZONE, first, last)
        assert [o.event_id for o in made.occurrences] == ["a", "z"]
        assert ignored(made) == [("e", "no duration")]
        assert made.occurrences[1].end == end


def test_the_order_of_priority_is_the_chosen_one() -> None:
    order = (Status.OFFICE, Status.TELEWORK, Status.BUSY, Status.OUT_OF_OFFICE, Status.HOLIDAY)
    made = plan(
        event("h", "08:00", "12:00", "@Holiday"),
        event("b", "09:00", "11:00"),
        event("o", "10:00", "10:30", "@Office"),
        priority=order,
    )
    assert "".join(text.split()[1][0] for text in line(made)) == "HBOBH"


def crowded(count: int) -> tuple[CalendarEvent, ...]:
    """Make events of which some hundred are on at any time."""
    return tuple(
        CalendarEvent(
            str(number),
            MIDNIGHT + timedelta(minutes=number * 7919 % count),
            MIDNIGHT + timedelta(minutes=number * 7919 % count + number % 200 + 1),
            ("", "@Telework", "@Office")[number % 3],
        )
        for number in range(count)
    )


AT_ONCE = 8 if sys.platform == "win32" else 1  # it counts this time by the 64th of a second


def spent(items: Sequence[CalendarEvent]) -> float:
    """Give the least processor time of several agendas, in seconds."""
    seconds = []
    for _ in range(5):
        began = time.process_time()
        for _ in range(AT_ONCE):
            agenda(items, Rules(), ZONE, MIDNIGHT, MIDNIGHT + timedelta(days=90))
        seconds.append(time.process_time() - began)
    return min(seconds)


def test_twice_the_events_take_about_twice_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[int] = []
    push, pop = sweep.heappush, sweep.heappop
    monkeypatch.setattr(sweep, "heappush", lambda heap, one: (steps.append(1), push(heap, one)))
    monkeypatch.setattr(sweep, "heappop", lambda heap: (steps.append(1), pop(heap)))
    counts = []
    for size in (2_000, 4_000):
        steps.clear()
        made = agenda(crowded(size), Rules(), ZONE, MIDNIGHT, MIDNIGHT + timedelta(days=90))
        counts.append(len(steps) + len(made.occurrences) + len(made.ignored))
    assert 0 < counts[1] <= 2.1 * counts[0]


@pytest.mark.untraced  # it times what it runs
def test_twice_the_events_take_far_from_four_times_as_long() -> None:
    gc.collect()
    gc.freeze()  # what else lives in this process is none of the agenda's work
    assert spent(crowded(8_000)) < 3 * spent(crowded(4_000))
