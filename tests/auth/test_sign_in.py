"""Signing in over real HTTP: what succeeds, what is refused, and what is given back."""

import asyncio
import json
import logging
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from app.auth.sign_in import sign_in
from app.domain.errors import Service, SignInFailed, SignInNeeded, VaultFailed
from app.domain.profile import GoogleProfile
from tests import canaries
from tests.auth.authority import GOOGLE_SCOPES, Raw
from tests.auth.browser import refusal, visit, way_back
from tests.auth.scene import SERVICES, Scene, open_scene

SIGNED_OUT_OF_KEYRING = VaultFailed("The keyring is locked.", kind="locked")
BOTH = pytest.mark.parametrize("service", SERVICES)


@BOTH
def test_a_person_signs_in_and_the_sign_in_is_kept(scene: Scene, service: Service) -> None:
    scene.sign_in(service)
    account = scene.account(service)
    assert account.email == canaries.EMAIL
    assert account.trouble() is None
    assert account.good_until is None
    assert account.access_token() in scene.server(service).access
    assert canaries.REFRESH_TOKEN in scene.vault.content()
    assert canaries.ACCESS_TOKEN not in scene.vault.content()


def test_connect_me_tells_the_uid(scene: Scene) -> None:
    scene.sign_in(Service.CONNECT_ME)
    assert scene.account(Service.CONNECT_ME).uid == "uid-1"


def test_the_request_to_google_asks_for_what_is_needed_and_no_more(scene: Scene) -> None:
    scene.sign_in(Service.CONNECT_ME)
    scene.sign_in(Service.GOOGLE)
    asked = scene.google.calls("/oauth/authorize")[0]
    assert asked["access_type"] == "offline"
    assert asked["prompt"] == "consent"
    assert asked["login_hint"] == canaries.EMAIL
    assert len(asked["nonce"]) >= 22
    assert asked["scope"].split() == [
        "openid",
        "email",
        "https://www.googleapis.com/auth/calendar.events.readonly",
        "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
    ]
    assert urlsplit(asked["redirect_uri"]).path.startswith("/google/")
    assert urlsplit(asked["redirect_uri"]).hostname == "127.0.0.1"


@pytest.mark.parametrize(("method", "word"), [("google", "google"), ("credentials", "connect-me")])
def test_the_request_to_connect_me_names_the_way(scene: Scene, method: str, word: str) -> None:
    scene.sign_in(Service.CONNECT_ME, method=method)
    asked = scene.connect_me.calls("/oauth/authorize")[0]
    assert asked["idp"] == word
    assert asked["scope"] == "uep.status profile"
    assert "access_type" not in asked
    assert "client_secret" not in scene.connect_me.calls("/oauth/token")[0]
    assert urlsplit(asked["redirect_uri"]).path.startswith("/connect-me/")


def test_every_attempt_has_its_own_state_verifier_and_path(scene: Scene) -> None:
    scene.sign_in(Service.GOOGLE)
    scene.sign_in(Service.GOOGLE)
    one, two = scene.google.calls("/oauth/authorize")
    for name in ("state", "nonce", "code_challenge", "redirect_uri"):
        assert one[name] != two[name]
    verifiers = [form["code_verifier"] for form in scene.google.calls("/oauth/token")]
    assert verifiers[0] != verifiers[1]
    assert all(43 <= len(verifier) <= 128 for verifier in verifiers)


@pytest.mark.parametrize("order", [SERVICES, SERVICES[::-1]])
def test_either_may_come_first(scene: Scene, order: tuple[Service, ...]) -> None:
    for service in order:
        scene.sign_in(service)
    assert all(account.trouble() is None for account in scene.accounts.values())


def test_the_address_is_compared_without_its_capitals(scene: Scene) -> None:
    scene.google.email = canaries.EMAIL.upper()
    scene.sign_in(Service.CONNECT_ME)
    scene.sign_in(Service.GOOGLE)
    assert scene.account(Service.GOOGLE).trouble() is None


@pytest.mark.parametrize("first", SERVICES)
def test_c26_another_address_is_refused_and_the_new_grant_given_back(first: Service) -> None:
    with open_scene(google_email="somebody.else@example.com") as scene:
        second = Service.GOOGLE if first is Service.CONNECT_ME else Service.CONNECT_ME
        scene.sign_in(first)
        before = scene.vault.content()
        with pytest.raises(SignInFailed) as failed:
            scene.sign_in(second)
        assert canaries.EMAIL in str(failed.value)
        assert "somebody.else@example.com" in str(failed.value)
        assert len(scene.server(second).calls("/oauth/revoke")) == 1
        assert scene.server(second).ended
        assert not scene.server(first).ended
        assert scene.vault.content() == before
        assert isinstance(scene.account(second).trouble(), SignInNeeded)


@pytest.mark.parametrize(
    ("left_out", "named"),
    [
        ("calendar.events.readonly", "View events on all your calendars"),
        ("calendar.calendarlist.readonly", "See the list of Google calendars"),
        ("userinfo.email", "e-mail address"),
    ],
)
def test_a04_a_box_that_was_not_ticked_is_named(scene: Scene, left_out: str, named: str) -> None:
    scopes = [scope for scope in GOOGLE_SCOPES.split() if not scope.endswith(left_out)]
    scene.google.scope = " ".join(scopes)
    with pytest.raises(SignInFailed, match=named):
        scene.sign_in(Service.GOOGLE)
    assert scene.google.ended
    assert scene.vault.content() == ""


@pytest.mark.parametrize(
    "scope",
    [
        " ".join(reversed(GOOGLE_SCOPES.split())),
        GOOGLE_SCOPES + " https://www.googleapis.com/auth/userinfo.profile",
        GOOGLE_SCOPES.replace("https://www.googleapis.com/auth/userinfo.email", "email"),
    ],
)
def test_a04_other_order_spelling_and_further_scopes_are_fine(scene: Scene, scope: str) -> None:
    scene.google.scope = scope
    scene.sign_in(Service.GOOGLE)
    assert scene.account(Service.GOOGLE).trouble() is None


def test_scopes_that_are_not_mentioned_are_granted_as_asked(scene: Scene) -> None:
    scene.connect_me.extra = {"scope": None}
    scene.sign_in(Service.CONNECT_ME)
    assert scene.account(Service.CONNECT_ME).trouble() is None


@BOTH
def test_a05_a_person_who_declines_is_told_that_nothing_happened(
    scene: Scene, service: Service
) -> None:
    def decline(address: str) -> None:
        visit(refusal(address, scene.server(service).issuer))

    with pytest.raises(SignInFailed, match="did not agree"):
        scene.sign_in(service, decline)
    assert not scene.server(service).calls("/oauth/token")


def test_a_way_that_the_profile_does_not_list_is_refused(scene: Scene) -> None:
    scene.profile = replace(
        scene.profile, connect_me=replace(scene.profile.connect_me, sign_in=("google",))
    )
    with pytest.raises(SignInFailed, match="credentials"):
        scene.sign_in(Service.CONNECT_ME, method="credentials")
    with pytest.raises(SignInFailed, match="credentials"):
        scene.sign_in(Service.GOOGLE, method="credentials")


def test_a_profile_without_a_google_client_is_explained(scene: Scene) -> None:
    scene.profile = replace(scene.profile, google=GoogleProfile())
    with pytest.raises(SignInFailed, match="client_id under"):
        scene.sign_in(Service.GOOGLE)


@pytest.mark.parametrize(
    "me",
    [
        Raw(body=b"<html>Welcome to our hotel</html>", kind="text/html"),
        Raw(body=b"[]"),
        Raw(body=b'{"uid": 7, "login": "ada@example.com"}'),
        Raw(body=b'{"uid": "a\\nb", "login": "ada@example.com"}'),
        Raw(body=b'{"uid": "u"}'),
        Raw(500, b"{}"),
        Raw(401, b"{}"),
        Raw(429, b"{}", headers={"Retry-After": "3"}),
        Raw(302, headers={"Location": "http://127.0.0.1:1/"}),
    ],
)
def test_who_signed_in_must_be_said_in_the_shape_of_the_contract(scene: Scene, me: Raw) -> None:
    scene.connect_me.answers["/api/v1/me"] = [me]
    with pytest.raises(SignInFailed):
        scene.sign_in(Service.CONNECT_ME)
    assert scene.vault.content() == ""
    assert scene.connect_me.ended


def test_a13_a_second_attempt_while_one_waits_is_refused(scene: Scene) -> None:
    async def twice() -> None:
        waiting = asyncio.get_running_loop().create_future()

        async def begin(say: object) -> None:
            await sign_in(
                Service.GOOGLE,
                scene.accounts,
                scene.profile,
                method="google",
                say_address=waiting.set_result if say else print,
                executor=scene.executor,
            )

        first = asyncio.create_task(begin(say=True))
        address = await waiting
        with pytest.raises(SignInFailed, match="already waiting"):
            await begin(say=False)
        back = await asyncio.to_thread(way_back, address)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        with pytest.raises(OSError, match="refused"):
            await asyncio.to_thread(visit, back)

    asyncio.run(twice())
    assert not scene.google.calls("/oauth/token")
    scene.sign_in(Service.GOOGLE)
    assert scene.account(Service.GOOGLE).trouble() is None


def test_a_keyring_that_fails_leaves_the_person_signed_in_for_this_run(scene: Scene) -> None:
    scene.vault.fails = SIGNED_OUT_OF_KEYRING
    scene.sign_in(Service.CONNECT_ME)
    account = scene.account(Service.CONNECT_ME)
    assert account.trouble() is None
    assert account.warning is SIGNED_OUT_OF_KEYRING


def test_nothing_secret_is_logged_or_kept_elsewhere(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    scene.sign_in(Service.CONNECT_ME)
    scene.sign_in(Service.GOOGLE)
    asked = scene.google.calls("/oauth/authorize")[0]
    exchanged = scene.google.calls("/oauth/token")[0]
    logged = "\n".join(record.getMessage() for record in caplog.records)
    for secret in (asked["state"], asked["nonce"], exchanged["code_verifier"], exchanged["code"]):
        assert secret not in logged
    assert not canaries.found_in(logged)
    for text in scene.vault.content().splitlines():
        assert "access_token" not in json.loads(text)
