"""Words the English sentences of the layers below in the language of the screens."""

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from app.domain.errors import AppError
from app.ui.language import fill
from app.ui.sentences import CONTEXT, SENTENCES

LONGEST = 1000  # characters; what is longer is none of our sentences
MOST_SENTENCES = 8  # that are looked for in one text
_ENDS = (". ", "? ")
_look_up = QCoreApplication.translate  # under a name that Qt's search for sentences passes over


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: one of our sentences with its values, or (None) something foreign."""

    text: str
    sentence: str | None
    values: tuple[tuple["Part", ...], ...]
    foreign: int  # how many of its characters are no words of ours


Parts = tuple[Part, ...]


def told(sentence: str) -> str:
    """Give the text in the language of the screens; what is not ours stays as it is."""
    if not sentence or len(sentence) > LONGEST:
        return sentence
    return _worded(_parts(sentence))


def told_error(error: AppError) -> tuple[str, str]:
    """Give what happened and what to do in the language of the screens."""
    return told(error.headline), told(error.advice)


def listed(text: str) -> str | None:
    """Give the text as the list has it, in English and without its values; None: it is not ours."""
    parts = _parts(text) if len(text) <= LONGEST else ()
    sentences = [part.sentence for part in parts if part.sentence is not None]
    return " ".join(sentences) if parts and len(sentences) == len(parts) else None


def _worded(parts: Parts) -> str:
    return " ".join(
        part.text
        if part.sentence is None
        else fill(_look_up(CONTEXT, part.sentence), *map(_worded, part.values))
        for part in parts
    )


@lru_cache(maxsize=1024)  # a window asks for the same texts again at each change
def _parts(text: str) -> Parts:
    """Take a text apart in the way that leaves the least of it foreign; as one where it can be."""
    best: Parts = (_as_one(text),)
    for cut in _cuts(text):
        if not _foreign(best):
            break
        parts = (_as_one(text[:cut]), *_parts(text[cut + 1 :]))
        if _foreign(parts) < _foreign(best):
            best = parts
    return best


def _as_one(text: str) -> Part:
    """Take a text for a single sentence."""
    if text in _PLAIN:
        return Part(text, text, (), 0)
    best = Part(text, None, (), len(text))
    for sentence, literals in _TEMPLATES:
        found = _values(text, literals)
        if not found:
            continue
        values = tuple(map(_parts, found))
        foreign = sum(map(_foreign, values))
        fits_anything = not literals[0] and not literals[-1]
        if foreign < best.foreign and not (fits_anything and foreign):
            best = Part(text, sentence, values, foreign)
    return best


def _foreign(parts: Parts) -> int:
    return sum(part.foreign for part in parts)


def _values(text: str, literals: tuple[str, ...]) -> tuple[str, ...]:
    """Give what stands in the places between the literal texts; nothing where it does not fit."""
    first, *middle, last = literals
    if not (text.startswith(first) and text.endswith(last)) or len(text) <= len(first) + len(last):
        return ()
    rest = text[len(first) : len(text) - len(last)]
    found = []
    for literal in middle:
        at = rest.find(literal, 1)
        if at < 0:
            return ()
        found.append(rest[:at])
        rest = rest[at + len(literal) :]
    return (*found, rest) if rest else ()


def _cuts(text: str) -> list[int]:
    """Give where a sentence may end and another one begin."""
    ends = [at + 1 for at in range(len(text)) if text[at : at + 2] in _ENDS]
    return ends[: MOST_SENTENCES - 1]


_SPLIT = tuple((one, tuple(re.split("%[1-9]", one))) for one in SENTENCES)
_PLAIN = frozenset(one for one, literals in _SPLIT if len(literals) == 1)
_TEMPLATES = tuple((one, literals) for one, literals in _SPLIT if len(literals) > 1)
