"""Reads and writes the property lists of macOS.

What parses them is loaded when one is read or written: only a Mac has any, and other builds leave
it out.
"""

from collections.abc import Mapping
from pathlib import Path


def read_property_list(path: Path) -> object:
    """Give what the file holds, by the types of its values; None: nothing that can be read."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        return plistlib.loads(path.read_bytes())
    except (OSError, ValueError, ExpatError, plistlib.InvalidFileException):
        return None


def property_list(values: Mapping[str, object]) -> bytes:
    """Give the bytes of a property list with these values."""
    import plistlib

    return plistlib.dumps(dict(values))
