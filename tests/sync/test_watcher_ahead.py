"""Tests of the watch that finds out in good time whether a sign-in has idled out."""

from app.domain.errors import Offline, Service, SignInNeeded
from app.domain.report import What
from app.sync.ports import Pace
from tests.simulation.day import event
from tests.sync.scene import ELEVEN, NINE, TEN, Scene

AHEAD = 600.0


def meeting_at_ten(ahead: float | None = AHEAD) -> Scene:
    """A meeting from ten to eleven at a service whose sign-in idles out."""
    scene = Scene()
    scene.tick = 5.0
    scene.status.pace = Pace(held=30.0, waiting=20.0, ahead=ahead)  # type: ignore[misc]
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def reads(scene: Scene, since: float, until: float) -> list[float]:
    return [t for t, what in scene.requests(since, until) if what == "GET"]


def test_g25_the_service_is_asked_once_ahead_of_a_beginning_and_not_before() -> None:
    scene = meeting_at_ten()
    scene.play(TEN + 60)
    assert reads(scene, NINE + 10, TEN - AHEAD) == []
    (ahead,) = reads(scene, TEN - AHEAD, TEN - 2)
    assert TEN - AHEAD <= ahead <= TEN - AHEAD + 6
    assert scene.written == ["Busy"]


def test_without_an_idle_end_nobody_is_asked_ahead() -> None:
    scene = meeting_at_ten(ahead=None)
    scene.play(TEN + 60)
    assert reads(scene, NINE + 10, TEN - 2) == []


def test_g25_a_sign_in_that_idled_out_is_known_ahead() -> None:
    scene = meeting_at_ten()
    gone = SignInNeeded(Service.GENESYS_CLOUD)
    scene.set(NINE + 60, scene.status, "reads_raise", gone)
    scene.play(TEN - AHEAD + 30)
    trouble = scene.reports[-1].trouble
    assert isinstance(trouble, SignInNeeded)
    assert any(one.reason == gone.headline for one in scene.told(What.TROUBLE))


def test_a_look_ahead_that_fails_is_tried_again_until_one_succeeds() -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 60, scene.status, "reads_raise", Offline("cut"))
    scene.set(TEN - 300, scene.status, "reads_raise", None)
    scene.play(TEN + 60)
    assert len(reads(scene, TEN - AHEAD, TEN - 300)) > 1
    assert len(reads(scene, TEN - 290, TEN - 2)) <= 1
    assert scene.written == ["Busy"]


def test_what_was_asked_shortly_before_is_enough() -> None:
    scene = meeting_at_ten()
    scene.calendar.put(event("e0", TEN - 900, TEN - 300, None))
    scene.play(TEN - 5)
    last = [t for t, _ in scene.requests(TEN - 400, TEN - 5)]
    assert last
    assert max(last) <= TEN - 295


def test_an_event_that_comes_up_at_short_notice_is_asked_for_at_once() -> None:
    scene = Scene()
    scene.tick = 5.0
    scene.status.pace = Pace(ahead=AHEAD)  # type: ignore[misc]
    scene.at(NINE + 3600, lambda: scene.calendar.put(event("e1", NINE + 3900, NINE + 4500, None)))
    scene.play(NINE + 3800)
    (only,) = reads(scene, NINE + 10, NINE + 3800)
    assert NINE + 3600 <= only <= NINE + 3680


def test_nothing_is_asked_in_a_day_without_events() -> None:
    scene = Scene()
    scene.tick = 5.0
    scene.status.pace = Pace(ahead=AHEAD)  # type: ignore[misc]
    scene.play(NINE + 6 * 3600)
    assert reads(scene, NINE + 10, NINE + 6 * 3600) == []
