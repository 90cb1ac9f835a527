"""Our name in the taskbar of Windows."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from app.ui import taskbar


def test_the_process_is_named_on_windows_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=named.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    taskbar.name_ourselves()
    assert named == []
    monkeypatch.setattr(sys, "platform", "win32")
    taskbar.name_ourselves()
    assert named == [taskbar.APP_ID]
