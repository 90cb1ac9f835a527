"""Writes to the console: at once, in any encoding, and without noise when nobody reads."""

import contextlib
import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO


@dataclass(slots=True)
class Console:
    """The two streams of a program; a windowed program may have neither."""

    out_stream: TextIO | None
    err_stream: TextIO | None
    closed: bool = False  # whether nobody reads what we write to stdout any more

    def prepare(self) -> None:
        """Let every character through, escaped where the console cannot show it."""
        for stream in (self.out_stream, self.err_stream):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def out(self, line: str) -> None:
        """Write a line to stdout."""
        if not self.closed and self.out_stream is not None:
            self.closed = not _write(self.out_stream, line + "\n")

    def err(self, line: str) -> None:
        """Write a line to stderr."""
        if self.err_stream is not None:
            _write(self.err_stream, line + "\n")

    def is_read(self) -> bool:
        """Say whether a person may see what we write to stderr."""
        try:
            return self.err_stream is not None and self.err_stream.isatty()
        except ValueError:
            return False

    def out_text(self) -> TextIO:
        """Give stdout for a command that writes by itself; a place to write to in any case."""
        return self.out_stream or io.StringIO()

    def err_text(self) -> TextIO:
        """Give stderr in the same way."""
        return self.err_stream or io.StringIO()

    def finish(self) -> None:
        """Bring out what is left, so that the interpreter has nothing to complain about."""
        for stream in (self.out_stream, self.err_stream):
            if stream is not None:
                _write(stream, "")


def _write(stream: TextIO, text: str) -> bool:
    """Write and flush; says whether somebody still takes it."""
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        _mute(stream)
        return False
    return True


def _mute(stream: TextIO) -> None:
    """Lead a broken stream nowhere: the interpreter flushes it once more when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(Path(os.devnull), os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())
        finally:
            os.close(nowhere)
