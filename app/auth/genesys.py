"""Knows Genesys Cloud's sign-in: its hosts by region, who is behind a token, how long it idles."""

import logging

from app.auth.authority import Authority, Identity
from app.auth.person import ask, line, unknown
from app.domain.errors import Service, Trouble
from app.domain.profile import PureCloudProfile

GOOGLE_THERE = "gsuite"  # Google, as an organisation's identity provider
IDLE_DEADLINE = 5.0  # seconds; the sign-in does not wait longer for what it can do without
_LONGEST_IDLE = 30 * 86400
_log = logging.getLogger("connectme.auth")


def authority(profile: PureCloudProfile) -> Authority:
    """Give Genesys Cloud as the profile names it: a public client with one registered address.

    Its permissions are fixed where the client is registered, so none are asked for. It says nothing
    of an issuer; an answer that names another one is not taken.
    """
    login = profile.login_url or f"https://login.{profile.region}"
    api = profile.api_url or f"https://api.{profile.region}"
    return Authority(
        service=Service.GENESYS_CLOUD,
        issuer=login,
        always_names_itself=False,
        auth_url=f"{login}/oauth/authorize",
        token_url=f"{login}/oauth/token",
        revoke_url=f"{api}/api/v2/tokens/me",
        client_id=profile.client_id or "",
        scopes=(),
        me_url=f"{api}/api/v2/users/me",
        idle_url=f"{api}/api/v2/tokens/timeout",
        redirect_host=profile.redirect_host,
        rotates=True,
        refresh_is_unproven=True,
        revoked_by_itself=True,
        revoked_already=frozenset({401}),
    )


def hints(profile: PureCloudProfile, method: str, login: str | None) -> dict[str, str]:
    """Give the parameters that lead to the right page of the sign-in.

    Straight to Google only where the organisation is known; else the page asks for the way.
    """
    organization = profile.organization
    if method == "google" and organization:
        asked = {"org": organization, "provider": GOOGLE_THERE}
        return {**asked, "login_hint": login} if login else asked
    known = ":".join(part for part in (login, organization) if part)
    return {"login_hint": known} if known else {}


def identify(authority: Authority, access_token: str) -> Identity:
    """Ask who is behind a token; blocks. Raises Trouble.

    The user name is what the person types to sign in, and mostly the e-mail address.
    """
    me = ask(authority, authority.me_url, access_token)
    uid = line(me.get("id"), 200)
    addresses = (line(me.get(name), 320) for name in ("username", "email"))
    email = next((one for one in addresses if one is not None and "@" in one), None)
    if uid is None or email is None:
        raise unknown(authority.service)
    return Identity(subject=uid, email=email, uid=uid)


def idle_seconds(authority: Authority, access_token: str) -> int:
    """Ask after how long without a request a token ends; 0: never, or it is not told. Blocks."""
    try:
        told = ask(authority, authority.idle_url, access_token, deadline=IDLE_DEADLINE)
    except Trouble:
        _log.warning("Genesys Cloud did not tell how long a sign-in may idle.")
        return 0
    seconds = told.get("idleTokenTimeoutSeconds")
    if told.get("enableIdleTokenTimeout") is False or isinstance(seconds, bool):
        return 0
    fits = isinstance(seconds, int) and 0 < seconds <= _LONGEST_IDLE
    return seconds if fits and isinstance(seconds, int) else 0
