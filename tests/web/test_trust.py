"""Tests whom the program trusts: the system's store, and nothing that a variable names."""

import os
import ssl
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from app.domain.errors import Intercepted, Offline
from app.environment import scrub_environment
from app.web import strict
from app.web_trust import certificate_trouble, system_trust
from tests.certificates import TestAuthority
from tests.fault_server import Channel, FaultServer, drips, raw, says

DAY = timedelta(days=1)


@pytest.fixture
def authority(tmp_path: Path) -> TestAuthority:
    return TestAuthority(tmp_path)


@pytest.fixture
def in_the_store(authority: TestAuthority, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the store know the authority, as if an administrator had installed it."""

    def trust() -> ssl.SSLContext:
        context = system_trust()
        context.load_verify_locations(authority.certificate_file)
        return context

    monkeypatch.setattr("app.web_adapter.system_trust", trust)


def ask(server: FaultServer, *, deadline: float = 5.0) -> requests.Response:
    with strict(requests.Session(), deadline=deadline) as session:
        return session.get(f"{server.url}/x")


@pytest.mark.usefixtures("in_the_store")
def test_n08_an_authority_in_the_store_is_trusted(authority: TestAuthority) -> None:
    with FaultServer(says({"a": 1}), tls=authority.server()) as server:
        with strict(requests.Session()) as session:
            assert session.get(server.url).json() == {"a": 1}
            session.get(server.url)
        assert server.connections == 1


def test_n08_an_authority_that_is_not_in_the_store_is_named_and_refused(
    authority: TestAuthority,
) -> None:
    with FaultServer(says({}), tls=authority.server()) as server:
        with pytest.raises(Intercepted) as caught:
            ask(server)
        assert server.asked == []
    assert "certificate" in caught.value.headline
    assert "not trusted" in caught.value.headline
    assert "issued by Inspection of Acme" in caught.value.headline
    assert caught.value.__context__ is None


def test_n08_an_issuer_with_control_characters_or_a_long_name_stays_one_line(
    tmp_path: Path,
) -> None:
    authority = TestAuthority(tmp_path, "Evil\n\x1b[31m\u202e" + "x" * 50)
    context = authority.server()
    with FaultServer(says({}), tls=context) as server, pytest.raises(Intercepted) as caught:
        ask(server)
    assert caught.value.headline.isprintable()
    assert "Evil[31mxxx" in caught.value.headline


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "HTTPLIB2_CA_CERTS"])
def test_n13_a_bundle_that_a_variable_names_is_not_trusted(
    variable: str, authority: TestAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(authority.certificate_file))
    with FaultServer(says({}), tls=authority.server()) as server, pytest.raises(Intercepted):
        ask(server)


def test_n13_the_variables_of_openssl_are_taken_away_at_the_start(
    authority: TestAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(says({}), tls=authority.server()) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate_file))
        if sys.platform == "linux":
            assert ask(server).ok  # what they would do
        assert "SSL_CERT_FILE" in scrub_environment(os.environ)
        with pytest.raises(Intercepted):
            ask(server)


@pytest.mark.usefixtures("in_the_store")
def test_n13_no_session_keys_are_written(
    authority: TestAuthority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    with FaultServer(says({}), tls=authority.server()) as server:
        assert ask(server).ok
    assert not keys.exists()


@pytest.mark.usefixtures("in_the_store")
def test_verification_cannot_be_switched_off(tmp_path: Path) -> None:
    stranger = TestAuthority(tmp_path, "Stranger")
    with FaultServer(says({}), tls=stranger.server(ends=-DAY)) as server:
        session = strict(requests.Session())
        session.verify = False
        for verify in (None, False, str(stranger.certificate_file)):
            with pytest.raises(Intercepted):
                session.get(server.url, verify=verify)
        session.close()


@pytest.mark.usefixtures("in_the_store")
@pytest.mark.parametrize(("starts", "ends"), [(-2 * DAY, -DAY), (DAY, 2 * DAY)])
def test_n09_a_certificate_out_of_its_time_points_at_the_clock(
    starts: timedelta, ends: timedelta, authority: TestAuthority
) -> None:
    context = authority.server(starts=starts, ends=ends)
    with FaultServer(says({}), tls=context) as server, pytest.raises(Intercepted) as refused:
        ask(server)
    assert "not valid today" in refused.value.headline
    assert "clock of this computer" in refused.value.advice


@pytest.mark.usefixtures("in_the_store")
def test_n09_a_certificate_for_another_host_is_refused(authority: TestAuthority) -> None:
    context = authority.server("127.0.0.9")
    with FaultServer(says({}), tls=context) as server, pytest.raises(Intercepted, match="another"):
        ask(server)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (0x800B0101, "not valid today"),
        (0x800B0101 - (1 << 32), "not valid today"),
        (-67818, "not valid today"),
        (0x800B010F, "another name"),
        (-67602, "another name"),
        (0x800B0109, "not trusted"),
        (None, "not trusted"),
    ],
)
def test_n09_the_codes_of_the_other_systems_are_known_too(code: int | None, word: str) -> None:
    error = ssl.SSLCertVerificationError("a text in the language of the system")
    if code is not None:
        error.verify_code = code
    assert word in certificate_trouble(error, "service.example").headline


def test_s17_nothing_below_tls_1_2_and_no_unverified_context() -> None:
    context = system_trust()
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname


def test_n03_a_dripping_handshake_is_cut_at_the_deadline() -> None:
    drip = drips(b"\x16\x03\x03\x40\x00", b"\x00")
    with (
        FaultServer(says({}), greeting=drip) as server,
        strict(requests.Session(), deadline=0.3) as session,
    ):
        began = time.monotonic()
        with pytest.raises(Offline, match="in time"):
            session.get(f"https://127.0.0.1:{server.port}/")
        assert time.monotonic() - began < 1.5


def test_n06_a_port_that_speaks_no_tls_is_not_the_service() -> None:
    plain = raw(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    with FaultServer(says({}), greeting=plain) as server, strict(requests.Session()) as session:
        address = f"https://127.0.0.1:{server.port}/"
        with pytest.raises(Intercepted) as refused:
            session.get(address)
    assert "protected" in refused.value.headline


@pytest.mark.usefixtures("in_the_store")
def test_a_dripping_body_is_cut_inside_tls_too(authority: TestAuthority) -> None:
    drip = drips(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x")
    context = authority.server()
    with FaultServer(drip, tls=context) as server, pytest.raises(Offline, match="in time"):
        ask(server, deadline=0.3)


def test_n10_a_tunnel_through_the_system_proxy_ends_at_the_same_trust(
    authority: TestAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy opens the tunnel and then shows a certificate of its own."""
    context = authority.server()

    def intercepts(channel: Channel) -> bool:
        channel.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with context.wrap_socket(channel.connection, server_side=True):
            pass
        return False

    monkeypatch.delenv("no_proxy", raising=False)
    with FaultServer(intercepts) as proxy, strict(requests.Session()) as session:
        monkeypatch.setenv("https_proxy", proxy.url)
        with pytest.raises(Intercepted, match="certificate"):
            session.get("https://service.example/")


@pytest.mark.usefixtures("in_the_store")
def test_n10_a_tunnel_through_the_system_proxy_leads_to_the_service(
    authority: TestAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = authority.server("service.example")

    def tunnels(channel: Channel) -> bool:
        channel.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with context.wrap_socket(channel.connection, server_side=True) as inner:
            for _ in range(2):
                inner.recv(4096)
                says({"a": 1})(Channel(inner, channel.closing))
        return False

    monkeypatch.delenv("no_proxy", raising=False)
    with FaultServer(tunnels) as proxy, strict(requests.Session()) as session:
        monkeypatch.setenv("https_proxy", proxy.url)
        for _ in range(2):
            assert session.get("https://service.example/").json() == {"a": 1}
    assert proxy.connections == 1
