"""Says what the statuses of the mapping are at Genesys Cloud, and what a key is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from app.domain.errors import NotThisStatus
from app.domain.reading import LAID_OVER, bare
from app.domain.status import Status
from app.domain.wording import one_line
from app.sync.genesys_definitions import SYSTEM, Catalogue, Definition, plain, system
from app.sync.ports import Meant, Offer, Offers

OUT_OF_OFFICE = "Out Of Office"  # what the flag is called in the mapping, and by the platform
TELEWORK = "Telework"  # the message where the organisation has no such presence
FLAGGED = f"{LAID_OVER}out of office"  # behind an id: the flag stands
WORDED = f"{LAID_OVER}{TELEWORK}"  # behind an id: our own message
TWICE = "?"  # before a label that more than one definition has
NO_TARGETS = frozenset({"onqueue", "idle", "offline"})
ANOTHER = "Choose another one for it in Advanced Settings."

_KIND: Mapping[Status, str] = MappingProxyType(
    {
        Status.BUSY: "busy",
        Status.OFFICE: "available",
        Status.TELEWORK: "available",
        Status.HOLIDAY: "away",
        Status.OUT_OF_OFFICE: "away",
    }
)
_LABELS: Mapping[Status, tuple[str, ...]] = MappingProxyType(
    {
        Status.TELEWORK: ("Telework",),
        Status.HOLIDAY: ("Holiday",),
        Status.OUT_OF_OFFICE: ("OutOfOffice", "Out of Office"),
    }
)
_FLAGGED = frozenset({Status.HOLIDAY, Status.OUT_OF_OFFICE})


@dataclass(frozen=True, slots=True)
class Target:
    """What is set for a status; `lost` is what the mapping names and the service has no more."""

    key: str
    lost: str | None = None


def target_of(catalogue: Catalogue, status: Status, chosen: str) -> Target:
    """Give the key for a status that the mapping calls `chosen`."""
    if chosen == str(status):
        return Target(usual(catalogue, status))
    if "".join(filter(str.isalpha, plain(chosen))) == "outofoffice":
        return Target(system("away") + FLAGGED)
    found = _chosen(catalogue, chosen, active=True)
    if len(found) > 1:
        return Target(TWICE + chosen)
    if found:
        return Target(found[0].id)
    gone = _chosen(catalogue, chosen, active=False)
    kinds = {one.kind for one in gone} - NO_TARGETS
    key = system(kinds.pop()) if len(kinds) == 1 else usual(catalogue, status)
    return Target(key, lost=chosen)


def usual(catalogue: Catalogue, status: Status) -> str:
    """Give the key for a status that nobody has chosen anything for."""
    found = _own(catalogue, status)
    if len(found) > 1:
        return TWICE + found[0].called("")
    flag = FLAGGED if status in _FLAGGED else ""
    if found:
        return found[0].id + flag
    return system(_KIND[status]) + (WORDED if status is Status.TELEWORK else flag)


def flag_bearers(catalogue: Catalogue) -> frozenset[str]:
    """Give the ids over which this program lays the flag."""
    keys = (usual(catalogue, status) for status in _FLAGGED)
    return frozenset({system("away"), *(bare(key) for key in keys)})


def key_of(id: str, message: str, *, flagged: bool) -> str:
    """Give the key for what is shown."""
    if flagged:
        return id + FLAGGED
    ours = message == TELEWORK and id == system(_KIND[Status.TELEWORK])
    return id + WORDED if ours else id


def label_of(catalogue: Catalogue, key: str, language: str) -> str:
    """Say what a person calls a key."""
    id = bare(key)
    found = catalogue.by_id.get(id)
    label = id.removeprefix(TWICE) if found is None else found.called(language)
    if key.endswith(FLAGGED):
        return OUT_OF_OFFICE if id == system("away") else f"{label} ({OUT_OF_OFFICE})"
    return f"{label} ({TELEWORK})" if key.endswith(WORDED) else label


def refusal_of(catalogue: Catalogue, key: str, language: str) -> NotThisStatus | None:
    """Say why a key cannot be set; None: it may be tried."""
    label = one_line(label_of(catalogue, bare(key), language))
    if key.startswith(TWICE):
        return NotThisStatus(
            f"Genesys Cloud has more than one status called “{label}”.",
            "Choose one of them in Advanced Settings.",
        )
    if catalogue.kind_of(bare(key)) in NO_TARGETS:
        return NotThisStatus(f"This program does not set the status “{label}”.", ANOTHER)
    return None


def offers_of(catalogue: Catalogue, language: str) -> Offers:
    """Give all that may be chosen: what the platform has, what the organisation has, the flag."""
    choosable = [one for one in catalogue.by_id.values() if one.active]
    first = [
        Offer(one.id, one.called(language))
        for kind in SYSTEM
        for one in choosable
        if one.system and one.kind == kind and kind not in NO_TARGETS
    ]
    second = sorted(
        (
            Offer(one.id, f"{one.called(language)} ({_primary(catalogue, one, language)})")
            for one in choosable
            if not one.system and one.kind not in NO_TARGETS
        ),
        key=lambda offer: offer.label.casefold(),
    )
    flag = Offer(OUT_OF_OFFICE, OUT_OF_OFFICE)
    means = {status: label_of(catalogue, usual(catalogue, status), language) for status in Status}
    offers = (*first, *second, flag)
    return Offers(offers, MappingProxyType(means), partial(_meant, catalogue, language))


def _meant(catalogue: Catalogue, language: str, status: Status, chosen: str) -> Meant:
    """Say what a status means that the mapping calls by an id or a label."""
    target = target_of(catalogue, status, chosen)
    if target.lost is None:
        label = label_of(catalogue, target.key, language)
        return Meant(label, twice=target.key.startswith(TWICE))
    return Meant(former_label(catalogue, chosen, language), known=False)


def former_label(catalogue: Catalogue, chosen: str, language: str) -> str:
    """Say what a person called what the mapping names and the service has no more."""
    gone = _chosen(catalogue, chosen, active=False)
    return gone[0].called(language) if gone else chosen


def _primary(catalogue: Catalogue, one: Definition, language: str) -> str:
    return catalogue.by_id[system(one.kind)].called(language)


def _chosen(catalogue: Catalogue, chosen: str, *, active: bool) -> tuple[Definition, ...]:
    by_id = catalogue.by_id.get(chosen.strip().lower())
    if by_id is not None:
        return (by_id,) if by_id.active is active else ()
    return catalogue.called([chosen], active=active)


def _own(catalogue: Catalogue, status: Status) -> tuple[Definition, ...]:
    """Give the secondary definitions that are labelled like a status."""
    return tuple(
        one
        for one in catalogue.called(_LABELS.get(status, ()))
        if not one.system and one.kind not in NO_TARGETS
    )
