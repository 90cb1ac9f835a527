"""Working hours as stretches of UTC: R14 and fine print 12."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.local_time import EARLIEST, LATEST
from app.domain.settings import WorkingHours
from app.domain.working_hours import Stretch, open_stretches

EVERY_DAY = frozenset(range(7))
BRUSSELS = ZoneInfo("Europe/Brussels")


def at(text: str) -> datetime:
    """Read an instant of UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def opened(*hours: WorkingHours, zone: ZoneInfo = BRUSSELS, day: str = "2026-11-23") -> list[str]:
    """Give the stretches that touch a day in UTC."""
    span = at(day), at(day) + timedelta(days=1)
    return written(
        s for s in open_stretches(hours, zone, [span]) if s[0] < span[1] and s[1] > span[0]
    )


def written(stretches: Iterable[Stretch]) -> list[str]:
    """Write stretches down."""
    return [f"{start:%dT%H:%M}-{end:%dT%H:%M}" for start, end in stretches]


def test_without_hours_everything_is_open() -> None:
    assert open_stretches((), BRUSSELS, []) == [(EARLIEST, LATEST)]


def test_hours_are_those_of_the_zone_on_their_days() -> None:
    monday = WorkingHours(frozenset({0}), 8 * 60, 18 * 60)
    assert opened(monday) == ["23T07:00-23T17:00"]
    assert opened(monday, day="2026-11-24") == []
    assert opened(monday, day="2026-07-06") == ["06T06:00-06T16:00"]


def test_hours_over_midnight_belong_to_the_day_of_their_start() -> None:
    night = WorkingHours(frozenset({6}), 22 * 60, 30 * 60)  # Sunday 22:00 to Monday 06:00
    assert opened(night) == ["22T21:00-23T05:00"]
    assert opened(night, day="2026-11-24") == []


def test_hours_to_24_adjoin_those_from_midnight() -> None:
    late = WorkingHours(frozenset({0}), 20 * 60, 24 * 60)
    early = WorkingHours(frozenset({1}), 0, 60)
    assert opened(early, late) == ["23T19:00-24T00:00"]


def test_hours_that_overlap_are_one_stretch() -> None:
    hours = (WorkingHours(EVERY_DAY, 8 * 60, 12 * 60), WorkingHours(EVERY_DAY, 9 * 60, 10 * 60))
    assert opened(*hours) == ["23T07:00-23T11:00"]


def test_a_whole_day_of_hours_leaves_no_seam() -> None:
    assert len(opened(WorkingHours(EVERY_DAY, 540, 540 + 1440))) == 1


def test_a_boundary_that_is_skipped_is_the_moment_of_the_skip() -> None:
    within = WorkingHours(EVERY_DAY, 2 * 60 + 30, 4 * 60)
    assert opened(within, day="2026-03-29")[0] == "29T01:00-29T02:00"
    gone = WorkingHours(EVERY_DAY, 2 * 60, 3 * 60)
    assert opened(gone, day="2026-03-29") == []


def test_the_hours_of_a_day_that_never_was_are_empty() -> None:
    hours = WorkingHours(EVERY_DAY, 8 * 60, 18 * 60)
    apia = ZoneInfo("Pacific/Apia")
    assert opened(hours, zone=apia, day="2011-12-30") == ["29T18:00-30T04:00", "30T18:00-31T04:00"]


def test_an_empty_century_is_not_walked_through() -> None:
    hours = (WorkingHours(EVERY_DAY, 0, 60),)
    spans = [(at("1500-01-01"), at("1500-01-02")), (at("9000-01-01"), at("9000-01-02"))]
    assert len(open_stretches(hours, BRUSSELS, spans)) < 40
    near = [(at("2026-01-01"), at("2026-01-20")), (at("2026-01-05"), at("2026-01-06"))]
    found = open_stretches(hours, BRUSSELS, near)
    assert found == sorted(set(found))


def test_the_ends_of_the_years_are_no_obstacle() -> None:
    hours = (WorkingHours(EVERY_DAY, 20 * 60, 44 * 60),)
    spans = [(EARLIEST, EARLIEST + timedelta(days=2)), (LATEST - timedelta(days=2), LATEST)]
    for zone in ("Asia/Tokyo", "America/New_York"):
        found = open_stretches(hours, ZoneInfo(zone), spans)
        assert found[0][0] < EARLIEST + timedelta(days=2)
        assert found[-1][1] == LATEST
