"""Why and last week, asked of what the Manager really reports and records."""

from datetime import timedelta

from app.domain.errors import Trouble
from app.domain.last_week import DayBeside, Verdict, compare
from app.domain.reading import Kind
from app.domain.report import Happening
from app.domain.why import (
    Hindered,
    NothingWanted,
    NotRunning,
    OwnHand,
    SetForEvent,
    ShownAlready,
    StillSet,
    Waits,
    Why,
    why,
)
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

MINUTE = 60.0


def meeting() -> Scene:
    """A meeting from ten to eleven; the person is in telework."""
    scene = Scene()
    scene.status.choose("Telework")
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def asked(scene: Scene) -> Why:
    """Ask now, with the happenings of the day."""
    return why(scene.reports[-1], scene.now(), scene.settings.names, scene.happenings)


def compared(scene: Scene) -> DayBeside:
    """Compare the day until now."""
    agenda = next(one.agenda for one in reversed(scene.reports) if one.agenda)
    happenings: list[Happening] = scene.happenings
    midnight = scene.now() - timedelta(seconds=scene.world.t)
    (day,) = compare(agenda, happenings, scene.settings.names, (midnight, scene.now()))
    return day


def verdict(scene: Scene) -> Verdict:
    (one,) = compared(scene).planned
    return one.verdict


def test_a_meeting_that_is_set_in_time() -> None:
    scene = meeting().play(TEN + 30 * MINUTE)
    assert isinstance(asked(scene), SetForEvent)
    assert verdict(scene) is Verdict.AS_PLANNED
    scene.play(12 * HOUR)
    assert isinstance(asked(scene), NothingWanted)
    assert verdict(scene) is Verdict.AS_PLANNED
    assert [one.name for one in compared(scene).really] == ["Busy"]


def test_a_hand_in_the_meeting() -> None:
    scene = meeting()
    scene.choose(TEN + 10 * MINUTE, "Office")
    scene.play(TEN + 30 * MINUTE)
    assert isinstance(asked(scene), OwnHand)
    assert verdict(scene.play(12 * HOUR)) is Verdict.LEFT_ALONE


def test_a_call_that_lasts_too_long() -> None:
    scene = meeting()
    scene.status.set_kind(Kind.IN_CALL)
    scene.play(TEN + 30 * MINUTE)
    fact = asked(scene)
    assert isinstance(fact, Waits)
    assert fact.kind is Kind.IN_CALL
    assert verdict(scene.play(12 * HOUR)) is Verdict.NOT_SET


def test_a_call_over_the_end_of_the_meeting() -> None:
    scene = meeting()
    scene.at(TEN + 30 * MINUTE, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.play(ELEVEN + 10 * MINUTE)
    fact = asked(scene)
    assert isinstance(fact, StillSet)
    assert fact.kind is Kind.IN_CALL


def test_a_service_that_is_out_of_reach_and_comes_back() -> None:
    scene = meeting()
    gone = Trouble("Connect Me cannot be reached.")
    scene.set(TEN - MINUTE, scene.status, "reads_raise", gone)
    scene.play(TEN + 10 * MINUTE)
    assert isinstance(asked(scene), Hindered)
    assert verdict(scene) is Verdict.NOT_SET
    scene.set(TEN + 20 * MINUTE, scene.status, "reads_raise", None)
    scene.play(12 * HOUR)
    assert verdict(scene) is Verdict.LATE


def test_a_status_that_was_shown_already() -> None:
    scene = meeting()
    scene.status.choose("Busy")
    scene.play(TEN + 30 * MINUTE)
    assert isinstance(asked(scene), ShownAlready)
    assert verdict(scene) is Verdict.NOTHING_TO_DO


def test_stop_and_a_power_cut() -> None:
    scene = meeting()
    scene.stop(TEN - MINUTE)
    scene.play(12 * HOUR)
    assert asked(scene) == NotRunning()
    scene.world.t = 12 * HOUR
    assert verdict(scene) is Verdict.NOT_RUNNING

    scene = meeting().play(NINE + 10 * MINUTE)  # the power is cut
    scene.world.t = 12 * HOUR
    scene.play(13 * HOUR)
    assert verdict(scene) is Verdict.NOT_RUNNING
