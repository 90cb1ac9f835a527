"""Finds what a person wrote that looks like a tag and is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Literal

from app.domain.event import CalendarEvent, CalendarItem, Reason
from app.domain.html_text import may_hide_an_at_sign, visible_text
from app.domain.rules import Effect, effect_of
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.tag_words import Meant, TagWords, letters_of
from app.domain.tags import TagNames, may_hold_a_tag

Where = Literal[Reason.TAG_IN_TITLE, Reason.TAG_IN_DESCRIPTION]

_HEEDED = Effect(Status.BUSY, Reason.TAG_IN_TITLE)
_MOST_WORDS = 4  # that one tag is written in, as in @Out Of The Office
_LONGEST = 64  # characters of a name
_MOST_SIGNS = 300  # that are looked at in one text; those of e-mail addresses do not count
_MOST = 20  # that are told of one text

_AT = "@\uff20\ufe6b"  # all that becomes @
_SIGNS = rf"{_AT}#\uff03\ufe5f"
_MARKS = r"\u0300-\u036f"
_UNSEEN = r"\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphens, joiners and the like
_LETTER = rf"(?:[^\W_]|[{_MARKS}{_UNSEEN}])"
_JOINTS = r"\-_.\u2010-\u2015"
_GLUE = frozenset("._-+/")  # before a sign it makes one word of both

_WORD = re.compile(r"\S+")
_SIGN = re.compile(f"[{_SIGNS}]")
_NO_AT = str.maketrans(_AT, " " * len(_AT))
_BEFORE_A_NAME = re.compile(
    rf"(?<![^\W_])(?<![{_MARKS}{_SIGNS}])(?P<sign>[{_SIGNS}]++)"
    rf"(?P<gap>[ \t\u00a0]{{1,2}}+|(?:[^\w\s{_SIGNS}]|_){{1,2}}+)?+(?=[^\W_])"
)
_NAME = re.compile(rf"{_LETTER}++(?:[{_JOINTS}]{_LETTER}++)*+")
_SPACE = re.compile(r"[ \u00a0]{1,2}+")
_TAIL = re.compile(rf"[\-_{_SIGNS}]*+(?!{_LETTER})")
_BEHIND_A_NAME = re.compile(
    rf"(?<![^\W_])(?<![{_MARKS}{_SIGNS}{_JOINTS}+/])(?P<name>{_LETTER}{{3,{_LONGEST}}}+)[{_AT}]"
    r"(?=[\s.,;:!?)\]]|\Z)(?!\s*\d)"
)
_ADDRESS = re.compile(r"://|www\.|[^\W_]\.[^\W_]")


@dataclass(frozen=True, slots=True)
class NearMiss:
    """What was written, as it stands there, the tag that was likely meant, and how to write it."""

    event_id: str
    start: datetime
    title: str
    written: str
    meant: Status
    right: str  # with @
    where: Where


@dataclass(frozen=True, slots=True)
class _Found:
    """A near miss in a text."""

    written: str
    meant: Meant


def near_misses(items: Sequence[CalendarItem], rules: Rules) -> tuple[NearMiss, ...]:
    """Give what was likely meant as a tag, ordered by start; one for a whole series of events.

    What nobody would heed in its right form either is left out: behind the tag that decides, in
    an event that never counts, and in somebody else's where tags of others are not seen.
    """
    names, words = TagNames.of(rules.spellings), TagWords.of(rules.spellings)
    told: dict[tuple[str, str, str], NearMiss] = {}
    events = [item for item in items if isinstance(item, CalendarEvent)]
    for event in sorted(events, key=lambda event: (event.start, event.id)):
        for miss in _in_event(event, rules, names, words):
            told.setdefault((event.ical_uid or event.id, miss.where, miss.written), miss)
    return tuple(told.values())


def _in_event(
    event: CalendarEvent, rules: Rules, names: TagNames, words: TagWords
) -> Iterator[NearMiss]:
    hidden = may_hide_an_at_sign(event.description)
    if not (hidden or _SIGN.search(event.title) or _SIGN.search(event.description)):
        return
    if effect_of(replace(event, title=f"@{Status.BUSY}"), rules, names) != _HEEDED:
        return
    for found in _in_text(event.title, names, words):
        yield _told(event, found, Reason.TAG_IN_TITLE)
    if names.first_in(event.title) is None:
        for found in _in_text(visible_text(event.description), names, words):
            yield _told(event, found, Reason.TAG_IN_DESCRIPTION)


def _told(event: CalendarEvent, found: _Found, where: Where) -> NearMiss:
    meant = found.meant
    return NearMiss(
        event.id, event.start, event.title, found.written, meant.status, meant.right, where
    )


def _in_text(text: str, names: TagNames, words: TagWords) -> Iterator[_Found]:
    if not _SIGN.search(text):
        return iter(())
    before = _before_the_tag(text, names)
    # what is no tag because of a rare sign beside it would read as one here
    told = (one for one in _judged(before, words) if names.first_in(one.written) is None)
    return islice(told, _MOST)


def _before_the_tag(text: str, names: TagNames) -> str:
    """Cut the text before the word in which its first tag begins."""
    if names.first_in(text) is not None:
        spoken = [*_WORD.finditer(text)]
        reach = max(len(name.split()) for name, _ in names.names)
        for at, word in enumerate(spoken):
            end = spoken[min(at + reach, len(spoken)) - 1].end()
            if may_hold_a_tag(word[0]) and _begins_tag(word, text[word.end() : end], names):
                return text[: word.start()]
    return text


def _begins_tag(word: re.Match[str], rest: str, names: TagNames) -> bool:
    """Say whether a tag begins in a word; it may go on in the next ones."""
    return names.first_in(word[0] + rest.translate(_NO_AT)) is not None


def _judged(text: str, words: TagWords) -> Iterator[_Found]:
    lines = [line for line in text.splitlines() if _SIGN.search(line)]
    before = ((line, place) for line in lines for place in _BEFORE_A_NAME.finditer(line))
    for line, place in islice(before, _MOST_SIGNS):
        found = _behind_sign(line, place, words)
        if found is not None:
            yield found
    behind = (place for line in lines for place in _BEHIND_A_NAME.finditer(line))
    for place in islice(behind, _MOST_SIGNS):
        meant = words.tags.get(letters_of(place["name"]))
        if meant is not None:
            yield _Found(place[0], meant)


def _behind_sign(line: str, place: re.Match[str], words: TagWords) -> _Found | None:
    """Judge the name behind a sign; the further from a tag, the surer the name must be."""
    gap, only_at = place["gap"] or "", not place["sign"].strip(_AT)
    glued = place.start() > 0 and line[place.start() - 1] in _GLUE
    names = _names(line, place.end())
    if only_at and not gap and not glued:
        best = _likeliest(line, place.end(), names, words)
    elif (gap and (glued or not only_at)) or (glued and _is_in_address(line, place.start())):
        return None
    else:
        best = _certain(line, place.end(), names, words)
    if best is None:
        return None
    end, meant = best
    if gap.isspace() and not _stands_out(line, place.start(), end, meant):
        return None
    start, tail = place.start() - glued, _TAIL.match(line, end)
    return _Found(line[start : tail.end() if tail else end], meant)


def _names(line: str, at: int) -> list[int]:
    """Give where the name may end that begins here: behind its first word, its second, …"""
    ends = []
    for _ in range(_MOST_WORDS):
        word = _NAME.match(line, at)
        if word is None:
            break
        if _TAIL.match(line, word.end()):
            ends.append(word.end())
        space = _SPACE.match(line, word.end())
        if space is None:
            break
        at = space.end()
    return ends


def _likeliest(
    line: str, start: int, ends: Sequence[int], words: TagWords
) -> tuple[int, Meant] | None:
    best: tuple[int, Meant] | None = None
    for count, end in enumerate(ends):
        if end - start > _LONGEST:
            break
        meant = words.nearest(letters_of(line[start:end]), alone=count == 0)
        if meant is not None and (best is None or meant.slips <= best[1].slips):
            best = end, meant
    return best


def _certain(
    line: str, start: int, ends: Sequence[int], words: TagWords
) -> tuple[int, Meant] | None:
    for end in reversed(ends):
        meant = words.tags.get(letters_of(line[start:end])) if end - start <= _LONGEST else None
        if meant is not None:
            return end, meant
    return None


def _is_in_address(line: str, at: int) -> bool:
    begin = max(0, at - _LONGEST)
    return _ADDRESS.search(line[begin:at].rpartition(" ")[2]) is not None


def _stands_out(line: str, start: int, end: int, meant: Meant) -> bool:
    """Tell "@ Busy" from "lunch @ office": it begins its line, or ends it and is no place."""
    if not line[:start].strip():
        return True
    return meant.status is not Status.OFFICE and not line[end:].strip(" .,;:!?)")
