"""A browser, and the person before it who agrees or does not."""

from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlencode, urlsplit


@dataclass(frozen=True)
class Page:
    """What a browser got."""

    status: int
    headers: dict[str, str]
    body: str


def visit(address: str, method: str = "GET", **headers: str) -> Page:
    """Be a browser that opens an address; it follows nothing and writes no log."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    with closing(connection):
        connection.request(method, f"{parts.path or '/'}?{parts.query}", headers=headers)
        answer = connection.getresponse()
        return Page(answer.status, dict(answer.getheaders()), answer.read().decode())


def way_back(address: str) -> str:
    """Be the person who agrees: give the address that the browser is sent to."""
    page = visit(address)
    assert page.status == 302, page.body
    return page.headers["Location"]


def refusal(address: str, issuer: str | None, error: str = "access_denied") -> str:
    """Be the authority whose person does not agree: give the address to go back to."""
    asked = parse_qs(urlsplit(address).query)
    answer = {"error": error, "state": asked["state"][0], **({"iss": issuer} if issuer else {})}
    return f"{asked['redirect_uri'][0]}?{urlencode(answer)}"
