"""The quick status: how long it lasts, and until when that is."""

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.domain.status import Status

if TYPE_CHECKING:  # the icon is drawn before these are loaded
    from app.conductor import Conductor
    from app.domain.report import Report

NOT_RUNNING = AppError("The Manager is not running.", "Start it first.")
NO_NEXT = AppError("No further event is known.", "Choose another end.")
HALF_HOUR = timedelta(minutes=30)


class Span(Enum):
    """How long a quick status lasts."""

    HALF_HOUR = "half an hour"
    NEXT_EVENT = "next event"
    TOMORROW = "tomorrow"


def ask_quick(conductor: "Conductor", status: Status, span: Span, now: datetime) -> AppError | None:
    """Have a quick status set; gives the reason when that cannot be."""
    refusal = _hindrance(conductor)
    if refusal is not None:
        return refusal
    end = until(span, now, conductor.state().report)
    if end is None:
        return NO_NEXT
    return None if conductor.quick(status, end) else NOT_RUNNING


def ask_back(conductor: "Conductor") -> AppError | None:
    """Have the earlier status given back before its time; gives the reason when that cannot be."""
    return _hindrance(conductor) or (None if conductor.come_back() else NOT_RUNNING)


def _hindrance(conductor: "Conductor") -> AppError | None:
    """Say why nothing that is asked for now could be set now: it must not be set by surprise."""
    state = conductor.state()
    return (state.unready or state.unexpected) if state.running else NOT_RUNNING


def until(span: Span, now: datetime, report: "Report | None") -> datetime | None:
    """Give the end of a quick status in UTC; None: no event is known that could end it."""
    match span:
        case Span.HALF_HOUR:
            return now + HALF_HOUR
        case Span.NEXT_EVENT:
            at = None if report is None else report.next_event
            return at if at is not None and at > now else None
        case Span.TOMORROW:
            tomorrow = (now.astimezone() + timedelta(days=1)).date()
            midnight = datetime.combine(tomorrow, datetime.min.time())
            return midnight.astimezone().astimezone(now.tzinfo)
