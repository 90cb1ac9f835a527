"""What the person asked the program for, and what must be left of it: the judge's own memory."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from tests.simulation.oracle import Wanted
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import EPOCH, Disk, World

NEVER = -1e9
AT_ONCE = 1.0  # no two clocks agree better
UNANSWERED = 60.0  # so long a write whose answer is missing may still arrive
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
        self._cut_off = NEVER  # when the answer to a write was lost, with the power or the network
        self._under_way: dict[str, object] | None = None  # what the last hand may be taken for

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

    def will_choose(self, name: str) -> None:
        """Choose another status elsewhere, in a moment: that ends a quick status that was set."""
        quick = self._running()
        if quick is not None:  # nobody looks while nothing is held
            seen = self.is_held() and self._same_under_way(name) is None
            self.do_not_claim(self._world.t + NOTICED if seen else quick.end)
        self._quick = None
        self._under_way = self._same_under_way(name)
        self._world.at(self._world.t + AT_ONCE, lambda: self._looks_again(name))

    def _looks_again(self, name: str) -> None:
        """The setting may have been begun on a reading from before that hand."""
        self._under_way = self._under_way or self._same_under_way(name)

    def comes_back(self, beneath: Wanted | None, *, sure: bool) -> None:
        """Say "I'm back"; when nothing is held or asked for, that does nothing."""
        if self._running() is None and not self.is_held():
            return
        self._quick, self._back = None, Back(self._world.t, beneath)
        if beneath is not None and not (sure and self._is_known()):
            self.do_not_claim(beneath.end)

    def calendar_changes(self, beneath: Wanted | None) -> None:
        """Follow what is left alone when its end moves; give what the calendar wants now.

        What was over before is over: prolonged afterwards, it begins anew.
        """
        back, now = self._back, self._world.t
        if back is None or back.running is None:
            return
        running = back.running
        if running.end <= now:
            self._back = None
        elif beneath is None or not _is_same(beneath, running):
            return
        elif beneath.start != running.start:
            self.do_not_claim(beneath.end)  # the same or another one: both may be meant
        elif beneath.end != running.end:
            self._back = Back(back.t, replace(running, end=beneath.end))
            self._world.at(running.end, lambda: self._ends_unless_moved(beneath.end))

    def _ends_unless_moved(self, later: float) -> None:
        """At the former end: whoever has not read the later one yet takes it for over."""
        if not self._is_known():
            self.do_not_claim(later)

    def stops(self) -> None:
        """Stop the Manager: that ends a quick status for good."""
        quick = self._running()
        if quick is not None and self._disk.full:
            self.do_not_claim(quick.end)
        self._quick, self._stopped = None, True

    def loses_power(self) -> None:
        """Lose everything that was not written down, even that Stop was asked for."""
        self._stopped = False
        self.loses_answer()

    def loses_answer(self) -> None:
        """Be cut off from the service, perhaps in the middle of a write."""
        self._cut_off = self._world.t

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
        if not _is_same(wanted, back.running):
            self.do_not_claim(wanted.end)  # the calendar was changed since
        return True

    def seems_ours(self, *, lossy: bool) -> str | None:
        """Give what is owed when nobody can tell the last hand from a write of ours; None: one can.

        The person chose the very status whose setting was under way, and no answer came. That is
        taken for ours: the other way round, every write without an answer would stay for ever.
        """
        under_way, last = self._under_way, self._status.journal[-1:]
        if under_way is None or not last or last[0].who != "person":
            return None
        since = _seconds(under_way["since"])
        if not (lossy or 0 <= self._cut_off - since <= UNANSWERED):
            return None
        return self._status.label_of(str(under_way["before"]))

    def _same_under_way(self, name: str) -> dict[str, object] | None:
        record = self._record()
        if record.get("state") != "held" or record["confirmed"] or record["returning"]:
            return None
        recent = self._world.t - _seconds(record["since"]) <= UNANSWERED
        return record if recent and record["ours"] == self._status.key_for(name) else None

    def _running(self) -> Wanted | None:
        quick = self._quick
        return quick if quick is not None and quick.start <= self._world.t < quick.end else None

    def is_held(self) -> bool:
        """Say whether the program has written down that a status of its own stands."""
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


def _is_same(one: Wanted, other: Wanted) -> bool:
    return (one.event_id, one.status) == (other.event_id, other.status)


def _seconds(moment: object) -> float:
    return (datetime.fromisoformat(str(moment)) - EPOCH).total_seconds()
