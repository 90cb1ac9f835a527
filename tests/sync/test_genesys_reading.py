"""Tests what a reading at Genesys Cloud comes to: key, kind, rest, memo, and what is foreign."""

from datetime import timedelta

import pytest

from app.domain.errors import Intercepted, Refused, Service, SignInNeeded
from app.domain.reading import Kind, Reading
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BREAK,
    BUSY,
    FLAGGED,
    IDLE,
    MEAL,
    MEETING,
    NOON,
    OFFLINE,
    ON_QUEUE,
    TRAINING,
    UID,
    WORDED,
    Keys,
    Platform,
    refuses,
    says,
    secondary,
    stamp,
    status_of,
)

HOUR = timedelta(hours=1)
LUNCH = "11111111-0000-4000-8000-000000000001"
HOLIDAY = "11111111-0000-4000-8000-000000000002"


def flag(**more: object) -> dict[str, object]:
    """Give a flag that stands from an hour ago to an hour ahead."""
    dates = {"startDate": stamp(NOON - HOUR), "endDate": stamp(NOON + HOUR)}
    return {"active": True, "indefinite": False, **dates, **more}


def read(platform: Platform) -> Reading:
    return status_of(platform).read()


def test_a_status_is_read_in_one_request_after_the_definitions() -> None:
    platform = Platform()
    assert read(platform) == Reading(AVAILABLE, modified=NOON - 3 * HOUR)
    assert platform.paths() == ["GET /presence/definitions", "GET /users/me"]
    assert platform.asked[0][2] == {"localeCode": "ALL"}
    assert set(platform.asked[1][2]["expand"].split(",")) == {
        "presence",
        "outOfOffice",
        "routingStatus",
        "conversationSummary",
    }


def test_what_the_expansion_lacks_is_asked_for_by_itself() -> None:
    platform = Platform()
    platform.missing = {"presence", "outOfOffice", "routingStatus", "conversationSummary"}
    platform.flag = flag()
    platform.routing["status"] = "IDLE"
    platform.fails("GET", f"/users/{UID}/presences/purecloud", refuses(404))
    reading = read(platform)
    assert (reading.name, reading.kind) == (AVAILABLE + FLAGGED, Kind.ON_QUEUE)
    assert platform.paths()[2:] == [
        f"GET /users/{UID}/presences/purecloud",
        f"GET /users/{UID}/presences/PURECLOUD",
        f"GET /users/{UID}/routingstatus",
        f"GET /users/{UID}/outofoffice",
    ]


def test_a_presence_that_is_nowhere_is_refused() -> None:
    platform = Platform()
    platform.missing = {"presence"}
    for source in ("purecloud", "PURECLOUD"):
        platform.fails("GET", f"/users/{UID}/presences/{source}", refuses(404))
    with pytest.raises(Refused):
        read(platform)


@pytest.mark.parametrize("spelling", ["On Queue", "OnQueue", "ON_QUEUE"])
def test_three_spellings_are_one_kind(spelling: str) -> None:
    platform = Platform()
    platform.choose("11111111-0000-4000-8000-00000000000f")
    platform.presence["presenceDefinition"] = {
        "id": "11111111-0000-4000-8000-00000000000F",
        "systemPresence": spelling,
    }
    reading = read(platform)
    assert reading.kind is Kind.ON_QUEUE
    assert reading.name == "11111111-0000-4000-8000-00000000000f"


@pytest.mark.parametrize(
    ("status", "kind", "in_call"),
    [
        ("OFF_QUEUE", Kind.PLAIN, False),
        ("IDLE", Kind.ON_QUEUE, False),
        ("NOT_RESPONDING", Kind.ON_QUEUE, False),
        ("INTERACTING", Kind.IN_CALL, False),
        ("COMMUNICATING", Kind.IN_CALL, False),
        ("something new", Kind.PLAIN, False),
    ],
)
def test_g05_g06_the_routing_status_says_who_must_not_be_disturbed(
    status: str, kind: Kind, *, in_call: bool
) -> None:
    platform = Platform()
    platform.routing["status"] = status
    reading = read(platform)
    assert (reading.kind, reading.in_call) == (kind, in_call)


def test_on_queue_and_in_a_call_at_once_are_both_told() -> None:
    platform = Platform()
    platform.choose(ON_QUEUE)
    platform.routing["status"] = "INTERACTING"
    reading = read(platform)
    assert (reading.kind, reading.in_call, reading.resting) == (Kind.ON_QUEUE, True, False)


@pytest.mark.parametrize("count", ["active", "acw"])
@pytest.mark.parametrize("side", ["contactCenter", "enterprise"])
@pytest.mark.parametrize("media", ["call", "callback", "email", "message", "chat", "video"])
def test_g06_any_conversation_or_its_wrap_up_is_a_call(media: str, side: str, count: str) -> None:
    platform = Platform()
    platform.conversations = {"userId": UID, "chat": None, media: {side: {count: 1}}}
    assert read(platform).kind is Kind.IN_CALL


def test_counts_of_nothing_are_no_call() -> None:
    platform = Platform()
    platform.conversations = {"userId": UID, "call": {"contactCenter": {"active": 0}, "x": 3}}
    assert read(platform).kind is Kind.PLAIN


def test_g08_who_is_not_logged_in_is_offline_whatever_the_queue_says() -> None:
    platform = Platform()
    platform.choose(OFFLINE)
    platform.routing["status"] = "IDLE"
    assert read(platform).kind is Kind.OFFLINE


@pytest.mark.parametrize(
    ("id", "resting"),
    [
        (AVAILABLE, True),
        (BUSY, True),
        (MEETING, True),
        (TRAINING, True),
        (AWAY, False),
        (BREAK, False),
        (MEAL, False),
        (ON_QUEUE, False),
        (IDLE, False),
        (OFFLINE, False),
    ],
)
def test_g09_only_what_was_chosen_to_last_is_given_back(id: str, *, resting: bool) -> None:
    platform = Platform()
    platform.choose(id)
    assert read(platform).resting is resting


@pytest.mark.parametrize(("kind", "resting"), [("Away", True), ("Busy", True), ("Meal", False)])
def test_g09_a_status_of_the_organisation_lasts_unless_it_is_a_meal(
    kind: str, *, resting: bool
) -> None:
    platform = Platform()
    platform.definitions = [secondary(LUNCH, kind, {"en_US": "Lunch"})]
    platform.choose(LUNCH)
    assert read(platform).resting is resting


@pytest.mark.parametrize(
    ("id", "resting"), [(AWAY, True), (MEAL, True), (AVAILABLE, True), (IDLE, False)]
)
def test_a_flag_over_what_passes_is_given_back(id: str, *, resting: bool) -> None:
    platform = Platform()
    platform.choose(id)
    platform.flag = flag()
    assert read(platform).resting is resting


def test_on_queue_by_the_routing_status_alone_does_not_rest() -> None:
    platform = Platform()
    platform.routing["status"] = "IDLE"
    assert not read(platform).resting


def test_our_own_message_is_part_of_the_key_and_only_there() -> None:
    platform = Platform()
    platform.choose(AVAILABLE, message="Telework")
    assert read(platform).name == AVAILABLE + WORDED
    assert read(platform).memo == ""
    platform.choose(BUSY, message="Telework")
    assert read(platform).name == BUSY
    platform.choose(AVAILABLE, message="telework")
    assert read(platform).name == AVAILABLE


def test_the_message_of_the_person_is_kept_beside_the_key() -> None:
    platform = Platform()
    platform.choose(BUSY, message="Löwenzahn")
    assert read(platform).memo == '{"message": "Löwenzahn"}'


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        (flag(), True),
        (flag(endDate=None), True),
        (flag(endDate=None, indefinite=True), True),
        (flag(endDate=stamp(NOON - HOUR), indefinite=True), True),
        (flag(startDate=stamp(NOON + timedelta(seconds=30))), True),
        (flag(startDate=stamp(NOON + timedelta(minutes=5))), False),
        (flag(active=False), False),
        (flag(endDate=stamp(NOON)), False),
        ({}, False),
    ],
)
def test_when_a_flag_stands(given: dict[str, object], *, stands: bool) -> None:
    platform = Platform()
    platform.flag = given
    assert read(platform).name == AVAILABLE + (FLAGGED if stands else "")


@pytest.mark.parametrize("active", [True, False])
@pytest.mark.parametrize(
    ("id", "changed", "counts"),
    [
        (AWAY, NOON - 2 * HOUR, True),
        (HOLIDAY, NOON - 2 * HOUR, True),
        (AWAY, NOON - HOUR / 2, False),
        (AVAILABLE, NOON - 2 * HOUR, False),
    ],
)
def test_t02_a_flag_of_ours_that_ended_by_itself_counts_until_somebody_changes_the_presence(
    id: str, changed: object, *, counts: bool, active: bool
) -> None:
    platform = Platform()
    platform.definitions = [secondary(HOLIDAY, "Busy", {"en_US": "Holiday"})]
    platform.choose(id, at=changed)  # type: ignore[arg-type]
    platform.flag = flag(active=active, startDate=None, endDate=stamp(NOON - HOUR))
    assert read(platform).name == id + (FLAGGED if counts else "")


def test_the_platforms_own_clock_decides_whether_a_flag_has_ended() -> None:
    platform = Platform()
    platform.flag = flag()
    service = status_of(platform)
    platform.now = lambda: NOON + 2 * HOUR
    assert service.read().name == AVAILABLE


def test_the_dates_of_a_flag_are_kept_also_of_one_that_is_only_planned() -> None:
    platform = Platform()
    platform.flag = flag()
    body = f'"startDate": "{stamp(NOON - HOUR)}", "endDate": "{stamp(NOON + HOUR)}", "active": true'
    assert read(platform).memo == f'{{"flag": {{{body}, "indefinite": false}}}}'
    platform.flag = flag(startDate=stamp(NOON + HOUR / 2))
    planned = read(platform)
    assert planned.name == AVAILABLE
    assert stamp(NOON + HOUR / 2) in planned.memo
    platform.flag = flag(endDate=None)
    assert '"indefinite": true' in read(platform).memo


@pytest.mark.parametrize(
    ("future", "message", "pending"),
    [
        (BUSY, "", BUSY),
        (ON_QUEUE, "", None),
        (AVAILABLE, "Telework", AVAILABLE + WORDED),
    ],
)
def test_g32_what_is_held_back_is_pending(future: str, message: str, pending: str | None) -> None:
    platform = Platform()
    platform.choose(ON_QUEUE, message=message)
    platform.presence["futurePresenceDefinition"] = {"id": future}
    assert read(platform).pending == pending


def test_g33_another_primary_source_is_told_once_and_again_after_it_was_over() -> None:
    platform = Platform()
    service = status_of(platform)

    def headline() -> str | None:
        remark = service.read().remark
        return None if remark is None else remark.headline

    assert headline() is None
    platform.presence["primary"] = False
    told = headline()
    assert told is not None
    assert "another program" in told
    assert headline() is None
    platform.presence["primary"] = True
    assert headline() is None
    platform.presence["primary"] = False
    assert headline() == told


def test_a_token_of_somebody_else_asks_for_another_sign_in() -> None:
    platform = Platform()
    platform.uid = "somebody-else"
    with pytest.raises(SignInNeeded) as caught:
        read(platform)
    assert caught.value.service is Service.GENESYS_CLOUD
    assert "somebody-else" not in str(caught.value)


def test_without_anybody_signed_in_nothing_is_asked() -> None:
    platform = Platform()
    service = status_of(platform, Keys(uid=None))
    for ask in (service.read, service.offers):
        with pytest.raises(SignInNeeded):
            ask()
    assert platform.asked == []


@pytest.mark.parametrize("uid", ["..", "", "."])
def test_a_uid_that_no_address_can_hold_is_refused(uid: str) -> None:
    platform = Platform()
    platform.uid = uid or "x"
    platform.missing = {"presence"}
    with pytest.raises((Refused, SignInNeeded)):
        status_of(platform, Keys(uid=uid)).read()
    assert all("/users/me" in path or "definitions" in path for path in platform.paths())


@pytest.mark.parametrize(
    "me",
    [
        {},
        {"id": 7},
        {"id": UID, "presence": "Available"},
        {"id": UID, "presence": {}},
        {"id": UID, "presence": {"presenceDefinition": {"id": ""}}},
        {"id": UID, "presence": {"presenceDefinition": {"id": "a\nb"}}},
        {"id": UID, "presence": {"presenceDefinition": {"id": "x" * 300}}},
        {"id": UID, "presence": {"presenceDefinition": {"id": BUSY}, "message": 7}},
        {"id": UID, "presence": {"presenceDefinition": {"id": BUSY}, "modifiedDate": "today"}},
        {"id": UID, "presence": {"presenceDefinition": {"id": BUSY}, "modifiedDate": 7}},
        {"id": UID, "routingStatus": {"status": 7}},
        {"id": UID, "routingStatus": []},
        {"id": UID, "outOfOffice": {"active": "yes"}},
        {"id": UID, "outOfOffice": {"active": True, "endDate": "soon"}},
        {"id": UID, "outOfOffice": {"active": True, "indefinite": 1}},
        {"id": UID, "conversationSummary": "none"},
    ],
)
def test_what_has_another_shape_is_not_the_platform(me: dict[str, object]) -> None:
    platform = Platform()
    platform.fails("GET", "/users/me", says(me))
    with pytest.raises(Intercepted):
        read(platform)


def test_times_are_read_with_and_without_a_fraction_and_may_be_missing() -> None:
    platform = Platform()
    platform.presence["modifiedDate"] = "2026-11-22T09:00:00Z"
    assert read(platform).modified == NOON - 3 * HOUR
    del platform.presence["modifiedDate"]
    assert read(platform).modified is None
