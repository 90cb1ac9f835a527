"""Turns whatever an errand died of into something that the watch can tell."""

import logging

from app.domain.errors import AppError, Trouble
from app.domain.health import Health

PATIENCE = 60.0  # seconds; every single request has a shorter deadline

_log = logging.getLogger("connectme.sync")


class Unexpected(Trouble):
    """A failure that nobody foresaw; it is logged by its class, and tried again."""


class Hanging(AppError):
    """An errand did not end at all, not even by its deadline."""

    def __init__(self) -> None:
        super().__init__(
            "A request does not come to its end.",
            "It is tried again. If it stays, restart the program.",
        )


def patience(health: Health) -> float:
    """Give the seconds after which an errand hangs; each hanging one costs a thread."""
    return PATIENCE * 2.0 ** min(health.attempts, 5)


def as_app_error(error: BaseException) -> AppError:
    """Give an AppError for any exception; what is not one is logged with its class and place."""
    if isinstance(error, AppError):
        return error
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    line = f"{place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else "?"
    _log.error("an errand died of %s in %s", type(error).__name__, line)
    return Unexpected(
        "Something went wrong that should not have.",
        "It is tried again. If it stays, send the diagnostics to your IT.",
    )
