"""The scripted day at Genesys Cloud: a queue, a call and a change by hand, each over an event."""

from app.sandbox.day import Moment, Planned
from app.sandbox.genesys import GenesysCloud
from app.sandbox.genesys_definitions import MEAL
from app.sandbox.google import Google

# The program looks at the status a few times a minute at most, however often it hears of a change.
# So there is little to look for in the minute before the queue is left, the call ends, or the
# person chooses by hand: each is then seen at once.
EVENTS: tuple[Planned, ...] = (
    Planned("busy", "Budget round @Busy", 5, 10),
    Planned("lunch", "Lunch (marked free)", 20, 25, free=True),
    Planned("review", "Quarterly review", 56, 72),  # begins on queue
    Planned("telework", "Working from the kitchen table @Telework", 78, 88),
    Planned("meeting", "Call with the bank", 81, 84),  # plain, inside the telework
    Planned("dentist", "Dentist @OutOfOffice", 88, 92),  # back to back with the telework
    Planned("holiday", "An hour off @Holiday", 146, 165),  # begins in a call
    Planned("focus", "Quiet work @Busy", 208, 225),
    Planned("office", "Back at the desk @Office", 233, 242),
)


def moments(google: Google, genesys: GenesysCloud) -> tuple[Moment, ...]:
    """Give what happens beside the calendar, in order."""
    agent = genesys.agent
    return (
        Moment(52.0, "the person goes on queue, before a meeting begins.", agent.go_on_queue),
        Moment(62.0, "the person leaves the queue, in the middle of it.", agent.leave_queue),
        Moment(80.0, "Google is cut off for some seconds.", google.cut),
        Moment(86.0, "Google answers again.", google.restore),
        Moment(142.0, "the person takes a call, before an hour off begins.", agent.take_call),
        Moment(155.0, "the call ends, in the middle of it.", agent.end_call),
        Moment(
            217.0,
            "the person chooses Meal by hand, in the middle of the quiet work.",
            lambda: agent.choose(MEAL),
        ),
        Moment(231.0, "Genesys Cloud is cut off, over the beginning of an event.", genesys.cut),
        Moment(236.0, "Genesys Cloud answers again.", genesys.restore),
        Moment(244.0, "the scripted day is over.", lambda: None),
    )
