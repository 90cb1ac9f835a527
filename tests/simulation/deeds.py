"""What the person does in a day: in other programs, and with the menu of this one."""

from typing import TYPE_CHECKING

from app.domain.status import Status
from app.sync.bell import ComeBack, Mail, Quick
from tests.simulation import oracle
from tests.simulation.day import instant

if TYPE_CHECKING:
    from tests.simulation.run import Play


class Deeds:
    """The hands of the person in one play; whatever they do, the judge is told before."""

    def __init__(self, play: "Play") -> None:
        self._play = play

    def choose(self, name: str) -> None:
        """Choose a status elsewhere."""
        play = self._play
        if not (play.over or play.status.is_away):
            play.judge.will_choose(name)
            play.status.choose(name)
            play.judge.log(f"hand {name}")
            play.judge.disturbed_until = max(play.judge.disturbed_until, play.world.t + 2)

    def ask(self, name: str, until: float | None) -> None:
        """Ask for a quick status; None: until the next event, as the calendar is now."""
        judge, now = self._play.judge, self._play.world.t
        following = [one.start for one in judge.laid_out() if one.start > now + 1]
        end = round(min(following, default=now + 900) if until is None else until)
        if self._listens() and end > now:
            judge.person.asks(name, end)
            self._say(f"quick {name} until {end}", Quick(Status(name), instant(end)))
            self._play.world.at(end + 2.5, judge.check)

    def come_back(self) -> None:
        """Say "I'm back"."""
        play = self._play
        if self._listens():
            beneath = oracle.wanted_at(play.world.t, play.judge.laid_out())
            play.judge.person.comes_back(beneath, sure=not play.day.loss)
            self._say("back", ComeBack())

    def _listens(self) -> bool:
        """Say whether there is a Manager that can be asked for something."""
        play, judge = self._play, self._play.judge
        stopping = judge.stop_asked >= judge.run_began
        return judge.running and not (play.over or play.asleep or stopping)

    def _say(self, what: str, mail: Mail) -> None:
        play = self._play
        assert play.bell is not None
        play.judge.log(what)
        play.disturb("wish")
        play.bell.ring(mail)
        play.world.at(play.world.t + 6.5, play.judge.check)
