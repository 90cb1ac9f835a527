"""Prints the agenda without writing anything: the command `plan`."""

import gc
import json
import re
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from app.domain.agenda import Agenda, agenda
from app.domain.errors import AppError
from app.domain.event import CalendarItem
from app.domain.local_time import shifted, zone_named
from app.domain.settings import Rules, Settings
from app.sync.google_events import items_of

ReadCalendar = Callable[[datetime, datetime], tuple[Sequence[CalendarItem], str]]
"""Reads the items that touch a window, and the name of the calendar's zone; raises AppError."""

DEFAULT_HOURS = 24
_HOURS = re.compile(r"[0-9]+")


class UsageError(AppError):
    """An option or the file of events cannot be used; the headline is one line."""


@dataclass(frozen=True, slots=True)
class PlanCall:
    """What was asked for on the command line, checked."""

    start: datetime
    end: datetime
    events: Path | None = None
    zone: ZoneInfo | None = None
    as_json: bool = False


Online = Callable[[PlanCall], str]
"""Gives the finished text from the calendar itself, where no file was given; raises AppError."""


def add_plan_options(parser: ArgumentParser) -> None:
    """Add the options of `plan`; those not given leave no trace, so they may be added twice."""
    parser.add_argument(
        "--json", dest="as_json", action="store_true", default=SUPPRESS, help="print JSON"
    )
    add_plan_choices(parser)


def add_plan_choices(parser: ArgumentParser) -> None:
    """Add the options that only `plan` has, for a parser that has a --json of its own."""
    parser.add_argument(
        "--from",
        dest="plan_from",
        metavar="ISO",
        default=SUPPRESS,
        help="where the window begins, with an offset; now when not given",
    )
    parser.add_argument(
        "--hours",
        dest="plan_hours",
        metavar="N",
        default=SUPPRESS,
        help=f"how long the window is; {DEFAULT_HOURS} when not given",
    )
    parser.add_argument(
        "--events",
        dest="plan_events",
        metavar="FILE",
        default=SUPPRESS,
        help="read a Google events.list answer from a file instead of the network",
    )
    parser.add_argument(
        "--time-zone",
        dest="plan_time_zone",
        metavar="IANA",
        default=SUPPRESS,
        help="with --events: the zone of all-day events; the answer's own when not given",
    )


def run_plan(
    namespace: Namespace,
    settings: Settings,
    online: Online,
    now: datetime,
    out: TextIO,
    err: TextIO,
) -> int:
    """Print the agenda; give the exit code: 0, 2 for what cannot be used, 1 for other failures."""
    try:
        call = plan_call(namespace, now)
        with _without_collector():
            if call.events is None:
                out.write(online(call))
            else:
                out.write(_plan_of_file(call, call.events, settings.rules))
    except UsageError as error:
        print(error, file=err)
        return 2
    except AppError as error:
        print(error, file=err)
        return 1
    return 0


def plan_call(namespace: Namespace, now: datetime) -> PlanCall:
    """Check the options; raises UsageError naming the option."""
    start = _start(getattr(namespace, "plan_from", None), now)
    events: str | None = getattr(namespace, "plan_events", None)
    zone_name: str | None = getattr(namespace, "plan_time_zone", None)
    if zone_name is not None and events is None:
        raise UsageError("--time-zone is expected together with --events FILE.")
    return PlanCall(
        start,
        shifted(start, _length(getattr(namespace, "plan_hours", str(DEFAULT_HOURS)))),
        None if events is None else Path(events),
        None if zone_name is None else _zone(zone_name),
        as_json=getattr(namespace, "as_json", False) or getattr(namespace, "json", False),
    )


def plan_of_calendar(call: PlanCall, read: ReadCalendar, rules: Rules) -> str:
    """Give the finished text for a window of a calendar; raises what the reading raises."""
    # A meeting that begins behind the window may reach into it by its lead.
    items, name = read(call.start, shifted(call.end, timedelta(seconds=rules.lead_seconds)))
    zone = ZoneInfo(name)  # the reading has made sure that it is known
    return _worded(agenda(items, rules, zone, call.start, call.end), zone, call)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare the garbage collector its walks over a hundred thousand values without a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _start(text: str | None, now: datetime) -> datetime:
    try:
        start = now if text is None else datetime.fromisoformat(text.upper())
        if start.tzinfo is not None:
            return start.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        pass
    raise UsageError(
        f"--from: found {text!r}; expected an instant with an offset, as 2026-11-23T08:00:00+01:00."
    )


def _length(text: str) -> timedelta:
    digits = text.lstrip("0")
    if not (_HOURS.fullmatch(text) and digits):
        raise UsageError(f"--hours: found {text!r}; expected a whole number, 1 or more.")
    # The first nine of more digits are over ten thousand years, too, and no overflow.
    return timedelta(hours=int(digits[:9]))


def _zone(name: str) -> ZoneInfo:
    zone = zone_named(name)
    if zone is None:
        raise UsageError(
            f"--time-zone: found {name!r}; expected an IANA time zone, as Europe/Brussels."
        )
    return zone


def _plan_of_file(call: PlanCall, events: Path, rules: Rules) -> str:
    page = _page(events)
    zone = call.zone or _zone_of(events, page["timeZone"])
    plan = agenda(items_of(page, zone), rules, zone, call.start, call.end)
    return _worded(plan, zone, call)


def _zone_of(events: Path, name: object) -> ZoneInfo:
    zone = zone_named(name) if isinstance(name, str) else None
    if zone is None:
        found = "no timeZone" if name is None else f"the unknown timeZone {name!r:.80}"
        raise UsageError(
            f"The events file {str(events)!r} has {found};"
            " expected a time zone by --time-zone IANA."
        )
    return zone


def _page(path: Path) -> dict[str, object]:
    """Read a Google answer from a file; raises UsageError."""
    name = f"The events file {str(path)!r}"
    expected = 'expected the JSON of a Google events.list answer, {"timeZone": …, "items": […]}.'
    try:
        page = json.loads(path.read_bytes())
    except OSError as error:
        raise UsageError(
            f"{name} cannot be read ({error.strerror or type(error).__name__}); {expected}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} holds no readable JSON; {expected}") from error
    if not isinstance(page, dict) or not isinstance(page.get("items"), list):
        raise UsageError(f"{name} holds no list of items; {expected}")
    return {"items": page["items"], "timeZone": page.get("timeZone")}


def _worded(plan: Agenda, zone: ZoneInfo, call: PlanCall) -> str:
    return as_json(plan) if call.as_json else "".join(_for_people(plan, zone))


def as_json(plan: Agenda) -> str:
    printed = {
        "occurrences": [
            {
                "start": _stamp(occurrence.start),
                "end": _stamp(occurrence.end),
                "status": occurrence.status,
                "event_id": occurrence.event_id,
                "reason": occurrence.reason,
            }
            for occurrence in plan.occurrences
        ],
        "ignored": [
            {"event_id": ignored.event_id, "reason": ignored.reason} for ignored in plan.ignored
        ],
    }
    return json.dumps(printed) + "\n"


def _for_people(plan: Agenda, zone: ZoneInfo) -> Iterator[str]:
    """Give lines in the calendar's time; ids are foreign text and come quoted, in ASCII."""
    yield f"From {_clock(plan.start, zone)} to {_clock(plan.end, zone)} ({zone.key}):\n"
    if not plan.occurrences:
        yield "  nothing is wanted\n"
    for occurrence in plan.occurrences:
        yield (
            f"  {_clock(occurrence.start, zone)} - {_clock(occurrence.end, zone)}"
            f"  {occurrence.status:<11}  {occurrence.reason}, {json.dumps(occurrence.event_id)}\n"
        )
    if plan.ignored:
        yield "Without effect:\n"
    for ignored in plan.ignored:
        yield f"  {ignored.reason}: {json.dumps(ignored.event_id)}\n"


def _clock(instant: datetime, zone: ZoneInfo) -> str:
    try:
        local = instant.astimezone(zone)
    except OverflowError:
        local = instant
    return local.isoformat(" ", "seconds")


def _stamp(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds")[:19] + "Z"
