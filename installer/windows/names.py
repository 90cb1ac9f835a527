"""What the program is called on Windows, once for the executables and for the installer."""

from pathlib import Path

from app import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ICON = ROOT / "resources" / "connectme-calendar.svg"
PROGRAM = "connectme-calendar"
TITLE = "Connect Me Calendar"
PUBLISHER = "The Connect Me Calendar authors"
HOMEPAGE = "https://google-calendar.connectme.io"
SUMMARY = "Telephone status in step with your Google Calendar"
# The windowed one, the one that a console finds first, the code of both, and their insides.
ENTRIES = (f"{PROGRAM}.exe", f"{PROGRAM}.com", f"{PROGRAM}.pkg", "_internal")


def four_numbers(version: str = __version__) -> tuple[int, int, int, int]:
    """Give the version as Windows counts it."""
    numbers = [int(part) for part in version.split(".")]
    first, second, third, fourth, *_ = [*numbers, 0, 0, 0, 0]
    return first, second, third, fourth
