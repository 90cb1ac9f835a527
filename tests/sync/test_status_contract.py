"""What every status service must keep, whoever it is: the one contract of both adapters."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from app.domain.errors import (
    Intercepted,
    Limited,
    NotThisStatus,
    Offline,
    Service,
    SignInNeeded,
)
from app.domain.reading import Kind, Reading, bare
from app.domain.status import Status
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.main import Sandbox
from app.sync.clock import Clock
from app.sync.connect_me import ConnectMe
from app.sync.genesys import GenesysCloud
from app.sync.ports import StatusService, Write
from tests.sandbox.genesys_world import ADA_ID, GenesysWorld
from tests.sandbox.world import NOON, HandClock, World
from tests.sync.stubs import UID

STRETCH = (NOON, NOON + timedelta(hours=1))


class SignedIn:
    """Credentials whose token is all there is."""

    good_until = None
    idle_seconds = None

    def __init__(self, uid: str, token: str) -> None:
        self.uid = uid
        self.token = token.removeprefix("Bearer ")
        self.stale: list[str | None] = []

    def access_token(self, *, stale: str | None = None) -> str:
        self.stale.append(stale)
        return self.token


class AtConnectMe:
    """Connect Me, at the sandbox."""

    party = Service.CONNECT_ME

    def __init__(self) -> None:
        clock = HandClock()
        self._sandbox = Sandbox.start(script=False, clock=clock)
        self.keys = SignedIn(UID, World(self._sandbox, clock).gateway_bearer())
        self._far = self._sandbox.connect_me
        self.service: StatusService = ConnectMe(self.keys, self._far.address)

    def breaks(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        self._far.faults.add(fault)

    def close(self) -> None:
        self.service.close()
        self._sandbox.close()


class AtGenesysCloud:
    """Genesys Cloud, at the sandbox."""

    party = Service.GENESYS_CLOUD

    def __init__(self) -> None:
        clock = HandClock()
        self._sandbox = Sandbox.start("genesys-cloud", script=False, clock=clock)
        self.keys = SignedIn(ADA_ID, GenesysWorld(self._sandbox, clock).token)
        self._far = self._sandbox.genesys
        self.service: StatusService = GenesysCloud(
            self.keys, self._far.address, clock=Clock(now=clock)
        )

    def breaks(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        self._far.faults.add(fault)

    def close(self) -> None:
        self.service.close()
        self._sandbox.close()


Far = AtConnectMe | AtGenesysCloud
PORTAL = Fault(FaultKind.PORTAL)
CUT = Fault(FaultKind.LOST_ANSWER)
LIMIT = Fault(FaultKind.STATUS, status=429, headers={"Retry-After": "17"})


@pytest.fixture(params=[AtConnectMe, AtGenesysCloud], ids=lambda made: str(made.party.value))
def far(request: pytest.FixtureRequest) -> Iterator[Far]:
    there = request.param()
    yield there
    there.close()


def key(far: Far, status: Status) -> str:
    """Give the key for a status that nobody has chosen anything for."""
    return far.service.name_of(status, str(status))


def test_what_is_shown_is_read_and_reading_changes_nothing(far: Far) -> None:
    first = far.service.read()
    assert first.kind is Kind.PLAIN
    assert first.resting
    assert far.service.read() == first


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.OFFICE])
def test_what_is_written_is_answered_and_read_back(far: Far, status: Status) -> None:
    before = far.service.read()
    name = key(far, status)
    became = far.service.write(Write(name, before, STRETCH))
    assert became.name == name
    shown = far.service.read()
    assert (shown.name, shown.modified) == (became.name, became.modified)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.OFFICE])
def test_what_was_there_before_comes_back(far: Far, status: Status) -> None:
    before = far.service.read()
    far.service.write(Write(key(far, status), before, STRETCH))
    back = far.service.write(Write(before.name, far.service.read(), memo=before.memo))
    assert bare(back.name) == bare(before.name)
    shown = far.service.read()
    assert (shown.name, shown.memo) == (before.name, before.memo)


def test_every_status_has_a_word_that_a_person_reads(far: Far) -> None:
    far.service.read()
    for status in Status:
        word = far.service.label_of(key(far, status))
        assert word
        assert word.isprintable()


def test_what_is_offered_can_be_chosen_and_set(far: Far) -> None:
    offers = far.service.offers()
    assert set(offers.usual) == set(Status)
    assert len({offer.name for offer in offers.offers}) == len(offers.offers) >= 5
    for offer in offers.offers:
        name = far.service.name_of(Status.BUSY, offer.name)
        assert far.service.write(Write(name, far.service.read(), STRETCH)).name == name


def test_a_status_that_is_not_known_is_refused_and_nothing_changes(far: Far) -> None:
    before = far.service.read()
    with pytest.raises(NotThisStatus) as caught:
        far.service.write(Write("On the moon", before, STRETCH))
    assert caught.value.advice
    assert far.service.read() == before


CALLS: dict[str, Callable[[Far, Reading], object]] = {
    "read": lambda far, shown: far.service.read(),
    "write": lambda far, shown: far.service.write(Write(key(far, Status.BUSY), shown, STRETCH)),
    "offers": lambda far, shown: far.service.offers(),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_token_that_is_refused_twice_is_a_sign_in_that_ended(
    far: Far, call: Callable[[Far, Reading], object]
) -> None:
    shown = far.service.read()
    far.keys.stale.clear()
    far.keys.token = "dead"
    with pytest.raises(SignInNeeded) as caught:
        call(far, shown)
    assert caught.value.service is far.party
    assert len(far.keys.stale) == 2
    assert far.keys.stale[0] is None
    assert far.keys.stale[1] is not None


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_the_page_of_a_portal_is_no_answer(
    far: Far, call: Callable[[Far, Reading], object]
) -> None:
    shown = far.service.read()
    far.breaks(PORTAL)
    with pytest.raises(Intercepted):
        call(far, shown)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_cut_line_is_no_connection(far: Far, call: Callable[[Far, Reading], object]) -> None:
    shown = far.service.read()
    far.breaks(CUT)
    with pytest.raises(Offline):
        call(far, shown)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_pause_that_is_asked_for_is_handed_on(
    far: Far, call: Callable[[Far, Reading], object]
) -> None:
    shown = far.service.read()
    far.breaks(LIMIT)
    with pytest.raises(Limited) as caught:
        call(far, shown)
    assert caught.value.retry_after == 17.0


def test_reconnect_and_close_leave_a_service_that_still_answers(far: Far) -> None:
    shown = far.service.read()
    for forget in (far.service.reconnect, far.service.close):
        forget()
        assert far.service.read() == shown


def test_what_needs_no_request_makes_none(far: Far) -> None:
    far.breaks(CUT)
    pace = far.service.pace
    assert 0 < pace.waiting <= pace.held
    assert key(far, Status.BUSY)
    assert isinstance(far.service.keeps_end(key(far, Status.HOLIDAY)), bool)
    assert far.service.log_on is None or far.service.label_of(far.service.log_on)
