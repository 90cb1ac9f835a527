"""The presence definitions of an organisation at Genesys Cloud, as values."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

SYSTEM: Mapping[str, tuple[str, str]] = MappingProxyType(
    {  # kind -> the id that it has in every organisation, and its English name
        "available": ("6a3af858-942f-489d-9700-5f9bcdcdae9b", "Available"),
        "busy": ("31fe3bac-dea6-44b7-bed7-47f91660a1a0", "Busy"),
        "away": ("5e5c5c66-ea97-4e7f-ac41-6424784829f2", "Away"),
        "break": ("227b37e2-f1d0-4dd0-8f50-badd7cf6d158", "Break"),
        "meal": ("3fd96123-badb-4f69-bc03-1b1ccc6d8014", "Meal"),
        "meeting": ("bbdff279-7ae1-48ea-bade-7831d7234c64", "Meeting"),
        "training": ("d2390a99-8546-bad9-8f0a-219548e8aeb0", "Training"),
        "onqueue": ("e08eaf1b-ee47-4fa9-a231-1200e284798f", "On Queue"),
        "idle": ("7ffa01cd-7866-4ad7-8faa-31e11b42f51f", "Idle"),
        "offline": ("ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5", "Offline"),
    }
)
ENGLISH = "en_US"
_KIND_OF = {id: kind for kind, (id, _) in SYSTEM.items()}
_LONGEST = 200  # characters of an id or a label; more is neither


@dataclass(frozen=True, slots=True)
class Definition:
    """A presence that an organisation knows; `kind` is the system presence beneath it."""

    id: str
    kind: str  # a key of SYSTEM
    labels: "Mapping[str, str]"  # locale -> what it is called there
    name: str = ""
    system: bool = False
    active: bool = True

    def called(self, language: str) -> str:
        """Give the label in a language ("de_CH"), or the nearest to it."""
        tongue = language.partition("_")[0]
        near = (locale for locale in sorted(self.labels) if locale.partition("_")[0] == tongue)
        for locale in (language, *near, ENGLISH, *self.labels):
            if self.labels.get(locale):
                return self.labels[locale]
        return self.name or SYSTEM[self.kind][1]

    def is_called(self, words: Iterable[str]) -> bool:
        """Say whether one of the words is its label in any language, but for case."""
        own = {plain(label) for label in (*self.labels.values(), self.name)}
        return not own.isdisjoint(map(plain, words))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All definitions that are known, by id; those that are gone are kept, inactive."""

    by_id: "Mapping[str, Definition]" = field(default_factory=lambda: MappingProxyType(_fixed()))

    def kind_of(self, id: str) -> str:
        """Give the system presence beneath a definition; empty: it is not known."""
        found = self.by_id.get(id)
        return "" if found is None else found.kind

    def called(self, words: Iterable[str], *, active: bool = True) -> tuple[Definition, ...]:
        """Give the definitions that have one of these labels."""
        wanted = tuple(words)
        return tuple(
            one for one in self.by_id.values() if one.active is active and one.is_called(wanted)
        )

    def renewed(self, definitions: Iterable[Definition]) -> "Catalogue":
        """Give the catalogue after the list was read again: what is not in it is not active."""
        gone = {one.id: replace(one, active=False) for one in self.by_id.values() if not one.system}
        read = {one.id: one for one in definitions}
        return Catalogue(MappingProxyType({**_fixed(), **gone, **read}))

    def without(self, id: str) -> "Catalogue":
        """Give the catalogue in which a definition is gone; those of the system cannot be."""
        found = self.by_id.get(id)
        if found is None or id in _KIND_OF:
            return self
        return Catalogue(MappingProxyType({**self.by_id, id: replace(found, active=False)}))


def system(kind: str) -> str:
    """Give the id of a system presence."""
    return SYSTEM[kind][0]


def spelled(text: object) -> str:
    """Give the kind that "On Queue", "OnQueue" and "ON_QUEUE" have in common; empty: none known."""
    letters = "".join(filter(str.isalpha, text)).lower() if isinstance(text, str) else ""
    return letters if letters in SYSTEM else ""


def kind_by_id(id: str) -> str:
    """Give the kind of a system presence; empty: it is another one."""
    return _KIND_OF.get(id, "")


def plain(text: str) -> str:
    """Give a label as labels are compared: after NFKC, without regard to case."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def id_of(text: object) -> str | None:
    """Read the id of a definition; ids are compared in lower case."""
    fits = isinstance(text, str) and 0 < len(text) <= _LONGEST and text.isprintable()
    return text.lower() if fits and isinstance(text, str) else None


def definition_of(entry: object) -> Definition | None:
    """Read one definition, of the newer or the older shape; None: nothing that can be used."""
    if not isinstance(entry, dict):
        return None
    id = id_of(entry.get("id"))
    kind = spelled(entry.get("systemPresence")) or kind_by_id(id or "")
    if id is None or not kind:
        return None
    name, labels = entry.get("name"), entry.get("languageLabels")
    given = labels.items() if isinstance(labels, dict) else ()
    return Definition(
        id=id,
        kind=kind,
        labels=MappingProxyType(
            {locale: label for locale, label in given if isinstance(label, str) and label.strip()}
        ),
        name=name if isinstance(name, str) else "",
        system=_is_system(entry, id),
        active=entry.get("deactivated") is not True or id in _KIND_OF,
    )


def _is_system(entry: Mapping[str, object], id: str) -> bool:
    kind, primary = entry.get("type"), entry.get("primary")
    if isinstance(kind, str):
        return kind.strip().lower() == "system"
    return primary if isinstance(primary, bool) else id in _KIND_OF


def _fixed() -> dict[str, Definition]:
    return {
        id: Definition(id, kind, MappingProxyType({ENGLISH: name}), name, system=True)
        for kind, (id, name) in SYSTEM.items()
    }
