"""Looks after sign-ins that may not renew themselves, as long as the program runs."""

import asyncio

from app.conductor import Conductor

EVERY = 60.0  # seconds


async def tend(conductor: Conductor, every: float = EVERY) -> None:
    """See to the renewals again and again, and say when something came of it; ends by a cancel."""
    parts = await conductor.parts()
    while True:
        for account in (parts.connect_me, parts.google):
            if not account.is_unproven:
                continue  # no thread is woken for most people's sign-ins
            before = account.renew_by, account.trouble()
            await conductor.work(account.tend)
            if (account.renew_by, account.trouble()) != before:
                conductor.announce()
        await asyncio.sleep(every)
