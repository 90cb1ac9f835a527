"""Tells troubles once when they begin and once when they are over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import AppError, SignInNeeded
from app.domain.health import Health
from app.domain.report import Happening, What

_OVER = {
    "ready": "Everything that is needed is there.",
    "calendar": "The calendar can be read again.",
    "service": "The status can be read and set again.",
    "storage": "The record of the status can be kept again.",
}


@dataclass(slots=True)
class Troubles:
    """Remembers which troubles were told."""

    _known: dict[str, str] = field(default_factory=dict)

    def news(
        self, now: datetime, troubles: Mapping[str, AppError | None]
    ) -> tuple[list[Happening], list[Happening]]:
        """Give what is over and what has begun, since the last call."""
        over: list[Happening] = []
        begun: list[Happening] = []
        for key, trouble in troubles.items():
            known = self._known.get(key)
            if trouble is None and known is not None:
                del self._known[key]
                over.append(Happening(now, What.WELL_AGAIN, reason=_OVER[key]))
            elif trouble is not None and trouble.headline != known:
                self._known[key] = trouble.headline
                begun.append(Happening(now, What.TROUBLE, reason=trouble.headline))
        return over, begun


def manager_trouble(
    unready: AppError | None,
    calendar: Health,
    service: Health,
    storage: AppError | None,
    now: datetime,
) -> AppError | None:
    """Give what makes the Manager NOK, the most urgent first; None: it is OK."""
    if unready is not None:
        return unready
    for health in (service, calendar):
        if isinstance(health.trouble, SignInNeeded):
            return health.trouble
    if storage is not None:
        return storage
    for health in (service, calendar):
        if health.worth_showing(now):
            return health.trouble
    return None
