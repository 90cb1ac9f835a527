"""Writes a sign-in as the small text that lies in the keyring, and reads it again."""

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from app.auth.authority import Authority, Grant, Identity, Tokens

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A sign-in as it is kept: with a refresh token, or with the access token and its end.

    With both where the refresh token is unproven: then the access token is what counts.
    """

    identity: Identity
    scopes: frozenset[str]
    refresh_token: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    ends: datetime | None = None  # of the access token
    idle_seconds: int = 0

    @property
    def is_unproven(self) -> bool:
        """Say whether a refresh token is there that may be refused."""
        return self.refresh_token is not None and self.access_token is not None


def record_of(grant: Grant, authority: Authority, ends: datetime) -> Record:
    """Give what is kept of a grant; the access token only where nothing else can be relied on."""
    tokens = grant.tokens
    lasting = tokens.refresh_token is not None and not authority.refresh_is_unproven
    scopes = frozenset(authority.scope_names) if tokens.scopes is None else tokens.scopes
    return Record(
        identity=grant.identity,
        scopes=scopes,
        refresh_token=tokens.refresh_token,
        access_token=None if lasting else tokens.access_token,
        ends=None if lasting else ends,
        idle_seconds=grant.idle_seconds,
    )


def renewed(record: Record, tokens: Tokens, ends: datetime) -> Record:
    """Give the record after a refresh; a service may leave the refresh token as it is."""
    kept = replace(record, refresh_token=tokens.refresh_token or record.refresh_token)
    if record.access_token is None:
        return kept
    return replace(kept, access_token=tokens.access_token, ends=ends)


def to_text(record: Record) -> str:
    """Write a record as short as it can be: the Windows keyring holds 1,280 characters."""
    fields = {
        "v": _VERSION,
        "subject": record.identity.subject,
        "email": record.identity.email,
        "uid": record.identity.uid,
        "scopes": " ".join(sorted(record.scopes)),
        "refresh_token": record.refresh_token,
        "access_token": record.access_token,
        "ends": None if record.ends is None else int(record.ends.timestamp()),
        "idle": record.idle_seconds or None,  # not read by version 1.0.0
    }
    filled = {name: value for name, value in fields.items() if value is not None}
    return json.dumps(filled, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Record | None:
    """Read a record; None when it is none of ours or of a later version."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("v") != _VERSION:
        return None
    subject, email, scopes = (found.get(name) for name in ("subject", "email", "scopes"))
    if not (isinstance(subject, str) and isinstance(email, str) and isinstance(scopes, str)):
        return None
    refresh, access, uid = (found.get(name) for name in ("refresh_token", "access_token", "uid"))
    if not all(value is None or isinstance(value, str) for value in (refresh, access, uid)):
        return None
    ends = _instant(found.get("ends"))
    if refresh is None and (access is None or ends is None):
        return None
    identity = Identity(subject=subject, email=email, uid=uid)
    idle = found.get("idle", 0)
    seconds = idle if isinstance(idle, int) and not isinstance(idle, bool) and idle > 0 else 0
    return Record(identity, frozenset(scopes.split()), refresh, access, ends, seconds)


def _instant(seconds: object) -> datetime | None:
    """Read seconds since 1970 as an instant."""
    if isinstance(seconds, bool) or not isinstance(seconds, int):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
