"""Genesys Cloud's sign-in for tests, strict: what its own programs do not send is refused."""

import hashlib
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

from tests import canaries
from tests.auth.authority import AuthorizationServer, Pending, Raw, _encoded

CLIENT_ID = "0f8c9f6e-3f43-4a64-9d0b-2f4c8f3f7a11"
KNOWN = {
    "client_id", "response_type", "redirect_uri", "code_challenge", "code_challenge_method",
    "state", "org", "provider", "login_hint", "target",
}  # fmt: skip


class GenesysServer(AuthorizationServer):
    """One region: login and API on one loopback port."""

    def __init__(self, registered: str) -> None:
        super().__init__("genesys-cloud")
        self.client_id = CLIENT_ID
        self.registered = registered  # the redirect address, without a port
        self.uid = self.subject = "5f1e2d3c-0000-4000-8000-00000000ada1"
        self.username: object = self.email
        self.gives_refresh = False
        self.takes_refresh = False
        self.checks_pkce = True
        self.lasts = 86399
        self.scope = ""
        self.names_itself = False
        self.added: dict[str, str] = {}  # to what the browser brings back
        self.timeout: dict[str, object] = {
            "idleTokenTimeoutSeconds": 900,
            "enableIdleTokenTimeout": False,
            "inactivityTimeoutUnit": "Minutes",
        }
        self.refusal = 400  # the status of an OAuth error
        self.gone = 204  # the status of a revocation

    def new_grant(self, family: str | None = None, nonce: str = "") -> dict[str, object]:
        """Make tokens as the service does: no scope, the type in small letters."""
        answer = super().new_grant(family, nonce)
        del answer["scope"]
        return {**answer, "token_type": "bearer", **self.extra}

    def authorize(self, query: dict[str, str]) -> str:
        """Check the request; what is wrong with the client leads to a page, not back."""
        back = urlsplit(query["redirect_uri"])
        bare = (
            f"http://[{back.hostname}]" if ":" in str(back.hostname) else f"http://{back.hostname}"
        )
        if query["client_id"] != self.client_id or (bare, back.path) != (self.registered, ""):
            return f"{self.link}/#/error?errorKey=invalidClientId"
        error = self._wrong(query)
        if error:
            answer = {"error": error, "error_description": "as it is", "description": "as it is"}
        else:
            code = f"{canaries.CODE}-{secrets.token_hex(8)}"
            self.codes[code] = Pending(query["code_challenge"], query["redirect_uri"], "")
            answer = {"code": code}
        answer |= {"state": query["state"], **self.added}
        return f"{query['redirect_uri']}?{urlencode(answer)}"

    def _wrong(self, query: dict[str, str]) -> str:
        if query.keys() - KNOWN or ("org" in query) is not ("provider" in query):
            return "invalid_request"
        if query["response_type"] != "code":
            return "unsupported_response_type"
        pkce = query["code_challenge_method"] == "S256" and len(query["code_challenge"]) == 43
        return "" if pkce else "invalid_pkce_package"

    def proper(self, path: str, form: dict[str, str], authorization: str) -> Raw:
        """Give the answer that is due."""
        token = authorization.removeprefix("Bearer ")
        match path:
            case "/oauth/token":
                self.on_token()
                if authorization or "client_secret" in form:
                    return self._error("invalid_request")
                with self.lock:
                    return self._tokens(form)
            case _ if token not in self.access:
                return self._unknown()
            case "DELETE /api/v2/tokens/me":
                self.ended.add(self.access.pop(token))
                return Raw(self.gone)
            case "/api/v2/users/me":
                me = {"id": self.uid, "username": self.username, "email": self.email, "name": "Ada"}
                return Raw(body=json.dumps(me).encode())
            case "/api/v2/tokens/timeout":
                return Raw(body=json.dumps(self.timeout).encode())
            case _:
                return Raw(404)

    def _tokens(self, form: dict[str, str]) -> Raw:
        if form.get("client_id") != self.client_id:
            return self._error("invalid_client")
        if form.get("grant_type") == "refresh_token":
            return self._refreshed(form)
        pending = self.codes.pop(form["code"], None)
        digest = _encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
        if pending is None or pending.redirect_uri != form["redirect_uri"]:
            return self._error("invalid_grant")
        if self.checks_pkce and pending.challenge != digest:
            return self._error("invalid_grant")
        return Raw(body=json.dumps(self.new_grant()).encode())

    def _refreshed(self, form: dict[str, str]) -> Raw:
        if not self.takes_refresh:
            return self._error("invalid_client")
        token = form["refresh_token"]
        family = self.families.get(token)
        if family is None or family in self.ended or token in self.dead:
            self.ended.add(family or "")
            self.access = {one: of for one, of in self.access.items() if of != family}
            return self._error("invalid_grant")
        self.dead.add(token)
        return Raw(body=json.dumps(self.new_grant(family)).encode())

    def _error(self, word: str) -> Raw:
        told = {"error": word, "description": "as it is", "error_description": "as it is"}
        return Raw(self.refusal, json.dumps(told).encode())

    def _unknown(self) -> Raw:
        told = {"status": 401, "code": "bad.credentials", "message": "Invalid login credentials."}
        return Raw(401, json.dumps(told).encode())


@contextmanager
def genesys_server(registered: str) -> Iterator[GenesysServer]:
    """Run the service for the body of the `with`."""
    server = GenesysServer(registered)
    try:
        yield server
    finally:
        server.close()
