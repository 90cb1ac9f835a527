"""Compiles the installer with makensis, which runs on Linux too."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from app import __version__
from app.ui.taskbar import APP_ID
from installer.windows import branding, names
from installer.windows.icon import icon, side

ON_WINDOWS = r"C:\Program Files (x86)\NSIS"  # where its own installer puts it, on nobody's PATH
SCRIPT = names.HERE / "connectme-calendar.nsi"


class CannotCompile(Exception):
    """The installer cannot be made; the text says why, in one sentence."""


def compile_installer(
    dist: Path, target: Path, work: Path, moment: int, version: str = __version__
) -> Path:
    """Make the installer of a frozen program; `moment` is the time that it bears."""
    makensis = shutil.which("makensis") or shutil.which("makensis", path=ON_WINDOWS)
    if makensis is None:
        raise CannotCompile(
            "makensis of NSIS is missing; on Debian: apt-get install nsis, "
            "on Windows: winget install NSIS.NSIS"
        )
    complain_of(dist)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    (work / "program.ico").write_bytes(icon(names.ICON))
    (work / "side.bmp").write_bytes(side(names.ICON))
    os.utime(work / "side.bmp", (moment, moment))  # the installer keeps the time of each file
    build = work / "build.nsh"
    known = include(dist.absolute(), target.absolute(), work.absolute(), version)
    build.write_text(known, "utf-8")
    command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DBUILD={build.absolute()}"]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    done = subprocess.run(
        [*command, str(SCRIPT)], env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotCompile(f"makensis failed:\n{(done.stdout + done.stderr).strip()[-3000:]}")
    return target


def complain_of(dist: Path) -> None:
    """Refuse a folder that is not what the installer knows how to replace and to remove."""
    found = sorted(path.name for path in dist.iterdir()) if dist.is_dir() else []
    if found != sorted(names.ENTRIES):
        expected = ", ".join(names.ENTRIES)
        raise CannotCompile(f"{dist}: expected {expected}; found {', '.join(found) or 'nothing'}.")


def include(dist: Path, target: Path, work: Path, version: str) -> str:
    """Give what the script does not know by itself."""
    known: Mapping[str, str | int] = {
        "APP_ID": APP_ID,
        "COPYRIGHT": branding.copyright_line(),
        "DIST": str(dist),
        "HOMEPAGE": names.HOMEPAGE,
        "ICON": str(work / "program.ico"),
        "KIB": size(dist),
        "PROGRAM": names.PROGRAM,
        "PUBLISHER": names.PUBLISHER,
        "SIDE": str(work / "side.bmp"),
        "SUMMARY": names.SUMMARY,
        "TARGET": str(target),
        "TITLE": names.TITLE,
        "VERSION": version,
        "VERSION_FOUR": ".".join(map(str, names.four_numbers(version))),
    }
    return "".join(f'!define {name} "{_quoted(str(value))}"\n' for name, value in known.items())


def size(folder: Path) -> int:
    """Give how much a folder takes, in KiB, as Windows shows it in its list of programs."""
    return sum(-(-path.stat().st_size // 1024) for path in folder.rglob("*") if path.is_file())


def _quoted(value: str) -> str:
    return value.replace("$", "$$").replace('"', '$\\"')
