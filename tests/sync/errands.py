"""A lane whose errands are carried out by hand."""

from collections.abc import Callable


class Errands:
    """A lane whose errands are carried out by hand."""

    def __init__(self) -> None:
        self.waiting: list[tuple[object, Callable[[], object]]] = []
        self.closed = False

    def start(self, errand: Callable[[], object]) -> object:
        ticket = object()
        self.waiting.append((ticket, errand))
        return ticket

    def close(self) -> None:
        self.closed = True
