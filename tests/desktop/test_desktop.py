"""The desktop program on a real display, a real bus, a real keyring and a real tray."""

# ruff: noqa: ANN401 - options of a process are of many types
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.sandbox.main import Sandbox
from tests.desktop.sni_client import Panel

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PROGRAM = "connectme-calendar"
FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
}
pytestmark = [
    pytest.mark.xdist_group("desktop"),
    pytest.mark.prints_account,
]
Started = Callable[..., "subprocess.Popen[str]"]


class Desk:
    """A desktop session of its own: everything in it ends with it."""

    def __init__(self, folder: Path, closing: ExitStack) -> None:
        self.folder = folder
        self._closing = closing
        self.environ = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "DBUS_", "WAYLAND", "QT_"))
        }
        for name, below in FOLDERS.items():
            (folder / below).mkdir(parents=True, exist_ok=True, mode=0o700)
            self.environ[name] = str(folder / below)
        self.environ |= {"QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "1", "LC_ALL": "C.UTF-8"}
        self.environ["DISPLAY"] = ":" + self._told(
            "Xvfb", "-displayfd", "{}", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"
        )
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = self._told(
            "dbus-daemon", "--session", "--nofork", "--print-address={}"
        )
        keyring = self.start(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        keyring.communicate_once("test\n")  # type: ignore[attr-defined]

    def start(self, *argv: str, **more: Any) -> "subprocess.Popen[str]":
        """Start something that is ended with the session."""
        process = Child(argv, cwd=ROOT, env=self.environ, text=True, **more)
        self._closing.callback(process.end)
        return process

    def tray(self) -> "subprocess.Popen[str]":
        """Start a tray, and wait until it takes icons."""
        tray = self.start(sys.executable, str(HERE / "sni_watcher.py"), stdout=subprocess.PIPE)
        assert tray.stdout is not None
        assert any('"ready"' in line for line in iter(tray.stdout.readline, ""))
        return tray

    def program(self, *argv: str, **more: Any) -> "subprocess.Popen[str]":
        """Start our program in this session."""
        options = ("--data-dir", str(self.folder / "data"), "--profile", str(self.profile))
        return self.start(sys.executable, "-m", "app", *options, *argv, **more)

    @property
    def profile(self) -> Path:
        return self.folder / "given" / "profile.toml"

    def command(self, *argv: str) -> tuple[int, str]:
        """Run a command of ours; gives its exit code and what it printed."""
        process = self.program(*argv, stdout=subprocess.PIPE)
        out, _ = process.communicate(timeout=15)
        return process.returncode, out

    def _told(self, *argv: str) -> str:
        """Start a server that tells its address on a pipe."""
        hears, tells = os.pipe()
        self.start(
            *(word.format(tells) for word in argv), pass_fds=[tells], stderr=subprocess.DEVNULL
        )
        os.close(tells)
        with os.fdopen(hears) as pipe:
            return pipe.readline().strip()


class Child(subprocess.Popen):  # type: ignore[type-arg]
    """A process that ends with the test."""

    def communicate_once(self, text: str) -> None:
        """Say something and close the ear."""
        assert self.stdin is not None
        self.stdin.write(text)
        self.stdin.close()

    def end(self) -> None:
        if self.poll() is None:
            self.terminate()
            try:
                self.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
                self.wait()
        for pipe in (self.stdin, self.stdout, self.stderr):
            if pipe is not None:
                pipe.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start(script=False) as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path, sandbox: Sandbox) -> Iterator[Desk]:
    with ExitStack() as closing:
        made = Desk(tmp_path, closing)
        made.profile.parent.mkdir()
        made.profile.write_text(sandbox.profile_toml)
        yield made


@pytest.fixture
def panel(desk: Desk) -> Iterator[Panel]:
    made = Panel(desk.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()


def sign_in(desk: Desk, sandbox: Sandbox) -> None:
    """Sign Ada in at both services, by the command and the keyring of the session."""
    for service in ("connect-me", "google"):
        command = desk.program("sign-in", service, "--no-browser", stdout=subprocess.PIPE)
        assert command.stdout is not None
        sandbox.follow(command.stdout.readline().strip())
        assert command.wait(15) == 0


def test_from_the_sign_in_to_the_tray_and_out_again(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    sign_in(desk, sandbox)
    program = desk.program()
    icon = panel.icon(PROGRAM)
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    well = panel.picture(icon)
    assert desk.command("status")[0] == 0

    panel.click(icon, "Stop")
    panel.waited(lambda: panel.tip(icon), lambda tip: "NOK" in tip)
    assert panel.picture(icon) != well
    assert desk.command("status")[0] == 1
    assert panel.menu(icon)["Stop"].get("enabled") is False

    panel.click(icon, "Start")
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    assert panel.picture(icon) == well
    panel.click(icon, "Sync now")

    assert desk.command()[0] == 0, "a second start brings the first one forward"
    panel.click(icon, "Quit")
    assert program.wait(5) == 0


def test_an_icon_appears_although_the_tray_comes_later(desk: Desk, panel: Panel) -> None:
    program = desk.program(stderr=subprocess.PIPE)
    assert program.stderr is not None
    assert "no tray icons" in program.stderr.readline()
    assert desk.command("status", "--json")[0] == 1
    first = desk.tray()
    icon = panel.icon(PROGRAM)
    assert "not signed in" in panel.tip(icon)

    first.terminate()
    first.wait(5)
    desk.tray()
    panel.click(panel.icon(PROGRAM), "Quit")
    assert program.wait(5) == 0


def test_sigterm_ends_the_tray_program_in_good_order(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    sign_in(desk, sandbox)
    program = desk.program()
    panel.icon(PROGRAM)
    panel.waited(lambda: desk.command("status")[0], lambda code: code == 0)
    program.terminate()
    assert program.wait(5) == 0
    activity = (desk.folder / "data" / "activity.jsonl").read_text().splitlines()
    assert [json.loads(line)["what"] for line in activity] == ["started", "stopped"]
