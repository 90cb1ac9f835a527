"""Tests every form in which a service asks to be left alone for a while."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web import retry_after

NOW = datetime(2026, 11, 22, 9, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5", 5.0),
        (" 5 ", 5.0),
        ("0", 1.0),
        ("-3", 1.0),
        ("1.5", 1.5),
        ("0.2", 1.0),
        ("900", 900.0),
        ("901", 900.0),
        ("99999999", 900.0),
        ("Sun, 22 Nov 2026 09:02:00 GMT", 120.0),
        ("Sun, 22 Nov 2026 08:00:00 GMT", 1.0),
        ("Sun, 22 Nov 2037 09:00:00 GMT", 900.0),
        ("Sunday, 22-Nov-26 09:02:00 GMT", 120.0),
        ("5, 5", 5.0),
        ("5, 30", 30.0),
        ("5, soon", 5.0),
        ("Sun, 22 Nov 2026 09:02:00 GMT, Sun, 22 Nov 2026 09:03:00 GMT", 180.0),
        ("Sun, 22 Nov 2026 09:02:00 GMT, 7", 120.0),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("1e3", None),
        ("0x10", None),
        ("\N{ARABIC-INDIC DIGIT FIVE}", None),
        ("5 s", None),
        ("9" * 400, None),
        ("Sun, 99 Nov 2026 09:02:00 GMT", None),
        ("Sun, 22 Foo 2026 09:02:00 GMT", None),
        ("Sun, 22 Nov 2026 99:99:99 GMT", None),
        ("2026-11-22T09:02:00Z", None),
    ],
)
def test_g19_every_form_is_read_and_kept_between_1_second_and_15_minutes(
    text: str, seconds: float | None
) -> None:
    assert retry_after({"Retry-After": text}, NOW) == seconds
    assert retry_after({"retry-after": text}, NOW) == seconds


def test_g19_nothing_said_is_nothing() -> None:
    assert retry_after({}, NOW) is None


def test_g19_a_date_is_counted_from_the_answers_own_date_not_from_a_wrong_clock() -> None:
    headers = {
        "Date": "Sun, 22 Nov 2026 12:00:00 GMT",
        "Retry-After": "Sun, 22 Nov 2026 12:01:00 GMT",
    }
    assert retry_after(headers, NOW) == 60.0


@given(st.dictionaries(st.sampled_from(["Retry-After", "Date"]), st.text(max_size=60)))
def test_g19_no_text_makes_it_fail_or_leave_the_limits(headers: Mapping[str, str]) -> None:
    wait = retry_after(headers, NOW)
    assert wait is None or 1.0 <= wait <= 900.0
