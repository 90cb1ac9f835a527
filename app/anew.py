"""Begins anew as what is installed now, in place of the build that ran so far."""

import os
import sys
from collections.abc import Sequence

AGAIN = -1  # in place of an exit code


def begin_anew(arguments: Sequence[str]) -> int:
    """Become what is installed now, with the same arguments; gives 1 if that cannot be."""
    try:
        os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606  no shell
    except OSError:
        return 1
