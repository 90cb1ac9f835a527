"""Looks for Connect Me Desktop on this computer: whether it is there, how new, and running."""

import json
import plistlib
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LINUX_FOLDER = Path("/opt/ConnectMeDesktop")
MAC_BUNDLES = (
    Path("/Applications/ConnectMeDesktop.app"),
    Path("/Applications/Connect Me Desktop.app"),
)
WINDOWS_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"


@dataclass(frozen=True, slots=True)
class Desktop:
    """What this computer says of Connect Me Desktop; None: not found, or it cannot be told."""

    installed: bool
    version: str | None
    running: bool | None


def find_desktop() -> Desktop:
    """Look for Connect Me Desktop on this computer; reads a few files and the list of programs."""
    installed, version = _PLACES.get(sys.platform, _on_linux)()
    return Desktop(installed, version, _is_running() if installed else None)


def _on_linux() -> tuple[bool, str | None]:
    if not LINUX_FOLDER.is_dir():
        return False, None
    for manifest in (LINUX_FOLDER / "package.json", LINUX_FOLDER / "package.nw/package.json"):
        try:
            written = json.loads(manifest.read_bytes()[: 1 << 20])
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(written, dict) and isinstance(written.get("version"), str):
            return True, written["version"]
    return True, None


def _on_mac() -> tuple[bool, str | None]:
    for bundle in MAC_BUNDLES:
        if bundle.is_dir():
            try:
                info = plistlib.loads((bundle / "Contents/Info.plist").read_bytes())
            except (OSError, ValueError, plistlib.InvalidFileException):
                return True, None
            version = info.get("CFBundleShortVersionString") if isinstance(info, dict) else None
            return True, version if isinstance(version, str) else None
    return False, None


if sys.platform == "win32":
    import winreg

    def _on_windows() -> tuple[bool, str | None]:
        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
                for name, version in _installed(root, winreg.KEY_READ | view):
                    if name.replace(" ", "").startswith("ConnectMeDesktop"):
                        return True, version
        return False, None

    def _installed(root: int, access: int) -> Iterator[tuple[str, str | None]]:
        """Give name and version of everything that can be uninstalled."""
        try:
            folder = winreg.OpenKey(root, WINDOWS_UNINSTALL, 0, access)
        except OSError:
            return
        with folder:
            for number in range(winreg.QueryInfoKey(folder)[0]):
                try:
                    with winreg.OpenKey(folder, winreg.EnumKey(folder, number)) as entry:
                        name, version = _text(entry, "DisplayName"), _text(entry, "DisplayVersion")
                except OSError:
                    continue
                if name is not None:
                    yield name, version

    def _text(entry: winreg.HKEYType, name: str) -> str | None:
        try:
            value, _ = winreg.QueryValueEx(entry, name)
        except OSError:
            return None
        return value if isinstance(value, str) else None

else:

    def _on_windows() -> tuple[bool, str | None]:
        return False, None


def _is_running() -> bool | None:
    """Say whether Connect Me Desktop runs; None when the programs cannot be listed."""
    if sys.platform == "linux":
        return any(str(program).startswith(f"{LINUX_FOLDER}/") for program in _linux_programs())
    command = (
        [r"C:\Windows\System32\tasklist.exe", "/FO", "CSV", "/NH"]
        if sys.platform == "win32"
        else ["/bin/ps", "-axo", "comm="]
    )
    try:
        listing = subprocess.run(command, capture_output=True, timeout=5, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return b"connectmedesktop" in listing.stdout.lower().replace(b" ", b"")


def _linux_programs() -> Iterator[Path]:
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                yield (process / "exe").readlink()
            except OSError:
                continue  # of another user, or gone meanwhile


_PLACES: Mapping[str, Callable[[], tuple[bool, str | None]]] = {
    "linux": _on_linux,
    "darwin": _on_mac,
    "win32": _on_windows,
}
