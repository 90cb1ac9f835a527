"""What every simulated service has: a server on the loopback, faults, and a journal."""

from abc import ABC, abstractmethod

from app.sandbox.journal import Clock
from app.sandbox.server import Server
from app.sandbox.wire import Answer, Request


class SimulatedService(ABC):
    """A server that can be cut off; thread-safe."""

    def __init__(self, name: str, clock: Clock) -> None:
        """Answer from now on: whatever `_respond` needs must be there."""
        self.server = Server(name, self._respond, clock)
        self.faults = self.server.faults
        self.journal = self.server.journal

    @property
    def address(self) -> str:
        """Give the root URL of everything that is served here."""
        return self.server.address

    def cut(self) -> None:
        """Refuse every connection until `restore`."""
        self.server.refuse()

    def restore(self) -> None:
        """Take connections again and forget every fault."""
        self.faults.clear()
        self.server.listen()

    def close(self) -> None:
        """End every thread."""
        self.server.close()

    @abstractmethod
    def _respond(self, request: Request) -> Answer: ...
