"""The browser of a test: takes the addresses that a program opens, and shows nothing."""

import os
import select
import shlex
import time
from pathlib import Path

PATIENCE = 15.0  # seconds
NAMES = ("browser", "xdg-open")  # by BROWSER, and by the PATH of whoever does not read it
SCRIPT = "#!/bin/sh\nprintf '%s\\n' \"$1\" > {pipe}\n"


class Browser:
    """Two programs in front of the real ones; what they are given goes through a pipe to the test.

    Addresses of sign-ins are secrets: none of them is ever written to the disk.
    """

    def __init__(self, folder: Path) -> None:
        """Make a folder for the programs; it must not be there yet."""
        folder.mkdir(mode=0o700)
        pipe = folder / "addresses"
        os.mkfifo(pipe, 0o600)
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        self._unread = b""
        for name in NAMES:
            program = folder / name
            program.write_text(SCRIPT.format(pipe=shlex.quote(str(pipe))))
            program.chmod(0o700)
        path = os.environ.get("PATH", os.defpath)
        self.environ = {"BROWSER": str(folder / NAMES[0]), "PATH": f"{folder}{os.pathsep}{path}"}

    def close(self) -> None:
        os.close(self._pipe)

    def next_address(self, timeout: float = PATIENCE) -> str:
        """Give the next address that was opened; raises TimeoutError when none is."""
        deadline = time.monotonic() + timeout
        while b"\n" not in self._unread:
            left = max(0.0, deadline - time.monotonic())
            if not select.select([self._pipe], [], [], left)[0]:
                raise TimeoutError("the program opened no address")
            self._unread += os.read(self._pipe, 4096)
        address, _, self._unread = self._unread.partition(b"\n")
        return address.decode()
