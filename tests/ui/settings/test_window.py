"""The window of the settings: its pages, its ends, and that choices outlive it."""

import asyncio
import gc
import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from app.conductor import Manner
from app.domain.event import CalendarEvent
from app.sync.google_calendar import CalendarInfo
from app.ui.house import Room
from app.ui.language import Language
from app.ui.plain import Line
from app.ui.settings.rules import RulesPage
from app.ui.settings.sheet import Sheet
from app.ui.settings.window import SettingsWindow
from app.ui.windows import Windows
from tests.desktop_loop import on_the_desktops_loop
from tests.stage import NOON, Plan, Stage, until
from tests.ui.pseudo import Pseudo, is_pseudo
from tests.ui.rooms import house
from tests.ui.settings.scene import FULL, PROFILE, Scene, close, play, stage_under
from tests.ui.settings.test_statuses import pick
from tests.ui.walk import CAPTION, TIP, said, widgets

pytestmark = pytest.mark.xdist_group("qt")

NAMES = ("account", "calendars", "statuses", "rules", "tags", "requirements", "general")
NASTY = "<img src=file:///etc/passwd> & \u202egnp.exe " + "x" * 10_000


def nasty_stage() -> Stage:
    """Give a stage on which every foreign text is out for mischief."""
    event = CalendarEvent("e", NOON, NOON.replace(hour=13), f"{NASTY} @Telewrok")
    plan = Plan(
        calendars=(CalendarInfo("c", NASTY, "#zz", "", False, "owner"),),
        names=(NASTY, "Busy"),
        items=(event,),
        versions={"purecloud": "1.0<b>", "uep": "2.30.19"},
    )
    stage = stage_under('[locked]\nkeys = ["rules.gap_seconds"]\n', Stage(plan=plan))
    stage.connect_me.email = NASTY
    stage.connect_me.uid = NASTY
    return stage


async def every_page(scene: Scene) -> None:
    for name in NAMES:
        scene.window.turn_to(name)
        await asyncio.sleep(0.03)


def test_the_pages_are_turned_to_by_name_and_by_arrow_keys(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        window = scene.window
        assert window.page() == "account"
        for name in NAMES:
            window.turn_to(name)
            assert window.page() == name
        window.turn_to("nowhere")
        assert window.page() == "general"
        pages = window.focusWidget()
        assert pages is not None
        QTest.keyClick(pages, Qt.Key.Key_Up)
        assert window.page() == "requirements"
        assert isinstance(window.findChild(QStackedWidget), QStackedWidget)

    play(qapp, story)


def test_a_page_that_was_built_shows_what_was_chosen_elsewhere(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        await scene.conductor.choose("rules.gap_seconds", 90)
        assert scene.number("rules.gap_seconds").value() == 90

    play(qapp, story)


def test_foreign_text_stays_plain_on_every_page(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        await every_page(scene)
        for widget in widgets(scene.window):
            if isinstance(widget, QLabel):
                assert isinstance(widget, Line)
                assert widget.textFormat() is Qt.TextFormat.PlainText
        seen = 0
        for one in said(scene.window):
            assert "\u202e" not in one.text, one
            assert len(one.text) < 1500, one
            if "img src" in one.text:
                seen += 1
                assert one.place != TIP or one.text.startswith("<qt>"), one
                assert one.place != CAPTION or "&" not in one.text.replace("&&", ""), one
        assert seen >= 4  # the account, a calendar, a name of a status, a title

    play(qapp, story, nasty_stage())


def test_every_control_has_a_name_for_who_cannot_see_it(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        await every_page(scene)
        for widget in widgets(scene.window):
            inner = widget.objectName().startswith("qt_") or widget.window() is not scene.window
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner:
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget

    play(qapp, story, nasty_stage())


def test_every_sentence_goes_through_the_translation(qapp: QApplication) -> None:
    language, pseudo = Language(qapp, "en"), Pseudo()
    language.use_translators("en", [pseudo])
    kept = ("Connect Me", "Google", "@", "uid-1", "ada@", "http", "Connect Me Desktop", "PureCloud")

    async def story(scene: Scene) -> None:
        await every_page(scene)
        wrong = [
            str(one)
            for one in said(scene.window, hidden=False)
            if isinstance(one.widget, Line)
            and not is_pseudo(one.text)
            and not one.text.startswith((*kept, "UEP", "LGPL", "–"))
        ]
        assert wrong == []

    try:
        play(qapp, story)
    finally:
        language.use("en")
        language.setParent(None)
        language.deleteLater()


@pytest.mark.parametrize("longer", [False, True])
def test_nothing_is_cut_off_at_the_right(qapp: QApplication, *, longer: bool) -> None:
    language, pseudo = Language(qapp, "en"), Pseudo()
    if longer:
        language.use_translators("en", [pseudo])

    async def story(scene: Scene) -> None:
        scene.window.resize(scene.window.minimumSizeHint())
        await every_page(scene)
        for area in scene.window.findChildren(QScrollArea):
            sheet = area.widget()
            assert isinstance(sheet, Sheet)
            assert area.horizontalScrollBar().maximum() == 0, sheet.name

    try:
        play(qapp, story)
    finally:
        language.use("en")
        language.setParent(None)
        language.deleteLater()


def test_a_refused_choice_puts_the_control_back_and_tells_why(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)

        def full(_: str) -> None:
            raise FULL

        scene.conductor.preferences._keep = full
        scene.switch("rules.count_unanswered").click()
        scene.number("rules.gap_seconds").setValue(75)
        await until(lambda: scene.told() == "The disk is full.")
        await until(lambda: scene.number("rules.gap_seconds").value() == 60)
        assert not scene.switch("rules.count_unanswered").isChecked()
        assert not scene.reset("rules.gap_seconds").isVisibleTo(scene.window)

    play(qapp, story)


def test_quick_choices_of_one_setting_end_with_the_last(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        box = scene.number("rules.gap_seconds")
        for value in range(61, 91):
            box.setValue(value)
        await until(lambda: scene.chosen("rules.gap_seconds") == 90)
        assert len(scene.stage.written) < 5
        assert box.value() == 90

    play(qapp, story)


def test_a_choice_counts_although_the_window_is_closed_at_once(qapp: QApplication) -> None:
    goes_on = threading.Event()

    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        keep = scene.conductor.preferences._keep

        def slow(text: str) -> None:
            assert goes_on.wait(5)
            keep(text)

        scene.conductor.preferences._keep = slow
        scene.switch("rules.count_unanswered").click()
        scene.number("rules.gap_seconds").setValue(90)
        await asyncio.sleep(0.01)
        close(scene.window)
        goes_on.set()
        await until(lambda: scene.chosen("rules.gap_seconds") == 90)
        assert scene.chosen("rules.count_unanswered") is True

    play(qapp, story)


def test_locked_settings_are_greyed_and_say_by_what(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        scene.turn(RulesPage)
        says = f"Locked by your IT in the profile: {PROFILE}"
        for path in ("rules.count_tentative", "rules.priority", "rules.while_in_call"):
            control = scene.control(QWidget, path)
            assert not control.isEnabled()
            assert says in control.accessibleDescription()
            assert control.toolTip() == says
        assert scene.switch("rules.count_unanswered").isEnabled()
        hints = [one.text for one in said(scene.window, hidden=False) if one.place == "label"]
        assert hints.count(says) == 1  # once for the page
        assert scene.reset("rules.priority").toolTip() == says

    keys = '["rules.count_tentative", "rules.priority", "rules.while_in_call"]'
    play(qapp, story, stage_under(f"[locked]\nkeys = {keys}\n"))


def test_after_another_language_the_window_stands_at_the_same_control(qapp: QApplication) -> None:
    stage = Stage()

    async def story() -> None:
        def chosen(path: str) -> None:
            assert path == "general.language"
            windows.build_anew()

        async with stage.conductor(Manner.ON_DEMAND, chosen=chosen) as conductor:
            rooms = {Room.SETTINGS: partial(SettingsWindow, house(stage, conductor))}
            windows = Windows(rooms, conductor.state)
            windows.go(Room.SETTINGS, "general")
            first = windows._open[Room.SETTINGS]
            box = first.findChild(QComboBox, "general.language")
            assert isinstance(box, QComboBox)
            box.setFocus()
            pick(box, "nl")
            await until(lambda: windows._open[Room.SETTINGS] is not first)
            second = windows._open[Room.SETTINGS]
            assert second.page() == "general"
            focused = second.focusWidget()
            assert isinstance(focused, QComboBox)
            assert focused.currentData() == "nl"
            await asyncio.sleep(0.02)
            windows.close_all()
            await asyncio.sleep(0.02)

    on_the_desktops_loop(qapp, story())


def test_a_closed_window_leaves_nothing_behind(qapp: QApplication) -> None:
    async def story(scene: Scene) -> None:
        await every_page(scene)
        tasks, before = len(asyncio.all_tasks()), threading.active_count()
        for _ in range(5):
            window = SettingsWindow(house(scene.stage, scene.conductor))
            window.show()
            for name in NAMES:
                window.turn_to(name)
            close(window)
            assert not isValid(window)
            await asyncio.sleep(0.01)
        gc.collect()
        await until(lambda: len(asyncio.all_tasks()) <= tasks)
        assert threading.active_count() == before
        del window
        left = [one for one in gc.get_objects() if isinstance(one, SettingsWindow)]
        assert left == [scene.window]

    play(qapp, story)
