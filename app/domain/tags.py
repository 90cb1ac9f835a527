"""Finds the tags in a title and in the text that a reader sees of a description."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import category, combining, normalize

from app.domain.status import Status

_AT_SIGNS = ("@", "\uff20", "\ufe6b")  # all that NFKC turns into @
_GLUE_BEFORE = frozenset("._-+/")
_GLUE_AFTER = frozenset("_-@")
_SHORT = 256  # characters that normalize() deals with fast whatever they are


@dataclass(frozen=True, slots=True)
class TagNames:
    """All spellings of the tags, folded, without @, the longest first, and where one may begin."""

    names: tuple[tuple[str, Status], ...]
    place: re.Pattern[str]

    @classmethod
    def of(cls, spellings: Mapping[str, Status]) -> "TagNames":
        """Join the five names and the profile's further spellings."""
        known = {folded(spelling): status for spelling, status in spellings.items()}
        known |= {folded(status): status for status in Status}
        known.pop("", None)
        names = sorted(known.items(), key=lambda name: (-len(name[0]), name[0]))
        return cls(
            tuple(names), re.compile("@(?=" + "|".join(re.escape(name) for name, _ in names) + ")")
        )

    def first_in(self, text: str) -> Status | None:
        """Give the status of the first tag in a plain text, None when there is no tag."""
        if not may_hold_a_tag(text):
            return None
        text = folded(text)
        for place in self.place.finditer(text):
            if _begins_token(text, place.start()):
                for name, status in self.names:
                    if text.startswith(name, place.end()) and _ends_token(
                        text, place.end() + len(name)
                    ):
                        return status
        return None


def tag_in(text: str, spellings: Mapping[str, Status]) -> Status | None:
    """Give the status of the first tag in a plain text; `spellings` come on top of the names."""
    return TagNames.of(spellings).first_in(text)


def may_hold_a_tag(text: str) -> bool:
    """Say, fast, whether a plain text has any sign that becomes @."""
    return _AT_SIGNS[0] in text or (
        not text.isascii() and (_AT_SIGNS[1] in text or _AT_SIGNS[2] in text)
    )


def folded(text: str) -> str:
    """Give the form in which names and texts are compared: NFKC, then case-folded."""
    if text.isascii():
        return text.lower()
    if len(text) > _SHORT:
        text = _with_marks_in_order(text)
    return normalize("NFKC", text).casefold()


def _with_marks_in_order(text: str) -> str:
    """Decompose and sort long runs of combining marks: normalize() takes quadratic time there."""
    text = "".join(_decomposed(text))
    marks = "".join(sign for sign in set(text) if combining(sign))
    if not marks:
        return text
    long_run = re.compile(f"[{re.escape(marks)}]{{32,}}")
    return long_run.sub(lambda run: "".join(sorted(run[0], key=combining)), text)


def _decomposed(text: str) -> Iterator[str]:
    for at in range(0, len(text), _SHORT):
        yield normalize("NFKD", text[at : at + _SHORT])


def _begins_token(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1] in _GLUE_BEFORE or _is_letter_or_digit(text[at - 1]))


def _ends_token(text: str, at: int) -> bool:
    if at == len(text):
        return True
    after = text[at]
    if after == ".":
        return at + 1 == len(text) or not _is_letter_or_digit(text[at + 1])
    return not (after in _GLUE_AFTER or _is_letter_or_digit(after))


def _is_letter_or_digit(sign: str) -> bool:
    return category(sign)[0] in "LN"
