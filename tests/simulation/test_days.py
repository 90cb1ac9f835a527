"""Seeded days with all that goes wrong: nothing stuck, nothing overwritten, nothing uncaught.

A failing seed is told again by `python -m tests.simulation SEED`.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from app.domain.errors import AppError, Offline, Trouble
from app.domain.reading import Kind
from app.domain.settings import Settings
from tests.simulation.day import FAULTS, HOUR, Day, Stretch, event, make_day, make_genesys_day
from tests.simulation.genesys import SimulatedGenesys
from tests.simulation.run import Play, play
from tests.simulation.services import Change
from tests.simulation.wire import Wire

pytestmark = pytest.mark.untraced

CHUNK = 25
SEEDS = 500
GENESYS = "genesys-cloud"
GENESYS_SEEDS = 100
FOUND_ONCE = (
    *(168, 207, 312, 324, 342, 375, 378, 466, 472, 509, 544, 550),
    *(4387, 4723, 5107, 6130, 6659),
)
FOUND_AT_GENESYS = (
    *(6, 16, 26, 38, 53, 111, 143, 155, 216, 229),
    *(277, 397, 430, 446, 459, 481, 587, 737, 905, 912, 1152, 1155),
    *(1964, 2088, 3753, 4662, 5261, 5782, 5801),
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_no_promise_is_broken_on_any_day(first: int) -> None:
    problems = [
        one for seed in range(first, first + CHUNK) for one in play(make_day(seed)).problems
    ]
    assert not problems


@pytest.mark.parametrize("first", range(0, GENESYS_SEEDS, CHUNK))
def test_no_promise_is_broken_at_genesys_cloud(first: int) -> None:
    days = [make_genesys_day(seed) for seed in range(first, first + CHUNK)]
    assert not [one for day in days for one in play(day, GENESYS).problems]


def test_genesys_days_meet_what_can_happen_only_there() -> None:
    days = [make_genesys_day(seed) for seed in range(60)]
    assert {kind for day in days for _, kind in day.aways} == {Kind.ON_QUEUE, Kind.OFFLINE}
    assert {day.channel for day in days} == {True, False}
    halves = [Play(day, GENESYS) for day in days if day.half_writes][:8]
    for played in halves:
        played.play()
    assert any(cast(SimulatedGenesys, played.status).halves for played in halves)


@pytest.mark.parametrize("seed", FOUND_AT_GENESYS)
def test_what_was_found_once_at_genesys_cloud_stays_mended(seed: int) -> None:
    assert not play(make_genesys_day(seed), GENESYS).problems


@pytest.mark.parametrize("channel", [True, False])
def test_f17_genesys_cloud_hears_nothing_in_eventless_hours_and_little_while_held(
    *, channel: bool
) -> None:
    day = Day(0, frozenset(), [event("e0", 9 * HOUR, 10 * HOUR, "Busy")], channel=channel)
    played = Play(day, GENESYS)
    assert not played.play().problems
    hours = [int(t // HOUR) for t, _ in played.status.requests]
    assert set(hours) == {5, 9, 10}
    assert hours.count(9) <= 6 * 60
    asked = [t for t, _ in played.status.requests]
    assert max(sum(1 for one in asked if t <= one < t + 60) for t in asked) <= 6


@pytest.mark.parametrize("service", ["connect-me", GENESYS])
def test_f17_a_boundary_costs_at_most_three_requests(service: str) -> None:
    day = Day(0, frozenset(), [event("e0", 9 * HOUR, 10 * HOUR, "Busy")])
    played = Play(day, service)
    assert not played.play().problems
    for boundary, cost in ((9 * HOUR, 3), (10 * HOUR, 2)):
        asked = [t - boundary for t, _ in played.status.requests]
        near = [t for t in asked if -1 <= t < 5]
        assert len(near) == cost
        assert (min(near) < 0) is (service == "connect-me")


@pytest.mark.parametrize(("channel", "most"), [(True, 2.0), (False, 21.0)])
def test_g05_what_waits_for_the_queue_is_set_when_it_is_left(*, channel: bool, most: float) -> None:
    day = Day(0, frozenset(), [event("e0", 9 * HOUR, 10 * HOUR, "Busy")], channel=channel)
    day.aways = [(Stretch(9 * HOUR - 60, 9 * HOUR + 605), Kind.ON_QUEUE)]
    played = Play(day, GENESYS)
    assert not played.play().problems
    written = next(one.t for one in played.status.journal if one.name == "Busy")
    assert 0 < written - (9 * HOUR + 605) <= most


@pytest.mark.parametrize("seed", FOUND_ONCE)
def test_what_was_found_once_stays_mended(seed: int) -> None:
    without = make_day(seed).faults - {"quick", "back"}  # as it was when it was found
    assert not play(make_day(seed, without)).problems


@pytest.mark.parametrize(
    "seed", [252, 265, 464, 472, 613, 621, 1242, 1810, 1876, 2057, 2133, 2146, 2159, 2801, 2847]
)
def test_what_was_found_once_with_a_person_who_asks_stays_mended(seed: int) -> None:
    assert not play(make_day(seed)).problems


def test_every_kind_of_fault_and_happening_is_met() -> None:
    days = [make_day(seed) for seed in range(60)]
    met = frozenset[str]().union(*(day.faults for day in days))
    assert met == frozenset(FAULTS)
    happened = {what for day in days[:24] for what in play(day).happenings}
    assert happened == {
        "started",
        "set",
        "given back",
        "left alone",
        "waiting",
        "applied late",
        "trouble",
        "well again",
        "stopped",
    }


def test_a_day_is_the_same_every_time() -> None:
    for seed in (3, 17, 29):
        assert play(make_day(seed)).fingerprint == play(make_day(seed)).fingerprint


def test_a_day_does_not_depend_on_the_hash_seed() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-m", "tests.simulation", "17"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(told) == 1


@pytest.mark.parametrize("seed", [2, 11, 23])
def test_no_promise_is_broken_with_the_real_adapters_in_between(seed: int) -> None:
    played = Play(make_day(seed, frozenset({"calendar outage", "status outage", "edits", "hand"})))
    played.ports = Wire(played).adapters()
    assert not played.play().problems


def _cut_over_a_boundary(error: AppError, before: float, after: float) -> float:
    """Cut the status service over a boundary; give how long after its return all is right."""
    start = 10 * HOUR
    day = Day(0, frozenset(), [event("e0", start, start + 2 * HOUR, "Busy")])
    back = start + after
    day.status_outages = [Stretch(start - before, back, error)]
    played = Play(day)
    outcome = played.play()
    assert not outcome.problems
    written = next(one.t for one in played.status.journal if one.name == "Busy")
    return written - back


@pytest.mark.parametrize("after", [1.0, 7.0, 33.0, 90.0])
@pytest.mark.parametrize(
    "error",
    [Offline("cut"), Trouble("503"), Trouble("drip")],
    ids=["refused", "server error", "other trouble"],
)
def test_n15_what_is_wanted_then_is_set_within_five_seconds_of_the_return(
    error: AppError, after: float
) -> None:
    assert 0 <= _cut_over_a_boundary(error, 20.0, after) <= 5.0


@pytest.mark.parametrize("after", [300.0, 800.0])
def test_n15_a_refused_connection_costs_nobody_anything_and_is_tried_often(after: float) -> None:
    assert 0 <= _cut_over_a_boundary(Offline("cut"), 20.0, after) <= 5.0


def test_only_what_is_wanted_at_the_return_is_set_not_a_queue_of_old_wishes() -> None:
    start = 10 * HOUR
    events = [
        event("e0", start, start + 60, "Busy"),
        event("e1", start + 60, start + 120, "Telework"),
        event("e2", start + 120, start + HOUR, "Holiday"),
    ]
    day = Day(0, frozenset(), events, status_outages=[Stretch(start - 5, start + 150)])
    played = Play(day)
    assert not played.play().problems
    written = [one.name for one in played.status.journal if one.who == "program"]
    assert written == ["Holiday", "Office"]


def test_n15_google_cut_off_boundaries_of_the_next_24_hours_stay_on_the_second() -> None:
    starts = [hour * HOUR + 17 for hour in range(6, 22)]
    events = [event(f"e{n}", t, t + 1500, "Busy") for n, t in enumerate(starts)]
    day = Day(0, frozenset(), events)
    day.calendar_outages = [Stretch(5 * HOUR + 60, 24 * HOUR, Offline("cut"))]
    played = Play(day)
    assert not played.play().problems
    late = [one.t - t for t, one in zip(starts, _sets(played), strict=True)]
    assert max(late) <= 0.05
    assert min(late) >= 0


def _sets(played: Play) -> list[Change]:
    return [one for one in played.status.journal if one.who == "program" and one.name == "Busy"]


def test_t03_sleeping_over_a_whole_event_writes_nothing() -> None:
    start = 10 * HOUR
    day = Day(0, frozenset(), [event("e0", start, start + 600, "Busy")])
    day.suspends = [Stretch(start - 60, start + 3600)]
    played = Play(day)
    assert not played.play().problems
    assert not played.status.journal


def test_f17_the_status_service_hears_nothing_in_eventless_hours() -> None:
    day = Day(0, frozenset(), [event("e0", 9 * HOUR, 10 * HOUR, "Busy")])
    played = Play(day)
    assert not played.play().problems
    hours = [int(t // HOUR) for t, _ in played.status.requests]
    assert set(hours) == {5, 8, 9, 10}
    assert hours.count(5) == 1  # once at the start, to know what is shown
    assert hours.count(9) <= 6 * 60


def test_f17_google_is_asked_at_most_650_times_in_a_nine_hour_day_with_ten_events() -> None:
    events = [
        event(f"e{n}", (8 + n * 0.85) * HOUR, (8.4 + n * 0.85) * HOUR, "Busy") for n in range(10)
    ]
    played = Play(Day(1, frozenset(), events))
    played.settings = Settings()
    seen: list[int] = []
    for hour in (8, 17):
        played.world.at(hour * HOUR, lambda: seen.append(played.calendar.reads))
    assert not played.play().problems
    assert 500 <= seen[1] - seen[0] <= 650
