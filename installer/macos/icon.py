"""Draws the program's icon as macOS wants it, all sizes in one file."""

import struct
from pathlib import Path
from tempfile import TemporaryDirectory

from installer.pictures import draw

# Each kind and its pixels; "ic11" to "ic14" are for screens of twice the density.
KINDS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
_HEAD = ">4sI"


def icon(picture: Path) -> bytes:
    """Give the .icns of a picture."""
    with TemporaryDirectory() as folder:
        drawn = {size: _png(picture, size, Path(folder)) for size in set(KINDS.values())}
    images = [_block(kind, drawn[size]) for kind, size in KINDS.items()]
    return _block(b"icns", b"".join(images))


def _png(picture: Path, size: int, folder: Path) -> bytes:
    target = folder / f"{size}.png"
    draw(picture, size, target)
    return target.read_bytes()


def _block(kind: bytes, inside: bytes) -> bytes:
    return struct.pack(_HEAD, kind, struct.calcsize(_HEAD) + len(inside)) + inside
