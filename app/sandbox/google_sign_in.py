"""Google's authorization page, token endpoint, revocation, keys and userinfo, strictly played."""

import base64
import binascii
import hashlib
from datetime import timedelta
from urllib.parse import unquote_plus

from app.sandbox import pages
from app.sandbox.asking import (
    Asking,
    Pending,
    back_to,
    check_common,
    redirect_of,
    single,
    token_fields,
    verifier_of,
)
from app.sandbox.grants import Grant, Ledger, OAuthRefusal
from app.sandbox.journal import Clock
from app.sandbox.jwt import signed
from app.sandbox.people import PEOPLE, Person, person_called
from app.sandbox.wire import Answer, JsonObject, Request, json_answer, page_answer

ISSUER = "https://accounts.google.com"
AUTH_PATH = "/o/oauth2/v2/auth"
CLIENT_ID = "1015-sandbox.apps.googleusercontent.com"
CLIENT_SECRET = "GOCSPX-public-by-nature"  # noqa: S105 - a desktop client's secret is none
OTHER_CLIENT_ID = "1015-sibling.apps.googleusercontent.com"  # of the same Cloud project

_PREFIX = "https://www.googleapis.com/auth/"
EMAIL = f"{_PREFIX}userinfo.email"
PROFILE = f"{_PREFIX}userinfo.profile"
_SIGN_IN = {"openid": "openid", "email": EMAIL, "profile": PROFILE, EMAIL: EMAIL, PROFILE: PROFILE}
_CALENDAR = frozenset(
    f"{_PREFIX}calendar{tail}"
    for tail in (
        "",
        ".readonly",
        ".events",
        ".events.readonly",
        ".events.owned",
        ".events.owned.readonly",
        ".events.freebusy",
        ".events.public.readonly",
        ".calendarlist",
        ".calendarlist.readonly",
        ".settings",
        ".settings.readonly",
        ".app.created",
    )
)
_REFRESH_TOKENS = 100  # live ones for each account and client; the oldest dies silently


class GoogleSignIn:
    """The authority; the public attributes may be changed at any time."""

    def __init__(self, clock: Clock) -> None:
        self.clients = {CLIENT_ID: CLIENT_SECRET, OTHER_CLIENT_ID: CLIENT_SECRET}
        self.access_seconds = 3599
        self.rotate = False  # whether a refresh brings a new refresh token
        self.give_refresh_token = True
        self.refresh_seconds: int | None = None  # told as refresh_token_expires_in
        self.bent_claims: JsonObject = {}  # what the ID token says instead
        self.bent_callback: dict[str, str] = {}  # what the callback says instead
        self.ledger = Ledger(clock, ("4/0A", "ya29.", "1//0"))
        self._clock = clock
        self._pending = Pending()
        self._consented: set[tuple[str, str]] = set()

    def ask(self, request: Request) -> Answer:
        """Show the consent page, or say in the browser why not."""
        try:
            asking = self._asking(single(request.query))
        except OAuthRefusal as error:
            title = f"Error 400: {error.error}"
            return page_answer(pages.error_page(title, error.description), 400)
        number = self._pending.hold(asking)
        chosen = asking.login_hint if person_called(asking.login_hint) else PEOPLE[0].email
        extra = [(s, s.removeprefix(_PREFIX)) for s in asking.scopes if s not in _SIGN_IN]
        inner = pages.choices("Choose an account", "account", (p.email for p in PEOPLE), chosen)
        inner += pages.ticks("Select what the program can access", "scope", extra)
        return page_answer(pages.page("Sign in with Google", pages.form(AUTH_PATH, number, inner)))

    def decide(self, request: Request) -> Answer:
        """Take the person's decision and send the browser back to the program."""
        fields = dict(request.form)
        asking = self._pending.take(fields.get("request", ""))
        person = person_called(fields.get("account", ""))
        if asking is None or person is None:
            return page_answer(pages.error_page("This page is too old", "Start again."), 400)
        if fields.get("decision") != "allow":
            return self._back(asking, {"error": "access_denied", "state": asking.state})
        ticked = {value for name, value in request.form if name == "scope"}
        granted = [s for s in asking.scopes if s in _SIGN_IN or s in ticked]
        code = self._code(asking, person, granted)
        told = {"state": asking.state, "code": code, "scope": " ".join(granted)}
        return self._back(asking, {**told, "authuser": "0", "prompt": "consent"})

    def token(self, request: Request) -> Answer:
        """Exchange a code or refresh, for either manner of client authentication."""
        try:
            fields = token_fields(request)
            client_id = self._client(request, fields)
            match fields.get("grant_type"):
                case "authorization_code":
                    return self._exchange(fields, client_id)
                case "refresh_token":
                    return self._refresh(fields, client_id)
                case _:
                    raise OAuthRefusal("unsupported_grant_type", "Invalid grant_type.")
        except OAuthRefusal as error:
            body = {"error": error.error, "error_description": error.description}
            return json_answer(body, error.status, Cache_Control="no-store")

    def revoke(self, request: Request) -> Answer:
        """End everything that the token's person granted to the project."""
        token = dict(request.form).get("token") or dict(request.query).get("token", "")
        grant = self.ledger.grant_of(token)
        if grant is None:
            body = {"error": "invalid_token", "error_description": "Token expired or revoked"}
            return json_answer(body, 400)
        self.end_for(grant.account)
        return json_answer({})

    def end_for(self, account: str) -> None:
        """End every grant of a person to the project, as the account page does."""
        self.ledger.end(lambda grant: grant.account == account)
        self._consented = {known for known in tuple(self._consented) if known[0] != account}

    def userinfo(self, request: Request) -> Answer:
        """Say who holds the access token."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        grant = self.ledger.holder(token) if scheme == "Bearer" else None
        if grant is None or not grant.scopes & set(_SIGN_IN):
            body = {"error": "invalid_request", "error_description": "Invalid Credentials"}
            return json_answer(body, 401, WWW_Authenticate="Bearer")
        return json_answer(self._identity(grant))

    def _asking(self, named: dict[str, str]) -> Asking:
        if named.get("client_id") not in self.clients:
            raise OAuthRefusal("invalid_client", "The OAuth client was not found.")
        redirect_uri = redirect_of(named)
        check_common(named, shortest_state=16)
        words = named.get("scope", "").split()
        unknown = [word for word in words if word not in _SIGN_IN and word not in _CALENDAR]
        if unknown or not words:
            raise OAuthRefusal("invalid_scope", "Some requested scopes were invalid.")
        prompts = set(named.get("prompt", "").split())
        if not prompts <= {"consent", "select_account"}:
            raise OAuthRefusal("invalid_request", "Invalid prompt.")
        if named.get("access_type", "online") not in ("online", "offline"):
            raise OAuthRefusal("invalid_request", "Invalid access_type.")
        if named.get("include_granted_scopes", "false") not in ("true", "false"):
            raise OAuthRefusal("invalid_request", "Invalid include_granted_scopes.")
        return Asking(
            client_id=named["client_id"],
            redirect_uri=redirect_uri,
            state=named["state"],
            challenge=named["code_challenge"],
            scopes=tuple(dict.fromkeys(_SIGN_IN.get(word, word) for word in words)),
            nonce=named.get("nonce"),
            login_hint=named.get("login_hint", ""),
            lasting=named.get("access_type") == "offline",
            consent_asked="consent" in prompts,
        )

    def _back(self, asking: Asking, fields: dict[str, str]) -> Answer:
        return back_to(asking.redirect_uri, {**fields, "iss": ISSUER, **self.bent_callback})

    def _code(self, asking: Asking, person: Person, granted: list[str]) -> str:
        known = (person.email, asking.client_id)
        first = known not in self._consented
        self._consented.add(known)
        grant = Grant(
            client_id=asking.client_id,
            account=person.email,
            scopes=frozenset(granted),
            nonce=asking.nonce,
            lasting=asking.lasting and (first or asking.consent_asked),
        )
        return self.ledger.offer(grant, asking.redirect_uri, asking.challenge)

    def _client(self, request: Request, fields: dict[str, str]) -> str:
        header = request.headers.get("authorization")
        in_body = "client_secret" in fields
        if header is not None and in_body:
            raise OAuthRefusal("invalid_request", "Two manners of client authentication.")
        if header is not None:
            client_id, secret = _basic(header)
            if fields.get("client_id", client_id) != client_id:
                raise OAuthRefusal("invalid_client", "Two clients in one request.", 401)
        else:
            client_id, secret = fields.get("client_id", ""), fields.get("client_secret", "")
        if self.clients.get(client_id) != secret:
            raise OAuthRefusal("invalid_client", "The OAuth client was not found.", 401)
        return client_id

    def _exchange(self, fields: dict[str, str], client_id: str) -> Answer:
        verifier = verifier_of(fields)
        redirect_uri = fields.get("redirect_uri", "")
        grant = self.ledger.redeem(fields.get("code", ""), client_id, redirect_uri, verifier)
        body = self._tokens(grant)
        if grant.lasting and self.give_refresh_token:
            body["refresh_token"] = self._new_refresh_token(grant)
            if self.refresh_seconds is not None:
                body["refresh_token_expires_in"] = self.refresh_seconds
        return json_answer(body, Cache_Control="no-store")

    def _refresh(self, fields: dict[str, str], client_id: str) -> Answer:
        old = fields.get("refresh_token", "")
        grant = self.ledger.owner(old, client_id)
        wanted = {_SIGN_IN.get(word, word) for word in fields.get("scope", "").split()}
        if not wanted <= grant.scopes:
            raise OAuthRefusal("invalid_scope", "A scope was never granted.")
        body = self._tokens(grant)
        if self.rotate:
            self.ledger.spend(old)
            body["refresh_token"] = self._new_refresh_token(grant)
        return json_answer(body, Cache_Control="no-store")

    def _new_refresh_token(self, grant: Grant) -> str:
        living = self.ledger.living(grant.account, grant.client_id)
        for token in living[: max(0, len(living) + 1 - _REFRESH_TOKENS)]:
            self.ledger.drop(token)
        return self.ledger.refresh_token(grant)

    def _tokens(self, grant: Grant) -> JsonObject:
        access = self.ledger.access_token(grant, self.access_seconds)
        body: JsonObject = {
            "access_token": access,
            "expires_in": self.access_seconds,
            "scope": " ".join(sorted(grant.scopes)),
            "token_type": "Bearer",
        }
        if grant.scopes & set(_SIGN_IN):
            body["id_token"] = signed(self._claims(grant, access))
        return body

    def _claims(self, grant: Grant, access: str) -> JsonObject:
        now = self._clock()
        half = hashlib.sha256(access.encode()).digest()[:16]
        claims: JsonObject = {
            "iss": ISSUER,
            "azp": grant.client_id,
            "aud": grant.client_id,
            "at_hash": base64.urlsafe_b64encode(half).rstrip(b"=").decode(),
            "iat": int(now.timestamp()),
            "exp": int((now + timedelta(hours=1)).timestamp()),
            **self._identity(grant),
        }
        if grant.nonce is not None:
            claims["nonce"] = grant.nonce
        return {**claims, **self.bent_claims}

    def _identity(self, grant: Grant) -> JsonObject:
        person = person_called(grant.account)
        known: JsonObject = {"sub": person.subject if person else ""}
        if person and EMAIL in grant.scopes:
            domain = person.email.partition("@")[2]
            known |= {"email": person.email, "email_verified": True, "hd": domain}
        if person and PROFILE in grant.scopes:
            known["name"] = person.name
        return known


def _basic(header: str) -> tuple[str, str]:
    scheme, _, coded = header.partition(" ")
    try:
        text = base64.b64decode(coded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        text = ""
    user, colon, secret = text.partition(":")
    if scheme.lower() != "basic" or not colon:
        raise OAuthRefusal("invalid_client", "Unreadable client authentication.", 401)
    return unquote_plus(user), unquote_plus(secret)
