"""The looks: told apart by everybody, readable, sharp, and each with its word."""

from itertools import combinations, pairwise, product
from math import dist

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.status import Status
from app.ui import look
from app.ui.legend import Legend, MarkLine
from app.ui.look import DARK, LIGHT, Look, Mark, contrast
from app.ui.names import status_name

pytestmark = pytest.mark.xdist_group("qt")

LIGHT_WINDOW, DARK_WINDOW = QColor("#efefef"), QColor("#202326")
SIDES = [
    pytest.param(LIGHT, LIGHT_WINDOW, id="light"),
    pytest.param(DARK, DARK_WINDOW, id="dark"),
]
# Machado, Oliveira and Fernandes (2009), severity 1: what is left of linear red, green and blue.
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def palette(window: QColor) -> QPalette:
    return QPalette(window, window)


def lab(colour: QColor, eyes: str) -> tuple[float, float, float]:
    """Give lightness and hue (CIE L*a*b*) of a colour as these eyes see it."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0.0), 1.0)
        for row in EYES[eyes]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(expected, abs=0.01)
    assert contrast(QColor(other), QColor(one)) == contrast(QColor(one), QColor(other))


@pytest.mark.parametrize(("looks", "window"), SIDES)
def test_every_text_can_be_read_on_its_ground_and_on_its_pattern(
    looks: dict[Status, Look], window: QColor
) -> None:
    assert set(looks) == set(Status)
    for one in looks.values():
        assert contrast(one.ink, one.fill) >= look.READABLE
        assert contrast(one.ink, one.hatch) >= look.READABLE
        assert contrast(one.edge, window) >= look.VISIBLE


@pytest.mark.parametrize(("looks", "window"), SIDES)
@pytest.mark.parametrize("eyes", EYES)
def test_any_two_statuses_differ_for_all_eyes(
    looks: dict[Status, Look], window: QColor, eyes: str
) -> None:
    for one, other in combinations(looks.values(), 2):
        assert dist(lab(one.fill, eyes), lab(other.fill, eyes)) >= 15


@pytest.mark.parametrize(("looks", "window"), SIDES)
def test_any_two_statuses_differ_on_a_grey_print_by_lightness_and_by_pattern(
    looks: dict[Status, Look], window: QColor
) -> None:
    ladder = sorted(lab(one.fill, "all colours")[0] for one in looks.values())
    assert all(lighter - darker >= 5 for darker, lighter in pairwise(ladder))
    assert len({one.pattern for one in looks.values()}) == len(Status)
    patterned = [one for one in looks.values() if one.pattern is not look.Pattern.PLAIN]
    assert all(contrast(one.fill, one.hatch) >= 1.3 for one in patterned)


def test_each_status_draws_another_pattern(qtbot: QtBot) -> None:
    for window in (LIGHT_WINDOW, DARK_WINDOW):
        drawn = {}
        for status in Status:
            image = look.swatch(status, palette(window), QSize(40, 40)).toImage()
            level = look.look_of(status, palette(window)).fill.lightness()
            drawn[status] = tuple(
                abs(image.pixelColor(x, y).lightness() - level) > 4
                for x in range(5, 35)
                for y in range(5, 35)
            )
        assert len(set(drawn.values())) == len(Status)
        assert [status for status, marks in drawn.items() if not any(marks)] == [Status.BUSY]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_small_pictures_have_all_the_pixels_of_the_screen(qtbot: QtBot, ratio: float) -> None:
    picture = look.swatch(Status.BUSY, palette(LIGHT_WINDOW), QSize(24, 16), ratio)
    assert (picture.width(), picture.height()) == (24 * ratio, 16 * ratio)
    assert picture.deviceIndependentSize().toSize() == QSize(24, 16)
    mark = look.mark_picture(Mark.OK, palette(LIGHT_WINDOW), 16, ratio)
    assert mark.width() == 16 * ratio


def test_the_side_is_chosen_by_the_window() -> None:
    assert look.look_of(Status.BUSY, palette(LIGHT_WINDOW)) is LIGHT[Status.BUSY]
    assert look.look_of(Status.BUSY, palette(DARK_WINDOW)) is DARK[Status.BUSY]


@pytest.mark.parametrize("window", [LIGHT_WINDOW, DARK_WINDOW], ids=["light", "dark"])
def test_marks_differ_by_shape_and_word_and_stand_out(qtbot: QtBot, window: QColor) -> None:
    shapes = set()
    for mark in Mark:
        colours = look.mark_look(mark, palette(window))
        assert contrast(colours.shape, window) >= look.VISIBLE
        assert contrast(colours.sign, colours.shape) >= look.READABLE
        image = look.mark_picture(mark, palette(window), 32).toImage()
        shapes.add(
            tuple(image.pixelColor(x, y).alpha() > 127 for x, y in product(range(32), repeat=2))
        )
    assert len(shapes) == len(Mark)
    assert len({look.mark_name(mark) for mark in Mark}) == len(Mark)


@pytest.mark.parametrize(
    ("window", "text"), [("#efefef", "#000000"), ("#202326", "#fcfcfc"), ("#000000", "#ffffff")]
)
def test_pale_texts_and_the_focus_can_be_seen(window: str, text: str) -> None:
    made = palette(QColor(window))
    made.setColor(QPalette.ColorRole.WindowText, QColor(text))
    made.setColor(QPalette.ColorRole.Highlight, QColor(window))
    assert contrast(look.muted(made), QColor(window)) >= look.READABLE
    assert contrast(look.accent(made), QColor(window)) >= look.VISIBLE
    made.setColor(QPalette.ColorRole.Highlight, QColor("#c07040"))
    assert look.accent(made) == QColor("#c07040")


def test_every_status_has_a_name_of_its_own() -> None:
    assert [status_name(status) for status in Status] == [
        "Telework", "Holiday", "Busy", "Out of office", "Office",
    ]  # fmt: skip


def test_the_legend_names_what_occurs_once_and_in_one_order(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    assert legend.sizeHint() == legend.minimumSizeHint() == QSize(0, 0)
    legend.show_statuses([Status.OFFICE, Status.BUSY, Status.OFFICE])
    assert legend.accessibleName() == "Legend: Busy, Office"
    one_row = legend.heightForWidth(legend.sizeHint().width())
    assert one_row == legend.sizeHint().height()
    assert legend.heightForWidth(legend.sizeHint().width() - 1) > 2 * one_row
    legend.show_statuses([])
    assert legend.heightForWidth(100) == 0
    assert legend.accessibleName() == ""


def count_near(widget: QWidget, colour: QColor) -> int:
    image = widget.grab().toImage()
    pixels = product(range(image.width()), range(image.height()))
    return sum(image.pixelColor(x, y) == colour for x, y in pixels)


def test_legend_and_marks_follow_the_palette_while_they_are_shown(qtbot: QtBot) -> None:
    legend, line = Legend(), MarkLine(Mark.NOK)
    for widget in (legend, line):
        qtbot.addWidget(widget)
        widget.setPalette(palette(LIGHT_WINDOW))
    legend.show_statuses([Status.BUSY])
    legend.resize(legend.sizeHint())
    assert count_near(legend, LIGHT[Status.BUSY].fill) > 50
    assert count_near(line, look.LIGHT_MARKS[Mark.NOK].shape) > 10
    for widget in (legend, line):
        widget.setPalette(palette(DARK_WINDOW))
    assert count_near(legend, LIGHT[Status.BUSY].fill) == 0
    assert count_near(legend, DARK[Status.BUSY].fill) > 50
    assert count_near(line, look.DARK_MARKS[Mark.NOK].shape) > 10


def test_a_mark_has_its_word_and_grows_with_the_type(qtbot: QtBot) -> None:
    line = MarkLine(Mark.OK)
    qtbot.addWidget(line)
    assert line.text() == "OK"
    line.show_mark(Mark.UNKNOWN)
    assert line.text() == "Not known"
    before, type_ = line.indent(), line.font()
    type_.setPointSizeF(type_.pointSizeF() * 2)
    line.setFont(type_)
    assert line.indent() > 1.5 * before
