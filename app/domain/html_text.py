"""Gives the text that a reader sees of a description in HTML, in time linear in its length."""

import re
from html import unescape

_BYTES_READ = 65_536
_SEAM = "\n"
_SPLITTING = re.compile(
    # What splits by itself, then all that HTML's own style sheet shows as blocks.
    "br|hr|li|dt|dd|td|th|tr"
    "|address|article|aside|blockquote|body|caption|center|details|dialog|dir|div|dl|fieldset"
    "|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|html|legend|listing|main|menu"
    "|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary|table|tbody|tfoot|thead|ul|xmp",
    re.IGNORECASE | re.ASCII,
)
_DROPPED = frozenset(("script", "style"))

_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"[A-Za-z][^\t\n\f\r />]*")
_ATTRIBUTE = re.compile(
    r"""[\t\n\f\r /]*
    (?:[^\t\n\f\r />][^\t\n\f\r />=]*                          # its name
      (?:[\t\n\f\r ]*=[\t\n\f\r ]*                             # and its value
        (?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\t\n\f\r >"'][^\t\n\f\r >]*)?
      )?
    )?""",
    re.VERBOSE,
)
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(
    r"&(?:#(?P<decimal>[0-9]+);?|#[xX](?P<hex>[0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)


def may_hide_an_at_sign(html_text: str) -> bool:
    """Say, fast, whether an entity could stand for @: a numbered one or `&commat;`."""
    return "&#" in html_text or "&commat;" in html_text


def visible_text(html_text: str) -> str:
    """Drop markup, comments, scripts and styles of the first 64 KiB; blocks end in a line break."""
    source = _beginning(html_text)
    pieces = []
    at = 0
    while markup := _MARKUP.search(source, at):
        pieces.append(_decoded(source[at : markup.start()]))
        at, seam = _past_markup(source, markup.start())
        pieces.append(seam)
    pieces.append(_decoded(source[at:]))
    return "".join(pieces)


def _beginning(text: str) -> str:
    """Cut to the bytes that are read; half a character at the cut is dropped."""
    if len(text) * 4 <= _BYTES_READ:
        return text
    # A lone surrogate is no UTF-8, but JSON can carry it, and it must not stop the reading.
    encoded = text[: _BYTES_READ + 1].encode("utf-8", "surrogatepass")
    if len(encoded) <= _BYTES_READ:
        return text
    cut = _BYTES_READ
    while encoded[cut] & 0xC0 == 0x80:
        cut -= 1
    return encoded[:cut].decode("utf-8", "surrogatepass")


def _past_markup(source: str, at: int) -> tuple[int, str]:
    """Give the position behind the markup that begins at `at`, and what it leaves in the text."""
    closing = source[at + 1] == "/"
    named = _NAME.match(source, at + 1 + closing)
    if named is None:
        return _past_comment(source, at), ""
    at = _past_attributes(source, named.end())
    if not closing and named[0].lower() in _DROPPED:
        at = _past_raw_text(source, at, named[0])
    return at, _SEAM if _SPLITTING.fullmatch(named[0]) else ""


def _past_comment(source: str, at: int) -> int:
    """Pass `<!-- … -->`, and `<!…>`, `<?…>`, `</…>`, which a browser takes for comments."""
    if not source.startswith("<!--", at):
        return _behind(source, source.find(">", at))
    for empty in ("<!-->", "<!--->"):
        if source.startswith(empty, at):
            return at + len(empty)
    end = _COMMENT_END.search(source, at + len("<!--"))
    return end.end() if end else len(source)


def _past_attributes(source: str, at: int) -> int:
    """Pass to behind the `>` that stands in no attribute; an unclosed tag takes all the rest."""
    while at < len(source) and source[at] != ">":
        attribute = _ATTRIBUTE.match(source, at)
        at = attribute.end() if attribute else len(source)
    return min(at + 1, len(source))


def _past_raw_text(source: str, at: int, name: str) -> int:
    end = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE | re.ASCII).search(source, at)
    return _past_attributes(source, end.end()) if end else len(source)


def _behind(source: str, at: int) -> int:
    return len(source) if at < 0 else at + 1


def _decoded(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    """Decode one reference as a browser does; html.unescape drops control characters."""
    digits = reference["decimal"]
    if digits:
        # Python refuses to read thousands of digits.
        return _numbered(int(digits.lstrip("0")[:8] or "0"))
    if reference["hex"]:
        return _numbered(int(reference["hex"], 16))
    return unescape(reference[0])


def _numbered(number: int) -> str:
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:  # Windows-1252, says HTML
        return bytes((number,)).decode("cp1252", "ignore") or chr(number)
    return chr(number)
