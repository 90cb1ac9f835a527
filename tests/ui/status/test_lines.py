"""The five lines, each with the one thing that helps."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import NotThisStatus, Offline, Service, SignInNeeded, StorageFailed
from app.domain.profile import Profile, PureCloudProfile
from app.state import Party, State
from app.ui.house import RENEW, Room
from app.ui.look import Mark
from app.ui.status.lines import FiveLines
from app.ui.words import until_when
from tests.stage import Stage, report
from tests.test_state import state
from tests.ui.rooms import Asked, house

pytestmark = pytest.mark.xdist_group("qt")
NO_GOOGLE = SignInNeeded(Service.GOOGLE)
WELL = state()
STOPPED = state(running=False, report=None)
SIGNED_OUT = state(
    uid=None,
    connect_me=Party(None, SignInNeeded(Service.CONNECT_ME)),
    google=Party(None, NO_GOOGLE),
    unready=SignInNeeded(Service.CONNECT_ME),
    running=False,
    report=None,
)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def lines(qapp: QApplication, asked: Asked, done: list[str]) -> Iterator[FiveLines]:
    parent = QWidget()
    yield FiveLines(
        house(Stage(), asked=asked),
        lambda: done.append("start"),
        lambda: done.append("stop"),
        parent,
    )
    parent.deleteLater()


def test_a_sign_in_that_ends_says_until_when_and_in_its_last_hour_what_helps(
    lines: FiveLines, asked: Asked
) -> None:
    now = lines._house.clock()
    for ahead, offered in ((timedelta(hours=9), ""), (timedelta(minutes=30), "Sign in again…")):
        ada = Party("ada@example.com", None, now + ahead)
        lines.show_state(state(connect_me=ada, report=report(wanted=None)))
        assert lines.rows[1].detail.text() == f"ada@example.com, until {until_when(now + ahead)}"
        assert marks(lines)[1] is Mark.OK
        assert remedies(lines)[1] == offered
    lines.rows[1].button.click()
    assert asked.rooms == [(Room.SETUP, RENEW)]


def test_the_lines_name_the_service_where_the_status_is_set(qapp: QApplication) -> None:
    parent = QWidget()
    stage = Stage(profile=Profile(purecloud=PureCloudProfile(service="genesys-cloud")))
    found = FiveLines(house(stage), lambda: None, lambda: None, parent)
    assert [row.name.text() for row in found.rows][1:3] == [
        "Genesys Cloud credentials",
        "Google credentials",
    ]
    parent.deleteLater()


def marks(lines: FiveLines) -> list[Mark]:
    return [row.mark.mark for row in lines.rows]


def remedies(lines: FiveLines) -> list[str]:
    return ["" if row.button.isHidden() else row.button.text() for row in lines.rows]


def test_all_is_well(lines: FiveLines) -> None:
    lines.show_state(WELL)
    assert [row.name.text() for row in lines.rows] == [
        "UID",
        "Connect Me credentials",
        "Google credentials",
        "Ready to start",
        "Manager",
    ]
    assert marks(lines) == [Mark.OK] * 5
    assert [row.mark.text() for row in lines.rows] == ["OK"] * 5
    assert remedies(lines) == ["Copy", "", "", "", "Stop"]
    assert lines.rows[0].detail.text() == "c7c3b548-feas"
    assert lines.rows[1].detail.accessibleName() == "Connect Me credentials: OK. ada@example.com"


def test_the_uid_is_copied(lines: FiveLines) -> None:
    lines.show_state(WELL)
    lines.rows[0].button.click()
    assert QGuiApplication.clipboard().text() == "c7c3b548-feas"


def test_nobody_is_signed_in_and_every_line_leads_to_the_set_up(
    lines: FiveLines, asked: Asked
) -> None:
    lines.show_state(SIGNED_OUT)
    assert marks(lines) == [Mark.NOK] * 5
    assert remedies(lines) == ["Set up…", "Sign in…", "Sign in…", "Set up…", "Set up…"]
    for row in lines.rows:
        row.button.click()
    assert asked.rooms == [(Room.SETUP, "")] * 5


def test_start_and_stop_are_one_click(lines: FiveLines, done: list[str]) -> None:
    lines.show_state(STOPPED)
    assert remedies(lines)[-1] == "Start"
    lines.rows[-1].button.click()
    lines.show_state(WELL)
    lines.rows[-1].button.click()
    assert done == ["start", "stop"]


@pytest.mark.parametrize(
    ("trouble", "remedy", "leads"),
    [
        (SignInNeeded(Service.GOOGLE), "Sign in…", [(Room.SETUP, "")]),
        (NotThisStatus("Connect Me does not know this status."), "Statuses…", None),
        (Offline("No network.", "Look at the network."), "Look now", []),
        (StorageFailed("The disk is full.", "Make room."), "Look now", []),
    ],
)
def test_a_manager_that_is_not_well_has_its_remedy(
    lines: FiveLines,
    asked: Asked,
    trouble: Exception,
    remedy: str,
    leads: list[tuple[Room, str]] | None,
) -> None:
    lines.show_state(state(report=report(trouble=trouble)))
    assert marks(lines) == [Mark.OK] * 4 + [Mark.NOK]
    assert remedies(lines)[-1] == remedy
    lines.rows[-1].button.click()
    assert asked.rooms == ([(Room.SETTINGS, "statuses")] if leads is None else leads)
    assert str(trouble) in lines.rows[-1].detail.text()


def test_a_manager_that_is_starting_has_nothing_to_press(lines: FiveLines) -> None:
    starting: State = state(report=None)
    lines.show_state(starting)
    assert remedies(lines)[-1] == ""
