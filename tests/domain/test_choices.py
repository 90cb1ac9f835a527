"""The settings file: the same keys as the profile, the program itself besides, and a version."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import CHOICE_KEYS, Choices, General, NewerFile, parse_choices, written
from app.domain.errors import ProfileError


def refusal(text: str) -> str:
    with pytest.raises(ProfileError) as error:
        parse_choices(text, "settings.json")
    assert "\n" not in str(error.value)
    return str(error.value)


def test_nothing_chosen_is_valid() -> None:
    assert parse_choices("{}", "s") == Choices()
    assert Choices().general == General("system", "info", True, True)


def test_what_was_written_is_read_again() -> None:
    choices = (
        Choices()
        .with_choice("general.language", "nl")
        .with_choice("general.manager_running", True)
        .with_choice("rules.priority", ["Office", "Busy", "Holiday", "Telework", "OutOfOffice"])
        .with_choice("rules.working_hours", [{"days": ["mon"], "from": "08:00", "to": "18:00"}])
        .with_choice("tags.Telework", ["Télétravail"])
    )
    assert parse_choices(written(choices), "s") == choices
    assert json.loads(written(choices))["version"] == 1
    assert choices.general == General(language="nl", manager_running=True)


@pytest.mark.parametrize("name", ["notify_own_hand", "notify_titles"])
def test_what_may_disturb_or_be_read_by_others_is_told_only_when_chosen(name: str) -> None:
    assert getattr(Choices().general, name) is False
    chosen = Choices().with_choice(f"general.{name}", True)
    assert getattr(chosen.general, name) is True
    assert chosen.general == replace(General(), **{name: True})
    assert parse_choices(written(chosen), "s") == chosen
    assert refusal(f'{{"general": {{"{name}": 1}}}}').endswith("expected true or false.")


def test_a_choice_can_be_taken_back() -> None:
    chosen = Choices().with_choice("rules.gap_seconds", 5)
    assert chosen.with_choice("rules.gap_seconds", None) == Choices()


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("rules.gap_seconds", "5", 'settings: rules.gap_seconds is "5"; expected a whole'),
        ("rules.gap", 5, "settings: rules.gap is not a known key; expected rules.gap_seconds or"),
        ("general.language", "tlh", 'settings: general.language is "tlh"; expected "system"'),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(path: str, value: object, line: str) -> None:
    with pytest.raises(ProfileError) as error:
        Choices().with_choice(path, value)
    assert str(error.value).startswith(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "the file is not JSON"),
        ("{", "the file is not JSON"),
        ("[" * 100_000, "the file is not JSON"),
        ('{"rules": {"gap_seconds": NaN}}', "the file is not JSON"),
        ("[]", "the file is a list of 0; expected an object of sections"),
        ("null", "the file is nothing; expected an object of sections"),
        ('{"version": "1"}', 'version is "1"; expected a whole number'),
        ('{"version": true}', "version is true; expected a whole number"),
        ('{"version": 0}', "version is 0; expected a whole number"),
        ('{"general": {"theme": 1}}', "general.theme is not a known key"),
        ('{"google": {"client_id": "x"}}', "google is not a known section"),
        ('{"sync": {"poll_seconds": 1}}', "sync.poll_seconds is 1; expected a whole number from 5"),
        ('{"general": {"refresh_token": "x"}}', "general.refresh_token is a credential"),
        ('{"statuses": {"Busy": "\\ud800"}}', 'statuses.Busy is "\\ud800"; expected one line'),
    ],
)
def test_a_mistake_is_told_in_one_line(text: str, line: str) -> None:
    assert refusal(text).startswith(f"settings.json: {line}")


def test_a_newer_version_is_not_taken_for_a_mistake() -> None:
    with pytest.raises(NewerFile, match="It is left as it is"):
        parse_choices('{"version": 2, "unheard": []}', "s")


CHOOSABLE = {
    "rules.gap_seconds": st.integers(0, 3600),
    "rules.count_tentative": st.booleans(),
    "sync.poll_seconds": st.integers(5, 600),
    "general.log_level": st.sampled_from(["debug", "info", "warning", "error"]),
    "statuses.Busy": st.from_regex(r"[\w-]+( \w+)?", fullmatch=True).filter(str.isprintable),
}


@given(st.fixed_dictionaries({}, optional=CHOOSABLE))
def test_whatever_fits_survives_the_file(given_choices: dict[str, object]) -> None:
    choices = Choices(given=MappingProxyType(given_choices))
    assert parse_choices(written(choices), "s") == choices
    assert set(given_choices) <= {key.path for key in CHOICE_KEYS}
