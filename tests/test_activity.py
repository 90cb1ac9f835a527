"""The activity log: one line a happening, ninety days, and no damage loses the rest."""

import csv
import errno
import io
import json
import os
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import activity
from app.activity import ActivityLog, as_csv, as_line, as_record, csv_bytes, from_line, matching
from app.domain.errors import StorageFailed
from app.domain.report import Happening, What

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def happening(minutes: int = 0, what: What = What.SET, event_id: str = "ev1") -> Happening:
    at = NOON + timedelta(minutes=minutes)
    return Happening(at, what, "Busy", "Office", event_id, "busy event", 31)


@pytest.fixture
def log(tmp_path: Path) -> ActivityLog:
    return ActivityLog(tmp_path / "activity.jsonl")


def path_of(tmp_path: Path) -> Path:
    return tmp_path / "activity.jsonl"


def test_a_record_has_the_members_of_the_contract_in_their_order() -> None:
    assert list(as_record(happening()).items()) == [
        ("at", "2026-11-22T12:00:00Z"),
        ("what", "set"),
        ("status", "Busy"),
        ("previous", "Office"),
        ("event_id", "ev1"),
        ("reason", "busy event"),
        ("late_ms", 31),
    ]
    assert as_line(Happening(NOON, What.STARTED)) == (
        '{"at": "2026-11-22T12:00:00Z", "what": "started", "status": null, "previous": null, '
        '"event_id": null, "reason": null, "late_ms": null}'
    )


def test_a_line_stays_json_on_a_console_of_any_encoding() -> None:
    line = as_line(Happening(NOON, What.SET, "Réunion 🎉"))
    assert line.isascii()
    assert json.loads(line)["status"] == "Réunion 🎉"


def test_an_instant_of_another_zone_is_told_in_utc() -> None:
    at = NOON.astimezone(timezone(timedelta(hours=2)))
    assert as_record(Happening(at, What.STOPPED))["at"] == "2026-11-22T12:00:00Z"


@given(
    st.builds(
        Happening,
        st.datetimes(timezones=st.just(UTC)).map(lambda at: at.replace(microsecond=0)),
        st.sampled_from(What),
        st.none() | st.text(),
        st.none() | st.text(),
        st.none() | st.text(),
        st.none() | st.text(),
        st.none() | st.integers(),
    ).filter(lambda one: one.at.year >= 1000)
)
def test_a_line_says_the_same_when_it_is_read_again(one: Happening) -> None:
    line = as_line(one)
    assert "\n" not in line
    assert from_line(line) == one


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "1", '"x"', "null", "{}", '{"at": "x", "what": "set"}', "[" * 100_000,
     '{"at": "2026-11-22T12:00:00Z", "what": "danced"}', '{"at": 5, "what": "set"}',
     '{"at": "2026-11-22T12:00:00", "what": "set"}'],
)  # fmt: skip
def test_a_foreign_line_is_none(line: str) -> None:
    assert from_line(line) is None


def test_members_of_a_wrong_type_are_absent() -> None:
    line = '{"at": "2026-11-22T12:00:00Z", "what": "set", "status": 5, "late_ms": true}'
    assert from_line(line) == Happening(NOON, What.SET)


def test_happenings_are_kept_in_their_order_in_a_private_file(
    log: ActivityLog, tmp_path: Path
) -> None:
    for minute in range(3):
        log.append(happening(minute))
    assert log.happenings() == [happening(minute) for minute in range(3)]
    if sys.platform != "win32":  # there the folder guards it
        assert path_of(tmp_path).stat().st_mode & 0o777 == 0o600
    lines = path_of(tmp_path).read_text("utf-8").splitlines()
    assert [json.loads(line)["what"] for line in lines] == ["set"] * 3


def test_an_empty_log_has_no_happenings(log: ActivityLog) -> None:
    assert log.happenings() == []


def test_a_line_that_a_crash_cut_off_swallows_nothing(log: ActivityLog, tmp_path: Path) -> None:
    log.append(happening(1))
    with path_of(tmp_path).open("ab") as file:
        file.write(b'{"at": "2026-11-22T1')
    log.append(happening(2))
    assert log.happenings() == [happening(1), happening(2)]


def test_what_is_older_than_ninety_days_goes_once_a_day(tmp_path: Path) -> None:
    day = 24 * 60
    path_of(tmp_path).write_text(
        "".join(as_line(happening(-n * day)) + "\n" for n in (120, 91, 89, 1)), "utf-8"
    )
    log = ActivityLog(path_of(tmp_path))
    log.append(happening())
    assert [one.at for one in log.happenings()] == [
        NOON - timedelta(days=89), NOON - timedelta(days=1), NOON,
    ]  # fmt: skip
    log.append(happening(day * 2))
    assert log.happenings()[0].at == NOON - timedelta(days=1)
    if sys.platform != "win32":  # there the folder guards it
        assert path_of(tmp_path).stat().st_mode & 0o777 == 0o600


def test_a_log_that_grows_too_large_loses_its_older_half(
    log: ActivityLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activity, "LARGEST", 2000)
    for minute in range(100):
        log.append(happening(minute))
        assert path_of(tmp_path).stat().st_size < 2400
    assert log.happenings()[-1] == happening(99)


def test_a_damaged_log_still_gives_what_is_whole(log: ActivityLog, tmp_path: Path) -> None:
    log.append(happening(1))
    with path_of(tmp_path).open("ab") as file:
        file.write(b"\xff\xfe\x00\n" + as_line(happening(2)).encode() + b"\n")
    assert ActivityLog(path_of(tmp_path)).happenings() == [happening(1), happening(2)]


def test_a_log_of_nothing_but_damage_is_begun_anew_when_too_large(
    log: ActivityLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activity, "LARGEST", 100)
    path_of(tmp_path).write_bytes(b"\xff" * 200)
    log.append(happening())
    assert path_of(tmp_path).read_text("utf-8") == as_line(happening()) + "\n"


def test_odd_characters_are_kept_or_escaped(log: ActivityLog) -> None:
    log.append(happening(event_id="a\u2028b\nc"))
    log.append(happening(event_id="\ud800"))
    assert [one.event_id for one in log.happenings()] == ["a\u2028b\nc", "\ud800"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_failing_disk_is_told_as_such_and_the_log_goes_on(
    log: ActivityLog, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    log.append(happening(1))
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refuse)
        with pytest.raises(StorageFailed, match=r"activity\.jsonl cannot be written"):
            log.append(happening(2))
    log.append(happening(3))
    assert log.happenings() == [happening(1), happening(3)]


SEVERAL = [
    Happening(NOON, What.STARTED),
    happening(1),
    happening(2, What.GIVEN_BACK, "r\u00e9union_1"),
    Happening(NOON, What.TROUBLE, reason="Google cannot be reached."),
]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", [0, 1, 2, 3]),
        ("  ", [0, 1, 2, 3]),
        ("BUSY", [1, 2]),
        ("given", [2]),
        ("back busy", [2]),
        ("google", [3]),
        ("re\u0301union", [2]),
        ("\uff22\uff35\uff33\uff39", [1, 2]),
        ("busy google", []),
        ("none", []),
    ],
)
def test_a_search_finds_every_word_in_any_member(text: str, places: list[int]) -> None:
    assert matching(SEVERAL, text) == [SEVERAL[place] for place in places]


def test_a_search_looks_in_the_words_that_the_screen_shows() -> None:
    def german(one: Happening) -> tuple[str, ...]:
        return ("zur\u00fcckgegeben",) if one.what is What.GIVEN_BACK else ("gesetzt",)

    assert matching(SEVERAL, "ZUR\u00dcCK", german) == [SEVERAL[2]]
    assert matching(SEVERAL, "busy", german) == []


def test_a_table_has_a_line_for_each_happening_under_the_names_of_the_members() -> None:
    assert as_csv([Happening(NOON, What.STARTED), happening(event_id='a,"b"')]) == (
        "at,what,status,previous,event_id,reason,late_ms\r\n"
        "2026-11-22T12:00:00Z,started,,,,,\r\n"
        '2026-11-22T12:00:00Z,set,Busy,Office,"a,""b""",busy event,31\r\n'
    )
    assert csv_bytes([]) == b"\xef\xbb\xbf" + as_csv([]).encode("utf-8")
    assert b"\\ud800" in csv_bytes([happening(event_id="\ud800")])


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff20"])
def test_no_cell_of_a_table_is_a_formula(sign: str) -> None:
    evil = f'{sign}HYPERLINK("http://evil.example","x")'
    table = as_csv([Happening(NOON, What.SET, evil, evil, evil, evil, -5)])
    cells = [*csv.reader(io.StringIO(table, newline=""))][1]
    assert cells[2:6] == [f"'{evil}"] * 4
    assert cells[6] == "-5"


@given(st.lists(st.text(max_size=20), max_size=5))
def test_a_table_read_again_says_the_same(texts: list[str]) -> None:
    table = as_csv([happening(event_id=text) for text in texts])
    _, *rows = csv.reader(io.StringIO(table, newline=""))
    assert [row[4].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in texts]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for r in rows for cell in r)
