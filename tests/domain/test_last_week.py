"""What the calendar asked for beside what really was set: the verdicts, and whom they accuse."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, Occurrence
from app.domain.event import Reason
from app.domain.last_week import DayBeside, Planned, Verdict, compare
from app.domain.report import Happening, What
from app.domain.status import Status
from tests.domain.holds import TEN, at, occurrence

NAMES = {status: f"my {status}" for status in Status}
DAY = (at(-600), at(840))  # from midnight to midnight


def happened(
    what: What, minutes: float, status: str | None = None, event_id: str | None = "e1", **more: str
) -> Happening:
    name = None if status is None else f"my {status}"
    return Happening(at(minutes), what, name, event_id=event_id, **more)


STARTED = happened(What.STARTED, -120, event_id=None)
STOPPED = happened(What.STOPPED, 480, event_id=None)
SET = happened(What.SET, 0, "Busy", reason="busy event")
BACK = happened(What.GIVEN_BACK, 60, "Office")


def beside(
    *happenings: Happening,
    planned: tuple[Occurrence, ...] = (occurrence(),),
    edges: tuple[datetime, ...] = DAY,
) -> tuple[DayBeside, ...]:
    return compare(Agenda(edges[0], edges[-1], planned), happenings, NAMES, edges)


def judged(*happenings: Happening, planned: Occurrence | None = None) -> Planned:
    """Judge Busy from ten to eleven."""
    (day,) = beside(*happenings, planned=(planned or occurrence(),))
    (one,) = day.planned
    return one


def verdict(*happenings: Happening) -> tuple[Verdict, str | None]:
    one = judged(*happenings)
    assert (one.verdict is Verdict.LATE) == (one.late > timedelta())
    return one.verdict, one.detail


def really(*happenings: Happening, edges: tuple[datetime, ...] = DAY) -> list[list[str]]:
    """Write down what was set on each day, in minutes from ten."""
    return [
        [f"{(s.start - TEN) // timedelta(minutes=1)}-{(s.end - TEN) // timedelta(minutes=1)}"
         f" {s.name}" for s in day.really]
        for day in beside(*happenings, edges=edges)
    ]  # fmt: skip


def test_what_was_set_and_given_back_in_time_is_as_planned() -> None:
    assert verdict(STARTED, SET, BACK, STOPPED) == (Verdict.AS_PLANNED, None)
    assert judged(STARTED, SET, BACK).unwatched == timedelta()
    slow = replace(SET, at=at(0) + timedelta(seconds=5))
    assert verdict(STARTED, slow, BACK) == (Verdict.AS_PLANNED, None)


def test_what_was_set_later_is_late_by_so_much() -> None:
    late = happened(What.APPLIED_LATE, 2, "Busy")
    assert judged(STARTED, late, BACK).late == timedelta(minutes=2)
    waited = happened(What.WAITING, 0, reason="in call")
    assert verdict(STARTED, waited, late, BACK) == (Verdict.LATE, None)


def test_lateness_counts_from_the_start_of_the_manager() -> None:
    begun = happened(What.STARTED, 20, event_id=None)
    at_once = happened(What.APPLIED_LATE, 20, "Busy")
    one = judged(begun, at_once, BACK)
    assert (one.verdict, one.unwatched) == (Verdict.AS_PLANNED, timedelta(minutes=20))
    later = happened(What.APPLIED_LATE, 23, "Busy")
    one = judged(begun, later, BACK)
    assert (one.verdict, one.late) == (Verdict.LATE, timedelta(minutes=3))
    assert one.unwatched == timedelta(minutes=20)


def test_the_persons_hand_explains_everything() -> None:
    left = happened(What.LEFT_ALONE, 30, "Office", reason="chosen by hand")
    assert verdict(STARTED, SET, left) == (Verdict.LEFT_ALONE, "my Office")
    assert verdict(STARTED, replace(left, at=at(0))) == (Verdict.LEFT_ALONE, "my Office")
    trouble = happened(What.TROUBLE, 40, event_id=None, reason="Google cannot be reached.")
    assert verdict(STARTED, SET, left, trouble) == (Verdict.LEFT_ALONE, "my Office")
    restarted = happened(What.STARTED, 45, event_id=None)
    assert verdict(STARTED, SET, left, restarted) == (Verdict.LEFT_ALONE, "my Office")
    before = replace(left, at=at(-5))
    assert verdict(STARTED, before) == (Verdict.NOTHING_TO_DO, None)


def test_what_was_left_alone_stays_so_on_the_next_day() -> None:
    left = happened(What.LEFT_ALONE, 30, "Office")
    long = occurrence(Status.HOLIDAY, start=0, end=2000)
    days = beside(STARTED, left, planned=(long,), edges=(at(-600), at(840), at(2280)))
    assert [[(one.verdict, one.start) for one in day.planned] for day in days] == [
        [(Verdict.LEFT_ALONE, at(0))],
        [(Verdict.LEFT_ALONE, at(840))],
    ]


def test_a_quick_status_is_the_persons_own_choice() -> None:
    quick = happened(What.SET, 10, "Office", event_id=None, reason="quick status")
    again = happened(What.APPLIED_LATE, 30, "Busy")
    assert verdict(STARTED, SET, quick, again, BACK) == (Verdict.LEFT_ALONE, "my Office")
    assert verdict(STARTED, replace(quick, event_id=""), again) == (
        Verdict.LEFT_ALONE, "my Office",
    )  # fmt: skip


def test_who_came_back_ended_it_by_their_own_choice() -> None:
    back = replace(BACK, at=at(30))
    assert verdict(STARTED, SET, back, STOPPED) == (Verdict.LEFT_ALONE, "my Office")
    stop = happened(What.STOPPED, 30, event_id=None)
    one = judged(STARTED, SET, back, stop)
    assert (one.verdict, one.unwatched) == (Verdict.AS_PLANNED, timedelta(minutes=30))


def test_when_the_manager_did_not_run_nothing_could_be_set() -> None:
    not_running = (Verdict.NOT_RUNNING, None)
    assert verdict() == not_running
    assert verdict(STARTED, happened(What.STOPPED, -60, event_id=None)) == not_running
    assert verdict(happened(What.STARTED, 60, event_id=None)) == not_running
    assert judged().unwatched == timedelta(hours=1)


def test_a_manager_that_was_killed_ran_until_its_last_record() -> None:
    killed = happened(What.SET, -60, "Telework", "e0")
    next_start = happened(What.STARTED, 90, event_id=None)
    assert verdict(STARTED, killed, next_start) == (Verdict.NOT_RUNNING, None)
    assert verdict(STARTED, killed) == (Verdict.DIFFERENT, "my Telework")
    # what it had set stayed: nobody was there to give it back
    assert verdict(STARTED, SET, next_start) == (Verdict.AS_PLANNED, None)
    assert really(STARTED, SET, next_start, replace(BACK, at=at(91))) == [["0-91 my Busy"]]


def test_a_log_that_begins_in_the_middle_of_a_run_is_understood() -> None:
    assert verdict(BACK, STOPPED) == (Verdict.NOTHING_TO_DO, None)
    ended = replace(BACK, previous="my Busy")
    assert verdict(ended, STOPPED) == (Verdict.AS_PLANNED, None)
    assert really(ended) == [["-600-60 my Busy"]]


def test_no_record_accuses_nobody() -> None:
    assert verdict(STARTED, STOPPED) == (Verdict.NOTHING_TO_DO, None)
    assert verdict(STARTED) == (Verdict.NOTHING_TO_DO, None)
    over = happened(What.WELL_AGAIN, 20, event_id=None)
    trouble = happened(What.TROUBLE, 10, event_id=None, reason="Google cannot be reached.")
    assert verdict(STARTED, trouble, over) == (Verdict.NOTHING_TO_DO, None)


def test_what_hindered_it_is_said() -> None:
    waited = happened(What.WAITING, 0, reason="on queue")
    assert verdict(STARTED, waited) == (Verdict.NOT_SET, "on queue")
    assert verdict(STARTED, replace(waited, event_id="e2")) == (Verdict.NOTHING_TO_DO, None)
    trouble = happened(What.TROUBLE, -10, event_id=None, reason="You are not signed in.")
    assert verdict(STARTED, trouble) == (Verdict.NOT_SET, "You are not signed in.")
    restarted = happened(What.STARTED, -5, event_id=None)
    assert verdict(STARTED, trouble, restarted) == (Verdict.NOTHING_TO_DO, None)


def test_another_status_of_ours_is_different() -> None:
    other = happened(What.SET, -30, "Telework", "e0")
    assert verdict(STARTED, other) == (Verdict.DIFFERENT, "my Telework")
    gone = happened(What.GIVEN_BACK, 30, "Office", "e0")
    assert verdict(STARTED, SET, gone) == (Verdict.DIFFERENT, None)


def test_a_chain_is_set_once_and_shown_as_it_was_set() -> None:
    planned = (
        occurrence(end=30),
        occurrence(event_id="e2", start=30, end=60),
        occurrence(Status.TELEWORK, "e3", 60, 90),
    )
    telework = happened(What.SET, 60, "Telework", "e3")
    back = happened(What.GIVEN_BACK, 90, "Office", "e3")
    (day,) = beside(STARTED, SET, telework, back, planned=planned)
    assert {one.verdict for one in day.planned} == {Verdict.AS_PLANNED}
    assert [(one.start, one.end, one.name, one.reason) for one in day.really] == [
        (at(0), at(60), "my Busy", "busy event"),
        (at(60), at(90), "my Telework", None),
    ]


def test_a_quick_restart_is_forgiven_and_a_slow_one_is_late() -> None:
    def restarted(seconds: int) -> Planned:
        again = at(30) + timedelta(seconds=seconds)
        return judged(
            STARTED,
            SET,
            replace(BACK, at=at(30)),
            happened(What.STOPPED, 30, event_id=None),
            happened(What.STARTED, 30.1, event_id=None),
            replace(SET, what=What.APPLIED_LATE, at=again),
            BACK,
        )

    assert restarted(8).verdict is Verdict.AS_PLANNED
    assert (restarted(20).verdict, restarted(20).late) == (Verdict.LATE, timedelta(seconds=14))


def test_days_are_cut_at_their_edges() -> None:
    night = occurrence(Status.TELEWORK, "n", 800, 900)
    set_ = happened(What.SET, 800, "Telework", "n")
    back = happened(What.GIVEN_BACK, 900, "Office", "n")
    edges = (at(-600), at(840), at(2280), at(3720))
    days = beside(STARTED, set_, back, planned=(night,), edges=edges)
    assert [(day.start, day.end) for day in days] == [*pairwise(edges)]
    assert [[(one.start, one.end, one.verdict) for one in day.planned] for day in days] == [
        [(at(800), at(840), Verdict.AS_PLANNED)],
        [(at(840), at(900), Verdict.AS_PLANNED)],
        [],
    ]
    assert really(STARTED, set_, back, edges=edges) == [
        ["800-840 my Telework"], ["840-900 my Telework"], [],
    ]  # fmt: skip
    assert beside(edges=(at(0),)) == ()


def test_what_is_still_set_goes_on_to_the_end() -> None:
    assert really(STARTED, SET) == [["0-840 my Busy"]]
    (day,) = beside(SET, STARTED, edges=(at(-600), at(30)), planned=(occurrence(end=30),))
    assert [one.verdict for one in day.planned] == [Verdict.AS_PLANNED]


@pytest.mark.parametrize("minutes", [1, 10, 60])
def test_a_long_event_of_a_working_day_is_as_planned_while_the_computer_is_on(minutes: int) -> None:
    """An all-day event begins at midnight, long before the computer does."""
    long = occurrence(Status.TELEWORK, "t", -600, 840)
    begun = happened(What.STARTED, minutes, event_id=None)
    set_ = happened(What.APPLIED_LATE, minutes, "Telework", "t")
    back = happened(What.GIVEN_BACK, minutes + 300, "Office", "t")
    stop = happened(What.STOPPED, minutes + 300, event_id=None)
    one = judged(begun, set_, back, stop, planned=long)
    assert one.verdict is Verdict.AS_PLANNED
    assert one.unwatched == timedelta(minutes=1440 - 300)


@st.composite
def agendas(draw: st.DrawFn) -> tuple[Occurrence, ...]:
    """Make occurrences in order, adjoining or apart, over two days."""
    edges = sorted(draw(st.sets(st.integers(-600, 2280), max_size=12)))
    wanted = [
        Occurrence(at(start), at(end), draw(st.sampled_from(Status)), f"e{start}", Reason.BUSY)
        for start, end in pairwise(edges)
        if draw(st.booleans())
    ]
    return tuple(wanted)


TWO_DAYS = (at(-600), at(840), at(2280))


@given(agendas())
def test_a_faultless_week_is_as_planned_and_really_so(planned: tuple[Occurrence, ...]) -> None:
    log, shown, end = [STARTED], "", at(-600)
    for one in planned:
        if shown and one.start > end:
            log.append(Happening(end, What.GIVEN_BACK, "my Office", event_id="x"))
            shown = ""
        if NAMES[one.status] != shown:
            shown = NAMES[one.status]
            log.append(Happening(one.start, What.SET, shown, event_id=one.event_id))
        end = one.end
    if shown:
        log.append(Happening(end, What.GIVEN_BACK, "my Office", event_id="x"))
    log[0] = replace(STARTED, at=min(one.at for one in log))
    for day in beside(*log, planned=planned, edges=TWO_DAYS):
        assert all(one.verdict is Verdict.AS_PLANNED for one in day.planned)
        assert all(one.unwatched == timedelta() for one in day.planned)
        for one in day.planned:
            covering = [s for s in day.really if s.start <= one.start and one.end <= s.end]
            assert [s.name for s in covering] == [NAMES[one.status]]


HAPPENINGS = st.builds(
    Happening,
    st.integers(-700, 2400).map(at),
    st.sampled_from(What),
    st.sampled_from([None, *NAMES.values(), "my Meal"]),
    st.sampled_from([None, *NAMES.values()]),
    st.sampled_from([None, "", "e1", "e2"]),
    st.sampled_from([None, "in call", "x"]),
)


@given(agendas(), st.lists(HAPPENINGS, max_size=12))
def test_whatever_is_recorded_every_stretch_has_one_verdict(
    planned: tuple[Occurrence, ...], log: list[Happening]
) -> None:
    days = beside(*log, planned=planned, edges=TWO_DAYS)
    wanted = sum((one.end - one.start for one in planned), timedelta())
    parts = [one for day in days for one in day.planned]
    assert sum((one.end - one.start for one in parts), timedelta()) == wanted
    for one in parts:
        assert timedelta() <= one.unwatched <= one.end - one.start
        assert one.late <= one.end - one.start
        assert (one.verdict is Verdict.LATE) == (one.late > timedelta())
    for day in days:
        for first, second in pairwise(day.really):
            assert first.start < first.end <= second.start


def test_a_remark_on_what_is_shown_hinders_nothing() -> None:
    remark = happened(What.TROUBLE, -60, "Busy", event_id=None, reason="Nobody sees it.")
    assert verdict(STARTED, remark) == (Verdict.NOTHING_TO_DO, None)
    trouble = replace(remark, at=at(-30), status=None)
    assert verdict(STARTED, trouble, replace(remark, at=at(-10))) == (
        Verdict.NOT_SET,
        "Nobody sees it.",
    )
