"""What a window waits for: coroutines that end with it."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import TypeVar

from app.domain.errors import AppError
from app.log import places

log = logging.getLogger("connectme.ui")

T = TypeVar("T")
UNEXPECTED = AppError(
    "Something unexpected happened.", "Try again. If it stays, send the log to your IT."
)


class Errands:
    """Begins coroutines and hands on what comes of them, until the window is closed."""

    def __init__(self, failed: Callable[[AppError], None]) -> None:
        """Take who is told of a failure for which nobody else was named."""
        self._failed = failed
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(
        self,
        work: Coroutine[object, object, T],
        then: Callable[[T], None] = lambda _: None,
        failed: Callable[[AppError], None] | None = None,
        *,
        to_its_end: bool = False,
    ) -> asyncio.Task[None]:
        """Wait for a coroutine in the background; its result goes to `then`.

        With `to_its_end` it goes on although the window is closed: what was asked for is done.
        """
        awaited = _shielded(work) if to_its_end else work
        task = asyncio.get_running_loop().create_task(self._wait(awaited, then, failed))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: awaited.close())  # one that was cancelled before it began
        return task

    def cancel(self) -> None:
        """End all of them: nobody waits any more."""
        for task in tuple(self._tasks):
            task.cancel()

    async def _wait(
        self,
        work: Coroutine[object, object, T],
        then: Callable[[T], None],
        failed: Callable[[AppError], None] | None,
    ) -> None:
        tell = failed or self._failed
        try:
            result = await work
            if not _is_cancelled():
                then(result)
        except AppError as error:
            if not _is_cancelled():
                tell(error)
        except Exception as error:  # a window must always hear a last word
            log.error("An errand of a window failed: %s", places(error))
            if not _is_cancelled():
                tell(UNEXPECTED)


async def _shielded(work: Coroutine[object, object, T]) -> T:
    """Wait for work that goes on when nobody waits any more; then its failure is logged."""
    inner = asyncio.get_running_loop().create_task(work)
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        inner.add_done_callback(_log_failure)
        raise


def _log_failure(task: asyncio.Task[T]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.warning("What a closed window had asked for failed: %s", places(error))


def _is_cancelled() -> bool:
    """Say whether nobody waits for the running task: what it waited for may swallow that."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
