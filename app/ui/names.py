"""The names of the five statuses for people."""

from app.domain.status import Status
from app.ui.language import translate


def status_name(status: Status) -> str:
    """Give the short name of a status."""
    match status:
        case Status.TELEWORK:
            return translate("statuses", "Telework")
        case Status.HOLIDAY:
            return translate("statuses", "Holiday")
        case Status.BUSY:
            return translate("statuses", "Busy")
        case Status.OUT_OF_OFFICE:
            return translate("statuses", "Out of office")
        case Status.OFFICE:
            return translate("statuses", "Office")
