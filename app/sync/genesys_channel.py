"""The notification channel of Genesys Cloud: it only makes faster what the reading finds anyway."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote

from app.domain.errors import AppError, Intercepted, Refused, SignInNeeded, Trouble
from app.sync.answers import foreign
from app.sync.clock import Clock
from app.sync.genesys_news import TOPICS, News
from app.sync.genesys_requests import SERVICE, Requests
from app.sync.genesys_socket import ChannelGone, Frame, Line, NewsSocket, leads_home
from app.sync.ports import Credentials
from app.web import json_object

QUIET = 25.0  # seconds without a frame; then a ping
DEAD_AFTER_PING = 10.0  # 35 seconds without a frame: it is dead
RENEW_AFTER = 12 * 3600.0
PROVEN = 30.0  # a connection that lasted so long was a good one
LONGEST_PAUSE = 60.0
NOBODY = 5.0  # until it is looked again, without a request, who is signed in and until when
UNWANTED = 3600.0  # after a refusal that only an administrator can lift

_log = logging.getLogger("connectme.sync")


class Channel:
    """One daemon thread that listens from `start` to `close`; its failures are nobody's trouble."""

    def __init__(
        self,
        credentials: Credentials,
        requests: Requests,
        api: str,
        news: News,
        clock: Clock,
        chance: Callable[[], float],
    ) -> None:
        """Take connections that are this thread's own."""
        self._credentials = credentials
        self._requests = requests
        self._api = api
        self._news = news
        self._clock = clock
        self._chance = chance
        self._ended = threading.Event()
        self._wake = threading.Event()
        self._line = Line()
        self._thread: threading.Thread | None = None
        self._heard: Callable[[], None] = lambda: None
        self._uid: str | None = None
        self._address: tuple[str, str] | None = None  # id and URI of the channel
        self._subscribed_at = 0.0
        self._tells_presence = False
        self._failures = 0
        self.is_standing = False  # whether a change of the presence would be told by now

    def start(self, heard: Callable[[], None]) -> None:
        """Listen from now on; `heard` is called from the thread, after each new connection too."""
        self._heard = heard
        self._news.listen(self._tell)
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, name="Genesys Cloud news", daemon=True
            )
            self._thread.start()

    def drop(self) -> None:
        """Distrust the connection, and make another one at once."""
        self._failures = 0
        self._line.cut()
        self._wake.set()

    def close(self) -> None:
        """End the thread, whatever it waits for."""
        self._ended.set()
        self._requests.cut()
        self._line.cut()
        self._wake.set()

    def _run(self) -> None:
        while not self._ended.is_set():
            sign_in = self._credentials.good_until
            pause = self._listen_once()
            self.is_standing = False
            if pause == LONGEST_PAUSE:
                self._wait_for_sign_in(sign_in, pause)
            else:
                self._wake.wait(pause)
            self._wake.clear()

    def _wait_for_sign_in(self, former: datetime | None, pause: float) -> None:
        """Pause, but no longer than until the person has signed in anew, which no request finds."""
        for _ in range(round(pause / NOBODY)):
            if self._wake.wait(NOBODY) or self._credentials.good_until != former:
                return

    def _listen_once(self) -> float:
        """Listen until the connection ends, and give the seconds until the next one."""
        began = self._clock.monotonic()
        try:
            if not self._knows_whom():
                return NOBODY
            return self._listen()
        except ChannelGone:
            self._address = None
        except SignInNeeded:
            return LONGEST_PAUSE
        except AppError as error:
            _log.info("no news from Genesys Cloud for now: %s", type(error).__name__)
            return self._pause_after(error, began)
        return self._pause(began)

    def _knows_whom(self) -> bool:
        uid = self._credentials.uid
        if uid != self._uid:
            self._uid, self._address, self._failures = uid, None, 0
        return uid is not None

    def _listen(self) -> float:
        uid, began = self._requests.uid(), self._clock.monotonic()
        id, uri = self._address or self._made()
        if self._is_due():
            self._subscribe(uid, id)
        line = self._line = Line()
        if self._ended.is_set():
            return 0.0
        with NewsSocket(uri, line, self._clock.now) as socket:
            self.is_standing = self._tells_presence
            self._tell()
            while not self._ended.is_set() and self._credentials.uid == uid:
                if self._is_due():
                    self._subscribe(uid, id)
                if not self._took(uid, self._next(socket)):
                    break
        return 0.0 if self._lasted(began) else self._pause(began)

    def _next(self, socket: NewsSocket) -> Frame:
        frame = socket.receive(QUIET)
        if frame is None:
            socket.ping()
            frame = socket.receive(DEAD_AFTER_PING)
        if frame is None:
            raise Trouble("The notification channel is silent.")
        return frame

    def _took(self, uid: str, frame: Frame) -> bool:
        """Take a frame; say whether to go on with this connection."""
        if frame.topic.casefold() == "v2.system.socket_closing":
            return False
        kind = frame.body.get("systemTopicType") if isinstance(frame.body, dict) else None
        if kind in ("token_revoked", "no_longer_subscribed"):
            self._tell()
            raise ChannelGone
        self._news.take(uid, frame.topic, frame.body)
        return True

    def _made(self) -> tuple[str, str]:
        """Make a channel, and take care that its address leads where the token belongs."""
        self._requests.reconnect()
        told = json_object(self._requests.ask("POST", "/notifications/channels"))
        id, uri = told.get("id"), told.get("connectUri")
        if not isinstance(id, str) or not id.strip(".") or not isinstance(uri, str):
            raise foreign(SERVICE)
        if not leads_home(uri, self._api):
            raise Intercepted("The notification channel leads elsewhere.")
        self._address = (id, uri)
        self._subscribed_at = self._clock.monotonic() - RENEW_AFTER
        return self._address

    def _is_due(self) -> bool:
        return self._clock.monotonic() - self._subscribed_at >= RENEW_AFTER

    def _subscribe(self, uid: str, id: str) -> None:
        """Ask for what is to be told, which also keeps the channel for another day."""
        answer = self._requests.ask(
            "PUT",
            f"/notifications/channels/{quote(id, safe='')}/subscriptions",
            query={"ignoreErrors": "true"},
            body=[{"id": f"v2.users.{uid}.{topic}"} for topic in TOPICS],
            lets={404},
        )
        if answer.status_code == 404:
            raise ChannelGone
        entries = json_object(answer).get("entities")
        presence = f"v2.users.{uid}.presence".casefold()
        self._tells_presence = isinstance(entries, list) and any(
            isinstance(one, dict)
            and str(one.get("id")).casefold() == presence
            and one.get("state") != "Rejected"
            for one in entries
        )
        self._subscribed_at = self._clock.monotonic()

    def _tell(self) -> None:
        if not self._ended.is_set():
            self._heard()

    def _lasted(self, began: float) -> bool:
        return self._clock.monotonic() - began >= PROVEN

    def _pause_after(self, error: AppError, began: float) -> float:
        pause = self._pause(began)
        if isinstance(error, Refused):
            return UNWANTED
        asked = error.retry_after if isinstance(error, Trouble) else None
        return pause if asked is None else max(pause, asked)

    def _pause(self, began: float) -> float:
        """Give 1, 2, 4 … 60 seconds, spread."""
        self._failures = 0 if self._lasted(began) else self._failures + 1
        longest = min(LONGEST_PAUSE, 2.0 ** min(max(self._failures - 1, 0), 6))
        return max(1.0, longest * (0.5 + self._chance() / 2))
