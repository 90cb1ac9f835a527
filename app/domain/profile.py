"""The deployment profile: links, client ids, mapping, rules and locks; never a credential."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain import profile_keys as keys
from app.domain.choices import Choices, parse_choices
from app.domain.document import given_keys, refusal
from app.domain.errors import ProfileError, Service
from app.domain.keys import shown
from app.domain.rule_keys import settings_of, taken_twice
from app.domain.settings import Settings
from app.domain.wording import one_line

__all__ = [
    "ConnectMeProfile",
    "GoogleProfile",
    "Profile",
    "PureCloudProfile",
    "merged",
    "parse_choices",
    "parse_profile",
]


@dataclass(frozen=True, slots=True)
class ConnectMeProfile:
    """Where Connect Me is, how to sign in, and which versions it must have."""

    link: str = keys.LINK.default
    client_id: str = keys.CLIENT_ID.default
    sign_in: tuple[str, ...] = keys.SIGN_IN.default
    desktop_version: str = keys.DESKTOP_VERSION.default
    purecloud_version: str = keys.PURECLOUD_VERSION.default
    uep_version: str = keys.UEP_VERSION.default


@dataclass(frozen=True, slots=True)
class PureCloudProfile:
    """Which service the status is set at, and where it is when that is Genesys Cloud."""

    service: str = keys.SERVICE.default
    region: str | None = None
    client_id: str | None = None
    organization: str | None = None
    redirect_host: str = keys.REDIRECT_HOST.default
    login_url: str | None = None
    api_url: str | None = None


@dataclass(frozen=True, slots=True)
class GoogleProfile:
    """Our client at Google and Google's addresses, without a slash at their ends."""

    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    auth_url: str = keys.AUTH_URL.default
    token_url: str = keys.TOKEN_URL.default
    revoke_url: str = keys.REVOKE_URL.default
    jwks_url: str = keys.JWKS_URL.default
    api_url: str = keys.GOOGLE_API_URL.default


@dataclass(frozen=True, slots=True)
class Profile:
    """What IT gives out; every part has a default."""

    source: str = "built in"
    connect_me: ConnectMeProfile = field(default_factory=ConnectMeProfile)
    purecloud: PureCloudProfile = field(default_factory=PureCloudProfile)
    google: GoogleProfile = field(default_factory=GoogleProfile)
    settings: Settings = field(default_factory=Settings)
    locked: frozenset[str] = frozenset()  # dotted names: "rules.priority"

    @property
    def status_service(self) -> Service:
        """Give the service where the status is set, whose sign-in is called `connect-me`."""
        return Service(self.purecloud.service)

    @property
    def status_page(self) -> str:
        """Give the page on the web where a person sets the status by hand."""
        if self.status_service is Service.CONNECT_ME:
            return self.connect_me.link
        there = self.purecloud
        return f"https://apps.{there.region}" if there.region else there.login_url or ""

    def party(self, word: str) -> Service:
        """Give whom a word of the command line means; raises ValueError for any other word."""
        if word == Service.CONNECT_ME.value:
            return self.status_service
        if word == Service.GOOGLE.value:
            return Service.GOOGLE
        raise ValueError(word)


def parse_profile(text: str, source: str) -> Profile:
    """Read a profile; raises ProfileError in one line: file, key, what was found and expected."""
    given = given_keys(_toml(text, source), keys.PROFILE_KEYS, source)
    _refuse_double_tags(given, source)
    _refuse_half_a_genesys(given, source)
    return Profile(
        source=source,
        connect_me=_connect_me(given),
        purecloud=_purecloud(given),
        google=_google(given),
        settings=settings_of(given, Settings()),
        locked=frozenset(keys.LOCKED.of(given)),
    )


def merged(profile: Profile, choices: Choices) -> Settings:
    """Lay a person's choices over the profile; a locked key keeps the profile's value."""
    chosen = {path: one for path, one in choices.given.items() if path not in profile.locked}
    return settings_of(chosen, profile.settings)


def _toml(text: str, source: str) -> dict[str, object]:
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        place = str(error).rpartition(" (")[2].rstrip(")")
        where = f" ({place})" if place.startswith("at ") else ""
        raise ProfileError(
            f"{one_line(source, 400)}: the file is not TOML{where}; expected lines such as "
            "[rules] and gap_seconds = 60."
        ) from None


def _refuse_double_tags(given: Mapping[str, object], source: str) -> None:
    double = taken_twice(given)
    if double is not None:
        path, spelling, other = double
        raise refusal(
            source,
            path,
            f"a list with {shown(spelling)}, which means {other} already",
            "spellings of one status only",
        )


def _refuse_half_a_genesys(given: Mapping[str, object], source: str) -> None:
    if keys.SERVICE.of(given) != "genesys-cloud":
        return
    both = keys.LOGIN_URL.of(given) is not None and keys.GENESYS_API_URL.of(given) is not None
    for key, is_there in (
        (keys.REGION, both or keys.REGION.of(given) is not None),
        (keys.GENESYS_CLIENT_ID, keys.GENESYS_CLIENT_ID.of(given) is not None),
    ):
        if not is_there:
            expected = f'{key.expected}, for service = "genesys-cloud"'
            raise refusal(source, key.path, "missing", expected)


def _connect_me(given: Mapping[str, object]) -> ConnectMeProfile:
    return ConnectMeProfile(
        link=keys.LINK.of(given),
        client_id=keys.CLIENT_ID.of(given),
        sign_in=keys.SIGN_IN.of(given),
        desktop_version=keys.DESKTOP_VERSION.of(given),
        purecloud_version=keys.PURECLOUD_VERSION.of(given),
        uep_version=keys.UEP_VERSION.of(given),
    )


def _purecloud(given: Mapping[str, object]) -> PureCloudProfile:
    return PureCloudProfile(
        service=keys.SERVICE.of(given),
        region=keys.REGION.of(given),
        client_id=keys.GENESYS_CLIENT_ID.of(given),
        organization=keys.ORGANIZATION.of(given),
        redirect_host=keys.REDIRECT_HOST.of(given),
        login_url=keys.LOGIN_URL.of(given),
        api_url=keys.GENESYS_API_URL.of(given),
    )


def _google(given: Mapping[str, object]) -> GoogleProfile:
    return GoogleProfile(
        client_id=keys.GOOGLE_CLIENT_ID.of(given),
        client_secret=keys.CLIENT_SECRET.of(given),
        auth_url=keys.AUTH_URL.of(given),
        token_url=keys.TOKEN_URL.of(given),
        revoke_url=keys.REVOKE_URL.of(given),
        jwks_url=keys.JWKS_URL.of(given),
        api_url=keys.GOOGLE_API_URL.of(given),
    )
