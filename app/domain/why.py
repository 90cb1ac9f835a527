"""Answers why the status is what it is: the facts, for a screen to word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.day import Wanted
from app.domain.day import wanted as as_wanted
from app.domain.errors import AppError
from app.domain.reading import Kind
from app.domain.report import Happening, Next, Report, Shown, What
from app.domain.status import Status


@dataclass(frozen=True, slots=True)
class NotRunning:
    """The Manager does not run: nothing is watched and nothing is set."""


@dataclass(frozen=True, slots=True)
class NotKnownYet:
    """Status or calendar have not been read in this run, with what hinders that if anything."""

    shown: Shown | None
    trouble: AppError | None


@dataclass(frozen=True, slots=True)
class NothingWanted:
    """No event asks for anything now: the status is what it was."""

    shown: Shown
    next: Next | None


@dataclass(frozen=True, slots=True)
class SetForEvent:
    """We set it because of an event, until its occurrence ends."""

    shown: Shown
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class SetForPerson:
    """We set it because the person chose it in this program, until then."""

    shown: Shown
    status: Status
    until: datetime


@dataclass(frozen=True, slots=True)
class ShownAlready:
    """An event asks for what was shown anyway: nothing was set, nothing will be given back."""

    shown: Shown
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class OwnHand:
    """The person chose by hand, and that is left alone until the occurrence ends."""

    shown: Shown
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class CameBack:
    """What an event asks for was given back before its end, as the person wished."""

    shown: Shown
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class SignInEnds:
    """What is wanted was given back, or is not set, for the sign-in ends at that instant."""

    shown: Shown
    wanted: Wanted
    at: datetime


@dataclass(frozen=True, slots=True)
class Waits:
    """Something else is wanted, by an event or the person; it is set when the call … is over."""

    shown: Shown
    wanted: Wanted
    kind: Kind


@dataclass(frozen=True, slots=True)
class Hindered:
    """Something else is wanted, by an event or the person; a trouble keeps it from being set."""

    shown: Shown
    wanted: Wanted
    trouble: AppError


@dataclass(frozen=True, slots=True)
class NotSet:
    """Something else is wanted; it is about to be set, or what is shown was left as it is."""

    shown: Shown
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class StillSet:
    """What we set is not wanted any more; it is given back now, or when nothing forbids it."""

    shown: Shown
    kind: Kind | None  # what forbids it
    trouble: AppError | None  # what hinders it


Why = (
    NotRunning
    | NotKnownYet
    | NothingWanted
    | SetForEvent
    | SetForPerson
    | ShownAlready
    | OwnHand
    | CameBack
    | SignInEnds
    | Waits
    | Hindered
    | NotSet
    | StillSet
)

_TURNS = (What.SET, What.APPLIED_LATE, What.GIVEN_BACK, What.LEFT_ALONE)


def why(
    report: Report | None,
    now: datetime,
    names: Mapping[Status, str],
    recent: Sequence[Happening] = (),
    *,
    running: bool = True,
) -> Why:
    """Say why the status is what it is, from the last report of this run.

    `names` says what a person calls the statuses at the service. `recent` are the happenings of
    today or more, the oldest first: a report tells of a hand that was left alone, or of waiting,
    only once. `running` with no report: the Manager has just been started.
    """
    if not running or (report is not None and not report.running):
        return NotRunning()
    if report is None:
        return NotKnownYet(None, None)
    trouble = report.service_trouble or report.trouble
    if report.shown is None or (report.agenda is None and not _is_quick(report)):
        return NotKnownYet(report.shown, trouble or report.calendar_trouble)
    happened = (*recent, *report.happenings)
    if report.came_back or report.wanted is None or report.wanted.end <= now:
        return _nothing_wanted(report, report.shown, happened, trouble)
    wanted = as_wanted(report.wanted, report.items)
    if report.shown.name == names[wanted.status]:
        return _as_wanted(report.shown, wanted)
    return _otherwise(report, report.shown, wanted, happened)


def _is_quick(report: Report) -> bool:
    return report.wanted is not None and not report.wanted.event_id


def _nothing_wanted(
    report: Report, shown: Shown, happened: Sequence[Happening], trouble: AppError | None
) -> NothingWanted | StillSet:
    if not shown.ours:
        return NothingWanted(shown, report.next)
    return StillSet(shown, _waits_for(happened, ""), trouble)


def _as_wanted(shown: Shown, wanted: Wanted) -> SetForEvent | SetForPerson | ShownAlready:
    if not wanted.event_id:
        return SetForPerson(shown, wanted.status, wanted.end)
    return SetForEvent(shown, wanted) if shown.ours else ShownAlready(shown, wanted)


def _otherwise(
    report: Report, shown: Shown, wanted: Wanted, happened: Sequence[Happening]
) -> OwnHand | CameBack | SignInEnds | Waits | Hindered | NotSet:
    trouble = report.service_trouble or report.trouble
    here = [one for one in happened if one.at >= wanted.start]
    last = _last(here, *_TURNS)
    if last is not None and last.what is What.LEFT_ALONE and not shown.ours:
        return OwnHand(shown, wanted)
    kind = _waits_for(happened, wanted.event_id)
    if kind is not None:
        return Waits(shown, wanted, kind)
    if trouble is not None:
        return Hindered(shown, wanted, trouble)
    if report.sign_in_ends is not None:
        return SignInEnds(shown, wanted, report.sign_in_ends)
    return CameBack(shown, wanted) if _came_back(here, wanted) else NotSet(shown, wanted)


def _came_back(here: Sequence[Happening], wanted: Wanted) -> bool:
    """Say whether the last turn gave this event, or the person's own choice, back early."""
    last = _last(here, *_TURNS, What.STARTED)
    if last is None or last.what is not What.GIVEN_BACK:
        return False
    return not last.event_id or last.event_id == wanted.event_id


def _waits_for(happened: Sequence[Happening], event_id: str) -> Kind | None:
    """Give what the last write was waiting for, unless a turn or a new run came after that."""
    last = _last(happened, *_TURNS, What.WAITING, What.STARTED)
    if last is None or last.what is not What.WAITING or (last.event_id or "") != event_id:
        return None
    return next((kind for kind in Kind if kind.value == last.reason), None)


def _last(happened: Sequence[Happening], *kinds: What) -> Happening | None:
    return next((one for one in reversed(happened) if one.what in kinds), None)
