"""Measures start, memory and idling: `python -m bench.tray [RUNS [SECONDS [SETTLED]]]`.

Beside the tray program runs the least that one can be; the ratio counts. Where `make build` has
frozen the program, that one runs too. Idling is looked at for SECONDS, from SETTLED seconds after
the icon on: the calendar is read more often in the first three minutes. Linux only.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.sandbox.main import Sandbox
from bench._bare_tray import NAME as BARE
from tests.desktop.desk import PROGRAM, Desk
from tests.desktop.sni_client import Panel

Start = Callable[[], "subprocess.Popen[str]"]
FROZEN = Path(__file__).resolve().parent.parent / "build/frozen/out" / PROGRAM / PROGRAM
LIVELY = "poll_seconds = 5\n"  # of the simulated services; the everyday pace is what idles


@dataclass(frozen=True, slots=True)
class Use:
    """What a process took so far: memory in MB, CPU in seconds, times it was woken."""

    pss: float
    cpu: float
    switches: int


def use_of(pid: int) -> Use:
    """Read what a process and its threads took; a process of two would need them both."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    pss = next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024
    nanoseconds = switches = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        nanoseconds += int((task / "schedstat").read_text().split()[0])
        status = (task / "status").read_text().splitlines()
        # Not those of a thread that another program pushed aside: it was awake.
        switches += sum(int(line.split()[1]) for line in status if line.startswith("voluntary"))
    return Use(pss, nanoseconds / 1e9, switches)


@contextmanager
def desktop() -> Iterator[tuple[Desk, Panel]]:
    """Open a desktop session with a tray, somebody signed in, and the simulated services."""
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        desk = Desk(folder, closing)
        desk.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's installed program lacks it
        sandbox = closing.enter_context(Sandbox.start(script=False))
        desk.profile.write_text(at_everyday_pace(sandbox.profile_toml))
        desk.tray()
        panel = Panel(desk.environ["DBUS_SESSION_BUS_ADDRESS"])
        closing.callback(panel.close)
        for service in ("connect-me", "google"):
            desk.program("sign-in", service)
            sandbox.follow(desk.browser.next_address())
        yield desk, panel


def at_everyday_pace(profile: str) -> str:
    """Take out how often the calendar of the simulated services is read."""
    if LIVELY not in profile:
        raise ValueError(f"The profile does not say {LIVELY.strip()} any more.")
    return profile.replace(LIVELY, "")


def icon_after(start: Start, name: str, panel: Panel) -> tuple[float, "subprocess.Popen[str]"]:
    """Start a program; gives the milliseconds until its icon is in the tray."""
    began = time.monotonic()
    process = start()
    panel.icon(name)
    return (time.monotonic() - began) * 1000, process


def end(process: "subprocess.Popen[str]") -> None:
    """End a program, and wait for it."""
    process.terminate()
    process.wait(10)


def main(arguments: list[str]) -> int:
    """Print the medians, and how often more than the bare tray it is."""
    runs = int(arguments[0]) if arguments else 7
    seconds = float(arguments[1]) if len(arguments) > 1 else 60.0
    settled = float(arguments[2]) if len(arguments) > 2 else 200.0
    with desktop() as (desk, panel):
        starts: dict[str, Start] = {
            BARE: lambda: desk.start(sys.executable, "-m", "bench._bare_tray"),
            PROGRAM: desk.program,
        }
        if FROZEN.exists():
            starts[f"{PROGRAM}, frozen"] = lambda: desk.start(str(FROZEN), *desk.options)
        took: dict[str, list[float]] = {name: [] for name in starts}
        for _ in range(runs):
            for name, start in starts.items():
                milliseconds, process = icon_after(start, name.partition(",")[0], panel)
                took[name].append(milliseconds)
                end(process)
        for name, start in starts.items():
            _, process = icon_after(start, name.partition(",")[0], panel)
            time.sleep(settled)
            before = use_of(process.pid)
            time.sleep(seconds)
            after = use_of(process.pid)
            end(process)
            cpu = (after.cpu - before.cpu) / seconds
            woken = (after.switches - before.switches) * 60 / seconds
            print(
                f"{name}: icon after {statistics.median(took[name]):.0f} ms (median of {runs}), "
                f"{after.pss:.0f} MB, idle {cpu:.2%} CPU, {woken:.0f} wake-ups a minute"
            )
    for name in [name for name in starts if name != BARE]:
        ratio = statistics.median(took[name]) / statistics.median(took[BARE])
        print(f"start of {name}: {ratio:.2f} times the bare tray (goal 1.5)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
