"""Presence and out of office of an agent as values, in the spellings of REST and of events."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.sandbox.genesys_definitions import Definition
from app.sandbox.genesys_errors import Refusal, bad_request, truth
from app.sandbox.journal import By
from app.sandbox.wire import JsonObject

SOURCE = "PURECLOUD"


@dataclass(frozen=True, slots=True)
class Presence:
    """What an agent's presence is from one moment on."""

    definition: Definition
    message: str
    modified: datetime
    by: By
    wished: Definition | None = None  # asked for, and held back
    wished_message: str = ""


@dataclass(frozen=True, slots=True)
class OutOfOffice:
    """The flag that lies over the presence."""

    active: bool = False
    start: datetime | None = None
    end: datetime | None = None
    indefinite: bool = False
    by: By = "platform"

    def over(self, now: datetime) -> bool:
        """Say whether its end has passed."""
        return self.end is not None and not self.indefinite and now >= self.end

    def covers(self, now: datetime) -> bool:
        """Say whether colleagues see it now."""
        begun = self.start is None or now >= self.start
        return self.active and begun and not self.over(now)


def stamp(instant: datetime) -> str:
    """Write an instant as the API does: UTC, with milliseconds."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def whole_milliseconds(instant: datetime) -> datetime:
    """Cut an instant to what the API can tell."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def user_presence(user_id: str, presence: Presence, *, primary: bool) -> JsonObject:
    """Give a presence as REST does."""
    told: JsonObject = {
        "id": user_id,
        "source": SOURCE,
        "sourceId": SOURCE,
        "primary": primary,
        "presenceDefinition": presence.definition.referred(),
        "message": presence.message,
        "modifiedDate": stamp(presence.modified),
        "selfUri": f"/api/v2/users/{user_id}/presences/{SOURCE}",
    }
    if presence.wished is not None:
        told["futurePresenceDefinition"] = presence.wished.referred()
    return told


def presence_event(presence: Presence, *, primary: bool) -> JsonObject:
    """Give a presence as an event does, without the user's id."""
    told: JsonObject = {
        "source": SOURCE,
        "presenceDefinition": presence.definition.shouted(),
        "primary": primary,
        "message": presence.message,
        "modifiedDate": stamp(presence.modified),
    }
    if presence.wished is not None:
        told["futurePresenceDefinition"] = presence.wished.shouted()
    return told


def dated(flag: OutOfOffice, *, active: bool) -> JsonObject:
    """Give what REST and events say alike of the flag."""
    told: JsonObject = {"active": active, "indefinite": flag.indefinite}
    if flag.start is not None:
        told["startDate"] = stamp(flag.start)
    if flag.end is not None:
        told["endDate"] = stamp(flag.end)
    return told


def read_out_of_office(body: JsonObject, by: By) -> OutOfOffice:
    """Read what a PUT sent. Raises Refusal."""
    start, end = _instant(body, "startDate"), _instant(body, "endDate")
    if start is not None and end is not None and end <= start:
        raise Refusal(400, "invalid.date", "endDate must be after startDate.")
    active = truth(body, "active")
    if active is None:
        raise bad_request("active is missing.")
    return OutOfOffice(active, start, end, bool(truth(body, "indefinite")), by)


def _instant(body: JsonObject, name: str) -> datetime | None:
    text = body.get(name)
    if text is None:
        return None
    try:
        instant = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise Refusal(400, "invalid.date", f"{name} is no date.")
    return instant
