"""The first moments of the desktop program, when they are the last ones."""

import sys
import time

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.choices import NewerFile
from app.domain.errors import AppError, StorageFailed
from app.ui.application import PROGRAM, TOLD_WITHIN, Loading, bear_icon, tell_at_the_icon
from app.ui.tray import PICTURES, SIZES, Tray

pytestmark = [
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
    pytest.mark.xdist_group("qt"),
]
NEWER = NewerFile("settings.json: version is 7; expected at most 1.", "It is left as it is.")


def test_every_window_bears_the_icon_of_the_program(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows shows it at a window, on the task bar and where one changes between windows."""
    monkeypatch.setattr(sys, "platform", "win32")
    before = qapp.windowIcon()
    try:
        bear_icon()
        shown = QWidget().windowIcon()
    finally:
        qapp.setWindowIcon(before)
    assert {size.width() for size in shown.availableSizes()} == set(SIZES)
    assert QSvgRenderer(str(PICTURES / f"{PROGRAM}.svg")).isValid()


@pytest.mark.parametrize("failure", [NEWER, StorageFailed("The disk is full.", "Make room.")])
def test_who_sees_no_terminal_hears_at_the_icon_why_it_cannot_start(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, failure: AppError
) -> None:
    said: list[tuple[str, ...]] = []
    tray = Tray()
    monkeypatch.setattr(tray, "say", lambda *lines: said.append(lines))

    def cannot() -> None:
        raise failure

    with pytest.raises(type(failure)) as raised:
        Loading(cannot).outcome()  # type: ignore[arg-type]
    begun = time.monotonic()
    tell_at_the_icon(qapp, tray, raised.value)  # type: ignore[arg-type]
    tray.hide()
    assert said == [("Connect Me Calendar cannot start.", failure.headline, failure.advice)]
    assert time.monotonic() - begun < TOLD_WITHIN / 1000 + 2  # and nobody had to close anything
