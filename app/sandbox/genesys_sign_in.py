"""The login page and the tokens of the simulated Genesys Cloud, strictly by the reference."""

import base64
import re
import threading
from datetime import datetime, timedelta
from typing import Literal

from app.sandbox import pages
from app.sandbox.asking import (
    Asking,
    Pending,
    back_to,
    check_common,
    single,
    token_fields,
    verifier_of,
)
from app.sandbox.genesys_errors import Refusal
from app.sandbox.grants import Grant, Ledger, OAuthRefusal
from app.sandbox.journal import Clock
from app.sandbox.login_forms import LoginForms, who_signs_in
from app.sandbox.people import Person
from app.sandbox.wire import Answer, JsonObject, Request, json_answer, page_answer

AUTH_PATH = "/oauth/authorize"
CLIENT_ID = "5a9d60c1-0000-4000-8000-00000000c11e"
ORGANIZATION = "acme"  # its short name
Refreshing = Literal["none", "works", "refused"]
_LOOPBACK = re.compile(r"(http://(?:localhost|127\.0\.0\.1|\[::1\])):([1-9][0-9]{0,4})(/[^?#]*)?")
_PROVIDERS = frozenset(("okta", "adfs", "salesforce", "onelogin", "gsuite", "ping"))
_LIMIT = 5_000
_SCOPES = (
    "presence",
    "notifications",
    "user-basic-info",
    "users",
    "routing:readonly",
    "conversations:readonly",
)


class GenesysSignIn:
    """The authority; the public attributes may be changed at any time."""

    def __init__(self, clock: Clock) -> None:
        self.registered: tuple[str, ...] = ("http://localhost",)  # addresses to return to
        self.manners: tuple[str, ...] = ("google", "genesys-cloud")
        self.scopes: tuple[str, ...] = _SCOPES  # of the OAuth client
        self.access_seconds = 86_400
        self.idle_seconds: int | None = None  # the organisation's idle timeout
        self.refresh: Refreshing = "none"
        self.browser_session = False  # True: whoever signed in before is let through silently
        self.bent_callback: dict[str, str] = {}  # what the callback says instead
        self.ledger = Ledger(clock, ("", "", ""))
        self._clock = clock
        self._pending = Pending()
        self._lock = threading.Lock()
        self._used: dict[str, datetime] = {}  # each access token's last call
        self._last: Person | None = None  # in the browser

    def ask(self, request: Request) -> Answer:
        """Show the login page, or what it says instead."""
        try:
            named = single(request.query)
            redirect_uri = self._redirect(named)
        except OAuthRefusal as error:
            return _stays(error.description)
        try:
            asking = _asking(named, redirect_uri)
        except OAuthRefusal as error:
            told = {"error": error.error, "error_description": error.description}
            state = {"state": named["state"]} if "state" in named else {}
            return back_to(redirect_uri, {**told, **state, **self.bent_callback})
        if named.get("org", ORGANIZATION) != ORGANIZATION:
            return _stays("This organization is not known.")
        known = self._last if self.browser_session and named.get("prompt") != "login" else None
        if known is not None:
            return self._granted(asking, known)
        return self._page(self._pending.hold(asking), asking)

    def decide(self, request: Request) -> Answer:
        """Take the person's decision and send the browser back to the program."""
        fields = dict(request.form)
        number = fields.get("request", "")
        asking = self._pending.look(number)
        if asking is None:
            return page_answer(pages.error_page("This page is too old", "Start again."), 400)
        if fields.get("decision") != "allow":
            self._pending.take(number)
            told = {"error": "access_denied", "error_description": "The person said no."}
            return self._back(asking, told)
        google, native = self._offered(asking)
        person = who_signs_in(fields, google=google, native=native)
        if person is None:
            return self._page(number, asking, wrong=True)
        if self._pending.take(number) is None:
            return page_answer(pages.error_page("This page is too old", "Start again."), 400)
        return self._granted(asking, person)

    def log_out(self) -> Answer:
        """End the browser's session."""
        self._last = None
        return page_answer(pages.page("You are logged out", ""))

    def token(self, request: Request) -> Answer:
        """Exchange a code; refresh where that is switched on."""
        try:
            fields = token_fields(request)
            _check_client(request, fields)
            match fields.get("grant_type"):
                case "authorization_code":
                    verifier = verifier_of(fields)
                    redirect_uri, code = fields.get("redirect_uri", ""), fields.get("code", "")
                    grant = self.ledger.redeem(code, CLIENT_ID, redirect_uri, verifier)
                case "refresh_token":
                    grant = self._rotated(fields)
                case _:
                    raise OAuthRefusal("unsupported_grant_type", "Unsupported grant type.")
        except OAuthRefusal as error:
            return _refused(error)
        return json_answer(self._tokens(grant), Cache_Control="no-store", Pragma="no-cache")

    def caller(self, token: str, *, counts: bool = True) -> Grant:
        """Say whose call this is, and let it start the idle clock anew. Raises Refusal."""
        grant = self.ledger.holder(token)
        now = self._clock()
        idles = self.idles(token)
        if grant is not None and idles is not None and now >= idles:
            self.end_token(token)
            grant = None
        if grant is None:
            ended = self.ledger.until(token)
            code = "bad.credentials" if ended is None else "credentials.expired"
            raise Refusal(401, code, "Invalid login credentials.", WWW_Authenticate="Bearer")
        if counts:
            with self._lock:
                self._used[token] = now
        return grant

    def idles(self, token: str) -> datetime | None:
        """Say when a token ends for want of calls."""
        with self._lock:
            used = self._used.get(token)
        if used is None or self.idle_seconds is None:
            return None
        return used + timedelta(seconds=self.idle_seconds)

    def end_token(self, token: str) -> None:
        """Let one access token die."""
        self.ledger.forget_access(token)
        with self._lock:
            self._used.pop(token, None)

    def revoke(self, token: str) -> None:
        """End a sign-in: the token and all that came with it."""
        family = self.ledger.grant_of(token)
        self.end_token(token)
        self.ledger.end(lambda grant: grant is family)

    def end_all(self) -> list[str]:
        """End every sign-in; give the tokens that ended."""
        self.ledger.end(lambda _grant: True)
        with self._lock:
            ended, self._used = list(self._used), {}
        return ended

    def ends(self, account: str) -> datetime | None:
        """Say when the last token of a person ends, by age or for want of calls."""
        held = self.ledger.held_by(account)
        ends = [min(until, self.idles(token) or until) for token, until in held.items()]
        return max((end for end in ends if end > self._clock()), default=None)

    def _tokens(self, grant: Grant) -> JsonObject:
        token = self.ledger.access_token(grant, self.access_seconds)
        with self._lock:
            self._used[token] = self._clock()
            if len(self._used) > _LIMIT:
                del self._used[next(iter(self._used))]
        told: JsonObject = {
            "access_token": token,
            "token_type": "bearer",
            "expires_in": self.access_seconds,
        }
        if self.refresh != "none":
            told["refresh_token"] = self.ledger.refresh_token(grant)
        return told

    def _rotated(self, fields: dict[str, str]) -> Grant:
        if self.refresh == "refused":
            raise OAuthRefusal("invalid_client", "invalid client credentials", 401)
        old = fields.get("refresh_token", "")
        grant = self.ledger.owner(old, CLIENT_ID)
        self.ledger.spend(old)
        return grant

    def _redirect(self, named: dict[str, str]) -> str:
        """Give the address to return to: as registered, but for the port. Raises OAuthRefusal."""
        address = named.get("redirect_uri", "")
        found = _LOOPBACK.fullmatch(address)
        without_port = f"{found[1]}{found[3] or ''}" if found and int(found[2]) < 65536 else address
        known = {address, without_port} & set(self.registered)
        if named.get("client_id") != CLIENT_ID or not known:
            raise OAuthRefusal("invalid_client", "OAuth client ID or redirect URI is invalid.")
        return address

    def _offered(self, asking: Asking) -> tuple[bool, bool]:
        """Say whether a Google account is offered, and login and password."""
        if asking.idp:
            return asking.idp == "gsuite", False
        return "google" in self.manners, "genesys-cloud" in self.manners

    def _page(self, number: str, asking: Asking, *, wrong: bool = False) -> Answer:
        google, native = self._offered(asking)
        hint = asking.login_hint.partition(":")[0]
        forms = LoginForms(AUTH_PATH, number, hint, wrong)
        return forms.page("Sign in to Genesys Cloud", google=google, native=native)

    def _granted(self, asking: Asking, person: Person) -> Answer:
        self._last = person
        grant = Grant(CLIENT_ID, person.email, frozenset(self.scopes))
        code = self.ledger.offer(grant, asking.redirect_uri, asking.challenge)
        return self._back(asking, {"code": code})

    def _back(self, asking: Asking, fields: dict[str, str]) -> Answer:
        return back_to(asking.redirect_uri, {**fields, "state": asking.state, **self.bent_callback})


def _asking(named: dict[str, str], redirect_uri: str) -> Asking:
    check_common(named, shortest_state=1)
    if "scope" in named:
        raise OAuthRefusal("invalid_scope", "Scopes are fixed on the OAuth client.")
    if ("org" in named) != ("provider" in named):
        raise OAuthRefusal("invalid_request", "org and provider belong together.")
    provider = named.get("provider", "")
    if provider and provider not in _PROVIDERS:
        raise OAuthRefusal("invalid_request", "This provider is not known.")
    if named.get("prompt", "login") != "login":
        raise OAuthRefusal("invalid_request", "prompt is login, or it is not sent.")
    return Asking(
        client_id=CLIENT_ID,
        redirect_uri=redirect_uri,
        state=named["state"],
        challenge=named["code_challenge"],
        scopes=(),
        login_hint=named.get("login_hint", ""),
        idp=provider,
    )


def _check_client(request: Request, fields: dict[str, str]) -> None:
    empty_secret = "Basic " + base64.b64encode(f"{CLIENT_ID}:".encode()).decode()
    if request.headers.get("authorization", empty_secret) != empty_secret:
        raise OAuthRefusal("invalid_client", "invalid client credentials", 401)
    if fields.get("client_id") != CLIENT_ID or "client_secret" in fields:
        raise OAuthRefusal("invalid_client", "client not found", 401)


def _stays(words: str) -> Answer:
    """Let the browser stay at the login site, as it does for a client that is not known."""
    return page_answer(pages.error_page("Sign-in is not possible", words))


def _refused(error: OAuthRefusal) -> Answer:
    code = "invalid_grant" if error.error == "redirect_uri_mismatch" else error.error
    words = error.description
    body = {"error": code, "description": words, "error_description": words}
    return json_answer(body, error.status, Cache_Control="no-store", Pragma="no-cache")
