"""The simulated notification channels keep to the reference: REST, topics, the websocket."""

import threading
from collections.abc import Callable, Iterator
from itertools import islice, permutations

import pytest

from app.sandbox.genesys_definitions import AWAY, BUSY, MEAL, ON_QUEUE
from tests.sandbox.genesys_world import ADA_ID, BOB_ID, GenesysWorld, is_refusal
from tests.sandbox.socket_client import SocketClient

CHANNELS = "/notifications/channels"
TOPICS = ("presence", "routingStatus", "outofoffice", "conversationsummary")
MINE = tuple(f"v2.users.{ADA_ID}.{topic}" for topic in TOPICS)

Connect = Callable[..., SocketClient]


@pytest.fixture
def connect(genesys: GenesysWorld) -> Iterator[Connect]:
    """Make a channel with topics, and its socket."""
    clients = []

    def connecting(*topics: str, uri: str = "") -> SocketClient:
        if not uri:
            channel = create(genesys)
            subscribe(genesys, channel, *topics)
            uri = channel["connectUri"]
        client = SocketClient(uri)
        clients.append(client)
        return client

    yield connecting
    for client in clients:
        client.close()


def create(genesys: GenesysWorld) -> dict:
    reply = genesys.api("POST", CHANNELS)
    assert reply.status == 200
    return reply.json()


def subscribe(genesys: GenesysWorld, channel: dict, *topics: str) -> list[dict]:
    path = f"{CHANNELS}/{channel['id']}/subscriptions?ignoreErrors=true"
    reply = genesys.api("PUT", path, [{"id": topic} for topic in topics])
    assert reply.status == 200
    return reply.json()["entities"]


def events(client: SocketClient, count: int) -> list[tuple[str, dict]]:
    """Give so many events as pairs of the topic's last word and the body."""
    found = []
    for _number in range(count):
        told = client.told()
        assert told["version"] == "2"
        assert told["metadata"]["CorrelationId"]
        assert told["topicName"].startswith(f"v2.users.{ADA_ID}.")
        found.append((told["topicName"].rpartition(".")[2], told["eventBody"]))
    return found


def test_a_channel_lives_for_a_day_and_subscribing_extends_it(genesys: GenesysWorld) -> None:
    channel = create(genesys)
    assert set(channel) == {"connectUri", "id", "expires"}
    root = genesys.service.address.replace("http", "ws")
    assert channel["connectUri"] == f"{root}/channels/{channel['id']}"
    assert channel["expires"] == "2026-11-24T12:00:00.000Z"
    genesys.clock.advance(23 * 3600)
    genesys.tokens.clear()
    subscribe(genesys, channel, MINE[0])
    genesys.clock.advance(23 * 3600)
    genesys.tokens.clear()
    assert genesys.api("HEAD", f"{CHANNELS}/{channel['id']}").status == 200
    genesys.clock.advance(3600)
    head = genesys.api("HEAD", f"{CHANNELS}/{channel['id']}")
    assert (head.status, head.body) == (404, b"")
    assert SocketClient(channel["connectUri"]).status == 404


def test_channels_are_listed_and_ids_of_other_tokens_hidden(genesys: GenesysWorld) -> None:
    mine = create(genesys)
    genesys.tokens["genesys"] = genesys.sign_in()["access_token"]
    assert genesys.get(CHANNELS) == {"entities": []}
    other = create(genesys)
    assert genesys.get(CHANNELS)["entities"] == [other]
    both = genesys.get(f"{CHANNELS}?includechannels=oauthclient")["entities"]
    assert both == [other, {"expires": mine["expires"]}]
    assert genesys.api("GET", f"{CHANNELS}?includechannels=all").status == 400


def test_the_21st_channel_removes_the_one_unused_longest_unconnected_first(
    genesys: GenesysWorld, connect: Connect
) -> None:
    oldest = create(genesys)
    client = connect(uri=oldest["connectUri"])
    assert genesys.service.channels.wait_for_sockets(1)
    rest = []
    for _number in range(19):
        genesys.clock.advance(1)
        rest.append(create(genesys)["id"])
    create(genesys)
    left = {channel["id"] for channel in genesys.get(CHANNELS)["entities"]}
    assert len(left) == 20
    assert oldest["id"] in left
    assert rest[0] not in left
    assert rest[1] in left
    assert client.quiet()


def test_subscriptions_are_added_replaced_and_removed(genesys: GenesysWorld) -> None:
    path = f"{CHANNELS}/{create(genesys)['id']}/subscriptions"

    def ids() -> list[str]:
        return [entity["id"] for entity in genesys.get(path)["entities"]]

    (told,) = genesys.api("POST", path, [{"id": MINE[0]}]).json()["entities"]
    assert (told["id"], told["state"]) == (MINE[0], "Permitted")
    genesys.api("POST", path, [{"id": MINE[1]}, {"id": MINE[0]}])
    assert ids() == [MINE[0], MINE[1]]
    genesys.api("PUT", path, [{"id": MINE[2]}])
    assert ids() == [MINE[2]]
    reply = genesys.api("DELETE", path)
    assert (reply.status, reply.body) == (204, b"")
    assert ids() == []
    assert genesys.api("PATCH", path, []).status == 405


def test_a_refused_topic_fails_all_or_comes_back_rejected(genesys: GenesysWorld) -> None:
    path = f"{CHANNELS}/{create(genesys)['id']}/subscriptions"
    bad = (f"v2.users.{BOB_ID}.presence", f"v2.users.{ADA_ID}.routingstatus", "v2.everything")
    for topic in bad:
        reply = genesys.api("PUT", path, [{"id": MINE[0]}, {"id": topic}])
        assert is_refusal(reply, 403, "not.authorized")
    assert genesys.get(path)["entities"] == []
    told = genesys.api("PUT", f"{path}?ignoreErrors=true", [{"id": t} for t in (MINE[0], *bad)])
    states = [entity["state"] for entity in told.json()["entities"]]
    assert states == ["Permitted", "Rejected", "Rejected", "Rejected"]
    assert all(entity["rejectionReason"] for entity in told.json()["entities"][1:])
    assert [entity["id"] for entity in genesys.get(path)["entities"]] == [MINE[0]]


@pytest.mark.parametrize(
    "body", [{}, ["text"], [{}], [{"id": 5}], [{"id": f"v2.users.{ADA_ID}.{'x' * 200}"}]]
)
def test_subscriptions_that_cannot_be_used(genesys: GenesysWorld, body: object) -> None:
    path = f"{CHANNELS}/{create(genesys)['id']}/subscriptions"
    assert is_refusal(genesys.api("PUT", path, body), 400, "bad.request")


def test_a_channel_has_a_thousand_topics_at_most(genesys: GenesysWorld) -> None:
    words = ("presence", "routingStatus", "outofoffice", "activity", "tokens", "station")
    combined = ["&".join(some) for some in islice(permutations(words, 5), 700)]
    topics = [f"v2.users.{ADA_ID}?{words}" for words in combined]
    topics += [f"{topic}&geolocation" for topic in topics[:301]]
    channel = create(genesys)
    assert len(subscribe(genesys, channel, *topics[:1000])) == 1000
    path = f"{CHANNELS}/{channel['id']}/subscriptions"
    assert is_refusal(genesys.api("POST", path, [{"id": topics[1000]}]), 400, "bad.request")
    assert len(genesys.get(path)["entities"]) == 1000


def test_a_channel_belongs_to_one_person(genesys: GenesysWorld) -> None:
    channel = create(genesys)
    bob = genesys.exchange(genesys.code({"account": "bob@example.com"})["code"]).json()
    genesys.tokens["genesys"] = bob["access_token"]
    path = f"{CHANNELS}/{channel['id']}"
    assert genesys.api("HEAD", path).status == 404
    assert is_refusal(genesys.api("GET", f"{path}/subscriptions"), 404, "not.found")
    assert genesys.api("GET", path).status == 405
    genesys.service.sign_in.scopes = ("presence",)
    genesys.tokens.clear()
    assert is_refusal(genesys.api("POST", CHANNELS), 403, "not.authorized")
    assert genesys.api("GET", "/notifications/elsewhere").status == 404


def test_events_have_their_own_spelling_and_no_user_id(
    genesys: GenesysWorld, connect: Connect
) -> None:
    client = connect(*MINE)
    genesys.patch(ON_QUEUE, message="hello")
    presence, routing = events(client, 2)
    assert presence == (
        "presence",
        {
            "source": "PURECLOUD",
            "presenceDefinition": {"id": ON_QUEUE, "systemPresence": "ON_QUEUE"},
            "primary": True,
            "message": "hello",
            "modifiedDate": "2026-11-23T12:00:00.001Z",
        },
    )
    assert routing[0] == "routingStatus"
    assert routing[1]["id"] == ADA_ID
    assert routing[1]["routingStatus"]["status"] == "IDLE"
    assert routing[1]["routingStatus"]["startTime"] == "2026-11-23T12:00:00.000Z"


def test_leaving_the_queue_by_a_patch_tells_off_queue(
    genesys: GenesysWorld, connect: Connect
) -> None:
    genesys.service.agent.go_on_queue()
    client = connect(*MINE)
    genesys.patch(MEAL)
    (_topic, presence), (topic, routing) = events(client, 2)
    assert presence["presenceDefinition"]["systemPresence"] == "MEAL"
    assert (topic, routing["routingStatus"]["status"]) == ("routingStatus", "OFF_QUEUE")
    assert genesys.get(f"/users/{ADA_ID}/routingstatus")["status"] == "OFF_QUEUE"


def test_out_of_office_and_conversations_are_told(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect(*MINE)
    flag = {"active": True, "indefinite": True, "startDate": "2026-11-23T12:00:00.000Z"}
    genesys.api("PUT", f"/users/{ADA_ID}/outofoffice", flag)
    assert events(client, 1) == [("outofoffice", {"user": {"id": ADA_ID}, **flag})]
    genesys.service.agent.take_call()
    ((topic, body),) = events(client, 1)
    assert (topic, body["userId"]) == ("conversationsummary", ADA_ID)
    assert body["call"]["enterprise"]["active"] == 1


def test_only_what_was_subscribed_to_comes_also_by_a_combined_topic(
    genesys: GenesysWorld, connect: Connect
) -> None:
    presence = connect(MINE[0])
    combined = connect(f"v2.users.{ADA_ID}?presence&conversationsummary")
    genesys.service.agent.take_call()
    genesys.service.agent.choose(BUSY)
    assert [topic for topic, _body in events(presence, 1)] == ["presence"]
    topics = [topic for topic, _body in events(combined, 2)]
    assert topics == ["conversationsummary", "presence"]
    genesys.service.agents[BOB_ID].choose(BUSY)
    assert presence.quiet()
    assert combined.quiet(0.01)


def test_heartbeats_come_by_themselves(genesys: GenesysWorld, connect: Connect) -> None:
    assert genesys.service.channels.delivery.heartbeat_seconds == 30
    genesys.service.channels.delivery.heartbeat_seconds = 0.05
    client = connect()
    beat = {"topicName": "channel.metadata", "eventBody": {"message": "WebSocket Heartbeat"}}
    assert [client.told(), client.told()] == [beat, beat]


def test_pings_are_answered_and_other_frames_are_errors(
    genesys: GenesysWorld, connect: Connect
) -> None:
    client = connect()
    pong = {"topicName": "channel.metadata", "eventBody": {"message": "pong"}}
    assert client.say({"message": "ping"}) == pong
    assert client.pinged()
    for bad in ({"message": "pong"}, {"message": "ping", "x": 1}, [], "ping"):
        assert client.say(bad)["result"] == "400"
    client.send_in_pieces('{"message": "ping"}')
    assert client.told() == pong
    client.send("{")
    assert client.told()["status"] == "error"
    genesys.service.agent.choose(BUSY)
    assert client.quiet()  # nothing was subscribed to


def test_subscribing_over_the_socket(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect()
    asked = {"message": "subscribe", "topics": [MINE[0]], "correlationId": "c1"}
    assert client.say(asked) == {"result": "200", "status": "subscribed", "correlationId": "c1"}
    failed = client.say({**asked, "topics": ["v2.everything"]})
    assert (failed["result"], failed["status"]) == ("400", "failure")
    genesys.service.agent.choose(BUSY)
    assert [topic for topic, _body in events(client, 1)] == ["presence"]


def test_a_second_socket_throws_the_first_out(genesys: GenesysWorld, connect: Connect) -> None:
    channel = create(genesys)
    subscribe(genesys, channel, MINE[0])
    first = connect(uri=channel["connectUri"])
    second = connect(uri=channel["connectUri"])
    assert first.closed() is not None
    genesys.service.agent.choose(BUSY)
    assert [topic for topic, _body in events(second, 1)] == ["presence"]


def test_an_unknown_channel_is_404_and_a_plain_request_no_socket(genesys: GenesysWorld) -> None:
    root = genesys.service.address.replace("http", "ws")
    assert SocketClient(f"{root}/channels/streaming-4-nothing").status == 404
    path = f"/channels/{create(genesys)['id']}"
    assert genesys.login("GET", path).status == 426
    assert genesys.login("GET", path, Upgrade="websocket", Connection="Upgrade").status == 426


def test_the_closing_notice_leaves_the_channel_and_its_topics(
    genesys: GenesysWorld, connect: Connect
) -> None:
    channel = create(genesys)
    subscribe(genesys, channel, MINE[0])
    client = connect(uri=channel["connectUri"])
    genesys.service.channels.announce_closing()
    assert client.told()["topicName"] == "v2.system.socket_closing"
    genesys.service.channels.close_sockets()
    assert client.closed() is not None
    again = connect(uri=channel["connectUri"])
    genesys.service.agent.choose(BUSY)
    assert [topic for topic, _body in events(again, 1)] == ["presence"]


def test_a_dropped_socket_may_come_back_and_a_forgotten_channel_not(
    genesys: GenesysWorld, connect: Connect
) -> None:
    channel = create(genesys)
    client = connect(uri=channel["connectUri"])
    assert genesys.service.channels.wait_for_sockets(1)
    genesys.service.channels.drop()
    assert client.closed().code == 1006  # without a farewell
    assert connect(uri=channel["connectUri"]).status == 101
    genesys.service.channels.forget()
    assert genesys.api("HEAD", f"{CHANNELS}/{channel['id']}").status == 404
    assert SocketClient(channel["connectUri"]).status == 404


def test_a_half_open_socket_says_nothing_at_all(genesys: GenesysWorld, connect: Connect) -> None:
    delivery = genesys.service.channels.delivery
    delivery.heartbeat_seconds = 0.02
    client = connect(*MINE)
    assert client.told()["eventBody"]["message"] == "WebSocket Heartbeat"
    delivery.silent = True
    while not client.quiet(0.1):
        client.next()
    genesys.service.agent.choose(BUSY)
    client.send('{"message": "ping"}')
    assert not client.pinged()
    assert client.quiet(0.05)


def test_events_may_be_lost_doubled_held_or_late(genesys: GenesysWorld, connect: Connect) -> None:
    delivery, agent = genesys.service.channels.delivery, genesys.service.agent
    client = connect(MINE[0])

    def came(count: int) -> list[str]:
        return [body["presenceDefinition"]["id"] for _topic, body in events(client, count)]

    delivery.lost = True
    agent.choose(MEAL)
    delivery.lost, delivery.times = False, 2
    agent.choose(BUSY)
    assert came(2) == [BUSY, BUSY]
    delivery.times, delivery.held = 1, True
    agent.choose(AWAY)
    agent.choose(BUSY)
    assert client.quiet()
    genesys.service.channels.release(reverse=True)
    assert came(2) == [BUSY, AWAY]
    delivery.delay = 0.15
    agent.choose(MEAL)
    delivery.delay = 0
    agent.choose(AWAY)
    assert came(2) == [AWAY, MEAL]


def test_a_revoked_token_takes_its_channels_along(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect(*MINE)
    genesys.api("DELETE", "/tokens/me")
    told = client.told()
    assert told["topicName"] == "v2.system.token_revoked"
    assert told["eventBody"]["systemTopicType"] == "token_revoked"
    assert client.closed() is not None
    genesys.tokens.clear()
    assert genesys.get(CHANNELS) == {"entities": []}


def test_an_administrator_ends_every_sign_in(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect(*MINE)
    genesys.service.end_sign_ins()
    assert client.told()["eventBody"]["reason"] == "user_tokens_revoked"
    assert is_refusal(genesys.api("GET", "/users/me"), 401, "bad.credentials")


def test_a_socket_is_no_call_and_does_not_keep_a_token_alive(
    genesys: GenesysWorld, connect: Connect
) -> None:
    genesys.service.sign_in.idle_seconds = 300
    client = connect(*MINE)
    genesys.clock.advance(300)
    genesys.service.agent.choose(BUSY)
    assert len(events(client, 1)) == 1
    assert genesys.api("GET", "/users/me").status == 401


def test_cutting_the_service_cuts_the_socket(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect(*MINE)
    genesys.service.cut()
    assert client.closed().code == 1006
    genesys.service.restore()
    assert genesys.api("GET", "/users/me").status == 200


def test_another_source_has_events_of_its_own(genesys: GenesysWorld, connect: Connect) -> None:
    client = connect(MINE[0])
    genesys.service.agent.choose_elsewhere(AWAY)
    ((_topic, body),) = events(client, 1)
    assert (body["source"], body["primary"]) == ("MICROSOFTTEAMS", False)


def test_the_end_of_the_sandbox_ends_its_threads_though_a_client_stays(
    genesys: GenesysWorld, connect: Connect
) -> None:
    connect(*MINE)
    genesys.service.channels.forget()  # says farewell to a client that does not answer
    connect(*MINE)
    genesys.sandbox.close()
    left = [t.name for t in threading.enumerate() if t.name.startswith("sandbox-genesys")]
    assert left == []
