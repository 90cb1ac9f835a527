"""Writes the manual page, from the command line's own words."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime

from app import __version__
from app.arguments import PlanOptions, command_line
from app.plan import add_plan_choices, add_plan_options
from installer.contents import PROGRAM
from installer.linux.words import DESCRIPTION, HOMEPAGE, SUMMARY, TITLE

EXITS = (
    ("0", "done; of status: the Manager is OK; of check: all is met"),
    ("1", "refused, or not well"),
    ("2", "wrong usage, or an unreadable profile"),
    ("3", "the program is not running"),
    ("4", "the sign-in failed"),
)
FILES = (
    ("/etc/connectme-calendar/profile.toml", "what holds for everybody on this computer"),
    ("~/.local/share/connectme-calendar/", "settings, state, activity and logs"),
)

Commands = dict[str, argparse.ArgumentParser]


def parsers() -> tuple[argparse.ArgumentParser, Commands]:
    """Give the command line as a whole, and each of its commands."""
    whole, commands = command_line(PlanOptions(add_plan_choices, add_plan_options))
    return whole, {name: one for name, one in commands.items() if name is not None}


def page(moment: int) -> str:
    """Give the manual page."""
    whole, commands = parsers()
    day = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
    lines = [f'.TH {PROGRAM.upper()} 1 "{day}" "{TITLE} {__version__}" "User Commands"']
    lines += [".SH NAME", _plain(f"{PROGRAM} - {SUMMARY[0].lower()}{SUMMARY[1:]}")]
    lines += [".SH SYNOPSIS", f".B {_plain(PROGRAM)}", "[\\fIOPTION\\fR]... [\\fICOMMAND\\fR]"]
    lines += [".SH DESCRIPTION", _plain(DESCRIPTION[0]), ".PP", _plain(DESCRIPTION[1])]
    lines += [".PP", "Without a command the program shows its icon in the tray."]
    lines += [".SH OPTIONS", *_options(whole, without=_of_plan())]
    lines += [".SH COMMANDS"]
    shared = {word for action in whole._actions for word in action.option_strings}
    shared -= _of_plan() | {"--json"}
    for name, parser in commands.items():
        lines += [f".SS {_plain(name)} {' '.join(_positional(parser))}".rstrip()]
        what = parser.description or ""
        lines += [_plain(f"{what[:1].upper()}{what[1:]}.")]
        lines += _options(parser, without=frozenset(shared))
    lines += [".SH EXIT STATUS", *_terms(EXITS), ".SH FILES", *_terms(FILES)]
    lines += [".SH SEE ALSO", f".UR {HOMEPAGE}", ".UE"]
    return "\n".join(lines) + "\n"


def _of_plan() -> frozenset[str]:
    """Give the options that stand before the word `plan` only to be handed on to it."""
    parser = argparse.ArgumentParser(add_help=False)
    add_plan_choices(parser)
    return frozenset(parser._option_string_actions)


def _options(parser: argparse.ArgumentParser, *, without: frozenset[str]) -> Iterator[str]:
    for action in parser._actions:
        if not action.option_strings or set(action.option_strings) <= without:
            continue
        words = ", ".join(f"\\fB{_plain(word)}\\fR" for word in action.option_strings)
        value = _value(action)
        yield from (".TP", f"{words} {value}".rstrip(), _plain(action.help or "")[:1000])


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    choices = "|".join(map(str, action.choices)) if action.choices else ""
    name = f"\\fI{_plain(choices or str(action.metavar or action.dest.upper()))}\\fR"
    return f"[{name}]" if action.nargs == "?" else name


def _positional(parser: argparse.ArgumentParser) -> list[str]:
    return [_value(action) for action in parser._actions if not action.option_strings]


def _terms(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for term, what in pairs:
        yield from (".TP", f"\\fB{_plain(term)}\\fR", _plain(what))


def _plain(text: str) -> str:
    """Write a text so that troff takes no sign of it for its own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
