"""A refresh token that may be refused: tried ahead, once, and never relied on."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from app.auth.account import Account
from app.domain.errors import Offline, Service, SignInNeeded, VaultFailed
from tests import canaries
from tests.auth.authority import Raw
from tests.auth.genesys import GenesysServer
from tests.auth.scene import Scene, again, grant_from, new_account, open_genesys

THERE = Service.GENESYS_CLOUD
DAY = 86399
HALF = DAY / 2
LOCKED = VaultFailed("The keyring is locked.", kind="locked")


@pytest.fixture
def genesys() -> Iterator[Scene]:
    """Give a person who is signed in, with a refresh token that the service takes."""
    with open_genesys() as scene:
        server(scene).gives_refresh = server(scene).takes_refresh = True
        scene.account(THERE).adopt(grant_from(server(scene)))
        yield scene


@pytest.fixture
def account(genesys: Scene) -> Account:
    """Give the sign-in."""
    return genesys.account(THERE)


def server(scene: Scene) -> GenesysServer:
    """Give the service."""
    assert isinstance(scene.connect_me, GenesysServer)
    return scene.connect_me


def refuse(*_: object) -> None:
    """Be a network that is down."""
    raise ConnectionRefusedError


def kept(scene: Scene) -> str:
    """Give the entry in the vault."""
    return scene.vault.load(scene.account(THERE).authority.vault_key) or ""


def test_the_hold_goes_by_the_access_token_and_nobody_is_asked_yet(
    genesys: Scene, account: Account
) -> None:
    assert account.good_until == genesys.clock.now + timedelta(seconds=DAY)
    assert account.renew_by is None
    assert canaries.ACCESS_TOKEN in kept(genesys)
    assert canaries.REFRESH_TOKEN in kept(genesys)


def test_it_is_tried_once_half_of_the_time_is_over(genesys: Scene, account: Account) -> None:
    first = account.access_token()
    genesys.clock.advance(HALF - 1)
    account.tend()
    assert server(genesys).refreshes() == 0
    genesys.clock.advance(2)
    account.tend()
    assert account.access_token() != first
    assert account.good_until == genesys.clock.now + timedelta(seconds=DAY)
    account.tend()
    assert server(genesys).refreshes() == 1
    form = server(genesys).calls("/oauth/token")[0]
    assert form.keys() == {"grant_type", "refresh_token", "client_id"}


def test_asking_for_a_token_never_waits_for_the_try(genesys: Scene, account: Account) -> None:
    token, under_way, go_on = account.access_token(), threading.Event(), threading.Event()

    def slowly() -> None:
        under_way.set()
        assert go_on.wait(5)

    server(genesys).on_token = slowly
    genesys.clock.advance(HALF + 1)
    with ThreadPoolExecutor(1) as pool:
        tending = pool.submit(account.tend)
        assert under_way.wait(5)
        assert account.access_token() == token
        go_on.set()
        tending.result()
    assert account.access_token() != token


def test_who_was_refused_with_the_old_token_meanwhile_gets_the_new_one(
    genesys: Scene, account: Account
) -> None:
    token, under_way, go_on = account.access_token(), threading.Event(), threading.Event()

    def slowly() -> None:
        under_way.set()
        assert go_on.wait(5)

    server(genesys).on_token = slowly
    genesys.clock.advance(HALF + 1)
    with ThreadPoolExecutor(2) as pool:
        tending = pool.submit(account.tend)
        assert under_way.wait(5)
        asking = pool.submit(account.access_token, stale=token)
        go_on.set()
        tending.result()
        assert asking.result() != token
    assert server(genesys).refreshes() == 1


REFUSALS = {
    "refused": None,
    "401": Raw(401, b'{"error":"invalid_client","description":"client not found"}'),
    "grant": Raw(400, b'{"error":"invalid_grant"}'),
    "unknown kind": Raw(400, b'{"error":"unsupported_grant_type"}'),
    "not found": Raw(404, b"{}"),
    "portal": Raw(body=b"<html>portal</html>", kind="text/html"),
    "fault": Raw(500, b"{}"),
    "lost": Raw(lost=True),
}


@pytest.mark.parametrize("how", REFUSALS)
def test_g16_after_a_refusal_it_is_never_tried_again(
    genesys: Scene, account: Account, how: str
) -> None:
    ends, token = account.good_until, account.access_token()
    instead = REFUSALS[how]
    if instead is None:
        server(genesys).takes_refresh = False
    else:
        server(genesys).answers["/oauth/token"] = [instead]
    genesys.clock.advance(HALF + 1)
    for _ in range(3):
        account.tend()
        genesys.clock.advance(60)
    assert server(genesys).refreshes() == 1
    assert account.trouble() is None
    assert account.access_token() == token
    assert account.good_until == account.renew_by == ends
    restarted = again(genesys, THERE)
    restarted.tend()
    assert restarted.access_token() == token
    assert server(genesys).refreshes() == 1
    genesys.clock.advance(HALF)
    for one in (account, restarted):
        assert isinstance(one.trouble(), SignInNeeded)
        with pytest.raises(SignInNeeded):
            one.access_token()
    assert server(genesys).refreshes() == 1


def test_what_could_not_be_sent_is_tried_again(
    genesys: Scene, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    genesys.clock.advance(HALF + 1)
    token = account.access_token()
    with monkeypatch.context() as cut_off:
        cut_off.setattr(socket.socket, "connect", refuse)
        account.tend()
    assert account.access_token() == token
    assert account.renew_by is None
    assert server(genesys).refreshes() == 0
    account.tend()
    assert account.access_token() != token


def test_a_pause_that_is_asked_for_is_kept(genesys: Scene, account: Account) -> None:
    server(genesys).answers["/oauth/token"] = [Raw(429, b"{}", headers={"Retry-After": "90"})]
    genesys.clock.advance(HALF + 1)
    token = account.access_token()
    account.tend()
    genesys.clock.advance(89)
    account.tend()
    assert server(genesys).refreshes() == 1
    genesys.clock.advance(2)
    account.tend()
    assert server(genesys).refreshes() == 2
    assert account.access_token() != token


def test_after_a_restart_it_is_tried_in_the_last_twelve_hours(genesys: Scene) -> None:
    restarted = again(genesys, THERE)
    assert restarted.good_until is not None
    genesys.clock.advance(DAY - 12 * 3600 - 2)
    restarted.tend()
    assert server(genesys).refreshes() == 0
    genesys.clock.advance(2)
    restarted.tend()
    assert server(genesys).refreshes() == 1


def test_what_ended_while_the_computer_slept_is_tried_before_anybody_is_asked(
    genesys: Scene,
) -> None:
    genesys.clock.advance(DAY + 10)
    restarted = again(genesys, THERE)
    assert restarted.trouble() is None
    restarted.tend()
    assert restarted.trouble() is None
    assert restarted.good_until == genesys.clock.now + timedelta(seconds=DAY)
    assert restarted.access_token() in server(genesys).access


def test_what_ended_while_the_computer_slept_may_be_over(genesys: Scene) -> None:
    server(genesys).takes_refresh = False
    genesys.clock.advance(DAY + 10)
    restarted = again(genesys, THERE)
    restarted.tend()
    assert isinstance(restarted.trouble(), SignInNeeded)
    assert "does not accept" not in str(restarted.trouble())
    assert restarted.email == canaries.EMAIL


def test_after_the_end_a_lost_answer_is_trouble_and_then_the_end(
    genesys: Scene, account: Account
) -> None:
    genesys.clock.advance(DAY + 10)
    server(genesys).answers["/oauth/token"] = [Raw(lost=True)]
    with pytest.raises(Offline):
        account.access_token()
    assert account.trouble() is None
    with pytest.raises(SignInNeeded):
        account.access_token()


@pytest.mark.parametrize("takes", [True, False])
def test_g15_a_401_uses_it_at_once(genesys: Scene, account: Account, takes: bool) -> None:  # noqa: FBT001
    server(genesys).takes_refresh = takes
    stale = account.access_token()
    if takes:
        assert account.access_token(stale=stale) != stale
    else:
        for _ in range(2):
            with pytest.raises(SignInNeeded, match=r"sign-in to Genesys Cloud has ended"):
                account.access_token(stale=stale)
    assert server(genesys).refreshes() == 1


def test_g17_a_rotated_one_is_in_the_vault_before_its_access_token_is_used(
    genesys: Scene, account: Account
) -> None:
    genesys.clock.advance(HALF + 1)
    seen: list[str] = []
    genesys.vault.on_save = lambda: seen.append(kept(genesys))
    before = account.access_token()
    account.tend()
    token = account.access_token()
    assert token != before
    assert token in seen[0]


def test_g17_what_another_instance_rotated_is_taken_and_not_used_up(
    genesys: Scene, account: Account
) -> None:
    genesys.clock.advance(HALF + 1)
    other = again(genesys, THERE)
    other.tend()
    account.tend()
    assert account.access_token() == other.access_token()
    assert server(genesys).refreshes() == 1
    assert not server(genesys).ended


def test_g17_a_new_sign_in_of_another_instance_is_taken_after_a_401(
    genesys: Scene, account: Account
) -> None:
    server(genesys).gives_refresh = False
    stale = account.access_token()
    genesys.clock.advance(3600)
    other = new_account(account.authority, genesys.vault, genesys.clock)
    other.adopt(grant_from(server(genesys)))
    assert account.access_token(stale=stale) == other.access_token()
    assert server(genesys).refreshes() == 0
    assert account.trouble() is None


def test_a_keyring_that_fails_loses_nothing(genesys: Scene, account: Account) -> None:
    genesys.clock.advance(HALF + 1)
    before = account.access_token()
    genesys.vault.fails = LOCKED
    account.tend()
    assert account.access_token() != before
    assert account.warning is LOCKED
    genesys.vault.fails = None
    account.restore()
    assert account.warning is None
    assert again(genesys, THERE).access_token() == account.access_token()


def test_a_new_sign_in_ends_the_doubt(genesys: Scene, account: Account) -> None:
    server(genesys).takes_refresh = False
    genesys.clock.advance(HALF + 1)
    account.tend()
    assert account.renew_by is not None
    account.adopt(grant_from(server(genesys)))
    assert account.renew_by is None
    assert account.good_until == genesys.clock.now + timedelta(seconds=DAY)


def test_a_sign_in_that_can_be_relied_on_needs_no_tending(signed_in: Scene) -> None:
    for service, one in signed_in.accounts.items():
        signed_in.clock.advance(3000)
        one.tend()
        assert signed_in.server(service).refreshes() == 0
        assert one.renew_by is None


def test_nobody_is_tended_where_nobody_is_signed_in() -> None:
    with open_genesys() as scene:
        scene.account(THERE).tend()
        assert not server(scene).journal
