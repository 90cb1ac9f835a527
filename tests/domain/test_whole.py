"""Tests that half characters are replaced, wherever they stand, and nothing else is."""

import json
from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from app.domain.whole import whole

TEXTS = st.text()  # of whole characters
HALVES = st.text(st.characters(categories=["Cs", "Lu", "So"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(VALUES)
def test_what_is_whole_stays_as_it_is(value: object) -> None:
    assert whole(deepcopy(value)) == value


@given(HALVES, HALVES)
def test_what_comes_out_can_be_written(text: str, name: str) -> None:
    json.dumps(whole({name: [{"a": text}, text]}), ensure_ascii=False).encode()
    assert len(str(whole(text))) == len(text)


def test_no_depth_is_too_deep() -> None:
    deep: list[object] = ["\ud800"]
    for _ in range(100_000):
        deep = [deep]
    found: object = whole(deep)
    while isinstance(found, list):
        (found,) = found
    assert found == "\ufffd"


def test_a_pair_of_halves_in_json_is_one_character_and_stays() -> None:
    assert whole(json.loads(r'["\ud83d\ude00", "a\ud83d", "\ude00\ud83d"]')) == [
        "😀",
        "a\ufffd",
        "\ufffd\ufffd",
    ]
