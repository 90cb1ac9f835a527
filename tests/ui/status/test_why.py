"""Why the status is what it is, in one sentence."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from app.domain import why as facts
from app.domain.day import Wanted
from app.domain.errors import AppError
from app.domain.event import Reason
from app.domain.reading import Kind
from app.domain.report import Next, Shown
from app.domain.status import Status
from app.ui.language import clock_time
from app.ui.status.why import answer, question
from app.ui.words import at
from tests.stage import NOON

END = NOON + timedelta(hours=1)
BUSY, OFFICE = Shown("Busy", ours=True, at=NOON), Shown("Office", ours=False, at=NOON)
MEETING = Wanted(NOON, END, Status.BUSY, Reason.BUSY, "event-1", "Planning", own=True)
UNTIL = at(END)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (facts.NotRunning(), "The Manager does not run: your status stays as it was left."),
        (facts.NotKnownYet(None, None), "Your status and your calendar are being read."),
        (facts.NotKnownYet(None, AppError("No network.")), "No network."),
        (
            facts.NothingWanted(OFFICE, Next(Status.BUSY, NOON)),
            "No event asks for a status now: Office is your own.",
        ),
        (
            facts.SetForEvent(BUSY, MEETING),
            f"Busy until {UNTIL}, because of “Planning”: an event marked Busy.",
        ),
        (
            facts.SetForPerson(BUSY, Status.BUSY, END),
            f"You chose Busy in this program, until {UNTIL}.",
        ),
        (
            facts.ShownAlready(replace(BUSY, ours=False), MEETING),
            "Busy was shown already when “Planning” began: nothing was changed.",
        ),
        (
            facts.OwnHand(OFFICE, MEETING),
            f"You chose Office yourself: “Planning” is left alone until {UNTIL}.",
        ),
        (
            facts.CameBack(OFFICE, MEETING),
            f"You came back: “Planning” is left alone until {UNTIL}.",
        ),
        (
            facts.SignInEnds(OFFICE, MEETING, END),
            f"Your sign-in ends at {UNTIL}: sign in again, and “Planning” counts again.",
        ),
        (
            facts.Waits(OFFICE, MEETING, Kind.IN_CALL),
            "Busy for “Planning” waits until your call is over.",
        ),
        (
            facts.Waits(OFFICE, MEETING, Kind.ON_QUEUE),
            "Busy for “Planning” waits until you leave the queue.",
        ),
        (
            facts.Waits(OFFICE, MEETING, Kind.OFFLINE),
            "Busy for “Planning” waits until you are connected.",
        ),
        (
            facts.Hindered(OFFICE, MEETING, AppError("The disk is full.")),
            "“Planning” asks for Busy, but it cannot be set now: The disk is full.",
        ),
        (
            facts.NotSet(OFFICE, MEETING),
            "“Planning” asks for Busy; your status was left as it is.",
        ),
        (facts.StillSet(BUSY, None, None), "Busy is being given back."),
        (facts.StillSet(BUSY, Kind.IN_CALL, None), "Busy is given back when your call is over."),
        (facts.StillSet(BUSY, Kind.ON_QUEUE, None), "Busy is given back when you leave the queue."),
        (facts.StillSet(BUSY, Kind.OFFLINE, None), "Busy is given back when you are connected."),
        (
            facts.StillSet(BUSY, None, AppError("No network.")),
            "Busy is over, but cannot be given back now: No network.",
        ),
    ],
)
def test_every_answer_is_one_sentence(found: facts.Why, sentence: str) -> None:
    assert answer(found) == sentence


def test_a_status_that_colleagues_do_not_see_is_not_claimed_to_be_seen() -> None:
    unseen = replace(BUSY, unseen=AppError("Colleagues do not see it."))
    said = answer(facts.SetForEvent(unseen, MEETING))
    assert said == f"{answer(facts.SetForEvent(BUSY, MEETING))} Colleagues do not see it."


def test_every_kind_of_fact_is_answered_above() -> None:
    told = test_every_answer_is_one_sentence.pytestmark[0].args[1]
    assert {type(found) for found, _ in told} == set(get_args(facts.Why))


def test_the_question_names_what_colleagues_see() -> None:
    assert question(BUSY) == "Why am I shown as Busy?"
    assert question(Shown("Lunch <b>", ours=False, at=NOON)) == "Why am I shown as Lunch <b>?"
    assert question(None) == "Why is my status not known?"


def test_an_event_without_a_title_and_a_choice_of_ones_own_have_a_name() -> None:
    untitled = replace(MEETING, title=" ")
    assert "an event without a title" in answer(facts.SetForEvent(BUSY, untitled))
    own = replace(MEETING, event_id="", reason=Reason.QUICK)
    assert answer(facts.Waits(OFFICE, own, Kind.IN_CALL)) == (
        "Busy for your own choice here waits until your call is over."
    )


def test_a_long_title_is_cut_and_times_of_today_are_short() -> None:
    long = replace(MEETING, title="x" * 10_000)
    assert len(answer(facts.SetForEvent(BUSY, long))) < 150
    assert clock_time(END) in UNTIL
