"""The far end of the notification channel: a server of websockets, and a patient ear."""

import json
import queue
import threading
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from types import TracebackType
from typing import Self

from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from tests.simulation.wire import Bytes
from tests.sync.genesys_world import NOON, Keys, Platform, says, status_of

CHANNELS = "/notifications/channels"
HEARTBEAT = {"topicName": "channel.metadata", "eventBody": {"message": "WebSocket Heartbeat"}}
SOON = 10.0  # seconds; what happens at all happens much earlier


def wait_for(claim: Callable[[], object]) -> None:
    """Wait until something is so."""
    ends = time.monotonic() + SOON
    while not claim():
        assert time.monotonic() < ends, "it does not become so"
        threading.Event().wait(0.005)


class Stream:
    """Takes websockets, keeps them open, and says what it is told to say."""

    def __init__(self) -> None:
        self.opened: list[Request] = []
        self.connections: list[ServerConnection] = []
        self.received: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.refusals: list[tuple[int, dict[str, str]]] = []
        self._server = serve(
            self._converse, "127.0.0.1", 0, process_request=self._greet, ping_interval=None
        )
        self.port = self._server.socket.getsockname()[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.hang_up()
        self._server.shutdown()

    @property
    def address(self) -> str:
        """Give its root."""
        return f"ws://127.0.0.1:{self.port}"

    def say(self, *frames: object) -> None:
        """Send frames over the newest connection; what is no text becomes JSON."""
        for frame in frames:
            text = frame if isinstance(frame, str | bytes) else json.dumps(frame)
            self.connections[-1].send(text)

    def hang_up(self) -> None:
        """Break every connection off."""
        for connection in self.connections:
            connection.close_socket()

    def _greet(self, connection: ServerConnection, request: Request) -> Response | None:
        self.opened.append(request)
        if not self.refusals:
            return None
        status, headers = self.refusals.pop(0)
        return Response(status, HTTPStatus(status).phrase, Headers(headers), b"")

    def _converse(self, connection: ServerConnection) -> None:
        self.connections.append(connection)
        try:
            for text in connection:
                self.received.put(str(text))
        except ConnectionClosed:
            return


class Ear:
    """The adapter with a channel that leads to a stream."""

    def __init__(
        self, stream: Stream, keys: Keys | None = None, clock: Clock | None = None
    ) -> None:
        self.stream = stream
        self.keys = keys or Keys()
        self.platform = Platform()
        self.made = 0
        self.uri: Callable[[], object] = lambda: f"{stream.address}/channels/secret-{self.made}"
        self.state = "Permitted"
        self.rings = 0
        proper = self.platform._proper

        def answer(method: str, path: str, query: dict[str, str], body: object) -> Bytes:
            if (method, path) == ("POST", CHANNELS):
                self.made += 1
                return says({"id": f"secret-{self.made}", "connectUri": self.uri()})
            if method == "PUT" and path.endswith("/subscriptions"):
                assert isinstance(body, list)
                return says({"entities": [{**one, "state": self.state} for one in body]})
            return proper(method, path, query, body)

        self.platform._proper = answer  # type: ignore[method-assign]
        real = Clock(lambda: NOON, time.monotonic)
        self.service: GenesysCloud = status_of(self.platform, self.keys, clock or real)
        self.channel = self.service._channel

    def __enter__(self) -> Self:
        self.service.listen(self._ring)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.service.close()
        self.ends()

    def ends(self) -> None:
        """Wait until the thread has ended."""
        thread = self.channel._thread
        assert thread is not None
        thread.join(SOON)
        assert not thread.is_alive()

    def stands(self) -> None:
        """Wait until the channel stands and has told so."""
        wait_for(lambda: self.channel.is_standing and self.rings and self.stream.connections)

    def _ring(self) -> None:
        self.rings += 1

    def asked(self, method: str) -> list[tuple[str, dict[str, str], object]]:
        """Give what the channel asked for by a method."""
        return [
            (path, query, body)
            for verb, path, query, body in self.platform.asked
            if verb == method and path.startswith(CHANNELS)
        ]


def everywhere(texts: Iterable[object]) -> str:
    """Give all texts as one."""
    return "\n".join(map(str, texts))
