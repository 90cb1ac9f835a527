"""The parts of the API that list presence definitions, in the shapes of its two ages."""

from typing import Literal

from app.sandbox.genesys_api import Call, Place, scoped, wrong_method
from app.sandbox.genesys_definitions import Definitions, checked_locale
from app.sandbox.genesys_errors import Refusal, bad_request, not_allowed, not_found
from app.sandbox.wire import Answer, JsonObject, json_answer

_OLD = "/api/v2/presencedefinitions"
_WHICH: dict[str, bool | None] = {"false": False, "true": True, "all": None}
Shut = Literal[0, 403, 404]


class Lists:
    """The routes of the lists; the public switches may be changed at any time."""

    def __init__(self, definitions: Definitions) -> None:
        self.new_is_shut: Shut = 0  # what /presence/definitions answers instead
        self.old_is_shut: Shut = 0  # what /presencedefinitions answers instead
        self._definitions = definitions

    def answer(self, call: Call, place: Place) -> Answer | None:
        """Answer what is asked of the definitions."""
        match place:
            case ("presence", "definitions", *number) if len(number) < 2:
                return self._new(call, number)
            case ("presencedefinitions", *number) if len(number) < 2:
                return self._old(call, number)
            case ("systempresences",):
                return self._system(call)
        return None

    def _new(self, call: Call, number: list[str]) -> Answer:
        _check(call, self.new_is_shut)
        known, locale = self._definitions, checked_locale(call.query)
        if number:
            return json_answer(known.told(known.get(number[0]), locale))
        which = _WHICH.get(call.query.get("deactivated", "false").lower())
        if which is None:
            raise bad_request("deactivated is TRUE or FALSE.")
        entities = [known.told(found, locale) for found in known.all(deactivated=which)]
        self_uri = "/api/v2/presence/definitions"
        return json_answer({"total": len(entities), "entities": entities, "selfUri": self_uri})

    def _old(self, call: Call, number: list[str]) -> Answer:
        _check(call, self.old_is_shut)
        known, locale = self._definitions, checked_locale(call.query)
        if number:
            return json_answer(known.told_old(known.get(number[0]), locale))
        which = call.query.get("deleted", "false").lower()
        if which not in _WHICH:
            raise bad_request("deleted is TRUE, FALSE or ALL.")
        found = [known.told_old(d, locale) for d in known.all(deactivated=_WHICH[which])]
        size, page = _count(call, "pageSize", 25), _count(call, "pageNumber", 1)
        return json_answer(_page(found, size, page))

    def _system(self, call: Call) -> Answer:
        _check(call, 0)
        listed = [
            {"id": d.id, "name": d.system, "selfUri": f"/api/v2/systempresences/{d.id}"}
            for d in self._definitions.all()
            if not d.secondary
        ]
        return json_answer(listed)


def _check(call: Call, shut: Shut) -> None:
    if call.method != "GET":
        raise wrong_method("GET")
    scoped(call, "presence")
    refused: dict[int, Refusal] = {
        403: not_allowed("presence:presenceDefinition:view"),
        404: not_found(),
    }
    if shut:
        raise refused[shut]


def _count(call: Call, name: str, default: int) -> int:
    text = call.query.get(name, str(default))
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 500):
        raise bad_request(f"{name} must be a number from 1.")
    return int(text)


def _page(found: list[JsonObject], size: int, page: int) -> JsonObject:
    pages = max(1, -(-len(found) // size))

    def uri(number: int) -> str:
        return f"{_OLD}?pageSize={size}&pageNumber={number}"

    told: JsonObject = {
        "entities": found[(page - 1) * size : page * size],
        "pageSize": size,
        "pageNumber": page,
        "total": len(found),
        "pageCount": pages,
        "firstUri": uri(1),
        "lastUri": uri(pages),
        "selfUri": uri(page),
    }
    if page < pages:
        told["nextUri"] = uri(page + 1)
    if page > 1:
        told["previousUri"] = uri(page - 1)
    return told
