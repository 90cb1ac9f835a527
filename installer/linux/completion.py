"""Writes the completions for bash, zsh and fish, from the command line's own words."""

import argparse
import shlex
from collections.abc import Iterator

from app.arguments import LOG_LEVELS
from installer.contents import PROGRAM
from installer.linux.manual import parsers

FILES = frozenset({"--profile", "--events"})
FOLDERS = frozenset({"--data-dir"})
NAMED = {"--log-level": LOG_LEVELS}  # whose values the command line reads by itself


def bash() -> str:
    """Give the completion of bash: commands and options, files after those that take one."""
    whole, commands = parsers()
    cases = "\n".join(
        f"        {name}) words={shlex.quote(' '.join(_words(parser)))} ;;"
        for name, parser in commands.items()
    )
    everything = shlex.quote(" ".join((*commands, *_words(whole))))
    choices = "\n".join(
        f'        {word}) COMPREPLY=($(compgen -W {shlex.quote(" ".join(values))} -- "$now"));'
        " return ;;"
        for word, values in sorted(_choices(whole, commands).items())
    )
    free = "|".join(_free(whole, commands))
    return f"""\
# bash completion of {PROGRAM}
_{_name()}() {{
    local now="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" word words
    COMPREPLY=()
    case "$before" in
        {"|".join(sorted(FILES))}) COMPREPLY=($(compgen -f -- "$now")); return ;;
        {"|".join(sorted(FOLDERS))}) COMPREPLY=($(compgen -d -- "$now")); return ;;
{choices}
        {free}) return ;;
    esac
    words={everything}
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in
{cases}
        esac
    done
    COMPREPLY=($(compgen -W "$words" -- "$now"))
}}
complete -o filenames -F _{_name()} {PROGRAM}
"""


def zsh() -> str:
    """Give the completion of zsh: each word with what it does."""
    whole, commands = parsers()
    listed = "\n".join(
        f"        {_zsh(name, parser.description or '')}" for name, parser in commands.items()
    )
    cases = "\n".join(
        f"        {name}) _arguments -S {_zsh_options(parser)} ;;"
        for name, parser in commands.items()
    )
    return f"""\
#compdef {PROGRAM}
_{_name()}() {{
    local -a commands=(
{listed}
    )
    local state line
    _arguments -C -S {_zsh_options(whole)} '1: :->command' '*:: :->more'
    case "$state" in
        command) _describe command commands ;;
        more)
            case "$line[1]" in
{cases}
            esac ;;
    esac
}}
_{_name()} "$@"
"""


def fish() -> str:
    """Give the completion of fish."""
    whole, commands = parsers()
    lines = [f"# fish completion of {PROGRAM}", f"complete -c {PROGRAM} -f"]
    for name, parser in commands.items():
        what = shlex.quote(parser.description or "")
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand -a {name} -d {what}")
    lines += _fish_options(whole, "__fish_use_subcommand")
    for name, parser in commands.items():
        lines += _fish_options(parser, f"'__fish_seen_subcommand_from {name}'")
    return "\n".join(lines) + "\n"


def _name() -> str:
    return PROGRAM.replace("-", "_")


def _words(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from (word for word in action.option_strings if word.startswith("--"))
        if not action.option_strings and action.choices and action.dest != "command":
            yield from map(str, action.choices)


def _choices(
    whole: argparse.ArgumentParser, commands: dict[str, argparse.ArgumentParser]
) -> dict[str, list[str]]:
    return {
        word: values
        for parser in (whole, *commands.values())
        for action in parser._actions
        for word in action.option_strings
        if (values := _values(action))
    }


def _free(
    whole: argparse.ArgumentParser, commands: dict[str, argparse.ArgumentParser]
) -> list[str]:
    """Give the options whose values nobody can guess."""
    return sorted(
        {
            word
            for parser in (whole, *commands.values())
            for action in parser._actions
            for word in action.option_strings
            if action.nargs is None and not _values(action) and word not in FILES | FOLDERS
        }
    )


def _values(action: argparse.Action) -> list[str]:
    named = [value for word in action.option_strings for value in NAMED.get(word, ())]
    return named or [str(choice) for choice in action.choices or ()]


def _zsh(name: str, what: str) -> str:
    return shlex.quote(f"{name}:{what.replace(':', ' ')}")


def _zsh_options(parser: argparse.ArgumentParser) -> str:
    found = []
    for action in parser._actions:
        values = " ".join(_values(action))
        if action.option_strings and action.option_strings[-1].startswith("--"):
            word = action.option_strings[-1]
            what = (action.help or "").replace("[", "(").replace("]", ")").replace(":", " ")
            takes = "" if action.nargs == 0 else f": :{_zsh_value(word, values)}"
            found.append(shlex.quote(f"{word}[{what}]{takes}"))
        elif action.choices and action.dest != "command":
            found.append(shlex.quote(f"1: :({values})"))
    return " ".join(found)


def _zsh_value(word: str, values: str) -> str:
    if values:
        return f"({values})"
    return "_files -/" if word in FOLDERS else "_files" if word in FILES else " "


def _fish_options(parser: argparse.ArgumentParser, when: str) -> Iterator[str]:
    for action in parser._actions:
        choices = shlex.quote(" ".join(_values(action)))
        if not action.option_strings:
            if action.choices and action.dest != "command":
                yield f"complete -c {PROGRAM} -n {when} -a {choices}"
            continue
        word = action.option_strings[-1]
        line = f"complete -c {PROGRAM} -n {when} -l {word.removeprefix('--')}"
        if action.nargs != 0:
            line += f" -x -a {choices}" if _values(action) else " -r"
            line += " -F" if word in FILES | FOLDERS else ""
        yield f"{line} -d {shlex.quote(action.help or '')}"
