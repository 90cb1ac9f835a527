"""Tests of the watch when everything fails: services, the disk, and what nobody foresaw."""

import builtins
from itertools import pairwise

import pytest

from app.domain.errors import (
    ChangedMeanwhile,
    Intercepted,
    Limited,
    NotThisStatus,
    Offline,
    Refused,
    Service,
    SignInNeeded,
    Trouble,
    VaultFailed,
)
from app.domain.report import What
from app.sync.bell import LookNow
from tests.sync.scene import ELEVEN, HOUR, NINE, TEN, Scene, event

DURING = TEN + 600
SPECIAL: dict[type[Exception], tuple[object, ...]] = {
    UnicodeDecodeError: ("utf-8", b"\xff", 0, 1, "invalid"),
    UnicodeEncodeError: ("utf-8", "\ud800", 0, 1, "invalid"),
    UnicodeTranslateError: ("x", 0, 1, "invalid"),
    ExceptionGroup: ("several", [KeyError("x")]),
}
EVERY_CLASS = sorted(
    {
        thing
        for thing in vars(builtins).values()
        if isinstance(thing, type) and issubclass(thing, Exception)
    },
    key=lambda kind: kind.__name__,
)
KNOWN = [
    Offline("cut"),
    Intercepted("portal"),
    Limited("429"),
    Limited("429", retry_after=120.0),
    Refused("403"),
    Trouble("503"),
    NotThisStatus("409"),
    SignInNeeded(Service.CONNECT_ME),
    VaultFailed("locked", kind="locked"),
]


def meeting_at_ten(t: float = NINE) -> Scene:
    """A meeting from ten to eleven; the person is in the office."""
    scene = Scene(t=t)
    scene.calendar.put(event("e1", TEN, ELEVEN, None))
    return scene


def made(kind: type[Exception]) -> Exception:
    return kind(*SPECIAL.get(kind, ("secret",)))


@pytest.mark.parametrize("kind", EVERY_CLASS, ids=lambda kind: kind.__name__)
def test_p12_whatever_is_raised_at_a_port_is_trouble_and_is_recovered_from(
    kind: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    scene = meeting_at_ten(TEN - 300)
    error = made(kind)
    for name in ("reads_raise", "writes_raise"):
        scene.set(TEN - 60, scene.status, name, error)
        scene.set(TEN + 60, scene.status, name, None)
    scene.set(TEN - 60, scene.calendar, "raises", error)
    scene.set(TEN + 60, scene.calendar, "raises", None)
    scene.play(TEN + 130)
    assert scene.written == ["Busy"]
    assert {one.reason for one in scene.told(What.TROUBLE)} == {
        "Something went wrong that should not have."
    }
    assert len(scene.told(What.WELL_AGAIN)) == 2
    assert kind.__name__ in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("error", KNOWN, ids=lambda error: type(error).__name__)
def test_n15_what_is_wanted_is_applied_when_the_service_answers(error: Exception) -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 60, scene.status, "reads_raise", error)
    scene.set(DURING, scene.status, "reads_raise", None)
    scene.play(12 * HOUR)
    assert scene.written[-1] == "Office"
    assert scene.status.name == "Office"
    if not isinstance(error, Refused | NotThisStatus):
        assert scene.written == ["Busy", "Office"]
        assert scene.writes[0][0] <= DURING + 125
        assert scene.writes[1][0] < ELEVEN + 0.1


def test_n15_after_an_outage_only_the_latest_wish_is_applied() -> None:
    scene = Scene()
    for index, status in enumerate(("Busy", "Holiday", "Telework")):
        scene.calendar.put(event(f"e{index}", TEN + 300 * index, TEN + 300 * index + 300, status))
    scene.set(TEN - 60, scene.status, "reads_raise", Offline("cut"))
    scene.set(TEN + 700, scene.status, "reads_raise", None)
    scene.play(ELEVEN)
    assert scene.written == ["Telework", "Office"]


def test_f18_a_long_outage_costs_little() -> None:
    scene = meeting_at_ten()
    scene.set(TEN - 60, scene.status, "reads_raise", Trouble("503"))
    scene.set(TEN - 60, scene.calendar, "raises", Trouble("503"))
    scene.play(ELEVEN + 3 * HOUR)
    assert len(scene.requests(ELEVEN, 14 * HOUR)) <= 3 * 120 * 1.1
    assert len(scene.reads(ELEVEN, 14 * HOUR)) <= 3 * 120 * 1.1


def test_g19_a_retry_after_is_never_undercut() -> None:
    scene = meeting_at_ten()
    limited = Limited("429", retry_after=300.0)
    scene.set(TEN + 100, scene.status, "reads_raise", limited)
    scene.set(TEN + 100, scene.calendar, "raises", limited)
    for t in range(100, 3000, 17):
        scene.ring(TEN + t, LookNow())
    scene.play(ELEVEN)
    statuses = [t for t, _ in scene.requests(TEN + 100, ELEVEN)]
    for times in (statuses, scene.reads(TEN + 100, ELEVEN)):
        assert len(times) >= 2
        assert all(b - a >= 300 for a, b in pairwise(times))


@pytest.mark.parametrize("error", KNOWN, ids=lambda error: type(error).__name__)
def test_g18_writing_that_fails_while_reading_goes_well_is_no_storm(error: Exception) -> None:
    scene = meeting_at_ten()
    scene.status.writes_raise = error
    scene.play(ELEVEN - 60)
    puts = [t for t, verb in scene.status.requests if verb == "PUT"]
    assert len(puts) >= 2
    match error:
        case Refused() | NotThisStatus():
            assert len(puts) <= 12
        case Offline():  # reaches nobody, so it costs nobody anything
            assert len(puts) <= 400
        case _:
            assert len(puts) <= 160
    assert scene.reports[-1].trouble is not None
    assert len(scene.told(What.TROUBLE)) == 1
    assert scene.told(What.WELL_AGAIN) == []
    scene.status.writes_raise = None
    scene.play(12 * HOUR)
    assert scene.status.name == "Office"


def test_g11_a_status_that_is_not_known_does_not_hold_up_the_next_one() -> None:
    scene = meeting_at_ten()
    scene.calendar.put(event("e2", ELEVEN, 12 * HOUR, "Telework"))
    scene.status.writes_raise = NotThisStatus("409")
    scene.set(ELEVEN - 60, scene.status, "writes_raise", None)
    scene.play(13 * HOUR)
    assert scene.written[0] == "Telework"
    assert scene.writes[0][0] < ELEVEN + 0.2
    assert scene.reports[-1].trouble is None


def test_g11_the_trouble_is_over_with_what_could_not_be_set() -> None:
    scene = meeting_at_ten()
    scene.status.writes_raise = NotThisStatus("409")
    scene.play(12 * HOUR)
    assert scene.report_at(ELEVEN - 60).trouble is not None
    assert scene.report_at(ELEVEN + 60).trouble is None
    assert len(scene.told(What.WELL_AGAIN)) == 1


def test_g18_the_trouble_is_over_when_the_person_chooses_what_is_wanted() -> None:
    scene = meeting_at_ten()
    scene.status.writes_raise = Refused("403")
    scene.choose(TEN + 600, "Busy")
    scene.play(ELEVEN - 60)
    assert scene.report_at(TEN + 300).trouble is not None
    assert scene.reports[-1].trouble is None


def test_g11_when_what_is_owed_is_not_known_any_more_the_resting_status_is_given_back() -> None:
    scene = meeting_at_ten()
    scene.status.choose("Old name")
    scene.set(ELEVEN - 60, scene.status, "writes_raise", NotThisStatus("409"))
    scene.set(ELEVEN + 0.2, scene.status, "writes_raise", None)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]


@pytest.mark.parametrize("begin", [TEN - 60, ELEVEN - 60], ids=["setting", "giving back"])
def test_g22_a_service_that_accepts_and_does_nothing_is_given_up(begin: float) -> None:
    scene = meeting_at_ten()
    scene.set(begin, scene.status, "deaf", True)
    scene.play(begin + 3600)
    puts = [t for t, verb in scene.requests(begin, begin + 3600) if verb == "PUT"]
    assert 2 <= len(puts) <= 12
    assert scene.reports[-1].trouble is not None
    (trouble,) = scene.told(What.TROUBLE)
    assert "does not show it" in str(trouble.reason)


def test_g04_a_race_at_every_write_is_read_again_without_loss() -> None:
    scene = meeting_at_ten()
    races = iter([ChangedMeanwhile(), None])

    def race() -> None:
        scene.status.writes_raise = next(races, None)

    scene.status.after_reading = race
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] < TEN + 2


# the disk


def test_p06_with_a_full_disk_nothing_is_set_and_the_manager_is_nok() -> None:
    scene = meeting_at_ten()
    scene.disk.full = True
    scene.set(DURING, scene.disk, "full", False)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert DURING <= scene.writes[0][0] <= DURING + 11
    trouble = scene.report_at(TEN + 60).trouble
    assert trouble is not None
    assert trouble.headline == "The disk is full."
    assert scene.reports[-1].trouble is None


def test_p06_a_full_disk_does_not_keep_from_giving_back() -> None:
    scene = meeting_at_ten()
    scene.set(DURING, scene.disk, "full", True)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[1][0] < ELEVEN + 0.1


def test_p04_a_broken_record_is_told_and_not_acted_on() -> None:
    scene = meeting_at_ten()
    scene.disk.text = '{"version": 1, "state": '
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    (trouble,) = scene.told(What.TROUBLE)
    assert "cannot be read" in str(trouble.reason)


def test_what_a_service_calls_a_status_can_be_kept_whatever_it_is() -> None:
    scene = meeting_at_ten()
    scene.status.choose("half \ud83d a character")
    texts: list[bytes] = []
    write = scene.disk.write

    def to_bytes(text: str | None) -> None:
        texts.append((text or "").encode())
        write(text)

    scene.disk.write = to_bytes  # type: ignore[method-assign]
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "half \ud83d a character"]
    assert texts


def test_nok_after_five_minutes_of_outage_and_ok_again() -> None:
    scene = meeting_at_ten()
    scene.set(NINE + 60, scene.calendar, "raises", Offline("cut"))
    scene.set(NINE + 900, scene.calendar, "raises", None)
    scene.play(TEN)
    assert scene.report_at(NINE + 120).calendar_trouble is not None
    assert scene.report_at(NINE + 120).trouble is None
    assert scene.report_at(NINE + 450).trouble is not None
    assert scene.reports[-1].trouble is None


@pytest.mark.parametrize("seconds", [0.4, 0.6, 3.0, 9.0])
def test_a_slow_service_is_late_and_not_given_up(seconds: float) -> None:
    scene = meeting_at_ten()
    scene.wires.times["status"] = (seconds / 2, seconds)
    scene.play(12 * HOUR)
    assert scene.written == ["Busy", "Office"]
    assert scene.writes[0][0] <= TEN + 3 * seconds
    assert scene.writes[1][0] <= ELEVEN + 3 * seconds
    assert len(scene.requests(NINE, TEN + 60)) <= 6
