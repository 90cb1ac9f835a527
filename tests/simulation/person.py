"""What the person asked the program for, and what must be left of it: the judge's own memory."""

import json
from dataclasses import dataclass
from datetime import datetime

from tests.simulation.oracle import Wanted
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import EPOCH, Disk, World

NEVER = -1e9
NOTICED = 31.0  # so long after it a hand is noticed at the latest, while something is held


@dataclass(frozen=True)
class Back:
    """The person came back: what ran then in the calendar is left alone."""

    t: float
    running: Wanted | None


class Person:
    """Knows the wishes of the person; where it cannot know better, it claims nothing."""

    def __init__(
        self, world: World, calendar: SimulatedCalendar, status: SimulatedStatus, disk: Disk
    ) -> None:
        self._world = world
        self._calendar = calendar
        self._status = status
        self._disk = disk
        self._quick: Wanted | None = None
        self._back: Back | None = None
        self._unclear_until = NEVER
        self._stopped = False

    @property
    def is_unclear(self) -> bool:
        """Say whether what is wanted now depends on what only the program can know."""
        return self._world.t < self._unclear_until

    @property
    def last_hand(self) -> float:
        """Give when the person last chose a status elsewhere."""
        return max((one.t for one in self._status.journal if one.who == "person"), default=NEVER)

    # what the person does

    def asks(self, name: str, until: float) -> None:
        """Ask for a quick status."""
        self._quick = Wanted(name, "", self._world.t, until)

    def will_choose(self) -> None:
        """Choose another status elsewhere, in a moment: that ends a quick status that was set."""
        quick = self._running()
        if quick is not None:  # nobody looks while nothing is held
            self.do_not_claim(self._world.t + NOTICED if self._is_held() else quick.end)
        self._quick = None

    def comes_back(self, beneath: Wanted | None, *, sure: bool) -> None:
        """Say "I'm back"; when nothing is held or asked for, that does nothing."""
        if self._running() is None and not self._is_held():
            return
        self._quick, self._back = None, Back(self._world.t, beneath)
        if beneath is not None and not (sure and self._is_known()):
            self.do_not_claim(beneath.end)

    def stops(self) -> None:
        """Stop the Manager: that ends a quick status for good."""
        quick = self._running()
        if quick is not None and self._disk.full:
            self.do_not_claim(quick.end)
        self._quick, self._stopped = None, True

    def loses_power(self) -> None:
        """Lose everything that was not written down, even that Stop was asked for."""
        self._stopped = False

    def starts(self) -> None:
        """Start anew, after Stop or a crash: only what was written down is known."""
        record = self._record()
        if not self._stopped:
            self._quick = self._written_down(record)
        self._stopped = False
        back = self._back
        if back is not None and back.running is not None:
            same = record.get("event_id") == back.running.event_id
            if not ((record.get("state") == "yielded" and same) or record.get("dismissed_at")):
                self.do_not_claim(back.running.end)

    # what that means

    def wants(self, beneath: Wanted | None) -> Wanted | None:
        """Give what is wanted now, over what the calendar wants."""
        return self._running() or beneath

    def refuses(self, wanted: Wanted) -> bool:
        """Say whether the person came back in this very occurrence."""
        back = self._back
        if back is None or back.running is None or wanted.start > back.t:
            return False
        running = back.running
        if (wanted.event_id, wanted.status) != (running.event_id, running.status):
            self.do_not_claim(wanted.end)  # the calendar was changed since
        return True

    def _running(self) -> Wanted | None:
        quick = self._quick
        return quick if quick is not None and quick.start <= self._world.t < quick.end else None

    def _is_held(self) -> bool:
        return self._record().get("state") == "held"

    def _is_known(self) -> bool:
        changed = self._calendar.last_change
        return self._calendar.last_read > changed and self._world.t - changed > 1

    def do_not_claim(self, until: float) -> None:
        """Judge nothing before that time."""
        self._unclear_until = max(self._unclear_until, until)

    def _record(self) -> dict[str, object]:
        return json.loads(self._disk.text) if self._disk.text else {}

    def _written_down(self, record: dict[str, object]) -> Wanted | None:
        if record.get("event_id") != "" or record.get("over"):
            return None
        yielded = record["state"] == "yielded"
        start = _seconds(record["at" if yielded else "start"])
        until = _seconds(record["until"])
        if self.last_hand >= start:
            if yielded:
                self.do_not_claim(until)
            return None
        return Wanted(str(record["status"]), "", start, until)


def _seconds(moment: object) -> float:
    return (datetime.fromisoformat(str(moment)) - EPOCH).total_seconds()
