"""The package on a bare Debian: installed, used on a real desktop, updated and removed.

`make test-package` runs this; it needs root, debootstrap, and some 300 MB of packages once.
"""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from app.desktop_entry import exec_words, read_entry
from app.sandbox.main import Sandbox
from tests.desktop.desk import PROGRAM, Desk
from tests.desktop.screen_reader import ScreenReader
from tests.desktop.sni_client import Panel
from tests.packaging.bare_root import BareRoot

pytestmark = [pytest.mark.prints_account, pytest.mark.timeout(1800)]
DIST = Path(__file__).resolve().parents[2] / "dist"
LOWER = "0.9.0"
WAYLAND = {"libwayland-client.so.0", "libwayland-cursor.so.0"}  # recommended, not needed
RENEWED = 90.0  # seconds in which a running program has noticed an update


class InstalledDesk(Desk):
    """A desktop session whose program is the one that was installed on the bare Debian."""

    root: BareRoot

    def program(self, *argv: str, **more: Any) -> "subprocess.Popen[str]":  # noqa: ANN401
        return self.inside(f"/usr/bin/{PROGRAM}", *argv, **more)

    def inside(self, *argv: str, **more: Any) -> "subprocess.Popen[str]":  # noqa: ANN401
        """Start something of the bare Debian in this session."""
        return self.start("chroot", str(self.root.path), *argv, **more)


@pytest.fixture(scope="module")
def package() -> Path:
    (found,) = DIST.glob(f"{PROGRAM}_{__version__}_*.deb")
    return found


@pytest.fixture(scope="module")
def lower(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the same package with a lower version: what people have before an update."""
    work = tmp_path_factory.mktemp("lower")
    subprocess.run(["dpkg-deb", "-R", str(package), str(work / "all")], check=True)
    control = work / "all/DEBIAN/control"
    control.write_text(control.read_text().replace(f"Version: {__version__}", f"Version: {LOWER}"))
    stamp = work / f"all/usr/lib/{PROGRAM}/_internal/build.txt"
    stamp.write_text(f"{LOWER} {'0' * 64}\n")
    made = work / f"{PROGRAM}_{LOWER}.deb"
    subprocess.run(["dpkg-deb", "-Znone", "--build", str(work / "all"), str(made)], check=True)
    shutil.rmtree(work / "all")
    return made


@pytest.fixture(scope="module")
def root() -> Iterator[BareRoot]:
    made = BareRoot()
    yield made
    made.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start(script=False) as made:
        yield made


@pytest.fixture
def desk(root: BareRoot, sandbox: Sandbox, tmp_path: Path) -> Iterator[InstalledDesk]:
    InstalledDesk.root = root
    with ExitStack() as closing:
        made = InstalledDesk(tmp_path, closing)
        yield made


def test_from_the_installation_to_the_removal(
    root: BareRoot, desk: InstalledDesk, sandbox: Sandbox, package: Path, lower: Path
) -> None:
    before = root.files()
    root.install(lower)
    (root.path / f"etc/{PROGRAM}/profile.toml").write_text(sandbox.profile_toml)  # as IT does it
    assert root.run(PROGRAM, "--version").stdout == f"{PROGRAM} {__version__}\n"
    assert root.run(PROGRAM, "status", check=False).returncode == 3
    events = Path(__file__).parents[1] / "one_event.json"
    shutil.copy(events, root.path / "root/events.json")
    plan = root.run(PROGRAM, "plan", "--events", "/root/events.json", "--json")
    assert "occurrences" in json.loads(plan.stdout)
    inside = f"/usr/lib/{PROGRAM}/_internal"
    look = f"LD_LIBRARY_PATH={inside} ldd $(find {inside} -name '*.so*') | grep 'not found'"
    missing = root.run("sh", "-c", look, check=False).stdout
    assert set(re.findall(r"lib\S+", missing)) <= WAYLAND, "what else is needed comes along"

    desk.tray()
    panel = Panel(desk.environ["DBUS_SESSION_BUS_ADDRESS"])
    reader = desk.screen_reader()
    program = desk.program(stderr=subprocess.DEVNULL)
    icon = panel.icon(PROGRAM)
    _set_up(reader, desk, sandbox)
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    _start_at_log_in(reader, desk, panel)

    _hold(sandbox, desk)
    writes = _writes(sandbox)
    root.install(package)  # over the running one, while a status is held
    _renewed(desk, program)
    assert sandbox.connect_me.endpoint.wait_for("Busy", 1)
    assert _writes(sandbox) == writes, "the status was handed over, not given back and set again"
    assert program.poll() is None, "the same process"
    icon = panel.icon(PROGRAM)
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))

    panel.click(icon, "Quit")
    assert program.wait(10) == 0
    assert sandbox.connect_me.endpoint.wait_for("Office", 5), "given back"

    _log_in_anew(desk, panel, sandbox)
    _remove(root, desk, sandbox, before, "given back although the program was removed")
    panel.close()


def _set_up(reader: ScreenReader, desk: InstalledDesk, sandbox: Sandbox) -> None:
    """Go through the set-up as a person does; the keyring is the session's."""
    reader.wait_for("dialog", re.compile("^Set up"))
    for _ in range(2):
        _press(reader, "Sign in with Google")
        sandbox.follow(desk.browser.next_address())
        reader.wait_until_gone("push button", "Cancel")
    _press(reader, "Start the synchronisation")


def _start_at_log_in(reader: ScreenReader, desk: InstalledDesk, panel: Panel) -> None:
    """Switch the start at log-in on in Advanced Settings, and close everything."""
    _press(reader, "Advanced Settings…")
    reader.click(reader.wait_for("list item", "General"))
    name = "Start when I log in to this computer"
    reader.press(reader.wait_for("check box", name, states=("enabled", "showing")))
    panel.waited(_entry(desk).exists, bool)
    reader.press_key("Escape")
    reader.wait_until_gone("list item", "General")
    _press(reader, "Close")
    reader.wait_until_gone("dialog", re.compile("^Set up"))


def _entry(desk: InstalledDesk) -> Path:
    return Path(desk.environ["XDG_CONFIG_HOME"], "autostart", f"{PROGRAM}.desktop")


def _press(reader: ScreenReader, name: str) -> None:
    reader.press(reader.wait_for("push button", name, states=("enabled", "showing")))


def _hold(sandbox: Sandbox, desk: InstalledDesk) -> None:
    """Put an event on the calendar that is on now, and see its status set."""
    now = datetime.now(UTC)
    sandbox.google.primary.add("Talks @Busy", now, now + timedelta(hours=2))
    assert _command(desk, "sync")[0] == 0
    assert sandbox.connect_me.endpoint.wait_for("Busy", 15)


def _writes(sandbox: Sandbox) -> int:
    return len(sandbox.connect_me.endpoint.changes)


def _command(desk: InstalledDesk, *argv: str) -> tuple[int, str]:
    process = desk.program(*argv, stdout=subprocess.PIPE)
    out, _ = process.communicate(timeout=30)
    return process.returncode, out


def _renewed(desk: InstalledDesk, program: "subprocess.Popen[str]") -> None:
    """Wait until the program has begun anew: its own words stand in the log."""
    log = Path(desk.environ["XDG_DATA_HOME"], PROGRAM, "logs/app.log")
    _until(lambda: "The program was replaced." in log.read_text(), RENEWED)
    _until(lambda: _command(desk, "status")[0] == 0, 20)
    assert program.poll() is None, "the same process goes on"


def _log_in_anew(desk: InstalledDesk, panel: Panel, sandbox: Sandbox) -> None:
    """Start what a session starts at log-in: the entries that name a program that is there."""
    entry = read_entry(_entry(desk))
    assert entry is not None
    assert Path(f"{desk.root.path}{entry['TryExec']}").exists()
    desk.inside(*exec_words(entry["Exec"]), stderr=subprocess.DEVNULL)
    icon = panel.icon(PROGRAM)
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    assert sandbox.connect_me.endpoint.wait_for("Busy", 15), "the event is still on"


def _remove(
    root: BareRoot, desk: InstalledDesk, sandbox: Sandbox, before: set[str], icon: str
) -> None:
    """Remove the package while it runs: the status is given back, and nothing is left."""
    root.run("apt-get", "purge", "-y", "-q", PROGRAM)
    assert sandbox.connect_me.endpoint.wait_for("Office", RENEWED), icon
    left = {line for line in root.files() - before if PROGRAM in line}
    assert left == set()
    entry = read_entry(_entry(desk))
    assert entry is not None
    assert not Path(f"{root.path}{entry['TryExec']}").exists(), "so that no session starts it"
    assert not Path(f"{root.path}/etc/{PROGRAM}").exists()


def _until(good: Callable[[], object], seconds: float) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not good():
        assert time.monotonic() < deadline
        time.sleep(0.5)
