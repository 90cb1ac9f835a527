"""The far side as Genesys Cloud: keys of several parts, no ETags, a queue, log-ons, news."""

import random
from collections.abc import Callable
from datetime import datetime
from functools import partial

from app.domain.errors import Offline
from app.domain.reading import LAID_OVER, Kind, Reading, bare
from app.domain.status import Status
from app.sync.ports import Pace, Write
from tests.simulation.day import Day
from tests.simulation.services import SimulatedStatus
from tests.simulation.world import World

OUT = f"{LAID_OVER}out of office"
KEYS = {
    "Busy": "busy",
    "Office": "available",
    "Telework": f"available{LAID_OVER}Telework",
    "Holiday": f"vacation{OUT}",
    "OutOfOffice": f"away{OUT}",
    "On Queue": "on queue",
    "Offline": "offline",
}
NAMES = {key: name for name, key in KEYS.items()}
NEWS_TAKES = 0.3


class SimulatedGenesys(SimulatedStatus):
    """Presences by key; `name` stays the word that the judge knows."""

    def __init__(self, world: World, chance: random.Random, day: Day) -> None:
        super().__init__(world)
        self._chance = chance
        self._heard: Callable[[], None] = lambda: None
        self._ends: datetime | None = None  # of the flag
        self._flag_alone: bool | None = None  # what a write that was cut in the middle left
        self._last_read = -1e9
        self.told: Kind | None = None
        self._chosen_before: str | None = None  # before the queue or the log-off
        self._owed_as_read = (self.persons_choice, self._chosen_before)
        self.half_writes = day.half_writes
        self.channel = day.channel
        self.on_race: Callable[[datetime | None], None] = lambda until: None
        self.on_cut: Callable[[], None] = lambda: None
        self.races = 0
        self.halves = 0

    # what the engine asks without I/O

    @property
    def pace(self) -> Pace:  # type: ignore[override]
        return Pace(held=30.0 if self.channel else 20.0, waiting=20.0)

    log_on = KEYS["Office"]
    decides_ahead = False  # type: ignore[misc]

    def name_of(self, status: Status, chosen: str) -> str:
        return KEYS[chosen]

    def key_for(self, name: str) -> str:
        return KEYS[name]

    def label_of(self, name: str) -> str:
        return NAMES.get(name, name)

    def keeps_end(self, name: str) -> bool:
        return name.endswith(OUT)

    def listen(self, heard: Callable[[], None]) -> None:
        self._heard = heard

    def close(self) -> None:
        self._heard = lambda: None

    # what the engine asks

    def _reading(self) -> Reading:
        key = KEYS[self.name]
        if self._flag_alone is not None:
            key = bare(key) + (OUT if self._flag_alone else "")
        memo = f"memo of {self.name}"
        return Reading(key, self.kind, self.modified, resting=not self.is_away, memo=memo)

    def read(self) -> Reading:
        self._last_read = self._world.t
        self.told = self.kind if self.channel else None
        self._owed_as_read = (self.persons_choice, self._chosen_before)
        return super().read()

    def write(self, write: Write) -> Reading:
        self.requests.append((self._world.t, "PATCH"))
        if self.broken is not None:
            raise self.broken
        name = NAMES[write.name]
        races = self.races
        self._lose_race(write)
        self._take_off()
        unseen = self.races > races
        self._judge_write(write, name, unseen=unseen)
        self.on_write(name)
        flag = write.name.endswith(OUT)
        turns = flag != KEYS[self.name].endswith(OUT)
        if self.half_writes and turns and not unseen and self._is_cut():
            self.halves += 1
            self._flag_alone, self.who = flag, "program"
            self.on_cut()
            raise Offline("cut in the middle")
        self._flag_alone = None
        self._ends = write.stretch[1] if flag and write.stretch else None
        self._change(name, "program")
        return self._reading()

    def _is_cut(self) -> bool:
        return self._flag_alone is None and self._chance.random() < 0.3

    def _judge_write(self, write: Write, name: str, *, unseen: bool) -> None:
        same_end = write.stretch is None or self._ends == write.stretch[1]
        if self.name == name and self._flag_alone is None and same_end and not unseen:
            self.problems.append(f"{name} was written although it is shown already")
        if write.stretch is None and write.memo not in ("", f"memo of {name}"):
            self.problems.append(f"{name} was given back with {write.memo}")

    def _lose_race(self, write: Write) -> None:
        """A hand between the last reading and a write is overwritten: nothing can tell of it."""
        last = self.journal[-1] if self.journal else None
        if last is not None and last.who == "person" and last.t > self._last_read:
            self.races += 1
            self.on_race(None if write.stretch is None else write.stretch[1])
            last.who = "person, unseen"
            self.who = last.replaced_who
            self.persons_choice, self._chosen_before = self._owed_as_read

    def _take_off(self) -> None:
        """A write takes the person off the queue; we must not have known that they were there."""
        if not self.is_away:
            return
        self.kind = Kind.PLAIN
        self.races += 1
        if self.changed_t <= self._last_read:
            self.problems.append(f"{self.name} was overwritten")
        self.who = "program"
        self.persons_choice = "Office"

    # what happens there

    @property
    def owed(self) -> frozenset[str]:
        """Give what the person chose, also from before the platform showed Available by itself."""
        return frozenset((self.persons_choice, self._chosen_before or self.persons_choice))

    @property
    def is_away(self) -> bool:
        """Say whether the person is on queue, or not logged on."""
        return self.kind in (Kind.ON_QUEUE, Kind.OFFLINE)

    def choose(self, name: str) -> None:
        self._flag_alone = self._chosen_before = None
        super().choose(name)
        self.tell()

    def go(self, kind: Kind) -> None:
        """Go on queue, or off line."""
        self.kind = kind
        self._chosen_before = self._chosen_before or self.persons_choice
        self._flag_alone = None
        self._change("On Queue" if kind is Kind.ON_QUEUE else "Offline", "platform")
        self.tell()

    def come_back(self) -> None:
        """Leave the queue, or log on: the platform shows Available."""
        if self.is_away:
            self.kind = Kind.PLAIN
            self._change("Office", "platform")
            self.tell()

    def tell(self) -> None:
        """Send news over the channel."""
        if self.channel:
            self._world.at(self._world.t + NEWS_TAKES, partial(self._hear, self.kind), inside=True)

    def _hear(self, kind: Kind) -> None:
        self.told = kind
        self._heard()
