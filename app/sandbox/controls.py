"""What the board can do to the simulated world; each action takes plain fields."""

from datetime import timedelta

from app.sandbox.board_side import Action, BadField, Cuttable, Fields, Side, number_of, text_of
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.google import Google
from app.sandbox.journal import Clock

_KINDS = ("@Telework", "@Holiday", "@Busy", "@OutOfOffice", "@Office")
_LONGEST = 7 * 24 * 3600


class Controls:
    """The actions by their names; thread-safe as far as the services are."""

    def __init__(self, google: Google, side: Side, clock: Clock) -> None:
        self._google = google
        self._side = side
        self._clock = clock
        self._actions: dict[str, Action] = {
            **side.actions(),
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

    def _service(self, fields: Fields) -> Cuttable:
        match fields.get("service"):
            case "google":
                return self._google
            case self._side.name:
                return self._side.service
            case _:
                raise BadField("service")

    def _event(self, fields: Fields) -> None:
        kind = text_of(fields, "kind")
        title = text_of(fields, "title", "")[:200] or "Added on the board"
        if kind in _KINDS:
            title = f"{title} {kind}"
        elif kind not in ("no tag, Busy", "no tag, Free"):
            raise BadField("kind")
        now = self._clock().replace(microsecond=0)
        start = now + timedelta(seconds=number_of(fields, "starts_in", 0, _LONGEST))
        end = start + timedelta(seconds=number_of(fields, "lasts", 1, _LONGEST))
        self._google.primary.add(title, start, end, free=kind == "no tag, Free")

    def _delete(self, fields: Fields) -> None:
        if not self._google.primary.delete(text_of(fields, "id")):
            raise BadField("id")

    def _decline(self, fields: Fields) -> None:
        if not self._google.primary.decline(text_of(fields, "id")):
            raise BadField("id")

    def _fault(self, fields: Fields) -> None:
        try:
            kind = FaultKind(text_of(fields, "kind"))
        except ValueError as error:
            raise BadField("kind") from error
        headers = fields.get("headers", {})
        if not isinstance(headers, dict):
            raise BadField("headers")
        fault = Fault(
            kind,
            method=text_of(fields, "method", "*"),
            path=text_of(fields, "path", "*"),
            times=number_of(fields, "times", 1, 1_000_000) if fields.get("times") else None,
            seconds=number_of(fields, "seconds", 0, 3600) if fields.get("seconds") else 30.0,
            status=number_of(fields, "status", 200, 599) if fields.get("status") else 503,
            body=text_of(fields, "body", ""),
            headers={str(name): str(value) for name, value in headers.items()},
            location=text_of(fields, "location", "/portal"),
        )
        self._service(fields).faults.add(fault)
