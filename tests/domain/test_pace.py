"""Tests of the pace: how often the calendar is read, which window, and gaps held through."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pace import LIVELY_SECONDS, NIGHT_SECONDS, Pace, held_through, spread, window
from app.domain.status import Status
from tests.domain.holds import occurrence

BRUSSELS = ZoneInfo("Europe/Brussels")
HALF_HOUR = timedelta(minutes=30)


def local(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=BRUSSELS).astimezone(UTC)


def test_the_everyday_interval_is_the_chosen_one() -> None:
    assert Pace(60).interval(local(10), BRUSSELS, None, lively=False) == 60
    assert Pace(600).interval(local(10), BRUSSELS, None, lively=False) == 600


def test_lively_is_every_twenty_seconds_and_never_slower_than_everyday() -> None:
    assert Pace(60).interval(local(10), BRUSSELS, None, lively=True) == LIVELY_SECONDS
    assert Pace(5).interval(local(3), BRUSSELS, None, lively=True) == 5


@pytest.mark.parametrize(
    ("hour", "minute", "night"),
    [(19, 59, False), (20, 0, True), (23, 0, True), (0, 0, True), (5, 59, True), (6, 0, False)],
)
def test_the_night_is_every_five_minutes(hour: int, minute: int, *, night: bool) -> None:
    expected = NIGHT_SECONDS if night else 60
    assert Pace(60).interval(local(hour, minute), BRUSSELS, None, lively=False) == expected


def test_the_night_of_a_slow_pace_is_not_faster() -> None:
    assert Pace(600).interval(local(23), BRUSSELS, None, lively=False) == 600


def test_a_boundary_within_the_half_hour_ends_the_night() -> None:
    near, far = local(23) + HALF_HOUR, local(23) + HALF_HOUR + timedelta(seconds=1)
    assert Pace(60).interval(local(23), BRUSSELS, near, lively=False) == 60
    assert Pace(60).interval(local(23), BRUSSELS, far, lively=False) == NIGHT_SECONDS


@given(st.floats(1, 1000), st.floats(0, 1))
def test_an_interval_is_spread_by_a_fifth(interval: float, chance: float) -> None:
    assert 0.8 * interval <= spread(interval, chance) + 1e-6
    assert spread(interval, chance) <= 1.2 * interval + 1e-6
    assert spread(interval, 0.5) == pytest.approx(interval)


@pytest.mark.parametrize(
    ("zone", "now", "start", "end"),
    [
        ("UTC", "2026-11-23T12:00Z", "2026-11-22T00:00Z", "2026-12-01T00:00Z"),
        ("Europe/Brussels", "2026-11-23T23:30Z", "2026-11-22T23:00Z", "2026-12-01T23:00Z"),
        ("Europe/Brussels", "2026-03-29T12:00Z", "2026-03-27T23:00Z", "2026-04-05T22:00Z"),
        ("Europe/Brussels", "2026-10-25T12:00Z", "2026-10-23T22:00Z", "2026-11-01T23:00Z"),
        ("Pacific/Kiritimati", "2026-11-23T12:00Z", "2026-11-22T10:00Z", "2026-12-01T10:00Z"),
    ],
)
def test_t09_the_window_is_yesterday_to_the_seventh_day_ahead(
    zone: str, now: str, start: str, end: str
) -> None:
    expected = (datetime.fromisoformat(start), datetime.fromisoformat(end))
    assert window(datetime.fromisoformat(now), ZoneInfo(zone)) == expected


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["Europe/Brussels", "America/Santiago", "Africa/Cairo", "Asia/Beirut"]),
)
def test_t11_the_window_holds_the_whole_of_yesterday_and_of_the_seventh_day(
    now: datetime, name: str
) -> None:
    zone = ZoneInfo(name)
    start, end = window(now, zone)
    today = now.astimezone(zone).date()
    assert start.astimezone(zone).date() >= today - timedelta(days=1)
    assert (start - timedelta(seconds=1)).astimezone(zone).date() < today
    assert (end - timedelta(seconds=1)).astimezone(zone).date() == today + timedelta(days=7)
    hours = (end - start) / timedelta(hours=1)
    assert 9 * 24 - 1 <= hours <= 9 * 24 + 1


def test_r12_a_short_gap_is_held_through_by_the_earlier_one() -> None:
    first = occurrence(end=10)
    second = occurrence(Status.TELEWORK, "e2", 10.5, 20)
    assert held_through((first, second), 60) == (occurrence(end=10.5), second)
    assert held_through((first, second), 30) == (first, second)
    assert held_through((first,), 60) == (first,)
    assert held_through((), 60) == ()


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 4)), max_size=8), st.integers(0, 240))
def test_r12_held_through_there_is_no_gap_shorter_than_allowed(
    pieces: list[tuple[int, int]], gap: int
) -> None:
    occurrences, start = [], 0.0
    for index, (length, pause) in enumerate(pieces):
        occurrences.append(occurrence(Status.BUSY, f"e{index}", start, start + length))
        start += length + pause
    stretched = held_through(occurrences, gap)
    assert [one.start for one in stretched] == [one.start for one in occurrences]
    for before, after in pairwise(stretched):
        pause = (after.start - before.end).total_seconds()
        assert pause == 0 or pause >= gap
