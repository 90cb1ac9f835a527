"""What IT is told: it says what the program and its installers do, and cannot grow old."""

import re
from pathlib import Path

import pytest

from app.arguments import parse_arguments
from app.auth.google import authority
from app.domain.errors import Service
from app.domain.profile import GoogleProfile, Profile, parse_profile
from app.domain.profile_keys import GENESYS_REGIONS, LOCKABLE, PROFILE_KEYS
from installer import profile_table
from installer.windows import names

ROOT = Path(__file__).resolve().parents[2]
TEXT = profile_table.DOCUMENT.read_text("utf-8")
SCRIPT = "\n".join(path.read_text("utf-8") for path in sorted(names.HERE.glob("*.ns?")))


def test_the_table_of_the_keys_is_the_one_of_the_program() -> None:
    assert profile_table.with_table(TEXT) == TEXT
    told = {
        f"{section[1]}.{key}"
        for section in re.finditer(r"\*\*\[(\w+)\]\*\*\n(.*?)(?=\*\*\[|<!--)", TEXT, re.DOTALL)
        for key in re.findall(r"^\| `(\w+)` \|", section[2], re.MULTILINE)
    }
    assert told == {key.path for key in PROFILE_KEYS} == {*LOCKABLE, "locked.keys"}


def test_another_default_would_be_noticed() -> None:
    assert "| `gap_seconds` | `60` |" in TEXT
    aged = TEXT.replace("| `gap_seconds` | `60` |", "| `gap_seconds` | `61` |")
    assert profile_table.with_table(aged) != aged
    assert profile_table.with_table(aged) == TEXT


def test_every_profile_in_it_is_one() -> None:
    profiles = [one for one in re.findall(r"^```toml\n(.*?)```", TEXT, re.DOTALL | re.MULTILINE)]
    profiles += re.findall(r"<<'PROFILE'\n(.*?)\nPROFILE", TEXT, re.DOTALL)
    assert len(profiles) == 2
    for text in profiles:
        assert parse_profile(text, "deployment.md").google.client_id.endswith(
            "googleusercontent.com"
        )


def test_the_switches_and_exit_codes_are_those_of_the_installer() -> None:
    switches = set(re.findall(r'HasSwitch "(/\w+)"', SCRIPT)) | {"/PROFILE", "/S", "/D"}
    told = set(re.findall(r"^\| `(/[A-Z]+)", TEXT, re.MULTILINE))
    assert told == switches - {"/ASKED", "/DISCONNECT"}
    assert "`/DISCONNECT`" in TEXT
    codes = set(re.findall(r"^!define [A-Z_]+ (\d{2,4})$", SCRIPT, re.MULTILINE))
    assert set(re.findall(r"^\| (\d{2,4}) \|", TEXT, re.MULTILINE)) == codes


def test_every_host_and_scope_is_named() -> None:
    for region in GENESYS_REGIONS:
        assert f"`{region}`" in TEXT
    google = GoogleProfile()
    addresses = [Profile().connect_me.link, google.auth_url, google.token_url, google.revoke_url]
    for address in (*addresses, google.jwks_url, google.api_url):
        assert f"`{address.split('/')[2]}`" in TEXT
    for scope in authority(google, Service.CONNECT_ME).scopes:
        assert f"`{scope.name.replace('https://www.googleapis.com', '…')}`" in TEXT
    assert TEXT.count("/auth/") == 2


def test_the_commands_are_understood() -> None:
    for line in re.findall(r"`connectme-calendar ((?:[a-z-]+ ?)+(?:--[a-z-]+)?)`", TEXT):
        assert parse_arguments(line.split()).command


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", TEXT))))
def test_links_lead_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / "docs" / link).exists()


def test_files_of_the_source_are_there() -> None:
    named = set(re.findall(r"installer/macos/[\w.-]+", TEXT))
    assert named
    assert all((ROOT / name).is_file() for name in named)
