"""What a stopped Manager still owes: known, told, and settled as soon as the service answers."""

import asyncio
import random
from collections.abc import Callable, Coroutine, Iterator

from app.domain.errors import Trouble
from app.domain.report import Happening, Report, What
from app.parts import Parts
from app.supervisor import Supervisor

FIRST, LONGEST = 4.0, 60.0  # seconds before a try: the first one at most, and any later one
_OF_A_RUN = (What.STARTED, What.STOPPED, What.TROUBLE, What.WELL_AGAIN)

Work = Callable[[Callable[[], bool]], Coroutine[None, None, bool]]


class Debt:
    """Sees to it that no status of ours stays where nobody wants it; lives on the loop's thread."""

    def __init__(
        self,
        manager: Supervisor,
        work: Work,
        turn: asyncio.Lock,
        changed: Callable[[], None],
    ) -> None:
        """Take who has the pool do what blocks, and the lock of whoever changes what runs."""
        self._manager = manager
        self._work = work
        self._turn = turn
        self._changed = changed
        self._owed = False
        self._incurred = asyncio.Event()
        self._settling = False
        self._asked = 0.0  # seconds that the service asked for when it was last heard of

    @property
    def owed(self) -> bool:
        """Say whether a status of ours still stands although no Manager runs."""
        return self._owed and not self._manager.is_running

    def worth_telling(self, report: Report) -> Iterator[Happening]:
        """Leave out what only tells of a try to settle, which is nobody's Start and Stop."""
        trouble = report.service_trouble
        self._asked = (trouble.retry_after or 0.0) if isinstance(trouble, Trouble) else 0.0
        return (one for one in report.happenings if not (self._settling and one.what in _OF_A_RUN))

    def rest(self, pause: float) -> float:
        """Give the seconds before a try: so long at least as the service asked to be left alone."""
        return max(pause, self._asked)

    def forget(self) -> None:
        """Leave it to the Manager that starts now: it finishes what an earlier one left."""
        self._owed = False

    async def look(self, parts: Parts) -> None:
        """Look whether something is owed, once no Manager runs."""
        if self._manager.is_running:
            return
        before, self._owed = self.owed, await self._work(parts.owes)
        if self.owed:
            self._incurred.set()
        if self.owed != before:
            self._changed()

    async def give_back(self, parts: Parts) -> bool:
        """End the run, or finish what an earlier one left; says whether nothing is owed now."""
        async with self._turn:
            was_running = self._manager.is_running
            await self._manager.end()
            owes = await self._work(parts.owes)
            if owes and not was_running and parts.connect_me.trouble() is None:
                await self._manager.run_to_give_back()
                owes = await self._work(parts.owes)
        return not owes

    async def settle(self, parts: Parts, pauses: Callable[[], Iterator[float]]) -> None:
        """Try again and again while something is owed; ends by a cancel."""
        while True:
            await self._incurred.wait()
            self._incurred.clear()
            for pause in pauses():
                await asyncio.sleep(self.rest(pause))
                await self._try(parts)
                if not self.owed:
                    break

    async def _try(self, parts: Parts) -> None:
        async with self._turn:
            if self.owed and parts.connect_me.trouble() is None:
                self._settling = True
                try:
                    await self._manager.run_to_give_back()
                finally:
                    self._settling = False
            await self.look(parts)


def pauses() -> Iterator[float]:
    """Give the seconds before each try: twice as long each time, spread, a minute at most."""
    ceiling = FIRST
    while True:
        yield ceiling * random.uniform(0.5, 1.0)  # noqa: S311  nothing secret
        ceiling = min(LONGEST, 2 * ceiling)
