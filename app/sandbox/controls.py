"""What the board can do to the simulated world; each action takes plain fields."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from app.sandbox.connect_me import ConnectMe
from app.sandbox.endpoint import DEVICES, UnknownStatus
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.google import Google
from app.sandbox.journal import By, Clock

Fields = Mapping[str, object]

_KINDS = ("@Telework", "@Holiday", "@Busy", "@OutOfOffice", "@Office")
_LONGEST = 7 * 24 * 3600


class BadField(Exception):
    """A field is missing or means nothing; the text names it."""


class Controls:
    """The actions by their names; thread-safe as far as the services are."""

    def __init__(self, google: Google, connect_me: ConnectMe, clock: Clock) -> None:
        self._google = google
        self._connect_me = connect_me
        self._clock = clock
        self._actions: dict[str, Callable[[Fields], None]] = {
            "status": self._status,
            "device": self._device,
            "event": self._event,
            "delete": self._delete,
            "decline": self._decline,
            "cut": lambda fields: self._service(fields).cut(),
            "restore": lambda fields: self._service(fields).restore(),
            "fault": self._fault,
            "clear": lambda fields: self._service(fields).faults.clear(),
        }

    def perform(self, action: str, fields: Fields) -> bool:
        """Do something; False when there is no such action. Raises BadField."""
        known = self._actions.get(action)
        if known is None:
            return False
        known(fields)
        return True

    def _service(self, fields: Fields) -> Google | ConnectMe:
        match fields.get("service"):
            case "google":
                return self._google
            case "connect-me":
                return self._connect_me
            case _:
                raise BadField("service")

    def _status(self, fields: Fields) -> None:
        try:
            by: By = "platform" if fields.get("by") == "platform" else "person"
            self._connect_me.endpoint.choose(_text(fields, "name"), by)
        except UnknownStatus as error:
            raise BadField("name") from error

    def _device(self, fields: Fields) -> None:
        wanted = _text(fields, "device")
        device = next((known for known in DEVICES if known == wanted), None)
        if device is None:
            raise BadField("device")
        self._connect_me.endpoint.ring(device)

    def _event(self, fields: Fields) -> None:
        kind = _text(fields, "kind")
        title = _text(fields, "title", "")[:200] or "Added on the board"
        if kind in _KINDS:
            title = f"{title} {kind}"
        elif kind not in ("no tag, Busy", "no tag, Free"):
            raise BadField("kind")
        now = self._clock().replace(microsecond=0)
        start = now + timedelta(seconds=_number(fields, "starts_in", 0, _LONGEST))
        end = start + timedelta(seconds=_number(fields, "lasts", 1, _LONGEST))
        self._google.primary.add(title, start, end, free=kind == "no tag, Free")

    def _delete(self, fields: Fields) -> None:
        if not self._google.primary.delete(_text(fields, "id")):
            raise BadField("id")

    def _decline(self, fields: Fields) -> None:
        if not self._google.primary.decline(_text(fields, "id")):
            raise BadField("id")

    def _fault(self, fields: Fields) -> None:
        try:
            kind = FaultKind(_text(fields, "kind"))
        except ValueError as error:
            raise BadField("kind") from error
        headers = fields.get("headers", {})
        if not isinstance(headers, dict):
            raise BadField("headers")
        fault = Fault(
            kind,
            method=_text(fields, "method", "*"),
            path=_text(fields, "path", "*"),
            times=_number(fields, "times", 1, 1_000_000) if fields.get("times") else None,
            seconds=_number(fields, "seconds", 0, 3600) if fields.get("seconds") else 30.0,
            status=_number(fields, "status", 200, 599) if fields.get("status") else 503,
            body=_text(fields, "body", ""),
            headers={str(name): str(value) for name, value in headers.items()},
            location=_text(fields, "location", "/portal"),
        )
        self._service(fields).faults.add(fault)


def _text(fields: Fields, name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise BadField(name)
    return value


def _number(fields: Fields, name: str, least: int, most: int) -> int:
    value = fields.get(name)
    text = str(value) if isinstance(value, int | str) else ""
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise BadField(name)
    return int(text)
