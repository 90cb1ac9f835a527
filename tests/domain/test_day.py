"""The entries of a day: what is wanted with its titles, and what asks for nothing, with reasons."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, agenda
from app.domain.day import Wanted, WithoutEffect, day_entries, wanted
from app.domain.event import CalendarItem, IgnoredBecause, Reason, UnreadableEvent
from app.domain.settings import Rules
from app.domain.status import Status
from tests.domain.holds import occurrence
from tests.domain.test_agenda import MIDNIGHT, ZONE, at, event, plan

NIGHT = event("n", "22:00", "30:00", "Night watch @Telework")
MEETING = event("m", "09:00", "10:00", "Review", own=False)
FREE = event("f", "09:30", "11:00", "Perhaps", free=True)
DECLINED = event("d", "33:00", "34:00", "Party")
ITEMS = (NIGHT, MEETING, FREE, DECLINED)


def day(*items: CalendarItem, start: str = "00:00", end: str = "24:00") -> list[str]:
    """Write the entries of the day down, from an agenda of two days."""
    made = plan(*items, end="48:00")
    return [
        f"{entry.title} {entry.reason}" for entry in day_entries(made, items, at(start), at(end))
    ]


def test_a_day_has_its_occurrences_and_what_asks_for_nothing_ordered_by_start() -> None:
    assert day(*ITEMS) == [
        "Review busy event",
        "Perhaps free",
        "Night watch @Telework tag in title",
    ]
    assert day(*ITEMS, start="24:00", end="48:00") == [
        "Night watch @Telework tag in title",
        "Party busy event",
    ]
    assert day() == []


def test_an_occurrence_is_given_uncut_with_the_title_of_its_event_and_whose_it_is() -> None:
    made = plan(*ITEMS, end="48:00")
    assert day_entries(made, ITEMS, at("24:00"), at("25:00")) == (
        Wanted(at("22:00"), at("30:00"), Status.TELEWORK, Reason.TAG_IN_TITLE, "n", NIGHT.title,
               own=True),
    )  # fmt: skip
    (first, *_) = day_entries(made, ITEMS, at("00:00"), at("24:00"))
    assert isinstance(first, Wanted)
    assert not first.own


def test_what_begins_or_ends_at_the_edge_belongs_to_one_day_only() -> None:
    late, early = event("l", "23:00", "24:00", "late"), event("e", "24:00", "25:00", "early")
    assert day(late, early) == ["late busy event"]
    assert day(late, early, start="24:00", end="48:00") == ["early busy event"]
    empty = event("z", "24:00", "24:00", "empty")
    assert day(empty) == []
    assert day(empty, start="24:00", end="48:00") == ["empty no duration"]


def test_an_event_split_by_another_is_there_twice() -> None:
    items = (event("t", "08:00", "18:00", "@Telework"), MEETING)
    assert day(*items) == [
        "@Telework tag in title",
        "Review busy event",
        "@Telework tag in title",
    ]


def test_what_cannot_be_read_comes_last_without_times_or_at_its_place() -> None:
    timed = UnreadableEvent("u", start=at("07:00"), end=at("08:00"))
    elsewhere = UnreadableEvent(None, start=at("-99:00"), end=at("-98:00"))
    items = (UnreadableEvent(None), timed, elsewhere, MEETING, UnreadableEvent("c", cancelled=True))
    made = plan(*items, end="48:00")
    entries = day_entries(made, items, at("00:00"), at("24:00"))
    assert [(entry.event_id, entry.start, str(entry.reason)) for entry in entries] == [
        ("u", at("07:00"), "malformed"),
        ("m", at("09:00"), "busy event"),
        (None, None, "malformed"),
        ("c", None, "cancelled"),
    ]
    assert entries[-1] == WithoutEffect(None, None, IgnoredBecause.CANCELLED, "c", "", own=True)


def test_of_two_events_with_one_id_the_one_at_that_time_gives_the_title() -> None:
    items = (event("a", "08:00", "09:00", "first"), event("a", "10:00", "11:00", "second"))
    assert day(*items) == ["first busy event", "second busy event"]
    refused = tuple(replace(item, cancelled=True) for item in items)
    assert day(*refused) == ["first cancelled", "second cancelled"]


def test_a_status_without_an_event_has_no_title() -> None:
    quick = wanted(occurrence(event_id=""), ITEMS)
    assert (quick.title, quick.own, quick.event_id) == ("", True, "")
    assert wanted(occurrence(event_id="gone"), ITEMS).title == ""
    led = occurrence(event_id="m")  # brought forward: it touches no event of that id
    assert wanted(led, ITEMS).title == "Review"


EVENTS = st.builds(
    lambda name, start, length, free: replace(
        event(name, "00:00", "00:00", f"title {name}", free=free),
        start=MIDNIGHT + timedelta(minutes=start),
        end=MIDNIGHT + timedelta(minutes=start + length),
    ),
    st.sampled_from("abcdef"),
    st.integers(-600, 2000),
    st.integers(-10, 900),
    st.booleans(),
)


@given(st.lists(EVENTS, max_size=8))
def test_every_entry_of_the_agenda_is_in_its_days_once_for_each_day_it_touches(
    items: list[CalendarItem],
) -> None:
    made: Agenda = agenda(items, Rules(), ZONE, at("00:00"), at("48:00"))
    whole = day_entries(made, items, made.start, made.end)
    assert len(whole) == len(made.occurrences) + len(made.ignored)
    assert all(entry.title == f"title {entry.event_id}" for entry in whole)
    halves = [day_entries(made, items, at("00:00"), at("24:00")),
              day_entries(made, items, at("24:00"), at("48:00"))]  # fmt: skip
    assert set(halves[0]) | set(halves[1]) == set(whole)
    starts = [entry.start for entry in whole if entry.start is not None]
    assert starts == sorted(starts)
