"""The state of the running program as one value, and how it is told to people and to programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app import __version__
from app.domain.agenda import Occurrence
from app.domain.errors import AppError, Service
from app.domain.event import Reason
from app.domain.renewal import Renewal, renewal_due
from app.domain.report import Report
from app.instants import worded, written

STOPPED = AppError("The Manager is stopped.", "Start it.")
NAMES = 27  # characters for the name of a line
STARTING = AppError("The Manager is starting.", "Wait a moment.")
NOT_OPEN = AppError("The program is starting.", "Wait a moment.")
AT_KEYRING = AppError(
    "The program waits for the keyring of this computer.",
    "If a window asks for its password, type it there. It may lie behind others.",
)
NOT_YET = (NOT_OPEN, AT_KEYRING)  # who is signed in is not known yet


@dataclass(frozen=True, slots=True)
class Party:
    """One sign-in: who is signed in, and what is wrong with it if anything is."""

    account: str | None
    trouble: AppError | None
    renew_by: datetime | None = None  # the person must sign in again by then; None: no need to
    idle_seconds: int = 0  # without use after which the service ends it; 0: it does not


@dataclass(frozen=True, slots=True)
class State:
    """Everything that `status` tells; `report` is the last one of the present run."""

    service: str
    uid: str | None
    connect_me: Party
    google: Party
    unready: AppError | None
    running: bool
    unexpected: AppError | None  # what the Manager died of; it starts again by itself
    report: Report | None
    last_sync: datetime | None
    owed: bool = False  # no Manager runs, but a status that it had set still stands

    @property
    def title(self) -> str:
        """Give the title of the service where the status is set."""
        return title_of(self.service)

    def renewal(self, now: datetime) -> Renewal | None:
        """Say whether the person is to sign in again now where the status is set."""
        if self.connect_me.trouble is not None:
            return None
        return renewal_due(self.connect_me.renew_by, now, self._occurrences())

    def _occurrences(self) -> tuple[Occurrence, ...]:
        """Give what is wanted when, as far as it is known: the calendar's, and a quick status."""
        report = self.report
        if report is None:
            return ()
        known = () if report.agenda is None else report.agenda.occurrences
        return known if report.wanted is None else (*known, report.wanted)

    @property
    def may_come_back(self) -> bool:
        """Say whether something is held, or about to be, that the person can end."""
        report = self.report
        if not self.running or report is None:
            return False
        held = report.shown is not None and report.shown.ours and not report.came_back
        return held or (report.wanted is not None and report.wanted.reason is Reason.QUICK)

    @property
    def manager_trouble(self) -> AppError | None:
        """Give why the Manager is NOK; None: it is OK."""
        if self.unexpected is not None:
            return self.unexpected
        if not self.running:
            return self.unready or (stopped_owing(self.title) if self.owed else STOPPED)
        return STARTING if self.report is None else self.report.trouble


def stopped_owing(title: str) -> AppError:
    """Say what the Manager left behind at the service of that title."""
    return AppError(
        "The Manager is stopped, but the status that it had set still stands.",
        f"It is given back as soon as {title} answers and allows it."
        " Until then, set your status there yourself.",
    )


def as_record(state: State) -> dict[str, object]:
    """Give the state as `status --json` prints it; no title of an event is in it."""
    manager = state.manager_trouble
    report = state.report if state.running else None
    return {
        "version": __version__,
        "uid": state.uid,
        "service": state.service,
        "connect_me": _party(state.connect_me),
        "google": _party(state.google),
        "ready": {"ok": state.unready is None, "detail": _detail(state.unready)},
        "manager": {"ok": manager is None, "running": state.running, "detail": _detail(manager)},
        "wanted": None if report is None else _wanted(report),
        "shown": None if report is None else _shown(report),
        "next": None if report is None else _next(report),
        "last_sync": None if state.last_sync is None else written(state.last_sync),
    }


def as_lines(record: Mapping[str, object]) -> tuple[str, ...]:
    """Word a record for a person: the five lines, then what is shown, wanted and why, and next."""
    shown, wanted, following = (_part(record, name) for name in ("shown", "wanted", "next"))
    ours = shown.get("ours") is True
    return (
        _line("UID", str(record.get("uid") or "not known")),
        _line(f"{title_of(record.get('service'))} credentials", _well(_part(record, "connect_me"))),
        _line("Google credentials", _well(_part(record, "google"))),
        _line("Ready to start", _well(_part(record, "ready"))),
        _line("Manager", _well(_part(record, "manager"))),
        _line("Shown", _shown_words(shown, ours=ours)),
        _line("Wanted", _wanted_words(wanted) if wanted else "-"),
        _line("Next", f"{following['status']} at {_at(following['at'])}" if following else "-"),
    )


def _party(party: Party) -> dict[str, object]:
    return {
        "ok": party.trouble is None,
        "account": party.account,
        "detail": _detail(party.trouble),
    }


def _detail(trouble: AppError | None) -> str:
    return "" if trouble is None else str(trouble)


def _wanted(report: Report) -> dict[str, object] | None:
    wanted = report.wanted
    if wanted is None:
        return None
    quick = wanted.reason is Reason.QUICK  # no event asks for it: neither an id nor a reason
    return {
        "status": str(wanted.status),
        "event_id": None if quick else wanted.event_id,
        "reason": None if quick else str(wanted.reason),
        "until": written(wanted.end),
    }


def _shown(report: Report) -> dict[str, object] | None:
    shown = report.shown
    return None if shown is None else {"name": shown.name, "ours": shown.ours}


def _next(report: Report) -> dict[str, object] | None:
    following = report.next
    if following is None:
        return None
    return {"status": str(following.status), "at": written(following.at)}


def _wanted_words(wanted: Mapping[str, object]) -> str:
    because = wanted["reason"] or Reason.QUICK
    return f"{wanted['status']} until {_at(wanted['until'])}: {because}"


def _at(moment: object) -> str:
    return worded(datetime.fromisoformat(str(moment)))


def _part(record: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = record.get(name)
    return part if isinstance(part, dict) else {}


def _line(name: str, words: str) -> str:
    return f"{name:<{NAMES}}{words}"


def title_of(service: object) -> str:
    """Give the title of the service where the status is set, of whatever version told it."""
    return next((one.title for one in Service if one.value == service), Service.CONNECT_ME.title)


def _well(part: Mapping[str, object]) -> str:
    account = part.get("account")
    who = f" ({account})" if account else ""
    if part.get("ok") is True:
        return f"OK{who}"
    return f"NOK{who}: {part.get('detail')}"


def _shown_words(shown: Mapping[str, object], *, ours: bool) -> str:
    if not shown:
        return "not known"
    return f"{shown.get('name')}, set by this program" if ours else f"{shown.get('name')}"
