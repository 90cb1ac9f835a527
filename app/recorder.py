"""Has happenings written down one after the other, while nobody waits for the disk."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor

from app.domain.errors import StorageFailed
from app.domain.report import Happening
from app.log import places

log = logging.getLogger("connectme.conductor")


class Recorder:
    """Writes on the pool; lives on the loop's thread."""

    def __init__(self, append: Callable[[Happening], None], executor: Executor) -> None:
        """Take what keeps one happening; it may block, and raise StorageFailed."""
        self._append = append
        self._executor = executor
        self._last: asyncio.Task[None] | None = None

    def keep(self, happening: Happening) -> None:
        """Have it written after those before."""
        before = self._last
        self._last = asyncio.get_running_loop().create_task(self._write(happening, before))

    async def written(self) -> None:
        """Wait until every happening so far is kept; who gives up waiting hinders nothing."""
        if self._last is not None:
            await asyncio.wait((self._last,))

    async def _write(self, happening: Happening, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait((before,))
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._executor, self._append, happening)
        except StorageFailed as failure:
            log.warning("The activity could not be kept: %s", failure.headline)
        except Exception as error:  # nothing of it may keep the status from being given back
            log.error("The activity could not be kept: %s", places(error))
