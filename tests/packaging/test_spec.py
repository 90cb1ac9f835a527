"""What build.spec hands to PyInstaller, on each of the three systems."""

import ast
import importlib.util
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app import __version__
from installer.contents import PROGRAM, ROOT
from installer.macos import bundle

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("PyInstaller") is None, reason="PyInstaller is not installed"
)
SPEC = ROOT / "build.spec"


class Asked:
    """Stands in for PyInstaller, and keeps what it is asked for."""

    def __init__(self, work: Path, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
        import PyInstaller.depend.bindepend
        import PyInstaller.utils.hooks  # noqa: F401  they look at the platform as they load

        self.calls: dict[str, list[dict[str, Any]]] = {}
        self.names: dict[str, Any] = {"SPECPATH": str(ROOT), "workpath": str(work)}
        for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE"):
            self.names[name] = self._stand_in(name)
        monkeypatch.setattr(sys, "path", [*sys.path])
        monkeypatch.setattr(sys, "platform", platform)
        exec(compile(SPEC.read_text("utf-8"), str(SPEC), "exec"), self.names)  # noqa: S102  as PyInstaller does

    def _stand_in(self, name: str) -> Any:  # noqa: ANN401
        def asked(*_: object, **options: Any) -> SimpleNamespace:  # noqa: ANN401
            self.calls.setdefault(name, []).append(options)
            return SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

        return asked


def test_on_windows_both_starts_bear_icon_version_and_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(tmp_path, "win32", monkeypatch)
    windowed, console = asked.calls["EXE"]
    assert (windowed["name"], windowed["console"]) == (PROGRAM, False)
    assert (console["name"], console["console"]) == (f"{PROGRAM}-console", True)
    for start in (windowed, console):
        assert start["append_pkg"] is False, "one file holds the code of both"
        assert Path(start["icon"]).read_bytes()[:4] == b"\0\0\1\0"
        assert __version__ in Path(start["version"]).read_text("utf-8")
        assert "PerMonitorV2" in Path(start["manifest"]).read_text("utf-8")
    assert "BUNDLE" not in asked.calls


def test_on_a_mac_the_bundle_is_told_all_and_bears_the_icon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(tmp_path, "darwin", monkeypatch)
    (told,) = asked.calls["BUNDLE"]
    assert told["name"] == "Connect Me Calendar.app"
    assert told["bundle_identifier"] == bundle.IDENTIFIER
    assert told["info_plist"] == bundle.info()
    assert Path(told["icon"]).read_bytes()[:4] == b"icns"
    assert [start["console"] for start in asked.calls["EXE"]] == [False]


def test_on_linux_there_is_one_start_and_no_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(tmp_path, "linux", monkeypatch)
    (start,) = asked.calls["EXE"]
    assert (start["name"], start["console"], start["append_pkg"]) == (PROGRAM, True, True)
    assert "icon" not in start
    assert "BUNDLE" not in asked.calls


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_nothing_is_packed_or_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    asked = Asked(tmp_path, platform, monkeypatch)
    assert all(one["upx"] is False for one in [*asked.calls["EXE"], *asked.calls["COLLECT"]])
    (analysis,) = asked.calls["Analysis"]
    assert "PySide6.QtQuick" in analysis["excludes"]
    assert any("calendar.v3.json" in source for source, _ in analysis["datas"])
    assert analysis["optimize"] == 2


def test_nothing_depends_on_docstrings_or_assertions_which_are_not_in_a_build() -> None:
    wrong = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute | ast.Name) and "__doc__" in ast.unparse(node):
                wrong.append(f"{path}:{node.lineno} {ast.unparse(node)}")
            if isinstance(node, ast.Assert) and not only_narrows(node.test):
                wrong.append(f"{path}:{node.lineno} {ast.unparse(node)}")
    assert wrong == []


def only_narrows(test: ast.expr) -> bool:
    """Say whether an assertion only tells the type checker what is so anyway."""
    match test:
        case ast.Call(func=ast.Name(id="isinstance")):
            return True
        case ast.Compare(left=ast.Name() | ast.Attribute(), ops=[ast.IsNot()]):
            return True
    return False
