"""The place where the watch sleeps: a mailbox that wakes it."""

import threading
from dataclasses import dataclass
from datetime import datetime

from app.domain.settings import Settings
from app.domain.status import Status


@dataclass(frozen=True, slots=True)
class Stop:
    """Give the status back and end."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """End and leave the status as it is: another run takes it up at once."""


@dataclass(frozen=True, slots=True)
class LookNow:
    """Look at once, although a back-off runs."""


@dataclass(frozen=True, slots=True)
class NewSettings:
    """Go on with other settings."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class NetworkUp:
    """The network came back or changed."""


@dataclass(frozen=True, slots=True)
class StatusMoved:
    """The service told by itself that something about the status changed."""


@dataclass(frozen=True, slots=True)
class MenuOpened:
    """The person is looking: be lively."""


@dataclass(frozen=True, slots=True)
class Quick:
    """Set a status by the person's own wish, from now until an instant."""

    status: Status
    until: datetime


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Give back what is held now, and leave what runs alone."""


@dataclass(frozen=True, slots=True)
class Done:
    """An errand ended: with a value, or with what went wrong."""

    ticket: object
    value: object = None
    error: BaseException | None = None


End = Stop | HandOver
STOP = Stop()
Mail = End | LookNow | NewSettings | NetworkUp | StatusMoved | MenuOpened | Quick | ComeBack | Done


class Bell:
    """A mailbox with a sleeping place; any thread may ring, one thread waits."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._mails: list[Mail] = []

    def ring(self, mail: Mail) -> None:
        """Leave a mail and wake the sleeper."""
        with self._condition:
            self._mails.append(mail)
            self._condition.notify()

    def wait(self, seconds: float) -> tuple[Mail, ...]:
        """Sleep until somebody rings, at most `seconds`; give all the mail there is."""
        with self._condition:
            if not self._mails and seconds > 0:
                self._condition.wait(seconds)
            mails, self._mails = tuple(self._mails), []
            return mails
