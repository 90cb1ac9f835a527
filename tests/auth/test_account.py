"""The account: tokens that are good now, one refresh at a time, and what ends a sign-in."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from app.auth.account import Account
from app.domain.errors import Offline, Service, SignInNeeded, Trouble, VaultFailed
from tests import canaries
from tests.auth.authority import Raw
from tests.auth.scene import SERVICES, Scene, again, grant_from, open_scene

LOCKED = VaultFailed("The keyring is locked.", kind="locked")
BOTH = pytest.mark.parametrize("service", SERVICES)


@BOTH
def test_a_token_is_handed_out_until_a_minute_before_its_end(
    signed_in: Scene, service: Service
) -> None:
    account, server = signed_in.account(service), signed_in.server(service)
    first = account.access_token()
    signed_in.clock.advance(3539)
    assert account.access_token() == first
    assert server.refreshes() == 0
    signed_in.clock.advance(2)
    assert account.access_token() != first
    assert server.refreshes() == 1


@pytest.mark.parametrize(("wall", "steady"), [(3600, 0), (0, 3600), (-18000, 3600)])
def test_a20_either_clock_ends_a_token(
    signed_in: Scene, account: Account, wall: float, steady: float
) -> None:
    first = account.access_token()
    signed_in.clock.now += timedelta(seconds=wall)
    signed_in.clock.monotonic += steady
    assert account.access_token() != first


def test_a_token_of_short_life_is_not_renewed_all_the_time(signed_in: Scene) -> None:
    signed_in.connect_me.lasts = 40
    account = signed_in.account(Service.CONNECT_ME)
    account.adopt(grant_from(signed_in.connect_me))
    account.access_token()
    signed_in.clock.advance(19)
    account.access_token()
    assert signed_in.connect_me.refreshes() == 0


def test_a_stale_token_is_replaced_and_a_newer_one_is_not(
    signed_in: Scene, account: Account
) -> None:
    first = account.access_token()
    second = account.access_token(stale=first)
    assert second != first
    assert account.access_token(stale=first) == second
    assert signed_in.connect_me.refreshes() == 1


def test_eight_threads_with_a_stale_token_cause_one_refresh(
    signed_in: Scene, account: Account
) -> None:
    stale = account.access_token()
    together = threading.Barrier(8)

    def ask() -> str:
        together.wait()
        return account.access_token(stale=stale)

    with ThreadPoolExecutor(8) as pool:
        got = {future.result() for future in [pool.submit(ask) for _ in range(8)]}
    assert len(got) == 1
    assert signed_in.connect_me.refreshes() == 1


class CountedLock:
    """A lock that says when enough threads have come to it."""

    def __init__(self, enough: int) -> None:
        self._lock = threading.Lock()
        self._everyone = threading.Semaphore(0)
        self._enough = enough

    def __enter__(self) -> None:
        self._everyone.release()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    def wait_for_all(self) -> None:
        """Return once so many threads have it or stand before it."""
        for _ in range(self._enough):
            assert self._everyone.acquire(timeout=5)


def test_whoever_waited_for_a_refresh_shares_its_failure(
    signed_in: Scene, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = account.access_token()
    flight = CountedLock(4)
    monkeypatch.setattr(account, "_flight", flight)
    signed_in.connect_me.on_token = flight.wait_for_all
    signed_in.connect_me.answers["/oauth/token"] = [Raw(lost=True)]
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(account.access_token, stale=stale) for _ in range(4)]
        for future in asked:
            with pytest.raises(Offline):
                future.result()
    assert signed_in.connect_me.refreshes() == 1


def test_a_rotated_token_is_in_the_vault_before_its_access_token_is_used(
    signed_in: Scene, account: Account
) -> None:
    before = signed_in.vault.content()
    token = account.access_token(stale=account.access_token())
    newest = max(signed_in.connect_me.families, key=lambda one: int(one.rpartition("-")[2]))
    assert newest in signed_in.vault.content()
    assert newest not in before
    assert again(signed_in).access_token() != token
    assert not signed_in.connect_me.ended


def test_a14_a_vault_that_fails_at_a_rotation_is_tried_again_at_the_next(
    signed_in: Scene, account: Account
) -> None:
    signed_in.vault.fails = LOCKED
    first = account.access_token(stale=account.access_token())
    assert account.warning is LOCKED
    assert account.trouble() is None
    assert account.access_token() == first
    account.restore()
    assert account.access_token() == first
    signed_in.vault.fails = None
    account.access_token(stale=first)
    assert account.warning is None
    assert again(signed_in).access_token()
    assert not signed_in.connect_me.ended


def test_a_restart_needs_no_new_sign_in(signed_in: Scene) -> None:
    for service in SERVICES:
        restarted = again(signed_in, service)
        assert restarted.trouble() is None
        assert restarted.email == canaries.EMAIL
        assert restarted.access_token()
    assert again(signed_in).uid == "uid-1"


def test_a14_a_locked_vault_is_not_an_empty_one(signed_in: Scene) -> None:
    signed_in.vault.fails = LOCKED
    restarted = again(signed_in)
    assert restarted.trouble() is LOCKED
    for _ in range(3):
        with pytest.raises(VaultFailed):
            restarted.access_token()
    assert signed_in.vault.calls.count("load") == 1  # each one may prompt
    signed_in.vault.fails = None
    signed_in.clock.advance(61)
    assert restarted.access_token()
    assert restarted.trouble() is None


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "null", '{"v":2}', '{"v":1,"subject":"s","email":"e"}']
)
def test_an_entry_that_is_none_of_ours_means_signed_out_and_is_left_alone(
    signed_in: Scene, account: Account, text: str
) -> None:
    signed_in.vault.save(account.authority.vault_key, text)
    restarted = again(signed_in)
    assert isinstance(restarted.trouble(), SignInNeeded)
    with pytest.raises(SignInNeeded):
        restarted.access_token()
    assert signed_in.vault.load(account.authority.vault_key) == text


def test_an_entry_with_fewer_permissions_asks_for_a_new_sign_in(signed_in: Scene) -> None:
    signed_in.google.scope = "openid email"
    account = signed_in.account(Service.GOOGLE)
    account.adopt(grant_from(signed_in.google))
    assert isinstance(again(signed_in, Service.GOOGLE).trouble(), SignInNeeded)


def test_g16_without_a_refresh_token_the_access_token_lasts_over_a_restart(
    signed_in: Scene,
) -> None:
    signed_in.connect_me.gives_refresh = False
    account = signed_in.account(Service.CONNECT_ME)
    account.adopt(grant_from(signed_in.connect_me))
    assert account.good_until == signed_in.clock.now + timedelta(seconds=3600)
    restarted = again(signed_in)
    assert restarted.access_token() == account.access_token()
    assert restarted.good_until is not None
    signed_in.clock.advance(3541)
    for one in (account, restarted):
        with pytest.raises(SignInNeeded):
            one.access_token()
        assert isinstance(one.trouble(), SignInNeeded)
    assert signed_in.connect_me.refreshes() == 0


def test_g16_a_401_ends_what_cannot_be_renewed(signed_in: Scene) -> None:
    signed_in.connect_me.gives_refresh = False
    account = signed_in.account(Service.CONNECT_ME)
    account.adopt(grant_from(signed_in.connect_me))
    with pytest.raises(SignInNeeded):
        account.access_token(stale=account.access_token())


@BOTH
def test_revoking_gives_the_grant_back_and_forgetting_empties_the_vault(
    signed_in: Scene, service: Service
) -> None:
    account, server = signed_in.account(service), signed_in.server(service)
    account.revoke()
    account.revoke()  # a grant that is not known any more counts as given back
    assert server.ended
    account.forget()
    assert signed_in.vault.load(account.authority.vault_key) is None
    assert account.email is None
    assert isinstance(account.trouble(), SignInNeeded)
    account.revoke()
    assert len(server.calls("/oauth/revoke")) == 2


@pytest.mark.parametrize(
    "answer",
    [
        Raw(body=b"<html>portal</html>", kind="text/html"),
        Raw(400, b"<html>portal</html>", kind="text/html"),
        Raw(503, b"{}"),
        Raw(302, headers={"Location": "http://127.0.0.1:9/"}),
    ],
)
def test_a_revocation_that_did_not_reach_the_service_is_told(signed_in: Scene, answer: Raw) -> None:
    for service, account in signed_in.accounts.items():
        signed_in.server(service).answers["/oauth/revoke"] = [answer]
        with pytest.raises(Trouble):
            account.revoke()


def test_a_grant_that_lies_in_a_locked_vault_cannot_be_given_back(signed_in: Scene) -> None:
    signed_in.vault.fails = LOCKED
    with pytest.raises(VaultFailed):
        again(signed_in).revoke()


def test_c27_way_is_made_before_another_person_takes_over(signed_in: Scene) -> None:
    told: list[tuple[str | None, str | None]] = []
    account = Account(
        signed_in.account(Service.CONNECT_ME).authority,
        signed_in.vault,
        signed_in.clock,
        make_way=lambda uid: told.append((account.uid, uid)),
    )
    account.adopt(grant_from(signed_in.connect_me))
    account.adopt(grant_from(signed_in.connect_me))
    assert told == []
    signed_in.connect_me.subject, signed_in.connect_me.uid = "subject-of-eve", "uid-2"
    account.adopt(grant_from(signed_in.connect_me))
    assert told == [("uid-1", "uid-2")]
    assert account.uid == "uid-2"


def test_two_profiles_never_share_an_entry(signed_in: Scene) -> None:
    keys = {account.authority.vault_key for account in signed_in.accounts.values()}
    with open_scene() as other:
        keys |= {account.authority.vault_key for account in other.accounts.values()}
    assert len(keys) == 4
