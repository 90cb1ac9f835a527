"""Answers what the screens ask: lists and records that take the network or the disk."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.conductor import Conductor
from app.connect_me_desktop import Desktop, find_desktop
from app.diagnostics import Facts, Ours, diagnostics, this_computer
from app.domain.agenda import Agenda, agenda
from app.domain.event import CalendarItem
from app.domain.report import Happening
from app.requirements import Requirement, requirements
from app.sync.google_calendar import CalendarInfo
from app.sync.ports import Offers


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The events of a window and what they ask for."""

    agenda: Agenda
    items: tuple[CalendarItem, ...]


@dataclass(frozen=True, slots=True)
class Inquiries:
    """Every question is a coroutine that the pool works for; each raises AppError."""

    conductor: Conductor
    look_for_desktop: Callable[[], Desktop] = find_desktop
    log: Path = Path("app.log")  # where the technical log is

    async def calendars(self) -> tuple[CalendarInfo, ...]:
        """Read the list of the person's calendars."""
        parts = await self.conductor.parts()
        return await self.conductor.work(parts.calendars)

    async def offers(self) -> Offers:
        """Read which statuses the service offers."""
        parts = await self.conductor.parts()
        return await self.conductor.work(parts.offers)

    async def calendar_view(self, start: datetime, end: datetime) -> CalendarView:
        """Read the chosen calendars over a window and lay the agenda over it."""
        parts = await self.conductor.parts()
        settings = self.conductor.preferences.settings

        def view() -> CalendarView:
            answer = parts.events(settings.calendars, start, end)
            zone = ZoneInfo(answer.zone)  # the reading has made sure that it is known
            return CalendarView(
                agenda(answer.items, settings.rules, zone, start, end), answer.items
            )

        return await self.conductor.work(view)

    async def happenings(self) -> list[Happening]:
        """Read the activity, the oldest first."""
        await self.conductor.written()
        return await self.conductor.work(self.conductor.journal.happenings)

    async def desktop(self) -> Desktop:
        """Look for Connect Me Desktop on this computer."""
        return await self.conductor.work(self.look_for_desktop)

    async def requirements(self) -> tuple[Requirement, ...]:
        """Check what must be installed."""
        parts = await self.conductor.parts()
        desktop = await self.desktop()
        profile = self.conductor.profile
        return await self.conductor.work(lambda: requirements(profile, desktop, parts.versions))

    async def diagnostics(self, qt: str, ours: Ours, *, tray: bool) -> str:
        """Word what IT needs to know; take Qt's version, and whether there is a tray."""
        conductor = self.conductor
        parts = await conductor.parts()
        checked, happenings = await self.requirements(), await self.happenings()
        state = conductor.state()

        def gathered() -> Facts:
            return Facts(
                now=datetime.now(UTC),
                computer=this_computer(os.environ),
                qt=qt,
                tray=tray,
                keyring="KeyringVault" if parts.lasting else "MemoryVault",
                profile=conductor.profile,
                choices=conductor.preferences.choices,
                state=state,
                requirements=checked,
                clock_offset=parts.clock_offset(),
                happenings=happenings,
                log=self.log,
                home=Path.home(),
            )

        return await conductor.work(lambda: diagnostics(gathered(), ours))
