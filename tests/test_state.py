"""The shape of `status --json`, and its words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app import __version__
from app.domain.agenda import Occurrence
from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.event import Reason
from app.domain.report import Shown
from app.domain.status import Status
from app.state import Party, State, as_lines, as_record
from tests.stage import NOON, report

LOST = SignInNeeded(Service.GOOGLE)


def state(**changes: object) -> State:
    values: dict[str, object] = {
        "service": "connect-me",
        "uid": "c7c3b548-feas",
        "connect_me": Party("ada@example.com", None),
        "google": Party("ada@example.com", None),
        "unready": None,
        "running": True,
        "unexpected": None,
        "report": report(),
        "last_sync": datetime(2026, 11, 23, 11, 59, 7, 999_999, tzinfo=UTC),
    }
    return State(**(values | changes))  # type: ignore[arg-type]


def test_the_record_of_a_well_program_is_the_contract_to_the_letter() -> None:
    assert as_record(state()) == {
        "version": __version__,
        "uid": "c7c3b548-feas",
        "service": "connect-me",
        "connect_me": {"ok": True, "account": "ada@example.com", "detail": ""},
        "google": {"ok": True, "account": "ada@example.com", "detail": ""},
        "ready": {"ok": True, "detail": ""},
        "manager": {"ok": True, "running": True, "detail": ""},
        "wanted": {
            "status": "Busy",
            "event_id": "event-1",
            "reason": "busy event",
            "until": "2026-11-23T13:00:00Z",
        },
        "shown": {"name": "Busy", "ours": True},
        "next": {"status": "Telework", "at": "2026-11-23T14:00:00Z"},
        "last_sync": "2026-11-23T11:59:07Z",
    }


def test_a_quick_status_has_neither_an_event_nor_the_reason_of_one() -> None:
    busy = report().wanted
    assert busy is not None
    quick = replace(busy, event_id="", reason=Reason.QUICK)
    record = as_record(state(report=report(wanted=quick)))
    assert record["wanted"] == {
        "status": "Busy",
        "event_id": None,
        "reason": None,
        "until": "2026-11-23T13:00:00Z",
    }
    assert as_lines(record)[6].startswith(f"{'Wanted':<27}Busy until ")
    assert as_lines(record)[6].endswith(": quick status")


def test_what_is_not_known_is_null_as_a_whole() -> None:
    blank = state(
        uid=None,
        connect_me=Party(None, LOST),
        report=report(wanted=None, shown=None, next=None),
        last_sync=None,
    )
    record = as_record(blank)
    for name in ("uid", "wanted", "shown", "next", "last_sync"):
        assert record[name] is None
    assert record["connect_me"] == {"ok": False, "account": None, "detail": str(LOST)}


def test_a_stopped_manager_says_so_and_knows_nothing() -> None:
    record = as_record(state(running=False))
    assert record["manager"] == {
        "ok": False,
        "running": False,
        "detail": "The Manager is stopped. Start it.",
    }
    assert record["shown"] is None


def test_the_reason_for_nok_names_the_sign_in_that_is_missing() -> None:
    record = as_record(state(running=False, unready=LOST))
    assert record["ready"] == {"ok": False, "detail": str(LOST)}
    assert record["manager"] == {"ok": False, "running": False, "detail": str(LOST)}


def test_the_lines_name_the_service_where_the_status_is_set() -> None:
    lines = as_lines(as_record(state(service="genesys-cloud")))
    assert lines[1].split("OK")[0].strip() == "Genesys Cloud credentials"
    assert lines[1].split()[-2:] == ["OK", "(ada@example.com)"]
    assert as_lines({"service": "of-a-later-version"})[1].startswith("Connect Me credentials")


def test_the_trouble_of_the_report_is_the_managers() -> None:
    trouble = AppError("The calendar is not reachable.", "Look at the network.")
    record = as_record(state(report=report(trouble=trouble)))
    assert record["manager"] == {"ok": False, "running": True, "detail": str(trouble)}


def test_what_the_manager_died_of_and_a_start_under_way_are_nok() -> None:
    assert state(unexpected=LOST).manager_trouble is LOST
    assert state(report=None).manager_trouble is not None


def test_the_lines_are_the_five_and_then_what_is_shown_wanted_and_next() -> None:
    lines = as_lines(as_record(state()))
    assert [line[:24].strip() for line in lines] == [
        "UID",
        "Connect Me credentials",
        "Google credentials",
        "Ready to start",
        "Manager",
        "Shown",
        "Wanted",
        "Next",
    ]
    assert lines[1].endswith("OK (ada@example.com)")
    assert lines[5].endswith("Busy, set by this program")
    assert lines[6].endswith(": busy event")
    assert "Telework at " in lines[7]


def test_the_lines_of_a_record_without_knowledge_are_still_eight() -> None:
    lines = as_lines(as_record(state(uid=None, report=None, unready=LOST)))
    assert len(lines) == 8
    assert "NOK" in lines[3]
    assert as_lines({})[0].endswith("not known")


def test_there_is_something_to_come_back_from_while_a_status_is_held_or_asked_for() -> None:
    office = Shown("Office", ours=False, at=NOON)
    quick = Occurrence(NOON, NOON + timedelta(hours=1), Status.OFFICE, "", Reason.QUICK)
    assert state().may_come_back
    assert state(report=report(shown=office, wanted=quick)).may_come_back
    assert not state(report=report(shown=office)).may_come_back
    assert not state(report=report(shown=None, wanted=None)).may_come_back
    assert not state(report=None).may_come_back
    assert not state(running=False).may_come_back
    assert not state(report=report(came_back=True)).may_come_back
