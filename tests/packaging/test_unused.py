"""What no build carries is never asked for, by us or by the libraries in the way we use them."""

import os
import subprocess
import sys

from installer.contents import ROOT, hidden_imports, unused

WITHOUT = """
import importlib, sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in LEFT_OUT):
            raise ModuleNotFoundError(name)

for name in [*sys.modules]:
    if any(name == one or name.startswith(one + ".") for one in LEFT_OUT):
        del sys.modules[name]
sys.meta_path.insert(0, Refused())
for name in ASKED_FOR:
    importlib.import_module(name)

import cryptography.hazmat.primitives.ciphers.aead
from googleapiclient.discovery import build_from_document
from google_auth_oauthlib.flow import Flow
from keyring import get_keyring
import requests

with open("resources/calendar.v3.json") as document:
    events = build_from_document(document.read(), http=object()).events()
print(events.list(calendarId="a@example.com").uri)
"""


def test_everything_is_loaded_without_it() -> None:
    given = f"LEFT_OUT = {unused(sys.platform)!r}\nASKED_FOR = {hidden_imports(sys.platform)!r}\n"
    done = subprocess.run(
        [sys.executable, "-c", given + WITHOUT],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": ""},  # nothing of the bench's is loaded before
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip().endswith("/calendars/a%40example.com/events?alt=json")


def test_only_a_mac_reads_property_lists() -> None:
    assert "plistlib" in unused("linux")
    assert "plistlib" in unused("win32")
    assert "plistlib" not in unused("darwin")
