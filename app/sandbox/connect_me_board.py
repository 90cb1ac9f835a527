"""The Connect Me gateway on the board: the status, the telephone, and buttons for both."""

from collections.abc import Mapping
from html import escape

from app.sandbox.board_page import button, clock_face
from app.sandbox.board_side import Action, BadField, Fields, text_of
from app.sandbox.connect_me import ConnectMe
from app.sandbox.endpoint import DEVICES, STATUSES, UnknownStatus
from app.sandbox.journal import By, Change
from app.sandbox.wire import JsonObject

_OFFERED = {
    "idle": (("busy", "Take a call"), ("not_connected", "Disconnect the telephone")),
    "ringing": (("busy", "Take a call"), ("idle", "Let it ring out")),
    "busy": (("idle", "Hang up"), ("not_connected", "Disconnect the telephone")),
    "not_connected": (("idle", "Connect the telephone"),),
}


class ConnectMeSide:
    """What the board asks of Connect Me."""

    name = "connect-me"
    title = "Connect Me"

    def __init__(self, service: ConnectMe) -> None:
        self.service = service
        self._endpoint = service.endpoint

    def actions(self) -> Mapping[str, Action]:
        """Give what the board can do to it, by names."""
        return {"status": self._status, "device": self._device}

    def state(self) -> JsonObject:
        """Give what is to be seen, as JSON."""
        told, _etag = self._endpoint.told()
        return {
            "status": told["intentional"],
            "since": told["modified"],
            "by": self._endpoint.by,
            "device": told["device"],
        }

    def panels(self) -> str:
        """Give what is to be seen, and the buttons for it, as HTML."""
        status, device = self._endpoint.name, self._endpoint.device
        by_hand = "".join(button("status", {"name": name}, name) for name in STATUSES)
        telephone = "".join(button("device", {"device": to}, does) for to, does in _OFFERED[device])
        return (
            "<section aria-live=polite><h2>What colleagues see</h2>"
            f'<p class=big data-status="{escape(status)}">{escape(status)}</p>'
            f"<p class=soft>since {escape(clock_face(self._endpoint.modified))}, "
            f"set by the {escape(self._endpoint.by)} · "
            f"telephone: {escape(device.replace('_', ' '))}</p></section>"
            f"<section><h2>The person</h2>{by_hand}<br>{telephone}</section>"
        )

    def history(self) -> tuple[Change, ...]:
        """Give the changes of what colleagues see, oldest first."""
        return self._endpoint.history()

    def _status(self, fields: Fields) -> None:
        try:
            by: By = "platform" if fields.get("by") == "platform" else "person"
            self._endpoint.choose(text_of(fields, "name"), by)
        except UnknownStatus as error:
            raise BadField("name") from error

    def _device(self, fields: Fields) -> None:
        wanted = text_of(fields, "device")
        device = next((known for known in DEVICES if known == wanted), None)
        if device is None:
            raise BadField("device")
        self._endpoint.ring(device)
