"""The commands: each asks the running program, or does it itself where none runs."""

import asyncio
import json
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from app.browser import open_in_browser
from app.channel import ask
from app.conductor import Conductor, Listener, Manner
from app.console import Console
from app.desk import Desk
from app.domain.errors import AppError
from app.files import make_private
from app.headless import ThreadRuns
from app.instance import Instance
from app.orders import Address, Answer, Ask, Line, Order, Piece, Tell, Told
from app.plan import PlanCall
from app.program import SetUp
from app.requirements import requirement_lines
from app.state import as_lines

NOT_RUNNING = "Connect Me Calendar is not running."
OWN_WORK = frozenset({Ask.SIGN_IN, Ask.SIGN_OUT, Ask.DISCONNECT, Ask.CHECK})
SILENCE = 15.0  # seconds that the running program may say nothing
SIGN_IN_SILENCE = 330.0  # the person is given five minutes in the browser
WORK_SILENCE = 90.0  # keyring, network and both services
STARTING_UP = 5.0  # seconds for a program that has the folder but does not listen yet
STATUS_LINES = 5  # of `status`, that `check` prints too: who is signed in, and how it works
ENDING = 3.0  # seconds until the program that was told to quit has let go of the folder


@dataclass(frozen=True, slots=True)
class Command:
    """One call of a command."""

    order: Order
    as_json: bool = False
    no_browser: bool = False
    yes: bool = False


def run_command(
    command: Command,
    console: Console,
    instance: Instance,
    set_up: Callable[[], SetUp],
    socket: Path,
) -> int:
    """Carry a command out and give its exit code."""
    ask_of_it = command.order.ask
    if ask_of_it is Ask.DISCONNECT and not (command.yes or _agrees(console)):
        return 1
    try:
        answer = _answer(command, console, instance, set_up, socket)
    except KeyboardInterrupt:
        answer = Answer(4 if ask_of_it is Ask.SIGN_IN else 1, err="Cancelled.")
    if answer is None:
        console.err(NOT_RUNNING)
        return 3
    if ask_of_it is Ask.QUIT and answer.exit == 0 and instance.claim(ENDING):
        instance.release()
    if ask_of_it is Ask.SIGN_IN and answer.exit == 1:
        answer = replace(answer, exit=4)
    return _told(command, answer, console)


def show_running(socket: Path) -> bool:
    """Bring the running program's window forward; says whether it heard."""
    answer = ask(socket, Order(Ask.SHOW), lambda _: None, silence=SILENCE, connect=STARTING_UP)
    return answer is not None and answer.exit == 0


def plan_of_running(socket: Path, call: PlanCall) -> str | None:
    """Have the running program read the calendar and plan; None: none runs. Raises AppError."""
    pieces: list[str] = []

    def take(word: Told) -> None:
        if isinstance(word, Piece):
            pieces.append(word.piece)

    form = "json" if call.as_json else "people"
    order = Order(Ask.PLAN, start=call.start.isoformat(), end=call.end.isoformat(), form=form)
    answer = ask(socket, order, take, silence=WORK_SILENCE)
    if answer is None:
        return None
    if answer.exit:
        raise AppError(answer.err)
    return "".join(pieces)


def _answer(
    command: Command,
    console: Console,
    instance: Instance,
    set_up: Callable[[], SetUp],
    socket: Path,
) -> Answer | None:
    """Have somebody carry it out; None: it takes a running program, and none runs."""

    def tell(word: Told) -> None:
        _tell(word, command, console)

    order = command.order
    silence = {Ask.SIGN_IN: SIGN_IN_SILENCE}.get(
        order.ask, WORK_SILENCE if order.ask in OWN_WORK else SILENCE
    )
    answer = ask(socket, order, tell, silence=silence)
    if answer is not None or order.ask not in OWN_WORK:
        return answer
    make_private(socket.parent)
    if not instance.claim():
        answer = ask(socket, order, tell, silence=silence, connect=STARTING_UP)
        failed = 4 if order.ask is Ask.SIGN_IN else 1
        return answer or Answer(failed, err="Another command is at work; try again in a moment.")
    try:
        return asyncio.run(_by_itself(set_up(), order, tell))
    finally:
        instance.release()


async def _by_itself(set_up: SetUp, order: Order, tell: Tell) -> Answer:
    """Carry an order out in this process, as the owner of the folder."""
    executor = ThreadPoolExecutor(2, "io")
    conductor = Conductor(
        set_up.preferences,
        set_up.assemble,
        ThreadRuns(asyncio.get_running_loop()),
        set_up.journal,
        executor,
        Listener(),
        manner=Manner.ON_DEMAND,
    )
    desk = Desk(conductor, set_up.erase, lambda: None, lambda: None, running=False)
    try:
        await conductor.open()
        return await desk.carry_out(order, tell)
    finally:
        await conductor.close()
        executor.shutdown(wait=False, cancel_futures=True)


def _tell(word: Told, command: Command, console: Console) -> None:
    match word:
        case Line(line):
            console.out(line)
        case Address(address) if command.no_browser:
            console.err("Open this address in a browser, on this computer:")
            console.out(address)
        case Address(address):
            console.err("The sign-in goes on in your browser.")
            # In a thread of its own: without a running program this is the loop's thread.
            threading.Thread(target=_open, args=(address, console), daemon=True).start()


def _open(address: str, console: Console) -> None:
    if not open_in_browser(address):
        console.err("No browser could be opened; open this address yourself:")
        console.out(address)


def _agrees(console: Console) -> bool:
    """Ask before the grants are ended everywhere; without a terminal nobody can be asked."""
    if sys.stdin is None or not sys.stdin.isatty():
        console.err("Disconnecting has to be confirmed: add --yes.")
        return False
    console.out("This ends the sign-in at Google on every computer of yours, and removes")
    console.out("settings, state and logs of this program here. Disconnect? [y/N]")
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        return True
    console.err("Nothing was changed.")
    return False


def _told(command: Command, answer: Answer, console: Console) -> int:
    if answer.out:
        if command.as_json:
            console.out(answer.out)
        else:
            for line in _for_people(command.order.ask, answer.out):
                console.out(line)
    if answer.err:
        console.err(answer.err)
    return answer.exit


def _for_people(ask_of_it: Ask, written: str) -> tuple[str, ...]:
    record = json.loads(written)
    if ask_of_it is Ask.CHECK:
        return (*requirement_lines(record), *as_lines(record["status"])[:STATUS_LINES])
    return as_lines(record)
