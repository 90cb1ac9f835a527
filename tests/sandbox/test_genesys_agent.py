"""An agent at the simulated Genesys Cloud: queue, calls, log-on, by the rules of the platform."""

import pytest

from app.sandbox.genesys_agent import Agent
from app.sandbox.genesys_definitions import AVAILABLE, BUSY, IDLE, MEAL, OFFLINE, ON_QUEUE
from app.sandbox.genesys_work import NothingToEnd
from tests.sandbox.genesys_world import ADA_ID, PRESENCE, GenesysWorld, is_refusal

ROUTING = f"/users/{ADA_ID}/routingstatus"


@pytest.fixture
def agent(genesys: GenesysWorld) -> Agent:
    return genesys.service.agent


def routing(genesys: GenesysWorld) -> str:
    return genesys.get(ROUTING)["status"]


def calls(genesys: GenesysWorld, media: str = "call") -> dict:
    return genesys.get("/users/me?expand=conversationSummary")["conversationSummary"][media]


def test_going_on_queue_needs_the_permission(genesys: GenesysWorld, agent: Agent) -> None:
    agent.manners.may_go_on_queue = False
    assert is_refusal(genesys.patch(ON_QUEUE), 403, "missing.permissions")
    agent.manners.may_go_on_queue = True
    assert genesys.patch(ON_QUEUE).status == 200
    assert (agent.on_queue, routing(genesys)) == (True, "IDLE")


def test_off_queue_becomes_available(genesys: GenesysWorld, agent: Agent) -> None:
    agent.go_on_queue()
    agent.leave_queue()
    assert (genesys.shown(), routing(genesys)) == ("Available", "OFF_QUEUE")
    assert [change.by for change in agent.history()] == ["person", "person"]
    agent.leave_queue()  # nothing happens when there is no queue to leave
    assert len(agent.history()) == 2


def test_a_call_of_the_queue_and_its_after_call_work(genesys: GenesysWorld, agent: Agent) -> None:
    agent.go_on_queue()
    agent.take_call()
    assert routing(genesys) == "INTERACTING"
    assert calls(genesys)["contactCenter"] == {"active": 1, "acw": 0}
    assert agent.totals == (1, 0)
    agent.end_call(after_call=True)
    assert routing(genesys) == "INTERACTING"
    assert calls(genesys)["contactCenter"] == {"active": 0, "acw": 1}
    assert agent.totals == (0, 1)
    agent.end_after_call_work()
    assert routing(genesys) == "IDLE"
    with pytest.raises(NothingToEnd):
        agent.end_after_call_work()
    with pytest.raises(NothingToEnd):
        agent.end_call()


def test_a_call_beside_the_queue(genesys: GenesysWorld, agent: Agent) -> None:
    agent.go_on_queue()
    agent.take_call(side="enterprise")
    assert routing(genesys) == "COMMUNICATING"
    agent.end_call()
    agent.leave_queue()
    agent.take_call()
    assert routing(genesys) == "OFF_QUEUE"
    assert calls(genesys)["enterprise"] == {"active": 1}
    assert genesys.patch(BUSY).status == 200  # calls are not touched
    assert calls(genesys)["enterprise"] == {"active": 1}


def test_other_media_are_left_out_until_they_are_used(genesys: GenesysWorld, agent: Agent) -> None:
    assert set(genesys.get("/users/me?expand=conversationSummary")["conversationSummary"]) == {
        "userId",
        "call",
    }
    agent.take_call("chat")
    assert calls(genesys, "chat")["enterprise"]["active"] == 1


def test_leaving_the_queue_leaves_the_running_call(genesys: GenesysWorld, agent: Agent) -> None:
    agent.go_on_queue()
    agent.take_call()
    genesys.patch(MEAL)
    assert (genesys.shown(), routing(genesys)) == ("Meal", "OFF_QUEUE")
    assert calls(genesys)["contactCenter"]["active"] == 1


def test_not_responding_until_it_is_reset(genesys: GenesysWorld, agent: Agent) -> None:
    assert is_refusal(genesys.api("PUT", ROUTING, {"status": "IDLE"}), 400, "bad.request")
    agent.go_on_queue()
    agent.miss_alert()
    assert routing(genesys) == "NOT_RESPONDING"
    assert is_refusal(genesys.api("PUT", ROUTING, {"status": "OFF_QUEUE"}), 400, "bad.request")
    assert genesys.api("PUT", ROUTING, {"status": "IDLE"}).json()["status"] == "IDLE"
    agent.miss_alert()
    agent.leave_queue()
    agent.go_on_queue()
    assert routing(genesys) == "IDLE"


def test_a_wish_to_leave_the_queue_is_held_back(genesys: GenesysWorld, agent: Agent) -> None:
    agent.manners.request_off_queue = True
    agent.go_on_queue()
    before = genesys.get(PRESENCE)["modifiedDate"]
    told = genesys.patch(BUSY, message="soon").json()
    assert told["presenceDefinition"]["systemPresence"] == "On Queue"
    assert told["futurePresenceDefinition"]["id"] == BUSY
    assert (told["modifiedDate"], told["message"]) == (before, "")
    assert routing(genesys) == "IDLE"
    agent.grant()
    told = genesys.get(PRESENCE)
    assert (told["presenceDefinition"]["id"], told["message"]) == (BUSY, "soon")
    assert "futurePresenceDefinition" not in told
    assert agent.history()[-1].by == "program"
    assert routing(genesys) == "OFF_QUEUE"


def test_a_wish_may_be_refused(genesys: GenesysWorld, agent: Agent) -> None:
    agent.manners.request_off_queue = True
    agent.go_on_queue()
    before = genesys.get(PRESENCE)
    genesys.patch(BUSY)
    agent.refuse()
    assert genesys.get(PRESENCE) == before
    agent.grant()  # of nothing
    assert genesys.get(PRESENCE) == before


def test_a_log_on_is_available_and_the_platforms_doing(genesys: GenesysWorld, agent: Agent) -> None:
    genesys.patch(BUSY, message="x")
    agent.take_call()
    agent.go_offline()
    assert genesys.shown() == "Offline"
    assert agent.totals == (0, 0)
    genesys.clock.advance(60)
    agent.log_on()
    told = genesys.get(PRESENCE)
    assert (told["presenceDefinition"]["id"], told["message"]) == (AVAILABLE, "")
    assert [change.by for change in agent.history()] == ["program", "platform", "platform"]


def test_a_quick_reconnect_restores(genesys: GenesysWorld, agent: Agent) -> None:
    genesys.patch(BUSY, message="x")
    agent.go_offline()
    agent.go_offline()  # once more changes nothing
    genesys.clock.advance(59)
    agent.log_on()
    told = genesys.get(PRESENCE)
    assert (told["presenceDefinition"]["id"], told["message"]) == (BUSY, "x")


@pytest.mark.parametrize("restored", [True, False])
def test_the_queue_is_restored_only_where_that_is_set(
    genesys: GenesysWorld, agent: Agent, *, restored: bool
) -> None:
    agent.manners.restore_on_queue = restored
    agent.go_on_queue()
    agent.go_offline()
    assert routing(genesys) == "OFF_QUEUE"
    agent.log_on()
    assert routing(genesys) == ("IDLE" if restored else "OFF_QUEUE")


def test_idle_comes_and_goes_by_itself_but_not_on_queue(
    genesys: GenesysWorld, agent: Agent
) -> None:
    genesys.patch(MEAL, message="soup")
    agent.go_idle()
    assert agent.presence.definition.id == IDLE
    agent.wake()
    assert genesys.get(PRESENCE)["message"] == "soup"
    agent.go_on_queue()
    agent.go_idle()
    agent.wake()
    assert agent.on_queue
    agent.go_offline()
    agent.go_idle()
    assert agent.presence.definition.id == OFFLINE


def test_the_hand_of_the_person_and_its_journal(genesys: GenesysWorld, agent: Agent) -> None:
    agent.choose(BUSY, "do not disturb")
    agent.choose(BUSY)
    first, second = agent.history()
    assert (first.name, first.previous, first.by) == ("Busy", "Available", "person")
    assert (second.name, second.previous) == ("Busy", "Busy")
    assert genesys.get(PRESENCE)["modifiedDate"] == "2026-11-23T12:00:00.002Z"
    assert agent.wait_for("Busy")
    assert not agent.wait_for("Meal", within=0.01)


def test_a_rename_is_seen_by_colleagues_at_once(genesys: GenesysWorld, agent: Agent) -> None:
    genesys.service.definitions.rename(AVAILABLE, "Here")
    assert agent.seen == "Here"
