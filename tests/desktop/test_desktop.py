"""The desktop program on a real display, a real bus, a real keyring and a real tray."""

import json
import subprocess

import pytest

from app.sandbox.main import Sandbox
from tests.desktop.desk import PROGRAM, Desk
from tests.desktop.sni_client import Panel

pytestmark = [
    pytest.mark.xdist_group("desktop"),
    pytest.mark.prints_account,
]


def sign_in(desk: Desk, sandbox: Sandbox) -> None:
    """Sign Ada in at both services, by the command and the keyring of the session."""
    for service in ("connect-me", "google"):
        command = desk.program("sign-in", service, "--no-browser", stdout=subprocess.PIPE)
        assert command.stdout is not None
        sandbox.follow(command.stdout.readline().strip())
        assert command.wait(15) == 0


def test_from_the_sign_in_to_the_tray_and_out_again(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    sign_in(desk, sandbox)
    program = desk.program()
    icon = panel.icon(PROGRAM)
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    well = panel.picture(icon)
    assert desk.command("status")[0] == 0

    panel.click(icon, "Stop")
    panel.waited(lambda: panel.tip(icon), lambda tip: "NOK" in tip)
    assert panel.picture(icon) != well
    assert desk.command("status")[0] == 1
    assert panel.menu(icon)["Stop"].get("enabled") is False

    panel.click(icon, "Start")
    panel.waited(lambda: panel.tip(icon), lambda tip: tip.startswith("Connect Me Calendar: OK"))
    assert panel.picture(icon) == well
    panel.click(icon, "Sync now")

    assert desk.command()[0] == 0, "a second start brings the first one forward"
    panel.click(icon, "Quit")
    assert program.wait(5) == 0


def test_an_icon_appears_although_the_tray_comes_later(desk: Desk, panel: Panel) -> None:
    program = desk.program(stderr=subprocess.PIPE)
    assert program.stderr is not None
    assert "no tray icons" in program.stderr.readline()
    assert desk.command("status", "--json")[0] == 1
    first = desk.tray()
    icon = panel.icon(PROGRAM)
    assert "not signed in" in panel.tip(icon)

    first.terminate()
    first.wait(5)
    desk.tray()
    panel.click(panel.icon(PROGRAM), "Quit")
    assert program.wait(5) == 0


def test_settings_of_a_newer_version_are_told_at_the_icon_and_left_alone(
    desk: Desk, panel: Panel
) -> None:
    desk.tray()
    data = desk.folder / "data"
    data.mkdir(mode=0o700)
    newer = '{"version": 7}'
    (data / "settings.json").write_text(newer)
    program = desk.program(stderr=subprocess.PIPE)
    icon = panel.icon(PROGRAM)
    panel.waited(lambda: panel.tip(icon), lambda tip: "cannot start" in tip)
    assert program.wait(5) == 2
    assert program.stderr is not None
    assert "settings.json: version is 7" in program.stderr.read()
    assert (data / "settings.json").read_text() == newer


def test_sigterm_ends_the_tray_program_in_good_order(
    desk: Desk, panel: Panel, sandbox: Sandbox
) -> None:
    desk.tray()
    sign_in(desk, sandbox)
    program = desk.program()
    panel.icon(PROGRAM)
    panel.waited(lambda: desk.command("status")[0], lambda code: code == 0)
    program.terminate()
    assert program.wait(5) == 0
    activity = (desk.folder / "data" / "activity.jsonl").read_text().splitlines()
    assert [json.loads(line)["what"] for line in activity] == ["started", "stopped"]
