"""The binding to Qt keeps its references: one release of it lost some and ended after hours."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

OFTEN = 500
ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import builtins, linecache
from app.ui.qt import load_qt
own = builtins.__import__
load_qt()
import app.ui.application, app.ui.life
assert builtins.__import__ is own
print(sum(name.startswith(ROOT) for name in linecache.cache))
"""
pytestmark = pytest.mark.xdist_group("qt")


class Sender(QObject):
    """Something to call and to emit with."""

    told = Signal(bool)


@pytest.mark.parametrize("value", [None, True, False])
def test_calls_into_qt_lose_no_reference(value: object) -> None:
    sender = Sender()
    heard: list[bool] = []
    sender.told.connect(heard.append)
    before = sys.getrefcount(value)
    for _ in range(OFTEN):
        sender.setObjectName("name")
        sender.blockSignals(False)
        sender.signalsBlocked()
        sender.told.emit(True)
        heard.clear()
    assert sys.getrefcount(value) > before - OFTEN // 10


def test_loaded_by_us_the_binding_keeps_no_source_text_of_what_is_imported_later() -> None:
    code = f"ROOT = {str(ROOT / 'app')!r}{LOADED}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("0", "")
