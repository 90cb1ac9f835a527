"""The screen reader of the tests, its keyboard, its camera and its browser, before a toy window."""

import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.desktop.accessible import Vanished
from tests.desktop.desk import HERE, Desk
from tests.desktop.screen_reader import ScreenReader
from tests.desktop.sni_client import Panel
from tests.desktop.toy import ADDRESS, PROGRAM

pytestmark = pytest.mark.xdist_group("desktop")


@pytest.fixture(scope="module")
def toy_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with ExitStack() as ending:
        yield Desk(tmp_path_factory.mktemp("desk"), ending)


@pytest.fixture(scope="module")
def reader(toy_desk: Desk) -> ScreenReader:
    toy_desk.tray()
    made = toy_desk.screen_reader(PROGRAM)
    toy_desk.start(sys.executable, str(HERE / "toy.py"))
    made.wait_for("dialog", "Toy window")
    return made


def done(reader: ScreenReader, what: str) -> None:
    """Wait until the line at the top of the window tells it."""
    reader.wait_for("label", what, timeout=5)


def test_a_button_is_found_and_pressed(reader: ScreenReader) -> None:
    button = reader.look().find("push button", "Press me")
    actions = [action.replace(" ", "") for action in reader.actions(button)]
    assert actions == ["Press", "SetFocus"]  # Qt 6.12 writes the second one in two words
    reader.press(button)
    done(reader, "pressed")
    assert reader.look().find("label", "pressed").description == "what was done last"


def test_a_button_that_a_program_draws_itself_has_its_name(reader: ScreenReader) -> None:
    reader.press(reader.look().find("push button", re.compile("^Drawn")))
    done(reader, "drawn")


def test_a_real_mouse_clicks_where_the_button_is(reader: ScreenReader) -> None:
    reader.press(reader.look().find("push button", "Press me"))
    done(reader, "pressed")
    reader.click(reader.look().find("push button", "Drawn by us"))
    done(reader, "drawn")


def test_an_icon_and_its_submenu_are_clicked(toy_desk: Desk, reader: ScreenReader) -> None:
    with closing(Panel(toy_desk.environ["DBUS_SESSION_BUS_ADDRESS"])) as panel:
        icon = panel.icon(PROGRAM)
        assert [*panel.menu(icon)] == ["Plain", "Quick", "Quick ▸ Deeper"]
        panel.click(icon, "Quick ▸ Deeper")
        done(reader, "deeper")
        panel.activate(icon)
        done(reader, "Trigger")


def test_a_box_is_ticked_like_by_a_person(reader: ScreenReader) -> None:
    box = reader.look().find("check box", "Tick me")
    assert "checked" not in box.states
    reader.press(box)
    done(reader, "ticked True")
    assert reader.look().find("check box", "Tick me", ["checked"]).place == box.place


def test_an_edit_is_found_by_its_label_read_and_written(reader: ScreenReader) -> None:
    edit = reader.look().find("text", "Name")
    assert edit.text == "before"
    reader.write(edit, "after <b>&")
    assert reader.look().find("text", "Name").text == "after <b>&"
    assert reader.look().all("label", "typed after <b>&") == [], "nobody typed it"
    assert reader.look().find("spin box", "Minutes").text == "5"
    assert reader.look().find("progress bar", "Progress").value == 40


def test_a_page_is_chosen_and_the_other_is_not_seen(reader: ScreenReader) -> None:
    assert reader.look().find("label", "the first page")
    reader.press(reader.look().find("page tab", "Second"))
    reader.wait_for("label", "the second page")
    assert reader.look().all("label", "the first page") == []
    reader.wait_for("page tab", "Second", states=["selected"])


def test_an_item_far_down_in_a_list_is_selected(reader: ScreenReader) -> None:
    days = reader.look().find("list", "Days")
    reader.select(days, next(item for item in days.children if item.name == "day 8"))
    done(reader, "selected day 8")
    reader.wait_for("list item", "day 8", states=["selected"])


def test_the_keyboard_walks_through_an_active_window(toy_desk: Desk, reader: ScreenReader) -> None:
    toy_desk.screen.forward("Toy window")
    reader.wait_for("dialog", states=["active"])
    reader.focus(reader.look().find("push button", "Press me"))
    reader.wait_for("push button", "Press me", states=["focused"])
    reader.press_key("Tab")
    reader.wait_for("push button", "Open the browser", states=["focused"])
    reader.press_key("Shift+Tab")
    reader.wait_for("push button", "Press me", states=["focused"])
    reader.press_key("Space")
    done(reader, "pressed")

    reader.press_key("Alt+n")
    reader.wait_for("text", "Name", states=["focused"])
    reader.press_key("Control+a")
    reader.type("Zoë @ 9:30")
    done(reader, "typed Zoë @ 9:30")


def test_an_entry_of_a_combo_box_is_chosen_by_the_keyboard(
    toy_desk: Desk, reader: ScreenReader
) -> None:
    toy_desk.screen.forward("Toy window")
    reader.choose(reader.look().find("combo box", "Colour"), "blue")
    done(reader, "chose blue")


def test_what_has_vanished_is_told_and_disturbs_nothing(reader: ScreenReader) -> None:
    button = reader.look().find("push button", "Vanish")
    reader.press(button)
    reader.wait_until_gone("push button", "Vanish")
    with pytest.raises(Vanished):
        reader.press(button)
    with pytest.raises(LookupError, match=r"(?s)0 × push button Vanish in.*dialog “Toy window”"):
        reader.look().find("push button", "Vanish")
    with pytest.raises(TimeoutError, match=r"(?s)waited for .* in vain.*check box “Tick me”"):
        reader.wait_for("push button", "Vanish", timeout=0.05)


def test_the_browser_hands_over_the_very_address(toy_desk: Desk, reader: ScreenReader) -> None:
    reader.press(reader.look().find("push button", "Open the browser"))
    assert toy_desk.browser.next_address() == ADDRESS
    done(reader, "opened True")
    subprocess.run(["xdg-open", ADDRESS], env=toy_desk.environ, check=True)  # noqa: S607
    assert toy_desk.browser.next_address() == ADDRESS
    with pytest.raises(TimeoutError, match="opened no address"):
        toy_desk.browser.next_address(0)


def test_a_photograph_shows_the_window(
    toy_desk: Desk, reader: ScreenReader, tmp_path: Path
) -> None:
    reader.wait_for("dialog", "Toy window")
    toy_desk.screen.photograph(tmp_path / "screen.png")
    picture = (tmp_path / "screen.png").read_bytes()
    assert struct.unpack_from(">II", picture, 16) == (1280, 1024)
    (length,) = struct.unpack_from(">I", picture, 33)
    pixels = zlib.decompress(picture[41 : 41 + length])
    assert len(set(pixels)) > 20, "more than a black screen"


def test_a_window_is_closed_by_its_title_bar(toy_desk: Desk, reader: ScreenReader) -> None:
    """The last one of this file: the toy leaves with its window."""
    assert [*toy_desk.screen.windows()] == ["Toy window"]
    toy_desk.screen.close_window("Toy window")
    reader.wait_until_gone("dialog", "Toy window")
    reader.wait_until_gone()
    assert toy_desk.screen.windows() == {}
    with pytest.raises(Vanished, match="toy shows nothing"):
        reader.look()
    with pytest.raises(KeyError):
        toy_desk.screen.forward("Toy window")
