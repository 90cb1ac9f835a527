"""The part of the API about notifications, and the door to the websocket of a channel."""

import socket

from app.sandbox.genesys_api import Call, Place, scoped, wrong_method
from app.sandbox.genesys_channels import Channel, Channels, Owner, permitted
from app.sandbox.genesys_errors import Refusal, bad_request, json_body
from app.sandbox.genesys_stream import Stream
from app.sandbox.wire import Answer, JsonObject, Request, json_answer


class Notifications:
    """The routes below notifications."""

    def __init__(self, channels: Channels) -> None:
        self._channels = channels

    def answer(self, call: Call, place: Place) -> Answer | None:
        """Answer what is asked of channels and subscriptions."""
        if place[:2] != ("notifications", "channels"):
            return None
        scoped(call, "notifications")
        owner = Owner(call.person.user_id, call.grant.client_id, call.token)
        match place[2:]:
            case ():
                return self._all(call, owner)
            case (number,):
                if call.method != "HEAD":
                    raise wrong_method("HEAD")
                self._channels.get(number, owner)
                return Answer(200)
            case (number, "subscriptions"):
                return self._subscriptions(call, self._channels.get(number, owner))
        return None

    def open(self, request: Request) -> Answer:
        """Give the websocket of a channel to whoever knows its address."""
        match request.segments:
            case ("channels", number):
                try:
                    channel = self._channels.get(number)
                except Refusal:
                    return Answer(404)
                if request.method != "GET" or not _asks_to_upgrade(request):
                    return Answer(426, b"", {"Upgrade": "websocket"})
                return Answer(
                    101, take_over=lambda connection: self._run(channel, connection, request)
                )
        return Answer(404)

    def _run(self, channel: Channel, connection: socket.socket, request: Request) -> None:
        stream = Stream(
            connection, self._channels.delivery, lambda topics: self._by_socket(channel, topics)
        )
        self._channels.open(channel, stream)  # before the handshake: no event is missed
        try:
            stream.shake_hands(request)
            stream.run()
        finally:
            self._channels.left(channel, stream)

    def _all(self, call: Call, owner: Owner) -> Answer:
        match call.method:
            case "POST":
                return json_answer(self._channels.create(owner))
            case "GET":
                which = call.query.get("includechannels", "token")
                if which not in ("token", "oauthclient"):
                    raise bad_request("includechannels is token or oauthclient.")
                listed = self._channels.listed(owner, of_client=which == "oauthclient")
                return json_answer({"entities": listed})
        raise wrong_method("GET", "POST")

    def _subscriptions(self, call: Call, channel: Channel) -> Answer:
        match call.method:
            case "GET":
                return json_answer({"entities": [permitted(topic) for topic in channel.topics]})
            case "POST" | "PUT":
                told = self._channels.subscribe(
                    channel,
                    _topics(call.request),
                    replace=call.method == "PUT",
                    lenient=call.query.get("ignoreErrors") == "true",
                )
                return json_answer({"entities": told})
            case "DELETE":
                self._channels.clear(channel)
                return Answer(204)
        raise wrong_method("GET", "POST", "PUT", "DELETE")

    def _by_socket(self, channel: Channel, topics: list[str]) -> JsonObject:
        """Subscribe as a frame on the socket asks for."""
        try:
            self._channels.subscribe(channel, topics, replace=False, lenient=False)
        except Refusal as refusal:
            return {"result": "400", "status": "failure", "message": refusal.message}
        return {"result": "200", "status": "subscribed"}


def _topics(request: Request) -> list[str]:
    body = json_body(request)
    listed = body if isinstance(body, list) else [None]
    topics = [entry.get("id") if isinstance(entry, dict) else None for entry in listed]
    if not all(isinstance(topic, str) for topic in topics):
        raise bad_request("The body must be an array of objects with an id.")
    return [str(topic) for topic in topics]


def _asks_to_upgrade(request: Request) -> bool:
    asked = request.headers
    return (
        asked.get("upgrade", "").lower() == "websocket"
        and "upgrade" in asked.get("connection", "").lower()
        and asked.get("sec-websocket-version") == "13"
        and len(asked.get("sec-websocket-key", "")) == 24
    )
