"""Tests of the next start after a power cut, of requests that hang, and of the network's return."""

import pytest

from app.domain.errors import Offline
from app.domain.report import What
from app.sync.bell import NetworkUp
from app.sync.watcher import TICK
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

NEVER = 1e8
DURING = TEN + 600


def meeting_at_ten() -> Scene:
    """A meeting from ten to eleven; the person is in the office."""
    scene = Scene()
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


@pytest.mark.parametrize("points", range(6))
@pytest.mark.parametrize("after", [1.0, HOUR + 60, 25 * HOUR])
def test_p01_p02_p03_g26_a_power_cut_at_any_write_point_is_made_good(
    points: int, after: float
) -> None:
    scene = meeting_at_ten()

    def arm() -> None:
        scene.disk.crash_in = points

    scene.at(TEN - 30, arm)
    died = scene.play_until_crash(12 * HOUR)
    scene.world.run_to(died + after)
    began = scene.world.t
    scene.play(began + 60)
    wanted = "Busy" if TEN <= began < ELEVEN else "Office"
    assert scene.status.name == wanted
    assert all(t - began < 10 for t, _ in scene.writes if t > began)


def test_p01_a_write_that_arrives_after_the_cut_is_given_back() -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 0.3, lambda: scene.wires.times.update(status=(0.001, NEVER)))
    scene.play(TEN + 0.5)
    assert scene.status.name == "Busy"
    scene.wires.times.clear()
    scene.world.run_to(12 * HOUR)
    scene.play(12 * HOUR + 30)
    assert scene.written == ["Busy", "Office"]


def test_g26_at_a_restart_without_a_calendar_the_running_hold_goes_on_to_its_end() -> None:
    scene = meeting_at_ten().play(DURING)
    scene.calendar.raises = Offline("cut")
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert ELEVEN <= scene.writes[1][0] < ELEVEN + 0.1


def test_g26_at_a_restart_without_a_calendar_what_is_over_is_given_back() -> None:
    scene = meeting_at_ten().play(DURING)
    scene.calendar.raises = Offline("cut")
    scene.world.run_to(12 * HOUR)
    scene.play(12 * HOUR + 60)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[1][0] < 12 * HOUR + 10


def test_p03_a_give_back_that_stop_had_begun_goes_on_without_a_calendar() -> None:
    scene = meeting_at_ten()
    scene.at(DURING, lambda: scene.wires.times.update(status=(0.2, 0.2)))
    scene.at(DURING + 0.95, lambda: scene.wires.times.update(status=(NEVER, NEVER)))
    scene.stop(DURING + 0.9)
    scene.play(DURING + 10)
    assert '"returning": true' in str(scene.disk.text)
    scene.wires.times.clear()
    scene.calendar.raises = Offline("cut")
    scene.play(DURING + 20)
    assert scene.status.name == "Office"


def test_p09_the_hold_of_another_person_or_computer_is_told_and_not_acted_on() -> None:
    for change in ("uid", "machine"):
        scene = meeting_at_ten().play(DURING)
        setattr(scene, change, "another")
        scene.calendar.remove("e1")
        scene.play(12 * HOUR)
        assert scene.written == ["Busy"]
        (told,) = scene.told(What.TROUBLE)
        assert "left as it is" in str(told.reason)


def test_p13_a_calendar_that_hangs_for_ever_is_nok_and_asked_anew() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.wires.times["calendar"] = (NEVER, NEVER)
    scene.at(NINE + 90, scene.wires.times.clear)
    scene.play(12 * HOUR)
    assert any(report.trouble is not None for report in scene.reports)
    assert scene.written == ["Busy", "Office"]
    assert scene.calendar.reconnects > 0
    assert scene.reports[-1].trouble is None


def test_p13_a_status_request_that_hangs_for_ever_is_nok_and_asked_anew() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.at(TEN - 5, lambda: scene.wires.times.update(status=(NEVER, NEVER)))
    scene.at(TEN + 30, scene.wires.times.clear)
    scene.play(12 * HOUR)
    assert any(report.trouble is not None for report in scene.reports)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] < TEN + 70
    assert scene.reports[-1].trouble is None


def test_n16_when_the_network_comes_back_a_hanging_request_is_given_up() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.at(TEN - 5, lambda: scene.wires.times.update(status=(NEVER, NEVER)))
    scene.at(TEN + 5, scene.wires.times.clear)
    scene.ring(TEN + 5, NetworkUp())
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] < TEN + 10
    assert scene.status.reconnects > 0


def test_n16_a_changed_route_is_noticed_while_there_is_trouble() -> None:
    scene = meeting_at_ten()
    scene.tick = TICK
    scene.calendar.raises = scene.status.reads_raise = Offline("cut")

    def back() -> None:
        scene.calendar.raises = scene.status.reads_raise = None
        scene.route = ("192.0.2.8",)

    scene.set(NINE + 1800, scene, "route", ())
    scene.at(TEN + 60, back)
    scene.play(12 * HOUR)
    assert scene.writes[0][0] < TEN + 66
