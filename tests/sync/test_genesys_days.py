"""Days at the simulated Genesys Cloud: what it does by itself, and what it leaves open."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.report import What
from app.sandbox.genesys_definitions import AVAILABLE, DEEP_WORK, TELEWORK
from app.sandbox.genesys_presence import OutOfOffice
from tests.sync.genesys_day import GenesysDay, genesys_day
from tests.sync.scene import ELEVEN, HOUR, MINUTE, TEN

LATER = ELEVEN + 10 * MINUTE
FREE = ("Available", "", False)


@pytest.fixture
def day() -> Iterator[GenesysDay]:
    with genesys_day() as one:
        yield one


@pytest.fixture
def bold() -> Iterator[GenesysDay]:
    """A day on which the rule says apply, queue or not."""
    with genesys_day(while_on_queue="apply") as one:
        yield one


# the queue and the log-on, under our own flag


def test_g05_leaving_the_queue_under_our_flag_is_no_hand(day: GenesysDay) -> None:
    day.plan("@Holiday")
    day.at(TEN + 10 * MINUTE, day.agent.go_on_queue)
    day.at(TEN + 20 * MINUTE, day.agent.leave_queue)
    day.at(TEN + 25 * MINUTE, lambda: seen.append(day.shown))
    seen: list[tuple[str, str, bool]] = []
    day.play(LATER)
    assert seen == [("Holiday", "", True)]
    assert day.shown == FREE
    assert not day.told(What.LEFT_ALONE)


def test_g07_after_a_log_on_stop_takes_our_flag_away(day: GenesysDay) -> None:
    day.plan("@Holiday")
    day.at(TEN + 10 * MINUTE, day.agent.go_on_queue)
    day.at(TEN + 20 * MINUTE, day.agent.leave_queue)
    day.stop(TEN + 30 * MINUTE)
    day.play(LATER)
    assert day.shown == FREE


def test_g07_a_log_on_after_the_event_was_cancelled_takes_our_flag_away(day: GenesysDay) -> None:
    day.plan("@Holiday", end=14 * HOUR, id="trip")
    day.at(TEN + 10 * MINUTE, day.agent.go_offline)
    day.at(TEN + 12 * MINUTE, lambda: day.calendar.remove("trip"))
    day.at(TEN + 30 * MINUTE, day.agent.log_on)
    day.play(ELEVEN)
    assert day.shown == FREE
    assert day.told(What.GIVEN_BACK)


def test_g07_a_second_log_on_gives_the_flag_back_and_leaves_the_event_alone(
    day: GenesysDay,
) -> None:
    day.plan("@Holiday", end=14 * HOUR)
    for minutes in (10, 30):
        day.at(TEN + minutes * MINUTE, day.agent.go_offline)
        day.at(TEN + (minutes + 5) * MINUTE, day.agent.log_on)
    day.at(TEN + 20 * MINUTE, lambda: seen.append(day.shown))
    seen: list[tuple[str, str, bool]] = []
    day.play(13 * HOUR)
    assert seen == [("Holiday", "", True)]
    assert day.shown == FREE


# the locked screen


def test_g07_a_locked_screen_is_no_hand_and_what_it_hides_is_given_back(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, day.agent.go_idle)
    day.at(TEN + 20 * MINUTE, day.agent.wake)
    day.look(TEN + 25 * MINUTE)
    day.play(LATER)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert day.shown == FREE


def test_g07_what_a_locked_screen_hides_over_the_end_is_given_back_after_it(
    day: GenesysDay,
) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, day.agent.go_idle)
    day.at(ELEVEN + 10 * MINUTE, day.agent.wake)
    day.play(ELEVEN + 11 * MINUTE)
    assert day.shown == FREE


def test_a_status_is_set_over_a_locked_screen(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.plan("@Holiday", ELEVEN, ELEVEN + HOUR)
    day.at(TEN - MINUTE, day.agent.go_idle)
    day.look(TEN + MINUTE)
    day.at(TEN + 10 * MINUTE, day.agent.go_idle)
    day.look(ELEVEN + MINUTE)
    day.play(ELEVEN + 2 * HOUR)
    assert [seen for _, seen, _ in day.seen] == ["Busy", "Out of Office"]
    assert day.shown == FREE


# sleep, and the client that comes back with the computer


def test_g07_t01_a_log_on_at_waking_is_no_hand(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN - 5 * MINUTE, lambda: day.world.suspend(25 * MINUTE))
    day.at(TEN - 2 * MINUTE, day.agent.go_offline)
    day.at(TEN + 20 * MINUTE - 0.1, day.agent.log_on)
    day.look(TEN + 20 * MINUTE + 10)
    day.play(LATER)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert day.shown == FREE


@pytest.mark.parametrize("restored", [True, False])
def test_g07_what_a_client_shows_at_waking_in_the_event_is_no_hand(
    day: GenesysDay, *, restored: bool
) -> None:
    day.agent.manners.restore_seconds = HOUR if restored else 0
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, lambda: day.world.suspend(20 * MINUTE))
    day.at(TEN + 12 * MINUTE, day.agent.go_offline)
    day.at(TEN + 30 * MINUTE - 0.1, day.agent.log_on)
    day.look(TEN + 30 * MINUTE + 10)
    day.play(LATER)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert day.shown == FREE


def test_g01_a_hand_elsewhere_while_the_computer_sleeps_is_left_alone(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, lambda: day.world.suspend(20 * MINUTE))
    day.at(TEN + 15 * MINUTE, lambda: day.agent.choose(AVAILABLE))
    day.look(TEN + 31 * MINUTE)
    day.play(LATER)
    assert [seen for _, seen, _ in day.seen] == ["Available"]
    assert day.told(What.LEFT_ALONE)


# what is not shown at once, or held back


@pytest.mark.parametrize("tag", ["@Busy", "@Holiday"])
@pytest.mark.parametrize("after", [0.5, 3, 9])
def test_g22_g27_stop_gives_back_what_is_not_shown_yet(
    day: GenesysDay, tag: str, after: float
) -> None:
    day.agent.manners.visible_after = 10
    day.plan(tag)
    day.stop(TEN + after)
    day.play(LATER)
    assert day.shown == FREE
    assert day.ended_at is not None
    assert day.ended_at - TEN - after <= 2


@pytest.mark.parametrize("delay", [1, 4, 9])
@pytest.mark.parametrize("tag", ["@Busy", "@Holiday"])
def test_g22_what_is_shown_late_is_set_and_given_back_once(
    day: GenesysDay, tag: str, delay: float
) -> None:
    day.agent.manners.visible_after = delay
    day.plan(tag)
    day.play(LATER)
    patches = [one for one in day.requests_between(TEN, LATER) if one.startswith("PATCH")]
    assert len(patches) == 2
    assert day.shown == FREE


def test_g22_an_old_status_that_is_still_told_does_not_spare_the_next_event() -> None:
    with genesys_day(gap_seconds=0) as day:
        day.agent.manners.visible_after = 9
        day.plan("@Busy", TEN, TEN + 300)
        day.plan("@Busy", TEN + 303, TEN + 900)
        day.look(TEN + 330)
        day.play(ELEVEN)
        assert [seen for _, seen, _ in day.seen] == ["Busy"]
        assert day.shown == FREE


@pytest.mark.parametrize("tag", ["@Busy", "@Holiday"])
@pytest.mark.parametrize("granted", [TEN + 10 * MINUTE, ELEVEN + 30])
def test_g32_what_is_granted_late_is_given_back(bold: GenesysDay, tag: str, granted: float) -> None:
    bold.agent.manners.request_off_queue = True
    bold.agent.go_on_queue()
    bold.plan(tag)
    bold.at(granted, bold.agent.grant)
    bold.play(ELEVEN + 5 * MINUTE)
    assert bold.shown == FREE
    assert not bold.told(What.LEFT_ALONE)


def test_g32_a_refusal_is_no_storm(bold: GenesysDay) -> None:
    bold.agent.manners.request_off_queue = True
    bold.agent.go_on_queue()
    bold.plan("@Busy")
    for minute in range(1, 60):
        bold.at(TEN + minute * MINUTE, bold.agent.refuse)
    bold.play(ELEVEN)
    patches = [one for one in bold.requests_between(TEN, ELEVEN) if one.startswith("PATCH")]
    assert len(patches) <= 61


# another source, another shape


def test_g33_where_another_source_is_told_of_ours_is_read_by_itself(day: GenesysDay) -> None:
    day.agent.manners.primary, day.agent.manners.me_tells_primary = False, True
    day.plan("@Busy")
    day.at(TEN + MINUTE, lambda: seen.append(day.shown))
    seen: list[tuple[str, str, bool]] = []
    day.play(LATER)
    assert seen == [("Busy", "", False)]
    assert day.shown == FREE
    told = [one.reason or "" for one in day.told(What.TROUBLE)]
    assert len(told) == 1
    assert told[0].startswith("Colleagues do not see")


def test_g33_that_colleagues_see_another_status_is_known_for_as_long_as_it_is_so(
    day: GenesysDay,
) -> None:
    day.plan("@Busy")
    day.agent.manners.primary = False
    day.at(TEN + 20 * MINUTE, lambda: setattr(day.agent.manners, "primary", True))
    day.play(LATER)
    seen = [day.report_at(TEN + minutes * MINUTE).shown for minutes in (1, 10, 30)]
    assert [one is not None and one.unseen is not None for one in seen] == [True, True, False]


def test_members_that_are_left_out_are_read_by_themselves(day: GenesysDay) -> None:
    day.far.users.left_out = {"presence", "outOfOffice", "routingStatus", "conversationSummary"}
    day.plan("@Holiday")
    day.at(TEN + MINUTE, lambda: seen.append(day.shown))
    seen: list[tuple[str, str, bool]] = []
    day.play(LATER)
    assert seen == [("Holiday", "", True)]
    assert day.shown == FREE


# what is the person's own, and the administrator's


def test_the_persons_message_and_dates_come_back(day: GenesysDay) -> None:
    own = OutOfOffice(True, day.now(), day.now() + timedelta(hours=5), by="person")
    day.agent.choose(DEEP_WORK, "Until two")
    day.agent.set_out_of_office(own)
    day.plan("@Busy")
    day.play(LATER)
    flag = day.agent.out_of_office
    assert day.shown == ("Deep work", "Until two", True)
    assert (flag.start, flag.end) == (own.start, own.end)


@pytest.mark.parametrize("what", ["rename", "duplicate", "deactivate"])
def test_g11_g13_what_an_administrator_does_in_the_event_does_not_disturb_it(
    day: GenesysDay, what: str
) -> None:
    definitions = day.far.definitions
    deeds = {
        "rename": lambda: definitions.rename(TELEWORK, "At home"),
        "duplicate": lambda: definitions.duplicate(TELEWORK),
        "deactivate": lambda: definitions.deactivate(TELEWORK),
    }
    day.plan("@Telework")
    day.at(TEN + 10 * MINUTE, deeds[what])
    day.play(LATER)
    assert day.shown == FREE
    assert not day.told(What.LEFT_ALONE)
    assert not day.told(What.TROUBLE)
