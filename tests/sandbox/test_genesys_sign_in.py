"""The simulated login of Genesys Cloud keeps to the reference."""

import base64
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from app.sandbox.genesys_sign_in import CLIENT_ID
from tests.sandbox.genesys_world import BACK, GenesysWorld, genesys_request, is_refusal
from tests.sandbox.world import STATE, Reply

NATIVE = {"login": "ada@example.com", "password": "analytical engine"}


def is_oauth_error(reply: Reply, status: int, error: str) -> bool:
    told = reply.json()
    return (
        (reply.status, told["error"]) == (status, error)
        and told["description"] == told["error_description"]
        and set(told) == {"error", "description", "error_description"}
    )


def carried_back(reply: Reply) -> dict[str, str]:
    """Give what an error of the login page tells the program."""
    assert reply.status == 302, reply.body
    parts = urlsplit(reply.headers["Location"])
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == BACK
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


def test_a_whole_sign_in(genesys: GenesysWorld) -> None:
    back = genesys.code()
    assert back == {"code": back["code"], "state": STATE}
    reply = genesys.exchange(back["code"])
    tokens = reply.json()
    assert reply.status == 200
    assert set(tokens) == {"access_token", "token_type", "expires_in"}
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", 86_400)
    assert reply.headers["Cache-Control"] == "no-store"
    me = genesys.api("GET", "/users/me", Authorization=f"Bearer {tokens['access_token']}")
    assert me.json()["username"] == "ada@example.com"


def test_without_org_and_provider_the_page_offers_both(genesys: GenesysWorld) -> None:
    page = genesys.page(login_hint="ada@example.com:acme").body.decode()
    assert "Sign in with Google" in page
    assert 'name=login value="ada@example.com"' in page
    assert genesys.exchange(genesys.code(NATIVE)["code"]).status == 200


def test_with_org_and_provider_the_page_is_googles(genesys: GenesysWorld) -> None:
    page = genesys.page(org="acme", provider="gsuite").body.decode()
    assert "Sign in with Google" in page
    assert "name=password" not in page
    code = genesys.code(org="acme", provider="gsuite")["code"]
    assert genesys.exchange(code).status == 200


def test_an_organization_may_allow_its_single_sign_on_alone(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.manners = ("google",)
    assert "name=password" not in genesys.page().body.decode()


def test_a_wrong_password_and_a_form_that_was_not_offered(genesys: GenesysWorld) -> None:
    page = genesys.page(org="acme", provider="gsuite").body.decode()
    number = page.split('name=request value="')[1].split('"')[0]
    fields = {"request": number, "decision": "allow", **NATIVE}
    assert genesys.login("POST", "/oauth/authorize", fields).status == 403
    page = genesys.page().body.decode()
    number = page.split('name=request value="')[1].split('"')[0]
    wrong = {"request": number, "decision": "allow", **NATIVE, "password": "gässt"}
    assert genesys.login("POST", "/oauth/authorize", wrong).status == 403
    right = {**wrong, **NATIVE}
    assert genesys.login("POST", "/oauth/authorize", right).status == 302
    assert genesys.login("POST", "/oauth/authorize", right).status == 400  # decided once


@pytest.mark.parametrize(
    "changed",
    [
        {"client_id": "11111111-0000-4000-8000-000000000000"},
        {"client_id": ""},
        {"redirect_uri": ""},
        {"redirect_uri": "http://127.0.0.1:53123"},
        {"redirect_uri": "http://[::1]:53123"},
        {"redirect_uri": "http://localhost:53123/"},
        {"redirect_uri": "http://localhost:53123/callback"},
        {"redirect_uri": "http://localhost:70000"},
        {"redirect_uri": "https://localhost:53123"},
        {"redirect_uri": "http://localhost.evil.example:53123"},
        {"org": "elsewhere", "provider": "gsuite"},
    ],
)
def test_an_unknown_client_or_address_stays_at_the_login_site(
    genesys: GenesysWorld, changed: dict
) -> None:
    reply = genesys.page(**changed)
    assert reply.status == 200
    assert "Location" not in reply.headers
    assert b"Sign-in is not possible" in reply.body
    assert b"<form" not in reply.body


def test_the_port_is_free_host_and_path_are_as_registered(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.registered = ("http://127.0.0.1/callback", "http://localhost:8085/cb")
    for good in ("http://127.0.0.1:4711/callback", "http://localhost:8085/cb"):
        assert b"<form" in genesys.page(redirect_uri=good).body
    for bad in ("http://localhost:4711/callback", "http://localhost:8086/cb", BACK):
        assert b"<form" not in genesys.page(redirect_uri=bad).body


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"state": ""}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"scope": "presence"}, "invalid_scope"),
        ({"org": "acme"}, "invalid_request"),
        ({"provider": "gsuite"}, "invalid_request"),
        ({"org": "acme", "provider": "myspace"}, "invalid_request"),
        ({"prompt": "consent"}, "invalid_request"),
    ],
)
def test_other_errors_are_carried_back(genesys: GenesysWorld, changed: dict, error: str) -> None:
    told = carried_back(genesys.page(**changed))
    assert told["error"] == error
    assert told["error_description"]
    assert told.get("state") == (None if "state" in changed else STATE)


def test_the_person_may_say_no(genesys: GenesysWorld) -> None:
    back = genesys.code({"decision": "cancel"})
    assert (back["error"], back["state"]) == ("access_denied", STATE)


def test_a_browser_session_lets_through_silently_but_not_with_prompt(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.browser_session = True
    assert b"<form" in genesys.page().body  # nobody has signed in yet
    genesys.sign_in()
    again = genesys.page()
    assert again.status == 302
    code = parse_qs(urlsplit(again.headers["Location"]).query)["code"][0]
    assert genesys.exchange(code).status == 200
    assert b"<form" in genesys.page(prompt="login").body
    assert genesys.login("GET", "/logout").status == 200
    assert b"<form" in genesys.page().body


def test_a_code_is_good_once_and_its_second_use_ends_the_sign_in(genesys: GenesysWorld) -> None:
    code = genesys.code()["code"]
    token = genesys.exchange(code).json()["access_token"]
    assert is_oauth_error(genesys.exchange(code), 400, "invalid_grant")
    reply = genesys.api("GET", "/users/me", Authorization=f"Bearer {token}")
    assert is_refusal(reply, 401, "bad.credentials")


@pytest.mark.parametrize(
    ("changed", "status", "error"),
    [
        ({"code_verifier": "w" * 64}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_grant"),
        ({"redirect_uri": "http://localhost:53124"}, 400, "invalid_grant"),
        ({"code": "nonsense"}, 400, "invalid_grant"),
        ({"client_id": ""}, 401, "invalid_client"),
        ({"client_id": "somebody"}, 401, "invalid_client"),
        ({"client_secret": "guess"}, 401, "invalid_client"),
        ({"grant_type": "client_credentials"}, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, 400, "unsupported_grant_type"),
    ],
)
def test_a_bad_exchange(genesys: GenesysWorld, changed: dict, status: int, error: str) -> None:
    fields = {"code": genesys.code()["code"], **changed}
    good_code = fields.pop("code")
    assert is_oauth_error(genesys.exchange(good_code, **fields), status, error)


def test_the_fields_belong_in_a_form_without_authorization(genesys: GenesysWorld) -> None:
    query = urlencode({"grant_type": "authorization_code", "client_id": CLIENT_ID})
    assert is_oauth_error(genesys.login("POST", f"/oauth/token?{query}"), 400, "invalid_request")
    fields = {"client_id": CLIENT_ID, "grant_type": "refresh_token"}
    reply = genesys.login("POST", "/oauth/token", fields, Authorization="Basic eDp5")
    assert is_oauth_error(reply, 401, "invalid_client")
    empty = base64.b64encode(f"{CLIENT_ID}:".encode()).decode()
    reply = genesys.login("POST", "/oauth/token", fields, Authorization=f"Basic {empty}")
    assert is_oauth_error(reply, 400, "invalid_grant")  # the client is known
    assert genesys.login("GET", "/oauth/token").status == 405
    assert genesys.login("PUT", "/oauth/authorize").status == 405
    assert genesys.login("GET", "/elsewhere").status == 404


def test_a_token_lasts_as_long_as_it_says(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.access_seconds = 300
    tokens = genesys.sign_in()
    assert tokens["expires_in"] == 300
    bearer = f"Bearer {tokens['access_token']}"
    genesys.clock.advance(299)
    assert genesys.api("GET", "/users/me", Authorization=bearer).status == 200
    genesys.clock.advance(1)
    reply = genesys.api("GET", "/users/me", Authorization=bearer)
    assert is_refusal(reply, 401, "credentials.expired")


def refreshed(genesys: GenesysWorld, token: str) -> Reply:
    return genesys.token_call(grant_type="refresh_token", refresh_token=token)


def test_a_refresh_token_that_works_rotates(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.refresh = "works"
    first = genesys.sign_in()["refresh_token"]
    reply = refreshed(genesys, first)
    second = reply.json()["refresh_token"]
    assert reply.status == 200
    assert second != first
    assert refreshed(genesys, second).status == 200
    assert is_oauth_error(refreshed(genesys, first), 400, "invalid_grant")
    assert is_oauth_error(refreshed(genesys, second), 400, "invalid_grant")  # the family ended


def test_a_refresh_token_that_is_refused(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.refresh = "refused"
    tokens = genesys.sign_in()
    assert is_oauth_error(refreshed(genesys, tokens["refresh_token"]), 401, "invalid_client")
    bearer = f"Bearer {tokens['access_token']}"
    assert genesys.api("GET", "/users/me", Authorization=bearer).status == 200


def test_a_revoked_token_is_gone_with_what_came_along(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.refresh = "works"
    statuses = []
    for _time in range(2):
        tokens = genesys.sign_in()
        bearer = f"Bearer {tokens['access_token']}"
        reply = genesys.api("DELETE", "/tokens/me", Authorization=bearer)
        assert reply.body == b""
        statuses.append(reply.status)
        again = genesys.api("DELETE", "/tokens/me", Authorization=bearer)
        assert is_refusal(again, 401, "bad.credentials")
        assert is_oauth_error(refreshed(genesys, tokens["refresh_token"]), 400, "invalid_grant")
    assert statuses == [200, 204]


def test_a_token_is_described(genesys: GenesysWorld) -> None:
    told = genesys.get("/tokens/me")
    assert told["organization"] == told["homeOrganization"] == told["OAuthClient"]["organization"]
    assert "presence" in told["authorizedScope"]
    assert told["OAuthClient"]["id"] == CLIENT_ID
    assert "dateTokenIdles" not in told
    head = genesys.api("HEAD", "/tokens/me")
    assert (head.status, head.body) == (200, b"")
    assert genesys.api("PUT", "/tokens/me", {}).status == 405
    assert genesys.get("/tokens/timeout")["enableIdleTokenTimeout"] is False


def test_an_idle_token_ends_and_calls_keep_it_alive(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.idle_seconds = 300
    timeout = genesys.get("/tokens/timeout")
    assert timeout == {
        "idleTokenTimeoutSeconds": 300,
        "enableIdleTokenTimeout": True,
        "inactivityTimeoutUnit": "Minutes",
    }
    genesys.clock.advance(200)
    assert genesys.get("/users/me")["state"] == "active"
    genesys.clock.advance(200)
    quiet = genesys.get("/tokens/me?preserveIdleTTL=true")
    assert quiet["dateTokenIdles"] == "2026-11-23T12:08:20.000Z"
    genesys.clock.advance(100)
    assert is_refusal(genesys.api("GET", "/tokens/me"), 401, "bad.credentials")


def test_each_token_has_its_own_idle_clock(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.idle_seconds = 3600
    other = f"Bearer {genesys.sign_in()['access_token']}"
    genesys.clock.advance(1800)
    assert genesys.get("/tokens/timeout")["inactivityTimeoutUnit"] == "Hours"
    genesys.clock.advance(1800)
    assert genesys.api("HEAD", "/tokens/me").status == 200
    assert genesys.api("HEAD", "/tokens/me", Authorization=other).status == 401


def test_requests_may_not_carry_a_parameter_twice(genesys: GenesysWorld) -> None:
    query = urlencode([*genesys_request().items(), ("state", STATE)])
    reply = genesys.login("GET", f"/oauth/authorize?{query}")
    assert reply.status == 200
    assert b"Sign-in is not possible" in reply.body
