"""A desktop session of a test: a real display, a real bus, a real keyring, and what it asks for."""

# ruff: noqa: ANN401 - options of a process are of many types
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.browser import Browser
from tests.desktop.screen import Screen
from tests.desktop.screen_reader import REGISTRY, ScreenReader

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PROGRAM = "connectme-calendar"
SERVICES = os.pathsep.join(("/usr/libexec", "/usr/lib/at-spi2-core"))  # on nobody's PATH
SIZE = "1280x1024x24"
FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
}


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
        (folder / "given").mkdir()
        self.browser = Browser(folder / "given" / "browser")
        closing.callback(self.browser.close)
        self.environ |= {"QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "1", "LC_ALL": "C.UTF-8"}
        self.environ |= {"GSETTINGS_BACKEND": "memory", **self.browser.environ}
        self.environ["DISPLAY"] = ":" + self._told(
            "Xvfb", "-displayfd", "{}", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"
        )
        self.screen = Screen(self.environ["DISPLAY"])
        closing.callback(self.screen.close)
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

    def screen_reader(self, program: str = PROGRAM) -> ScreenReader:
        """Start the accessibility bus, say that it is wanted, and give a reader of a program.

        To be called once, and before the program starts.
        """
        with open_dbus_connection(bus=self.environ["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            self._service(bus, "org.a11y.Bus", "at-spi-bus-launcher", "--launch-immediately")
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            status = Properties(launcher.with_interface("org.a11y.Status"))
            bus.send_and_get_reply(status.set("IsEnabled", "b", True), timeout=5)
            call = new_method_call(launcher, "GetAddress")
            (address,) = bus.send_and_get_reply(call, timeout=5).body
        with open_dbus_connection(bus=address) as bus:
            self._service(bus, REGISTRY, "at-spi2-registryd")
        reader = ScreenReader(address, program)
        self._closing.callback(reader.close)
        return reader

    def program(self, *argv: str, **more: Any) -> "subprocess.Popen[str]":
        """Start our program in this session."""
        return self.start(sys.executable, "-m", "app", *self.options, *argv, **more)

    @property
    def options(self) -> tuple[str, ...]:
        """Where our program keeps its data in this session, and which profile it reads."""
        return ("--data-dir", str(self.folder / "data"), "--profile", str(self.profile))

    @property
    def profile(self) -> Path:
        return self.folder / "given" / "profile.toml"

    def command(self, *argv: str) -> tuple[int, str]:
        """Run a command of ours; gives its exit code and what it printed."""
        process = self.program(*argv, stdout=subprocess.PIPE)
        out, _ = process.communicate(timeout=15)
        return process.returncode, out

    def _service(self, bus: DBusConnection, name: str, program: str, *argv: str) -> None:
        """Start a program that serves a bus, and wait until it has its name there."""
        found = shutil.which(program, path=SERVICES)
        assert found is not None, f"{program} is missing; `python3 dev.py setup` brings it"
        service = self.start(found, *argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not bus.send_and_get_reply(message_bus.NameHasOwner(name), timeout=5).body[0]:
            assert service.poll() is None, f"{program} ended"
            time.sleep(0.002)

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
