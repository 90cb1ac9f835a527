"""How long a quick status lasts."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.conductor import Conductor
from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.report import Next
from app.domain.status import Status
from app.supervisor import UNEXPECTED
from app.sync.bell import Stop
from app.ui.quick import NOT_RUNNING, Span, ask_back, ask_quick, until
from tests.stage import NOON, Plan, Stage, report
from tests.stage import until as until_true


def test_half_an_hour_is_half_an_hour() -> None:
    assert until(Span.HALF_HOUR, NOON, None) == NOON + timedelta(minutes=30)


def test_the_next_event_ends_it_if_one_is_known() -> None:
    at = NOON + timedelta(hours=2)
    assert until(Span.NEXT_EVENT, NOON, report(next_event=at)) == at
    assert until(Span.NEXT_EVENT, NOON, report(next_event=None)) is None
    assert until(Span.NEXT_EVENT, NOON, None) is None
    assert until(Span.NEXT_EVENT, at, report(next_event=at)) is None


def test_while_a_quick_status_runs_the_next_event_is_still_the_calendars() -> None:
    tomorrow = Next(Status.TELEWORK, NOON + timedelta(hours=12))  # what follows the quick status
    at = NOON + timedelta(hours=2)
    assert until(Span.NEXT_EVENT, NOON, report(next=tomorrow, next_event=at)) == at


def test_where_nothing_could_be_set_it_says_so_there_and_then() -> None:
    stage = Stage()

    async def story() -> None:
        async with stage.conductor() as conductor:
            ended = SignInNeeded(Service.GOOGLE, "Your sign-in to Google has ended.")
            stage.google.trouble = lambda: ended  # type: ignore[method-assign]
            for ask in (_half_an_hour_busy, ask_back):
                assert ask(conductor) is ended
            await conductor.stop()
            for ask in (_half_an_hour_busy, ask_back):
                assert ask(conductor) is NOT_RUNNING

    asyncio.run(story())
    assert stage.mails == [Stop()]


def test_while_the_manager_begins_again_it_says_so_and_not_that_it_is_to_be_started() -> None:
    stage = Stage(plan=Plan(deaths=[TypeError("x"), TypeError("x")]))

    async def story() -> None:
        async with stage.conductor() as conductor:
            await until_true(lambda: conductor.state().unexpected is not None)
            assert conductor.state().running
            assert _half_an_hour_busy(conductor) is UNEXPECTED

    asyncio.run(story())


def _half_an_hour_busy(conductor: Conductor) -> AppError | None:
    return ask_quick(conductor, Status.BUSY, Span.HALF_HOUR, NOON)


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
