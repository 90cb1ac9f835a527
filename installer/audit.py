"""Looks at what ships: its bill of materials, and whether a weakness of it is known.

`python -m installer.audit [FOLDER]`. The tools, and what ships, get an environment each, with what
their locks name and nothing else.
"""

import hashlib
import json
import os
import platform
import re
import shutil
import ssl
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from installer.contents import ROOT
from installer.freeze import BuildFailed, moment_of_commit

SHIPS, TOOLS = ROOT / "requirements.lock", ROOT / "requirements-audit.lock"
SYSTEMS = {"win32": "windows", "darwin": "macos"}  # and linux
BIN, SUFFIX = ("Scripts", ".exe") if sys.platform == "win32" else ("bin", "")
PATIENCE = 600.0  # seconds


class CannotAsk(Exception):
    """What is needed from the network cannot be had; the text says why."""


def audit(work: Path, target: Path, moment: int) -> list[Path]:
    """Write the bill of materials, and raise BuildFailed if what ships has a known weakness."""
    bill = target / f"sbom-{SYSTEMS.get(sys.platform, 'linux')}.cdx.json"
    bill.unlink(missing_ok=True)
    try:
        tools = environment(work / "tools", TOOLS)
        write_bill(tools, environment(work / "ships", SHIPS), bill, moment)
    except CannotAsk as reason:
        print(f"There is no bill of materials, and weaknesses were not looked up: {reason}")
        return []
    try:
        found = weaknesses(tools)
    except CannotAsk as reason:
        print(f"Whether what ships has a known weakness could not be looked up: {reason}")
        return [bill]
    if found:
        raise BuildFailed("\n".join(["What ships has known weaknesses:", *found]))
    print("What ships has no known weakness.")
    return [bill]


def environment(folder: Path, lock: Path) -> Path:
    """Make an environment with what a lock names, unless it stands; gives its programs' folder."""
    programs, stamp = folder / BIN, folder / "installed"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text("ascii") == wanted:
        return programs
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "--no-input"]
    pip += ["--python", str(programs / f"python{SUFFIX}"), "install", "--no-deps", "--no-compile"]
    done = _run([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)])
    if done.returncode:
        raise CannotAsk(_last_line(done.stderr))
    stamp.write_text(wanted, "ascii")
    return programs


def write_bill(tools: Path, ships: Path, bill: Path, moment: int) -> None:
    """Write the bill of materials (CycloneDX) of an environment: the same for the same one."""
    command = [str(tools / f"cyclonedx-py{SUFFIX}"), "environment", str(ships / f"python{SUFFIX}")]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible"]
    done = _run([*command, "-o", str(bill)])
    if done.returncode:
        raise BuildFailed(f"The bill of materials was not made: {_last_line(done.stderr)}")
    told = json.loads(bill.read_text("utf-8"))
    told["metadata"]["timestamp"] = datetime.fromtimestamp(moment, UTC).isoformat()
    told["metadata"]["component"]["version"] = __version__  # which pyproject.toml does not hold
    told["components"] = [*told.get("components", ()), *brought_along()]
    bill.write_text(json.dumps(told, indent=2, sort_keys=True) + "\n", "utf-8")


def brought_along() -> list[dict[str, str]]:
    """Give what ships beside the packages: this Python and its OpenSSL, as weaknesses name them."""
    openssl = ssl.OPENSSL_VERSION.split()[1]
    return [
        {
            "bom-ref": f"{name}=={version}",
            "cpe": f"cpe:2.3:a:{maker}:{maker}:{version}:*:*:*:*:*:*:*",
            "name": name,
            "type": "library",
            "version": version,
        }
        for name, maker, version in (
            ("CPython", "python", platform.python_version()),
            ("OpenSSL", "openssl", openssl),
        )
    ]


def weaknesses(tools: Path) -> list[str]:
    """Give a line for each known weakness of what ships; raises CannotAsk."""
    command = [str(tools / f"pip-audit{SUFFIX}"), "--strict", "--require-hashes", "--disable-pip"]
    command += ["--progress-spinner=off", "--format=json", "-r", str(SHIPS)]
    done = _run(command)
    try:
        told = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        raise CannotAsk(_last_line(done.stderr)) from None
    found = [
        f"{one['name']} {one['version']}: {weakness['id']}, mended in "
        f"{', '.join(weakness['fix_versions']) or 'no release'}"
        for one in told
        for weakness in one["vulns"]
    ]
    if done.returncode and not found:
        raise CannotAsk(_last_line(done.stderr))
    return found


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    environ = {**os.environ, "PYTHONUTF8": "1"}
    try:
        return subprocess.run(
            command,
            env=environ,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", f"no answer within {PATIENCE:.0f} s")


def _last_line(text: str) -> str:
    """Give the line of a complaint that says what is wrong: it comes last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return re.sub(r"^ERROR:(\s|[\w.]+:)", "", lines[-1]).strip() if lines else "no reason was given"


def main(arguments: list[str]) -> int:
    """Do it for a folder, dist/ where none is named."""
    target = Path(*arguments) if arguments else ROOT / "dist"
    target.mkdir(parents=True, exist_ok=True)
    try:
        audit(ROOT / "build" / "audit", target, moment_of_commit())
    except BuildFailed as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
