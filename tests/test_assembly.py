"""The real parts, put together: who is told what, and in which order."""

from pathlib import Path

from app.assembly import assemble
from app.auth.account import Account
from app.files import Places
from tests.auth.scene import grant_from, open_scene


def test_way_is_made_once_before_another_person_takes_over_at_connect_me(tmp_path: Path) -> None:
    told: list[tuple[str | None, str | None]] = []
    with open_scene() as scene:
        parts = assemble(
            scene.profile,
            Places(tmp_path),
            scene.vault,
            lambda uid: told.append((parts.connect_me.uid, uid)),
        )
        assert isinstance(parts.connect_me, Account)
        assert isinstance(parts.google, Account)
        for _ in range(2):
            parts.connect_me.adopt(grant_from(scene.connect_me))
            parts.google.adopt(grant_from(scene.google))
        assert told == []
        scene.connect_me.subject, scene.connect_me.uid = "subject-of-eve", "uid-2"
        scene.google.subject = "subject-of-eve"
        first = parts.connect_me.uid
        parts.google.adopt(grant_from(scene.google))
        parts.connect_me.adopt(grant_from(scene.connect_me))
    assert told == [(first, "uid-2")]
