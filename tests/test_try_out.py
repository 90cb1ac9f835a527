"""The program started once more against simulated services."""

import sys
from pathlib import Path

import pytest

from app.autostart import Command
from app.domain.errors import AppError
from app.try_out import NOT_STARTED, try_out


def test_it_starts_this_very_program_in_the_sandbox() -> None:
    asked: list[Command] = []
    try_out(lambda command: not asked.append(command))
    (command,) = asked
    assert command.words == (sys.executable, "-m", "app", "--sandbox")
    assert command.folder == Path(__file__).resolve().parents[1]


def test_a_start_that_fails_is_told() -> None:
    with pytest.raises(AppError) as failed:
        try_out(lambda _: False)
    assert failed.value is NOT_STARTED
