"""The day band: where its stretches lie, how it is walked and read, and what an update costs."""

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.local_time import first_instant
from app.domain.status import Status
from app.ui.band import WAKING, WHOLE, DayBand, Hours, Piece, day_name, hours_needed
from app.ui.language import clock_time
from app.ui.look import DARK, LIGHT, RADIUS
from app.ui.scale import Pane
from app.ui.stretch import GAP, Stretch
from app.ui.time_axis import axis_of, hours_with, placed

pytestmark = pytest.mark.xdist_group("qt")

BRUSSELS = ZoneInfo("Europe/Brussels")
# The midnight of this computer: a band speaks of local days.
MIDNIGHT = (
    datetime(2026, 11, 22, 12, tzinfo=UTC).astimezone().replace(hour=0, minute=0).astimezone(UTC)
)
NEXT = MIDNIGHT + timedelta(hours=24)
WIDTH = 960  # 40 pixels an hour


def at(hours: float) -> datetime:
    return MIDNIGHT + timedelta(minutes=round(hours * 60))


def piece(start: float, end: float, status: Status = Status.BUSY, label: str = "Standup") -> Piece:
    begins, ends = at(start), at(end)
    times = f"{clock_time(begins)} to {clock_time(ends)}"
    return Piece(
        begins,
        ends,
        status,
        label,
        f"{label}\n{times}\nan event marked Busy\nyour own event",
        f"{status}, {times}, {label}, an event marked Busy",
        (label, start),
    )


STANDUP, LUNCH, REVIEW = piece(9, 10), piece(12, 13, Status.OFFICE, "Lunch"), piece(15, 16.5)
THREE = (STANDUP, LUNCH, REVIEW)


def show(
    band: DayBand, pieces: Sequence[Piece], now: float | None = 8, hours: Hours = WHOLE
) -> None:
    band.show_day(MIDNIGHT, NEXT, pieces, None if now is None else at(now), hours)


def stretches(band: DayBand) -> list[Stretch]:
    """Give the stretches in the order in which a screen reader meets them."""
    bury()
    return [child for child in band.children() if isinstance(child, Stretch)]


def bury() -> None:
    """Let go what was handed to deleteLater."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def focused_label() -> str:
    widget = QApplication.focusWidget()
    return widget.piece.label if isinstance(widget, Stretch) else type(widget).__name__


def places(band: DayBand) -> list[tuple[int, int]]:
    """Give the left edge and the width of each stretch."""
    return [(one.x(), one.width()) for one in stretches(band)]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Give a window with a field, a band and a field."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in (QLineEdit(), DayBand(), QLineEdit()):
        layout.addWidget(part)
    made.resize(WIDTH, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    bury()


@pytest.fixture
def band(window: QWidget) -> DayBand:
    found = window.findChild(DayBand)
    assert isinstance(found, DayBand)
    return found


# --- the line of pixels


def day_in(zone: ZoneInfo, day: date) -> tuple[datetime, datetime]:
    return first_instant(zone, day), first_instant(zone, day + timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "hours", "written"),
    [
        (date(2026, 3, 29), 23, ["0", "3", "6", "9", "12", "15", "18", "21", "0"]),
        (date(2026, 10, 25), 25, ["0", "3", "6", "9", "12", "15", "18", "21", "0"]),
    ],
)
def test_on_the_days_of_a_clock_change_every_hour_is_equally_long(
    day: date, hours: int, written: list[str]
) -> None:
    start, end = day_in(BRUSSELS, day)
    axis = axis_of(start, end, WHOLE, hours * 10, BRUSSELS)
    assert [str(tick.astimezone(BRUSSELS).hour) for tick in axis.ticks(3)] == written
    every = axis.ticks(1)
    assert len(every) == hours + 1
    assert [axis.x(tick) for tick in every] == [10 * turn for turn in range(hours + 1)]
    shown = [tick.astimezone(BRUSSELS).hour for tick in every]
    assert shown.count(2) == hours - 23


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 22)])
def test_a_part_of_the_day_lies_between_its_hours_of_the_clock(day: date) -> None:
    start, end = day_in(BRUSSELS, day)
    axis = axis_of(start, end, WAKING, 160, BRUSSELS)
    assert axis.start.astimezone(BRUSSELS).hour == 6
    assert axis.end.astimezone(BRUSSELS).hour == 22
    assert axis.end - axis.start == timedelta(hours=16)


def test_hours_open_for_what_begins_or_ends_beyond_them_and_for_nothing_else() -> None:
    start, end = day_in(BRUSSELS, date(2026, 11, 22))

    def needed(*moments: timedelta) -> Hours:
        return hours_with(WAKING, start, end, [start + one for one in moments], BRUSSELS)

    assert needed() == WAKING
    assert needed(timedelta(0), timedelta(hours=24)) == WAKING  # goes on beyond the day
    assert needed(timedelta(hours=6), timedelta(hours=22)) == WAKING
    assert needed(timedelta(hours=5, minutes=59)) == Hours(5, 22)
    assert needed(timedelta(hours=22, seconds=1)) == Hours(6, 23)
    assert needed(timedelta(hours=23, minutes=30)) == WAKING.joined(Hours(9, 24))


def test_two_days_can_be_drawn_on_the_same_hours() -> None:
    late = hours_needed(MIDNIGHT, NEXT, [piece(20, 23)])
    early = hours_needed(MIDNIGHT, NEXT, [piece(4.5, 7)], at(5))
    assert late.joined(early) == Hours(4, 23)


@given(
    st.lists(st.floats(0, 1000), max_size=60).map(sorted),
    st.integers(1, 1000),
    st.integers(0, 12),
)
def test_stretches_never_overlap_nor_leave_the_line_nor_vanish(
    edges: list[float], width: int, least: int
) -> None:
    spans = [(min(a, width), min(b, width)) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    found = placed(spans, width, least)
    assert len(found) == len(spans)
    here = 0
    for left, right in found:
        assert here <= left
        assert right - left >= min(least, width // len(spans))
        here = right
    assert here <= width


def test_what_has_room_lies_where_its_time_is() -> None:
    assert placed([(10.4, 30.0), (30.0, 80.6)], 100, 8) == [(10, 30), (30, 81)]


def test_short_stretches_move_each_other_no_further_than_they_must() -> None:
    assert placed([(50, 51)], 100, 5) == [(48, 53)]
    assert placed([(50, 52), (52, 54)], 100, 6) == [(46, 52), (52, 58)]
    assert placed([(99, 100)], 100, 6) == [(94, 100)]
    assert placed([(0, 50), (50, 51), (51, 100)], 100, 5) == [(0, 48), (48, 53), (53, 100)]


# --- where they lie


def test_stretches_lie_where_their_time_is(band: DayBand) -> None:
    show(band, THREE)
    assert places(band) == [(360, 40), (480, 40), (600, 60)]
    assert len({(one.y(), one.height()) for one in stretches(band)}) == 1


def test_five_minutes_can_be_seen_and_hit_beside_their_neighbours(
    band: DayBand, qtbot: QtBot
) -> None:
    band.window().resize(500, 300)
    tiny = [piece(9 + turn / 12, 9 + (turn + 1) / 12, label=f"n{turn}") for turn in range(4)]
    show(band, [*tiny, piece(9 + 4 / 12, 12, Status.OFFICE, "long")])
    found = stretches(band)
    assert all(one.width() >= 6 for one in found)
    assert all(not one.geometry().intersects(other.geometry()) for one, other in pairwise(found))
    picked: list[object] = []
    band.chosen.connect(picked.append)
    for one in found:
        qtbot.mouseClick(band.childAt(one.geometry().center()), Qt.MouseButton.LeftButton)
    assert picked == [one.piece.key for one in found]


def test_two_hundred_stretches_keep_their_pixels(band: DayBand) -> None:
    show(band, [piece(turn * 0.12, turn * 0.12 + 0.1, label=f"n{turn}") for turn in range(200)])
    found = stretches(band)
    assert len(found) == 200
    assert min(one.width() for one in found) >= 4
    assert found[0].x() == 0
    assert found[-1].geometry().right() < band.width()


def test_only_the_asked_hours_are_drawn_and_more_when_needed(band: DayBand) -> None:
    show(band, THREE, 12, Hours(8, 18))
    assert places(band)[0] == (96, 96)
    show(band, [*THREE, piece(18, 20)], 12, Hours(8, 18))
    assert places(band)[0] == (80, 80)
    band.show_now(at(7.5))  # the line must have its place, too
    assert places(band)[0] == (round(960 / 13 * 2), round(960 / 13 * 3) - round(960 / 13 * 2))


def test_what_goes_on_beyond_the_drawn_hours_reaches_the_edge(band: DayBand) -> None:
    show(band, [piece(-5, 30, Status.TELEWORK)], 12, WAKING)
    assert places(band) == [(0, 960)]
    image = stretches(band)[0].grab().toImage()
    edges = [image.pixelColor(x, image.height() // 2) for x in (0, image.width() - 1)]
    assert LIGHT[Status.TELEWORK].edge not in edges  # open: no edge, no corner
    assert image.pixelColor(0, 0) == image.pixelColor(image.width() // 2, 0)


def test_the_band_keeps_its_height_whatever_it_shows(band: DayBand) -> None:
    before = band.sizeHint().height()
    show(band, THREE, None)
    assert band.sizeHint().height() == band.height() == before
    band.show_now(at(10))
    assert band.sizeHint().height() == before
    larger = band.font()
    larger.setPointSizeF(larger.pointSizeF() * 2)
    band.setFont(larger)
    assert band.sizeHint().height() > 1.7 * before
    assert stretches(band)[0].height() > before / 2


# --- now


def line_of(band: DayBand) -> list[int]:
    """Give the columns that the line of now takes at the very top, where nothing else is drawn."""
    image = band.grab().toImage()
    text = band.palette().windowText().color()
    return [x for x in range(image.width()) if image.pixelColor(x, 0) == text]


def test_now_is_a_line_that_moves_and_nothing_else_does(band: DayBand) -> None:
    show(band, THREE, 10)
    before = places(band)
    assert line_of(band) == [399, 400]
    band.show_now(at(15.5))
    assert line_of(band) == [619, 620]
    assert places(band) == before


@pytest.mark.parametrize("now", [None, -1.0, 25.0])
def test_another_day_has_no_line(band: DayBand, now: float | None) -> None:
    show(band, THREE, now)
    assert line_of(band) == []


def test_the_line_of_now_lies_above_stretches_that_came_later(band: DayBand) -> None:
    show(band, THREE, 12.5)
    show(band, [*THREE, piece(13, 14)], 12.5)
    assert isinstance(band.children()[-1], Pane)
    image = band.grab().toImage()
    assert image.pixelColor(500, 20) == band.palette().windowText().color()


# --- the keyboard


def test_tab_enters_once_at_what_is_now_and_leaves_to_the_next_field(
    window: QWidget, band: DayBand, qtbot: QtBot
) -> None:
    show(band, THREE, 12.2)
    first, last = window.findChildren(QLineEdit)
    first.setFocus()
    seen = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(focused_label())
    assert seen == ["Lunch", "QLineEdit"]
    assert QApplication.focusWidget() is last
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    assert focused_label() == "Lunch"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is first


@pytest.mark.parametrize(
    ("now", "entered"), [(None, 0), (3, 0), (9.5, 0), (10, 1), (13, 2), (16, 2), (20, 2)]
)
def test_tab_enters_at_what_is_now_or_comes_next_or_was_last(
    band: DayBand, now: float | None, entered: int
) -> None:
    show(band, THREE, now)
    policies = [one.focusPolicy() for one in stretches(band)]
    assert policies.count(Qt.FocusPolicy.StrongFocus) == 1
    assert policies.index(Qt.FocusPolicy.StrongFocus) == entered


def test_arrows_home_and_end_walk_and_stop_at_the_ends(band: DayBand, qtbot: QtBot) -> None:
    show(band, THREE)
    band.setFocus()
    walked = [focused_label()]
    for key in ("Right", "Right", "Right", "Left", "Home", "Left", "End"):
        qtbot.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        walked.append(str(stretches(band).index(QApplication.focusWidget())))
    assert walked == ["Standup", "1", "2", "2", "1", "0", "0", "2"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert stretches(band)[2].hasFocus()  # a shortcut of somebody else


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_pick(band: DayBand, qtbot: QtBot, key: Qt.Key) -> None:
    show(band, THREE)
    stretches(band)[1].setFocus()
    with qtbot.waitSignal(band.chosen) as picked:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert picked.args == [LUNCH.key]


def test_who_is_walking_comes_back_to_where_tab_enters(band: DayBand, qtbot: QtBot) -> None:
    show(band, THREE)
    band.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    band.show_now(at(9.5))
    assert stretches(band)[2].focusPolicy() == Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert stretches(band)[0].focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_focus_can_be_seen(band: DayBand) -> None:
    palette = band.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#0b57d0"))
    band.setPalette(palette)
    show(band, THREE)

    def ring() -> int:
        image = band.grab().toImage()
        ys = range(image.height())
        return sum(
            image.pixelColor(stretches(band)[0].x() + 20, y) == QColor("#0b57d0") for y in ys
        )

    assert ring() == 0
    stretches(band)[0].setFocus()
    assert ring() >= 2
    band.window().findChild(QLineEdit).setFocus()
    assert ring() == 0


def test_an_empty_day_can_be_reached_and_says_so(
    window: QWidget, band: DayBand, qtbot: QtBot
) -> None:
    show(band, ())
    window.findChild(QLineEdit).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is band
    qtbot.keyClick(band, Qt.Key.Key_Right)
    assert band.hasFocus()
    assert band.accessibleDescription() == "Your calendar sets no status on this day."
    show(band, THREE)
    assert stretches(band)[0].hasFocus()


# --- tips


def test_the_tip_comes_with_the_keyboard_and_goes_with_the_focus(
    band: DayBand, qtbot: QtBot
) -> None:
    show(band, THREE)
    stretches(band)[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert QToolTip.text() == STANDUP.tip
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QToolTip.text() == LUNCH.tip
    band.window().findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_tip_comes_with_the_mouse_and_is_plain_whatever_it_holds(
    band: DayBand, qtbot: QtBot
) -> None:
    foul = replace(STANDUP, tip='<img src="file:///x">\n&amp;')
    show(band, [foul])
    one = stretches(band)[0]
    QApplication.sendEvent(
        one, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), one.mapToGlobal(QPoint(5, 5)))
    )
    assert "&lt;img" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


# --- the screen reader


def heard(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(what))


def test_a_screen_reader_meets_the_day_as_a_list_in_its_order(band: DayBand) -> None:
    show(band, [REVIEW, STANDUP])
    show(band, [REVIEW, LUNCH, STANDUP])  # one in between, later
    reader = QAccessible.queryAccessibleInterface(band)
    children = [reader.child(place) for place in range(reader.childCount())]
    buttons = [one for one in children if one.role() == QAccessible.Role.Button]
    assert [one.text(QAccessible.Text.Name) for one in buttons] == [one.spoken for one in THREE]
    told = heard(band, QAccessible.Text.Description)
    assert told == f"Statuses on this day: 3. {'; '.join(one.spoken for one in THREE)}"


def test_the_band_is_named_after_its_day(band: DayBand) -> None:
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    before = QLocale()
    QLocale.setDefault(english)
    try:
        show(band, THREE, 8)
        assert heard(band) == "Today, Sunday, 22 November"
        show(band, THREE, -1)
        assert heard(band) == "Tomorrow, Sunday, 22 November"
        band.show_now(None)
        assert heard(band) == "Sunday, 22 November"
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert day_name(MIDNIGHT, at(-48)) == "Sonntag, 22. November"
    finally:
        QLocale.setDefault(before)


# --- updates


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Stretch]:
    """Give every stretch that is made from now on."""
    found: list[Stretch] = []
    original = Stretch.__init__

    def remembered(self: Stretch, *arguments: object) -> None:
        original(self, *arguments)
        found.append(self)

    monkeypatch.setattr(Stretch, "__init__", remembered)
    return found


def test_a_thousand_updates_make_no_more_stretches_than_the_fullest_day(
    band: DayBand, made: list[Stretch]
) -> None:
    for turn in range(300):
        show(band, [piece(8 + n, 8.5 + n, label=f"{turn} {n}") for n in range(1 + turn % 4)])
    assert len(made) <= 1 + 300 * 3 // 4
    bury()
    assert len(stretches(band)) == 1 + 299 % 4
    before = len(made)
    for turn in range(1000):
        show(band, [piece(8 + n, 8.5 + n, label=f"{turn} {n}") for n in range(4)])
    assert len(made) == before
    assert len(stretches(band)) == 4
    assert len(band.findChildren(QWidget)) == 5  # and the pane


def test_an_update_with_equal_pieces_does_nothing(
    band: DayBand, made: list[Stretch], monkeypatch: pytest.MonkeyPatch
) -> None:
    show(band, THREE)
    touched: list[Piece] = []
    monkeypatch.setattr(Stretch, "show_piece", lambda self, one: touched.append(one))
    show(band, [replace(one) for one in reversed(THREE)])
    assert (len(made), touched) == (3, [])
    show(band, [STANDUP, LUNCH, piece(15, 17)])
    assert len(made) == 3
    assert len(touched) == 3


def test_the_focus_stays_on_its_event_when_others_come_and_go(band: DayBand) -> None:
    show(band, THREE)
    held = stretches(band)[1]
    held.setFocus()
    moved = replace(LUNCH, start=at(13), end=at(14), status=Status.HOLIDAY)
    show(band, [piece(7, 8), STANDUP, moved])
    assert held.hasFocus()
    assert held.piece == moved
    assert stretches(band).index(held) == 2
    assert held.x() == 13 * 40


def test_the_focus_of_an_event_that_is_gone_goes_to_the_nearest(band: DayBand) -> None:
    show(band, THREE)
    stretches(band)[2].setFocus()
    show(band, [STANDUP, LUNCH])
    assert focused_label() == "Lunch"
    show(band, [])
    assert QApplication.focusWidget() is band
    assert not QToolTip.isVisible()


def test_one_event_in_two_stretches_is_kept_apart(band: DayBand) -> None:
    morning, evening = piece(8, 10, Status.TELEWORK), piece(11, 12, Status.TELEWORK)
    parts = [replace(one, key="same") for one in (morning, evening)]
    show(band, parts)
    assert [one.piece for one in stretches(band)] == parts


def test_a_click_may_change_the_day_it_was_made_on(band: DayBand, qtbot: QtBot) -> None:
    show(band, THREE)
    band.chosen.connect(lambda _: show(band, [LUNCH]))
    qtbot.mouseClick(stretches(band)[0], Qt.MouseButton.LeftButton)
    assert [one.piece for one in stretches(band)] == [LUNCH]


def test_a_press_meant_for_an_event_that_went_picks_nothing(band: DayBand, qtbot: QtBot) -> None:
    show(band, [STANDUP])
    picked: list[object] = []
    band.chosen.connect(picked.append)
    one = stretches(band)[0]
    qtbot.mousePress(one, Qt.MouseButton.LeftButton)
    show(band, [replace(STANDUP, key="another")])
    (after,) = stretches(band)
    assert after is not one
    qtbot.mouseRelease(after, Qt.MouseButton.LeftButton)
    assert picked == []


def alive() -> int:
    gc.collect()
    return sum(isinstance(one, DayBand | Stretch | Pane) for one in gc.get_objects())


def test_a_band_that_is_closed_leaves_nothing_behind(qtbot: QtBot) -> None:
    before = alive()
    for _ in range(20):
        window = QWidget()
        band = DayBand(window)
        show(band, THREE)
        window.show()
        show(band, [STANDUP])
        window.close()
        window.deleteLater()
        del window, band
        bury()
    assert alive() <= before


# --- colours


def test_the_colours_follow_the_palette_while_it_is_shown(band: DayBand) -> None:
    show(band, [STANDUP])
    centre = stretches(band)[0].geometry().center() + QPoint(0, 16)

    def ground(window: QColor) -> QColor:
        band.window().setPalette(QPalette(window, window))
        return band.grab(QRect(centre, centre)).toImage().pixelColor(0, 0)

    assert ground(QColor("#efefef")) == LIGHT[Status.BUSY].fill
    assert ground(QColor("#202326")) == DARK[Status.BUSY].fill


def test_names_are_drawn_where_there_is_room_and_nothing_spills_over(band: DayBand) -> None:
    show(band, [piece(8, 8.25, label="W" * 500), piece(10, 20, label="W" * 500)])
    short, long = (one.grab().toImage() for one in stretches(band))
    fill, ink = LIGHT[Status.BUSY].fill, LIGHT[Status.BUSY].ink

    def inked(image: QImage, columns: range) -> int:
        """Count what is rather ink than ground, without the round corners: the edge of a letter."""
        half = (fill.blue() + ink.blue()) / 2
        rows = range(round(RADIUS), image.height() - round(RADIUS))
        return sum(image.pixelColor(x, y).blue() > half for x in columns for y in rows)

    ends = long.width() - GAP
    assert inked(short, range(short.width() - GAP)) == 0
    assert inked(long, range(ends)) > 50
    assert inked(long, range(ends - 4, ends)) == 0
