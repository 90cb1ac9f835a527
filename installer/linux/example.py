"""Writes the profile that the packages install: the one of the program, and every key explained."""

import json
import tomllib
from collections.abc import Mapping
from itertools import groupby
from textwrap import wrap

from app.domain.profile_keys import PROFILE_KEYS
from installer.contents import ROOT

HEAD = """\
# What holds for everybody on this computer. As it stands it changes nothing: keys behind a # show
# their default; "" stands where there is none. To set one, take the # from its line and from the
# [section] above it. Passwords and tokens are refused.
"""


def profile() -> str:
    """Give the text of the file: what the program's own says, and every other key as a comment."""
    ours = tomllib.loads((ROOT / "resources" / "profile.toml").read_text("utf-8"))
    lines = [HEAD]
    sections = {
        name: list(keys) for name, keys in groupby(PROFILE_KEYS, key=lambda key: key.section)
    }
    for section in sorted(sections, key=lambda name: name not in ours):
        lines.append(f"[{section}]" if section in ours else f"# [{section}]")
        for key in sections[section]:
            says = f"{key.says} Expected: {key.expected}."
            lines += [f"#   {line}" for line in wrap(says, 92)]
            named = ours.get(section, {})
            set_by_us = key.name in named
            value = _toml(named[key.name] if set_by_us else key.default)
            lines.append(f"{'' if set_by_us else '# '}{_bare(key.name)} = {value}")
        lines.append("")
    return "\n".join(lines)


def _bare(name: str) -> str:
    return name if name.replace("_", "").isalnum() and name.isascii() else json.dumps(name)


def _toml(value: object) -> str:
    """Write a default as TOML; one that is not there as an empty text."""
    match value:
        case None:
            return '""'
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case tuple() | list() | frozenset():
            return f"[{', '.join(_toml(one) for one in value)}]"
        case Mapping():
            return "{" + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + "}"
        case _:
            return json.dumps(str(value), ensure_ascii=False)
