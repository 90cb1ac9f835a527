"""The one transition of the hold.

It is level-triggered: it works from the hold on disk, the moment and a fresh reading, never from
a remembered edge.
"""

from dataclasses import replace

from app.domain.agenda import Occurrence
from app.domain.event import Reason
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
    Wish,
    Yielded,
    freed,
    is_same,
    left_alone,
    met_hand,
    under,
)
from app.domain.reading import Kind, Reading, bare
from app.domain.recognition import (
    AWAY,
    NOT_YET_VISIBLE,
    came_before,
    chosen_at,
    has_come_back,
    has_logged_on,
    is_away,
    is_forbidden,
    is_given_back,
    is_half_done,
    is_no_hand,
    is_outdated,
    is_still_ours,
    may_be_our_write,
    may_still_arrive,
    outlived_its_flag,
    was_chosen_within,
)


def decide(hold: Hold, moment: Moment, reading: Reading | None, operation: str) -> Decision:
    """Say what follows from hold, moment and a reading no older than a second (None: not read).

    `operation` names the write that may follow.
    """
    if moment.stopping:
        moment = replace(moment, wish=None)
    match hold:
        case Free():
            return _from_free(hold, moment, reading, operation)
        case Yielded():
            if moment.wish is None:  # also at Stop, and while the calendar is not known yet
                left = freed(hold, moment)
                return Rest(hold if left == Free() and moment.now < hold.until else left)
            if not _is_yielded(hold, moment.wish.occurrence):
                return _from_free(under(moment.wish, hold), moment, reading, operation)
            return Rest(replace(hold, until=moment.wish.occurrence.end))
        case Held(confirmed=False):
            return _from_intent(hold, moment, reading, operation)
        case _:
            return _from_held(hold, moment, reading, operation)


def _is_yielded(hold: Yielded, wanted: Occurrence) -> bool:
    return is_same(hold, wanted) and wanted.start <= hold.at


def _from_free(hold: Free, moment: Moment, reading: Reading | None, operation: str) -> Decision:
    wish = moment.wish
    if wish is None:
        return Rest(freed(hold, moment))
    if reading is None or is_outdated(moment, reading):
        return Look(hold)
    no_hand = is_no_hand(hold, moment, reading)
    waits = reading.kind in AWAY and is_forbidden(reading, moment.rules, stopping=False)
    chosen = not (no_hand or waits or reading.passing)
    if no_hand:
        hold = replace(hold, unchosen_at=reading.modified)
    elif chosen and wish.is_quick and was_chosen_within(moment.beneath, reading):
        hold = replace(hold, dismissed_at=reading.modified)
    if reading.name == wish.name:
        return Rest(left_alone(wish.occurrence, moment.now, hold.dismissed_at, hold.unchosen_at))
    if chosen and was_chosen_within(wish, reading):
        return Rest(met_hand(wish.occurrence, moment, reading.modified), left_alone=True)
    return _put(hold, *_owed(moment, reading), moment, wish, reading, operation)


def _owed(moment: Moment, reading: Reading) -> tuple[str, str]:
    """Give the name and the memo of what is given back later."""
    return (reading.name, reading.memo) if reading.resting else (moment.resting, "")


def _put(
    hold: Free | Held,
    before: str,
    memo: str,
    moment: Moment,
    wish: Wish,
    reading: Reading,
    operation: str,
) -> Wait | Put:
    if is_forbidden(reading, moment.rules, stopping=False):
        return Wait(hold, reading.kind)
    intent = Held(
        ours=wish.name,
        before=before,
        status=wish.occurrence.status,
        event_id=wish.occurrence.event_id,
        reason=wish.occurrence.reason,
        start=wish.occurrence.start,
        until=wish.occurrence.end,
        operation=operation,
        since=moment.now,
        replaced=reading.name,
        replaced_modified=reading.modified,
        replaced_was_ours=isinstance(hold, Held) and hold.ours == reading.name,
        dismissed_at=hold.dismissed_at if wish.is_quick else None,
        memo=memo,
        label=wish.label,
        told_until=wish.occurrence.end if wish.dated else None,
        unchosen_at=hold.unchosen_at,
    )
    return Put(intent, reading)


def _from_intent(hold: Held, moment: Moment, reading: Reading | None, operation: str) -> Decision:
    """Find out what became of a write whose answer was lost or whose writer died."""
    if reading is None:
        return Look(hold)
    if hold.returning:
        return _from_returning(hold, moment, reading, operation)
    if reading.pending == hold.ours:  # taken, and held back: it may come at any time
        return Wait(replace(hold, since=moment.now), Kind.ON_QUEUE)
    if reading.name == hold.ours:
        if not may_be_our_write(hold, reading):
            return _hand(hold, moment, reading, operation)
        settled = replace(hold, confirmed=True, modified=reading.modified)
        return _carried_on(settled, moment, reading, operation, arrived=hold.modified is None)
    half_done = is_half_done(reading, hold.replaced, hold.replaced_modified)
    untouched = reading.name == hold.replaced and reading.modified == hold.replaced_modified
    if not (untouched or half_done):
        return _from_elsewhere(hold, moment, reading, operation)
    if hold.modified is not None and moment.now - hold.since < NOT_YET_VISIBLE:
        return _returned(hold, reading) if moment.stopping else Look(hold)  # no time at Stop
    return _from_unsent(hold, moment, reading, operation, half_done=half_done)


def _from_elsewhere(hold: Held, moment: Moment, reading: Reading, operation: str) -> Decision:
    """Find out who set what is neither ours nor what it replaced."""
    if outlived_its_flag(hold, moment, reading):
        settled = replace(hold, ours=reading.name, confirmed=True, modified=reading.modified)
        return _from_held(settled, moment, reading, operation)
    if has_logged_on(hold, moment, reading):  # nothing of ours is left
        begun = Free(dismissed_at=hold.dismissed_at, unchosen_at=reading.modified)
        return _from_free(begun, moment, reading, operation)
    return _elsewhere(hold, moment, reading, operation)


def _from_unsent(
    hold: Held, moment: Moment, reading: Reading, operation: str, *, half_done: bool
) -> Decision:
    """Begin anew after a write that has not been carried out, so far."""
    if hold.replaced_was_ours or half_done:
        earlier = replace(
            hold, ours=reading.name, confirmed=True, modified=reading.modified, returning=False
        )
        return _from_held(earlier, moment, reading, operation)
    if hold.set_again and moment.wish is not None:
        return _set_again(hold, moment, moment.wish, reading, operation)
    begun = Free(dismissed_at=hold.dismissed_at, unchosen_at=hold.unchosen_at)
    decision = _from_free(begun, moment, reading, operation)
    if isinstance(decision, Put) or not may_still_arrive(hold, moment.now):
        return decision
    return Wait(hold, decision.kind) if isinstance(decision, Wait) else Look(hold)


def _carried_on(
    hold: Held, moment: Moment, reading: Reading, operation: str, *, arrived: bool
) -> Decision:
    """Go on from an intent that was carried out; if nothing else follows, tell of it."""
    decision = _from_held(hold, moment, reading, operation)
    if isinstance(decision, Rest) and arrived:
        return replace(decision, arrived=True)
    return decision


def _from_returning(hold: Held, moment: Moment, reading: Reading, operation: str) -> Decision:
    half_done = is_half_done(reading, hold.ours, hold.modified)
    if reading.name == hold.ours or half_done:
        ours = replace(hold, ours=reading.name, confirmed=True, returning=False)
        return _from_held(ours, moment, reading, operation)
    if is_given_back(hold, reading):
        if moment.wish is None:
            return Rest(freed(hold, moment), released=True)
        wish = replace(moment.wish, known_since=moment.now)  # the last change is our give-back
        begun = Free(dismissed_at=hold.dismissed_at)
        return _from_free(begun, replace(moment, wish=wish), reading, operation)
    return _elsewhere(hold, moment, reading, operation)


def _from_held(hold: Held, moment: Moment, reading: Reading | None, operation: str) -> Decision:
    wish = moment.wish
    if reading is not None:
        if not is_still_ours(hold, reading):
            return _lost(hold, moment, reading, operation)
        hold = replace(hold, away_at=None)
    if wish is not None and wish.name == hold.ours:
        other_end = wish.dated and hold.told_until != wish.occurrence.end
        same = is_same(hold, wish.occurrence) and hold.away_at is None
        if reading is None and (other_end or not same):
            return Look(hold)  # the person's hand in the one occurrence is not one in the next
        if reading is None or not other_end:
            return Rest(_continued(hold, wish))
    if reading is None:
        return Look(hold)
    if wish is None:
        return _give_back(hold, moment, reading)
    return _put(hold, hold.before, hold.memo, moment, wish, reading, operation)


def _continued(hold: Held, wish: Wish) -> Held:
    """Carry the hold over to an occurrence of the same status; nothing is written."""
    wanted = wish.occurrence
    if is_same(hold, wanted):
        return replace(hold, until=wanted.end, over=False)
    return replace(
        hold,
        status=wanted.status,
        event_id=wanted.event_id,
        reason=wanted.reason,
        start=wanted.start,
        until=wanted.end,
        set_again=False,
        dismissed_at=hold.dismissed_at if wanted.reason is Reason.QUICK else None,
        over=False,
        label=wish.label,
    )


def _give_back(hold: Held, moment: Moment, reading: Reading) -> Decision:
    if reading.name == hold.before:
        return Rest(freed(hold, moment), released=True)
    if is_forbidden(reading, moment.rules, stopping=moment.stopping):
        return Wait(hold, reading.kind)
    return _returned(hold, reading)


def _returned(hold: Held, reading: Reading) -> GiveBack:
    return GiveBack(replace(hold, returning=True, confirmed=False), reading)


def _lost(hold: Held, moment: Moment, reading: Reading, operation: str) -> Decision:
    """Tell the platform's own doing from the person's hand."""
    wish = moment.wish
    if reading.passing and wish is not None and wish.name != hold.ours:
        return _put(hold, hold.before, hold.memo, moment, wish, reading, operation)
    if has_come_back(hold, moment, reading) and not is_away(reading):
        if reading.name == hold.ours:
            restored = replace(hold, modified=reading.modified)
            return _from_held(restored, moment, reading, operation)
        logged_on = has_logged_on(hold, moment, reading)
        if logged_on and not hold.set_again and wish is not None:
            return _set_again(hold, moment, wish, reading, operation)
        if logged_on and bare(reading.name) != reading.name:  # what lies over it is still ours
            return _give_back(_flag_alone(hold, moment, reading), moment, reading)
    return _elsewhere(hold, moment, reading, operation)


def _flag_alone(hold: Held, moment: Moment, reading: Reading) -> Held:
    """Give the hold of which only what is laid over is left; the occurrence is left alone then."""
    begun = max(moment.now, hold.start)
    return replace(
        hold, ours=reading.name, modified=reading.modified, dismissed_at=begun, over=True
    )


def _set_again(
    hold: Held, moment: Moment, wish: Wish, reading: Reading, operation: str
) -> Rest | Wait | Put:
    if reading.name == wish.name:
        return Rest(left_alone(wish.occurrence, moment.now, hold.dismissed_at, reading.modified))
    again = _put(hold, hold.before, hold.memo, moment, wish, reading, operation)
    return Put(replace(again.hold, set_again=True), reading) if isinstance(again, Put) else again


def _elsewhere(hold: Held, moment: Moment, reading: Reading, operation: str) -> Decision:
    """Keep the hold while the person is away: the platform may show our status again after it."""
    if is_away(reading):
        kind = Kind.OFFLINE if reading.kind is Kind.PLAIN else reading.kind
        return Wait(replace(hold, away_at=moment.now), kind)
    return _hand(hold, moment, reading, operation)


def _hand(hold: Held, moment: Moment, reading: Reading, operation: str) -> Decision:
    """Respect the person's hand: in the occurrence in which it came, and in that one only."""
    chosen = chosen_at(hold, moment, reading)
    begun = chosen if hold.dismissed_at is None else max(chosen, hold.dismissed_at)
    if moment.wish is None:
        left = freed(replace(hold, dismissed_at=begun), moment)
        if left == Free() and moment.now < hold.until:
            left = met_hand(hold.occurrence, moment, chosen)
        return Rest(left, left_alone=True)
    wanted = moment.wish.occurrence
    unanswered = not hold.confirmed and hold.modified is None  # it was refused, or never came
    if came_before(moment.wish, reading) and (unanswered or hold.since < wanted.start):
        return _from_free(Free(dismissed_at=begun), moment, reading, operation)
    return Rest(met_hand(wanted, moment, chosen), left_alone=True)
