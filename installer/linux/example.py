"""Writes the profile that the packages install: the one of the program, and every key explained."""

import json
from collections.abc import Mapping
from itertools import groupby
from textwrap import wrap

from app.domain.profile_keys import PROFILE_KEYS
from installer.contents import ROOT

HEAD = """\
# What holds for everybody on this computer. As it stands it changes nothing: every key below is a
# comment and shows its default. To set one, take the # from its line and from its [section].
# Keys of [google] go into the section that is there already. Passwords and tokens are refused.
"""


def profile() -> str:
    """Give the text of the file."""
    package = (ROOT / "resources" / "profile.toml").read_text("utf-8")
    ours = package[package.index("\n[") :].strip("\n")
    return "\n".join([HEAD, ours, "", *_explained()])


def _explained() -> list[str]:
    lines: list[str] = []
    for section, keys in groupby(PROFILE_KEYS, key=lambda key: key.section):
        lines.append("# more of [google]:" if section == "google" else f"# [{section}]")
        for key in keys:
            if section == "google" and key.name in ("client_id", "client_secret"):
                continue
            lines += [f"#   {line}" for line in wrap(f"{key.says} Expected: {key.expected}.", 92)]
            lines.append(f"# {_bare(key.name)} = {_toml(key.default)}")
        lines.append("")
    return lines


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
