"""Knows what colleagues see, and words it: the service's keys stay in here."""

from dataclasses import replace
from datetime import datetime

from app.domain.hold import Held, Hold, Wish
from app.domain.reading import Reading
from app.domain.report import Happening, Shown, What
from app.sync.happened import Diary
from app.sync.ports import StatusService


class Showing:
    """What was read last, in a person's words."""

    def __init__(self, service: StatusService, diary: Diary) -> None:
        self._word = service.label_of
        self._diary = diary
        self._remarked = ""  # what a reading gave a person to know last
        self.key: str | None = None  # the service's name of what is shown
        self.shown: Shown | None = None

    def forget(self) -> None:
        """Know nothing: somebody else is signed in now."""
        self.key = self.shown = None

    def take(self, reading: Reading, hold: Hold, wish: Wish | None, now: datetime) -> None:
        """Remember a reading; by the mapping's word where it is ours, or what is wanted.

        What a person should know of it is told once.
        """
        self.key = reading.name
        name = self._word(reading.name)
        if isinstance(hold, Held) and hold.ours == reading.name:
            name = hold.label or name
        elif wish is not None and wish.name == reading.name:
            name = wish.label or name
        self.shown = Shown(name, ours=False, at=now, unseen=reading.unseen)
        self.belongs_to(hold)
        said, self._remarked = self._remarked, reading.remark.headline if reading.remark else ""
        if self._remarked not in ("", said):
            # with the status that it is about: nothing was kept from being set
            self._diary.add(Happening(now, What.TROUBLE, name, reason=self._remarked))

    def belongs_to(self, hold: Hold) -> None:
        """Say of the status shown whether it is ours."""
        if self.shown is not None:
            held = hold.occurrence if isinstance(hold, Held) and hold.ours == self.key else None
            self.shown = replace(self.shown, ours=held is not None, held=held)
