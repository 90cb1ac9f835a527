"""Tags in plain text: R1, R3 and fine print 7."""

import random
import re
import sys
import unicodedata

import pytest

from app.domain.status import Status
from app.domain.tags import TagNames, folded, may_hold_a_tag, tag_in
from tests import oracle_text

FURTHER = {
    "Télétravail": Status.TELEWORK,
    "home": Status.TELEWORK,
    "Home Office": Status.BUSY,
    "Straße": Status.HOLIDAY,
}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("@Office", Status.OFFICE),
        ("(@Office)", Status.OFFICE),
        ("Today @OFFICE.", Status.OFFICE),
        ("@office, then home", Status.OFFICE),
        ("@office..com", Status.OFFICE),
        ("@office.\u00bd", None),
        ("@office.com", None),
        ("bob@office.com", None),
        ("@Officer", None),
        ("@office-party", None),
        ("@office_", None),
        ("@office@home", None),
        ("@@office", Status.OFFICE),
        *((f"{sign}@office", None) for sign in "a1\u00b2\u2167\u00e9._-+/\u2024\uff0f"),
        *((f"{sign}@office", Status.OFFICE) for sign in " ,:#\u200b\u00ad\u0301\u2014\n\x01"),
        *((f"@office{sign}", None) for sign in "s2\u00b2\u2167_-@\uff20\u0301"),
        *((f"@office{sign}", Status.OFFICE) for sign in " +/,:\u200b\u00ad\u20dd\n\x01"),
        ("\uff20\uff2f\uff26\uff26\uff29\uff23\uff25", Status.OFFICE),
        ("\ufe6bOf\ufb01ce", Status.OFFICE),
        ("@Bu\u017fy", Status.BUSY),
        ("@Off\u0131ce @Offi\u200bce @Offi\u00adce", None),
        ("@OutOfOffice", Status.OUT_OF_OFFICE),
        ("@Officer bob@busy.com @Telework @Holiday", Status.TELEWORK),
        ("", None),
        ("@", None),
        ("Office", None),
    ],
)
def test_a_tag_is_a_whole_token_after_folding(text: str, status: Status | None) -> None:
    assert tag_in(text, {}) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("@te\u0301le\u0301travail", Status.TELEWORK),
        ("@T\u00c9L\u00c9TRAVAIL", Status.TELEWORK),
        ("@STRASSE", Status.HOLIDAY),
        ("@home office", Status.BUSY),
        ("@home\u00a0office", Status.BUSY),
        ("@home offices", Status.TELEWORK),
        ("@homeoffice", None),
        ("@Busy", Status.BUSY),
    ],
)
def test_further_spellings_compare_like_the_names_and_the_longest_wins(
    text: str, status: Status | None
) -> None:
    assert tag_in(text, FURTHER) is status


def test_a_spelling_without_a_sign_is_no_tag() -> None:
    assert tag_in("@ @office", {"": Status.BUSY}) is Status.OFFICE


def test_only_the_three_known_signs_become_an_at_sign() -> None:
    becoming = [sign for sign in map(chr, range(sys.maxunicode + 1)) if "@" in folded_by_hand(sign)]
    assert becoming == ["@", "\ufe6b", "\uff20"]
    assert all(map(may_hold_a_tag, becoming))
    assert not may_hold_a_tag("caf\u00e9")


def test_random_texts_read_like_the_oracle_reads_them() -> None:
    dice = random.Random(7)
    pieces = (
        *("@", "@", "office", "Busy", "t\u00e9l\u00e9travail", "home", "out", "of", " ", ".", "-"),
        *("_", "/", "+", "\u0301", "\u0316", "\u200b", "1", "\uff20", "\ufb01", "\u00df", "\u1e9e"),
    )
    names = TagNames.of(FURTHER)
    plain = {spelling: str(status) for spelling, status in FURTHER.items()}
    found = 0
    for _ in range(20_000):
        text = "".join(dice.choices(pieces, k=dice.randint(1, 12)))
        expected = oracle_text.tag(text, plain)
        assert names.first_in(text) == expected, ascii(text)
        found += expected is not None
    assert found > 300


def test_long_texts_fold_to_exactly_what_unicode_says() -> None:
    dice = random.Random(8)
    signs = "ae\u0301\u0316\u0327\u0344\uff9e\u1112\u1161\u11a8\u0f73\ufdfa\u00e9\u0345@"
    for _ in range(300):
        text = "".join(
            sign * dice.choice((1, 1, 2, 40)) for sign in dice.choices(signs, k=dice.randint(1, 60))
        )
        assert folded(text) == folded_by_hand(text)
    assert folded("\u4e2d" * 300) == "\u4e2d" * 300


def test_marks_are_sorted_before_unicodedata_sees_a_long_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []

    def watched(form: str, text: str) -> str:
        seen.append(swaps(text))
        return unicodedata.normalize(form, text)

    monkeypatch.setattr("app.domain.tags.normalize", watched)
    costs = []
    for length in (2_000, 4_000):
        seen.clear()
        folded("@Office" + "\u0301\u0316" * length)
        costs.append(sum(seen))
    assert costs[1] <= 2.1 * costs[0]


def test_a_million_at_signs_are_passed_by_the_compiled_pattern_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[int] = []
    monkeypatch.setattr("app.domain.tags._begins_token", lambda _, at: looks.append(at) or True)
    assert tag_in("@" * 1_000_000 + "@office-" * 3 + "@busy", {}) is Status.BUSY
    assert len(looks) == 4


def test_the_pattern_has_nothing_that_backtracks() -> None:
    pattern = TagNames.of(FURTHER).place.pattern
    assert re.fullmatch(r"@\(\?=[^*+?{]*\)", pattern.replace("\\ ", ""))


def swaps(text: str) -> int:
    """Count the steps of an insertion sort of combining marks, which normalize() does."""
    steps, run = 0, [0] * 256
    for sign in text:
        place = unicodedata.combining(sign)
        if place:
            steps += sum(run[place + 1 :])
            run[place] += 1
        else:
            run = [0] * 256
    return steps


def folded_by_hand(text: str) -> str:
    """Fold as the rule is written."""
    return unicodedata.normalize("NFKC", text).casefold()
