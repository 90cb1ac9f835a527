"""The five statuses of the naming convention."""

from enum import StrEnum


class Status(StrEnum):
    """A status that an event can ask for; the value is its name in tags, files and JSON."""

    TELEWORK = "Telework"
    HOLIDAY = "Holiday"
    BUSY = "Busy"
    OUT_OF_OFFICE = "OutOfOffice"
    OFFICE = "Office"
