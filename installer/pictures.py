"""Draws the program's icon in every size that a system asks for."""

import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ICON = HERE.parent / "resources" / "connectme-calendar.svg"  # the windows bear it, too
SYMBOLIC = HERE / "icons" / "connectme-calendar-symbolic.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def draw(picture: Path, size: int, target: Path) -> None:
    """Draw a picture as a square of so many pixels; the ending of the target says its form."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"{target} could not be written")


def draw_all(folder: Path, sizes: Iterable[int] = SIZES) -> None:
    """Draw the icon in every size, as hicolor lays them out below the folder."""
    for size in sizes:
        draw(ICON, size, folder / f"{size}x{size}" / "apps" / f"{ICON.stem}.png")


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
