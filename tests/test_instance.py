"""One owner of a data folder: real processes, a real lock."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import StorageFailed
from app.instance import Instance

ROOT = Path(__file__).resolve().parents[1]
CLAIM = """
import sys
from pathlib import Path
from app.instance import Instance
instance = Instance(Path(sys.argv[1]))
print("owner" if instance.claim() else "second", flush=True)
sys.stdin.read()
"""


def contender(lock: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", CLAIM, str(lock)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def outcome(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_of_ten_processes_exactly_one_owns_the_folder(tmp_path: Path) -> None:
    contenders = [contender(tmp_path / "lock") for _ in range(10)]
    outcomes = [outcome(process) for process in contenders]
    for process in contenders:
        process.communicate("")
    assert sorted(outcomes) == ["owner"] + ["second"] * 9


def test_a_killed_owner_leaves_nothing_that_keeps_the_next_one_out(tmp_path: Path) -> None:
    owner = contender(tmp_path / "lock")
    assert outcome(owner) == "owner"
    instance = Instance(tmp_path / "lock")
    assert not instance.claim()
    owner.kill()
    owner.communicate()
    assert instance.claim(1.0)
    instance.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder guards it")
def test_the_lock_is_private_under_an_open_umask(tmp_path: Path) -> None:
    instance = Instance(tmp_path / "lock")
    assert instance.claim()
    assert (tmp_path / "lock").stat().st_mode & 0o077 == 0
    instance.release()


def test_a_folder_that_cannot_be_locked_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(StorageFailed, match="cannot be locked"):
        Instance(tmp_path / "lock").claim()
