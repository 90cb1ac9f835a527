"""Tests how a status is set at Genesys Cloud: what is sent, in which order, and what is undone."""

from datetime import timedelta

import pytest

from app.domain.errors import (
    AppError,
    Intercepted,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    SignInNeeded,
    Trouble,
)
from app.domain.reading import Kind, Reading
from app.domain.status import Status
from app.sync.genesys import GenesysCloud
from app.sync.ports import Write
from tests.canaries import ACCESS_TOKEN
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BUSY,
    FLAGGED,
    MEETING,
    NOON,
    ON_QUEUE,
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
STRETCH = (NOON, NOON + HOUR)
ONE = "44444444-0000-4000-8000-000000000001"
PRESENCE = f"/users/{UID}/presences/purecloud"
CAPITAL = f"/users/{UID}/presences/PURECLOUD"
FLAG = f"/users/{UID}/outofoffice"
OFF = {"active": False}
ON = {
    "startDate": stamp(NOON),
    "endDate": stamp(NOON + HOUR),
    "active": True,
    "indefinite": False,
}


def patched(id: str, message: str = "") -> tuple[str, object]:
    """Give what is sent to set a presence."""
    return "purecloud", {"presenceDefinition": {"id": id}, "message": message}


def opened(platform: Platform) -> tuple[GenesysCloud, Reading]:
    """Give the adapter, and what it read last; what was asked for that is forgotten."""
    service = status_of(platform)
    reading = service.read()
    platform.asked.clear()
    return service, reading


def test_a_presence_is_set_in_one_request_which_always_carries_the_message() -> None:
    platform = Platform()
    service, before = opened(platform)
    became = service.write(Write(BUSY, before, STRETCH))
    assert platform.paths() == [f"PATCH {PRESENCE}"]
    assert platform.sent("PATCH") == [patched(BUSY)]
    assert became == service.read()
    assert (became.name, became.modified) == (BUSY, NOON)


def test_our_own_message_is_sent_and_read_back() -> None:
    platform = Platform()
    service, before = opened(platform)
    assert service.write(Write(AVAILABLE + WORDED, before, STRETCH)).name == AVAILABLE + WORDED
    assert platform.sent("PATCH") == [patched(AVAILABLE, "Telework")]
    assert service.read().name == AVAILABLE + WORDED


def test_the_flag_goes_first_with_the_dates_of_the_event_and_the_presence_last() -> None:
    platform = Platform()
    service, before = opened(platform)
    became = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    assert platform.paths() == [f"PUT {FLAG}", f"PATCH {PRESENCE}"]
    assert platform.sent("PUT") == [("outofoffice", ON)]
    assert became.name == AWAY + FLAGGED
    assert became == service.read()


def test_giving_back_switches_the_flag_off_and_brings_the_message_back() -> None:
    platform = Platform()
    platform.choose(AVAILABLE, message="until 17:00", at=NOON - HOUR)
    service, before = opened(platform)
    ours = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    platform.asked.clear()
    became = service.write(Write(before.name, ours, memo=before.memo))
    assert platform.paths() == [f"PUT {FLAG}", f"PATCH {PRESENCE}"]
    assert platform.sent("PUT") == [("outofoffice", OFF)]
    assert platform.shown() == (AVAILABLE, "until 17:00", False)
    assert (became.name, became.memo) == (before.name, before.memo)


def test_a_flag_that_does_not_change_is_not_sent_again() -> None:
    platform = Platform()
    service, before = opened(platform)
    ours = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    platform.asked.clear()
    service.write(Write(AWAY + FLAGGED, ours, STRETCH))
    assert platform.paths() == [f"PATCH {PRESENCE}"]


def test_another_end_is_sent() -> None:
    platform = Platform()
    service, before = opened(platform)
    ours = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    platform.asked.clear()
    service.write(Write(AWAY + FLAGGED, ours, (NOON, NOON + 2 * HOUR)))
    assert platform.sent("PUT") == [("outofoffice", {**ON, "endDate": stamp(NOON + 2 * HOUR)})]


def test_the_persons_own_flag_makes_way_and_comes_back_with_its_dates() -> None:
    platform = Platform()
    dates = {"startDate": stamp(NOON - HOUR), "endDate": stamp(NOON + 9 * HOUR)}
    platform.flag = {"active": True, "indefinite": False, **dates}
    service, before = opened(platform)
    assert before.name == AVAILABLE + FLAGGED
    ours = service.write(Write(BUSY, before, STRETCH))
    assert platform.sent("PUT") == [("outofoffice", OFF)]
    platform.asked.clear()
    service.write(Write(before.name, ours, memo=before.memo))
    assert platform.sent("PUT") == [("outofoffice", {**dates, "active": True, "indefinite": False})]
    assert service.read() == Reading(before.name, modified=NOON, memo=before.memo)


def test_the_persons_own_flag_without_an_end_comes_back_without_one() -> None:
    platform = Platform()
    platform.flag = {"active": True, "indefinite": True}
    service, before = opened(platform)
    ours = service.write(Write(BUSY, before, STRETCH))
    platform.asked.clear()
    service.write(Write(before.name, ours, memo=before.memo))
    assert platform.sent("PUT") == [("outofoffice", {"active": True, "indefinite": True})]


def test_a_flag_whose_end_has_passed_meanwhile_does_not_come_back() -> None:
    platform = Platform()
    platform.flag = {"active": True, "indefinite": False, "endDate": stamp(NOON + HOUR / 2)}
    service, before = opened(platform)
    ours = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    platform.now = lambda: NOON + HOUR
    platform.asked.clear()
    other = status_of(platform)
    other.write(Write(before.name, ours, memo=before.memo))
    assert platform.sent("PUT") == [("outofoffice", OFF)]
    assert platform.shown() == (AVAILABLE, "", False)


def test_a_flag_that_is_only_planned_is_left_alone() -> None:
    platform = Platform()
    platform.flag = {"active": True, "indefinite": False, "startDate": stamp(NOON + 9 * HOUR)}
    service, before = opened(platform)
    ours = service.write(Write(BUSY, before, STRETCH))
    service.write(Write(before.name, ours, memo=before.memo))
    assert platform.sent("PUT") == []


def test_a_planned_flag_that_was_in_the_way_is_planned_again() -> None:
    platform = Platform()
    plan = {"startDate": stamp(NOON + 9 * HOUR), "endDate": stamp(NOON + 19 * HOUR)}
    platform.flag = {"active": True, "indefinite": False, **plan}
    service, before = opened(platform)
    flagged = service.write(Write(AWAY + FLAGGED, before, STRETCH))
    busy = service.write(Write(BUSY, flagged, STRETCH))
    platform.asked.clear()
    service.write(Write(before.name, busy, memo=before.memo))
    assert platform.sent("PUT") == [("outofoffice", {**plan, "active": True, "indefinite": False})]


def test_a_resting_status_with_a_flag_has_no_end() -> None:
    platform = Platform()
    service, before = opened(platform)
    service.write(Write(AWAY + FLAGGED, before))
    assert platform.sent("PUT") == [("outofoffice", {"active": True, "indefinite": True})]


@pytest.mark.parametrize("memo", ["{", "[]", "7", '{"message": 7, "flag": "on"}', "[" * 100_000])
def test_a_memo_that_is_none_gives_back_the_presence_alone(memo: str) -> None:
    platform = Platform()
    service, before = opened(platform)
    service.write(Write(MEETING, before, memo=memo))
    assert platform.sent("PATCH") == [patched(MEETING)]
    assert platform.sent("PUT") == []


def test_a_message_is_cut_at_128_characters() -> None:
    platform = Platform()
    platform.choose(AVAILABLE, message="x" * 300, at=NOON - HOUR)
    service, before = opened(platform)
    service.write(Write(AVAILABLE, before, memo=before.memo))
    assert platform.shown()[1] == "x" * 128


def test_the_other_spelling_of_the_source_is_tried_where_the_first_is_unknown() -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, refuses(404))
    assert service.write(Write(BUSY, before, STRETCH)).name == BUSY
    assert platform.paths() == [f"PATCH {PRESENCE}", f"PATCH {CAPITAL}"]


@pytest.mark.parametrize("status", [400, 404])
def test_g11_a_presence_that_is_gone_is_refused_and_the_mapping_knows_it(status: int) -> None:
    platform = Platform()
    platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Telework"})]
    platform.unknown = {ONE}
    platform.refuses_unknown = refuses(status)
    service, before = opened(platform)
    key = service.name_of(Status.TELEWORK, "Telework")
    assert key == ONE
    with pytest.raises(NotThisStatus):
        service.write(Write(key, before, STRETCH))
    assert platform.paths()[-1] == "GET /presence/definitions"
    assert service.name_of(Status.TELEWORK, "Telework") == AVAILABLE + WORDED
    assert service.name_of(Status.TELEWORK, ONE) == MEETING


def test_g11_what_the_list_says_then_does_not_matter_if_it_cannot_be_read() -> None:
    platform = Platform()
    platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Telework"})]
    platform.unknown = {ONE}
    service, before = opened(platform)
    platform.fails("GET", "/presence/definitions", Offline("cut"))
    with pytest.raises(NotThisStatus):
        service.write(Write(ONE, before, STRETCH))
    assert service.name_of(Status.TELEWORK, ONE) == MEETING


def test_a_presence_of_the_system_is_never_taken_for_gone() -> None:
    platform = Platform()
    platform.unknown = {BUSY, "no-such-id"}
    service, before = opened(platform)
    with pytest.raises(NotThisStatus):
        service.write(Write(BUSY, before, STRETCH))
    assert service.name_of(Status.BUSY, "Busy") == BUSY
    with pytest.raises(NotThisStatus):
        service.write(Write("no-such-id", before, STRETCH))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (refuses(400), NotThisStatus),
        (refuses(401), SignInNeeded),
        (refuses(403), Refused),
        (refuses(409), Refused),
        (refuses(429), Limited),
    ],
)
def test_where_the_presence_is_refused_the_flag_is_taken_back(
    answer: tuple[int, dict[str, str], bytes], expected: type[AppError]
) -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, answer)
    with pytest.raises(expected):
        service.write(Write(AWAY + FLAGGED, before, STRETCH))
    assert platform.sent("PUT") == [("outofoffice", ON), ("outofoffice", OFF)]
    assert platform.shown() == (AVAILABLE, "", False)


def test_the_persons_own_flag_is_brought_back_where_the_presence_is_refused() -> None:
    platform = Platform()
    own = {"startDate": stamp(NOON - HOUR), "active": True, "indefinite": True}
    platform.flag = dict(own)
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, refuses(403))
    with pytest.raises(Refused):
        service.write(Write(BUSY, before, STRETCH))
    assert platform.sent("PUT") == [("outofoffice", OFF), ("outofoffice", own)]


@pytest.mark.parametrize(("answer", "wait"), [(refuses(403), None), (refuses(429), 60.0)])
def test_where_that_fails_too_nobody_knows_and_it_must_be_read(
    answer: tuple[int, dict[str, str], bytes], wait: float | None
) -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, answer)
    platform.fails("PUT", FLAG, (0, {}, b""), Offline("cut"))
    with pytest.raises(Trouble) as caught:
        service.write(Write(AWAY + FLAGGED, before, STRETCH))
    assert type(caught.value) is Trouble
    assert caught.value.retry_after == wait


def test_where_the_flag_itself_is_refused_nothing_is_undone() -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PUT", FLAG, refuses(403))
    with pytest.raises(Refused):
        service.write(Write(AWAY + FLAGGED, before, STRETCH))
    assert platform.paths() == [f"PUT {FLAG}"]


def test_where_only_the_presence_is_refused_there_is_nothing_to_undo() -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, refuses(403))
    with pytest.raises(Refused):
        service.write(Write(BUSY, before, STRETCH))
    assert platform.paths() == [f"PATCH {PRESENCE}"]


@pytest.mark.parametrize("lost", [Offline("cut"), Intercepted("page")])
def test_g21_after_a_lost_answer_the_flag_stands_for_the_engine_to_find(lost: AppError) -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PATCH", PRESENCE, lost)
    with pytest.raises(type(lost)):
        service.write(Write(AWAY + FLAGGED, before, STRETCH))
    half_done = service.read()
    assert half_done.name == AVAILABLE + FLAGGED
    assert half_done.modified == before.modified


def test_g32_what_is_held_back_is_answered_as_it_is_and_is_pending() -> None:
    platform = Platform()
    platform.choose(ON_QUEUE, at=NOON - HOUR)
    platform.held_back = True
    service, before = opened(platform)
    became = service.write(Write(BUSY, before, STRETCH))
    assert (became.name, became.pending) == (ON_QUEUE, BUSY)
    assert service.read().pending == BUSY


def test_g33_the_primary_source_is_never_taken_over() -> None:
    platform = Platform()
    platform.presence["primary"] = False
    service, before = opened(platform)
    service.write(Write(BUSY, before, STRETCH))
    assert "primary" not in str(platform.sent("PATCH"))


@pytest.mark.parametrize("kind", [Kind.PLAIN, Kind.IN_CALL])
def test_the_answer_is_of_a_person_who_still_talks(kind: Kind) -> None:
    platform = Platform()
    service, before = opened(platform)
    assert service.write(Write(BUSY, Reading(before.name, kind))).kind is kind


@pytest.mark.parametrize("body", [{}, [], {"active": "yes"}, {"endDate": 7}])
def test_an_answer_of_another_shape_is_not_the_platform(body: object) -> None:
    platform = Platform()
    service, before = opened(platform)
    platform.fails("PUT", FLAG, says(body))
    if body == {}:  # a flag may lack every member
        service.write(Write(AWAY + FLAGGED, before, STRETCH))
        platform.fails("PATCH", PRESENCE, says(body))
    with pytest.raises(Intercepted):
        service.write(Write(AWAY + FLAGGED, before, STRETCH))


def test_g15_a_401_renews_once_and_writes_once_more() -> None:
    platform, keys = Platform(), Keys()
    service = status_of(platform, keys)
    before = service.read()
    keys.stale.clear()
    platform.fails("PATCH", PRESENCE, refuses(401), (0, {}, b""))
    assert service.write(Write(BUSY, before, STRETCH)).name == BUSY
    assert keys.stale == [None, ACCESS_TOKEN]


def test_a_write_without_a_reading_before_it_knows_the_definitions() -> None:
    platform = Platform()
    status_of(platform).write(Write(BUSY, Reading(AVAILABLE), STRETCH))
    assert platform.paths() == ["GET /presence/definitions", f"PATCH {PRESENCE}"]


def test_nobody_who_is_not_signed_in_writes() -> None:
    platform = Platform()
    with pytest.raises(SignInNeeded):
        status_of(platform, Keys(uid=None)).write(Write(BUSY, Reading(AVAILABLE), STRETCH))
    assert platform.asked == []
