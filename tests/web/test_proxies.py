"""Tests that proxies come from the system, and that a .netrc file counts for nothing."""

from pathlib import Path

import pytest
import requests

from app.domain.errors import Intercepted, Offline
from app.web import Bearer, strict
from tests.canaries import ACCESS_TOKEN, PROXY_PASSWORD
from tests.fault_server import (
    FaultServer,
    page,
    raw,
    says,
    silent,
)

SOON = 0.3  # seconds; a deadline that tests can wait for


def get(
    server: FaultServer, *, deadline: float = 5.0, body_cap: int = 1 << 20
) -> requests.Response:
    with strict(requests.Session(), deadline=deadline, body_cap=body_cap) as session:
        return session.get(f"{server.url}/x", auth=Bearer(ACCESS_TOKEN))


def test_n12_a_netrc_file_does_not_replace_the_bearer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1\nlogin mallory\npassword stolen\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    with FaultServer(says({})) as server:
        assert requests.get(
            server.url, auth=None, timeout=5
        ).ok  # the library on its own falls for it
        get(server)
        with strict(requests.Session()) as session:
            session.get(server.url)
    assert server.asked[0].headers["authorization"].startswith("Basic")
    assert server.asked[1].headers["authorization"] == f"Bearer {ACCESS_TOKEN}"
    assert "authorization" not in server.asked[2].headers


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"])
def test_n11_a_loopback_address_is_never_proxied(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(page()) as proxy, FaultServer(says({"a": 1})) as server:
        monkeypatch.setenv(name, proxy.url)
        assert get(server).json() == {"a": 1}
    assert proxy.connections == 0


def test_n10_the_system_proxy_is_used_and_its_refusals_have_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asks = raw(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    fails = raw(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
    with FaultServer(asks, fails, silent) as proxy, strict(requests.Session(), deadline=SOON) as s:
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.setenv("https_proxy", f"http://ada:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}")
        with pytest.raises(Intercepted, match="asks for a name") as caught:
            s.get("https://service.example/x")
        assert PROXY_PASSWORD not in str(caught.value)
        with pytest.raises(Offline, match="proxy of this network refused"):
            s.get("https://service.example/x")
        with pytest.raises(Offline, match="in time"):
            s.get("https://service.example/x")
    assert [asked.method for asked in proxy.asked] == ["CONNECT"] * 3
    assert proxy.asked[0].target == "service.example:443"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://", "http://:80"])
def test_n11_a_proxy_that_cannot_be_used_is_a_trouble(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with strict(requests.Session(), deadline=SOON) as session, pytest.raises(Offline):
        session.get("https://service.example/x")


def no_name(*_: object) -> list[object]:
    raise Offline("no such name")


def test_n11_no_proxy_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(page()) as proxy, strict(requests.Session(), deadline=SOON) as session:
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "service.invalid")
        monkeypatch.setattr("app.web_dialling.look_up", no_name)
        with pytest.raises(Offline):
            session.get("https://service.invalid/x")
    assert proxy.connections == 0
