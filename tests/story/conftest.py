"""A program of its own for each story."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.story.program import Program, program


@pytest.fixture
def it(tmp_path: Path) -> Iterator[Program]:
    """Ada's program, running and signed in."""
    with program(tmp_path) as running:
        running.start()
        running.sign_in_to_both()
        running.wait_for("well again")
        yield running
