"""When a person is asked to renew a sign-in: both sides of every boundary."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.renewal import Call, Renewal, looks_again, renewal_due
from app.domain.status import Status

ENDS = datetime(2026, 11, 23, 14, tzinfo=UTC)
HOUR = 3600.0


def before(seconds: float) -> datetime:
    return ENDS - timedelta(seconds=seconds)


def occurrence(start: float, end: float) -> Occurrence:
    """Give one that begins and ends so many seconds before the end of the sign-in."""
    return Occurrence(before(start), before(end), Status.BUSY, "event", Reason.BUSY)


@pytest.mark.parametrize(
    ("left", "call"),
    [(HOUR + 1, None), (HOUR, Call.SOON), (1, Call.SOON), (0, None), (-1, None)],
)
def test_without_an_event_the_last_hour_counts(left: float, call: Call | None) -> None:
    found = renewal_due(ENDS, before(left), ())
    assert found == (None if call is None else Renewal(call, ENDS, breaks=False))


@pytest.mark.parametrize(
    ("left", "call"),
    [(12 * HOUR + 1, None), (12 * HOUR, Call.EARLY), (HOUR + 1, Call.EARLY), (HOUR, Call.SOON)],
)
def test_with_an_event_across_the_end_twelve_hours_count(left: float, call: Call | None) -> None:
    found = renewal_due(ENDS, before(left), [occurrence(600, -600)])
    assert found == (None if call is None else Renewal(call, ENDS, breaks=True))


@pytest.mark.parametrize(
    ("start", "end", "breaks"),
    [
        (600, 120, False),  # over when the status would be given back
        (600, 119, True),
        (120, -600, False),  # not begun by then
        (121, -600, True),
        (-60, -600, False),
        (30 * HOUR, 0, True),  # runs already
    ],
)
def test_across_means_across_the_moment_of_giving_back(
    start: float,
    end: float,
    breaks: bool,  # noqa: FBT001
) -> None:
    found = renewal_due(ENDS, before(1800), [occurrence(start, end)])
    assert found == Renewal(Call.SOON, ENDS, breaks=breaks)
    early = renewal_due(ENDS, before(4 * HOUR), [occurrence(start, end)])
    assert (early is not None) is breaks


def test_what_renews_itself_is_never_asked_for() -> None:
    assert renewal_due(None, ENDS, [occurrence(600, -600)]) is None
    assert looks_again(None, ENDS) is None


def test_time_alone_makes_it_due_twice() -> None:
    assert looks_again(ENDS, before(13 * HOUR)) == before(12 * HOUR)
    assert looks_again(ENDS, before(12 * HOUR)) == before(HOUR)
    assert looks_again(ENDS, before(HOUR)) is None


@given(
    left=st.floats(-3 * HOUR, 20 * HOUR),
    spans=st.lists(st.tuples(st.floats(-HOUR, 20 * HOUR), st.floats(1, 8 * HOUR)), max_size=4),
)
def test_nothing_becomes_due_between_the_looks_unless_the_agenda_changes(
    left: float, spans: list[tuple[float, float]]
) -> None:
    occurrences = [occurrence(start, start - lasts) for start, lasts in spans]
    now = before(left)
    found, again = renewal_due(ENDS, now, occurrences), looks_again(ENDS, now)
    later = min(again or ENDS, ENDS) - timedelta(milliseconds=1)
    if found is None and later > now:
        assert renewal_due(ENDS, later, occurrences) is None
