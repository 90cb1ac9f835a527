"""Draws the gallery: python -m tests.gallery [--only NAMES] [--language CODE] [--out FOLDER]."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.screenless import without_a_screen

ROOT = Path(__file__).parents[2]
OUT = ROOT / "docs" / "screenshots"
SYSTEMS = {"en": "en_GB", "fr": "fr_BE", "nl": "nl_BE", "de": "de_DE"}
SCALES = (1, 2)
SCREEN = (1440, 900)  # logical pixels
TIME_ZONE = "Europe/Brussels"


def main() -> int:
    """Draw every language at every scale, each in a process of its own; gives the exit code."""
    call = _call()
    if call.scale:
        from tests.gallery.draw import run  # Qt is asked for what the surroundings say

        complaints = run(call.language, call.out, call.only)
        sys.stderr.writelines(f"{call.language}: {one}\n" for one in complaints)
        return 1 if complaints else 0
    languages = [call.language] if call.language else [*SYSTEMS]
    jobs = [(language, scale) for scale in reversed(SCALES) for language in languages]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        codes = [*pool.map(lambda job: _draw(*job, call, Path(folder)), jobs)]
    return int(any(codes))  # one that was killed gives less than nothing


def _call() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.gallery", description=__doc__)
    names = parser.add_argument("--only", default="", help="names with commas between them")
    names.type = lambda text: [name for name in text.split(",") if name]
    parser.add_argument("--language", choices=[*SYSTEMS])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--scale", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _draw(language: str, scale: int, call: argparse.Namespace, folder: Path) -> int:
    command = [sys.executable, "-m", "tests.gallery", "--language", language]
    command += ["--out", str(call.out.absolute() / language), "--scale", str(scale)]
    command += ["--only", ",".join(call.only)]
    surroundings = _surroundings(language, scale, folder)
    return subprocess.run(command, cwd=folder, env=surroundings, check=False).returncode


def _surroundings(language: str, scale: int, folder: Path) -> dict[str, str]:
    """Give the environment of a process: a screen, and the language of the whole system."""
    width, height = (side * scale for side in SCREEN)
    screen = {"name": "gallery", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    described = folder / f"{language}-{scale}.json"
    described.write_text(json.dumps({"screens": [screen]}), "utf-8")
    system = f"{SYSTEMS[language]}.UTF-8"
    surroundings = {name: value for name, value in os.environ.items() if name[:3] != "LC_"}
    surroundings |= {
        "QT_QPA_PLATFORM": f"offscreen:configfile={described.name}",  # no colon may be in it
        "QT_SCALE_FACTOR": str(scale),
        "LANG": system,
        "LANGUAGE": system,
        "LC_CTYPE": "C.UTF-8",
        "TZ": TIME_ZONE,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }
    without_a_screen(surroundings)
    return surroundings


if __name__ == "__main__":
    sys.exit(main())
