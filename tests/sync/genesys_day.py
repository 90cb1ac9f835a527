"""A day at the simulated Genesys Cloud: the real watch and adapter, in virtual time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.report import What
from app.sandbox.main import Sandbox
from app.sandbox.wire import JsonObject
from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from tests.sandbox.genesys_world import ADA_ID, GenesysWorld
from tests.simulation.world import EPOCH
from tests.sync.scene import ELEVEN, TEN, Scene, event
from tests.sync.test_status_contract import SignedIn

NEWS_TAKE = 0.3  # seconds


class GenesysDay(Scene):
    """One person, whose status is at the sandbox; its clock is the world's."""

    def __init__(self, *, idle_seconds: int | None = None, **rules: object) -> None:
        super().__init__(**rules)
        self.uid = ADA_ID
        self.sandbox = Sandbox.start("genesys-cloud", script=False, clock=self.world.now)
        self.far = self.sandbox.genesys
        self.agent = self.far.agent
        self.far.sign_in.idle_seconds = idle_seconds
        self.keys = keys = SignedIn(ADA_ID, self.new_token())
        keys.idle_seconds = idle_seconds  # type: ignore[assignment]
        clock = Clock(self.world.now, self.world.monotonic)
        self.service = GenesysCloud(keys, self.far.address, clock=clock, chance=lambda: 0.5)
        self.status = self.service  # type: ignore[assignment]
        self.service.listen = self._listen  # type: ignore[method-assign]
        self.news = False
        self.seen: list[tuple[float, str, str]] = []
        for agent in self.far.agents.values():
            agent._publish = self._publish

    def _listen(self, heard: Callable[[], None]) -> None:
        """Let news come over a channel of virtual time, if they do at all."""
        self.service._news.listen(heard)
        self.service._channel.is_standing = self.news

    def _publish(self, user_id: str, topic: str, body: JsonObject) -> None:
        if self.news and user_id == ADA_ID:
            take, about = self.service._news.take, f"v2.users.{user_id}.{topic}"
            self.world.at(self.world.t + NEWS_TAKE, lambda: take(user_id, about, body), inside=True)

    def new_token(self) -> str:
        """Sign in once more."""
        return GenesysWorld(self.sandbox, self.world.now).token  # type: ignore[arg-type]

    def plan(self, title: str, start: float = TEN, end: float = ELEVEN, id: str = "") -> None:
        """Put a tagged event into the calendar."""
        self.calendar.put(event(id or f"e{start}", start, end, title))

    def look(self, t: float) -> None:
        """Note at a time what colleagues see, and the message."""
        self.at(t, lambda: self.seen.append((t, self.agent.seen, self.agent.presence.message)))

    @property
    def shown(self) -> tuple[str, str, bool]:
        """Give the presence, its message, and whether the person is out of office."""
        presence = self.agent.presence
        return presence.definition.label, presence.message, self.agent.is_out_of_office

    def requests_between(self, since: float, until: float) -> list[str]:
        """Give what the API was asked for in a stretch."""
        return [
            f"{one.method} {one.path}"
            for one in self.far.journal.entries()
            if "/api/" in one.path and since <= (one.at - EPOCH).total_seconds() < until
        ]

    @property
    def story(self) -> list[str]:
        """Give what was told, in words."""
        return [
            f"{one.what.value} {one.status}" if one.what is not What.TROUBLE else f"{one.reason}"
            for one in self.happenings
        ]


@contextmanager
def genesys_day(**more: object) -> Iterator[GenesysDay]:
    """Open a day, and end every thread of it."""
    day = GenesysDay(**more)  # type: ignore[arg-type]
    try:
        yield day
    finally:
        day.service.close()
        day.sandbox.close()
