"""What the person chose: kept at once, refused in a sentence, never over a lock."""

import json
from dataclasses import replace

import pytest

from app.domain.choices import Choices, General, parse_choices
from app.domain.errors import AppError, ProfileError, StorageFailed
from app.domain.profile import Profile
from app.domain.status import Status
from app.preferences import Preferences


def test_a_choice_holds_at_once_and_is_written_as_the_file_is_read() -> None:
    written: list[str] = []
    applied: list[General] = []
    preferences = Preferences(Profile(), keep=written.append, apply=applied.append)
    preferences.choose("rules.gap_seconds", 90)
    preferences.choose("general.log_level", "debug")
    assert preferences.settings.rules.gap_seconds == 90
    assert applied[-1].log_level == "debug"
    again = parse_choices(written[-1], "settings.json")
    assert dict(again.given) == {"rules.gap_seconds": 90, "general.log_level": "debug"}


def test_none_takes_a_choice_back_to_the_profile() -> None:
    preferences = Preferences(Profile())
    preferences.choose("statuses.Busy", "In a meeting")
    assert preferences.is_chosen("statuses.Busy")
    preferences.choose("statuses.Busy", None)
    assert preferences.settings.names[Status.BUSY] == "Busy"
    assert not preferences.is_chosen("statuses.Busy")


def test_what_is_chosen_already_is_not_written_again() -> None:
    written: list[str] = []
    preferences = Preferences(Profile(), keep=written.append)
    for _ in range(3):
        preferences.choose("rules.gap_seconds", 90)
    assert len(written) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [("rules.gap_seconds", -1), ("rules.gap", 5), ("sync.calendars", []), ("general.language", 1)],
)
def test_a_value_that_cannot_be_is_refused_and_changes_nothing(path: str, value: object) -> None:
    written: list[str] = []
    preferences = Preferences(Profile(), keep=written.append)
    before = preferences.settings
    with pytest.raises(ProfileError):
        preferences.choose(path, value)
    assert preferences.settings == before
    assert not written


def test_a_full_disk_changes_nothing() -> None:
    def full(_: str) -> None:
        raise StorageFailed("The disk is full.")

    preferences = Preferences(Profile(), keep=full)
    with pytest.raises(StorageFailed):
        preferences.choose("rules.gap_seconds", 5)
    assert preferences.settings.rules.gap_seconds == 60


def test_a_locked_key_keeps_the_profiles_value() -> None:
    profile = replace(Profile(), locked=frozenset({"rules.gap_seconds"}))
    earlier = parse_choices(json.dumps({"version": 1, "rules": {"gap_seconds": 5}}), "x")
    preferences = Preferences(profile, earlier)
    assert preferences.is_locked("rules.gap_seconds")
    with pytest.raises(AppError, match="locked"):
        preferences.choose("rules.gap_seconds", 10)
    assert preferences.settings.rules.gap_seconds == 60


def test_forgetting_goes_back_to_the_profile() -> None:
    preferences = Preferences(Profile(), Choices(given={"rules.gap_seconds": 5}))
    assert preferences.settings.rules.gap_seconds == 5
    preferences.forget()
    assert preferences.settings.rules.gap_seconds == 60
