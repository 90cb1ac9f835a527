"""Notification channels of the simulated Genesys Cloud: who has them, and what they carry."""

import re
import secrets
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.sandbox.genesys_errors import Refusal, bad_request, not_found
from app.sandbox.genesys_stream import Frame, Stream
from app.sandbox.instants import stamp
from app.sandbox.journal import Clock
from app.sandbox.wire import JsonObject

LIFE = timedelta(hours=24)
MOST_CHANNELS = 20
MOST_TOPICS = 1000
LONGEST_TOPIC = 200
METADATA = "channel.metadata"
_OF_A_USER = re.compile(r"v2\.users\.([^.?]+)(?:\.(\w+)|\?(\w+(?:&\w+)*))")
_KNOWN = frozenset(
    (
        "presence",
        "routingStatus",
        "outofoffice",
        "conversationsummary",
        "activity",
        "tokens",
        "integrationpresence",
        "station",
        "geolocation",
    )
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a channel is."""

    user_id: str
    client_id: str
    token: str


@dataclass(slots=True, eq=False)
class Channel:
    """One channel, with the topics that it carries and the one socket that it may have."""

    id: str
    owner: Owner
    expires: datetime
    used: datetime
    topics: list[str] = field(default_factory=list)
    stream: Stream | None = None

    def wants(self, topic: str) -> bool:
        """Say whether an event of a topic goes down this channel."""
        return any(topic in _single_topics(mine) for mine in self.topics)


@dataclass(slots=True)
class Delivery:
    """How events are delivered; to be changed at any time."""

    heartbeat_seconds: float = 30.0  # of real time
    silent: bool = False  # half-open: not a byte is sent any more, the connection stays
    lost: bool = False  # heartbeats come, events do not
    times: int = 1  # 2: every event comes twice
    delay: float = 0.0  # seconds of real time
    held: bool = False  # events wait for `release`


class Channels:
    """The channels of everybody; thread-safe."""

    def __init__(self, clock: Clock, address: Callable[[], str]) -> None:
        self.delivery = Delivery()
        self._clock = clock
        self._address = address
        self._moved = threading.Condition(threading.RLock())
        self._channels: dict[str, Channel] = {}
        self._waiting: deque[tuple[str, str, JsonObject]] = deque(maxlen=1_000)

    def create(self, owner: Owner) -> JsonObject:
        """Make a channel, at the cost of the one unused longest when there are twenty."""
        with self._moved:
            now = self._clock()
            mine = [c for c in self._living() if _alike(c.owner, owner)]
            if len(mine) >= MOST_CHANNELS:
                self._remove(min(mine, key=lambda c: (c.stream is not None, c.used)))
            number = f"streaming-4-{secrets.token_hex(12)}"
            made = Channel(number, owner, now + LIFE, now)
            self._channels[number] = made
            return self._told(made)

    def listed(self, owner: Owner, *, of_client: bool) -> list[JsonObject]:
        """Give the channels of a token, or of the person at the client; ids are the token's own."""
        with self._moved:
            mine = [c for c in self._living() if _alike(c.owner, owner)]
            own = [self._told(c) for c in mine if c.owner == owner]
            others = [c for c in mine if c.owner != owner] if of_client else []
            return own + [{"expires": stamp(c.expires)} for c in others]

    def get(self, number: str, owner: Owner | None = None) -> Channel:
        """Give a living channel, of somebody. Raises Refusal."""
        with self._moved:
            for channel in self._living():
                if channel.id == number and (owner is None or _alike(channel.owner, owner)):
                    return channel
        raise not_found("The channel")

    def subscribe(
        self, channel: Channel, topics: list[str], *, replace: bool, lenient: bool
    ) -> list[JsonObject]:
        """Subscribe, which extends the channel's life; say what became of each topic."""
        with self._moved:
            told = [_judged(topic, channel.owner) for topic in topics]
            bad = [entry for entry in told if entry["state"] == "Rejected"]
            if bad and not lenient:
                words = f"Subscribing is not permitted: {bad[0]['id']}"
                raise Refusal(403, "not.authorized", words)
            good = [str(entry["id"]) for entry in told if entry["state"] == "Permitted"]
            kept = [] if replace else channel.topics
            wanted = list(dict.fromkeys([*kept, *good]))
            if len(wanted) > MOST_TOPICS:
                raise bad_request("A channel has 1000 topics at most.")
            channel.topics = wanted
            channel.used = self._clock()
            channel.expires = channel.used + LIFE
            self._moved.notify_all()
            return told

    def clear(self, channel: Channel) -> None:
        """Take all topics of a channel away."""
        with self._moved:
            channel.topics = []

    def open(self, channel: Channel, stream: Stream) -> None:
        """Let a socket be the channel's; the one before is thrown out."""
        with self._moved:
            before, channel.stream = channel.stream, stream
            channel.used = self._clock()
            self._moved.notify_all()
        if before is not None:
            before.leave("Another connection to this channel was made.")

    def left(self, channel: Channel, stream: Stream) -> None:
        """Let a socket be the channel's no more."""
        with self._moved:
            if channel.stream is stream:
                channel.stream = None
                channel.used = self._clock()
            self._moved.notify_all()

    def publish(self, user_id: str, topic: str, body: JsonObject) -> None:
        """Send an event of a user down every channel that wants it."""
        with self._moved:
            if self.delivery.held:
                self._waiting.append((user_id, topic, body))
                return
        self._send(user_id, topic, body)

    def release(self, *, reverse: bool = False) -> None:
        """Send what was held, in its order or the other way round."""
        with self._moved:
            self.delivery.held = False
            waiting, self._waiting = list(self._waiting), deque(maxlen=1_000)
        for user_id, topic, body in reversed(waiting) if reverse else waiting:
            self._send(user_id, topic, body)

    def drop(self) -> None:
        """Cut every socket without a farewell; the channels stay."""
        for stream in self.streams():
            stream.cut()

    def announce_closing(self) -> None:
        """Tell every socket that it will be closed soon, for maintenance."""
        for stream in self.streams():
            stream.send(Frame("v2.system.socket_closing", {"message": "Closing soon"}, "2"))

    def close_sockets(self) -> None:
        """Close every socket in good order; the channels stay."""
        for stream in self.streams():
            stream.leave("Going away.")

    def forget(self) -> None:
        """Let every channel be gone, and its socket with it."""
        with self._moved:
            for channel in list(self._channels.values()):
                self._remove(channel)

    def end_token(self, token: str) -> None:
        """Tell the channels of a token that it was revoked, and let them be gone."""
        with self._moved:
            doomed = [c for c in self._channels.values() if c.owner.token == token]
        for channel in doomed:
            told: JsonObject = {
                "channelId": channel.id,
                "systemTopicType": "token_revoked",
                "userId": channel.owner.user_id,
                "reason": "user_tokens_revoked",
            }
            if channel.stream is not None:
                channel.stream.send(Frame("v2.system.token_revoked", told, "2"))
            with self._moved:
                self._remove(channel)

    def streams(self) -> list[Stream]:
        """Give the sockets that are open."""
        with self._moved:
            return [c.stream for c in self._channels.values() if c.stream is not None]

    def wait_for_sockets(self, count: int, within: float = 5) -> bool:
        """Wait until so many sockets are open; False when time is up."""
        with self._moved:
            return self._moved.wait_for(lambda: len(self.streams()) == count, within)

    def wait_for_topics(self, count: int, within: float = 5) -> bool:
        """Wait until some channel carries so many topics; False when time is up."""

        def enough() -> bool:
            return any(len(channel.topics) >= count for channel in self._living())

        with self._moved:
            return self._moved.wait_for(enough, within)

    def _send(self, user_id: str, topic: str, body: JsonObject) -> None:
        name = f"v2.users.{user_id}.{topic}"
        with self._moved:
            wanting = [c.stream for c in self._living() if c.wants(name)]
            delivery = self.delivery
            times = 0 if delivery.lost else delivery.times
        for stream in wanting:
            for _time in range(times):
                if stream is not None:
                    stream.send(Frame(name, body, "2"), delivery.delay)

    def _living(self) -> list[Channel]:
        now = self._clock()
        for channel in [c for c in self._channels.values() if now >= c.expires]:
            self._remove(channel)
        return list(self._channels.values())

    def _remove(self, channel: Channel) -> None:
        self._channels.pop(channel.id, None)
        if channel.stream is not None:
            channel.stream.leave("The channel is gone.")

    def _told(self, channel: Channel) -> JsonObject:
        uri = f"{self._address()}/channels/{channel.id}".replace("http://", "ws://", 1)
        return {"connectUri": uri, "id": channel.id, "expires": stamp(channel.expires)}


def permitted(topic: str) -> JsonObject:
    """Give what is said of a topic that is subscribed to."""
    return {"id": topic, "state": "Permitted", "selfUri": f"/topics/{topic}"}


def _alike(one: Owner, other: Owner) -> bool:
    return (one.user_id, one.client_id) == (other.user_id, other.client_id)


def _single_topics(topic: str) -> list[str]:
    """Give the topics that a combined one stands for."""
    found = _OF_A_USER.fullmatch(topic)
    if found is None or found[3] is None:
        return [topic]
    return [f"v2.users.{found[1]}.{part}" for part in found[3].split("&")]


def _judged(topic: str, owner: Owner) -> JsonObject:
    """Say whether a topic may be subscribed to. Raises Refusal."""
    if len(topic) > LONGEST_TOPIC:
        raise bad_request("A topic has 200 characters at most.")
    found = _OF_A_USER.fullmatch(topic)
    parts = set() if found is None else set((found[2] or found[3]).split("&"))
    told = permitted(topic)
    if topic == METADATA:
        return told
    if found is None or not parts <= _KNOWN:
        return {**told, "state": "Rejected", "rejectionReason": "There is no such topic."}
    if found[1] != owner.user_id:
        reason = "You are not permitted to subscribe to another user."
        return {**told, "state": "Rejected", "rejectionReason": reason}
    return told
