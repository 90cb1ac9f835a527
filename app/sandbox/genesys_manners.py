"""How one agent's Genesys Cloud behaves where the reference leaves it open."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True)
class Manners:
    """What the reference leaves open, or an organisation decides; to be changed at any time."""

    primary: bool = True  # whether PURECLOUD is the source that others see
    me_tells_primary: bool = False  # users/me gives the primary source's presence
    message_survives: bool = True  # a PATCH without `message` keeps the old one
    may_go_on_queue: bool = True
    request_off_queue: bool = False  # leaving the queue is held back until it is granted
    offline_patch: Literal["shown", "ignored"] = "shown"
    visible_after: float = 0.0  # seconds of the clock until a PATCH is read back
    swallowed: int = 0  # the next so many PATCHes answer 200 and change nothing
    lapsed_is_active: bool = False  # out of office after its endDate
    early_is_active: bool = True  # out of office before its startDate
    restore_seconds: float = 60.0  # a reconnect within them restores the presence
    restore_on_queue: bool = False
