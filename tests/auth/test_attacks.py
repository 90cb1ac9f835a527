"""Attacks on a sign-in that is under way: nothing foreign ends it, nothing foreign is accepted."""

import socket
from collections.abc import Callable
from contextlib import closing, suppress
from urllib.parse import urlencode, urlsplit

import pytest

from app.domain.errors import Service, SignInFailed
from tests.auth.authority import AuthorizationServer, Raw
from tests.auth.browser import visit, way_back
from tests.auth.scene import SERVICES, Scene

BOTH = pytest.mark.parametrize("service", SERVICES)


def changed(back: str, **changes: str | None) -> str:
    """Change parameters of the way back; None takes one out."""
    parts = urlsplit(back)
    pairs = dict(pair.split("=", 1) for pair in parts.query.split("&"))
    encoded = {name: urlencode({"": value})[1:] for name, value in changes.items() if value}
    kept = {name: value for name, value in pairs.items() if name not in changes}
    query = "&".join(f"{name}={value}" for name, value in {**kept, **encoded}.items())
    return parts._replace(query=query).geturl()


def said(back: str, text: bytes) -> bytes:
    """Say something word for word to the port, and give what it answers."""
    parts = urlsplit(back)
    with closing(socket.create_connection((parts.hostname, parts.port), timeout=5)) as line:
        line.sendall(text)
        line.shutdown(socket.SHUT_WR)
        answer = b""
        with suppress(ConnectionError):
            while piece := line.recv(4096):
                answer += piece
        return answer


Attack = Callable[[str], int]
STRAYS: dict[str, Attack] = {
    "favicon": lambda back: visit(urlsplit(back)._replace(path="/favicon.ico").geturl()).status,
    "wrong state": lambda back: visit(changed(back, state="A" * 43)).status,
    "no state": lambda back: visit(changed(back, state=None)).status,
    "doubled state": lambda back: visit(f"{back}&state=B").status,
    "doubled code": lambda back: visit(f"{back}&code=foreign").status,
    "doubled issuer": lambda back: visit(f"{back}&iss=https://evil.example").status,
    "error without state": lambda back: (
        visit(changed(back, state=None, code=None, error="access_denied")).status
    ),
    "code and error": lambda back: visit(changed(back, error="access_denied")).status,
    "empty code": lambda back: visit(changed(back, code=None) + "&code=").status,
    "mix-up": lambda back: visit(changed(back, iss="https://evil.example")).status,
    "issuer with a slash more": lambda back: (
        visit(changed(back, iss="https://accounts.google.com/")).status
    ),
    "path of the other service": lambda back: (
        visit(
            back.replace("/google/", "/x/")
            .replace("/connect-me/", "/google/")
            .replace("/x/", "/c/")
        ).status
    ),
    "longer path": lambda back: visit(back.replace("?", "/?")).status,
    "post": lambda back: visit(back, "POST").status,
    "head": lambda back: visit(back, "HEAD").status,
    "options": lambda back: visit(back, "OPTIONS", Origin="https://evil.example").status,
    "rebound host": lambda back: visit(back, Host="evil.example").status,
    "host without port": lambda back: visit(back, Host="127.0.0.1").status,
    "localhost": lambda back: visit(back, Host=f"localhost:{urlsplit(back).port}").status,
}
EXPECTED = {"rebound host": 421, "host without port": 421, "localhost": 421}


@BOTH
@pytest.mark.parametrize("attack", STRAYS)
def test_a07_a08_a10_strays_change_nothing(scene: Scene, service: Service, attack: str) -> None:
    def person(address: str) -> None:
        back = way_back(address)
        assert STRAYS[attack](back) == EXPECTED.get(attack, 404)
        assert visit(back).status == 200

    scene.sign_in(service, person)
    assert scene.account(service).trouble() is None


def test_the_issuer_must_stand_in_connect_mes_answer_and_may_lack_in_googles(
    scene: Scene,
) -> None:
    def person(address: str) -> None:
        back = way_back(address)
        assert visit(changed(back, iss=None)).status == 404
        assert visit(back).status == 200

    scene.sign_in(Service.CONNECT_ME, person)
    scene.google.names_itself = False
    scene.sign_in(Service.GOOGLE)
    assert scene.account(Service.GOOGLE).trouble() is None


def test_h12_an_answer_of_one_authority_is_not_taken_on_the_path_of_the_other(
    scene: Scene,
) -> None:
    def mix(address: str) -> None:
        back = way_back(address)
        foreign = scene.connect_me.issuer
        assert visit(changed(back, iss=foreign, code="a-code-of-connect-me")).status == 404
        assert visit(back).status == 200

    scene.sign_in(Service.GOOGLE, mix)
    assert [form["code"] for form in scene.google.calls("/oauth/token")] != ["a-code-of-connect-me"]


def test_a08_the_first_valid_answer_wins_and_every_later_one_is_gone(scene: Scene) -> None:
    late: list[int] = []
    ways: list[str] = []
    scene.google.on_token = lambda: late.append(visit(changed(ways[0], code="second")).status)

    def person(address: str) -> None:
        ways.append(way_back(address))
        visit(ways[0])

    scene.sign_in(Service.GOOGLE, person)
    assert late == [410]
    assert len(scene.google.calls("/oauth/token")) == 1


def test_a_replayed_code_is_refused_by_the_authority_and_nothing_is_stored(scene: Scene) -> None:
    def person(address: str) -> None:
        back = way_back(address)
        scene.google.codes.clear()  # as after somebody else's exchange
        visit(back)

    with pytest.raises(SignInFailed, match="took too long"):
        scene.sign_in(Service.GOOGLE, person)
    assert scene.vault.content() == ""


def test_a_code_of_another_attempt_fails_at_the_verifier(scene: Scene) -> None:
    def person(address: str) -> None:
        back = way_back(address)
        stolen = way_back(address.replace("code_challenge=", "code_challenge=" + "A" * 43 + "&x="))
        visit(changed(back, code=dict_of(stolen)["code"]))

    with pytest.raises(SignInFailed):
        scene.sign_in(Service.GOOGLE, person)
    assert scene.vault.content() == ""


def dict_of(back: str) -> dict[str, str]:
    """Give the parameters of a way back."""
    return dict(pair.split("=", 1) for pair in urlsplit(back).query.split("&"))


def test_the_page_is_static_and_tells_nothing(scene: Scene) -> None:
    pages = []
    scene.sign_in(
        Service.GOOGLE, lambda address: pages.append(visit(way_back(address) + "&x=<script>"))
    )
    page = pages[0]
    assert "Return to Connect Me Calendar" in page.body
    assert "script" not in page.body
    assert page.headers["Content-Security-Policy"] == "default-src 'none'"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert "Location" not in page.headers
    assert not [name for name in page.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("text", [b"", b"\x16\x03\x01\x02\x00\x01", b"GET /", b"\r\n\r\n\r\n"])
def test_a07_a_port_scan_and_garbage_change_nothing(scene: Scene, text: bytes) -> None:
    def person(address: str) -> None:
        back = way_back(address)
        for _ in range(20):
            assert b" 200 " not in said(back, text)
        visit(back)

    scene.sign_in(Service.GOOGLE, person)
    assert scene.account(Service.GOOGLE).trouble() is None


def test_more_than_fifty_strays_end_the_attempt_and_the_port(scene: Scene) -> None:
    ports = []

    def person(address: str) -> None:
        back = way_back(address)
        ports.append(back)
        with suppress(OSError):
            for _ in range(60):
                visit(changed(back, state="A" * 43))

    with pytest.raises(SignInFailed, match="Another program"):
        scene.sign_in(Service.GOOGLE, person)
    with pytest.raises(OSError, match="refused"):
        visit(ports[0])


EXCHANGE_BODIES = {
    "portal": Raw(body=b"<html>Log in to the hotel</html>", kind="text/html"),
    "truncated": Raw(body=b'{"access_token": "ya', headers={"Content-Length": "400"}),
    "cut json": Raw(body=b'{"access_token": "ya'),
    "list": Raw(body=b"[]"),
    "null": Raw(body=b"null"),
    "form": Raw(body=b"access_token=a&token_type=bearer", kind="text/plain"),
    "form as json": Raw(body=b"access_token=a&token_type=bearer"),
    "redirect": Raw(302, headers={"Location": "http://127.0.0.1:1/token"}),
    "repost": Raw(307, headers={"Location": "http://127.0.0.1:1/token"}),
    "plain 500": Raw(500, b"oops", kind="text/plain"),
    "proxy 403": Raw(403, b"<html>Forbidden</html>", kind="text/html"),
    "too long": Raw(body=b'{"a": "' + b"x" * 70_000 + b'"}'),
    "header injection": Raw(body=b'{"access_token": "a\\r\\nX: y", "token_type": "Bearer"}'),
    "no type": Raw(body=b'{"access_token": "a"}'),
    "endless life": Raw(body=b'{"access_token":"a","token_type":"Bearer","expires_in":-1}'),
    "lost": Raw(lost=True),
}


@pytest.mark.parametrize("body", EXCHANGE_BODIES)
def test_a12_an_exchange_that_fails_fails_once_and_stores_nothing(scene: Scene, body: str) -> None:
    scene.google.answers["/oauth/token"] = [EXCHANGE_BODIES[body]]
    with pytest.raises(SignInFailed):
        scene.sign_in(Service.GOOGLE)
    assert len(scene.google.calls("/oauth/token")) == 1
    assert scene.vault.content() == ""


def test_a12_an_exchange_is_repeated_when_nothing_was_sent(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.auth.sign_in._PAUSE", 0.01)
    google = scene.google
    ways: list[str] = []

    def person(address: str) -> None:
        ways.append(way_back(address))
        stop_listening(google)
        visit(ways[0])

    with pytest.raises(SignInFailed):
        scene.sign_in(Service.GOOGLE, person)
    assert not google.calls("/oauth/token")

    refusals = iter([True, True, False])
    connect = socket.socket.connect

    def flaky(self: socket.socket, address: object) -> None:
        port = urlsplit(scene.connect_me.link).port
        called = address == ("127.0.0.1", port)
        if called and scene.connect_me.codes and next(refusals, False):
            raise ConnectionRefusedError(111, "refused")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", flaky)
    scene.sign_in(Service.CONNECT_ME)
    assert len(scene.connect_me.calls("/oauth/token")) == 1
    assert scene.account(Service.CONNECT_ME).trouble() is None


def stop_listening(server: AuthorizationServer) -> None:
    """Take an authority off its port."""
    server.close()
