"""The simulated Google signs people in as strictly as the real one."""

import base64
import hashlib
import json
from urllib.parse import urlencode

import pytest

from tests.sandbox.world import World, google_request

CALENDAR = "https://www.googleapis.com/auth/calendar"
EMAIL = "https://www.googleapis.com/auth/userinfo.email"


def claims(id_token: str) -> dict:
    part = id_token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def number(text: str) -> int:
    return int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), "big")


def test_a_whole_sign_in_gives_what_google_gives(world: World) -> None:
    back = world.google_code()
    assert back["state"] == "s" * 32
    assert back["iss"] == "https://accounts.google.com"
    assert len(back["code"]) <= 256
    reply = world.google_exchange(back["code"])
    tokens = reply.json()
    assert reply.status == 200
    assert reply.headers["Cache-Control"] == "no-store"
    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 3599
    granted = {"openid", EMAIL, f"{CALENDAR}.events.readonly", f"{CALENDAR}.calendarlist.readonly"}
    assert set(tokens["scope"].split()) == granted == set(back["scope"].split())
    told = claims(tokens["id_token"])
    assert told["iss"] == "https://accounts.google.com"
    assert told["aud"] == "1015-sandbox.apps.googleusercontent.com"
    assert (told["email"], told["email_verified"]) == ("ada@example.com", True)
    assert told["nonce"] == "n" * 24
    assert told["iat"] == int(world.clock.now.timestamp()) == told["exp"] - 3600
    assert len(tokens["access_token"]) <= 2048
    assert len(tokens["refresh_token"]) <= 512


def test_the_id_token_is_signed_with_the_published_key(world: World) -> None:
    token = world.google_tokens()["id_token"]
    body, _, signature = token.rpartition(".")
    key = world.google("GET", "/certs").json()["keys"][0]
    assert json.loads(base64.urlsafe_b64decode(token.split(".")[0] + "=="))["kid"] == key["kid"]
    plain = pow(number(signature), number(key["e"]), number(key["n"])).to_bytes(256, "big")
    digest = hashlib.sha256(body.encode()).digest()
    prefix = bytes.fromhex("3031300d060960864801650304020105000420")
    assert plain == b"\x00\x01" + b"\xff" * 202 + b"\x00" + prefix + digest


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"client_id": "another"}, "invalid_client"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"redirect_uri": "http://localhost:9/"}, "redirect_uri_mismatch"),
        ({"redirect_uri": "http://127.0.0.1/"}, "redirect_uri_mismatch"),
        ({"redirect_uri": "http://127.0.0.1:99999/"}, "redirect_uri_mismatch"),
        ({"redirect_uri": "https://evil.example.com:1/"}, "redirect_uri_mismatch"),
        ({"redirect_uri": "http://127.0.0.1:9/?a=b"}, "redirect_uri_mismatch"),
        ({"state": "s" * 15}, "invalid_request"),
        ({"state": ""}, "invalid_request"),
        ({"code_challenge_method": ""}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "c" * 42}, "invalid_request"),
        ({"code_challenge": "=" * 43}, "invalid_request"),
        ({"scope": "openid mail"}, "invalid_scope"),
        ({"scope": ""}, "invalid_scope"),
        ({"prompt": "always"}, "invalid_request"),
        ({"access_type": "forever"}, "invalid_request"),
        ({"include_granted_scopes": "True"}, "invalid_request"),
    ],
)
def test_a_wrong_request_is_refused_in_the_browser(world: World, changed: dict, word: str) -> None:
    reply = world.google("GET", f"/o/oauth2/v2/auth?{urlencode(google_request(**changed))}")
    assert reply.status == 400
    assert word in reply.body.decode()
    assert "Location" not in reply.headers


def test_a_parameter_that_comes_twice_is_refused(world: World) -> None:
    query = urlencode([*google_request().items(), ("state", "t" * 32)])
    assert world.google("GET", f"/o/oauth2/v2/auth?{query}").status == 400


def test_ipv6_loopback_is_an_address_to_return_to(world: World) -> None:
    query = urlencode(google_request(redirect_uri="http://[::1]:9/x"))
    assert world.google("GET", f"/o/oauth2/v2/auth?{query}").status == 200


def test_the_consent_page_offers_accounts_and_a_box_for_each_calendar_scope(world: World) -> None:
    query = urlencode(google_request(login_hint="bob@example.com"))
    page = world.google("GET", f"/o/oauth2/v2/auth?{query}").body.decode()
    assert 'value="bob@example.com" checked' in page
    assert 'value="ada@example.com">' in page
    assert page.count("type=checkbox") == 2
    assert "http://" not in page.replace("http://127.0.0.1", "")


def test_a_login_hint_is_never_html(world: World) -> None:
    query = urlencode(
        google_request(state="<script>alert(1)</script>", login_hint="<script>x</script>")
    )
    assert b"<script" not in world.google("GET", f"/o/oauth2/v2/auth?{query}").body


def test_cancel_comes_back_as_access_denied(world: World) -> None:
    back = world.consent(
        world.sandbox.google.address,
        "/o/oauth2/v2/auth",
        google_request(),
        {"account": "ada@example.com", "decision": "cancel"},
    )
    assert back == {
        "error": "access_denied",
        "state": "s" * 32,
        "iss": "https://accounts.google.com",
    }


def test_an_unticked_scope_is_not_granted(world: World) -> None:
    tokens = world.google_tokens([f"{CALENDAR}.calendarlist.readonly"])
    assert f"{CALENDAR}.events.readonly" not in tokens["scope"].split()
    reply = world.google(
        "GET",
        "/calendar/v3/calendars/primary/events",
        Authorization=f"Bearer {tokens['access_token']}",
    )
    assert reply.status == 403
    assert reply.json()["error"]["errors"][0]["reason"] == "insufficientPermissions"


def test_a_consent_form_works_once(world: World) -> None:
    page = world.google("GET", f"/o/oauth2/v2/auth?{urlencode(google_request())}").body.decode()
    found = page.split('name=request value="')[1].split('"')[0]
    fields = {"request": found, "account": "ada@example.com", "decision": "allow"}
    assert world.google("POST", "/o/oauth2/v2/auth", fields).status == 302
    assert world.google("POST", "/o/oauth2/v2/auth", fields).status == 400


@pytest.mark.parametrize(
    ("changed", "status", "error"),
    [
        ({"code": "4/0Anothing"}, 400, "invalid_grant"),
        ({"code_verifier": "w" * 64}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_grant"),
        ({"code_verifier": "v" * 42}, 400, "invalid_grant"),
        ({"redirect_uri": "http://127.0.0.1:10/google/abc"}, 400, "redirect_uri_mismatch"),
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_secret": ""}, 401, "invalid_client"),
        ({"client_id": "1015-sibling.apps.googleusercontent.com"}, 400, "invalid_grant"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
def test_a_wrong_exchange_is_refused(world: World, changed: dict, status: int, error: str) -> None:
    reply = world.google_exchange(world.google_code()["code"], **changed)
    assert (reply.status, reply.json()["error"]) == (status, error)


def test_a_code_lives_ten_minutes(world: World) -> None:
    code, late = world.google_code()["code"], world.google_code()["code"]
    world.clock.advance(599)
    assert world.google_exchange(code).status == 200
    world.clock.advance(1)
    assert world.google_exchange(late).json()["error"] == "invalid_grant"


def test_a_code_used_twice_ends_its_grant(world: World) -> None:
    code = world.google_code()["code"]
    tokens = world.google_exchange(code).json()
    assert world.google_exchange(code).json()["error"] == "invalid_grant"
    assert world.google_refresh(tokens["refresh_token"]).json()["error"] == "invalid_grant"


def test_a_client_may_authenticate_by_basic_or_in_the_body_but_not_both(world: World) -> None:
    pair = b"1015-sandbox.apps.googleusercontent.com:GOCSPX-public-by-nature"
    basic = "Basic " + base64.b64encode(pair).decode()
    fields = {
        "grant_type": "authorization_code",
        "code": world.google_code()["code"],
        "redirect_uri": "http://127.0.0.1:9/google/abc",
        "code_verifier": "v" * 64,
    }
    assert world.google("POST", "/token", fields, Authorization="Basic !!").status == 401
    assert world.google("POST", "/token", fields, Authorization=basic).status == 200
    both = {**fields, "client_secret": "GOCSPX-public-by-nature"}
    assert world.google("POST", "/token", both, Authorization=basic).status == 400


def test_the_token_endpoint_takes_forms_only_and_nothing_in_the_url(world: World) -> None:
    kind = "application/json"
    assert world.google("POST", "/token", b"{}", Content_Type=kind).status == 400
    assert world.google("POST", "/token?code=1", {"grant_type": "refresh_token"}).status == 400
    assert world.google("GET", "/token").status == 405
    twice = [("grant_type", "refresh_token"), ("grant_type", "refresh_token")]
    assert world.google("POST", "/token", twice).json()["error"] == "invalid_request"


def test_a_refresh_gives_a_new_access_token_and_no_new_refresh_token(world: World) -> None:
    first = world.google_tokens()
    fresh = world.google_refresh(first["refresh_token"]).json()
    assert fresh["access_token"] != first["access_token"]
    assert "refresh_token" not in fresh
    assert claims(fresh["id_token"])["sub"] == claims(first["id_token"])["sub"]


def test_a_refresh_may_ask_for_no_scope_that_was_not_granted(world: World) -> None:
    token = world.google_tokens()["refresh_token"]
    assert world.google_refresh(token, scope="openid").status == 200
    wider = world.google_refresh(token, scope=f"openid {CALENDAR}")
    assert wider.json()["error"] == "invalid_scope"


def test_rotation_lets_the_old_token_end_the_family(world: World) -> None:
    world.sandbox.google.sign_in.rotate = True
    old = world.google_tokens()["refresh_token"]
    new = world.google_refresh(old).json()["refresh_token"]
    assert world.google_refresh(old).json()["error"] == "invalid_grant"
    assert world.google_refresh(new).json()["error"] == "invalid_grant"


def test_access_tokens_end(world: World) -> None:
    assert world.events().status == 200
    world.clock.advance(3599)
    reply = world.events()
    assert reply.status == 401
    assert reply.json()["error"]["errors"][0]["reason"] == "authError"


def test_without_offline_access_or_renewed_consent_there_is_no_refresh_token(world: World) -> None:
    assert "refresh_token" not in world.google_tokens(access_type="online")
    assert "refresh_token" not in world.google_tokens(prompt="select_account")
    assert "refresh_token" in world.google_tokens()


def test_the_hundred_and_first_sign_in_ends_the_first_silently(world: World) -> None:
    oldest = world.google_tokens()["refresh_token"]
    for _ in range(99):
        last = world.google_tokens()["refresh_token"]
    assert world.google_refresh(oldest).status == 200
    world.google_tokens()
    assert world.google_refresh(oldest).json()["error"] == "invalid_grant"
    assert world.google_refresh(last).status == 200


def test_revoking_ends_every_grant_of_the_person_at_every_client_of_the_project(
    world: World,
) -> None:
    sibling = "1015-sibling.apps.googleusercontent.com"
    there = world.google_exchange(world.google_code(client_id=sibling)["code"], client_id=sibling)
    here = world.google_tokens()
    assert world.google("POST", "/revoke", {"token": here["access_token"]}).status == 200
    token = there.json()["refresh_token"]
    assert world.google_refresh(token, client_id=sibling).json()["error"] == "invalid_grant"
    again = world.google("POST", "/revoke", {"token": here["access_token"]})
    assert (again.status, again.json()["error"]) == (400, "invalid_token")


def test_a_token_may_be_revoked_by_the_query_too(world: World) -> None:
    token = world.google_tokens()["refresh_token"]
    assert world.google("POST", f"/revoke?{urlencode({'token': token})}").status == 200
    assert world.google_refresh(token).status == 400


def test_userinfo_says_who_holds_the_token(world: World) -> None:
    told = world.google("GET", "/v1/userinfo", Authorization=world.bearer()).json()
    assert told["email"] == "ada@example.com"
    assert told["sub"]
    assert world.google("GET", "/v1/userinfo", Authorization="Bearer x").status == 401


def test_claims_and_callback_can_be_bent(world: World) -> None:
    world.sandbox.google.sign_in.bent_claims = {"nonce": "another"}
    world.sandbox.google.sign_in.bent_callback = {"iss": "https://evil.example.com"}
    back = world.google_code()
    assert back["iss"] == "https://evil.example.com"
    assert claims(world.google_exchange(back["code"]).json()["id_token"])["nonce"] == "another"
