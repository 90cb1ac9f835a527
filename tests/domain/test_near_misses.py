"""Near misses: what was likely meant as a tag is told, and nothing else."""

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.event import Answer, CalendarEvent, EventKind, Reason, UnreadableEvent
from app.domain.near_misses import NearMiss, near_misses
from app.domain.settings import Rules
from app.domain.status import Status
from app.domain.tag_words import TagWords, is_within
from app.domain.tags import TagNames

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
EVENT = CalendarEvent("e", START, START + timedelta(hours=1))
SPELLINGS = {
    "Télétravail": Status.TELEWORK,
    "Home Office": Status.TELEWORK,
    "Off": Status.HOLIDAY,
    "Room": Status.OFFICE,
    "Verlof": Status.HOLIDAY,
}


def rules(**spellings: Status) -> Rules:
    return Rules(spellings=MappingProxyType(spellings))


def told(
    title: str, description: str = "", spellings: dict[str, Status] | None = None
) -> list[tuple[str, str]]:
    """Give what was written and what is right."""
    event = replace(EVENT, title=title, description=description)
    return [(one.written, one.right) for one in near_misses([event], rules(**spellings or {}))]


@pytest.mark.parametrize(
    ("title", "written", "right"),
    [
        ("@Telewrok", "@Telewrok", "@Telework"),
        ("@Holyday.", "@Holyday", "@Holiday"),
        ("Trip (@Hoilday)", "@Hoilday", "@Holiday"),
        ("@Offfice: planning", "@Offfice", "@Office"),
        ("@Bussy", "@Bussy", "@Busy"),
        ("@bsuy", "@bsuy", "@Busy"),
        ("@Outofofice", "@Outofofice", "@OutOfOffice"),
        ("@Outoffice", "@Outoffice", "@OutOfOffice"),
        ("@Holidays in Spain", "@Holidays", "@Holiday"),
        ("@Telework2", "@Telework2", "@Telework"),
        ("@Busy_", "@Busy_", "@Busy"),
        ("@busy@", "@busy@", "@Busy"),
        ("\uff20Telewrok", "\uff20Telewrok", "@Telework"),
        ("@@Telewrok", "@@Telewrok", "@Telework"),
        ("@Offi\u200bce", "@Offi\u200bce", "@Office"),
        ("@Busy\u0301", "@Busy\u0301", "@Busy"),
        # written apart
        ("@Out Of Office", "@Out Of Office", "@OutOfOffice"),
        ("Spain @out-of-office until Monday", "@out-of-office", "@OutOfOffice"),
        ("@out_of_office", "@out_of_office", "@OutOfOffice"),
        ("@Out of ofice", "@Out of ofice", "@OutOfOffice"),
        ("@tele work", "@tele work", "@Telework"),
        ("@Home Office today", "@Home Office", "@Telework"),
        ("@do not disturb please", "@do not disturb", "@Busy"),
        # the sign at another place
        ("#Busy", "#Busy", "@Busy"),
        ("\uff03busy", "\uff03busy", "@Busy"),
        ("Busy@", "Busy@", "@Busy"),
        ("Monday: telework@, then home", "telework@", "@Telework"),
        ("@ Busy", "@ Busy", "@Busy"),
        ("@ Office today", "@ Office", "@Office"),
        ("Working @ telework", "@ telework", "@Telework"),
        ("@-Telework", "@-Telework", "@Telework"),
        ('@"Busy"', '@"Busy', "@Busy"),
        ("Lunch/@Busy", "/@Busy", "@Busy"),
        # other words in use
        ("@OOO", "@OOO", "@OutOfOffice"),
        ("@HomeOffice", "@HomeOffice", "@Telework"),
        ("@WFH", "@WFH", "@Telework"),
        ("@WFH 2", "@WFH", "@Telework"),
        ("@vacation 2026", "@vacation", "@Holiday"),
        ("@t\u00e9l\u00e9travail", "@t\u00e9l\u00e9travail", "@Telework"),
        ("@te\u0301le\u0301travail", "@te\u0301le\u0301travail", "@Telework"),
        ("@vacances", "@vacances", "@Holiday"),
        ("@cong\u00e9", "@cong\u00e9", "@Holiday"),
        ("@en cong\u00e9", "@en cong\u00e9", "@Holiday"),
        ("@occup\u00e9", "@occup\u00e9", "@Busy"),
        ("@bureau", "@bureau", "@Office"),
        ("@thuiswerk", "@thuiswerk", "@Telework"),
        ("@vakantie", "@vakantie", "@Holiday"),
        ("@verlof", "@verlof", "@Holiday"),
        ("@bezet", "@bezet", "@Busy"),
        ("@kantoor", "@kantoor", "@Office"),
        ("@homeoffice", "@homeoffice", "@Telework"),
        ("@urlaub", "@urlaub", "@Holiday"),
        ("@besch\u00e4ftigt", "@besch\u00e4ftigt", "@Busy"),
        ("@abwesend", "@abwesend", "@OutOfOffice"),
        ("@b\u00fcro", "@b\u00fcro", "@Office"),
        ("@BUERO", "@BUERO", "@Office"),
    ],
)
def test_what_was_likely_meant_is_told(title: str, written: str, right: str) -> None:
    assert told(title) == [(written, right)]


@pytest.mark.parametrize(
    "title",
    [
        *("", "@", "@ ", "#", "@@@", "Office", "busy", "@\n", "@.", "@-"),
        *("bob@office.com", "bob@office", "Mail bob.busy@busy.be", "mailto:bob@holiday.com"),
        *("<ann@telewrok.com>", "ann+busy@x.org", "@office.com", "@office@home", "@busy@x.org"),
        *("@Olivia", "@Oliver and @Holly", "@Bush", "@Holliday", "@Halliday", "@Susy", "@Buzz"),
        *("@Officer", "@Officers", "@officials", "@Teleworker", "@Teamwork", "@Teleport", "@bus"),
        *("@office-party", "@office_party", "@busybody", "@holiday-inn", "@Network", "@Vacancies"),
        *("https://medium.com/@busy", "see medium.com/@holiday", "www.x/@busy", "a.b/x#busy"),
        *("Lunch @ office", "Party @ Holiday Inn", "C#Busy", "# Holiday plan", "page#busy"),
        *("#Telewrok", "@ Telewrok", "Busyy@", "#WFH", "Drinks @home", "busy@ 10:00"),
        *("@Busy", "(@OFFICE)", "@office, then @home", "\uff20Holiday", "@out", "@of office"),
        *("@" + "office" * 20, "@office" + "-" * 80 + "x", "@" + "a" * 5000),
    ],
)
def test_what_was_hardly_meant_as_a_tag_is_not_told(title: str) -> None:
    assert told(title) == []


def test_spellings_of_the_profile_are_no_mistakes_and_are_proposed_where_they_are_nearer() -> None:
    assert told("@t\u00e9l\u00e9travail", spellings=SPELLINGS) == []
    assert told("@verlof", spellings=SPELLINGS) == []
    assert told("@teletravail", spellings=SPELLINGS) == [("@teletravail", "@Télétravail")]
    assert told("@Teletravial", spellings=SPELLINGS) == [("@Teletravial", "@Télétravail")]
    assert told("@homeoffice", spellings=SPELLINGS) == [("@homeoffice", "@Home Office")]
    assert told("@home  office", spellings=SPELLINGS) == [("@home  office", "@Home Office")]
    assert told("@Telewrok", spellings=SPELLINGS) == [("@Telewrok", "@Telework")]
    assert told("@Bureau", spellings={"Bureau": Status.TELEWORK}) == []
    assert told("#bureau", spellings={"Bureau": Status.TELEWORK}) == [("#bureau", "@Bureau")]


def test_short_spellings_are_told_only_when_every_letter_is_right() -> None:
    assert told("@Of @Offs @Rome @Roam", spellings=SPELLINGS) == []
    assert told("#room", spellings=SPELLINGS) == [("#room", "@Room")]


def test_only_what_a_reader_sees_of_a_description_counts() -> None:
    seen = "<p>Hello<br>&#64;Tele<b>wrok</b></p><a href='mailto:a@busy'>#Busy</a><!-- @OOO -->"
    assert told("Review", seen) == [("@Telewrok", "@Telework"), ("#Busy", "@Busy")]
    assert told("Review", "<div>@Out</div>Of Office") == []
    assert told("Review", "Say <i title='@OOO'>hello</i>") == []


def test_behind_the_tag_that_decides_nothing_is_told() -> None:
    assert told("@Bussy, then @Busy, then @Telewrok", "@OOO") == [("@Bussy", "@Busy")]
    assert told("@Telewrok", "@OOO, @Busy, @WFH") == [
        ("@Telewrok", "@Telework"),
        ("@OOO", "@OutOfOffice"),
    ]
    assert told("@OOO @home office,@busy @WFH", spellings=SPELLINGS) == [("@OOO", "@OutOfOffice")]


@pytest.mark.parametrize(
    "changes",
    [
        {"cancelled": True},
        {"answer": Answer.DECLINED, "own": False},
        {"answer": Answer.UNANSWERED, "own": False},
        {"kind": EventKind.BIRTHDAY},
        {"end": START},
    ],
)
def test_an_event_that_never_counts_has_no_near_misses(changes: dict[str, object]) -> None:
    assert near_misses([replace(EVENT, title="@OOO", **changes)], Rules()) == ()  # type: ignore[arg-type]


def test_somebody_elses_event_counts_where_tags_of_others_are_seen() -> None:
    event = replace(EVENT, title="@OOO", own=False)
    assert near_misses([event], Rules(tags_from_others=False)) == ()
    assert near_misses([event], Rules()) == (
        NearMiss(
            "e", START, "@OOO", "@OOO", Status.OUT_OF_OFFICE, "@OutOfOffice", Reason.TAG_IN_TITLE
        ),
    )


def test_a_series_is_told_once_and_the_earliest_comes_first() -> None:
    day = timedelta(days=1)
    series = [
        replace(EVENT, id=f"s{n}", ical_uid="s", title="@OOO", start=START + n * day,
                end=START + n * day + timedelta(hours=1))
        for n in (3, 1, 2)
    ]  # fmt: skip
    other = replace(EVENT, id="o", description="@WFH @WFH", ical_uid="o")
    found = near_misses([*series, UnreadableEvent("u"), other], Rules())
    assert [(one.event_id, one.written, str(one.where)) for one in found] == [
        ("o", "@WFH", "tag in description"),
        ("s1", "@OOO", "tag in title"),
    ]


def test_a_flood_is_told_in_part() -> None:
    assert len(told("", " ".join(f"@busy{n}" for n in range(9000)))) == 20


PIECES = st.sampled_from(
    ["@", "#", "@@", " ", "  ", "\n", ".", "-", "_", "/", "+", ",", "(", ")", "\u0301", "\u200b",
     "\u00a0", "1", "Busy", "busy", "Tele", "work", "wrok", "Office", "office", "Out", "Of", "home",
     "Home Office", "vacances", "cong\u00e9", "OOO", "Off", "x", "http://", "\uff20", "\ufb01",
     "\u1e9e", "\u2024", "\ud800", "\u0345", "\u00bd", "&#64;", "<b>", "<br>", "<!--"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30)


@given(title=TEXTS, description=TEXTS, spelled=st.booleans())
def test_what_is_told_is_no_tag_and_what_is_proposed_is_one(
    title: str, description: str, *, spelled: bool
) -> None:
    spellings = SPELLINGS if spelled else {}
    names = TagNames.of(spellings)
    event = replace(EVENT, title=title, description=description)
    for miss in near_misses([event], rules(**spellings)):
        assert names.first_in(miss.written) is None
        assert names.first_in(miss.right) is miss.meant
        assert miss.written
        if miss.where is Reason.TAG_IN_TITLE:
            assert miss.written in title


@given(st.lists(PIECES.filter(lambda piece: "@" not in piece and piece != "\uff20"), max_size=8))
def test_a_text_whose_only_sign_makes_a_tag_has_no_near_miss(pieces: list[str]) -> None:
    text = "".join(pieces).replace("#", "").replace("&64;", "")
    names = TagNames.of(SPELLINGS)
    for tag in ("@Busy", "@home office", "@OFF"):
        whole = f"{text} {tag} {text}"
        if names.first_in(whole) is not None:
            assert told(whole, spellings=SPELLINGS) == []


@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.integers(0, 3))
def test_slips_are_counted_like_the_textbook_counts_them(one: str, other: str, slips: int) -> None:
    assert is_within(one, other, slips) == (distance(one, other) <= slips)


def distance(one: str, other: str) -> int:
    """Give the optimal string alignment distance by the whole table."""
    table = {(row, 0): row for row in range(len(one) + 1)}
    table |= {(0, column): column for column in range(len(other) + 1)}
    for row, a in enumerate(one, 1):
        for column, b in enumerate(other, 1):
            table[row, column] = min(
                table[row - 1, column] + 1,
                table[row, column - 1] + 1,
                table[row - 1, column - 1] + (a != b),
            )
            if row > 1 < column and a == other[column - 2] and b == one[row - 2]:
                table[row, column] = min(table[row, column], table[row - 2, column - 2] + 1)
    return table[len(one), len(other)]


def test_no_word_in_use_is_a_tag_or_stands_for_two() -> None:
    words = TagWords.of({})
    assert words.tags.keys().isdisjoint(words.in_use)
    assert len(words.tags) == len(Status)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words.in_use)


@pytest.mark.parametrize(
    "unit",
    ["@", "@ ", "@telewxyz ", "@outofofxxx ", "x @ busy x", "@a b c d ", "/@busy", "busy@ ",
     "@a-", "a", "\u00e9 @b\u00fcr ", "@a.b", "@busy\u0301", "#", "<b>@x", "@\u200b", "x/@busy"],
)  # fmt: skip
def test_the_work_grows_with_the_length(unit: str) -> None:
    clock = time.perf_counter if sys.platform == "win32" else time.process_time  # in steps there

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = 9.0
        for _ in range(3):
            began = clock()
            told(text, text)
            best = min(best, clock() - began)
        return best

    assert seconds(60_000) < 0.02 + 12 * seconds(15_000)
