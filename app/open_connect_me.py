"""Opens where the status is set by hand: Connect Me's own program, else a page in the browser."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from app.connect_me_desktop import Desktop
from app.domain.errors import AppError, Service

PATIENCE = 1.0  # seconds in which a program that cannot start has ended again


def open_connect_me(desktop: Desktop, link: str, open_in_browser: Callable[[str], bool]) -> None:
    """Start Connect Me Desktop, or open the common link; blocks a few seconds. Raises AppError."""
    if desktop.start and started(desktop.start):
        return
    open_page(Service.CONNECT_ME.title, link, open_in_browser)


def open_page(title: str, link: str, open_in_browser: Callable[[str], bool]) -> None:
    """Open a service's page; blocks a few seconds. Raises AppError."""
    if not open_in_browser(link):
        raise AppError(f"{title} could not be opened.", f"Open {link} in your browser.")


def started(command: tuple[str, ...], folder: Path | None = None) -> bool:
    """Start a program that outlives this one; says whether it runs, or has ended well.

    It gets the person's own environment: `main` has undone what a frozen build adds for itself.
    """
    try:
        process = subprocess.Popen(  # noqa: S603  what this computer lists as installed, no shell
            command,
            cwd=folder or Path(command[0]).parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=_apart(),
        )
    except (OSError, ValueError):
        return False
    try:
        return process.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, name="connect-me-desktop", daemon=True).start()
        return True


def _apart() -> int:
    """Give the flags that keep Windows from ending it with us."""
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
