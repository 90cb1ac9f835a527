"""Writes what the executables bear on Windows; build.spec hands it to PyInstaller."""

from pathlib import Path

from app import __version__
from installer.windows import names
from installer.windows.icon import icon

LANGUAGE, UNICODE = 0x0409, 1200  # of the version: English, which Windows shows to everybody


def branding(folder: Path) -> dict[str, str]:
    """Write icon, version and manifest into the folder; gives PyInstaller's names for them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "program.ico").write_bytes(icon(names.ICON))
    (folder / "version.txt").write_text(version_text(), "utf-8")
    return {
        "icon": str(folder / "program.ico"),
        "version": str(folder / "version.txt"),
        "manifest": str(names.HERE / "program.manifest"),
    }


def version_text(version: str = __version__) -> str:
    """Give the version resource in the form that PyInstaller reads."""
    numbers = names.four_numbers(version)
    said = {
        "CompanyName": names.PUBLISHER,
        "FileDescription": names.TITLE,  # what Task Manager shows
        "FileVersion": version,
        "InternalName": names.PROGRAM,
        "LegalCopyright": copyright_line(),
        "OriginalFilename": f"{names.PROGRAM}.exe",
        "ProductName": names.TITLE,
        "ProductVersion": version,
    }
    strings = ",\n        ".join(f"StringStruct({name!r}, {text!r})" for name, text in said.items())
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers},
    prodvers={numbers},
    mask=0x3F,
    flags=0x0,
    OS=0x40004,
    fileType=0x1,
    subtype=0x0,
    date=(0, 0),
  ),
  kids=[
    StringFileInfo([
      StringTable('{LANGUAGE:04X}{UNICODE:04X}', [
        {strings}
      ])
    ]),
    VarFileInfo([VarStruct('Translation', [{LANGUAGE}, {UNICODE}])])
  ]
)
"""


def copyright_line() -> str:
    """Give the line of the licence that says whose it is."""
    lines = (names.ROOT / "LICENSE").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))
