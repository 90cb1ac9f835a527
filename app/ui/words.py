"""Every sentence of the screens, made from the state."""

from enum import Enum
from typing import TYPE_CHECKING

from app.domain.wording import one_line
from app.instants import worded

if TYPE_CHECKING:
    from app.state import State  # the icon is drawn before the state's modules are loaded

TITLE = "Connect Me Calendar"
START, STOP, SYNC, QUIT = "Start", "Stop", "Sync now", "Quit"
STARTING, NOTHING_NEXT = "The program is starting.", "Next: nothing known"
NO_DISPLAY = "There is no screen here; start the program with --headless."
NO_TRAY = "This desktop shows no tray icons; the program goes on running without one."
LONGEST_NAME = 40
# Tips and menus take some characters for markup or for a shortcut.
_HARMLESS = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "+"})


class Face(Enum):
    """The three forms of the icon; the value is the name of its picture."""

    OK = "tray-ok"
    NOK = "tray-nok"
    HELD = "tray-held"


def face(state: "State") -> Face:
    """Choose the form of the icon."""
    if state.manager_trouble is not None:
        return Face.NOK
    shown = None if state.report is None else state.report.shown
    return Face.HELD if shown is not None and shown.ours else Face.OK


def tip(state: "State") -> str:
    """Give the tip of the icon in three lines at most; no title of an event is in it."""
    trouble = state.manager_trouble
    if trouble is not None:
        return (
            f"{TITLE}: NOK\n{plain(trouble.headline, 120)}\n{plain(trouble.advice, 120)}".rstrip()
        )
    until = _until(state)
    return f"{TITLE}: OK\n{_shown(state)}" + (f"\nUntil {until}" if until else "")


def headline(state: "State") -> str:
    """Give the first line of the menu: what is shown and why, or what is wrong."""
    trouble = state.manager_trouble
    if trouble is not None:
        return plain(trouble.headline, 120)
    report, until = state.report, _until(state)
    if until and report is not None and report.wanted is not None:
        return f"{_shown(state)} until {until}: {report.wanted.reason}"
    return _shown(state)


def following(state: "State") -> str:
    """Give the line of the menu that says what comes next."""
    report = state.report
    if report is None or report.next is None:
        return NOTHING_NEXT
    return f"Next: {report.next.status} at {worded(report.next.at)}"


def plain(text: str, limit: int = LONGEST_NAME) -> str:
    """Make a foreign text harmless for a tip or a menu."""
    return one_line(text, limit).translate(_HARMLESS)


def _shown(state: "State") -> str:
    shown = None if state.report is None else state.report.shown
    return "Status not known yet" if shown is None else f"Status: {plain(shown.name)}"


def _until(state: "State") -> str:
    """Give the end of what we set, in the time of this computer."""
    report = state.report
    if report is None or report.wanted is None or report.shown is None or not report.shown.ours:
        return ""
    return worded(report.wanted.end)
