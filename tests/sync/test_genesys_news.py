"""Tests which news of Genesys Cloud are news, and which are echoes of what is known already."""

from datetime import timedelta

import pytest

from app.domain.errors import Offline
from app.domain.reading import Reading
from app.sync.genesys import GenesysCloud
from app.sync.genesys_news import TOPICS, News
from app.sync.ports import Write
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BUSY,
    FLAGGED,
    KINDS,
    MEETING,
    NOON,
    ON_QUEUE,
    UID,
    Platform,
    stamp,
    status_of,
)

SECOND = timedelta(seconds=1)
STRETCH = (NOON, NOON + timedelta(hours=1))


def presence(id: str, at: object = NOON, **more: object) -> dict[str, object]:
    """Give the news of a presence, spelled as news are."""
    kind = KINDS[id].upper().replace(" ", "_")
    return {
        "source": "PURECLOUD",
        "presenceDefinition": {"id": id, "systemPresence": kind},
        "primary": True,
        "message": "",
        "modifiedDate": stamp(at),  # type: ignore[arg-type]
        **more,
    }


class Listener:
    """The adapter with somebody who listens, in one thread."""

    def __init__(self) -> None:
        self.platform = Platform()
        self.service: GenesysCloud = status_of(self.platform)
        self.news: News = self.service._news
        self.rings = 0
        self.news.listen(self._ring)

    def _ring(self) -> None:
        self.rings += 1

    def tell(self, topic: str, body: object, uid: str = UID) -> bool:
        """Bring news; say whether they rang."""
        before = self.rings
        self.news.take(UID, f"v2.users.{uid}.{topic}", body)
        return self.rings > before


@pytest.fixture
def listener() -> Listener:
    one = Listener()
    one.service.read()
    return one


def test_before_the_first_reading_everything_is_new() -> None:
    assert Listener().tell("presence", presence(AVAILABLE))


def test_another_presence_is_new_and_only_once(listener: Listener) -> None:
    assert listener.tell("presence", presence(BUSY))
    assert not listener.tell("presence", presence(BUSY))
    assert listener.tell("presence", presence(AVAILABLE, NOON + SECOND))


def test_the_same_presence_chosen_anew_is_new(listener: Listener) -> None:
    assert listener.tell("presence", presence(AVAILABLE))


def test_g23_what_was_read_already_and_what_is_older_is_no_news(listener: Listener) -> None:
    read = listener.service.read()
    assert not listener.tell("presence", presence(AVAILABLE, read.modified))
    assert not listener.tell("presence", presence(BUSY, NOON - timedelta(hours=9)))


def test_a_presence_without_a_time_is_compared_by_its_id(listener: Listener) -> None:
    assert not listener.tell("presence", presence(AVAILABLE, modifiedDate=None))
    assert listener.tell("presence", presence(BUSY, modifiedDate=None))


def test_g32_a_wish_that_is_held_back_is_new(listener: Listener) -> None:
    read = listener.service.read()
    held_back = presence(AVAILABLE, read.modified, futurePresenceDefinition={"id": MEETING})
    assert listener.tell("presence", held_back)
    assert not listener.tell("presence", held_back)


@pytest.mark.parametrize(("source", "rings"), [("purecloud", True), (None, True), ("TEAMS", False)])
def test_g33_other_sources_are_passed_over(
    listener: Listener, source: str | None, *, rings: bool
) -> None:
    assert listener.tell("presence", presence(BUSY, source=source)) is rings


@pytest.mark.parametrize(
    ("status", "rings"),
    [("OFF_QUEUE", False), ("IDLE", True), ("INTERACTING", True), ("COMMUNICATING", True)],
)
def test_a_queue_that_is_entered_is_new(listener: Listener, status: str, *, rings: bool) -> None:
    body = {"id": UID, "routingStatus": {"status": status, "startTime": stamp(NOON)}}
    assert listener.tell("routingStatus", body) is rings
    assert not listener.tell("routingstatus", body)


def test_a_conversation_is_new_when_it_begins_and_when_it_ends(listener: Listener) -> None:
    def calls(active: int) -> dict[str, object]:
        return {"userId": UID, "call": {"enterprise": {"active": active}}}

    rings = [listener.tell("conversationsummary", calls(active)) for active in (0, 1, 2, 0)]
    assert rings == [False, True, False, True]


def test_a_flag_is_new_when_it_rises_moves_or_falls(listener: Listener) -> None:
    end = NOON + timedelta(hours=1)

    def flag(active: bool, end: object) -> dict[str, object]:  # noqa: FBT001
        return {"user": {"id": UID}, "active": active, "indefinite": False, "endDate": end}

    told = [
        flag(False, stamp(end)),
        flag(True, stamp(end)),
        flag(True, stamp(end)),
        flag(True, stamp(end + SECOND)),
        flag(False, None),
    ]
    rings = [listener.tell("outofoffice", body) for body in told]
    assert rings == [False, True, False, True, True]


@pytest.mark.parametrize(
    ("topic", "body"),
    [
        ("presence", None),
        ("presence", {}),
        ("presence", {"presenceDefinition": {"id": 7}}),
        ("presence", []),
        ("routingStatus", {"routingStatus": None}),
        ("routingStatus", {}),
        ("routingStatus", "IDLE"),
        ("outofoffice", "on"),
        ("outofoffice", {"active": 1}),
        ("conversationsummary", []),
        ("geolocation", presence(BUSY)),
        ("", presence(BUSY)),
    ],
)
def test_what_cannot_be_read_is_passed_over(listener: Listener, topic: str, body: object) -> None:
    assert not listener.tell(topic, body)


def test_news_of_somebody_else_are_passed_over(listener: Listener) -> None:
    assert not listener.tell("presence", presence(BUSY), uid="somebody-else")
    assert listener.tell("presence", presence(BUSY), uid=UID.upper())


def test_heartbeats_are_no_news(listener: Listener) -> None:
    listener.news.take(UID, "channel.metadata", {"message": "WebSocket Heartbeat"})
    assert listener.rings == 0


def test_the_topics_are_those_that_are_understood() -> None:
    assert TOPICS == ("presence", "routingStatus", "outofoffice", "conversationsummary")


def write(listener: Listener, key: str, *echoes: tuple[str, dict[str, object]]) -> int:
    """Set a status while these echoes arrive; give how often it rang."""
    before = listener.service.read()
    earlier, answer = listener.rings, listener.platform._set

    def overtaken(body: object) -> object:
        told = answer(body)
        for topic, echo in echoes:
            listener.tell(topic, echo)
        return told

    listener.platform._set = overtaken  # type: ignore[method-assign, assignment]
    listener.service.write(Write(key, before, STRETCH))
    return listener.rings - earlier


FLAG_ECHO = {
    "user": {"id": UID},
    "active": True,
    "indefinite": False,
    "startDate": stamp(NOON),
    "endDate": stamp(NOON + timedelta(hours=1)),
}


def test_g23_the_echo_of_our_own_write_is_silent_before_and_after_the_answer(
    listener: Listener,
) -> None:
    assert write(listener, BUSY, ("presence", presence(BUSY))) == 0
    assert not listener.tell("presence", presence(BUSY))


def test_g23_the_echo_of_our_own_flag_is_silent_too(listener: Listener) -> None:
    echoes = (("outofoffice", FLAG_ECHO), ("presence", presence(AWAY)))
    assert write(listener, AWAY + FLAGGED, *echoes) == 0
    assert not listener.tell("outofoffice", FLAG_ECHO)


def test_g04_what_somebody_else_does_during_our_write_rings_after_it(listener: Listener) -> None:
    hand = presence(MEETING, NOON + SECOND)
    assert write(listener, BUSY, ("presence", presence(BUSY)), ("presence", hand)) == 1


def test_g21_the_echo_of_a_write_whose_answer_was_lost_rings(listener: Listener) -> None:
    before = listener.service.read()
    listener.platform.after["PATCH", f"/users/{UID}/presences/purecloud"] = Offline("cut")
    with pytest.raises(Offline):
        listener.service.write(Write(BUSY, before, STRETCH))
    assert listener.tell("presence", presence(BUSY))


def test_leaving_the_queue_by_our_own_write_is_news_of_the_queue(listener: Listener) -> None:
    listener.platform.choose(ON_QUEUE, at=NOON - SECOND)
    listener.platform.routing["status"] = "IDLE"
    off = {"id": UID, "routingStatus": {"status": "OFF_QUEUE"}}
    assert write(listener, BUSY, ("routingStatus", off)) == 1


def test_a_write_without_a_reading_before_it_knows_nothing_to_compare_with() -> None:
    listener = Listener()
    listener.service.write(Write(BUSY, Reading(AVAILABLE), STRETCH))
    assert listener.tell("presence", presence(BUSY))
