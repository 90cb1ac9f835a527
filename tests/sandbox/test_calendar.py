"""The simulated Calendar API follows the rules of Google's."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

import pytest

from tests.sandbox.world import CALENDAR, NOON, World

MINUTE = timedelta(minutes=1)


def add(world: World, begin: int, end: int, title: str = "Meeting", **members: object) -> str:
    """Put an event in Ada's calendar, in minutes from noon (UTC)."""
    item = {
        "summary": title,
        "start": {"dateTime": (NOON + begin * MINUTE).isoformat()},
        "end": {"dateTime": (NOON + end * MINUTE).isoformat()},
        **members,
    }
    return world.sandbox.google.primary.put(item)


def at(minutes: int) -> str:
    return (NOON + minutes * MINUTE).isoformat()


def titles(reply: dict) -> list[str]:
    return [item["summary"] for item in reply["items"]]


def test_an_answer_has_what_the_interface_promises(world: World) -> None:
    add(world, 0, 60)
    reply = world.events(singleEvents="true")
    told = reply.json()
    assert reply.headers["Content-Type"].startswith("application/json")
    assert told["kind"] == "calendar#events"
    assert (told["accessRole"], told["timeZone"]) == ("owner", "Europe/Brussels")
    assert told["summary"] == "ada@example.com"
    assert isinstance(told["etag"], str)
    assert isinstance(told["nextSyncToken"], str)
    assert "nextPageToken" not in told
    (event,) = told["items"]
    assert event["kind"] == "calendar#event"
    assert event["status"] == "confirmed"
    assert event["eventType"] == "default"
    assert event["organizer"]["self"] is True
    assert event["start"]["dateTime"] == "2026-11-23T13:00:00+01:00"
    for name in ("id", "etag", "iCalUID", "created", "updated", "htmlLink"):
        assert isinstance(event[name], str)


def test_both_bounds_are_exclusive(world: World) -> None:
    add(world, 0, 10, "before")
    add(world, 5, 11, "over the beginning")
    add(world, 19, 30, "over the end")
    add(world, 20, 30, "after")
    told = world.events(timeMin=at(10), timeMax=at(20)).json()
    assert titles(told) == ["over the beginning", "over the end"]


def test_milliseconds_of_the_bounds_are_ignored(world: World) -> None:
    add(world, 0, 10, "ends at ten")
    bound = at(9).replace("12:09:00", "12:09:59.999")
    assert titles(world.events(timeMin=bound).json()) == ["ends at ten"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"timemin": "2026-11-23T12:00:00Z"}, "badRequest"),
        ({"access_token": "x"}, "badRequest"),
        ({"timeMin": "2026-11-23T12:00:00"}, "invalid"),
        ({"timeMin": "2026-11-23"}, "invalid"),
        ({"timeMax": "2026-13-23T12:00:00Z"}, "invalid"),
        ({"timeMin": "2026-11-23T12:00:00Z", "timeMax": "2026-11-23T12:00:00Z"}, "timeRangeEmpty"),
        ({"maxResults": "0"}, "invalid"),
        ({"maxResults": "2501"}, "invalid"),
        ({"maxResults": "many"}, "invalid"),
        ({"maxAttendees": "0"}, "invalid"),
        ({"singleEvents": "True"}, "invalid"),
        ({"singleEvents": ["true", "true"]}, "invalid"),
        ({"orderBy": "startTime"}, "badRequest"),
        ({"orderBy": "name", "singleEvents": "true"}, "invalid"),
        ({"eventTypes": "meeting"}, "invalid"),
        ({"timeZone": "Mars/Olympus"}, "invalid"),
        ({"alt": "media"}, "invalid"),
        ({"quotaUser": "q" * 41}, "invalid"),
        ({"pageToken": "x"}, "invalid"),
        ({"fields": "items(id,colour)"}, "invalidParameter"),
        ({"fields": "items(id"}, "invalidParameter"),
        ({"fields": "items/start/hour"}, "invalidParameter"),
        ({"fields": ""}, "invalidParameter"),
    ],
)
def test_a_wrong_parameter_is_refused(world: World, query: dict, reason: str) -> None:
    reply = world.events(**query)
    error = reply.json()["error"]
    assert (reply.status, error["code"]) == (400, 400)
    assert error["errors"][0]["reason"] == reason
    assert isinstance(error["message"], str)
    assert isinstance(error["errors"][0]["domain"], str)


@pytest.mark.parametrize(
    "query",
    [
        {"timeMin": "2026-11-23T12:00:00Z"},
        {"timeMax": "2026-11-23T12:00:00Z"},
        {"updatedMin": "2026-11-23T12:00:00Z"},
        {"orderBy": "updated"},
        {"q": "x"},
        {"iCalUID": "x"},
        {"privateExtendedProperty": "a=b"},
        {"showDeleted": "false"},
    ],
)
def test_a_sync_token_goes_with_few_parameters(world: World, query: dict) -> None:
    token = world.events().json()["nextSyncToken"]
    assert world.events(syncToken=token, **query).status == 400


def test_a_sync_token_tells_what_changed_since(world: World) -> None:
    kept = add(world, 0, 10, "kept")
    gone = add(world, 20, 30, "gone")
    token = world.events(singleEvents="true", timeMin=at(-60)).json()["nextSyncToken"]
    add(world, 40, 50, "new")
    world.sandbox.google.primary.delete(gone)
    delta = world.events(singleEvents="true", syncToken=token).json()
    assert {(item["summary"], item["status"]) for item in delta["items"]} == {
        ("gone", "cancelled"),
        ("new", "confirmed"),
    }
    assert kept not in {item["id"] for item in delta["items"]}
    world.sandbox.google.calendar.paging.forget_sync_tokens()
    late = world.events(singleEvents="true", syncToken=token)
    assert late.status == 410
    assert late.json()["error"]["errors"][0]["reason"] == "fullSyncRequired"


def test_the_mask_is_really_applied(world: World) -> None:
    add(world, 0, 10, attendees=[{"email": "a@b.c", "self": True, "responseStatus": "accepted"}])
    mask = "timeZone,items(id,start/dateTime,attendees(self,responseStatus))"
    told = world.events(fields=mask).json()
    assert set(told) == {"timeZone", "items"}
    (event,) = told["items"]
    assert set(event) == {"id", "start", "attendees"}
    assert set(event["start"]) == {"dateTime"}
    assert event["attendees"] == [{"self": True, "responseStatus": "accepted"}]
    assert set(world.events(fields="items/*").json()["items"][0]) > {"id", "end"}


def test_pages_may_be_odd_and_empty_and_their_tokens_belong_to_the_question(world: World) -> None:
    for minute in range(5):
        add(world, minute, minute + 1, f"number {minute}")
    world.sandbox.google.calendar.paging.sizes = (2, 0, 1)
    query: dict[str, object] = {"maxResults": 250}
    sizes, seen = [], []
    while True:
        page = world.events(**query).json()
        sizes.append(len(page["items"]))
        seen += titles(page)
        assert ("nextPageToken" in page) != ("nextSyncToken" in page)
        if "nextPageToken" not in page:
            break
        query["pageToken"] = page["nextPageToken"]
        other = world.events(maxResults=100, pageToken=page["nextPageToken"])
        assert other.status == 400
    assert sizes == [2, 0, 1, 2]
    assert seen == [f"number {minute}" for minute in range(5)]


def test_max_results_makes_pages(world: World) -> None:
    for minute in range(3):
        add(world, minute, minute + 1)
    first = world.events(maxResults=2).json()
    second = world.events(maxResults=2, pageToken=first["nextPageToken"]).json()
    assert (len(first["items"]), len(second["items"])) == (2, 1)


def test_a_daily_series_becomes_single_events_at_the_same_wall_time(world: World) -> None:
    zone = {"timeZone": "Europe/Brussels"}
    world.sandbox.google.primary.put(
        {
            "id": "series",
            "summary": "Every day",
            "start": {"dateTime": "2027-03-27T09:00:00+01:00", **zone},
            "end": {"dateTime": "2027-03-27T09:30:00+01:00", **zone},
            "recurrence": ["RRULE:FREQ=DAILY;COUNT=3"],
        }
    )
    window = {"timeMin": "2027-03-01T00:00:00Z", "timeMax": "2027-04-30T00:00:00Z"}
    items = world.events(singleEvents="true", orderBy="startTime", **window).json()["items"]
    assert [item["start"]["dateTime"] for item in items] == [
        "2027-03-27T09:00:00+01:00",
        "2027-03-28T09:00:00+02:00",  # summer time began in the night
        "2027-03-29T09:00:00+02:00",
    ]
    assert items[1]["id"] == "series_20270328T070000Z"
    assert items[1]["recurringEventId"] == "series"
    assert all("recurrence" not in item for item in items)
    (master,) = world.events(**window).json()["items"]
    assert master["recurrence"] == ["RRULE:FREQ=DAILY;COUNT=3"]


def test_a_weekly_series_has_its_days_and_its_end(world: World) -> None:
    world.sandbox.google.primary.put(
        {
            "id": "weekly",
            "start": {"date": "2026-11-23"},  # a Monday
            "end": {"date": "2026-11-24"},
            "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;UNTIL=20261209"],
        }
    )
    items = world.events(singleEvents="true").json()["items"]
    days = [item["start"]["date"] for item in items]
    assert days == ["2026-11-23", "2026-11-25", "2026-12-07", "2026-12-09"]
    assert items[0]["end"] == {"date": "2026-11-24"}


def test_a_moved_or_cancelled_instance_stands_for_the_one_of_the_series(world: World) -> None:
    add(world, 0, 10, "series", id="series", recurrence=["RRULE:FREQ=DAILY;COUNT=3"])
    day = 24 * 60
    instance = {"recurringEventId": "series", "originalStartTime": {"dateTime": at(day)}}
    add(world, day + 30, day + 40, "moved", id="series_moved", **instance)
    off = {"recurringEventId": "series", "originalStartTime": {"dateTime": at(2 * day)}}
    world.sandbox.google.primary.put_as_is({"id": "series_off", "status": "cancelled", **off})
    told = world.events(singleEvents="true", orderBy="startTime").json()
    assert titles(told) == ["series", "moved"]
    with_deleted = world.events(singleEvents="true", showDeleted="true").json()
    assert {item["id"] for item in with_deleted["items"]} > {"series_off"}
    assert len(world.events().json()["items"]) == 3  # the series, and both exceptions


def test_filters_choose_events(world: World) -> None:
    add(world, 0, 10, "Focus", eventType="focusTime")
    add(world, 0, 10, "Away", eventType="outOfOffice")
    add(world, 0, 10, "Lunch", extendedProperties={"private": {"a": "b"}})
    assert titles(world.events(eventTypes=["focusTime", "outOfOffice"]).json()) == ["Focus", "Away"]
    assert titles(world.events(q="lunch").json()) == ["Lunch"]
    assert titles(world.events(privateExtendedProperty="a=b").json()) == ["Lunch"]
    uid = world.events(q="away").json()["items"][0]["iCalUID"]
    assert titles(world.events(iCalUID=uid).json()) == ["Away"]


def test_updated_min_brings_back_what_was_deleted(world: World) -> None:
    gone = add(world, 0, 10, "gone")
    add(world, 0, 10, "old")
    world.clock.advance(60)
    world.sandbox.google.primary.delete(gone)
    told = world.events(updatedMin=at(1), orderBy="updated").json()
    assert titles(told) == ["gone"]
    assert titles(world.events().json()) == ["old"]


def test_too_many_attendees_leave_only_the_own_entry(world: World) -> None:
    own = {"email": "ada@example.com", "self": True, "responseStatus": "tentative"}
    add(world, 0, 10, attendees=[{"email": "x@example.com"}, own, {"email": "y@example.com"}])
    (cut,) = world.events(maxAttendees=1).json()["items"]
    assert cut["attendees"] == [own]
    assert cut["attendeesOmitted"] is True
    (whole,) = world.events(maxAttendees=3).json()["items"]
    assert len(whole["attendees"]) == 3
    assert "attendeesOmitted" not in whole


def test_times_are_told_in_the_zone_that_was_asked_for(world: World) -> None:
    add(world, 0, 10)
    told = world.events(timeZone="Asia/Tokyo").json()
    assert told["items"][0]["start"]["dateTime"] == "2026-11-23T21:00:00+09:00"
    assert told["timeZone"] == "Europe/Brussels"
    assert world.events(timeZone="UTC").json()["items"][0]["start"]["dateTime"].endswith("Z")


def test_an_all_day_event_is_bounded_in_the_zone_of_the_calendar(world: World) -> None:
    item = {"summary": "Off", "start": {"date": "2026-11-24"}, "end": {"date": "2026-11-25"}}
    world.sandbox.google.primary.put(item)
    midnight = datetime(2026, 11, 23, 23, tzinfo=UTC)  # in Brussels
    assert titles(world.events(timeMax=midnight.isoformat()).json()) == []
    later = (midnight + timedelta(seconds=1)).isoformat()
    assert titles(world.events(timeMax=later).json()) == ["Off"]


def test_a_malformed_item_is_given_word_for_word(world: World) -> None:
    odd = {"id": 7, "start": {"dateTime": "soon"}, "end": None, "attendees": "everyone"}
    world.sandbox.google.primary.put_as_is(odd)
    (item,) = world.events(singleEvents="true", timeMin=at(0), timeMax=at(1)).json()["items"]
    assert {name: item[name] for name in odd} == odd


def test_calendars_are_found_by_id_and_others_are_not(world: World) -> None:
    assert world.events(quote("ada@example.com")).json()["accessRole"] == "owner"
    team = world.events(quote("team@group.calendar.example.com")).json()
    assert (team["accessRole"], team["items"]) == ("reader", [])
    other = world.events(quote("bob@example.com"))
    assert other.status == 404
    assert other.json()["error"]["errors"][0]["reason"] == "notFound"


def test_the_calendar_list_has_its_pages_roles_and_mask(world: World) -> None:
    path = "/calendar/v3/users/me/calendarList"

    def listed(**query: object) -> dict:
        address = f"{path}?{urlencode(query)}"
        return world.google("GET", address, Authorization=world.bearer()).json()

    told = listed()
    assert told["kind"] == "calendar#calendarList"
    assert [entry.get("primary", False) for entry in told["items"]] == [True, False]
    assert all(isinstance(entry["etag"], str) for entry in told["items"])
    assert len(listed(minAccessRole="writer")["items"]) == 1
    assert listed(fields="items(id)")["items"][0] == {"id": "ada@example.com"}
    first = listed(maxResults=1)
    assert len(listed(maxResults=1, pageToken=first["nextPageToken"])["items"]) == 1
    assert listed(minAccessRole="king")["error"]["code"] == 400
    assert listed(showHidden="yes")["error"]["code"] == 400


def test_a_setting_needs_its_own_scope(world: World) -> None:
    path = "/calendar/v3/users/me/settings/timezone"
    assert world.google("GET", path, Authorization=world.bearer()).status == 403
    scope = f"{CALENDAR}.settings.readonly"
    token = world.google_tokens([scope], scope=f"openid {scope}")["access_token"]
    reply = world.google("GET", path, Authorization=f"Bearer {token}")
    told = reply.json()
    assert told == {
        "kind": "calendar#setting",
        "etag": told["etag"],
        "id": "timezone",
        "value": "Europe/Brussels",
    }
    other = path.replace("timezone", "shoeSize")
    assert world.google("GET", other, Authorization=f"Bearer {token}").status == 404


def test_a_missing_and_a_bad_token_are_told_apart(world: World) -> None:
    path = "/calendar/v3/calendars/primary/events"
    for header, reason in (({}, "required"), ({"Authorization": "Bearer x"}, "authError")):
        reply = world.google("GET", path, **header)
        assert reply.status == 401
        error = reply.json()["error"]["errors"][0]
        assert (error["reason"], error["location"]) == (reason, "Authorization")


def test_an_unchanged_answer_is_304_and_a_changed_one_is_not(world: World) -> None:
    path = "/calendar/v3/calendars/primary/events"
    first = world.google("GET", path, Authorization=world.bearer())
    again = {"Authorization": world.bearer(), "If_None_Match": first.headers["ETag"]}
    unchanged = world.google("GET", path, **again)
    assert (unchanged.status, unchanged.body) == (304, b"")
    add(world, 0, 10)
    assert world.google("GET", path, **again).status == 200


def test_compression_needs_both_headers(world: World) -> None:
    path = "/calendar/v3/calendars/primary/events"
    bearer = {"Authorization": world.bearer(), "Accept_Encoding": "gzip"}
    plain = world.google("GET", path, **bearer)
    assert "Content-Encoding" not in plain.headers
    packed = world.google("GET", path, User_Agent="Program/1.0 (gzip)", **bearer)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.body))["kind"] == "calendar#events"


def test_a_long_question_may_come_as_a_post(world: World) -> None:
    add(world, 0, 10, "here")
    headers = {"X_HTTP_Method_Override": "GET", "Authorization": world.bearer()}
    path = "/calendar/v3/calendars/primary/events"
    reply = world.google("POST", path, {"q": "nothing like it"}, **headers)
    assert reply.json()["items"] == []
    assert world.google("POST", path, {"q": "x"}, Authorization=world.bearer()).status == 404


def test_more_requests_in_a_minute_than_allowed_are_refused(world: World) -> None:
    world.sandbox.google.calendar.per_minute = 2
    assert [world.events().status for _ in range(3)] == [200, 200, 403]
    reason = world.events().json()["error"]["errors"][0]["reason"]
    assert reason == "userRateLimitExceeded"
    world.clock.advance(60)
    assert world.events().status == 200


def test_changes_of_an_event_are_seen(world: World) -> None:
    book = world.sandbox.google.primary
    event = book.add("Meeting", NOON, NOON + MINUTE, free=True)
    (first,) = world.events().json()["items"]
    assert first["transparency"] == "transparent"
    assert book.change(event, transparency=None, summary="Other")
    assert book.decline(event)
    (second,) = world.events().json()["items"]
    assert "transparency" not in second
    assert second["summary"] == "Other"
    assert second["attendees"][0]["responseStatus"] == "declined"
    assert second["etag"] != first["etag"]
    assert book.delete(event)
    assert not book.delete("nothing")
    assert world.events().json()["items"] == []
