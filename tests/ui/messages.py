"""Reads the translators' files, and says what is wrong with a translation."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

NAMES = (
    "Connect Me",
    "Genesys",
    "Google",
    "PureCloud",
    "UID",
    "@Telework",
    "https://",
    "127.0.0.1",
)
_PLACES = re.compile("%[1-9]")
# How each language does not set its signs: French has a narrow space before the double ones and
# a firm one inside its quotation marks, German opens below, and all have the curved apostrophe.
UNUSUAL = {
    "fr": re.compile(r"[^\u202f](?=[;?!]|:(?!//))|«(?!\u00a0)|(?<!\u00a0)»|[“”„'\"]"),
    "nl": re.compile(r"\s[;:?!]|[«»„'\"]"),
    "de": re.compile(r"\s[;:?!]|[«»”'\"]|“(?=\w)"),
}
_END = re.compile(r"([.…:?,;])[\s”»“\")]*$")


@dataclass(frozen=True)
class Message:
    """One sentence with its translation."""

    context: str
    source: str
    translation: str
    finished: bool


def messages(file: Path) -> list[Message]:
    """Read a .ts file."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text or "",
                    translation.get("type") is None,
                )
            )
    return found


def faults(message: Message, same: frozenset[str]) -> list[str]:
    """Say what is wrong; `same` are the sources that may stay as they are."""
    source, translation = message.source, message.translation
    if not message.finished:
        return [f"{message.context}: {source!r}: not finished"]
    wrong = {
        "empty": not translation.strip(),
        "the same as in English": translation == source and source not in same,
        "other places for values": _places(source) != _places(translation),
        "another end": _end(source) != _end(translation),
        "another number of shortcuts": source.count("&") != translation.count("&"),
        "another number of lines": source.count("\n") != translation.count("\n"),
        "spaces at an end": translation != translation.strip() and source == source.strip(),
        "an exclamation mark": "!" in translation,
    }
    for name in NAMES:
        wrong[f"{name} is missing"] = name in source and name not in translation
    return [f"{message.context}: {source!r}: {what}" for what, is_so in wrong.items() if is_so]


def unusual(message: Message, language: str) -> bool:
    """Say whether a sentence sets its signs as the language does not."""
    return UNUSUAL[language].search(message.translation) is not None


def _places(text: str) -> list[str]:
    return sorted(_PLACES.findall(text))


def _end(text: str) -> str:
    found = _END.search(text)
    return found[1] if found else ""
