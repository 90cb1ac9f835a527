"""Foreign text made fit for the screen: never markup, never a shortcut, never another direction."""

import html
import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

LONGEST = 200  # characters of a foreign text that are shown
LONGEST_WORD = 48  # characters that a line may have to hold whole
ELLIPSIS = "…"
_BLANKS = re.compile("[ \\t]+")  # no others: one that must not break a line is to stay
_JOINERS = "\u200c\u200d"  # parts of words in some scripts
_HARMLESS = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "+"})
_ISOLATE, _END = "\u2068", "\u2069"
_MAY_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_RIGHT_TO_LEFT = ("R", "AL", "AN")


def shown(text: str, limit: int = LONGEST) -> str:
    """Give the text in one line of at most `limit` characters, without signs that nobody sees."""
    cut = " ".join(_BLANKS.split("".join(map(_visible, text[: limit * 4])).strip()))
    if len(cut) > limit or len(text) > limit * 4:
        cut = cut[: limit - 1].rstrip() + ELLIPSIS
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in cut):
        return f"{_ISOLATE}{cut}{_END}"  # it may turn itself round, and nothing beside it
    return cut


def tip(text: str) -> str:
    """Give a tool tip that shows the text as it is: Qt takes what looks like markup for markup."""
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<qt>{html.escape(text, quote=False)}</qt>".replace("\n", "<br>")


def harmless(text: str, limit: int = LONGEST) -> str:
    """Give the text in one line for the tray, whose tips and menus take signs for markup."""
    return shown(text, limit).translate(_HARMLESS)


def caption(text: str) -> str:
    """Give the text for a button, a menu or a tab, where & would make a shortcut."""
    return text.replace("&", "&&")


class Line(QLabel):
    """A text that wraps and can be selected with the mouse, and is plain whatever it holds."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Show another text; a word that would make the window wide goes on in the next line."""
        super().setText(_LONG_WORD.sub(lambda word: word[0] + _MAY_BREAK, text))


def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category[0] == "C" and sign not in _JOINERS else sign
