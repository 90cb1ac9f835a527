"""Runs both adapters against the simulated services, which know their rules by themselves."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.errors import ChangedMeanwhile, NotThisStatus, Offline, SignInNeeded
from app.domain.event import CalendarEvent
from app.domain.reading import Reading
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.main import Sandbox
from app.sync.connect_me import ConnectMe
from app.sync.google_calendar import GoogleCalendar
from app.sync.ports import Write
from tests.sandbox.world import NOON, HandClock, World
from tests.sync.stubs import DOCUMENT, UID

WINDOW = (NOON - timedelta(days=1), NOON + timedelta(days=7))


class SignedIn:
    """Credentials of the sandbox's person, without renewal."""

    uid = UID
    good_until = None

    def __init__(self, header: str) -> None:
        self.token = header.removeprefix("Bearer ")

    def access_token(self, *, stale: str | None = None) -> str:
        return self.token


@pytest.fixture
def world() -> Iterator[World]:
    clock = HandClock()
    with Sandbox.start(script=False, clock=clock) as sandbox:
        yield World(sandbox, clock)


@pytest.fixture
def calendar(world: World) -> GoogleCalendar:
    return GoogleCalendar(SignedIn(world.bearer()), world.sandbox.google.address, DOCUMENT)


@pytest.fixture
def service(world: World) -> ConnectMe:
    return ConnectMe(SignedIn(world.gateway_bearer()), world.sandbox.connect_me.address)


def test_events_come_as_they_were_put_in(world: World, calendar: GoogleCalendar) -> None:
    put = world.sandbox.google.primary.add("Review @Telework", NOON, NOON + timedelta(hours=1))
    answer = calendar.read(("primary",), *WINDOW)
    found = {item.id: item for item in answer.items}
    review = found[put]
    assert isinstance(review, CalendarEvent)
    assert (review.title, review.start) == ("Review @Telework", NOON)
    assert answer.zone == "Europe/Brussels"


def test_the_list_of_calendars_has_a_primary_one(calendar: GoogleCalendar) -> None:
    assert [info.primary for info in calendar.calendars()].count(True) == 1


def test_what_was_set_is_what_is_read(service: ConnectMe) -> None:
    before = service.read()
    became = service.write(Write("Busy", Reading("", tag=before.tag)))
    assert became.name == "Busy"
    assert service.read() == became
    assert became.tag != before.tag


def test_an_old_tag_is_refused_and_nothing_is_set(service: ConnectMe) -> None:
    before = service.read()
    service.write(Write("Busy", Reading("", tag=before.tag)))
    with pytest.raises(ChangedMeanwhile):
        service.write(Write("Office", Reading("", tag=before.tag)))
    assert service.read().name == "Busy"


def test_a_name_that_may_not_be_set_is_refused(service: ConnectMe) -> None:
    with pytest.raises(NotThisStatus):
        service.write(Write("On the moon", Reading("", tag=None)))
    assert "Busy" in [offer.name for offer in service.offers().offers]


def test_the_versions_are_those_that_the_profile_asks_for(service: ConnectMe) -> None:
    assert service.versions()["uep"] == "2.30.19"


def test_g21_after_a_lost_answer_a_reading_tells_what_happened(
    world: World, service: ConnectMe
) -> None:
    service.read()
    world.sandbox.connect_me.faults.add(Fault(FaultKind.LOST_ANSWER, method="PUT", times=1))
    with pytest.raises(Offline):
        service.write(Write("Busy", Reading("", tag=None)))
    assert service.read().name == "Busy"


def test_a_dead_token_is_a_sign_in_that_ended(world: World) -> None:
    with pytest.raises(SignInNeeded):
        ConnectMe(SignedIn("Bearer dead"), world.sandbox.connect_me.address).read()
    with pytest.raises(SignInNeeded):
        GoogleCalendar(SignedIn("Bearer dead"), world.sandbox.google.address, DOCUMENT).calendars()
