"""A small, strict authorization server for tests: PKCE, one-time codes, rotation, family kill."""

import base64
import hashlib
import json
import secrets
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from tests import canaries

GOOGLE_SCOPES = (
    "openid https://www.googleapis.com/auth/userinfo.email"
    " https://www.googleapis.com/auth/calendar.events.readonly"
    " https://www.googleapis.com/auth/calendar.calendarlist.readonly"
)
CLIENT_ID = "test-client.apps.googleusercontent.com"


@dataclass(frozen=True)
class Raw:
    """An answer word for word; `lost` does the work and then cuts the line instead of answering."""

    status: int = 200
    body: bytes = b""
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    lost: bool = False


@dataclass(frozen=True)
class Pending:
    """A code that was given out."""

    challenge: str
    redirect_uri: str
    nonce: str


class AuthorizationServer:
    """Google's rules or the gateway's, on a loopback port."""

    def __init__(self, service: str, *, secret: str = "", email: str = canaries.EMAIL) -> None:
        self.service = service
        self.secret = secret
        self.client_id = CLIENT_ID if service == "google" else "connectme-calendar"
        self.email = email
        self.uid = "uid-1"
        self.scope = GOOGLE_SCOPES if service == "google" else "uep.status profile"
        self.subject = f"subject-{email}"
        self.rotates = service != "google"
        self.gives_refresh = True
        self.lasts: object = 3600
        self.claims: dict[str, object] = {}  # changed or added in the ID token
        self.extra: dict[str, object] = {}  # changed or added in the token answer
        self.answers: dict[str, list[Raw]] = {}  # to be given instead, by path
        self.on_token: Callable[[], None] = lambda: None
        self.codes: dict[str, Pending] = {}
        self.families: dict[str, str] = {}  # refresh token -> family
        self.dead: set[str] = set()  # refresh tokens that were used
        self.ended: set[str] = set()  # families
        self.access: dict[str, str] = {}  # access token -> family
        self.journal: list[tuple[str, dict[str, str]]] = []
        self.lock = threading.Lock()
        self._count = 0
        self._server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("Bound", (Handler,), {"served_by": self})
        )
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.link = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.issuer = "https://accounts.google.com" if service == "google" else self.link
        self.names_itself = True

    def close(self) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()

    def calls(self, path: str) -> list[dict[str, str]]:
        """Give the forms that came to a path."""
        return [form for where, form in self.journal if where == path]

    def refreshes(self) -> int:
        """Count the refreshes that were asked for."""
        return sum(form.get("grant_type") == "refresh_token" for form in self.calls("/oauth/token"))

    def new_grant(self, family: str | None = None, nonce: str = "") -> dict[str, object]:
        """Make tokens; the marked secrets of the tests are part of them."""
        self._count += 1
        family = family or f"family-{self._count}"
        access = f"{canaries.ACCESS_TOKEN}-{self.service}-{self._count}"
        self.access[access] = family
        answer: dict[str, object] = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": self.lasts,
            "scope": self.scope,
        }
        if self.gives_refresh and (self.rotates or nonce or self.service != "google"):
            refresh = f"{canaries.REFRESH_TOKEN}-{self.service}-{self._count}"
            self.families[refresh] = family
            answer["refresh_token"] = refresh
        if self.service == "google" and nonce:
            answer["id_token"] = self.id_token(nonce)
        return {**answer, **self.extra}

    def id_token(self, nonce: str) -> str:
        """Make an ID token with a signature that nobody checks."""
        now = int(datetime.now(UTC).timestamp())
        claims: dict[str, object] = {
            "iss": self.issuer,
            "aud": self.client_id,
            "sub": self.subject,
            "email": self.email,
            "email_verified": True,
            "nonce": nonce,
            "iat": now,
            "exp": now + 3600,
        }
        body = json.dumps({**claims, **self.claims}).encode()
        return ".".join((_encoded(b'{"alg":"RS256"}'), _encoded(body), _encoded(b"canary")))

    # -- what a browser calls

    def authorize(self, query: dict[str, str]) -> str:
        """Check the request as an authority must, and give the address to go back to."""
        assert query["response_type"] == "code"
        assert query["client_id"] == self.client_id
        assert query["code_challenge_method"] == "S256"
        assert len(query["code_challenge"]) == 43
        assert len(query["state"]) >= 22
        back = urlsplit(query["redirect_uri"])
        assert back.scheme == "http"
        assert back.hostname in ("127.0.0.1", "::1")
        code = f"{canaries.CODE}-{secrets.token_hex(8)}"
        self.codes[code] = Pending(
            query["code_challenge"], query["redirect_uri"], query.get("nonce", "")
        )
        answer = {"code": code, "state": query["state"]}
        if self.names_itself:
            answer["iss"] = self.issuer
        return f"{query['redirect_uri']}?{urlencode(answer)}"

    # -- what the program calls

    def token(self, form: dict[str, str]) -> Raw:
        """Answer at the token endpoint."""
        self.on_token()
        if form.get("client_id") != self.client_id or form.get("client_secret", "") != self.secret:
            return _error("invalid_client", 401)
        with self.lock:
            if form.get("grant_type") == "authorization_code":
                return self._exchange(form)
            return self._refresh(form)

    def _exchange(self, form: dict[str, str]) -> Raw:
        pending = self.codes.pop(form["code"], None)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        if pending is None or pending.challenge != _encoded(digest):
            return _error("invalid_grant")
        if pending.redirect_uri != form["redirect_uri"]:
            return _error("invalid_grant")
        return Raw(body=json.dumps(self.new_grant(nonce=pending.nonce)).encode())

    def _refresh(self, form: dict[str, str]) -> Raw:
        token = form["refresh_token"]
        family = self.families.get(token)
        if family is None or family in self.ended:
            return _error("invalid_grant")
        if token in self.dead:
            self.ended.add(family)
            return _error("invalid_grant")
        if self.rotates:
            self.dead.add(token)
        return Raw(body=json.dumps(self.new_grant(family)).encode())

    def revoke(self, form: dict[str, str]) -> Raw:
        """End the family of a token."""
        family = self.families.get(form["token"]) or self.access.get(form["token"])
        if family is None or family in self.ended:
            return _error("invalid_token") if self.service == "google" else Raw(kind="text/plain")
        self.ended.add(family)
        return Raw(body=b"{}")

    def me(self, authorization: str) -> Raw:
        """Say who is behind a token."""
        if authorization.removeprefix("Bearer ") not in self.access:
            return Raw(401, b'{"title":"no"}', "application/problem+json")
        found = {"uid": self.uid, "login": self.email, "name": "Ada", "sign_in": ["google"]}
        return Raw(body=json.dumps(found).encode())

    def answer(self, path: str, form: dict[str, str], authorization: str) -> Raw:
        """Give the answer to a call, or the one that a test has laid in its place."""
        self.journal.append((path, form))
        waiting = self.answers.get(path, [])
        instead = waiting.pop(0) if waiting else None
        if instead is not None and not instead.lost:
            return instead
        proper = self.proper(path, form, authorization)
        return replace(proper, lost=True) if instead is not None else proper

    def proper(self, path: str, form: dict[str, str], authorization: str) -> Raw:
        """Give the answer that is due."""
        match path:
            case "/oauth/token":
                return self.token(form)
            case "/oauth/revoke":
                return self.revoke(form)
            case "/api/v1/me":
                return self.me(authorization)
            case _:
                return Raw(404)


def _encoded(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _error(word: str, status: int = 400) -> Raw:
    return Raw(status, json.dumps({"error": word, "error_description": "as it is"}).encode())


class Handler(BaseHTTPRequestHandler):
    """Carries requests to the server that `served_by` names."""

    protocol_version = "HTTP/1.1"
    served_by: AuthorizationServer

    def do_GET(self) -> None:
        """Let a browser ask for consent, and a program who is there."""
        parts = urlsplit(self.path)
        if parts.path != "/oauth/authorize":
            self._send(self.served_by.answer(parts.path, {}, self.headers.get("Authorization", "")))
            return
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.served_by.journal.append((parts.path, query))
        self._send(Raw(302, headers={"Location": self.served_by.authorize(query)}))

    def do_DELETE(self) -> None:
        """Take something back."""
        path, keys = f"DELETE {self.path}", self.headers.get("Authorization", "")
        self._send(self.served_by.answer(path, {"authorization": keys}, keys))

    def do_POST(self) -> None:
        """Take a form."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        self._send(self.served_by.answer(self.path, form, self.headers.get("Authorization", "")))

    def _send(self, raw: Raw) -> None:
        if raw.lost:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self.send_response(raw.status)
        self.send_header("Content-Type", raw.kind)
        for name, value in {"Content-Length": str(len(raw.body)), **raw.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw.body)
        self.close_connection = "Content-Length" in raw.headers

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: requests carry codes."""


@contextmanager
def authorization_server(
    service: str, *, secret: str = "", email: str = canaries.EMAIL
) -> Iterator[AuthorizationServer]:
    """Run a server for the body of the `with`."""
    server = AuthorizationServer(service, secret=secret, email=email)
    try:
        yield server
    finally:
        server.close()
