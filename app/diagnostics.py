"""Words what IT needs to know when something is wrong: an allow-list, without anything personal."""

import platform
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app import __version__
from app.domain import rule_keys
from app.domain.choices import CHOICE_KEYS, LANGUAGE, LOG_LEVEL, Choices
from app.domain.errors import AppError
from app.domain.keys import Key, Misfit
from app.domain.profile import Profile
from app.domain.profile_keys import LOCKABLE
from app.domain.report import Happening, What
from app.domain.wording import ELLIPSIS
from app.machine import IN_PACKAGE, machine_wide_profile
from app.requirements import DESKTOP, Requirement
from app.state import State, title_of

OTHER, UNKNOWN, NONE = "another", "not known", "none"
DAY = timedelta(hours=24)

# What comes from outside is told only if it is one of these names.
MACHINES = ("x86_64", "AMD64", "aarch64", "ARM64", "i686", "i386", "x86", "armv7l", "riscv64")
DISTRIBUTIONS = (
    "almalinux", "arch", "centos", "debian", "elementary", "endeavouros", "fedora", "gentoo",
    "kali", "linuxmint", "manjaro", "neon", "nixos", "opensuse-leap", "opensuse-tumbleweed", "pop",
    "raspbian", "rhel", "rocky", "sled", "sles", "ubuntu", "zorin",
)  # fmt: skip
DESKTOPS = (
    "Budgie", "COSMIC", "Cinnamon", "DDE", "Deepin", "ENLIGHTENMENT", "GNOME", "GNOME-Classic",
    "GNOME-Flashback", "Hyprland", "KDE", "LXDE", "LXQt", "MATE", "Pantheon", "UKUI", "Unity",
    "X-Cinnamon", "XFCE", "i3", "labwc", "niri", "pop", "sway", "ubuntu", "wlroots", "zorin",
)  # fmt: skip
SESSIONS = ("wayland", "x11", "tty")
KEYRINGS = ("SecretService", "libsecret", "WinVaultKeyring", "macOS", "KeyringVault", "MemoryVault")
SERVICES = ("connect-me", "genesys-cloud")
SOURCES = ("built in", "sandbox")
REQUIREMENTS = (DESKTOP, f"{DESKTOP} is running", "PureCloud", "UEP")
FOLDERS = (
    ".local", "share", "connectme-calendar", "logs", "app.log", "AppData", "Local", "Library",
    "Application Support", "Connect Me Calendar",
)  # fmt: skip
_VERSION = re.compile(r"(\d{1,6}(?:\.\d{1,6}){0,4}(?:(?:a|b|rc)\d{1,3})?)(?![\w.])", re.ASCII)
_CLOSED = (  # keys whose texts are one of a few
    LANGUAGE,
    LOG_LEVEL,
    rule_keys.PRIORITY_KEY,
    rule_keys.WHILE_ON_QUEUE,
    rule_keys.WHILE_IN_CALL,
    rule_keys.RESTING_STATUS,
)

Ours = Callable[[str], str | None]
"""Gives a sentence as the program's own list has it, without its values; None: it is not ours."""


@dataclass(frozen=True, slots=True)
class Computer:
    """What the program runs on, as the system words it."""

    python: str
    system: str  # as in sys.platform
    release: str
    machine: str
    distribution: str
    distribution_version: str
    desktop: str
    session: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that diagnostics are made of; most of it is not told as it is."""

    now: datetime
    computer: Computer
    qt: str  # its version
    tray: bool  # whether this desktop shows tray icons
    keyring: str  # the class, or the module, of what keeps the sign-ins
    profile: Profile
    choices: Choices
    state: State
    requirements: tuple[Requirement, ...]
    clock_offset: float  # seconds to add to this computer's clock
    happenings: Iterable[Happening]
    log: Path
    home: Path


def this_computer(environ: Mapping[str, str]) -> Computer:
    """Look at this computer; reads a small file."""
    try:
        named = platform.freedesktop_os_release() if sys.platform == "linux" else {}
    except OSError:
        named = {}
    return Computer(
        python=platform.python_version(),
        system=sys.platform,
        release=_release(),
        machine=platform.machine(),
        distribution=named.get("ID", ""),
        distribution_version=named.get("VERSION_ID", ""),
        desktop=environ.get("XDG_CURRENT_DESKTOP", ""),
        session=environ.get("XDG_SESSION_TYPE", ""),
    )


def diagnostics(facts: Facts, ours: Ours) -> str:
    """Give the text to copy for IT, in English; `ours` knows the program's own sentences."""
    lines = [
        *_program(facts),
        *_settings(facts.profile, facts.choices),
        *_five(title_of(facts.profile.purecloud.service), facts.state, ours),
        *map(_requirement, facts.requirements),
        *_course(facts),
    ]
    return "".join(f"{name}: {value}\n" for name, value in lines)


Line = tuple[str, str]


def _program(facts: Facts) -> Iterator[Line]:
    computer = facts.computer
    yield "Connect Me Calendar", __version__
    yield "Python", _version(computer.python)
    yield "Qt", _version(facts.qt)
    yield "System", _system(computer)
    if computer.system == "linux":
        desktops = computer.desktop.split(":") if computer.desktop else []
        yield "Desktop", ", ".join(_one_of(DESKTOPS, one) for one in desktops[:4]) or UNKNOWN
        yield "Session", _one_of(SESSIONS, computer.session) if computer.session else UNKNOWN
    yield "Tray icons", "shown" if facts.tray else "not shown"
    kept = [part for part in facts.keyring.split(".") if part in KEYRINGS]
    yield "Keyring", kept[0] if kept else OTHER
    yield "Service", _one_of(SERVICES, facts.profile.purecloud.service)
    yield "Profile", _kind_of_source(facts.profile.source)
    locked = sorted(facts.profile.locked & LOCKABLE)
    yield "Locked", ", ".join(locked) or NONE


def _settings(profile: Profile, choices: Choices) -> Iterator[Line]:
    """Tell which settings are not the profile's, and of harmless ones the value."""
    found = [
        (key.path, _value(key, choices.given[key.path]))
        for key in CHOICE_KEYS
        if key.path in choices.given and key.path not in profile.locked
        if _differs(key, choices.given, profile)
    ]
    yield "Settings of their own", ", ".join(name for name, _ in found) or NONE
    yield from ((name, value) for name, value in found if value)


def _five(title: str, state: State, ours: Ours) -> Iterator[Line]:
    yield "UID", "known" if state.uid else UNKNOWN
    yield f"{title} credentials", _verdict(state.connect_me.trouble, ours)
    yield "Google credentials", _verdict(state.google.trouble, ours)
    yield "Ready to start", _verdict(state.unready, ours)
    yield "Manager", _verdict(state.manager_trouble, ours)


def _course(facts: Facts) -> Iterator[Line]:
    synced = facts.state.last_sync
    ago = UNKNOWN if synced is None else f"{(facts.now - synced).total_seconds():.0f} s ago"
    yield "Last reading of the calendar", ago
    yield "Clock of this computer", f"{facts.clock_offset:+.1f} s to add"
    recent = Counter(one.what for one in facts.happenings if one.at > facts.now - DAY)
    told = [f"{what.value} {recent[what]}" for what in What if recent[what]]
    yield "Happenings of 24 hours", ", ".join(told) or NONE
    yield "Log", _place(facts.log, facts.home)


def _requirement(requirement: Requirement) -> Line:
    met = {True: "met", False: "not met", None: UNKNOWN}[requirement.met]
    needed = _version(requirement.required)
    found = "" if requirement.found is None else _version(requirement.found)
    versions = [
        f"{word} {version}"
        for word, version in (("needed", needed), ("found", found))
        if version not in ("", UNKNOWN)
    ]
    return _one_of(REQUIREMENTS, requirement.name), ", ".join([met, *versions])


def _verdict(trouble: AppError | None, ours: Ours) -> str:
    if trouble is None:
        return "OK"
    sentence = ours(trouble.headline)
    return f"NOK, {type(trouble).__name__}" + (f": {sentence}" if sentence else "")


def _differs(key: Key[object], given: Mapping[str, object], profile: Profile) -> bool:
    try:
        if key.section == "general":
            return key.of(given) != key.default
        only = {key.path: given[key.path]}
        return rule_keys.settings_of(only, profile.settings) != profile.settings
    except Misfit:
        return True


def _value(key: Key[object], given: object) -> str:
    """Give the value of a number, a truth or one of a few words; else nothing."""
    try:
        value = key.read(given)
    except Misfit:
        return "not readable"
    if key is rule_keys.CALENDARS and isinstance(value, tuple):
        return str(len(value))
    if isinstance(value, bool | int):
        return str(value).lower()
    if any(key is one for one in _CLOSED):
        return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return ""


def _system(computer: Computer) -> str:
    names = {"linux": "Linux", "win32": "Windows", "darwin": "macOS"}
    words = [names.get(computer.system, OTHER), _version(computer.release)]
    words.append(_one_of(MACHINES, computer.machine))
    if computer.distribution:
        words += [_one_of(DISTRIBUTIONS, computer.distribution)]
        words += [_version(computer.distribution_version)]
    return " ".join(words)


def _kind_of_source(source: str) -> str:
    """Say where a profile is from; its place may hold somebody's name."""
    if source in SOURCES:
        return source
    kinds = {str(machine_wide_profile()): "machine-wide", str(IN_PACKAGE): "of the program"}
    return kinds.get(source, "named at the start")


def _place(path: Path, home: Path) -> str:
    """Word a place from ~ on, with only those folders that are named by the system or by us."""
    inside = path.is_relative_to(home)
    parts = path.relative_to(home).parts if inside else path.parts
    told = [part if part in FOLDERS else ELLIPSIS for part in parts]
    return str(Path("~", *told) if inside else Path(*told))


def _version(text: str) -> str:
    found = _VERSION.match(text)
    return found[1] if found else UNKNOWN


def _release() -> str:
    """Give the version of the system, or of its kernel."""
    if sys.platform == "darwin":
        return platform.mac_ver()[0]
    return platform.version() if sys.platform == "win32" else platform.release()


def _one_of(names: tuple[str, ...], name: str) -> str:
    return next((one for one in names if one.lower() == name.lower()), OTHER)
