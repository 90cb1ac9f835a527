"""Frames, greyed and faint words where Qt's own style draws them: plain to see, dark or light."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.look import best_ink, muted

FRAMED = ("QCheckBox", "QLineEdit", "QAbstractSpinBox", "QComboBox")
GREY = QPalette.ColorGroup.Disabled
GREYED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)
LEAST = 3.0  # contrast of the frame of a control
_DARKER = 140  # per cent: how Fusion makes a frame out of the colour of the window


def keep_frames(application: QApplication) -> None:
    """Draw all so from now on, also after the desktop has become dark or light."""
    draw_frames(application)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(
        lambda: QTimer.singleShot(0, application, lambda: draw_frames(application))
    )  # once the palette has followed


def draw_frames(application: QApplication) -> None:
    """Give Fusion colours that stand out; other styles have their own."""
    if application.style().name() != "fusion":
        return
    _ink_faint_words(application)
    palette = QPalette()  # of which the one role counts; such controls fill nothing with it
    palette.setColor(QPalette.ColorRole.Window, frame(application.palette()).lighter(_DARKER))
    for kind in FRAMED:
        application.setPalette(palette, kind)  # type: ignore[arg-type]  # really a str


def _ink_faint_words(application: QApplication) -> None:
    """Let greyed, faint and chosen words be read: a locked setting says what holds."""
    palette = QPalette(application.palette())  # with what was set before; the rest is the desktop's
    ink = muted(palette)
    for role in GREYED:
        palette.setColor(GREY, role, ink)
    palette.setColor(GREY, QPalette.ColorRole.Highlight, ink)
    palette.setColor(GREY, QPalette.ColorRole.HighlightedText, palette.window().color())
    palette.setColor(QPalette.ColorRole.PlaceholderText, ink)
    chosen = palette.highlight().color()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.HighlightedText, best_ink(chosen))
    if palette != application.palette():
        application.setPalette(palette)


def frame(palette: QPalette) -> QColor:
    """Give the colour of a frame on this palette's window."""
    return muted(palette, LEAST)
