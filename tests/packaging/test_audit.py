"""The bill of materials and the known weaknesses: told in full, and never left out in silence."""

import json
import platform
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from installer import audit
from installer.freeze import BuildFailed

MOMENT = 1_700_000_000
WEAK = {
    "name": "requests",
    "version": "2.0.0",
    "vulns": [
        {"id": "PYSEC-1", "fix_versions": ["2.0.1", "2.1.0"]},
        {"id": "PYSEC-2", "fix_versions": []},
    ],
}
WELL: dict[str, Any] = {"name": "qasync", "version": "0.28.0", "vulns": []}


class Tools:
    """Stands in for the tools: each answers with what it is given, by a word of its command."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, str, str]] = {}
        self.ran: list[list[str]] = []

    def run(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        self.ran.append(command)
        word = next(word for word in ("pip-audit", "cyclonedx-py", "pip") if word in str(command))
        if word == "cyclonedx-py":
            Path(command[-1]).write_text('{"metadata": {"component": {"name": "x"}}}')
        return subprocess.CompletedProcess(command, *self.answers.get(word, (0, "", "")))

    def weak(self, *told: dict[str, Any]) -> None:
        """Let the look-up find this."""
        bad = any(one["vulns"] for one in told)
        self.answers["pip-audit"] = (int(bad), json.dumps({"dependencies": told}), "")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "sbom-linux.cdx.json").write_text("of an earlier build")
    return tmp_path / "dist"


@pytest.fixture
def tools(dist: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Take this for Linux, once pytest has made the folder in its own way."""
    made = Tools()
    monkeypatch.setattr(audit, "_run", made.run)
    monkeypatch.setattr(sys, "platform", "linux")
    return made


def test_what_is_well_gets_its_bill(
    tools: Tools, dist: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tools.weak(WELL)
    (bill,) = audit.audit(dist.parent / "work", dist, MOMENT)
    assert bill == dist / "sbom-linux.cdx.json"
    assert json.loads(bill.read_text())["metadata"] == {
        "component": {"name": "x", "version": __version__},
        "timestamp": "2023-11-14T22:13:20+00:00",
    }
    components = json.loads(bill.read_text())["components"]
    assert [one["name"] for one in components][-2:] == ["CPython", "OpenSSL"]
    assert components[-2]["cpe"].split(":")[3:6] == ["python", "python", platform.python_version()]
    assert components[-1]["version"] in ssl.OPENSSL_VERSION
    assert capsys.readouterr().out == "What ships has no known weakness.\n"
    installs = [command for command in tools.ran if "install" in command]
    assert [Path(command[-1]).name for command in installs] == [
        "requirements-audit.lock", "requirements.lock"
    ]  # fmt: skip
    assert all("--require-hashes" in command for command in installs)
    audit.audit(dist.parent / "work", dist, MOMENT)
    assert len([command for command in tools.ran if "install" in command]) == 2, "they stand"


def test_a_known_weakness_ends_the_build(tools: Tools, dist: Path) -> None:
    tools.weak(WEAK, WELL)
    with pytest.raises(BuildFailed) as ended:
        audit.audit(dist.parent / "work", dist, MOMENT)
    assert str(ended.value).splitlines() == [
        "What ships has known weaknesses:",
        "requests 2.0.0: PYSEC-1, mended in 2.0.1, 2.1.0",
        "requests 2.0.0: PYSEC-2, mended in no release",
    ]


@pytest.mark.parametrize(
    "answer", [(1, "", "a\nERROR:pip_audit._cli:no route\n"), (1, "[", "no route")]
)
def test_what_cannot_be_looked_up_is_said_in_one_sentence(
    tools: Tools, dist: Path, capsys: pytest.CaptureFixture[str], answer: tuple[int, str, str]
) -> None:
    tools.answers["pip-audit"] = answer
    assert audit.audit(dist.parent / "work", dist, MOMENT) == [dist / "sbom-linux.cdx.json"]
    said = "Whether what ships has a known weakness could not be looked up: no route\n"
    assert capsys.readouterr().out == said


def test_a_complaint_without_a_weakness_is_not_taken_for_well(
    tools: Tools, dist: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tools.answers["pip-audit"] = (1, json.dumps({"dependencies": [WELL]}), "skipped one")
    audit.audit(dist.parent / "work", dist, MOMENT)
    assert capsys.readouterr().out.endswith("could not be looked up: skipped one\n")


def test_without_the_tools_no_bill_of_an_earlier_build_is_left(
    tools: Tools, dist: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tools.answers["pip"] = (1, "", "ERROR: No matching distribution found for lxml\n")
    assert audit.audit(dist.parent / "work", dist, MOMENT) == []
    assert list(dist.iterdir()) == []
    said = capsys.readouterr().out
    assert said.startswith("There is no bill of materials, and weaknesses were not looked up: No ")
    assert said.count("\n") == 1


def test_a_bill_that_cannot_be_made_ends_the_build(tools: Tools, dist: Path) -> None:
    tools.answers["cyclonedx-py"] = (2, "", "no such option")
    with pytest.raises(BuildFailed, match="no such option"):
        audit.audit(dist.parent / "work", dist, MOMENT)
