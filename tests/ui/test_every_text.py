"""Every text of every window goes through the translators, and has room in longer languages."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from app import __version__
from app.domain.event import CalendarEvent
from app.domain.status import Status
from app.sync.genesys_definitions import Catalogue
from app.sync.genesys_mapping import offers_of
from app.ui.guide import Browser, GuideWindow
from app.ui.language import NAMES, Language
from app.ui.settings.about import licence_lines
from app.ui.stretch import Stretch
from app.ui.words import TITLE
from tests.desktop_loop import on_the_desktops_loop
from tests.gallery import calendar
from tests.gallery.facts import ADA, UID, Facts, rich
from tests.gallery.pictures import LOCKED_BY, PICTURES, Picture
from tests.ui.pseudo import CLOSES, OPENS, Pseudo, pseudo
from tests.ui.walk import Said, said, widgets

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.xdist_group("qt"),
]
WINDOWS = [one for one in PICTURES if not one.name.startswith("tray-")]
PLAIN = "aceinosuyACEINOSUY"  # the pseudo-language writes none of these
PRODUCTS = (
    "Connect Me Desktop",
    "Connect Me",
    "Genesys Cloud",
    "Google",
    "PureCloud",
    "UEP",
    TITLE,
)
THERE = ("mypurecloud.ie", "acme", "genesys-cloud")  # where the gallery's person is
SHORT, LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
FORMS = ("C", "en_CA")  # of times: what nobody chose, and a long one such as "11:00 a.m."
MARGIN = 12  # pixels of a field beside its text
ARROW = 24  # pixels of a combo box beside its text

every_window = pytest.mark.parametrize("picture", WINDOWS, ids=lambda one: one.name)
T = TypeVar("T")


@pytest.fixture
def see(
    qapp: QApplication,
) -> Iterator[Callable[[Picture, Callable[[QWidget], list[str]]], object]]:
    """Show a picture's window in the pseudo-language, and look at it."""
    language = Language(qapp, "en")
    translator = Pseudo()
    language.use_translators("xx", (translator,))

    def show(picture: Picture, look: Callable[[QWidget], list[str]]) -> list[str]:
        found: list[str] = []

        async def open_it() -> None:
            facts = rich(calendar.today())
            async with picture.on_screen(facts, language=language) as window:
                found.extend(look(window))

        on_the_desktops_loop(qapp, open_it())
        return found

    yield show
    language.use("en")
    language.deleteLater()


See = Callable[[Picture, Callable[[QWidget], list[str]]], list[str]]


@every_window
def test_nothing_is_said_but_by_the_translators_in(picture: Picture, see: See) -> None:
    foreign = not_ours(rich(calendar.today()))

    def look(window: QWidget) -> list[str]:
        return [
            str(one) for one in said(window) if is_ours(one) and untranslated(one.text, foreign)
        ]

    assert see(picture, look) == []


def is_ours(one: Said) -> bool:
    """Say whether a text is of the screens; the guide and the licences have their own pages."""
    in_guide = isinstance(one.widget.window(), GuideWindow)
    chapters = in_guide and one.place == "item"
    return not (chapters or isinstance(one.widget, Browser) or one.text == licence_lines())


def untranslated(text: str, foreign: list[str]) -> bool:
    """Say whether something in a text is neither translated, nor foreign, nor a number."""
    for part in foreign:
        text = text.replace(part, "")
    text = re.sub(r"@\w+|\d+ s\b", "", text)
    return any(sign in PLAIN for sign in text)


def not_ours(facts: Facts) -> list[str]:
    """Give all that nobody translates, the longest first."""
    spoken = QLocale("en")
    days = [
        name(day, form)
        for name in (spoken.dayName, spoken.standaloneDayName)
        for day in range(1, 8)
        for form in (LONG, SHORT)
    ]
    months = [spoken.monthName(month, LONG) for month in range(1, 13)]
    titles = [one.title for one in facts.items if isinstance(one, CalendarEvent)]
    calendars = [text for one in facts.calendars for text in (one.name, one.id)]
    examples = ["bob@office.com", "@ Out of office", "www.googleapis.com", "connect-me"]
    given = [ADA, "ada@example.org", UID, LOCKED_BY, __version__, *facts.names, *map(str, Status)]
    everything = {
        *days,
        *months,
        *titles,
        *calendars,
        *examples,
        *given,
        *PRODUCTS,
        *THERE,
        *(offer.label for offer in offers_of(Catalogue(), "en_US").offers),
        *NAMES.values(),
    }
    return sorted(filter(None, everything), key=len, reverse=True)


@pytest.mark.parametrize("form", FORMS)
@every_window
def test_no_text_is_cut_in(
    picture: Picture, form: str, see: See, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(form)))

    def look(window: QWidget) -> list[str]:
        return [fault for one in widgets(window, hidden=False) for fault in _cut(one)]

    assert see(picture, look) == []


def _cut(widget: QWidget) -> Iterator[str]:
    for kind, judge in _JUDGES.items():
        if isinstance(widget, kind):
            for missing in judge(widget):
                name = f"{type(widget).__name__}({widget.objectName()})"
                yield f"{name} in {type(widget.parent()).__name__}: {missing}"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if not label.wordWrap():
        if label.sizeHint().width() > label.width():
            yield f"{label.width()} of {label.sizeHint().width()} wide: {label.text()!r}"
    elif label.heightForWidth(label.width()) > label.height():
        needed = label.heightForWidth(label.width())
        yield f"{label.height()} of {needed} high: {label.text()!r}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if isinstance(button, Stretch) or not button.text():
        return  # a stretch is as long as it lasts, and tells the rest in its tip
    if button.sizeHint().width() > button.width():
        yield f"{button.width()} of {button.sizeHint().width()} wide: {button.text()!r}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    if bar.sizeHint().width() > bar.width():
        yield f"{bar.width()} of {bar.sizeHint().width()} wide"


def _header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        size, needed = header.sectionSize(section), header.sectionSizeHint(section)
        if not header.isSectionHidden(section) and needed > size:
            words = header.model().headerData(section, Qt.Orientation.Horizontal)
            yield f"{size} of {needed} wide: {words!r}"


def _combo(combo: QComboBox) -> Iterator[str]:
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText()) + ARROW
    if needed > combo.width():
        yield f"{combo.width()} of {needed} wide: {combo.currentText()!r}"


def _field(field: QLineEdit) -> Iterator[str]:
    needed = field.fontMetrics().horizontalAdvance(field.placeholderText()) + MARGIN
    if needed > field.width():
        yield f"{field.width()} of {needed} wide: {field.placeholderText()!r}"


def _area(area: QAbstractScrollArea) -> Iterator[str]:
    table = isinstance(area, QTreeView | QTableView)  # whose columns may be many
    if area.horizontalScrollBar().maximum() > 0 and not table:
        yield f"{area.horizontalScrollBar().maximum()} pixels are out of sight"


_JUDGES: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QTabBar: _tabs,
    QHeaderView: _header,
    QComboBox: _combo,
    QLineEdit: _field,
    QAbstractScrollArea: _area,
}


@pytest.mark.parametrize(
    ("text", "is_missing"),
    [
        (pseudo("Start"), False),
        ("Start", True),
        (f"{pseudo('Next:')} Busy", True),
        (f"{OPENS}Ñéxt: Telework{CLOSES}", False),
        (f"{OPENS}Ñéxt: nothing{CLOSES}", True),
        ("12:30–13:30", False),
        ("60 s", False),
    ],
)
def test_the_walk_tells_what_is_translated(text: str, *, is_missing: bool) -> None:
    assert untranslated(text, ["Telework"]) is is_missing


def test_the_walk_finds_what_is_cut(qapp: QApplication) -> None:
    window = QWidget()
    button, label = QPushButton("Much too long for this", window), QLabel("Also too long", window)
    wrapped = QLabel("many words in two lines", window)
    wrapped.setWordWrap(True)
    for one in (button, label, wrapped):
        one.resize(40, 12)
    assert [len([*_cut(one)]) for one in (button, label, wrapped)] == [1, 1, 1]
