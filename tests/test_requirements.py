"""Requirements: versions are numbers, and what cannot be told is not guessed."""

import json
import plistlib
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from app import connect_me_desktop as desktop
from app.connect_me_desktop import Desktop, find_desktop
from app.domain.errors import Offline
from app.domain.profile import ConnectMeProfile
from app.requirements import Requirement, requirement_lines, requirements, version_key

HERE = Desktop(installed=True, version="3.3.4", running=True)
NEW = {"purecloud": "3.27.10", "uep": "2.30.19"}


def checked(
    found: Desktop = HERE, versions: Mapping[str, str] | None = None
) -> dict[str, Requirement]:
    profile = ConnectMeProfile()
    all_of_them = requirements(profile, found, lambda: NEW if versions is None else versions)
    return {one.name: one for one in all_of_them}


@pytest.mark.parametrize(
    ("found", "needed"),
    [("3.27.10", "3.27.9"), ("3.3.4", "3.3.4"), ("4", "3.99.99"), ("3.3", "3.3.0")],
)
def test_versions_are_compared_as_numbers(found: str, needed: str) -> None:
    assert version_key(found) >= version_key(needed)
    assert not version_key("3.3.4") >= version_key("3.3.10")


def test_all_is_met_where_everything_is_new_enough() -> None:
    assert [one.met for one in checked().values()] == [True] * 4


def test_too_old_is_not_met_and_says_what_to_do() -> None:
    found = checked(Desktop(installed=True, version="3.3.3", running=False), NEW | {"uep": "2.9"})
    assert not found["Connect Me Desktop"].met
    assert not found["Connect Me Desktop is running"].met
    assert found["UEP"].met is False
    assert "update UEP to 2.30.19" in found["UEP"].detail
    assert found["PureCloud"].met


def test_what_is_not_there_is_not_met() -> None:
    found = checked(Desktop(installed=False, version=None, running=None))
    assert found["Connect Me Desktop"].met is False
    assert found["Connect Me Desktop is running"].met is False


@pytest.mark.parametrize("version", ["", "new", "3.3.4<b>", "9" * 40])
def test_an_unreadable_version_is_unknown_and_not_shown(version: str) -> None:
    found = checked(versions=NEW | {"uep": version})["UEP"]
    assert (found.met, found.found) == (None, None)


def test_what_cannot_be_asked_is_unknown_and_says_why() -> None:
    def offline() -> Mapping[str, str]:
        raise Offline("There is no connection.", "It is tried again.")

    found = requirements(ConnectMeProfile(), HERE, offline)
    assert [one.met for one in found] == [True, True, None, None]
    assert found[2].detail == "There is no connection. It is tried again."
    assert checked(versions={})["UEP"].met is None


def test_desktop_is_found_on_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(desktop, "LINUX_FOLDER", tmp_path / "none")
    assert find_desktop() == Desktop(installed=False, version=None, running=None)
    monkeypatch.setattr(desktop, "LINUX_FOLDER", tmp_path)
    assert find_desktop() == Desktop(installed=True, version=None, running=False)
    (tmp_path / "package.json").write_text(json.dumps({"version": "3.4.1"}))
    assert find_desktop() == Desktop(installed=True, version="3.4.1", running=False)
    (tmp_path / "package.json").write_text("[" * 100_000)
    assert find_desktop().version is None
    monkeypatch.setattr(desktop, "LINUX_FOLDER", Path(sys.executable).resolve().parent)
    assert find_desktop().running


def test_desktop_is_found_on_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    bundle = tmp_path / "ConnectMeDesktop.app"
    monkeypatch.setattr(desktop, "MAC_BUNDLES", (bundle,))
    assert not find_desktop().installed
    (bundle / "Contents").mkdir(parents=True)
    assert find_desktop().version is None
    info = plistlib.dumps({"CFBundleShortVersionString": "3.3.9"})
    (bundle / "Contents" / "Info.plist").write_bytes(info)
    assert find_desktop().version == "3.3.9"


def test_the_lines_say_met_not_met_and_not_checked() -> None:
    record = {
        "requirements": [
            {"name": "A", "required": "1", "found": "2", "met": True, "detail": ""},
            {"name": "B", "required": "1", "found": None, "met": False, "detail": "Not here."},
            {"name": "C", "required": "1", "found": None, "met": None, "detail": "Offline."},
        ],
    }
    lines = requirement_lines(record)
    assert lines[0].split(maxsplit=1)[0] == "met"
    assert lines[1].startswith("not met ")
    assert lines[2].startswith("not checked ")
    assert len(lines) == 3
    assert requirement_lines({"requirements": "none"}) == ()
