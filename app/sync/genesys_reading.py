"""Reads what Genesys Cloud says of a person: presence, flag, telephone; and what it comes to."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from app.domain.errors import AppError
from app.domain.reading import Kind, Reading
from app.sync.answers import foreign, instant_of
from app.sync.genesys_definitions import Catalogue, id_of, kind_by_id, spelled, system
from app.sync.genesys_mapping import FLAGGED, WORDED, flag_bearers, key_of
from app.sync.genesys_requests import SERVICE

MOST_OF_A_MESSAGE = 128  # characters
EARLY = timedelta(minutes=1)  # a flag that begins so soon was begun by another clock
_ON_QUEUE = frozenset({"IDLE", "NOT_RESPONDING"})
_IN_CALL = frozenset({"INTERACTING", "COMMUNICATING"})
_AWAY = frozenset({"onqueue", "offline", "idle"})  # the platform's own doing, never given back
_PASSING = frozenset({"break", "meal"})


@dataclass(frozen=True, slots=True)
class Presence:
    """A presence as it was read."""

    id: str
    kind: str  # of SYSTEM; empty: not known
    modified: datetime | None
    message: str = ""
    future: str | None = None  # the id of one that is held back
    primary: bool = True


@dataclass(frozen=True, slots=True)
class Flag:
    """An out-of-office flag, as it was read."""

    active: bool = False
    start: datetime | None = None
    end: datetime | None = None  # None: it has none

    def as_body(self) -> dict[str, object]:
        """Give it as the platform is told it."""
        if not self.active:
            return {"active": False}
        dates: dict[str, object] = {}
        if self.start is not None:
            dates["startDate"] = written(self.start)
        if self.end is not None:
            dates["endDate"] = written(self.end)
        return {**dates, "active": True, "indefinite": self.end is None}


@dataclass(frozen=True, slots=True)
class Line:
    """What the telephone does."""

    on_queue: bool = False  # and free to be called
    on_queue_call: bool = False  # in a call from a queue, or in one beside it
    talking: bool = False  # in a conversation, or wrapping one up

    @property
    def in_call(self) -> bool:
        """Say whether the person must not be disturbed."""
        return self.on_queue_call or self.talking


@dataclass(frozen=True, slots=True)
class Seen:
    """All that one reading found, and the platform's own time of it."""

    presence: Presence
    flag: Flag
    line: Line
    at: datetime


def presence_of(told: object) -> Presence:
    """Read a presence. Raises Intercepted for what is none."""
    found = _object(told)
    definition = _object(found.get("presenceDefinition"))
    id = id_of(definition.get("id"))
    modified = _optional_instant(found.get("modifiedDate"))
    message = found.get("message")
    if id is None or not isinstance(message, str | None):
        raise foreign(SERVICE)
    future = found.get("futurePresenceDefinition")
    return Presence(
        id=id,
        kind=kind_by_id(id) or spelled(definition.get("systemPresence")),
        modified=modified,
        message=message or "",
        future=id_of(future.get("id")) if isinstance(future, dict) else None,
        primary=found.get("primary") is not False,
    )


def flag_of(told: object) -> Flag:
    """Read an out-of-office flag. Raises Intercepted for what is none."""
    found = _object(told)
    active, indefinite = found.get("active"), found.get("indefinite")
    if not isinstance(active, bool | None) or not isinstance(indefinite, bool | None):
        raise foreign(SERVICE)
    end = _optional_instant(found.get("endDate"))
    start = _optional_instant(found.get("startDate"))
    return Flag(active is True, start, None if indefinite else end)


def routing_of(told: object) -> tuple[bool, bool]:
    """Read a routing status: whether a queue may call, and whether a call goes on."""
    status = _object(told).get("status")
    if not isinstance(status, str):
        raise foreign(SERVICE)
    return status.upper() in _ON_QUEUE, status.upper() in _IN_CALL


def is_talking(told: object) -> bool:
    """Read the counts of conversations: whether one goes on, or is being wrapped up."""
    return any(count > 0 for count in _counts(_object(told)))


def is_planned(flag: Flag, at: datetime) -> bool:
    """Say whether a flag stands or will stand."""
    return flag.active and (flag.end is None or flag.end > at)


def is_standing(flag: Flag, presence: Presence, at: datetime, catalogue: Catalogue) -> bool:
    """Say whether the flag counts: it stands, or it ended by itself over a status of this program.

    So a computer that wakes up late still knows its own status, as long as nobody has changed the
    presence since. A flag that begins only later is a plan.
    """
    if flag.end is not None and flag.end <= at:
        untouched = presence.modified is not None and presence.modified < flag.end
        return untouched and presence.id in flag_bearers(catalogue)
    return flag.active and (flag.start is None or flag.start <= at + EARLY)


def kind_of(presence: Presence, line: Line) -> Kind:
    """Say what a person does, as far as it matters to a write."""
    if presence.kind == "offline":
        return Kind.OFFLINE
    if presence.kind == "onqueue" or line.on_queue:
        return Kind.ON_QUEUE
    return Kind.IN_CALL if line.in_call else Kind.PLAIN


def reading_of(seen: Seen, catalogue: Catalogue, remark: AppError | None = None) -> Reading:
    """Give what a reading comes to."""
    presence, line = seen.presence, seen.line
    flagged = is_standing(seen.flag, presence, seen.at, catalogue)
    kind = kind_of(presence, line)
    held_back = presence.future if presence.future != presence.id else None
    name = key_of(presence.id, presence.message, flagged=flagged)
    return Reading(
        name=name,
        kind=kind,
        modified=presence.modified,
        resting=_is_resting(presence, line, flagged=flagged),
        passing=presence.kind == "idle",
        in_call=line.in_call and kind is not Kind.IN_CALL,
        pending=None if held_back is None else key_of(held_back, presence.message, flagged=flagged),
        memo=memo_of(presence, seen.flag, name, seen.at),
        remark=remark,
    )


def memo_of(presence: Presence, flag: Flag, name: str, at: datetime) -> str:
    """Write down what must be given back beside the key: message, and dates of the flag."""
    kept: dict[str, object] = {}
    if presence.message and not name.endswith(WORDED):
        kept["message"] = presence.message
    if is_planned(flag, at) or name.endswith(FLAGGED):
        kept["flag"] = replace(flag, active=True).as_body()
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def memo_read(memo: str) -> tuple[str, Flag | None]:
    """Give message and flag of a memo; what is none has neither."""
    try:
        kept = json.loads(memo or "{}")
    except (ValueError, RecursionError):
        kept = None
    if not isinstance(kept, dict):
        return "", None
    message, flag = kept.get("message"), kept.get("flag")
    if not isinstance(flag, dict):
        return message if isinstance(message, str) else "", None
    start, end = instant_of(flag.get("startDate")), instant_of(flag.get("endDate"))
    return message if isinstance(message, str) else "", Flag(active=True, start=start, end=end)


def written(moment: datetime) -> str:
    """Write an instant as the platform does."""
    plain = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{plain.isoformat(timespec='milliseconds')}Z"


def _is_resting(presence: Presence, line: Line, *, flagged: bool) -> bool:
    """Say whether it may be given back later; a flag is a person's own word over what passes."""
    if presence.kind in _AWAY or line.on_queue:
        return False
    return flagged or not (presence.kind in _PASSING or presence.id == system("away"))


def _counts(told: Mapping[str, object]) -> Iterator[int]:
    for media in told.values():
        for side in media.values() if isinstance(media, dict) else ():
            for name in ("active", "acw"):
                count = side.get(name) if isinstance(side, dict) else None
                yield count if isinstance(count, int) else 0


def _object(told: object) -> Mapping[str, object]:
    if not isinstance(told, dict):
        raise foreign(SERVICE)
    return told


def _optional_instant(told: object) -> datetime | None:
    if told is None:
        return None
    moment = instant_of(told)
    if moment is None:
        raise foreign(SERVICE)
    return moment
