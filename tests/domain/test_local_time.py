"""The first instants of days and hours in zones whose clocks jump."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.local_time import EARLIEST, LATEST, first_instant, shifted, zone_named


@pytest.mark.parametrize(
    ("zone", "day", "minute", "instant"),
    [
        ("Europe/Brussels", "2026-03-29", 0, "2026-03-28T23:00:00"),
        ("Europe/Brussels", "2026-03-29", 150, "2026-03-29T01:00:00"),  # skipped: 02:30
        ("Europe/Brussels", "2026-10-25", 150, "2026-10-25T00:30:00"),  # twice: 02:30
        ("America/Santiago", "2026-09-06", 0, "2026-09-06T04:00:00"),  # no midnight
        ("America/Santiago", "2026-09-06", 59, "2026-09-06T04:00:00"),
        ("America/Santiago", "2026-09-06", 61, "2026-09-06T04:01:00"),
        ("Pacific/Apia", "2011-12-29", 0, "2011-12-29T10:00:00"),
        ("Pacific/Apia", "2011-12-30", 0, "2011-12-30T10:00:00"),  # never was
        ("Pacific/Apia", "2011-12-30", 900, "2011-12-30T10:00:00"),
        ("Pacific/Apia", "2011-12-31", 0, "2011-12-30T10:00:00"),
        ("America/Toronto", "1919-03-31", 0, "1919-03-31T04:30:00"),  # 23:30 became 00:30
        ("Atlantic/Azores", "2024-10-27", 0, "2024-10-27T00:00:00"),  # midnight twice
        ("Africa/Monrovia", "1972-01-07", 0, "1972-01-07T00:44:30"),  # a skip of 44:30
        ("Asia/Kolkata", "0001-01-02", 0, "0001-01-01T18:06:32"),
    ],
)
def test_a_boundary_is_the_first_instant_that_shows_it(
    zone: str, day: str, minute: int, instant: str
) -> None:
    found = first_instant(ZoneInfo(zone), date.fromisoformat(day), minute)
    assert found == datetime.fromisoformat(instant).replace(tzinfo=UTC)


def test_no_earlier_instant_shows_a_boundary_in_any_of_many_zones() -> None:
    dice = random.Random(3)
    zones = ("Europe/London", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo", "Asia/Amman")
    for name in zones:
        zone = ZoneInfo(name)
        for _ in range(300):
            day = date(2001, 1, 1) + timedelta(days=dice.randrange(8000))
            minute = dice.choice((0, 0, 1, 30, 60, 90, 120, 150, 1439))
            found = first_instant(zone, day, minute)
            wanted = datetime(day.year, day.month, day.day, *divmod(minute, 60), tzinfo=zone)
            assert found.astimezone(zone).replace(tzinfo=None) >= wanted.replace(tzinfo=None)
            for earlier in (1, 1800, 3599, 3600, 5400):
                before = (found - timedelta(seconds=earlier)).astimezone(zone)
                assert before.replace(tzinfo=None) < wanted.replace(tzinfo=None)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_an_instant_outside_the_years_is_an_overflow(day: date) -> None:
    zone = ZoneInfo("Asia/Tokyo" if day == date.min else "America/New_York")
    with pytest.raises(OverflowError):
        first_instant(zone, day, 0 if day == date.min else 1439)


def test_instants_move_at_most_to_the_ends_of_the_years() -> None:
    hour = timedelta(hours=1)
    assert shifted(LATEST, hour) == LATEST
    assert shifted(EARLIEST, -hour) == EARLIEST
    assert shifted(EARLIEST, hour) == EARLIEST + hour


def test_a_zone_is_found_by_its_name_alone() -> None:
    assert zone_named("Europe/Brussels") == ZoneInfo("Europe/Brussels")
    for name in ("", "Europe", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "a\0b", "\ud800"):
        assert zone_named(name) is None
