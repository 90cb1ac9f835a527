"""The board over a simulated Genesys Cloud: what it shows, and what its buttons do."""

import pytest

from app.sandbox.genesys_definitions import AVAILABLE, BUSY, FIELD_VISIT, ON_QUEUE, TELEWORK
from tests.sandbox.genesys_world import ADA_ID, PRESENCE, GenesysWorld
from tests.sandbox.world import Reply


def press(genesys: GenesysWorld, action: str, **fields: str) -> Reply:
    return genesys.board("POST", f"/sandbox/{action}", fields)


def state(genesys: GenesysWorld) -> dict:
    return genesys.board("GET", "/state").json()


def page(genesys: GenesysWorld) -> str:
    return genesys.board("GET", "/").body.decode()


def test_the_state_is_json(genesys: GenesysWorld) -> None:
    told = state(genesys)
    assert (told["status"], told["presence"], told["system"]) == ("Available",) * 3
    assert (told["by"], told["message"], told["wished"]) == ("platform", "", None)
    assert (told["on_queue"], told["routing"]) == (False, "OFF_QUEUE")
    assert (told["calls"], told["after_call_work"]) == (0, 0)
    assert told["out_of_office"]["active"] is False
    assert (told["signed_in_until"], told["sockets"]) == (None, 0)
    assert told["cut"] == {"google": False, "genesys-cloud": False}
    assert told["events"] == []
    assert state(genesys) == told
    genesys.sign_in()
    assert state(genesys)["signed_in_until"] == "2026-11-24T12:00:00.000Z"


def test_any_presence_is_chosen_by_id_or_label(genesys: GenesysWorld) -> None:
    shown = page(genesys)
    assert f'value="{TELEWORK}">Telework<' in shown
    assert FIELD_VISIT not in shown
    assert press(genesys, "status", name=TELEWORK, message="<at home>").status == 303
    assert genesys.get(PRESENCE)["message"] == "<at home>"
    shown = page(genesys)
    assert 'data-status="Office">Telework<' in shown
    assert "&lt;at home&gt;" in shown
    assert "set by the person" in shown
    press(genesys, "status", name="Busy", by="platform")
    assert (state(genesys)["presence"], state(genesys)["by"]) == ("Busy", "platform")


def test_the_queue_and_its_calls(genesys: GenesysWorld) -> None:
    assert "Go on queue" in page(genesys)
    press(genesys, "queue", to="on")
    assert state(genesys)["on_queue"] is True
    assert "Leave the queue" in page(genesys)
    press(genesys, "call", do="take")
    assert (state(genesys)["calls"], state(genesys)["routing"]) == (1, "INTERACTING")
    assert "routing: interacting" in page(genesys)
    press(genesys, "call", do="after-call")
    assert (state(genesys)["calls"], state(genesys)["after_call_work"]) == (0, 1)
    assert "Finish the after-call work" in page(genesys)
    press(genesys, "call", do="finish")
    press(genesys, "call", do="take")
    press(genesys, "call", do="end")
    assert (state(genesys)["calls"], state(genesys)["after_call_work"]) == (0, 0)
    press(genesys, "queue", to="off")
    assert state(genesys)["presence"] == "Available"


def test_a_wish_to_leave_the_queue_waits_for_a_yes(genesys: GenesysWorld) -> None:
    press(genesys, "request", to="on")
    press(genesys, "queue", to="on")
    for does, left in (("refuse", "On Queue"), ("grant", "Busy")):
        press(genesys, "status", name=BUSY)
        assert state(genesys)["wished"] == "Busy"
        assert "asked for: Busy" in page(genesys)
        press(genesys, "wish", do=does)
        assert (state(genesys)["presence"], state(genesys)["wished"]) == (left, None)
    press(genesys, "request", to="off")
    assert genesys.service.agent.manners.request_off_queue is False


def test_lines_and_screens(genesys: GenesysWorld) -> None:
    press(genesys, "idle", to="on")
    assert (state(genesys)["presence"], state(genesys)["by"]) == ("Idle", "platform")
    assert "Come back to the screen" in page(genesys)
    press(genesys, "idle", to="off")
    press(genesys, "line", to="off")
    assert state(genesys)["presence"] == "Offline"
    assert "Log on" in page(genesys)
    press(genesys, "line", to="on")
    assert genesys.get(PRESENCE)["presenceDefinition"]["id"] == AVAILABLE


def test_out_of_office_lies_over_the_presence(genesys: GenesysWorld) -> None:
    press(genesys, "out-of-office", to="on")
    told = state(genesys)
    assert (told["status"], told["presence"]) == ("Out of Office", "Available")
    assert genesys.get(f"/users/{ADA_ID}/outofoffice")["indefinite"] is True
    shown = page(genesys)
    assert 'data-status="OutOfOffice">Out of Office<' in shown
    assert "the presence below: Available" in shown
    press(genesys, "out-of-office", to="off")
    assert state(genesys)["status"] == "Available"


def test_the_sign_in_is_ended(genesys: GenesysWorld) -> None:
    assert "not signed in" in page(genesys)
    assert genesys.get("/users/me")["id"] == ADA_ID
    assert "signed in until" in page(genesys)
    press(genesys, "sign-in", do="end")
    assert genesys.api("GET", "/users/me").status == 401
    assert state(genesys)["signed_in_until"] is None


def test_the_service_is_cut_and_misbehaves(genesys: GenesysWorld) -> None:
    press(genesys, "cut", service="genesys-cloud")
    assert state(genesys)["cut"]["genesys-cloud"] is True
    assert "Restore Genesys Cloud" in page(genesys)
    with pytest.raises(ConnectionRefusedError):
        genesys.page()
    press(genesys, "restore", service="genesys-cloud")
    press(genesys, "fault", service="genesys-cloud", kind="portal", times="1")
    assert b"hotel" in genesys.page().body
    told = genesys.board("GET", "/sandbox/journal?service=genesys-cloud").json()
    assert told["requests"][-1]["outcome"] == "fault: portal"
    assert press(genesys, "cut", service="connect-me").status == 400


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("status", {"name": "Asleep"}),
        ("status", {"name": FIELD_VISIT}),
        ("queue", {"to": "maybe"}),
        ("call", {"do": "end"}),
        ("call", {"do": "finish"}),
        ("call", {"do": "shout"}),
        ("line", {"to": ""}),
        ("wish", {"do": "x"}),
        ("sign-in", {"do": "x"}),
        ("channel", {"do": "x"}),
    ],
)
def test_a_field_that_cannot_be_used_is_named(
    genesys: GenesysWorld, action: str, fields: dict
) -> None:
    assert press(genesys, action, **fields).status == 400
    assert press(genesys, "device", device="busy").status == 404


def test_the_queue_needs_its_permission_here_too(genesys: GenesysWorld) -> None:
    genesys.service.agent.manners.may_go_on_queue = False
    assert press(genesys, "queue", to="on").status == 400
    assert press(genesys, "status", name=ON_QUEUE).status == 400
    assert press(genesys, "queue", to="off").status == 303
