"""Reads times, tags and HTML sign by sign, as the fine print says, sharing nothing with the app."""

import html
import unicodedata
from dataclasses import dataclass
from functools import cache

NAMES = ("Telework", "Holiday", "Busy", "OutOfOffice", "Office")
WHITE = "\t\n\f\r "
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
BLOCKS = {
    *("br", "hr", "li", "dt", "dd", "td", "th", "tr"),
    *("p", "div", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"),
    *("address", "article", "aside", "details", "dialog", "fieldset", "figcaption", "figure"),
    *("footer", "form", "header", "hgroup", "main", "nav", "search", "section", "summary"),
    *("table", "caption", "thead", "tbody", "tfoot", "center", "menu", "body", "html", "legend"),
    *("dir", "listing", "xmp", "plaintext", "option", "optgroup", "frameset"),
}


@dataclass(frozen=True)
class Zone:
    """A zone as its offsets: the first holds from ever, each further one from its second on."""

    name: str
    first: int
    changes: tuple[tuple[int, int], ...] = ()

    def clock(self, second: int) -> int:
        """Give what the clock shows, as if it were UTC."""
        ahead = self.first
        for since, offset in self.changes:
            if second >= since:
                ahead = offset
        return second + ahead

    def first_second(self, local: int) -> int:
        """Give the first second at which the clock shows `local` or later."""
        offsets = [self.first, *(offset for _, offset in self.changes)]
        moments = [local - offset for offset in offsets] + [since for since, _ in self.changes]
        return min(at for at in moments if self.clock(at) >= local > self.clock(at - 1))


def number(text: str, low: int, high: int) -> int | None:
    """Read ASCII digits within bounds."""
    if not text or any(sign not in "0123456789" for sign in text):
        return None
    value = int(text)
    return value if low <= value <= high else None


def day_number(text: object) -> int | None:
    """Read `YYYY-MM-DD` as days since 1970-01-01."""
    if not isinstance(text, str) or len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    year, month, day = number(text[:4], 1, 9999), number(text[5:7], 1, 12), number(text[8:], 1, 31)
    if year is None or month is None or day is None:
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if day > lengths[month - 1]:
        return None
    past = year - 1
    days = past * 365 + past // 4 - past // 100 + past // 400 + sum(lengths[: month - 1]) + day
    return days - 719_163


FIRST_SECOND = -719_162 * 86_400
LAST_SECOND = 2_932_897 * 86_400 - 1


def instant(text: object) -> int | None:
    """Read a moment with an offset as whole seconds since 1970 in UTC."""
    if not isinstance(text, str) or len(text) < 20 or text[10] not in "Tt":
        return None
    day, rest = day_number(text[:10]), text[19:]
    if text[13] != ":" or text[16] != ":":
        return None
    clock = [number(text[11:13], 0, 23), number(text[14:16], 0, 59), number(text[17:19], 0, 59)]
    if rest[0] == ".":
        digits = rest[1:].rstrip("Zz").partition("+")[0].partition("-")[0]
        if not digits or any(sign not in "0123456789" for sign in digits):
            return None
        rest = rest[1 + len(digits) :]
    ahead = offset(rest)
    if day is None or None in clock or ahead is None:
        return None
    hour, minute, second = clock
    seconds = day * 86_400 + hour * 3600 + minute * 60 + second - ahead
    return seconds if FIRST_SECOND <= seconds <= LAST_SECOND else None


def offset(text: str) -> int | None:
    """Read `Z` or `±hh:mm` as seconds."""
    if text in ("Z", "z"):
        return 0
    if len(text) != 6 or text[0] not in "+-" or text[3] != ":":
        return None
    hours, minutes = number(text[1:3], 0, 23), number(text[4:], 0, 59)
    if hours is None or minutes is None:
        return None
    return (hours * 3600 + minutes * 60) * (1 if text[0] == "+" else -1)


def letter_or_digit(sign: str) -> bool:
    """Say whether a sign is of category L or N."""
    return unicodedata.category(sign)[:1] in ("L", "N")


def tag(text: str, spellings: dict[str, str]) -> str | None:
    """Give the status of the first tag of a plain text."""
    known = {name: name for name in NAMES} | spellings
    folded = [(compared(word), status) for word, status in known.items()]
    text = compared(text)
    for at, sign in enumerate(text):
        if sign != "@" or (at > 0 and (text[at - 1] in "._-+/" or letter_or_digit(text[at - 1]))):
            continue
        best, status_of_best = "", None
        for word, status in folded:
            behind = text[at + 1 + len(word) :]
            if text[at + 1 :].startswith(word) and len(word) > len(best) and ends(behind):
                best, status_of_best = word, status
        if status_of_best:
            return status_of_best
    return None


def compared(text: str) -> str:
    """Give the form in which texts are compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def ends(behind: str) -> bool:
    """Say whether a name may end before this text."""
    if not behind:
        return True
    if behind[0] == ".":
        return len(behind) == 1 or not letter_or_digit(behind[1])
    return behind[0] not in "_-@" and not letter_or_digit(behind[0])


@cache
def seen(source: str) -> str:
    """Give what a reader sees of HTML: one sign after the other, as a browser reads it."""
    source = source.encode("utf-8")[:65_536].decode("utf-8", "ignore")
    shown, run, at = [], "", 0
    while at < len(source):
        after = source[at + 1 : at + 2]
        if source[at] != "<" or not after or after not in LETTERS + "/!?":
            run += source[at]
            at += 1
            continue
        shown.append(html.unescape(run))
        run = ""
        at, name, opens = markup(source, at)
        if name in BLOCKS:
            shown.append("\n")
        if opens and name in ("script", "style"):
            while at < len(source) and not closes(source, at, name):
                at += 1
            at = markup(source, at)[0] if at < len(source) else at
    shown.append(html.unescape(run))
    return "".join(shown)


def closes(source: str, at: int, name: str) -> bool:
    """Say whether the end tag of a script or style stands here."""
    length = len(name) + 2
    rest = source[at : at + length + 1]
    return rest[:length].lower() == "</" + name and rest[length:] in tuple(WHITE + "/>")


def markup(source: str, at: int) -> tuple[int, str, bool]:
    """Give the position behind the markup, the name of the element, and whether it opens one."""
    if source.startswith("<!--", at):
        for end in range(at + 4, len(source)):
            for mark in ("-->", "--!>"):
                if source.startswith(mark, end):
                    return end + len(mark), "", False
            if source[at : end + 1] in ("<!-->", "<!--->"):
                return end + 1, "", False
        return len(source), "", False
    opens = source[at + 1] != "/"
    start = at + 1 if opens else at + 2
    if source[start : start + 1] not in tuple(LETTERS):
        end = source.find(">", at)
        return (len(source) if end < 0 else end + 1), "", False
    end = start
    while end < len(source) and source[end] not in WHITE + "/>":
        end += 1
    return attributes(source, end), source[start:end].lower(), opens


def attributes(source: str, at: int) -> int:
    """Walk through the attributes by the states of the HTML standard; give the end of the tag."""
    state = "before name"
    while at < len(source):
        sign = " " if source[at] in WHITE else source[at]
        at += 1
        if sign == ">" and state not in ('"', "'"):
            return at
        state = STATES[state].get(sign, STATES[state]["other"])
    return at


STATES = {
    "before name": {" ": "before name", "/": "before name", "other": "name"},
    "name": {" ": "after name", "/": "before name", "=": "before value", "other": "name"},
    "after name": {" ": "after name", "/": "before name", "=": "before value", "other": "name"},
    "before value": {" ": "before value", '"': '"', "'": "'", "other": "bare value"},
    "bare value": {" ": "before name", "other": "bare value"},
    '"': {'"': "before name", "other": '"'},
    "'": {"'": "before name", "other": "'"},
}
