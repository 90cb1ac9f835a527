"""The command line: what may be written, and one line that says what was expected instead."""

import argparse
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from app import __version__

PROGRAM = "connectme-calendar"
LOG_LEVELS = ("debug", "info", "warning", "error")
SERVICES = ("connect-me", "google")
SANDBOXES = ("connect-me", "genesys-cloud")

AddOptions = Callable[[argparse.ArgumentParser], None]


class PlanOptions(NamedTuple):
    """The options of `plan`, before and after the word; its module is loaded for it alone."""

    before: AddOptions  # all but --json, which stands there anyway
    after: AddOptions


class WrongUsage(Exception):
    """The command line cannot be understood; the text is one line that says what is expected."""


class OneLineParser(argparse.ArgumentParser):
    """A parser that raises its complaint as one line instead of printing its usage."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage with the complaint in one line."""
        raise WrongUsage(" ".join(message.split()))


def parse_arguments(
    argv: Sequence[str], plan_options: PlanOptions | None = None
) -> argparse.Namespace:
    """Read the command line; raises WrongUsage, and SystemExit(0) after --help and --version."""
    parser, commands = command_line(plan_options)
    namespace, unknown = parser.parse_known_args(argv)
    if unknown:
        known = commands.get(namespace.command, parser)
        raise WrongUsage(f"unknown argument {unknown[0]!r}; expected {_expected(known)}")
    _refuse_what_does_not_fit(namespace)
    return namespace


def positive_seconds(text: str) -> float:
    """Read a positive, finite number of seconds."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not (math.isfinite(seconds) and seconds > 0):
        raise argparse.ArgumentTypeError(f"expected a positive number of seconds, found {text!r}")
    return seconds


def _log_level(text: str) -> str:
    level = text.lower()
    if level not in LOG_LEVELS:
        raise argparse.ArgumentTypeError(f"expected one of {', '.join(LOG_LEVELS)}, found {text!r}")
    return level


def command_line(
    plan_options: PlanOptions | None,
) -> tuple[OneLineParser, dict[str | None, argparse.ArgumentParser]]:
    """Give the whole command line, and each command of it by its name."""
    parser = OneLineParser(
        prog=PROGRAM,
        allow_abbrev=False,
        description="Keeps your telephone status in step with your Google Calendar.",
    )
    _add_common(parser, given=True)
    parser.add_argument(
        "--sandbox",
        nargs="?",
        const=SANDBOXES[0],
        choices=SANDBOXES,
        help="run against simulated services on this computer, with a scripted day",
    )
    parser.add_argument(
        "--headless", action="store_true", help="no tray: one line per happening on stdout"
    )
    parser.add_argument("--json", action="store_true", help="with --headless: one object per line")
    parser.add_argument(
        "--for",
        dest="seconds",
        type=positive_seconds,
        metavar="SECONDS",
        help="with --headless: stop after that time",
    )
    if plan_options is not None:
        plan_options.before(parser)
    return parser, _add_commands(parser, plan_options)


def _add_common(parser: argparse.ArgumentParser, *, given: bool) -> None:
    """Add what may stand before and after a command; `given`: with a default, for the first."""
    absent = None if given else argparse.SUPPRESS
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        default=absent,
        help="the deployment profile to use instead of the machine's",
    )
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=absent,
        help="where settings, state and logs are kept",
    )
    parser.add_argument(
        "--log-level",
        type=_log_level,
        metavar="LEVEL",
        default=absent,
        help=f"one of {', '.join(LOG_LEVELS)}",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")


def _add_commands(
    parser: OneLineParser, plan_options: PlanOptions | None
) -> dict[str | None, argparse.ArgumentParser]:
    rooms = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=OneLineParser
    )

    def command(name: str, what: str) -> argparse.ArgumentParser:
        added = rooms.add_parser(name, help=what, description=what, allow_abbrev=False)
        _add_common(added, given=False)
        return added

    def with_json(name: str, what: str) -> argparse.ArgumentParser:
        added = command(name, what)
        # A name of its own: a sub-command's default would overwrite the --json before it.
        added.add_argument("--json", dest="as_json", action="store_true", help="print JSON")
        return added

    plan = command("plan", "print the agenda without writing anything")
    if plan_options is not None:
        plan_options.after(plan)
    disconnect = command("disconnect", "give everything back, revoke both grants, forget all")
    disconnect.add_argument("--yes", action="store_true", help="do not ask")
    return {
        "status": with_json("status", "print the state of the running program"),
        "start": command("start", "start the Manager of the running program"),
        "stop": command("stop", "stop the Manager of the running program; gives the status back"),
        "sync": command("sync", "look at the calendar at once"),
        "quit": command("quit", "end the running program; gives the status back"),
        "sign-in": _add_sign_in(
            command("sign-in", "sign in where the status is set, or to Google")
        ),
        "sign-out": command("sign-out", "give the status back and forget both sign-ins"),
        "disconnect": disconnect,
        "plan": plan,
        "check": with_json("check", "print the requirements and the five status lines"),
    }


def _add_sign_in(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("party", choices=SERVICES, help="where to sign in")
    parser.add_argument(
        "--method",
        choices=("google", "credentials"),
        default="google",
        help="how to sign in where the status is set",
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="print the address instead of opening it"
    )
    return parser


def _expected(parser: argparse.ArgumentParser) -> str:
    names = [name for name in parser._option_string_actions if name.startswith("--")]
    return "one of " + ", ".join(sorted(names))


def _refuse_what_does_not_fit(namespace: argparse.Namespace) -> None:
    """Refuse options that would silently do nothing."""
    if namespace.command is not None:
        for name, given in (
            ("--sandbox", namespace.sandbox),
            ("--headless", namespace.headless),
            ("--json", namespace.json and namespace.command != "plan"),
            ("--for", namespace.seconds),
        ):
            if given:
                raise WrongUsage(
                    f"{name} does not go before {namespace.command!r}; expected one of"
                    " --profile, --data-dir, --log-level there"
                )
    for name, given in (("--json", namespace.json), ("--for", namespace.seconds)):
        if given and not namespace.headless and namespace.command is None:
            raise WrongUsage(f"{name} is expected together with --headless or a command")
    if namespace.command == "sign-in" and (namespace.party, namespace.method) == (
        "google",
        "credentials",
    ):
        raise WrongUsage("--method credentials is expected with connect-me only")
