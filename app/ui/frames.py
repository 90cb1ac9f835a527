"""The frames of fields and boxes where Qt's own style draws them: plain to see, dark or light."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.look import muted

FRAMED = ("QCheckBox", "QLineEdit", "QAbstractSpinBox", "QComboBox")
LEAST = 3.0  # contrast of the frame of a control
_DARKER = 140  # per cent: how Fusion makes a frame out of the colour of the window


def keep_frames(application: QApplication) -> None:
    """Draw them so from now on, also after the desktop has become dark or light."""
    draw_frames(application)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(
        lambda: QTimer.singleShot(0, application, lambda: draw_frames(application))
    )  # once the palette has followed


def draw_frames(application: QApplication) -> None:
    """Give Fusion a colour for them that stands out; other styles have their own."""
    if application.style().name() != "fusion":
        return
    palette = QPalette()  # of which the one role counts; such controls fill nothing with it
    palette.setColor(QPalette.ColorRole.Window, frame(application.palette()).lighter(_DARKER))
    for kind in FRAMED:
        application.setPalette(palette, kind)  # type: ignore[arg-type]  # really a str


def frame(palette: QPalette) -> QColor:
    """Give the colour of a frame on this palette's window."""
    return muted(palette, LEAST)
