"""Sign-ins that end otherwise than they began, and the loop that the desktop uses."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.auth.loopback import receiver
from app.auth.sign_in import sign_in
from app.domain.errors import Service, SignInFailed, SignInNeeded
from tests.auth.authority import Raw
from tests.auth.browser import refusal, visit, way_back
from tests.auth.scene import Scene, again, grant_from, new_account
from tests.desktop_loop import on_the_desktops_loop


def test_another_refusal_than_a_persons_is_told_without_its_words(scene: Scene) -> None:
    with pytest.raises(SignInFailed, match="did not complete") as failed:
        scene.sign_in(
            Service.GOOGLE,
            lambda address: visit(refusal(address, None, "admin_policy_enforced<b>")),
        )
    assert "admin" not in str(failed.value)


def test_a_client_that_the_authority_does_not_know_is_a_matter_for_it(scene: Scene) -> None:
    scene.google.answers["/oauth/token"] = [Raw(401, b'{"error": "invalid_client"}')]
    with pytest.raises(SignInFailed, match="IT department"):
        scene.sign_in(Service.GOOGLE)


def test_a_grant_that_cannot_be_given_back_is_still_not_kept(scene: Scene) -> None:
    scene.google.scope = "openid email"
    scene.google.answers["/oauth/revoke"] = [Raw(503, b"{}")]
    with pytest.raises(SignInFailed, match="View events"):
        scene.sign_in(Service.GOOGLE)
    assert scene.vault.content() == ""
    assert scene.account(Service.GOOGLE).email is None


def test_two_sign_ins_that_end_together_are_compared_all_the_same(scene: Scene) -> None:
    scene.connect_me.email = "somebody.else@example.com"
    other = scene.account(Service.CONNECT_ME)
    scene.vault.on_save = lambda: other.adopt(grant_from(scene.connect_me))
    with pytest.raises(SignInFailed, match="does not belong"):
        scene.sign_in(Service.GOOGLE)
    assert scene.google.ended
    assert isinstance(scene.account(Service.GOOGLE).trouble(), SignInNeeded)
    key = scene.account(Service.GOOGLE).authority.vault_key
    assert scene.vault.load(key) is None


def test_after_the_other_sign_in_has_ended_its_address_counts_no_more(signed_in: Scene) -> None:
    google = signed_in.account(Service.GOOGLE)
    signed_in.google.answers["/oauth/token"] = [Raw(400, b'{"error":"invalid_grant"}')]
    with pytest.raises(SignInNeeded):
        google.access_token(stale=google.access_token())
    signed_in.connect_me.email = "somebody.else@example.com"
    signed_in.sign_in(Service.CONNECT_ME)
    with pytest.raises(SignInFailed, match="does not belong"):
        signed_in.sign_in(Service.GOOGLE)


def test_what_another_instance_saved_may_be_over_as_well(signed_in: Scene) -> None:
    account = signed_in.account(Service.GOOGLE)
    other = new_account(account.authority, signed_in.vault, signed_in.clock)
    other.adopt(grant_from(signed_in.google))
    verdict = Raw(400, b'{"error":"invalid_grant"}')
    signed_in.google.answers["/oauth/token"] = [verdict, verdict]
    with pytest.raises(SignInNeeded):
        account.access_token(stale=account.access_token())
    assert signed_in.google.refreshes() == 2


@pytest.mark.parametrize("ends", [True, "soon", 10**20, None])
def test_an_end_that_makes_no_sense_means_signed_out(signed_in: Scene, ends: object) -> None:
    account = signed_in.account(Service.CONNECT_ME)
    written = str(ends).lower() if isinstance(ends, bool) else ends
    text = '"v":1,"subject":"s","email":"e","scopes":"uep.status profile","access_token":"a"'
    text += "" if ends is None else f',"ends":{written}'
    signed_in.vault.save(account.authority.vault_key, "{" + text + "}")
    assert isinstance(again(signed_in).trouble(), SignInNeeded)


def test_an_authority_that_cannot_be_spoken_to_safely_is_refused(scene: Scene) -> None:
    account = scene.account(Service.GOOGLE)
    unsafe = replace(account.authority, auth_url="http://accounts.example/auth")
    scene.accounts[Service.GOOGLE] = new_account(unsafe, scene.vault, scene.clock)
    with pytest.raises(SignInFailed):
        scene.sign_in(Service.GOOGLE)


def test_the_port_works_on_the_loop_of_the_desktop(scene: Scene, qapp: QApplication) -> None:
    async def run() -> None:
        doings = []

        def say(address: str) -> None:
            loop = asyncio.get_running_loop()
            doings.append(
                loop.run_in_executor(scene.executor, lambda: visit(way_back(address)).status)
            )

        await sign_in(
            Service.GOOGLE,
            scene.accounts,
            scene.profile,
            method="google",
            say_address=say,
            executor=scene.executor,
        )
        assert await doings[0] == 200

        async def wait() -> None:
            async with receiver(scene.account(Service.GOOGLE).authority, "s" * 43) as port:
                opened.set_result(port.redirect_uri)
                await port.answer()

        opened = asyncio.get_running_loop().create_future()
        waiting = asyncio.ensure_future(wait())
        place = await opened
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        with pytest.raises(ConnectionRefusedError):
            await asyncio.get_running_loop().run_in_executor(scene.executor, visit, place)

    on_the_desktops_loop(qapp, run())
    assert scene.account(Service.GOOGLE).trouble() is None
