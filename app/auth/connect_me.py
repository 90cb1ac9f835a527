"""Knows Connect Me's sign-in: the assumed gateway's addresses, and who is behind a token."""

import requests

from app.auth.authority import Authority, Identity, Scope
from app.domain.errors import Intercepted, Limited, Refused, Service, Trouble
from app.domain.profile import ConnectMeProfile
from app.web import Bearer, json_object, strict

_BODY_CAP = 64 * 1024
_SCOPES = (
    Scope("uep.status", "Read and set your status", "it is what this program does for you"),
    Scope("profile", "See who you are", "it tells which Unified Endpoint is yours"),
)
_WAYS = {"google": "google", "credentials": "connect-me"}


def authority(profile: ConnectMeProfile) -> Authority:
    """Give Connect Me as the profile names it: a public client, and an issuer that names itself."""
    return Authority(
        service=Service.CONNECT_ME,
        issuer=profile.link,
        always_names_itself=True,
        auth_url=f"{profile.link}/oauth/authorize",
        token_url=f"{profile.link}/oauth/token",
        revoke_url=f"{profile.link}/oauth/revoke",
        client_id=profile.client_id,
        scopes=_SCOPES,
        me_url=f"{profile.link}/api/v1/me",
        rotates=True,
    )


def identity_provider(method: str) -> str:
    """Give the gateway's word for a way to sign in."""
    return _WAYS[method]


def identify(authority: Authority, access_token: str) -> Identity:
    """Ask the gateway who is behind a token; blocks. Raises Trouble."""
    with strict(requests.Session(), body_cap=_BODY_CAP) as session:
        answer = session.get(
            authority.me_url,
            auth=Bearer(access_token),
            headers={"Accept": "application/json"},
            allow_redirects=False,
        )
        if answer.status_code != requests.codes.ok:
            raise _refusal(answer.status_code)
        me = json_object(answer)
    uid, login = me.get("uid"), me.get("login")
    if not _plain(uid, 200) or not _plain(login, 320):
        raise Intercepted(
            "Connect Me did not say who signed in.", "Try again. If it happens again, tell your IT."
        )
    return Identity(subject=str(uid), email=str(login), uid=str(uid))


def _plain(value: object, most: int) -> bool:
    """Say whether a value is a short text of one line that can be shown and stored."""
    return isinstance(value, str) and 0 < len(value.strip()) <= most and value.isprintable()


def _refusal(status: int) -> Trouble:
    if status == requests.codes.too_many_requests:
        return Limited("Connect Me asks for a pause.", "Try again in a few minutes.")
    if status >= requests.codes.server_error:
        return Trouble("Connect Me is not working at the moment.", "Try again later.")
    return Refused(
        "Connect Me refuses to say who signed in.", "Sign in again, or ask your IT department."
    )
