"""Tests of the messenger: one errand at a time, when the next may go, and what a failure costs."""

from datetime import datetime, timedelta

import pytest

from app.domain.errors import Limited, Offline, Refused, Trouble
from app.domain.hold import Free
from app.domain.reading import Reading
from app.sync.bell import Done
from app.sync.messenger import FRESH, LOOKS_AFTER_NEWS, MINUTE, Ended, Errand, Messenger
from app.sync.ports import Write
from tests.domain.holds import TEN, reading
from tests.plain_status import PlainStatus
from tests.sync.errands import Errands

NOW = TEN


class Service(PlainStatus):
    """A status that answers what it is told, and remembers how it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, str | None, datetime | None]] = []
        self.reconnects = 0

    def read(self) -> Reading:
        self.asked.append((None, None, None))
        return reading()

    def write(self, write: Write) -> Reading:
        until = None if write.stretch is None else write.stretch[1]
        self.asked.append((write.name, write.over.tag, until))
        return reading(write.name)

    def reconnect(self) -> None:
        self.reconnects += 1


class Post:
    """A messenger with its lanes and the time."""

    def __init__(self) -> None:
        self.lanes: list[Errands] = []
        self.service = Service()
        self.messenger = Messenger(self.service, self._open, lambda: 1.0)
        self.t = 100.0

    def _open(self) -> Errands:
        self.lanes.append(Errands())
        return self.lanes[-1]

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.t)

    def look(self) -> None:
        self.messenger.look(self.now(), self.t, Free())

    def write(self, errand: Errand = Errand.PUT) -> None:
        write = Write("Busy", reading(), (NOW, NOW))
        self.messenger.write(errand, write, self.now(), self.t, Free())

    def end(self, error: Exception | None = None) -> Ended:
        ticket, errand = self.lanes[-1].waiting.pop()
        done = Done(ticket, error=error) if error else Done(ticket, errand())
        ended = self.messenger.take(done, self.now(), self.t)
        assert ended is not None
        return ended

    def fail(self, error: Exception) -> None:
        ended = self.end(error)
        assert ended.error is not None
        self.messenger.failed(ended.error, self.now(), self.t, of=ended.pending, stopping=False)


@pytest.fixture
def post() -> Post:
    return Post()


def test_a_reading_is_fresh_for_less_than_a_second_from_the_asking_on(post: Post) -> None:
    post.look()
    post.t += 0.5
    assert post.end().reading == reading()
    assert post.messenger.fresh(100 + FRESH - 0.01) == reading()
    assert post.messenger.fresh(100 + FRESH + 0.01) is None
    assert post.messenger.has_read_since(100)
    assert not post.messenger.has_read_since(100.1)
    post.messenger.forget_reading()
    assert post.messenger.fresh(100) is None
    assert not post.messenger.has_read_since(100)


def test_a_write_carries_the_tag_of_what_it_replaces_and_makes_the_reading_old(post: Post) -> None:
    post.look()
    post.end()
    post.write()
    assert post.messenger.fresh(post.t) is None
    ended = post.end()
    assert post.service.asked[-1] == ("Busy", reading().tag, NOW)
    assert ended.pending.errand is Errand.PUT
    assert ended.pending.asked_at == post.now()
    assert post.messenger.fresh(post.t) is None


def test_one_errand_at_a_time(post: Post) -> None:
    assert post.messenger.may_go(post.t, stopping=False)
    post.look()
    assert not post.messenger.may_go(post.t, stopping=False)
    assert not post.messenger.may_go(post.t, stopping=True)
    assert post.messenger.due_in(post.t, None) == 60
    post.end()
    assert post.messenger.may_go(post.t, stopping=False)


def test_writes_are_a_second_apart(post: Post) -> None:
    assert post.messenger.may_write(post.t)
    post.write()
    post.end()
    assert not post.messenger.may_write(post.t + 0.99)
    assert post.messenger.due_in(post.t, None) == pytest.approx(1)
    assert post.messenger.may_write(post.t + 1)
    post.messenger.rest_from(post.t + 5)
    assert not post.messenger.may_write(post.t + 5.9)


def test_a_look_that_is_due_is_waited_for(post: Post) -> None:
    post.look()
    post.end()
    assert post.messenger.due_in(post.t, 30) == 30
    assert post.messenger.due_in(post.t + 40, 30) == 60
    post.messenger.wait_until(post.t + 10)
    assert post.messenger.due_in(post.t, 30) == 10
    assert not post.messenger.may_go(post.t + 9, stopping=True)
    post.messenger.hurry()
    assert post.messenger.may_go(post.t, stopping=False)


def test_the_end_of_another_errand_is_not_ours(post: Post) -> None:
    assert post.messenger.take(Done(object()), post.now(), post.t) is None
    post.look()
    assert post.messenger.take(Done(object()), post.now(), post.t) is None
    assert post.messenger.pending is not None


def test_a_failure_is_waited_out_but_not_at_stop(post: Post) -> None:
    post.look()
    post.fail(Trouble("503"))
    assert not post.messenger.may_go(post.t + 1.9, stopping=False)
    assert post.messenger.may_go(post.t + 2, stopping=False)
    assert post.messenger.may_go(post.t, stopping=True)
    post.messenger.failed(Trouble("503"), post.now(), post.t, of=None, stopping=True)
    assert not post.messenger.may_go(post.t + 0.29, stopping=True)
    assert post.messenger.may_go(post.t + 0.3, stopping=True)


def test_g19_a_retry_after_holds_at_stop_too(post: Post) -> None:
    post.look()
    post.fail(Limited("429", retry_after=30))
    post.messenger.hurry()
    assert not post.messenger.may_go(post.t + 29, stopping=True)
    assert post.messenger.may_go(post.t + 30, stopping=True)


def test_a_reading_ends_the_trouble_of_a_reading_and_not_that_of_a_write(post: Post) -> None:
    post.look()
    post.fail(Trouble("503"))
    post.look()
    post.end()
    assert post.messenger.health.trouble is None
    post.write()
    post.fail(Refused("403"))
    post.look()
    post.end()
    assert post.messenger.health.trouble is not None
    assert post.messenger.health.attempts == 1
    post.messenger.settle()
    assert post.messenger.health.trouble is None


@pytest.mark.parametrize(
    ("errand", "aim", "over"),
    [
        (Errand.PUT, "Busy", False),
        (Errand.PUT, "Holiday", True),
        (Errand.PUT, None, True),
        (Errand.GIVE_BACK, None, False),
        (Errand.GIVE_BACK, "Busy", True),
    ],
)
def test_the_trouble_of_a_write_is_over_when_something_else_is_wanted(
    post: Post, errand: Errand, aim: str | None, *, over: bool
) -> None:
    post.write(errand)
    post.fail(Limited("429", retry_after=9))
    post.messenger.aim(aim)
    assert (post.messenger.health.trouble is None) is over
    assert post.messenger.health.floor == post.t + 9
    post.messenger.settle()
    post.messenger.aim("Other")
    assert post.messenger.health.trouble is None


def test_g22_three_writes_in_vain_are_enough(post: Post) -> None:
    def heeded() -> bool:
        return post.messenger.is_heeded(Errand.PUT, "Busy", post.now(), post.t)

    for _ in range(3):
        assert heeded()
        post.write()
        post.end()
    assert not heeded()
    assert "does not show it" in str(post.messenger.health.trouble)
    assert heeded()
    post.write()
    post.end()
    assert not heeded()
    post.messenger.seen()
    assert heeded()


def test_n16_after_three_failures_without_a_connection_a_new_one_is_opened(post: Post) -> None:
    for _ in range(3):
        post.look()
        post.fail(Offline("cut"))
    post.look()
    post.end()
    assert post.service.reconnects == 1
    post.look()
    post.end()
    assert post.service.reconnects == 1


def test_what_is_given_up_is_not_heard_any_more(post: Post) -> None:
    post.write()
    ticket, errand = post.lanes[-1].waiting.pop()
    post.messenger.abandon(post.t)
    assert post.lanes[0].closed
    assert len(post.lanes) == 2
    assert post.messenger.take(Done(ticket, errand()), post.now(), post.t) is None
    assert not post.messenger.may_write(post.t + 0.9)
    post.look()
    post.end()
    assert post.service.reconnects == 1
    post.messenger.abandon(post.t)
    assert len(post.lanes) == 2
    post.messenger.close()
    assert post.lanes[-1].closed


def test_p13_what_hangs_is_given_up_later_each_time(post: Post) -> None:
    assert post.messenger.overdue(post.t) is None
    post.look()
    assert post.messenger.overdue(post.t + 59.9) is None
    ended = post.messenger.overdue(post.t + 60)
    assert ended is not None
    assert ended.error is not None
    assert post.messenger.pending is None
    post.messenger.failed(ended.error, post.now(), post.t, of=None, stopping=False)
    post.look()
    assert post.messenger.overdue(post.t + 119) is None
    assert post.messenger.overdue(post.t + 120) is not None


def test_too_many_news_are_looked_after_later_and_keep_nothing_else_from_going(post: Post) -> None:
    for _ in range(LOOKS_AFTER_NEWS):
        post.messenger.heard(post.t, held=True)
        assert post.t >= post.messenger.news_from()
        post.look()
        post.end()
        post.t += 1
    assert post.messenger.news_from() == 100.0 + MINUTE
    post.messenger.heard(post.t, held=True)
    assert post.messenger.may_go(post.t, stopping=False)  # a boundary is asked about all the same
    post.messenger.wait_until(post.t + 20)
    post.messenger.heard(post.t, held=True)
    assert not post.messenger.may_go(post.t, stopping=False)
    assert post.messenger.may_go(post.t + 20, stopping=False)


def test_what_is_looked_at_without_news_costs_no_news_their_look(post: Post) -> None:
    for _ in range(3 * LOOKS_AFTER_NEWS):
        post.look()
        post.end()
        post.t += 1
    post.messenger.wait_until(post.t + 20)
    post.messenger.heard(post.t, held=True)
    assert post.messenger.may_go(post.t, stopping=False)
