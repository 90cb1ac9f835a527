"""Tests of what the watch is told and tells: its mail, whether it is ready, and its reports."""

from dataclasses import replace
from types import MappingProxyType

from app.domain.errors import AppError, Service, SignInNeeded
from app.domain.report import What
from app.domain.settings import Rules, Settings
from app.domain.status import Status
from app.sync.bell import LookNow, MenuOpened, NewSettings
from app.sync.watcher import TICK
from tests.sync.scene import ELEVEN, HOUR, MINUTE, NINE, TEN, Scene, event


def meeting_at_ten(**more: object) -> Scene:
    """A meeting from ten to eleven; the person is in telework."""
    scene = Scene(**more)  # type: ignore[arg-type]
    scene.status.choose("Telework")
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def test_a_menu_that_opens_makes_the_watch_lively_and_sync_now_looks_at_once() -> None:
    scene = Scene(t=12 * HOUR)
    scene.ring(13 * HOUR, MenuOpened())
    scene.ring(14 * HOUR, LookNow())
    scene.play(15 * HOUR)
    assert 4 <= len(scene.reads(13 * HOUR, 13 * HOUR + 180)) <= 10
    assert scene.reads(14 * HOUR, 14 * HOUR + 0.1)
    assert scene.requests(14 * HOUR, 14 * HOUR + 0.1)
    assert len(scene.reads(14 * HOUR + 300, 15 * HOUR)) <= 60


def test_new_settings_count_at_once() -> None:
    scene = meeting_at_ten()
    names = {**scene.settings.names, Status.BUSY: "Meeting"}
    other = replace(scene.settings, names=MappingProxyType(names))
    scene.ring(TEN + 600, NewSettings(other))
    away = replace(other, rules=Rules(working_hours=(), count_tentative=False))
    scene.ring(TEN + 900, NewSettings(away))
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Meeting", "Telework"]
    assert TEN + 600 <= scene.writes[1][0] <= TEN + 601.2


def test_other_calendars_are_read_at_once_and_the_answer_of_the_old_ones_is_dropped() -> None:
    scene = Scene()
    scene.ring(TEN, NewSettings(Settings(calendars=("primary", "team"))))
    scene.play(TEN + 30)
    assert scene.calendar.asked[-1][1] == ("primary", "team")
    assert scene.reads(TEN, TEN + 0.1)


def test_not_ready_is_nok_and_well_again_when_ready() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.unready = AppError("Sign in to Google.", "Open Set up.")
    scene.set(TEN + 600, scene, "unready", None)
    scene.play(12 * HOUR)
    assert scene.reports[0].trouble is not None
    assert scene.reads(NINE, TEN + 600) == []
    assert scene.requests(NINE, TEN + 600) == []
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[0][0] <= TEN + 606
    (trouble,), (well,) = scene.told(What.TROUBLE), scene.told(What.WELL_AGAIN)
    assert trouble.reason == "Sign in to Google."
    assert well.at >= trouble.at
    assert scene.reports[-1].trouble is None


def signed_out(service: Service) -> SignInNeeded:
    return SignInNeeded(service)


def test_a01_a_calendar_sign_in_that_ends_in_the_event_still_gives_back_on_the_second() -> None:
    scene = meeting_at_ten()
    scene.set(TEN + 600, scene, "unready", signed_out(Service.GOOGLE))
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert ELEVEN <= scene.writes[1][0] <= ELEVEN + 0.1
    assert all(one[0] < TEN + 600 for one in scene.calendar.asked)
    assert scene.reports[-1].trouble is not None


def test_a01_nothing_new_is_begun_after_the_calendar_sign_in_ended() -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 600, scene, "unready", signed_out(Service.GOOGLE))
    scene.play(12 * HOUR)
    assert scene.written == []


def test_a01_the_persons_hand_still_wins_after_the_calendar_sign_in_ended() -> None:
    scene = meeting_at_ten()
    scene.set(TEN + 600, scene, "unready", signed_out(Service.GOOGLE))
    scene.choose(TEN + 1200, "Office")
    scene.play(12 * HOUR)
    assert scene.written == ["Busy"]


def test_a01_a_start_without_the_calendar_sign_in_gives_back_what_is_owed() -> None:
    scene = meeting_at_ten().play(TEN + 600)
    scene.unready = signed_out(Service.GOOGLE)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert ELEVEN <= scene.writes[1][0] <= ELEVEN + 0.1


def test_a_status_sign_in_that_ends_in_the_event_leaves_the_hold_to_the_next_one() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.set(TEN + 600, scene, "unready", signed_out(Service.CONNECT_ME))
    scene.set(ELEVEN + 600, scene, "unready", None)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Telework"]
    assert ELEVEN + 600 <= scene.writes[1][0] <= ELEVEN + 606


def test_a_report_says_what_is_wanted_shown_and_next() -> None:
    scene = meeting_at_ten().play(12 * HOUR)
    first = scene.report_at(NINE + 60)
    assert first.wanted is None
    assert first.next is not None
    assert first.next.status is Status.BUSY
    assert first.shown is not None
    assert (first.shown.name, first.shown.ours) == ("Telework", False)
    during = scene.report_at(TEN + 60)
    assert during.wanted is not None
    assert during.shown is not None
    assert (during.shown.name, during.shown.ours) == ("Busy", True)
    assert during.agenda is not None
    assert len(during.items) == 1
    after = scene.report_at(ELEVEN + 60)
    assert after.shown is not None
    assert (after.shown.name, after.shown.ours) == ("Telework", False)
    assert all(report.run == 1 and report.running for report in scene.reports)


def test_nothing_new_is_not_reported() -> None:
    scene = Scene().play(NINE + 20 * MINUTE)
    assert len(scene.reports) <= len(scene.calendar.asked) + 6
