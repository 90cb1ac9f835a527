"""Tests the notification channel over real sockets: its life, its losses, and its end."""

import logging
import threading
import time
from collections.abc import Iterator

import pytest

from app.domain.errors import Offline, SignInNeeded
from app.domain.errors import Service as Party
from app.sync import genesys_channel
from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import FaultServer, silent
from tests.sync.genesys_stream import CHANNELS, HEARTBEAT, Ear, Stream, wait_for
from tests.sync.genesys_world import BUSY, NOON, UID, Keys, refuses, says, stamp
from tests.sync.test_genesys_news import presence

REAL_PAUSE = genesys_channel.Channel._pause
PRESENCE = f"v2.users.{UID}.presence"
CLOSING = {"topicName": "v2.system.socket_closing", "eventBody": {}}


@pytest.fixture
def stream() -> Iterator[Stream]:
    with Stream() as one:
        yield one


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pauses be short; a test that looks at them sets its own."""
    monkeypatch.setattr(genesys_channel.Channel, "_pause", lambda self, began: 0.01)


def test_a_channel_is_made_subscribed_and_listened_to(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        assert ear.rings == 1
        stream.say(HEARTBEAT, {"topicName": PRESENCE, "eventBody": presence(BUSY)})
        wait_for(lambda: ear.rings == 2)
    assert ear.asked("POST") == [(CHANNELS, {}, None)]
    [(path, query, topics)] = ear.asked("PUT")
    assert path == f"{CHANNELS}/secret-1/subscriptions"
    assert query == {"ignoreErrors": "true"}
    assert topics == [
        {"id": f"v2.users.{UID}.{topic}"}
        for topic in ("presence", "routingStatus", "outofoffice", "conversationsummary")
    ]
    [request] = stream.opened
    assert request.path == "/channels/secret-1"
    assert "Authorization" not in request.headers
    assert ACCESS_TOKEN not in str(request)
    assert "permessage-deflate" not in str(request.headers)


def test_the_status_is_asked_for_less_often_while_news_come(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        assert ear.service.pace.held == 30.0
        stream.refusals = [(503, {})] * 1000
        stream.hang_up()
        wait_for(lambda: ear.service.pace.held == 20.0)


@pytest.mark.parametrize("answer", [{"entities": []}, {"entities": 7}, {}])
def test_news_that_are_not_promised_do_not_count(stream: Stream, answer: object) -> None:
    ear = Ear(stream)
    ear.platform.fails("PUT", f"{CHANNELS}/secret-1/subscriptions", says(answer))
    with ear:
        wait_for(lambda: ear.rings)
        assert ear.service.pace.held == 20.0


def test_a_topic_that_is_rejected_does_not_count(stream: Stream) -> None:
    ear = Ear(stream)
    ear.state = "Rejected"
    with ear:
        wait_for(lambda: ear.rings)
        assert not ear.channel.is_standing


def test_g24_a_lost_connection_comes_back_to_the_same_channel_and_is_read_anew(
    stream: Stream,
) -> None:
    with Ear(stream) as ear:
        ear.stands()
        stream.hang_up()
        wait_for(lambda: ear.rings == 2)
        assert ear.channel.is_standing
    assert [one.path for one in stream.opened] == ["/channels/secret-1"] * 2
    assert len(ear.asked("PUT")) == 1


def test_a_closing_notice_leads_to_another_connection_of_the_same_channel(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        stream.say(CLOSING)
        wait_for(lambda: len(stream.connections) == 2)
        stream.say(HEARTBEAT)
    assert ear.made == 1


@pytest.mark.parametrize("status", [401, 404, 410])
def test_a_channel_that_is_gone_is_replaced(stream: Stream, status: int) -> None:
    stream.refusals = [(status, {})]
    with Ear(stream) as ear:
        ear.stands()
    assert ear.made == 2
    assert stream.opened[-1].path == "/channels/secret-2"


def test_another_refusal_is_tried_again_with_the_same_channel(stream: Stream) -> None:
    stream.refusals = [(503, {}), (302, {"Location": "ws://127.0.0.1:1/elsewhere"}), (403, {})]
    with Ear(stream) as ear:
        ear.stands()
    assert ear.made == 1
    assert [one.path for one in stream.opened] == ["/channels/secret-1"] * 4


@pytest.mark.parametrize("kind", ["token_revoked", "no_longer_subscribed"])
def test_a_channel_that_is_taken_away_is_told_and_replaced(stream: Stream, kind: str) -> None:
    with Ear(stream) as ear:
        ear.stands()
        stream.say({"topicName": "v2.system.message", "eventBody": {"systemTopicType": kind}})
        wait_for(lambda: ear.made == 2 and ear.rings == 3)


@pytest.mark.parametrize(
    "frame",
    ["", "{", "[]", "7", b"\xff", '{"topicName": 7}', {"topicName": PRESENCE}, HEARTBEAT],
)
def test_a_frame_that_says_nothing_is_passed_over(stream: Stream, frame: object) -> None:
    with Ear(stream) as ear:
        ear.stands()
        stream.say(frame, {"topicName": PRESENCE, "eventBody": presence(BUSY)})
        wait_for(lambda: ear.rings == 2)
    assert len(stream.opened) == 1


def test_a_frame_that_is_far_too_long_ends_the_connection(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        stream.say("x" * 300_000)
        wait_for(lambda: len(stream.opened) == 2)


def test_g24_silence_is_asked_about_and_then_given_up(
    stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert genesys_channel.QUIET + genesys_channel.DEAD_AFTER_PING == 35.0
    monkeypatch.setattr(genesys_channel, "QUIET", 0.05)
    monkeypatch.setattr(genesys_channel, "DEAD_AFTER_PING", 0.3)
    with Ear(stream) as ear:
        ear.stands()
        assert stream.received.get(timeout=10) == '{"message": "ping"}'
        pong = {"topicName": "channel.metadata", "eventBody": {"message": "pong"}}
        stream.say(pong)
        assert stream.received.get(timeout=10) == '{"message": "ping"}'
        assert len(stream.opened) == 1
        wait_for(lambda: len(stream.opened) == 2)
    assert ear.made == 1


def test_the_subscription_is_renewed_every_twelve_hours(stream: Stream) -> None:
    now = [0.0]
    with Ear(stream, clock=Clock(lambda: NOON, lambda: now[0])) as ear:
        ear.stands()
        stream.say(HEARTBEAT)
        now[0] = 12 * 3600.0 - 1
        stream.say(HEARTBEAT)
        assert len(ear.asked("PUT")) == 1
        now[0] += 2
        stream.say(HEARTBEAT)
        wait_for(lambda: len(ear.asked("PUT")) == 2)
    assert len(stream.opened) == 1
    assert ear.made == 1


def test_a_renewal_that_finds_no_channel_makes_another_one(stream: Stream) -> None:
    now = [0.0]
    ear = Ear(stream, clock=Clock(lambda: NOON, lambda: now[0]))
    with ear:
        ear.stands()
        ear.platform.fails("PUT", f"{CHANNELS}/secret-1/subscriptions", refuses(404))
        now[0] = 13 * 3600.0
        stream.say(HEARTBEAT)
        wait_for(lambda: ear.made == 2 and len(stream.opened) == 2)


def test_nobody_is_asked_before_somebody_is_signed_in(
    stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(genesys_channel, "NOBODY", 0.01)
    with Ear(stream, Keys(uid=None)) as ear:
        threading.Event().wait(0.1)
        assert ear.platform.asked == []
        ear.keys.uid = UID
        ear.stands()


def test_g15_a_new_sign_in_is_listened_for_at_once_and_costs_no_request_until_then(
    stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(genesys_channel, "NOBODY", 0.01)
    ear = Ear(stream)
    ear.platform.fails("POST", CHANNELS, SignInNeeded(Party.GENESYS_CLOUD))
    with ear:
        wait_for(lambda: ear.asked("POST"))
        threading.Event().wait(0.1)
        assert len(ear.asked("POST")) == 1
        ear.platform.instead.clear()
        ear.keys.good_until = NOON
        ear.stands()


def test_another_person_gets_another_channel(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        ear.keys.uid = "somebody-else"
        stream.say(HEARTBEAT)
        wait_for(lambda: ear.made == 2)
        wait_for(lambda: len(ear.asked("PUT")) == 2)
    topics = ear.asked("PUT")[1][2]
    assert isinstance(topics, list)
    assert topics[0] == {"id": "v2.users.somebody-else.presence"}


@pytest.mark.parametrize(
    "uri",
    [
        "ws://streaming.mypurecloud.ie/channels/1",
        "wss://streaming.mypurecloud.ie.example.com/1",
        "http://127.0.0.1/1",
        "ws://person@127.0.0.1/1",
        "ws://127.0.0.1/1#part",
        "ws://127.0.0.1:port/1",
        "ws://127.0.0.1/\u00e9",
        "ws://127.0.0.1/a\nb",
        "ws://127.0.0.1/" + "x" * 3000,
        "ws:///channels",
        "",
        7,
    ],
)
def test_g14_a_channel_never_leads_elsewhere(stream: Stream, uri: object) -> None:
    ear = Ear(stream)
    ear.uri = lambda: uri
    with ear:
        wait_for(lambda: ear.made == 3)
    assert ear.asked("PUT") == []
    assert ear.rings == 0


@pytest.mark.parametrize(
    ("uri", "home"),
    [
        ("wss://streaming.mypurecloud.ie/channels/1", True),
        ("wss://STREAMING.mypurecloud.ie:443/channels/1", True),
        ("wss://mypurecloud.ie/channels/1", True),
        ("ws://streaming.mypurecloud.ie/channels/1", False),
        ("wss://streaming.mypurecloud.de/channels/1", False),
        ("wss://evilmypurecloud.ie/channels/1", False),
        ("wss://127.0.0.1/channels/1", False),
        ("ws://localhost/channels/1", False),
    ],
)
def test_g14_a_channel_stays_in_the_region_and_protected(uri: str, *, home: bool) -> None:
    assert genesys_channel.leads_home(uri, "https://api.mypurecloud.ie") is home


@pytest.mark.parametrize("id", ["", "..", 7, None])
def test_a_channel_without_an_id_is_not_the_platforms(stream: Stream, id: object) -> None:
    ear = Ear(stream)
    ear.platform.fails("POST", CHANNELS, says({"id": id, "connectUri": stream.address}))
    with ear:
        wait_for(lambda: len(ear.asked("POST")) == 3)
    assert stream.opened == []


def test_reconnect_drops_the_socket_and_opens_another(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        ear.service.reconnect()
        wait_for(lambda: ear.rings == 2)
    assert len(stream.opened) == 2


def test_reconnect_wakes_a_channel_that_pauses(
    stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    ear = Ear(stream)
    monkeypatch.setattr(genesys_channel.Channel, "_pause", lambda self, began: 3600.0)
    ear.platform.fails("POST", CHANNELS, Offline("cut"), (0, {}, b""))
    with ear:
        wait_for(lambda: len(ear.asked("POST")) == 1)
        ear.service.reconnect()
        ear.stands()


def test_it_never_tells_of_its_own_failures(
    stream: Stream, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ear = Ear(stream)
    ear.platform.fails("POST", CHANNELS, refuses(500), Offline("cut"), (0, {}, b""))
    with ear:
        ear.stands()
        assert ear.service.read().remark is None
    assert "no news from Genesys Cloud for now: Trouble" in caplog.text
    own = "\n".join(one.getMessage() for one in caplog.records if "server" not in one.name)
    for secret in ("secret-", ACCESS_TOKEN, "canary"):
        assert secret not in own


# pauses


@pytest.fixture
def real_pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Remember the pauses as they would be, and make them short."""
    monkeypatch.setattr(genesys_channel.Channel, "_pause", REAL_PAUSE)
    pauses: list[float] = []
    once = genesys_channel.Channel._listen_once

    def listen_once(self: genesys_channel.Channel) -> float:
        pauses.append(once(self))
        return 0.001

    monkeypatch.setattr(genesys_channel.Channel, "_listen_once", listen_once)
    return pauses


def test_g20_the_pauses_grow_to_a_minute_and_are_spread(
    stream: Stream, real_pauses: list[float]
) -> None:
    ear = Ear(stream)
    ear.channel._chance = lambda: 1.0
    ear.platform.fails("POST", CHANNELS, Offline("cut"))
    with ear:
        wait_for(lambda: len(real_pauses) >= 9)
    assert real_pauses[:9] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]
    ear.channel._chance = lambda: 0.0
    assert ear.channel._pause(time.monotonic()) == 30.0


@pytest.mark.parametrize(
    ("answer", "pause"),
    [
        (refuses(403), 3600.0),
        (says({}, 429, **{"Retry-After": "77"}), 77.0),
        (SignInNeeded(Party.GENESYS_CLOUD), 60.0),
    ],
)
def test_g18_g19_how_long_it_keeps_away(
    stream: Stream, real_pauses: list[float], answer: object, pause: float
) -> None:
    ear = Ear(stream)
    ear.platform.fails("POST", CHANNELS, answer)  # type: ignore[arg-type]
    with ear:
        wait_for(lambda: real_pauses)
    assert real_pauses[0] == pause


def test_g19_a_handshake_may_ask_for_a_pause(stream: Stream, real_pauses: list[float]) -> None:
    stream.refusals = [(503, {"Retry-After": "77"})]
    with Ear(stream):
        wait_for(lambda: real_pauses)
    assert real_pauses[0] == 77.0


def test_a_connection_that_lasted_is_followed_by_another_at_once(
    stream: Stream, real_pauses: list[float]
) -> None:
    now = [0.0]
    with Ear(stream, clock=Clock(lambda: NOON, lambda: now[0])) as ear:
        ear.stands()
        now[0] = 31.0
        stream.say(CLOSING)
        wait_for(lambda: real_pauses)
        wait_for(lambda: ear.rings == 2)
        stream.say(CLOSING)
        wait_for(lambda: len(real_pauses) == 2)
    assert real_pauses[:2] == [0.0, 1.0]


# the end


def test_close_ends_the_thread_and_nothing_rings_after_it(stream: Stream) -> None:
    ear = Ear(stream)
    with ear:
        ear.stands()
        began = time.monotonic()
        ear.service.close()
        ear.ends()
        assert time.monotonic() - began < 2.0
        rings = ear.rings
        ear.channel._tell()
        assert ear.rings == rings


def test_close_ends_a_pause(stream: Stream, monkeypatch: pytest.MonkeyPatch) -> None:
    ear = Ear(stream)
    monkeypatch.setattr(genesys_channel.Channel, "_pause", lambda self, began: 3600.0)
    ear.platform.fails("POST", CHANNELS, Offline("cut"))
    with ear:
        wait_for(lambda: ear.asked("POST"))


def test_close_ends_a_request_under_way() -> None:
    with FaultServer(silent) as server:
        service = GenesysCloud(Keys(), server.url)
        service.listen(lambda: None)
        wait_for(lambda: server.asked)
        began = time.monotonic()
        service.close()
        thread = service._channel._thread
        assert thread is not None
        thread.join(5)
        assert not thread.is_alive()
        assert time.monotonic() - began < 2.0


def test_close_ends_a_handshake_under_way(stream: Stream) -> None:
    ear = Ear(stream)
    with FaultServer(silent) as server:
        ear.uri = lambda: server.url.replace("http", "ws")
        with ear:
            wait_for(lambda: server.asked)
            began = time.monotonic()
            ear.service.close()
            ear.ends()
            assert time.monotonic() - began < 2.0
    assert ear.rings == 0


def test_listening_twice_is_listening_once(stream: Stream) -> None:
    with Ear(stream) as ear:
        ear.stands()
        thread = ear.channel._thread
        ear.service.listen(ear._ring)
        assert ear.channel._thread is thread


def test_an_adapter_that_never_listened_can_be_closed(stream: Stream) -> None:
    ear = Ear(stream)
    ear.service.close()
    assert ear.platform.asked == []
    assert stamp(NOON).endswith("Z")
