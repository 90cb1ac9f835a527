"""The recipes for continuous integration: in order, with few rights, and true to this tree."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

import dev
from installer import system
from tests.packaging.plain_yaml import NotPlain, read

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
KEYS = {
    "workflow": {"name", "on", "permissions", "concurrency", "jobs"},
    "job": {
        "container", "env", "needs", "permissions", "runs-on", "steps", "strategy",
        "timeout-minutes",
    },
    "step": {"name", "uses", "with", "run", "if", "env", "shell"},
}  # fmt: skip
SYSTEMS = ["ubuntu-24.04", "windows-2022", "macos-14"]
MADE_THERE = ("build", "dist", "made", "program", "sbom-windows.cdx.json")


def workflow(path: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", read(path.read_text("utf-8")))


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    return cast("dict[str, dict[str, Any]]", workflow(path)["jobs"])


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job["steps"]


def run(step: dict[str, Any]) -> str:
    return cast("str", step.get("run", ""))


def test_the_reader_refuses_what_it_does_not_understand() -> None:
    text = 'a: 1 # one\nb:\n  - x: "y: #z"\n    t: |\n      one\n\n        two\n  - plain\n'
    text += 'c: [d, "e"]\n'
    assert read(text) == {
        "a": 1, "b": [{"x": "y: #z", "t": "one\n\n  two\n"}, "plain"], "c": ["d", "e"]
    }  # fmt: skip
    for wrong in ("a: 1\na: 2", "a: b: c", "a:\n  b: 1\n c: 2", "a: {b: c}", "a\n", "- b\nc: d"):
        with pytest.raises(NotPlain):
            read(wrong)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_key_is_known_and_every_job_has_an_end(path: Path) -> None:
    whole = workflow(path)
    assert set(whole) <= KEYS["workflow"]
    assert whole["permissions"] == {"contents": "read"}
    for name, job in jobs(path).items():
        assert set(job) <= KEYS["job"], name
        assert 0 < job["timeout-minutes"] <= 60, name
        assert set(job.get("needs") or []) <= {*jobs(path), *str(job.get("needs"))}, name
        for step in job["steps"]:
            assert set(step) <= KEYS["step"], step
            assert ("uses" in step) != ("run" in step), step


def test_only_the_draft_of_a_release_may_write() -> None:
    writing = [
        (path.stem, name)
        for path in FILES
        for name, job in jobs(path).items()
        if "write" in str(job.get("permissions"))
    ]
    assert writing == [("packages", "release")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_actions_are_pinned_and_tools_are_named_with_their_release(path: Path) -> None:
    for step in steps(path):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@(v\d+|[0-9a-f]{40})", step["uses"])
        for tool in re.findall(r"(?:pipx run (?:--spec )?|pip install )([a-z]\S*)", run(step)):
            assert re.fullmatch(r"[a-z-]+==\d+\.\d+\.\d+", tool), step
            assert tool in (ROOT / "requirements-audit.lock").read_text("utf-8").split(), tool


def test_the_tests_run_on_three_systems_with_every_python_that_is_supported() -> None:
    matrix = jobs(FOLDER / "checks.yml")["test"]["strategy"]["matrix"]
    assert matrix["os"] == SYSTEMS
    oldest = re.search(
        r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text("utf-8")
    )
    assert oldest is not None
    assert matrix["python"] == [f"3.{int(oldest[1]) + number}" for number in range(3)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_recipes_name_is_there(path: Path) -> None:
    for step in steps(path):
        for name in re.findall(r"(?:^|[ \"])([\w./*-]+\.(?:py|sh|lock|toml))", run(step)):
            if not name.startswith(MADE_THERE):
                assert list(ROOT.glob(name)), name
        for verb in re.findall(r"dev\.py ([\w-]+)", run(step)):
            assert verb in dev.VERBS, verb
        for module in re.findall(r"-m (installer[\w.]*)", run(step)):
            assert importlib.util.find_spec(module), module
    for name in re.findall(r"system\.([A-Z0-9_]+)", path.read_text("utf-8")):
        assert getattr(system, name), name


def test_what_is_released_has_checksums_a_bill_of_materials_and_no_known_weakness() -> None:
    release = str(jobs(FOLDER / "packages.yml")["release"])
    assert "sha256sum" in release
    assert "pip-audit" in release
    for name in ("linux", "windows-program", "macos"):
        job = jobs(FOLDER / "packages.yml")[name]
        runs = [run(step) for step in job["steps"]]
        assert any(re.search(r"installer\.audit|dev\.py test-package$", one) for one in runs), name
        assert ".cdx.json" in str([step for step in job["steps"] if "uses" in step]), name
    tried = {name for name, job in jobs(FOLDER / "packages.yml").items() if "smoke.py" in str(job)}
    assert tried == {"linux-elsewhere", "windows-program", "windows-try", "macos"}
    assert "test-package" in str(jobs(FOLDER / "packages.yml")["linux"])
