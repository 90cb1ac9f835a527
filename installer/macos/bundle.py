"""Says what macOS is told of the program, which build.spec hands to PyInstaller, and stamps it."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from app import __version__

HERE = Path(__file__).resolve().parent
IDENTIFIER = "io.connectme.calendar"
TITLE = "Connect Me Calendar"
OLDEST = "13.0"  # the oldest macOS that the wheels of Qt in requirements.lock are for
LANGUAGES = ("en", "fr", "nl", "de")


def info(version: str = __version__) -> Mapping[str, object]:
    """Give the values of Info.plist."""
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "LSUIElement": True,  # it lives in the menu bar: no icon in the Dock, no menu of its own
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": _copyright(),
        "NSSupportsAutomaticTermination": False,  # it works while nobody looks at it
        "NSSupportsSuddenTermination": False,  # the status is given back first
    }


def stamp(app: Path, stamp: Path) -> None:
    """Lay the stamp of the build into the app, where the program looks, and sign for this Mac anew.

    Data lie among the resources, with a link beside the libraries, as PyInstaller lays them.
    """
    contents = app / "Contents"
    shutil.copy2(stamp, contents / "Resources" / stamp.name)
    link = contents / "Frameworks" / stamp.name
    link.unlink(missing_ok=True)
    link.symlink_to(Path("..", "Resources", stamp.name))
    subprocess.run(["codesign", "--force", "--deep", "--sign", "-", str(app)], check=True)


def _copyright() -> str:
    lines = (HERE.parents[1] / "LICENSE").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))
