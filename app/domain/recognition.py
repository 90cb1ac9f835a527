"""Recognises what a reading says: whose write it shows, what the platform did, what forbids."""

from datetime import datetime, timedelta

from app.domain.hold import Free, Held, Hold, Moment, Wish
from app.domain.reading import Kind, Reading, bare, beneath
from app.domain.settings import Rules

PLATFORM_WINDOW = timedelta(seconds=120)  # a change so soon after queue or log-on is the platform's
NOT_YET_VISIBLE = timedelta(seconds=10)  # a service may show a write this much later
WRITE_ARRIVES = timedelta(seconds=60)  # a write whose answer is missing came this soon, or never
NOTICED = timedelta(seconds=10)  # the end of a sleep is noticed this soon
SECONDS_ARE_CUT = timedelta(seconds=2)  # by so much the clocks of both may differ
AWAY = (Kind.ON_QUEUE, Kind.OFFLINE)  # the platform shows a status of its own, and another after it


def was_chosen_within(wish: Wish | None, reading: Reading) -> bool:
    """Say whether somebody chose a status after the occurrence had begun and we knew of it."""
    if wish is None or reading.modified is None:
        return False
    return reading.modified >= wish.occurrence.start and reading.modified > wish.known_since


def came_before(wish: Wish, reading: Reading) -> bool:
    """Say whether somebody chose a status before the occurrence began.

    At the very instant in which a quick status was asked for counts as before: that is the last
    word.
    """
    if reading.modified is None:
        return False
    start = wish.occurrence.start
    return reading.modified < start or (wish.is_quick and reading.modified == start)


def platform_came_back(away_at: datetime | None, reading: Reading, now: datetime) -> bool:
    """Say whether the platform showed this status when the person left the queue or logged on."""
    return away_at is not None and (reading.modified or now) - away_at <= PLATFORM_WINDOW


def client_came_back(moment: Moment, reading: Reading) -> bool:
    """Say whether the status changed just when this computer woke up, or found its network."""
    if moment.resumed_at is None or reading.modified is None:
        return False
    return -SECONDS_ARE_CUT <= reading.modified - moment.resumed_at <= PLATFORM_WINDOW


def is_no_hand(hold: Free, moment: Moment, reading: Reading) -> bool:
    """Say whether the last change was our own write or the platform's doing, now or remembered."""
    if reading.modified in (moment.own_change, hold.unchosen_at):
        return True
    return is_at_log_on(moment, reading)


def is_at_log_on(moment: Moment, reading: Reading) -> bool:
    """Say whether the platform shows this status because the person left the queue or logged on."""
    if reading.name == moment.log_on and client_came_back(moment, reading):
        return True
    return reading.resting and platform_came_back(moment.seen_away_at, reading, moment.now)


def is_away(reading: Reading) -> bool:
    """Say whether the platform shows a status of its own until the person is back."""
    return reading.passing or reading.kind in AWAY


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
    left = hold.given_up_at or hold.since
    return hold.modified is None and timedelta() <= now - left < WRITE_ARRIVES


def may_be_our_write(hold: Held, reading: Reading) -> bool:
    """Say whether what is shown came by our write, whose answer may be missing.

    One that was given up, perhaps after hours of sleep, left the computer at once or only now.
    """
    if reading.modified is None:
        return True
    if hold.modified is not None:
        return reading.modified == hold.modified
    if reading.modified <= hold.since + WRITE_ARRIVES:
        return True
    late = hold.given_up_at
    return late is not None and late - NOTICED <= reading.modified <= late + WRITE_ARRIVES


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
    """Say whether the platform shows its own status after the queue or a log-on.

    What is laid over a status stays over the other one.
    """
    log_on = moment.log_on or moment.resting
    if is_away(reading) or reading.name not in (log_on, beneath(hold.ours, log_on)):
        return False
    return has_come_back(hold, moment, reading)


def has_come_back(hold: Held, moment: Moment, reading: Reading) -> bool:
    """Say whether the platform put this status there when the person came back."""
    if platform_came_back(hold.away_at, reading, moment.now):
        return True
    set_since = hold.modified is not None and not was_resumed_since(hold.modified, moment)
    return not set_since and client_came_back(moment, reading)


def was_resumed_since(change: datetime, moment: Moment) -> bool:
    """Say whether this computer came back after a change."""
    return moment.resumed_at is not None and change < moment.resumed_at


def outlived_its_flag(hold: Held, moment: Moment, reading: Reading) -> bool:
    """Say whether our write was carried out so late that what lay over it has ended by itself."""
    if hold.told_until is None or moment.now < hold.told_until:
        return False
    return reading.name == bare(hold.ours) and may_be_our_write(hold, reading)


def chosen_at(hold: Held, moment: Moment, reading: Reading) -> datetime:
    """Give when the person's hand came; a hand on what is laid over a status leaves no time."""
    own = reading.modified is None or reading.modified == hold.modified
    return moment.now if own or reading.modified is None else reading.modified


def is_outdated(moment: Moment, reading: Reading) -> bool:
    """Say whether the service still shows what was there before our own last write."""
    if moment.own_change is None or reading.modified is None:
        return False
    recent = abs(moment.now - moment.own_change) < NOT_YET_VISIBLE
    return recent and reading.modified < moment.own_change


def tells_only_its_end(earlier: Hold, now: Held) -> bool:
    """Say whether a write changed nothing but the end that the service keeps."""
    return isinstance(earlier, Held) and earlier.ours == now.ours and not earlier.returning
