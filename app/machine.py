"""What this computer brings: its identity, and the profile that IT put on it."""

import ctypes
import hashlib
import locale
import os
import platform
import re
import sys
import uuid
from pathlib import Path

from app.domain.errors import ProfileError
from app.domain.wording import one_line

LARGEST_PROFILE = 1024 * 1024  # bytes
IN_PACKAGE = Path(__file__).resolve().parent.parent / "resources" / "profile.toml"
UNKNOWN_LANGUAGE = "en_US"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_RANDOM_NODE = 1 << 40  # the bit that uuid.getnode sets when it had to invent an address


def machine_id() -> str:
    """Give an opaque name of this computer, the same in every run; it reveals nothing of it."""
    return hashlib.sha256(f"connectme-calendar {_machine()}".encode()).hexdigest()[:32]


def find_profile(explicit: Path | None) -> tuple[str, str]:
    """Give the text of the profile and where it is from; raises ProfileError.

    The one that is named, else the machine-wide one, else the one in the package.
    """
    if explicit is not None:
        return _read(explicit), str(explicit)
    for candidate in (machine_wide_profile(), IN_PACKAGE):
        if _may_be_there(candidate):
            return _read(candidate), str(candidate)
    return "", "built in"


def system_language() -> str:
    """Give the language and country of whoever uses this computer, as in "de_CH"; "en_US": unknown.

    It needs no Qt, so that the headless run knows it, too.
    """
    if sys.platform == "win32":
        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(code, UNKNOWN_LANGUAGE)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        first = os.environ.get(name, "").partition(":")[0].partition(".")[0].partition("@")[0]
        if _LANGUAGE.fullmatch(first):
            return first
    return UNKNOWN_LANGUAGE


def machine_wide_profile() -> Path:
    """Give the place where IT puts the profile for everybody on this computer."""
    if sys.platform == "win32":
        base = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"))
        return base / "Connect Me Calendar" / "profile.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Connect Me Calendar/profile.toml")
    return Path("/etc/connectme-calendar/profile.toml")


def _may_be_there(path: Path) -> bool:
    """Say whether something lies there; what cannot be known is for reading it to refuse."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_PROFILE + 1)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise _unreadable(path, f"cannot be read ({reason})") from None
    except UnicodeDecodeError:
        raise _unreadable(path, "is not UTF-8 text") from None
    if len(raw) > LARGEST_PROFILE:
        raise _unreadable(path, f"is larger than {LARGEST_PROFILE} bytes")
    return text


def _unreadable(path: Path, what: str) -> ProfileError:
    return ProfileError(f"{one_line(str(path), 400)}: the file {what}; expected a profile in TOML.")


def _machine() -> str:
    if sys.platform == "win32":
        return _windows_guid() or _hardware()
    for place in _MACHINE_IDS:
        try:
            known = place.read_text("ascii").strip()
        except (OSError, ValueError):
            continue
        if known:
            return known
    return _hardware()


def _windows_guid() -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # exists on Windows only

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    except OSError:
        return ""


def _hardware() -> str:
    """Give the network address that was burnt in, else the name of the computer."""
    node = uuid.getnode()
    return platform.node() if node & _RANDOM_NODE else f"{node:012x}"
