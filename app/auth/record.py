"""Writes a sign-in as the small text that lies in the keyring, and reads it again."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.auth.authority import Authority, Grant, Identity

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A sign-in as it is kept: with a refresh token, or else with the access token and its end."""

    identity: Identity
    scopes: frozenset[str]
    refresh_token: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    ends: datetime | None = None  # of the access token


def record_of(grant: Grant, authority: Authority, ends: datetime) -> Record:
    """Give what is kept of a grant; the access token only where nothing else is given."""
    tokens = grant.tokens
    lasting = tokens.refresh_token is not None
    scopes = frozenset(authority.scope_names) if tokens.scopes is None else tokens.scopes
    return Record(
        identity=grant.identity,
        scopes=scopes,
        refresh_token=tokens.refresh_token,
        access_token=None if lasting else tokens.access_token,
        ends=None if lasting else ends,
    )


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
    return Record(identity, frozenset(scopes.split()), refresh, access, ends)


def _instant(seconds: object) -> datetime | None:
    """Read seconds since 1970 as an instant."""
    if isinstance(seconds, bool) or not isinstance(seconds, int):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
