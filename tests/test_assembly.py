"""The real parts, put together: who is told what, and in which order."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.assembly import assemble, status_at
from app.auth.account import Account
from app.auth.sign_in import authority_of
from app.auth.vault import MemoryVault
from app.domain.profile import parse_profile
from app.files import Places
from app.machine import system_language
from app.sync.connect_me import ConnectMe
from app.sync.genesys import GenesysCloud
from tests.auth.scene import grant_from, open_scene

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_way_is_made_once_before_another_person_takes_over_at_connect_me(tmp_path: Path) -> None:
    told: list[tuple[str | None, str | None]] = []
    with open_scene() as scene:
        parts = assemble(
            scene.profile,
            Places(tmp_path),
            scene.vault,
            lambda uid: told.append((parts.connect_me.uid, uid)),
        )
        assert isinstance(parts.connect_me, Account)
        assert isinstance(parts.google, Account)
        for _ in range(2):
            parts.connect_me.adopt(grant_from(scene.connect_me))
            parts.google.adopt(grant_from(scene.google))
        assert told == []
        scene.connect_me.subject, scene.connect_me.uid = "subject-of-eve", "uid-2"
        scene.google.subject = "subject-of-eve"
        first = parts.connect_me.uid
        parts.google.adopt(grant_from(scene.google))
        parts.connect_me.adopt(grant_from(scene.connect_me))
    assert told == [(first, "uid-2")]


def test_each_profile_gets_the_service_that_it_names_and_genesys_cloud_by_its_region() -> None:
    vault = MemoryVault()
    for text, expected, at in (
        ("", ConnectMe, None),
        ('[purecloud]\nservice = "genesys-cloud"\nregion = "mypurecloud.ie"\nclient_id = "c"\n',
         GenesysCloud, "https://api.mypurecloud.ie/api/v2"),
        ('[purecloud]\nservice = "genesys-cloud"\nregion = "mypurecloud.ie"\nclient_id = "c"\n'
         'api_url = "http://127.0.0.1:9"\n', GenesysCloud, "http://127.0.0.1:9/api/v2"),
    ):  # fmt: skip
        profile = parse_profile(text, "profile.toml")
        account = Account(authority_of(profile.status_service, profile), vault, lambda: NOW)
        service = status_at(profile, account)
        assert type(service) is expected
        if isinstance(service, GenesysCloud):
            assert service._requests._api == at


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such variables")
@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANGUAGE": "nl:en", "LANG": "de_DE.UTF-8"}, "nl"),
        ({"LC_ALL": "de_CH.UTF-8", "LANG": "fr_FR"}, "de_CH"),
        ({"LC_MESSAGES": "pt_BR@euro"}, "pt_BR"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "fr_FR"),
        ({"LANG": "C.UTF-8"}, "en_US"),
        ({}, "en_US"),
    ],
)
def test_the_language_of_the_computer_is_that_of_its_messages(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language
