"""Connect Me's authorization page, token endpoint and revocation, strictly by the contract."""

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
from app.sandbox.login_forms import LoginForms, who_signs_in
from app.sandbox.people import Person
from app.sandbox.wire import Answer, JsonObject, Request, json_answer, page_answer

AUTH_PATH = "/oauth/authorize"
CLIENT_ID = "connectme-calendar"
STATUS_SCOPE = "uep.status"
_SCOPES = frozenset((STATUS_SCOPE, "profile"))
_TOKEN_ERRORS = frozenset(
    (
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
    )
)


class ConnectMeSignIn:
    """The authority; the public attributes may be changed at any time."""

    def __init__(self, clock: Clock) -> None:
        self.issuer = ""  # the link; known when the server has its port
        self.manners: tuple[str, ...] = ("google", "connect-me")
        self.access_seconds = 3600
        self.bent_callback: dict[str, str] = {}  # what the callback says instead
        self.ledger = Ledger(clock, ("cmc-", "cma-", "cmr-"))
        self._pending = Pending()

    def ask(self, request: Request) -> Answer:
        """Show the page of the identity provider that was asked for, or both."""
        try:
            named = single(request.query)
            if named.get("client_id") != CLIENT_ID:
                raise OAuthRefusal("invalid_client", "This client is not registered.")
            redirect_uri = redirect_of(named)
        except OAuthRefusal as error:
            return page_answer(pages.error_page("Sign-in is not possible", error.description), 400)
        try:
            asking = self._asking(named, redirect_uri)
        except OAuthRefusal as error:
            told = {"error": error.error, "error_description": error.description}
            state = {"state": named["state"]} if "state" in named else {}
            return back_to(redirect_uri, {**told, **state, "iss": self.issuer})
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
            return self._back(asking, {"error": "access_denied", "state": asking.state})
        person = self._known(fields, asking)
        if person is None:
            return self._page(number, asking, wrong=True)
        if self._pending.take(number) is None:
            return page_answer(pages.error_page("This page is too old", "Start again."), 400)
        grant = Grant(asking.client_id, person.email, frozenset(asking.scopes))
        code = self.ledger.offer(grant, asking.redirect_uri, asking.challenge)
        return self._back(asking, {"code": code, "state": asking.state})

    def token(self, request: Request) -> Answer:
        """Exchange a code, or refresh with rotation."""
        try:
            fields = token_fields(request)
            _check_client(request, fields)
            match fields.get("grant_type"):
                case "authorization_code":
                    grant = self._redeemed(fields)
                case "refresh_token":
                    grant = self._rotated(fields)
                case _:
                    raise OAuthRefusal("unsupported_grant_type", "This grant type is not served.")
        except OAuthRefusal as error:
            return _refused(error)
        body: JsonObject = {
            "access_token": self.ledger.access_token(grant, self.access_seconds),
            "token_type": "Bearer",
            "expires_in": self.access_seconds,
            "refresh_token": self.ledger.refresh_token(grant),
            "scope": " ".join(sorted(grant.scopes)),
        }
        return json_answer(body, Cache_Control="no-store", Pragma="no-cache")

    def revoke(self, request: Request) -> Answer:
        """Revoke by RFC 7009: a refresh token with its family, an access token alone."""
        try:
            fields = token_fields(request)
            _check_client(request, fields)
            if "token" not in fields:
                raise OAuthRefusal("invalid_request", "token is missing.")
        except OAuthRefusal as error:
            return _refused(error)
        token = fields["token"]
        if not self.ledger.forget_access(token):
            family = self.ledger.grant_of(token)
            self.ledger.end(lambda grant: grant is family)
        return json_answer({}, Cache_Control="no-store")

    def _asking(self, named: dict[str, str], redirect_uri: str) -> Asking:
        check_common(named, shortest_state=22)
        scopes = tuple(named.get("scope", "").split())
        if not scopes or not set(scopes) <= _SCOPES:
            raise OAuthRefusal("invalid_scope", "The scopes are uep.status and profile.")
        idp = named.get("idp", "")
        if idp and idp not in self.manners:
            raise OAuthRefusal("invalid_request", "This manner of sign-in is not switched on.")
        return Asking(
            client_id=named["client_id"],
            redirect_uri=redirect_uri,
            state=named["state"],
            challenge=named["code_challenge"],
            scopes=scopes,
            login_hint=named.get("login_hint", ""),
            idp=idp,
        )

    def _page(self, number: str, asking: Asking, *, wrong: bool = False) -> Answer:
        offered = self._offered(asking)
        forms = LoginForms(AUTH_PATH, number, asking.login_hint, wrong)
        return forms.page(
            "Sign in to Connect Me", google="google" in offered, native="connect-me" in offered
        )

    def _known(self, fields: dict[str, str], asking: Asking) -> Person | None:
        offered = self._offered(asking)
        return who_signs_in(fields, google="google" in offered, native="connect-me" in offered)

    def _offered(self, asking: Asking) -> tuple[str, ...]:
        return (asking.idp,) if asking.idp else self.manners

    def _back(self, asking: Asking, fields: dict[str, str]) -> Answer:
        return back_to(asking.redirect_uri, {**fields, "iss": self.issuer, **self.bent_callback})

    def _redeemed(self, fields: dict[str, str]) -> Grant:
        verifier = verifier_of(fields)
        redirect_uri = fields.get("redirect_uri", "")
        return self.ledger.redeem(fields.get("code", ""), CLIENT_ID, redirect_uri, verifier)

    def _rotated(self, fields: dict[str, str]) -> Grant:
        old = fields.get("refresh_token", "")
        grant = self.ledger.owner(old, CLIENT_ID)
        self.ledger.spend(old)
        return grant


def _check_client(request: Request, fields: dict[str, str]) -> None:
    if "authorization" in request.headers or "client_secret" in fields:
        raise OAuthRefusal("invalid_client", "This is a public client: it has no secret.")
    if fields.get("client_id") != CLIENT_ID:
        raise OAuthRefusal("invalid_client", "This client is not registered.")


def _refused(error: OAuthRefusal) -> Answer:
    known = error.error if error.error in _TOKEN_ERRORS else "invalid_grant"
    body = {"error": known, "error_description": error.description}
    return json_answer(body, 400, Cache_Control="no-store", Pragma="no-cache")
