"""The scripted day at Genesys Cloud: a queue, a call and a change by hand, each over an event."""

from app.sandbox.day import Moment, Planned
from app.sandbox.genesys import GenesysCloud
from app.sandbox.genesys_definitions import MEAL
from app.sandbox.google import Google

EVENTS: tuple[Planned, ...] = (
    Planned("busy", "Budget round @Busy", 5, 10),
    Planned("telework", "Working from the kitchen table @Telework", 13, 20),
    Planned("meeting", "Call with the bank", 15, 18),  # plain, inside the telework
    Planned("dentist", "Dentist @OutOfOffice", 20, 23),  # back to back with the telework
    Planned("lunch", "Lunch (marked free)", 24, 25, free=True),
    Planned("review", "Quarterly review", 26, 32),  # begins on queue
    Planned("holiday", "An hour off @Holiday", 35, 41),  # begins in a call
    Planned("focus", "Quiet work @Busy", 43, 48),
    Planned("office", "Back at the desk @Office", 50, 57),
)


def moments(google: Google, genesys: GenesysCloud) -> tuple[Moment, ...]:
    """Give what happens beside the calendar, in order."""
    agent = genesys.agent
    return (
        Moment(14.5, "Google is cut off for some seconds.", google.cut),
        Moment(18.5, "Google answers again.", google.restore),
        Moment(24.5, "the person goes on queue, before a meeting begins.", agent.go_on_queue),
        Moment(28.5, "the person leaves the queue, in the middle of it.", agent.leave_queue),
        Moment(33.5, "the person takes a call, before an hour off begins.", agent.take_call),
        Moment(37.5, "the call ends, in the middle of it.", agent.end_call),
        Moment(
            45.5,
            "the person chooses Meal by hand, in the middle of the quiet work.",
            lambda: agent.choose(MEAL),
        ),
        Moment(49.0, "Genesys Cloud is cut off, over the beginning of an event.", genesys.cut),
        Moment(51.5, "Genesys Cloud answers again.", genesys.restore),
        Moment(58.0, "the scripted day is over.", lambda: None),
    )
