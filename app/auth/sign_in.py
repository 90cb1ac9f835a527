"""Runs one sign-in from the browser's address to the stored grant, as one cancellable coroutine."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Executor

from app.auth import connect_me, genesys, google
from app.auth.account import Account
from app.auth.authority import Authority, Grant, Identity, Tokens, same_address
from app.auth.grant import Attempt
from app.auth.loopback import receiver
from app.auth.refusals import refusal_of
from app.auth.token_endpoint import Ended, NotSent
from app.domain.errors import Service, SignInFailed, Trouble
from app.domain.profile import Profile
from app.domain.speech import ENGLISH, Speech

_EXCHANGES = 3  # attempts, as long as nothing could be sent
_PAUSE = 1.0  # seconds between them
_log = logging.getLogger("connectme.auth")


def authority_of(service: Service, profile: Profile) -> Authority:
    """Give the authority of a service as the profile names it."""
    match service:
        case Service.GOOGLE:
            return google.authority(profile.google, profile.status_service)
        case Service.CONNECT_ME:
            return connect_me.authority(profile.connect_me)
        case Service.GENESYS_CLOUD:
            return genesys.authority(profile.purecloud)


async def sign_in(
    service: Service,
    accounts: Mapping[Service, Account],
    profile: Profile,
    *,
    method: str,
    say_address: Callable[[str], None],
    executor: Executor | None,
    speech: Speech = ENGLISH,
) -> None:
    """Sign a person in; `say_address` opens or shows the address. Raises SignInFailed.

    Cancelling closes the port at once, and nothing that arrives later is kept. Nothing is stored
    unless every permission was given and both services know the person by the same address.
    """
    account = accounts[service]
    _check_possible(service, profile, method)
    with account.signing_in():
        other = accounts[profile.status_service if service is Service.GOOGLE else Service.GOOGLE]
        hints = _hints(service, profile, method, _whom(account, other))
        try:
            grant = await _Dialogue(account, executor, speech).grant(hints, say_address)
            await _store(grant, account, other, executor)
        except (SignInFailed, Trouble) as failed:
            _log.warning("The sign-in to %s did not succeed.", service.title)
            raise SignInFailed(failed.headline, failed.advice or "Try again.") from None


async def _store(grant: Grant, account: Account, other: Account, executor: Executor | None) -> None:
    """Store a grant if the other service knows the same person, else give it back."""
    loop = asyncio.get_running_loop()
    wrong = _mismatch(account.authority.service, grant.identity.email, other)
    if wrong is None:
        await loop.run_in_executor(executor, account.adopt, grant)
        # The other sign-in may have finished meanwhile.
        wrong = _mismatch(account.authority.service, grant.identity.email, other)
        if wrong is not None:
            await loop.run_in_executor(executor, account.drop)
    if wrong is not None:
        await loop.run_in_executor(executor, account.reject, grant.tokens)
        raise wrong


class _Dialogue:
    """The talk with one authority; what blocks runs in the executor."""

    def __init__(self, account: Account, executor: Executor | None, speech: Speech) -> None:
        self._account = account
        self._speech = speech  # of the page that the browser shows at the end
        self._authority = account.authority
        self._executor = executor
        self._title = account.authority.service.title

    async def grant(self, hints: Mapping[str, str], say_address: Callable[[str], None]) -> Grant:
        """Give a complete grant, or raise SignInFailed."""
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        if self._authority.service is Service.GOOGLE:
            hints = {**hints, "nonce": nonce}
        async with receiver(self._authority, state, self._speech) as port:
            attempt = await asyncio.get_running_loop().run_in_executor(
                self._executor, Attempt, self._account.endpoint, port.redirect_uri, state, hints
            )
            say_address(attempt.address)
            answer = await port.answer()
            if answer.code is None:
                raise self._declined(answer.error)
            tokens = await self._exchanged(attempt, answer.code)
        return await self._complete(tokens, nonce)

    async def _exchanged(self, attempt: Attempt, code: str) -> Tokens:
        """Exchange the code; once more only when nothing could be sent, for a code works once."""
        loop = asyncio.get_running_loop()
        for left in reversed(range(_EXCHANGES)):
            try:
                return await loop.run_in_executor(self._executor, attempt.exchange, code)
            except Ended as verdict:
                _log.warning("%s refused a code (%s).", self._title, verdict.error)
                raise self._refused(verdict) from None
            except NotSent:
                if not left:
                    raise
            await asyncio.sleep(_PAUSE)
        raise AssertionError("unreachable")

    async def _complete(self, tokens: Tokens, nonce: str) -> Grant:
        """Check what was granted and to whom; what is not wanted is given back."""
        loop = asyncio.get_running_loop()
        try:
            self._check_granted(tokens)
            identity = await loop.run_in_executor(self._executor, self._identity, tokens, nonce)
            idle = await loop.run_in_executor(self._executor, self._idle_seconds, tokens)
        except (SignInFailed, Trouble):
            await loop.run_in_executor(self._executor, self._account.reject, tokens)
            raise
        return Grant(tokens, identity, idle)

    def _check_granted(self, tokens: Tokens) -> None:
        """Refuse a grant with a box that was not ticked."""
        if tokens.scopes is None:
            return  # as asked for (RFC 6749, 5.1)
        missing = self._authority.missing(tokens.scopes)
        if missing:
            boxes = " and ".join(f"“{scope.permission}”" for scope in missing)
            reasons = ", and ".join(dict.fromkeys(scope.reason for scope in missing))
            raise SignInFailed(
                f"{self._title} did not allow {boxes}.",
                f"Sign in again and tick {boxes}: {reasons}.",
            )

    def _identity(self, tokens: Tokens, nonce: str) -> Identity:
        """Say who signed in; blocks."""
        match self._authority.service:
            case Service.GOOGLE:
                client, now = self._authority.client_id, self._account.clock()
                return google.identify(tokens.id_token, client, nonce, now)
            case Service.CONNECT_ME:
                return connect_me.identify(self._authority, tokens.access_token)
            case Service.GENESYS_CLOUD:
                return genesys.identify(self._authority, tokens.access_token)

    def _idle_seconds(self, tokens: Tokens) -> int:
        """Say after how long without use a token ends, 0: never; blocks."""
        if not self._authority.idle_url:
            return 0
        return genesys.idle_seconds(self._authority, tokens.access_token)

    def _declined(self, error: str | None) -> SignInFailed:
        """Say what the browser brought back instead of a code; its words are not repeated."""
        _log.warning("%s sent the browser back without a code.", self._title)
        return refusal_of(self._title, error)

    def _refused(self, verdict: Ended) -> SignInFailed:
        """Say why a code was not taken."""
        if verdict.error == "invalid_grant":
            return SignInFailed(f"The sign-in to {self._title} took too long.", "Sign in again.")
        return SignInFailed(
            f"{self._title} does not accept this program.",
            "Tell your IT department: the client in the profile is not valid.",
        )


def _check_possible(service: Service, profile: Profile, method: str) -> None:
    """Refuse what the profile does not provide for."""
    ways = ("google",) if service is Service.GOOGLE else profile.connect_me.sign_in
    if method not in ways:
        raise SignInFailed(
            f"The way “{method}” is not switched on for the sign-in to {service.title}.",
            f"Use {' or '.join(f'“{way}”' for way in ways)}, or ask your IT department.",
        )
    if service is Service.GOOGLE and not profile.google.client_id:
        raise SignInFailed(
            "The profile of this program does not name a Google client.",
            "Ask your IT department to fill in client_id under [google] in the profile.",
        )


def _whom(account: Account, other: Account) -> str | None:
    """Give the address of whom we expect: of who is signed in at the other service, else here."""
    return next((one.email for one in (other, account) if one.email), None)


def _hints(service: Service, profile: Profile, method: str, login: str | None) -> dict[str, str]:
    """Give the parameters beside OAuth's own: whom we expect, and by which way."""
    hints = {"login_hint": login} if login else {}
    match service:
        case Service.GOOGLE:
            return {**hints, "access_type": "offline", "prompt": "consent"}
        case Service.CONNECT_ME:
            return {**hints, "idp": connect_me.identity_provider(method)}
        case Service.GENESYS_CLOUD:
            return genesys.hints(profile.purecloud, method, login)


def _mismatch(service: Service, email: str, other: Account) -> SignInFailed | None:
    """Compare with the address at the other service, if the person is signed in there."""
    if other.email is None or other.trouble() is not None or same_address(email, other.email):
        return None
    _log.warning("The two services know the person by different addresses.")
    google_address, login, beside = email, other.email, other.authority.service
    if service is not Service.GOOGLE:
        google_address, login, beside = login, google_address, service
    return SignInFailed(
        f"The Google account {google_address} does not belong to the {beside.title} login {login}.",
        f"Sign in to {service.title} again as {other.email}.",
    )
