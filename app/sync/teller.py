"""Tells what the watch knows: one report whenever there is something new."""

from collections.abc import Callable
from datetime import datetime

from app.domain.errors import AppError
from app.domain.event import Reason
from app.domain.hold import Held, is_dismissed
from app.domain.report import Happening, Next, Report, What
from app.sync.keeper import Keeper
from app.sync.messenger import Messenger
from app.sync.outlook import Outlook
from app.sync.troubles import Troubles, manager_trouble


class Teller:
    """Makes the reports of one run."""

    def __init__(
        self,
        run: int,
        outlook: Outlook,
        keeper: Keeper,
        messenger: Messenger,
        ending: Callable[[datetime], datetime | None],
    ) -> None:
        """Take what the run consists of; `ending` gives the end of the sign-in where it is near."""
        self._run = run
        self._outlook = outlook
        self._keeper = keeper
        self._messenger = messenger
        self._ending = ending
        self._troubles = Troubles()
        self._told: tuple[object, ...] = ()  # what the last report said

    def begins(self, now: datetime, unready: AppError | None) -> Report:
        """Give the first report of the run."""
        started = Happening(now, What.STARTED)
        return self._report(now, unready, (started, *self._happened(now, unready)), running=True)

    def news(self, now: datetime, unready: AppError | None) -> Report | None:
        """Give a report if anything changed since the last one."""
        happenings = self._happened(now, unready)
        facts = self._facts(now, unready)
        if not happenings and facts == self._told:
            return None
        self._told = facts
        return self._report(now, unready, happenings, running=True)

    def ends(self, now: datetime, unready: AppError | None) -> Report:
        """Give the last report of the run."""
        stopped = Happening(now, What.STOPPED)
        return self._report(now, unready, (*self._happened(now, unready), stopped), running=False)

    def _facts(self, now: datetime, unready: AppError | None) -> tuple[object, ...]:
        """Give all that a report says, but for its time and what happened; cheap, for each turn."""
        outlook, service = self._outlook, self._messenger.health
        return (
            manager_trouble(unready, outlook.health, service, self._keeper.storage, now),
            outlook.health.trouble,
            service.trouble,
            outlook.wanted(now),
            outlook.following(now, self._keeper.hold.dismissed_at),
            outlook.next_event(now),
            self._keeper.shown,
            self._came_back(now),
            self._sign_in_ends(now),
            outlook.last_sync,
            id(outlook.agenda),
        )

    def _happened(self, now: datetime, unready: AppError | None) -> tuple[Happening, ...]:
        ready = unready is None
        over, begun = self._troubles.news(
            now,
            {
                "ready": unready,
                "calendar": self._outlook.health.trouble if ready else None,
                "service": self._messenger.health.trouble if ready else None,
                "storage": self._keeper.storage,
            },
        )
        return (*over, *self._keeper.diary.read(), *begun)

    def _report(
        self,
        now: datetime,
        unready: AppError | None,
        happenings: tuple[Happening, ...],
        *,
        running: bool,
    ) -> Report:
        outlook, service = self._outlook, self._messenger.health
        following = outlook.following(now, self._keeper.hold.dismissed_at)
        return Report(
            run=self._run,
            at=now,
            running=running,
            trouble=manager_trouble(unready, outlook.health, service, self._keeper.storage, now),
            calendar_trouble=outlook.health.trouble,
            service_trouble=service.trouble,
            wanted=outlook.wanted(now),
            shown=self._keeper.shown,
            next=Next(following.status, following.start) if following is not None else None,
            last_sync=outlook.last_sync,
            agenda=outlook.agenda,
            items=outlook.items,
            next_event=outlook.next_event(now),
            happenings=happenings,
            came_back=self._came_back(now),
            sign_in_ends=self._sign_in_ends(now),
        )

    def _sign_in_ends(self, now: datetime) -> datetime | None:
        """Give the end of the sign-in that keeps from being set what the person left to us."""
        hold, wanted = self._keeper.hold, self._outlook.wanted(now)
        if wanted is None or (wanted.reason is not Reason.QUICK and is_dismissed(hold, wanted)):
            return None
        return self._ending(now)

    def _came_back(self, now: datetime) -> bool:
        """Say whether the person has ended what is held, and it could not be given back yet."""
        hold, wanted = self._keeper.hold, self._outlook.wanted(now)
        if not isinstance(hold, Held) or wanted is None:
            return False
        return hold.over and wanted.reason is not Reason.QUICK and is_dismissed(hold, wanted)
