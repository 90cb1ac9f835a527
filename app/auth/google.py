"""Knows Google's sign-in: its permissions, and how its ID token says who signed in."""

import base64
import binascii
import hmac
import json
from datetime import datetime

from app.auth.authority import Authority, Identity, Scope
from app.domain.errors import Service, SignInFailed
from app.domain.profile import GoogleProfile
from app.domain.whole import whole

ISSUER = "https://accounts.google.com"
_ISSUERS = (ISSUER, "accounts.google.com")
_SKEW = 300  # seconds that the clocks may differ
_PREFIX = "https://www.googleapis.com/auth/"
_CALENDAR = "it is what your status follows"


def authority(profile: GoogleProfile, beside: Service) -> Authority:
    """Give Google as the profile names it; the issuer is a constant.

    Google announces `iss` in its answers, but an answer without it is still accepted: our own path
    for each service and the state already bind an answer to its request. A different one is not.
    `beside` is where the status is set, and the person must be known by the same address.
    """
    return Authority(
        service=Service.GOOGLE,
        issuer=ISSUER,
        always_names_itself=False,
        auth_url=profile.auth_url,
        token_url=profile.token_url,
        revoke_url=profile.revoke_url,
        client_id=profile.client_id,
        client_secret=profile.client_secret,
        scopes=_scopes(beside),
        revoked_already=frozenset({400}),
    )


def _scopes(beside: Service) -> tuple[Scope, ...]:
    return (
        Scope("openid", "See who you are", "it tells whose calendar this is"),
        Scope(
            "email",
            "See your Google e-mail address",
            f"it must be the one that you sign in to {beside.title} with",
            also=f"{_PREFIX}userinfo.email",
        ),
        Scope(f"{_PREFIX}calendar.events.readonly", "View events on all your calendars", _CALENDAR),
        Scope(
            f"{_PREFIX}calendar.calendarlist.readonly",
            "See the list of Google calendars you’re subscribed to",
            "it lets you choose which calendars count",
        ),
    )


def identify(id_token: str | None, client_id: str, nonce: str, now: datetime) -> Identity:
    """Read who signed in from an ID token that came from the token endpoint itself.

    Its signature is not checked: TLS already proves who sent it (OpenID Connect Core 3.1.3.7).
    Raises SignInFailed.
    """
    claims = _claims(id_token)
    if claims.get("iss") not in _ISSUERS or claims.get("aud") not in (client_id, [client_id]):
        raise _unusable()
    answered = claims.get("nonce")
    if not isinstance(answered, str) or not hmac.compare_digest(answered.encode(), nonce.encode()):
        raise _unusable()
    _check_times(claims, now.timestamp())
    subject, email = claims.get("sub"), claims.get("email")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise _unusable()
    if not isinstance(email, str) or not 3 <= len(email) <= 320 or "@" not in email:
        raise _unusable()
    if claims.get("email_verified") not in (True, "true"):
        raise SignInFailed(
            "Google has not verified the e-mail address of this account.",
            "Verify the address in your Google account, then sign in again.",
        )
    return Identity(subject=subject, email=email)


def _check_times(claims: dict[str, object], now: float) -> None:
    """Refuse a token that lies outside its time by more than clocks may differ."""
    ends, issued = claims.get("exp"), claims.get("iat", now)
    if isinstance(ends, bool) or not isinstance(ends, int | float):
        raise _unusable()
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        raise _unusable()
    if ends < now - _SKEW or issued > now + _SKEW:
        behind = issued > now + _SKEW
        raise SignInFailed(
            f"The clock of this computer is {'behind' if behind else 'ahead'}: by it, Google’s "
            f"answer {'comes from the future' if behind else 'has already expired'}.",
            "Set date and time of this computer, then sign in again.",
        )


def _claims(id_token: str | None) -> dict[str, object]:
    """Decode the middle part of an ID token."""
    parts = (id_token or "").split(".")
    if len(parts) != 3:
        raise _unusable()
    try:
        padded = parts[1] + "=" * (-len(parts[1]) % 4)
        claims = whole(json.loads(base64.b64decode(padded, altchars=b"-_", validate=True)))
    except (binascii.Error, ValueError, RecursionError):
        raise _unusable() from None
    if not isinstance(claims, dict):
        raise _unusable()
    return claims


def _unusable() -> SignInFailed:
    return SignInFailed(
        "Google’s answer does not say reliably who signed in.",
        "Sign in again. If it happens again, tell your IT department.",
    )
