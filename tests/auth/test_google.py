"""Google's ID token: who signed in, and what makes it unusable."""

import base64
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.auth.google import identify
from app.domain.errors import SignInFailed
from tests import canaries

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SECONDS = int(NOW.timestamp())


def token(**changes: object) -> str:
    """Make an ID token; None takes a claim out."""
    claims: dict[str, object] = {
        "iss": "https://accounts.google.com",
        "aud": "client",
        "sub": "1234",
        "email": canaries.EMAIL,
        "email_verified": True,
        "nonce": "n-0S6_WzA2Mj",
        "iat": SECONDS,
        "exp": SECONDS + 3600,
        **changes,
    }
    kept = {name: value for name, value in claims.items() if value is not None}
    return f"e30.{encoded(json.dumps(kept).encode())}.c2ln"


def encoded(value: bytes) -> str:
    """Write as tokens are written."""
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def test_a_good_token_names_the_person_by_key_and_address() -> None:
    identity = identify(token(), "client", "n-0S6_WzA2Mj", NOW)
    assert (identity.subject, identity.email) == ("1234", canaries.EMAIL)
    assert canaries.EMAIL not in repr(identity)


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "accounts.google.com"},
        {"aud": ["client"]},
        {"email_verified": "true"},
        {"iat": SECONDS + 299},
        {"iat": None},
        {"exp": SECONDS - 299},
    ],
)
def test_both_spellings_and_some_skew_are_fine(changes: dict[str, object]) -> None:
    assert identify(token(**changes), "client", "n-0S6_WzA2Mj", NOW).subject == "1234"


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "another"},
        {"aud": ["client", "another"]},
        {"aud": None},
        {"nonce": "another"},
        {"nonce": None},
        {"nonce": 7},
        {"sub": ""},
        {"sub": None},
        {"sub": "s" * 256},
        {"email": None},
        {"email": "nobody"},
        {"email": 7},
        {"exp": None},
        {"exp": "soon"},
        {"exp": True},
        {"iat": "now"},
    ],
)
def test_anything_else_does_not_say_who_signed_in(changes: dict[str, object]) -> None:
    with pytest.raises(SignInFailed, match="does not say reliably"):
        identify(token(**changes), "client", "n-0S6_WzA2Mj", NOW)


@pytest.mark.parametrize("verified", [False, None, "false", 1.5])
def test_an_address_that_is_not_verified_is_refused(verified: object) -> None:
    with pytest.raises(SignInFailed, match="not verified"):
        identify(token(email_verified=verified), "client", "n-0S6_WzA2Mj", NOW)


@pytest.mark.parametrize(
    ("changes", "word"), [({"iat": SECONDS + 301}, "behind"), ({"exp": SECONDS - 301}, "ahead")]
)
def test_t08_a_wrong_clock_is_named(changes: dict[str, object], word: str) -> None:
    with pytest.raises(SignInFailed, match=f"clock of this computer is {word}"):
        identify(token(**changes), "client", "n-0S6_WzA2Mj", NOW)


@pytest.mark.parametrize("text", [None, "", "a.b", "a.b.c", "a.!!.c", f"a.{'A' * 9}.c", "..."])
def test_what_is_no_token_is_refused(text: str | None) -> None:
    with pytest.raises(SignInFailed):
        identify(text, "client", "n", NOW)


@given(st.binary(max_size=200))
def test_no_content_makes_anything_but_a_refusal(content: bytes) -> None:
    with pytest.raises(SignInFailed):
        identify(f"a.{encoded(content)}.c", "client", "n", NOW)
