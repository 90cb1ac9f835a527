"""Holds one sign-in while the program runs, and hands out access tokens that are good now."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime

from app.auth.access import Access, access_for
from app.auth.authority import Authority, Grant, Tokens
from app.auth.record import Record, from_text, record_of, to_text
from app.auth.token_endpoint import Ended, TokenEndpoint
from app.auth.vault import Vault
from app.domain.errors import AppError, SignInFailed, SignInNeeded, Trouble, VaultFailed

LOOK_AGAIN = 60.0  # seconds until a keyring that failed is asked again
_log = logging.getLogger("connectme.auth")


class Account:
    """The sign-in at one service; lives as long as the program, and may be used by all threads.

    One refresh runs at a time, and whoever waited for it shares its outcome. A rotated refresh
    token is in the vault before the access token that came with it is handed out; when the vault
    fails it stays in memory, `warning` says so, and the next refresh saves it.
    """

    def __init__(
        self,
        authority: Authority,
        vault: Vault,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        make_way: Callable[[str | None], None] = lambda _: None,
    ) -> None:
        """Take `make_way`, told the UID on the worker's thread before another person takes over."""
        self.authority = authority
        self.endpoint = TokenEndpoint(authority, clock)
        self.clock = clock
        self._vault = vault
        self._monotonic = monotonic
        self._make_way = make_way
        self._flight = threading.Lock()  # held over network and keyring
        self._attempt = threading.Lock()  # held over a sign-in
        self._record: Record | None = None
        self._access: Access | None = None
        self._ended: SignInNeeded | None = None
        self._unreadable: VaultFailed | None = None
        self._unsaved: VaultFailed | None = None
        self._look_again = 0.0
        self._refreshes = 0
        self._failure: AppError | None = None  # of the last refresh

    @property
    def email(self) -> str | None:
        """Give the address of the person, without any I/O."""
        record = self._record
        return None if record is None else record.identity.email

    @property
    def subject(self) -> str | None:
        """Give the service's own key for the person, without any I/O."""
        record = self._record
        return None if record is None else record.identity.subject

    @property
    def uid(self) -> str | None:
        """Give the person's UID (Connect Me only), without any I/O."""
        record = self._record
        return None if record is None else record.identity.uid

    @property
    def good_until(self) -> datetime | None:
        """Give the end of credentials that cannot be renewed; None: they renew themselves."""
        record = self._record
        return None if record is None else record.ends

    @property
    def warning(self) -> AppError | None:
        """Give what threatens the next start and not this run: the sign-in could not be saved."""
        return self._unsaved

    def trouble(self) -> AppError | None:
        """Say what keeps this sign-in from being used, without any I/O; passing failures do not."""
        if self._ended is not None:
            return self._ended
        if self._record is None:
            return self._unreadable or SignInNeeded(self.authority.service)
        if self._record.ends is not None and self._record.ends <= self.clock():
            return SignInNeeded(self.authority.service)
        return None

    def restore(self) -> None:
        """Load the sign-in from the vault; blocks. What fails is told by `trouble`."""
        with self._flight:
            self._load()

    def access_token(self, *, stale: str | None = None) -> str:
        """Give a token that is good now and another one than `stale`; blocks.

        Raises SignInNeeded, Trouble, VaultFailed.
        """
        seen = self._refreshes
        with self._flight:
            if self._refreshes != seen and self._failure is not None:
                raise self._failure.with_traceback(None)
            record = self._known()
            access = self._access
            if (
                access is None
                or access.token == stale
                or not access.is_good(self.clock(), self._monotonic())
            ):
                access = self._renewed(record)
            return access.token

    def adopt(self, grant: Grant) -> None:
        """Take over a new sign-in and save it; blocks. A vault that fails is told by `warning`."""
        if self.subject not in (None, grant.identity.subject):
            self._make_way(grant.identity.uid)
        with self._flight:
            access = self._access_of(grant.tokens)
            self._record = record_of(grant, self.authority, access.ends)
            self._access = access
            self._ended = self._failure = self._unreadable = None
            self._save()
        _log.info("Signed in to %s.", self.authority.service.title)

    def forget(self) -> None:
        """Remove the sign-in from memory and vault; blocks. Raises VaultFailed."""
        with self._flight:
            self._record = self._access = self._ended = self._failure = None
            self._unreadable = self._unsaved = None
            self._vault.delete(self.authority.vault_key)
        _log.info("The sign-in to %s is forgotten.", self.authority.service.title)

    def drop(self) -> None:
        """Forget a sign-in that turned out to be somebody else's; blocks, fails in silence."""
        with suppress(VaultFailed):
            self.forget()

    def revoke(self) -> None:
        """Give back the grant at the service, if any; blocks. Raises Trouble, VaultFailed."""
        with self._flight:
            if self._record is None:
                self._load()
            record = self._record
            if record is None:
                if self._unreadable is not None:
                    raise self._unreadable.with_traceback(None)
                return
            access = self._access.token if self._access is not None else ""
            token = record.access_token or access
            self.endpoint.revoke(Tokens(token, record.refresh_token, None, 0, None))
        _log.info("The grant at %s is revoked.", self.authority.service.title)

    def reject(self, tokens: Tokens) -> None:
        """Give back a new grant that is not wanted; blocks, fails in silence: nothing is kept."""
        try:
            self.endpoint.revoke(tokens)
        except Trouble:
            _log.warning("An unwanted grant at %s is not revoked.", self.authority.service.title)

    @contextmanager
    def signing_in(self) -> Iterator[None]:
        """Let one sign-in run at a time; raises SignInFailed when one is running."""
        if not self._attempt.acquire(blocking=False):
            raise SignInFailed(
                f"A sign-in to {self.authority.service.title} is already waiting in the browser.",
                "Finish it there, or cancel it first.",
            )
        try:
            yield
        finally:
            self._attempt.release()

    def _known(self) -> Record:
        """Give the sign-in; asks a vault that failed again, but not all the time: it may prompt."""
        if self._unreadable is not None and self._monotonic() >= self._look_again:
            self._load()
        if self._ended is not None:
            raise self._ended.with_traceback(None)
        if self._record is None:
            trouble = self._unreadable or SignInNeeded(self.authority.service)
            raise trouble.with_traceback(None)
        return self._record

    def _load(self) -> None:
        """Read the vault; a failure is remembered and is not the same as nothing being there."""
        if self._unsaved is not None:
            self._save()  # what is in memory is newer
            return
        try:
            text = self._vault.load(self.authority.vault_key)
        except VaultFailed as failed:
            self._unreadable = failed.with_traceback(None)
            self._look_again = self._monotonic() + LOOK_AGAIN
            return
        self._unreadable = self._ended = None
        self._take(from_text(text) if text is not None else None)

    def _take(self, record: Record | None) -> None:
        """Make a loaded record the one in use."""
        if record is not None and self.authority.missing(record.scopes):
            record = None  # made by an earlier version that asked for less
        self._record = record
        self._access = None
        if record is not None and record.access_token is not None and record.ends is not None:
            left = (record.ends - self.clock()).total_seconds()
            self._access = access_for(record.access_token, left, self.clock(), self._monotonic())

    def _renewed(self, record: Record) -> Access:
        """Refresh, and note for those who wait how it went."""
        self._failure = None
        try:
            tokens = self._refreshed(record)
        except AppError as failed:
            self._failure = failed
            raise
        finally:
            self._refreshes += 1
        access = self._access_of(tokens)
        self._access = access
        return access

    def _refreshed(self, record: Record) -> Tokens:
        """Get new tokens, and have what rotated in the vault before they are used."""
        if self.authority.rotates:
            # A token that was used already would end the grant of the instance that rotated it.
            with suppress(VaultFailed):
                record = self._newer(record) or record
        try:
            tokens = self._asked(record)
        except Ended as verdict:
            newer = self._newer(record)
            if newer is None:
                raise self._over(verdict) from None
            record = newer
            try:
                tokens = self._asked(record)
            except Ended as second:
                raise self._over(second) from None
        kept = replace(record, refresh_token=tokens.refresh_token or record.refresh_token)
        if kept != self._record or self._unsaved is not None:
            self._record = kept
            self._save()
        return tokens

    def _asked(self, record: Record) -> Tokens:
        """Use the refresh token, where there is one."""
        if record.refresh_token is None:
            raise self._over(None)
        return self.endpoint.refresh(record.refresh_token)

    def _newer(self, record: Record) -> Record | None:
        """Give what another instance rotated and saved for the same person, if it did."""
        if self._unsaved is not None:
            return None  # nothing is newer than what is in memory
        text = self._vault.load(self.authority.vault_key)
        other = from_text(text) if text is not None else None
        if other is None or other.identity.subject != record.identity.subject:
            return None
        return None if other.refresh_token in (None, record.refresh_token) else other

    def _over(self, verdict: Ended | None) -> SignInNeeded:
        """Remember that the sign-in has ended; what lies in the vault is left alone."""
        service = self.authority.service
        headline = f"Your sign-in to {service.title} has ended."
        if verdict is not None and verdict.by_policy:
            headline = f"Your organisation asks you to sign in to {service.title} again."
        elif verdict is not None and verdict.error != "invalid_grant":
            headline = f"{service.title} does not accept this program any more."
        reason = "its token cannot be renewed" if verdict is None else verdict.error
        _log.warning("The sign-in to %s has ended (%s).", service.title, reason)
        self._ended = SignInNeeded(service, headline)
        self._access = None
        return self._ended

    def _save(self) -> None:
        """Write the record to the vault; it stays in memory whatever happens."""
        if self._record is None:
            return
        try:
            self._vault.save(self.authority.vault_key, to_text(self._record))
            self._unsaved = None
        except VaultFailed as failed:
            self._unsaved = failed.with_traceback(None)

    def _access_of(self, tokens: Tokens) -> Access:
        """Give the access token with its ends."""
        return access_for(tokens.access_token, tokens.lasts, self.clock(), self._monotonic())
