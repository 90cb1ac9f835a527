"""Reads the plain part of YAML that our workflows are written in, and refuses the rest.

Maps and lists by indentation, lists in brackets, quoted and plain texts, and `|` for many lines.
"""

import json
import re
from collections.abc import Iterator

_KEY = re.compile(r'([A-Za-z_][\w-]*|"[^"]+"):(?: +(.*))?')
_COMMENT = re.compile(r"""^((?:[^"'#]|"[^"]*"|'[^']*'|(?<! )#)*?)\s+#.*$""")


class NotPlain(Exception):
    """The text is none that we write; the text says at which line."""


class Lines:
    """The lines that say something, with their indentation, one after the other."""

    def __init__(self, text: str) -> None:
        self._all = text.splitlines()
        self.at = 0

    def next(self) -> tuple[int, str] | None:
        """Give the next one without taking it."""
        while self.at < len(self._all):
            line = self._all[self.at]
            bare = line.strip()
            if bare and not bare.startswith("#"):
                return len(line) - len(line.lstrip()), _COMMENT.sub(r"\1", line).strip()
            self.at += 1
        return None

    def block(self, least: int) -> Iterator[str]:
        """Take the lines of a `|` text."""
        while self.at < len(self._all):
            line = self._all[self.at]
            if line.strip() and len(line) - len(line.lstrip()) < least:
                return
            self.at += 1
            yield line[least:]

    def refuse(self) -> NotPlain:
        """Make the complaint."""
        return NotPlain(f"line {self.at + 1}: {self._all[self.at]}")


def read(text: str) -> object:
    """Give what the text says."""
    lines = Lines(text)
    value = _value(lines, 0)
    if lines.next() is not None:
        raise lines.refuse()
    return value


def _value(lines: Lines, indent: int) -> object:
    found = lines.next()
    if found is None or found[0] < indent:
        return None
    return _items(lines, found[0]) if found[1].startswith("- ") else _map(lines, found[0])


def _items(lines: Lines, indent: int) -> list[object]:
    items: list[object] = []
    while (found := lines.next()) is not None and found[0] == indent:
        if not found[1].startswith("- "):
            raise lines.refuse()
        rest = found[1][2:].strip()
        if _KEY.fullmatch(rest):
            items.append(_map(lines, indent + 2, rest))
        else:
            lines.at += 1
            items.append(_scalar(rest, lines))
    return items


def _map(lines: Lines, indent: int, first: str | None = None) -> dict[str, object]:
    made: dict[str, object] = {}
    while (found := lines.next()) is not None and (first or found[0] == indent):
        key = _KEY.fullmatch(first or found[1])
        name = key[1].strip('"') if key else ""
        if key is None or name in made:
            raise lines.refuse()
        first = None
        lines.at += 1
        if key[2] == "|":
            made[name] = "\n".join(lines.block(indent + 2)).rstrip("\n") + "\n"
        elif key[2]:
            made[name] = _scalar(key[2], lines)
        else:
            made[name] = _value(lines, indent + 1)
    if found is not None and found[0] > indent:
        raise lines.refuse()
    return made


def _scalar(text: str, lines: Lines) -> object:
    if text.startswith('"'):
        return json.loads(text)
    if text.startswith("["):
        return [_scalar(one.strip(), lines) for one in text[1:-1].split(",")]
    if text.startswith(("{", "&", "*", "!", ">", "'", "%", "@", "`")) or ": " in text:
        lines.at -= 1
        raise lines.refuse()
    return {"true": True, "false": False}.get(text, int(text) if text.isdigit() else text)
