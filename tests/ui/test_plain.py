"""Foreign text on the screen is plain text, whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.plain import LONGEST, Line, caption, shown, tip

pytestmark = pytest.mark.xdist_group("qt")
PICTURE = "<img src=file:///etc/passwd>"


def test_a_line_is_plain_for_ever(qtbot: QtBot) -> None:
    line = Line(f"<b>{PICTURE}</b>")
    qtbot.addWidget(line)
    line.setText(f"<h1>{PICTURE}</h1>")
    assert line.textFormat() is Qt.TextFormat.PlainText
    plain = QLabel("x")
    qtbot.addWidget(plain)
    assert line.sizeHint().width() > plain.sizeHint().width() * 10  # the markup itself is seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Standup", "Standup"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("a\u202eevil\u202c b", "aevil b"),
        ("bell\x07 and null\x00", "bell and null"),
        ("x" * 500, "x" * (LONGEST - 1) + "…"),
        ("\u05d0\u05d1", "\u2068\u05d0\u05d1\u2069"),  # Hebrew
        ("half\ud800", "half"),
        ("family 👩\u200d👧", "family 👩\u200d👧"),
    ],
)
def test_what_nobody_sees_is_left_out(text: str, seen: str) -> None:
    assert shown(text) == seen


@given(st.text(max_size=1000))
def test_any_text_becomes_one_short_line(text: str) -> None:
    seen = shown(text, 50)
    assert len(seen) <= 52
    assert "\n" not in seen
    assert not {"\u202a", "\u202b", "\u202d", "\u202e"} & set(seen)


@given(st.text(max_size=100))
def test_a_tip_is_never_taken_for_markup_of_its_own(text: str) -> None:
    worded = tip(text)
    if Qt.mightBeRichText(worded):
        assert worded.startswith("<qt>")
        assert worded.count("<") == 2 + worded.count("<br>")
    else:
        assert worded == text


def test_a_caption_has_no_shortcut() -> None:
    assert caption("R&D & more") == "R&&D && more"
