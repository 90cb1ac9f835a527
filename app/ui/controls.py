"""Small controls that pages of several windows are made of."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.plain import Line

SMALLER = 0.92  # of the font, for what explains
LARGER = 1.35  # for the heading of a page


class Hint(Line):
    """A sentence that explains what stands above it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        scale_font(self, SMALLER)


class Heading(Line):
    """The name of a page, or of a part of it."""

    def __init__(self, text: str, parent: QWidget, scale: float = 1.0) -> None:
        super().__init__(text, parent)
        scale_font(self, scale, bold=True)


class Button(QPushButton):
    """A button that Enter presses only where it has the focus."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)


def scale_font(widget: QWidget, scale: float, *, bold: bool = False) -> None:
    """Make the font of a widget larger or smaller than that of the system."""
    font = widget.font()
    font.setBold(bold)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    else:
        font.setPixelSize(round(font.pixelSize() * scale))
    widget.setFont(font)
