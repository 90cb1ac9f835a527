"""What a program asks for at an authorization page, and the checks that both authorities share."""

import re
import secrets
import threading
from dataclasses import dataclass
from urllib.parse import urlencode

from app.sandbox.grants import OAuthRefusal
from app.sandbox.wire import Answer, Pairs, Request, once_each

_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|\[::1\]):([1-9][0-9]{0,4})(/[^?#]*)?")
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Asking:
    """A checked authorization request that waits for the person's decision."""

    client_id: str
    redirect_uri: str
    state: str
    challenge: str
    scopes: tuple[str, ...]
    nonce: str | None = None
    login_hint: str = ""
    idp: str = ""
    lasting: bool = False
    consent_asked: bool = False


class Pending:
    """The authorization requests that wait; each is decided once. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, Asking] = {}

    def hold(self, asking: Asking) -> str:
        """Keep a request and give the number that the form carries."""
        number = secrets.token_urlsafe(16)
        with self._lock:
            self._waiting[number] = asking
            if len(self._waiting) > _LIMIT:
                del self._waiting[next(iter(self._waiting))]
        return number

    def look(self, number: str) -> Asking | None:
        """Give a request that still waits."""
        with self._lock:
            return self._waiting.get(number)

    def take(self, number: str) -> Asking | None:
        """Give a request that still waits, and let it wait no more."""
        with self._lock:
            return self._waiting.pop(number, None)


def redirect_of(named: dict[str, str]) -> str:
    """Give the loopback address to return to. Raises OAuthRefusal."""
    address = named.get("redirect_uri", "")
    found = _LOOPBACK.fullmatch(address)
    if found is None or int(found[2]) > 65535:
        raise OAuthRefusal("redirect_uri_mismatch", "The address to return to is not registered.")
    return address


def check_common(named: dict[str, str], shortest_state: int) -> None:
    """Check response type, state and PKCE. Raises OAuthRefusal."""
    if named.get("response_type") != "code":
        raise OAuthRefusal("unsupported_response_type", "Only response_type=code is served.")
    if len(named.get("state", "")) < shortest_state:
        raise OAuthRefusal("invalid_request", f"state needs {shortest_state} characters or more.")
    if named.get("code_challenge_method") != "S256":
        raise OAuthRefusal("invalid_request", "code_challenge_method must be S256.")
    if not _CHALLENGE.fullmatch(named.get("code_challenge", "")):
        raise OAuthRefusal("invalid_request", "code_challenge must be 43 characters of base64url.")


def single(pairs: Pairs) -> dict[str, str]:
    """Give parameters that come once each. Raises OAuthRefusal."""
    named = once_each(pairs)
    if named is None:
        raise OAuthRefusal("invalid_request", "A parameter comes twice.")
    return named


def token_fields(request: Request) -> dict[str, str]:
    """Give the fields of a form that came by POST, none of them in the URL. Raises OAuthRefusal."""
    if request.query or not request.form:
        raise OAuthRefusal("invalid_request", "The fields belong in a form body.")
    return single(request.form)


def verifier_of(named: dict[str, str]) -> str:
    """Give a verifier of lawful form (RFC 7636, 4.1). Raises OAuthRefusal."""
    verifier = named.get("code_verifier", "")
    if not re.fullmatch(r"[A-Za-z0-9._~-]{43,128}", verifier):
        raise OAuthRefusal("invalid_grant", "Missing or malformed code verifier.")
    return verifier


def back_to(redirect_uri: str, fields: dict[str, str]) -> Answer:
    """Send the browser back to the program."""
    location = f"{redirect_uri}?{urlencode(fields)}"
    return Answer(302, b"", {"Location": location, "Cache-Control": "no-store"})
