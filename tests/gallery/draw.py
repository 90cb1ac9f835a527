"""Draws pictures into files, light and dark; the scale is that of the process."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.frames import draw_frames
from app.ui.language import Language
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.facts import rich
from tests.gallery.pictures import PICTURES, Picture
from tests.screenless import ON_A_MAC

HARMLESS = (  # complaints of the screen without a screen
    "This plugin does not support",
    "systemTrayWindowChanged",
    *ON_A_MAC,
)
_DARK = {
    QPalette.ColorRole.Window: "#323232",
    QPalette.ColorRole.WindowText: "#f0f0f0",
    QPalette.ColorRole.Base: "#242424",
    QPalette.ColorRole.AlternateBase: "#2b2b2b",
    QPalette.ColorRole.ToolTipBase: "#3c3c3c",
    QPalette.ColorRole.ToolTipText: "#f0f0f0",
    QPalette.ColorRole.Text: "#f0f0f0",
    QPalette.ColorRole.Button: "#323232",
    QPalette.ColorRole.ButtonText: "#f0f0f0",
    QPalette.ColorRole.BrightText: "#ff6b6b",
    QPalette.ColorRole.Link: "#7db8ff",
    QPalette.ColorRole.Highlight: "#2a82da",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Light: "#4b4b4b",
    QPalette.ColorRole.Midlight: "#3e3e3e",
    QPalette.ColorRole.Mid: "#282828",
    QPalette.ColorRole.Dark: "#1c1c1c",
    QPalette.ColorRole.Shadow: "#141414",
}
MOST_COLOURS = 256  # one byte for each pixel: a third of the size
_SMALLEST, _QUICK = 0, 80  # what Qt calls the quality of a png
_SHADES = bytes(round(round(shade * 63 / 255) * 255 / 63) for shade in range(256))  # unseen
_FAINT = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def dark(light: QPalette) -> QPalette:
    """Give the palette of a dark desktop, as Fusion has it there."""
    palette = QPalette(light)
    for role, colour in _DARK.items():
        palette.setColor(role, QColor(colour))
    for role in _FAINT:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#9a9a9a"))
    faint = QColor(240, 240, 240, 128)
    palette.setColor(QPalette.ColorRole.PlaceholderText, faint)
    return palette


class Gallery:
    """The pictures of one language at the scale of this process."""

    def __init__(self, application: QApplication, language: Language, folder: Path) -> None:
        self._application = application
        self._language = language
        self._folder = folder
        light = application.palette()
        self._palettes = {"": light, "-dark": dark(light)}
        self._scale = round(application.primaryScreen().devicePixelRatio())

    async def draw(self, names: Sequence[str]) -> None:
        """Draw those that are named, or all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for kind, palette in self._palettes.items():
            self._application.setPalette(palette)
            draw_frames(self._application)
            for picture in chosen(names):
                await self._draw(picture, kind)

    async def _draw(self, picture: Picture, kind: str) -> None:
        facts = rich(calendar.today(), self._language.code)
        async with picture.on_screen(facts, language=self._language) as window:
            image = window.grab().toImage()
        factor = "" if self._scale == 1 else f"-{self._scale}x"
        path = self._folder / f"{picture.name}{kind}{factor}.png"
        save(image, path, small=not (kind or factor))


def save(image: QImage, path: Path, *, small: bool) -> None:
    """Write a picture without what nobody sees; `small`: take the time for a small file."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    if small:
        shades = bytes(plain.constBits()).translate(_SHADES)
        plain = QImage(
            shades, plain.width(), plain.height(), plain.bytesPerLine(), plain.format()
        ).copy()
        plain = with_few_colours(plain)
    plain.setDevicePixelRatio(1)
    if not plain.save(str(path), "png", _SMALLEST if small else _QUICK):
        raise OSError(f"{path} cannot be written")


def with_few_colours(image: QImage) -> QImage:
    """Give a picture of 256 colours at most: the most frequent; a rare one becomes its nearest."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(whole.constBits())  # `whole` must live on until here
    by_number = Counter(memoryview(pixels).cast("I")).most_common(MOST_COLOURS)
    table = sorted(colour for colour, _ in by_number)
    return image.convertToFormat(QImage.Format.Format_Indexed8, table)


def chosen(names: Sequence[str]) -> Iterable[Picture]:
    """Give the pictures with these names; all when there are none."""
    return [one for one in PICTURES if not names or one.name in names]


def listen() -> list[str]:
    """Keep what Qt complains of from now on."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        bad = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if bad and not any(part in message for part in HARMLESS):
            heard.append(message)

    qInstallMessageHandler(hear)
    return heard


def run(language: str, folder: Path, names: Sequence[str]) -> list[str]:
    """Draw in this process; gives what Qt complained of."""
    complaints = listen()
    application = QApplication([])
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    application.setCursorFlashTime(0)
    spoken = Language(application, language)
    on_the_desktops_loop(application, Gallery(application, spoken, folder).draw(names), 300)
    qInstallMessageHandler(None)
    return complaints
