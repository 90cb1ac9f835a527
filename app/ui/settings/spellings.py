"""Reads the further spellings of a tag as a person writes them into one line."""

from collections.abc import Mapping

from app.domain.keys import Misfit
from app.domain.rule_keys import SPELLINGS
from app.domain.status import Status
from app.domain.tags import folded
from app.ui.language import fill, translate
from app.ui.names import status_name
from app.ui.plain import shown

BETWEEN = ", "
_LONGEST = 40  # characters of a spelling in a message


def spellings_of(status: Status, known: Mapping[str, Status]) -> list[str]:
    """Give the further spellings of a status, in their order."""
    return [spelling for spelling, meant in known.items() if meant is status]


def parted(text: str) -> list[str]:
    """Give the spellings in a line, each once; the @ that many write before them is taken off."""
    parts = (part.strip().removeprefix("@").strip() for part in text.split(","))
    return list(dict.fromkeys(part for part in parts if part))


def problem(status: Status, spellings: list[str], known: Mapping[str, Status]) -> str:
    """Say in one sentence why these cannot be spellings of the status; empty: they can."""
    taken = {folded(one): meant for one, meant in known.items() if meant is not status}
    taken |= {folded(other): other for other in Status if other is not status}
    for spelling in spellings:
        try:
            SPELLINGS[status].read([spelling])
        except Misfit:
            words = translate(
                "settings", "“%1” cannot be a tag: no @ and no invisible sign may be in it."
            )
            return fill(words, shown(spelling, _LONGEST))
        other = taken.get(folded(spelling))
        if other is not None:
            words = translate("settings", "“%1” already stands for %2.")
            return fill(words, shown(spelling, _LONGEST), status_name(other))
    return ""
