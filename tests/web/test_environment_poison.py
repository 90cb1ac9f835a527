"""Tests that variables which change whom we trust are gone before anything can read them."""

import pytest

from app.environment import scrub_environment

POISON = [
    "CURL_CA_BUNDLE",
    "GOOGLE_API_USE_CLIENT_CERTIFICATE",
    "GOOGLE_API_USE_MTLS_ENDPOINT",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "GOOGLE_CLOUD_UNIVERSE_DOMAIN",
    "HTTPLIB2_CA_CERTS",
    "NETRC",
    "OAUTHLIB_INSECURE_TRANSPORT",
    "OAUTHLIB_RELAX_TOKEN_SCOPE",
    "PYTHON_KEYRING_BACKEND",
    "QT_PLUGIN_PATH",
    "REQUESTS_CA_BUNDLE",
    "SSLKEYLOGFILE",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
]


@pytest.mark.parametrize("name", POISON)
@pytest.mark.parametrize("value", ["", "1", "/home/mallory/evil.pem"])
def test_s63_each_is_taken_away_and_named(name: str, value: str) -> None:
    environ = {"PATH": "/usr/bin", name: value, "HTTPS_PROXY": "http://proxy:8080"}
    assert scrub_environment(environ) == (name,)
    assert environ == {"PATH": "/usr/bin", "HTTPS_PROXY": "http://proxy:8080"}


def test_s63_all_at_once_in_any_case_and_nothing_twice() -> None:
    environ = dict.fromkeys([*POISON, "ssl_cert_file", "Path"], "x")
    assert set(scrub_environment(environ)) == {*POISON, "ssl_cert_file"}
    assert list(environ) == ["Path"]
    assert scrub_environment(environ) == ()
