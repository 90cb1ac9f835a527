"""The status as it was read at the service: all that the hold knows of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Kind(Enum):
    """What the person is doing on the telephone while a status is shown."""

    PLAIN = "plain"
    ON_QUEUE = "on queue"
    IN_CALL = "in call"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Reading:
    """A status as read, with the time of its last change and its ETag, if the service has them."""

    name: str
    kind: Kind = Kind.PLAIN
    modified: datetime | None = None
    tag: str | None = None
    resting: bool = (
        True  # whether it may be given back later (not On Queue, Offline, Idle, Break, Meal)
    )
