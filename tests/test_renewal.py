"""Another build is installed over the running one, or this one is removed."""

import asyncio
import sys
from pathlib import Path

import pytest

from app import anew, renewal
from app.anew import AGAIN, begin_anew
from app.conductor import Listener, Manner
from app.domain.report import What
from app.headless import ThreadRuns
from app.main import main
from app.program import Program
from app.renewal import STAMP, Build, Found, running_build
from app.sync.bell import HandOver, Stop
from tests.stage import Stage


@pytest.fixture
def stamp(tmp_path: Path) -> Path:
    path = tmp_path / STAMP
    path.write_text("1.0.0 aaaa")
    return path


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewal, "LOOK", 0.02)
    monkeypatch.setattr(renewal, "SETTLE", 0.02)


def test_a_build_sees_whether_it_is_still_the_installed_one(stamp: Path) -> None:
    build = Build(stamp)
    assert build.look() is Found.SAME
    stamp.write_text("1.0.0 aaaa")  # installed once more
    assert build.look() is Found.SAME
    stamp.write_text("1.0.1 bbbb")
    assert build.look() is Found.ANOTHER
    stamp.unlink()
    assert build.look() is Found.NOTHING


def test_what_is_there_for_a_moment_only_is_not_acted_on(
    stamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = Build(stamp)
    looks = iter([Found.NOTHING, Found.ANOTHER, Found.SAME, Found.ANOTHER, Found.ANOTHER])
    monkeypatch.setattr(build, "look", lambda: next(looks))
    assert asyncio.run(build.outlived(lambda: False)) is Found.ANOTHER
    assert next(looks, None) is None


def test_a_window_or_a_sign_in_puts_it_off_but_not_for_ever(
    stamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = Build(stamp)
    stamp.write_text("1.0.1 bbbb")
    asked: list[int] = []
    assert asyncio.run(build.outlived(lambda: len(asked) < 3 and not asked.append(1)))
    assert len(asked) == 3
    monkeypatch.setattr(renewal, "LONGEST_HINDRANCE", 0.1)
    assert asyncio.run(build.outlived(lambda: True)) is Found.ANOTHER


def test_what_is_removed_while_a_window_is_open_is_not_begun_anew(stamp: Path) -> None:
    """The status would stay set: nobody would be there to give it back."""
    build = Build(stamp)
    stamp.write_text("1.0.1 bbbb")
    asked: list[int] = []

    def hindered() -> bool:
        asked.append(1)
        stamp.unlink(missing_ok=True)
        return len(asked) < 3

    assert asyncio.run(build.outlived(hindered)) is Found.NOTHING


@pytest.mark.parametrize(
    ("another", "mail", "code"), [("1.0.1 bbbb", HandOver(), AGAIN), ("", Stop(), 0)]
)
def test_the_program_hands_over_to_another_build_and_gives_back_when_it_is_removed(
    stamp: Path, tmp_path: Path, another: str, mail: HandOver | Stop, code: int
) -> None:
    stage = Stage()

    async def live() -> int:
        set_up = stage.set_up(tmp_path / "s", build=Build(stamp))
        runs = ThreadRuns(asyncio.get_running_loop())
        program = Program(set_up, runs, Listener(), lambda: None, Manner.WHEN_READY)
        running = asyncio.ensure_future(program.run())
        program.is_looked_at = lambda: not stage.kept  # until the Manager runs
        stamp.write_text(another)
        return await running

    assert asyncio.run(live()) == code
    assert stage.mails == [mail]
    assert [one.what for one in stage.kept] == [What.STARTED, What.STOPPED]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_what_was_built_can_be_replaced_and_nothing_else(
    stamp: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert running_build() is None
    monkeypatch.setattr(sys, "_MEIPASS", str(stamp.parent), raising=False)
    build = running_build()
    assert build is not None
    assert build.look() is Found.SAME


def test_it_begins_anew_with_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(anew.os, "execv", lambda *call: begun.append(call))
    monkeypatch.setattr("app.main._do", lambda *_: AGAIN)
    main(["--headless", "--log-level", "debug"])
    assert begun == [(sys.executable, [sys.executable, "--headless", "--log-level", "debug"])]

    def gone(*_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(anew.os, "execv", gone)
    assert begin_anew([]) == 1


def test_on_windows_it_starts_what_is_installed_and_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(anew.subprocess, "Popen", begun.append)
    assert begin_anew(["--data-dir", r"C:\Users\Ada L\data"]) == 0
    assert begun == [[sys.executable, "--data-dir", r"C:\Users\Ada L\data"]]  # quoted as a whole

    def gone(_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(anew.subprocess, "Popen", gone)
    assert begin_anew([]) == 1
