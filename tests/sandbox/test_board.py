"""The board shows what colleagues see, and plays by form or JSON."""

import json
from datetime import timedelta

import pytest

from app.sandbox.faults import FaultKind
from tests.sandbox.world import NOON, Reply, World


def press(world: World, action: str, **fields: str) -> Reply:
    return world.board("POST", f"/sandbox/{action}", fields)


def state(world: World) -> dict:
    return world.board("GET", "/state").json()


def test_the_page_shows_the_status_and_loads_nothing_from_elsewhere(world: World) -> None:
    world.sandbox.connect_me.endpoint.choose("OutOfOffice", "program")
    reply = world.board("GET", "/")
    page = reply.body.decode()
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert 'data-status="OutOfOffice">OutOfOffice<' in page
    assert "set by the program" in page
    assert "//" not in page
    assert "default-src 'none'" in reply.headers["Content-Security-Policy"]
    assert reply.headers["Referrer-Policy"] == "same-origin"  # else the Origin of forms is null


def test_style_and_script_come_from_here(world: World) -> None:
    style, script = world.board("GET", "/board.css"), world.board("GET", "/board.js")
    assert style.headers["Content-Type"].startswith("text/css")
    assert script.headers["Content-Type"].startswith("text/javascript")
    for reply in (style, script):
        assert reply.status == 200
        assert b"http" not in reply.body


def test_the_state_is_json(world: World) -> None:
    world.sandbox.google.primary.add("Meeting", NOON, NOON + timedelta(hours=1))
    told = state(world)
    assert told["status"] == "Office"
    assert (told["by"], told["device"]) == ("platform", "idle")
    assert told["since"] == "2026-11-23T12:00:00.000Z"
    assert told["cut"] == {"google": False, "connect-me": False}
    (event,) = told["events"]
    assert event["title"] == "Meeting"
    assert event["running"] is True
    assert state(world) == told  # nothing moves while nothing happens


def test_the_five_buttons_are_the_hand_of_the_person(world: World) -> None:
    reply = press(world, "status", name="Holiday")
    assert (reply.status, reply.headers["Location"]) == (303, "/")
    assert (state(world)["status"], state(world)["by"]) == ("Holiday", "person")
    press(world, "status", name="Office", by="platform")
    assert state(world)["by"] == "platform"


def test_calls_and_the_telephone(world: World) -> None:
    for device, offered in (("busy", "Hang up"), ("not_connected", "Connect the telephone")):
        assert press(world, "device", device=device).status == 303
        assert state(world)["device"] == device
        assert offered in world.board("GET", "/").body.decode()


@pytest.mark.parametrize("tag", ["@Telework", "@Holiday", "@Busy", "@OutOfOffice", "@Office"])
def test_an_event_with_a_tag_is_added(world: World, tag: str) -> None:
    press(world, "event", kind=tag, starts_in="5", lasts="10", title="Tea")
    (event,) = world.events().json()["items"]
    assert event["summary"] == f"Tea {tag}"
    assert event["start"]["dateTime"] == "2026-11-23T13:00:05+01:00"
    assert event["end"]["dateTime"] == "2026-11-23T13:00:15+01:00"
    assert "transparency" not in event


def test_an_event_without_a_tag_is_busy_or_free(world: World) -> None:
    press(world, "event", kind="no tag, Busy", starts_in="5", lasts="10", title="")
    press(world, "event", kind="no tag, Free", starts_in="5", lasts="10", title="")
    busy, free = world.events().json()["items"]
    assert "transparency" not in busy
    assert "@" not in busy["summary"]
    assert free["transparency"] == "transparent"


def test_events_are_declined_and_deleted(world: World) -> None:
    event = world.sandbox.google.primary.add("Meeting", NOON, NOON + timedelta(hours=1))
    press(world, "decline", id=event)
    assert state(world)["events"][0]["note"] == "declined"
    press(world, "delete", id=event)
    assert state(world)["events"] == []
    assert world.events().json()["items"] == []


def test_titles_are_escaped(world: World) -> None:
    title = "<img src=x onerror=alert(1)>\"'&"
    world.sandbox.google.primary.add(title, NOON, NOON + timedelta(hours=1))
    page = world.board("GET", "/").body
    assert b"<img" not in page
    assert b"&lt;img src=x" in page
    assert state(world)["events"][0]["title"] == title


@pytest.mark.parametrize("service", ["google", "connect-me"])
def test_services_are_cut_and_restored(world: World, service: str) -> None:
    root = {
        "google": world.sandbox.google.address,
        "connect-me": world.sandbox.connect_me.address,
    }[service]
    press(world, "cut", service=service)
    assert state(world)["cut"][service] is True
    assert "Restore" in world.board("GET", "/").body.decode()
    with pytest.raises(ConnectionRefusedError):
        world.call(root, "GET", "/")
    press(world, "restore", service=service)
    assert state(world)["cut"][service] is False
    assert world.call(root, "GET", "/").status == 404


def test_faults_are_set_by_json(world: World) -> None:
    fields = {
        "service": "google",
        "kind": "status",
        "path": "/certs",
        "times": 1,
        "status": 429,
        "headers": {"Retry-After": "3"},
    }
    kind = "application/json"
    reply = world.board("POST", "/sandbox/fault", json.dumps(fields), Content_Type=kind)
    assert (reply.status, reply.json()) == (200, {"done": True})
    refused = world.google("GET", "/certs")
    assert (refused.status, refused.headers["Retry-After"]) == (429, "3")
    assert world.google("GET", "/certs").status == 200
    press(world, "fault", service="google", kind="silence", seconds="1")
    (fault,) = world.sandbox.google.faults.standing()
    assert (fault.kind, fault.seconds) == (FaultKind.SILENCE, 1)
    press(world, "clear", service="google")
    assert world.sandbox.google.faults.standing() == ()


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("status", {"name": "Asleep"}),
        ("status", {}),
        ("device", {"device": "melted"}),
        ("event", {"kind": "@Coffee", "starts_in": "5", "lasts": "5"}),
        ("event", {"kind": "@Busy", "starts_in": "-5", "lasts": "5"}),
        ("event", {"kind": "@Busy", "starts_in": "5", "lasts": "0"}),
        ("event", {"kind": "@Busy", "starts_in": "soon", "lasts": "5"}),
        ("delete", {"id": "nothing"}),
        ("decline", {"id": "nothing"}),
        ("cut", {"service": "the moon"}),
        ("fault", {"service": "google", "kind": "gremlins"}),
        ("fault", {"service": "google", "kind": "null", "headers": "x"}),
        ("fault", {"service": "google", "kind": "status", "status": "99"}),
    ],
)
def test_a_field_that_cannot_be_used_is_named(world: World, action: str, fields: dict) -> None:
    fields = fields or {"other": "x"}
    assert press(world, action, **fields).status == 400


def test_other_requests_are_refused(world: World) -> None:
    assert press(world, "explode", now="1").status == 404
    assert world.board("GET", "/other").status == 404
    assert world.board("DELETE", "/").status == 405
    for text in ("[]", "{"):
        kind = "application/json"
        assert world.board("POST", "/sandbox/cut", text, Content_Type=kind).status == 415
    assert world.board("POST", "/sandbox/cut", "x", Content_Type="text/plain").status == 415


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.com"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Host": "evil.example.com"},
    ],
)
def test_another_page_cannot_press_a_button(world: World, headers: dict) -> None:
    reply = world.board("POST", "/sandbox/status", {"name": "Busy"}, **headers)
    assert reply.status in (403, 421)
    assert state(world)["status"] == "Office"


def test_the_own_page_may_press_a_button(world: World) -> None:
    headers = {"Origin": world.sandbox.board_url, "Sec_Fetch_Site": "same-origin"}
    assert world.board("POST", "/sandbox/status", {"name": "Busy"}, **headers).status == 303


def test_the_journal_is_told_without_what_stands_in_queries(world: World) -> None:
    world.google_tokens()
    world.sandbox.connect_me.endpoint.choose("Busy", "person")
    reply = world.board("GET", "/sandbox/journal?service=google")
    told = reply.json()
    assert told["requests"][0]["path"] == "/o/oauth2/v2/auth"
    assert b"s" * 32 not in reply.body
    assert told["changes"][0]["by"] == "person"
    assert world.board("GET", "/sandbox/journal?service=x").status == 400
