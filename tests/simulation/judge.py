"""Judges a day while it is played: what is shown, against what was promised."""

import hashlib
import json
from dataclasses import dataclass, field

from app.domain.reading import Kind
from tests.simulation import oracle
from tests.simulation.person import Person
from tests.simulation.services import SimulatedCalendar, SimulatedStatus
from tests.simulation.world import Disk, World

NEVER = -1e9
UNDER_WAY = 1.5  # seconds: a second between two writes, and the second one's way
NOT_YET_READ = 400.0  # so long an edit may stay unknown to the program, at night


@dataclass
class Outcome:
    """What came of a day."""

    seed: int
    problems: list[str] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    happenings: dict[str, int] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    checks: int = 0
    calendar_reads: int = 0
    status_requests: int = 0

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256("\n".join(self.trace).encode()).hexdigest()


class Judge:
    """Knows the true state of everything, and what the program may know of it."""

    def __init__(
        self,
        world: World,
        calendar: SimulatedCalendar,
        status: SimulatedStatus,
        disk: Disk,
        outcome: Outcome,
    ) -> None:
        self._world = world
        self._calendar = calendar
        self._status = status
        self._disk = disk
        self._outcome = outcome
        self._laid_out: list[oracle.Wanted] | None = None
        self.person = Person(world, calendar, status, disk)
        self.lossy = False
        self.running = False
        self.run_began = 0.0
        self.stop_asked = NEVER
        self.disturbed_until = 0.0
        self._followed = NEVER  # when something later than the person's last choice was set
        status.on_write = self._on_write

    def log(self, text: str) -> None:
        self._outcome.trace.append(f"{self._world.t:.3f} {text}")

    def problem(self, text: str) -> None:
        seed, now = self._outcome.seed, self._world.now()
        self._outcome.problems.append(f"seed {seed} at {now:%H:%M:%S.%f}: {text}")

    def forget_layout(self) -> None:
        """The calendar changed."""
        known = {one.event_id for one in self.laid_out()}
        self._laid_out = None
        beneath = oracle.wanted_at(self._world.t, self.laid_out())
        if beneath and beneath.event_id not in known and beneath.start <= self.person.last_hand:
            self.person.do_not_claim(beneath.end)  # a hand from before it was entered is none in it
        self.person.calendar_changes(beneath)

    def check_given_back(self) -> None:
        """After Stop nothing of ours may be shown any more."""
        status = self._status
        if not self.running and status.name not in status.owed:
            self.problem(f"not given back 2 s after Stop: {status.name}")

    def check(self, *, final: bool = False) -> None:
        """Where all was quiet for a while, what is shown must be right."""
        quiet = self._world.t >= self.disturbed_until and not self.lossy
        if not final and not (quiet and self.running):
            return
        wanted, status = self.wanted(), self._status
        if self.person.is_unclear or (not final and self._is_at_a_boundary()):
            return
        self._outcome.checks += 1
        if wanted is None:
            if status.name not in status.owed:
                self.problem(f"stuck: {status.name}, should be {status.persons_choice}")
            return
        by_hand = self._hand_before_or_in(wanted)
        if by_hand >= wanted.start and by_hand > self._known_from():
            if status.name != status.persons_choice:
                self.problem(f"overwritten: {status.name}, chosen was {status.persons_choice}")
        elif by_hand < wanted.start and status.name != wanted.status:
            self.problem(f"wrong: {status.name}, wanted is {wanted.status} of {wanted.event_id}")

    def will_choose(self, name: str) -> None:
        """The person chooses a status elsewhere, in a moment."""
        wanted = self.wanted()
        self.person.will_choose(name)
        if wanted is not None and not (self._is_read(wanted) or self.person.is_held()):
            self.person.do_not_claim(wanted.end)  # a hand before the event is known is none in it

    def _is_read(self, wanted: oracle.Wanted) -> bool:
        """Say whether the program has read the event since it was changed last."""
        changed = self._calendar.changed_at.get(wanted.event_id, NEVER)
        return self._calendar.last_read > changed

    def _is_at_a_boundary(self) -> bool:
        """Say whether what is due at a boundary may still be under way."""
        edges = (edge for one in self.laid_out() for edge in (one.start, one.end))
        return any(0 <= self._world.t - edge <= UNDER_WAY for edge in edges)

    def laid_out(self) -> list[oracle.Wanted]:
        """Give what the calendar wants over the day, as it is now."""
        if self._laid_out is None:
            self._laid_out = oracle.stretches(self._calendar.events.values())
        return self._laid_out

    def wanted(self) -> oracle.Wanted | None:
        """Give what should be set now, unless the person's hand forbids it."""
        wanted = self.person.wants(oracle.wanted_at(self._world.t, self.laid_out()))
        return None if wanted is None or self.person.refuses(wanted) else wanted

    def _hand_before_or_in(self, wanted: oracle.Wanted) -> float:
        """Give when the person last chose a status, as it counts for what is wanted."""
        by_hand = self.person.last_hand
        chosen_first = by_hand == wanted.start and not wanted.event_id  # and only then asked for
        is_past = self._followed > by_hand  # even if the calendar now says that it never was
        return NEVER if chosen_first or is_past else by_hand

    def _known_from(self) -> float:
        """Give when this run of the program first knew the calendar."""
        first = self._calendar.first_read
        return self._world.t if first is None else first + 1.0

    def _on_write(self, name: str) -> None:
        status, t = self._status, self._world.t
        intent = self._is_intended(name)
        owed = self.person.seems_ours(lossy=self.lossy)
        if owed is not None and self._takes_it_for_ours(intent=intent):
            status.persons_choice = owed
        self.log(f"write {name} over {status.name} of {status.who} intent={intent}")
        previous = [one for one in status.journal if one.who == "program"]
        if previous and t - previous[-1].t < 0.99 and t - self.stop_asked > 3:
            self.problem(f"two writes within {t - previous[-1].t:.3f} s")
        if intent:
            self._judge_setting(name)
            return
        if status.who == "person" and self.person.seems_ours(lossy=self.lossy) != name:
            self.problem(f"gave {name} back over the person's {status.name}")
        if name not in status.owed:
            self.problem(f"gave {name} back, owed was {status.persons_choice}")

    def _takes_it_for_ours(self, *, intent: bool) -> bool:
        """Say whether what is written now is written over a status that the program calls ours."""
        record = json.loads(self._disk.text) if self._disk.text else {}
        return not intent or bool(record.get("replaced_was_ours"))

    def _is_intended(self, name: str) -> bool:
        """Say whether the intent to set this status is on disk; else it is a give-back."""
        record = json.loads(self._disk.text) if self._disk.text else None
        return bool(
            record
            and record["state"] == "held"
            and record["ours"] == self._status.key_for(name)
            and not record["confirmed"]
            and not record["returning"]
        )

    def _judge_setting(self, name: str) -> None:
        status, wanted, t = self._status, self.wanted(), self._world.t
        if status.kind is Kind.IN_CALL and t - status.call_began > 1.0:
            self.problem(f"{name} was set in the middle of a call")
        if t < self.disturbed_until or self.person.is_unclear:
            return
        if wanted is None:
            self.problem(f"{name} was set although nothing is wanted")
            return
        if wanted.status == name:
            self._outcome.latencies.append(t - wanted.start)
            if wanted.start > self.person.last_hand:
                self._followed = t
        known = self._known_from() < status.changed_t
        known = known and self._calendar.last_change < t - NOT_YET_READ
        if status.who == "person" and status.changed_t > wanted.start + 0.001 and known:
            self.problem(f"the person's {status.name} was overwritten by {name}")
