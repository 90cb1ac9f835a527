"""What must be installed for a status to have an effect: each requirement met, not met, unknown."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.connect_me_desktop import Desktop
from app.domain.errors import AppError, Service
from app.domain.profile import ConnectMeProfile, Profile
from app.state import title_of

DESKTOP = "Connect Me Desktop"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement; `met` is None when it could not be checked, and `detail` says why."""

    name: str
    required: str
    found: str | None
    met: bool | None
    detail: str = ""


Versions = Callable[[], Mapping[str, str]]
"""Asks the gateway for its versions, by name; blocks. Raises AppError."""


def version_key(version: str) -> tuple[int, ...]:
    """Give the numbers of a version, so that 3.10 is newer than 3.9 and 3.3 equals 3.3.0."""
    numbers = [int(number) for number in re.findall(r"[0-9]{1,9}", version.split("-")[0])[:6]]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def requirements(profile: Profile, desktop: Desktop, versions: Versions) -> tuple[Requirement, ...]:
    """Check every requirement of the profile; blocks on the network.

    There are none where Connect Me has no part in the status.
    """
    if profile.status_service is not Service.CONNECT_ME:
        return ()
    told = _told(versions)
    needed = profile.connect_me
    return (
        _desktop_version(desktop, needed.desktop_version, told),
        _desktop_running(desktop),
        *_gateway(needed, told),
    )


def requirement_lines(record: Mapping[str, object]) -> tuple[str, ...]:
    """Give one line for each requirement of what `check --json` prints."""
    match record.get("requirements"):
        case []:
            status = record.get("status")
            service = status.get("service") if isinstance(status, dict) else None
            return (nothing_required(title_of(service)),)
        case [*found]:
            return tuple(_line(one) for one in found if isinstance(one, dict))
    return ()


def nothing_required(title: str) -> str:
    """Say why there is nothing to check."""
    return f"Nothing has to be installed beside this program: {title} takes the status itself."


def _told(versions: Versions) -> Mapping[str, str] | AppError:
    """Ask the gateway once; gives what it told, or why it could not be asked."""
    try:
        return versions()
    except AppError as trouble:
        return trouble


def _desktop_version(
    desktop: Desktop, needed: str, told: Mapping[str, str] | AppError
) -> Requirement:
    """Compare what this computer says, else what Connect Me last saw of the program."""
    name, required = DESKTOP, f"{needed} or newer"
    if not desktop.installed:
        return Requirement(name, required, None, met=False, detail=f"{DESKTOP} was not found here.")
    seen = None if isinstance(told, AppError) else told.get("connect_me_desktop")
    version = desktop.version or seen
    if version is None:
        return Requirement(name, required, None, None, "Its version could not be read.")
    return _compared(name, version, needed)


def _desktop_running(desktop: Desktop) -> Requirement:
    name = f"{DESKTOP} is running"
    if not desktop.installed:
        return Requirement(name, "yes", None, met=False, detail=f"{DESKTOP} was not found here.")
    if desktop.running is None:
        return Requirement(name, "yes", None, None, "The programs could not be listed.")
    detail = "" if desktop.running else f"Start {DESKTOP}."
    return Requirement(name, "yes", "yes" if desktop.running else "no", desktop.running, detail)


def _gateway(
    profile: ConnectMeProfile, told: Mapping[str, str] | AppError
) -> Iterator[Requirement]:
    wanted = (
        ("PureCloud", "purecloud", profile.purecloud_version),
        ("UEP", "uep", profile.uep_version),
    )
    if isinstance(told, AppError):
        for name, _, needed in wanted:
            yield Requirement(name, f"{needed} or newer", None, None, str(told))
        return
    for name, key, needed in wanted:
        if key in told:
            yield _compared(name, told[key], needed)
        else:
            detail = "Connect Me did not tell its version."
            yield Requirement(name, f"{needed} or newer", None, None, detail)


def _compared(name: str, found: str, needed: str) -> Requirement:
    shown = found if re.fullmatch(r"[0-9A-Za-z.+_-]{1,32}", found) else None
    if shown is None or not version_key(shown):
        return Requirement(name, f"{needed} or newer", None, None, "Its version is unreadable.")
    met = version_key(shown) >= version_key(needed)
    detail = "" if met else f"Ask your IT to update {name} to {needed}."
    return Requirement(name, f"{needed} or newer", shown, met, detail)


def _line(one: Mapping[str, object]) -> str:
    match one.get("met"):
        case True:
            verdict = "met"
        case False:
            verdict = "not met"
        case _:
            verdict = "not checked"
    found = f"found {one['found']}, " if one.get("found") else ""
    detail = f": {one['detail']}" if one.get("detail") else ""
    return f"{verdict:<27}{one.get('name')} ({found}required {one.get('required')}){detail}"
