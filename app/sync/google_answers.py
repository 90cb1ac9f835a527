"""Decides what an answer of Google Calendar means: a page of a list, or which trouble."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.errors import AppError, Limited, Refused, Service, Trouble
from app.sync.answers import AGAIN, foreign, is_foreign, limited, refusal
from app.web import parse_json

_RATE = frozenset(
    {
        "rateLimitExceeded",
        "userRateLimitExceeded",
        "RATE_LIMIT_EXCEEDED",
        "RESOURCE_EXHAUSTED",
        "RESOURCE_QUOTA_EXCEEDED",
    }
)
_LONG_RATE = frozenset({"quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg"})
_SCOPE = frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"})
_SWITCHED_OFF = frozenset({"accessNotConfigured", "SERVICE_DISABLED"})
_HOUR = 3600.0


def trouble_of(status: int, headers: Mapping[str, str], body: bytes, now: datetime) -> AppError:
    """Give the error for an answer that is no success, by its status and Google's reason."""
    match status:
        case HTTPStatus.FORBIDDEN | HTTPStatus.TOO_MANY_REQUESTS:
            return _forbidden(status, headers, body, now)
        case HTTPStatus.NOT_FOUND if not is_foreign(headers, body):
            return Refused(
                "A chosen calendar is not there any more, or no longer shared with you.",
                "Choose the calendars again in Advanced Settings.",
            )
        case HTTPStatus.GONE if not is_foreign(headers, body):
            return Trouble("Google asks to read the calendar anew.", AGAIN)
        case _:
            return refusal(Service.GOOGLE, status, headers, body, now)


def list_page(answer: object, kind: str) -> Mapping[str, object]:
    """Check that an answer is a page of a list of that kind. Raises Intercepted."""
    if not isinstance(answer, dict) or answer.get("kind") != kind:
        raise foreign(Service.GOOGLE)
    if not isinstance(answer.get("items"), list):
        raise foreign(Service.GOOGLE)
    if not isinstance(answer.get("nextPageToken", ""), str):
        raise foreign(Service.GOOGLE)
    return answer


def zone_of(page: Mapping[str, object]) -> ZoneInfo:
    """Give the calendar's time zone. Raises Intercepted, Refused."""
    name = page.get("timeZone")
    if not isinstance(name, str) or not name:
        raise foreign(Service.GOOGLE)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    raise Refused(
        "The calendar has a time zone that this program does not know.",
        "Choose another time zone in the settings of Google Calendar.",
    )


def _forbidden(status: int, headers: Mapping[str, str], body: bytes, now: datetime) -> AppError:
    document = parse_json(body)
    reasons = _reasons(document)
    if reasons & _LONG_RATE:
        return Limited("The daily share of Google requests is used up.", AGAIN, retry_after=_HOUR)
    if status == HTTPStatus.TOO_MANY_REQUESTS or reasons & _RATE:
        return limited(Service.GOOGLE, headers, now)
    if not isinstance(document, dict) or is_foreign(headers, body):
        return foreign(Service.GOOGLE)
    if reasons & _SCOPE:
        return Refused(
            "The permission to read your calendar is missing.",
            "Sign in to Google again and tick the boxes for the calendar.",
        )
    if reasons & _SWITCHED_OFF:
        return Refused(
            "The Google project of this program has no access to calendars.",
            "Tell your IT: the Google Calendar API is not switched on for it.",
        )
    return Refused(
        "Google does not let you read a chosen calendar.",
        "Choose the calendars again in Advanced Settings, or ask the calendar’s owner.",
    )


def _reasons(document: object) -> set[str]:
    """Collect the reasons of the old and the new form of Google's error body."""
    error = document.get("error") if isinstance(document, dict) else None
    if not isinstance(error, dict):
        return set()
    found: list[object] = [error.get("status")]
    for part in ("errors", "details"):
        entries = error.get(part)
        for entry in entries if isinstance(entries, list) else []:
            found.append(entry.get("reason") if isinstance(entry, dict) else None)
    return {reason for reason in found if isinstance(reason, str)}
