"""A person's whole way with the program, on a real desktop, through what a screen reader sees."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from app.sandbox.main import Sandbox
from app.sandbox.people import BOB
from tests.desktop.accessible import Node
from tests.desktop.desk import PROGRAM, Desk
from tests.desktop.screen_reader import ScreenReader
from tests.desktop.sni_client import Panel

pytestmark = [
    pytest.mark.xdist_group("desktop"),
    pytest.mark.prints_account,
]
TITLE = "Secret talks @Busy"


def press(reader: ScreenReader, name: str) -> None:
    """Press the button of that name as soon as it is there and can be pressed."""
    reader.press(reader.wait_for("push button", name, states=("enabled", "showing")))


def test_from_the_first_start_to_the_disconnection(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    reader = desk.screen_reader()
    program = desk.program()
    icon = panel.icon(PROGRAM)

    reader.wait_for("dialog", re.compile("^Set up"))  # by itself, for it is the first start
    for _service in ("Connect Me", "Google"):
        press(reader, "Sign in with Google")
        sandbox.follow(desk.browser.next_address())
        reader.wait_until_gone("push button", "Cancel")
    assert "NOK" in panel.tip(icon)
    press(reader, "Start the synchronisation")
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    assert panel.menu(icon)["Stop"].get("enabled") is not False

    now = datetime.now(UTC)
    sandbox.google.primary.add(TITLE, now, now + timedelta(hours=1))
    panel.click(icon, "Sync now")
    assert sandbox.connect_me.endpoint.wait_for("Busy", 10)
    panel.waited(lambda: panel.tip(icon), lambda tip: "\nBusy\n" in f"{tip}\n")

    panel.activate(icon)  # a click
    reader.wait_for("dialog", re.compile("^Status"))
    reader.wait_for("label", re.compile("because of “Secret talks @Busy”: a tag in the title"))
    assert _lines(reader.look()) == ["OK"] * 5
    press(reader, "Stop")
    assert sandbox.connect_me.endpoint.wait_for("Office", 10)
    panel.waited(lambda: panel.tip(icon), lambda tip: "NOK" in tip)
    reader.waited(lambda seen: _lines(seen) == ["OK"] * 4 + ["NOK"], "the Manager is NOK")

    press(reader, "Advanced Settings…")
    uid = sandbox.connect_me.endpoint.uid
    edits = reader.waited(
        lambda seen: [one for one in seen.all("text") if one.text == uid], "the UID"
    )
    assert len(edits) == 1
    press(reader, "Disconnect…")
    press(reader, "Disconnect")
    reader.waited(
        lambda seen: any("This computer is disconnected." in one.text for one in seen.all("text")),
        "what was done",
    )
    assert not (desk.folder / "data" / "settings.json").exists()
    panel.click(icon, "Quit")
    assert program.wait(5) == 0
    _nothing_told_the_title(desk)


def test_a_set_up_that_was_closed_goes_on_where_it_was(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    reader = desk.screen_reader()
    program = desk.program()
    icon = panel.icon(PROGRAM)
    reader.wait_for("dialog", re.compile("^Set up"))
    press(reader, "Sign in with Google")
    sandbox.follow(desk.browser.next_address())
    reader.wait_for("label", "Signed in as ada@example.com")
    press(reader, "Close")
    reader.wait_until_gone("dialog", re.compile("^Set up"))

    panel.click(icon, "Set up…")
    reader.wait_for("label", "Already signed in as ada@example.com")
    press(reader, "Sign in with Google")
    sandbox.follow(desk.browser.next_address(), account=BOB.email)
    reader.wait_for("label", re.compile(f"^The Google account {BOB.email} does not belong"))
    press(reader, "Try again")
    sandbox.follow(desk.browser.next_address())
    press(reader, "Start the synchronisation")
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    panel.click(icon, "Quit")
    assert program.wait(5) == 0


def _lines(seen: Node) -> list[str]:
    """Give OK or NOK of the five lines."""
    return [one.name for one in seen.all("label") if one.name in ("OK", "NOK")]


def _nothing_told_the_title(desk: Desk) -> None:
    for path in (desk.folder / "data").rglob("*"):
        if path.is_file():
            text = path.read_text(errors="replace")
            assert "Secret" not in text
            assert "ada@" not in text
