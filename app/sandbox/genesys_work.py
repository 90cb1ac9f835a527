"""What an agent at Genesys Cloud works on: conversations, after-call work, routing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from app.sandbox.instants import stamp
from app.sandbox.wire import JsonObject

Side = Literal["contactCenter", "enterprise"]
MEDIA = ("call", "callback", "email", "message", "chat", "socialExpression", "video")


class NothingToEnd(Exception):
    """There is no such conversation, and no such after-call work."""


@dataclass(slots=True)
class Work:
    """The counts of one agent; whoever owns it keeps it to one thread at a time."""

    user_id: str
    since: datetime  # of the routing status
    status: str = "OFF_QUEUE"
    missed: bool = False  # an alert was not answered: NOT_RESPONDING until reset
    active: Counter[tuple[str, Side]] = field(default_factory=Counter)
    after_call: Counter[tuple[str, Side]] = field(default_factory=Counter)

    def begin(self, media: str, side: Side) -> None:
        """Let a conversation begin."""
        self.active[media, side] += 1

    def end(self, media: str, *, after_call: bool) -> None:
        """Let a conversation end, into after-call work or not. Raises NothingToEnd."""
        place = self._place(self.active, media)
        self.active[place] -= 1
        if after_call:
            self.after_call[place] += 1

    def finish(self, media: str) -> None:
        """Let after-call work end. Raises NothingToEnd."""
        self.after_call[self._place(self.after_call, media)] -= 1

    def drop(self) -> None:
        """Let everything end at once."""
        self.missed = False
        self.active.clear()
        self.after_call.clear()

    def news(
        self, before: JsonObject, now: datetime, *, on_queue: bool
    ) -> Iterator[tuple[str, JsonObject]]:
        """Give the events that a change is worth, as topics and bodies."""
        routing = self._routing(on_queue=on_queue)
        if routing != self.status:
            self.status, self.since = routing, now
            yield "routingStatus", {"id": self.user_id, "routingStatus": self.told_routing()}
        if before != (after := self.told()):
            yield "conversationsummary", after

    def told_routing(self) -> JsonObject:
        """Give the routing status and its beginning."""
        return {"status": self.status, "startTime": stamp(self.since)}

    def _routing(self, *, on_queue: bool) -> str:
        if not on_queue:
            return "OFF_QUEUE"
        if self.missed:
            return "NOT_RESPONDING"
        if self._any("contactCenter"):
            return "INTERACTING"
        return "COMMUNICATING" if self._any("enterprise") else "IDLE"

    def told(self) -> JsonObject:
        """Give the conversation summary; media that never were are left out."""
        told: JsonObject = {"userId": self.user_id}
        for media in MEDIA:
            if media == "call" or any(media == m for m, _side in (*self.active, *self.after_call)):
                told[media] = {side: self._counts(media, side) for side in _SIDES}
        return told

    def totals(self) -> tuple[int, int]:
        """Give how many conversations there are, and how much after-call work."""
        return self.active.total(), self.after_call.total()

    def _counts(self, media: str, side: Side) -> JsonObject:
        counts: JsonObject = {"active": self.active[media, side]}
        if side == "contactCenter" or self.after_call[media, side]:
            counts["acw"] = self.after_call[media, side]
        return counts

    def _any(self, side: Side) -> bool:
        both = self.active + self.after_call
        return any(count for (_media, there), count in both.items() if there == side)

    def _place(self, counts: Counter[tuple[str, Side]], media: str) -> tuple[str, Side]:
        for side in _SIDES:
            if counts[media, side] > 0:
                return media, side
        raise NothingToEnd(media)


_SIDES: tuple[Side, Side] = ("contactCenter", "enterprise")
