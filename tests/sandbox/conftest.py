"""The sandbox of one test, which must have made no mistake of its own."""

from collections.abc import Iterator

import pytest

from app.sandbox.main import Sandbox
from tests.sandbox.genesys_world import GenesysWorld
from tests.sandbox.world import HandClock, World


@pytest.fixture
def world() -> Iterator[World]:
    clock = HandClock()
    with Sandbox.start(script=False, clock=clock) as sandbox:
        yield World(sandbox, clock)
        servers = (sandbox.google.server, sandbox.connect_me.server, sandbox.board.server)
        assert [crash for server in servers for crash in server.crashes] == []


@pytest.fixture
def genesys() -> Iterator[GenesysWorld]:
    clock = HandClock()
    with Sandbox.start("genesys-cloud", script=False, clock=clock) as sandbox:
        yield GenesysWorld(sandbox, clock)
        servers = (sandbox.google.server, sandbox.genesys.server, sandbox.board.server)
        assert [crash for server in servers for crash in server.crashes] == []
        assert sandbox.connect_me.journal.entries() == ()
