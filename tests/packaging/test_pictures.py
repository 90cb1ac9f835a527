"""The program's icon, drawn in the sizes that a system asks for."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from installer import pictures

pytestmark = pytest.mark.xdist_group("qt")


def test_the_icon_is_drawn_in_each_size_on_nothing(qapp: QApplication, tmp_path: Path) -> None:
    pictures.draw_all(tmp_path, (16, 48))
    for size in (16, 48):
        image = QImage(str(tmp_path / f"{size}x{size}/apps/connectme-calendar.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size // 4).alpha() > 200


def test_the_symbolic_icon_can_be_drawn_too(qapp: QApplication, tmp_path: Path) -> None:
    pictures.draw(pictures.SYMBOLIC, 16, tmp_path / "one.png")
    image = QImage(str(tmp_path / "one.png"))
    colours = {image.pixelColor(x, y).rgb() for x in range(16) for y in range(16)}
    assert len(colours) > 2
