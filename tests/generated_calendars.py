"""Makes small calendars from a number: crowded boundaries, odd zones, spoiled items, all rules."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.oracle import Choices
from tests.oracle_text import Zone

ZONES = (
    (Zone("UTC", 0), "2024-05-02T00:00Z"),
    (Zone("Asia/Kolkata", 19_800), "2024-02-28T22:00Z"),
    (Zone("Europe/Brussels", 3600, ((1_711_846_800, 7200), (1_729_990_800, 3600))), ""),
    # Midnight is skipped here in spring and comes twice in autumn.
    (Zone("Atlantic/Azores", -3600, ((1_711_846_800, 0), (1_729_990_800, -3600))), ""),
    (Zone("America/Santiago", -10_800, ((1_712_458_800, -14_400), (1_725_768_000, -10_800))), ""),
    (Zone("Australia/Lord_Howe", 39_600, ((1_712_415_600, 37_800), (1_728_142_200, 39_600))), ""),
    (Zone("Pacific/Apia", -36_000, ((1_325_239_200, 50_400),)), ""),  # 30 December 2011 never was
)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
STATUSES = ("Holiday", "OutOfOffice", "Busy", "Telework", "Office")
SPELLINGS = {
    "Thuiswerk": "Telework",
    "Télétravail": "Telework",
    "Off": "Holiday",
    "Office 2": "Busy",
}
TITLES = (
    *("Review", "", "@Telework", "(@Holiday)", "@busy.", "@OUTOFOFFICE!", "at @office, then home"),
    *("bob@office.com", "@Officer", "@office-party", "@office.com", "@Off", "@Office 2", "@@busy"),
    *(
        "\uff20\uff2f\uff26\uff26\uff29\uff23\uff25",
        "@te\u0301le\u0301travail",
        "@Bu\u017fy",
        "@Offi\u200bce",
        "@busy@home @holiday",
    ),
)
DESCRIPTIONS = (
    *("", "<p>Agenda</p>", "<b>@Off</b>ice", "bob<b>@office</b>", "bob<br>@Holiday", "&#64;Busy"),
    *("<!-- @Office -->x", '<a href="@Office">x</a>', "<script>@Busy</script>", "&amp;#64;Office"),
    *("<style>@Busy", "a < @Telework", "<div>@Tele</div>work", "@Tele<wbr>work", "&commat;office"),
    *("<!-- > @Busy", "<a title='>'>@Holiday</a>", "é" * 32_764 + " @Busy", "x@Office\n@Telework"),
)


@dataclass(frozen=True)
class GeneratedCalendar:
    """One calendar with the settings and the window to plan it with; seconds since 1970."""

    items: list[object]
    choices: Choices
    zone: Zone
    start: int
    end: int


def generated(seed: int) -> GeneratedCalendar:
    """Make the calendar of a number, the same every time."""
    dice = random.Random(seed)
    zone, anchor = dice.choice(ZONES)
    middle = (
        int(datetime.fromisoformat(anchor).timestamp()) if anchor else dice.choice(zone.changes)[0]
    )
    start = middle - dice.randrange(0, 30) * 3600 + dice.choice((0, 0, 1, 1799))
    end = start + dice.choice((1, 6, 24, 48)) * 3600
    times = [start, end, middle]
    items = [item(dice, times, number) for number in range(dice.randint(0, 9))]
    return GeneratedCalendar(items, choices(dice), zone, start, end)


def choices(dice: random.Random) -> Choices:
    """Vary all rules."""
    return Choices(
        priority=tuple(dice.sample(STATUSES, 5)) if dice.random() < 0.5 else STATUSES,
        count_tentative=dice.random() < 0.5,
        count_unanswered=dice.random() < 0.5,
        tags_from_others=dice.random() < 0.7,
        google_event_types=dice.random() < 0.7,
        lead_seconds=dice.choice((0, 0, 1, 60, 300, 600)),
        working_hours=tuple(hours(dice) for _ in range(dice.choice((0, 0, 1, 2, 3)))),
        spellings=SPELLINGS if dice.random() < 0.5 else {},
    )


def hours(dice: random.Random) -> tuple[tuple[str, ...], str, str]:
    """Make hours of some days: over midnight, up to 24:00, or on a boundary of summer time."""
    opens, closes = (
        f"{dice.choice((0, 1, 2, 8, 9, 12, 22, 23)):02}:{dice.choice((0, 0, 15, 30)):02}"
        for _ in range(2)
    )
    return tuple(dice.sample(WEEK, dice.randint(1, 7))), opens, dice.choice((closes, "24:00"))


def item(dice: random.Random, times: list[int], number: int) -> object:
    """Make one item, with its boundaries on or next to those of the others."""
    begins = moment(dice, times)
    ends = dice.choice((begins + dice.choice((60, 600, 1800, 7200, 90_000)), moment(dice, times)))
    times += [begins, ends]
    made: dict[str, object] = {
        "id": f"{dice.choice('zbA')}{dice.randrange(100)}-{number}",
        "status": dice.choice(("confirmed",) * 8 + ("tentative", "cancelled", "misty")),
        "summary": dice.choice(TITLES),
        "start": side(dice, begins),
        "end": side(dice, ends),
    }
    if dice.random() < 0.25:
        first = datetime.fromtimestamp(begins, UTC).date()
        last = first + timedelta(days=dice.choice((1, 1, 1, 2, 0)))
        made |= {"start": {"date": str(first)}, "end": {"date": str(last)}}
    for often, extra in EXTRAS:
        if dice.random() < often:
            made |= extra(dice)
    return spoiled(dice, made) if dice.random() < 0.15 else made


def moment(dice: random.Random, times: list[int]) -> int:
    """Choose an instant: mostly one that is there, or a second or a lead beside it."""
    if dice.random() < 0.6:
        return dice.choice(times) + dice.choice((0, 0, 0, 1, -1, 60, -300, 300, 600))
    return times[0] + dice.randrange(-3600 * 8, 3600 * 50, 450)


def side(dice: random.Random, second: int) -> dict[str, object]:
    """Write an instant in one of the ways that are allowed."""
    ahead = dice.choice((0, 0, 60, -210, 345))
    text = (datetime.fromtimestamp(second, UTC) + timedelta(minutes=ahead)).strftime(
        dice.choice(("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dt%H:%M:%S", "%Y-%m-%dT%H:%M:%S.999999999"))
    )
    sign, (hour, minute) = "-" if ahead < 0 else "+", divmod(abs(ahead), 60)
    offset = dice.choice(("Z", "z", "+00:00")) if not ahead else f"{sign}{hour:02}:{minute:02}"
    return {"dateTime": text + offset, "timeZone": "Mars/Olympus"}


def answers(dice: random.Random) -> dict[str, object]:
    """Make an invitation."""
    answer = dice.choice(("accepted", "needsAction", "tentative", "declined", "delegated", 5))
    mine = {"self": dice.choice((True, True, True, False, "true")), "responseStatus": answer}
    people = [{"responseStatus": "declined"}, mine, {"self": True, "responseStatus": "declined"}]
    return {"attendees": people[: dice.choice((1, 2, 2, 2, 3))]}


EXTRAS: tuple[tuple[float, Callable[[random.Random], dict[str, object]]], ...] = (
    (0.4, lambda dice: {"description": dice.choice(DESCRIPTIONS)}),
    (0.3, lambda dice: {"transparency": dice.choice(("transparent", "opaque", "misty"))}),
    (0.2, lambda dice: {"iCalUID": dice.choice(("a@x", "b@x", ""))}),
    (0.4, answers),
    (0.4, lambda dice: {"organizer": dice.choice(({"self": True}, {}, {"self": 1}, None))}),
    (
        0.3,
        lambda dice: {
            "eventType": dice.choice(
                ("default", "outOfOffice", "focusTime", "birthday", "fromGmail", "taskTime")
            )
        },
    ),
    (
        0.15,
        lambda dice: {
            "eventType": "workingLocation",
            "workingLocationProperties": dice.choice(
                ({"type": "homeOffice"}, {"type": "officeLocation"}, {"type": "custom"}, {}, None)
            ),
        },
    ),
)
SPOILERS: tuple[tuple[str, object], ...] = (
    *(("id", value) for value in (None, "", 5, ["a"])),
    *(("start", value) for value in (None, "2024-05-02", {}, {"date": "2024-02-30"}, [])),
    *(("start", {"dateTime": f"2024-05-02T{rest}"}) for rest in ("09:00:00", "24:00:00Z", "9:00Z")),
    ("start", {"date": "2024-05-02", "dateTime": "2024-05-02T09:00:00Z"}),
    ("start", {"dateTime": "0001-01-01T00:30:00+01:00"}),
    ("end", {"dateTime": "9999-12-31T23:59:59Z"}),
    ("end", {"date": None, "dateTime": "2024-05-02T09:00:00Z"}),
    *((name, 1) for name in ("status", "summary", "description", "transparency", "eventType")),
    *((name, []) for name in ("iCalUID", "organizer", "workingLocationProperties")),
    *(("attendees", value) for value in ({}, [None], ["ada"], None, [])),
    *((name, None) for name in ("status", "summary", "description", "transparency", "iCalUID")),
    ("status", "cancelled"),
)
NO_ITEMS = (None, [], "event", 3, True)


def spoiled(dice: random.Random, made: dict[str, object]) -> object:
    """Spoil an item in one or two ways, some of them harmless."""
    if dice.random() < 0.1:
        return dice.choice(NO_ITEMS)
    for name, value in dice.sample(SPOILERS, dice.choice((1, 1, 2))):
        made[name] = value
    return made
