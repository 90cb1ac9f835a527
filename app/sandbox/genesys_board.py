"""Genesys Cloud on the board: presence, queue, calls, out of office, and buttons for them."""

from collections.abc import Mapping
from html import escape

from app.sandbox.board_page import button, clock_face, day_and_clock_face, options
from app.sandbox.board_side import Action, BadField, Fields, is_on, text_of
from app.sandbox.genesys import GenesysCloud
from app.sandbox.genesys_definitions import IDLE, OFFLINE, ON_QUEUE, Definition
from app.sandbox.genesys_errors import Refusal
from app.sandbox.genesys_presence import OutOfOffice
from app.sandbox.genesys_work import NothingToEnd
from app.sandbox.instants import stamp
from app.sandbox.journal import By, Change
from app.sandbox.people import ADA
from app.sandbox.wire import JsonObject

_BY_SYSTEM = (IDLE, OFFLINE, ON_QUEUE)  # have buttons of their own
_COLOURS = {
    "Available": "Office",
    "Busy": "Busy",
    "Meeting": "Busy",
    "Training": "Busy",
    "On Queue": "Telework",
    "Away": "Holiday",
    "Break": "Holiday",
    "Meal": "Holiday",
    "Idle": "Holiday",
}


class GenesysSide:
    """What the board asks of Genesys Cloud."""

    name = "genesys-cloud"
    title = "Genesys Cloud"

    def __init__(self, service: GenesysCloud) -> None:
        self.service = service
        self._agent = service.agent

    def actions(self) -> Mapping[str, Action]:
        """Give what the board can do to it, by names."""
        return {
            "status": self._status,
            "queue": self._queue,
            "call": self._call,
            "line": self._line,
            "idle": self._idle,
            "out-of-office": self._out_of_office,
            "request": self._request,
            "wish": self._wish,
            "sign-in": self._sign_in,
            "channel": self._channel,
        }

    def state(self) -> JsonObject:
        """Give what is to be seen, as JSON."""
        presence, (calls, after_call) = self._agent.presence, self._agent.totals
        ends = self.service.sign_in.ends(ADA.email)
        return {
            "status": self._agent.seen,
            "presence": presence.definition.label,
            "system": presence.definition.system,
            "message": presence.message,
            "since": stamp(presence.modified),
            "by": presence.by,
            "wished": presence.wished.label if presence.wished else None,
            "on_queue": self._agent.on_queue,
            "routing": self._agent.routing,
            "calls": calls,
            "after_call_work": after_call,
            "out_of_office": self._agent.told_out_of_office(),
            "signed_in_until": stamp(ends) if ends else None,
            "sockets": len(self.service.channels.streams()),
        }

    def panels(self) -> str:
        """Give what is to be seen, and the buttons for it, as HTML."""
        return (
            f"<section aria-live=polite><h2>What colleagues see</h2>{self._seen()}</section>"
            f"<section><h2>The person</h2>{self._by_hand()}<br>{self._work()}<br>"
            f"{self._lines()}</section>"
            f"<section><h2>The organisation</h2>{self._organisation()}</section>"
        )

    def history(self) -> tuple[Change, ...]:
        """Give the changes of what colleagues see, oldest first."""
        return self._agent.history()

    def _seen(self) -> str:
        agent, presence = self._agent, self._agent.presence
        seen = agent.seen
        colour = _COLOURS.get(presence.definition.system, "")
        if agent.is_out_of_office:
            colour = "OutOfOffice"
        calls, after_call = agent.totals
        rows = [f"since {clock_face(presence.modified)}, set by the {presence.by}"]
        if not agent.manners.primary:
            rows.append(f"kept, but not shown: {presence.definition.label}")
        elif agent.is_out_of_office:
            rows.append(f"the presence below: {presence.definition.label}")
        if presence.wished is not None:
            rows.append(f"asked for: {presence.wished.label}")
        rows.append(f"routing: {agent.routing.replace('_', ' ').lower()}")
        rows.append(f"conversations: {calls}, after-call work: {after_call}")
        message = f"<p>“{escape(presence.message)}”</p>" if presence.message else ""
        return (
            f'<p class=big data-status="{colour}">{escape(seen)}</p>{message}'
            f"<p class=soft>{escape(' · '.join(rows))}</p>"
        )

    def _by_hand(self) -> str:
        known = [d for d in self.service.definitions.all() if d.id not in _BY_SYSTEM]
        return (
            "<form method=post action=/sandbox/status>"
            f"<label>Presence<select name=name>{options((d.id, d.label) for d in known)}</select>"
            "</label><label>Message<input name=message maxlength=128></label>"
            "<button class=lead>Set</button></form>"
        )

    def _work(self) -> str:
        agent, (calls, after_call) = self._agent, self._agent.totals
        queue = ("off", "Leave the queue") if agent.on_queue else ("on", "Go on queue")
        made = [button("queue", {"to": queue[0]}, queue[1])]
        made.append(button("call", {"do": "take"}, "Take a call"))
        if calls:
            made.append(button("call", {"do": "end"}, "End the call"))
            made.append(button("call", {"do": "after-call"}, "End it, with after-call work"))
        if after_call:
            made.append(button("call", {"do": "finish"}, "Finish the after-call work"))
        return "".join(made)

    def _lines(self) -> str:
        here = self._agent.presence.definition.id
        off = here == OFFLINE
        made = [button("line", {"to": "on" if off else "off"}, "Log on" if off else "Go off line")]
        if here not in (OFFLINE, ON_QUEUE):
            idle = here == IDLE
            words = "Come back to the screen" if idle else "Lock the screen"
            made.append(button("idle", {"to": "off" if idle else "on"}, words))
        out = self._agent.is_out_of_office
        words = "End out of office" if out else "Out of office"
        made.append(button("out-of-office", {"to": "off" if out else "on"}, words))
        return "".join(made)

    def _organisation(self) -> str:
        ends = self.service.sign_in.ends(ADA.email)
        told = f"signed in until {day_and_clock_face(ends)}" if ends else "not signed in"
        sockets = len(self.service.channels.streams())
        asks = self._agent.manners.request_off_queue
        words = "Let agents leave the queue at once" if asks else "Leaving the queue needs a yes"
        made = [button("request", {"to": "off" if asks else "on"}, words)]
        if self._agent.presence.wished is not None:
            made.append(button("wish", {"do": "grant"}, "Grant the wish"))
            made.append(button("wish", {"do": "refuse"}, "Refuse the wish"))
        if ends:
            made.append(button("sign-in", {"do": "end"}, "End the sign-in"))
        if sockets:
            made.append(button("channel", {"do": "closing"}, "Announce the channel's closing"))
            made.append(button("channel", {"do": "drop"}, "Drop the channel's socket"))
        row = f"<p class=soft>{told} · channels of events that are open: {sockets}</p>"
        return row + "".join(made)

    def _status(self, fields: Fields) -> None:
        by: By = "platform" if fields.get("by") == "platform" else "person"
        try:
            found = self._named(text_of(fields, "name"))
            self._agent.choose(found.id, text_of(fields, "message", "")[:128], by)
        except Refusal as error:
            raise BadField("name") from error

    def _named(self, name: str) -> Definition:
        for known in self.service.definitions.all():
            if name in (known.id, known.label):
                return known
        raise BadField("name")

    def _queue(self, fields: Fields) -> None:
        try:
            if is_on(fields):
                self._agent.go_on_queue()
            else:
                self._agent.leave_queue()
        except Refusal as error:
            raise BadField("to") from error

    def _call(self, fields: Fields) -> None:
        try:
            match fields.get("do"):
                case "take":
                    self._agent.take_call()
                case "end":
                    self._agent.end_call()
                case "after-call":
                    self._agent.end_call(after_call=True)
                case "finish":
                    self._agent.end_after_call_work()
                case _:
                    raise BadField("do")
        except NothingToEnd as error:
            raise BadField("do") from error

    def _line(self, fields: Fields) -> None:
        if is_on(fields):
            self._agent.log_on()
        else:
            self._agent.go_offline()

    def _idle(self, fields: Fields) -> None:
        if is_on(fields):
            self._agent.go_idle()
        else:
            self._agent.wake()

    def _out_of_office(self, fields: Fields) -> None:
        flag = OutOfOffice(active=is_on(fields), indefinite=is_on(fields), by="person")
        self._agent.set_out_of_office(flag)

    def _request(self, fields: Fields) -> None:
        self._agent.manners.request_off_queue = is_on(fields)

    def _wish(self, fields: Fields) -> None:
        match fields.get("do"):
            case "grant":
                self._agent.grant()
            case "refuse":
                self._agent.refuse()
            case _:
                raise BadField("do")

    def _sign_in(self, fields: Fields) -> None:
        if fields.get("do") != "end":
            raise BadField("do")
        self.service.end_sign_ins()

    def _channel(self, fields: Fields) -> None:
        match fields.get("do"):
            case "drop":
                self.service.channels.drop()
            case "closing":
                self.service.channels.announce_closing()
            case _:
                raise BadField("do")
