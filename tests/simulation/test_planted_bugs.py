"""Bugs planted on purpose: each must be found in a few days, or the simulation proves nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain import step
from app.domain.hold import Free, Put, Rest
from app.sync import wishes
from app.sync.hold_file import Record
from app.sync.keeper import Keeper
from tests.simulation.day import make_day
from tests.simulation.run import play

pytestmark = pytest.mark.untraced

ENOUGH = 60
Plant = Callable[[pytest.MonkeyPatch], None]


def no_write_ahead(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Record, "save", lambda self, hold: True)


def the_hand_does_not_win(patch: pytest.MonkeyPatch) -> None:
    def take_over(hold: object, moment: object, reading: object, operation: object) -> object:
        return step._from_free(Free(), moment, reading, operation)  # type: ignore[arg-type]

    patch.setattr(step, "_hand", take_over)
    patch.setattr(step, "was_chosen_within", lambda wish, reading: False)


def what_is_owed_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(step, "_give_back", lambda hold, moment, reading: Rest(Free()))


def the_last_one_is_owed(patch: pytest.MonkeyPatch) -> None:
    """In a chain, what was ours before is given back in place of the person's own."""
    put = step._put

    def chained(hold: object, before: str, memo: str, *facts: object) -> object:
        _moment, _wish, reading, _operation = facts
        return put(hold, reading.name, memo, *facts)  # type: ignore[arg-type, attr-defined]

    patch.setattr(step, "_put", chained)


def calls_are_not_respected(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(step, "is_forbidden", lambda reading, rules, *, stopping: False)


def a_lost_answer_counts_as_not_written(patch: pytest.MonkeyPatch) -> None:
    failed = Keeper._failed

    def forget(self: Keeper, ended: object, error: object, moment: object, now: float) -> None:
        self._take_back(ended.pending)  # type: ignore[attr-defined]
        failed(self, ended, error, moment, now)  # type: ignore[arg-type]

    patch.setattr(Keeper, "_failed", forget)


def a_quick_status_does_not_outlive_a_power_cut(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(wishes, "quick_of", lambda hold: None)


def who_is_back_gets_the_event_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(wishes, "is_dismissed", lambda hold, wanted: False)


def what_is_left_alone_is_forgotten_under_a_quick_status(patch: pytest.MonkeyPatch) -> None:
    put = step._put

    def forget(*facts: object) -> object:
        decision = put(*facts)  # type: ignore[arg-type]
        if isinstance(decision, Put):
            return replace(decision, hold=replace(decision.hold, dismissed_at=None))
        return decision

    patch.setattr(step, "_put", forget)


@pytest.mark.parametrize(
    "plant",
    [
        no_write_ahead,
        the_hand_does_not_win,
        what_is_owed_is_forgotten,
        the_last_one_is_owed,
        calls_are_not_respected,
        a_lost_answer_counts_as_not_written,
        a_quick_status_does_not_outlive_a_power_cut,
        who_is_back_gets_the_event_again,
        what_is_left_alone_is_forgotten_under_a_quick_status,
    ],
    ids=lambda plant: plant.__name__,
)
def test_a_planted_bug_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    found = next((seed for seed in range(ENOUGH) if play(make_day(seed)).problems), None)
    assert found is not None
