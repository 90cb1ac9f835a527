"""Reads and writes desktop entries, with the quoting that freedesktop.org's specification asks."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

LARGEST = 64 * 1024  # bytes of an entry that are read
GROUP = "[Desktop Entry]"
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_MEANT = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_UNQUOTED = re.compile(r"""[^\s"'\\><~|&;$*?#()`]+""")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)', re.DOTALL)
_FIELD_CODE = re.compile("%[a-zA-Z]")  # files, addresses and the like, which a launcher fills in


def entry_text(values: Mapping[str, str]) -> str:
    """Give the text of an entry with these keys."""
    lines = [f"{key}={_escaped(value)}" for key, value in values.items()]
    return "\n".join([GROUP, *lines]) + "\n"


def read_entry(path: Path) -> Mapping[str, str] | None:
    """Give the keys of an entry as they are meant; None: there is no entry that can be read."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8", "replace")
    except OSError:
        return None
    values: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        key, equals, value = line.partition("=")
        if group == GROUP and equals and not line.startswith("#"):
            values.setdefault(key.strip(), _unescaped(value.strip()))
    return MappingProxyType(values) if values else None


def exec_line(words: Sequence[str]) -> str:
    """Give a command as the value of Exec: quoted, and no % is taken for a field code."""
    return " ".join(map(_quoted, words))


def exec_words(line: str) -> tuple[str, ...]:
    """Give the command of a value of Exec, without its field codes."""
    words = []
    for found in _WORD.finditer(line):
        quoted, plain = found.groups()
        if plain is not None and _FIELD_CODE.fullmatch(plain):
            continue
        word = re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) if plain is None else plain
        words.append(word.replace("%%", "%"))
    return tuple(words)


def _quoted(word: str) -> str:
    doubled = word.replace("%", "%%")
    if _UNQUOTED.fullmatch(doubled):
        return doubled
    return '"' + re.sub(r'(["`$\\])', r"\\\1", doubled) + '"'


def _escaped(value: str) -> str:
    escaped = "".join(_ESCAPES.get(sign, sign) for sign in value)
    return f"\\s{escaped[1:]}" if escaped.startswith(" ") else escaped


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: _MEANT.get(found[1], found[0]), value)
