"""Tests reading Google Calendar over real HTTP: the request, the pages, the caps."""

import gc
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import googleapiclient
import pytest

from app.domain.errors import Intercepted, Refused, SignInNeeded, Trouble
from app.domain.event import CalendarEvent
from app.sync import google_calendar
from app.sync.google_calendar import CalendarInfo
from tests.canaries import ACCESS_TOKEN
from tests.fault_server import Answer, FaultServer, hangs_up, page, says
from tests.sync.stubs import DOCUMENT, END, RENEWED, START, Keys, event, events, google


def ids(server: FaultServer, *calendars: str) -> list[str | None]:
    """Read the calendars of a server and give the ids of what came."""
    return [item.id for item in google(server.url).read(calendars, START, END).items]


def test_the_request_asks_for_one_window_in_singles_and_for_what_is_used_only() -> None:
    with FaultServer(says(events())) as server:
        google(server.url).read(("team#x/y@group.example",), START, END.replace(microsecond=1))
    asked = server.asked[0]
    address = urlsplit(asked.target)
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert asked.method == "GET"
    assert address.path == "/calendar/v3/calendars/team%23x%2Fy%40group.example/events"
    assert unquote(address.path).endswith("/team#x/y@group.example/events")
    fields = query.pop("fields")
    assert query == {
        "timeMin": "2026-11-21T00:00:00Z",
        "timeMax": "2026-11-29T00:00:01Z",
        "singleEvents": "true",
        "maxResults": "2500",
        "maxAttendees": "1",
        "prettyPrint": "false",
        "alt": "json",
    }
    assert fields.startswith("kind,timeZone,nextPageToken,items(")
    assert asked.headers["authorization"] == f"Bearer {ACCESS_TOKEN}"
    assert asked.headers["user-agent"].startswith("ConnectMeCalendar/")
    assert "x-goog-api-client" not in asked.headers
    assert asked.body == b""


def test_an_empty_calendar_is_an_answer() -> None:
    with FaultServer(says(events())) as server:
        answer = google(server.url).read(("primary",), START, END)
    assert answer.items == ()
    assert answer.zone == "Europe/Brussels"


def test_half_a_character_in_a_title_is_replaced() -> None:
    with FaultServer(says(events(event("a\ud83d", summary="\ud83d @Busy")))) as server:
        (item,) = google(server.url).read(("primary",), START, END).items
    assert isinstance(item, CalendarEvent)
    assert (item.id, item.title) == ("a\ufffd", "\ufffd @Busy")


def test_c07_pages_are_read_to_the_end_though_some_are_empty() -> None:
    script = (
        events(event("a"), nextPageToken="2"),
        events(nextPageToken="3"),
        events(nextPageToken="4"),
        events(event("b"), nextPageToken=""),
    )
    with FaultServer(*map(says, script)) as server:
        assert ids(server, "primary") == ["a", "b"]
    tokens = [parse_qs(urlsplit(asked.target).query).get("pageToken") for asked in server.asked]
    assert tokens == [None, ["2"], ["3"], ["4"]]
    rest = [
        {k: v for k, v in parse_qs(urlsplit(a.target).query).items() if k != "pageToken"}
        for a in server.asked
    ]
    assert all(query == rest[0] for query in rest)


def test_several_calendars_come_in_their_order_each_once_with_the_zone_of_the_first() -> None:
    day = event("day", start={"date": "2026-11-22"}, end={"date": "2026-11-23"})
    with FaultServer(
        says(events(event("a"), zone="America/Santiago")),
        says(events(day, zone="Asia/Tokyo")),
    ) as server:
        answer = google(server.url).read(("primary", "team", "primary"), START, END)
    assert [item.id for item in answer.items] == ["a", "day"]
    assert answer.zone == "America/Santiago"
    last = answer.items[1]
    assert isinstance(last, CalendarEvent)
    assert last.start == datetime(2026, 11, 21, 15, tzinfo=UTC)  # midnight in Tokyo
    assert len(server.asked) == 2


@pytest.mark.parametrize("length", [1, 2, 7])
def test_c06_pages_in_a_circle_end_with_a_reason(length: int) -> None:
    script = [says(events(event(), nextPageToken=f"p{n % length}")) for n in range(20)]
    with FaultServer(*script) as server, pytest.raises(Trouble, match="does not end"):
        ids(server, "primary")
    assert len(server.asked) == length + 1


def test_c06_pages_without_end_stop_at_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(google_calendar, "MOST_PAGES", 5)
    script = [says(events(nextPageToken=f"p{n}")) for n in range(20)]
    with FaultServer(*script) as server, pytest.raises(Trouble, match="does not end"):
        ids(server, "primary")
    assert len(server.asked) == 5


def test_h11_too_many_events_are_a_reason_and_not_a_part_of_the_calendar(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(google_calendar, "MOST_EVENTS", 3)
    many = events(*(event(str(n)) for n in range(2)))
    with FaultServer(says(many)) as server:
        with pytest.raises(Refused, match="more events"):
            ids(server, "a", "b")
        assert len(ids(server, "a")) == 2


def test_c08_a_page_of_2500_events_is_read() -> None:
    many = [event(str(n), description="x" * 200) for n in range(2500)]
    with FaultServer(says(events(*many))) as server:
        assert len(ids(server, "primary")) == 2500


@pytest.mark.parametrize("second", [page(), hangs_up, says({}), says({"error": {}}, 500)])
def test_c04_a_fault_on_a_later_page_leaves_no_half_calendar(second: Answer) -> None:
    first = says(events(event(), nextPageToken="2"))
    with FaultServer(first, second) as server, pytest.raises(Trouble):
        ids(server, "primary")


def test_c25_one_calendar_that_is_gone_is_said_and_the_others_do_not_pass_for_all() -> None:
    script = says(events(event())), says({"error": {"code": 404}}, 404)
    with FaultServer(*script) as server, pytest.raises(Refused, match="not there any more"):
        ids(server, "primary", "gone")


def test_c19_an_event_without_a_title_or_anything_optional_is_read() -> None:
    with FaultServer(says(events(event()))) as server:
        item = google(server.url).read(("primary",), START, END).items[0]
    assert isinstance(item, CalendarEvent)
    assert item.title == ""


@pytest.mark.parametrize("zone", [None, 7, "", [], {}])
def test_an_answer_without_a_time_zone_does_not_count(zone: object) -> None:
    with FaultServer(says(events(event(), zone=zone))) as server, pytest.raises(Intercepted):
        ids(server, "primary")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe"])
def test_a_time_zone_that_nobody_knows_has_a_sentence_of_its_own(zone: str) -> None:
    with FaultServer(says(events(event(), zone=zone))) as server, pytest.raises(Refused) as caught:
        ids(server, "primary")
    assert zone not in str(caught.value)


def test_no_chosen_calendar_is_no_empty_calendar() -> None:
    with FaultServer(says(events())) as server, pytest.raises(Refused, match="No calendar"):
        ids(server)
    assert server.asked == []


def test_g15_a_401_renews_once_and_is_then_forgotten() -> None:
    keys = Keys()
    script = says({"error": {"code": 401}}, 401), says(events(event("a")))
    with FaultServer(*script) as server:
        google(server.url, keys).read(("primary",), START, END)
    assert keys.stale == [None, ACCESS_TOKEN]
    sent = [asked.headers["authorization"] for asked in server.asked]
    assert sent == [f"Bearer {ACCESS_TOKEN}", f"Bearer {RENEWED}"]
    assert server.asked[0].target == server.asked[1].target


def test_g15_what_the_credentials_say_goes_through_as_it_is() -> None:
    class Lost(Keys):
        def access_token(self, *, stale: str | None = None) -> str:
            raise SignInNeeded(google_calendar.Service.GOOGLE, "The sign-in has ended.")

    with FaultServer(says(events())) as server, pytest.raises(SignInNeeded, match="has ended"):
        google(server.url, Lost()).read(("primary",), START, END)
    assert server.asked == []


def test_n16_reconnect_opens_a_new_connection() -> None:
    with FaultServer(says(events())) as server:
        calendar = google(server.url)
        calendar.read(("primary",), START, END)
        calendar.read(("primary",), START, END)
        assert server.connections == 1
        calendar.reconnect()
        calendar.read(("primary",), START, END)
        assert server.connections == 2


def test_t07_the_date_of_the_answer_is_told_with_the_service() -> None:
    seen: list[tuple[str, datetime]] = []
    date = ("Date", "Sun, 22 Nov 2026 09:31:07 GMT")
    with FaultServer(says(events(), headers=[date])) as server:
        told = google(server.url, on_date=lambda service, date: seen.append((service, date)))
        told.read(("primary",), START, END)
    assert seen == [("google", datetime(2026, 11, 22, 9, 31, 7, tzinfo=UTC))]


def test_the_list_of_calendars_is_read_page_by_page() -> None:
    kind = "calendar#calendarList"
    mine = {
        "id": "ada@example.com",
        "summary": "Ada",
        "primary": True,
        "accessRole": "owner",
        "backgroundColor": "#9fe1e7",
        "foregroundColor": "#000000",
    }
    team = {"id": "team", "summary": "Team", "summaryOverride": "My team", "accessRole": "reader"}
    strange = [{"summary": "no id"}, "text", None, {"id": "old", "deleted": True}, {"id": "bare"}]
    with FaultServer(
        says({"kind": kind, "items": [mine], "nextPageToken": "2"}),
        says({"kind": kind, "items": [team, *strange]}),
    ) as server:
        found = google(server.url).calendars()
    assert found == (
        CalendarInfo("ada@example.com", "Ada", "#9fe1e7", "#000000", True, "owner"),
        CalendarInfo("team", "My team", "", "", False, "reader"),
        CalendarInfo("bare", "bare", "", "", False, ""),
    )
    assert urlsplit(server.asked[0].target).path == "/calendar/v3/users/me/calendarList"


def test_the_description_that_is_shipped_is_googles_own() -> None:
    theirs = Path(googleapiclient.__file__).parent / "discovery_cache/documents/calendar.v3.json"
    ours = json.loads(DOCUMENT.read_text("utf-8"))
    for name in ("events", "calendarList"):
        method = ours["resources"][name]["methods"]["list"]
        assert method == json.loads(theirs.read_text("utf-8"))["resources"][name]["methods"]["list"]


def test_googles_library_is_loaded_at_the_first_request_only() -> None:
    code = (
        "import sys, app.sync.google_calendar as g; from tests.sync.stubs import google;"
        "google('http://127.0.0.1:9'); sys.exit('googleapiclient' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_reading_again_leaves_nothing_for_the_collector() -> None:
    def made() -> int:
        return sum(type(one).__module__ == "googleapiclient.discovery" for one in gc.get_objects())

    with FaultServer(says(events())) as server:
        calendar = google(server.url)
        calendar.read(("primary",), START, END)
        gc.collect()
        gc.disable()
        try:
            before = made()
            for _ in range(3):
                calendar.read(("primary",), START, END)
            assert made() == before
        finally:
            gc.enable()
