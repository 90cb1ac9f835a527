"""The set-up: locks that fit, verbs that exist, and plain words where something is missing."""

import hashlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import dev
from installer import system

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-audit.lock")
NAME = re.compile(r"^([a-z0-9\-]+)==([^ ]+)", re.MULTILINE)


def pinned(lock: str) -> dict[str, str]:
    return dict(NAME.findall((ROOT / lock).read_text("utf-8")))


def wanted() -> tuple[set[str], set[str], set[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    lists = (project["project"]["dependencies"], *map(groups.get, ("dev", "audit")))
    names = [{re.split(r"[\[<>=;]", one)[0] for one in group} for group in lists]
    return names[0], names[1], names[2]


def test_the_locks_hold_every_dependency_and_agree() -> None:
    runtime, tools, auditors = wanted()
    product, development, audit = (pinned(lock) for lock in LOCKS)
    assert runtime <= product.keys()
    assert runtime | tools <= development.keys()
    assert product.items() <= development.items()
    assert not tools & product.keys()
    assert auditors <= audit.keys()
    assert not auditors & development.keys(), "they have an environment of their own"
    assert tuple(dev.LOCKS) == LOCKS


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.partition("\n\n")[2] or text.split("lock\n", 1)[1])
    assert len(entries) == len(pinned(lock))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "file:" not in text


def test_make_knows_every_verb() -> None:
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert targets is not None
    assert set(targets[1].split()) == {"help", *dev.VERBS}


def test_the_readme_begins_with_the_two_commands() -> None:
    first, second = re.findall(r"make \w+", (ROOT / "README.md").read_text("utf-8"))[:2]
    assert (first, second) == ("make run", "make test")


def test_packages_are_asked_for_in_one_command_where_we_may_not_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    assert system.bring([]) == ""
    assert system.bring(["libegl1", "xvfb"]) == (
        "This system lacks a few packages; please run: "
        "sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    )


def test_packages_are_installed_where_we_may(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **options: object) -> "subprocess.CompletedProcess[str]":
        ran.append(command)
        code = 100 if command[-1] == "unheard-of" else 0
        return subprocess.CompletedProcess(command, code, "", "E: Unable to locate package")

    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(subprocess, "run", run)
    assert system.bring(["libegl1"]) == ""
    assert [command[1] for command in ran] == ["update", "install"]
    assert "Unable to locate package" in system.bring(["unheard-of"])


def test_another_linux_is_told_what_to_look_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert system.bring(["libegl1"]).endswith("what these Debian packages contain: libegl1")


def test_missing_libraries_and_programs_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    needs = {"libnothing.so.7": "libnothing7", "no-such-program": "nothing"}
    assert system.missing(needs) == ["libnothing7", "nothing"]
    monkeypatch.setattr("sys.platform", "darwin")
    assert system.missing(needs) == []


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Give the commands that a set-up in an empty folder runs."""
    (tmp_path / "requirements-dev.lock").write_bytes(b"pinned")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements-dev.lock")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / ".installed")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    dev.PYTHON.touch()
    ran: list[list[str]] = []

    def run(command: list[str], **options: object) -> "subprocess.CompletedProcess[str]":
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return ran


def test_the_environment_is_made_once_for_each_lock(fresh: list[list[str]]) -> None:
    dev._make_environment()
    assert len(fresh) == 2
    assert "--require-hashes" in fresh[1]
    dev._make_environment()
    assert len(fresh) == 2
    dev.LOCK.write_bytes(b"pinned anew")
    dev._make_environment()
    assert len(fresh) == 4
    assert hashlib.sha256(b"pinned anew").hexdigest() in dev.STAMP.read_text("utf-8")


def test_a_python_without_venv_is_told_how_to_get_it(
    fresh: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(dev.CannotGoOn, match=r"sudo apt-get install .* python3\.\d+-venv"):
        dev._make_environment()
    assert fresh == []


@pytest.mark.parametrize(
    ("display", "without_qt", "headless"),
    [("", "", True), (":0", "", False), (":0", "This system lacks a few packages", True)],
)
def test_without_a_screen_or_qt_the_program_runs_headless(
    monkeypatch: pytest.MonkeyPatch,
    display: str,
    without_qt: str,
    headless: bool,  # noqa: FBT001
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("WAYLAND_DISPLAY", "")
    monkeypatch.setenv("SERVICE", "genesys-cloud")
    monkeypatch.setattr(dev, "_make_environment", lambda: None)
    monkeypatch.setattr(dev, "_without_qt", lambda: without_qt)
    monkeypatch.setattr(dev, "WINDOWS", True)  # where the program is called, not become
    monkeypatch.setattr(dev, "_call", lambda command: started.append(command) or 0)
    assert dev.run(["--json"]) == 0
    (command,) = started
    assert command[1:5] == ["-m", "app", "--sandbox", "genesys-cloud"]
    assert command[-1] == "--json"
    assert ("--headless" in command) is headless
