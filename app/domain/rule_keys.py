"""The keys that a profile sets and that a person may change: rules, pace, names and tags."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.keys import Key, Misfit, one_of, shown, text, texts, truth, whole
from app.domain.settings import PRIORITY, Rules, Settings, Wait, WorkingHours
from app.domain.status import Status
from app.domain.tags import folded, tag_in

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|(24):(00)", re.ASCII)
_HOURS = 'a list such as [{days = ["mon", "tue"], from = "08:00", to = "18:00"}]'
_FIVE = ", ".join(PRIORITY)
_FIVE_NAMES = tuple((str(status), status) for status in Status)
_INVISIBLE_JOINERS = "\u200c\u200d"  # parts of words in some scripts


def _priority(value: object) -> tuple[Status, ...]:
    """Read the five names, each once."""
    named = texts(value)
    for one in named:
        if one not in [*Status]:
            raise Misfit(found=f"a list with {shown(one)}")
    if len(named) != len(Status):
        raise Misfit(found=f"a list of {len(named)}")
    return tuple(Status(one) for one in named)


def _hours(value: object) -> tuple[WorkingHours, ...]:
    """Read the working hours; an empty list is always."""
    if not isinstance(value, list):
        raise Misfit
    return tuple(_stretch(one) for one in value)


def _stretch(value: object) -> WorkingHours:
    if not isinstance(value, Mapping):
        raise Misfit(found=f"a list with {shown(value)}")
    if set(value) != {"days", "from", "to"}:
        raise Misfit(found="hours with other keys than days, from and to")
    days = texts(value["days"])
    for day in days:
        if day not in _DAYS:
            raise Misfit(found=f"the day {shown(day)}")
    start, end = _minutes(value["from"]), _minutes(value["to"])
    if start == 24 * 60:
        raise Misfit(found='the time "24:00" in from')
    # hours that end no later than they begin run into the next day
    return WorkingHours(
        frozenset(_DAYS.index(day) for day in days), start, end if end > start else end + 24 * 60
    )


def _minutes(value: object) -> int:
    clock = _TIME.fullmatch(value) if isinstance(value, str) else None
    if clock is None:
        raise Misfit(found=f"the time {shown(value)}")
    hours, minutes = (int(part) for part in clock.groups() if part is not None)
    return hours * 60 + minutes


def _spellings_of(status: Status) -> Callable[[object], tuple[str, ...]]:
    """Make a reader of further spellings of a tag, written without @."""

    def read(value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise Misfit
        for one in value:
            if not isinstance(one, str) or not _can_be_found(one, status):
                raise Misfit(found=f"a list with {shown(one)}")
        return tuple(value)

    return read


def _can_be_found(spelling: str, status: Status) -> bool:
    """Say whether the rules would ever find `@` and this spelling in a calendar."""
    seen = all(char.isprintable() or char in _INVISIBLE_JOINERS for char in spelling)
    if not seen or spelling != spelling.strip() or not folded(spelling).strip():
        return False
    return tag_in(f"@{spelling}", {spelling: status}) is not None and "@" not in folded(spelling)


_WAITS: tuple[Wait, ...] = ("wait", "apply")
_WAIT_WORDS = '"wait" or "apply"'
_TRUTH = "true or false"
_DEFAULT = Rules()


def _flag(name: str, says: str, *, default: bool) -> Key[bool]:
    return Key("rules", name, default, truth, _TRUTH, says)


def _seconds(
    section: str, name: str, default: int, lowest: int, highest: int, says: str
) -> Key[int]:
    expected = f"a whole number from {lowest} to {highest} (seconds)"
    return Key(section, name, default, whole(lowest, highest), expected, says)


def _tag(status: Status) -> Key[tuple[str, ...]]:
    return Key(
        "tags",
        str(status),
        (),
        _spellings_of(status),
        "a list of spellings without @ that can stand in a title",
        f"Further spellings of @{status}.",
    )


PRIORITY_KEY: Key[tuple[Status, ...]] = Key(
    "rules",
    "priority",
    PRIORITY,
    _priority,
    f"the five names once each: {_FIVE}",
    "Which status wins where events overlap, the strongest first.",
)
COUNT_TENTATIVE = _flag(
    "count_tentative",
    "Whether an event answered with maybe counts.",
    default=_DEFAULT.count_tentative,
)
COUNT_UNANSWERED = _flag(
    "count_unanswered",
    "Whether an invitation without an answer counts.",
    default=_DEFAULT.count_unanswered,
)
TAGS_FROM_OTHERS = _flag(
    "tags_from_others",
    "Whether tags in events of other organisers are seen.",
    default=_DEFAULT.tags_from_others,
)
GOOGLE_EVENT_TYPES = _flag(
    "google_event_types",
    "Whether out of office, focus time and working location count as such.",
    default=_DEFAULT.google_event_types,
)
GAP = _seconds("rules", "gap_seconds", 60, 0, 3600, "A shorter gap between events is held through.")
LEAD = _seconds("rules", "lead_seconds", 0, 0, 600, "How much earlier Busy begins.")
WHILE_ON_QUEUE = Key(
    "rules",
    "while_on_queue",
    _DEFAULT.while_on_queue,
    one_of(_WAITS),
    _WAIT_WORDS,
    "What to do when a status is due while the person is on queue.",
)
WHILE_IN_CALL = Key(
    "rules",
    "while_in_call",
    _DEFAULT.while_in_call,
    one_of(_WAITS),
    _WAIT_WORDS,
    "What to do when a status is due while the person is in a call.",
)
RESTING_STATUS = Key(
    "rules",
    "resting_status",
    _DEFAULT.resting_status,
    one_of(tuple(Status)),
    f"one of {_FIVE}",
    "The status that is given back where the earlier one cannot be.",
)
WORKING_HOURS = Key(
    "rules",
    "working_hours",
    _DEFAULT.working_hours,
    _hours,
    _HOURS,
    "When the calendar counts at all; an empty list is always.",
)
POLL = _seconds("sync", "poll_seconds", 60, 5, 600, "How often the calendar is read.")
CALENDARS = Key(
    "sync",
    "calendars",
    Settings().calendars,
    texts,
    "a list of different calendar ids, at least one",
    "The calendars that are read.",
)
NAMES = MappingProxyType(
    {
        status: Key(
            "statuses",
            str(status),
            str(status),
            text,
            "a text that is not empty",
            f"What {status} is called at the service.",
        )
        for status in Status
    }
)
SPELLINGS = MappingProxyType({status: _tag(status) for status in Status})
CHOOSABLE: tuple[Key[object], ...] = (
    PRIORITY_KEY,
    COUNT_TENTATIVE,
    COUNT_UNANSWERED,
    TAGS_FROM_OTHERS,
    GOOGLE_EVENT_TYPES,
    GAP,
    LEAD,
    WHILE_ON_QUEUE,
    WHILE_IN_CALL,
    RESTING_STATUS,
    WORKING_HOURS,
    POLL,
    CALENDARS,
    *NAMES.values(),
    *SPELLINGS.values(),
)


def settings_of(given: Mapping[str, object], base: Settings) -> Settings:
    """Lay what was given, by dotted names, over `base`; raises Misfit.

    A given spelling that would mean two statuses is left out: what is in `base` stays.
    """
    rules = base.rules
    return Settings(
        rules=Rules(
            priority=PRIORITY_KEY.over(given, rules.priority),
            count_tentative=COUNT_TENTATIVE.over(given, rules.count_tentative),
            count_unanswered=COUNT_UNANSWERED.over(given, rules.count_unanswered),
            tags_from_others=TAGS_FROM_OTHERS.over(given, rules.tags_from_others),
            google_event_types=GOOGLE_EVENT_TYPES.over(given, rules.google_event_types),
            gap_seconds=GAP.over(given, rules.gap_seconds),
            lead_seconds=LEAD.over(given, rules.lead_seconds),
            while_on_queue=WHILE_ON_QUEUE.over(given, rules.while_on_queue),
            while_in_call=WHILE_IN_CALL.over(given, rules.while_in_call),
            resting_status=RESTING_STATUS.over(given, rules.resting_status),
            working_hours=WORKING_HOURS.over(given, rules.working_hours),
            spellings=MappingProxyType(_spellings(given, rules.spellings)),
        ),
        poll_seconds=POLL.over(given, base.poll_seconds),
        calendars=CALENDARS.over(given, base.calendars),
        names=MappingProxyType(
            {status: key.over(given, base.names[status]) for status, key in NAMES.items()}
        ),
    )


def taken_twice(given: Mapping[str, object]) -> tuple[str, str, Status] | None:
    """Give the key, the spelling and the other status of a tag that would mean two statuses."""
    meant = {folded(status): status for status in Status}
    for status, key in SPELLINGS.items():
        for spelling in key.of(given):
            other = meant.setdefault(folded(spelling), status)
            if other is not status:
                return key.path, spelling, other
    return None


def _spellings(given: Mapping[str, object], base: Mapping[str, Status]) -> dict[str, Status]:
    """Replace the spellings of those statuses for which some were given."""
    kept = {one: status for one, status in base.items() if SPELLINGS[status].path not in given}
    meant = {folded(one): status for one, status in (*kept.items(), *_FIVE_NAMES)}
    for status, key in SPELLINGS.items():
        for one in key.of(given):
            if meant.setdefault(folded(one), status) is status:
                kept[one] = status
    return kept
