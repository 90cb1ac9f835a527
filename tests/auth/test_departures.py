"""G28, S23: a sign-out is finished by the next start, whatever kept it from its end."""

import pytest

from app.auth.account import Account
from app.auth.departures import Departures
from app.domain.errors import SignInNeeded, StorageFailed, VaultFailed
from tests.auth.scene import SERVICES, Scene, grant_from, new_account

LOCKED = VaultFailed("The keyring of this computer is locked.", "Unlock it.", kind="locked")


class Note:
    """The file, or a disk that fails."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.fails: StorageFailed | None = None

    def read(self) -> str | None:
        if self.fails is not None:
            raise self.fails
        return self.text

    def write(self, text: str | None) -> None:
        if self.fails is not None:
            raise self.fails
        self.text = text


@pytest.fixture
def note() -> Note:
    return Note()


def start(scene: Scene, note: Note) -> list[Account]:
    """Start the program with what lies in vault and folder."""
    leaving = Departures(note.read, note.write)
    accounts = [
        Account(scene.account(one).authority, scene.vault, scene.clock, departures=leaving)
        for one in SERVICES
    ]
    for account in accounts:
        account.restore()
    return accounts


def test_a_sign_in_that_a_locked_keyring_kept_is_removed_at_the_next_start(
    signed_in: Scene, note: Note
) -> None:
    for account in start(signed_in, note):
        assert account.email is not None
        signed_in.vault.fails = LOCKED
        with pytest.raises(VaultFailed):
            account.forget()
        assert isinstance(account.trouble(), SignInNeeded)
        signed_in.vault.fails = None
    assert signed_in.vault.content()
    assert "canary" not in (note.text or "")
    assert all(isinstance(one.trouble(), SignInNeeded) for one in start(signed_in, note))
    assert (signed_in.vault.content(), note.text) == ("", None)


def test_while_the_keyring_stays_locked_nobody_is_signed_in(signed_in: Scene, note: Note) -> None:
    first, _ = start(signed_in, note)
    signed_in.vault.fails = LOCKED
    with pytest.raises(VaultFailed):
        first.forget()
    for _ in range(2):
        again, other = start(signed_in, note)
        assert isinstance(again.trouble(), SignInNeeded)
        assert other.trouble() is LOCKED  # the other sign-in is kept, and not readable now
    signed_in.vault.fails = None
    again, other = start(signed_in, note)
    assert isinstance(again.trouble(), SignInNeeded)
    assert other.trouble() is None
    assert note.text is None


def test_a_power_cut_in_the_middle_of_a_sign_out_ends_it(signed_in: Scene, note: Note) -> None:
    first, _ = start(signed_in, note)
    first.depart()
    assert first.access_token()  # with which the grant is revoked
    again, other = start(signed_in, note)
    assert isinstance(again.trouble(), SignInNeeded)
    assert other.trouble() is None


def test_a_new_sign_in_in_place_of_the_old_one_stays(signed_in: Scene, note: Note) -> None:
    first, _ = start(signed_in, note)
    signed_in.vault.fails = LOCKED
    with pytest.raises(VaultFailed):
        first.forget()
    first.adopt(grant_from(signed_in.connect_me))
    assert first.warning is LOCKED
    assert note.text is not None  # what lies in the keyring is still the old one
    signed_in.vault.fails = None
    first.restore()
    assert note.text is None
    again, _ = start(signed_in, note)
    assert again.trouble() is None


@pytest.mark.parametrize("text", ["", "{", "{}", "[1]", "null", "[" * 100_000])
def test_a_note_that_is_none_signs_nobody_out(signed_in: Scene, note: Note, text: str) -> None:
    note.text = text
    assert all(account.trouble() is None for account in start(signed_in, note))


def test_a_disk_that_fails_keeps_nobody_from_signing_out(signed_in: Scene, note: Note) -> None:
    note.fails = StorageFailed("The disk is full.", "Make room.")
    for account in start(signed_in, note):
        account.depart()
        account.forget()
    assert signed_in.vault.content() == ""


def test_without_a_place_for_the_note_it_counts_for_this_run(signed_in: Scene) -> None:
    account = new_account(
        signed_in.account(SERVICES[0]).authority, signed_in.vault, signed_in.clock
    )
    account.restore()
    signed_in.vault.fails = LOCKED
    with pytest.raises(VaultFailed):
        account.forget()
    signed_in.vault.fails = None
    account.restore()
    assert isinstance(account.trouble(), SignInNeeded)
