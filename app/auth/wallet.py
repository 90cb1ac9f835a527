"""Keeps one sign-in, in memory and in the vault, with the access token that is in use."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from app.auth.access import Access, access_for
from app.auth.authority import Authority, Tokens
from app.auth.departures import Departures
from app.auth.record import Record, from_text, to_text
from app.auth.vault import Vault
from app.domain.errors import SignInNeeded, VaultFailed

LOOK_AGAIN = 60.0  # seconds until a keyring that failed is asked again


class Wallet:
    """What one account holds; changed by one thread at a time, and read by any."""

    def __init__(
        self,
        authority: Authority,
        vault: Vault,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        departures: Departures,
    ) -> None:
        self._authority = authority
        self._vault = vault
        self._clock = clock
        self._monotonic = monotonic
        self._departures = departures
        self._look_again = 0.0
        self._is_new = False  # what is held was signed in by this run, and not renewed only
        self.record: Record | None = None
        self.access: Access | None = None
        self.ended: SignInNeeded | None = None  # by a verdict, although the record is there
        self.unreadable: VaultFailed | None = None  # why it is not known what lies in the vault
        self.unsaved: VaultFailed | None = None  # why what is in memory does not lie there

    @property
    def may_look_again(self) -> bool:
        """Say whether a vault that failed has had its rest: each question may prompt."""
        return self.unreadable is not None and self._monotonic() >= self._look_again

    def load(self) -> None:
        """Read the vault; a failure is remembered and is not the same as nothing being there."""
        if self.unsaved is not None:
            self.save()  # what is in memory is newer
            return
        if self._departures.owes(self._authority.vault_key):
            with suppress(VaultFailed):  # else at the next start
                self.clear()
            return
        try:
            record = self._read()
        except VaultFailed as failed:
            self.unreadable = failed.with_traceback(None)
            self._look_again = self._monotonic() + LOOK_AGAIN
            return
        self.unreadable = self.ended = None
        self.take(record)

    def take(self, record: Record | None) -> None:
        """Make a record from the vault the one in use."""
        self.record = record
        self.access = None
        if record is not None and record.access_token is not None and record.ends is not None:
            now, monotonic = self._clock(), self._monotonic()
            left = (record.ends - now).total_seconds()
            self.access = access_for(record.access_token, left, now, monotonic, is_new=False)

    def begin(self, record: Record, access: Access) -> None:
        """Hold a new sign-in and write it to the vault, in place of one that was to be removed."""
        self.record, self.access, self._is_new = record, access, True
        self.ended = self.unreadable = None
        self.save()

    def keep(self, record: Record) -> None:
        """Make a record the one in use, and write it to the vault unless it lies there."""
        changed = record != self.record
        self.record = record
        if changed or self.unsaved is not None:
            self.save()

    def save(self) -> None:
        """Write the record to the vault; it stays in memory whatever happens."""
        if self.record is None:
            return
        try:
            self._vault.save(self._authority.vault_key, to_text(self.record))
            self.unsaved = None
            if self._is_new:
                self._departures.end(self._authority.vault_key)
        except VaultFailed as failed:
            self.unsaved = failed.with_traceback(None)

    def depart(self) -> None:
        """Note that the sign-in is to be forgotten, whatever comes in between."""
        self._is_new = False
        self._departures.begin(self._authority.vault_key)

    def clear(self) -> None:
        """Hold nothing any more. Raises VaultFailed: then the next start removes what lies there.

        Until then nobody is signed in.
        """
        self.record = self.access = self.ended = None
        self.unreadable = self.unsaved = None
        self.depart()
        self._vault.delete(self._authority.vault_key)
        self._departures.end(self._authority.vault_key)

    def newer(self) -> Record | None:
        """Give what another instance saved later for the same person, if it did.

        Raises VaultFailed.
        """
        record = self.record
        if record is None or self.unsaved is not None:
            return None  # nothing is newer than what is in memory
        other = self._read()
        if other is None or other.identity.subject != record.identity.subject:
            return None
        rotated = other.refresh_token not in (None, record.refresh_token)
        later = other.ends is not None and record.ends is not None and other.ends > record.ends
        return other if rotated or later else None

    def take_newer(self) -> bool:
        """Take up what another instance saved, if the vault tells; says whether it did."""
        with suppress(VaultFailed):
            newer = self.newer()
            if newer is not None:
                self.take(newer)
                return True
        return False

    def is_good(self, access: Access | None, stale: str | None = None) -> bool:
        """Say whether a token is good now and another one than that."""
        if access is None or access.token == stale:
            return False
        return access.is_good(self._clock(), self._monotonic())

    def access_of(self, tokens: Tokens) -> Access:
        """Give an access token that was given out just now."""
        return access_for(tokens.access_token, tokens.lasts, self._clock(), self._monotonic())

    def _read(self) -> Record | None:
        text = self._vault.load(self._authority.vault_key)
        record = None if text is None else from_text(text)
        if record is not None and self._authority.missing(record.scopes):
            return None  # made by an earlier version that asked for less
        return record
