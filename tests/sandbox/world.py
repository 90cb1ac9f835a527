"""The sandbox under a clock that is turned by hand, and a caller with plain http.client."""

import base64
import hashlib
import http.client
import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from app.sandbox.main import Sandbox

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Body = dict | list | str | bytes | None
VERIFIER = "v" * 64
STATE = "s" * 32
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
)
REDIRECT = "http://127.0.0.1:9/google/abc"
CALENDAR = "https://www.googleapis.com/auth/calendar"


class HandClock:
    """A clock that only moves by hand."""

    def __init__(self) -> None:
        self.now = NOON
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        with self._lock:
            return self.now

    def advance(self, seconds: float) -> None:
        with self._lock:
            self.now += timedelta(seconds=seconds)


@dataclass
class Reply:
    """An answer, read whole."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self) -> dict:
        return json.loads(self.body)


@dataclass
class World:
    """The sandbox, its clock, and the few things that tests do over and over."""

    sandbox: Sandbox
    clock: HandClock
    tokens: dict[str, str] = field(default_factory=dict)

    def call(self, root: str, method: str, path: str, body: Body = None, **headers: str) -> Reply:
        """Send one request; a dictionary is a form, `json=` text goes in as bytes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, dict | list):
            body = urlencode(body)
            named.setdefault("Content-Type", "application/x-www-form-urlencoded")
        connection = http.client.HTTPConnection(urlsplit(root).netloc, timeout=10)
        try:
            connection.request(method, path, body, named)
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        finally:
            connection.close()

    def google(self, method: str, path: str, body: Body = None, **headers: str) -> Reply:
        return self.call(self.sandbox.google.address, method, path, body, **headers)

    def gateway(self, method: str, path: str, body: Body = None, **headers: str) -> Reply:
        return self.call(self.sandbox.connect_me.address, method, path, body, **headers)

    def board(self, method: str, path: str, body: Body = None, **headers: str) -> Reply:
        return self.call(self.sandbox.board_url, method, path, body, **headers)

    def consent(self, root: str, path: str, asked: dict, chosen: dict) -> dict[str, str]:
        """Go through an authorization page; give what the callback says."""
        page = self.call(root, "GET", f"{path}?{urlencode(asked)}")
        assert page.status == 200, page.body
        number = page.body.decode().split('name=request value="')[1].split('"')[0]
        fields = [("request", number)]
        for name, value in {"decision": "allow", **chosen}.items():
            values = value if isinstance(value, list) else [value]
            fields += [(name, each) for each in values]
        back = self.call(root, "POST", path, fields)
        assert back.status == 302, back.body
        parts = urlsplit(back.headers["Location"])
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == asked["redirect_uri"]
        return {name: values[0] for name, values in parse_qs(parts.query).items()}

    def google_code(self, scopes: list[str] | None = None, **changed: str) -> dict[str, str]:
        boxes = [f"{CALENDAR}.events.readonly", f"{CALENDAR}.calendarlist.readonly"]
        chosen = {"account": "ada@example.com", "scope": boxes if scopes is None else scopes}
        asked = google_request(**changed)
        return self.consent(self.sandbox.google.address, "/o/oauth2/v2/auth", asked, chosen)

    def google_exchange(self, good_code: str, **changed: str) -> Reply:
        fields = {
            "grant_type": "authorization_code",
            "code": good_code,
            "redirect_uri": REDIRECT,
            "code_verifier": VERIFIER,
            "client_id": GOOGLE_CLIENT,
            "client_secret": GOOGLE_SECRET,
            **changed,
        }
        return self.google("POST", "/token", {k: v for k, v in fields.items() if v})

    def google_refresh(self, token: str, **changed: str) -> Reply:
        fields = {
            "grant_type": "refresh_token",
            "refresh_token": token,
            "client_id": GOOGLE_CLIENT,
            "client_secret": GOOGLE_SECRET,
            **changed,
        }
        return self.google("POST", "/token", fields)

    def google_tokens(self, scopes: list[str] | None = None, **changed: str) -> dict:
        return self.google_exchange(self.google_code(scopes, **changed)["code"]).json()

    def bearer(self) -> str:
        """Give the Authorization header of a signed-in Google session."""
        if "google" not in self.tokens:
            self.tokens["google"] = self.google_tokens()["access_token"]
        return f"Bearer {self.tokens['google']}"

    def events(self, calendar: str = "primary", **query: object) -> Reply:
        path = f"/calendar/v3/calendars/{calendar}/events?{urlencode(query, doseq=True)}"
        return self.google("GET", path, Authorization=self.bearer())

    def gateway_code(self, chosen: dict | None = None, **changed: str) -> dict[str, str]:
        asked = gateway_request(**changed)
        chosen = chosen or {"account": "ada@example.com"}
        return self.consent(self.sandbox.connect_me.address, "/oauth/authorize", asked, chosen)

    def gateway_token(self, **fields: str) -> Reply:
        return self.gateway("POST", "/oauth/token", {"client_id": "connectme-calendar", **fields})

    def gateway_exchange(self, good_code: str, **changed: str) -> Reply:
        fields = {
            "grant_type": "authorization_code",
            "code": good_code,
            "redirect_uri": REDIRECT,
            "code_verifier": VERIFIER,
            **changed,
        }
        return self.gateway_token(**fields)

    def gateway_refresh(self, token: str) -> Reply:
        return self.gateway_token(grant_type="refresh_token", refresh_token=token)

    def gateway_bearer(self) -> str:
        """Give the Authorization header of a signed-in Connect Me session."""
        if "gateway" not in self.tokens:
            code = self.gateway_code()["code"]
            self.tokens["gateway"] = self.gateway_exchange(code).json()["access_token"]
        return f"Bearer {self.tokens['gateway']}"

    def status(self, method: str = "GET", body: object = None, **headers: str) -> Reply:
        text = None if body is None else json.dumps(body)
        if text is not None:
            headers.setdefault("Content_Type", "application/json")
        headers.setdefault("Authorization", self.gateway_bearer())
        uid = "c7c3b548-e4fe-4205-b263-d6374fa9feas"
        return self.gateway(method, f"/api/v1/unified-endpoints/{uid}/status", text, **headers)


GOOGLE_CLIENT = "1015-sandbox.apps.googleusercontent.com"
GOOGLE_SECRET = "GOCSPX-public-by-nature"


def google_request(**changed: str) -> dict[str, str]:
    """Give the parameters of a correct authorization request; an empty value drops one."""
    asked = {
        "response_type": "code",
        "client_id": GOOGLE_CLIENT,
        "redirect_uri": REDIRECT,
        "scope": f"openid email {CALENDAR}.events.readonly {CALENDAR}.calendarlist.readonly",
        "state": STATE,
        "nonce": "n" * 24,
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",
        **changed,
    }
    return {name: value for name, value in asked.items() if value}


def gateway_request(**changed: str) -> dict[str, str]:
    """Give the parameters of a correct request to Connect Me; an empty value drops one."""
    asked = {
        "response_type": "code",
        "client_id": "connectme-calendar",
        "redirect_uri": REDIRECT,
        "scope": "uep.status profile",
        "state": STATE,
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
        "idp": "google",
        **changed,
    }
    return {name: value for name, value in asked.items() if value}
