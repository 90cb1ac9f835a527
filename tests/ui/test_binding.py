"""The binding to Qt keeps its references: one release of it lost some and ended after hours."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

OFTEN = 500
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
