"""One agent at Genesys Cloud: presence, queue and calls, by the rules of the platform."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from app.sandbox.genesys_definitions import (
    AVAILABLE,
    IDLE,
    OFFLINE,
    ON_QUEUE,
    Definition,
    Definitions,
)
from app.sandbox.genesys_errors import not_allowed
from app.sandbox.genesys_manners import Manners
from app.sandbox.genesys_presence import (
    OTHER_SOURCE,
    OutOfOffice,
    Presence,
    dated,
    presence_event,
    user_presence,
)
from app.sandbox.genesys_work import Side, Work
from app.sandbox.instants import whole_milliseconds
from app.sandbox.journal import By, Change, Clock
from app.sandbox.wire import JsonObject

Publish = Callable[[str, str, JsonObject], None]  # user id, topic, eventBody
OUT_OF_OFFICE = "Out of Office"


class Agent:
    """State and journal of one agent; thread-safe."""

    def __init__(
        self, user_id: str, definitions: Definitions, clock: Clock, publish: Publish
    ) -> None:
        self.user_id = user_id
        self.manners = Manners()
        self.changes: deque[Change] = deque(maxlen=5_000)
        self._definitions = definitions
        self._clock = clock
        self._publish = publish
        self._moved = threading.Condition(threading.RLock())
        now = whole_milliseconds(clock())
        self._presence = Presence(definitions.get(AVAILABLE), "", now, "platform")
        self._hidden: tuple[Presence, datetime] | None = None  # still read, until then
        self._other = self._presence  # of another source, such as Microsoft Teams
        self._flag = OutOfOffice()
        self._work = Work(user_id, now)
        self._left: tuple[Presence, datetime] | None = None  # before going off line or idle

    @property
    def presence(self) -> Presence:
        """Give the presence as it really is."""
        return self._presence

    @property
    def out_of_office(self) -> OutOfOffice:
        """Give the flag as it was set last."""
        return self._flag

    @property
    def routing(self) -> str:
        """Give the routing status."""
        return self._work.status

    @property
    def on_queue(self) -> bool:
        """Say whether the agent takes work."""
        return self._presence.definition.id == ON_QUEUE

    @property
    def totals(self) -> tuple[int, int]:
        """Give how many conversations there are, and how much after-call work."""
        with self._moved:
            return self._work.totals()

    @property
    def is_out_of_office(self) -> bool:
        """Say whether the flag lies over the presence now."""
        return self._flag.covers(self._clock())

    @property
    def seen(self) -> str:
        """Give the words that colleagues see."""
        if self.is_out_of_office:
            return OUT_OF_OFFICE
        return (self._presence if self.manners.primary else self._other).definition.label

    def told_presence(self) -> JsonObject:
        """Give what a GET says of the presence."""
        with self._moved:
            shown = self._presence
            if self._hidden is not None and self._clock() < self._hidden[1]:
                shown = self._hidden[0]
            return user_presence(self.user_id, shown, primary=self.manners.primary)

    def told_other(self) -> JsonObject:
        """Give what a GET says of the presence in the other source."""
        with self._moved:
            primary = not self.manners.primary
            return user_presence(self.user_id, self._other, OTHER_SOURCE, primary=primary)

    def told_to_me(self) -> JsonObject:
        """Give the presence as users/me does."""
        other = self.manners.me_tells_primary and not self.manners.primary
        return self.told_other() if other else self.told_presence()

    def told_out_of_office(self) -> JsonObject:
        """Give what a GET says of the flag."""
        with self._moved:
            told = dated(self._flag, active=self._flag.told_active(self._clock(), self.manners))
            return {**told, "selfUri": f"/api/v2/users/{self.user_id}/outofoffice"}

    def told_routing(self) -> JsonObject:
        """Give what a GET says of the routing status."""
        with self._moved:
            return {"userId": self.user_id, **self._work.told_routing()}

    def told_conversations(self) -> JsonObject:
        """Give the conversation summary."""
        with self._moved:
            return self._work.told()

    def patch(self, definition: str | None, message: str | None, *, primary: bool) -> JsonObject:
        """Do what a PATCH asks for, and give its answer. Raises Refusal."""
        with self._moved:
            before = self._presence
            wanted = before.definition if definition is None else self._settable(definition)
            kept = before.message if self.manners.message_survives or definition is None else ""
            words = kept if message is None else message
            if self.manners.swallowed > 0 or self._deaf():
                self.manners.swallowed = max(0, self.manners.swallowed - 1)
                pretended = replace(before, definition=wanted, message=words)
                return user_presence(self.user_id, pretended, primary=self.manners.primary)
            self.manners.primary = self.manners.primary or primary
            self._hide(before)
            self._ask(wanted, words, "program")
            return user_presence(self.user_id, self._presence, primary=self.manners.primary)

    def choose(self, definition: str, message: str = "", by: By = "person") -> None:
        """Set a presence as the person does in the client, also to the same. Raises Refusal."""
        with self._moved:
            self._ask(self._settable(definition), message, by)

    def choose_elsewhere(self, definition: str) -> None:
        """Let the other source have a presence, which its own event tells. Raises Refusal."""
        with self._moved:
            found, now = self._settable(definition), whole_milliseconds(self._clock())
            before, self._other = self.seen, Presence(found, "", now, "platform")
            primary = not self.manners.primary
            if primary:
                self._note(before, "platform")
            self._say("presence", presence_event(self._other, OTHER_SOURCE, primary=primary))

    def go_on_queue(self, by: By = "person") -> None:
        """Go on queue. Raises Refusal."""
        self.choose(ON_QUEUE, by=by)

    def leave_queue(self, by: By = "person") -> None:
        """Press Off Queue: the presence becomes Available."""
        if self.on_queue:
            self.choose(AVAILABLE, by=by)

    def grant(self) -> None:
        """Let a wish to leave the queue come true."""
        with self._moved:
            if (wished := self._presence.wished) is not None:
                self._become(wished, self._presence.wished_message, self._presence.by)

    def refuse(self) -> None:
        """Drop a wish to leave the queue."""
        with self._moved:
            if self._presence.wished is not None:
                self._move(replace(self._presence, wished=None, wished_message=""))

    def go_offline(self, by: By = "platform") -> None:
        """Lose the last client: log-off, idle log-out, network."""
        with self._moved:
            if self._presence.definition.id != OFFLINE:
                self._left = self._presence, self._clock()
                with self._working():
                    self._work.drop()
                self._become(self._definitions.get(OFFLINE), "", by)

    def log_on(self) -> None:
        """Open a client: Available, or what was there before when that is a moment ago."""
        with self._moved:
            manners, left = self.manners, self._left
            definition, message = self._definitions.get(AVAILABLE), ""
            within = timedelta(seconds=manners.restore_seconds)
            if left is not None and self._clock() < left[1] + within:
                queued = left[0].definition.id == ON_QUEUE
                if not queued or manners.restore_on_queue:
                    definition, message = left[0].definition, left[0].message
            self._left = None
            self._become(definition, message, "platform")

    def go_idle(self) -> None:
        """Lock the screen; the queue is not left by that."""
        with self._moved:
            if self._presence.definition.id not in (ON_QUEUE, OFFLINE, IDLE):
                self._left = self._presence, self._clock()
                self._become(self._definitions.get(IDLE), "", "platform")

    def wake(self) -> None:
        """Come back to the screen."""
        with self._moved:
            if self._presence.definition.id == IDLE and self._left is not None:
                before, self._left = self._left[0], None
                self._become(before.definition, before.message, "platform")

    def set_out_of_office(self, flag: OutOfOffice) -> None:
        """Set or take away the flag."""
        with self._moved:
            before, self._flag = self.seen, flag
            self._note(before, flag.by)
            told = dated(flag, active=flag.told_active(self._clock(), self.manners))
            self._say("outofoffice", {"user": {"id": self.user_id}, **told})

    def take_call(self, media: str = "call", side: Side | None = None) -> None:
        """Let a conversation begin: of the queue when the agent is on queue."""
        with self._moved, self._working():
            self._work.begin(media, side or ("contactCenter" if self.on_queue else "enterprise"))

    def end_call(self, media: str = "call", *, after_call: bool = False) -> None:
        """Let a conversation end. Raises NothingToEnd."""
        with self._moved, self._working():
            self._work.end(media, after_call=after_call)

    def end_after_call_work(self, media: str = "call") -> None:
        """Let after-call work end. Raises NothingToEnd."""
        with self._moved, self._working():
            self._work.finish(media)

    def miss_alert(self, *, missed: bool = True) -> None:
        """Miss an alert on queue, or be reset to waiting."""
        with self._moved, self._working():
            self._work.missed = missed

    def history(self) -> tuple[Change, ...]:
        """Give the changes of what colleagues see, oldest first."""
        with self._moved:
            return tuple(self.changes)

    def wait_for(self, words: str, within: float = 5) -> bool:
        """Wait until colleagues see something; False when time is up."""
        with self._moved:
            return self._moved.wait_for(lambda: self.seen == words, within)

    def _settable(self, definition: str) -> Definition:
        found = self._definitions.settable(definition)
        if found.id == ON_QUEUE and not self.manners.may_go_on_queue:
            raise not_allowed("routing:agent:onQueue")
        return found

    def _deaf(self) -> bool:
        offline = self._presence.definition.id == OFFLINE
        return offline and self.manners.offline_patch == "ignored"

    def _hide(self, before: Presence) -> None:
        if self.manners.visible_after > 0:
            until = self._clock() + timedelta(seconds=self.manners.visible_after)
            self._hidden = before, until

    def _ask(self, wanted: Definition, message: str, by: By) -> None:
        if self.on_queue and wanted.id != ON_QUEUE and self.manners.request_off_queue:
            self._move(replace(self._presence, wished=wanted, wished_message=message, by=by))
        else:
            self._become(wanted, message, by)

    def _become(self, wanted: Definition, message: str, by: By) -> None:
        with self._working():
            self._move(Presence(wanted, message, self._now(), by))
            if wanted.id != ON_QUEUE:
                self._work.missed = False

    def _move(self, presence: Presence) -> None:
        before, self._presence = self.seen, presence
        self._note(before, presence.by)
        self._say("presence", presence_event(presence, primary=self.manners.primary))

    def _note(self, before: str, by: By) -> None:
        self.changes.append(Change(self._clock(), time.monotonic(), self.seen, before, by))
        self._moved.notify_all()

    @contextmanager
    def _working(self) -> Iterator[None]:
        """Tell of what the work has become after a change."""
        before = self._work.told()
        yield
        now = whole_milliseconds(self._clock())
        for topic, body in self._work.news(before, now, on_queue=self.on_queue):
            self._say(topic, body)
        self._moved.notify_all()

    def _say(self, topic: str, body: JsonObject) -> None:
        self._publish(self.user_id, topic, body)

    def _now(self) -> datetime:
        """Give a moment later than the last change, in whole milliseconds."""
        now = whole_milliseconds(self._clock())
        return max(now, self._presence.modified + timedelta(milliseconds=1))
