"""The one door: what it gives, and the person who follows an address."""

import ast
import http.server
import io
import signal
import sys
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from app.sandbox.__main__ import main
from app.sandbox.genesys_sign_in import CLIENT_ID
from app.sandbox.main import Sandbox
from app.sandbox.robot import PageRefused
from tests.sandbox.genesys_world import GenesysWorld, genesys_request
from tests.sandbox.world import CALENDAR, STATE, World, gateway_request, google_request

ROOT = Path(__file__).parents[2]


class Receiver:
    """A loopback receiver as a program has one; keeps what it was told."""

    def __init__(self, address: str = "http://127.0.0.1:{}/google/abc") -> None:
        told: list[dict[str, str]] = []

        class Answering(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                query = parse_qs(urlsplit(self.path).query)
                told.append({name: values[0] for name, values in query.items()})
                self.send_response(410)  # a person does not mind what the last page says
                self.end_headers()

            def log_message(self, *_words: object) -> None:
                """Say nothing."""

        self.told = told
        self.server = http.server.HTTPServer(("127.0.0.1", 0), Answering)
        self.address = address.format(self.server.server_port)
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.01}
        )
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


def google_address(world: World, receiver: Receiver) -> str:
    query = urlencode(google_request(redirect_uri=receiver.address))
    return f"{world.sandbox.google.address}/o/oauth2/v2/auth?{query}"


def gateway_address(world: World, receiver: Receiver, **changed: str) -> str:
    query = urlencode(gateway_request(redirect_uri=receiver.address, **changed))
    return f"{world.sandbox.connect_me.address}/oauth/authorize?{query}"


def test_the_person_consents_at_google(world: World, receiver: Receiver) -> None:
    world.sandbox.follow(google_address(world, receiver))
    (told,) = receiver.told
    assert told["state"] == STATE
    reply = world.google_exchange(told["code"], redirect_uri=receiver.address)
    assert f"{CALENDAR}.events.readonly" in reply.json()["scope"]


def test_the_person_may_choose_another_account_and_tick_less(
    world: World, receiver: Receiver
) -> None:
    scope = f"{CALENDAR}.calendarlist.readonly"
    address = google_address(world, receiver)
    world.sandbox.follow(address, account="bob@example.com", scopes=[scope])
    (told,) = receiver.told
    tokens = world.google_exchange(told["code"], redirect_uri=receiver.address).json()
    assert f"{CALENDAR}.events.readonly" not in tokens["scope"]
    bearer = f"Bearer {tokens['access_token']}"
    me = world.google("GET", "/v1/userinfo", Authorization=bearer).json()
    assert me["email"] == "bob@example.com"


def test_the_person_may_say_no(world: World, receiver: Receiver) -> None:
    world.sandbox.follow(google_address(world, receiver), deny=True)
    world.sandbox.follow(gateway_address(world, receiver), deny=True)
    assert [told["error"] for told in receiver.told] == ["access_denied", "access_denied"]


@pytest.mark.parametrize("idp", ["google", "connect-me", ""])
def test_the_person_signs_in_at_connect_me(world: World, receiver: Receiver, idp: str) -> None:
    password = None if idp == "google" else "analytical engine"
    world.sandbox.follow(gateway_address(world, receiver, idp=idp), password=password)
    (told,) = receiver.told
    reply = world.gateway_exchange(told["code"], redirect_uri=receiver.address)
    assert reply.status == 200


@pytest.mark.parametrize(
    ("asked", "password"),
    [
        ({"org": "acme", "provider": "gsuite"}, None),
        ({}, None),
        ({}, "analytical engine"),
    ],
)
def test_the_person_signs_in_at_genesys_cloud(
    genesys: GenesysWorld, asked: dict, password: str | None
) -> None:
    receiver = Receiver("http://localhost:{}")
    try:
        query = urlencode(genesys_request(redirect_uri=receiver.address, **asked))
        address = f"{genesys.service.address}/oauth/authorize?{query}"
        genesys.sandbox.follow(address, password=password)
        (told,) = receiver.told
        assert told["state"] == STATE
        reply = genesys.exchange(told["code"], redirect_uri=receiver.address)
        assert reply.status == 200
        with pytest.raises(PageRefused, match="no form"):
            genesys.sandbox.follow(address.replace("client_id=", "client_id=x"))
    finally:
        receiver.close()


def test_an_error_of_the_gateway_is_carried_back(world: World, receiver: Receiver) -> None:
    world.sandbox.follow(gateway_address(world, receiver, scope="everything"))
    assert receiver.told[0]["error"] == "invalid_scope"


def test_a_page_that_leads_nowhere_is_said_without_any_address(
    world: World, receiver: Receiver
) -> None:
    with pytest.raises(PageRefused, match="403") as caught:
        world.sandbox.follow(gateway_address(world, receiver, idp="connect-me"), password="guess")
    assert STATE not in str(caught.value)
    with pytest.raises(PageRefused, match="no form"):
        world.sandbox.follow(gateway_address(world, receiver, idp="google"), password="guess")
    with pytest.raises(PageRefused, match="400"):
        world.sandbox.follow(f"{world.sandbox.google.address}/o/oauth2/v2/auth")
    with pytest.raises(PageRefused, match="not one of the sandbox"):
        world.sandbox.follow("file:///etc/passwd")


def test_the_profile_leads_to_the_loopback_only(world: World) -> None:
    profile = tomllib.loads(world.sandbox.profile_toml)
    links = [profile["connect_me"]["link"]]
    links += [value for name, value in profile["google"].items() if name.endswith("_url")]
    assert len(links) == 6
    assert all(link.startswith("http://127.0.0.1:") for link in links)
    assert not any(link.endswith("/") for link in links)
    assert profile["purecloud"] == {"service": "connect-me"}
    assert profile["rules"] == {"gap_seconds": 1, "working_hours": []}
    assert profile["sync"] == {"poll_seconds": 5, "calendars": ["primary"]}
    assert profile["connect_me"]["sign_in"] == ["google", "credentials"]


def test_the_profile_leads_to_genesys_cloud_where_that_is_played(genesys: GenesysWorld) -> None:
    profile = tomllib.loads(genesys.sandbox.profile_toml)
    root = genesys.service.address
    assert profile["purecloud"] == {
        "service": "genesys-cloud",
        "client_id": CLIENT_ID,
        "organization": "acme",
        "redirect_host": "localhost",
        "login_url": root,
        "api_url": root,
    }
    assert profile["connect_me"]["link"] == genesys.sandbox.connect_me.address


def test_where_connect_me_is_played_there_is_no_genesys_cloud(world: World) -> None:
    with pytest.raises(LookupError, match="Connect Me"):
        _ = world.sandbox.genesys


def test_a_service_that_is_not_simulated_is_refused() -> None:
    with pytest.raises(ValueError, match="connect-me"):
        Sandbox.start("the-moon")


def test_the_sandbox_imports_nothing_of_the_product() -> None:
    for file in (ROOT / "app" / "sandbox").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                root = name.partition(".")[0]
                its_own = name.startswith("app.sandbox")
                socket = (root, file.name) == ("wsproto", "genesys_stream.py")
                assert root in sys.stdlib_module_names or its_own or socket, file


class Listener(io.StringIO):
    """A screen whose reader asks the program to end as soon as it has read where the board is."""

    profile = ""

    def write(self, text: str) -> int:
        if text.startswith("profile: "):
            path = Path(text.removeprefix("profile: ").strip())
            self.profile = path.read_text(encoding="utf-8")
        if text.startswith("board: "):
            signal.raise_signal(signal.SIGTERM)
        return super().write(text)


def test_it_runs_alone_until_it_is_asked_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Listener()
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(sys, "stdout", screen)
    assert main() == 0
    assert signal.getsignal(signal.SIGTERM) is before
    link = tomllib.loads(screen.profile)["connect_me"]["link"]
    assert link.startswith("http://127.0.0.1:")
    profile, board = screen.getvalue().splitlines()
    assert not Path(profile.removeprefix("profile: ")).exists()
    assert board.startswith("board: http://127.0.0.1:")


def test_it_plays_the_service_that_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (["the-moon"], ["connect-me", "genesys-cloud"]):
        assert main(wrong) == 2
        assert "genesys-cloud" in capsys.readouterr().err
    screen = Listener()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["genesys-cloud"]) == 0
    assert tomllib.loads(screen.profile)["purecloud"]["service"] == "genesys-cloud"
