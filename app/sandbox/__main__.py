"""Runs the sandbox alone: `python -m app.sandbox [connect-me|genesys-cloud]`."""

import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from app.sandbox.main import SERVICES, Sandbox


def main(arguments: Sequence[str] = ()) -> int:
    """Serve until SIGINT or SIGTERM; tells where the profile and the board are."""
    service = arguments[0] if arguments else SERVICES[0]
    if service not in SERVICES or len(arguments) > 1:
        sys.stderr.write(f"expected one of {', '.join(SERVICES)}\n")
        return 2
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    with (
        tempfile.TemporaryDirectory(prefix="connectme-sandbox-") as folder,
        Sandbox.start(service, tell=lambda sentence: _say(f"sandbox: {sentence}")) as sandbox,
    ):
        profile = Path(folder) / "profile.toml"
        profile.write_text(sandbox.profile_toml, encoding="utf-8")
        _say(f"profile: {profile}")
        _say(f"board: {sandbox.board_url}")
        while not ended.wait(1):
            pass  # some systems hand a signal over only between two waits
    for number, handler in before.items():
        signal.signal(number, handler)
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
