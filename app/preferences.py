"""What the person chose, laid over the profile: read at once, changed one key at a time."""

import threading
from collections.abc import Callable

from app.domain.choices import Choices, General, written
from app.domain.errors import AppError
from app.domain.profile import Profile, merged
from app.domain.settings import Settings

LOCKED = AppError("Your IT has locked this setting.", "Ask your IT to change it in the profile.")


class Preferences:
    """The profile and the person's choices; for several threads."""

    def __init__(
        self,
        profile: Profile,
        choices: Choices | None = None,
        keep: Callable[[str], None] = lambda _: None,
        apply: Callable[[General], None] = lambda _: None,
    ) -> None:
        """Take `keep`, which writes the settings file and raises StorageFailed, and `apply`."""
        self.profile = profile
        self._choices = choices or Choices()
        self._keep = keep
        self._apply = apply  # told what is chosen about the program itself
        self._changing = threading.Lock()

    @property
    def settings(self) -> Settings:
        """Give what the watch goes by."""
        return merged(self.profile, self._choices)

    @property
    def choices(self) -> Choices:
        """Give what the person chose, and nothing else."""
        return self._choices

    @property
    def general(self) -> General:
        """Give what was chosen about the program itself."""
        return self._choices.general

    def is_chosen(self, path: str) -> bool:
        """Say whether the person ever chose this key, by its dotted name."""
        return path in self._choices.given

    def is_locked(self, path: str) -> bool:
        """Say whether the profile keeps the person from choosing this key."""
        return path in self.profile.locked

    def choose(self, path: str, value: object) -> None:
        """Choose one key anew, as JSON, and keep it; None takes the choice back. Blocks.

        Raises AppError; then everything is as it was.
        """
        if self.is_locked(path):
            raise LOCKED
        with self._changing:
            choices = self._choices.with_choice(path, value)
            if choices.given != self._choices.given:
                self._keep(written(choices))
                self._choices = choices
        self._apply(choices.general)

    def forget(self) -> None:
        """Go back to the profile alone: the settings file was removed."""
        with self._changing:
            self._choices = Choices()
        self._apply(self._choices.general)
