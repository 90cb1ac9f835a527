"""Properties of `decide`: nobody's status is lost, and none is written in vain."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.hold import (
    Free,
    GiveBack,
    Held,
    Hold,
    Look,
    Moment,
    Put,
    Rest,
    Wish,
    Yielded,
    freed,
    is_dismissed,
)
from app.domain.reading import Kind, Reading
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.step import decide
from tests.domain.holds import TEN, at

NAMES = st.sampled_from(["Office", "Busy", "Telework", "Meal", "On Queue"])
INSTANTS = st.integers(-90, 90).map(at)
MAYBE = st.none() | INSTANTS
STATUSES = st.sampled_from([Status.OFFICE, Status.BUSY, Status.TELEWORK])
KINDS = st.sampled_from(Kind)
EVENTS = st.sampled_from(["e1", "e2", ""])
DECIDED = [("e1", Reason.BUSY), ("e2", Reason.BUSY)]
CHOICES = st.sampled_from(["wait", "apply"])


@st.composite
def occurrences(draw: st.DrawFn) -> Occurrence:
    start = draw(INSTANTS)
    end = start + timedelta(minutes=draw(st.integers(1, 90)))
    event_id, reason = draw(st.sampled_from([*DECIDED, ("", Reason.QUICK)]))
    return Occurrence(start, end, draw(STATUSES), event_id, reason)


@st.composite
def held_ones(draw: st.DrawFn) -> Held:
    status = draw(STATUSES)
    start = draw(INSTANTS)
    confirmed = draw(st.booleans())
    event_id, reason = draw(st.sampled_from([*DECIDED, ("", Reason.QUICK)]))
    return Held(
        ours=str(status),
        before=draw(NAMES),
        status=status,
        event_id=event_id,
        reason=reason,
        start=start,
        until=start + timedelta(minutes=draw(st.integers(1, 90))),
        operation="op",
        since=draw(INSTANTS),
        confirmed=confirmed,
        returning=not confirmed and draw(st.booleans()),
        modified=draw(MAYBE),
        replaced=draw(NAMES),
        replaced_modified=draw(MAYBE),
        replaced_was_ours=draw(st.booleans()),
        set_again=draw(st.booleans()),
        away_at=draw(MAYBE),
        dismissed_at=draw(MAYBE),
        over=draw(st.booleans()),
        given_up_at=draw(MAYBE),
        unchosen_at=draw(MAYBE),
    )


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    wanted = draw(st.none() | occurrences())
    wish = None if wanted is None else Wish(wanted, str(wanted.status), draw(INSTANTS))
    now, beneath = draw(INSTANTS), None
    if draw(st.booleans()):
        start = now - timedelta(minutes=draw(st.integers(0, 90)))
        end = now + timedelta(minutes=draw(st.integers(1, 90)))
        event = Occurrence(start, end, draw(STATUSES), *draw(st.sampled_from(DECIDED)))
        beneath = Wish(event, str(event.status), draw(INSTANTS))
    rules = Rules(while_on_queue=draw(CHOICES), while_in_call=draw(CHOICES))
    made = Moment(now, wish, "Office", rules, draw(MAYBE), draw(st.booleans()), beneath)
    return replace(made, seen_away_at=draw(MAYBE))


HOLDS = (
    st.builds(Free, MAYBE, MAYBE)
    | held_ones()
    | st.builds(Yielded, STATUSES, EVENTS, INSTANTS, INSTANTS, MAYBE, st.booleans(), MAYBE)
)
READINGS = st.builds(Reading, NAMES, KINDS, MAYBE, st.none(), st.booleans())


@given(HOLDS, moments(), st.none() | READINGS)
@settings(max_examples=250)
def test_every_decision_keeps_its_promises(
    hold: Hold, facts: Moment, shown: Reading | None
) -> None:
    decision = decide(hold, facts, shown, "op2")
    match decision:
        case Put():
            assert shown is not None
            _check_put(hold, facts, shown, decision)
        case GiveBack():
            assert shown is not None
            _check_give_back(hold, facts, shown, decision)
        case Rest(following):
            again = decide(following, facts, shown, "op3")
            assert isinstance(again, Rest), "deciding again changes nothing more"
            assert again.hold == following


def _check_put(hold: Hold, facts: Moment, shown: Reading, decision: Put) -> None:
    intent, rules = decision.hold, facts.rules
    assert facts.wish is not None
    assert not facts.stopping
    assert intent.ours == facts.wish.name != shown.name, "never what is shown already"
    assert not intent.confirmed
    assert intent.operation == "op2"
    assert shown.kind is not Kind.OFFLINE
    assert shown.kind is not Kind.ON_QUEUE or rules.while_on_queue == "apply"
    assert shown.kind is not Kind.IN_CALL or rules.while_in_call == "apply"
    if facts.wish.is_quick:
        if facts.beneath is not None and _is_left_alone(hold, facts.beneath.occurrence):
            assert is_dismissed(intent, facts.beneath.occurrence), "what is left alone stays so"
    else:
        assert intent.dismissed_at is None
    if not (isinstance(hold, Held) and intent.before == hold.before):
        assert intent.before == (shown.name if shown.resting else facts.resting)
        ours = isinstance(hold, Held) and hold.confirmed and shown.name == hold.ours
        assert not (ours and hold.modified is not None and hold.modified == shown.modified), (
            "what is owed is never ours"
        )


def _is_left_alone(hold: Hold, event: Occurrence) -> bool:
    if isinstance(hold, Yielded) and hold.event_id:
        return event.start <= hold.at
    return is_dismissed(hold, event)


def _check_give_back(hold: Hold, facts: Moment, shown: Reading, decision: GiveBack) -> None:
    assert isinstance(hold, Held), "who holds nothing gives nothing back"
    assert decision.hold.before == hold.before != shown.name
    assert decision.hold.returning
    assert facts.wish is None or facts.stopping
    assert shown.kind is not Kind.OFFLINE
    chained_back = hold.replaced_was_ours and shown.name == hold.replaced
    assert shown.name == hold.ours or chained_back, "never over a foreign value"


@given(held_ones(), moments(), READINGS)
@settings(max_examples=100)
def test_with_nothing_wanted_what_is_ours_is_given_back(
    hold: Held, facts: Moment, shown: Reading
) -> None:
    ours = replace(hold, confirmed=True, returning=False)
    mine = replace(shown, name=hold.ours, modified=hold.modified, kind=Kind.PLAIN)
    decision = decide(ours, replace(facts, wish=None), mine, "op")
    if hold.before == hold.ours:
        assert decision == Rest(freed(hold, replace(facts, wish=None)), released=True)
    else:
        assert isinstance(decision, GiveBack)


@dataclass(frozen=True)
class Flying:
    """A write on its way to the service."""

    name: str
    version: int
    sent: datetime


class Days(RuleBasedStateMachine):
    """A service with a person at it, writes that get lost or come late, and events at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.now = TEN
        self.hold: Hold = Free()
        self.shown, self.who, self.choice = "Office", "person", "Office"
        self.changed = TEN - timedelta(hours=3)
        self.version = 1
        self.wanted: Wish | None = None
        self.events = 0
        self.own_change: datetime | None = None
        self.flying: list[Flying] = []
        self.hand_in_occurrence = False

    # the world

    def _change(self, name: str, who: str) -> None:
        self.now += timedelta(milliseconds=10)
        self.shown, self.who, self.changed = name, who, self.now
        self.version += 1

    @rule(seconds=st.integers(1, 50))
    def time_passes(self, seconds: int) -> None:
        self._go_on(seconds)

    def _go_on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        late = [one for one in self.flying if self.now - one.sent > timedelta(seconds=50)]
        for one in late:
            self._land(one)
        if self.wanted is not None and self.now >= self.wanted.occurrence.end:
            self.wanted, self.hand_in_occurrence = None, False

    def _land(self, write: Flying) -> None:
        self.flying.remove(write)
        if write.version == self.version and write.name != self.shown:
            self._change(write.name, "program")

    @precondition(lambda self: self.flying)
    @rule()
    def a_late_write_lands(self) -> None:
        self._land(self.flying[0])

    @rule(name=st.sampled_from(["Office", "Busy", "Telework", "Meal", "Holiday"]))
    def the_person_chooses(self, name: str) -> None:
        unsettled = isinstance(self.hold, Held) and not self.hold.confirmed
        assume(not (self.flying or unsettled))
        self._change(name, "person")
        self.choice = name
        self.hand_in_occurrence = self.wanted is not None

    @rule(status=STATUSES, minutes=st.integers(1, 30))
    def an_event_begins(self, status: Status, minutes: int) -> None:
        self.now += timedelta(seconds=1)
        self.events += 1
        end = self.now + timedelta(minutes=minutes)
        wanted = Occurrence(self.now, end, status, f"e{self.events}", Reason.BUSY)
        self.wanted = Wish(wanted, str(status), TEN - timedelta(hours=1))
        self.hand_in_occurrence = False

    @precondition(lambda self: self.wanted is not None)
    @rule()
    def the_event_is_cancelled(self) -> None:
        self.wanted, self.hand_in_occurrence = None, False

    # the program

    @rule(fate=st.sampled_from(["well", "lost", "answer lost", "late"]))
    def a_turn(self, fate: str) -> None:
        self._turn(fate)

    def _turn(self, fate: str) -> bool:
        facts = Moment(self.now, self.wanted, "Office", Rules(), self.own_change)
        resting = self.shown != "Meal"
        tag = f'"{self.version}"'
        reading = Reading(self.shown, Kind.PLAIN, self.changed, tag, resting)
        decision = decide(self.hold, facts, reading, "op")
        match decision:
            case Put(hold) | GiveBack(hold):
                name = hold.ours if isinstance(decision, Put) else hold.before
                self._write(hold, name, fate)
                return True
            case _:
                if isinstance(decision, Rest) and isinstance(self.hold, Held) and decision.released:
                    self.own_change = self.changed
                self.hold = decision.hold
                return isinstance(decision, Look)

    def _write(self, hold: Held, name: str, fate: str) -> None:
        assert name != self.shown, "a value was written that is shown already"
        if hold.returning:
            assert self.who == "program", "the person's own status was given away"
            assert name == self.choice or self.choice == "Meal", "something else was owed"
        else:
            assert not self.hand_in_occurrence, "the person's hand was overridden"
        self.hold = hold
        if fate == "late":
            self.flying.append(Flying(name, self.version, self.now))
        if fate in ("well", "answer lost"):
            self._change(name, "program")
            self.flying.clear()
            if name == hold.before and hold.returning and self.choice == "Meal":
                self.choice = name
        if fate == "well":
            self.own_change = self.changed
            self.hold = Free() if hold.returning else replace(hold, modified=self.changed)

    @invariant()
    def what_is_owed_is_what_the_person_chose(self) -> None:
        if isinstance(self.hold, Held) and self.hold.confirmed and self.who == "program":
            owed = "Office" if self.choice == "Meal" else self.choice
            assert self.hold.before == owed

    def teardown(self) -> None:
        """When everything is over, the person's own status is shown."""
        self.wanted = None
        for _ in range(40):
            if not self._turn("well") and isinstance(self.hold, Free) and not self.flying:
                break
            self._go_on(5)
        self._turn("well")
        assert isinstance(self.hold, Free | Yielded)
        assert self.shown == self.choice or self.choice == "Meal", f"stuck at {self.shown}"


Days.TestCase.settings = settings(max_examples=100, stateful_step_count=25)
TestDays = Days.TestCase
