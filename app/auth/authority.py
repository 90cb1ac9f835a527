"""States what this program knows about a service that a person signs in to, and what it grants."""

import hashlib
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.domain.errors import Service


@dataclass(frozen=True, slots=True)
class Scope:
    """One permission that is asked for, with the words that a person meets for it."""

    name: str
    permission: str  # as it stands on the consent page
    reason: str  # why the program needs it, as half a sentence
    also: str = ""  # another spelling under which the service may confirm it


@dataclass(frozen=True, slots=True)
class Authority:
    """An authorization server: its fixed addresses, its issuer, how this program is known there."""

    service: Service
    issuer: str
    always_names_itself: bool  # whether an answer without `iss` is refused (RFC 9207)
    auth_url: str
    token_url: str
    revoke_url: str
    client_id: str
    scopes: tuple[Scope, ...]
    client_secret: str = field(default="", repr=False)  # empty for a client without one
    me_url: str = ""  # where the person behind a token is read; empty when the ID token says it
    idle_url: str = ""  # where it says after how long without use a token ends; empty: never
    redirect_host: str = ""  # of the one registered address, without a path; empty: our own choice
    rotates: bool = False  # whether each refresh token is good for one time
    refresh_is_unproven: bool = False  # it may be refused, so the access token is kept beside it
    revoked_by_itself: bool = False  # a token ends itself, by DELETE; else by a form (RFC 7009)
    revoked_already: frozenset[int] = frozenset()  # refusals that mean "was not known any more"

    @property
    def vault_key(self) -> str:
        """Give the keyring's service name: one per service and per place that issues the tokens."""
        place = f"{self.issuer} {self.token_url} {self.client_id}"
        digest = hashlib.sha256(place.encode()).hexdigest()[:12]
        return f"Connect Me Calendar: {self.service.title} ({digest})"

    @property
    def scope_names(self) -> tuple[str, ...]:
        """Give the names of the permissions that are asked for."""
        return tuple(scope.name for scope in self.scopes)

    def missing(self, granted: frozenset[str]) -> tuple[Scope, ...]:
        """Give the permissions that were asked for and not granted; both spellings count."""
        return tuple(s for s in self.scopes if s.name not in granted and s.also not in granted)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a token endpoint gave; nothing in it appears in a `repr`."""

    access_token: str = field(repr=False)
    refresh_token: str | None = field(repr=False)
    id_token: str | None = field(repr=False)
    lasts: float  # seconds from now
    scopes: frozenset[str] | None  # None: as asked for


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signed in: the service's own key for the person, the address, the UID if it has one."""

    subject: str = field(repr=False)
    email: str = field(repr=False)
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """A sign-in that succeeded and is not stored yet."""

    tokens: Tokens
    identity: Identity
    idle_seconds: int = 0  # without use after which the access token ends; 0: never, or not known


def on_loopback(url: str) -> bool:
    """Say whether an address lies on this computer, the only place where plain http is spoken."""
    return urlsplit(url).hostname in {"127.0.0.1", "::1", "localhost"}


def same_address(one: str, other: str) -> bool:
    """Say whether two e-mail addresses are the same person's, whatever their capitals."""
    return one.strip().casefold() == other.strip().casefold()
