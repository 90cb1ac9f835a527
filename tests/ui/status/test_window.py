"""The Status window as a whole."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from app.domain.agenda import Agenda
from app.domain.errors import AppError, Offline, Service, SignInNeeded
from app.domain.event import CalendarEvent
from app.domain.report import Shown
from app.domain.status import Status
from app.state import Party
from app.sync.bell import ComeBack, LookNow, Quick
from app.sync.ports import CalendarAnswer
from app.ui.house import Room
from app.ui.plain import Line
from app.ui.quick import Span
from app.ui.status.window import StatusWindow
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import NOON, Plan, Stage, report, until
from tests.test_state import state
from tests.ui.rooms import Asked, house

pytestmark = pytest.mark.xdist_group("qt")
HOUR = timedelta(hours=1)
RECURSIVE = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
MEETING = CalendarEvent("event-1", NOON, NOON + timedelta(hours=1), title="Planning")
Story = Callable[[StatusWindow, Stage, Asked], "asyncio.Future[None] | object"]


def told(app: QApplication, story: object, *, tray: bool = True, plan: Plan | None = None) -> Asked:
    """Play a story in a window whose Manager runs."""
    asked = Asked()
    stage = Stage(plan=plan or Plan(items=(MEETING,)))

    async def play() -> None:
        async with stage.conductor() as conductor:
            made = house(stage, conductor, asked, clock=lambda: NOON, has_tray=lambda: tray)
            window = StatusWindow(made)
            window.show_state(conductor.state())
            window.show()
            await story(window, stage, asked)  # type: ignore[operator]
            window.end()

    on_the_desktops_loop(app, play())
    return asked


def test_it_says_what_is_shown_and_why(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.show_state(state(report=report(items=(MEETING,))))
        assert window.headline.text().startswith("Busy until ")
        assert window.following.text().startswith("Next: Telework at ")
        assert window.question.text() == "Why am I shown as Busy?"
        window.show_state(state(report=report(wanted=None, shown=Shown("Lunch", False, NOON))))
        assert window.headline.text() == "Lunch"

    told(qapp, story)


def test_an_id_in_the_mapping_is_known_again_by_what_a_person_calls_it(
    qapp: QApplication,
) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        stage.preferences.choose("statuses.Busy", "d2390a99-8546-bad9-8f0a-219548e8aeb0")
        wanted = report().wanted
        assert wanted is not None
        known = Agenda(NOON, NOON + 24 * HOUR, (wanted,))
        window.show_state(state(report=report(items=(MEETING,), agenda=known)))
        assert "because of “Planning”" in window.answer.text()
        stage.preferences.choose("statuses.Busy", "Training")  # a word: another status is shown
        window.show_state(state(report=report(items=(MEETING,), agenda=known)))
        assert "because of “Planning”" not in window.answer.text()

    told(qapp, story)


def test_the_buttons_lead_on(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        for name in ("settings", "help", "sync", "back"):
            window.findChild(type(window.back), name).click()
        await until(lambda: len(stage.mails) == 2)
        assert stage.mails == [LookNow(), ComeBack()]

    asked = told(qapp, story)
    assert asked.rooms == [(Room.SETTINGS, ""), (Room.GUIDE, "")]


def test_a_quick_status_is_asked_for_here_too(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.quick_menu.asked.emit(Status.HOLIDAY, Span.HALF_HOUR)
        await until(lambda: bool(stage.mails))
        assert stage.mails == [Quick(Status.HOLIDAY, NOON + timedelta(minutes=30))]
        window.show_state(state(running=False, report=None))
        assert not window.quick.isEnabled()
        assert window.back.isHidden()

    told(qapp, story)


def test_what_cannot_be_set_now_is_refused_with_the_reason(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        stage.google.email = None
        for ask in (
            lambda: window.quick_menu.asked.emit(Status.HOLIDAY, Span.HALF_HOUR),
            window.back.click,
        ):
            window.notice.hide()
            ask()
            assert window.notice.isVisible()
            assert window.notice.headline.text() == "You are not signed in to Google."
        assert stage.mails == []

    told(qapp, story)


def test_start_and_stop_work_and_a_refusal_is_told(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        conductor = window.house.conductor
        window.lines.rows[-1].button.click()
        await until(lambda: not conductor.state().running)
        stage.google.email = None
        window._start()
        await until(window.notice.isVisible)
        assert window.notice.headline.text() == "You are not signed in to Google."
        assert window.notice.advice.text() == "Sign in to Google."

    told(qapp, story)


def test_while_the_manager_is_stopped_the_calendar_is_read_for_the_window(
    qapp: QApplication,
) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.show_state(state(running=False, report=None))
        await until(
            lambda: window.day.list.topLevelItemCount() == 2 and window.day.list.isVisible()
        )
        top = window.day.list.topLevelItem(0)
        assert top is not None
        assert top.child(0).text(1) == "Planning"
        assert window.day.note.text().startswith("The Manager is stopped")

    told(qapp, story)


def test_while_the_manager_is_stopped_the_calendar_is_read_anew_for_each_day_and_stop(
    qapp: QApplication,
) -> None:
    stopped, now, plan = state(running=False, report=None), [NOON], Plan(items=(MEETING,))

    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        def titles() -> list[str]:
            rows = (window.day.list.topLevelItem(day) for day in range(2))
            below = (row.child(at) for row in rows if row for at in range(row.childCount()))
            return [row.text(1) for row in below if row.text(1)]

        window.house = replace(window.house, clock=lambda: now[0])
        window.show_state(stopped)
        await until(lambda: titles() == ["Planning"])
        tomorrow = timedelta(days=2)
        late = replace(MEETING, start=NOON + tomorrow, end=NOON + tomorrow + HOUR, title="Review")
        plan.items = (late,)
        now[0] += timedelta(days=1)
        window._clock.timeout.emit()  # it is after midnight
        await until(lambda: titles() == ["Review"])
        plan.items = ()
        window.show_state(state(report=report(agenda=Agenda(NOON, NOON + HOUR))))
        window.show_state(stopped)
        await until(lambda: titles() == [])

    told(qapp, story, plan=plan)


def test_who_signed_out_leaves_no_event_on_the_screen(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.show_state(state(running=False, report=None))
        await until(window.day.list.isVisible)
        lost = SignInNeeded(Service.GOOGLE)
        window.show_state(state(google=Party(None, lost), unready=lost, running=False, report=None))
        assert not window.day.list.isVisible()
        assert window.day.list.findItems("Planning", RECURSIVE, 1) == []

    told(qapp, story)


def test_a_calendar_that_cannot_be_read_for_the_window_says_why_and_is_tried_again(
    qapp: QApplication,
) -> None:
    offline = [Offline("Google cannot be reached.")]

    def events(*_: object) -> CalendarAnswer:
        if offline:
            raise offline.pop()
        return CalendarAnswer((MEETING,), "Europe/Brussels")

    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        parts = await window.house.conductor.parts()
        window.house.conductor._parts = replace(parts, events=events)
        window.show_state(state(running=False, report=None))
        await until(lambda: window.day.note.text().startswith("Google cannot be reached."))
        await window.house.conductor.stop()
        window.findChild(type(window.back), "sync").click()
        await until(lambda: window.day.list.isVisible())

    told(qapp, story)


def test_nobody_signed_in_shows_no_calendar(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        lost = SignInNeeded(Service.GOOGLE)
        window.show_state(state(google=Party(None, lost), unready=lost, running=False, report=None))
        assert window.day.note.text() == "Your calendar has not been read yet."
        assert not window.day.list.isVisible()

    told(qapp, story)


def test_pages_are_turned_to_by_their_names(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        for name in ("activity", "last-week", "day"):
            window.turn_to(name)
            assert window.page() == name
        window.turn_to("no such page")
        assert window.page() == "day"

    told(qapp, story)


def test_without_a_tray_it_stays_reachable_and_can_quit(qapp: QApplication) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.close()
        assert window.isVisible()
        assert window.isMinimized()
        window.findChild(type(window.back), "quit").click()

    assert told(qapp, story, tray=False).left == ["leave"]


@pytest.mark.parametrize("words", ["Short.", "A long story of what is wrong. " * 10])
def test_no_sentence_is_cut_at_the_narrowest(qapp: QApplication, words: str) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        window.resize(10, 10)
        await asyncio.sleep(0.05)
        window.show_state(state(report=report(trouble=AppError(words, words))))
        await asyncio.sleep(0.05)
        shown = [line for line in window.findChildren(Line) if line.isVisible() and line.text()]
        assert len(shown) > 10
        cut = [line.text() for line in shown if line.height() < line.heightForWidth(line.width())]
        assert cut == []

    told(qapp, story)


@pytest.mark.parametrize("high", [330, 460])
def test_on_a_low_screen_the_day_scrolls_and_nothing_of_it_is_squeezed(
    qapp: QApplication, high: int
) -> None:
    async def story(window: StatusWindow, stage: Stage, asked: Asked) -> None:
        wanted = report().wanted
        assert wanted is not None
        known = Agenda(NOON, NOON + 24 * HOUR, (wanted,))
        window.show_state(state(report=report(items=(MEETING,), agenda=known)))
        window.setFixedSize(780, high)
        await asyncio.sleep(0.05)
        day = window.day
        for band in day.bands:
            assert band.height() >= band.sizeHint().height()
        assert day.list.height() >= 3 * day.list.visualItemRect(day.list.topLevelItem(0)).height()
        area = window.tabs.currentWidget()
        assert isinstance(area, QScrollArea)
        assert area.verticalScrollBar().maximum() > 0

    told(qapp, story)
