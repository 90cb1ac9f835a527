"""One websocket of the simulated Genesys Cloud: events and heartbeats out, pings in."""

import contextlib
import json
import socket
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Event, Ping, TextMessage
from wsproto.utilities import ProtocolError

from app.sandbox.server import cut
from app.sandbox.wire import JsonObject, Request

_CHUNK = 64 * 1024
_LONGEST = 1024 * 1024
_GOING_AWAY = 1001


class Pace(Protocol):
    """What a socket asks how it is to deliver."""

    heartbeat_seconds: float
    silent: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One message to the program."""

    topic: str
    body: JsonObject
    version: str = ""  # of events; heartbeats and pongs have none

    def text(self) -> str:
        """Give the JSON on the wire."""
        told: JsonObject = {"topicName": self.topic, "eventBody": self.body}
        if self.version:
            told["version"] = self.version
            told["metadata"] = {"CorrelationId": str(uuid.uuid4())}
        return json.dumps(told, ensure_ascii=False)


Subscribe = Callable[[list[str]], JsonObject]


class Stream:
    """A socket that was upgraded; `run` is its reading thread, one more writes."""

    def __init__(self, connection: socket.socket, pace: Pace, subscribe: Subscribe) -> None:
        self._connection = connection
        self._pace = pace
        self._subscribe = subscribe
        self._protocol = WSConnection(ConnectionType.SERVER)
        self._wire = threading.RLock()  # one thread at a time has the protocol and sends
        self._moved = threading.Condition()
        self._waiting: list[tuple[float, int, Event]] = []  # when, in which order, what
        self._number = 0
        self._heard = ""  # of a message that is not yet whole
        self._ended = False
        self._beaten = time.monotonic()
        self._writing = threading.Thread(
            target=self._write, name="sandbox-genesys-stream", daemon=True
        )

    def shake_hands(self, request: Request) -> None:
        """Answer a handshake that was looked at before."""
        headers = [(n.encode(), v.encode("latin-1")) for n, v in request.headers.items()]
        self._protocol.initiate_upgrade_connection(headers, request.path)
        for _asked in self._protocol.events():
            self._out(AcceptConnection())

    def run(self) -> None:
        """Read until the end, and let the other thread write."""
        self._connection.settimeout(None)
        self._writing.start()
        try:
            while data := self._connection.recv(_CHUNK):
                if not self._take(data):
                    break
        finally:
            with self._moved:
                self._ended = True
                self._moved.notify_all()
            self._writing.join(5)

    def send(self, frame: Frame, delay: float = 0.0) -> None:
        """Let a message go out, after some seconds."""
        self._queue(TextMessage(data=frame.text()), delay)

    def leave(self, reason: str) -> None:
        """Let a farewell go out after what waits already."""
        self._queue(CloseConnection(code=_GOING_AWAY, reason=reason))

    def cut(self) -> None:
        """Close without a farewell."""
        cut(self._connection)

    def _shut(self, how: int) -> None:
        with contextlib.suppress(OSError):
            self._connection.shutdown(how)

    def _take(self, data: bytes) -> bool:
        """Take some bytes in; say whether the connection goes on."""
        try:
            with self._wire:
                self._protocol.receive_data(data)
                events = list(self._protocol.events())
            return all(self._answer(event) for event in events)
        except ProtocolError:
            return False

    def _answer(self, event: Event) -> bool:
        match event:
            case Ping():
                self._out(event.response())
            case CloseConnection():
                self._out(event.response())
                return False
            case TextMessage():
                self._heard += str(event.data)
                if len(self._heard) > _LONGEST:
                    return False
                if event.message_finished:
                    text, self._heard = self._heard, ""
                    self._queue(TextMessage(data=json.dumps(self._answered(text))))
        return True

    def _answered(self, text: str) -> JsonObject:
        try:
            told: object = json.loads(text)
        except ValueError:
            told = None
        match told:
            case {"message": "ping", **rest} if not rest:
                return {"topicName": "channel.metadata", "eventBody": {"message": "pong"}}
            case {"message": "subscribe", "topics": [*topics], **rest}:
                if all(isinstance(topic, str) for topic in topics):
                    same = (
                        {"correlationId": rest["correlationId"]} if "correlationId" in rest else {}
                    )
                    return {**self._subscribe(topics), **same}
        return {"result": "400", "status": "error", "message": "This frame is not known."}

    def _queue(self, event: Event, delay: float = 0.0) -> None:
        with self._moved:
            self._number += 1
            self._waiting.append((time.monotonic() + delay, self._number, event))
            self._moved.notify_all()

    def _write(self) -> None:
        try:
            while (event := self._next()) is not None:
                self._out(event)
                if isinstance(event, CloseConnection):
                    self._shut(socket.SHUT_WR)
                    return
        except (OSError, ProtocolError):
            return  # the other side went away, or we cut it

    def _next(self) -> Event | None:
        """Wait for what goes out next, a heartbeat when it is time; None at the end."""
        heard: JsonObject = {"message": "WebSocket Heartbeat"}
        heartbeat = TextMessage(data=Frame("channel.metadata", heard).text())
        with self._moved:
            while not self._ended:
                now = time.monotonic()
                beat = self._beaten + self._pace.heartbeat_seconds
                due = min(self._waiting, default=None)
                if due is not None and due[0] <= now:
                    self._waiting.remove(due)
                    return due[2]
                if beat <= now:
                    self._beaten = now
                    return heartbeat
                self._moved.wait(min(beat, due[0] if due else beat) - now)
        return None

    def _out(self, event: Event) -> None:
        with self._wire:
            data = self._protocol.send(event)
            if not self._pace.silent or isinstance(event, AcceptConnection):
                self._connection.sendall(data)
