"""The program as a person starts it: real processes, real signals, the sandbox's services."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Client
from pathlib import Path
from unittest.mock import patch

import pytest

from app import __version__
from app.channel import _address_at
from app.main import main
from tests.ending import ASKS, GROUP

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("PySide6", "googleapiclient", "google_auth_oauthlib", "requests", "keyring", "asyncio")
EVENTS = {
    "kind": "calendar#events",
    "timeZone": "Europe/Brussels",
    "items": [
        {
            "id": "one",
            "status": "confirmed",
            "start": {"dateTime": "2026-11-23T09:00:00Z"},
            "end": {"dateTime": "2026-11-23T10:00:00Z"},
        }
    ],
}
if sys.platform == "win32":  # Ctrl+C would reach whoever shares the console, these tests, too
    BREAKS_OFF, BROKEN_OFF = ASKS, 0xC000013A
else:
    BREAKS_OFF, BROKEN_OFF = signal.SIGINT, 4
pytestmark = pytest.mark.xdist_group("program")


def run(*argv: str, **more: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "app", *argv],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        stdin=subprocess.DEVNULL,
        **more,
    )


Call = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Do what a command line says in this process: an interpreter of its own is slow to start."""

    def done(*argv: str) -> "subprocess.CompletedProcess[str]":
        with patch.dict(os.environ):
            code = main(argv)
        return subprocess.CompletedProcess(argv, code, *capsys.readouterr())

    return done


@dataclass
class Running:
    """A program that runs headless in the sandbox, and what it has said so far."""

    process: "subprocess.Popen[str]"
    folder: Path
    call: Call
    said: list[dict[str, object]] = field(default_factory=list)

    def hears(self, what: str) -> dict[str, object]:
        """Read on until something happens."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(json.loads(line))
            if self.said[-1]["what"] == what:
                return self.said[-1]
        raise AssertionError(f"{what} did not happen: {self.said}")

    @property
    def start(self) -> list[str]:
        return [sys.executable, "-m", "app", "--data-dir", str(self.folder)]

    def command(self, *argv: str) -> "subprocess.CompletedProcess[str]":
        return self.call("--data-dir", str(self.folder), *argv)

    def end(self) -> int:
        """Read on until it has ended; gives the exit code."""
        assert self.process.stdout is not None
        self.said += [json.loads(line) for line in self.process.stdout]
        return self.process.wait(20)

    def whats(self) -> list[object]:
        return [happening["what"] for happening in self.said]


@pytest.fixture
def running(tmp_path: Path, call: Call) -> Iterator[Running]:
    """Start the program in the sandbox; whatever is left of it is ended."""
    folder = tmp_path / "data"
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--sandbox", "--headless", "--json", "--data-dir", folder],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        creationflags=GROUP,
    )
    yield Running(process, folder, call)
    process.kill()
    process.communicate()


def loaded_by(*calls: tuple[str, ...]) -> str:
    """Do all calls in one fresh interpreter; gives the exit codes and the heavy modules it took."""
    code = (
        "import json, sys\nfrom app.main import main\n"
        "codes = [main(argv) for argv in json.loads(sys.argv[1])]\n"
        f"print(codes, *(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"
    )
    argv = [sys.executable, "-c", code, json.dumps(calls)]
    return subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, timeout=30).stderr.strip()


@pytest.fixture
def events(tmp_path: Path) -> Path:
    given = tmp_path / "given"
    given.mkdir()
    file = given / "events.json"
    file.write_text(json.dumps(EVENTS))
    return file


def test_what_needs_nothing_heavy_loads_nothing_heavy(events: Path, tmp_path: Path) -> None:
    plan = ("plan", "--events", str(events), "--json", "--data-dir", str(tmp_path / "none"))
    assert loaded_by(("--version",), ("--help",), plan) == "[0, 0, 0]"
    assert not (tmp_path / "none").exists()


def test_version_help_and_plan_print_what_they_should(events: Path, call: Call) -> None:
    assert run("--version").stdout.strip().endswith(__version__)
    assert call("status", "--version").stdout.strip().endswith(__version__)
    assert "--headless" in call("--help").stdout
    done = run("plan", "--json", "--from", "2026-11-23T00:00:00Z", "--events", str(events))
    assert json.loads(done.stdout)["occurrences"][0]["status"] == "Busy"


def test_without_a_running_program_the_commands_exit_with_three(tmp_path: Path, call: Call) -> None:
    for name, ways in (("status", run), *((n, call) for n in ("start", "stop", "sync", "quit"))):
        done = ways(name, "--data-dir", str(tmp_path / "none"))
        assert done.returncode == 3
        assert done.stdout == ""
        assert done.stderr.strip() == "Connect Me Calendar is not running."
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "argv", [["dance"], ["--for", "-2", "--headless"], ["sign-in"], ["--json"]]
)
def test_wrong_usage_exits_with_two_and_one_line(argv: list[str], call: Call) -> None:
    done = call(*argv)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


@pytest.mark.parametrize("argv", [["--headless"], ["status"], ["plan"], ["check"], []])
def test_an_unreadable_profile_exits_with_two_and_names_file_and_key(
    tmp_path: Path, argv: list[str], call: Call
) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text("[rules]\ngap_secnds = 3\n")
    done = call("--profile", str(profile), "--data-dir", str(tmp_path / "d"), *argv)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "profile.toml" in done.stderr
    assert "gap_secnds" in done.stderr


def test_a_lone_sign_in_without_a_keyring_exits_with_four_and_says_what_to_do(
    tmp_path: Path, call: Call
) -> None:
    done = call("sign-in", "connect-me", "--no-browser", "--data-dir", str(tmp_path / "d"))
    assert done.returncode == 4
    assert "Start the program first" in done.stderr
    assert done.stdout == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable says that it has none")
def test_without_a_screen_it_says_how_to_start(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = run("--data-dir", str(tmp_path / "d"), env=environ)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--headless" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_disconnect_asks_and_without_a_terminal_wants_yes(tmp_path: Path, call: Call) -> None:
    folder = tmp_path / "d"
    done = call("disconnect", "--data-dir", str(folder))
    assert (done.returncode, done.stdout) == (1, "")
    assert "--yes" in done.stderr
    assert not folder.exists()
    done = call("disconnect", "--yes", "--data-dir", str(folder))
    assert done.returncode == 0
    assert "https://myaccount.google.com/permissions" in done.stdout
    assert [path.name for path in folder.rglob("*") if path.is_file()] in (["instance.lock"], [])


def test_a_lone_sign_out_and_check_do_it_themselves(tmp_path: Path, call: Call) -> None:
    assert call("sign-out", "--data-dir", str(tmp_path / "d")).returncode == 0
    done = call("check", "--json", "--data-dir", str(tmp_path / "d"))
    assert done.returncode == 1
    record = json.loads(done.stdout)
    assert len(record["requirements"]) == 4
    assert record["status"]["manager"]["running"] is False
    assert len(call("check", "--data-dir", str(tmp_path / "d")).stdout.splitlines()) == 4 + 5


def test_sigterm_gives_back_within_two_seconds_although_a_client_hangs_on_silently(
    running: Running,
) -> None:
    assert running.hears("set")["status"] == "Busy"
    with Client(_address_at(running.folder / "instance.sock")) as silent:
        assert running.command("sync").returncode == 0
        began = time.monotonic()
        running.process.send_signal(ASKS)
        running.hears("given back")  # what is told when the service has confirmed it
        assert time.monotonic() - began < 2.0 + 0.5  # half a second for Python to wake and tell
        assert running.end() == 0  # a program that has to leave by force gives 1
        with pytest.raises((EOFError, ConnectionError)):
            silent.recv_bytes()
    assert running.whats()[-2:] == ["given back", "stopped"]
    assert not (running.folder / "hold.json").exists()
    kept = (running.folder / "activity.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in kept] == running.said


def test_after_a_kill_the_folder_is_free_and_the_hold_is_on_disk(running: Running) -> None:
    running.hears("set")
    running.process.kill()
    running.process.wait()
    assert (running.folder / "hold.json").exists()
    assert running.command("status").returncode == 3
    done = run("--data-dir", str(running.folder), "--headless", "--json", "--for", "0.5")
    assert done.returncode == 0
    assert [json.loads(line)["what"] for line in done.stdout.splitlines()] == [
        "started",
        "trouble",
        "stopped",
    ]


@pytest.mark.prints_account
def test_the_commands_talk_to_the_running_program(running: Running) -> None:
    running.hears("set")
    done = running.command("status", "--json")
    record = json.loads(done.stdout)
    assert done.returncode == 0
    assert record["shown"] == {"name": "Busy", "ours": True}
    assert set(record) == {
        *("version", "uid", "service", "connect_me", "google", "ready", "manager"),
        *("wanted", "shown", "next", "last_sync"),
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", record["last_sync"])
    assert len(running.command("status").stdout.splitlines()) == 8
    second = running.command("--headless")
    assert (second.returncode, second.stderr) == (0, "")
    assert "already running" in second.stdout
    assert running.command("sync").returncode == 0
    assert running.command("stop").returncode == 0
    assert running.command("status").returncode == 1
    assert running.command("sync").returncode == 1
    assert running.command("start").returncode == 0
    assert running.command("check", "--json").returncode == 1
    sign_out_and_in(running)
    assert running.command("quit").returncode == 0
    assert running.process.wait(5) == 0
    assert running.command("quit").returncode == 3


def sign_out_and_in(running: Running) -> None:
    """Have the running program sign out, and break a new sign-in off."""
    assert running.command("sign-out").returncode == 0
    record = json.loads(running.command("status", "--json").stdout)
    assert record["manager"]["running"]
    assert not record["manager"]["ok"]
    assert record["connect_me"] == {
        "ok": False,
        "account": None,
        "detail": "You are not signed in to Connect Me. Sign in to Connect Me.",
    }
    command = subprocess.Popen(
        [*running.start, "sign-in", "connect-me", "--no-browser"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        creationflags=GROUP,
    )
    assert command.stdout is not None
    address = command.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:")
    again = running.command("sign-in", "connect-me", "--no-browser")
    assert again.returncode == 4
    assert "already waiting" in again.stderr
    command.send_signal(BREAKS_OFF)
    assert command.wait(10) == BROKEN_OFF
    command.stdout.close()


def test_a_closed_stdout_ends_the_program_quietly(running: Running) -> None:
    running.hears("started")
    assert running.process.stdout is not None
    running.process.stdout.close()
    running.process.stdout = None
    assert running.process.wait(15) == 0


def test_of_ten_programs_started_at_once_one_runs(tmp_path: Path) -> None:
    argv = [sys.executable, "-m", "app", "--headless", "--json", "--data-dir", tmp_path / "d"]
    programs = [
        subprocess.Popen(
            argv,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            creationflags=GROUP,
        )
        for _ in range(10)
    ]
    deadline = time.monotonic() + 30
    while sum(program.poll() is None for program in programs) > 1:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    for program in programs:
        if program.poll() is None:
            assert program.stdout is not None
            assert "started" in program.stdout.readline()
            program.send_signal(ASKS)
    outcomes = [program.communicate(timeout=10) for program in programs]
    assert [program.returncode for program in programs] == [0] * 10
    assert sum("already running" in err for _, err in outcomes) == 9
