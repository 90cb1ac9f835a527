"""Looks for Connect Me Desktop on this computer: where it is, how new, and whether it runs."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.desktop_entry import exec_words, read_entry
from app.property_list import read_property_list

LINUX_FOLDER = Path("/opt/ConnectMeDesktop")
LAUNCHERS = Path("/usr/share/applications")
PACKAGES = Path("/var/lib/dpkg/status")
LARGEST_LIST = 64 * 1024 * 1024  # bytes of the list of packages that are read
MAC_BUNDLES = (
    Path("/Applications/ConnectMeDesktop.app"),
    Path("/Applications/Connect Me Desktop.app"),
)
WINDOWS_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
_NAME = "connectmedesktop"  # however it is spaced and capitalised
_PACKAGE = re.compile(rb"Package: (?:connectmedesktop|connect-me-desktop)\n")
_IS_INSTALLED = re.compile(rb"^Status: \S+ ok installed$", re.MULTILINE)
_VERSION = re.compile(  # without Debian's epoch before it and revision behind it
    rb"^Version: (?:[0-9]+:)?([0-9A-Za-z.+~-]+?)(?:-[0-9A-Za-z.+~]+)?$", re.MULTILINE
)
_BESIDE = re.compile(  # what NW.js brings along that can be executed, too
    r"chrome[-_].*|chromedriver|minidump_stackwalk|nacl_.*|nwjc|payload|.*\.(?:so(?:\..*)?|sh|py)"
)


@dataclass(frozen=True, slots=True)
class Desktop:
    """What this computer says of Connect Me Desktop; None: not found, or it cannot be told."""

    installed: bool
    version: str | None
    running: bool | None
    start: tuple[str, ...] = ()  # the command that starts it; empty: it is not known


def find_desktop() -> Desktop:
    """Look for Connect Me Desktop on this computer; reads a few files and the list of programs."""
    found = _PLACES.get(sys.platform, _on_linux)()
    if found is None:
        return Desktop(installed=False, version=None, running=None)
    return replace(found, running=_is_running(found.start))


def _found(version: str | None, start: tuple[str, ...]) -> Desktop:
    return Desktop(installed=True, version=version, running=None, start=start)


def _is_its_name(name: str) -> bool:
    return re.sub("[ _-]", "", name).lower().startswith(_NAME)


def _on_linux() -> Desktop | None:
    version, package = _manifest_version(), _package()
    if package is None and not LINUX_FOLDER.is_dir():
        return None
    return _found(version or package or None, _launched() or _in_folder())


def _manifest_version() -> str | None:
    for manifest in (LINUX_FOLDER / "package.json", LINUX_FOLDER / "package.nw/package.json"):
        try:
            written = json.loads(manifest.read_bytes()[: 1 << 20])
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(written, dict) and isinstance(written.get("version"), str):
            return str(written["version"])
    return None


def _package() -> str | None:
    """Give the version of the installed package, empty if it has none; None: no package."""
    try:
        with PACKAGES.open("rb") as file:
            entries = file.read(LARGEST_LIST).split(b"\n\n")
    except OSError:
        return None
    for entry in entries:
        if _PACKAGE.match(entry) and _IS_INSTALLED.search(entry):
            version = _VERSION.search(entry)
            return "" if version is None else version[1].decode("ascii")
    return None


def _launched() -> tuple[str, ...]:
    """Give the command of the launcher that the package put into the menu, if it did."""
    for path in sorted(LAUNCHERS.glob("*.desktop")):
        if _is_its_name(path.stem.rpartition(".")[2]):
            words = exec_words((read_entry(path) or {}).get("Exec", ""))
            if words and _is_program(Path(words[0])):
                return words
    return ()


def _in_folder() -> tuple[str, ...]:
    """Give the program in its folder: the one of its name, else the only one there."""
    try:
        inside = sorted(LINUX_FOLDER.iterdir())
    except OSError:
        return ()
    programs = [path for path in inside if _is_program(path) and not _BESIDE.fullmatch(path.name)]
    named = [path for path in programs if _is_its_name(path.name)]
    if named or len(programs) == 1:
        return (str((named or programs)[0]),)
    return ()


def _is_program(path: Path) -> bool:
    return path.is_absolute() and path.is_file() and os.access(path, os.X_OK)


def _on_mac() -> Desktop | None:
    for bundle in MAC_BUNDLES:
        if bundle.is_dir():
            return _found(_bundle_version(bundle), ("/usr/bin/open", "-a", str(bundle)))
    return None


def _bundle_version(bundle: Path) -> str | None:
    info = read_property_list(bundle / "Contents/Info.plist")
    version = info.get("CFBundleShortVersionString") if isinstance(info, dict) else None
    return version if isinstance(version, str) else None


if sys.platform == "win32":
    import winreg

    def _on_windows() -> Desktop | None:
        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
                for found in _installed(root, winreg.KEY_READ | view):
                    return found
        return None

    def _installed(root: int, access: int) -> Iterator[Desktop]:
        """Give what can be uninstalled and has its name."""
        try:
            folder = winreg.OpenKey(root, WINDOWS_UNINSTALL, 0, access)
        except OSError:
            return
        with folder:
            for number in range(winreg.QueryInfoKey(folder)[0]):
                try:
                    with winreg.OpenKey(folder, winreg.EnumKey(folder, number)) as entry:
                        name, version = _text(entry, "DisplayName"), _text(entry, "DisplayVersion")
                        start = _program(
                            _text(entry, "DisplayIcon"), _text(entry, "InstallLocation")
                        )
                except OSError:
                    continue
                if name is not None and _is_its_name(name):
                    yield _found(version, start)

    def _text(entry: winreg.HKEYType, name: str) -> str | None:
        try:
            value, _ = winreg.QueryValueEx(entry, name)
        except OSError:
            return None
        return value if isinstance(value, str) else None

    def _program(icon: str | None, location: str | None) -> tuple[str, ...]:
        """Give the program whose icon is shown, unless it uninstalls; else the one in the place."""
        candidates = [Path(re.sub(r",-?\d+$", "", icon).strip('" '))] if icon else []
        if location and location.strip('" '):
            place = Path(location.strip('" '))
            candidates += [place / "ConnectMeDesktop.exe", place / "Connect Me Desktop.exe"]
        for path in candidates:
            is_it = path.suffix.lower() == ".exe" and not path.stem.lower().startswith("unins")
            if is_it and path.is_absolute() and path.is_file():
                return (str(path),)
        return ()

else:

    def _on_windows() -> Desktop | None:
        return None


def _is_running(start: tuple[str, ...]) -> bool | None:
    """Say whether Connect Me Desktop runs; None when the programs cannot be listed."""
    if sys.platform == "linux":
        own = [
            one for one in (Path(word).resolve() for word in start[:1]) if _is_its_name(one.name)
        ]
        return any(
            program in own or program.is_relative_to(LINUX_FOLDER) for program in _linux_programs()
        )
    command = (
        [r"C:\Windows\System32\tasklist.exe", "/FO", "CSV", "/NH"]
        if sys.platform == "win32"
        else ["/bin/ps", "-axo", "comm="]
    )
    try:
        listing = subprocess.run(command, capture_output=True, timeout=5, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return _NAME.encode() in listing.stdout.lower().replace(b" ", b"")


def _linux_programs() -> Iterator[Path]:
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                yield (process / "exe").readlink()
            except OSError:
                continue  # of another user, or gone meanwhile


_PLACES: Mapping[str, Callable[[], Desktop | None]] = {
    "linux": _on_linux,
    "darwin": _on_mac,
    "win32": _on_windows,
}
