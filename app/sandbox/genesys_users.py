"""The parts of the API about the signed-in user: users/me, presence, out of office, tokens."""

from collections.abc import Callable, Mapping

from app.sandbox.genesys_agent import Agent
from app.sandbox.genesys_api import Call, Place, own, scoped, wrong_method
from app.sandbox.genesys_definitions import Definitions
from app.sandbox.genesys_errors import bad_request, json_object, not_found, truth
from app.sandbox.genesys_presence import OTHER_SOURCE, SOURCE, read_out_of_office
from app.sandbox.genesys_sign_in import CLIENT_ID, ORGANIZATION, GenesysSignIn
from app.sandbox.instants import stamp
from app.sandbox.journal import Clock
from app.sandbox.wire import Answer, JsonObject, json_answer

_WORDS = (
    "routingStatus presence integrationPresence conversationSummary outOfOffice geolocation "
    "station authorization lasttokenissued authorization.unusedRoles team workPlanBidRanks "
    "externalContactsSettings groups customAttributes profileSkills certifications locations "
    "skills languages languagePreference employerInfo biography dateLastLogin dateWelcomeSent "
    "date geolocationsettings organization presencedefinitions divisionedpresencedefinitions "
    "locationdefinitions orgauthorization orgproducts favorites superiors directreports "
    "adjacents routingskills routinglanguages fieldconfigs token trustors logCapture "
    "autoanswersettings"
)
_EXPANDED = frozenset(_WORDS.split())
_REFERRED: JsonObject = {"id": "ac3e0000-0000-4000-8000-000000000001", "name": "Acme"}
_DIVISION = "aa11aa11-0000-4000-8000-000000000001"


class Users:
    """The routes below users and tokens; the public switches may be changed at any time."""

    def __init__(
        self,
        agents: Mapping[str, Agent],
        definitions: Definitions,
        sign_in: GenesysSignIn,
        clock: Clock,
        signed_out: Callable[[str], None],
    ) -> None:
        self.left_out: set[str] = set()  # members that users/me leaves out
        self.lower_case_source = True  # False: presences/purecloud is 404, PURECLOUD is not
        self._agents = agents
        self._definitions = definitions
        self._sign_in = sign_in
        self._clock = clock
        self._signed_out = signed_out
        self._deleted = 0

    def answer(self, call: Call, place: Place) -> Answer | None:
        """Answer what is asked of users and tokens."""
        match place:
            case ("users", "me"):
                return self._me(call)
            case ("users", user_id, "presences", source):
                return self._presence(call, self._mine(call, user_id), source)
            case ("users", user_id, "outofoffice"):
                return self._out_of_office(call, self._mine(call, user_id))
            case ("users", user_id, "routingstatus"):
                return self._routing(call, self._mine(call, user_id))
            case ("users", user_id):
                self._mine(call, user_id)
                return self._me(call)
            case ("tokens", "me"):
                return self._token(call)
            case ("tokens", "timeout"):
                return self._timeout(call)
        return None

    def _mine(self, call: Call, user_id: str) -> Agent:
        own(call, user_id, self._agents.__contains__)
        return self._agents[user_id]

    def _me(self, call: Call) -> Answer:
        if call.method != "GET":
            raise wrong_method("GET")
        scoped(call, "user-basic-info", "users")
        expand = {word for word in call.query.get("expand", "").split(",") if word}
        if not expand <= _EXPANDED:
            raise bad_request("expand names something that is not known.")
        person = call.person
        told: JsonObject = {
            "id": person.user_id,
            "name": person.name,
            "division": {
                "id": _DIVISION,
                "name": "Home",
                "selfUri": f"/api/v2/authorization/divisions/{_DIVISION}",
            },
            "chat": {"jabberId": f"{person.user_id[:8]}@{ORGANIZATION}.orgspan.com"},
            "email": person.email,
            "primaryContactInfo": [
                {"address": person.email, "mediaType": "EMAIL", "type": "PRIMARY"}
            ],
            "addresses": [],
            "state": "active",
            "username": person.email,
            "version": 12,
            "acdAutoAnswer": False,
            "selfUri": f"/api/v2/users/{person.user_id}",
        }
        members = self._members(call)
        for word in expand & set(members):
            name, give = members[word]
            told[name] = give()
        return json_answer({n: value for n, value in told.items() if n not in self.left_out})

    def _members(self, call: Call) -> dict[str, tuple[str, Callable[[], object]]]:
        """Give what can be expanded here: the word, the member's name, and its value."""
        agent = self._agents[call.person.user_id]
        known = self._definitions
        return {
            "presence": ("presence", agent.told_to_me),
            "routingStatus": ("routingStatus", agent.told_routing),
            "outOfOffice": ("outOfOffice", agent.told_out_of_office),
            "conversationSummary": ("conversationSummary", agent.told_conversations),
            "organization": ("organization", _organization),
            "date": ("date", lambda: {"currentDate": stamp(self._clock())}),
            "token": ("token", lambda: self._token_info(call)),
            "presencedefinitions": (
                "presenceDefinitions",
                lambda: [known.told_old(d, "ALL") for d in known.all()[:100]],
            ),
            "divisionedpresencedefinitions": (
                "divisionedPresenceDefinitions",
                lambda: [known.told(d, "ALL") for d in known.all()],
            ),
        }

    def _presence(self, call: Call, agent: Agent, source: str) -> Answer:
        scoped(call, "presence")
        if (source, call.method) == (OTHER_SOURCE, "GET"):
            return json_answer(agent.told_other())
        if source != SOURCE and not (source == SOURCE.lower() and self.lower_case_source):
            raise not_found("The presence source")
        match call.method:
            case "GET":
                return json_answer(agent.told_presence())
            case "PATCH":
                return json_answer(_patched(call, agent))
        raise wrong_method("GET", "PATCH")

    def _out_of_office(self, call: Call, agent: Agent) -> Answer:
        scoped(call, "users")
        match call.method:
            case "GET":
                return json_answer(agent.told_out_of_office())
            case "PUT":
                agent.set_out_of_office(read_out_of_office(json_object(call.request), "program"))
                return json_answer(agent.told_out_of_office())
        raise wrong_method("GET", "PUT")

    def _routing(self, call: Call, agent: Agent) -> Answer:
        scoped(call, "routing", "users")
        match call.method:
            case "GET":
                return json_answer(agent.told_routing())
            case "PUT":
                wanted = json_object(call.request).get("status")
                if (agent.routing, wanted) != ("NOT_RESPONDING", "IDLE"):
                    raise bad_request("Only NOT_RESPONDING can be changed, to IDLE.")
                agent.miss_alert(missed=False)
                return json_answer(agent.told_routing())
        raise wrong_method("GET", "PUT")

    def _token(self, call: Call) -> Answer:
        match call.method:
            case "GET":
                return json_answer(self._token_info(call))
            case "HEAD":
                return Answer(200)
            case "DELETE":
                self._sign_in.revoke(call.token)
                self._signed_out(call.token)
                self._deleted += 1
                return Answer(200 if self._deleted % 2 else 204)
        raise wrong_method("GET", "HEAD", "DELETE")

    def _token_info(self, call: Call) -> JsonObject:
        told: JsonObject = {
            "organization": _REFERRED,
            "homeOrganization": _REFERRED,
            "authorizedScope": sorted(call.grant.scopes),
            "OAuthClient": {"id": CLIENT_ID, "name": "Calendar", "organization": _REFERRED},
        }
        idles = self._sign_in.idles(call.token)
        if idles is not None:
            told["dateTokenIdles"] = stamp(idles)
        return told

    def _timeout(self, call: Call) -> Answer:
        if call.method != "GET":
            raise wrong_method("GET")
        seconds = self._sign_in.idle_seconds
        hours = seconds is not None and seconds % 3600 == 0
        told: JsonObject = {
            "idleTokenTimeoutSeconds": seconds or 0,
            "enableIdleTokenTimeout": seconds is not None,
            "inactivityTimeoutUnit": "Hours" if hours else "Minutes",
        }
        return json_answer(told)


def _organization() -> JsonObject:
    return {**_REFERRED, "thirdPartyOrgName": ORGANIZATION}


def _patched(call: Call, agent: Agent) -> JsonObject:
    body = json_object(call.request)
    primary = truth(body, "primary")
    message = body.get("message")
    if message is not None and not isinstance(message, str):
        raise bad_request("message must be text.")
    definition = body.get("presenceDefinition")
    number = definition.get("id") if isinstance(definition, dict) else None
    if definition is not None and not isinstance(number, str):
        raise bad_request("presenceDefinition needs an id.")
    if (definition, message) == (None, None) and primary is not True:
        raise bad_request("There is nothing to change.")
    return agent.patch(number, message, primary=bool(primary))
