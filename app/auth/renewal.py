"""Renews a sign-in: with a refresh token that can be relied on, or with one that may be refused."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from app.auth.access import Access
from app.auth.authority import Authority, Tokens
from app.auth.record import Record, renewed
from app.auth.token_endpoint import Ended, NotSent, TokenEndpoint
from app.auth.wallet import Wallet
from app.domain.errors import AppError, Limited, Refused, SignInNeeded, Trouble

_log = logging.getLogger("connectme.auth")


class Renewal:
    """Renews what is in a wallet; used by one thread at a time, and every call may block.

    What rotated is in the vault before it is used.
    """

    def __init__(
        self,
        endpoint: TokenEndpoint,
        wallet: Wallet,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._endpoint = endpoint
        self._wallet = wallet
        self._clock = clock
        self._monotonic = monotonic
        self._rests_until = 0.0  # by the monotonic clock

    def renew(self, record: Record) -> Access:
        """Get a new access token. Raises SignInNeeded, Trouble, VaultFailed."""
        if self._endpoint.authority.rotates and self._wallet.take_newer():
            # A token that was used already would end the grant of the instance that rotated it.
            access, used = self._wallet.access, record.access_token
            if access is not None and self._wallet.is_good(access, used):
                return access
            record = self._wallet.record or record
        try:
            tokens = self._asked(record)
        except Ended as verdict:
            newer = self._wallet.newer()
            if newer is None:
                raise self._over(verdict) from None
            record = newer
            try:
                tokens = self._asked(record)
            except Ended as second:
                raise self._over(second) from None
        return self._kept(record, tokens)

    def tend(self) -> None:
        """See whether an unproven refresh token is taken, while nothing depends on it yet."""
        record, access = self._wallet.record, self._wallet.access
        if record is None or self._wallet.ended is not None or not record.is_unproven:
            return
        if access is None or not self._wallet.is_good(access):
            with suppress(AppError):
                self.renew(record)
        elif access.is_in_its_second_half(self._clock(), self._monotonic()):
            self._try_ahead(record)

    def _try_ahead(self, record: Record) -> None:
        """Use the refresh token once: twice might end the whole grant, and the access token too."""
        if record.refresh_token is None or self._monotonic() < self._rests_until:
            return
        if self._wallet.take_newer():
            return
        try:
            self._kept(record, self._endpoint.refresh(record.refresh_token))
        except NotSent:
            _log.debug("A renewal could not be sent; it is tried again.")
        except Limited as pause:
            self._rests_until = self._monotonic() + (pause.retry_after or 0.0)
        except (Ended, Trouble) as refusal:
            self._give_up(record, refusal)

    def _asked(self, record: Record) -> Tokens:
        """Use the refresh token, where there is one; raises Ended for one to be relied on."""
        if record.refresh_token is None:
            raise self._over(None)
        try:
            return self._endpoint.refresh(record.refresh_token)
        except (Ended, Refused) as refusal:
            if not record.is_unproven:
                raise
            self._give_up(record, refusal)
            raise self._over(None) from None

    def _give_up(self, record: Record, refusal: Ended | Trouble) -> None:
        """Go on with the access token until its end, and try the refresh token no more."""
        title = self._endpoint.authority.service.title
        _log.info("The sign-in to %s is not renewed (%s).", title, type(refusal).__name__)
        self._wallet.keep(replace(record, refresh_token=None))

    def _kept(self, record: Record, tokens: Tokens) -> Access:
        access = self._wallet.access_of(tokens)
        self._wallet.keep(renewed(record, tokens, access.ends))
        self._wallet.access = access
        return access

    def _over(self, verdict: Ended | None) -> SignInNeeded:
        """Remember that the sign-in has ended; what lies in the vault is left alone."""
        authority = self._endpoint.authority
        reason = "its token cannot be renewed" if verdict is None else verdict.error
        _log.warning("The sign-in to %s has ended (%s).", authority.service.title, reason)
        self._wallet.ended = over(authority, verdict)
        self._wallet.access = None
        return self._wallet.ended


def over(authority: Authority, verdict: Ended | None = None) -> SignInNeeded:
    """Word that a sign-in has ended: by itself, or by a verdict."""
    service = authority.service
    headline = f"Your sign-in to {service.title} has ended."
    if verdict is not None and verdict.by_policy:
        headline = f"Your organisation asks you to sign in to {service.title} again."
    elif verdict is not None and verdict.error != "invalid_grant":
        headline = f"{service.title} does not accept this program any more."
    return SignInNeeded(service, headline)
