"""Stand-ins that the tests of the two adapters share."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.sync.connect_me import ConnectMe
from app.sync.google_calendar import GoogleCalendar
from tests.canaries import ACCESS_TOKEN

DOCUMENT = Path(__file__).parents[2] / "resources" / "calendar.v3.json"
RENEWED = f"{ACCESS_TOKEN}.renewed"
UID = "c7c3b548-e4fe-4205-b263-d6374fa9feas"
START = datetime(2026, 11, 21, tzinfo=UTC)
END = datetime(2026, 11, 29, tzinfo=UTC)


@dataclass
class Keys:
    """Credentials that remember which tokens were called stale."""

    uid: str | None = UID
    good_until: datetime | None = None
    stale: list[str | None] = field(default_factory=list)

    def access_token(self, *, stale: str | None = None) -> str:
        """Give the first token, or the renewed one."""
        self.stale.append(stale)
        return ACCESS_TOKEN if stale is None else RENEWED


def google(url: str, keys: Keys | None = None, **more: object) -> GoogleCalendar:
    """Give the calendar of a server on the loopback."""
    return GoogleCalendar(keys or Keys(), url, DOCUMENT, **more)  # type: ignore[arg-type]


def connect_me(url: str, keys: Keys | None = None, **more: object) -> ConnectMe:
    """Give the gateway of a server on the loopback."""
    return ConnectMe(keys or Keys(), url, **more)  # type: ignore[arg-type]


def event(id: str = "e1", **more: object) -> dict[str, object]:
    """Give an item as Google sends it."""
    times = {
        "start": {"dateTime": "2026-11-22T09:00:00Z"},
        "end": {"dateTime": "2026-11-22T10:00:00Z"},
    }
    return {"id": id, "status": "confirmed", **times, **more}


def events(*items: object, zone: object = "Europe/Brussels", **more: object) -> dict[str, object]:
    """Give a page of `events.list`."""
    return {"kind": "calendar#events", "timeZone": zone, "items": list(items), **more}


def status(**more: object) -> dict[str, object]:
    """Give a status as the gateway sends it."""
    fields = {"intentional": "Office", "device": "idle", "modified": "2026-11-22T09:00:00.000Z"}
    return {**fields, **more}
