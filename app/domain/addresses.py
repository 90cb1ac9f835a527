"""Addresses as a profile may give them: https, or http to this very machine."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from app.domain.keys import Misfit

EXPECTED = "an https:// address without name, password, ? or # (http:// only to this computer)"
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.\-]*[a-z0-9])?|[0-9a-f:.]+", re.ASCII)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+[a-z][a-z0-9-]{{0,61}}[a-z0-9]", re.ASCII)
_PATH = re.compile(r"[A-Za-z0-9/._~%!$&'()*+,;=:@\-]*", re.ASCII)


def address(value: object) -> str:
    """Read an address and give it without a slash at its end, its host in lower case."""
    if not isinstance(value, str):
        raise Misfit
    parts, host, port = _split(value)
    if "@" in parts.netloc:
        raise Misfit(found="an address with a name or a password in it")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise Misfit
    if not _HOST.fullmatch(host) or not _PATH.fullmatch(parts.path) or "?" in value or "#" in value:
        raise Misfit
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{'' if port is None else f':{port}'}{parts.path.rstrip('/')}"


def common_link(value: object) -> str:
    """Read the link of Connect Me; a private link is refused with an explanation."""
    link = address(value)
    host = urlsplit(link).hostname or ""
    if host.startswith("purecloud") and host.endswith(".connect.fuzer.net"):
        raise Misfit(
            'the common link "https://google-calendar.connectme.io": calendars are kept there, and '
            "a sign-in at a private link does not count for them",
            found=f'the private link "{link}"',
        )
    return link


def domain(value: object) -> str:
    """Read the name of a domain on the internet and give it in lower case."""
    if not isinstance(value, str):
        raise Misfit
    name = value.lower()
    if len(name) > 200 or not _DOMAIN.fullmatch(name):
        raise Misfit
    return name


def is_loopback(host: str) -> bool:
    """Say whether a host, as written in an address without brackets, is this very computer."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _split(value: str) -> tuple[SplitResult, str, int | None]:
    """Take an address apart; raises Misfit where it is none."""
    if not value.isascii() or not value.isprintable() or " " in value:
        raise Misfit
    try:
        parts = urlsplit(value)
        return parts, (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise Misfit from None
