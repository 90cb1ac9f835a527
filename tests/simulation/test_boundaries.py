"""The last second before a boundary, and what cannot be told apart, played as days."""

from dataclasses import replace

import pytest

from app.domain.reading import Reading
from app.sync.ports import Write
from tests.plain_status import PlainStatus
from tests.simulation.day import HOUR, Day, Stretch, event
from tests.simulation.run import Play
from tests.simulation.services import SimulatedStatus

pytestmark = pytest.mark.untraced

TEN = 10 * HOUR
BEFORE = [-0.69, -0.5, -0.1, -0.01]


class NoTags(PlainStatus):
    """The simulated service without ETags."""

    def __init__(self, status: SimulatedStatus) -> None:
        self._status = status

    def read(self) -> Reading:
        return replace(self._status.read(), tag=None)

    def write(self, write: Write) -> Reading:
        assert write.over.tag is None
        over = replace(write.over, tag=f'"{self._status.version}"')
        return replace(self._status.write(replace(write, over=over)), tag=None)

    def reconnect(self) -> None:
        self._status.reconnect()


def _meeting(*hands: tuple[float, str]) -> Play:
    """A meeting at ten o'clock, and what the person chooses elsewhere: seconds from ten."""
    day = Day(0, frozenset(), [event("e0", TEN, TEN + HOUR, "Busy")])
    day.hands = [(TEN + after, name) for after, name in hands]
    return Play(day)


def _written(played: Play) -> list[tuple[str, int]]:
    return [(one.name, int(one.t)) for one in played.status.journal if one.who == "program"]


@pytest.mark.parametrize("before", BEFORE)
def test_a_hand_just_before_a_boundary_at_which_nothing_seemed_to_be_left_to_do(
    before: float,
) -> None:
    played = _meeting((-600, "Busy"), (before, "Telework"))
    assert not played.play().problems
    assert _written(played) == [("Busy", TEN), ("Telework", TEN + HOUR)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("tags", [True, False])
def test_a_hand_just_before_a_boundary_is_given_back_after_it(before: float, *, tags: bool) -> None:
    played = _meeting((before, "Telework"))
    if not tags:
        played.ports = (played.calendar, NoTags(played.status))
    assert not played.play().problems
    assert _written(played) == [("Busy", TEN), ("Telework", TEN + HOUR)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("tags", [True, False])
def test_a_hand_just_before_the_end_of_what_is_held_is_left_alone(
    before: float, *, tags: bool
) -> None:
    played = _meeting((HOUR + before, "Telework"))
    if not tags:
        played.ports = (played.calendar, NoTags(played.status))
    assert not played.play().problems
    assert _written(played) == [("Busy", TEN)]


def test_whoever_chose_what_is_wanted_just_before_a_boundary_keeps_it() -> None:
    played = _meeting((-0.5, "Busy"))
    assert not played.play().problems
    assert _written(played) == []


def test_stop_asked_for_in_sleep_is_heard_on_waking_and_may_follow_a_write_at_once() -> None:
    day = Day(0, frozenset(), [event("e0", TEN, TEN + HOUR, "Busy")])
    day.suspends = [Stretch(TEN + 0.002, TEN + 300)]  # while the write is on its way
    day.stops = [Stretch(TEN + 120, TEN + 2 * HOUR)]
    played = Play(day)
    assert not played.play().problems
    assert _written(played) == [("Busy", TEN + 300), ("Office", TEN + 300)]


def _power_cut(*, carried_out: bool) -> tuple[Play, object]:
    """Cut the power while the setting is on its way; give what the next start finds."""
    day = Day(0, frozenset(), [event("e0", TEN, TEN + HOUR, "Busy")])
    arrives = 0.0057  # as the same day without a power cut shows
    day.crashes = [(TEN + (arrives if carried_out else 0.002), 5)]
    if not carried_out:
        day.hands = [(TEN + 0.005, "Busy")]
    played = Play(day)
    found: list[object] = []
    played.world.at(TEN + 4, lambda: found.append((played.disk.text, played.status.read())))
    assert not played.play().problems
    return played, found[0]


def test_the_very_status_chosen_while_it_is_being_set_cannot_be_told_from_ours() -> None:
    ours, found = _power_cut(carried_out=True)
    theirs, the_same = _power_cut(carried_out=False)
    assert [one.who for one in ours.status.journal] == ["program", "program"]
    assert [one.who for one in theirs.status.journal] == ["person", "program"]
    assert found == the_same


@pytest.mark.parametrize("around", [0.0, 4.0], ids=["beginning", "end"])
def test_p02_a_power_cut_around_a_boundary_leaves_nothing_behind(around: float) -> None:
    for milliseconds in range(-2, 26, 2):
        day = Day(0, frozenset(), [event("e0", TEN, TEN + 4, "Busy")])
        cut = TEN + around + milliseconds / 1000
        day.crashes = [(cut, 4.2)]
        played = Play(day)
        assert not played.play().problems
        names = [one.name for one in played.status.journal]
        assert names in ([], ["Busy", "Office"]), milliseconds
        if names:
            assert played.status.journal[-1].t <= cut + 4.2 + 10
