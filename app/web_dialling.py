"""Connects to a host by its name: every address in turn, each with its share of the time."""

import contextlib
import ipaddress
import itertools
import queue
import socket
import threading
import time
from collections.abc import Callable, Sequence

from app.domain.errors import Offline

CONNECT_SECONDS = 5.0
_ATTEMPT_SECONDS = 1.5  # one repeated SYN; an address gets more only when no other is left

Address = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]
Option = tuple[int, int, int | bytes]


def is_loopback(host: str) -> bool:
    """Say whether a host name or address is this computer itself."""
    bare = host.strip("[]")
    if bare.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


def unreachable(host: str) -> Offline:
    """Say that no connection came about."""
    return Offline(
        f"{host} cannot be reached.",
        "Check the network connection. It is tried again by itself.",
    )


def connect(
    host: str,
    port: int,
    options: Sequence[Option],
    seconds: float,
    begun: Callable[[socket.socket], None] = lambda _: None,
) -> socket.socket:
    """Connect to the first address that answers, the families by turns. Raises Offline.

    `begun` is told of each attempt before it is made, and may raise to give up.
    """
    addresses = look_up(host, port, seconds)
    ends = time.monotonic() + seconds
    refused = False
    for tried, address in enumerate(addresses):
        left = ends - time.monotonic()
        if left <= 0:
            break
        share = max(_ATTEMPT_SECONDS, left / (len(addresses) - tried))
        try:
            return _attempt(address, options, min(share, left), begun)
        except ConnectionRefusedError:
            refused = True
        except OSError:
            refused = False
    if not refused:
        raise unreachable(host)
    raise Offline(
        f"{host} takes no connections.",
        "Check the network connection. It is tried again by itself.",
    )


def look_up(host: str, port: int, seconds: float) -> list[Address]:
    """Find the addresses of a name, families by turns; gives up in time. Raises Offline."""
    with contextlib.suppress(OSError, UnicodeError):
        return _addresses(host, port, socket.AI_NUMERICHOST)
    answers: queue.SimpleQueue[list[Address]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_addresses(host, port, 0))
        except (OSError, UnicodeError):
            answers.put([])

    # The system's resolver cannot be interrupted: its thread is left to end by itself.
    threading.Thread(target=ask, name="name look-up", daemon=True).start()
    try:
        found = answers.get(timeout=seconds)
    except queue.Empty:
        found = []
    if not found:
        raise Offline(
            f"The name {host} cannot be found.",
            "Check the network connection. It is tried again by itself.",
        )
    return found


def _addresses(host: str, port: int, flags: int) -> list[Address]:
    """Ask the resolver, and put the families by turns, its favourite first."""
    by_family: dict[socket.AddressFamily, list[Address]] = {}
    for family, _, _, _, place in socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=flags
    ):
        by_family.setdefault(family, []).append((family, place))  # type: ignore[arg-type]
    rounds = itertools.zip_longest(*by_family.values())
    return [address for turn in rounds for address in turn if address is not None]


def _attempt(
    address: Address,
    options: Sequence[Option],
    seconds: float,
    begun: Callable[[socket.socket], None],
) -> socket.socket:
    family, place = address
    fresh = socket.socket(family, socket.SOCK_STREAM)
    try:
        for option in options:
            fresh.setsockopt(*option)
        fresh.settimeout(seconds)
        begun(fresh)
        fresh.connect(place)
        fresh.settimeout(CONNECT_SECONDS)
    except (OSError, Offline):
        fresh.close()
        raise
    return fresh
