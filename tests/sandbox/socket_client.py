"""A websocket client for tests of the sandbox, on wsproto and a plain socket."""

import json
import socket
import time
from urllib.parse import urlsplit

from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    CloseConnection,
    Event,
    Message,
    Ping,
    Pong,
    RejectConnection,
    Request,
    TextMessage,
)


class SocketClient:
    """One connection; what came in is kept until it is asked for."""

    def __init__(self, uri: str) -> None:
        parts = urlsplit(uri)
        assert parts.scheme == "ws"
        self.connection = socket.create_connection((parts.hostname, parts.port), timeout=5)
        self.protocol = WSConnection(ConnectionType.CLIENT)
        self.waiting: list[Event] = []
        self.status = 0
        self._out(Request(host=parts.netloc, target=parts.path))
        event = self.next(5)
        if isinstance(event, RejectConnection):
            self.status = event.status_code
        elif isinstance(event, AcceptConnection):
            self.status = 101
        if self.status != 101:
            self.close()

    def next(self, within: float = 3) -> Event | None:
        """Give the next event; None when none comes, or the connection ended."""
        until = time.monotonic() + within
        while not self.waiting:
            left = until - time.monotonic()
            if left <= 0:
                return None
            self.connection.settimeout(left)
            try:
                data = self.connection.recv(64 * 1024)
            except TimeoutError:
                return None
            except OSError:
                data = b""
            self.protocol.receive_data(data or None)
            self.waiting += list(self.protocol.events())
        return self.waiting.pop(0)

    def told(self, within: float = 3) -> dict:
        """Give the next message."""
        event = self.next(within)
        assert isinstance(event, TextMessage), event
        return json.loads(event.data)

    def quiet(self, seconds: float = 0.1) -> bool:
        """Say whether nothing comes for a while."""
        event = self.next(seconds)
        if event is not None:
            self.waiting.insert(0, event)
        return event is None

    def closed(self) -> CloseConnection | None:
        """Wait for the other side's end; give the farewell."""
        while (event := self.next()) is not None:
            if isinstance(event, CloseConnection):
                return event
        return None

    def say(self, frame: object) -> dict:
        """Send a frame and give the answer to it."""
        self.send(json.dumps(frame))
        return self.told()

    def send(self, text: str) -> None:
        self._out(Message(data=text))

    def send_in_pieces(self, text: str) -> None:
        """Send a message as two frames, one byte at a time."""
        half = len(text) // 2
        frames = self.protocol.send(Message(data=text[:half], message_finished=False))
        frames += self.protocol.send(Message(data=text[half:]))
        for place in range(len(frames)):
            self.connection.sendall(frames[place : place + 1])

    def pinged(self) -> bool:
        """Say whether a ping of the protocol is answered."""
        self._out(Ping(payload=b"x"))
        event = self.next(0.5)
        return isinstance(event, Pong) and event.payload == b"x"

    def close(self) -> None:
        self.connection.close()

    def _out(self, event: Event) -> None:
        self.connection.sendall(self.protocol.send(event))
