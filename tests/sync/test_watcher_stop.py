"""Tests of the end of a run: Stop, power cuts, and what the next start makes of the hold."""

from datetime import timedelta

import pytest

from app.domain.errors import Limited, Offline, Trouble
from app.domain.reading import Kind
from app.domain.report import What
from app.domain.status import Status
from app.sync.bell import HandOver, Quick
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

NEVER = 1e8
DURING = TEN + 600


def meeting_at_ten() -> Scene:
    """A meeting from ten to eleven; the person is in the office."""
    scene = Scene()
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def held_text(scene: Scene) -> str:
    assert scene.disk.text is not None
    return scene.disk.text


def test_stop_with_nothing_held_is_immediate() -> None:
    scene = meeting_at_ten()
    scene.stop(NINE + 600)
    scene.play(TEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (NINE + 600) < 0.01
    last = scene.reports[-1]
    assert not last.running
    assert last.happenings[-1].what is What.STOPPED


def test_stop_before_the_first_turn_is_immediate() -> None:
    scene = meeting_at_ten()
    scene.stop(NINE)
    scene.play(TEN)
    assert scene.ended_at is not None
    assert scene.ended_at - NINE < 0.05
    assert scene.calendar.asked == []


def test_g27_stop_gives_back_within_two_seconds() -> None:
    scene = meeting_at_ten()
    scene.stop(DURING)
    scene.play(ELEVEN)
    assert scene.written == ["Busy", "Office"]
    assert scene.ended_at is not None
    assert scene.ended_at - DURING < 0.2
    assert scene.disk.text is None
    (given_back,) = scene.told(What.GIVEN_BACK)
    assert given_back.late_ms is not None
    assert given_back.late_ms < 200


def test_g27_stop_right_after_the_beginning_gives_back_within_the_second_of_the_write() -> None:
    scene = meeting_at_ten()
    scene.stop(TEN + 0.02)
    scene.play(ELEVEN)
    assert scene.written == ["Busy", "Office"]
    assert scene.ended_at is not None
    assert scene.ended_at - TEN < 0.2


@pytest.mark.parametrize("when", [TEN - 0.7, TEN, TEN + 0.006, TEN + 0.012, ELEVEN, ELEVEN + 0.006])
def test_g27_stop_at_any_moment_of_a_boundary_ends_clean(when: float) -> None:
    scene = meeting_at_ten()
    scene.stop(when + 0.001)
    scene.play(12 * HOUR)
    assert scene.ended_at is not None
    assert scene.ended_at - when < 0.2
    assert scene.status.name == "Office"
    assert scene.disk.text is None


def test_g27_stop_twice_is_stop() -> None:
    scene = meeting_at_ten()
    scene.stop(DURING)
    scene.stop(DURING + 0.001)
    scene.play(ELEVEN)
    assert scene.written == ["Busy", "Office"]


@pytest.mark.parametrize("there", [NEVER, 0.005])
def test_g27_stop_during_a_hanging_put_ends_in_time_and_leaves_the_hold(there: float) -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 0.3, lambda: scene.wires.times.update(status=(there, NEVER)))
    scene.stop(TEN + 1)
    scene.play(ELEVEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (TEN + 1) <= 2.0
    assert '"confirmed": false' in held_text(scene)
    scene.wires.times.clear()
    scene.stop(ELEVEN)
    scene.play(12 * HOUR)
    assert scene.status.name == "Office"
    assert scene.disk.text is None


def test_g27_stop_during_a_hanging_look_ends_in_time_and_leaves_the_hold() -> None:
    scene = meeting_at_ten()
    scene.at(DURING, lambda: scene.wires.times.update(status=(NEVER, NEVER)))
    scene.stop(DURING + 45)
    scene.play(ELEVEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (DURING + 45) <= 2.0
    assert '"confirmed": true' in held_text(scene)


def test_stop_with_nothing_held_does_not_wait_for_a_hanging_look() -> None:
    scene = meeting_at_ten()
    scene.wires.times["status"] = (NEVER, NEVER)
    scene.stop(NINE + 10)
    scene.play(TEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (NINE + 10) < 0.01


def test_g27_stop_during_a_hanging_give_back_ends_in_time() -> None:
    scene = meeting_at_ten()
    scene.at(ELEVEN - 0.3, lambda: scene.wires.times.update(status=(NEVER, NEVER)))
    scene.stop(ELEVEN + 1)
    scene.play(12 * HOUR)
    assert scene.ended_at is not None
    assert scene.ended_at - (ELEVEN + 1) <= 2.0
    assert '"returning": true' in held_text(scene)
    scene.wires.times.clear()
    began = scene.world.t
    scene.play(13 * HOUR)
    assert scene.status.name == "Office"
    assert scene.writes[-1][0] - began < 10


def test_stop_during_a_hanging_calendar_is_immediate() -> None:
    scene = meeting_at_ten()
    scene.wires.times["calendar"] = (NEVER, NEVER)
    scene.stop(NINE + 10)
    scene.play(TEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (NINE + 10) < 0.01


@pytest.mark.parametrize(
    "error", [Offline("cut"), Trouble("503"), Limited("429", retry_after=30.0), ValueError()]
)
def test_g27_stop_while_the_service_is_down_leaves_the_hold(error: Exception) -> None:
    scene = meeting_at_ten()
    scene.set(DURING, scene.status, "reads_raise", error)
    scene.stop(DURING + 45)
    scene.play(ELEVEN)
    assert scene.ended_at is not None
    assert scene.ended_at - (DURING + 45) <= 2.0
    assert '"state": "held"' in held_text(scene)
    if isinstance(error, Limited):
        assert scene.requests(DURING + 45, ELEVEN) == []


def test_g27_stop_ignores_our_own_back_off_and_succeeds_when_the_service_is_back() -> None:
    scene = meeting_at_ten()
    scene.set(DURING, scene.status, "reads_raise", Trouble("503"))
    scene.set(DURING + 600, scene.status, "reads_raise", None)
    scene.stop(DURING + 600.001)
    scene.play(ELEVEN)
    assert scene.written == ["Busy", "Office"]
    assert scene.ended_at is not None
    assert scene.ended_at - (DURING + 600) < 0.5


@pytest.mark.parametrize("when", [DURING, DURING + 20], ids=["noticed before", "met at Stop"])
def test_stop_leaves_the_persons_hand_and_the_next_start_too(when: float) -> None:
    scene = meeting_at_ten()
    scene.choose(when, "Telework")
    scene.stop(DURING + 20.5)
    scene.play(DURING + 60)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy"]
    assert scene.disk.text is None


def test_stop_in_a_call_gives_back_and_on_queue_leaves_the_hold() -> None:
    for kind, left in ((Kind.IN_CALL, False), (Kind.ON_QUEUE, True)):
        scene = meeting_at_ten()
        scene.set(DURING, scene.status, "kind", kind)
        scene.stop(DURING + 1)
        scene.play(ELEVEN)
        assert (scene.disk.text is not None) is left
        assert (scene.status.name == "Busy") is left
        assert scene.ended_at is not None
        assert scene.ended_at - DURING < 1.2


def test_nothing_is_begun_after_stop() -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 5, scene.status, "reads_raise", Offline("cut"))
    scene.stop(TEN - 0.5)
    scene.play(ELEVEN)
    assert scene.written == []
    assert scene.status.name == "Office"


@pytest.mark.parametrize("when", [TEN - 0.5, TEN, TEN + 0.006, TEN + 0.02, DURING])
def test_p19_another_build_takes_the_hold_over_and_the_status_stays(when: float) -> None:
    scene = meeting_at_ten()
    scene.ring(when + 0.001, HandOver())
    scene.play(when + 5)
    assert scene.ended_at is not None
    assert scene.ended_at - when < 0.2
    assert "Office" not in scene.written
    assert scene.reports[-1].happenings[-1].what is What.STOPPED
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"], "the next run gives back at eleven"


def test_p19_a_put_that_hangs_does_not_keep_the_next_build_waiting() -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 0.3, lambda: scene.wires.times.update(status=(0.005, NEVER)))
    scene.ring(TEN + 1, HandOver())
    scene.play(TEN + 30)
    assert scene.ended_at is not None
    assert scene.ended_at - (TEN + 1) <= 2.0
    assert '"confirmed": false' in held_text(scene)
    scene.wires.times.clear()
    scene.play(12 * HOUR)
    assert scene.status.name == "Office"
    assert scene.written.count("Office") == 1


def test_p19_a_quick_status_is_handed_over_too() -> None:
    scene = Scene()
    scene.ring(NINE + 60, Quick(Status.HOLIDAY, scene.now() + timedelta(hours=2)))
    scene.ring(NINE + 120, HandOver())
    scene.play(TEN)
    assert scene.written == ["Holiday"]
    scene.play(12 * HOUR)
    assert scene.written == ["Holiday", "Office"]
