"""Reads the definitions at Genesys Cloud, wherever the person may, and keeps them for a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.errors import AppError
from app.sync.answers import foreign
from app.sync.clock import Clock
from app.sync.genesys_definitions import Catalogue, Definition, definition_of, id_of
from app.sync.genesys_requests import SERVICE, Requests
from app.web import json_object

DAY = 86400.0  # seconds
REFUSED = frozenset({403, 404})
MOST_PAGES = 50
_OF_THE_USER = ("divisionedPresenceDefinitions", "presenceDefinitions")


@dataclass(slots=True)
class Definitions:
    """The catalogue as it is known; read by one thread, asked for by any."""

    requests: Requests
    clock: Clock
    known: Catalogue = field(default_factory=Catalogue)
    _read_at: float | None = None

    @property
    def are_known(self) -> bool:
        """Say whether they were read at all."""
        return self._read_at is not None

    def keep_fresh(self) -> None:
        """Read them if a day has passed, or never were they read; blocks.

        Raises SignInNeeded, Trouble, if there are none yet; older ones do for another while.
        """
        now = self.clock.monotonic()
        if self._read_at is None:
            self.read()
        elif now - self._read_at >= DAY:
            self._read_at = now - DAY + 600.0  # if it fails: again in ten minutes
            self._try_to_read()

    def read(self) -> None:
        """Read them anew; blocks. Raises SignInNeeded, Trouble."""
        self.known = self.known.renewed(self._listed())
        self._read_at = self.clock.monotonic()

    def is_gone(self, id: str) -> None:
        """Take note that the service takes a definition no more, and read what there is instead."""
        self._try_to_read()
        self.known = self.known.without(id)

    def _try_to_read(self) -> None:
        try:
            self.read()
        except AppError:
            return  # what is known goes on to count; the next reading tells what is wrong

    def _listed(self) -> tuple[Definition, ...]:
        """Ask the newer list, then the older one, then the person's own; none: the fixed ones."""
        newer = self.requests.ask(
            "GET", "/presence/definitions", query={"localeCode": "ALL"}, lets=REFUSED
        )
        if newer.status_code not in REFUSED:
            return _usable(_entities(json_object(newer)))
        older = self._paged()
        return self._of_the_user() if older is None else older

    def _paged(self) -> tuple[Definition, ...] | None:
        found: list[Definition] = []
        for page in range(1, MOST_PAGES + 1):
            query = {"pageSize": "100", "pageNumber": str(page), "localeCode": "ALL"}
            answer = self.requests.ask("GET", "/presencedefinitions", query=query, lets=REFUSED)
            if answer.status_code in REFUSED:
                return None if page == 1 else tuple(found)
            told = json_object(answer)
            entries = _entities(told)
            found += _usable(entries)
            pages = told.get("pageCount")
            if not entries or not isinstance(pages, int) or page >= pages:
                break
        return tuple(found)

    def _of_the_user(self) -> tuple[Definition, ...]:
        query = {"expand": "divisionedpresencedefinitions,presencedefinitions"}
        me = self.requests.ask("GET", "/users/me", query=query, lets=REFUSED)
        if me.status_code in REFUSED:
            return ()
        told = json_object(me)
        if id_of(told.get("id")) is None:
            raise foreign(SERVICE)
        for member in _OF_THE_USER:
            entries = told.get(member)
            if isinstance(entries, list) and entries:
                return _usable(entries)
        return ()


def _entities(told: dict[str, object]) -> list[object]:
    entries = told.get("entities")
    if not isinstance(entries, list):
        raise foreign(SERVICE)
    return entries


def _usable(entries: Iterable[object]) -> tuple[Definition, ...]:
    read = (definition_of(entry) for entry in entries)
    return tuple(one for one in read if one is not None)
