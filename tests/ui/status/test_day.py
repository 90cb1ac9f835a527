"""Today and tomorrow: drawn, listed, and walked with the keyboard."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.agenda import Agenda, Occurrence, agenda
from app.domain.day import Wanted
from app.domain.event import Answer, CalendarEvent, EventKind, Reason
from app.domain.settings import Rules
from app.domain.status import Status
from app.ui.status.day import DayView, midnight, two_days
from tests.stage import report

pytestmark = pytest.mark.xdist_group("qt")
HOUR = timedelta(hours=1)
START = midnight(datetime(2026, 11, 23, 12, tzinfo=UTC), 0)
NOW = START + 9 * HOUR


def event(name: str, begins: float, ends: float, **more: object) -> CalendarEvent:
    return CalendarEvent(name, START + begins * HOUR, START + ends * HOUR, title=name, **more)  # type: ignore[arg-type]


EVENTS = (
    event("Planning", 9, 11),
    event("Lunch", 12, 13, free=True),
    event("Focus", 14, 16, kind=EventKind.FOCUS_TIME),
    event("Vendor", 15, 15.5, answer=Answer.DECLINED, own=False),
    event("Off @Holiday", 32, 36, own=False),
    event("Night @Telework", 23, 26),
)


def day_agenda(*events: CalendarEvent) -> Agenda:
    return agenda(events, Rules(), ZoneInfo("UTC"), START - 24 * HOUR, START + 72 * HOUR)


@pytest.fixture
def view(qapp: QApplication) -> Iterator[DayView]:
    made = DayView()
    made.show_days(two_days(day_agenda(*EVENTS), EVENTS, None, NOW), NOW)
    made.say("", known=True)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def rows(view: DayView) -> list[list[str]]:
    found = []
    for at in range(view.list.topLevelItemCount()):
        top = view.list.topLevelItem(at)
        assert top is not None
        for number in range(top.childCount()):
            found.append([top.child(number).text(column) for column in range(4)])
    return found


def test_every_event_is_listed_with_what_it_asks_for_and_why(view: DayView) -> None:
    assert [row[1:] for row in rows(view)] == [
        ["Planning", "Busy", "an event marked Busy"],
        ["Lunch", "Nothing", "marked Free"],
        ["Focus", "Busy", "focus time"],
        ["Vendor", "Nothing", "declined"],
        ["Night @Telework", "Telework", "a tag in the title"],
        ["Night @Telework", "Telework", "a tag in the title"],
        ["Off @Holiday", "Holiday", "a tag in the title"],
    ]


def test_the_bands_are_spoken_and_tell_who_decided(view: DayView) -> None:
    today, tomorrow = view.bands
    assert today.accessibleName().startswith("Today, ")
    assert tomorrow.accessibleName().startswith("Tomorrow, ")
    spoken = [stretch.accessibleName() for stretch in today._stretches]
    assert spoken[0].startswith("Busy, ")
    assert spoken[0].endswith("Planning, an event marked Busy")
    tips = [stretch.piece.tip for stretch in tomorrow._stretches]
    assert "An invitation from someone else" in tips[-1]
    assert "Your own event" in tips[0]


def test_what_is_picked_in_the_band_is_picked_in_the_list(view: DayView) -> None:
    stretches = list(view.bands[0]._stretches)
    stretches[1].click()
    current = view.list.currentItem()
    assert current is not None
    assert current.text(1) == "Focus"


def test_a_quick_status_is_laid_over_what_the_events_ask_for() -> None:
    quick = Occurrence(NOW, NOW + HOUR, Status.HOLIDAY, "", Reason.QUICK)
    planning = EVENTS[0]
    today, _ = two_days(
        day_agenda(planning), (planning,), report(wanted=quick, agenda=None), NOW + HOUR / 2
    )
    wanted = [one for one in today.entries if isinstance(one, Wanted)]
    assert [(one.status, one.start - START, one.end - START) for one in wanted] == [
        (Status.BUSY, 10 * HOUR, 11 * HOUR),
        (Status.HOLIDAY, 9 * HOUR, 10 * HOUR),
    ]


def test_the_days_are_those_of_this_computer() -> None:
    today, tomorrow = two_days(None, (), None, NOW)
    assert today.end == tomorrow.start
    assert timedelta(hours=23) <= today.end - today.start <= timedelta(hours=25)
    here = today.start.astimezone()
    assert (here.hour, here.minute, here.date()) == (0, 0, NOW.astimezone().date())
    assert today.entries == tomorrow.entries == ()


def test_days_that_are_the_same_are_not_listed_again(view: DayView) -> None:
    first = view.list.topLevelItem(0)
    view.show_days(two_days(day_agenda(*EVENTS), EVENTS, None, NOW + HOUR), NOW + HOUR)
    assert view.list.topLevelItem(0) is first


def test_a_calendar_that_is_not_known_is_not_drawn_as_an_empty_one(view: DayView) -> None:
    view.say("Your calendar has not been read yet.", known=False)
    assert view.note.isVisible()
    assert not any(band.isVisible() for band in view.bands)
    assert not view.list.isVisible()


@pytest.mark.parametrize("larger", [1.0, 1.7])
def test_the_columns_have_room_for_their_words_in_any_type(view: DayView, larger: float) -> None:
    view.resize(1600, 600)
    font = view.list.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    view.list.setFont(font)
    air = view.list.fontMetrics().averageCharWidth()  # that Qt is told of, and may be missing
    for column in (0, 2, 3):
        assert view.list.columnWidth(column) >= view.list.sizeHintForColumn(column) - air, column


def test_where_times_are_long_the_event_keeps_room_and_the_reason_is_cut(view: DayView) -> None:
    trip = event("Trip to Lisbon", 9, 80)  # its times come with their days
    view.show_days(two_days(day_agenda(trip), (trip,), None, NOW), NOW)
    row = view.list.topLevelItem(0).child(0)
    title, reason = (view.list.fontMetrics().horizontalAdvance(row.text(at)) for at in (1, 3))
    others = view.list.columnWidth(0) + view.list.columnWidth(2)
    view.resize(view.width() - view.list.viewport().width() + others + reason + title // 2, 600)
    assert view.list.columnWidth(1) >= title // 2
    assert view.list.columnWidth(3) < reason
    assert row.text(3) in row.toolTip(3)
    view.resize(view.width() + 2 * title, 600)
    assert view.list.columnWidth(1) >= title
    assert view.list.columnWidth(3) >= reason


def test_a_band_that_is_filled_before_it_is_shown_is_laid_out_at_once(qapp: QApplication) -> None:
    made = DayView()
    made.resize(1000, 420)
    made.show_days(two_days(day_agenda(*EVENTS), EVENTS, None, NOW), NOW)
    made.say("", known=True)
    made.show()
    lefts = [stretch.geometry().left() for stretch in made.bands[0]._stretches]
    made.close()
    made.deleteLater()
    assert len(lefts) > 1
    assert lefts == sorted(set(lefts))
