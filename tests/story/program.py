"""The program as a person runs it: a process of its own, told what to do by its command line."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.sandbox.main import Sandbox
from tests.ending import ASKS, GROUP

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """One data folder and one profile, and the processes that use them."""

    def __init__(self, sandbox: Sandbox, folder: Path, extra: str = "") -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.data = folder / "data"
        self.profile = folder / "profile.toml"
        self.profile.write_text(sandbox.profile_toml + extra)
        self.process: subprocess.Popen[str] | None = None
        self.lines: list[str] = []
        self.happenings: list[dict[str, Any]] = []
        self.errors: list[str] = []
        self._changed = threading.Condition()
        self._readers: list[threading.Thread] = []

    def _arguments(self, *words: str) -> list[str]:
        common = ["--profile", str(self.profile), "--data-dir", str(self.data)]
        return [sys.executable, "-m", "app", *common, *words]

    def _environment(self) -> dict[str, str]:
        """No session bus: the keyring of the machine is none of our business."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("DBUS_", "XDG_"))}
        modules = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
        return {**kept, "PYTHONPATH": modules, "HOME": str(self.folder)}

    def start(self) -> None:
        """Start `--headless --json` and read what it tells."""
        self.process = subprocess.Popen(
            self._arguments("--headless", "--json"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env=self._environment(),
            creationflags=GROUP,
        )
        self.happenings = []
        self._readers = [
            threading.Thread(target=reader, args=(self.process,), daemon=True)
            for reader in (self._read, self._read_errors)
        ]
        for reader in self._readers:
            reader.start()
        self.wait_for("started")

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                with self._changed:
                    self.lines.append(line)
                    self.happenings.append(json.loads(line))
                    self._changed.notify_all()

    def _read_errors(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None
        with process.stderr:
            self.errors += process.stderr

    def wait_for(self, what: str, within: float = 20.0, **members: object) -> dict[str, Any]:
        """Wait for a happening that has these members, and give it."""
        wish = {"what": what, **members}

        def found() -> dict[str, Any] | None:
            return next((one for one in self.happenings if wish.items() <= one.items()), None)

        with self._changed:
            if not self._changed.wait_for(found, within):
                raise AssertionError((wish, self.happenings, self.errors))
            happening = found()
            assert happening is not None
            return happening

    def call(self, *words: str, within: float = 30.0) -> subprocess.CompletedProcess[str]:
        """Run a command beside it."""
        return subprocess.run(
            self._arguments(*words),
            capture_output=True,
            text=True,
            timeout=within,
            cwd=self.folder,
            env=self._environment(),
            check=False,
        )

    def sign_in(self, service: str, **how: object) -> subprocess.CompletedProcess[str]:
        """Sign in with the address on stdout, as on a machine without a browser."""
        command = subprocess.Popen(
            self._arguments("sign-in", service, "--no-browser"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env=self._environment(),
        )
        assert command.stdout is not None
        lines = [command.stdout.readline()]
        address = next((word for word in lines[0].split() if word.startswith("http")), None)
        while address is None and lines[-1]:
            lines.append(command.stdout.readline())
            address = next((word for word in lines[-1].split() if word.startswith("http")), None)
        if address is not None:
            self.sandbox.follow(address, **how)  # type: ignore[arg-type]
        out, err = command.communicate(timeout=30)
        return subprocess.CompletedProcess("sign-in", command.returncode, "".join(lines) + out, err)

    def sign_in_to_both(self) -> None:
        """Be Ada."""
        for service in ("connect-me", "google"):
            done = self.sign_in(service)
            assert done.returncode == 0, (done.stdout, done.stderr)

    def kill(self) -> None:
        """Let it die as by a power cut."""
        assert self.process is not None
        self.process.kill()
        self._ended()

    def _ended(self) -> int:
        assert self.process is not None
        code = self.process.wait(timeout=10)
        for reader in self._readers:
            reader.join()
        return code

    def end(self) -> int:
        """End it as the system does."""
        assert self.process is not None
        self.process.send_signal(ASKS)
        return self._ended()


@contextmanager
def program(folder: Path, extra: str = "", service: str = "connect-me") -> Iterator[Program]:
    """A signed-in program beside its own sandbox, ended whatever happens."""
    sandbox = Sandbox.start(service, script=False)
    it = Program(sandbox, folder, extra)
    try:
        yield it
    finally:
        if it.process is not None:
            it.kill()
        sandbox.close()


def next_second(ahead: float) -> float:
    """Give a whole second at least `ahead` seconds from now, as a POSIX time."""
    return float(int(time.time() + ahead) + 1)
