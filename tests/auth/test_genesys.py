"""Signing in at Genesys Cloud: what is asked for, who it is, what is kept, what is given back."""

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from app.auth.account import Account
from app.auth.genesys import authority, hints
from app.auth.record import from_text
from app.domain.errors import Service, SignInFailed, SignInNeeded, Trouble
from app.domain.profile import PureCloudProfile, parse_profile
from app.domain.profile_keys import GENESYS_REGIONS
from tests import canaries
from tests.auth.authority import Raw
from tests.auth.browser import refusal, visit, way_back
from tests.auth.genesys import GenesysServer
from tests.auth.scene import Scene, again, grant_from, open_genesys
from tests.auth.test_attacks import changed

THERE = Service.GENESYS_CLOUD
LASTS = timedelta(seconds=86399)


@pytest.fixture
def genesys() -> Iterator[Scene]:
    """Genesys Cloud and Google, and nobody signed in."""
    with open_genesys() as opened:
        yield opened


@pytest.fixture
def acme() -> Iterator[Scene]:
    """Give the same, with an organisation that is known."""
    with open_genesys(organization="acme") as opened:
        yield opened


def server(scene: Scene) -> GenesysServer:
    """Give the service."""
    assert isinstance(scene.connect_me, GenesysServer)
    return scene.connect_me


def asked(scene: Scene) -> dict[str, str]:
    """Give what the browser was sent with, the last time."""
    return server(scene).calls("/oauth/authorize")[-1]


@pytest.mark.parametrize("region", GENESYS_REGIONS)
def test_each_region_has_its_two_hosts(region: str) -> None:
    text = f'[purecloud]\nservice = "genesys-cloud"\nregion = "{region}"\nclient_id = "x"'
    there = authority(parse_profile(text, "p").purecloud)
    assert there.issuer == f"https://login.{region}"
    assert there.auth_url == f"https://login.{region}/oauth/authorize"
    assert there.token_url == f"https://login.{region}/oauth/token"
    assert there.me_url == f"https://api.{region}/api/v2/users/me"
    assert there.revoke_url == f"https://api.{region}/api/v2/tokens/me"
    assert there.service.title in there.vault_key


def test_the_regions_are_eighteen() -> None:
    assert len(set(GENESYS_REGIONS)) == 18


def test_the_addresses_of_a_profile_come_before_the_regions() -> None:
    profile = PureCloudProfile(
        region="mypurecloud.ie", login_url="https://one.example", api_url="https://two.example/root"
    )
    there = authority(profile)
    assert there.token_url == "https://one.example/oauth/token"
    assert there.me_url == "https://two.example/root/api/v2/users/me"


def test_a_person_signs_in_for_a_day(genesys: Scene) -> None:
    genesys.sign_in(THERE)
    account = genesys.account(THERE)
    assert account.trouble() is None
    assert account.email == canaries.EMAIL
    assert account.uid == account.subject == server(genesys).uid
    assert account.good_until == account.renew_by == genesys.clock.now + LASTS
    assert account.access_token() in server(genesys).access
    assert account.idle_seconds == 0


def test_the_request_is_one_of_the_services_own_programs(genesys: Scene) -> None:
    genesys.sign_in(THERE)
    assert asked(genesys).keys() == {
        "client_id", "response_type", "redirect_uri", "code_challenge", "code_challenge_method",
        "state",
    }  # fmt: skip
    back = urlsplit(asked(genesys)["redirect_uri"])
    assert (back.scheme, back.hostname, back.path) == ("http", "localhost", "")
    exchanged = server(genesys).calls("/oauth/token")[0]
    assert exchanged.keys() == {
        "grant_type", "code", "redirect_uri", "client_id", "code_verifier"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("organization", "method", "login", "expected"),
    [
        (None, "google", None, {}),
        (None, "credentials", None, {}),
        (None, "google", "a@b.c", {"login_hint": "a@b.c"}),
        (None, "credentials", "a@b.c", {"login_hint": "a@b.c"}),
        ("acme", "google", None, {"org": "acme", "provider": "gsuite"}),
        (
            "acme",
            "google",
            "a@b.c",
            {"org": "acme", "provider": "gsuite", "login_hint": "a@b.c"},
        ),
        ("acme", "credentials", None, {"login_hint": "acme"}),
        ("acme", "credentials", "a@b.c", {"login_hint": "a@b.c:acme"}),
    ],
)
def test_only_google_in_a_known_organisation_is_gone_to_at_once(
    organization: str | None, method: str, login: str | None, expected: dict[str, str]
) -> None:
    assert hints(PureCloudProfile(organization=organization), method, login) == expected


@pytest.mark.parametrize("method", ["google", "credentials"])
def test_both_ways_lead_to_a_sign_in(acme: Scene, method: str) -> None:
    acme.sign_in(Service.GOOGLE)
    acme.sign_in(THERE, method=method)
    assert ("provider" in asked(acme)) is (method == "google")
    assert "prompt" not in asked(acme)
    assert acme.account(THERE).trouble() is None


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]"])
def test_another_registered_host_is_sent_as_it_was_registered(host: str) -> None:
    with open_genesys(redirect_host=host) as scene:
        scene.sign_in(THERE)
        assert scene.account(THERE).trouble() is None
        assert asked(scene)["redirect_uri"].startswith(f"http://{host}:")


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_localhost_is_answered_on_either_address(genesys: Scene, address: str) -> None:
    def person(where: str) -> None:
        parts = urlsplit(way_back(where))
        with closing(HTTPConnection(address, parts.port, timeout=5)) as line:
            line.request("GET", f"/?{parts.query}", headers={"Host": f"localhost:{parts.port}"})
            assert line.getresponse().status == 200

    genesys.sign_in(THERE, person)
    assert genesys.account(THERE).trouble() is None


STRAYS = {
    "address instead of the name": (421, {"Host": "127.0.0.1"}, {}),
    "another name": (421, {"Host": "evil.example"}, {}),
    "a path": (404, {}, {"path": "/callback"}),
    "two slashes": (404, {}, {"path": "//"}),
    "favicon": (404, {}, {"path": "/favicon.ico"}),
    "a wrong state": (404, {}, {"state": "A" * 43}),
    "no state": (404, {}, {"state": None}),
    "another issuer": (404, {}, {"iss": "https://evil.example"}),
    "google as issuer": (404, {}, {"iss": "https://accounts.google.com"}),
}


@pytest.mark.parametrize("stray", STRAYS)
def test_without_a_path_of_our_own_everything_else_is_as_strict(genesys: Scene, stray: str) -> None:
    status, headers, changes = STRAYS[stray]

    def person(where: str) -> None:
        back = way_back(where)
        port = urlsplit(back).port
        sent = {name: f"{value}:{port}" for name, value in headers.items()}
        path = changes.get("path")
        foreign = back if path is None else urlsplit(back)._replace(path=str(path)).geturl()
        foreign = changed(foreign, **{n: v for n, v in changes.items() if n != "path"})
        assert visit(foreign, **sent).status == status
        assert visit(back).status == 200

    genesys.sign_in(THERE, person)
    assert genesys.account(THERE).trouble() is None


def test_an_issuer_that_is_the_right_one_may_be_added(genesys: Scene) -> None:
    server(genesys).added = {"iss": server(genesys).link, "session_state": "x"}
    genesys.sign_in(THERE)
    assert genesys.account(THERE).trouble() is None


def test_a_code_that_was_given_to_another_program_is_of_no_use(genesys: Scene) -> None:
    def swap(where: str) -> None:
        back = way_back(where)
        other = where.replace(asked(genesys)["code_challenge"], "B" * 43)
        code = urlsplit(way_back(other)).query.partition("code=")[2].partition("&")[0]
        visit(changed(back, code=code))

    with pytest.raises(SignInFailed, match="took too long"):
        genesys.sign_in(THERE, swap)
    assert genesys.vault.content() == ""


def test_our_own_verifier_goes_along_although_the_service_may_ignore_it(genesys: Scene) -> None:
    server(genesys).checks_pkce = False
    genesys.sign_in(THERE)
    assert len(server(genesys).calls("/oauth/token")[0]["code_verifier"]) >= 43
    assert asked(genesys)["code_challenge_method"] == "S256"


@pytest.mark.parametrize(
    ("error", "headline", "advice"),
    [
        ("access_denied", "You did not agree", "Nothing was changed"),
        ("unauthorized_client", "does not accept this program", "not allowed in your organ"),
        ("invalid_client", "does not accept this program", "not allowed in your organ"),
        ("invalid_request", "does not accept the sign-in as", "set up for something else"),
        ("invalid_scope", "does not accept the sign-in as", "set up for something else"),
        ("unsupported_response_type", "does not accept the sign-in as", "something else"),
        ("invalid_pkce_package", "did not recognise the protection", "must allow PKCE"),
        ("server_error", "is not working at the moment", "Try again later"),
        ("temporarily_unavailable", "is not working at the moment", "Try again later"),
        ("brand_new<b>", "did not complete the sign-in", "If it happens again"),
    ],
)
def test_what_the_browser_brings_instead_of_a_code_is_told_in_our_words(
    genesys: Scene, error: str, headline: str, advice: str
) -> None:
    with pytest.raises(SignInFailed) as failed:
        genesys.sign_in(THERE, lambda where: visit(refusal(where, None, error)))
    assert headline in failed.value.headline
    assert "Genesys Cloud" in failed.value.headline
    assert advice in failed.value.advice
    assert "<b>" not in str(failed.value)


@pytest.mark.parametrize("status", [400, 401])
@pytest.mark.parametrize(
    ("error", "told"),
    [("invalid_grant", "took too long"), ("invalid_client", "does not accept this program")],
)
def test_an_error_at_the_token_endpoint_counts_by_its_word(
    genesys: Scene, status: int, error: str, told: str
) -> None:
    body = {"error": error, "description": "secret", "error_description": "secret"}
    server(genesys).answers["/oauth/token"] = [Raw(status, json.dumps(body).encode())]
    with pytest.raises(SignInFailed, match=told) as failed:
        genesys.sign_in(THERE)
    assert "secret" not in str(failed.value)


@pytest.mark.parametrize(
    ("me", "email"),
    [
        ({"id": "i", "username": "ada@example.com", "email": "other@example.com"}, "ada"),
        ({"id": "i", "username": "ada.l", "email": "ada@example.com"}, "ada"),
        ({"id": "i", "email": "ada@example.com"}, "ada"),
        ({"id": "i", "username": 7, "email": "ada@example.com"}, "ada"),
    ],
)
def test_the_user_name_is_the_address_unless_it_is_none(
    genesys: Scene, me: dict[str, object], email: str
) -> None:
    server(genesys).answers["/api/v2/users/me"] = [Raw(body=json.dumps(me).encode())]
    genesys.sign_in(THERE)
    assert genesys.account(THERE).email == f"{email}@example.com"
    assert genesys.account(THERE).uid == "i"


@pytest.mark.parametrize(
    "me",
    [
        Raw(body=b'{"id": "i", "username": "ada"}'),
        Raw(body=b'{"username": "ada@example.com"}'),
        Raw(body=b'{"id": "", "username": "ada@example.com"}'),
        Raw(body=b'{"id": "a\\nb", "username": "ada@example.com"}'),
        Raw(body=b"<html>portal</html>", kind="text/html"),
        Raw(403, b'{"code": "missing.permissions"}'),
        Raw(503, b"{}"),
    ],
)
def test_a_sign_in_of_nobody_is_given_back(genesys: Scene, me: Raw) -> None:
    server(genesys).answers["/api/v2/users/me"] = [me]
    with pytest.raises(SignInFailed):
        genesys.sign_in(THERE)
    assert genesys.vault.content() == ""
    assert len(server(genesys).calls("DELETE /api/v2/tokens/me")) == 1
    assert not server(genesys).access


def test_another_persons_google_account_is_refused_by_the_right_names(genesys: Scene) -> None:
    genesys.google.email = "somebody.else@example.com"
    genesys.sign_in(THERE)
    with pytest.raises(SignInFailed) as failed:
        genesys.sign_in(Service.GOOGLE)
    assert str(failed.value) == (
        "The Google account somebody.else@example.com does not belong to the Genesys Cloud login "
        f"{canaries.EMAIL}. Sign in to Google again as {canaries.EMAIL}."
    )


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ({"idleTokenTimeoutSeconds": 900, "enableIdleTokenTimeout": True}, 900),
        ({"idleTokenTimeoutSeconds": 900, "enableIdleTokenTimeout": False}, 0),
        ({"idleTokenTimeoutSeconds": 28800}, 28800),
        ({"enableIdleTokenTimeout": True}, 0),
        ({"idleTokenTimeoutSeconds": 0, "enableIdleTokenTimeout": True}, 0),
        ({"idleTokenTimeoutSeconds": -5, "enableIdleTokenTimeout": True}, 0),
        ({"idleTokenTimeoutSeconds": True, "enableIdleTokenTimeout": True}, 0),
        ({"idleTokenTimeoutSeconds": "900", "enableIdleTokenTimeout": True}, 0),
        ({"idleTokenTimeoutSeconds": 10**9, "enableIdleTokenTimeout": True}, 0),
    ],
)
def test_g25_the_idle_time_is_read_and_kept_over_a_restart(
    genesys: Scene, told: dict[str, object], seconds: int
) -> None:
    server(genesys).timeout = told
    genesys.sign_in(THERE)
    assert genesys.account(THERE).idle_seconds == seconds
    assert again(genesys, THERE).idle_seconds == seconds


@pytest.mark.parametrize(
    "answer", [Raw(403, b"{}"), Raw(404), Raw(500, b"{}"), Raw(lost=True), Raw(body=b"[]")]
)
def test_g25_a_sign_in_does_not_hang_on_the_idle_time(genesys: Scene, answer: Raw) -> None:
    server(genesys).answers["/api/v2/tokens/timeout"] = [answer]
    genesys.sign_in(THERE)
    assert genesys.account(THERE).trouble() is None
    assert genesys.account(THERE).idle_seconds == 0


@pytest.mark.parametrize("status", [200, 202, 204])
def test_a_sign_out_revokes_the_token_by_itself(genesys: Scene, status: int) -> None:
    genesys.sign_in(THERE)
    account, token = genesys.account(THERE), genesys.account(THERE).access_token()
    server(genesys).gone = status
    account.revoke()
    assert not server(genesys).access
    account.revoke()  # 401: it is gone already
    sent = server(genesys).calls("DELETE /api/v2/tokens/me")
    assert [one["authorization"] for one in sent] == [f"Bearer {token}"] * 2


def test_a_token_that_is_gone_need_not_be_told_in_words(genesys: Scene) -> None:
    genesys.sign_in(THERE)
    server(genesys).answers["DELETE /api/v2/tokens/me"] = [Raw(401)]
    genesys.account(THERE).revoke()


@pytest.mark.parametrize(
    "answer",
    [
        Raw(body=b"<html>portal</html>", kind="text/html"),
        Raw(401, b"<html>portal</html>", kind="text/html"),
        Raw(403, b"{}"),
        Raw(500, b"{}"),
        Raw(302, headers={"Location": "http://127.0.0.1:9/"}),
        Raw(lost=True),
    ],
)
def test_a_revocation_that_did_not_come_about_is_told(genesys: Scene, answer: Raw) -> None:
    genesys.sign_in(THERE)
    server(genesys).answers["DELETE /api/v2/tokens/me"] = [answer]
    with pytest.raises(Trouble):
        genesys.account(THERE).revoke()


def test_the_same_person_renews_without_a_break(genesys: Scene) -> None:
    told: list[str | None] = []
    account = genesys.accounts[THERE] = Account(
        genesys.account(THERE).authority,
        genesys.vault,
        genesys.clock,
        genesys.clock.tick,
        told.append,
    )
    genesys.sign_in(THERE)
    first, ends = account.access_token(), account.good_until
    genesys.clock.advance(3600)
    genesys.sign_in(THERE)
    assert told == []
    assert account.access_token() != first
    assert ends is not None
    assert account.good_until == ends + timedelta(hours=1)
    assert not server(genesys).calls("DELETE /api/v2/tokens/me")
    assert account.access_token(stale=first) == account.access_token()


def test_g31_after_its_end_it_is_told_and_put_right_by_a_new_sign_in(genesys: Scene) -> None:
    genesys.sign_in(THERE)
    account = genesys.account(THERE)
    genesys.clock.advance(LASTS.total_seconds())
    ended = account.trouble()
    assert isinstance(ended, SignInNeeded)
    assert str(ended) == (
        "Your sign-in to Genesys Cloud has ended. Sign in to Genesys Cloud again."
    )
    assert account.email == canaries.EMAIL
    genesys.sign_in(THERE)
    assert account.trouble() is None


def test_g15_a_401_in_the_middle_ends_it_once_and_for_all(genesys: Scene) -> None:
    genesys.sign_in(THERE)
    account = genesys.account(THERE)
    for _ in range(3):
        with pytest.raises(SignInNeeded) as ended:
            account.access_token(stale=canaries.ACCESS_TOKEN + "-genesys-cloud-1")
        assert ended.value.service is THERE
    assert len(server(genesys).calls("/oauth/token")) == 1


def test_nothing_secret_is_logged(genesys: Scene, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server(genesys).gives_refresh = True
    genesys.sign_in(THERE)
    genesys.clock.advance(50000)
    genesys.account(THERE).tend()
    genesys.account(THERE).revoke()
    logged = "\n".join(record.getMessage() for record in caplog.records)
    exchanged = server(genesys).calls("/oauth/token")[0]
    for secret in (asked(genesys)["state"], exchanged["code_verifier"], exchanged["code"]):
        assert secret not in logged
    assert not canaries.found_in(logged)


def test_what_is_kept_can_be_read_by_the_version_before(genesys: Scene) -> None:
    server(genesys).gives_refresh = True
    server(genesys).timeout = {"idleTokenTimeoutSeconds": 900, "enableIdleTokenTimeout": True}
    genesys.sign_in(THERE)
    found = json.loads(genesys.vault.content())
    assert found.keys() == {
        "v", "subject", "email", "uid", "scopes", "refresh_token", "access_token", "ends", "idle"
    }  # fmt: skip
    assert found["v"] == 1
    assert len(genesys.vault.content()) < 1280
    del found["idle"]  # as that version wrote it
    record = from_text(json.dumps(found))
    assert record is not None
    assert record.idle_seconds == 0
    assert record.is_unproven


def test_a_grant_of_a_test_is_one_of_the_service(genesys: Scene) -> None:
    grant = grant_from(server(genesys))
    assert grant.tokens.refresh_token is None
    assert grant.identity.uid == server(genesys).uid
