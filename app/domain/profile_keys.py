"""The keys that only a profile sets: links, client ids, versions and locks."""

import re

from app.domain.addresses import EXPECTED, address, common_link, domain
from app.domain.document import nearest
from app.domain.keys import (
    Key,
    Misfit,
    one_of,
    shown,
    some_of,
    text,
    text_or_nothing,
    texts,
)
from app.domain.rule_keys import CHOOSABLE

GENESYS_REGIONS = (
    "mypurecloud.com",
    "use2.us-gov-pure.cloud",
    "usw2.pure.cloud",
    "cac1.pure.cloud",
    "mxc1.pure.cloud",
    "sae1.pure.cloud",
    "mypurecloud.ie",
    "euw2.pure.cloud",
    "mypurecloud.de",
    "euc2.pure.cloud",
    "edee1.eusc-pure.cloud",
    "mec1.pure.cloud",
    "aps1.pure.cloud",
    "apse1.pure.cloud",
    "mypurecloud.com.au",
    "mypurecloud.jp",
    "apne2.pure.cloud",
    "apne3.pure.cloud",
)
_GENESYS_HOSTS = ("api", "apps", "login", "streaming")  # of a region; the profile names none
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}", re.ASCII)
_TEXT = "a text that is not empty"


def _version(value: object) -> str:
    if not isinstance(value, str) or not _VERSION.fullmatch(value):
        raise Misfit
    return value


def _region(value: object) -> str:
    """Read the domain of a region; any will do, for new ones come up, but not one of its hosts."""
    name = domain(value)
    host, _, rest = name.partition(".")
    if host in _GENESYS_HOSTS and "." in rest:
        raise Misfit(f'the domain alone: "{rest}"')
    return name


def _locks(value: object) -> tuple[str, ...]:
    paths = () if value == [] else texts(value)
    for path in paths:
        if path not in LOCKABLE:
            best = nearest(path, sorted(LOCKABLE))
            raise Misfit(f"known keys, the nearest is {best}", found=f"a list with {shown(path)}")
    return paths


def _maybe(section: str, name: str, says: str) -> Key[str | None]:
    return Key(section, name, None, text, _TEXT, says)


def _maybe_address(section: str, name: str, says: str) -> Key[str | None]:
    return Key(section, name, None, address, EXPECTED, says)


def _google_address(name: str, default: str, says: str) -> Key[str]:
    return Key("google", name, default, address, EXPECTED, says)


def _required_version(name: str, default: str, program: str) -> Key[str]:
    says = f"{program} is needed in this version or a newer one."
    return Key("connect_me", name, default, _version, 'a version such as "3.3.4"', says)


LINK = Key(
    "connect_me",
    "link",
    "https://google-calendar.connectme.io",
    common_link,
    EXPECTED,
    "The common link of Connect Me.",
)
CLIENT_ID = Key(
    "connect_me", "client_id", "connectme-calendar", text, _TEXT, "Our name at Connect Me."
)
SIGN_IN: Key[tuple[str, ...]] = Key(
    "connect_me",
    "sign_in",
    ("google",),
    some_of(("google", "credentials")),
    'a list of "google", "credentials" or both',
    "The ways to sign in to Connect Me that the project has.",
)
DESKTOP_VERSION = _required_version("desktop_version", "3.3.4", "Connect Me Desktop")
PURECLOUD_VERSION = _required_version("purecloud_version", "3.27.10", "PureCloud")
UEP_VERSION = _required_version("uep_version", "2.30.19", "The Unified Endpoint")

SERVICE = Key(
    "purecloud",
    "service",
    "connect-me",
    one_of(("connect-me", "genesys-cloud")),
    '"connect-me" or "genesys-cloud"',
    "Where the status is set.",
)
REGION: Key[str | None] = Key(
    "purecloud",
    "region",
    None,
    _region,
    'the domain of a Genesys Cloud region, such as "mypurecloud.ie"',
    "The region of the organisation at Genesys Cloud.",
)
GENESYS_CLIENT_ID = _maybe("purecloud", "client_id", "Our client id at Genesys Cloud.")
ORGANIZATION = _maybe(
    "purecloud", "organization", "Short name; with it the sign-in goes straight to Google."
)
REDIRECT_HOST = Key(
    "purecloud",
    "redirect_host",
    "localhost",
    one_of(("localhost", "127.0.0.1", "[::1]")),
    '"localhost", "127.0.0.1" or "[::1]"',
    "This computer's name in the redirect address, as it was registered at Genesys Cloud.",
)
LOGIN_URL = _maybe_address("purecloud", "login_url", "Only where it is not the region's.")
GENESYS_API_URL = _maybe_address("purecloud", "api_url", "Only where it is not the region's.")

GOOGLE_CLIENT_ID = Key(
    "google", "client_id", "", text_or_nothing, "a text", "Our client id at Google."
)
CLIENT_SECRET = Key(
    "google",
    "client_secret",
    "",
    text_or_nothing,
    "a text",
    "What Google calls the secret of a desktop client; public by nature.",
    secret=True,
)
AUTH_URL = _google_address(
    "auth_url", "https://accounts.google.com/o/oauth2/v2/auth", "Google's consent page."
)
TOKEN_URL = _google_address(
    "token_url", "https://oauth2.googleapis.com/token", "Where Google gives out tokens."
)
REVOKE_URL = _google_address(
    "revoke_url", "https://oauth2.googleapis.com/revoke", "Where Google takes a grant back."
)
JWKS_URL = _google_address(
    "jwks_url", "https://www.googleapis.com/oauth2/v3/certs", "Google's public keys."
)
GOOGLE_API_URL = _google_address(
    "api_url", "https://www.googleapis.com", "The root to which /calendar/v3/… is appended."
)

LOCKED: Key[tuple[str, ...]] = Key(
    "locked",
    "keys",
    (),
    _locks,
    'a list of known keys such as "rules.priority"',
    "What a person cannot change.",
)
PROFILE_KEYS: tuple[Key[object], ...] = (
    LINK,
    CLIENT_ID,
    SIGN_IN,
    DESKTOP_VERSION,
    PURECLOUD_VERSION,
    UEP_VERSION,
    SERVICE,
    REGION,
    GENESYS_CLIENT_ID,
    ORGANIZATION,
    REDIRECT_HOST,
    LOGIN_URL,
    GENESYS_API_URL,
    GOOGLE_CLIENT_ID,
    CLIENT_SECRET,
    AUTH_URL,
    TOKEN_URL,
    REVOKE_URL,
    JWKS_URL,
    GOOGLE_API_URL,
    *CHOOSABLE,
    LOCKED,
)
LOCKABLE = frozenset(key.path for key in PROFILE_KEYS if key is not LOCKED)
