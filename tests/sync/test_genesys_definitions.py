"""Tests where the definitions are read, what they are taken for, and when they are read anew."""

import pytest

from app.domain.errors import Intercepted, Offline, Trouble
from app.domain.status import Status
from app.sync.clock import Clock
from app.sync.genesys_definitions import SYSTEM, definition_of, spelled
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BUSY,
    KINDS,
    NOON,
    Platform,
    refuses,
    says,
    secondary,
    status_of,
)

ONE = "22222222-0000-4000-8000-000000000001"
TWO = "22222222-0000-4000-8000-000000000002"
NEWER, OLDER, ME = "/presence/definitions", "/presencedefinitions", "/users/me"


@pytest.fixture
def platform() -> Platform:
    return Platform()


def labels(platform: Platform) -> list[str]:
    """Give the labels that are offered."""
    return [offer.label for offer in status_of(platform).offers().offers]


def test_all_ten_are_known_and_spelled_in_three_ways() -> None:
    assert {kind: id for kind, (id, _) in SYSTEM.items()} == {
        spelled(kind): id for id, kind in KINDS.items()
    }
    assert spelled("ON_QUEUE") == spelled("OnQueue") == spelled("On Queue") == "onqueue"
    assert spelled("Ringing") == spelled(None) == spelled(7) == ""


@pytest.mark.parametrize(
    ("entry", "system"),
    [
        ({"id": BUSY, "systemPresence": "Busy", "type": "System"}, True),
        ({"id": ONE, "systemPresence": "Busy", "type": "User"}, False),
        ({"id": BUSY, "systemPresence": "Busy"}, True),
        ({"id": BUSY}, True),
        ({"id": ONE, "systemPresence": "Busy"}, False),
        ({"id": ONE, "systemPresence": "Busy", "primary": True}, True),
        ({"id": BUSY, "systemPresence": "Busy", "primary": False}, False),
    ],
)
def test_the_type_is_told_in_one_shape_or_the_other_or_not_at_all(
    entry: dict[str, object], *, system: bool
) -> None:
    found = definition_of(entry)
    assert found is not None
    assert found.system is system
    assert found.kind == "busy"


@pytest.mark.parametrize(
    "entry",
    [None, "Busy", [], {}, {"id": 7}, {"id": ONE}, {"id": ONE, "systemPresence": "Ringing"}],
)
def test_what_is_no_definition_is_passed_over(entry: object) -> None:
    assert definition_of(entry) is None


def test_labels_that_are_none_are_passed_over() -> None:
    found = definition_of(secondary(ONE, "Busy", {"en_US": " ", "de": 7, "fr": "Occupé"}))  # type: ignore[dict-item]
    assert found is not None
    assert dict(found.labels) == {"fr": "Occupé"}
    other = definition_of({"id": ONE, "systemPresence": "Busy", "languageLabels": "x", "name": 7})
    assert other is not None
    assert other.called("de_DE") == "Busy"


@pytest.mark.parametrize(
    ("given", "language", "called"),
    [
        ({"de_CH": "a", "de": "b", "en_US": "c"}, "de_CH", "a"),
        ({"pt_PT": "p", "de": "b", "en_US": "c"}, "de_CH", "b"),
        ({"pt_BR": "p", "en_US": "c"}, "pt_PT", "p"),
        ({"fr": "f", "en_US": "c"}, "de_DE", "c"),
        ({"fr": "f", "it": "i"}, "de_DE", "f"),
        ({}, "de_DE", "own name"),
    ],
)
def test_a_label_is_chosen_by_language(given: dict[str, str], language: str, called: str) -> None:
    found = definition_of(secondary(ONE, "Busy", given, name="own name"))
    assert found is not None
    assert found.called(language) == called


@pytest.mark.parametrize("status", [403, 404])
def test_where_the_newer_list_is_refused_the_older_one_is_read_page_by_page(
    platform: Platform, status: int
) -> None:
    old = {"systemPresence": "Busy", "primary": False, "deactivated": False}
    pages = [
        says({"entities": [{**old, "id": ONE, "name": "One"}], "pageCount": 2, "pageNumber": 1}),
        says({"entities": [{**old, "id": TWO, "name": "Two"}], "pageCount": 2, "pageNumber": 2}),
    ]
    platform.fails("GET", NEWER, refuses(status))
    platform.fails("GET", OLDER, *pages)
    found = labels(platform)
    assert "One (Busy)" in found
    assert "Two (Busy)" in found
    asked = [query for _, path, query, _ in platform.asked if path == OLDER]
    assert [(one["pageSize"], one["pageNumber"]) for one in asked] == [("100", "1"), ("100", "2")]


def test_a_list_that_does_not_end_is_given_up(platform: Platform) -> None:
    platform.fails("GET", NEWER, refuses(403))
    entries = [secondary(ONE, "Busy", {"en_US": "One"})]
    platform.fails("GET", OLDER, says({"entities": entries, "pageCount": 10**9}))
    assert "One (Busy)" in labels(platform)
    assert platform.paths().count(f"GET {OLDER}") == 50


@pytest.mark.parametrize("more", [{}, {"pageCount": "2"}, {"pageCount": 5, "entities": []}])
def test_a_list_without_more_pages_ends(platform: Platform, more: dict[str, object]) -> None:
    platform.fails("GET", NEWER, refuses(403))
    platform.fails("GET", OLDER, says({"entities": [secondary(ONE, "Busy", {})], **more}))
    status_of(platform).offers()
    assert platform.paths().count(f"GET {OLDER}") == 1


def test_a_page_that_is_refused_in_the_middle_ends_the_list(platform: Platform) -> None:
    platform.fails("GET", NEWER, refuses(403))
    first = says({"entities": [secondary(ONE, "Busy", {"en_US": "One"})], "pageCount": 3})
    platform.fails("GET", OLDER, first, refuses(403))
    assert "One (Busy)" in labels(platform)


@pytest.mark.parametrize("member", ["divisionedPresenceDefinitions", "presenceDefinitions"])
def test_where_both_lists_are_refused_the_persons_own_is_read(
    platform: Platform, member: str
) -> None:
    platform.fails("GET", NEWER, refuses(403))
    platform.fails("GET", OLDER, refuses(403))
    mine = {"id": platform.uid, member: [secondary(ONE, "Away", {"en_US": "Mine"})]}
    platform.fails("GET", ME, says(mine))
    assert "Mine (Away)" in labels(platform)


@pytest.mark.parametrize("last", [refuses(403), says({"id": "x"}), says({"id": "x", "y": []})])
def test_the_last_resort_is_what_every_organisation_has(platform: Platform, last: object) -> None:
    platform.fails("GET", NEWER, refuses(404))
    platform.fails("GET", OLDER, refuses(404))
    platform.fails("GET", ME, last)  # type: ignore[arg-type]
    assert labels(platform) == [
        "Available",
        "Busy",
        "Away",
        "Break",
        "Meal",
        "Meeting",
        "Training",
        "Out Of Office",
    ]


@pytest.mark.parametrize("body", [{}, {"entities": {}}, {"entities": None}])
def test_a_list_of_another_shape_is_not_the_platform(platform: Platform, body: object) -> None:
    platform.fails("GET", NEWER, says(body))
    with pytest.raises(Intercepted):
        status_of(platform).read()
    platform.fails("GET", NEWER, refuses(403))
    platform.fails("GET", OLDER, says(body))
    with pytest.raises(Intercepted):
        status_of(platform).read()
    platform.fails("GET", OLDER, refuses(403))
    platform.fails("GET", ME, says({"name": "Ada"}))
    with pytest.raises(Intercepted):
        status_of(platform).read()


def test_before_they_could_be_read_nothing_is_read(platform: Platform) -> None:
    platform.fails("GET", NEWER, refuses(503))
    service = status_of(platform)
    with pytest.raises(Trouble):
        service.read()
    platform.instead.clear()
    assert service.read().name == AVAILABLE


def test_they_are_read_anew_each_day_and_older_ones_do_for_another_while(
    platform: Platform,
) -> None:
    now = [0.0]
    service = status_of(platform, clock=Clock(lambda: NOON, lambda: now[0]))

    def reads_at(second: float) -> int:
        now[0] = second
        platform.asked.clear()
        service.read()
        return platform.paths().count(f"GET {NEWER}")

    assert [reads_at(0.0), reads_at(86_399.0), reads_at(86_401.0), reads_at(86_402.0)] == [
        1,
        0,
        1,
        0,
    ]
    platform.fails("GET", NEWER, Offline("cut"))
    assert [reads_at(180_000.0), reads_at(180_001.0), reads_at(180_601.0)] == [1, 0, 1]


def test_g11_what_is_gone_falls_back_to_its_own_kind_and_is_told_once(platform: Platform) -> None:
    platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Sprint"})]
    service = status_of(platform)
    assert service.name_of(Status.BUSY, "Sprint") == BUSY  # nothing is known yet
    assert service.read().remark is None
    assert service.name_of(Status.BUSY, "Sprint") == ONE
    assert service.name_of(Status.BUSY, ONE.upper()) == ONE
    platform.definitions = []
    service.offers()
    assert service.name_of(Status.BUSY, "Sprint") == "bbdff279-7ae1-48ea-bade-7831d7234c64"
    assert service.name_of(Status.BUSY, ONE) == "bbdff279-7ae1-48ea-bade-7831d7234c64"
    told = [service.read().remark for _ in range(3)]
    assert [remark.headline for remark in told if remark is not None] == [
        "Genesys Cloud has no status called “Sprint” any more.",
    ]
    assert service.label_of(ONE) == "Sprint"


def test_g11_what_was_chosen_by_its_id_is_called_by_its_label_when_it_is_gone(
    platform: Platform,
) -> None:
    platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Sprint"})]
    service = status_of(platform)
    service.read()
    platform.definitions = []
    service.offers()
    service.name_of(Status.BUSY, ONE)
    remark = service.read().remark
    assert remark is not None
    assert remark.headline == "Genesys Cloud has no status called “Sprint” any more."


def test_g11_a_deactivated_one_is_no_target(platform: Platform) -> None:
    gone = secondary(ONE, "Away", {"en_US": "Holiday"}, deactivated=True)
    platform.definitions = [gone]
    service = status_of(platform)
    service.read()
    assert service.name_of(Status.HOLIDAY, "Holiday") == f"{AWAY}\x1fout of office"
    assert service.name_of(Status.BUSY, "Holiday") == AWAY
    assert all(offer.name != ONE for offer in service.offers().offers)


def test_what_was_never_there_falls_back_to_the_usual_status(platform: Platform) -> None:
    service = status_of(platform)
    service.read()
    assert service.name_of(Status.TELEWORK, "From home") == f"{AVAILABLE}\x1fTelework"
    remark = service.read().remark
    assert remark is not None
    assert remark.advice == "Choose another one for it in Advanced Settings."
