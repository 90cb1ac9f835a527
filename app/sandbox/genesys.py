"""Genesys Cloud as one simulated server: sign-in, Platform API, and the channel of events."""

from app.sandbox.genesys_agent import Agent
from app.sandbox.genesys_api import Gate
from app.sandbox.genesys_channels import Channels
from app.sandbox.genesys_definitions import Definitions
from app.sandbox.genesys_faults import failing
from app.sandbox.genesys_lists import Lists
from app.sandbox.genesys_notifications import Notifications
from app.sandbox.genesys_sign_in import AUTH_PATH, GenesysSignIn
from app.sandbox.genesys_users import Users
from app.sandbox.journal import Clock
from app.sandbox.people import ADA, PEOPLE
from app.sandbox.service import SimulatedService
from app.sandbox.wire import Answer, Request


class GenesysCloud(SimulatedService):
    """State, journal and faults of the simulated Genesys Cloud; thread-safe.

    What the reference leaves open, and what an organisation decides, are switches that may be
    changed at any time: of `sign_in`, `users`, `lists` and `gate`, of the `manners` of an agent,
    and of the `delivery` of the channels. An administrator's doings are verbs of `definitions`.
    """

    def __init__(self, clock: Clock) -> None:
        self.sign_in = GenesysSignIn(clock)
        self.definitions = Definitions()
        self.channels = Channels(clock, lambda: self.server.address)
        publish = self.channels.publish
        self.agents = {
            person.user_id: Agent(person.user_id, self.definitions, clock, publish)
            for person in PEOPLE
        }
        self.agent = self.agents[ADA.user_id]
        self.gate = Gate(self.sign_in, clock)
        self.lists = Lists(self.definitions)
        self.users = Users(
            self.agents, self.definitions, self.sign_in, clock, self.channels.end_token
        )
        self.notifications = Notifications(self.channels)
        self.gate.routes = [self.users.answer, self.lists.answer, self.notifications.answer]
        super().__init__("sandbox-genesys-cloud", clock)

    def fail(
        self,
        status: int,
        *,
        method: str = "*",
        path: str = "/api/v2/*",
        times: int | None = None,
        applied: bool = False,
        retry_after: str | None = None,
    ) -> None:
        """Answer a status with its error body from now on; `applied`: after the effect."""
        self.faults.add(
            failing(
                status,
                method=method,
                path=path,
                times=times,
                applied=applied,
                retry_after=retry_after,
            )
        )

    def end_sign_ins(self) -> None:
        """End every sign-in, as an administrator may: the next call of each is a 401."""
        for token in self.sign_in.end_all():
            self.channels.end_token(token)

    def _respond(self, request: Request) -> Answer:
        match request.method, request.path:
            case "GET", "/oauth/authorize":
                return self.sign_in.ask(request)
            case "POST", "/oauth/authorize":
                return self.sign_in.decide(request)
            case "POST", "/oauth/token":
                return self.sign_in.token(request)
            case "GET", "/logout":
                return self.sign_in.log_out()
            case _, "/oauth/token" | "/logout":
                return Answer(405)
            case _, path if path == AUTH_PATH:
                return Answer(405)
        if request.segments[:2] == ("api", "v2"):
            return self.gate.answer(request)
        return self.notifications.open(request)
