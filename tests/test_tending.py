"""Looking after sign-ins that may not renew themselves, until the program leaves."""

import asyncio
from contextlib import suppress

import pytest

from app.conductor import Manner
from app.tending import tend
from tests.stage import NOON, FakeAccount, Stage, on_a_loop


@on_a_loop
async def test_what_came_of_it_is_told_and_nothing_else() -> None:
    stage, changes = Stage(), []
    stage.connect_me.tended = [NOON, NOON, None]
    async with stage.conductor(Manner.ON_DEMAND, changed=lambda: changes.append(1)) as conductor:
        changes.clear()
        seen = []
        tending = asyncio.create_task(tend(conductor, every=0.01))
        while stage.connect_me.tended:
            await asyncio.sleep(0.005)
            seen.append(conductor.state().connect_me.renew_by)
        await asyncio.sleep(0.05)
        assert len(changes) == 2
        assert NOON in seen
        assert conductor.state().connect_me.renew_by is None
        tending.cancel()
        with suppress(asyncio.CancelledError):
            await tending
        assert tending.cancelled()


@on_a_loop
async def test_nobody_is_woken_for_sign_ins_that_can_be_relied_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage, looked = Stage(), []
    twice, tended = asyncio.Event(), []

    def is_unproven(account: FakeAccount) -> bool:
        looked.append(account.service)
        if len(looked) == 4:
            twice.set()
        return False

    monkeypatch.setattr(FakeAccount, "is_unproven", property(is_unproven))
    monkeypatch.setattr(FakeAccount, "tend", tended.append)
    async with stage.conductor(Manner.ON_DEMAND) as conductor:
        tending = asyncio.create_task(tend(conductor, every=0.001))
        await asyncio.wait_for(twice.wait(), 5)
        tending.cancel()
        with suppress(asyncio.CancelledError):
            await tending
    assert tended == []
