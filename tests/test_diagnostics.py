"""Diagnostics tell IT what it needs, and nothing that is personal or secret."""

import sys
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from app import __version__
from app.diagnostics import Computer, Facts, diagnostics, this_computer
from app.domain.choices import CHOICE_KEYS, Choices
from app.domain.errors import AppError, Offline, Service, SignInNeeded
from app.domain.event import CalendarEvent
from app.domain.profile import ConnectMeProfile, GoogleProfile, Profile, PureCloudProfile
from app.domain.report import Happening, Shown, What
from app.machine import IN_PACKAGE, machine_wide_profile
from app.requirements import Requirement
from app.state import Party, State
from tests import canaries
from tests.stage import report

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOME = Path("/home/ada")
ALL = (*canaries.SECRETS, canaries.EMAIL, "canary-uid-77", "canary-event-9")
COMPUTER = Computer(
    python="3.11.7",
    system="linux",
    release="6.1.0-18-amd64",
    machine="x86_64",
    distribution="debian",
    distribution_version="12",
    desktop="ubuntu:GNOME",
    session="wayland",
)
WELL = State(
    service="connect-me",
    uid="canary-uid-77",
    connect_me=Party(canaries.EMAIL, None),
    google=Party(canaries.EMAIL, None),
    unready=None,
    running=True,
    unexpected=None,
    report=report(),
    last_sync=NOON - timedelta(seconds=75),
)
FACTS = Facts(
    now=NOON,
    computer=COMPUTER,
    qt="6.12.0",
    tray=True,
    keyring="keyring.backends.SecretService.Keyring",
    profile=Profile(),
    choices=Choices(),
    state=WELL,
    requirements=(),
    clock_offset=0.0,
    happenings=(),
    log=HOME / ".local/share/connectme-calendar/logs/app.log",
    home=HOME,
)


def ours(sentence: str) -> str | None:
    """Stand in for the list of sentences."""
    return {"api.example.com cannot be reached.": "%1 cannot be reached."}.get(sentence)


def lines(**changes: object) -> dict[str, str]:
    text = diagnostics(replace(FACTS, **changes), ours)  # type: ignore[arg-type]
    assert text.endswith("\n")
    return dict(line.split(": ", 1) for line in text.splitlines())  # type: ignore[misc]


def test_the_text_of_a_well_program() -> None:
    assert lines() == {
        "Connect Me Calendar": __version__,
        "Python": "3.11.7",
        "Qt": "6.12.0",
        "System": "Linux 6.1.0 x86_64 debian 12",
        "Desktop": "ubuntu, GNOME",
        "Session": "wayland",
        "Tray icons": "shown",
        "Keyring": "SecretService",
        "Service": "connect-me",
        "Profile": "built in",
        "Locked": "none",
        "Settings of their own": "none",
        "UID": "known",
        "Connect Me credentials": "OK",
        "Google credentials": "OK",
        "Ready to start": "OK",
        "Manager": "OK",
        "Last reading of the calendar": "75 s ago",
        "Clock of this computer": "+0.0 s to add",
        "Happenings of 24 hours": "none",
        "Log": str(Path("~/.local/share/connectme-calendar/logs/app.log")),
    }


# what comes from the system


@pytest.mark.parametrize(
    ("computer", "told"),
    [
        ({"system": "win32", "release": "10.0.22631", "machine": "AMD64"}, "Windows 10.0.22631"),
        ({"system": "darwin", "release": "14.5", "machine": "arm64"}, "macOS 14.5"),
        ({"system": "beos", "release": "x"}, "another not known"),
    ],
)
def test_other_systems_have_no_desktop_to_name(computer: dict[str, str], told: str) -> None:
    changes = {"distribution": "", **computer}
    found = lines(computer=replace(COMPUTER, **changes))  # type: ignore[arg-type]
    assert found["System"].startswith(told)
    assert "Desktop" not in found
    assert "Session" not in found


def test_a_desktop_that_is_not_known_is_another_one() -> None:
    odd = replace(COMPUTER, desktop="Ada's own:kde", session="x12", distribution="adaos")
    found = lines(computer=odd)
    assert (found["Desktop"], found["Session"]) == ("another, KDE", "another")
    assert found["System"] == "Linux 6.1.0 x86_64 another 12"
    nothing = lines(computer=replace(COMPUTER, desktop="", session=""))
    assert (nothing["Desktop"], nothing["Session"]) == ("not known", "not known")


def test_this_computer_is_looked_at() -> None:
    found = this_computer({"XDG_CURRENT_DESKTOP": "KDE", "XDG_SESSION_TYPE": "x11"})
    told = lines(computer=found)
    assert told["Python"] == ".".join(map(str, sys.version_info[:3]))
    assert (found.desktop, found.session) == ("KDE", "x11")
    assert "not known" not in told["System"]


@pytest.mark.parametrize(
    ("keyring", "told"),
    [
        ("MemoryVault", "MemoryVault"),
        ("keyring.backends.Windows.WinVaultKeyring", "WinVaultKeyring"),
        ("keyring.backends.macOS.Keyring", "macOS"),
        ("adas.own.Ring", "another"),
    ],
)
def test_the_keyring_is_named_by_its_kind(keyring: str, told: str) -> None:
    assert lines(keyring=keyring)["Keyring"] == told


@pytest.mark.parametrize(
    ("log", "told"),
    [
        (HOME / "Ada's things/logs/app.log", "~/…/logs/app.log"),
        (Path("/mnt/ada/logs/app.log"), "…/…/…/logs/app.log"),
        (
            HOME / "Library/Application Support/Connect Me Calendar/logs/app.log",
            "~/Library/Application Support/Connect Me Calendar/logs/app.log",
        ),
    ],
)
def test_of_the_logs_place_only_known_folders_are_named(log: Path, told: str) -> None:
    assert lines(log=log)["Log"] == str(Path(told))


# profile and settings


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("built in", "built in"),
        ("sandbox", "sandbox"),
        (str(machine_wide_profile()), "machine-wide"),
        (str(IN_PACKAGE), "of the program"),
        ("/home/ada/profile.toml", "named at the start"),
    ],
    ids=[
        "built in",
        "sandbox",
        "machine-wide",
        "in the package",
        "named",
    ],  # not by this run's home
)
def test_a_profile_is_told_by_its_kind(source: str, told: str) -> None:
    assert lines(profile=Profile(source=source))["Profile"] == told


def test_locked_keys_are_told() -> None:
    profile = Profile(locked=frozenset({"sync.calendars", "rules.priority", "odd.key"}))
    assert lines(profile=profile)["Locked"] == "rules.priority, sync.calendars"


def test_settings_that_differ_are_named_and_harmless_ones_have_their_value() -> None:
    chosen = {
        "general.language": "de",
        "general.log_level": "info",  # as it is anyway
        "rules.count_tentative": False,
        "rules.gap_seconds": 60,  # as in the profile
        "rules.lead_seconds": 30,
        "rules.priority": ["Busy", "Holiday", "OutOfOffice", "Telework", "Office"],
        "rules.while_in_call": "apply",
        "rules.working_hours": [{"days": ["mon"], "from": "08:00", "to": "12:00"}],
        "sync.calendars": ["primary", "ada@example.com"],
        "sync.poll_seconds": 20,
        "statuses.Busy": "Ada is busy",
        "tags.Holiday": ["Adas feest"],
    }
    profile = Profile(locked=frozenset({"sync.poll_seconds"}))
    found = lines(choices=Choices(given=MappingProxyType(chosen)), profile=profile)
    told = {name: value for name, value in found.items() if "." in name}
    assert told == {
        "general.language": "de",
        "rules.priority": "Busy, Holiday, OutOfOffice, Telework, Office",
        "rules.count_tentative": "false",
        "rules.lead_seconds": "30",
        "rules.while_in_call": "apply",
        "sync.calendars": "2",
    }
    assert set(found["Settings of their own"].split(", ")) == {
        *told,
        "rules.working_hours",
        "statuses.Busy",
        "tags.Holiday",
    }


# the five lines, requirements, and the course of things


def test_a_trouble_is_told_by_its_kind_and_by_our_sentence_without_its_values() -> None:
    unready = SignInNeeded(Service.GOOGLE)
    trouble = Offline("api.example.com cannot be reached.", "Ask ada@example.com.")
    found = lines(
        state=replace(
            WELL,
            uid=None,
            google=Party(None, unready),
            unready=unready,
            report=report(trouble=trouble),
            last_sync=None,
        )
    )
    assert found["UID"] == "not known"
    assert found["Google credentials"] == found["Ready to start"] == "NOK, SignInNeeded"
    assert found["Manager"] == "NOK, Offline: %1 cannot be reached."
    assert found["Last reading of the calendar"] == "not known"


def test_requirements_are_told_with_their_versions() -> None:
    found = lines(
        requirements=(
            Requirement("Connect Me Desktop", "3.3.4 or newer", "3.3.3", met=False, detail="x"),
            Requirement("Connect Me Desktop is running", "yes", "yes", met=True),
            Requirement("UEP", "2.30.19 or newer", None, None, "Offline."),
        )
    )
    assert found["Connect Me Desktop"] == "not met, needed 3.3.4, found 3.3.3"
    assert found["Connect Me Desktop is running"] == "met"
    assert found["UEP"] == "not known, needed 2.30.19"


def test_the_happenings_of_a_day_are_counted_by_kind() -> None:
    hours = {What.SET: (1, 2, 23.9, 24.1), What.TROUBLE: (3,), What.STOPPED: (25,)}
    happened = [
        Happening(NOON - timedelta(hours=ago), what) for what, all_ in hours.items() for ago in all_
    ]
    assert lines(happenings=happened)["Happenings of 24 hours"] == "set 3, trouble 1"
    assert lines(clock_offset=-62.26)["Clock of this computer"] == "-62.3 s to add"


# nothing personal


def facts_full_of(canary: str) -> Facts:
    """Put the canary into every text that diagnostics are made of."""
    trouble = AppError(canary, canary)
    given: dict[str, object] = {key.path: canary for key in CHOICE_KEYS} | {
        "sync.calendars": [canary, "b"],
        "tags.Busy": ["canary"],
    }
    event = CalendarEvent(canary, NOON, NOON + timedelta(hours=1), canary, canary, canary)
    full_report = report(items=(event,), trouble=trouble, shown=Shown(canary, ours=True, at=NOON))
    party = Party(canary, trouble)
    return Facts(
        now=NOON,
        computer=Computer(**{one.name: canary for one in fields(Computer)}),
        qt=canary,
        tray=False,
        keyring=f"{canary}.Keyring",
        profile=Profile(
            source=f"/home/{canary}/profile.toml",
            connect_me=ConnectMeProfile(link=f"https://{canary}", client_id=canary),
            purecloud=PureCloudProfile(service=canary, organization=canary),
            google=GoogleProfile(client_id=canary, client_secret=canary),
            locked=frozenset({canary, f"statuses.{canary}"}),
        ),
        choices=Choices(given=MappingProxyType(given)),
        state=State(canary, canary, party, party, trouble, True, trouble, full_report, NOON),
        requirements=(Requirement(canary, canary, canary, met=None, detail=canary),),
        clock_offset=1.0,
        happenings=[Happening(NOON, What.SET, canary, canary, canary, canary)],
        log=HOME / canary / "app.log",
        home=HOME,
    )


@pytest.mark.parametrize("system", ["canary", "linux"])
@pytest.mark.parametrize("canary", ALL, ids=range(len(ALL)))
def test_no_canary_comes_out_wherever_it_is_put_in(canary: str, system: str) -> None:
    facts = facts_full_of(canary)
    if system == "linux":
        facts = replace(facts, computer=replace(facts.computer, system=system))
    text = diagnostics(facts, ours)
    assert "canary" not in text.lower()
    assert canary not in text
    assert "/home/ada" not in text
    assert text.count("\n") > 20


def test_no_canary_comes_out_beside_something_well_known() -> None:
    for canary in ALL:
        for joined in (f"GNOME {canary}", f"6.1.0{canary}", f"{canary} 3.3.4", f"x11\n{canary}"):
            text = diagnostics(facts_full_of(joined), ours)
            assert canary not in text
            assert "canary" not in text.lower()
