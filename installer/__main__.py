"""Builds everything that this system can build: `python -m installer [frozen|packages]`."""

import hashlib
import sys
from pathlib import Path

from app import __version__
from installer.audit import audit
from installer.contents import PROGRAM, ROOT
from installer.freeze import BuildFailed, freeze, least_glibc, moment_of_commit
from installer.tree import files_in, listing

WORK, TARGET = ROOT / "build", ROOT / "dist"
SUMS, LISTING = "SHA256SUMS", "build-files.txt"


def main(arguments: list[str]) -> int:
    """Freeze the program, make the packages of this system, and write their checksums."""
    moment = moment_of_commit()
    TARGET.mkdir(exist_ok=True)
    try:
        print("Freezing the program; this and the packing take some minutes …", flush=True)
        frozen = freeze(WORK / "frozen", moment)
        (TARGET / LISTING).write_text(listing(frozen), "utf-8")
        needs = f", needs glibc {least_glibc(frozen)}" if sys.platform == "linux" else ""
        print(f"{frozen.relative_to(ROOT)}: {_megabytes(frozen):.1f} MB{needs}", flush=True)
        whole = arguments != ["frozen"]
        made = [*packages(frozen, moment), *audit(WORK / "audit", TARGET, moment)] if whole else []
    except BuildFailed as reason:
        print(reason, file=sys.stderr)
        return 1
    lines = [f"{_sha256(path)}  {path.name}\n" for path in sorted(made)]
    if lines:
        (TARGET / SUMS).write_text("".join(lines), "ascii")
    for path in made:
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


def packages(frozen: Path, moment: int) -> list[Path]:
    """Make what a person installs on this system."""
    if sys.platform == "linux":
        from installer.linux.packages import make_all

        return make_all(frozen, WORK, TARGET, moment)
    if sys.platform == "win32":
        from installer.windows.compiling import CannotCompile, compile_installer

        target = TARGET / f"{PROGRAM}-{__version__}-setup.exe"
        try:
            return [compile_installer(frozen, target, WORK / "nsis", moment)]
        except CannotCompile as reason:
            raise BuildFailed(f"The installer was not made. {reason}") from reason
    print("The scripts in installer/macos/ sign the app, and make the disk image and the package.")
    return []


def _megabytes(folder: Path) -> float:
    return sum(path.lstat().st_size for path in files_in(folder)) / 1e6


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
