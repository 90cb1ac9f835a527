"""The scripted day at Genesys Cloud has every ingredient, in an order that lets each be seen."""

from datetime import timedelta

from app.sandbox import day, genesys_day
from app.sandbox.main import Sandbox
from tests.sandbox.genesys_world import GenesysWorld
from tests.sandbox.world import NOON


def planned(name: str) -> day.Planned:
    return next(event for event in genesys_day.EVENTS if event.name == name)


def moment_at(genesys: GenesysWorld, sentence: str) -> float:
    plan = genesys_day.moments(genesys.sandbox.google, genesys.service)
    return next(moment.at for moment in plan if sentence in moment.sentence)


def over_the_beginning(genesys: GenesysWorld, name: str, begin: str, end: str) -> bool:
    """Say whether something lies over an event's beginning and ends well within the event."""
    event = planned(name)
    begins, ends = moment_at(genesys, begin), moment_at(genesys, end)
    return begins + 1 < event.begin + 1 <= ends <= event.end - 3


def test_within_twenty_seconds_a_status_has_been_set_and_given_back() -> None:
    first, second = sorted(genesys_day.EVENTS, key=lambda event: event.begin)[:2]
    assert "@Busy" in first.title
    assert first.begin <= 6
    assert 1 + first.end < 20
    assert second.begin - first.end >= 3


def test_all_five_tags_an_untagged_event_and_a_free_one_occur() -> None:
    titles = " ".join(event.title for event in genesys_day.EVENTS)
    assert all(f"@{tag}" in titles for tag in ("Telework", "Holiday", "Busy", "OutOfOffice"))
    assert "@Office" in titles
    assert "@" not in planned("review").title
    assert planned("lunch").free


def test_queue_call_and_cut_lie_over_a_beginning(genesys: GenesysWorld) -> None:
    assert over_the_beginning(genesys, "review", "goes on queue", "leaves the queue")
    assert over_the_beginning(genesys, "holiday", "takes a call", "the call ends")
    assert over_the_beginning(genesys, "office", "Genesys Cloud is cut", "Genesys Cloud answers")


def test_the_hand_changes_the_presence_in_the_middle_of_an_event(genesys: GenesysWorld) -> None:
    event, when = planned("focus"), moment_at(genesys, "by hand")
    assert event.begin + 2 <= when <= event.end - 2


def test_google_is_out_of_reach_over_boundaries(genesys: GenesysWorld) -> None:
    out, back = (moment_at(genesys, f"Google {does}") for does in ("is cut", "answers"))
    inside = [e for e in genesys_day.EVENTS for at in (e.begin, e.end) if out < at < back]
    assert len(inside) == 2


def test_the_day_takes_four_minutes(genesys: GenesysWorld) -> None:
    plan = genesys_day.moments(genesys.sandbox.google, genesys.service)
    assert [moment.at for moment in plan] == sorted(moment.at for moment in plan)
    assert max(event.end for event in genesys_day.EVENTS) < plan[-1].at < 250
    assert all(event.begin >= 600 for event in day.AFTERWARDS)


def test_the_minute_before_each_change_has_little_to_look_for(genesys: GenesysWorld) -> None:
    for sentence in ("leaves the queue", "the call ends", "by hand"):
        when = moment_at(genesys, sentence)
        looks = 0  # two at a beginning, for a write is read back; one at an end, and where it waits
        for event in genesys_day.EVENTS:
            if not event.free and when - 60 < event.begin < when:
                looks += 1 if event.name in ("review", "holiday") else 2
            looks += not event.free and when - 60 < event.end < when
        assert looks <= 4


def test_everything_happens_in_order_and_is_told(genesys: GenesysWorld) -> None:
    told: list[tuple[bool, str, str, int]] = []
    agent, server = genesys.service.agent, genesys.service.server

    def tell(_sentence: str) -> None:
        told.append((server.listening, agent.seen, agent.routing, agent.totals[0]))

    plan = genesys_day.moments(genesys.sandbox.google, genesys.service)
    day.Driver(NOON - timedelta(minutes=5), plan, genesys.clock, tell).run()
    assert told == [
        (True, "On Queue", "IDLE", 0),
        (True, "Available", "OFF_QUEUE", 0),
        (True, "Available", "OFF_QUEUE", 0),
        (True, "Available", "OFF_QUEUE", 0),
        (True, "Available", "OFF_QUEUE", 1),
        (True, "Available", "OFF_QUEUE", 0),
        (True, "Meal", "OFF_QUEUE", 0),
        (False, "Meal", "OFF_QUEUE", 0),
        (True, "Meal", "OFF_QUEUE", 0),
        (True, "Meal", "OFF_QUEUE", 0),
    ]


def test_the_events_stand_in_the_calendar_from_the_beginning() -> None:
    with Sandbox.start("genesys-cloud") as sandbox:
        names = {str(kept.item["id"]) for kept in sandbox.google.primary.kept()}
    assert "sandbox-review" in names
    assert len(names) == len(genesys_day.EVENTS) + len(day.AFTERWARDS)
