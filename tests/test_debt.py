"""A status that could not be given back at Stop: told, and settled by itself."""

import asyncio
from collections.abc import Iterator

from app.conductor import MANAGER_RUNNING, Conductor, Manner
from app.debt import LONGEST, pauses
from app.domain.errors import Limited, SignInNeeded
from app.domain.report import What
from app.state import STOPPED
from app.sync.bell import Stop
from tests.stage import Plan, Stage, on_a_loop, report, until

OWES = "The Manager is stopped, but the status that it had set still stands."


def at_once() -> Iterator[float]:
    while True:
        yield 0.0


@on_a_loop
async def test_a_stop_that_could_not_give_back_is_told_until_it_is_settled() -> None:
    stage = Stage(plan=Plan(keeps_owing=True))
    tries: list[float] = []

    def counted() -> Iterator[float]:
        for pause in at_once():
            tries.append(pause)
            yield pause

    async with stage.conductor() as conductor:
        settling = asyncio.ensure_future(conductor.settle(counted))
        await conductor.stop()
        trouble = conductor.state().manager_trouble
        assert trouble is not None
        assert trouble.headline == OWES
        assert "as soon as Connect Me answers" in trouble.advice
        await until(lambda: len(tries) > 2)
        assert conductor.state().owed
        stage.plan.keeps_owing = False
        await until(lambda: not conductor.state().owed)
        assert conductor.state().manager_trouble is STOPPED
        assert not conductor.state().running
        settling.cancel()
    assert [one.what for one in stage.happened] == [What.STARTED, What.STOPPED]
    assert set(map(type, stage.mails)) == {Stop}


@on_a_loop
async def test_a_stop_that_gave_back_owes_nothing_and_asks_nobody_again() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        settling = asyncio.ensure_future(conductor.settle(at_once))
        await conductor.stop()
        assert conductor.state().manager_trouble is STOPPED
        await asyncio.sleep(0.02)
        settling.cancel()
    assert stage.runs == [1]


@on_a_loop
async def test_who_had_stopped_before_the_power_was_cut_gets_the_status_back() -> None:
    stage = Stage(plan=Plan(owes=True))
    stage.preferences.choose(MANAGER_RUNNING, False)
    async with stage.conductor() as conductor:
        assert conductor.state().owed
        settling = asyncio.ensure_future(conductor.settle(at_once))
        await until(lambda: not conductor.state().owed)
        assert not conductor.state().running
        settling.cancel()
    assert stage.runs == [1]
    assert stage.mails == [Stop()]


@on_a_loop
async def test_a_manager_that_is_started_meanwhile_sees_to_it_itself() -> None:
    stage = Stage(plan=Plan(keeps_owing=True))
    async with stage.conductor() as conductor:
        await conductor.stop()
        await conductor.start()
        settling = asyncio.ensure_future(conductor.settle(at_once))
        await asyncio.sleep(0.02)
        assert conductor.state().running
        assert conductor.state().manager_trouble is None
        settling.cancel()
    assert stage.runs == [1, 2]


@on_a_loop
async def test_nobody_is_asked_while_nobody_is_signed_in() -> None:
    stage = Stage(signed_in=False, plan=Plan(owes=True))
    async with stage.conductor(Manner.WHEN_READY) as conductor:
        settling = asyncio.ensure_future(conductor.settle(at_once))
        await asyncio.sleep(0.02)
        assert isinstance(conductor.state().manager_trouble, SignInNeeded)
        settling.cancel()
    assert stage.runs == []


@on_a_loop
async def test_a_stop_after_that_does_not_cry_wolf_before_it_has_given_back() -> None:
    seen: list[bool] = []
    made: list[Conductor] = []
    stage = Stage(plan=Plan(keeps_owing=True))

    def changed() -> None:
        seen.extend(one.state().owed for one in made)

    async with stage.conductor(changed=changed) as conductor:
        made.append(conductor)
        await conductor.stop()
        await conductor.start()
        stage.plan.keeps_owing = False
        seen.clear()
        await conductor.stop()
    assert True not in seen


@on_a_loop
async def test_a_service_that_asks_to_be_left_alone_is_left_alone() -> None:
    asked = Limited("Connect Me asks for a pause.", retry_after=600)
    async with Stage().conductor() as conductor:
        conductor._take(report(service_trouble=asked))
        assert conductor._debt.rest(4) == 600
        conductor._take(report())
        assert conductor._debt.rest(4) == 4


def test_the_tries_become_rare() -> None:
    steps = pauses()
    times = [next(steps) for _ in range(12)]
    assert times[0] <= 4
    assert LONGEST / 2 <= times[-1] <= LONGEST
