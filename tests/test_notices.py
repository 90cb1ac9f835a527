"""What the person is told unasked: few things, each once, and nothing that they did themselves."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.console import Console
from app.domain.agenda import Agenda, Occurrence
from app.domain.errors import AppError, Offline, Service, SignInNeeded, VaultFailed
from app.domain.event import CalendarEvent, Reason
from app.domain.report import Happening, Report, What
from app.domain.status import Status
from app.headless import Lines
from app.instants import worded
from app.notices import Notice, NoticeKind, Notices, Place, Wishes
from app.state import AT_KEYRING, NOT_OPEN, Party, State
from app.supervisor import UNEXPECTED
from tests.stage import report

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ENDED = SignInNeeded(Service.GOOGLE, "Your sign-in to Google has ended.")
OFFLINE = Offline("Google cannot be reached.", "Look at the network.")
LOCKED = VaultFailed("The keyring of this computer is locked.", "Unlock it.", kind="locked")
ADA = Party("ada@example.com", None)
TITLE = "Dinner with Mr Black"


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def state(
    *,
    connect_me: Party = ADA,
    google: Party = ADA,
    unready: AppError | None = None,
    running: bool = True,
    unexpected: AppError | None = None,
    report: Report | None = None,
) -> State:
    return State(
        service="connect-me",
        uid="uid-1",
        connect_me=connect_me,
        google=google,
        unready=unready or connect_me.trouble or google.trouble,
        running=running,
        unexpected=unexpected,
        report=report,
        last_sync=None,
    )


WELL = state(report=report())
TROUBLED = state(report=report(trouble=OFFLINE))
STOPPED = state(running=False)
SIGNED_OUT = state(google=Party(None, SignInNeeded(Service.GOOGLE)), running=False)
GOOGLE_ENDED = state(google=Party("ada@example.com", ENDED), report=report(trouble=ENDED))


def told(notices: Notices, what: State, seconds: float) -> list[NoticeKind]:
    """Show the state and give the kinds of what is due."""
    notices.saw(what, after(seconds))
    return [notice.kind for notice in notices.due(after(seconds))]


# a sign-in that ends by itself

HOUR = 3600
ENDS = after(10 * HOUR)


def ending(
    *occurrences: tuple[float, float], ends: datetime | None = ENDS, running: bool = True
) -> State:
    """Give the state with a sign-in that ends, and a calendar."""
    wanted = tuple(
        Occurrence(after(start), after(end), Status.BUSY, "event", Reason.BUSY)
        for start, end in occurrences
    )
    known = report(agenda=Agenda(after(0), after(48 * HOUR), wanted), wanted=None)
    party = Party("ada@example.com", None, ends)
    return replace(state(connect_me=party, report=known, running=running), service="genesys-cloud")


def test_the_end_of_a_sign_in_is_told_an_hour_ahead_and_once() -> None:
    notices, plain = Notices(), ending((HOUR, 2 * HOUR))
    assert told(notices, plain, 0) == []
    assert notices.due_again() == after(9 * HOUR)
    assert told(notices, plain, 9 * HOUR - 1) == []
    notices.saw(plain, after(9 * HOUR))
    (notice,) = notices.due(after(9 * HOUR))
    at = worded(ENDS)
    assert notice == Notice(
        NoticeKind.RENEWAL,
        f"Your sign-in to Genesys Cloud ends at {at}.",
        "Sign in again before then; your status stays as it is.",
        Place.SET_UP,
    )
    assert notices.due_again() is None
    for minute in range(59):
        assert told(notices, plain, 9 * HOUR + 60 * minute) == []


def test_an_event_across_the_end_is_told_as_soon_as_it_is_known() -> None:
    notices = Notices()
    assert told(notices, ending(), 0) == []
    across = ending((9.5 * HOUR, 11 * HOUR))
    notices.saw(across, after(60))
    (notice,) = notices.due(after(60))
    assert notice.headline.endswith(", in the middle of an event.")
    assert "your status is given back" in notice.advice
    assert told(notices, across, 120) == []
    assert told(notices, across, 9 * HOUR) == [NoticeKind.RENEWAL]
    assert told(notices, across, 9 * HOUR + 60) == []


def test_a_quick_status_counts_like_an_event() -> None:
    quick = Occurrence(after(0), after(11 * HOUR), Status.BUSY, "", Reason.QUICK)
    known = replace(ending(), report=report(agenda=None, wanted=quick))
    assert told(Notices(), known, 60) == [NoticeKind.RENEWAL]


def test_after_a_renewal_the_next_end_is_told_anew() -> None:
    notices = Notices()
    assert told(notices, ending(), 9 * HOUR) == [NoticeKind.RENEWAL]
    renewed = ending(ends=after(33 * HOUR))
    assert told(notices, renewed, 9 * HOUR + 60) == []
    assert notices.due_again() == after(21 * HOUR)
    assert told(notices, renewed, 32 * HOUR) == [NoticeKind.RENEWAL]


@pytest.mark.parametrize(
    "what",
    [
        ending(ends=None),
        ending(running=False),
        replace(ending(), connect_me=Party("ada@example.com", ENDED, ENDS)),
        replace(ending(), google=Party("ada@example.com", None, ENDS), connect_me=ADA),
    ],
)
def test_no_renewal_is_asked_for_where_it_makes_no_difference(what: State) -> None:
    notices = Notices()
    assert NoticeKind.RENEWAL not in told(notices, what, 9 * HOUR)


def test_a_renewal_is_not_told_to_whoever_wants_no_notices() -> None:
    notices = Notices(Wishes(anything=False))
    assert told(notices, ending(), 9 * HOUR) == []
    notices.wishes = Wishes()
    assert told(notices, ending(), 9 * HOUR) == [NoticeKind.RENEWAL]


def test_without_windows_the_end_of_a_sign_in_is_printed_ahead_and_once() -> None:
    for as_json in (False, True):
        out = io.StringIO()
        lines = Lines(Console(out, io.StringIO()), as_json)
        for seconds in (0, 9 * HOUR, 9 * HOUR + 60, 9.5 * HOUR):
            lines.look_ahead(ending(), after(seconds))
        (line,) = out.getvalue().splitlines()
        reason = (
            f"Your sign-in to Genesys Cloud ends at {worded(ENDS)}."
            " Sign in again before then; your status stays as it is."
        )
        if as_json:
            told = json.loads(line)
            assert (told["what"], told["reason"], told["status"]) == ("trouble", reason, None)
        else:
            assert line.split(maxsplit=1)[1] == f"trouble      - {reason}"


def test_what_becomes_due_first_is_looked_at_first() -> None:
    notices = Notices()
    troubled = replace(ending(), report=report(trouble=OFFLINE, wanted=None))
    notices.saw(troubled, after(0))
    assert notices.due_again() == after(60)
    assert told(notices, troubled, 60) == [NoticeKind.TROUBLE]
    assert notices.due_again() == after(9 * HOUR)


# signing in


def test_a_sign_in_that_ended_is_told_once_until_it_is_well_again() -> None:
    notices = Notices()
    assert told(notices, WELL, 0) == []
    notices.saw(GOOGLE_ENDED, after(1))
    assert notices.due(after(1)) == (
        Notice(
            NoticeKind.SIGN_IN,
            "Your sign-in to Google has ended.",
            "Sign in to Google again.",
            Place.SET_UP,
        ),
    )
    assert told(notices, GOOGLE_ENDED, 500) == []
    assert told(notices, WELL, 501) == []
    assert told(notices, GOOGLE_ENDED, 502) == [NoticeKind.SIGN_IN]


def test_a_sign_in_that_had_ended_before_the_start_is_told() -> None:
    ended = state(connect_me=Party("ada@example.com", SignInNeeded(Service.CONNECT_ME)))
    assert told(Notices(), ended, 0) == [NoticeKind.SIGN_IN]


def test_a_sign_in_that_only_the_service_refuses_is_told() -> None:
    refused = state(report=report(service_trouble=SignInNeeded(Service.CONNECT_ME)))
    assert told(Notices(), refused, 0) == [NoticeKind.SIGN_IN]


def test_both_sign_ins_are_told_apart() -> None:
    both = state(
        connect_me=Party("ada@example.com", SignInNeeded(Service.CONNECT_ME)),
        google=Party("ada@example.com", ENDED),
    )
    notices = Notices()
    assert told(notices, GOOGLE_ENDED, 0) == [NoticeKind.SIGN_IN]
    assert told(notices, both, 1) == [NoticeKind.SIGN_IN]
    assert told(notices, both, 2) == []


def test_whoever_never_signed_in_or_signed_out_is_told_nothing() -> None:
    notices = Notices()
    assert told(notices, SIGNED_OUT, 0) == []
    assert told(notices, WELL, 1) == []
    assert told(notices, SIGNED_OUT, 2) == []
    assert told(notices, SIGNED_OUT, 600) == []


# the Manager


def test_a_trouble_is_told_once_it_has_lasted_a_minute_and_so_is_its_end() -> None:
    notices = Notices()
    assert told(notices, TROUBLED, 0) == []
    assert notices.due_again() == after(60)
    assert notices.due(after(59.9)) == ()
    assert notices.due(after(60)) == (
        Notice(
            NoticeKind.TROUBLE, "Google cannot be reached.", "Look at the network.", Place.STATUS
        ),
    )
    assert notices.due_again() is None
    assert told(notices, TROUBLED, 999) == []
    assert told(notices, WELL, 1000) == [NoticeKind.WELL_AGAIN]
    assert told(notices, WELL, 1001) == []


def test_a_trouble_of_less_than_a_minute_is_never_told() -> None:
    notices = Notices()
    for seconds in range(0, 600, 50):
        assert told(notices, TROUBLED, seconds) == []
        assert told(notices, WELL, seconds + 49) == []
    assert notices.due_again() is None


def test_one_trouble_after_the_other_is_one_trouble() -> None:
    notices = Notices()
    assert told(notices, TROUBLED, 0) == []
    locked = state(report=report(trouble=LOCKED))
    assert told(notices, locked, 60) == [NoticeKind.TROUBLE]
    assert told(notices, TROUBLED, 200) == []


def test_what_the_manager_died_of_is_a_trouble_although_it_does_not_run() -> None:
    notices = Notices()
    died = state(running=False, unexpected=UNEXPECTED)
    assert told(notices, WELL, 0) == []
    assert told(notices, died, 1) == []
    assert told(notices, died, 61) == [NoticeKind.TROUBLE]


def test_a_manager_that_cannot_start_is_a_trouble() -> None:
    notices = Notices()
    unready = state(google=Party(None, LOCKED), running=False)
    assert told(notices, unready, 0) == []
    notices.saw(unready, after(60))
    assert [notice.headline for notice in notices.due(after(60))] == [LOCKED.headline]


def test_a_manager_that_the_person_stopped_is_none_whatever_comes_after() -> None:
    notices = Notices()
    assert told(notices, WELL, 0) == []
    assert told(notices, STOPPED, 1) == []
    assert told(notices, STOPPED, 600) == []
    assert told(notices, state(google=Party(None, LOCKED), running=False), 601) == []
    assert notices.due(after(2000)) == ()
    assert told(notices, TROUBLED, 2001) == []
    assert told(notices, TROUBLED, 2061) == [NoticeKind.TROUBLE]


def test_stopping_ends_a_trouble_in_silence() -> None:
    notices = Notices()
    assert told(notices, TROUBLED, 0) == []
    assert told(notices, TROUBLED, 60) == [NoticeKind.TROUBLE]
    assert told(notices, STOPPED, 61) == []
    assert told(notices, WELL, 62) == []


@pytest.mark.parametrize(
    "starting",
    [
        state(report=None),
        state(connect_me=Party(None, NOT_OPEN), google=Party(None, NOT_OPEN), running=False),
        state(connect_me=Party(None, AT_KEYRING), google=Party(None, AT_KEYRING), running=False),
    ],
    ids=["Manager", "program", "keyring"],
)
def test_a_start_that_takes_long_is_no_trouble(starting: State) -> None:
    notices = Notices()
    assert told(notices, starting, 0) == []
    assert told(notices, starting, 100) == []


def test_a_missing_sign_in_is_not_told_a_second_time_as_a_trouble() -> None:
    notices = Notices()
    assert told(notices, GOOGLE_ENDED, 0) == [NoticeKind.SIGN_IN]
    assert told(notices, GOOGLE_ENDED, 100) == []
    assert told(notices, WELL, 101) == []


def test_a_clock_that_was_set_back_does_not_put_a_notice_off_for_long() -> None:
    notices = Notices()
    assert told(notices, TROUBLED, 0) == []
    assert told(notices, TROUBLED, -3600) == []
    assert told(notices, TROUBLED, -3540) == [NoticeKind.TROUBLE]


# tags of others


def tagged(
    event_id: str = "event-1", *, own: bool = False, what: What = What.SET, at: float = 0
) -> tuple[Happening, State]:
    event = CalendarEvent(event_id, NOON, after(3600), TITLE, own=own)
    happening = Happening(
        after(at), what, "Telework", "Office", event_id, Reason.TAG_IN_TITLE, late_ms=3
    )
    return happening, state(report=report(items=(event,), happenings=(happening,)))


@pytest.mark.parametrize("what", [What.SET, What.APPLIED_LATE])
def test_a_tag_of_somebody_else_that_set_the_status_is_told_without_its_title(what: What) -> None:
    notices = Notices()
    notices.happened(*tagged(what=what))
    assert notices.due(NOON) == (
        Notice(
            NoticeKind.TAG_OF_OTHERS,
            "A tag in somebody else’s event set your status.",
            "Advanced Settings can leave out the tags of others.",
            Place.STATUS,
            status="Telework",
        ),
    )
    assert notices.due(NOON) == ()


def test_a_tag_in_the_description_counts_as_well_and_other_reasons_do_not() -> None:
    for reason, count in ((Reason.TAG_IN_DESCRIPTION, 1), (Reason.BUSY, 0)):
        notices = Notices()
        happening, seen = tagged()
        notices.happened(Happening(NOON, What.SET, "x", None, "event-1", reason), seen)
        assert len(notices.due(NOON)) == count
        notices.happened(Happening(NOON, What.GIVEN_BACK, "x", None, "event-1", reason), seen)
        assert happening.status
        assert notices.due(NOON) == ()


def test_an_own_event_and_one_that_is_gone_are_not_told() -> None:
    notices = Notices()
    notices.happened(*tagged(own=True))
    notices.happened(tagged()[0], WELL)
    notices.happened(tagged()[0], state())
    assert notices.due(NOON) == ()


def test_an_event_is_told_once_and_a_flood_of_them_once_an_hour() -> None:
    notices = Notices()
    for number in range(100):
        notices.happened(*tagged(f"event-{number}", at=number))
    assert len(notices.due(after(100))) == 1
    notices.happened(*tagged("event-0", at=7200))
    assert notices.due(after(7200)) == ()
    notices.happened(*tagged("event-5", at=7200))
    assert len(notices.due(after(7200))) == 1


def test_a_title_is_told_only_where_the_person_wants_that() -> None:
    notices = Notices(Wishes(titles=True))
    notices.happened(*tagged())
    [notice] = notices.due(NOON)
    assert notice.title == TITLE
    assert TITLE not in notice.headline + notice.advice


# the person's own hand


def test_the_own_hand_is_told_only_where_the_person_wants_that() -> None:
    left = Happening(NOON, What.LEFT_ALONE, "Office", "Busy", "event-1", "chosen by hand")
    notices = Notices()
    notices.happened(left, WELL)
    assert notices.due(NOON) == ()
    notices.wishes = Wishes(own_hand=True)
    notices.happened(left, WELL)
    [notice] = notices.due(NOON)
    assert (notice.kind, notice.title) == (NoticeKind.OWN_HAND, "")


# all of it


def test_nothing_is_told_while_nothing_is_wanted_and_what_goes_on_is_told_later() -> None:
    notices = Notices(Wishes(anything=False, own_hand=True))
    notices.happened(*tagged())
    assert told(notices, GOOGLE_ENDED, 0) == []
    notices.saw(TROUBLED, after(0))
    assert notices.due(after(100)) == ()
    notices.wishes = Wishes()
    assert [notice.kind for notice in notices.due(after(101))] == [NoticeKind.TROUBLE]


def test_notices_that_saw_nothing_tell_nothing() -> None:
    assert Notices().due(NOON) == ()
