"""Tests of the record of the hold on disk: what is written is read, and nothing else counts."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import StorageFailed
from app.domain.event import Reason
from app.domain.hold import Free, Held, Hold, Yielded
from app.domain.status import Status
from app.domain.step import decide
from app.sync.hold_file import Dropped, HoldFile, Record
from tests.domain.holds import at, held, intent, moment, ours, yielded

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
TEXTS = st.text(st.characters(), max_size=20)
HELD = st.builds(
    Held,
    ours=TEXTS,
    before=TEXTS,
    status=st.sampled_from(Status),
    event_id=TEXTS,
    reason=st.sampled_from(Reason),
    start=INSTANTS,
    until=INSTANTS,
    operation=TEXTS,
    since=INSTANTS,
    confirmed=st.booleans(),
    returning=st.booleans(),
    modified=st.none() | INSTANTS,
    replaced=st.none() | TEXTS,
    replaced_modified=st.none() | INSTANTS,
    replaced_was_ours=st.booleans(),
    set_again=st.booleans(),
    away_at=st.none() | INSTANTS,
    dismissed_at=st.none() | INSTANTS,
    over=st.booleans(),
    given_up_at=st.none() | INSTANTS,
    unchosen_at=st.none() | INSTANTS,
)
YIELDED = st.builds(
    Yielded,
    st.sampled_from(Status),
    TEXTS,
    INSTANTS,
    INSTANTS,
    st.none() | INSTANTS,
    st.booleans(),
    st.none() | INSTANTS,
)


class Paper:
    """A place in memory that keeps bytes, as a disk does."""

    def __init__(self, text: str | None = None) -> None:
        self.written = None if text is None else text.encode()
        self.broken = False
        self.full = False

    def read(self) -> str | None:
        if self.broken:
            raise StorageFailed("The file cannot be read.")
        return None if self.written is None else self.written.decode()

    def write(self, text: str | None) -> None:
        if self.full:
            raise StorageFailed("The disk is full.")
        self.written = None if text is None else text.encode()

    def file(self, machine: str = "m1") -> HoldFile:
        return HoldFile(self.read, self.write, machine)


def record(**changes: object) -> str:
    paper = Paper()
    paper.file().save(held(), "ada")
    assert paper.written is not None
    return json.dumps({**json.loads(paper.written), **changes})


@given(HELD | YIELDED)
@settings(max_examples=80)
def test_what_is_saved_is_loaded(hold: Held | Yielded) -> None:
    paper = Paper()
    paper.file().save(hold, "ada")
    made = hold.since if isinstance(hold, Held) else hold.at
    assert paper.file().load("ada", made + timedelta(days=7)) == hold


@pytest.mark.parametrize("hold", [held(), yielded()])
def test_a_record_from_before_there_were_quick_statuses_is_loaded(hold: Hold) -> None:
    paper = Paper()
    paper.file().save(hold, "ada")
    assert paper.written is not None
    older = json.loads(paper.written)
    for later in ("dismissed_at", "over", "unchosen_at", "given_up_at"):
        older.pop(later, None)
    assert Paper(json.dumps(older)).file().load("ada", at(0)) == hold


def test_free_is_no_record() -> None:
    paper = Paper(record())
    paper.file().save(Free(dismissed_at=at(0)), "ada")
    assert paper.written is None
    assert paper.file().load("ada", at(0)) == Free()


@pytest.mark.parametrize("hold", [held(), intent(), yielded()])
def test_p09_the_record_of_others_is_dropped(hold: Hold) -> None:
    paper = Paper()
    paper.file().save(hold, "ada")
    assert paper.file().load("grace", at(10)) is Dropped.OTHER_PERSON
    assert paper.file("m2").load("ada", at(10)) is Dropped.OTHER_COMPUTER


@pytest.mark.parametrize("hold", [held(since=at(0)), yielded(at=at(0))])
def test_a_record_older_than_a_week_is_dropped(hold: Hold) -> None:
    paper = Paper()
    paper.file().save(hold, "ada")
    week = at(0) + timedelta(days=7)
    assert paper.file().load("ada", week) == hold
    assert paper.file().load("ada", week + timedelta(seconds=1)) is Dropped.TOO_OLD


@pytest.mark.parametrize(
    ("paper", "why"),
    [
        (Paper(record(uid="grace")), Dropped.OTHER_PERSON),
        (Paper(record(machine="m2")), Dropped.OTHER_COMPUTER),
        (Paper(record(since="2026-11-01T10:00:00+00:00")), Dropped.TOO_OLD),
    ],
    ids=["other person", "other computer", "too old"],
)
def test_what_can_never_be_ours_is_told_once_and_put_away(paper: Paper, why: Dropped) -> None:
    assert Record(paper.file()).take_up("ada", at(0)) is why
    assert paper.written is None
    assert Record(paper.file()).take_up("ada", at(0)) == Free()


@pytest.mark.parametrize("text", [record(version=2), "{}"], ids=["newer", "corrupt"])
def test_what_may_be_understood_some_day_is_kept(text: str) -> None:
    paper = Paper(text)
    Record(paper.file()).take_up("ada", at(0))
    assert paper.written == text.encode()


def test_what_cannot_be_put_away_is_a_trouble_with_the_storage() -> None:
    paper = Paper(record(uid="grace"))
    paper.full = True
    taken_up = Record(paper.file())
    assert taken_up.take_up("ada", at(0)) is Dropped.OTHER_PERSON
    assert taken_up.trouble is not None


def test_a_record_that_cannot_be_read_is_dropped() -> None:
    paper = Paper(record())
    paper.broken = True
    assert paper.file().load("ada", at(0)) is Dropped.UNREADABLE


def test_p05_the_record_of_a_newer_version_is_kept_and_not_acted_on() -> None:
    paper = Paper(record(version=2))
    before = paper.written
    assert paper.file().load("ada", at(0)) is Dropped.NEWER_VERSION
    assert paper.written == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "7",
        "[" * 100_000,
        "9" * 10_000,
        "{}",
        record(state="free"),
        record(state=None),
        record(status="Lunch"),
        record(reason="because"),
        record(ours=None),
        record(replaced=7),
        record(confirmed="yes"),
        record(since="yesterday"),
        record(since="2026-11-23T10:00:00"),
        record(since="0001-01-01T00:00:00+23:59"),
        record(since="9999-12-31T23:59:59-23:59"),
        record(since="9999-12-31T23:59:59+00:00"),
        record(away_at="9999-12-31T23:59:59+00:00"),
        record(until=3),
        record(over=None),
        record(dismissed_at="soon"),
        record(unchosen_at=3),
        record(given_up_at="soon"),
    ],
)
def test_p04_a_corrupt_record_is_dropped(text: str) -> None:
    assert Paper(text).file().load("ada", at(0)) is Dropped.UNREADABLE


@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=4),
    st.integers(0, 1000),
)
@settings(max_examples=150)
def test_p04_a_damaged_record_never_raises(cuts: list[tuple[int, bytes]], kept: int) -> None:
    damaged = bytearray(record().encode())
    for place, piece in cuts:
        start = place % len(damaged)
        damaged[start : start + len(piece)] = piece
    text = bytes(damaged[: max(1, len(damaged) - kept % 50)]).decode("utf-8", "replace")
    loaded = Paper(text).file().load("ada", at(5))
    if isinstance(loaded, Free | Held | Yielded):
        decide(loaded, moment(5), ours(), "op")


FIELDS = sorted(json.loads(record()))
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())
EDGES = st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z", "2026-11-23T10:00Z"])


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES | EDGES, max_size=3))
@settings(max_examples=150)
def test_p04_a_record_with_strange_values_never_raises(changes: dict[str, object]) -> None:
    loaded = Paper(record(**changes)).file().load("ada", at(5))
    if isinstance(loaded, Free | Held | Yielded):
        decide(loaded, moment(5), ours(), "op")
        decide(loaded, moment(5), ours(modified=at(4)), "op")


def test_no_title_is_in_the_record() -> None:
    assert set(json.loads(record())) == {
        "version",
        "machine",
        "uid",
        "state",
        *(field for field in Held.__slots__),
    }
