"""The desktop session of a test, and the services that its program talks to."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.sandbox.main import Sandbox
from tests.desktop.desk import Desk
from tests.desktop.sni_client import Panel


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start(script=False) as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path, sandbox: Sandbox) -> Iterator[Desk]:
    with ExitStack() as closing:
        made = Desk(tmp_path, closing)
        made.profile.write_text(sandbox.profile_toml)
        yield made


@pytest.fixture
def panel(desk: Desk) -> Iterator[Panel]:
    made = Panel(desk.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()
