"""What is known in a scene: who is signed in, the calendar, the activity, what is installed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.connect_me_desktop import Desktop
from app.domain.agenda import Agenda, Occurrence, agenda
from app.domain.errors import AppError, SignInFailed
from app.domain.event import CalendarItem, Reason
from app.domain.profile import Profile
from app.domain.report import Happening, Next, Report, Shown
from app.domain.status import Status
from app.sync.google_calendar import CalendarInfo
from app.sync.ports import Offers
from tests.gallery import calendar
from tests.gallery.titles import titles

ADA = "ada@example.com"
UID = "c7c3b548-90d2-4f0e-9a5e-3a1c6b1d7e55"
ZONE = "Europe/Brussels"
QUICK = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the stand-ins of a scene say."""

    now: datetime
    connect_me: str | None = ADA  # who is signed in there
    google: str | None = ADA
    uid: str = UID
    running: bool = True
    trouble: AppError | None = None  # of the Manager
    shown: str | None = None  # in place of what the calendar wants; not ours
    quick: Status | None = None  # chosen by the person in the program
    failure: SignInFailed | None = None  # of every sign-in
    items: tuple[CalendarItem, ...] = ()
    happenings: tuple[Happening, ...] = ()
    calendars: tuple[CalendarInfo, ...] = ()
    names: tuple[str, ...] = ()
    versions: dict[str, str] = field(default_factory=dict)
    desktop: Desktop = field(default_factory=lambda: Desktop(True, "3.3.1", True))
    profile: Profile = field(default_factory=Profile)
    offered: Offers | None = None  # in place of the names
    renew_by: datetime | None = None  # the end of the sign-in where the status is set
    idle_seconds: int = 0


def rich(now: datetime, language: str = "en") -> Facts:
    """Give the gallery's person on a full day."""
    says = titles(language)
    return Facts(
        now=now,
        items=calendar.events(now, says),
        happenings=calendar.happenings(now),
        calendars=(
            CalendarInfo(ADA, ADA, "#9fe1e7", "#000000", True, "owner"),
            CalendarInfo("holidays", says["calendar"], "#16a765", "#000000", False, "reader"),
            CalendarInfo("team", says["shared"], "#f83a22", "#ffffff", False, "writer"),
            CalendarInfo("rooms", says["rooms"], "", "", False, "reader"),
        ),
        names=(*map(str, Status), "Meeting", "Training"),
        versions={"purecloud": "3.27.12"},
    )


def report(facts: Facts, run: int) -> Report:
    """Give what the Manager tells of these facts."""
    laid = _agenda(facts)
    wanted = _quick(facts) or _occurrence_now(laid, facts.now)
    names = facts.profile.settings.names
    following = _next(laid, facts.now)
    name = facts.shown or names[Status.OFFICE if wanted is None else wanted.status]
    ours = facts.shown is None and wanted is not None
    return Report(
        run=run,
        at=facts.now,
        running=True,
        trouble=facts.trouble,
        calendar_trouble=facts.trouble,
        service_trouble=None,
        wanted=wanted,
        shown=Shown(name, ours=ours, at=facts.now, held=wanted if ours else None),
        next=_next(laid, facts.now if wanted is None else wanted.end),
        last_sync=facts.now - timedelta(seconds=20),
        agenda=laid,
        items=facts.items,
        next_event=None if following is None else following.at,
    )


def _agenda(facts: Facts) -> Agenda:
    start, end = calendar.at(facts.now, -1, 0), calendar.at(facts.now, 8, 0)
    return agenda(facts.items, facts.profile.settings.rules, ZoneInfo(ZONE), start, end)


def _occurrence_now(laid: Agenda, now: datetime) -> Occurrence | None:
    return next((one for one in laid.occurrences if one.start <= now < one.end), None)


def _quick(facts: Facts) -> Occurrence | None:
    if facts.quick is None:
        return None
    start = facts.now - timedelta(minutes=5)
    return Occurrence(start, start + QUICK, facts.quick, "", Reason.QUICK)


def _next(laid: Agenda, after: datetime) -> Next | None:
    following = (one for one in laid.occurrences if one.end > after)
    return next((Next(one.status, max(one.start, after)) for one in following), None)
