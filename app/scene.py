"""Where the program plays: at real services, or in the sandbox."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.profile import Profile
from app.files import Places


@dataclass(frozen=True, slots=True)
class Scene:
    """What the command line and the surroundings say; nothing is opened yet."""

    profile: Profile
    places: Places
    level: str | None  # of the log, when the command line names one
    scrubbed: tuple[str, ...]  # names that were taken out of the environment
    options: tuple[str, ...] = ()  # of the command line, that a start at log-in needs as well
    visit: Callable[[str], None] | None = None  # the sandbox's person at an address; blocks

    @property
    def is_sandbox(self) -> bool:
        """Say whether the services are simulated."""
        return self.visit is not None
