"""The unforgiving bench: no network, no keyring, no home of this machine, no leaked secret."""

import gc
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QLocale

from tests import canaries
from tests.screenless import ON_A_MAC, without_a_screen

TESTS = Path(__file__).parent
MEASURED = ("domain", "sync")  # the rooms of the tests that cover what has a bar
LARGEST_SEARCHED = 8 * 1024 * 1024  # bytes of one file that are searched for canaries
# They need a D-Bus of their own, and packages that are installed on Linux alone.
collect_ignore = [] if sys.platform == "linux" else ["desktop", "auth/test_real_keyring.py"]
NOT_OURS = ("XDG_", "OAUTHLIB_", "LC_", "LANG")  # begin the names of what the bench takes away
HOME = pytest.StashKey[Path]()
FOREIGN = pytest.StashKey[list[str]]()
READ = pytest.StashKey[list[str]]()

settings.register_profile(
    "bench",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


class ForeignConnection(AssertionError):
    """A test tried to reach something beyond the loopback."""


def pytest_configure(config: pytest.Config) -> None:
    """Turn the process into a person without anything: own home, no bus, no keyring, umask 000.

    Nor is a form of times and dates chosen, whatever this computer has; a test may choose one.
    """
    settings.load_profile("bench")
    home = Path(tempfile.mkdtemp(prefix="home-"))
    config.stash[HOME] = home
    os.umask(0)
    for name in [*os.environ]:
        if name.startswith(NOT_OURS) or name.lower().endswith("_proxy"):
            del os.environ[name]
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"):
        os.environ[name] = str(home)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if sys.platform != "linux":
        _hide_the_keyring()
    os.environ["LC_CTYPE"] = "C.UTF-8"  # Qt wants it
    without_a_screen(os.environ)
    config.getini("qt_log_ignore").extend(ON_A_MAC)
    QLocale.setDefault(QLocale.c())
    QLocale.system = staticmethod(QLocale.c)  # type: ignore[method-assign]


def _hide_the_keyring() -> None:
    """Hide it here, and from whatever is started from here."""
    from tests.no_keyring import sitecustomize

    places = [str(Path(sitecustomize.__file__).parent), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, places))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home of this run."""
    shutil.rmtree(config.stash[HOME], ignore_errors=True)


def pytest_collection_finish() -> None:
    """Spare the collector the thousands of tests that stay: it would walk them all each time."""
    gc.collect()
    gc.freeze()


def is_loopback(address: object) -> bool:
    """Say whether a socket's address stays on this machine."""
    if not isinstance(address, tuple):
        return True  # a path: AF_UNIX
    host = address[0]
    if host in ("localhost", "", None):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _only_loopback(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and every look-up that would leave this machine."""
    foreign = request.node.stash.setdefault(FOREIGN, [])

    def guarded(name: str, place: int) -> Callable[..., object]:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: object) -> object:
            _refuse_foreign(foreign, arguments[place])
            return original(self, *arguments)

        return call

    def look_up(host: object, *arguments: object, **more: object) -> object:
        name = host.decode() if isinstance(host, bytes) else host
        _refuse_foreign(foreign, (name, 0))
        return resolve(host, *arguments, **more)

    resolve = socket.getaddrinfo
    for name, place in (("connect", 0), ("connect_ex", 0), ("sendto", -1)):
        monkeypatch.setattr(socket.socket, name, guarded(name, place))
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def _refuse_foreign(foreign: list[str], address: object) -> None:
    if not is_loopback(address):
        foreign.append(repr(address))
        raise ForeignConnection(f"a test wanted to reach {address!r}")


@pytest.fixture(autouse=True)
def _remember_what_is_read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a test takes out of capsys and capfd, for the canary search."""
    read = request.node.stash.setdefault(READ, [])
    take = pytest.CaptureFixture.readouterr

    def remembered(self: "pytest.CaptureFixture[str]") -> object:
        taken = take(self)
        read.extend(map(_as_text, taken))
        return taken

    monkeypatch.setattr(pytest.CaptureFixture, "readouterr", remembered)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Measure coverage only where the bar is held: it makes a test three times slower.

    pytest-cov's own `no_cover` has no effect in the workers of pytest-xdist.
    """
    tracer, of_threads = sys.gettrace(), threading.gettrace()
    room = item.path.relative_to(TESTS).parts[0]
    if tracer is None or (room in MEASURED and item.get_closest_marker("untraced") is None):
        return (yield)
    sys.settrace(None)
    threading.settrace(None)  # type: ignore[arg-type]
    try:
        return (yield)
    finally:
        sys.settrace(tracer)
        threading.settrace(of_threads)  # type: ignore[arg-type]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: "pytest.CallInfo[None]") -> Iterator[None]:
    """Fail a test that leaked a canary, or that tried to leave this machine."""
    report: pytest.TestReport = yield  # type: ignore[misc, assignment]
    if call.when == "teardown" and report.passed:
        wrong = [*leaks(item, report), *item.stash.get(FOREIGN, [])]
        if wrong:
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid} leaked or reached out:\n" + "\n".join(wrong)
    return report  # type: ignore[return-value]


def leaks(item: pytest.Item, report: pytest.TestReport) -> list[str]:
    """Give a line for each canary in what the test printed, logged or left in its folder."""
    if item.get_closest_marker("leaks_on_purpose") is not None:
        return []
    printed = "\n".join([text for _, text in report.sections] + item.stash.get(READ, []))
    forbidden = canaries.SECRETS
    if item.get_closest_marker("prints_account") is None:
        forbidden += canaries.ACCOUNTS
    lines = [f"{canary} in the output" for canary in canaries.found_in(printed, forbidden)]
    folder = getattr(item, "funcargs", {}).get("tmp_path")
    if isinstance(folder, Path):
        lines += leaks_in_files(folder)
    return lines


def leaks_in_files(folder: Path) -> list[str]:
    """Give a line for each canary in a file below the folder, but for what was given."""
    lines = []
    for path in folder.rglob("*"):
        below = path.relative_to(folder)
        if below.parts[0] == "given" or path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            text = file.read(LARGEST_SEARCHED).decode("utf-8", "replace")
        found = canaries.found_in(text + str(below))
        lines += [f"{canary} in {below}" for canary in found]
    return lines


def _as_text(taken: object) -> str:
    return taken.decode("utf-8", "replace") if isinstance(taken, bytes) else str(taken)


RunApp = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run_app(request: pytest.FixtureRequest) -> RunApp:
    """Run `python -m app` to its end; what it prints is searched for canaries, too."""
    read = request.node.stash.setdefault(READ, [])

    def run(*arguments: str, timeout: float = 60) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )
        read.extend((done.stdout, done.stderr))
        return done

    return run
