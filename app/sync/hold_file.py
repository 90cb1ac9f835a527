"""Keeps the hold on disk: what was set, what is owed, and who owes it."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from app.domain.errors import StorageFailed
from app.domain.event import Reason
from app.domain.hold import Free, Held, Hold, Yielded
from app.domain.status import Status

VERSION = 1
OLDEST = timedelta(days=7)


class Dropped(Enum):
    """Why a hold on disk was not taken up, as a sentence."""

    OTHER_PERSON = "A status of somebody else was noted here; it is left as it is."
    OTHER_COMPUTER = "A status of another computer was noted here; it is left as it is."
    TOO_OLD = "A status set more than a week ago was noted here; it is left as it is."
    UNREADABLE = "The note on the last status cannot be read; the status is left as it is."
    NEWER_VERSION = "The note on the last status is from a newer version; it is left as it is."


NEVER_OURS = (Dropped.OTHER_PERSON, Dropped.OTHER_COMPUTER, Dropped.TOO_OLD)


@dataclass(frozen=True, slots=True)
class HoldFile:
    """Reads and writes `hold.json` through the callables that it is given.

    `write` makes it durable or raises StorageFailed; None removes the record.
    """

    read: Callable[[], str | None]
    write: Callable[[str | None], None]
    machine: str

    def save(self, hold: Hold, uid: str) -> None:
        """Make the hold durable; raises StorageFailed."""
        if isinstance(hold, Free):
            self.write(None)
            return
        record = {
            "version": VERSION,
            "machine": self.machine,
            "uid": uid,
            "state": "held" if isinstance(hold, Held) else "yielded",
            **{name: _plain(value) for name, value in asdict(hold).items()},
        }
        self.write(json.dumps(record, indent=1) + "\n")  # ASCII: half a character is kept too

    def load(self, uid: str, now: datetime) -> Hold | Dropped:
        """Give the hold of this person on this computer, or why it is not taken up."""
        try:
            text = self.read()
        except StorageFailed:
            return Dropped.UNREADABLE
        if text is None:
            return Free()
        try:
            record = json.loads(text)
            if not isinstance(record, dict):
                return Dropped.UNREADABLE
            if isinstance(record.get("version"), int) and record["version"] > VERSION:
                return Dropped.NEWER_VERSION
            hold = _hold_of(record)
        except (ValueError, KeyError, TypeError, RecursionError):
            return Dropped.UNREADABLE
        if record.get("machine") != self.machine:
            return Dropped.OTHER_COMPUTER
        if record.get("uid") != uid:
            return Dropped.OTHER_PERSON
        made = hold.since if isinstance(hold, Held) else hold.at
        return Dropped.TOO_OLD if now - made > OLDEST else hold


class Record:
    """The record of whoever is signed in, and the trouble with writing it."""

    def __init__(self, holds: HoldFile) -> None:
        self._holds = holds
        self.uid: str | None = None
        self.trouble: StorageFailed | None = None

    def take_up(self, uid: str, now: datetime) -> Hold | Dropped:
        """Be that person's record from here on, and read it; what can never be ours is removed."""
        self.uid = uid
        loaded = self._holds.load(uid, now)
        if loaded in NEVER_OURS:
            self.save(Free())
        return loaded

    def save(self, hold: Hold) -> bool:
        """Make the hold durable; say whether that worked."""
        assert self.uid is not None  # noqa: S101 - nothing is decided before it is known who
        try:
            self._holds.save(hold, self.uid)
        except StorageFailed as error:
            self.trouble = error
        else:
            self.trouble = None
        return self.trouble is None


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _hold_of(record: dict[str, object]) -> Held | Yielded:
    match record["state"]:
        case "held":
            return Held(
                ours=_text(record["ours"]),
                before=_text(record["before"]),
                status=Status(_text(record["status"])),
                event_id=_text(record["event_id"]),
                reason=Reason(_text(record["reason"])),
                start=_instant(record["start"]),
                until=_instant(record["until"]),
                operation=_text(record["operation"]),
                since=_instant(record["since"]),
                confirmed=_flag(record["confirmed"]),
                returning=_flag(record["returning"]),
                modified=_maybe_instant(record["modified"]),
                replaced=None if record["replaced"] is None else _text(record["replaced"]),
                replaced_modified=_maybe_instant(record["replaced_modified"]),
                replaced_was_ours=_flag(record["replaced_was_ours"]),
                set_again=_flag(record["set_again"]),
                away_at=_maybe_instant(record["away_at"]),
                dismissed_at=_maybe_instant(record.get("dismissed_at")),
                over=_flag(record.get("over", False)),
                memo=_text(record.get("memo", "")),
                label=_text(record.get("label", "")),
                told_until=_maybe_instant(record.get("told_until")),
                given_up_at=_maybe_instant(record.get("given_up_at")),
                unchosen_at=_maybe_instant(record.get("unchosen_at")),
            )
        case "yielded":
            return Yielded(
                status=Status(_text(record["status"])),
                event_id=_text(record["event_id"]),
                at=_instant(record["at"]),
                until=_instant(record["until"]),
                dismissed_at=_maybe_instant(record.get("dismissed_at")),
                over=_flag(record.get("over", False)),
                unchosen_at=_maybe_instant(record.get("unchosen_at")),
            )
        case _:
            raise ValueError("unknown state")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false expected")
    return value


def _instant(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("an offset is missing")
    if moment.year in (1, 9999):  # arithmetic would leave the calendar
        raise ValueError("out of range")
    return moment.astimezone(UTC)


def _maybe_instant(value: object) -> datetime | None:
    return None if value is None else _instant(value)
