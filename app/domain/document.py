"""A file of sections and keys, held against the known ones: one line says what is wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType

from app.domain.errors import ProfileError
from app.domain.keys import Key, Misfit, shown
from app.domain.wording import one_line

_SMELL = re.compile(r"passw|passphrase|token|credential|secret|apikey|refresh|bearer|cookie")
_SMELL_WORDS = frozenset({"pass", "pwd", "pw", "jwt", "auth", "authorization"})
_CREDENTIAL = re.compile(r"ya29\.|1//0|bearer |eyj[\w-]{8,}\.[\w-]+\.", re.IGNORECASE)
_MISSPELT = 0.85  # so like a known key that it is one misspelt, not a credential
_LONGEST_NAME = 80


def refusal(source: str, path: str, found: str, expected: str) -> ProfileError:
    """Make the one line: file, key, what was found, what is expected."""
    return ProfileError(
        f"{one_line(source, 400)}: {one_line(path)} is {found}; expected {expected}."
    )


def given_keys(
    document: Mapping[str, object], known: Sequence[Key[object]], source: str
) -> Mapping[str, object]:
    """Give the values by dotted names, each known and readable; raises ProfileError."""
    keys = {key.path: key for key in known}
    _refuse_credentials(document, keys, source)
    given = dict(_flat(document, keys, source))
    for path, value in given.items():
        check(keys[path], value, source)
    return MappingProxyType(given)


def check(key: Key[object], value: object, source: str) -> None:
    """Read one value; raises ProfileError."""
    try:
        key.read(value)
    except Misfit as misfit:
        hidden = "a value of the wrong kind" if key.secret else shown(value)
        expected = misfit.expected or key.expected
        raise refusal(source, key.path, misfit.found or hidden, expected) from None


def nearest(path: str, known: Sequence[str]) -> str:
    """Give the known key that is most like one that is not known."""
    name = path.rpartition(".")[2]
    for candidate in known:
        if candidate.rpartition(".")[2] == name:
            return candidate
    return get_close_matches(path[:_LONGEST_NAME], known, n=1, cutoff=0.0)[0]


def _flat(
    document: Mapping[str, object], keys: Mapping[str, Key[object]], source: str
) -> Iterator[tuple[str, object]]:
    sections = {key.section for key in keys.values()}
    for section, inside in document.items():
        if section not in sections and isinstance(inside, Mapping):
            best = get_close_matches(section[:_LONGEST_NAME], sorted(sections), n=1, cutoff=0.0)[0]
            raise refusal(source, section, "not a known section", f"one, the nearest is [{best}]")
        if section not in sections:
            raise _unknown(section, keys, source)
        if not isinstance(inside, Mapping):
            raise refusal(source, section, shown(inside), f"a section: [{section}]")
        for name, value in inside.items():
            path = f"{section}.{name}"
            if path not in keys:
                raise _unknown(path, keys, source)
            yield path, value


def _unknown(path: str, keys: Mapping[str, Key[object]], source: str) -> ProfileError:
    best = nearest(path, [*keys])
    return refusal(source, path, "not a known key", f"one, the nearest is {best}")


def _refuse_credentials(
    document: Mapping[str, object], keys: Mapping[str, Key[object]], source: str
) -> None:
    for path, value in _deep("", document):
        named = path not in keys and _smells(path.rpartition(".")[2]) and not _misspelt(path, keys)
        if named or (isinstance(value, str) and _CREDENTIAL.match(value)):
            raise ProfileError(
                f"{one_line(source, 400)}: {one_line(path)} is a credential; expected none here.",
                "The integration is per person by design: a profile gives out links and rules, "
                "never a password or a token.",
            )


def _deep(path: str, value: object) -> Iterator[tuple[str, object]]:
    """Walk through everything in the document, without recursion: it may be deep."""
    waiting = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, Mapping):
            prefix = f"{path}." if path and len(path) < _LONGEST_NAME else path
            waiting.extend((f"{prefix}{name}", one) for name, one in value.items())
        elif isinstance(value, list):
            waiting.extend((path, one) for one in value)
        if path:
            yield path, value


def _smells(name: str) -> bool:
    words = re.split(r"[^a-z0-9]+", name.casefold())
    return _SMELL.search("".join(words)) is not None or not _SMELL_WORDS.isdisjoint(words)


def _misspelt(path: str, keys: Mapping[str, Key[object]]) -> bool:
    name = path.rpartition(".")[2][:_LONGEST_NAME]
    return any(SequenceMatcher(None, name, key.name).ratio() >= _MISSPELT for key in keys.values())
