"""Freezes the program with PyInstaller into one folder, the same for the same commit."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from app import __version__
from installer import contents, tree
from installer.contents import PROGRAM, ROOT, STAMP
from installer.linux import icu
from installer.macos import bundle

SYMBOLS = ("--strip-unneeded", "--remove-section=.comment")
_ELF = b"\x7fELF"
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\b")
_OF_WINDOWS = re.compile(r"Library (shell32|ole32|ntdll|\w+\.dll) required via ctypes not found")
_NOT_FOUND = re.compile(r"Hidden import ['\"]([\w.]+)['\"] not found")
_STRIPPED = ("PySide6/", "shiboken6/")  # by their makers, but for ICU


class BuildFailed(Exception):
    """The build cannot go on; the text says why."""


def moment_of_commit() -> int:
    """Give the time that everything in a build bears: SOURCE_DATE_EPOCH, else the commit's."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    if named.isdigit():
        return int(named)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return int(told.stdout.strip() or 0) if told.returncode == 0 else 0


def freeze(work: Path, moment: int) -> Path:
    """Make the folder of the program below `work`, and give it; raises BuildFailed."""
    shutil.rmtree(work, ignore_errors=True)
    _pack(work, moment)
    folder = work / "out" / PROGRAM
    if sys.platform == "linux":
        _strip(folder / "_internal")
        for library in (folder / "_internal/PySide6/Qt/lib").glob("libicudata.so.*"):
            icu.trim(library)
    share_the_code(folder)
    write_stamp(folder)
    tree.settle(folder, moment)
    wrong = contents.faults_of(tree.places_in(folder, links=False), sys.platform)
    if wrong:
        raise BuildFailed("\n".join(["The build is not what it should be:", *wrong]))
    if sys.platform == "darwin":
        bundle.stamp(folder.with_name(f"{bundle.TITLE}.app"), folder / "_internal" / STAMP)
    return folder


def write_stamp(folder: Path) -> None:
    """Write which build this is: the running program sees by it that another one came."""
    stamp = folder / "_internal" / STAMP
    stamp.unlink(missing_ok=True)
    digest = tree.digest(tree.listing(folder))
    stamp.write_text(f"{__version__} {digest}\n", "ascii")


def least_glibc(folder: Path) -> str:
    """Give the oldest GNU C library that everything in the folder runs with."""
    newest = 0
    for path in tree.files_in(folder):
        if not path.is_symlink() and _is_elf(path):
            newest = max([newest, *map(int, _GLIBC.findall(path.read_bytes()))])
    return f"2.{newest}"


def _pack(work: Path, moment: int) -> None:
    """Have PyInstaller gather everything, and tell what it complains of."""
    environ = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(moment),
        "PYTHONHASHSEED": "0",  # else sets are written in another order each time
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += ["--distpath", str(work / "out"), "--workpath", str(work / "work"), "build.spec"]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        raise BuildFailed("PyInstaller could not freeze the program; its words stand above.")
    for line in complaints(done.stderr):
        print(line, file=sys.stderr)


def complaints(told: str) -> list[str]:
    """Give what PyInstaller complains of, without what is missing as it should be."""
    lines = [line for line in told.splitlines() if re.match(r"\d+ (?!INFO|DEBUG)[A-Z]+:", line)]
    return [line for line in lines if not _is_meant(line)]


def _is_meant(line: str) -> bool:
    """Say whether something is missing that we left out, or a library that only Windows has."""
    if found := _NOT_FOUND.search(line):
        left_out = contents.unused(sys.platform)
        return any(found[1] == one or found[1].startswith(f"{one}.") for one in left_out)
    return sys.platform != "win32" and _OF_WINDOWS.search(line) is not None


def _strip(inside: Path) -> None:
    """Take the symbols out of what Python and the libraries bring; nobody debugs with them."""
    for path in tree.files_in(inside):
        place = path.relative_to(inside).as_posix()
        done = place.startswith(_STRIPPED) and not path.name.startswith("libicu")
        if done or path.is_symlink() or not _is_elf(path):
            continue
        path.chmod(0o755)
        subprocess.run(["strip", *SYMBOLS, str(path)], check=True)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == _ELF


def share_the_code(folder: Path) -> None:
    """On Windows, let the command line find the start for the console first; raises BuildFailed.

    Its name differs in the ending only: so both starts look for the same file with the code.
    """
    console = folder / f"{PROGRAM}-console.exe"
    if not console.exists():
        return
    console.replace(folder / f"{PROGRAM}.com")
    twin, code = folder / f"{PROGRAM}-console.pkg", folder / f"{PROGRAM}.pkg"
    if tree.digest_of(twin) != tree.digest_of(code):
        raise BuildFailed("The two starts of the program do not hold the same code.")
    twin.unlink()
