"""The frames of boxes and fields can be seen on a light and on a dark desktop."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget, QPushButton, QWidget

from app.ui.frames import draw_frames
from app.ui.look import READABLE, VISIBLE, contrast
from app.ui.window import Cross
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


@pytest.mark.parametrize("is_dark", [False, True])
def test_what_is_greyed_and_what_is_faint_can_be_read(
    fusion: QApplication, *, is_dark: bool
) -> None:
    if is_dark:
        fusion.setPalette(dark(fusion.palette()))
    draw_frames(fusion)
    for control in (QCheckBox("Locked"), QLineEdit("60 s"), QPushButton("Up"), QListWidget()):
        control.setEnabled(False)
        palette = control.palette()
        palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
        ground, ink = (
            palette.color(control.backgroundRole()),
            palette.color(control.foregroundRole()),
        )
        assert contrast(ink, ground) >= READABLE, type(control)
        assert ink != palette.color(QPalette.ColorGroup.Active, control.foregroundRole())
    palette = QListWidget().palette()
    palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
    chosen = palette.highlightedText().color(), palette.highlight().color()
    assert contrast(*chosen) >= READABLE
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setCurrentColorGroup(group)
        chosen = palette.highlightedText().color(), palette.highlight().color()
        assert contrast(*chosen) >= READABLE
    palette = QLineEdit().palette()
    assert contrast(palette.placeholderText().color(), palette.base().color()) >= READABLE


def test_the_rest_of_the_palette_still_follows_the_desktop(fusion: QApplication) -> None:
    draw_frames(fusion)
    roles = QPalette.ColorRole
    for role in (roles.Window, roles.WindowText, roles.Base, roles.Highlight):
        assert not fusion.palette().isBrushSet(QPalette.ColorGroup.Active, role)


@pytest.mark.parametrize("is_dark", [False, True])
def test_the_cross_that_closes_a_message_can_be_seen(
    fusion: QApplication, *, is_dark: bool
) -> None:
    if is_dark:
        fusion.setPalette(dark(fusion.palette()))
    parent = QWidget()
    cross = Cross(parent)
    cross.resize(cross.sizeHint())
    picture, paper = parent.grab().toImage(), fusion.palette().window().color()
    spots = [picture.pixelColor(at, at) for at in range(cross.width())]
    assert max(contrast(spot, paper) for spot in spots) >= VISIBLE
