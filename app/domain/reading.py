"""The status as it was read at the service: all that the hold knows of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.errors import AppError

LAID_OVER = "\x1f"  # in a name: what follows is laid over the status, as an out-of-office flag is


class Kind(Enum):
    """What the person is doing on the telephone while a status is shown."""

    PLAIN = "plain"
    ON_QUEUE = "on queue"
    IN_CALL = "in call"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Reading:
    """A status as read, with the time of its last change and its ETag, if the service has them."""

    name: str  # the service's own key for it; how a person calls it is the service's to say
    kind: Kind = Kind.PLAIN
    modified: datetime | None = None  # of the status itself, not of what is laid over it
    tag: str | None = None
    resting: bool = (
        True  # whether it may be given back later (not On Queue, Offline, Idle, Break, Meal)
    )
    passing: bool = False  # shown by the platform until the person is back, as with a locked screen
    in_call: bool = False  # beside another kind: on queue, and in a call at the same time
    pending: str | None = None  # the name of a status that the service holds back for now
    memo: str = ""  # what the service needs beside the name to give exactly this back
    remark: AppError | None = None  # what a person should know of it, once
    unseen: AppError | None = None  # why colleagues do not see it, as long as they do not


def beneath(over: str, name: str) -> str:
    """Give a name under what is laid over another one."""
    return bare(name) + over.removeprefix(bare(over))


def bare(name: str) -> str:
    """Give the name of a status without what is laid over it."""
    return name.partition(LAID_OVER)[0]
