"""The commands in a terminal: what they ask, open, print, and how they end."""

import io
import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import commands
from app.commands import Command, plan_of_running, run_command, show_running
from app.console import Console
from app.domain.errors import AppError, Service
from app.instance import Instance
from app.orders import Address, Answer, Ask, Line, Order, Piece, Told
from app.plan import PlanCall
from app.sandbox_run import sign_visitor_in
from tests.stage import ADDRESS, Plan, Stage, on_a_loop

GOOGLE = Order(Ask.SIGN_IN, "google")


class Terminal(io.StringIO):
    """A stdin with a person at it."""

    def isatty(self) -> bool:
        return True


@dataclass
class Scene:
    """A command among stand-ins."""

    folder: Path
    stage: Stage = field(default_factory=lambda: Stage(signed_in=False))
    out: io.StringIO = field(default_factory=io.StringIO)
    err: io.StringIO = field(default_factory=io.StringIO)

    @property
    def lock(self) -> Instance:
        return Instance(self.folder / "lock")

    def run(self, command: Command) -> int:
        stage = self.stage
        return run_command(
            command,
            Console(self.out, self.err),
            self.lock,
            lambda: stage.set_up(self.folder / "s"),
            self.folder / "s",
        )


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return Scene(folder)


def answering(*words: Told, answer: Answer | None) -> Callable[..., Answer | None]:
    """Stand in for the running program."""

    def ask(_place: Path, _order: Order, tell: Callable[..., None], **_: object) -> Answer | None:
        for word in words:
            tell(word)
        return answer

    return ask


def test_a_lone_sign_in_prints_the_address_and_nothing_else_on_stdout(scene: Scene) -> None:
    assert scene.run(Command(GOOGLE, no_browser=True)) == 0
    assert scene.out.getvalue().splitlines() == [ADDRESS, "You are signed in to Google."]
    assert scene.stage.runs == []


def test_an_address_that_no_browser_takes_is_printed(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    console = Console(scene.out, scene.err)
    monkeypatch.setattr(commands, "open_in_browser", lambda url: not opened.append(url))
    commands._open(ADDRESS, console)
    assert (opened, scene.out.getvalue()) == ([ADDRESS], "")
    monkeypatch.setattr(commands, "open_in_browser", lambda _: False)
    commands._open(ADDRESS, console)
    assert scene.out.getvalue() == f"{ADDRESS}\n"


def test_the_browser_is_opened_by_the_command(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: queue.SimpleQueue[str] = queue.SimpleQueue()
    monkeypatch.setattr(commands, "open_in_browser", lambda url: not opened.put(url))
    assert scene.run(Command(GOOGLE)) == 0
    assert opened.get(timeout=5) == ADDRESS
    assert ADDRESS not in scene.out.getvalue()


def test_what_the_running_program_says_is_printed_as_it_comes(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = answering(Address(ADDRESS), Line("Signed in."), answer=Answer(4, err="It failed."))
    monkeypatch.setattr(commands, "ask", running)
    assert scene.run(Command(GOOGLE, no_browser=True)) == 4
    assert scene.out.getvalue().splitlines() == [ADDRESS, "Signed in."]
    assert scene.err.getvalue().splitlines()[-1] == "It failed."


def test_a_sign_in_that_the_program_breaks_off_exits_with_four(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = answering(Address(ADDRESS), answer=Answer(1, err="It ended the conversation."))
    monkeypatch.setattr(commands, "ask", broken)
    assert scene.run(Command(GOOGLE, no_browser=True)) == 4
    assert scene.run(Command(Order(Ask.STOP))) == 1


def test_the_plan_of_the_running_program_is_put_together_from_its_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = PlanCall(datetime(2026, 11, 23, 8, tzinfo=UTC), datetime(2026, 11, 24, 8, tzinfo=UTC))
    pieces = answering(Piece("From "), Piece("here\n"), answer=Answer(0))
    monkeypatch.setattr(commands, "ask", pieces)
    assert plan_of_running(tmp_path, call) == "From here\n"
    failing = answering(Piece("From "), answer=Answer(1, err="It failed. Mend it."))
    monkeypatch.setattr(commands, "ask", failing)
    with pytest.raises(AppError, match=r"^It failed\. Mend it\.$"):
        plan_of_running(tmp_path, call)
    monkeypatch.setattr(commands, "ask", answering(answer=None))
    assert plan_of_running(tmp_path, call) is None


def test_while_another_command_is_at_work_nothing_is_done(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "ask", answering(answer=None))
    other = scene.lock
    assert other.claim()
    assert scene.run(Command(GOOGLE)) == 4
    assert scene.run(Command(Order(Ask.SIGN_OUT))) == 1
    other.release()
    assert scene.stage.done == []


def test_cancelling_a_sign_in_exits_with_four(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "ask", interrupted)
    assert scene.run(Command(GOOGLE)) == 4
    assert scene.run(Command(Order(Ask.SYNC))) == 1


@pytest.mark.parametrize(("said", "code"), [("y\n", 0), ("YES\n", 0), ("n\n", 1), ("", 1)])
def test_disconnect_does_what_the_person_answers(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    monkeypatch.setattr(commands.sys, "stdin", Terminal(said))
    assert scene.run(Command(Order(Ask.DISCONNECT))) == code
    assert ("erase" in scene.stage.done) is (code == 0)


def test_a_program_without_a_stdin_cannot_be_asked(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands.sys, "stdin", None)
    assert scene.run(Command(Order(Ask.DISCONNECT))) == 1
    assert scene.run(Command(Order(Ask.DISCONNECT), yes=True)) == 0


def test_a_status_that_a_crash_left_is_given_back_before_the_sign_out(scene: Scene) -> None:
    scene.stage = Stage(plan=Plan(owes=True))
    assert scene.run(Command(Order(Ask.SIGN_OUT))) == 0
    assert scene.stage.runs == [1]
    assert "No status of this program is set any more." in scene.out.getvalue()


def test_a_second_start_hears_whether_the_first_one_came_forward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "ask", answering(answer=Answer(0)))
    assert show_running(tmp_path)
    monkeypatch.setattr(commands, "ask", answering(answer=None))
    assert not show_running(tmp_path)


@on_a_loop
async def test_a_visitor_is_signed_in_everywhere_and_refusals_are_told() -> None:
    stage, told, followed = Stage(signed_in=False), [], []
    async with stage.conductor() as conductor:
        await sign_visitor_in(conductor, followed.append, told.append)
        assert conductor.unready() is None
    assert told == ["Ada is signed in to Connect Me.", "Ada is signed in to Google."]


@on_a_loop
async def test_a_page_that_refuses_the_visitor_ends_the_sign_in() -> None:
    stage, told = Stage(signed_in=False), []

    def refuse(_: str) -> None:
        raise AppError("refused")

    async def endless(service: Service, *, say_address: Callable[[str], None], **_: object) -> None:
        say_address(ADDRESS)
        await commands.asyncio.Event().wait()

    stage._sign_in = endless  # type: ignore[method-assign, assignment]
    async with stage.conductor() as conductor:
        await sign_visitor_in(conductor, refuse, told.append)
    assert len(told) == 2
    assert "the sign-in to Google failed" in told[1]
