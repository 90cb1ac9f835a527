"""Tests the estimate of how far this computer's clock is off."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.offset import Offset

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def after(*differences: float, since: Offset | None = None) -> Offset:
    """Give the estimate after answers whose Date is so many seconds ahead of the clock."""
    offset = since or Offset()
    for n, seconds in enumerate(differences):
        local = NOON + timedelta(minutes=n)
        offset = offset.seen(local + timedelta(seconds=seconds), local)
    return offset


def test_t07_nothing_is_corrected_before_three_answers_agree() -> None:
    assert Offset().seconds == 0.0
    assert after(300).seconds == 0.0
    assert after(300, 300).seconds == 0.0
    assert after(300, 301, 299.5).seconds == 300


def test_t07_a_second_or_two_is_the_resolution_of_a_date() -> None:
    assert after(-0.9, 0.0, -1.9).seconds == 0.0
    assert after(2.0, 2.0, 2.0).seconds == 0.0
    assert after(-2.5, -2.5, -2.5).seconds == -2.5


@pytest.mark.parametrize("wrong", [300.0, -300.0, 86_400.0, -86_400.0])
def test_t07_a_clock_that_is_minutes_or_days_off_is_measured_and_told(wrong: float) -> None:
    offset = after(wrong, wrong - 0.4, wrong + 0.4)
    assert offset.seconds == wrong
    assert offset.warns


def test_t07_below_a_minute_nobody_is_told() -> None:
    assert not after(60, 60, 60).warns
    assert after(60.5, 60.5, 60.5).warns
    assert not Offset().warns


def test_n17_one_odd_date_moves_nothing() -> None:
    right = after(0, 0, 0)
    assert after(90_000, since=right).seconds == 0.0
    assert after(90_000, 0, 0, since=right).seconds == 0.0
    wrong = after(300, 300, 300)
    assert after(0, since=wrong).seconds == 300
    assert after(0, 300, 300, 300, since=wrong).seconds == 300


def test_two_services_that_disagree_move_nothing() -> None:
    assert after(*[0, 300] * 20).seconds == 0.0


def test_t05_a_clock_that_is_set_right_is_noticed_after_three_answers() -> None:
    wrong = after(300, 300, 300)
    assert after(0, 0, since=wrong).seconds == 300
    assert after(0, 0, 0, since=wrong).seconds == 0.0


@given(st.lists(st.floats(-1e6, 1e6), max_size=30))
def test_the_estimate_is_always_one_of_the_samples_or_nothing(samples: list[float]) -> None:
    offset = after(*samples)
    assert offset.seconds == 0.0 or any(abs(offset.seconds - s) < 1e-3 for s in samples)
    assert len(offset.recent) <= 3
