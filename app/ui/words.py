"""The sentences of tray and windows that are made from the state."""

from datetime import UTC, datetime, timedelta

from app.domain.agenda import Occurrence
from app.domain.event import IgnoredBecause, Reason
from app.domain.status import Status
from app.state import State
from app.ui.language import clock_time, day_and_time, fill, translate
from app.ui.names import status_name
from app.ui.plain import harmless, shown
from app.ui.tray import TITLE, Face, Showing
from app.ui.wording import told

LONGEST_NAME = 40


def showing(state: State, now: datetime) -> Showing:
    """Word a state for tray and menu."""
    report = state.report
    return Showing(
        face(state),
        tip(state),
        headline(state),
        following(state),
        running=state.running,
        next_known=report is not None and report.next_event is not None,
        may_come_back=state.may_come_back,
        service=state.title,
        renewal_due=state.renewal(now) is not None,
    )


def face(state: State) -> Face:
    """Choose the form of the icon."""
    if state.manager_trouble is not None:
        return Face.NOK
    seen = None if state.report is None else state.report.shown
    return Face.HELD if seen is not None and seen.ours else Face.OK


def tip(state: State) -> str:
    """Give the tip of the icon in three lines at most; no title of an event is in it."""
    trouble = state.manager_trouble
    if trouble is not None:
        lines = [fill(translate("tray", "%1: NOK"), TITLE)]
        lines += [harmless(told(part), 120) for part in (trouble.headline, trouble.advice) if part]
        return "\n".join(lines)
    lines = [
        fill(translate("tray", "%1: OK"), TITLE),
        harmless(colleagues_see(state), LONGEST_NAME),
    ]
    held = _held(state)
    if held is not None:
        lines.append(harmless(fill(translate("tray", "Until %1"), at(held.end)), LONGEST_NAME))
    return "\n".join(lines)


def headline(state: State) -> str:
    """Say in one sentence what is shown and why, or what is wrong."""
    trouble = state.manager_trouble
    if trouble is not None:
        return shown(told(trouble.headline))
    held = _held(state)
    if held is None:
        return colleagues_see(state)
    end, because = at(held.end), reason(held.reason)
    return fill(translate("tray", "%1 until %2: %3"), colleagues_see(state), end, because)


def following(state: State) -> str:
    """Say what comes next."""
    report = state.report
    if report is None or (report.next is None and report.agenda is None):
        return translate("tray", "Next: not known yet")
    if report.next is None:
        return translate("tray", "Next: nothing planned")
    name = status_name(report.next.status)
    return fill(translate("tray", "Next: %1 at %2"), name, at(report.next.at))


def colleagues_see(state: State) -> str:
    """Name the status that colleagues see, in the person's language where it is one of the five."""
    seen = None if state.report is None else state.report.shown
    if seen is None:
        return translate("tray", "Status not known yet")
    return name_at_service(seen.name)


def name_at_service(name: str) -> str:
    """Word a status as the service calls it."""
    return status_name(Status(name)) if name in [*Status] else shown(name, LONGEST_NAME)


def reason(because: Reason) -> str:
    """Say why an event asks for its status."""
    match because:
        case Reason.TAG_IN_TITLE:
            return translate("reasons", "a tag in the title")
        case Reason.TAG_IN_DESCRIPTION:
            return translate("reasons", "a tag in the description")
        case Reason.BUSY:
            return translate("reasons", "an event marked Busy")
        case Reason.OUT_OF_OFFICE:
            return translate("reasons", "an out of office event")
        case Reason.FOCUS_TIME:
            return translate("reasons", "focus time")
        case Reason.WORKING_LOCATION:
            return translate("reasons", "a working location")
        case Reason.QUICK:
            return translate("reasons", "your own choice here")


def ignored(because: IgnoredBecause) -> str:
    """Say why an event asks for nothing."""
    return {
        IgnoredBecause.CANCELLED: translate("reasons", "cancelled"),
        IgnoredBecause.MALFORMED: translate("reasons", "could not be read"),
        IgnoredBecause.DECLINED: translate("reasons", "declined"),
        IgnoredBecause.BIRTHDAY: translate("reasons", "a birthday"),
        IgnoredBecause.NO_DURATION: translate("reasons", "no duration"),
        IgnoredBecause.UNANSWERED: translate("reasons", "not answered yet"),
        IgnoredBecause.TENTATIVE: translate("reasons", "answered with Maybe"),
        IgnoredBecause.WORKING_LOCATION: translate("reasons", "neither home nor office"),
        IgnoredBecause.FREE: translate("reasons", "marked Free"),
        IgnoredBecause.OUTSIDE_WORKING_HOURS: translate("reasons", "outside working hours"),
        IgnoredBecause.COVERED: translate("reasons", "another event comes first"),
    }[because]


def at(moment: datetime) -> str:
    """Word an instant: the time, and the day only when it is another one than today."""
    today = datetime.now(UTC).astimezone().date()
    same = moment.astimezone().date() == today
    return clock_time(moment) if same else day_and_time(moment)


def until_when(moment: datetime) -> str:
    """Word the end of something that lasts into tomorrow at most, as a rule."""
    tomorrow = (datetime.now(UTC).astimezone() + timedelta(days=1)).date()
    if moment.astimezone().date() == tomorrow:
        return fill(translate("tray", "%1 tomorrow"), clock_time(moment))
    return at(moment)


def _held(state: State) -> Occurrence | None:
    """Give what the status shown was set for; not once that is over, and only given back."""
    report = state.report
    held = None if report is None or report.shown is None else report.shown.held
    if held is None or report is None or report.came_back:
        return None
    if report.agenda is not None and report.wanted is None:
        return None  # the event was deleted, and a call or the queue keeps its status for now
    return held if held.end > report.at else None
