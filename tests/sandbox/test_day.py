"""The scripted day has every ingredient, in an order that lets each be seen."""

import threading
import time
from datetime import UTC, datetime, timedelta

from app.sandbox import day
from app.sandbox.main import Sandbox
from tests.sandbox.world import NOON, HandClock, World

TAGS = ("@Telework", "@Holiday", "@Busy", "@OutOfOffice", "@Office")


def planned(name: str) -> day.Planned:
    return next(event for event in day.EVENTS if event.name == name)


def moment_at(world: World, sentence: str) -> float:
    plan = day.moments(world.sandbox.google, world.sandbox.connect_me)
    return next(moment.at for moment in plan if sentence in moment.sentence)


def test_within_twenty_seconds_a_status_has_been_set_and_given_back() -> None:
    first, second = sorted(day.EVENTS, key=lambda event: event.begin)[:2]
    assert "@Busy" in first.title  # the resting status is Office, so a change is seen
    assert first.begin <= 6
    assert 1 + first.end < 20  # the day begins at the next whole second but one at the latest
    assert second.begin - first.end >= 3


def test_all_five_tags_and_an_untagged_busy_event_occur() -> None:
    titles = [event.title for event in day.EVENTS]
    assert all(any(tag in title for title in titles) for tag in TAGS)
    untagged = [event for event in day.EVENTS if "@" not in event.title]
    assert {event.free for event in untagged} == {True, False}


def test_a_meeting_lies_inside_a_telework_and_another_event_adjoins_it() -> None:
    outer, inner = planned("telework"), planned("meeting")
    assert outer.begin < inner.begin < inner.end < outer.end
    assert planned("dentist").begin == outer.end


def test_gaps_in_which_a_giving_back_is_seen_are_long_enough() -> None:
    wanted = sorted((e.begin, e.end) for e in day.EVENTS if not e.free)
    end = wanted[0][1]
    gaps = []
    for begin, finish in wanted[1:]:
        if begin > end:
            gaps.append(begin - end)
        end = max(end, finish)
    assert len(gaps) == 4
    assert min(gaps) >= 3


def test_the_person_changes_the_status_in_the_middle_of_an_event(world: World) -> None:
    when = moment_at(world, "by hand")
    event = planned("holiday")
    assert event.begin + 2 <= when <= event.end - 2
    office = planned("office")
    assert "@Office" in office.title  # then Telework is shown, so @Office is a change
    assert office.begin > event.end


def test_connect_me_is_out_of_reach_over_a_boundary_and_back_before_the_end(world: World) -> None:
    event = planned("stand-up")
    out = moment_at(world, "Connect Me is cut off")
    back = moment_at(world, "Connect Me answers again")
    assert out < event.begin < back
    assert back + 6 <= event.end  # it is to be applied within five seconds of the return


def test_google_is_out_of_reach_over_boundaries(world: World) -> None:
    out, back = moment_at(world, "Google is cut off"), moment_at(world, "Google answers again")
    inside = [e for e in day.EVENTS if out < e.begin < back or out < e.end < back]
    assert len(inside) >= 2
    assert back + 2 < planned("dentist").end


def test_the_day_takes_a_minute_and_leaves_something_to_play_with(world: World) -> None:
    plan = day.moments(world.sandbox.google, world.sandbox.connect_me)
    assert [moment.at for moment in plan] == sorted(moment.at for moment in plan)
    assert max(event.end for event in day.EVENTS) <= 56
    assert plan[-1].at < 60
    assert day.AFTERWARDS
    assert all(event.begin >= 600 for event in day.AFTERWARDS)


def test_the_events_stand_in_the_calendar_from_the_beginning_at_whole_seconds() -> None:
    before = datetime.now(UTC)
    with Sandbox.start() as sandbox:
        found = {str(k.item["id"]): k for k in sandbox.google.primary.kept()}
        assert len(found) == len(day.EVENTS) + len(day.AFTERWARDS)
        first = found["sandbox-busy"]
        assert first.start is not None
        assert first.start.microsecond == 0
        assert timedelta(seconds=4) < first.start - before <= timedelta(seconds=7)


def test_the_driver_lets_everything_happen_in_order_and_tells_it(world: World) -> None:
    told: list[tuple[str, bool, bool, str]] = []
    google, gateway = world.sandbox.google, world.sandbox.connect_me

    def tell(sentence: str) -> None:
        up = google.server.listening, gateway.server.listening
        told.append((sentence, *up, gateway.endpoint.name))

    past = NOON - timedelta(minutes=5)
    day.Driver(past, day.moments(google, gateway), world.clock, tell).run()
    assert [entry[1:] for entry in told] == [
        (False, True, "Office"),
        (True, True, "Office"),
        (True, True, "Telework"),
        (True, False, "Telework"),
        (True, True, "Telework"),
        (True, True, "Telework"),
    ]
    assert gateway.endpoint.by == "person"


def test_the_driver_waits_for_its_moment_and_stops_at_once() -> None:
    happened = threading.Event()
    clock = HandClock()
    soon = day.Moment(0.01, "soon", lambda: clock.advance(0.01))
    late = day.Moment(60, "late", happened.set)
    told: list[str] = []
    driver = day.Driver(NOON, (soon, late), clock, told.append)
    clock.advance(0.01)
    driver.begin()
    begun = time.monotonic()
    driver.close()
    driver.close()
    assert time.monotonic() - begun < 2
    assert not happened.is_set()
    assert "late" not in told
