"""The technical log: private, one line, without secrets, and never in the way."""

import ctypes
import faulthandler
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn
from unittest.mock import Mock

import pytest

from app import log as log_module
from app.files import make_private, open_private
from app.last_resort import SENTENCE, LastResort, show_plainly
from app.log import CrashFile, RunningLog, places
from app.redaction import LONGEST, redacted
from tests import canaries

OURS = logging.getLogger("connectme.test")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    make_private(tmp_path / "logs")
    return tmp_path / "logs" / "app.log"


@pytest.fixture
def log(path: Path) -> Iterator[RunningLog]:
    running = RunningLog(path, "info", open_private)
    yield running
    running.close()


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_record_is_one_line_with_its_instant_in_utc(log: RunningLog, path: Path) -> None:
    OURS.info("first\nsecond \x1b[31m \u202ereversed")
    (line,) = lines(path)
    at, level, room, message = line.split(" ", 3)
    assert datetime.fromisoformat(at).utcoffset() is not None
    assert at.endswith("+00:00")
    assert (level, room) == ("INFO", "connectme.test")
    assert message == r"first\nsecond \x1b[31m \u202ereversed"


def test_the_files_are_private_from_creation_and_bounded(
    log: RunningLog, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger().handlers[0], "maxBytes", 2000)
    for number in range(200):
        OURS.info("line %d %s", number, "x " * 20)
    files = sorted(one.name for one in path.parent.iterdir())
    assert files == ["app.log", *(f"app.log.{n}" for n in range(1, 5))]
    if sys.platform != "win32":  # there the folder guards them
        assert {mode(one) for one in path.parent.iterdir()} == {0o600}
    assert all(one.stat().st_size <= 2000 for one in path.parent.iterdir())


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {canaries.ACCESS_TOKEN}",
        f"GET /cb?code={canaries.CODE}&state={canaries.STATE} HTTP/1.1",
        f"body was {{'refresh_token': '{canaries.REFRESH_TOKEN}', \"code\": \"{canaries.CODE}\"}}",
        f"code_verifier={canaries.VERIFIER}",
        f"secret {canaries.CLIENT_SECRET}",
        f"from {canaries.EMAIL} and {canaries.EMAIL.replace('@', '%40')}",
        f"proxy http://ada:{canaries.PROXY_PASSWORD}@proxy.example:8080/",
        f"token {canaries.ACCESS_TOKEN}",
        f"id_token={canaries.ID_TOKEN}",
        "opaque 0f9e8d7c6b5a49382716fedcba0987654321",
        "jwt eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
    ],
)
def test_secrets_and_addresses_are_hidden(text: str) -> None:
    hidden = redacted(text)
    assert "[hidden]" in hidden
    assert not canaries.found_in(hidden)
    assert "0f9e8d" not in hidden
    assert "eyJ" not in hidden


def test_ordinary_words_are_left_as_they_are() -> None:
    text = "status code: 503, state: held, in google_calendar_adapter_reading_pages.py, Busy 09:00"
    assert redacted(text) == text


def test_a_message_of_any_size_is_cut_fast() -> None:
    assert len(redacted("a" * 10_000_000)) == LONGEST


@pytest.mark.leaks_on_purpose  # pytest catches the record as well
def test_what_an_exception_says_is_left_out(log: RunningLog, path: Path) -> None:
    try:
        try:
            int(canaries.TITLE)
        except ValueError as error:
            raise RuntimeError(canaries.ACCESS_TOKEN) from error
    except RuntimeError:
        OURS.exception("it failed")
    (line,) = lines(path)
    assert "it failed | RuntimeError < tests/test_log.py:" in line
    assert "because of ValueError" in line
    assert not canaries.found_in(line)


def test_details_of_third_parties_cannot_be_switched_on(log: RunningLog, path: Path) -> None:
    log.set_level("debug")
    for name in ("requests_oauthlib", "urllib3.connectionpool", "google", "connectmenot"):
        third = logging.getLogger(name)
        third.setLevel(logging.DEBUG)
        third.debug("details")
        third.info("details")
        third.warning("from %s", name)
        third.setLevel(logging.NOTSET)
    OURS.debug("ours")
    told = [line.partition(" ")[2] for line in lines(path)]
    assert told[0] == "WARNING requests_oauthlib from requests_oauthlib"
    assert len(told) == 5
    assert told[-1] == "DEBUG connectme.test ours"


@pytest.mark.leaks_on_purpose  # pytest catches the record as well
def test_warnings_of_python_are_logged(log: RunningLog, path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(f"odd {canaries.EMAIL}", UserWarning, stacklevel=1)
        logging.captureWarnings(capture=False)
    (line,) = lines(path)
    assert "py.warnings" in line
    assert "UserWarning: odd [hidden]" in line


def test_a_failing_disk_never_raises_and_the_log_recovers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = True

    def opener(where: Path, flags: int) -> int:
        if broken:
            raise OSError(28, "No space left on device")
        return open_private(where, flags)

    running = RunningLog(path, "info", opener)
    OURS.info("lost")
    assert running.failing
    broken = False
    OURS.info("kept")
    assert not running.failing
    running.close()
    assert [line.rpartition(" ")[2] for line in lines(path)] == ["kept"]


def test_a_refused_rotation_goes_on_in_the_old_file(
    log: RunningLog, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError(13, "held by a scanner")

    monkeypatch.setattr(logging.getLogger().handlers[0], "maxBytes", 100)
    monkeypatch.setattr(os, "rename", refuse)
    for number in range(5):
        OURS.info("line %d %s", number, "x" * 20)
    assert len(lines(path)) == 5


def test_a_wrong_call_is_logged_as_such(log: RunningLog, path: Path) -> None:
    record = OURS.makeRecord(OURS.name, logging.INFO, __file__, 7, "%d of %d", (1,), None)
    logging.getLogger().handlers[0].handle(record)
    assert "a message that cannot be made, in " in lines(path)[0]


def test_closing_gives_the_logging_back_as_it_was(path: Path) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    RunningLog(path, "debug", open_private).close()
    assert (root.level, root.handlers) == before
    assert logging.getLogger("connectme").level == logging.NOTSET


@pytest.mark.leaks_on_purpose  # pytest catches the record as well
def test_the_last_resort_tells_a_sentence_and_logs_frames_without_values(
    log: RunningLog, path: Path
) -> None:
    told: list[str] = []
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    last = LastResort(told.append)
    try:
        try:
            raise ValueError(canaries.REFRESH_TOKEN)
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
            sys.unraisablehook(
                SimpleNamespace(exc_value=error, exc_type=ValueError, object=canaries.TITLE)
            )
        thread = threading.Thread(target=lambda: int(canaries.CODE), name="worker")
        thread.start()
        thread.join()
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        last.close()
    assert told == [SENTENCE, SENTENCE]
    assert [line.split(" ", 3)[3].partition(" <")[0] for line in lines(path)] == [
        "uncaught | ValueError",
        "unraisable | ValueError",
        "uncaught in the thread worker | ValueError",
    ]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_circle_of_causes_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert places(one) == "ValueError | because of KeyError"


def test_the_crash_file_is_private_and_core_dumps_are_off(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[tuple[int, int]] = []
    watched: list[int] = []
    resource = pytest.importorskip("resource", reason="not on Windows")
    monkeypatch.setattr(resource, "setrlimit", lambda _, limit: limits.append(limit))
    monkeypatch.setattr(faulthandler, "enable", watched.append)
    monkeypatch.setattr(faulthandler, "disable", watched.clear)
    crash = CrashFile(path, open_private)
    assert mode(path.with_name("crash.log")) == 0o600
    assert len(watched) == 1
    crash.close()
    assert (limits, watched) == ([(0, 0)], [])


def test_without_a_crash_file_the_program_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_module, "_no_core_dumps", lambda: None)
    CrashFile(tmp_path / "missing" / "app.log", open_private).close()
    assert not (tmp_path / "missing").exists()


def test_without_qt_windows_itself_shows_why(monkeypatch: pytest.MonkeyPatch) -> None:
    user = Mock()
    monkeypatch.setattr(ctypes, "windll", Mock(user32=user), raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    show_plainly("It cannot start.")
    assert not user.MessageBoxW.called
    monkeypatch.setattr(sys, "platform", "win32")
    show_plainly("It cannot start.")
    assert user.MessageBoxW.call_args.args[:2] == (None, "It cannot start.")
