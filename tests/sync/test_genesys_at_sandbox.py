"""Runs the adapter against the simulated Genesys Cloud, which knows its rules by itself."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.errors import NotThisStatus, Offline, Refused
from app.domain.reading import LAID_OVER, Kind
from app.domain.status import Status
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.genesys_agent import Agent
from app.sandbox.genesys_definitions import (
    AVAILABLE,
    AWAY,
    BUSY,
    DEEP_WORK,
    FIELD_VISIT,
    HOLIDAY,
    MEAL,
    MEETING,
    ON_QUEUE,
    TELEWORK,
)
from app.sandbox.genesys_presence import OutOfOffice
from app.sandbox.main import Sandbox
from app.sync.clock import Clock
from app.sync.genesys import GenesysCloud
from app.sync.ports import Write
from tests.sandbox.genesys_world import ADA_ID, GenesysWorld
from tests.sandbox.world import NOON, HandClock
from tests.sync.test_status_contract import SignedIn

HOUR = timedelta(hours=1)
STRETCH = (NOON, NOON + HOUR)
FLAGGED = f"{LAID_OVER}out of office"
WORDED = f"{LAID_OVER}Telework"


class Place:
    """The adapter, and the agent whom it looks at."""

    def __init__(self, sandbox: Sandbox, clock: HandClock) -> None:
        self.far = sandbox.genesys
        self.clock = clock
        self.agent: Agent = self.far.agent
        keys = SignedIn(ADA_ID, GenesysWorld(sandbox, clock).token)
        self.service = GenesysCloud(
            keys, self.far.address, language="de_DE", clock=Clock(now=clock)
        )

    def key(self, status: Status, chosen: str = "") -> str:
        return self.service.name_of(status, chosen or str(status))

    def put(self, status: Status, chosen: str = "") -> str:
        """Set a status in place of what is shown; give the key that was answered."""
        over = self.service.read()
        return self.service.write(Write(self.key(status, chosen), over, STRETCH)).name


@pytest.fixture
def place() -> Iterator[Place]:
    clock = HandClock()
    with Sandbox.start("genesys-cloud", script=False, clock=clock) as sandbox:
        there = Place(sandbox, clock)
        yield there
        there.service.close()


def test_the_organisations_own_presences_are_taken(place: Place) -> None:
    place.service.read()
    keys = {status: place.key(status) for status in Status}
    assert keys == {
        Status.TELEWORK: TELEWORK,
        Status.HOLIDAY: HOLIDAY + FLAGGED,
        Status.BUSY: BUSY,
        Status.OUT_OF_OFFICE: AWAY + FLAGGED,
        Status.OFFICE: AVAILABLE,
    }


def test_g12_an_organisation_without_any_is_served_too(place: Place) -> None:
    place.far.definitions.only_system()
    place.service.read()
    assert place.put(Status.TELEWORK) == AVAILABLE + WORDED
    assert place.put(Status.HOLIDAY) == AWAY + FLAGGED


def test_what_a_person_reads_is_in_their_language(place: Place) -> None:
    offers = place.service.offers()
    labels = {offer.name: offer.label for offer in offers.offers}
    assert labels[BUSY] == "Beschäftigt"
    assert labels[DEEP_WORK] == "Tiefenarbeit (Beschäftigt)"
    assert FIELD_VISIT not in labels
    assert ON_QUEUE not in labels
    assert offers.usual[Status.HOLIDAY] == "Urlaub (Out Of Office)"


def test_a_holiday_is_seen_by_colleagues_and_is_gone_afterwards(place: Place) -> None:
    place.agent.choose(MEETING, "Budget")
    before = place.service.read()
    place.put(Status.HOLIDAY)
    flag = place.agent.out_of_office
    assert (flag.active, flag.start, flag.end) == (True, *STRETCH)
    assert place.agent.presence.definition.id == HOLIDAY
    place.service.write(Write(before.name, place.service.read(), memo=before.memo))
    assert not place.agent.out_of_office.active
    assert place.agent.presence.definition.id == MEETING
    assert place.agent.presence.message == "Budget"


def test_a_message_of_the_person_does_not_survive_our_status(place: Place) -> None:
    place.agent.choose(AVAILABLE, "Call me")
    place.put(Status.BUSY)
    assert place.agent.presence.message == ""


def test_the_persons_own_flag_comes_back(place: Place) -> None:
    flag = OutOfOffice(active=True, start=NOON - HOUR, end=NOON + 9 * HOUR)
    place.agent.set_out_of_office(flag)
    before = place.service.read()
    assert before.name == AVAILABLE + FLAGGED
    place.put(Status.BUSY)
    assert not place.agent.out_of_office.active
    place.service.write(Write(before.name, place.service.read(), memo=before.memo))
    back = place.agent.out_of_office
    assert (back.active, back.start, back.end) == (True, flag.start, flag.end)


@pytest.mark.parametrize("lapsed_is_active", [True, False])
def test_t02_a_flag_of_ours_that_ended_by_itself_is_still_ours(
    place: Place, *, lapsed_is_active: bool
) -> None:
    place.agent.manners.lapsed_is_active = lapsed_is_active
    ours = place.put(Status.HOLIDAY)
    place.clock.advance(3 * 3600)
    assert place.service.read().name == ours
    place.agent.choose(HOLIDAY)
    assert place.service.read().name == HOLIDAY


@pytest.mark.parametrize("early_is_active", [True, False])
def test_a_planned_flag_does_not_count_and_stays(place: Place, *, early_is_active: bool) -> None:
    place.agent.manners.early_is_active = early_is_active
    plan = OutOfOffice(active=True, start=NOON + 9 * HOUR, end=NOON + 19 * HOUR)
    place.agent.set_out_of_office(plan)
    assert place.service.read().name == AVAILABLE
    assert place.put(Status.BUSY) == BUSY
    assert place.agent.out_of_office == plan


def test_g05_g06_queue_and_calls_are_seen(place: Place) -> None:
    kinds = [place.service.read().kind]
    place.agent.take_call()
    kinds.append(place.service.read().kind)
    place.agent.end_call(after_call=True)
    kinds.append(place.service.read().kind)
    place.agent.end_after_call_work()
    place.agent.go_on_queue()
    kinds.append(place.service.read().kind)
    assert kinds == [Kind.PLAIN, Kind.IN_CALL, Kind.IN_CALL, Kind.ON_QUEUE]
    place.agent.take_call()
    on_queue = place.service.read()
    assert (on_queue.kind, on_queue.in_call) == (Kind.ON_QUEUE, True)
    place.agent.go_offline()
    assert place.service.read().kind is Kind.OFFLINE


def test_g09_a_meal_does_not_rest(place: Place) -> None:
    place.agent.choose(MEAL)
    assert not place.service.read().resting


def test_g32_a_wish_to_leave_the_queue_is_pending(place: Place) -> None:
    place.agent.manners.request_off_queue = True
    place.agent.go_on_queue()
    place.service.write(Write(BUSY, place.service.read(), STRETCH))
    assert place.service.read().pending == BUSY
    place.agent.grant()
    after = place.service.read()
    assert (after.name, after.pending) == (BUSY, None)


def test_g33_another_primary_source_is_told_and_left(place: Place) -> None:
    place.agent.manners.primary = False
    remark = place.service.read().remark
    assert remark is not None
    place.put(Status.BUSY)
    assert not place.agent.manners.primary


def test_g11_a_presence_that_is_deactivated_is_refused_and_replaced(place: Place) -> None:
    before = place.service.read()
    place.far.definitions.deactivate(TELEWORK)
    for _ in range(2):  # 400 and 404 in turn
        with pytest.raises(NotThisStatus):
            place.service.write(Write(TELEWORK, before, STRETCH))
    assert place.put(Status.TELEWORK) == AVAILABLE + WORDED


def test_g11_a_holiday_that_is_deactivated_leaves_no_flag_behind(place: Place) -> None:
    before = place.service.read()
    place.far.definitions.deactivate(HOLIDAY)
    with pytest.raises(NotThisStatus):
        place.service.write(Write(HOLIDAY + FLAGGED, before, STRETCH))
    assert not place.agent.out_of_office.active
    assert place.service.read() == before


def test_g13_a_label_that_stands_twice_is_asked_about(place: Place) -> None:
    place.far.definitions.duplicate(TELEWORK)
    place.service.read()
    with pytest.raises(NotThisStatus) as caught:
        place.put(Status.TELEWORK)
    assert "Telework" in caught.value.headline


def test_a_label_that_is_renamed_is_told(place: Place) -> None:
    place.service.read()
    assert place.key(Status.BUSY, "Tiefenarbeit") == DEEP_WORK
    for locale in ("en_US", "fr", "nl", "de"):
        place.far.definitions.rename(DEEP_WORK, f"Focus {locale}", locale)
    place.service.offers()
    assert place.key(Status.BUSY, "Tiefenarbeit") == BUSY
    remark = place.service.read().remark
    assert remark is not None
    assert "Tiefenarbeit" in remark.headline


@pytest.mark.parametrize("status", [403, 404])
def test_definitions_are_found_wherever_the_person_may_read_them(place: Place, status: int) -> None:
    place.far.lists.new_is_shut = status  # type: ignore[assignment]
    place.service.offers()
    assert place.key(Status.TELEWORK) == TELEWORK
    place.far.lists.old_is_shut = status  # type: ignore[assignment]
    place.service.offers()
    assert place.key(Status.TELEWORK) == TELEWORK


def test_a_listing_without_types_is_read(place: Place) -> None:
    place.far.definitions.types_told = False
    place.service.read()
    assert place.key(Status.TELEWORK) == TELEWORK
    assert place.key(Status.BUSY) == BUSY


@pytest.mark.parametrize("path", ["*/presences/*", "*/outofoffice"])
def test_g21_after_a_lost_answer_a_reading_tells_what_happened(place: Place, path: str) -> None:
    before = place.service.read()
    place.far.faults.add(Fault(FaultKind.LOST_ANSWER, path=path, times=1))
    with pytest.raises(Offline):
        place.service.write(Write(HOLIDAY + FLAGGED, before, STRETCH))
    shown = place.service.read()
    if "presences" in path:
        assert shown.name == HOLIDAY + FLAGGED
    else:
        assert (shown.name, shown.modified) == (AVAILABLE + FLAGGED, before.modified)


def test_g22_a_write_that_changes_nothing_is_found_by_reading(place: Place) -> None:
    before = place.service.read()
    place.agent.manners.swallowed = 1
    place.service.write(Write(BUSY, before, STRETCH))
    assert place.service.read() == before


def test_g18_a_permission_that_is_missing_is_named(place: Place) -> None:
    place.service.read()
    body = (
        '{"status": 403, "code": "missing.permissions", "contextId": "x",'
        ' "message": "Missing the following permission(s): presence:userPresence:edit"}'
    )
    place.far.faults.add(
        Fault(
            FaultKind.STATUS,
            method="PATCH",
            status=403,
            body=body,
            headers={"Content-Type": "application/json"},
        )
    )
    with pytest.raises(Refused) as caught:
        place.put(Status.BUSY)
    assert "presence:userPresence:edit" in caught.value.headline
