"""What Qt needs to draw without a screen, on any system."""

import sys
from collections.abc import MutableMapping
from pathlib import Path

# What Qt complains of there without being wrong: how long it looked for a font of Linux.
ON_A_MAC = ("Populating font family aliases",) if sys.platform == "darwin" else ()


def without_a_screen(environment: MutableMapping[str, str]) -> None:
    """Have Qt draw into memory, unless another platform is named, and with what letters."""
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "win32":  # elsewhere Qt finds the letters of the system by itself
        windows = environment.get("WINDIR", r"C:\Windows")
        environment.setdefault("QT_QPA_FONTDIR", str(Path(windows, "Fonts")))
