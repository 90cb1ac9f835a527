"""A status service whose names are a person's words: the base of the stand-ins."""

from collections.abc import Callable

from app.domain.reading import Kind
from app.domain.status import Status
from app.sync.ports import Offer, Offers, Pace

NAMES = ("Office", "Busy", "Telework", "Holiday", "OutOfOffice")


def offers(*names: str) -> Offers:
    """Give what a service offers that calls its statuses so."""
    usual = {status: str(status) for status in Status}
    return Offers(tuple(Offer(name, name) for name in names), usual)


class PlainStatus:
    """All that does no I/O."""

    pace = Pace()
    log_on: str | None = None
    decides_ahead = True
    told: Kind | None = None
    prepared = 0

    def name_of(self, status: Status, chosen: str) -> str:
        return chosen

    def label_of(self, name: str) -> str:
        return name

    def keeps_end(self, name: str) -> bool:
        return False

    def prepare(self) -> None:
        self.prepared += 1

    def offers(self) -> Offers:
        return offers(*NAMES)

    def listen(self, heard: Callable[[], None]) -> None:
        self.heard = heard

    def close(self) -> None:
        self.closed = True
