"""The first moments: what is waited for while the stored sign-ins are taken up."""

import asyncio
import threading

import pytest

from app import restoring
from app.state import AT_KEYRING, NOT_OPEN
from tests.stage import Stage, on_a_loop, until


@on_a_loop
async def test_a_keyring_that_asks_for_its_password_is_named_after_a_while() -> None:
    stage, answered = Stage(), threading.Event()
    waits: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(restoring, "PATIENCE", 0.02)
        patch.setattr(stage.google, "restore", answered.wait, raising=False)
        opening = asyncio.ensure_future(_opened(stage, waits))
        await until(lambda: len(waits) > 1)
        answered.set()
        await opening
    assert waits[:2] == [NOT_OPEN, AT_KEYRING]
    assert waits[-1] is None


@on_a_loop
async def test_a_quick_start_speaks_of_no_keyring() -> None:
    waits: list[object] = []
    await _opened(Stage(), waits)
    assert AT_KEYRING not in waits


async def _opened(stage: Stage, waits: list[object]) -> None:
    """Open a conductor, and note what it says is missing."""
    made = stage.unopened(changed=lambda: waits.append(made.unready()))
    waits.append(made.unready())
    await made.open()
