"""Draws the program's icon as Windows wants it, all sizes in one file, and the installer's side."""

import struct
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
AS_PNG = 256  # and larger; smaller ones are bitmaps, which every part of Windows reads
SIDE = (328, 628)  # pixels of the picture beside the words, for screens of twice the density
SIDE_ICON = 168
PAPER = "#eef5f0"
_HEAD, _ENTRY = "<HHH", "<BBBBHHII"


def icon(picture: Path) -> bytes:
    """Give the .ico of a picture."""
    images = [_image(picture, size) for size in SIZES]
    offset = struct.calcsize(_HEAD) + len(images) * struct.calcsize(_ENTRY)
    head = struct.pack(_HEAD, 0, 1, len(images))
    for size, image in zip(SIZES, images, strict=True):
        side = size % 256  # 0 means 256
        head += struct.pack(_ENTRY, side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return head + b"".join(images)


def side(picture: Path) -> bytes:
    """Give the picture beside the words of the installer, as a bitmap."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    left = (width - SIDE_ICON) / 2
    QSvgRenderer(str(picture)).render(painter, QRectF(left, left, SIDE_ICON, SIDE_ICON))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "BMP")  # type: ignore[call-overload]  # it is text here, whatever it says
    return bytes(buffer.data().data())


def _image(picture: Path, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    if size < AS_PNG:
        return _bitmap(bytes(image.constBits()), size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it is text here, whatever it says
    return bytes(buffer.data().data())


def _bitmap(pixels: bytes, size: int) -> bytes:
    """Give a bitmap of an icon: from the lowest line up, then a mask of one bit each, all clear."""
    row = size * 4
    lines = [pixels[start : start + row] for start in range(0, len(pixels), row)]
    mask = bytes(-(-size // 32) * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    return head + b"".join(reversed(lines)) + mask
