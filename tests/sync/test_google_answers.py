"""Tests what each refusal of Google means."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import (
    AppError,
    Intercepted,
    Limited,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
)
from app.sync.google_answers import trouble_of
from tests.fault_server import PORTAL

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
AS_JSON = {"Content-Type": "application/json; charset=UTF-8"}


def old(code: int, reason: str) -> bytes:
    """Give an error body in the old form."""
    entry = {"domain": "global", "reason": reason, "message": "Some words"}
    return json.dumps({"error": {"code": code, "errors": [entry], "message": "Words"}}).encode()


def new(code: int, status: str, reason: str | None = None) -> bytes:
    """Give an error body in the new form."""
    info = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason}
    details = [info] if reason is not None else []
    return json.dumps({"error": {"code": code, "status": status, "details": details}}).encode()


@pytest.mark.parametrize(
    ("status", "body", "expected", "word"),
    [
        (401, old(401, "authError"), SignInNeeded, "sign-in"),
        (403, old(403, "rateLimitExceeded"), Limited, "fewer"),
        (403, old(403, "userRateLimitExceeded"), Limited, "fewer"),
        (429, old(429, "rateLimitExceeded"), Limited, "fewer"),
        (429, b"", Limited, "fewer"),
        (403, new(403, "RESOURCE_EXHAUSTED"), Limited, "fewer"),
        (429, new(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED"), Limited, "fewer"),
        (403, old(403, "quotaExceeded"), Limited, "daily share"),
        (403, old(403, "dailyLimitExceeded"), Limited, "daily share"),
        (429, old(429, "quotaExceeded"), Limited, "daily share"),
        (403, old(403, "insufficientPermissions"), Refused, "permission"),
        (403, new(403, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"), Refused, "permis"),
        (403, old(403, "accessNotConfigured"), Refused, "project"),
        (403, new(403, "PERMISSION_DENIED", "SERVICE_DISABLED"), Refused, "project"),
        (403, old(403, "forbidden"), Refused, "let you read"),
        (403, old(403, "forbiddenForNonOrganizer"), Refused, "let you read"),
        (403, old(403, "somethingNew"), Refused, "let you read"),
        (403, new(403, "PERMISSION_DENIED"), Refused, "let you read"),
        (403, b'{"error": "a text"}', Refused, "let you read"),
        (403, b'{"error": {"errors": 7, "details": [1]}}', Refused, "let you read"),
        (403, b"Forbidden", Intercepted, "other than Google"),
        (403, b"", Intercepted, "other than Google"),
        (403, b"[]", Intercepted, "other than Google"),
        (403, PORTAL, Intercepted, "other than Google"),
        (404, old(404, "notFound"), Refused, "not there any more"),
        (404, PORTAL, Intercepted, "other than Google"),
        (410, old(410, "fullSyncRequired"), Trouble, "anew"),
        (410, PORTAL, Intercepted, "other than Google"),
        (400, old(400, "timeRangeEmpty"), Refused, "accept"),
        (412, old(412, "conditionNotMet"), Refused, "accept"),
        (500, old(500, "backendError"), Trouble, "fault"),
        (503, PORTAL, Trouble, "fault"),
        (204, b"", Intercepted, "other than Google"),
    ],
)
def test_n18_each_refusal_has_its_class_and_its_words(
    status: int, body: bytes, expected: type[AppError], word: str
) -> None:
    trouble = trouble_of(status, AS_JSON, body, NOW)
    assert type(trouble) is expected
    assert word in str(trouble)


def test_n18_a_used_up_quota_is_left_alone_for_an_hour_whatever_the_header_says() -> None:
    for reason in ("quotaExceeded", "dailyLimitExceeded"):
        trouble = trouble_of(403, {**AS_JSON, "Retry-After": "5"}, old(403, reason), NOW)
        assert isinstance(trouble, Limited)
        assert trouble.retry_after == 3600


def test_n18_a_missing_permission_tells_to_tick_the_boxes() -> None:
    trouble = trouble_of(403, AS_JSON, old(403, "insufficientPermissions"), NOW)
    assert "Sign in to Google again and tick" in trouble.advice


def test_a_sign_in_that_ended_names_google() -> None:
    trouble = trouble_of(401, AS_JSON, b"", NOW)
    assert isinstance(trouble, SignInNeeded)
    assert trouble.service is Service.GOOGLE


@given(st.integers(200, 599), st.binary(max_size=80), st.sampled_from(["", "application/json"]))
def test_no_answer_is_without_a_word(status: int, body: bytes, kind: str) -> None:
    trouble = trouble_of(status, {"content-type": kind}, body, NOW)
    assert trouble.headline
    assert trouble.advice
