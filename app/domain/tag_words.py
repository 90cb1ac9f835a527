"""Says which tag was likely meant by a word that is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from unicodedata import normalize

from app.domain.status import Status
from app.domain.tags import folded

_DIGITS = "0123456789"
_LONG = 10  # letters; from here on two slips are likely one tag
_SHORT = 5  # letters; below, a slip makes another word of most spellings

# What people write for the five, as its letters alone: English, French, Dutch, German.
_IN_USE = {
    Status.TELEWORK: """
        wfh workfromhome workingfromhome homeoffice homeworking teleworking telecommute
        telecommuting remotework teletravail entreletravail thuiswerk thuiswerken telewerk
        telewerken telearbeit heimarbeit imhomeoffice
        """,
    Status.HOLIDAY: """
        vacation vacations onvacation annualleave onleave dayoff pto vacances envacances conge
        conges enconge jourdeconge vakantie opvakantie verlof metverlof vrijedag urlaub imurlaub
        ferien
        """,
    Status.BUSY: """
        dnd donotdisturb occupied occupe occupee nepasderanger bezet bezig nietstoren beschaftigt
        beschaeftigt besetzt nichtstoren
        """,
    Status.OUT_OF_OFFICE: """
        ooo oof outoftheoffice absent absente absence horsdubureau horsbureau afwezig abwesend
        nichtimburo nichtimbuero nietopkantoor
        """,
    Status.OFFICE: """
        onsite inoffice intheoffice atoffice attheoffice bureau aubureau kantoor opkantoor buro
        buero imburo imbuero
        """,
}
# One slip away from a name, and words or people of their own.
_OTHER_WORDS = frozenset(["bus", "buss", "buy", "bury", "bush", "bust", "busby", "holliday"])


@dataclass(frozen=True, slots=True)
class Meant:
    """The tag that was likely meant, how to write it, and how many slips of the pen away it is."""

    status: Status
    right: str  # with @
    slips: int = 0


@dataclass(frozen=True, slots=True)
class TagWords:
    """The tags that there are, and the words that people write instead; by their letters."""

    tags: Mapping[str, Meant]  # the five names first
    in_use: Mapping[str, Meant]

    @classmethod
    def of(cls, spellings: Mapping[str, Status]) -> "TagWords":
        """Join the five names, the profile's further spellings, and the words in use."""
        tags = {letters_of(status): Meant(status, f"@{status}") for status in Status}
        for spelling, status in spellings.items():
            tags.setdefault(letters_of(spelling), Meant(status, f"@{spelling}"))
        tags.pop("", None)
        in_use = {
            word: Meant(status, f"@{status}")
            for status, words in _IN_USE.items()
            for word in words.split()
        }
        return cls(MappingProxyType(tags), MappingProxyType(in_use))

    def nearest(self, letters: str, *, alone: bool) -> Meant | None:
        """Give what was likely meant; in a word that stands alone smaller signs are enough."""
        exact = self.tags.get(letters) or self.in_use.get(letters)
        if exact or not letters:
            return exact
        bare = letters.rstrip(_DIGITS)
        if alone and bare != letters:
            return self.nearest(bare, alone=True)
        found = self._with_slips(letters, _SHORT - 1 if alone else _LONG)
        return min(found, key=lambda meant: meant.slips, default=None)

    def _with_slips(self, letters: str, shortest: int) -> Iterator[Meant]:
        if letters in _OTHER_WORDS:
            return
        for name, meant in self.tags.items():
            if len(name) < shortest or not _may_be(letters, name):
                continue
            own = meant.right == f"@{meant.status}"
            allowed = 2 if len(name) >= _LONG else int(own or len(name) >= _SHORT)
            for slips in range(1, allowed + 1):
                if is_within(letters, name, slips):
                    yield Meant(meant.status, meant.right, slips)
                    break


def letters_of(text: str) -> str:
    """Give the letters and digits alone, folded and without accents: what somebody meant to say."""
    return "".join(sign for sign in normalize("NFKD", folded(text)) if sign.isalnum())


def is_within(one: str, other: str, slips: int) -> bool:
    """Say whether so many slips can make one of the other.

    A slip is a letter too many, too few or wrong, or two neighbours swapped (Damerau–Levenshtein).
    """
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    if not one or not other:
        return len(one) + len(other) <= slips
    if not slips:
        return False
    return (
        is_within(one[1:], other, slips - 1)
        or is_within(one, other[1:], slips - 1)
        or is_within(one[1:], other[1:], slips - 1)
        or (one[:2] == other[1::-1] and is_within(one[2:], other[2:], slips - 1))
    )


def _may_be(letters: str, name: str) -> bool:
    """Say whether to look closer: another beginning or a longer word is a word of its own."""
    if abs(len(letters) - len(name)) > 2:
        return False
    if letters.startswith(name):
        return letters[len(name) :] in ("s", name[-1])
    return letters[0] == name[0] or letters[:2] == name[1::-1]
