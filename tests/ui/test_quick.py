"""How long a quick status lasts."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.report import Next
from app.domain.status import Status
from app.ui.quick import Span, until
from tests.stage import NOON, report


def test_half_an_hour_is_half_an_hour() -> None:
    assert until(Span.HALF_HOUR, NOON, None) == NOON + timedelta(minutes=30)


def test_the_next_event_ends_it_if_one_is_known() -> None:
    at = NOON + timedelta(hours=2)
    assert until(Span.NEXT_EVENT, NOON, report(next=Next(Status.TELEWORK, at))) == at
    assert until(Span.NEXT_EVENT, NOON, report(next=None)) is None
    assert until(Span.NEXT_EVENT, NOON, None) is None
    assert until(Span.NEXT_EVENT, at, report(next=Next(Status.TELEWORK, at))) is None


@pytest.mark.parametrize("hour", [0, 12, 23])
def test_tomorrow_begins_at_midnight_here(hour: int) -> None:
    now = datetime(2026, 11, 22, hour, 30, tzinfo=UTC)
    end = until(Span.TOMORROW, now, None)
    assert end is not None
    assert end.tzinfo is UTC
    here = end.astimezone()
    assert (here.hour, here.minute, here.second) == (0, 0, 0)
    assert timedelta() < end - now <= timedelta(hours=24)
    assert here.date() == (now.astimezone() + timedelta(days=1)).date()
