"""The windows: one of each, rebuilt in place, and nothing is left of a closed one."""

import asyncio
import gc
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.domain.errors import AppError
from app.ui.errands import UNEXPECTED, Errands
from app.ui.house import House, Room
from app.ui.window import Window
from app.ui.windows import Windows
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import Stage
from tests.test_state import state
from tests.ui.rooms import house

pytestmark = pytest.mark.xdist_group("qt")


class Example(Window):
    """A window with two pages and a field."""

    def __init__(self, house: House) -> None:
        super().__init__(house, Room.STATUS, "Example")
        self.states: list[object] = []
        self.turned = ""
        self.field = QLineEdit(self)
        self.field.setObjectName("field")
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self.field)

    def show_state(self, state: object) -> None:
        self.states.append(state)

    def page(self) -> str:
        return self.turned

    def turn_to(self, page: str) -> None:
        self.turned = page


@pytest.fixture
def made() -> list[Example]:
    return []


@pytest.fixture
def windows(qapp: QApplication, made: list[Example]) -> Iterator[Windows]:
    stage = Stage()

    def make() -> Window:
        made.append(Example(house(stage)))
        return made[-1]

    keeper = Windows({Room.STATUS: make}, state)
    yield keeper
    keeper.close_all()


def test_a_room_is_opened_once_and_brought_forward_then(
    windows: Windows, made: list[Example]
) -> None:
    windows.go(Room.STATUS, "one")
    windows.go(Room.STATUS)
    windows.go(Room.STATUS, "two")
    assert len(made) == 1
    assert made[0].isVisible()
    assert made[0].page() == "two"


def test_a_new_window_knows_the_state_and_hears_of_the_next(
    windows: Windows, made: list[Example]
) -> None:
    windows.go(Room.STATUS)
    windows.show_state(state(running=False))
    assert len(made[0].states) == 2


def test_a_closed_window_is_forgotten_and_made_anew(windows: Windows, made: list[Example]) -> None:
    windows.go(Room.STATUS)
    made[0].close()
    assert not windows.is_open(Room.STATUS)
    windows.go(Room.STATUS)
    assert len(made) == 2


def test_built_anew_a_window_keeps_its_place_its_page_and_its_focus(
    windows: Windows, made: list[Example]
) -> None:
    windows.go(Room.STATUS, "two")
    made[0].setGeometry(40, 50, 300, 200)
    made[0].field.setFocus()
    windows.build_anew()
    assert len(made) == 2
    assert (made[1].page(), made[1].geometry().width()) == ("two", 300)
    assert made[1].focusWidget() is made[1].field
    assert windows.is_open(Room.STATUS)


def test_built_anew_the_window_in_front_stays_in_front_and_the_others_as_they_were(
    qapp: QApplication, qtbot: QtBot
) -> None:
    stage = Stage()
    rooms = (Room.STATUS, Room.SETTINGS, Room.GUIDE)
    made: dict[Room, Example] = {}

    def make(room: Room) -> Window:
        made[room] = Example(house(stage))
        return made[room]

    keeper = Windows({room: partial(make, room) for room in rooms}, state)
    for room in rooms:
        keeper.go(room)
    made[Room.SETTINGS].showMaximized()
    made[Room.GUIDE].showMinimized()
    keeper.go(Room.STATUS)  # the one that was opened first
    qtbot.waitUntil(lambda: made[Room.STATUS].isActiveWindow())
    keeper.build_anew()
    qtbot.waitUntil(lambda: made[Room.STATUS].isActiveWindow())
    assert made[Room.SETTINGS].isMaximized()
    assert made[Room.GUIDE].isMinimized()
    keeper.close_all()


def test_opened_and_closed_two_hundred_times_leaves_nothing(
    windows: Windows, made: list[Example]
) -> None:
    gone: list[weakref.ref[QObject]] = []
    for _ in range(200):
        windows.go(Room.STATUS)
        gone.append(weakref.ref(made.pop()))
        windows.close_all()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one for one in gone if one() is not None] == []


def test_what_a_window_waits_for_ends_with_it(qapp: QApplication) -> None:
    heard: list[object] = []

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            heard.append("ended")

    async def story() -> None:
        window = Example(house(Stage()))
        task = window.errands.begin(forever(), heard.append)
        await asyncio.sleep(0)
        window.close()
        await asyncio.wait((task,))

    on_the_desktops_loop(qapp, story())
    assert heard == ["ended"]


def test_failures_of_errands_are_told(qapp: QApplication) -> None:
    heard: list[AppError] = []
    here: list[AppError] = []
    refused = AppError("It was refused.", "Ask again.")

    async def fail(error: Exception) -> None:
        raise error

    async def story() -> None:
        errands = Errands(heard.append)
        for error in (refused, KeyError("x")):
            await asyncio.wait((errands.begin(fail(error)),))
        await asyncio.wait((errands.begin(fail(refused), failed=here.append),))

    on_the_desktops_loop(qapp, story())
    assert heard == [refused, UNEXPECTED]
    assert here == [refused]


def test_a_notice_tells_headline_and_advice_as_plain_text(qapp: QApplication) -> None:
    window = Example(house(Stage()))
    window.show()
    assert not window.notice.isVisible()
    window.notice.tell(AppError("<b>x</b> happened.", "Do y & z."))
    assert window.notice.isVisible()
    assert window.notice.headline.text() == "<b>x</b> happened."
    assert window.notice.accessibleName() == "<b>x</b> happened. Do y & z."
    window.close()


def test_what_was_asked_for_is_done_although_the_window_is_closed(qapp: QApplication) -> None:
    heard: list[str] = []

    async def story() -> None:
        going, done = asyncio.Event(), asyncio.Event()

        async def work() -> None:
            await going.wait()
            done.set()

        window = Example(house(Stage()))
        task = window.errands.begin(work(), lambda _: heard.append("told"), to_its_end=True)
        await asyncio.sleep(0)
        window.close()
        await asyncio.wait((task,))
        going.set()
        await done.wait()

    on_the_desktops_loop(qapp, story())
    assert heard == []
