"""Requirements: versions are numbers, and what cannot be told is not guessed."""

import json
import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from app import connect_me_desktop as desktop
from app.connect_me_desktop import Desktop, find_desktop
from app.domain.errors import Offline
from app.domain.profile import Profile, PureCloudProfile
from app.requirements import DESKTOP, Requirement, requirement_lines, requirements, version_key
from tests.fake_winreg import FakeRegistry, on_windows

HERE = Desktop(installed=True, version="3.3.4", running=True)
as_posix = pytest.mark.skipif(
    os.name != "posix", reason="what may be executed, and what runs, is told as Linux tells it"
)
NEW = {"purecloud": "3.27.10", "uep": "2.30.19"}


def checked(
    found: Desktop = HERE, versions: Mapping[str, str] | None = None
) -> dict[str, Requirement]:
    profile = Profile()
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


def test_where_connect_me_has_no_part_in_the_status_nothing_is_required() -> None:
    def asked() -> Mapping[str, str]:
        raise AssertionError("a gateway was asked that is not there")

    elsewhere = Profile(purecloud=PureCloudProfile(service="genesys-cloud"))
    nothing = Desktop(installed=False, version=None, running=None)
    assert requirements(elsewhere, nothing, asked) == ()
    record = {"requirements": [], "status": {"service": "genesys-cloud"}}
    assert requirement_lines(record) == (
        "Nothing has to be installed beside this program: Genesys Cloud takes the status itself.",
    )


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

    found = requirements(Profile(), HERE, offline)
    assert [one.met for one in found] == [True, True, None, None]
    assert found[2].detail == "There is no connection. It is tried again."
    assert checked(versions={})["UEP"].met is None


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that stands for /opt/ConnectMeDesktop on a Linux that has nothing else."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(desktop, "LINUX_FOLDER", tmp_path / "opt")
    monkeypatch.setattr(desktop, "LAUNCHERS", tmp_path / "applications")
    monkeypatch.setattr(desktop, "PACKAGES", tmp_path / "status")
    (tmp_path / "applications").mkdir()
    return tmp_path / "opt"


def put_program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def put_package(linux: Path, name: str, version: str, status: str = "install ok installed") -> None:
    other = "Package: connectmedesktop-data\nStatus: install ok installed\nVersion: 9.9\n"
    entry = f"Package: {name}\nStatus: {status}\nPriority: optional\nVersion: {version}\n"
    packages = f"{other}\n{entry}Description: x\n y\n\n{other}"
    (linux.parent / "status").write_text(packages, newline="\n")


@as_posix
def test_desktop_is_found_on_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(desktop, "LAUNCHERS", tmp_path / "none")
    monkeypatch.setattr(desktop, "PACKAGES", tmp_path / "none")
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


@as_posix
def test_the_program_in_its_folder_starts_it(linux: Path) -> None:
    for beside in ("chrome_crashpad_handler", "nwjc", "chromedriver", "lib.so", "start.sh"):
        put_program(linux / beside)
    (linux / "nw.pak").write_text("no program")
    assert find_desktop().start == ()
    put_program(linux / "nw")
    assert find_desktop().start == (str(linux / "nw"),)
    put_program(linux / "ConnectMeDesktop")
    assert find_desktop().start == (str(linux / "ConnectMeDesktop"),)


def test_two_programs_of_other_names_are_not_guessed_between(linux: Path) -> None:
    put_program(linux / "one")
    put_program(linux / "two")
    assert find_desktop().start == ()


@as_posix
def test_the_launcher_of_the_package_goes_before_the_folder(linux: Path) -> None:
    program = put_program(linux / "Connect Me Desktop")
    launcher = linux.parent / "applications" / "io.connectme.ConnectMeDesktop.desktop"
    launcher.write_text(f'[Desktop Entry]\nExec="{program}" --no-sandbox %U\n')
    other = linux.parent / "applications" / "connectme-calendar.desktop"
    other.write_text("[Desktop Entry]\nExec=/bin/true\n")
    assert find_desktop().start == (str(program), "--no-sandbox")
    launcher.write_text("[Desktop Entry]\nExec=/nowhere/at/all\n")
    assert find_desktop().start == (str(program),)
    launcher.write_text("no entry")
    assert find_desktop().start == (str(program),)


@pytest.mark.parametrize("name", ["connectmedesktop", "connect-me-desktop"])
def test_the_package_tells_the_version_that_the_program_does_not(
    linux: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(desktop, "_linux_programs", lambda: iter(()))
    linux.mkdir()
    put_package(linux, name, "1:3.3.4-2~bpo+1")
    assert find_desktop().version == "3.3.4"
    (linux / "package.json").write_text('{"version": "3.3.5"}')
    assert find_desktop().version == "3.3.5"


@pytest.mark.parametrize(("written", "version"), [("3.4.0", "3.4.0"), ("3.4-rc-1", "3.4-rc")])
def test_the_package_alone_is_enough_to_be_installed(
    linux: Path, monkeypatch: pytest.MonkeyPatch, written: str, version: str
) -> None:
    monkeypatch.setattr(desktop, "_linux_programs", lambda: iter(()))
    put_package(linux, "connectmedesktop", written)
    assert find_desktop() == Desktop(installed=True, version=version, running=False)


def test_a_removed_package_is_no_package(linux: Path) -> None:
    put_package(linux, "connectmedesktop", "3.3.4", "deinstall ok config-files")
    assert not find_desktop().installed


@as_posix
def test_only_a_program_of_its_own_name_or_folder_counts_as_running(
    linux: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = [Path(sys.executable).resolve()]
    monkeypatch.setattr(desktop, "_linux_programs", lambda: iter(running))
    launcher = linux.parent / "applications" / "connectmedesktop.desktop"
    launcher.write_text(f"[Desktop Entry]\nExec={running[0]} -m something\n")
    put_package(linux, "connectmedesktop", "3.3.4")
    assert find_desktop().running is False
    elsewhere = put_program(linux.parent / "elsewhere" / "connect-me-desktop")
    launcher.write_text(f"[Desktop Entry]\nExec={elsewhere}\n")
    assert find_desktop().running is False
    running.append(elsewhere)
    assert find_desktop().running is True


def test_desktop_is_found_on_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(desktop, "_is_running", lambda _: True)
    bundle = tmp_path / "ConnectMeDesktop.app"
    monkeypatch.setattr(desktop, "MAC_BUNDLES", (bundle,))
    assert not find_desktop().installed
    (bundle / "Contents").mkdir(parents=True)
    assert find_desktop().version is None
    info = plistlib.dumps({"CFBundleShortVersionString": "3.3.9"})
    (bundle / "Contents" / "Info.plist").write_bytes(info)
    assert find_desktop().version == "3.3.9"
    assert find_desktop().start == ("/usr/bin/open", "-a", str(bundle))
    (bundle / "Contents" / "Info.plist").write_bytes(b"<plist")
    assert find_desktop().version is None


@pytest.mark.parametrize(
    ("system", "listing", "running"),
    [
        (
            "darwin",
            b"/sbin/launchd\n/Applications/Connect Me Desktop.app/Contents/MacOS/nwjs\n",
            True,
        ),
        ("darwin", b"/sbin/launchd\n", False),
        ("win32", b'"System","4"\r\n"ConnectMeDesktop.exe","712"\r\n', True),
        ("win32", b'"System","4"\r\n', False),
        ("win32", None, None),
    ],
)
def test_it_runs_where_the_list_of_programs_names_it(
    monkeypatch: pytest.MonkeyPatch, system: str, listing: bytes | None, *, running: bool | None
) -> None:
    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[bytes]":
        if listing is None:
            raise FileNotFoundError(command[0])
        return subprocess.CompletedProcess(command, 0, listing)

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(subprocess, "run", run)
    assert desktop._is_running(()) is running


UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"


@pytest.mark.parametrize("shown", ["icon", "quoted icon", "place", "uninstaller and place"])
def test_desktop_is_found_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: str
) -> None:
    windows, registry = on_windows("connect_me_desktop", monkeypatch)
    monkeypatch.setattr(windows, "_is_running", lambda _: True)
    assert not windows.find_desktop().installed
    program = put_program(tmp_path / "Connect Me Desktop.exe")
    put_program(tmp_path / "unins000.exe")
    values: dict[str, object] = {
        "icon": {"DisplayIcon": f"{program},0"},
        "quoted icon": {"DisplayIcon": f'"{program}"'},
        "place": {"InstallLocation": f"{tmp_path}/", "DisplayIcon": r"C:\gone.exe"},
        "uninstaller and place": {
            "DisplayIcon": str(tmp_path / "unins000.exe"),
            "InstallLocation": f'"{tmp_path}"',
        },
    }
    named = {"DisplayName": "Connect Me Desktop 3.3.4", "DisplayVersion": "3.3.4"}
    machine = FakeRegistry.HKEY_LOCAL_MACHINE
    registry.keys[machine, UNINSTALL] = {}
    registry.keys[machine, rf"{UNINSTALL}\Other"] = {"DisplayName": "Other", "DisplayIcon": 7}
    registry.keys[machine, rf"{UNINSTALL}\Its"] = named | values[shown]  # type: ignore[operator]
    found = windows.find_desktop()
    assert (found.installed, found.version, found.running) == (True, "3.3.4", True)
    assert found.start == (str(program),)


def test_what_cannot_be_found_on_windows_is_not_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows, registry = on_windows("connect_me_desktop", monkeypatch)
    monkeypatch.setattr(windows, "_is_running", lambda _: None)
    user = FakeRegistry.HKEY_CURRENT_USER
    registry.keys[user, UNINSTALL] = {}
    registry.keys[user, rf"{UNINSTALL}\Its"] = {
        "DisplayName": "ConnectMeDesktop",
        "DisplayIcon": str(tmp_path / "gone.exe"),
        "InstallLocation": "",
    }
    found = windows.find_desktop()
    assert (found.installed, found.version, found.start) == (True, None, ())


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


def test_a_version_that_cannot_be_read_here_is_told_by_connect_me() -> None:
    nameless = Desktop(installed=True, version=None, running=True)
    seen = checked(nameless, NEW | {"connect_me_desktop": "3.3.3"})[DESKTOP]
    assert (seen.found, seen.met) == ("3.3.3", False)
    assert checked(nameless, {})[DESKTOP].met is None
    here = checked(HERE, NEW | {"connect_me_desktop": "1.0"})[DESKTOP]
    assert here.found == HERE.version


def test_the_gateway_is_asked_once() -> None:
    asked: list[int] = []

    def versions() -> dict[str, str]:
        asked.append(1)
        raise Offline("Connect Me cannot be reached.")

    found = requirements(Profile(), Desktop(True, None, True), versions)
    assert [one.met for one in found] == [None, True, None, None]
    assert asked == [1]
