"""Begins anew as what is installed now, in place of the build that ran so far."""

import os
import subprocess
import sys
from collections.abc import Sequence

AGAIN = -1  # in place of an exit code


def begin_anew(arguments: Sequence[str]) -> int:
    """Become what is installed now, with the same arguments; gives 1 if that cannot be."""
    command = [sys.executable, *arguments]
    try:
        if sys.platform == "win32":  # no process can become another there
            subprocess.Popen(command)  # noqa: S603  ourselves, with our own words
            return 0
        os.execv(sys.executable, command)  # noqa: S606  no shell
    except OSError:
        return 1
