"""Tests of what is told: troubles once each, happenings, and what makes the Manager NOK."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import AppError, Offline, Refused, Service, SignInNeeded, StorageFailed
from app.domain.health import Health
from app.domain.hold import Free
from app.domain.report import Shown, What
from app.sync.happened import given_back, left_alone, waiting, was_set
from app.sync.troubles import Troubles, manager_trouble
from tests.domain.holds import at, held, moment, reading, wish
from tests.sync.scene import NINE, TEN, Scene, event

UNREADY = AppError("Sign in.")
FULL = StorageFailed("The disk is full.")


def ill(trouble: AppError) -> Health:
    return Health().failed(trouble, now=at(0), monotonic=0, chance=0)


# troubles


def test_a_trouble_is_told_once_when_it_begins_and_once_when_it_is_over() -> None:
    troubles = Troubles()
    assert troubles.news(at(0), {"calendar": None}) == ([], [])
    over, begun = troubles.news(at(1), {"calendar": Offline("No connection.")})
    assert over == []
    assert [(one.what, one.reason, one.at) for one in begun] == [
        (What.TROUBLE, "No connection.", at(1))
    ]
    assert troubles.news(at(2), {"calendar": Offline("No connection.")}) == ([], [])
    over, begun = troubles.news(at(3), {"calendar": None})
    assert begun == []
    assert [(one.what, one.at) for one in over] == [(What.WELL_AGAIN, at(3))]
    assert troubles.news(at(4), {"calendar": None}) == ([], [])


def test_another_trouble_of_the_same_thing_is_told_and_each_thing_counts_for_itself() -> None:
    troubles = Troubles()
    troubles.news(at(0), {"calendar": Offline("a"), "service": Offline("a")})
    over, begun = troubles.news(at(1), {"calendar": Refused("b"), "service": None})
    assert [one.reason for one in begun] == ["b"]
    assert len(over) == 1


@pytest.mark.parametrize(
    ("unready", "calendar", "service", "storage", "minutes", "shown"),
    [
        (None, None, None, None, 0, None),
        (UNREADY, Refused("c"), SignInNeeded(Service.GOOGLE), FULL, 0, "Sign in."),
        (None, SignInNeeded(Service.GOOGLE, "g"), Refused("s"), FULL, 0, "g"),
        (None, None, SignInNeeded(Service.CONNECT_ME, "cm"), FULL, 0, "cm"),
        (None, Refused("c"), Refused("s"), FULL, 0, "The disk is full."),
        (None, Refused("c"), Refused("s"), None, 0, "s"),
        (None, Refused("c"), Offline("s"), None, 0, "c"),
        (None, Offline("c"), Offline("s"), None, 4.9, None),
        (None, Offline("c"), None, None, 5, "c"),
    ],
)
def test_the_manager_is_nok_by_what_is_most_urgent(
    unready: AppError | None,
    calendar: AppError | None,
    service: AppError | None,
    storage: StorageFailed | None,
    minutes: float,
    shown: str | None,
) -> None:
    trouble = manager_trouble(
        unready,
        ill(calendar) if calendar else Health(),
        ill(service) if service else Health(),
        storage,
        at(minutes),
    )
    assert (trouble.headline if trouble else None) == shown


# happenings


def test_a_status_that_was_set_says_how_late_and_late_is_over_five_seconds() -> None:
    on_time = was_set(held(), at(0) + timedelta(milliseconds=30), str)
    assert (on_time.what, on_time.late_ms) == (What.SET, 30)
    assert (on_time.status, on_time.previous, on_time.event_id) == ("Busy", "Telework", "e1")
    assert was_set(held(), at(0) + timedelta(seconds=5), str).what is What.SET
    late = was_set(held(), at(0) + timedelta(seconds=6), str)
    assert (late.what, late.late_ms) == (What.APPLIED_LATE, 6000)


def test_a_give_back_is_late_after_the_end_or_after_it_was_asked_for() -> None:
    assert given_back(held(), at(61), at(62), str).late_ms == 120_000
    early = given_back(held(), at(10), at(10) + timedelta(milliseconds=7), str)
    assert (early.what, early.late_ms) == (What.GIVEN_BACK, 7)
    assert (early.status, early.previous) == ("Telework", "Busy")


def test_the_persons_hand_is_told_with_the_event_it_concerns() -> None:
    of_hold = left_alone(held(), moment(5, wish()), reading("Office"), str)
    assert (of_hold.status, of_hold.previous, of_hold.event_id) == ("Office", "Busy", "e1")
    of_wish = left_alone(Free(), moment(5, wish()), reading("Office"), str)
    assert (of_wish.previous, of_wish.event_id) == (None, "e1")
    assert left_alone(Free(), moment(5), reading("Office"), str).event_id is None


def test_waiting_is_told_with_what_is_waited_for() -> None:
    shown = Shown("Office", ours=False, at=at(0))
    told = waiting(moment(5, wish()), "in call", shown)
    assert (told.status, told.previous, told.event_id) == ("Busy", "Office", "e1")
    assert told.reason == "in call"
    owed = waiting(moment(61), "on queue", None)
    assert (owed.status, owed.previous, owed.event_id) == (None, None, None)


# reports


def test_reports_follow_each_other_only_with_something_new() -> None:
    scene = Scene()
    scene.calendar.put(event("e1", TEN, TEN + 600, None))
    scene.play(TEN + 1200)
    bare = [replace(one, at=at(0), happenings=(), items=()) for one in scene.reports[1:]]
    for before, after, report in zip(bare, bare[1:], scene.reports[2:], strict=False):
        assert report.happenings or before != after
    assert scene.reports[0].happenings[0].what is What.STARTED
    assert scene.reports[0].at == scene.reports[0].happenings[0].at


def test_what_is_not_ready_hides_the_troubles_of_the_services() -> None:
    scene = Scene()
    scene.calendar.raises = scene.status.reads_raise = Offline("cut")
    scene.set(NINE + 60, scene, "unready", UNREADY)
    scene.stop(NINE + 90)
    scene.play(TEN)
    assert scene.reports[-1].trouble is UNREADY
    assert [one.reason for one in scene.told(What.TROUBLE)] == ["cut", "cut", "Sign in."]
    assert len(scene.told(What.WELL_AGAIN)) == 2
