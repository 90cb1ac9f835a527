"""A simulated Genesys Cloud under a clock that is turned by hand, and a caller of its API."""

import json
from dataclasses import dataclass
from urllib.parse import urlencode

from app.sandbox.genesys import GenesysCloud
from app.sandbox.genesys_sign_in import CLIENT_ID
from tests.sandbox.world import CHALLENGE, STATE, VERIFIER, Reply, World

ADA_ID = "0d9b6c1e-1111-4222-8333-444455556666"
BOB_ID = "b0b5b0b5-2222-4333-8444-555566667777"
PRESENCE = f"/users/{ADA_ID}/presences/purecloud"
BACK = "http://localhost:53123"


@dataclass
class GenesysWorld(World):
    """The sandbox, its clock, and the few things that tests do over and over."""

    @property
    def service(self) -> GenesysCloud:
        return self.sandbox.genesys

    def login(self, method: str, path: str, body: dict | list | None = None, **h: str) -> Reply:
        return self.call(self.service.address, method, path, body, **h)

    def page(self, **changed: str) -> Reply:
        return self.login("GET", f"/oauth/authorize?{urlencode(genesys_request(**changed))}")

    def code(self, chosen: dict | None = None, **changed: str) -> dict[str, str]:
        asked = genesys_request(**changed)
        chosen = chosen or {"account": "ada@example.com"}
        return self.consent(self.service.address, "/oauth/authorize", asked, chosen)

    def token_call(self, **fields: str) -> Reply:
        fields = {"client_id": CLIENT_ID, **fields}
        return self.login("POST", "/oauth/token", {k: v for k, v in fields.items() if v})

    def exchange(self, good_code: str, **changed: str) -> Reply:
        fields = {
            "grant_type": "authorization_code",
            "code": good_code,
            "redirect_uri": BACK,
            "code_verifier": VERIFIER,
            **changed,
        }
        return self.token_call(**fields)

    def sign_in(self) -> dict:
        """Sign in as Ada once more; give the tokens."""
        return self.exchange(self.code()["code"]).json()

    @property
    def token(self) -> str:
        """Give the token of a session that all calls share."""
        if "genesys" not in self.tokens:
            self.tokens["genesys"] = self.sign_in()["access_token"]
        return self.tokens["genesys"]

    def api(self, method: str, path: str, body: object = None, **headers: str) -> Reply:
        """Call the API; everything but bytes goes as JSON."""
        headers.setdefault("Authorization", f"Bearer {self.token}")
        if body is None:
            return self.call(self.service.address, method, f"/api/v2{path}", None, **headers)
        headers.setdefault("Content_Type", "application/json")
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.call(self.service.address, method, f"/api/v2{path}", sent, **headers)

    def get(self, path: str) -> dict:
        reply = self.api("GET", path)
        assert reply.status == 200, reply.body
        return reply.json()

    def patch(self, definition: str | None = None, **more: object) -> Reply:
        named = {} if definition is None else {"presenceDefinition": {"id": definition}}
        return self.api("PATCH", PRESENCE, {**named, **more})

    def shown(self) -> str:
        """Give the label of what the API says now."""
        return self.get(PRESENCE)["presenceDefinition"]["systemPresence"]


def genesys_request(**changed: str) -> dict[str, str]:
    """Give the parameters of a correct authorization request; an empty value drops one."""
    asked = {
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": BACK,
        "state": STATE,
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
        **changed,
    }
    return {name: value for name, value in asked.items() if value}


def is_refusal(reply: Reply, status: int, code: str) -> bool:
    """Say whether an answer is an error body of the Platform API, whole and consistent."""
    told = reply.json()
    return (
        reply.status == status
        and (told["status"], told["code"]) == (status, code)
        and isinstance(told["message"], str)
        and told["contextId"] == reply.headers["ININ-Correlation-Id"]
        and (told["details"], told["errors"]) == ([], [])
    )
