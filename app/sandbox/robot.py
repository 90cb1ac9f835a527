"""A person at a browser: opens an authorization page, decides, and lets the browser go back."""

import urllib.error
import urllib.request
from collections.abc import Collection
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPMessage
from typing import IO
from urllib.parse import urlencode, urljoin

from app.sandbox.people import ADA

_SECONDS = 30.0


class PageRefused(Exception):
    """The page did not lead back to the program; the text says why, without any address."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """How the person decides."""

    account: str = ADA.email
    password: str | None = None  # given: signs in with login and password
    scopes: Collection[str] | None = None  # what is ticked; None: everything
    deny: bool = False


@dataclass(slots=True)
class _Form:
    action: str = ""
    fields: list[tuple[str, str, str]] = field(default_factory=list)  # type, name, value

    def names(self) -> set[str]:
        return {name for _kind, name, _value in self.fields}


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[_Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(_Form(named.get("action", "")))
        elif tag == "input" and self.found:
            entry = (named.get("type", "text"), named.get("name", ""), named.get("value", ""))
            self.found[-1].fields.append(entry)


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        """Follow nothing by itself."""


def follow(address: str, visitor: Visitor) -> None:
    """Open an authorization address, decide, and go where the answer leads; blocks.

    Raises PageRefused when the page does not lead back to the program.
    """
    status, where, text = _open(address)
    if status == 200:
        form = _form_for(text, visitor)
        body = urlencode(_filled(form, visitor)).encode()
        status, where, text = _open(urljoin(address, form.action), body)
    if status not in (302, 303) or not where:
        raise PageRefused(f"The page answered {status} and did not lead back to the program.")
    _open(where)


def _form_for(text: str, visitor: Visitor) -> _Form:
    forms = _Forms()
    forms.feed(text)
    wanted = "account" if visitor.password is None else "password"
    for form in forms.found:
        if wanted in form.names():
            return form
    raise PageRefused("The page has no form for this manner of sign-in.")


def _filled(form: _Form, visitor: Visitor) -> list[tuple[str, str]]:
    fields = [(name, value) for kind, name, value in form.fields if kind == "hidden"]
    ticks = [value for kind, _name, value in form.fields if kind == "checkbox"]
    wanted = ticks if visitor.scopes is None else [v for v in ticks if v in visitor.scopes]
    fields += [("scope", value) for value in wanted]
    if visitor.password is None:
        fields.append(("account", visitor.account))
    else:
        fields += [("login", visitor.account), ("password", visitor.password)]
    return [*fields, ("decision", "cancel" if visitor.deny else "allow")]


def _open(address: str, body: bytes | None = None) -> tuple[int, str, str]:
    """Give status, Location and text; nothing is followed, and no proxy is asked."""
    if not address.startswith("http://"):
        raise PageRefused("The address is not one of the sandbox.")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _StayHere())
    try:
        with opener.open(address, body, timeout=_SECONDS) as response:
            return response.status, "", response.read().decode("utf-8", errors="replace")
    except urllib.error.HTTPError as error:
        with error:
            text = error.read().decode("utf-8", errors="replace")
            return error.code, error.headers.get("Location", ""), text
