"""The first moments of a program: the parts are put together, the stored sign-ins taken up."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Protocol, TypeVar

from app.domain.errors import AppError
from app.parts import Parts
from app.state import AT_KEYRING, NOT_OPEN

PATIENCE = 3.0  # seconds; what takes longer is a keyring that asks the person for its password

T = TypeVar("T")


class Work(Protocol):
    """Has the pool do what blocks."""

    def __call__(self, blocking: Callable[[], T]) -> Coroutine[None, None, T]: ...


class Restoring:
    """Takes up the stored sign-ins, and knows what that waits for; lives on the loop's thread."""

    def __init__(self, work: Work, changed: Callable[[], None]) -> None:
        """Take who has the pool do what blocks, and who is told of another wait."""
        self._work = work
        self._changed = changed
        self.waits: AppError = NOT_OPEN

    async def restored(self, assemble: Callable[[], Parts]) -> Parts:
        """Give the parts with the stored sign-ins in them."""
        late = asyncio.get_running_loop().call_later(PATIENCE, self._tell_keyring)
        try:
            parts = await self._work(assemble)
            for account in (parts.connect_me, parts.google):
                await self._work(account.restore)
        finally:
            late.cancel()
        return parts

    def _tell_keyring(self) -> None:
        self.waits = AT_KEYRING
        self._changed()
