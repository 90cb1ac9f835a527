"""Rows of the catalogue of faults, played as days at the simulated Genesys Cloud."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.report import What
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.genesys_definitions import AVAILABLE, BUSY, MEETING, TELEWORK
from tests.sync.genesys_day import GenesysDay, genesys_day
from tests.sync.scene import ELEVEN, HOUR, MINUTE, TEN, Enough

LATER = ELEVEN + 10 * MINUTE
FREE = ("Available", "", False)


@pytest.fixture
def day() -> Iterator[GenesysDay]:
    with genesys_day() as one:
        yield one


def test_g02_the_same_presence_chosen_by_hand_is_the_persons_hand(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, lambda: day.agent.choose(BUSY))
    day.play(LATER)
    assert day.shown == ("Busy", "", False)
    assert day.told(What.LEFT_ALONE)


def test_g03_a_hand_and_back_to_ours_stays_left_alone(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, lambda: day.agent.choose(AVAILABLE))
    day.at(TEN + 20 * MINUTE, lambda: day.agent.choose(BUSY))
    day.play(LATER)
    assert day.shown == ("Busy", "", False)


@pytest.mark.parametrize(
    ("when", "owed"),
    [(-0.3, ("Meeting", "", False)), (0.012, FREE)],
    ids=["before the boundary", "between reading and writing"],
)
def test_g04_only_a_hand_between_reading_and_writing_is_overwritten(
    day: GenesysDay, when: float, owed: tuple[str, str, bool]
) -> None:
    """The one window that cannot be closed without If-Match: one round trip."""
    day.plan("@Busy")
    day.at(TEN + when, lambda: day.agent.choose(MEETING))
    day.look(TEN + MINUTE)
    day.play(LATER)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert day.shown == owed


def test_g05_an_agent_is_never_taken_off_the_queue(day: GenesysDay) -> None:
    day.agent.go_on_queue()
    day.plan("@Busy", TEN, TEN + 10 * MINUTE)
    day.plan("@Holiday", TEN + 20 * MINUTE, TEN + 30 * MINUTE)
    day.plan("@Telework", TEN + 40 * MINUTE)
    day.play(LATER)
    assert day.agent.on_queue
    assert not [one for one in day.requests_between(0, LATER) if one.startswith("P")]


@pytest.mark.parametrize("news", [True, False])
@pytest.mark.parametrize("until", ["off queue", "call over", "after-call work over", "log-on"])
def test_g05_g06_g08_what_was_waited_for_is_applied_as_soon_as_the_person_is_free(
    day: GenesysDay, until: str, *, news: bool
) -> None:
    agent, day.news = day.agent, news
    hinder, free = {
        "off queue": (agent.go_on_queue, agent.leave_queue),
        "call over": (agent.take_call, agent.end_call),
        "after-call work over": (agent.take_call, agent.end_after_call_work),
        "log-on": (agent.go_offline, agent.log_on),
    }[until]
    day.at(TEN - 10 * MINUTE, hinder)
    if until.startswith("after"):
        day.at(TEN + 5 * MINUTE, lambda: agent.end_call(after_call=True))
    day.plan("@Holiday")
    day.at(TEN + 10 * MINUTE, free)
    day.at(TEN + 10 * MINUTE - 1, lambda: day.seen.append((0, agent.seen, "")))
    day.look(TEN + 10 * MINUTE + (2 if news else 22))
    day.play(LATER)
    assert day.seen[0][1] != "Out of Office"
    assert day.seen[1][1] == "Out of Office"
    assert day.shown == FREE


@pytest.mark.parametrize("in_call", [True, False])
def test_g05_g06_where_the_rules_say_apply_nothing_is_waited_for(*, in_call: bool) -> None:
    with genesys_day(while_on_queue="apply", while_in_call="apply") as day:
        day.agent.go_on_queue()
        if in_call:
            day.agent.take_call()
        day.plan("@Busy")
        day.look(TEN + 2)
        day.play(LATER)
        assert [seen for _, seen, _ in day.seen] == ["Busy"]
        assert day.shown == FREE


def test_g10_after_a_power_cut_a_chain_owes_what_was_there_first(day: GenesysDay) -> None:
    day.agent.choose(MEETING, "Quarter")
    day.plan("@Busy")
    day.plan("@Holiday", ELEVEN, ELEVEN + HOUR)
    day.play(ELEVEN - MINUTE)
    day.world.run_to(ELEVEN + 5 * MINUTE)
    day.play(ELEVEN + 2 * HOUR)
    assert day.shown == ("Meeting", "Quarter", False)


def test_g11_what_is_owed_and_was_deactivated_becomes_the_resting_status(day: GenesysDay) -> None:
    day.agent.choose(TELEWORK)
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, lambda: day.far.definitions.deactivate(TELEWORK))
    day.play(LATER)
    assert day.shown == FREE


@pytest.mark.parametrize("at", [TEN - 5 * MINUTE, TEN - 5, ELEVEN - 5])
def test_g19_a_storm_of_429_is_waited_out_as_its_reset_says(day: GenesysDay, at: float) -> None:
    day.plan("@Holiday")
    day.at(at, lambda: setattr(day.far.gate, "per_minute", 0))
    day.at(at + 3 * MINUTE, lambda: setattr(day.far.gate, "per_minute", 300))
    day.play(LATER)
    assert len(day.requests_between(at, at + 3 * MINUTE)) <= 8
    assert day.shown == FREE


@pytest.mark.parametrize("path", ["*/presences/*", "*/outofoffice"])
@pytest.mark.parametrize("at", [TEN - 2, ELEVEN - 2])
def test_g20_g21_a_504_after_the_effect_is_found_by_reading(
    day: GenesysDay, path: str, at: float
) -> None:
    day.plan("@Holiday")
    day.at(at, lambda: day.far.fail(504, path=path, times=1, applied=True))
    day.at(TEN + MINUTE, lambda: seen.append(day.shown))
    seen: list[tuple[str, str, bool]] = []
    day.play(LATER)
    assert seen == [("Holiday", "", True)]
    assert day.shown == FREE
    assert not day.told(What.LEFT_ALONE)


def test_g20_a_long_outage_costs_little_and_what_is_then_wanted_is_set(day: GenesysDay) -> None:
    day.plan("@Busy", end=16 * HOUR)
    day.at(TEN - 5, lambda: day.far.fail(503))
    day.at(14 * HOUR, day.far.restore)
    day.look(14 * HOUR + 65)
    day.play(16 * HOUR + MINUTE)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert len(day.requests_between(TEN + 10 * MINUTE, 14 * HOUR)) <= 230 * 2
    assert day.shown == FREE


def test_g25_an_idle_end_of_five_minutes_never_strands_what_is_held() -> None:
    with genesys_day(idle_seconds=300) as day:
        day.at(TEN - 2 * HOUR, lambda: None)
        day.plan("@Holiday", TEN - 50 * MINUTE, LATER)
        day.play(LATER + MINUTE)
        assert day.shown == FREE


def test_g25_an_eventless_night_asks_nothing(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.play(17 * HOUR)
    assert day.requests_between(ELEVEN + MINUTE, 17 * HOUR) == []


@pytest.mark.parametrize("wait", [1.0, HOUR, 24 * HOUR - 11 * HOUR])
@pytest.mark.parametrize("tag", ["@Busy", "@Holiday"])
def test_g26_after_a_power_cut_all_three_parts_are_given_back(
    day: GenesysDay, tag: str, wait: float
) -> None:
    day.agent.choose(MEETING, "Quarter")
    day.plan(tag)
    day.play(TEN + 10 * MINUTE)
    day.world.run_to(ELEVEN + wait)
    day.play(ELEVEN + wait + 10)
    assert day.shown == ("Meeting", "Quarter", False)


@pytest.mark.parametrize("cut", ["*/presences/*", "*/outofoffice"])
def test_g26_a_power_cut_between_flag_and_presence_leaves_nothing(
    day: GenesysDay, cut: str
) -> None:
    def die() -> None:
        raise Enough

    day.agent.choose(MEETING, "Quarter")
    day.plan("@Holiday")
    day.at(TEN - 2, lambda: day.far.faults.add(Fault(FaultKind.LOST_REQUEST, path=cut, times=1)))
    day.at(TEN + 0.018, die)
    day.play(LATER)
    assert day.agent.presence.definition.label == "Meeting"
    assert day.agent.is_out_of_office is (cut == "*/presences/*")
    day.world.run_to(ELEVEN + HOUR)
    day.play(ELEVEN + HOUR + 10)
    assert day.shown == ("Meeting", "Quarter", False)


@pytest.mark.parametrize("where", ["plain", "call"])
def test_g27_stop_gives_all_of_it_back_within_two_seconds(day: GenesysDay, where: str) -> None:
    day.agent.choose(MEETING, "Quarter")
    day.plan("@Holiday")
    if where == "call":
        day.at(TEN + MINUTE, day.agent.take_call)
    day.stop(TEN + 5 * MINUTE)
    day.play(LATER)
    assert day.shown == ("Meeting", "Quarter", False)
    assert day.ended_at is not None
    assert day.ended_at <= TEN + 5 * MINUTE + 2


def test_g27_stop_on_queue_leaves_it_to_the_next_start(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + MINUTE, day.agent.go_on_queue)
    day.stop(TEN + 5 * MINUTE)
    day.play(TEN + 6 * MINUTE)
    assert day.agent.on_queue
    assert day.ended_at is not None
    assert day.ended_at <= TEN + 5 * MINUTE + 2


def test_g29_what_a_supervisor_sets_is_left_alone(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 5 * MINUTE, lambda: day.agent.choose(MEETING, by="platform"))
    day.play(LATER)
    assert day.shown == ("Meeting", "", False)


@pytest.mark.parametrize("ends", [TEN - 60, TEN + 60, TEN + 30 * MINUTE, ELEVEN + 60])
def test_g31_a_sign_in_that_ends_strands_nothing(day: GenesysDay, ends: float) -> None:
    day.good_until = day.now() + timedelta(seconds=ends - day.world.t)
    day.at(ends, day.far.end_sign_ins)
    day.plan("@Holiday")
    day.play(LATER)
    assert day.shown == FREE


def test_g31_a_sign_in_that_is_ended_in_the_event_leaves_the_hold(day: GenesysDay) -> None:
    day.plan("@Busy")
    day.at(TEN + 10 * MINUTE, day.far.end_sign_ins)
    day.play(LATER)
    assert day.shown == ("Busy", "", False)
    assert day.disk.text is not None
    assert any("sign-in" in (one.reason or "") for one in day.told(What.TROUBLE))
    day.keys.token = day.new_token()
    day.play(LATER + MINUTE)
    assert day.shown == FREE


@pytest.mark.parametrize("news", [True, False])
def test_at_most_six_requests_a_minute_while_holding(day: GenesysDay, *, news: bool) -> None:
    day.news = news
    day.plan("@Holiday")
    for second in range(120, 3000, 7):
        day.at(TEN + second, lambda: day.agent.take_call())
        day.at(TEN + second + 3, lambda: day.agent.end_call())
    day.play(LATER)
    for minute in range(2, 59):
        begin = TEN + minute * MINUTE
        assert len(day.requests_between(begin, begin + MINUTE)) <= 6


@pytest.mark.parametrize(
    ("tag", "begins", "ends"),
    [
        ("@Busy", ["GET", "PATCH", "GET"], ["GET", "PATCH"]),
        ("@Telework", ["GET", "PATCH", "GET"], ["GET", "PATCH"]),
        ("@Holiday", ["GET", "PUT", "PATCH", "GET"], ["GET", "PUT", "PATCH"]),
    ],
)
def test_f17_a_boundary_costs_one_look_the_write_and_one_look_that_it_is_shown(
    day: GenesysDay, tag: str, begins: list[str], ends: list[str]
) -> None:
    day.plan(tag)
    day.play(LATER)
    for boundary, asked in ((TEN, begins), (ELEVEN, ends)):
        assert day.requests_between(boundary - 2, boundary) == []
        requests = day.requests_between(boundary, boundary + 5)
        assert [one.partition(" ")[0] for one in requests] == asked


@pytest.mark.parametrize("tag", ["@Busy", "@Holiday"])
@pytest.mark.parametrize("news", [True, False])
def test_f17_no_minute_of_a_held_status_has_more_than_six_requests(
    day: GenesysDay, tag: str, *, news: bool
) -> None:
    day.news = news
    day.plan(tag)
    day.play(LATER)
    minutes = range(int(TEN) - 60, int(ELEVEN) + 60, 5)
    assert max(len(day.requests_between(t, t + 60)) for t in minutes) <= 6
    assert len(day.requests_between(TEN, ELEVEN)) > 100


@pytest.mark.parametrize(("later", "last"), [(None, "Available"), ("@Telework", "Telework")])
def test_g06_what_is_owed_after_calls_in_a_row_is_done_when_the_last_one_ends(
    day: GenesysDay, later: str | None, last: str
) -> None:
    day.news, agent = True, day.agent
    day.plan("@Busy")
    if later is not None:
        day.plan(later, ELEVEN, ELEVEN + HOUR)
    for call in range(6):  # the last one goes on over the end of the event
        day.at(ELEVEN - 55 + 10 * call, agent.take_call)
        day.at(ELEVEN - 49 + 10 * call, agent.end_call)
    free = ELEVEN - 49 + 50 + 0.5
    day.at(ELEVEN + 0.2, lambda: agent.take_call("chat"))
    day.at(free, lambda: agent.end_call("chat"))
    day.look(free - 0.1)
    day.look(free + 2)
    day.play(free + 3)
    assert [seen for _, seen, _ in day.seen] == ["Busy", last]


@pytest.mark.parametrize("boundary", [1, 30])
def test_g06_calls_while_a_status_waits_to_be_given_back_cost_no_more_than_six_a_minute(
    day: GenesysDay, boundary: float
) -> None:
    day.news, agent = True, day.agent
    agent.take_call("chat")
    agent.end_call("chat")
    day.plan("@Busy")
    day.at(ELEVEN - boundary, lambda: agent.take_call("chat"))
    for call in range(60):
        day.at(ELEVEN + 10 * call, agent.take_call)
        day.at(ELEVEN + 10 * call + 5, agent.end_call)
    day.play(ELEVEN + 600)
    minutes = range(int(ELEVEN), int(ELEVEN) + 540, 5)
    assert max(len(day.requests_between(t, t + 60)) for t in minutes) <= 6


def _a_day_old(day: GenesysDay) -> None:
    """Let the definitions be old from two seconds before ten o'clock on."""
    known = day.service._definitions
    day.at(TEN - 2, lambda: setattr(known, "_read_at", day.world.monotonic() - 24 * HOUR))


def test_g11_definitions_that_are_a_day_old_are_read_ahead_of_a_boundary(day: GenesysDay) -> None:
    day.plan("@Busy")
    _a_day_old(day)
    day.play(TEN + 5)
    assert day.requests_between(TEN - 1, TEN) == ["GET /api/v2/presence/definitions"]
    asked = day.requests_between(TEN, TEN + 5)
    assert [one.partition(" ")[0] for one in asked] == ["GET", "PATCH", "GET"]


def test_what_fails_ahead_of_a_boundary_is_no_trouble_at_it(day: GenesysDay) -> None:
    day.plan("@Busy")
    _a_day_old(day)
    lost = Fault(FaultKind.LOST_REQUEST, path="*/definitions")
    day.at(TEN - 1, lambda: day.far.faults.add(lost))
    day.look(TEN + 0.5)
    day.play(TEN + 5)
    assert [seen for _, seen, _ in day.seen] == ["Busy"]
    assert not day.told(What.TROUBLE)
