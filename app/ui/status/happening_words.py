"""The words of a happening: its kind, its statuses, why, and how late."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import IntEnum
from functools import cache

from app.domain.event import Reason
from app.domain.reading import Kind
from app.domain.report import Happening, What
from app.ui.language import clock_time, day, for_people, translate
from app.ui.plain import shown
from app.ui.wording import told
from app.ui.words import name_at_service, reason

LONGEST_REASON = 400  # characters
_REASONS = {str(one): one for one in Reason}
KINDS = {one.value: one for one in Kind}


class Column(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHAT = 1
    STATUS = 2
    BEFORE = 3
    WHY = 4
    EVENT = 5
    LATE = 6


class Words:
    """Words each happening once; the titles of events are looked up at each asking."""

    def __init__(self) -> None:
        self.titles: Mapping[str, str] = {}  # by the id of the event; never kept anywhere
        self._worded: dict[Happening, tuple[str, ...]] = {}
        # as long as the window, for it speaks one language
        self._day, self._time, self._kind = cache(_day), cache(_time), cache(kind)
        self._name, self._why, self._late = cache(_name), cache(why), cache(_late)

    def __call__(self, happening: Happening) -> tuple[str, ...]:
        """Give the words of a row, by column."""
        worded = self._worded.get(happening)
        if worded is None:
            worded = self._worded[happening] = self._word(happening)
        title = self.titles.get(happening.event_id or "")
        if title is None:
            return worded
        return (*worded[: Column.EVENT], shown(title), *worded[Column.LATE :])

    def _word(self, one: Happening) -> tuple[str, ...]:
        here = one.at.astimezone()
        return (
            f"{self._day(here.date())} {self._time(here.hour, here.minute)}",
            self._kind(one.what),
            self._name(one.status),
            self._name(one.previous),
            self._why(one.reason),
            "",
            self._late(one.late_ms),
        )


def heading(column: Column) -> str:
    """Name a column."""
    return {
        Column.WHEN: translate("status", "When"),
        Column.WHAT: translate("status", "What"),
        Column.STATUS: translate("status", "Status"),
        Column.BEFORE: translate("status", "Before"),
        Column.WHY: translate("status", "Why"),
        Column.EVENT: translate("status", "Event"),
        Column.LATE: translate("status", "Late"),
    }[column]


def kind(what: What) -> str:
    """Name the kind of a happening."""
    return {
        What.STARTED: translate("status", "Started"),
        What.SET: translate("status", "Set"),
        What.GIVEN_BACK: translate("status", "Given back"),
        What.LEFT_ALONE: translate("status", "Left alone"),
        What.WAITING: translate("status", "Waiting"),
        What.APPLIED_LATE: translate("status", "Set late"),
        What.TROUBLE: translate("status", "Trouble"),
        What.WELL_AGAIN: translate("status", "Well again"),
        What.STOPPED: translate("status", "Stopped"),
    }[what]


def why(because: str | None) -> str:
    """Word the reason of a happening."""
    if not because:
        return ""
    if because in _REASONS:
        return reason(_REASONS[because])
    if because in KINDS:
        return on_the_telephone(KINDS[because])
    return shown(told(because), LONGEST_REASON)


def on_the_telephone(doing: Kind) -> str:
    """Say what the person does on the telephone."""
    match doing:
        case Kind.IN_CALL:
            return translate("status", "in a call")
        case Kind.ON_QUEUE:
            return translate("status", "on queue")
        case Kind.OFFLINE:
            return translate("status", "not connected")
        case Kind.PLAIN:
            return ""


def _day(date: date) -> str:
    return day(datetime.combine(date, time(12)).astimezone())


def _time(hour: int, minute: int) -> str:
    return clock_time(datetime(2000, 1, 1, hour, minute).astimezone())


def _name(name: str | None) -> str:
    return name_at_service(name) if name else ""


def _late(milliseconds: int | None) -> str:
    return "" if milliseconds is None else for_people(milliseconds / 1000)
