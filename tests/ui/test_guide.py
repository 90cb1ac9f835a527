"""The guide: the same answers in every language, with pictures, opened in that of the screens."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QListWidget

import dev
from app.ui.guide import PAGES, Browser, page_for
from app.ui.house import Room
from app.ui.language import LANGUAGES, Language
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.facts import rich
from tests.gallery.scene import scene
from tests.ui.messages import UNUSUAL

AROUND = 6  # pixels on both sides of a chapter's name
_PICTURE = re.compile(r"!\[.+\]\((.+)\)")
_NOT_WORDS = re.compile(r"`[^`]*`|<https[^>]*>|\]\([^)]*\)|^#+ |^!|^\|[-|]+\|$")


def shape(language: str) -> list[str]:
    """Give what the lines of a page are: headings, rows, points, steps, pictures."""
    found = []
    for line in page_for(language).read_text("utf-8").splitlines():
        if picture := _PICTURE.match(line):
            found.append(picture[1].replace(f"screenshots/{language}/", ""))
        elif mark := re.match(r"#+|\||- |\d\.", line):
            found.append(f"{mark[0]}{line.count('|')}")
    return found


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_every_page_answers_the_same_questions(language: str) -> None:
    assert page_for(language) != page_for("en")
    assert shape(language) == shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_there(language: str) -> None:
    pictures = _PICTURE.findall(page_for(language).read_text("utf-8"))
    assert len(pictures) == 5
    assert [one for one in pictures if not (PAGES / one).is_file()] == []


@pytest.mark.parametrize("language", dev.LANGUAGES)
def test_every_page_sets_its_signs_as_its_language_does(language: str) -> None:
    lines = page_for(language).read_text("utf-8").splitlines()
    words = [_NOT_WORDS.sub("", line) for line in lines]
    assert [line for line in words if UNUSUAL[language].search(line)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_is_opened_in_the_language_of_the_screens(qapp: QApplication, code: str) -> None:
    language = Language(qapp, code)

    async def story() -> None:
        async with scene(rich(calendar.today(), code), language=language) as shown:
            window = shown.open(Room.GUIDE, "")
            await shown.settle()
            browser, chapters = window.findChild(Browser), window.findChild(QListWidget)
            assert browser is not None
            assert chapters is not None
            assert Path(browser.source().toLocalFile()) == page_for(code)
            assert chapters.count() == shape(code).count("##0")
            for at in range(chapters.count()):
                box = chapters.visualItemRect(chapters.item(at))
                room, words = QRect(0, 0, box.width() - AROUND, 0), chapters.item(at).text()
                lines = chapters.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
                assert box.height() >= lines.height()  # none of them is cut

    try:
        on_the_desktops_loop(qapp, story())
    finally:
        language.use("en")
        language.deleteLater()
