"""Keeps the hold: carries out at the service what `decide` says, and its record on disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.domain.errors import NOT_APPLIED, AppError, ChangedMeanwhile, NotThisStatus, Trouble
from app.domain.hold import (
    Decision,
    Free,
    GiveBack,
    Held,
    Hold,
    Look,
    Moment,
    Put,
    Rest,
    Wait,
    freed,
    is_guarded,
    is_intent,
    is_watched,
    last_boundary,
    taken_back,
)
from app.domain.reading import Kind, Reading, bare
from app.domain.recognition import AWAY, is_away, tells_only_its_end
from app.domain.report import Happening, Shown, What
from app.domain.step import decide
from app.sync.bell import Done
from app.sync.happened import Diary
from app.sync.hold_file import Dropped, HoldFile, Record
from app.sync.messenger import Ended, Errand, Messenger, Pending
from app.sync.ports import Write
from app.sync.showing import Showing

LOOK_AGAIN = 1.0  # seconds
DISK_AGAIN = 10.0
ROUNDING = 0.001  # seconds between two clocks that are read one after the other
RACES = 3  # so often in a row somebody changed the status between our reading and our writing


class Keeper:
    """The service side of the watch; owned by its thread, never blocks but for the hold's file."""

    def __init__(self, messenger: Messenger, holds: HoldFile, operation: Callable[[], str]) -> None:
        self._messenger = messenger
        self._record = Record(holds)
        self._operation = operation
        self._waits_for: Kind | None = None  # what made the last decision be to wait
        self._races, self._heard = 0, False  # whether the service told that something changed
        self.own_change: datetime | None = None  # the service's time of our own last write
        self.resumed_at: datetime | None = None  # when this computer came back
        self.seen_away_at: datetime | None = None  # on queue or off-line, the last time
        self.hold: Hold = Free()
        self.diary = Diary(messenger.service.label_of)
        self._showing = Showing(messenger.service, self.diary)

    # what the watcher asks

    @property
    def storage(self) -> AppError | None:
        """Give what is wrong with writing the hold down; what is owed is given back without it."""
        return self._record.trouble

    @property
    def knows_nobody(self) -> bool:
        """Say whether it is not known yet who is signed in."""
        return self._record.uid is None

    @property
    def shown(self) -> Shown | None:
        """Give what colleagues see, as it was read last."""
        return self._showing.shown

    def owes_now(self) -> bool:
        """Say whether a status may still be given back in this run."""
        can = self._record.uid is not None and self._waits_for is None
        return can and isinstance(self.hold, Held)

    def know(self, uid: str | None, now: datetime) -> bool:
        """Take up the hold on disk as soon as it is known who is signed in; say whether it was."""
        if uid is None or uid == self._record.uid:
            return False
        self._messenger.forget_reading()
        self._showing.forget()
        loaded = self._record.take_up(uid, now)
        if isinstance(loaded, Dropped):
            self.diary.add(Happening(now, What.TROUBLE, reason=loaded.value))
            loaded = Free()
        self.hold = loaded
        return True

    def revise(self, hold: Hold) -> None:
        """Go on with the hold as the person's wish has changed it."""
        if hold != self.hold:
            self.hold = hold
            if not isinstance(hold, Free):
                self._record.save(self.hold)

    def resume(self, now: datetime, monotonic: float) -> None:
        """Distrust everything under way: the computer slept, or is in another network."""
        self.resumed_at = now
        self._expect_late(self._messenger.pending, now)
        self._messenger.abandon(monotonic)
        self._messenger.hurry()

    def heard(self, monotonic: float) -> None:
        """Look anew where it matters what is shown: a status of ours stands, or waits."""
        if (held := isinstance(self.hold, Held)) or self._waits_for is not None:
            self._heard = True
            self._messenger.heard(monotonic, held=held, waits_for=self._waits_for)

    def due_in(self, monotonic: float) -> float:
        """Give the seconds until something may have to be done, at most a minute."""
        held = isinstance(self.hold, Held)
        every = self._messenger.pace.held if held else None
        return self._messenger.due_in(monotonic, every, heard=held and self._heard)

    # one turn

    def turn(self, moment: Moment, monotonic: float) -> bool:
        """Do what follows from the moment, at most one errand; say if the person's hand was met."""
        self._give_up_what_hangs(moment, monotonic)
        self._messenger.aim(moment.wish.name if moment.wish is not None else None)
        if not self._may_go(moment, monotonic):
            return False
        decision, fresh = self._decided(moment, monotonic)
        self._waits_for = decision.kind if isinstance(decision, Wait) else None
        match decision:
            case Rest():
                self._rest(decision, moment, fresh)
                self._look_if_due(moment, monotonic)
            case Look(hold):
                self.hold = hold
                if fresh is not None:  # what was written is not shown yet
                    self._messenger.wait_until(monotonic + LOOK_AGAIN)
                else:
                    self._messenger.look(moment.now, monotonic, hold)
            case Wait(hold, kind):
                self.hold = hold
                self._wait(moment, kind.value, monotonic)
            case Put():
                self._put(decision, moment, monotonic)
            case GiveBack():
                self._give_back(decision, moment, monotonic)
        return isinstance(decision, Rest) and decision.left_alone

    def prepare(self, at_boundary: Moment, since: float, monotonic: float) -> None:
        """Get ready for a boundary; what was begun at `since` or later will be fresh at it."""
        if not self._may_go(at_boundary, monotonic) or self._messenger.is_prepared_since(since):
            return
        wish, hold = at_boundary.wish, self.hold
        if self._messenger.service.told in AWAY:
            self.seen_away_at = at_boundary.now
        ours = hold.ours if isinstance(hold, Held) else None
        if wish is not None and wish.name in (ours, self._showing.key):
            return  # nothing will be written: look at the boundary itself, where a hand is seen
        if isinstance(decide(hold, at_boundary, None, ""), Look):
            self._messenger.get_ready(at_boundary.now, monotonic, hold)

    def look_once(self, moment: Moment, monotonic: float) -> bool:
        """Read what is shown, for the person's eyes; say whether that was begun."""
        if not self._may_go(moment, monotonic):
            return False
        self._messenger.look(moment.now, monotonic, self.hold)
        return True

    def take(self, done: Done, moment: Moment, monotonic: float) -> bool:
        """Take the end of an errand; say whether it was one of ours."""
        ended = self._messenger.take(done, moment.now, monotonic)
        if ended is None:
            return False
        if ended.reading is not None:
            self._answered(ended.pending, ended.reading, moment)
        elif ended.error is not None:
            self._failed(ended, ended.error, moment, monotonic)
        return True

    # what a decision means

    def _decided(self, moment: Moment, monotonic: float) -> tuple[Decision, Reading | None]:
        """Decide on the last reading, if it is fresh; give what was decided on.

        One from before the boundary decides nothing but a write that the service refuses if the
        status was changed since.
        """
        fresh, operation = self._messenger.fresh(monotonic), self._operation()
        decision = decide(self.hold, moment, fresh, operation)
        boundary = last_boundary(self.hold, moment)
        if fresh is None or boundary is None or is_guarded(decision):
            return decision, fresh
        since = (moment.now - boundary).total_seconds()
        if since < 0 or self._messenger.has_read_since(monotonic - since - ROUNDING):
            return decision, fresh
        return decide(self.hold, moment, None, operation), None

    def _may_go(self, moment: Moment, monotonic: float) -> bool:
        known = self._record.uid is not None
        return known and self._messenger.may_go(monotonic, stopping=moment.stopping)

    def _rest(self, decision: Rest, moment: Moment, reading: Reading | None) -> None:
        earlier = self.hold
        self.hold = decision.hold
        if decision.hold != earlier:
            self._record.save(self.hold)
        if isinstance(earlier, Held):
            self._tell_of_held(decision, earlier, moment, reading)
        self._messenger.settle()
        if decision.left_alone and reading is not None:
            self.diary.left_alone(earlier, moment, reading)
        self.diary.waits_no_more()
        self._showing.belongs_to(self.hold)

    def _tell_of_held(
        self, decision: Rest, earlier: Held, moment: Moment, reading: Reading | None
    ) -> None:
        if decision.arrived:
            self.diary.was_set(earlier, moment.now)
        if decision.released and reading is not None:
            if earlier.returning:  # our own give-back, whose answer was lost
                self.own_change = reading.modified
            self.diary.given_back(earlier, moment.now, moment.now)

    def _look_if_due(self, moment: Moment, monotonic: float) -> None:
        if is_watched(self.hold, moment) and self._messenger.is_stale(monotonic, heard=self._heard):
            self._heard = False
            self._messenger.look(moment.now, monotonic, self.hold)

    def _wait(self, moment: Moment, kind: str, monotonic: float) -> None:
        self.diary.waits(moment, kind, self.shown)
        self._messenger.wait_until(monotonic + self._messenger.pace.waiting)

    def _put(self, decision: Put, moment: Moment, monotonic: float) -> None:
        if not self._messenger.may_write(monotonic) or not self._is_heeded(
            decision, moment, monotonic
        ):
            return
        intent, earlier = decision.hold, self.hold
        if not self._record.save(intent):
            self._messenger.wait_until(monotonic + DISK_AGAIN)
            return
        self.hold = intent
        write = Write(intent.ours, decision.over, (intent.start, intent.until))
        self._messenger.write(Errand.PUT, write, moment.now, monotonic, earlier)

    def _is_heeded(self, write: Put | GiveBack, moment: Moment, monotonic: float) -> bool:
        """Give up for a while on a service that takes the status again and again, in vain."""
        hold = self.hold
        if isinstance(hold, Held) and not hold.returning and write.over.name == hold.ours:
            self._messenger.seen()
        errand = Errand.PUT if isinstance(write, Put) else Errand.GIVE_BACK
        return self._messenger.is_heeded(errand, write.hold.ours, moment.now, monotonic)

    def _give_back(self, decision: GiveBack, moment: Moment, monotonic: float) -> None:
        if not moment.stopping and not (
            self._messenger.may_write(monotonic) and self._is_heeded(decision, moment, monotonic)
        ):
            return
        owed, earlier = decision.hold, self.hold
        self.hold = owed
        self._record.save(owed)
        write = Write(owed.before, decision.over, memo=owed.memo)
        self._messenger.write(Errand.GIVE_BACK, write, moment.now, monotonic, earlier)

    # how an errand ended

    def _answered(self, pending: Pending, reading: Reading, moment: Moment) -> None:
        hold, now = self.hold, moment.now
        if pending.errand is not Errand.LOOK and isinstance(hold, Held):
            self._races = 0
            self.own_change = reading.modified
            if pending.errand is Errand.PUT and reading.name == hold.ours:
                self.hold = replace(hold, modified=reading.modified)
                if not tells_only_its_end(pending.earlier, hold):
                    self.diary.was_set(hold, now)
            elif pending.errand is Errand.GIVE_BACK and bare(reading.name) == bare(hold.before):
                self.hold = freed(hold, moment)
                self._record.save(self.hold)
                self._messenger.settle()
                self.diary.given_back(hold, pending.asked_at, now)
        if is_away(reading):
            self.seen_away_at = now
        self._showing.take(reading, self.hold, moment.wish, now)

    def _failed(self, ended: Ended, error: AppError, moment: Moment, monotonic: float) -> None:
        if isinstance(error, ChangedMeanwhile):
            self._take_back(ended.pending)
            self._races += 1
            if self._races < RACES:
                return
            error = Trouble("The status is being changed by somebody else again and again.")
        elif isinstance(error, NOT_APPLIED):
            self._take_back(ended.pending)
        giving_back = ended.pending.errand is Errand.GIVE_BACK
        if isinstance(error, NotThisStatus) and giving_back and isinstance(self.hold, Held):
            self.hold = replace(self.hold, before=moment.resting, memo="")
        self._messenger.failed(
            error, moment.now, monotonic, of=ended.pending, stopping=moment.stopping
        )

    def _give_up_what_hangs(self, moment: Moment, monotonic: float) -> None:
        hanging = self._messenger.overdue(monotonic)
        if hanging is not None and hanging.error is not None:
            self._expect_late(hanging.pending, moment.now)
            self._failed(hanging, hanging.error, moment, monotonic)

    def _expect_late(self, pending: Pending | None, now: datetime) -> None:
        """A write that is given up may arrive only now."""
        if pending is not None and pending.errand is Errand.PUT and isinstance(self.hold, Held):
            self.hold = replace(self.hold, given_up_at=now)

    def _take_back(self, pending: Pending) -> None:
        """The write did not happen, for certain: what was true before it still is."""
        if pending.errand is Errand.PUT or is_intent(pending.earlier):
            self.hold = taken_back(pending.earlier, self.hold)
            self._record.save(self.hold)
