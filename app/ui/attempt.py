"""A sign-in under way, which goes on when the window that shows it is built anew."""

import asyncio
from collections.abc import Callable, Coroutine

SignIn = Callable[[Callable[[str], None]], Coroutine[object, object, None]]
"""Signs in; it is given who takes the address that the browser has to open."""


class Attempt:
    """One sign-in; it ends when nobody follows it any more."""

    def __init__(self, way: str, sign_in: SignIn) -> None:
        self.way = way
        self.address = ""  # a secret, as long as the browser is waited for
        self.opens: Callable[[str], None] = lambda _: None  # told of the address
        self._follower: object = None
        self._cancelled = False
        self.task = asyncio.get_running_loop().create_task(sign_in(self._take))
        self.task.add_done_callback(_looked_at)

    def follow(self, follower: object, opens: Callable[[str], None]) -> None:
        """Let somebody else follow it from now on, who is told of an address that comes later."""
        self._follower, self.opens = follower, opens

    def leave(self, follower: object) -> None:
        """End it, unless somebody else follows it now."""
        if self._follower is follower and not self._cancelled:
            self._cancelled = True  # a second cancellation would break into its end
            self.task.cancel()

    async def outcome(self) -> None:
        """Wait until it has ended; raises what it failed with."""
        await asyncio.shield(self.task)

    def _take(self, address: str) -> None:
        self.address = address
        self.opens(address)


def _looked_at(task: asyncio.Task[None]) -> None:
    """Take note of a failure that nobody waits for any more."""
    if not task.cancelled():
        task.exception()
