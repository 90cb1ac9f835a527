"""The first moments of the desktop program, when they are the last ones."""

import sys
import time
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from app import main as main_module
from app.domain.choices import NewerFile
from app.domain.errors import AppError, StorageFailed
from app.last_resort import SENTENCE
from app.ui import qt
from app.ui.application import (
    NOT_DRAWN,
    PROGRAM,
    TOLD_WITHIN,
    Loading,
    bear_icon,
    tell_at_the_icon,
)
from app.ui.tray import PICTURES, SIZES, Tray
from tests.conftest import RunApp

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


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere Qt takes the system's own instead"
)
def test_where_qt_cannot_draw_the_program_says_so_and_logs_why(
    run_app: RunApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nowhere")  # Qt would abort the process
    done = run_app("--data-dir", str(tmp_path / "data"))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == NOT_DRAWN
    log = (tmp_path / "data/logs/app.log").read_text()
    assert (
        'CRITICAL connectme.main Qt cannot draw: Could not find the Qt platform plugin "no' in log
    )


def test_where_qt_is_damaged_the_log_says_so_and_one_sentence_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []

    def damaged() -> None:
        raise ImportError("libQt6Core.so.6: cannot open shared object file")

    monkeypatch.setattr(qt, "load_qt", damaged)
    monkeypatch.setitem(sys.modules, "app.ui.application", None)  # cannot be imported either
    monkeypatch.setattr(main_module, "show_plainly", shown.append)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", "/no-bundle", raising=False)
    assert main_module.main(["--data-dir", str(tmp_path / "data")]) == 1
    assert shown == [SENTENCE]
    assert capsys.readouterr().err == f"{SENTENCE}\n"
    log = (tmp_path / "data/logs/app.log").read_text()
    assert "CRITICAL connectme.main uncaught | ImportError < " in log
