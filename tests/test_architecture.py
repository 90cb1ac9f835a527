"""The shape of the code: layers, rooms, sizes, and what is written nowhere."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
LONGEST_FILE = 320
LONGEST_FUNCTION = 50
QT_ROOMS = ("app.ui", "app.sync.manager")
THE_LOOP = "app.ui.application"  # where the application's own exec() may stand
LATE = {  # what may be imported inside a function: heavy, or not on every system
    "PySide6", "google_auth_oauthlib", "googleapiclient", "keyring", "platformdirs", "plistlib",
    "qasync", "requests", "requests_oauthlib", "resource", "winreg", "xml",
}  # fmt: skip
LATE_OWN = (  # choose what to load, and when
    "app.assembly", "app.main", "app.opening", "app.ui.application",
)  # fmt: skip
FORBIDDEN_CALLS = {
    "time.sleep": "the Bell waits, and can be woken",
    "processEvents": "a nested event loop",
    "terminate": "a thread is asked to stop",
    "eval": "foreign text is no program",
    "pickle.loads": "foreign bytes are no objects",
}
FORBIDDEN_ARGUMENTS = {"verify": False, "shell": True}


@dataclass(frozen=True)
class Import:
    """One import: of what, where, and whether it stands inside a function."""

    module: str
    name: str
    line: int
    late: bool


@cache
def sources() -> dict[str, ast.Module]:
    """Give every module of the product with its tree."""
    found = {}
    for path in sorted((ROOT / "app").rglob("*.py")):
        dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found[dotted.removesuffix(".__init__")] = ast.parse(path.read_text("utf-8"))
    return found


def path_of(module: str) -> Path:
    """Give the file of a module."""
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def imports(tree: ast.AST, *, late: bool = False) -> Iterator[Import]:
    """Give every import below a node."""
    for node in ast.iter_child_nodes(tree):
        inside = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, "", node.lineno, late)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield Import(node.module or "", alias.name, node.lineno, late)
        yield from imports(node, late=inside)


def everywhere() -> Iterator[tuple[str, Import]]:
    for module, tree in sources().items():
        for one in imports(tree):
            yield module, one


def is_in(module: str, *rooms: str) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def test_the_import_contracts_are_kept() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "3 kept, 0 broken" in done.stdout


def test_there_is_no_import_cycle() -> None:
    graph: dict[str, set[str]] = {module: set() for module in sources()}
    for module, one in everywhere():
        for target in (f"{one.module}.{one.name}", one.module):
            if target in graph and target != module:
                graph[module].add(target)
                break
    assert len(list(TopologicalSorter(graph).static_order())) == len(graph)


def test_the_sandbox_knows_nothing_of_the_product_and_has_one_door() -> None:
    wrong = [
        f"{module}:{one.line}"
        for module, one in everywhere()
        if is_in(one.module, "app")
        and (
            (is_in(module, "app.sandbox") and not is_in(one.module, "app.sandbox"))
            or (
                not is_in(module, "app.sandbox")
                and is_in(one.module, "app.sandbox")
                and (module, one.module) != ("app.main", "app.sandbox.main")
            )
        )
    ]
    assert wrong == []


def test_qt_is_imported_by_the_screens_and_the_manager_only() -> None:
    wrong = [
        f"{module}:{one.line}"
        for module, one in everywhere()
        if is_in(one.module, "PySide6", "shiboken6", "qasync") and not is_in(module, *QT_ROOMS)
    ]
    assert wrong == []


def test_the_ground_needs_nothing_but_the_standard_library() -> None:
    wrong = [
        f"{module}:{one.line} {one.module}"
        for module, one in everywhere()
        if is_in(module, "app.domain")
        and not is_in(one.module, "app.domain")
        and one.module.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert wrong == []


def test_the_ground_has_no_clock_and_no_files() -> None:
    reaching = {"os", "io", "pathlib", "socket", "subprocess", "threading", "time", "random"}
    wrong = [
        f"{module}:{one.line} {one.module}"
        for module, one in everywhere()
        if is_in(module, "app.domain") and one.module.partition(".")[0] in reaching
    ]
    wrong += [
        f"{module}:{node.lineno} {ast.unparse(node.func)}"
        for module, node in calls()
        if is_in(module, "app.domain")
        and ast.unparse(node.func) in ("open", "datetime.now", "datetime.utcnow", "date.today")
    ]
    assert wrong == []


def test_inside_a_function_only_what_is_heavy_or_of_one_system_is_imported() -> None:
    wrong = [
        f"{module}:{one.line} {one.module}"
        for module, one in everywhere()
        if one.late
        and one.module.partition(".")[0] not in LATE
        and not (is_in(one.module, "app") and module in LATE_OWN)
    ]
    assert wrong == []


def calls() -> Iterator[tuple[str, ast.Call]]:
    for module, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield module, node


def test_what_must_not_be_called_is_called_nowhere() -> None:
    wrong = []
    for module, node in calls():
        called = ast.unparse(node.func)
        for name, why in FORBIDDEN_CALLS.items():
            if called == name or ("." not in name and called.endswith(f".{name}")):
                wrong.append(f"{module}:{node.lineno} {called}: {why}")
        if called.endswith(".exec") and module != THE_LOOP:
            wrong.append(f"{module}:{node.lineno} {called}: a nested event loop")
        for argument in node.keywords:
            value = getattr(argument.value, "value", None)
            if argument.arg in FORBIDDEN_ARGUMENTS and value is FORBIDDEN_ARGUMENTS[argument.arg]:
                wrong.append(f"{module}:{node.lineno} {argument.arg}={value}")
    assert wrong == []


def test_files_stay_short_and_begin_with_a_sentence() -> None:
    wrong = []
    for module, tree in sources().items():
        lines = len(path_of(module).read_text("utf-8").splitlines())
        if lines > LONGEST_FILE:
            wrong.append(f"{module}: {lines} lines")
        if not (ast.get_docstring(tree) or "").partition("\n")[0].endswith((".", "?")):
            wrong.append(f"{module}: no sentence at its head")
    assert wrong == []


def test_functions_stay_short() -> None:
    wrong = [
        f"{module}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for module, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert wrong == []


def test_importing_a_module_does_nothing() -> None:
    """A statement at the top of a module declares; only the entry point acts."""
    allowed = (
        ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef,
        ast.Assign, ast.AnnAssign, ast.If,
    )  # fmt: skip
    wrong = [
        f"{module}:{node.lineno}"
        for module, tree in sources().items()
        for node in tree.body
        if not isinstance(node, allowed)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]
    assert wrong == []


EVENTS = ROOT / "tests" / "one_event.json"
HEAVY = ("PySide6", "shiboken6", "google", "googleapiclient", "requests", "urllib3", "keyring")


@pytest.mark.parametrize(
    "arguments",
    [("--version",), ("--help",), ("plan", "--json", "--from", "2026-11-22T00:00:00Z", "--events")],
    ids=["version", "help", "plan"],
)
def test_what_needs_no_service_loads_neither_qt_nor_google(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    more = [str(EVENTS)] if arguments[-1] == "--events" else []
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "app", "--data-dir", str(tmp_path / "own"),
         *arguments, *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout
    loaded = {
        line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()
    }
    assert "argparse" in loaded
    assert loaded.isdisjoint(HEAVY)
