"""Opens the data folder, and says how the program is put together in it."""

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack

from app.auth.vault import MemoryVault, Vault, open_vault
from app.autostart import Autostart, autostart
from app.data_folder import DataFolder
from app.domain.choices import Choices, General, parse_choices
from app.domain.errors import AppError
from app.files import make_private, read_text_or_quarantine, write_atomically
from app.parts import MakeWay, Parts
from app.preferences import Preferences
from app.program import SetUp, watch_the_exit
from app.renewal import running_build
from app.sandbox_run import NoAutostart, sign_visitor_in
from app.scene import Scene

AT_LOGIN = "the start at log-in"
log = logging.getLogger("connectme.main")


def set_up(scene: Scene, closing: ExitStack, tell: Callable[[str], None]) -> SetUp:
    """Open the folder; the heavy libraries wait for `assemble`. Raises AppError."""
    places, visit = scene.places, scene.visit
    make_private(places.root)
    choices, notice = read_text_or_quarantine(
        places.settings, lambda text: parse_choices(text, str(places.settings))
    )
    choices = choices or Choices()
    folder = DataFolder(places, scene.level or choices.general.log_level)
    closing.callback(folder.close)
    for line in (notice, _scrubbed_words(scene.scrubbed)):
        if line:
            log.warning("%s", line)

    def keep(text: str) -> None:
        write_atomically(places.settings, text.encode())

    def apply(general: General) -> None:
        folder.log_at(scene.level or general.log_level)

    def assemble(make_way: MakeWay) -> Parts:
        from app.assembly import assemble

        return assemble(scene.profile, places, vault_of(scene), make_way)

    starting = NoAutostart() if scene.is_sandbox else autostart(scene.options, os.environ)

    return SetUp(
        Preferences(scene.profile, choices, keep, apply),
        assemble,
        folder.activity,
        lambda: _erased(folder, starting),
        places.socket,
        starting,
        places.log,
        watch_the_exit,
        build=None if scene.is_sandbox else running_build(),
        greet=None if visit is None else lambda conductor: sign_visitor_in(conductor, visit, tell),
    )


def vault_of(scene: Scene) -> Vault:
    """Give where sign-ins are kept: the keyring, or memory for the sandbox; blocks."""
    return MemoryVault() if scene.is_sandbox else open_vault()


def _erased(folder: DataFolder, starting: Autostart) -> tuple[str, ...]:
    """Remove the files and the start at log-in; gives the names of what is still there."""
    left = folder.erase()
    if starting.is_on():
        try:
            starting.switch(on=False)
        except AppError:
            return (*left, AT_LOGIN)
    return left


def _scrubbed_words(names: tuple[str, ...]) -> str:
    return f"Ignored from the environment: {', '.join(names)}." if names else ""
