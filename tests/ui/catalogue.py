"""Translations made for a test, compiled with Qt's own tool."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

TOOLS = Path(sys.executable).parent


def compiled(folder: Path, code: str, sentences: Mapping[tuple[str, str], str]) -> Path:
    """Write and compile a catalogue of (context, English): translation; gives the .qm."""
    messages = "".join(
        f"<context><name>{context}</name><message><source>{escape(english)}</source>"
        f"<translation>{escape(translation)}</translation></message></context>"
        for (context, english), translation in sentences.items()
    )
    source = folder / f"connectme_{code}.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{code}" sourcelanguage="en">{messages}</TS>\n',
        "utf-8",
    )
    target = source.with_suffix(".qm")
    subprocess.run(
        [TOOLS / "pyside6-lrelease", "-silent", source, "-qm", target], check=True, timeout=60
    )
    return target
