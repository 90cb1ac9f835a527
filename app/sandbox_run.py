"""What a run in the sandbox brings along: a folder for its length, and a person who signs in."""

import asyncio
import shutil
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import AppError, Service

if TYPE_CHECKING:
    from app.conductor import Conductor  # the icon is drawn before the conductor is loaded

NOT_AT_LOGIN = AppError(
    "The sandbox is not started at log-in.", "Switch this on in the program itself."
)


def temporary_folder(closing: ExitStack) -> Path:
    """Make a private folder that goes when the run ends."""
    folder = Path(tempfile.mkdtemp(prefix="connectme-sandbox-"))
    closing.callback(shutil.rmtree, folder, ignore_errors=True)
    return folder


class NoAutostart:
    """The sandbox is not started at log-in, and leaves the real start at log-in alone."""

    def is_on(self) -> bool:
        """Say no."""
        return False

    def switch(self, *, on: bool) -> None:
        """Refuse; raises AppError."""
        del on
        raise NOT_AT_LOGIN

    def why_not(self) -> AppError | None:
        """Say why it cannot be switched."""
        return NOT_AT_LOGIN


async def sign_visitor_in(
    conductor: "Conductor", follow: Callable[[str], None], tell: Callable[[str], None]
) -> None:
    """Sign in everywhere as a person would; `follow` plays them at an address, and blocks."""
    for service in (conductor.profile.status_service, Service.GOOGLE):
        try:
            await _sign_in(conductor, service, follow)
        except AppError as failure:
            tell(f"the sign-in to {service.title} failed: {failure}")
        else:
            tell(f"Ada is signed in to {service.title}.")


async def _sign_in(conductor: "Conductor", service: Service, follow: Callable[[str], None]) -> None:
    loop = asyncio.get_running_loop()
    refused: list[Exception] = []

    def visit(address: str) -> None:
        try:
            follow(address)
        except Exception as error:  # whatever the simulated pages say, the sign-in is over
            refused.append(error)
            loop.call_soon_threadsafe(signing.cancel)

    def say_address(address: str) -> None:
        threading.Thread(target=visit, args=(address,), name="visitor", daemon=True).start()

    signing = loop.create_task(conductor.sign_in(service, "google", say_address))
    try:
        await signing
    except asyncio.CancelledError:
        if not refused:
            raise
        raise AppError("The simulated page refused.") from refused[0]
