"""News from the service: what they make faster, and what they never hold up."""

from app.domain.reading import Kind
from app.domain.report import What
from tests.sync.scene import ELEVEN, NINE, TEN, Scene
from tests.sync.test_watcher import meeting_at_ten

AT_ONCE = 0.1  # seconds


def tell(scene: Scene, t: float) -> None:
    """Let the service say that something changed."""
    scene.at(t, lambda: scene.status.heard())


def test_a_hand_that_is_told_of_is_met_at_once() -> None:
    scene = meeting_at_ten()
    scene.choose(TEN + 603, "Office")
    tell(scene, TEN + 603.2)
    scene.play(ELEVEN + 60)
    (met,) = scene.told(What.LEFT_ALONE)
    assert (met.at.timestamp() - scene.now().timestamp()) + ELEVEN + 60 <= TEN + 603.2 + AT_ONCE
    assert scene.written == ["Busy"]


def test_the_end_of_a_call_that_is_told_of_lets_what_waits_be_set_at_once() -> None:
    scene = meeting_at_ten()
    scene.at(TEN - 60, lambda: scene.status.set_kind(Kind.IN_CALL))
    scene.at(TEN + 603, lambda: scene.status.set_kind(Kind.PLAIN))
    tell(scene, TEN + 603.2)
    scene.play(ELEVEN + 60)
    assert TEN + 603.2 <= scene.writes[0][0] <= TEN + 603.2 + AT_ONCE


def test_news_ask_for_nothing_while_nothing_is_held_and_nothing_waits() -> None:
    scene = meeting_at_ten()
    for minute in range(30):
        tell(scene, NINE + 300 + 60 * minute)
    scene.play(TEN - 60)
    assert scene.requests(NINE + 60, TEN - 60) == []


def test_a_storm_of_news_costs_six_requests_a_minute_and_holds_up_no_boundary() -> None:
    scene = meeting_at_ten()
    for second in range(3000, 4500):
        tell(scene, NINE + second + 0.37)
    scene.play(ELEVEN + 60)
    assert [(round(t - TEN, 1), name) for t, name in scene.writes] == [
        (0.0, "Busy"),
        (3600.0, "Telework"),
    ]
    asked = [t for t, _ in scene.requests(TEN + 60, ELEVEN - 60)]
    assert max(sum(1 for one in asked if t <= one < t + 60) for t in asked) <= 6


def test_news_of_a_boundary_in_a_storm_hold_it_up_by_nothing() -> None:
    scene = meeting_at_ten()
    for tenth in range(-50, 50):
        tell(scene, ELEVEN + tenth / 10)
    scene.play(ELEVEN + 60)
    assert scene.written == ["Busy", "Telework"]
    assert scene.writes[1][0] - ELEVEN <= AT_ONCE


def test_g06_an_agent_with_one_call_after_the_other_is_busy_as_soon_as_they_end() -> None:
    scene = meeting_at_ten()
    for call in range(8):
        begun = TEN - 60 + 20 * call
        scene.at(begun, lambda: scene.status.set_kind(Kind.IN_CALL))
        scene.at(begun + 19.5, lambda: scene.status.set_kind(Kind.PLAIN))
        scene.at(begun + 19.9, lambda: scene.status.set_kind(Kind.IN_CALL))
        tell(scene, begun + 0.2)
        tell(scene, begun + 20.1)
    ended = TEN - 60 + 20 * 8 + 3
    scene.at(ended, lambda: scene.status.set_kind(Kind.PLAIN))
    tell(scene, ended + 0.2)
    scene.play(ELEVEN + 60)
    assert scene.writes[0][1] == "Busy"
    assert ended + 0.2 <= scene.writes[0][0] <= ended + 0.2 + AT_ONCE
