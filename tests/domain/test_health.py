"""Tests of how a service does, and when it may be asked again."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import (
    AppError,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.domain.health import BASE, CAP, HOUR, QUICK, Health

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TROUBLES = [
    Offline("x"),
    Trouble("x"),
    Limited("x"),
    Refused("x"),
    NotThisStatus("x"),
    SignInNeeded(Service.GOOGLE),
    AppError("x"),
]


def outage(trouble: AppError, seconds: float, chance: float = 1.0) -> list[float]:
    """Try as often as allowed through an outage; give when it was tried, in seconds."""
    health, t, tries = Health(), 0.0, []
    while t <= seconds:
        tries.append(t)
        now = NOW + timedelta(seconds=t)
        health = health.failed(trouble, now=now, monotonic=t, chance=chance)
        t = max(t + 0.001, health.open_at())
    return tries


def test_a_healthy_service_may_be_asked() -> None:
    assert Health().open_at() == 0.0
    assert not Health().worth_showing(NOW)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: type(one).__name__)
@given(chance=st.floats(0, 1))
def test_the_first_try_again_is_fully_spread_the_later_ones_by_half(
    trouble: AppError, chance: float
) -> None:
    first = Health().failed(trouble, now=NOW, monotonic=100, chance=chance)
    ceiling = Health().failed(trouble, now=NOW, monotonic=100, chance=1).not_before - 100
    assert first.not_before - 100 == pytest.approx(ceiling * chance)
    second = first.failed(trouble, now=NOW, monotonic=200, chance=chance)
    highest = first.failed(trouble, now=NOW, monotonic=200, chance=1).not_before - 200
    assert highest / 2 - 0.001 <= second.not_before - 200 <= highest
    assert (first.attempts, second.attempts) == (1, 2)
    assert second.since == NOW


def test_a_passing_trouble_is_tried_again_within_two_seconds_and_later_each_minute() -> None:
    tries = outage(Trouble("503"), 6 * 3600)
    gaps = [b - a for a, b in pairwise(tries)]
    assert gaps[0] == BASE
    assert max(gaps) == pytest.approx(CAP)
    assert all(b >= a - 1e-6 for a, b in pairwise(gaps))
    assert len(tries) <= 6 * 3600 / 30


def test_who_reaches_nobody_tries_every_four_seconds_for_a_quarter_of_an_hour() -> None:
    gaps = [b - a for a, b in pairwise(outage(Offline("x"), 3 * 3600))]
    assert max(gaps[:200]) == pytest.approx(QUICK)
    assert gaps[-1] == pytest.approx(CAP)


def test_a_limit_without_a_time_doubles_to_a_minute() -> None:
    gaps = [b - a for a, b in pairwise(outage(Limited("x"), 600))]
    assert gaps[:7] == [2, 4, 8, 16, 32, 60, 60]


@pytest.mark.parametrize("trouble", [Refused("x"), NotThisStatus("x")])
def test_a_refusal_is_tried_again_ever_more_rarely_at_last_each_hour(trouble: AppError) -> None:
    gaps = [b - a for a, b in pairwise(outage(trouble, 12 * 3600))]
    assert gaps[0] == 30
    assert gaps[-1] == HOUR
    assert len(gaps) < 20


def test_a_missing_sign_in_is_looked_for_each_minute() -> None:
    gaps = [b - a for a, b in pairwise(outage(SignInNeeded(Service.GOOGLE), 600))]
    assert set(gaps) == {CAP}


def test_g19_a_retry_after_is_a_floor_that_nothing_lowers() -> None:
    limited = Limited("x", retry_after=900)
    health = Health().failed(limited, now=NOW, monotonic=0, chance=0)
    assert health.open_at() == 900
    assert health.hurried().open_at() == 900
    again = health.failed(Offline("x"), now=NOW, monotonic=1, chance=0)
    assert again.open_at() == 900
    shorter = health.failed(Limited("x", retry_after=5), now=NOW, monotonic=2, chance=0)
    assert shorter.open_at() == 900


def test_being_hurried_forgets_our_own_back_off_alone() -> None:
    health = Health().failed(Trouble("x"), now=NOW, monotonic=50, chance=1)
    assert health.open_at() == 52
    assert health.hurried().open_at() == 0
    assert health.hurried().trouble is health.trouble


@pytest.mark.parametrize(
    ("trouble", "at_once"),
    [
        (Offline("x"), False),
        (Trouble("x"), False),
        (Limited("x"), False),
        (Refused("x"), True),
        (NotThisStatus("x"), True),
        (SignInNeeded(Service.GOOGLE), True),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_needs_the_person_is_shown_at_once_an_outage_after_five_minutes(
    trouble: AppError, *, at_once: bool
) -> None:
    health = Health().failed(trouble, now=NOW, monotonic=0, chance=0)
    assert health.worth_showing(NOW) is at_once
    assert health.worth_showing(NOW + timedelta(seconds=299)) is at_once
    assert health.worth_showing(NOW + timedelta(minutes=5))


def test_t06_an_outage_is_not_younger_than_a_clock_that_was_set_back() -> None:
    health = Health().failed(Offline("x"), now=NOW, monotonic=0, chance=0)
    earlier = NOW - timedelta(days=1)
    health = health.failed(Offline("x"), now=earlier, monotonic=5, chance=0)
    assert health.since == earlier
    assert health.worth_showing(earlier + timedelta(minutes=5))


@given(st.lists(st.tuples(st.sampled_from(TROUBLES), st.floats(0, 1)), max_size=40))
def test_no_delay_is_negative_or_longer_than_an_hour(
    troubles: list[tuple[AppError, float]],
) -> None:
    health = Health()
    for trouble, chance in troubles:
        health = health.failed(trouble, now=NOW, monotonic=7, chance=chance)
        assert 7 <= health.open_at() <= 7 + HOUR


def test_sleep_counts_as_waiting() -> None:
    health = Health().failed(Limited("x", retry_after=600), now=NOW, monotonic=100, chance=1)
    assert health.open_at() == 700
    assert health.slept(500).open_at() == 200
    assert health.slept(3600).open_at() < 100
