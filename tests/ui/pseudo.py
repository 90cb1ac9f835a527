"""A language that nobody speaks: it shows which texts are not translated and which are cut."""

import re

from PySide6.QtCore import QTranslator

LONGER = 0.4  # the share by which German outgrows English
OPENS, CLOSES = "⟦", "⟧"
_ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
_PLACES = re.compile(r"(%[1-9]|%n)")


class Pseudo(QTranslator):
    """Wraps every sentence that is asked for, Qt's own too: “Start” is “⟦Štárt ~~⟧”."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return pseudo(sourceText)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt does not ask a translator that is empty
        return False


def pseudo(sentence: str) -> str:
    """Give the sentence with accents, in brackets and longer; places for values are kept."""
    parts = _PLACES.split(sentence)
    accented = "".join(
        part if at % 2 else part.translate(_ACCENTED) for at, part in enumerate(parts)
    )
    return f"{OPENS}{accented} {'~' * max(1, round(len(sentence) * LONGER) - 1)}{CLOSES}"


def is_pseudo(text: str) -> bool:
    """Say whether a text on a screen went through the translator as a whole."""
    return text.startswith(OPENS) and text.endswith(CLOSES) and text.count(OPENS) == 1
