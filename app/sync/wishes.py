"""Says what is wanted when: what the person asked for here, else what the calendar wants."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.agenda import Occurrence
from app.domain.event import Reason
from app.domain.hold import (
    NO_EVENT,
    Free,
    Held,
    Hold,
    Moment,
    Wish,
    dismissed,
    ended,
    is_dismissed,
    quick_of,
)
from app.domain.settings import Settings, said
from app.domain.status import Status
from app.sync.keeper import Keeper
from app.sync.outlook import Outlook
from app.sync.ports import StatusService

RENEWAL_MARGIN = timedelta(minutes=2)


class Wishes:
    """The person's wishes of one run, laid over the calendar's; owned by the watch's thread.

    A quick status is laid over the agenda until its end. The person's hand ends it, and leaves
    alone what had begun in the calendar by then, to its end; an event that begins later counts as
    usual. "I'm back" does the same; the next quick status only takes its place.
    """

    def __init__(
        self,
        outlook: Outlook,
        keeper: Keeper,
        service: StatusService,
        settings: Settings,
        good_until: Callable[[], datetime | None],
    ) -> None:
        self._outlook = outlook
        self._keeper = keeper
        self._service = service
        self._good_until = good_until
        self.settings = settings
        self.finishing = False  # the calendar is not ours to read now: nothing new is begun

    # what the person asks for

    def ask(self, status: Status, until: datetime, now: datetime) -> None:
        """Lay a quick status over the agenda, in place of the one before it."""
        if until <= now:
            return
        self._keeper.revise(ended(self._keeper.hold))
        self._outlook.quick = Occurrence(now, until, status, NO_EVENT, Reason.QUICK)

    def come_back(self, now: datetime) -> None:
        """End what is held or asked for here, and leave alone what has begun in the calendar."""
        hold, wanted = self._keeper.hold, self._outlook.wanted(now)
        quick = wanted is not None and wanted.reason is Reason.QUICK
        if quick or isinstance(hold, Held):
            self.drop()
            self._keeper.revise(dismissed(hold, now))

    def drop(self) -> None:
        """Forget what was asked for: the person's hand was met."""
        self._outlook.quick = None

    def end(self) -> None:
        """End a quick status for good, as Stop does: the next start does not go on with it."""
        self.drop()
        self._keeper.revise(ended(self._keeper.hold))

    def take_up(self, *, was_nobody: bool) -> None:
        """Go on with the quick status of the hold that was found on disk, if it is one.

        One that was asked for while nobody was known takes its place; another person inherits none.
        """
        if was_nobody and self._outlook.quick is not None:
            self._keeper.revise(ended(self._keeper.hold))
        else:
            self._outlook.quick = quick_of(self._keeper.hold)

    # what is wanted

    def boundary_after(self, now: datetime) -> datetime | None:
        """Give the next instant at which what is wanted may change."""
        edges = [self._outlook.boundary_after(now)]
        hold, ends = self._keeper.hold, self._good_until()
        if isinstance(hold, Held) and hold.until > now:
            edges.append(hold.until)
        if ends is not None and ends - RENEWAL_MARGIN > now:
            edges.append(ends - RENEWAL_MARGIN)
        return min((edge for edge in edges if edge is not None), default=None)

    def ending(self, now: datetime) -> datetime | None:
        """Give the end of the sign-in if it is so near that nothing is held any more."""
        ends = self._good_until()
        return ends if ends is not None and now >= ends - RENEWAL_MARGIN else None

    def moment(self, now: datetime, *, stopping: bool) -> Moment:
        """Give the facts of a turn, now or at a boundary ahead."""
        settings, beneath, log_on = self.settings, self._beneath(now), self._service.log_on
        return Moment(
            now=now,
            wish=self._wish(now, beneath),
            resting=self._name(settings.rules.resting_status),
            rules=settings.rules,
            own_change=self._keeper.own_change,
            stopping=stopping,
            beneath=beneath,
            log_on=log_on,
            resumed_at=None if log_on is None else self._keeper.resumed_at,
            seen_away_at=self._keeper.seen_away_at,
        )

    def _wish(self, now: datetime, beneath: Wish | None) -> Wish | None:
        if self.ending(now) is not None:
            return None
        wanted = self._outlook.wanted(now)
        if wanted is not None and wanted.reason is Reason.QUICK:
            return self._wish_for(wanted, wanted.start)
        if beneath is None or is_dismissed(self._keeper.hold, beneath.occurrence):
            return None
        return None if self._knows_only_hold and self._is_ending() else beneath

    @property
    def _knows_only_hold(self) -> bool:
        return self.finishing or self._outlook.agenda is None

    def _is_ending(self) -> bool:
        hold = self._keeper.hold
        return isinstance(hold, Held) and (hold.over or hold.returning)

    def _beneath(self, now: datetime) -> Wish | None:
        hold = self._keeper.hold
        if self._knows_only_hold:  # what was begun goes on to its end
            if isinstance(hold, Held) and now < hold.until:
                ours = hold.ours
                return Wish(hold.occurrence, ours, now, hold.label, self._service.keeps_end(ours))
            return None
        wanted = self._outlook.beneath(now)
        if wanted is None:
            return None
        if not self._outlook.is_current(now) and not _is_of(hold, wanted.event_id):
            return None
        return self._wish_for(wanted, self._outlook.known_since(wanted, now))

    def _wish_for(self, wanted: Occurrence, known_since: datetime) -> Wish:
        name = self._name(wanted.status)
        label, dated = said(self.settings.names, wanted.status), self._service.keeps_end(name)
        return Wish(wanted, name, known_since, label, dated)

    def _name(self, status: Status) -> str:
        return self._service.name_of(status, self.settings.names[status])


def _is_of(hold: Hold, event_id: str) -> bool:
    return not isinstance(hold, Free) and hold.event_id == event_id
