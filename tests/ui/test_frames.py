"""The frames of boxes and fields can be seen on a light and on a dark desktop."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from app.ui.frames import draw_frames
from app.ui.look import contrast
from tests.gallery.draw import dark


@pytest.fixture
def fusion(qapp: QApplication) -> Iterator[QApplication]:
    style, palette = qapp.style().name(), QPalette(qapp.palette())
    qapp.setStyle("Fusion")
    yield qapp
    qapp.setStyle(style)
    qapp.setPalette(palette)


@pytest.mark.parametrize("is_dark", [False, True])
def test_an_empty_box_and_a_field_stand_out(fusion: QApplication, *, is_dark: bool) -> None:
    if is_dark:
        fusion.setPalette(dark(fusion.palette()))
    draw_frames(fusion)
    paper, ink = fusion.palette().window().color(), fusion.palette().text().color()
    for control in (QCheckBox(), QLineEdit()):
        control.resize(control.sizeHint())
        picture = control.grab().toImage()
        middle = picture.height() // 2
        row = [picture.pixelColor(x, middle) for x in range(6)]
        assert max(contrast(one, paper) for one in row) >= 2.5, type(control)
        assert control.palette().color(QPalette.ColorRole.Text) == QColor(ink)
