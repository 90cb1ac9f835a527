"""Tests of the calendar side of the watch: when it is read, and what is known of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import Offline
from app.domain.settings import Rules
from app.domain.status import Status
from app.sync.bell import Done
from tests.simulation.day import HOUR, event
from tests.sync.reader import Reader, instant

TEN = 10 * HOUR


def test_a_failed_reading_keeps_what_is_known() -> None:
    reader = Reader(event("e1", TEN, TEN + 60, None))
    reader.read()
    reader.t += 20
    reader.read(Offline("cut"))
    assert reader.outlook.health.trouble is not None
    assert reader.outlook.following(instant(reader.t)) is not None
    reader.t += 4
    reader.read()
    assert reader.outlook.health.trouble is None


def test_a_resume_distrusts_the_reading_under_way() -> None:
    reader = Reader()
    reader.begin()
    ticket, errand = reader.lanes[-1].waiting.pop()
    reader.outlook.resume()
    assert reader.lanes[0].closed
    assert not reader.outlook.busy
    assert not reader.outlook.take(Done(ticket, errand()), instant(reader.t), reader.t)
    reader.outlook.start_lively(reader.t, at_once=True)
    reader.read()
    assert reader.diary.reconnects == 1
    reader.outlook.close()
    assert reader.lanes[-1].closed


def test_the_end_of_another_errand_is_not_ours() -> None:
    reader = Reader()
    assert not reader.outlook.take(Done(object()), instant(reader.t), reader.t)
    reader.begin()
    assert not reader.outlook.take(Done(object()), instant(reader.t), reader.t)
    ticket, _ = reader.lanes[-1].waiting.pop()
    assert reader.outlook.take(Done(ticket, "no answer"), instant(reader.t), reader.t)
    assert reader.outlook.last_sync is None


def test_what_runs_what_follows_and_the_next_boundary() -> None:
    reader = Reader(event("e1", TEN, 11 * HOUR, None), event("e2", 12 * HOUR, 13 * HOUR, None))
    outlook = reader.outlook
    assert outlook.boundary_after(instant(TEN)) is None
    assert not outlook.is_current(instant(TEN))
    reader.read()
    before, during = outlook.wanted(instant(TEN - 1)), outlook.wanted(instant(TEN))
    assert before is None
    assert during is not None
    assert outlook.wanted(instant(11 * HOUR)) is None
    assert outlook.boundary_after(instant(TEN - 1)) == instant(TEN)
    assert outlook.boundary_after(instant(TEN)) == instant(11 * HOUR)
    assert outlook.boundary_after(instant(11 * HOUR)) == instant(12 * HOUR)
    assert outlook.boundary_after(instant(13 * HOUR)) is None
    assert outlook.is_current(instant(reader.t + 24 * HOUR))
    assert not outlook.is_current(instant(reader.t + 24 * HOUR + 1))


def test_an_occurrence_is_known_since_it_was_first_seen() -> None:
    reader = Reader(event("e1", TEN, 11 * HOUR, None))
    reader.read()
    reader.t += 600
    first = reader.outlook.wanted(instant(TEN))
    assert first is not None
    reader.diary.events = (event("e1", TEN, 11.5 * HOUR, None), event("e2", TEN - 60, TEN, None))
    reader.read()
    longer, other = reader.outlook.wanted(instant(TEN)), reader.outlook.wanted(instant(TEN - 1))
    assert longer is not None
    assert other is not None
    now = instant(reader.t)
    assert reader.outlook.known_since(longer, now) == instant(8 * HOUR)
    assert reader.outlook.known_since(other, now) == now


def test_other_rules_count_at_once_and_other_calendars_are_read_at_once() -> None:
    reader = Reader(event("e1", TEN, 11 * HOUR, None))
    outlook, now = reader.outlook, instant(reader.t)
    outlook.adopt(reader.settings, now)
    assert outlook.agenda is None
    reader.read()
    outlook.adopt(replace(reader.settings, rules=Rules(lead_seconds=60)), now)
    assert outlook.wanted(instant(TEN - 60)) is not None
    reader.t += 1
    reader.outlook.start_lively(reader.t, at_once=True)
    assert reader.begin()
    outlook.adopt(replace(reader.settings, calendars=("team",)), now)
    reader.end()
    assert reader.begin()
    reader.end()
    assert outlook.last_sync == instant(reader.t)


def test_another_zone_is_a_change() -> None:
    reader = Reader()
    reader.read()
    reader.diary.zone = "America/New_York"
    reader.t += 60
    reader.read()
    assert reader.outlook.agenda is not None
    reader.t += 60
    reader.read()
    assert reader.outlook.agenda.start == instant(-19 * HOUR)


@pytest.mark.parametrize("days", [1, 40, 800])
def test_what_began_before_the_window_begins_when_it_did(days: int) -> None:
    start = -days * 24 * HOUR
    reader = Reader(
        event("e1", start, 11 * HOUR, "Holiday"),
        event("e2", start - HOUR, -100 * HOUR, None),
    )
    reader.read()
    running = reader.outlook.wanted(instant(TEN))
    assert running is not None
    assert running.status is Status.HOLIDAY
    assert reader.outlook.agenda is not None
    window = reader.outlook.agenda.start
    if days == 1:
        assert running.start == reader.outlook.agenda.occurrences[0].start
    assert running.start == max(instant(start), window - timedelta(days=366))
    assert reader.outlook.agenda.occurrences[0].start >= window
