"""Plays days at Genesys Cloud: the watch, the real adapter, and the platform in memory."""

from datetime import timedelta

import pytest

from app.domain.errors import Offline
from app.domain.report import What
from app.sync.clock import Clock
from tests.sync.genesys_world import (
    AVAILABLE,
    AWAY,
    BUSY,
    MEAL,
    MEETING,
    ON_QUEUE,
    UID,
    Keys,
    Platform,
    refuses,
    secondary,
    status_of,
)
from tests.sync.scene import ELEVEN, HOUR, TEN, Scene, event

PRESENCE = f"/users/{UID}/presences/purecloud"
ONE = "55555555-0000-4000-8000-000000000001"


class Day(Scene):
    """A scene whose status is at Genesys Cloud."""

    def __init__(self, **rules: object) -> None:
        super().__init__(**rules)
        self.uid = UID
        self.platform = Platform(self.world.now)
        clock = Clock(self.world.now, self.world.monotonic)
        self.keys = Keys()
        self.status = status_of(self.platform, self.keys, clock)  # type: ignore[assignment]
        self.status.listen = lambda heard: None  # type: ignore[method-assign]

    def plan(self, title: str, start: float = TEN, end: float = ELEVEN) -> None:
        """Put a tagged event into the calendar."""
        self.calendar.put(event(f"e{start}", start, end, title))

    @property
    def patched(self) -> list[str]:
        """Give the ids that were set."""
        bodies = [body for _, body in self.platform.sent("PATCH")]
        return [body["presenceDefinition"]["id"] for body in bodies if isinstance(body, dict)]


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("@Busy", (BUSY, "", False)),
        ("@Telework", (AVAILABLE, "Telework", False)),
        ("@Holiday", (AWAY, "", True)),
        ("@OutOfOffice", (AWAY, "", True)),
    ],
)
def test_each_status_is_set_and_given_back_with_the_persons_message(
    day: Day, tag: str, shown: tuple[str, str, bool]
) -> None:
    day.platform.choose(MEETING, message="Quarter", at=day.now() - timedelta(hours=1))
    day.plan(tag)
    day.at(TEN + 60, lambda: seen.append(day.platform.shown()))
    seen: list[tuple[str, str, bool]] = []
    day.play(ELEVEN + 60)
    assert seen == [shown]
    assert day.platform.shown() == (MEETING, "Quarter", False)
    assert len(day.patched) == 2
    assert [one.what for one in day.happenings if one.what in (What.SET, What.GIVEN_BACK)] == [
        What.SET,
        What.GIVEN_BACK,
    ]


def test_office_at_a_free_desk_changes_nothing(day: Day) -> None:
    day.plan("@Office")
    day.play(ELEVEN + 60)
    assert day.patched == []


def test_g01_a_hand_in_the_event_wins(day: Day) -> None:
    day.plan("@Holiday")
    day.at(TEN + 600, lambda: day.platform.choose(MEETING))
    day.play(ELEVEN + 60)
    assert day.patched == [AWAY]
    assert day.platform.shown()[0] == MEETING


def test_g05_on_queue_is_waited_out(day: Day) -> None:
    day.platform.choose(ON_QUEUE, at=day.now() - timedelta(hours=1))
    day.plan("@Busy")
    day.at(TEN + 600, lambda: day.platform.choose(AVAILABLE))
    day.play(ELEVEN + 60)
    assert day.patched == [BUSY, AVAILABLE]
    assert [one.what for one in day.happenings].count(What.WAITING) == 1


def test_g09_a_meal_is_not_given_back(day: Day) -> None:
    day.platform.choose(MEAL, at=day.now() - timedelta(hours=1))
    day.plan("@Busy")
    day.play(ELEVEN + 60)
    assert day.patched == [BUSY, AVAILABLE]


def test_g11_a_presence_that_is_deleted_in_the_event_is_given_back_all_the_same(day: Day) -> None:
    day.platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Telework"})]
    day.plan("@Telework")
    day.at(TEN + 600, day.platform.definitions.clear)
    day.play(ELEVEN + 60)
    assert day.patched == [ONE, AVAILABLE]


def test_g11_a_presence_that_is_gone_before_the_event_is_replaced(day: Day) -> None:
    day.platform.definitions = [secondary(ONE, "Meeting", {"en_US": "Telework"})]
    day.platform.unknown = {ONE}
    day.plan("@Telework")
    day.at(TEN + 900, lambda: seen.append(day.platform.shown()))
    seen: list[tuple[str, str, bool]] = []
    day.play(ELEVEN + 60)
    assert seen == [(AVAILABLE, "Telework", False)]
    assert day.platform.shown() == (AVAILABLE, "", False)


def test_g21_a_write_whose_answer_is_lost_is_found_and_not_repeated(day: Day) -> None:
    day.plan("@Holiday")
    day.platform.after["PATCH", PRESENCE] = Offline("cut")
    day.play(ELEVEN + 60)
    assert day.patched == [AWAY, AVAILABLE]
    assert day.platform.shown() == (AVAILABLE, "", False)


def test_g21_a_write_that_is_cut_after_the_flag_is_done_anew(day: Day) -> None:
    day.plan("@Holiday")
    day.platform.fails("PATCH", PRESENCE, Offline("cut"), (0, {}, b""))
    day.at(TEN + 60, lambda: seen.append(day.platform.shown()))
    seen: list[tuple[str, str, bool]] = []
    day.play(ELEVEN + 60)
    assert seen == [(AWAY, "", True)]
    assert day.platform.shown() == (AVAILABLE, "", False)


def test_t02_sleep_over_the_end_of_a_holiday_gives_back_although_the_flag_has_ended(
    day: Day,
) -> None:
    day.plan("@Holiday")

    def end_the_flag() -> None:
        day.platform.flag["active"] = False

    day.at(ELEVEN - 600, lambda: day.world.suspend(2 * HOUR))
    day.at(ELEVEN + 1, end_the_flag)
    day.play(14 * HOUR)
    assert day.patched == [AWAY, AVAILABLE]
    assert day.platform.shown() == (AVAILABLE, "", False)


def test_an_event_that_is_made_longer_moves_the_end_of_the_flag(day: Day) -> None:
    day.plan("@OutOfOffice")
    day.at(TEN + 600, lambda: day.plan("@OutOfOffice", end=ELEVEN + HOUR))
    day.at(TEN + 1200, lambda: ends.append(str(day.platform.flag["endDate"])[11:16]))
    ends: list[str] = []
    day.play(ELEVEN + HOUR + 60)
    assert ends == ["12:00"]
    assert day.platform.shown() == (AVAILABLE, "", False)


def test_stop_gives_back_within_two_seconds(day: Day) -> None:
    day.plan("@Holiday")
    day.stop(TEN + 600)
    day.play(ELEVEN)
    assert day.platform.shown() == (AVAILABLE, "", False)
    assert day.ended_at is not None
    assert day.ended_at - (TEN + 600) <= 2.0


def test_g18_a_refusal_is_told_and_leaves_no_flag_behind(day: Day) -> None:
    day.plan("@Holiday")
    day.platform.fails("PATCH", PRESENCE, refuses(403))
    day.play(ELEVEN + 60)
    assert day.platform.shown() == (AVAILABLE, "", False)
    assert len(day.patched) <= 10
    told = [one.reason for one in day.told(What.TROUBLE)]
    assert told == ["Genesys Cloud does not let you read or set your status."]


def test_a_day_of_meetings_costs_few_requests(day: Day) -> None:
    for hour in range(10, 16):
        day.plan("@Busy", hour * HOUR, hour * HOUR + 1800)
    day.play(17 * HOUR)
    assert day.patched == [BUSY, AVAILABLE] * 6
    assert len(day.platform.asked) < 6 * (1800 / 20 + 12)
