"""The presence definitions of one organisation at Genesys Cloud, and what an administrator does."""

import threading
import uuid
from dataclasses import dataclass, field

from app.sandbox.genesys_errors import bad_request, not_found
from app.sandbox.wire import JsonObject

Labels = dict[str, str]

AVAILABLE = "6a3af858-942f-489d-9700-5f9bcdcdae9b"
AWAY = "5e5c5c66-ea97-4e7f-ac41-6424784829f2"
BUSY = "31fe3bac-dea6-44b7-bed7-47f91660a1a0"
BREAK = "227b37e2-f1d0-4dd0-8f50-badd7cf6d158"
MEAL = "3fd96123-badb-4f69-bc03-1b1ccc6d8014"
MEETING = "bbdff279-7ae1-48ea-bade-7831d7234c64"
TRAINING = "d2390a99-8546-bad9-8f0a-219548e8aeb0"
ON_QUEUE = "e08eaf1b-ee47-4fa9-a231-1200e284798f"
IDLE = "7ffa01cd-7866-4ad7-8faa-31e11b42f51f"
OFFLINE = "ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5"
TELEWORK = "7e1e3041-0000-4000-8000-000000000001"
HOLIDAY = "401da700-0000-4000-8000-000000000002"
DEEP_WORK = "dee90000-0000-4000-8000-000000000003"
FIELD_VISIT = "f1e1d000-0000-4000-8000-000000000004"

_LOCALES = (
    "ALL he fr en_US da de it cs es fi ar ja ko nl no pl pt_BR pt_PT ru sv th tr uk zh_CN zh_TW"
)
LOCALES = frozenset(_LOCALES.split())
_SYSTEM = (
    (AVAILABLE, "Available", "Disponible", "Beschikbaar", "Verfügbar"),
    (AWAY, "Away", "Absent", "Afwezig", "Abwesend"),
    (BUSY, "Busy", "Occupé", "Bezet", "Beschäftigt"),
    (BREAK, "Break", "Pause", "Pauze", "Pause"),
    (MEAL, "Meal", "Repas", "Maaltijd", "Essen"),
    (MEETING, "Meeting", "Réunion", "Vergadering", "Besprechung"),
    (TRAINING, "Training", "Formation", "Opleiding", "Schulung"),
    (ON_QUEUE, "On Queue", "En file d'attente", "In wachtrij", "In der Warteschlange"),
    (IDLE, "Idle", "Inactif", "Inactief", "Inaktiv"),
    (OFFLINE, "Offline", "Hors ligne", "Offline", "Offline"),
)
_SECONDARY = (
    (TELEWORK, "Available", "Telework", "Télétravail", "Telewerk", "Telearbeit"),
    (HOLIDAY, "Away", "Holiday", "Congé", "Vakantie", "Urlaub"),
    (DEEP_WORK, "Busy", "Deep work", "Concentration", "Geconcentreerd werken", "Tiefenarbeit"),
    (FIELD_VISIT, "Meeting", "Field visit", "Visite", "Bezoek", "Außentermin"),
)


@dataclass(slots=True)
class Definition:
    """One presence that an agent may have."""

    id: str
    system: str  # in the spelling of REST: "On Queue"
    labels: Labels
    secondary: bool = False
    deactivated: bool = False

    @property
    def label(self) -> str:
        """Give the label that the board shows."""
        return self.labels.get("en_US") or next(iter(self.labels.values()), self.system)

    def shouted(self) -> JsonObject:
        """Give what an event says of it: ON_QUEUE."""
        return {"id": self.id, "systemPresence": self.system.upper().replace(" ", "_")}

    def referred(self) -> JsonObject:
        """Give what a user's presence says of it: On Queue."""
        return {
            "id": self.id,
            "systemPresence": self.system,
            "selfUri": f"/api/v2/presencedefinitions/{self.id}",
        }


@dataclass(slots=True)
class Definitions:
    """The definitions by their ids; thread-safe. The public switches may be changed at any time."""

    types_told: bool = True  # False: no `type`, as in a recorded listing
    _known: dict[str, Definition] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _refusals: int = 0

    def __post_init__(self) -> None:
        """Begin with the ten of every organisation and a few of this one."""
        for number, system, *others in _SYSTEM:
            self._known[number] = Definition(number, system, _labels(system, *others))
        for number, system, *texts in _SECONDARY:
            made = Definition(number, system, _labels(*texts), secondary=True)
            self._known[number] = made
        self._known[FIELD_VISIT].deactivated = True

    def get(self, number: str) -> Definition:
        """Give a definition, deactivated or not. Raises Refusal."""
        with self._lock:
            known = self._known.get(number)
        if known is None:
            raise not_found("The presence definition")
        return known

    def settable(self, number: str) -> Definition:
        """Give a definition that an agent may be given; else 400 and 404 in turn."""
        with self._lock:
            known = self._known.get(number)
            if known is not None and not known.deactivated:
                return known
            self._refusals += 1
            odd = self._refusals % 2
        raise bad_request("Invalid presence definition.") if odd else not_found("The presence")

    def all(self, *, deactivated: bool | None = False) -> list[Definition]:
        """Give those that are, or are not, deactivated; None: both."""
        with self._lock:
            found = list(self._known.values())
        return [d for d in found if deactivated is None or d.deactivated is deactivated]

    def add(self, system: str, labels: Labels) -> str:
        """Let an administrator make a secondary presence; give its id."""
        number = str(uuid.uuid4())
        with self._lock:
            self._known[number] = Definition(number, system, dict(labels), secondary=True)
        return number

    def rename(self, number: str, label: str, locale: str = "en_US") -> None:
        """Let an administrator change a label in one language."""
        found = self.get(number)
        with self._lock:
            found.labels = {**found.labels, locale: label}

    def deactivate(self, number: str, *, back: bool = False) -> None:
        """Let an administrator deactivate a presence, or take that back."""
        self.get(number).deactivated = not back

    def duplicate(self, number: str) -> str:
        """Let an administrator make another presence with the same labels; give its id."""
        found = self.get(number)
        return self.add(found.system, found.labels)

    def only_system(self) -> None:
        """Leave the ten of every organisation."""
        with self._lock:
            self._known = {n: d for n, d in self._known.items() if not d.secondary}

    def told(self, found: Definition, locale: str = "") -> JsonObject:
        """Give the shape of /presence/definitions."""
        told: JsonObject = {
            "id": found.id,
            "type": "User" if found.secondary else "System",
            "languageLabels": _spoken(found, locale),
            "systemPresence": found.system.replace(" ", ""),
            "divisionId": "*",
            "deactivated": found.deactivated,
            "selfUri": f"/api/v2/presence/definitions/{found.id}",
        }
        if not self.types_told:
            del told["type"]
        return told

    def told_old(self, found: Definition, locale: str = "") -> JsonObject:
        """Give the shape of /presencedefinitions."""
        return {
            "id": found.id,
            "name": found.label,
            "languageLabels": _spoken(found, locale),
            "systemPresence": found.system,
            "deactivated": found.deactivated,
            "primary": not found.secondary,
            "selfUri": f"/api/v2/presencedefinitions/{found.id}",
        }


def checked_locale(query: dict[str, str]) -> str:
    """Give the language that a request names, if any. Raises Refusal."""
    locale = query.get("localeCode", "")
    if locale and locale not in LOCALES:
        raise bad_request("localeCode is none of those that are known.")
    return locale


def _spoken(found: Definition, locale: str) -> Labels:
    if locale == "ALL":
        return dict(found.labels)
    spoken = {name: text for name, text in found.labels.items() if name == (locale or "en_US")}
    return spoken or dict(list(found.labels.items())[:1])


def _labels(en: str, fr: str, nl: str, de: str) -> Labels:
    return {"en_US": en, "fr": fr, "nl": nl, "de": de}
