"""How the program speaks to the person where no window of its own does."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """A language, and what words an English sentence of ours in it."""

    language: str = "en"
    word: Callable[[str], str] = str


ENGLISH = Speech()
