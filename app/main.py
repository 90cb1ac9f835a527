"""The composition root: reads the command line, names the concrete parts, starts what is asked."""

import gc
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.anew import AGAIN, begin_anew
from app.arguments import PROGRAM, PlanOptions, WrongUsage, parse_arguments
from app.console import Console
from app.domain.choices import Choices, parse_choices
from app.domain.errors import AppError, ProfileError
from app.domain.profile import merged, parse_profile
from app.environment import forget_the_bundle, scrub_environment
from app.files import Places, default_root, find_profile, make_private, read_text
from app.last_resort import SENTENCE, LastResort, show_plainly
from app.scene import Scene

if TYPE_CHECKING:
    from app.plan import PlanCall
    from app.program import SetUp

log = logging.getLogger("connectme.main")

ALREADY = "Connect Me Calendar is already running with this data folder."
SILENT = "Connect Me Calendar is already at work with this data folder, but it does not answer."


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit code."""
    frozen = getattr(sys, "frozen", False)
    if frozen:
        forget_the_bundle(os.environ, getattr(sys, "_MEIPASS", ""))
    scrubbed = scrub_environment(os.environ)
    console = Console(sys.stdout, sys.stderr)
    console.prepare()
    arguments = sys.argv[1:] if argv is None else argv
    namespace = None
    try:
        namespace = _understood(arguments)
        code = _do(namespace, console, scrubbed)
    except SystemExit as done:  # --help and --version
        return done.code if isinstance(done.code, int) else 0
    except WrongUsage as complaint:
        console.err(f"{PROGRAM}: {complaint}")
        return 2
    except AppError as error:
        console.err(str(error))
        if _is_face(namespace) and _tells_in_window(console):
            _show(error)
        return 2 if isinstance(error, ProfileError) else 1
    finally:
        console.finish()
    return begin_anew(arguments) if code == AGAIN else code


def _is_face(namespace: Namespace | None) -> bool:
    """Say whether the program with the tray was asked for."""
    return namespace is not None and namespace.command is None and not namespace.headless


def _tells_in_window(console: Console) -> bool:
    """Say whether a window tells why the program does not start: nobody would see it otherwise."""
    return bool(getattr(sys, "frozen", False)) and not console.is_read()


def _show(failure: AppError) -> None:
    try:
        from app.ui.application import show_last_words
    except ImportError:  # Qt itself cannot be loaded
        show_plainly(str(failure))
    else:
        show_last_words(failure)


def _understood(argv: Sequence[str]) -> Namespace:
    """Read the command line; the module of `plan` is loaded only where it may be meant."""
    if "plan" not in argv:
        return parse_arguments(argv)
    from app.plan import add_plan_choices, add_plan_options

    return parse_arguments(argv, PlanOptions(add_plan_choices, add_plan_options))


def _do(namespace: Namespace, console: Console, scrubbed: tuple[str, ...]) -> int:
    """Do it, and leave nothing open; what nobody foresaw is logged and told in a sentence."""
    with ExitStack() as closing:
        closing.callback(LastResort(console.err).close)
        try:
            return _choose(namespace, console, scrubbed, closing)
        except (AppError, WrongUsage):
            raise
        except Exception:  # its text may be foreign; the log takes its class and places
            with _logged(namespace):
                log.critical("uncaught", exc_info=True)
            raise AppError(SENTENCE) from None


def _logged(namespace: Namespace) -> AbstractContextManager[None]:
    """See that there is a log: what fails early fails before the data folder was opened."""
    from app.data_folder import early_log

    return early_log(_places(namespace))


def _places(namespace: Namespace) -> Places:
    """Give where the files of the person lie, unless the command line names another folder."""
    root = namespace.data_dir.expanduser() if namespace.data_dir else default_root()
    return Places(root.absolute())


def _choose(
    namespace: Namespace, console: Console, scrubbed: tuple[str, ...], closing: ExitStack
) -> int:
    if namespace.sandbox is not None:
        return _play(namespace, console, scrubbed, closing)
    profile = parse_profile(*find_profile(namespace.profile))
    scene = Scene(
        profile,
        _places(namespace),
        namespace.log_level,
        scrubbed,
        options=_lasting_options(namespace),
    )
    match namespace.command:
        case None:
            return _face(namespace, console, lambda: scene, scene.places, closing)
        case "plan":
            return _plan(namespace, scene, console)
        case _:
            return _command(namespace, scene, console, closing)


def _plan(namespace: Namespace, scene: Scene, console: Console) -> int:
    """Print the agenda; only without --events the network and the sign-in are needed."""
    from app.plan import run_plan

    settings = merged(scene.profile, _choices(scene.places))

    def online(call: "PlanCall") -> str:
        from app.commands import plan_of_running

        if (told := plan_of_running(scene.places.socket, call)) is not None:
            return told  # the running program owns the tokens
        from app.assembly import google_account, plan_online
        from app.auth.vault import open_vault

        google = google_account(scene.profile, scene.places, open_vault())
        return plan_online(scene.profile, settings, google, call)

    now = datetime.now(UTC)
    return run_plan(namespace, settings, online, now, console.out_text(), console.err_text())


def _command(namespace: Namespace, scene: Scene, console: Console, closing: ExitStack) -> int:
    from app.commands import Command, run_command
    from app.instance import Instance
    from app.opening import set_up
    from app.orders import Ask, Order

    command = Command(
        Order(
            Ask(namespace.command),
            getattr(namespace, "party", ""),
            getattr(namespace, "method", "google"),
        ),
        as_json=getattr(namespace, "as_json", False),
        no_browser=getattr(namespace, "no_browser", False),
        yes=getattr(namespace, "yes", False),
    )
    return run_command(
        command,
        console,
        Instance(scene.places.lock),
        lambda: set_up(scene, closing, lambda _: None),
        scene.places.socket,
    )


def _play(
    namespace: Namespace, console: Console, scrubbed: tuple[str, ...], closing: ExitStack
) -> int:
    """Run in the sandbox, in a folder of its own unless one is named."""
    if namespace.profile is not None:
        raise WrongUsage("--profile is not expected together with --sandbox, which brings its own")
    if namespace.data_dir is None:
        from app.sandbox_run import temporary_folder

        root = temporary_folder(closing)
    else:
        root = namespace.data_dir.expanduser().absolute()
    places = Places(root)

    def scene() -> Scene:
        return _sandbox_scene(namespace, console, places, scrubbed, closing)

    return _face(namespace, console, scene, places, closing)


def _sandbox_scene(
    namespace: Namespace,
    console: Console,
    places: Places,
    scrubbed: tuple[str, ...],
    closing: ExitStack,
) -> Scene:
    from app.sandbox.main import Sandbox  # the one door

    tell = _sandbox_teller(namespace, console)
    sandbox = Sandbox.start(namespace.sandbox, tell=tell)
    closing.callback(sandbox.close)
    tell(f"the board is at {sandbox.board_url}")
    profile = parse_profile(sandbox.profile_toml, "sandbox")
    return Scene(profile, places, namespace.log_level, scrubbed, visit=sandbox.follow)


def _sandbox_teller(namespace: Namespace, console: Console) -> Callable[[str], None]:
    say = console.err if namespace.json else console.out
    return lambda sentence: say(f"sandbox: {sentence}")


def _face(
    namespace: Namespace,
    console: Console,
    scene: Callable[[], Scene],
    places: Places,
    closing: ExitStack,
) -> int:
    """Become the one program of the folder, with a tray or without; or say that there is one."""
    from app.instance import Instance

    make_private(places.root)
    instance = Instance(places.lock)
    if not instance.claim():
        return _second(namespace, console, places)
    closing.callback(instance.release)

    def opened() -> "SetUp":
        from app.opening import set_up  # after the icon is drawn

        return set_up(scene(), closing, _sandbox_teller(namespace, console))

    if namespace.headless:
        from app.headless import run_headless

        return run_headless(opened(), console, as_json=namespace.json, seconds=namespace.seconds)
    gc.disable()  # until the icon is drawn: loading leaves nothing to collect
    closing.callback(gc.enable)
    from app.ui.qt import load_qt

    load_qt()
    from app.ui.application import NOT_DRAWN, run_tray

    def note(words: str) -> None:
        with _logged(namespace):
            log.critical("Qt cannot draw: %s", words)
        if _tells_in_window(console):
            show_plainly(NOT_DRAWN)

    return run_tray(opened, console, note, tells_at_icon=not _tells_in_window(console))


def _second(namespace: Namespace, console: Console, places: Places) -> int:
    """Say that the program runs already, or bring it forward."""
    if namespace.headless:
        (console.err if namespace.json else console.out)(ALREADY)
        return 0
    from app.commands import show_running

    if show_running(places.socket):
        return 0
    raise AppError(SILENT)


def _lasting_options(namespace: Namespace) -> tuple[str, ...]:
    """Give the options that say which program this is: whose profile, whose data."""
    named = (("--profile", namespace.profile), ("--data-dir", namespace.data_dir))
    return tuple(
        word
        for option, path in named
        if path is not None
        for word in (option, str(path.expanduser().absolute()))
    )


def _choices(places: Places) -> Choices:
    """Read the person's choices, changing nothing; raises ProfileError."""
    source = str(places.settings)
    try:
        text = read_text(places.settings)
    except ValueError as error:
        raise ProfileError(f"{source}: the file is not UTF-8 text; expected JSON.") from error
    return Choices() if text is None else parse_choices(text, source)
