"""Signs a simulated person in at simulated services, by the same way as a real one."""

import asyncio
import threading
from collections.abc import Callable

from app.conductor import Conductor
from app.domain.errors import AppError, Service


async def sign_visitor_in(
    conductor: Conductor, follow: Callable[[str], None], tell: Callable[[str], None]
) -> None:
    """Sign in everywhere; `follow` plays the person at an address, and blocks."""
    for service in Service:
        try:
            await _sign_in(conductor, service, follow)
        except AppError as failure:
            tell(f"the sign-in to {service.title} failed: {failure}")
        else:
            tell(f"Ada is signed in to {service.title}.")


async def _sign_in(conductor: Conductor, service: Service, follow: Callable[[str], None]) -> None:
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
