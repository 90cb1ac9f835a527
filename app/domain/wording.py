"""Foreign text made fit for one line of a message."""

import re

ELLIPSIS = "…"
_ADDRESS = re.compile(r"[^\s@]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64})+")


def one_line(text: str, limit: int = 80) -> str:
    """Give the text with whatever is not printable escaped, cut to `limit` characters."""
    cut = text if len(text) <= limit else text[: limit - 1] + ELLIPSIS
    return "".join(char if char.isprintable() else _escaped(char) for char in cut)


def without_addresses(text: str) -> str:
    """Give the text with every e-mail address hidden."""
    return _ADDRESS.sub(f"{ELLIPSIS}@{ELLIPSIS}", text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
