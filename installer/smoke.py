"""Tries out an installed program: `python installer/smoke.py PROGRAM [ARGUMENT …]`.

It needs Python alone, no account and no network: the program plays a day against its sandbox.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EVENTS = ROOT / "tests" / "one_event.json"
DAY = 60  # seconds of the sandbox's day: within twenty a status is set and given back
NOT_RUNNING = 3

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def main(command: Sequence[str]) -> int:
    """Try everything, and say what is wrong; gives 1 if something is."""
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        complaints = [*_complaints(command, Path(folder))]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    print("Something is wrong." if complaints else "All is well.")
    return 1 if complaints else 0


def _complaints(command: Sequence[str], folder: Path) -> list[str]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *arguments],
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=DAY * 3,
            check=False,
        )

    data = ("--data-dir", str(folder / "data"))
    tries = (_version(run), _status(run, data), _plan(run, data), _day(run, data))
    return [complaint for complaint in tries if complaint]


def _version(run: Run) -> str:
    told = run("--version")
    line = f'__version__ = "{told.stdout.strip().rpartition(" ")[2]}"'
    if line in (ROOT / "app" / "__init__.py").read_text("utf-8"):
        return ""
    return f"--version: exit code {told.returncode}, {told.stdout!r}, {told.stderr!r}"


def _status(run: Run, data: tuple[str, ...]) -> str:
    told = run(*data, "status")
    if told.returncode == NOT_RUNNING and told.stderr.strip():
        return ""
    return f"status, while nothing runs: exit code {told.returncode}, {told.stderr!r}"


def _plan(run: Run, data: tuple[str, ...]) -> str:
    told = run(*data, "plan", "--json", "--events", str(EVENTS))
    try:
        planned = json.loads(told.stdout)
    except ValueError:
        planned = {}
    if told.returncode == 0 and {"occurrences", "ignored"} <= planned.keys():
        return ""
    return f"plan: exit code {told.returncode}, {told.stdout[:300]!r}, {told.stderr!r}"


def _day(run: Run, data: tuple[str, ...]) -> str:
    """Have a status set and given back at the simulated services."""
    told = run(*data, "--sandbox", "--headless", "--json", "--for", str(DAY))
    happened = [json.loads(line)["what"] for line in told.stdout.splitlines()]
    if told.returncode == 0 and "set" in happened and "given back" in happened:
        return ""
    return f"--sandbox: exit code {told.returncode}, {happened}, {told.stderr[-600:]!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
