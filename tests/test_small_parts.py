"""Environment, console, clock skew, browser and the erasing of everything."""

import ctypes
import io
import os
import subprocess
import sys
import threading
import webbrowser
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from app import browser
from app.console import Console
from app.data_folder import DataFolder
from app.environment import forget_the_bundle, scrub_environment
from app.files import Places
from app.skew import Skew

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_variables_that_move_our_trust_are_removed_and_named() -> None:
    environ = {
        "SSLKEYLOGFILE": "x",
        "REQUESTS_CA_BUNDLE": "x",
        "OAUTHLIB_INSECURE_TRANSPORT": "1",
        "OAUTHLIB_RELAX_TOKEN_SCOPE": "1",
        "PYTHON_KEYRING_BACKEND": "x",
        "KEYRING_PROPERTY_KEYRING": "x",
        "QT_PLUGIN_PATH": "x",
        "NETRC": "x",
        "PATH": "/bin",
        "HTTPS_PROXY": "http://proxy",
    }
    names = scrub_environment(environ)
    assert len(names) == 8
    assert environ == {"PATH": "/bin", "HTTPS_PROXY": "http://proxy"}


def test_the_browser_of_a_frozen_program_gets_nothing_of_the_bundle() -> None:
    paths = os.pathsep.join
    environ = {
        "LD_LIBRARY_PATH": "/bundle",
        "LD_LIBRARY_PATH_ORIG": "/usr/x",
        "PATH": paths(("/bundle/_internal", "/usr/bin", "/bin")),
        "QT_PLUGIN_PATH": "/bundle/_internal/PySide6/Qt/plugins",
        "QML2_IMPORT_PATH": "/bundle/_internal/PySide6/Qt/qml",
        "_PYI_PARENT_PROCESS_LEVEL": "1",
        "HOME": "/home/ada",
    }
    forget_the_bundle(environ, "/bundle/_internal")
    assert environ == {
        "LD_LIBRARY_PATH": "/usr/x", "PATH": paths(("/usr/bin", "/bin")), "HOME": "/home/ada"
    }  # fmt: skip
    environ = {"LD_LIBRARY_PATH": "/bundle"}
    forget_the_bundle(environ, "/bundle/_internal")
    assert environ == {}


def test_on_windows_nothing_that_we_start_looks_for_libraries_in_the_bundle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kernel = Mock()
    monkeypatch.setattr(ctypes, "windll", Mock(kernel32=kernel), raising=False)
    forget_the_bundle({}, "/bundle/_internal")
    assert kernel.SetDllDirectoryW.called is (sys.platform == "win32")
    monkeypatch.setattr("sys.platform", "win32")
    forget_the_bundle({}, "/bundle/_internal")
    kernel.SetDllDirectoryW.assert_called_with(None)


def test_what_the_console_cannot_show_is_escaped() -> None:
    raw = io.BytesIO()
    console = Console(io.TextIOWrapper(raw, encoding="ascii", newline="\n"), None)
    console.prepare()
    console.out("Bürö 🎉")
    console.err("nobody listens")
    assert raw.getvalue() == b"B\\xfcr\\xf6 \\U0001f389\n"


def test_a_closed_pipe_ends_a_program_without_noise(tmp_path: Path) -> None:
    code = (
        "import sys; from app.console import Console; console = Console(sys.stdout, sys.stderr)\n"
        "sys.stdin.read()\n"
        "for _ in range(3): console.out('x' * 100_000)\n"
        "console.finish(); print(console.closed, file=sys.stderr)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate("go")
    assert (process.returncode, err) == (0, "True\n")


def test_a_clock_that_is_minutes_off_is_corrected_and_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    skew = Skew(lambda: NOW)
    for seconds in (-300, -300, -299, -300):
        skew.saw("google", NOW + timedelta(seconds=seconds))
    assert skew.seconds() == -300
    assert [record.getMessage() for record in caplog.records] == [
        "The clock of this computer is off by about 300 seconds; the services' time is used."
    ]


def test_a_clock_that_is_near_enough_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    skew = Skew(lambda: NOW)
    for _ in range(5):
        skew.saw("google", NOW - timedelta(seconds=1))
    assert skew.seconds() == 0.0
    assert caplog.records == []


def test_a_browser_that_does_not_open_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> bool:
        raise webbrowser.Error("none")

    monkeypatch.setattr(webbrowser, "open", broken)
    assert not browser.open_in_browser("http://127.0.0.1/")
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    assert browser.open_in_browser("http://127.0.0.1/")


def test_a_browser_that_stays_in_front_counts_as_open(monkeypatch: pytest.MonkeyPatch) -> None:
    left = threading.Event()
    monkeypatch.setattr(webbrowser, "open", lambda _: left.wait(5))
    monkeypatch.setattr(browser, "PATIENCE", 0.01)
    assert browser.open_in_browser("http://127.0.0.1/")
    left.set()


def test_erasing_removes_what_is_ours_and_nothing_else(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    folder = DataFolder(places, "info")
    for path in (places.settings, places.hold, places.activity, places.lock):
        path.write_text("{}")
    (places.root / "hold.json.bad-20261123T120000Z").write_text("x")
    places.departures.write_text("[]")  # what the keyring has yet to let go of
    (places.root / "letter.txt").write_text("mine")
    (places.log.parent / "app.log.1").write_text("x")
    assert folder.erase() == ()
    folder.close()
    left = sorted(str(p.relative_to(places.root)) for p in places.root.rglob("*") if p.is_file())
    assert left == sorted([places.lock.name, places.departures.name, "letter.txt"])


def test_what_cannot_be_erased_is_named(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    folder = DataFolder(places, "info")
    places.hold.mkdir()
    assert folder.erase() == ("hold.json",)
    folder.close()


@pytest.mark.skipif(os.name != "posix", reason="only POSIX says by a mode who may read")
def test_the_data_folder_is_private_under_an_open_umask(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    DataFolder(places, "info").close()
    for path in [places.root, *places.root.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path
    assert os.umask(0) == 0


def test_the_console_knows_whether_a_person_may_read_it() -> None:
    assert not Console(None, None).is_read()
    closed = io.StringIO()
    closed.close()
    assert not Console(None, closed).is_read()
    assert not Console(None, io.StringIO()).is_read()
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    assert Console(None, terminal).is_read()
