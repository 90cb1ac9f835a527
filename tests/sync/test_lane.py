"""Tests of the lane with its real thread: one errand at a time, and every end is heard."""

import builtins
import threading
from collections.abc import Iterator

import pytest

from app.domain.errors import AppError, Trouble
from app.sync.bell import Bell, Done
from app.sync.lane import WorkerLane
from app.sync.unexpected import Hanging, Unexpected, as_app_error

SPECIAL: dict[str, tuple[object, ...]] = {
    "UnicodeDecodeError": ("utf-8", b"\xff", 0, 1, "invalid"),
    "UnicodeEncodeError": ("utf-8", "x", 0, 1, "invalid"),
    "UnicodeTranslateError": ("x", 0, 1, "invalid"),
    "BaseExceptionGroup": ("several", [KeyboardInterrupt()]),
    "ExceptionGroup": ("several", [KeyError("x")]),
}
EVERY_CLASS = sorted(
    name
    for name, thing in vars(builtins).items()
    if isinstance(thing, type) and issubclass(thing, BaseException)
)


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def lane(bell: Bell) -> Iterator[WorkerLane]:
    lane = WorkerLane("test", bell)
    yield lane
    lane.close()


def heard(bell: Bell) -> Done:
    (mail,) = bell.wait(10)
    assert isinstance(mail, Done)
    return mail


def test_an_errand_ends_as_its_value_with_its_ticket(lane: WorkerLane, bell: Bell) -> None:
    ticket = lane.start(lambda: 42)
    assert heard(bell) == Done(ticket, 42)


@pytest.mark.parametrize("name", EVERY_CLASS)
def test_p12_whatever_an_errand_dies_of_is_heard_and_the_lane_lives_on(
    name: str, lane: WorkerLane, bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    error = getattr(builtins, name)(*SPECIAL.get(name, ("secret",)))

    def fail() -> None:
        raise error

    lane.start(fail)
    done = heard(bell)
    assert done.error is error
    trouble = as_app_error(error)
    assert isinstance(trouble, Unexpected)
    assert isinstance(trouble, Trouble)
    assert f"died of {type(error).__name__} in fail:" in caplog.text
    assert "secret" not in caplog.text
    ticket = lane.start(lambda: "alive")
    assert heard(bell) == Done(ticket, "alive")


def test_what_was_foreseen_stays_as_it_is() -> None:
    error = AppError("known")
    assert as_app_error(error) is error
    assert "end" in Hanging().headline


def test_an_error_without_a_place_is_told_too(caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(as_app_error(KeyError("x")), Unexpected)
    assert "died of KeyError in ?" in caplog.text


def test_errands_run_one_after_the_other_in_a_thread_of_their_own(
    lane: WorkerLane, bell: Bell
) -> None:
    gate, order = threading.Event(), []

    def first() -> str:
        gate.wait(10)
        order.append("first")
        return threading.current_thread().name

    first_ticket = lane.start(first)
    second_ticket = lane.start(lambda: order.append("second"))
    assert first_ticket != second_ticket
    gate.set()
    ends: list[object] = []
    while len(ends) < 2:
        ends += [mail for mail in bell.wait(10) if isinstance(mail, Done)]
    assert order == ["first", "second"]
    assert Done(first_ticket, "test") in ends


def test_a_closed_lane_ends_its_thread_once_the_errand_has_ended(bell: Bell) -> None:
    lane = WorkerLane("closing", bell)
    gate = threading.Event()
    lane.start(lambda: gate.wait(10))
    lane.close()
    (thread,) = [one for one in threading.enumerate() if one.name == "closing"]
    assert thread.daemon, "a request that hangs must not keep the program"
    gate.set()
    thread.join(10)
    assert not thread.is_alive()
