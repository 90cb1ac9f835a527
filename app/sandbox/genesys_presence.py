"""Presence and out of office of an agent as values, in the spellings of REST and of events."""

from dataclasses import dataclass
from datetime import datetime

from app.sandbox.genesys_definitions import Definition
from app.sandbox.genesys_errors import Refusal, bad_request, truth
from app.sandbox.genesys_manners import Manners
from app.sandbox.instants import stamp
from app.sandbox.journal import By
from app.sandbox.wire import JsonObject

SOURCE = "PURECLOUD"
OTHER_SOURCE = "MICROSOFTTEAMS"


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

    def told_active(self, now: datetime, manners: Manners) -> bool:
        """Give `active` as the API tells it: before the start and after the end it is open."""
        if self.over(now):
            return self.active and manners.lapsed_is_active
        early = self.start is not None and now < self.start
        return self.active and (manners.early_is_active or not early)


def user_presence(
    user_id: str, presence: Presence, source: str = SOURCE, *, primary: bool
) -> JsonObject:
    """Give a presence as REST does."""
    told: JsonObject = {
        "id": user_id,
        "source": source,
        "sourceId": source,
        "primary": primary,
        "presenceDefinition": presence.definition.referred(),
        "message": presence.message,
        "modifiedDate": stamp(presence.modified),
        "selfUri": f"/api/v2/users/{user_id}/presences/{source}",
    }
    if presence.wished is not None:
        told["futurePresenceDefinition"] = presence.wished.referred()
    return told


def presence_event(presence: Presence, source: str = SOURCE, *, primary: bool) -> JsonObject:
    """Give a presence as an event does, without the user's id."""
    told: JsonObject = {
        "source": source,
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
