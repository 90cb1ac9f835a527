"""Stands in for the Windows registry, and loads modules as they are on Windows."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


class FakeKey:
    """An open key; sub-keys are found by the beginning of their path."""

    def __init__(self, registry: "FakeRegistry", root: int, path: str) -> None:
        self.registry, self.root, self.path = registry, root, path

    def __enter__(self) -> "FakeKey":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    @property
    def values(self) -> dict[str, object]:
        return self.registry.keys[self.root, self.path]


class FakeRegistry(ModuleType):
    """Keys with their values, by root and path; what is not there raises FileNotFoundError."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = 1, 2
    KEY_READ, KEY_SET_VALUE, KEY_WOW64_64KEY, KEY_WOW64_32KEY = 1, 2, 256, 512
    REG_SZ = 1
    HKEYType = FakeKey

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[tuple[int, str], dict[str, object]] = {}
        self.read_only = False

    def OpenKey(  # noqa: N802
        self, root: int | FakeKey, path: str, _reserved: int = 0, _access: int = 1
    ) -> FakeKey:
        if isinstance(root, FakeKey):
            root, path = root.root, f"{root.path}\\{path}"
        if (root, path) not in self.keys:
            raise FileNotFoundError(path)
        return FakeKey(self, root, path)

    def CreateKeyEx(self, root: int, path: str, _reserved: int, _access: int) -> FakeKey:  # noqa: N802
        if self.read_only:
            raise PermissionError(path)
        self.keys.setdefault((root, path), {})
        return FakeKey(self, root, path)

    def QueryValueEx(self, key: FakeKey, name: str) -> tuple[object, int]:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(name)
        return key.values[name], self.REG_SZ

    def SetValueEx(  # noqa: N802
        self, key: FakeKey, name: str, _reserved: int, kind: int, value: object
    ) -> None:
        assert kind == self.REG_SZ
        key.values[name] = value

    def DeleteValue(self, key: FakeKey, name: str) -> None:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(name)
        del key.values[name]

    def _below(self, key: FakeKey) -> list[str]:
        begin = f"{key.path}\\"
        return [path[len(begin) :] for _, path in self.keys if path.startswith(begin)]

    def QueryInfoKey(self, key: FakeKey) -> tuple[int, int, int]:  # noqa: N802
        return len(self._below(key)), len(key.values), 0

    def EnumKey(self, key: FakeKey, number: int) -> str:  # noqa: N802
        return self._below(key)[number]


def on_windows(name: str, monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, FakeRegistry]:
    """Load a second copy of a module of `app` that takes this for Windows, and its registry."""
    registry = FakeRegistry()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    spec = importlib.util.spec_from_file_location(f"{name}_on_windows", ROOT / "app" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module, registry
