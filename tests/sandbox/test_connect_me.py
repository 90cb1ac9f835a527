"""The simulated Connect Me gateway keeps to the contract."""

from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.sandbox.world import REDIRECT, STATE, Reply, World, gateway_request

UID = "c7c3b548-e4fe-4205-b263-d6374fa9feas"
ENDPOINT = f"/api/v1/unified-endpoints/{UID}"


def is_problem(reply: Reply, status: int) -> bool:
    told = reply.json()
    return (
        reply.status == status
        and reply.headers["Content-Type"].startswith("application/problem+json")
        and isinstance(told["title"], str)
        and told["status"] == status
        and isinstance(told["type"], str)
        and isinstance(told["detail"], str)
    )


def is_status(reply: Reply) -> bool:
    told = reply.json()
    moment = datetime.fromisoformat(told["modified"])
    return (
        reply.status == 200
        and set(told) == {"intentional", "device", "modified"}
        and told["device"] in ("idle", "ringing", "busy", "not_connected")
        and moment.utcoffset() == timedelta(0)
        and len(told["modified"]) == len("2026-11-22T09:00:00.000Z")
        and reply.headers["ETag"].startswith('"')
    )


def test_a_whole_sign_in_gives_what_the_contract_says(world: World) -> None:
    back = world.gateway_code()
    assert back == {
        "code": back["code"],
        "state": STATE,
        "iss": world.sandbox.connect_me.address,
    }
    reply = world.gateway_exchange(back["code"])
    tokens = reply.json()
    assert reply.status == 200
    assert reply.headers["Cache-Control"] == "no-store"
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 3600)
    assert set(tokens["scope"].split()) == {"uep.status", "profile"}
    me = world.gateway("GET", "/api/v1/me", Authorization=f"Bearer {tokens['access_token']}").json()
    assert me["uid"] == UID
    assert me["login"] == "ada@example.com"
    assert me["sign_in"] == ["google", "connect-me"]


def test_credentials_sign_in_too_and_a_wrong_password_does_not(world: World) -> None:
    asked = gateway_request(idp="connect-me", login_hint="ada@example.com")
    page = world.gateway("GET", f"/oauth/authorize?{urlencode(asked)}").body.decode()
    assert "password" in page
    assert "radio" not in page
    assert 'value="ada@example.com"' in page
    number = page.split('name=request value="')[1].split('"')[0]
    fields = {"request": number, "decision": "allow", "login": "ada@example.com"}
    wrong = world.gateway("POST", "/oauth/authorize", {**fields, "password": "guess"})
    assert wrong.status == 403
    assert b"wrong" in wrong.body
    google_instead = {**fields, "account": "ada@example.com"}
    assert world.gateway("POST", "/oauth/authorize", google_instead).status == 403
    right = {**fields, "password": "analytical engine"}
    assert world.gateway("POST", "/oauth/authorize", right).status == 302
    assert world.gateway("POST", "/oauth/authorize", right).status == 400


def test_without_idp_the_page_offers_both(world: World) -> None:
    query = urlencode(gateway_request(idp=""))
    page = world.gateway("GET", f"/oauth/authorize?{query}").body.decode()
    assert "Sign in with Google" in page
    assert "password" in page


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"state": "s" * 21}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"scope": "everything"}, "invalid_scope"),
        ({"scope": ""}, "invalid_scope"),
        ({"idp": "elsewhere"}, "invalid_request"),
    ],
)
def test_a_wrong_request_goes_back_with_an_error(world: World, changed: dict, error: str) -> None:
    asked = gateway_request(**changed)
    reply = world.gateway("GET", f"/oauth/authorize?{urlencode(asked)}")
    assert reply.status == 302
    assert reply.headers["Location"].startswith(f"{REDIRECT}?")
    told = parse_qs(urlsplit(reply.headers["Location"]).query)
    assert told["error"] == [error]
    assert told["error_description"]
    assert told["iss"] == [world.sandbox.connect_me.address]
    assert told["state"] == [asked["state"]]


@pytest.mark.parametrize(
    "changed",
    [
        {"client_id": "other"},
        {"redirect_uri": "https://evil.example.com/"},
        {"redirect_uri": "http://localhost:9/"},
        {"redirect_uri": ""},
    ],
)
def test_an_unknown_client_or_address_never_gets_a_redirect(world: World, changed: dict) -> None:
    reply = world.gateway("GET", f"/oauth/authorize?{urlencode(gateway_request(**changed))}")
    assert reply.status == 400
    assert "Location" not in reply.headers


def test_a_switched_off_manner_is_refused(world: World) -> None:
    world.sandbox.connect_me.sign_in.manners = ("google",)
    asked = gateway_request(idp="connect-me")
    reply = world.gateway("GET", f"/oauth/authorize?{urlencode(asked)}")
    assert "error=invalid_request" in reply.headers["Location"]


def test_cancel_comes_back_as_access_denied(world: World) -> None:
    back = world.gateway_code({"decision": "cancel"})
    assert (back["error"], back["state"]) == ("access_denied", STATE)
    assert back["iss"] == world.sandbox.connect_me.address


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"code": "cmc-other"}, "invalid_grant"),
        ({"code_verifier": "w" * 64}, "invalid_grant"),
        ({"code_verifier": "short"}, "invalid_grant"),
        ({"redirect_uri": "http://127.0.0.1:8/google/abc"}, "invalid_grant"),
        ({"client_id": "other"}, "invalid_client"),
        ({"client_secret": "a secret"}, "invalid_client"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
    ],
)
def test_a_wrong_exchange_is_refused(world: World, changed: dict, error: str) -> None:
    reply = world.gateway_exchange(world.gateway_code()["code"], **changed)
    assert (reply.status, reply.json()["error"]) == (400, error)


def test_a_public_client_sends_no_authorization_header(world: World) -> None:
    fields = {"client_id": "connectme-calendar", "grant_type": "refresh_token"}
    reply = world.gateway("POST", "/oauth/token", fields, Authorization="Basic eDo=")
    assert reply.json()["error"] == "invalid_client"


def test_refresh_tokens_rotate_and_reuse_kills_the_family(world: World) -> None:
    first = world.gateway_exchange(world.gateway_code()["code"]).json()
    second = world.gateway_refresh(first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    third = world.gateway_refresh(second["refresh_token"]).json()
    bearer = {"Authorization": f"Bearer {third['access_token']}"}
    assert world.gateway("GET", "/api/v1/me", **bearer).status == 200
    assert world.gateway_refresh(first["refresh_token"]).json()["error"] == "invalid_grant"
    assert world.gateway_refresh(third["refresh_token"]).json()["error"] == "invalid_grant"
    assert world.gateway("GET", "/api/v1/me", **bearer).status == 401


def test_a_reused_family_leaves_other_sign_ins_alone(world: World) -> None:
    first = world.gateway_exchange(world.gateway_code()["code"]).json()
    other = world.gateway_exchange(world.gateway_code()["code"]).json()
    world.gateway_refresh(first["refresh_token"])
    world.gateway_refresh(first["refresh_token"])
    assert world.gateway_refresh(other["refresh_token"]).status == 200


def test_a_code_used_twice_ends_its_grant(world: World) -> None:
    code = world.gateway_code()["code"]
    tokens = world.gateway_exchange(code).json()
    assert world.gateway_exchange(code).status == 400
    assert world.gateway_refresh(tokens["refresh_token"]).status == 400


def test_revocation_follows_rfc_7009(world: World) -> None:
    tokens = world.gateway_exchange(world.gateway_code()["code"]).json()
    client = {"client_id": "connectme-calendar"}

    def revoke(**fields: str) -> int:
        return world.gateway("POST", "/oauth/revoke", {**client, **fields}).status

    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert revoke(token="unknown") == 200
    assert revoke() == 400
    assert revoke(token=tokens["access_token"], token_type_hint="access_token") == 200
    assert world.gateway("GET", "/api/v1/me", **bearer).status == 401
    fresh = world.gateway_refresh(tokens["refresh_token"]).json()
    assert revoke(token=fresh["refresh_token"]) == 200
    assert world.gateway_refresh(fresh["refresh_token"]).json()["error"] == "invalid_grant"
    bearer = {"Authorization": f"Bearer {fresh['access_token']}"}
    assert world.gateway("GET", "/api/v1/me", **bearer).status == 401


def test_versions_and_statuses_are_told(world: World) -> None:
    bearer = {"Authorization": world.gateway_bearer()}
    assert world.gateway("GET", "/api/v1/versions", **bearer).json() == {
        "purecloud": "3.27.10",
        "uep": "2.30.19",
        "connect_me_desktop": "3.3.4",
    }
    told = world.gateway("GET", f"{ENDPOINT}/statuses", **bearer).json()["statuses"]
    names = [entry["name"] for entry in told]
    assert names == ["Telework", "Holiday", "Busy", "OutOfOffice", "Office"]


def test_a_status_is_set_and_read(world: World) -> None:
    before = world.status()
    assert is_status(before)
    world.clock.advance(1)
    changed = world.status("PUT", {"intentional": "Busy"}, If_Match=before.headers["ETag"])
    assert is_status(changed)
    assert changed.json()["intentional"] == "Busy"
    assert changed.json()["modified"] > before.json()["modified"]
    assert changed.headers["ETag"] != before.headers["ETag"]
    again = world.status()
    assert again.json() == changed.json()
    assert again.headers["ETag"] == changed.headers["ETag"]


def test_an_old_etag_is_refused(world: World) -> None:
    tag = world.status().headers["ETag"]
    world.sandbox.connect_me.endpoint.choose("Holiday", "person")
    refused = world.status("PUT", {"intentional": "Busy"}, If_Match=tag)
    assert is_problem(refused, 412)
    assert world.status().json()["intentional"] == "Holiday"
    assert world.status("PUT", {"intentional": "Busy"}, If_Match="*").status == 200
    assert world.status("PUT", {"intentional": "Office"}).status == 200


def test_choosing_the_same_value_moves_the_time_even_in_one_millisecond(world: World) -> None:
    endpoint = world.sandbox.connect_me.endpoint
    moments = []
    for _ in range(3):
        endpoint.choose("Busy", "person")
        moments.append(world.status().json()["modified"])
    assert moments == sorted(set(moments))


def test_the_telephone_changes_the_etag_but_not_the_time_of_choice(world: World) -> None:
    before = world.status()
    world.sandbox.connect_me.endpoint.ring("busy")
    after = world.status()
    assert after.json()["device"] == "busy"
    assert after.json()["modified"] == before.json()["modified"]
    assert after.headers["ETag"] != before.headers["ETag"]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ('{"intentional": "Asleep"}', "application/json", 409),
        ('{"intentional": "Busy"}', "text/plain", 415),
        ('{"intentional": "Busy", "device": "idle"}', "application/json", 400),
        ('{"intentional": 1}', "application/json", 400),
        ('["Busy"]', "application/json", 400),
        ("{", "application/json", 400),
    ],
)
def test_a_wrong_body_is_refused(world: World, body: str, kind: str, status: int) -> None:
    bearer = {"Authorization": world.gateway_bearer(), "Content_Type": kind}
    assert is_problem(world.gateway("PUT", f"{ENDPOINT}/status", body, **bearer), status)
    assert world.sandbox.connect_me.endpoint.history() == ()


def test_every_other_error_is_a_problem_too(world: World) -> None:
    bearer = {"Authorization": world.gateway_bearer()}
    nobody = world.gateway("GET", "/api/v1/me")
    assert is_problem(nobody, 401)
    assert nobody.headers["WWW-Authenticate"] == "Bearer"
    assert is_problem(world.gateway("GET", "/api/v2/me", **bearer), 404)
    assert is_problem(world.gateway("GET", "/oauth/other"), 404)
    assert is_problem(world.gateway("GET", "/oauth/token"), 405)
    assert is_problem(world.gateway("DELETE", f"{ENDPOINT}/status", **bearer), 405)
    assert is_problem(world.gateway("POST", "/api/v1/me", "", **bearer), 405)
    missing = "/api/v1/unified-endpoints/00000000/status"
    assert is_problem(world.gateway("GET", missing, **bearer), 404)
    bobs = "/api/v1/unified-endpoints/0b0b0b0b-1111-4222-8333-444455556666/status"
    assert is_problem(world.gateway("GET", bobs, **bearer), 403)


def test_a_scope_that_was_not_asked_for_is_missed(world: World) -> None:
    code = world.gateway_code(scope="profile")["code"]
    token = world.gateway_exchange(code).json()["access_token"]
    assert is_problem(world.status(Authorization=f"Bearer {token}"), 403)


def test_access_tokens_are_good_for_an_hour(world: World) -> None:
    assert world.status().status == 200
    world.clock.advance(3600)
    assert is_problem(world.status(), 401)


def test_too_many_requests_are_told_when_to_come_back(world: World) -> None:
    world.sandbox.connect_me.per_minute = 1
    assert world.status().status == 200
    world.clock.advance(18)
    refused = world.status()
    assert is_problem(refused, 429)
    assert refused.headers["Retry-After"] == "42"
    world.clock.advance(42)
    assert world.status().status == 200


def test_journals_say_who_changed_what(world: World) -> None:
    tag = world.status().headers["ETag"]
    world.status("PUT", {"intentional": "Busy"}, If_Match=tag)
    world.sandbox.connect_me.endpoint.choose("Office", "person")
    world.sandbox.connect_me.endpoint.choose("Busy", "platform")
    changes = world.sandbox.connect_me.endpoint.history()
    assert [(c.previous, c.name, c.by) for c in changes] == [
        ("Office", "Busy", "program"),
        ("Busy", "Office", "person"),
        ("Office", "Busy", "platform"),
    ]
    assert changes[0].tick <= changes[1].tick
    (put,) = world.sandbox.connect_me.journal.entries("PUT", "*/status")
    assert (put.outcome, put.if_match) == ("200", tag)
    assert put.body == '{"intentional": "Busy"}'
    assert put.at == world.clock.now
