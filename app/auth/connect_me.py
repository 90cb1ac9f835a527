"""Knows Connect Me's sign-in: the assumed gateway's addresses, and who is behind a token."""

from app.auth.authority import Authority, Identity, Scope
from app.auth.person import ask, line, unknown
from app.domain.errors import Service
from app.domain.profile import ConnectMeProfile

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
    me = ask(authority, authority.me_url, access_token)
    uid, login = line(me.get("uid"), 200), line(me.get("login"), 320)
    if uid is None or login is None:
        raise unknown(authority.service)
    return Identity(subject=uid, email=login, uid=uid)
