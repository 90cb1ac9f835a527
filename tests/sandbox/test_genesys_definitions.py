"""The lists of presence definitions, in the shapes of the API's two ages."""

import pytest

from app.sandbox.genesys_definitions import BUSY, FIELD_VISIT, ON_QUEUE, TELEWORK
from tests.sandbox.genesys_world import GenesysWorld, is_refusal

NEW = "/presence/definitions"
OLD = "/presencedefinitions"
SYSTEM = {
    "6a3af858-942f-489d-9700-5f9bcdcdae9b": "Available",
    "5e5c5c66-ea97-4e7f-ac41-6424784829f2": "Away",
    "31fe3bac-dea6-44b7-bed7-47f91660a1a0": "Busy",
    "227b37e2-f1d0-4dd0-8f50-badd7cf6d158": "Break",
    "3fd96123-badb-4f69-bc03-1b1ccc6d8014": "Meal",
    "bbdff279-7ae1-48ea-bade-7831d7234c64": "Meeting",
    "d2390a99-8546-bad9-8f0a-219548e8aeb0": "Training",
    "e08eaf1b-ee47-4fa9-a231-1200e284798f": "On Queue",
    "7ffa01cd-7866-4ad7-8faa-31e11b42f51f": "Idle",
    "ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5": "Offline",
}


def by_id(listing: dict) -> dict[str, dict]:
    return {entity["id"]: entity for entity in listing["entities"]}


def test_the_ten_of_every_organization_in_all_spellings(genesys: GenesysWorld) -> None:
    new, old = by_id(genesys.get(NEW)), by_id(genesys.get(OLD))
    for number, spelled in SYSTEM.items():
        assert new[number]["systemPresence"] == spelled.replace(" ", "")
        assert new[number]["type"] == "System"
        assert old[number]["systemPresence"] == spelled
        assert old[number]["primary"] is True
    system = genesys.api("GET", "/systempresences").json()
    assert {entry["id"]: entry["name"] for entry in system} == SYSTEM


def test_secondary_ones_and_languages(genesys: GenesysWorld) -> None:
    plain = by_id(genesys.get(NEW))[TELEWORK]
    assert (plain["type"], plain["systemPresence"]) == ("User", "Available")
    assert plain["languageLabels"] == {"en_US": "Telework"}
    assert by_id(genesys.get(f"{NEW}?localeCode=fr"))[TELEWORK]["languageLabels"] == {
        "fr": "Télétravail"
    }
    assert set(by_id(genesys.get(f"{NEW}?localeCode=ALL"))[TELEWORK]["languageLabels"]) == {
        "en_US",
        "fr",
        "nl",
        "de",
    }
    other = by_id(genesys.get(f"{NEW}?localeCode=ja"))[TELEWORK]
    assert other["languageLabels"] == {"en_US": "Telework"}
    assert is_refusal(genesys.api("GET", f"{NEW}?localeCode=xx"), 400, "bad.request")
    genesys.service.definitions.types_told = False
    assert "type" not in by_id(genesys.get(NEW))[TELEWORK]


def test_deactivated_ones_are_listed_when_asked_for(genesys: GenesysWorld) -> None:
    assert FIELD_VISIT not in by_id(genesys.get(NEW))
    assert list(by_id(genesys.get(f"{NEW}?deactivated=TRUE"))) == [FIELD_VISIT]
    assert genesys.api("GET", f"{NEW}?deactivated=ALL").status == 400
    assert FIELD_VISIT not in by_id(genesys.get(OLD))
    assert list(by_id(genesys.get(f"{OLD}?deleted=true"))) == [FIELD_VISIT]
    assert len(by_id(genesys.get(f"{OLD}?deleted=ALL"))) == 14
    assert genesys.api("GET", f"{OLD}?deleted=maybe").status == 400
    assert genesys.get(f"{NEW}/{FIELD_VISIT}")["deactivated"] is True
    assert genesys.get(f"{OLD}/{ON_QUEUE}")["name"] == "On Queue"
    assert is_refusal(genesys.api("GET", f"{NEW}/nothing"), 404, "not.found")


def test_the_old_list_comes_in_pages(genesys: GenesysWorld) -> None:
    first = genesys.get(f"{OLD}?pageSize=5")
    assert (first["total"], first["pageCount"], len(first["entities"])) == (13, 3, 5)
    assert "previousUri" not in first
    last = genesys.get(f"{OLD}?pageSize=5&pageNumber=3")
    assert len(last["entities"]) == 3
    assert "nextUri" not in last
    assert last["previousUri"] == f"/api/v2{OLD}?pageSize=5&pageNumber=2"
    assert first["nextUri"] == last["previousUri"]
    for bad in ("pageSize=0", "pageSize=x", "pageNumber=0", "pageSize=501"):
        assert is_refusal(genesys.api("GET", f"{OLD}?{bad}"), 400, "bad.request")


@pytest.mark.parametrize(("shut", "code"), [(403, "missing.permissions"), (404, "not.found")])
def test_either_list_may_be_shut(genesys: GenesysWorld, shut: int, code: str) -> None:
    genesys.service.lists.new_is_shut = shut
    assert is_refusal(genesys.api("GET", NEW), shut, code)
    assert genesys.api("GET", OLD).status == 200
    genesys.service.lists.new_is_shut = 0
    genesys.service.lists.old_is_shut = shut
    assert is_refusal(genesys.api("GET", OLD), shut, code)
    assert genesys.api("GET", NEW).status == 200


def test_both_shapes_come_along_with_the_user(genesys: GenesysWorld) -> None:
    words = "presencedefinitions,divisionedpresencedefinitions"
    me = genesys.get(f"/users/me?expand={words}")
    assert {d["id"] for d in me["presenceDefinitions"]} >= set(SYSTEM)
    assert {d["systemPresence"] for d in me["divisionedPresenceDefinitions"]} >= {"OnQueue"}


def test_what_an_administrator_does(genesys: GenesysWorld) -> None:
    book = genesys.service.definitions
    book.rename(TELEWORK, "Home office")
    assert by_id(genesys.get(NEW))[TELEWORK]["languageLabels"] == {"en_US": "Home office"}
    again = book.duplicate(TELEWORK)
    labels = [entity["languageLabels"] for entity in genesys.get(NEW)["entities"]]
    assert labels.count({"en_US": "Home office"}) == 2
    book.deactivate(again)
    assert again not in by_id(genesys.get(NEW))
    assert genesys.patch(again).status == 400
    book.deactivate(again, back=True)
    assert genesys.patch(again).status == 200
    book.only_system()
    assert set(by_id(genesys.get(NEW))) == set(SYSTEM)
    assert genesys.shown() == "Available"  # the one that it carries still
    assert genesys.patch(BUSY).status == 200


def test_the_scope_is_needed(genesys: GenesysWorld) -> None:
    genesys.service.sign_in.scopes = ("user-basic-info",)
    assert is_refusal(genesys.api("GET", NEW), 403, "not.authorized")
