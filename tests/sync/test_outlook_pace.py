"""Tests of when the calendar is read: the pace of a day and of a night, and after failures."""

import random
from itertools import pairwise

import pytest

from app.domain.errors import Limited, Offline
from app.domain.event import CalendarEvent
from app.sync.unexpected import Hanging
from tests.simulation.day import HOUR, event
from tests.simulation.world import EPOCH
from tests.sync.reader import Reader, instant

TEN = 10 * HOUR


def ten_events() -> list[CalendarEvent]:
    return [event(f"e{n}", (9 + n * 0.8) * HOUR, (9.5 + n * 0.8) * HOUR, None) for n in range(10)]


def test_f17_a_nine_hour_day_with_ten_events_costs_at_most_650_requests() -> None:
    reader = Reader(*ten_events(), chance=random.Random(7).random)
    reader.run(17 * HOUR)
    assert len(reader.reads) <= 650
    day = [t for t in reader.reads if t > 8 * HOUR + 200]
    assert all(t2 - t1 <= 73 for t1, t2 in pairwise(day))


def test_each_boundary_is_checked_five_seconds_before() -> None:
    reader = Reader(*ten_events())
    reader.run(17 * HOUR)
    for one in ten_events():
        for edge in (one.start, one.end):
            before = (edge - EPOCH).total_seconds() - 5
            if before < 17 * HOUR:
                assert any(abs(t - before) < 0.001 for t in reader.reads)


def test_a_quiet_night_is_read_every_five_minutes() -> None:
    reader = Reader(t=22 * HOUR)
    reader.run(28 * HOUR)
    night = [t for t in reader.reads if t > 22 * HOUR + 600]
    assert {round(b - a) for a, b in pairwise(night)} == {300}


def test_a_start_is_lively_for_three_minutes_and_so_is_a_change() -> None:
    reader = Reader()
    reader.run(TEN)
    assert [round(t - 8 * HOUR) for t in reader.reads[:10]] == [0, *range(20, 181, 20)]
    reader.diary.events = (event("new", 15 * HOUR, 16 * HOUR, None),)
    seen = len(reader.reads)
    reader.run(TEN + 400)
    gaps = [b - a for a, b in pairwise(reader.reads[seen:])]
    assert gaps[:3] == [pytest.approx(20)] * 3
    assert gaps[-1] == pytest.approx(60)


def test_a_menu_that_opens_is_lively_from_the_next_reading_on() -> None:
    reader = Reader()
    reader.run(TEN)
    due = reader.outlook.due_at(instant(TEN), TEN)
    reader.outlook.start_lively(TEN, at_once=False)
    assert reader.outlook.due_at(instant(TEN), TEN) == due
    reader.run(TEN + 100)
    assert reader.reads[-1] - reader.reads[-2] == pytest.approx(20)


def test_one_reading_at_a_time() -> None:
    reader = Reader()
    assert reader.begin()
    assert reader.outlook.busy
    reader.t += 30
    assert not reader.begin()
    reader.end()
    assert not reader.outlook.busy


def test_g19_a_retry_after_holds_also_before_a_boundary_and_when_asked() -> None:
    reader = Reader(event("e1", 8 * HOUR + 120, 9 * HOUR, None))
    reader.read()
    reader.t += 20
    reader.read(Limited("429", retry_after=300))
    reader.outlook.start_lively(reader.t, at_once=True)
    assert reader.outlook.due_at(instant(reader.t), reader.t) == reader.t + 300


def test_n16_after_three_failures_without_a_connection_a_new_one_is_opened() -> None:
    reader = Reader()
    for _ in range(3):
        reader.read(Offline("cut"))
        reader.t += 60
    reader.read()
    assert reader.diary.reconnects == 1
    reader.t += 60
    reader.read()
    assert reader.diary.reconnects == 1


def test_p13_a_reading_that_hangs_is_given_up_later_each_time() -> None:
    reader = Reader()
    reader.begin()
    reader.t += 59
    assert not reader.begin()
    reader.t += 1
    reader.begin()
    assert isinstance(reader.outlook.health.trouble, Hanging)
    assert reader.outlook.health.worth_showing(instant(reader.t))
    reader.t += 4
    assert reader.begin()
    reader.t += 60
    assert not reader.begin()
    assert len(reader.lanes) == 2
    reader.t += 60
    reader.begin()
    assert len(reader.lanes) == 3
