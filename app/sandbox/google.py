"""Google as one simulated server: sign-in and the Calendar API for the people of the sandbox."""

from collections.abc import Callable

from app.sandbox.calendar_api import CalendarApi
from app.sandbox.event_book import EventBook
from app.sandbox.google_sign_in import AUTH_PATH, GoogleSignIn
from app.sandbox.journal import Clock
from app.sandbox.jwt import key_set
from app.sandbox.people import ADA, BOB
from app.sandbox.service import SimulatedService
from app.sandbox.wire import Answer, Request, json_answer

Route = Callable[[Request], Answer]


class Google(SimulatedService):
    """State, journal and faults of the simulated Google; thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self.primary = EventBook(ADA.email, ADA.email, ADA, clock, primary=True)
        self.team = EventBook("team@group.calendar.example.com", "Team", ADA, clock, role="reader")
        bobs = EventBook(BOB.email, BOB.email, BOB, clock, primary=True)
        self.books = {ADA.email: [self.primary, self.team], BOB.email: [bobs]}
        self.sign_in = GoogleSignIn(clock)
        self.calendar = CalendarApi(self.sign_in.ledger, self.books, clock)
        self._routes: dict[tuple[str, str], Route] = {
            ("GET", AUTH_PATH): self.sign_in.ask,
            ("POST", AUTH_PATH): self.sign_in.decide,
            ("POST", "/token"): self.sign_in.token,
            ("POST", "/revoke"): self.sign_in.revoke,
            ("GET", "/certs"): lambda _request: json_answer(key_set(), Cache_Control="max-age=600"),
            ("GET", "/v1/userinfo"): self.sign_in.userinfo,
        }
        super().__init__("sandbox-google", clock)

    def _respond(self, request: Request) -> Answer:
        route = self._routes.get((request.method, request.path))
        if route is not None:
            return route(request)
        if request.segments[:2] == ("calendar", "v3"):
            return self.calendar.answer(request)
        if any(path == request.path for _method, path in self._routes):
            return Answer(405, b"")
        html = {"Content-Type": "text/html; charset=utf-8"}
        return Answer(404, b"<html><title>Error 404 (Not Found)</title></html>", html)
