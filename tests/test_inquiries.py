"""What the screens ask of the program."""

from datetime import timedelta

from app.connect_me_desktop import Desktop
from app.domain.event import CalendarEvent
from app.domain.report import What
from app.inquiries import Inquiries
from app.sync.google_calendar import CalendarInfo
from tests.plain_status import offers
from tests.stage import NOON, Plan, Stage, on_a_loop

HOUR = timedelta(hours=1)


@on_a_loop
async def test_lists_come_from_the_services() -> None:
    mine = CalendarInfo("primary", "Ada", "#000000", "#ffffff", primary=True, access_role="owner")
    stage = Stage(plan=Plan(calendars=(mine,), names=("Office", "Busy", "Lunch")))
    async with stage.conductor() as conductor:
        inquiries = Inquiries(conductor)
        assert await inquiries.calendars() == (mine,)
        assert await inquiries.offers() == offers("Office", "Busy", "Lunch")


@on_a_loop
async def test_a_window_of_the_calendar_comes_with_what_it_asks_for() -> None:
    event = CalendarEvent("event-1", NOON, NOON + HOUR, title="Standup @Telework")
    stage = Stage(plan=Plan(items=(event,)))
    async with stage.conductor() as conductor:
        view = await Inquiries(conductor).calendar_view(NOON - HOUR, NOON + 2 * HOUR)
    assert view.items == (event,)
    assert [one.status for one in view.agenda.occurrences] == ["Telework"]


@on_a_loop
async def test_the_activity_holds_what_happened_a_moment_ago() -> None:
    stage = Stage()
    async with stage.conductor() as conductor:
        kept = await Inquiries(conductor).happenings()
    assert [one.what for one in kept] == [What.STARTED]


@on_a_loop
async def test_requirements_are_checked_here_and_at_the_gateway() -> None:
    stage = Stage(plan=Plan(versions={"purecloud": "3.27.10", "uep": "1.0"}))
    async with stage.conductor() as conductor:
        inquiries = Inquiries(conductor, lambda: Desktop(True, "3.3.4", True))
        found = {one.name: one.met for one in await inquiries.requirements()}
    assert found == {
        "Connect Me Desktop": True,
        "Connect Me Desktop is running": True,
        "PureCloud": True,
        "UEP": False,
    }
