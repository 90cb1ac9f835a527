"""The bench itself: it fails a test that leaks a secret or that leaves this machine."""

import os
import socket
import sys
from pathlib import Path

import pytest

from tests import canaries
from tests.conftest import ForeignConnection, is_loopback, leaks_in_files

pytest_plugins = ["pytester"]

PREAMBLE = """
import logging, socket, sys
import pytest
from tests import canaries
"""


LEAKS = (
    "print(canaries.ACCESS_TOKEN)",
    "sys.stderr.write(canaries.CODE)",
    "logging.getLogger('x').warning(canaries.TITLE)",
    "print(canaries.EMAIL.replace('@', '%40'))",
    "print(canaries.STATE); capsys.readouterr()",
    "(tmp_path / 'hold.json').write_text(canaries.REFRESH_TOKEN)",
)

REACHING_OUT = """
def test_reaches_out():
    with socket.socket() as one, pytest.raises(AssertionError):  # swallowed, and yet it counts
        one.connect(("192.0.2.1", 80))
"""
HARMLESS = """
@pytest.mark.prints_account
def test_says_who(tmp_path):
    print(canaries.EMAIL)
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "profile.toml").write_text(canaries.CLIENT_SECRET)
"""


@pytest.fixture
def bench(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a folder whose tests run on this very bench."""
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text("utf-8"))
    pytester.makeini("[pytest]\nmarkers = prints_account: says the address\n")
    return pytester


@pytest.mark.leaks_on_purpose
def test_the_bench_fails_those_that_leak_or_reach_out_and_no_others(
    bench: pytest.Pytester,
) -> None:
    leaking = [f"def test_{n}(tmp_path, capsys):\n    {leak}\n" for n, leak in enumerate(LEAKS)]
    bench.makepyfile(PREAMBLE + "".join(leaking) + REACHING_OUT + HARMLESS)
    root = Path(__file__).parent.parent
    result = bench.runpytest_subprocess(
        f"--rootdir={bench.path}", "-o", f"pythonpath={root.as_posix()}"
    )
    result.assert_outcomes(passed=len(LEAKS) + 2, errors=len(LEAKS) + 1)
    result.stdout.fnmatch_lines(["ERROR *test_reaches_out*"])
    result.stdout.no_fnmatch_line("ERROR *test_says_who*")


def test_names_beyond_the_loopback_are_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert socket.getaddrinfo("localhost", 80)
    assert not is_loopback(("www.googleapis.com", 443))
    assert issubclass(ForeignConnection, AssertionError)


def test_the_umask_hides_no_missing_mode(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert os.name != "posix" or (tmp_path / "file").stat().st_mode & 0o777 == 0o666


def test_a_canary_in_a_file_name_is_found_too(tmp_path: Path) -> None:
    folder = tmp_path / "given" / "below"
    folder.mkdir(parents=True)
    (folder / canaries.TITLE).touch()
    assert leaks_in_files(folder) == [f"{canaries.TITLE} in {canaries.TITLE}"]


@pytest.mark.untraced
def test_what_is_untraced_runs_without_a_tracer() -> None:
    assert sys.gettrace() is None
