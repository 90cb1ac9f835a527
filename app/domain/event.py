"""What the program keeps of a calendar event."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum


class Answer(Enum):
    """The person's own answer to an invitation."""

    NONE = "none"  # no own entry, or one whose value is not known
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    UNANSWERED = "needsAction"
    DECLINED = "declined"


class EventKind(Enum):
    """The event types that the rules tell apart; any other type is a plain event."""

    PLAIN = "default"
    OUT_OF_OFFICE = "outOfOffice"
    FOCUS_TIME = "focusTime"
    WORKING_LOCATION = "workingLocation"
    BIRTHDAY = "birthday"


class Place(Enum):
    """Where a working location event says that the person works."""

    HOME = "homeOffice"
    OFFICE = "officeLocation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event, with its instants in UTC; `end` is exclusive and may not lie after `start`."""

    id: str
    start: datetime
    end: datetime
    title: str = ""
    description: str = ""  # as Google sends it: HTML, uncut
    ical_uid: str = ""
    cancelled: bool = False
    free: bool = False
    answer: Answer = Answer.NONE
    own: bool = True  # the person organises it, or nobody is named as the organiser
    kind: EventKind = EventKind.PLAIN
    place: Place = Place.OTHER  # says something only when kind is WORKING_LOCATION


@dataclass(frozen=True, slots=True)
class UnreadableEvent:
    """An item of the answer that is no event: cancelled without id or times, or malformed."""

    id: str | None
    cancelled: bool = False
    start: datetime | None = None  # its times, when both could be read
    end: datetime | None = None


CalendarItem = CalendarEvent | UnreadableEvent


class IgnoredBecause(StrEnum):
    """Why an event asks for nothing."""

    CANCELLED = "cancelled"
    MALFORMED = "malformed"
    DECLINED = "declined"
    BIRTHDAY = "birthday"
    NO_DURATION = "no duration"
    UNANSWERED = "unanswered"
    TENTATIVE = "tentative"
    WORKING_LOCATION = "working location"
    FREE = "free"
    OUTSIDE_WORKING_HOURS = "outside working hours"
    COVERED = "covered"


class Reason(StrEnum):
    """Why a status is asked for: by an event, or by the person for a while."""

    TAG_IN_TITLE = "tag in title"
    TAG_IN_DESCRIPTION = "tag in description"
    BUSY = "busy event"
    OUT_OF_OFFICE = "out of office event"
    FOCUS_TIME = "focus time event"
    WORKING_LOCATION = "working location event"
    QUICK = "quick status"  # never in an agenda: the person asked for it in this program
