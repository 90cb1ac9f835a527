"""Two authorities, and a person who is signed in at neither or at both."""

from collections.abc import Iterator

import pytest

from app.auth.account import Account
from app.domain.errors import Service
from tests.auth.scene import Scene, grant_from, open_scene


@pytest.fixture
def scene() -> Iterator[Scene]:
    """Two authorities and nobody signed in."""
    with open_scene() as opened:
        yield opened


@pytest.fixture
def signed_in(scene: Scene) -> Scene:
    """Two authorities, and a person signed in at both."""
    for service, account in scene.accounts.items():
        account.adopt(grant_from(scene.server(service)))
    return scene


@pytest.fixture
def account(signed_in: Scene) -> Account:
    """Give the sign-in at Connect Me, where refresh tokens rotate."""
    return signed_in.account(Service.CONNECT_ME)
