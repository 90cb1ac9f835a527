"""Holds one sign-in while the program runs, and hands out access tokens that are good now."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from app.auth.access import Access
from app.auth.authority import Authority, Grant, Tokens
from app.auth.departures import Departures
from app.auth.record import Record, record_of
from app.auth.renewal import Renewal, over
from app.auth.token_endpoint import TokenEndpoint
from app.auth.vault import Vault
from app.auth.wallet import Wallet
from app.domain.errors import AppError, SignInFailed, SignInNeeded, Trouble, VaultFailed

_log = logging.getLogger("connectme.auth")


class Account:
    """The sign-in at one service; lives as long as the program, and may be used by all threads.

    One refresh runs at a time, and whoever waited for it shares its outcome; who has a good token
    does not wait. A rotated refresh token is in the vault before the access token that came with it
    is handed out; when the vault fails it stays in memory, `warning` says so, and the next refresh
    saves it.
    """

    def __init__(
        self,
        authority: Authority,
        vault: Vault,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        make_way: Callable[[str | None], None] = lambda _: None,
        departures: Departures | None = None,
    ) -> None:
        """Take `make_way`, told the UID on the worker's thread before another person takes over.

        `departures` is where it is noted that a sign-in is to be forgotten.
        """
        self.authority = authority
        self.endpoint = TokenEndpoint(authority, clock)
        self.clock = clock
        self._make_way = make_way
        self._flight = threading.Lock()  # held over network and keyring
        self._attempt = threading.Lock()  # held over a sign-in
        self._wallet = Wallet(authority, vault, clock, monotonic, departures or Departures())
        self._renewal = Renewal(self.endpoint, self._wallet, clock, monotonic)
        self._refreshes = 0
        self._failure: AppError | None = None  # of the last refresh

    @property
    def email(self) -> str | None:
        """Give the address of the person, without any I/O."""
        record = self._wallet.record
        return None if record is None else record.identity.email

    @property
    def subject(self) -> str | None:
        """Give the service's own key for the person, without any I/O."""
        record = self._wallet.record
        return None if record is None else record.identity.subject

    @property
    def uid(self) -> str | None:
        """Give the person's UID (not at Google), without any I/O."""
        record = self._wallet.record
        return None if record is None else record.identity.uid

    @property
    def good_until(self) -> datetime | None:
        """Give the end of credentials whose renewal nobody vouches for; None: they renew."""
        record = self._wallet.record
        return None if record is None else record.ends

    @property
    def renew_by(self) -> datetime | None:
        """Give until when the person must sign in again; None: it may renew itself."""
        record = self._wallet.record
        return None if record is None or record.refresh_token is not None else record.ends

    @property
    def idle_seconds(self) -> int:
        """Give after how many seconds without a request the access token ends; 0: it does not."""
        record = self._wallet.record
        return 0 if record is None else record.idle_seconds

    @property
    def warning(self) -> AppError | None:
        """Give what threatens the next start and not this run: the sign-in could not be saved."""
        return self._wallet.unsaved

    def trouble(self) -> AppError | None:
        """Say what keeps this sign-in from being used, without any I/O; passing failures do not."""
        if self._wallet.ended is not None:
            return self._wallet.ended
        if self._wallet.record is None:
            return self._wallet.unreadable or SignInNeeded(self.authority.service)
        ends = self.renew_by
        return None if ends is None or self.clock() < ends else over(self.authority)

    def restore(self) -> None:
        """Load the sign-in from the vault; blocks. What fails is told by `trouble`.

        One that was to be forgotten is removed instead.
        """
        with self._flight:
            self._wallet.load()

    def access_token(self, *, stale: str | None = None) -> str:
        """Give a token that is good now and another one than `stale`; blocks.

        Raises SignInNeeded, Trouble, VaultFailed.
        """
        seen, access = self._refreshes, self._wallet.access
        if access is not None and self._wallet.is_good(access, stale):
            return access.token
        with self._flight:
            if self._refreshes != seen and self._failure is not None:
                raise self._failure.with_traceback(None)
            record = self._known()
            access = self._wallet.access
            if access is None or not self._wallet.is_good(access, stale):
                access = self._renewed(record)
            return access.token

    @property
    def is_unproven(self) -> bool:
        """Say whether a renewal may be refused, and was not tried yet; without any I/O."""
        record = self._wallet.record
        return record is not None and record.is_unproven

    def tend(self) -> None:
        """See to an unproven renewal while the access token is still good; blocks.

        Nothing depends on it yet, so that a refusal only means that the person is asked to sign in
        again before the end. To be called every minute or so; raises nothing.
        """
        if self.is_unproven:
            with self._flight:
                self._renewal.tend()

    def adopt(self, grant: Grant) -> None:
        """Take over a new sign-in and save it; blocks. A vault that fails is told by `warning`.

        The same person's takes the place of the old one without a break.
        """
        if self.subject not in (None, grant.identity.subject):
            self._make_way(grant.identity.uid)
        with self._flight:
            self._failure = None
            access = self._wallet.access_of(grant.tokens)
            self._wallet.begin(record_of(grant, self.authority, access.ends), access)
        _log.info("Signed in to %s.", self.authority.service.title)

    def depart(self) -> None:
        """Note that the sign-in is to be forgotten, so that the next start does it at the latest.

        Blocks on the disk, raises nothing; the sign-in stays good until `forget`.
        """
        with self._flight:
            self._wallet.depart()

    def forget(self) -> None:
        """Remove the sign-in from memory and vault; blocks. Raises VaultFailed."""
        with self._flight:
            self._failure = None
            self._wallet.clear()
        _log.info("The sign-in to %s is forgotten.", self.authority.service.title)

    def drop(self) -> None:
        """Forget a sign-in that turned out to be somebody else's; blocks, fails in silence."""
        with suppress(VaultFailed):
            self.forget()

    def revoke(self) -> None:
        """Give back the grant at the service, if any; blocks. Raises Trouble, VaultFailed."""
        with self._flight:
            if self._wallet.record is None:
                self._wallet.load()
            record = self._wallet.record
            if record is None:
                if self._wallet.unreadable is not None:
                    raise self._wallet.unreadable.with_traceback(None)
                return
            access = self._wallet.access.token if self._wallet.access is not None else ""
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
        wallet = self._wallet
        if wallet.may_look_again:
            wallet.load()
        if wallet.ended is not None:
            raise wallet.ended.with_traceback(None)
        if wallet.record is None:
            trouble = wallet.unreadable or SignInNeeded(self.authority.service)
            raise trouble.with_traceback(None)
        return wallet.record

    def _renewed(self, record: Record) -> Access:
        """Renew, and note for those who wait how it went."""
        self._failure = None
        try:
            return self._renewal.renew(record)
        except AppError as failed:
            self._failure = failed
            raise
        finally:
            self._refreshes += 1
