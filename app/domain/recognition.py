"""Recognises what a reading says: whose write it shows, what the platform did, what forbids."""

from datetime import datetime, timedelta

from app.domain.hold import Held, Hold, Moment, Wish
from app.domain.reading import Kind, Reading, bare
from app.domain.settings import Rules

PLATFORM_WINDOW = timedelta(seconds=120)  # a change so soon after queue or log-on is the platform's
WRITE_ARRIVES = timedelta(seconds=60)  # a write whose answer is missing came this soon, or never
AWAY = (Kind.ON_QUEUE, Kind.OFFLINE)  # the platform shows a status of its own, and another after it


def was_chosen_within(wish: Wish | None, reading: Reading) -> bool:
    """Say whether somebody chose a status after the occurrence had begun and we knew of it."""
    if wish is None or reading.modified is None:
        return False
    return reading.modified >= wish.occurrence.start and reading.modified > wish.known_since


def platform_came_back(away_at: datetime | None, reading: Reading, now: datetime) -> bool:
    """Say whether the platform showed this status when the person left the queue or logged on."""
    return away_at is not None and (reading.modified or now) - away_at <= PLATFORM_WINDOW


def is_forbidden(reading: Reading, rules: Rules, *, stopping: bool) -> bool:
    """Say whether a rule keeps the status from being changed now."""
    match reading.kind:
        case Kind.PLAIN:
            return False
        case Kind.OFFLINE:
            return True
        case Kind.ON_QUEUE if rules.while_on_queue == "wait":
            return True
        case Kind.ON_QUEUE if not reading.in_call:
            return False
        case _:  # in a call; Stop means stop: the status does not touch the call itself
            return rules.while_in_call == "wait" and not stopping


def is_half_done(reading: Reading, name: str | None, modified: datetime | None) -> bool:
    """Say whether only what is laid over a status was written, which goes first in each write."""
    if name is None or modified is None or reading.name == name:
        return False
    return bare(reading.name) == bare(name) and reading.modified == modified


def may_still_arrive(hold: Held, now: datetime) -> bool:
    """Say whether a write whose answer is missing may yet be carried out behind our back."""
    return hold.modified is None and timedelta() <= now - hold.since < WRITE_ARRIVES


def may_be_our_write(hold: Held, reading: Reading) -> bool:
    """Say whether what is shown came by our write, whose answer may be missing."""
    if reading.modified is None:
        return True
    if hold.modified is not None:
        return reading.modified == hold.modified
    return reading.modified <= hold.since + WRITE_ARRIVES


def is_given_back(hold: Held, reading: Reading) -> bool:
    """Say whether what was owed is shown; what lay over it may have ended by itself meanwhile."""
    if reading.name == hold.before:
        return True
    return bare(reading.name) == bare(hold.before) and reading.modified != hold.modified


def is_still_ours(hold: Held, reading: Reading) -> bool:
    """Say whether nobody changed what we set, not even to the same value."""
    if reading.name != hold.ours:
        return False
    known = hold.modified is not None and reading.modified is not None
    return not known or reading.modified == hold.modified


def has_logged_on(hold: Held, moment: Moment, reading: Reading) -> bool:
    """Say whether the platform shows its own status after the queue or a log-on."""
    if reading.kind in AWAY or reading.name != (moment.log_on or moment.resting):
        return False
    return platform_came_back(hold.away_at, reading, moment.now)


def tells_only_its_end(earlier: Hold, now: Held) -> bool:
    """Say whether a write changed nothing but the end that the service keeps."""
    return isinstance(earlier, Held) and earlier.ours == now.ours and not earlier.returning
