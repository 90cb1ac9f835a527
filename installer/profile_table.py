"""Writes the keys of the profile into docs/deployment.md: `python -m installer.profile_table`."""

import json
import sys
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from app.domain.profile_keys import PROFILE_KEYS

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "deployment.md"
BEGIN, END = "<!-- the keys: python -m installer.profile_table -->", "<!-- end of the keys -->"


def table() -> str:
    """Give every key with its default, what may stand there, and what it is for."""
    lines = []
    for section, keys in groupby(PROFILE_KEYS, key=lambda key: key.section):
        lines += [f"**[{section}]**", "", "| key | default | may be | for |", "|---|---|---|---|"]
        for key in keys:
            default = "none" if key.default is None else f"`{_toml(key.default)}`"
            lines.append(
                f"| `{key.name}` | {default} | {_cell(key.expected)} | {_cell(key.says)} |"
            )
        lines.append("")
    return "\n".join(lines)


def with_table(text: str) -> str:
    """Give the document with the table as it is now."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table()}\n{END}{after}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case tuple() | list():
            return f"[{', '.join(_toml(one) for one in value)}]"
        case Mapping():
            return "{" + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + "}"
        case _:
            return json.dumps(str(value), ensure_ascii=False)


if __name__ == "__main__":
    DOCUMENT.write_text(with_table(DOCUMENT.read_text("utf-8")), "utf-8")
    sys.exit(0)
