"""A sign-out or a disconnection, which goes on whatever window is open, and is told to its end."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.desk import Desk
from app.orders import Answer, Ask, Line, Order, Told


class Ending:
    """A sign-out or a disconnection under way, with what it has told so far."""

    def __init__(self) -> None:
        self.words: list[Told | Answer] = []
        self.heard: Callable[[Told | Answer], bool] = lambda _: False  # says whether it was shown
        self.unheard: Callable[[Ending], None] = lambda _: None  # it ended, and nobody was shown
        self.work: asyncio.Task[None] | None = None

    @property
    def well(self) -> bool:
        """Say whether all that it has told of could be done."""
        return all(
            word.well if isinstance(word, Line) else word.exit == 0
            for word in self.words
            if isinstance(word, Line | Answer)
        )

    @property
    def first(self) -> str:
        """Give its first line, which says what became of the status."""
        return next((word.line for word in self.words if isinstance(word, Line)), "")

    def begin(self, desk: Desk, ask: Ask) -> None:
        """Have it carried out; it goes on whoever listens."""

        async def carry_out() -> None:
            self._hear(await desk.carry_out(Order(ask), self._hear))

        self.work = asyncio.get_running_loop().create_task(carry_out())

    def _hear(self, word: Told | Answer) -> None:
        self.words.append(word)
        if not self.heard(word) and isinstance(word, Answer):
            self.unheard(self)


@dataclass(slots=True)
class LastEnding:
    """The one that is under way, or that ended while no window told of it; None: there is none."""

    ending: Ending | None = None
