"""The text that a reader sees of a description: R2 and fine print 8."""

import html.entities
import random
import re
from html import unescape

import pytest

from app.domain import html_text
from app.domain.html_text import may_hide_an_at_sign, visible_text
from tests import oracle_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain", "plain"),
        ("<b>@Off</b>ice", "@Office"),
        ("a<br>b<BR/>c<hr>d", "a\nb\nc\nd"),
        ("<p>a</p>b<h1>c</h1>", "\na\nb\nc\n"),
        ("a<wbr>b<img src=x>c<unknown>d<title>e</title><h7>f<td2>g", "abcdefg"),
        ("<li>a<dt>b<dd>c<tr><td>d<th>e", "\na\nb\nc\n\nd\ne"),
        ('<a title="x > @Office">y</a>', "y"),
        ("<a title='>'>y", "y"),
        ("<a title = \n '>' z>y", "y"),
        ("<a title= >y", "y"),
        ('<a x"y>z', "z"),
        ('<a =">b">c', 'b">c'),
        ("<a b='x'c=\"y\"/d>e", "e"),
        ("<a b=x'>y", "y"),
        ("<a b=/>y", "y"),
        ("</a title='>'>y", "y"),
        ("a<b title='never closed> @Office", "a"),
        ("a<b never closed", "a"),
        ("a<b x=", "a"),
        ("a<b", "a"),
        ("a<!-- <b> @Office -->b", "ab"),
        ("a<!-->b<!--->c<!---->d<!-- x --!>e<!-- - -- ->f-->g", "abcdeg"),
        ("a<!-- never closed >", "a"),
        ("a<!doctype html>b<![CDATA[c>d]]>e<?php > f", "abd]]>e f"),
        ("a<!never closed", "a"),
        ("a</>b</ x>c</3>d</", "abcd"),
        ("1 < 2 <3 <= <- <\u00e9 <<b>x", "1 < 2 <3 <= <- <\u00e9 <x"),
        ("a<", "a<"),
        ("a<script>b < c </scripted> d</SCRIPT >e<style>f</style/>g", "aeg"),
        ("a<script>b</script", "a"),
        ("a<STYLE>b", "a"),
        ("a<script/>b", "a"),
        ("a</script>b", "ab"),
        ("a<script></script><br>b", "a\nb"),
        ("&lt;b&gt;&amp;#64;&amp;amp;", "<b>&#64;&amp;"),
        ("&#64;&#x40;&#X40&#64 &commat;&ampx&copyx", "@@@@ @&x\u00a9x"),
        ("&am<i></i>p;", "&amp;"),
        ("&unknown; &; &#; &#x; & &1", "&unknown; &; &#; &#x; & &1"),
        ("&#0;&#xD800;&#x110000;&#" + "9" * 5000 + ";", "\ufffd" * 4),
        ("&#" + "0" * 5000 + "64;&#0000;", "@\ufffd"),
        ("&#x" + "f" * 9000 + ";", "\ufffd"),
        ("&#128;&#x9f;&#129;&#1;&#xFFFE;", "\u20ac\u0178\x81\x01\ufffe"),
        ("\ud800<b>\udfff</b>", "\ud800\udfff"),
    ],
)
def test_only_what_a_reader_sees_is_left(source: str, text: str) -> None:
    assert visible_text(source) == text


@pytest.mark.parametrize("tail", ["@Office", "\u00e9@Office", "\U0001f600@", "\ud800@Office"])
@pytest.mark.parametrize("length", [65_529, 65_530, 65_533, 65_534, 65_535, 65_536, 70_000])
@pytest.mark.parametrize("sign", ["x", "\u00e9", "\u20ac", "\U0001f600"])
def test_what_lies_behind_64_kib_does_not_exist(sign: str, length: int, tail: str) -> None:
    size = len(sign.encode())
    source = sign * (length // size) + "x" * (length % size) + tail
    whole = source.encode("utf-8", "surrogatepass")[:65_536]
    while (shown := _decoded(whole)) is None:
        whole = whole[:-1]
    assert visible_text(source) == shown


def _decoded(text: bytes) -> str | None:
    try:
        return text.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def test_random_html_reads_like_the_oracle_reads_it() -> None:
    dice = random.Random(9)
    pieces = (
        *("<", "<", ">", "/", "!", "?", "-", "--", "<!--", "-->", "=", '"', "'", " ", "\n", "\f"),
        *("b", "br", "p", "script", "style", "</script", "</style>", "<script>", "<li>", "x", "1"),
        *("&amp;", "&#64;", "&lt", "&", ";", "@Office", "\u00e9", "<b title='", "</p>", "<IMG "),
    )
    for _ in range(20_000):
        source = "".join(dice.choices(pieces, k=dice.randint(1, 14)))
        assert visible_text(source) == oracle_text.seen(source), ascii(source)


def test_no_named_entity_but_one_stands_for_an_at_sign() -> None:
    signs = "@\uff20\ufe6b"
    names = [name for name, text in html.entities.html5.items() if set(text) & set(signs)]
    assert names == ["commat;"]
    assert may_hide_an_at_sign("&commat;")
    assert may_hide_an_at_sign("&#64")
    assert not may_hide_an_at_sign("&amp;&nbsp;")
    assert unescape("&commat;") == "@"


UNITS = (
    *("<", "<b", "<b ", "<!--", "<!---", "</", "<a b='", '<a b="x', "<a =", "<script>", "&", "&#"),
    *("&#6", "&amp", "<br>", "<p/", "-->", "< ", "</script", "<?", "a = ", "\n", "<a b = 'c'>"),
)


@pytest.mark.parametrize("unit", UNITS)
def test_the_work_grows_with_the_length(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    costs = []
    looked_at: list[int] = []
    for name in ("_MARKUP", "_NAME", "_ATTRIBUTE", "_COMMENT_END"):
        counting = CountingPattern(getattr(html_text, name), looked_at)
        monkeypatch.setattr(html_text, name, counting)
    for length in (8_000, 16_000):
        looked_at.clear()
        visible_text((unit * length)[:length])
        costs.append(sum(looked_at))
    assert 0 < costs[1] <= 2.1 * costs[0] + 100


class CountingPattern:
    """Counts the signs that a pattern has to look at."""

    def __init__(self, pattern: re.Pattern[str], looked_at: list[int]) -> None:
        self._pattern = pattern
        self._looked_at = looked_at

    def search(self, text: str, at: int) -> re.Match[str] | None:
        """Search on from a position."""
        found = self._pattern.search(text, at)
        self._looked_at.append(1 + (found.end() if found else len(text)) - at)
        return found

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """Match at a position."""
        found = self._pattern.match(text, at)
        self._looked_at.append(1 + (found.end() - at if found else 0))
        return found
