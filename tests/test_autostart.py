"""The start at log-in: each system's own list, and nothing of it left behind."""

import os
import plistlib
import shlex
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import autostart as autostarts
from app.autostart import Autostart, Command, LinuxAutostart, MacAutostart, autostart, this_command
from app.desktop_entry import entry_text, exec_line, exec_words, read_entry
from app.domain.errors import AppError, StorageFailed
from tests.fake_winreg import FakeRegistry, on_windows

ME = "connectme-calendar.desktop"
PYTHON, PLATFORM = sys.executable, sys.platform  # some tests name other ones
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
USER, MACHINE = FakeRegistry.HKEY_CURRENT_USER, FakeRegistry.HKEY_LOCAL_MACHINE
NAME = "Connect Me Calendar"
where_paths_have_slashes = pytest.mark.skipif(
    os.name != "posix", reason="no list of a Linux session names a program by backslashes"
)
ESCAPED = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


def linux(tmp_path: Path, *arguments: str, **environ: str) -> LinuxAutostart:
    shared = {"XDG_CONFIG_DIRS": str(tmp_path / "etc")} | environ
    return LinuxAutostart(Command((sys.executable, *arguments)), shared, tmp_path / "home")


def put_everybodys(tmp_path: Path, **more: str) -> None:
    folder = tmp_path / "etc" / "autostart"
    folder.mkdir(parents=True, exist_ok=True)
    values = {"Type": "Application", "Name": NAME, "Exec": sys.executable} | more
    (folder / ME).write_text(entry_text(values))


def own_entry(tmp_path: Path) -> Mapping[str, str] | None:
    return read_entry(tmp_path / "home" / ".config" / "autostart" / ME)


# desktop entries


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/x", "/usr/bin/x"),
        ("--profile=/a/b", "--profile=/a/b"),
        ("/a b", '"/a b"'),
        ("", '""'),
        ("100%", "100%%"),
        ("$HOME", '"\\$HOME"'),
        ('say "x"', '"say \\"x\\""'),
        ("`x`", '"\\`x\\`"'),
        ("a\\b", '"a\\\\b"'),
        ("a;b&c", '"a;b&c"'),
    ],
)
def test_a_command_is_quoted_as_the_specification_asks(word: str, written: str) -> None:
    assert exec_line(["/bin/x", word]) == f"/bin/x {written}"
    assert exec_words(f"/bin/x {written}") == ("/bin/x", word)


def test_a_backslash_of_the_quoting_is_escaped_again_in_the_file() -> None:
    text = entry_text({"Exec": exec_line(["/a b", "$x", "c\\d"])})
    assert text == '[Desktop Entry]\nExec="/a b" "\\\\$x" "c\\\\\\\\d"\n'


@given(words=st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_every_command_comes_back_from_a_file_as_it_was(words: list[str]) -> None:
    line = entry_text({"Exec": exec_line(words)}).removeprefix("[Desktop Entry]\nExec=")
    assert "\n" not in line[:-1]
    assert exec_words(unescaped(line[:-1])) == tuple(words)


def unescaped(written: str) -> str:
    """Undo the escapes of a value, sign by sign."""
    value, signs = "", iter(written)
    for sign in signs:
        value += ESCAPED[next(signs)] if sign == "\\" else sign
    return value


def test_an_entry_is_read_from_its_own_group_only(tmp_path: Path) -> None:
    path = tmp_path / "x.desktop"
    path.write_bytes(
        b"# Exec=/no\n[Desktop Action a]\nExec=/no\n[Desktop Entry]\n Exec = /yes %U\\s \n"
        b"Exec=/late\n#Name=no\nName=\xff\n[Other]\nHidden=true\n"
    )
    entry = read_entry(path)
    assert entry == {"Exec": "/yes %U ", "Name": "\ufffd"}
    assert exec_words(entry["Exec"]) == ("/yes",)
    path.write_text("nothing")
    assert read_entry(path) is None
    assert read_entry(tmp_path) is None


# Linux


@where_paths_have_slashes
def test_on_linux_it_is_off_until_it_is_switched_on_and_off_leaves_nothing(tmp_path: Path) -> None:
    start = linux(tmp_path, "--data-dir", "/srv/my = data")
    assert (start.is_on(), start.why_not()) == (False, None)
    start.switch(on=False)
    assert not (tmp_path / "home").exists()
    start.switch(on=True)
    assert start.is_on()
    assert own_entry(tmp_path) == {
        "Type": "Application",
        "Name": NAME,
        "Comment": "Keeps your telephone status in step with your Google Calendar",
        "Exec": f'{sys.executable} --data-dir "/srv/my = data"',
        "TryExec": sys.executable,
        "Terminal": "false",
        "X-GNOME-Autostart-enabled": "true",
    }
    start.switch(on=False)
    assert not start.is_on()
    assert list((tmp_path / "home" / ".config" / "autostart").iterdir()) == []


@where_paths_have_slashes
def test_the_file_is_readable_for_the_session_and_new_folders_are_private(tmp_path: Path) -> None:
    linux(tmp_path).switch(on=True)
    folder = tmp_path / "home" / ".config" / "autostart"
    assert stat.S_IMODE((folder / ME).stat().st_mode) == 0o644
    for made in (folder, folder.parent, folder.parent.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


@where_paths_have_slashes
def test_a_folder_that_is_there_keeps_its_mode_and_its_other_entries(tmp_path: Path) -> None:
    folder = tmp_path / "home" / ".config" / "autostart"
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    (folder / "other.desktop").write_text("other")
    start = linux(tmp_path)
    start.switch(on=True)
    start.switch(on=False)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert [path.name for path in folder.iterdir()] == ["other.desktop"]


@where_paths_have_slashes
def test_the_persons_own_place_for_settings_is_heeded_when_it_is_absolute(tmp_path: Path) -> None:
    linux(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "own")).switch(on=True)
    assert (tmp_path / "own" / "autostart" / ME).exists()
    linux(tmp_path, XDG_CONFIG_HOME="relative").switch(on=True)
    assert own_entry(tmp_path) is not None


@where_paths_have_slashes
@pytest.mark.parametrize(
    "change",
    [
        {"Hidden": "true"},
        {"X-GNOME-Autostart-enabled": "false"},
        {"TryExec": "/nowhere/connectme-calendar"},
    ],
)
def test_an_entry_that_the_session_passes_over_counts_as_off(
    tmp_path: Path, change: dict[str, str]
) -> None:
    start = linux(tmp_path)
    start.switch(on=True)
    path = tmp_path / "home" / ".config" / "autostart" / ME
    path.write_text(entry_text({**(own_entry(tmp_path) or {}), **change}))
    assert not start.is_on()
    start.switch(on=True)
    assert start.is_on()


@where_paths_have_slashes
def test_what_a_package_starts_for_everybody_is_hidden_by_an_own_entry(tmp_path: Path) -> None:
    put_everybodys(tmp_path)
    start = linux(tmp_path)
    assert start.is_on()
    start.switch(on=False)
    assert not start.is_on()
    assert own_entry(tmp_path) == {"Type": "Application", "Name": NAME, "Hidden": "true"}
    start.switch(on=True)
    assert start.is_on()


def test_what_is_left_of_a_removed_package_starts_nothing(tmp_path: Path) -> None:
    put_everybodys(tmp_path, TryExec="/opt/gone/connectme-calendar")
    assert not linux(tmp_path).is_on()


@where_paths_have_slashes
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".config").write_text("a file stands in the way")
    with pytest.raises(StorageFailed, match="start at log-in could not be changed"):
        linux(tmp_path).switch(on=True)
    (tmp_path / "home" / ".config").unlink()
    (tmp_path / "home" / ".config" / "autostart" / ME).mkdir(parents=True)
    with pytest.raises(StorageFailed):
        linux(tmp_path).switch(on=False)


@pytest.mark.parametrize(
    "words",
    [("/a=b/x",), ("/a%b/x",), ("/odd\udcff/x",), ("/x", "--data-dir", "/a\\b"), ("/x", "/a\nb")],
)
def test_a_place_that_sessions_stumble_over_is_refused(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    start = LinuxAutostart(Command(words), {}, tmp_path)
    refusal = start.why_not()
    assert refusal is not None
    with pytest.raises(AppError, match="folder whose name"):
        start.switch(on=True)
    start.switch(on=False)


@where_paths_have_slashes
def test_what_is_written_starts_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "platform", "linux")
    here = {"XDG_CONFIG_DIRS": str(tmp_path)}
    autostart(("--data-dir", str(tmp_path / "da ta")), here).switch(on=True)
    entry = own_entry(tmp_path)
    assert entry is not None
    done = subprocess.run(
        [*exec_words(entry["Exec"]), "--version"],
        cwd=entry["Path"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("connectme-calendar ")


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_command(("--x",)).words == (sys.executable, "-m", "app", "--x")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program = str(Path("/opt/connectme-calendar/connectme-calendar"))
    monkeypatch.setattr(sys, "executable", program)
    assert this_command(("--x",)) == Command((program, "--x"))


# macOS


def test_on_a_mac_an_agent_is_written_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    with monkeypatch.context() as on_a_mac:
        on_a_mac.setattr(sys, "platform", "darwin")
        start = autostart(("--profile", "/a b"), {})
    assert (start.is_on(), start.why_not()) == (False, None)
    start.switch(on=True)
    assert start.is_on()
    path = tmp_path / "Library" / "LaunchAgents" / "io.connectme.calendar.plist"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o644
    assert plistlib.loads(path.read_bytes()) == {
        "Label": "io.connectme.calendar",
        "ProgramArguments": [sys.executable, "-m", "app", "--profile", "/a b"],
        "RunAtLoad": True,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",
        "WorkingDirectory": str(Path(autostarts.__file__).parents[1]),
    }
    start.switch(on=False)
    assert not start.is_on()
    assert not path.exists()


@pytest.mark.parametrize(
    "agent",
    [
        {"RunAtLoad": False, "ProgramArguments": [sys.executable]},
        {"RunAtLoad": True, "ProgramArguments": ["/nowhere"]},
        {"RunAtLoad": True, "ProgramArguments": [sys.executable], "Disabled": True},
        ["no agent"],
    ],
)
def test_an_agent_that_starts_nothing_counts_as_off(tmp_path: Path, agent: object) -> None:
    start = MacAutostart(Command((sys.executable,)), tmp_path)
    start.switch(on=True)
    path = tmp_path / "Library" / "LaunchAgents" / "io.connectme.calendar.plist"
    path.write_bytes(plistlib.dumps(agent))
    assert not start.is_on()
    path.write_bytes(b"<plist")
    assert not start.is_on()


def test_the_hidden_copy_of_a_fresh_download_is_not_started_at_log_in(tmp_path: Path) -> None:
    start = MacAutostart(Command(("/private/var/folders/x/AppTranslocation/y/z",)), tmp_path)
    assert start.why_not() is not None
    with pytest.raises(AppError, match="temporary place"):
        start.switch(on=True)
    start.switch(on=False)


# Windows


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> FakeRegistry:
    """Give the registry of a Windows on which the program lies in a folder with a space."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Connect Me Calendar\calendar.exe")
    module, registry = on_windows("autostart", monkeypatch)
    registry.module = module
    return registry


def windows(registry: FakeRegistry, *arguments: str) -> Autostart:
    start: Autostart = registry.module.autostart(arguments, {})
    return start


def test_on_windows_a_quoted_value_is_written_and_removed(registry: FakeRegistry) -> None:
    start = windows(registry, "--profile", r"D:\a b\p.toml")
    assert (start.is_on(), start.why_not()) == (False, None)
    start.switch(on=True)
    assert start.is_on()
    assert registry.keys[USER, RUN] == {
        NAME: r'"C:\Program Files\Connect Me Calendar\calendar.exe" --profile "D:\a b\p.toml"'
    }
    start.switch(on=False)
    assert not start.is_on()
    assert registry.keys[USER, RUN] == {}
    start.switch(on=False)


@pytest.mark.parametrize(("mark", "is_on"), [(2, True), (6, True), (3, False), (7, False)])
def test_task_managers_mark_decides_until_the_person_switches_it_here(
    registry: FakeRegistry, mark: int, *, is_on: bool
) -> None:
    start = windows(registry)
    start.switch(on=True)
    registry.keys[USER, APPROVED] = {NAME: bytes([mark]) + bytes(11), "Other": bytes(12)}
    assert start.is_on() is is_on
    start.switch(on=True)
    assert start.is_on()
    assert registry.keys[USER, APPROVED] == {"Other": bytes(12)}


def test_what_it_has_set_for_everybody_cannot_be_switched(registry: FakeRegistry) -> None:
    start = windows(registry)
    registry.keys[MACHINE, RUN] = {NAME: "x.exe"}
    assert start.is_on()
    refusal = start.why_not()
    assert refusal is not None
    assert refusal.advice == "Ask your IT to change it."
    for on in (True, False):
        with pytest.raises(AppError, match="for everybody"):
            start.switch(on=on)
    registry.keys[MACHINE, APPROVED] = {NAME: bytes([3])}
    assert not start.is_on()


def test_a_command_that_windows_would_cut_off_is_refused(registry: FakeRegistry) -> None:
    start = windows(registry, "--data-dir", "x" * 250)
    assert start.why_not() is not None
    with pytest.raises(AppError, match="too long"):
        start.switch(on=True)
    start.switch(on=False)
    assert windows(registry, "--data-dir", "x" * 150).why_not() is None


def test_a_registry_that_refuses_is_told(registry: FakeRegistry) -> None:
    registry.read_only = True
    with pytest.raises(StorageFailed):
        windows(registry).switch(on=True)


def test_from_its_sources_it_finds_its_modules_without_a_folder_to_run_in(
    registry: FakeRegistry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    windows(registry, "--version").switch(on=True)
    line = str(registry.keys[USER, RUN][NAME])
    program = f'"{tmp_path / "python.exe"}"'
    assert line.startswith(f"{program} ")
    line = line.replace(program, f'"{PYTHON}"', 1)
    # Without a backslash in it, other systems split it as Windows does.
    command = line if os.name == "nt" else shlex.split(line)
    monkeypatch.setattr(sys, "platform", PLATFORM)
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.startswith("connectme-calendar ")


def test_from_its_sources_it_opens_no_console(
    registry: FakeRegistry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    (tmp_path / "pythonw.exe").touch()
    windows(registry).switch(on=True)
    assert str(registry.keys[USER, RUN][NAME]).startswith(f'"{tmp_path / "pythonw.exe"}" -c ')


def test_at_log_in_windows_starts_the_program_without_a_console(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for started in ("connectme-calendar.com", "connectme-calendar.exe"):
        monkeypatch.setattr(sys, "executable", f"/there/{started}")
        assert this_command(("--data-dir", "/d")).words == (
            str(Path("/there/connectme-calendar.exe")), "--data-dir", "/d",
        )  # fmt: skip
    program = str(Path("/usr/lib/connectme-calendar/connectme-calendar"))
    monkeypatch.setattr(sys, "executable", program)
    assert this_command(()).words == (program,)
