"""The agenda equals an independent brute-force oracle on ten thousand generated calendars."""

import json
from datetime import UTC, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from app.domain.agenda import agenda
from app.domain.settings import Rules, WorkingHours
from app.domain.status import Status
from app.plan import as_json
from app.sync.google_events import items_of
from tests import oracle
from tests.generated_calendars import WEEK, GeneratedCalendar, generated

CALENDARS = 10_000
SHARES = 8


def rules_of(choices: oracle.Choices) -> Rules:
    """Write the choices as the app's rules."""
    hours = []
    for days, opens, closes in choices.working_hours:
        start, end = oracle.minutes(opens), oracle.minutes(closes)
        numbers = frozenset(map(WEEK.index, days))
        hours.append(WorkingHours(numbers, start, end if end > start else end + 24 * 60))
    return Rules(
        priority=tuple(map(Status, choices.priority)),
        count_tentative=choices.count_tentative,
        count_unanswered=choices.count_unanswered,
        tags_from_others=choices.tags_from_others,
        google_event_types=choices.google_event_types,
        lead_seconds=choices.lead_seconds,
        working_hours=tuple(hours),
        spellings=MappingProxyType({w: Status(s) for w, s in choices.spellings.items()}),
    )


def planned(calendar: GeneratedCalendar) -> object:
    """Give what the app prints."""
    zone = ZoneInfo(calendar.zone.name)
    window = (datetime.fromtimestamp(at, UTC) for at in (calendar.start, calendar.end))
    items = items_of({"items": calendar.items}, zone)
    return json.loads(as_json(agenda(items, rules_of(calendar.choices), zone, *window)))


@pytest.mark.parametrize("share", range(SHARES))
def test_every_generated_calendar_is_planned_as_the_oracle_plans_it(share: int) -> None:
    occurrences = 0
    for seed in range(share, CALENDARS, SHARES):
        made = generated(seed)
        expected = oracle.plan(made.items, made.choices, made.zone, made.start, made.end)
        assert planned(made) == expected, f"the calendar of seed {seed}"
        occurrences += len(expected["occurrences"])
    assert occurrences > 1000
