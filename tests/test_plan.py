"""The command `plan`: its options, its printed forms, its errors, and every example."""

import gc
import io
import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Offline
from app.domain.event import CalendarEvent, CalendarItem
from app.domain.profile import parse_profile
from app.domain.settings import Rules, Settings
from app.plan import (
    Online,
    PlanCall,
    add_plan_choices,
    add_plan_options,
    plan_call,
    plan_of_calendar,
    run_plan,
)

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT.parent / "shared" / "examples").glob("*.json"))
NOW = datetime(2026, 11, 23, 8, 30, 15, 999_999, tzinfo=UTC)
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
MEETING = {
    "id": "m",
    "start": {"dateTime": "2026-11-23T09:00:00Z"},
    "end": {"dateTime": "2026-11-23T10:00:00Z"},
}
ANSWER = {"timeZone": "Europe/Brussels", "items": [MEETING]}


class Planned:
    """What one call printed and gave back."""

    def __init__(
        self, *options: str, settings: Settings | None = None, online: Online | None = None
    ) -> None:
        parser = ArgumentParser()
        add_plan_options(parser)
        out, err = io.StringIO(), io.StringIO()
        namespace = parser.parse_args(options)
        self.code = run_plan(
            namespace, settings or Settings(), online or refuse_network, NOW, out, err
        )
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def json(self) -> dict[str, list[dict[str, object]]]:
        """Read what was printed."""
        assert (self.code, self.err) == (0, "")
        return json.loads(self.out)


def refuse_network(_: PlanCall) -> str:
    """Stand for a network that must not be asked."""
    raise AssertionError("the network was asked")


@pytest.fixture
def events(tmp_path: Path) -> Path:
    """Give a file with one meeting."""
    return written(tmp_path, ANSWER)


def written(folder: Path, answer: object) -> Path:
    """Write an answer down."""
    path = folder / "given" / "events.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(answer), encoding="utf-8")
    return path


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 24


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_planned_as_it_says(path: Path, tmp_path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    options = ["--json", "--from", case["from"], "--hours", str(case["hours"])]
    if case["time_zone"]:
        options += ["--time-zone", case["time_zone"]]
    settings = parse_profile(case["profile"], path.name).settings
    file = written(tmp_path, case["events"])
    assert Planned(*options, "--events", str(file), settings=settings).json == case["expected"]


def test_json_has_the_members_of_the_contract_and_no_others(events: Path) -> None:
    planned = Planned("--json", "--events", str(events))
    assert planned.json == {
        "occurrences": [
            {
                "start": "2026-11-23T09:00:00Z",
                "end": "2026-11-23T10:00:00Z",
                "status": "Busy",
                "event_id": "m",
                "reason": "busy event",
            }
        ],
        "ignored": [],
    }
    assert planned.out.endswith("}\n")
    assert planned.out.isascii()


def test_people_read_it_in_the_time_of_the_calendar(tmp_path: Path) -> None:
    free = MEETING | {"id": "\u001b[31m\n\ud800", "transparency": "transparent"}
    file = written(tmp_path, ANSWER | {"items": [MEETING, free, None]})
    planned = Planned("--events", str(file))
    assert planned.code == 0
    assert planned.out.splitlines() == [
        "From 2026-11-23 09:30:15+01:00 to 2026-11-24 09:30:15+01:00 (Europe/Brussels):",
        '  2026-11-23 10:00:00+01:00 - 2026-11-23 11:00:00+01:00  Busy         busy event, "m"',
        "Without effect:",
        '  free: "\\u001b[31m\\n\\ud800"',
        "  malformed: null",
    ]
    nothing = Planned("--events", str(written(tmp_path, ANSWER | {"items": []})))
    assert nothing.out.splitlines()[1:] == ["  nothing is wanted"]


def test_the_window_begins_now_and_lasts_a_day_unless_said(events: Path) -> None:
    parser = ArgumentParser()
    add_plan_options(parser)
    call = plan_call(parser.parse_args(["--events", str(events)]), NOW)
    assert call.start == NOW.replace(microsecond=0)
    assert call.end - call.start == timedelta(hours=24)
    assert (call.events, call.zone, call.as_json) == (events, None, False)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2026-11-23T09:30:00+05:30", "2026-11-23T04:00:00+00:00"),
        ("2026-11-23T09:30:00.9z", "2026-11-23T09:30:00+00:00"),
        ("2026-11-23t09:30Z", "2026-11-23T09:30:00+00:00"),
    ],
)
def test_from_takes_any_offset(text: str, start: str) -> None:
    parser = ArgumentParser()
    add_plan_options(parser)
    assert plan_call(parser.parse_args(["--from", text]), NOW).start.isoformat() == start


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("--from", value) for value in ("", "now", "2026-11-23", "2026-11-23T09:00:00", "5")),
        *(("--from", value) for value in ("0001-01-01T00:00:00+01:00", "2026-11-31T09:00:00Z")),
        *(("--hours", value) for value in ("0", "00", "", "1.5", "x", "1_0", "+1", "\u0661")),
        *(("--hours", value) for value in ("-1", " 1", "1 ", "1e3", "inf")),
        *(("--time-zone", value) for value in ("", "Mars/Olympus", "Europe", "../x", "\ud800")),
    ],
)
def test_a_wrong_option_is_refused_in_one_line_that_names_it(
    option: str, value: str, events: Path
) -> None:
    planned = Planned("--json", "--events", str(events), f"{option}={value}")
    assert (planned.code, planned.out) == (2, "")
    assert planned.err.startswith(f"{option}: found {value!r}; expected ")
    assert planned.err.count("\n") == 1


@pytest.mark.parametrize("hours", ["1", "0001", "99999999", "1" + "0" * 30, "9" * 5000])
def test_hours_have_no_upper_limit(hours: str, tmp_path: Path) -> None:
    last = {"id": "z", "start": {"date": "9999-12-30"}, "end": {"dateTime": ""}}
    last["start"] = {"dateTime": "9999-12-31T22:00:00Z"}
    last["end"] = {"dateTime": "9999-12-31T23:59:59Z"}
    empty = last | {"id": "e", "start": last["end"]}
    file = written(tmp_path, ANSWER | {"items": [last, empty]})
    found = Planned("--json", "--events", str(file), "--hours", hours).json
    if len(hours.lstrip("0")) == 1:
        assert found == {"occurrences": [], "ignored": []}
    else:
        assert [one["end"] for one in found["occurrences"]] == ["9999-12-31T23:59:59Z"]
        assert found["ignored"] == [{"event_id": "e", "reason": "no duration"}]


def test_people_can_read_the_end_of_time(tmp_path: Path) -> None:
    file = written(tmp_path, ANSWER | {"items": []})
    planned = Planned("--events", str(file), "--hours", "99999999")
    assert "to 9999-12-31 23:59:59+00:00" in planned.out


@pytest.mark.parametrize("zone", [None, "", "Mars/Olympus", 5, {}])
def test_an_answer_without_a_zone_needs_the_option(zone: object, tmp_path: Path) -> None:
    file = written(tmp_path, {"items": [MEETING], "timeZone": zone})
    planned = Planned("--events", str(file))
    assert (planned.code, planned.out) == (2, "")
    assert "--time-zone" in planned.err
    assert planned.err.count("\n") == 1
    assert Planned("--json", "--events", str(file), "--time-zone", "UTC").json["occurrences"]


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"null", b"[]", b"5", b'"items"', b"{}", b'{"items": {}}', b"\xff\xfe\xff"),
        *(b'{"items": null}', b"[" * 100_000, b'{"items": [' + b"9" * 5000 + b"]}", b"\x00"),
        b"<html>Please sign in</html>",
    ],
)
def test_a_file_that_is_no_answer_is_refused_in_one_sentence(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "events.json"
    path.write_bytes(content)
    planned = Planned("--json", "--events", str(path))
    assert (planned.code, planned.out) == (2, "")
    assert planned.err.startswith(f"The events file {str(path)!r} holds no ")
    assert "expected the JSON of a Google events.list answer" in planned.err
    assert planned.err.count("\n") == 1


@pytest.mark.parametrize("name", ["missing.json", ".", "line\nbreak"])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(name: str, tmp_path: Path) -> None:
    planned = Planned("--events", str(tmp_path / name))
    assert (planned.code, planned.out) == (2, "")
    assert "cannot be read" in planned.err
    assert planned.err.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_file_may_have_any_encoding_of_json(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_bytes(json.dumps(ANSWER).encode(encoding))
    assert Planned("--json", "--events", str(path)).json["occurrences"]


@pytest.mark.parametrize("as_json", [True, False])
def test_a_calendar_is_read_up_to_the_lead_behind_the_window(
    tmp_path: Path, *, as_json: bool
) -> None:
    asked = []

    def read(start: datetime, end: datetime) -> tuple[Sequence[CalendarItem], str]:
        asked.append((start, end))
        return (CalendarEvent("m", NINE, NINE + timedelta(hours=1)),), "Europe/Brussels"

    settings = Settings(rules=Rules(lead_seconds=600))
    hour = ("--from", "2026-11-23T08:00:00Z", "--hours", "1", *(["--json"] if as_json else []))
    online = Planned(
        *hour, online=lambda call: plan_of_calendar(call, read, settings.rules), settings=settings
    )
    file = Planned(*hour, "--events", str(written(tmp_path, ANSWER)), settings=settings)
    assert (online.code, online.out) == (file.code, file.out) == (0, file.out)
    assert "08:50:00Z" in online.out if as_json else "09:50:00+01:00" in online.out
    assert asked == [(NINE - timedelta(hours=1), NINE + timedelta(minutes=10))]


def test_a_failure_of_the_network_is_told_in_its_own_words() -> None:
    def offline(_: PlanCall) -> str:
        raise Offline("No connection to Google.", "Check the network.")

    planned = Planned(online=offline)
    assert (planned.code, planned.out) == (1, "")
    assert planned.err == "No connection to Google. Check the network.\n"


def test_a_zone_is_expected_with_a_file_only() -> None:
    planned = Planned("--time-zone", "UTC")
    assert (planned.code, planned.out) == (2, "")
    assert planned.err == "--time-zone is expected together with --events FILE.\n"


def test_options_may_stand_before_or_after_the_word() -> None:
    parser = ArgumentParser()
    parser.add_argument("--json", action="store_true")
    add_plan_choices(parser)
    add_plan_options(parser.add_subparsers(dest="command").add_parser("plan"))
    before = parser.parse_args(["--json", "--hours", "3", "plan", "--events", "f"])
    after = parser.parse_args(["plan", "--events", "f", "--hours", "3", "--json"])
    assert plan_call(before, NOW) == plan_call(after, NOW)
    assert plan_call(after, NOW).as_json


def test_the_garbage_collector_is_as_it_was(events: Path) -> None:
    assert gc.isenabled()
    Planned("--events", str(events))
    Planned("--events", "missing")
    assert gc.isenabled()
    gc.disable()
    try:
        Planned("--events", str(events))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_needs_neither_qt_nor_google_nor_requests() -> None:
    program = "import sys, app.plan; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "zoneinfo" in loaded
    assert not loaded & {"PySide6", "google", "googleapiclient", "requests", "keyring", "asyncio"}
