"""A person's way at Genesys Cloud, on a real desktop, through what a screen reader sees."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from jeepney import DBusAddress

from app.sandbox.genesys_agent import OUT_OF_OFFICE
from app.sandbox.main import Sandbox
from tests.desktop.desk import PROGRAM, Desk
from tests.desktop.sni_client import Panel
from tests.desktop.test_whole_way import press

pytestmark = [
    pytest.mark.xdist_group("desktop"),
    pytest.mark.prints_account,
]
RENEW = "Renew the sign-in…"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start("genesys-cloud", script=False) as made:
        yield made


def test_from_the_set_up_to_a_renewed_sign_in(desk: Desk, panel: Panel, sandbox: Sandbox) -> None:
    agent = sandbox.genesys.agent
    sandbox.genesys.sign_in.access_seconds = 1800  # so that the end is near
    desk.tray()
    reader = desk.screen_reader()
    program = desk.program()
    icon = panel.icon(PROGRAM)

    reader.wait_for("dialog", re.compile("^Set up"))
    reader.wait_for("label", "Authenticate on Genesys Cloud")
    for _service in ("Genesys Cloud", "Google"):
        press(reader, "Sign in with Google")
        sandbox.follow(desk.browser.next_address())
        reader.wait_until_gone("push button", "Cancel")
    press(reader, "Start the synchronisation")
    reader.wait_for("label", "The Manager is OK.")  # the tip is a message for a while
    reader.wait_for("label", re.compile("^Signed in as ada@example.com until "))

    now = datetime.now(UTC)
    sandbox.google.primary.add("@Holiday", now, now + timedelta(hours=1))
    panel.click(icon, "Sync now")
    assert agent.wait_for(OUT_OF_OFFICE, 10)
    panel.activate(icon)
    reader.wait_for("dialog", re.compile("^Status"))
    reader.wait_for("label", re.compile("^Holiday until .*: a tag in the title"))
    reader.wait_for("label", "Genesys Cloud credentials")

    panel.click(icon, "Open Genesys Cloud")
    assert desk.browser.next_address() == sandbox.genesys.address
    before = sandbox.genesys.sign_in.ends("ada@example.com")
    sandbox.genesys.sign_in.access_seconds = 86_400
    assert _offers_renewal(panel, icon)
    panel.click(icon, RENEW)
    press(reader, "Sign in again with Google")  # the sandbox has two ways
    sandbox.follow(desk.browser.next_address())
    panel.waited(lambda: _offers_renewal(panel, icon), lambda offered: not offered)
    assert before is not None
    assert (sandbox.genesys.sign_in.ends("ada@example.com") or before) > before
    assert agent.seen == OUT_OF_OFFICE  # the renewal changes nothing
    panel.click(icon, "Quit")
    assert program.wait(5) == 0
    assert not agent.is_out_of_office


def _offers_renewal(panel: Panel, icon: DBusAddress) -> bool:
    """Say whether the menu shows the entry; a panel takes what says nothing for visible."""
    return bool(panel.menu(icon).get(RENEW, {"visible": False}).get("visible", True))
