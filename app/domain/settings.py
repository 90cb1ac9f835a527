"""What can be chosen: the rules and the pace, as one frozen value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from app.domain.status import Status

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
Wait = Literal["wait", "apply"]
PRIORITY = (
    Status.HOLIDAY,
    Status.OUT_OF_OFFICE,
    Status.BUSY,
    Status.TELEWORK,
    Status.OFFICE,
)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Hours of some week days, in minutes from midnight; they may run into the next day."""

    days: frozenset[int]  # 0 = Monday
    start: int  # minutes, 0…1439
    end: int  # minutes, start < end ≤ start + 1440: hours into the next day are over 1440


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules R1–R14 as far as they can be chosen; the defaults are the profile's."""

    priority: tuple[Status, ...] = PRIORITY
    count_tentative: bool = True
    count_unanswered: bool = False
    tags_from_others: bool = True
    google_event_types: bool = True
    gap_seconds: int = 60
    lead_seconds: int = 0
    while_on_queue: Wait = "wait"
    while_in_call: Wait = "wait"
    resting_status: Status = Status.OFFICE
    working_hours: tuple[WorkingHours, ...] = ()
    spellings: "MappingProxyType[str, Status]" = field(
        default_factory=lambda: MappingProxyType({})
    )  # further spellings of tags, without @, as written in the profile


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the watch needs to know: profile and the person's choices, already merged."""

    rules: Rules = field(default_factory=Rules)
    poll_seconds: int = 60
    calendars: tuple[str, ...] = ("primary",)
    names: "MappingProxyType[Status, str]" = field(
        default_factory=lambda: MappingProxyType({s: str(s) for s in Status})
    )  # Status -> what it is called at the service, or an id there

    @property
    def words(self) -> "MappingProxyType[Status, str]":
        """Say what a person calls each status, as reports and happenings have it."""
        return MappingProxyType({status: said(self.names, status) for status in self.names})


def said(names: Mapping[Status, str], status: Status) -> str:
    """Say what a person calls a status in the mapping: an id of the service is no word."""
    return str(status) if _ID.fullmatch(names[status]) else names[status]
