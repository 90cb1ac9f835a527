"""Codes, grants and tokens of one simulated authority, in memory and bounded."""

import base64
import hashlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from app.sandbox.journal import Clock

CODE_LIFE = timedelta(minutes=10)
_LIMIT = 5_000
_V = TypeVar("_V")


class OAuthRefusal(Exception):
    """A refusal with an error code of RFC 6749."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.description = description
        self.status = status


@dataclass(slots=True, eq=False)
class Grant:
    """What one person allowed one client in one sign-in; every token of it dies with it."""

    client_id: str
    account: str
    scopes: frozenset[str]
    nonce: str | None = None
    lasting: bool = True  # whether a refresh token is given
    alive: bool = True


@dataclass(slots=True)
class _Code:
    grant: Grant
    redirect_uri: str
    challenge: str
    until: datetime
    used: bool = False


def challenge_of(verifier: str) -> str:
    """Give the S256 challenge of a verifier (RFC 7636)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Ledger:
    """Keeps every code and token of one authority; thread-safe."""

    def __init__(self, clock: Clock, prefixes: tuple[str, str, str]) -> None:
        self._clock = clock
        self._code_prefix, self._access_prefix, self._refresh_prefix = prefixes
        self._lock = threading.RLock()
        self._codes: dict[str, _Code] = {}
        self._access: dict[str, tuple[Grant, datetime]] = {}
        self._refresh: dict[str, Grant] = {}
        self._spent: dict[str, Grant] = {}

    def offer(self, grant: Grant, redirect_uri: str, challenge: str) -> str:
        """Make a code that is good once, for ten minutes."""
        code = self._code_prefix + secrets.token_urlsafe(48)
        with self._lock:
            until = self._clock() + CODE_LIFE
            _keep(self._codes, code, _Code(grant, redirect_uri, challenge, until))
        return code

    def redeem(self, code: str, client_id: str, redirect_uri: str, verifier: str) -> Grant:
        """Take a code in; a second use ends the grant. Raises OAuthRefusal."""
        with self._lock:
            known = self._codes.get(code)
            if known is None or known.grant.client_id != client_id:
                raise OAuthRefusal("invalid_grant", "Malformed auth code.")
            if known.used:
                self.end(lambda grant: grant is known.grant)
                raise OAuthRefusal("invalid_grant", "The code was used before.")
            known.used = True
            if self._clock() >= known.until:
                raise OAuthRefusal("invalid_grant", "The code has expired.")
            if known.redirect_uri != redirect_uri:
                raise OAuthRefusal("redirect_uri_mismatch", "Not the address of the request.")
            if not secrets.compare_digest(challenge_of(verifier), known.challenge):
                raise OAuthRefusal("invalid_grant", "Invalid code verifier.")
            return known.grant

    def access_token(self, grant: Grant, seconds: int) -> str:
        """Make an access token that is good for so many seconds."""
        token = self._access_prefix + secrets.token_urlsafe(96)
        with self._lock:
            _keep(self._access, token, (grant, self._clock() + timedelta(seconds=seconds)))
        return token

    def refresh_token(self, grant: Grant) -> str:
        """Make a refresh token."""
        token = self._refresh_prefix + secrets.token_urlsafe(64)
        with self._lock:
            _keep(self._refresh, token, grant)
        return token

    def owner(self, token: str, client_id: str) -> Grant:
        """Say whose refresh token this is; one that was rotated away ends its family."""
        with self._lock:
            spent = self._spent.get(token)
            if spent is not None:
                self.end(lambda grant: grant is spent)
            grant = self._refresh.get(token)
            if grant is None or not grant.alive or grant.client_id != client_id:
                raise OAuthRefusal("invalid_grant", "Token has been expired or revoked.")
            return grant

    def spend(self, token: str) -> None:
        """Let a refresh token be the old one of its family."""
        with self._lock:
            grant = self._refresh.pop(token, None)
            if grant is not None:
                _keep(self._spent, token, grant)

    def holder(self, access_token: str) -> Grant | None:
        """Say whose access token this is; None when it is unknown, expired or revoked."""
        with self._lock:
            known = self._access.get(access_token)
            if known is None or self._clock() >= known[1] or not known[0].alive:
                return None
            return known[0]

    def until(self, access_token: str) -> datetime | None:
        """Say when an access token ends, or ended; None when it is unknown or revoked."""
        with self._lock:
            known = self._access.get(access_token)
            return known[1] if known is not None and known[0].alive else None

    def held_by(self, account: str) -> dict[str, datetime]:
        """Give the access tokens that a person has now, with their ends."""
        with self._lock:
            now = self._clock()
            return {
                token: until
                for token, (grant, until) in self._access.items()
                if grant.account == account and grant.alive and until > now
            }

    def grant_of(self, token: str) -> Grant | None:
        """Find the living grant of a token of either kind."""
        with self._lock:
            known = self._access.get(token)
            grant = known[0] if known else self._refresh.get(token)
            return grant if grant is not None and grant.alive else None

    def forget_access(self, token: str) -> bool:
        """Let one access token die; False when it is none."""
        with self._lock:
            return self._access.pop(token, None) is not None

    def expire_access(self) -> None:
        """Let every access token die, as if an hour had gone."""
        with self._lock:
            self._access.clear()

    def end(self, doomed: Callable[[Grant], bool]) -> None:
        """End the grants that fit, with all their tokens."""
        with self._lock:
            for grant in {id(g): g for g in self._everyone()}.values():
                if doomed(grant):
                    grant.alive = False
            self._access = {t: known for t, known in self._access.items() if known[0].alive}
            self._refresh = {t: grant for t, grant in self._refresh.items() if grant.alive}

    def living(self, account: str, client_id: str) -> list[str]:
        """Give the living refresh tokens of a person at a client, oldest first."""
        with self._lock:
            return [
                token
                for token, grant in self._refresh.items()
                if grant.alive and (grant.account, grant.client_id) == (account, client_id)
            ]

    def drop(self, refresh_token: str) -> None:
        """Let one refresh token die silently."""
        with self._lock:
            self._refresh.pop(refresh_token, None)

    def _everyone(self) -> list[Grant]:
        found = [known[0] for known in self._access.values()]
        return [*found, *self._refresh.values(), *(code.grant for code in self._codes.values())]


def _keep(table: dict[str, _V], key: str, value: _V) -> None:
    """Put something in, at the cost of the oldest when the table is full."""
    table[key] = value
    if len(table) > _LIMIT:
        del table[next(iter(table))]
