"""Tests what each status of the mapping is at Genesys Cloud, and what a person reads of it."""

import pytest

from app.domain.errors import NotThisStatus
from app.domain.reading import Reading
from app.domain.status import Status
from app.sync.genesys import GenesysCloud
from app.sync.ports import Meant, Write
from tests.plain_status import offers as plain_offers
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BUSY,
    FLAGGED,
    IDLE,
    MEETING,
    OFFLINE,
    ON_QUEUE,
    WORDED,
    Keys,
    Platform,
    secondary,
    status_of,
)

ONE = "33333333-0000-4000-8000-000000000001"
TWO = "33333333-0000-4000-8000-000000000002"


def service_with(*definitions: dict[str, object], **more: object) -> GenesysCloud:
    """Give the adapter after its first reading, at an organisation with these definitions."""
    platform = Platform()
    platform.definitions = list(definitions)
    service = status_of(platform, **more)  # type: ignore[arg-type]
    service.read()
    return service


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (Status.BUSY, BUSY),
        (Status.OFFICE, AVAILABLE),
        (Status.TELEWORK, AVAILABLE + WORDED),
        (Status.HOLIDAY, AWAY + FLAGGED),
        (Status.OUT_OF_OFFICE, AWAY + FLAGGED),
    ],
)
def test_g12_what_each_status_is_at_an_organisation_without_any_of_its_own(
    status: Status, key: str
) -> None:
    assert service_with().name_of(status, str(status)) == key


@pytest.mark.parametrize(
    ("label", "status", "key"),
    [
        ("Telework", Status.TELEWORK, ONE),
        ("telework", Status.TELEWORK, ONE),
        ("\uff34elework", Status.TELEWORK, ONE),
        ("Telework from home", Status.TELEWORK, AVAILABLE + WORDED),
        ("Holiday", Status.HOLIDAY, ONE + FLAGGED),
        ("Holidays", Status.HOLIDAY, AWAY + FLAGGED),
        ("OutOfOffice", Status.OUT_OF_OFFICE, ONE + FLAGGED),
        ("Out of office", Status.OUT_OF_OFFICE, ONE + FLAGGED),
        ("Out-of-office", Status.OUT_OF_OFFICE, AWAY + FLAGGED),
        ("Busy", Status.BUSY, BUSY),
        ("Office", Status.OFFICE, AVAILABLE),
    ],
)
@pytest.mark.parametrize("locale", ["en_US", "nl"])
def test_a_presence_labelled_like_the_status_is_taken_but_for_busy_and_office(
    label: str, status: Status, key: str, locale: str
) -> None:
    service = service_with(secondary(ONE, "Away", {locale: label}))
    assert service.name_of(status, str(status)) == key


@pytest.mark.parametrize("kind", ["OnQueue", "Idle", "Offline"])
def test_a_presence_of_the_platforms_own_doing_is_never_taken(kind: str) -> None:
    service = service_with(secondary(ONE, kind, {"en_US": "Telework"}))
    assert service.name_of(Status.TELEWORK, "Telework") == AVAILABLE + WORDED


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        (MEETING, MEETING),
        (MEETING.upper(), MEETING),
        ("Meeting", MEETING),
        ("MEETING ", MEETING),
        (ONE, ONE),
        ("Besprechung", ONE),
        ("besprechung", ONE),
        ("Sprint", ONE),
        ("Out Of Office", AWAY + FLAGGED),
        ("out of office", AWAY + FLAGGED),
        ("OutOfOffice", AWAY + FLAGGED),
        ("OUT_OF_OFFICE", AWAY + FLAGGED),
        ("Available", AVAILABLE),
    ],
)
def test_what_is_chosen_is_an_id_or_a_label_in_any_language_or_the_flag(
    chosen: str, key: str
) -> None:
    service = service_with(secondary(ONE, "Meeting", {"en_US": "Sprint", "de": "Besprechung"}))
    assert service.name_of(Status.BUSY, chosen) == key


def test_the_flag_goes_before_a_presence_of_the_same_label() -> None:
    service = service_with(secondary(ONE, "Away", {"en_US": "Out Of Office"}))
    assert service.name_of(Status.HOLIDAY, "Out Of Office") == AWAY + FLAGGED


@pytest.mark.parametrize(("status", "chosen"), [(Status.TELEWORK, "Telework"), (Status.BUSY, "X")])
def test_g13_a_label_that_stands_twice_is_asked_about(status: Status, chosen: str) -> None:
    platform = Platform()
    platform.definitions = [
        secondary(ONE, "Away", {"en_US": chosen}),
        secondary(TWO, "Busy", {"fr": chosen}),
    ]
    service = status_of(platform)
    service.read()
    key = service.name_of(status, chosen)
    assert service.label_of(key) == chosen
    platform.asked.clear()
    with pytest.raises(NotThisStatus) as caught:
        service.write(Write(key, Reading(AVAILABLE)))
    assert f"“{chosen}”" in caught.value.headline
    assert caught.value.advice == "Choose one of them in Advanced Settings."
    assert platform.asked == []


def test_one_presence_with_the_same_label_in_two_languages_is_one() -> None:
    service = service_with(secondary(ONE, "Away", {"en_US": "Telework", "nl": "TELEWORK"}))
    assert service.name_of(Status.TELEWORK, "Telework") == ONE


@pytest.mark.parametrize("chosen", ["On Queue", "Idle", "Offline", ON_QUEUE, IDLE, OFFLINE])
def test_what_the_platform_does_by_itself_is_not_set(chosen: str) -> None:
    platform = Platform()
    service = status_of(platform)
    service.read()
    with pytest.raises(NotThisStatus) as caught:
        service.write(Write(service.name_of(Status.BUSY, chosen), Reading(AVAILABLE)))
    assert caught.value.advice == "Choose another one for it in Advanced Settings."
    assert platform.sent("PATCH") == []


def test_how_a_key_is_called() -> None:
    service = service_with(
        secondary(ONE, "Away", {"en_US": "Leave", "de": "Urlaub"}), language="de_AT"
    )
    called = {key: service.label_of(key) for key in (AWAY, AWAY + FLAGGED, ONE, ONE + FLAGGED)}
    assert list(called.values()) == ["Away", "Out Of Office", "Urlaub", "Urlaub (Out Of Office)"]
    assert service.label_of(AVAILABLE + WORDED) == "Available (Telework)"
    assert service.label_of(TWO) == TWO


def test_only_the_flag_keeps_an_end() -> None:
    service = service_with()
    assert [service.keeps_end(key) for key in (AWAY, AWAY + FLAGGED, AVAILABLE + WORDED)] == [
        False,
        True,
        False,
    ]


def test_what_is_offered_is_in_the_persons_language_with_what_it_is_beneath() -> None:
    service = service_with(
        secondary(TWO, "Busy", {"en_US": "Workshop", "de": "Werkstatt"}),
        secondary(ONE, "Away", {"de": "Arzt"}),
        secondary("x-1", "OnQueue", {"de": "Warteschlange 2"}),
        {
            "id": BUSY,
            "type": "System",
            "systemPresence": "Busy",
            "languageLabels": {"de": "Beschäftigt", "en_US": "Busy"},
        },
        language="de_DE",
    )
    offered = service.offers()
    assert [(one.name, one.label) for one in offered.offers][:3] == [
        (AVAILABLE, "Available"),
        (BUSY, "Beschäftigt"),
        (AWAY, "Away"),
    ]
    assert [(one.name, one.label) for one in offered.offers][-3:] == [
        (ONE, "Arzt (Away)"),
        (TWO, "Werkstatt (Beschäftigt)"),
        ("Out Of Office", "Out Of Office"),
    ]
    assert len(offered.offers) == 10
    assert offered.usual == {
        Status.TELEWORK: "Available (Telework)",
        Status.HOLIDAY: "Out Of Office",
        Status.BUSY: "Beschäftigt",
        Status.OUT_OF_OFFICE: "Out Of Office",
        Status.OFFICE: "Available",
    }


def test_every_offer_can_be_chosen() -> None:
    service = service_with(secondary(ONE, "Away", {"de": "Arzt"}))
    for offer in service.offers().offers:
        key = service.name_of(Status.BUSY, offer.name)
        assert key in (offer.name, AWAY + FLAGGED)


def test_what_the_platform_sets_at_log_on_is_available() -> None:
    assert service_with().log_on == AVAILABLE


@pytest.mark.parametrize(
    ("idle", "ahead"), [(None, None), (0, None), (300, 150.0), (900, 450.0), (28_800, 600.0)]
)
def test_g25_the_pace_follows_from_the_idle_end_of_the_sign_in(
    idle: int | None, ahead: float | None
) -> None:
    pace = status_of(Platform(), Keys(idle_seconds=idle)).pace
    assert (pace.held, pace.waiting, pace.ahead) == (20.0, 20.0, ahead)


def test_what_stands_in_the_mapping_is_said_in_words_and_what_is_unclear_is_marked() -> None:
    gone = {**secondary(TWO, "Busy", {"en_US": "Gone"}), "deactivated": True}
    offers = service_with(
        secondary(ONE, "Busy", {"en_US": "Deep work"}),
        gone,
        secondary("33333333-0000-4000-8000-000000000003", "Away", {"en_US": "Holiday"}),
        secondary("33333333-0000-4000-8000-000000000004", "Away", {"en_US": "Holiday"}),
    ).offers()
    assert offers.meant(Status.BUSY, "Busy") == Meant("Busy")
    assert offers.meant(Status.BUSY, ONE) == Meant("Deep work")
    assert offers.meant(Status.BUSY, "deep work") == Meant("Deep work")
    assert offers.meant(Status.OUT_OF_OFFICE, "out of office") == Meant("Out Of Office")
    assert offers.meant(Status.HOLIDAY, "Holiday") == Meant("Holiday", twice=True)
    assert offers.meant(Status.BUSY, TWO) == Meant("Gone", known=False)
    assert offers.meant(Status.BUSY, "Nowhere") == Meant("Nowhere", known=False)


def test_a_service_that_knows_its_names_alone_means_what_it_offers() -> None:
    offers = plain_offers("Busy")
    assert offers.meant(Status.BUSY, "Busy") == Meant("Busy")
    assert offers.meant(Status.BUSY, "Training") == Meant("Training", known=False)
