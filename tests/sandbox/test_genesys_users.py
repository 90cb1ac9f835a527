"""The simulated Platform API keeps to the reference: the user, presence, out of office, limits."""

import pytest

from app.sandbox.genesys_definitions import AVAILABLE, AWAY, BUSY, FIELD_VISIT, OFFLINE, ON_QUEUE
from tests.sandbox.genesys_world import (
    ADA_ID,
    BOB_ID,
    PRESENCE,
    GenesysWorld,
    is_refusal,
)

EXPANDED = "presence,outOfOffice,routingStatus,conversationSummary"
AWAY_FLAG = {
    "startDate": "2026-11-23T12:00:00.000Z",
    "endDate": "2026-11-23T13:00:00.000Z",
    "active": True,
    "indefinite": False,
}


def test_the_user_without_and_with_expansion(genesys: GenesysWorld) -> None:
    me = genesys.get("/users/me")
    assert (me["id"], me["email"], me["state"]) == (ADA_ID, "ada@example.com", "active")
    assert not {"presence", "outOfOffice", "routingStatus", "conversationSummary"} & set(me)
    me = genesys.get(f"/users/me?expand={EXPANDED},organization,date")
    assert me["presence"]["presenceDefinition"]["id"] == AVAILABLE
    assert me["outOfOffice"]["active"] is False
    assert me["routingStatus"]["status"] == "OFF_QUEUE"
    assert me["conversationSummary"]["call"]["contactCenter"] == {"active": 0, "acw": 0}
    assert me["organization"]["thirdPartyOrgName"] == "acme"
    assert me["date"]["currentDate"] == "2026-11-23T12:00:00.000Z"


def test_expansion_is_best_effort_but_not_of_unknown_words(genesys: GenesysWorld) -> None:
    genesys.service.users.left_out = {"outOfOffice", "routingStatus"}
    me = genesys.get(f"/users/me?expand={EXPANDED}")
    assert "presence" in me
    assert not {"outOfOffice", "routingStatus"} & set(me)
    assert is_refusal(genesys.api("GET", "/users/me?expand=outofoffice"), 400, "bad.request")


def test_a_presence_is_set_and_read_in_the_spelling_of_rest(genesys: GenesysWorld) -> None:
    reply = genesys.patch(ON_QUEUE, message="until noon")
    assert reply.status == 200
    assert reply.json() == {
        "id": ADA_ID,
        "source": "PURECLOUD",
        "sourceId": "PURECLOUD",
        "primary": True,
        "presenceDefinition": {
            "id": ON_QUEUE,
            "systemPresence": "On Queue",
            "selfUri": f"/api/v2/presencedefinitions/{ON_QUEUE}",
        },
        "message": "until noon",
        "modifiedDate": "2026-11-23T12:00:00.001Z",
        "selfUri": f"/api/v2/users/{ADA_ID}/presences/PURECLOUD",
    }
    assert genesys.get(PRESENCE) == reply.json()
    assert genesys.get(PRESENCE.replace("purecloud", "PURECLOUD")) == reply.json()


def test_the_same_presence_again_moves_its_date(genesys: GenesysWorld) -> None:
    first = genesys.patch(BUSY).json()["modifiedDate"]
    assert genesys.patch(BUSY).json()["modifiedDate"] > first


@pytest.mark.parametrize("survives", [True, False])
def test_a_message_may_survive_a_patch_without_one(
    genesys: GenesysWorld, *, survives: bool
) -> None:
    genesys.service.agent.manners.message_survives = survives
    genesys.patch(BUSY, message="Sprint review")
    assert genesys.patch(AWAY).json()["message"] == ("Sprint review" if survives else "")
    told = genesys.patch(message="Back soon").json()
    assert (told["message"], told["presenceDefinition"]["id"]) == ("Back soon", AWAY)
    assert genesys.patch(message="").json()["message"] == ""


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "bad.request"),
        ([], 400, "bad.request"),
        (b"{", 400, "bad.request"),
        ({"message": 5}, 400, "bad.request"),
        ({"primary": "yes"}, 400, "bad.request"),
        ({"presenceDefinition": BUSY}, 400, "bad.request"),
        ({"presenceDefinition": {"systemPresence": "Busy"}}, 400, "bad.request"),
    ],
)
def test_a_patch_that_cannot_be_used(
    genesys: GenesysWorld, body: object, status: int, code: str
) -> None:
    assert is_refusal(genesys.api("PATCH", PRESENCE, body), status, code)
    assert genesys.shown() == "Available"


def test_the_body_must_be_json(genesys: GenesysWorld) -> None:
    reply = genesys.api("PATCH", PRESENCE, b"{}", Content_Type="text/plain")
    assert is_refusal(reply, 415, "unsupported.media.type")


def test_a_deactivated_or_unknown_definition_is_400_and_404_in_turn(genesys: GenesysWorld) -> None:
    unknown = "00000000-0000-4000-8000-000000000000"
    for number in (FIELD_VISIT, unknown):
        assert is_refusal(genesys.patch(number), 400, "bad.request")
        assert is_refusal(genesys.patch(number), 404, "not.found")
    assert genesys.shown() == "Available"


def test_another_user_is_refused_and_an_unknown_one_is_not_found(genesys: GenesysWorld) -> None:
    for path in ("presences/purecloud", "outofoffice", "routingstatus"):
        reply = genesys.api("GET", f"/users/{BOB_ID}/{path}")
        assert is_refusal(reply, 403, "not.authorized")
        assert is_refusal(genesys.api("GET", f"/users/nobody/{path}"), 404, "not.found")
    assert is_refusal(genesys.api("GET", f"/users/{BOB_ID}"), 403, "not.authorized")
    assert genesys.get(f"/users/{ADA_ID}")["id"] == ADA_ID


def test_the_source_in_lower_case_may_be_missing(genesys: GenesysWorld) -> None:
    genesys.service.users.lower_case_source = False
    assert is_refusal(genesys.api("GET", PRESENCE), 404, "not.found")
    assert genesys.get(PRESENCE.replace("purecloud", "PURECLOUD"))["id"] == ADA_ID
    assert is_refusal(genesys.api("GET", f"/users/{ADA_ID}/presences/ELSE"), 404, "not.found")


def test_another_source_may_be_the_primary_one_until_we_take_over(genesys: GenesysWorld) -> None:
    genesys.service.agent.manners.primary = False
    assert genesys.patch(BUSY).json()["primary"] is False
    assert genesys.get("/users/me?expand=presence")["presence"]["primary"] is False
    assert genesys.patch(primary=True).json()["primary"] is True
    assert genesys.get(PRESENCE)["primary"] is True


def test_out_of_office_is_set_and_taken_away(genesys: GenesysWorld) -> None:
    path = f"/users/{ADA_ID}/outofoffice"
    told = genesys.api("PUT", path, AWAY_FLAG).json()
    assert told == {**AWAY_FLAG, "selfUri": f"/api/v2{path}"}
    assert genesys.get(path) == told
    assert genesys.service.agent.seen == "Out of Office"
    assert genesys.shown() == "Available"  # the presence below stays
    assert genesys.api("PUT", path, {"active": False}).json()["active"] is False
    assert genesys.service.agent.seen == "Available"


@pytest.mark.parametrize("still", [True, False])
def test_out_of_office_lapses_and_tells_so_or_not(genesys: GenesysWorld, *, still: bool) -> None:
    genesys.service.agent.manners.lapsed_is_active = still
    path = f"/users/{ADA_ID}/outofoffice"
    genesys.api("PUT", path, AWAY_FLAG)
    genesys.clock.advance(3599.9)
    assert genesys.get(path)["active"] is True
    genesys.clock.advance(0.1)
    assert genesys.get(path)["active"] is still
    assert genesys.get(path)["endDate"] == AWAY_FLAG["endDate"]
    assert genesys.service.agent.seen == "Available"


@pytest.mark.parametrize("early", [True, False])
def test_out_of_office_before_its_start(genesys: GenesysWorld, *, early: bool) -> None:
    genesys.service.agent.manners.early_is_active = early
    path = f"/users/{ADA_ID}/outofoffice"
    told = genesys.api("PUT", path, {**AWAY_FLAG, "startDate": "2026-11-23T12:30:00Z"}).json()
    assert told["active"] is early
    assert genesys.service.agent.seen == "Available"
    genesys.clock.advance(1800)
    assert genesys.service.agent.seen == "Out of Office"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"startDate": "today"}, "invalid.date"),
        ({"endDate": 5}, "invalid.date"),
        ({"endDate": "2026-11-23T13:00:00"}, "invalid.date"),
        ({"endDate": AWAY_FLAG["startDate"]}, "invalid.date"),
        ({"active": None}, "bad.request"),
        ({"indefinite": "no"}, "bad.request"),
    ],
)
def test_out_of_office_that_cannot_be_used(genesys: GenesysWorld, changed: dict, code: str) -> None:
    body = {**AWAY_FLAG, **changed}
    assert is_refusal(genesys.api("PUT", f"/users/{ADA_ID}/outofoffice", body), 400, code)


def test_delayed_visibility(genesys: GenesysWorld) -> None:
    genesys.service.agent.manners.visible_after = 5
    assert genesys.patch(BUSY).json()["presenceDefinition"]["systemPresence"] == "Busy"
    assert genesys.shown() == "Available"
    genesys.clock.advance(5)
    assert genesys.shown() == "Busy"


def test_a_patch_that_is_answered_and_not_applied(genesys: GenesysWorld) -> None:
    genesys.service.agent.manners.swallowed = 1
    assert genesys.patch(BUSY).json()["presenceDefinition"]["systemPresence"] == "Busy"
    assert genesys.shown() == "Available"
    genesys.patch(BUSY)
    assert genesys.shown() == "Busy"


@pytest.mark.parametrize("manner", ["shown", "ignored"])
def test_a_patch_while_off_line(genesys: GenesysWorld, manner: str) -> None:
    genesys.service.agent.manners.offline_patch = manner
    genesys.service.agent.go_offline()
    assert genesys.shown() == "Offline"
    assert genesys.patch(BUSY).status == 200
    assert genesys.shown() == ("Busy" if manner == "shown" else "Offline")
    genesys.clock.advance(61)
    genesys.service.agent.log_on()
    assert genesys.shown() == "Available"  # the log-on overwrites it either way


def test_without_or_with_a_bad_token_nothing_is_answered(genesys: GenesysWorld) -> None:
    for headers in ({"Authorization": ""}, {"Authorization": "Basic abc"}):
        reply = genesys.api("GET", "/users/me", **headers)
        assert is_refusal(reply, 401, "authentication.required")
    reply = genesys.api("GET", "/users/me", Authorization="Bearer guess")
    assert is_refusal(reply, 401, "bad.credentials")


def test_scopes_are_a_ceiling(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.scopes = ("presence:readonly", "users:readonly")
    assert genesys.get(PRESENCE)["id"] == ADA_ID
    assert genesys.get("/users/me")["id"] == ADA_ID
    assert is_refusal(genesys.patch(BUSY), 403, "not.authorized")
    reply = genesys.api("PUT", f"/users/{ADA_ID}/outofoffice", AWAY_FLAG)
    assert is_refusal(reply, 403, "not.authorized")


def test_the_limit_is_per_person_and_client_and_told_in_headers(genesys: GenesysWorld) -> None:
    genesys.service.gate.per_minute = 3
    first = genesys.api("GET", "/users/me")
    assert first.headers["inin-ratelimit-count"] == "1"
    assert first.headers["inin-ratelimit-allowed"] == "3"
    assert first.headers["inin-ratelimit-reset"] == "60"
    genesys.clock.advance(20)
    genesys.get("/users/me")
    genesys.get("/users/me")
    reply = genesys.api("GET", "/users/me")
    assert is_refusal(reply, 429, "too.many.requests.retry.after")
    assert reply.headers["Retry-After"] == reply.headers["inin-ratelimit-reset"] == "40"
    assert "[40] seconds" in reply.json()["message"]
    bob = genesys.exchange(genesys.code({"account": "bob@example.com"})["code"]).json()
    bearer = f"Bearer {bob['access_token']}"
    assert genesys.api("GET", "/users/me", Authorization=bearer).json()["id"] == BOB_ID
    genesys.clock.advance(40)
    assert genesys.api("GET", "/users/me").status == 200


def test_other_methods_and_paths(genesys: GenesysWorld) -> None:
    for method, path in (
        ("DELETE", PRESENCE),
        ("POST", "/users/me"),
        ("DELETE", f"/users/{ADA_ID}/outofoffice"),
        ("DELETE", f"/users/{ADA_ID}/routingstatus"),
        ("POST", "/presence/definitions"),
        ("POST", "/tokens/timeout"),
    ):
        assert genesys.api(method, path).status == 405
    assert is_refusal(genesys.api("GET", "/elsewhere"), 404, "not.found")


def test_the_journal_keeps_what_was_written(genesys: GenesysWorld) -> None:
    genesys.patch(BUSY, message="x")
    (entry,) = genesys.service.journal.entries("PATCH")
    assert BUSY in entry.body
    assert [change.by for change in genesys.service.agent.history()] == ["program"]
    assert OFFLINE not in entry.body


def test_another_source_has_its_own_presence_and_events(genesys: GenesysWorld) -> None:
    agent = genesys.service.agent
    teams = f"/users/{ADA_ID}/presences/MICROSOFTTEAMS"
    agent.choose_elsewhere(AWAY)
    told = genesys.get(teams)
    assert (told["source"], told["primary"]) == ("MICROSOFTTEAMS", False)
    assert (agent.seen, genesys.shown()) == ("Available", "Available")
    agent.manners.primary = False
    assert agent.seen == "Away"
    genesys.patch(BUSY)
    assert (agent.seen, genesys.shown()) == ("Away", "Busy")  # stored, and not shown
    assert genesys.get("/users/me?expand=presence")["presence"]["source"] == "PURECLOUD"
    agent.manners.me_tells_primary = True
    mine = genesys.get("/users/me?expand=presence")["presence"]
    assert (mine["source"], mine["primary"]) == ("MICROSOFTTEAMS", True)
    assert "not shown: Busy" in genesys.board("GET", "/").body.decode()
    assert genesys.api("PATCH", teams, {"primary": True}).status == 404


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "credentials.expired"),
        (403, "missing.permissions"),
        (429, "too.many.requests.retry.after"),
        (500, "internal.server.error"),
        (503, "service.unavailable"),
    ],
)
def test_a_status_fails_with_its_body_as_often_as_asked(
    genesys: GenesysWorld, status: int, code: str
) -> None:
    assert genesys.shown() == "Available"
    genesys.service.fail(status, method="PATCH", times=2, retry_after="7")
    for _time in range(2):
        reply = genesys.patch(BUSY)
        assert is_refusal(reply, status, code)
        assert reply.headers["Retry-After"] == "7"
    assert genesys.shown() == "Available"
    assert genesys.patch(BUSY).status == 200


def test_a_504_may_come_after_the_effect(genesys: GenesysWorld) -> None:
    assert genesys.shown() == "Available"
    genesys.service.fail(504, method="PATCH", times=1, applied=True)
    reply = genesys.patch(BUSY)
    assert is_refusal(reply, 504, "authentication.request.timeout")
    assert "Retry-After" not in reply.headers
    assert genesys.shown() == "Busy"
    (entry,) = genesys.service.journal.entries("PATCH")
    assert entry.outcome == "fault: status after effect"


def test_the_board_knows_that_an_idle_sign_in_has_ended(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.idle_seconds = 300
    assert genesys.get("/users/me")["id"] == ADA_ID
    ends = genesys.service.sign_in.ends("ada@example.com")
    assert ends is not None
    assert ends.minute == 5
    genesys.clock.advance(300)
    assert genesys.service.sign_in.ends("ada@example.com") is None
