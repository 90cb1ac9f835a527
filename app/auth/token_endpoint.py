"""Speaks with an authority's token endpoint: what it answers is tokens, a verdict, or trouble."""

import logging
import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import requests
from requests.adapters import BaseAdapter

from app.auth.authority import Authority, Tokens, on_loopback
from app.domain.errors import AppError, Intercepted, Limited, Offline, Refused, Trouble
from app.web import Bearer, json_object, retry_after, strict

if TYPE_CHECKING:
    from requests_oauthlib import OAuth2Session

BODY_CAP = 64 * 1024  # bytes of one answer
DEADLINE = 20.0  # seconds for one answer
VERDICTS = frozenset({"invalid_grant", "invalid_client", "deleted_client", "unauthorized_client"})
_REFUSALS = frozenset({400, 401, 403})
_DONE = range(200, 300)
_JSON = {"Accept": "application/json"}
_POLICY = frozenset({"invalid_rapt", "rapt_required"})
_USUAL_LIFE = 3600.0  # seconds, where the answer does not say
_LONGEST_LIFE = 30 * 86400.0  # seconds
_TALKATIVE = ("requests_oauthlib", "oauthlib")
_TOKEN = re.compile(r"[\x21-\x7e]{1,8192}")
_log = logging.getLogger("connectme.auth")


class Ended(Exception):
    """The authority's own verdict that a grant, or this client, is no longer good."""

    def __init__(self, error: str, *, by_policy: bool = False) -> None:
        super().__init__(error)
        self.error = error  # one of VERDICTS
        self.by_policy = by_policy  # the organisation wants a new sign-in from time to time


class NotSent(Offline):
    """A request failed before it left this computer: what it carried is unused."""


class TokenEndpoint:
    """Turns codes and refresh tokens into tokens, and gives them back; every call blocks."""

    def __init__(self, authority: Authority, clock: Callable[[], datetime]) -> None:
        self.authority = authority
        self._clock = clock

    def refresh(self, refresh_token: str) -> Tokens:
        """Get new tokens. Raises Ended, Trouble.

        The form is filled in here: whoever is signed in need not load the protocol library.
        """
        authority, reading = self.authority, Reading(self)
        form = {
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
            "client_id": authority.client_id,
        }
        if authority.client_secret:
            form["client_secret"] = authority.client_secret
        url = authority.token_url
        with strict(requests.Session(), body_cap=BODY_CAP, deadline=DEADLINE) as session:
            session.mount(url, _Courier(session.get_adapter(url), url))
            reading(session.post(url, data=form, headers=_JSON, allow_redirects=False))
        return reading.tokens()

    def revoke(self, tokens: Tokens) -> None:
        """Give a grant back; fine, too, when the authority does not know it. Raises Trouble."""
        authority = self.authority
        with strict(requests.Session(), body_cap=BODY_CAP, deadline=DEADLINE) as session:
            if authority.revoked_by_itself:
                keys, url = Bearer(tokens.access_token), authority.revoke_url
                answer = session.delete(url, auth=keys, headers=_JSON, allow_redirects=False)
            else:
                form = {
                    "token": tokens.refresh_token or tokens.access_token,
                    "token_type_hint": "refresh_token" if tokens.refresh_token else "access_token",
                    "client_id": authority.client_id,
                }
                answer = session.post(authority.revoke_url, data=form, allow_redirects=False)
            if answer.status_code in authority.revoked_already:
                if answer.content or not authority.revoked_by_itself:
                    json_object(answer)  # a portal's page says nothing about the grant
            elif answer.status_code not in _DONE:
                raise self.trouble(answer)
            elif "html" in answer.headers.get("Content-Type", "").lower():
                raise self.foreign()

    @contextmanager
    def session(self) -> "Iterator[tuple[OAuth2Session, Reading]]":
        """Open a session of the protocol library whose answers go through our own reading first.

        Its errors are translated here: Ended and Trouble pass, all others become Intercepted.
        """
        from requests_oauthlib import OAuth2Session

        # At DEBUG they write tokens into the log.
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        reading = Reading(self)
        session = OAuth2Session(client_id=self.authority.client_id)
        session.register_compliance_hook("access_token_response", reading)
        session.register_compliance_hook("refresh_token_response", reading)
        with strict(session, body_cap=BODY_CAP, deadline=DEADLINE):
            url = self.authority.token_url
            session.mount(guised(url), _Courier(session.get_adapter(url), url))
            try:
                yield session, reading
            except (AppError, Ended):
                raise
            except Exception as error:  # also a bare Warning, which would carry the tokens along
                _log.warning("The protocol library refused an answer: %s.", type(error).__name__)
                raise self.foreign() from None

    def trouble(self, answer: requests.Response) -> Trouble:
        """Say what an answer means that is neither tokens nor a verdict."""
        name, status = self.authority.service.title, answer.status_code
        wait = retry_after(answer.headers, self._clock())
        if status == requests.codes.too_many_requests:
            return Limited(f"{name} asks for a pause.", "Try again later.", retry_after=wait)
        if status >= requests.codes.server_error:
            return Trouble(
                f"{name} is not working at the moment.", "Try again later.", retry_after=wait
            )
        return Refused(f"{name} refused the request.", "If it lasts, tell your IT department.")

    def foreign(self) -> Intercepted:
        """Say that something else than the authority answered."""
        return Intercepted(
            f"Something other than {self.authority.service.title} answered.",
            "If this network has a sign-in page of its own, open it in the browser.",
        )


class Reading:
    """Reads an answer before the protocol library does, which takes almost anything for tokens."""

    def __init__(self, endpoint: TokenEndpoint) -> None:
        self._endpoint = endpoint
        self._tokens: Tokens | None = None

    def __call__(self, answer: requests.Response) -> requests.Response:
        """Let well-formed tokens pass; raises Ended or Trouble for anything else."""
        if answer.status_code in _REFUSALS:
            raise self._refusal(answer)
        if answer.status_code != requests.codes.ok:
            raise self._endpoint.trouble(answer)
        self._tokens = _well_formed(json_object(answer))
        if self._tokens is None:
            raise self._endpoint.foreign()
        return answer

    def tokens(self) -> Tokens:
        """Give what was read."""
        if self._tokens is None:
            raise self._endpoint.foreign()
        return self._tokens

    def _refusal(self, answer: requests.Response) -> Exception:
        """Tell a verdict from trouble: only an OAuth error body ends a sign-in."""
        body = json_object(answer)
        error = body.get("error")
        if isinstance(error, str) and error in VERDICTS:
            return Ended(error, by_policy=str(body.get("error_subtype")) in _POLICY)
        return self._endpoint.trouble(answer)


class _Body:
    """A request's body that knows whether it has begun to leave this computer."""

    def __init__(self, content: bytes | str | None) -> None:
        self._content = content.encode() if isinstance(content, str) else content or b""
        self.left = False

    def __iter__(self) -> Iterator[bytes]:
        self.left = True
        yield self._content


class _Courier(BaseAdapter):
    """Carries requests to the address in the profile, and knows of a failure whether they left."""

    def __init__(self, carrier: BaseAdapter, address: str) -> None:
        super().__init__()
        self._carrier = carrier
        self._address = address

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: FBT001, FBT002 - the signature is the library's
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,  # noqa: FBT001, FBT002
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send the request; raises NotSent instead of Offline where nothing has left."""
        request.url = self._address
        body = _Body(request.body)
        request.body = body  # type: ignore[assignment]  # the library takes any iterable
        try:
            return self._carrier.send(request, stream, timeout, verify, cert, proxies)
        except Offline as failed:
            if body.left:
                raise
            raise NotSent(failed.headline, failed.advice) from None

    def close(self) -> None:
        """Close what is underneath."""
        self._carrier.close()


def guised(url: str) -> str:
    """Write a plain loopback address as https: the protocol library takes no other.

    Its own way out, an environment variable, would open http for every address at once.
    """
    plain = url.startswith("http://") and on_loopback(url)
    return url.replace("http://", "https://", 1) if plain else url


def unguised(url: str) -> str:
    """Undo `guised`."""
    return url.replace("https://", "http://", 1)


def _well_formed(body: dict[str, object]) -> Tokens | None:
    """Read the answer of a token endpoint; None when a value is not what it must be."""
    access, kind = body.get("access_token"), body.get("token_type")
    refresh, identity, scope = (body.get(n) for n in ("refresh_token", "id_token", "scope"))
    lasts = _seconds(body.get("expires_in"))
    if not _token(access) or not isinstance(kind, str) or kind.lower() != "bearer":
        return None
    if lasts is None or not all(value is None or _token(value) for value in (refresh, identity)):
        return None
    if scope is not None and not isinstance(scope, str):
        return None
    return Tokens(
        access_token=str(access),
        refresh_token=None if refresh is None else str(refresh),
        id_token=None if identity is None else str(identity),
        lasts=lasts,
        scopes=None if scope is None else frozenset(scope.split()),
    )


def _token(value: object) -> bool:
    """Say whether a value can stand in a header."""
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None


def _seconds(value: object) -> float | None:
    """Read a life time; None when it makes no sense."""
    if value is None:
        return _USUAL_LIFE
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        return None
    return min(float(value), _LONGEST_LIFE)
