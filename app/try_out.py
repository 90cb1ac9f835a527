"""Starts the program once more with simulated services, beside the one that asks for it."""

from collections.abc import Callable

from app.autostart import Command, this_command
from app.domain.errors import AppError
from app.open_connect_me import started

NOT_STARTED = AppError(
    "The try-out could not be started.",
    "Start it from a terminal: connectme-calendar --sandbox.",
)


def try_out(
    start: Callable[[Command], bool] = lambda command: started(command.words, command.folder),
) -> None:
    """Start the sandbox as a program of its own; blocks for a second. Raises AppError."""
    if not start(this_command(("--sandbox",))):
        raise NOT_STARTED
