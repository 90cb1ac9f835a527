"""G28 at Genesys Cloud: a sign-out in the middle of an event, with a failure at each step.

The status is given back, then the grant, then the keyring is emptied. What fails is told, and is
done after the next start as far as it can be.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app.assembly import assemble
from app.conductor import Conductor, Listener, Manner
from app.data_folder import DataFolder
from app.desk import LATER, Desk
from app.domain.choices import Choices
from app.domain.errors import SignInNeeded, VaultFailed
from app.domain.profile import parse_profile
from app.domain.report import Happening, What
from app.files import Places
from app.headless import ThreadRuns
from app.orders import Address, Answer, Ask, Line, Order, Told
from app.preferences import Preferences
from app.sandbox.faults import Fault, FaultKind
from app.sandbox.genesys_agent import OUT_OF_OFFICE, Agent
from app.sandbox.genesys_definitions import DEEP_WORK
from app.sandbox.genesys_faults import failing
from app.sandbox.main import Sandbox
from app.sync.watcher import Surroundings
from tests.auth.scene import FaultyVault
from tests.stage import on_a_loop, until

LOCKED = VaultFailed("The keyring of this computer is locked.", "Unlock it.", kind="locked")
NOT_EMPTIED = "The keyring could not be emptied: The keyring of this computer is locked."
GIVEN_BACK = "No status of this program is set any more."
NOT_GIVEN_BACK = (
    "The status that this program set could not be given back. Set it yourself at Genesys Cloud."
)
NOT_TOLD = "Genesys Cloud could not be told; it forgets this sign-in by itself."
FORGOTTEN = "This computer has forgotten both sign-ins."
REVOCATION = "/api/v2/tokens/me"
ENDS = pytest.mark.parametrize("ask", [Ask.SIGN_OUT, Ask.DISCONNECT])


@dataclass
class Home:
    """Ada's computer: what is kept between two starts, and the services that it knows."""

    sandbox: Sandbox
    folder: Path
    vault: FaultyVault = field(default_factory=FaultyVault)
    happened: list[Happening] = field(default_factory=list)

    @property
    def agent(self) -> Agent:
        return self.sandbox.genesys.agent

    @property
    def places(self) -> Places:
        return Places(self.folder)

    def append(self, happening: Happening) -> None:
        self.happened.append(happening)

    def has_happened(self, what: What) -> bool:
        return any(one.what is what for one in self.happened)

    @asynccontextmanager
    async def program(self) -> AsyncIterator["Running"]:
        """Run the program, with its real parts."""
        profile = parse_profile(self.sandbox.profile_toml, "profile.toml")
        executor, folder = ThreadPoolExecutor(3), DataFolder(self.places, "info")
        self.happened.clear()
        conductor = Conductor(
            Preferences(profile, Choices(), lambda _: None),
            lambda make_way: assemble(profile, self.places, self.vault, make_way),
            ThreadRuns(asyncio.get_running_loop()),
            self,  # type: ignore[arg-type]
            executor,
            Listener(),
            manner=Manner.ALWAYS,
        )
        try:
            await conductor.open()
            await conductor.start_if_wanted()
            desk = Desk(conductor, folder.erase, lambda: None, lambda: None)
            yield Running(self, conductor, desk, executor)
        finally:
            await conductor.close()
            executor.shutdown()
            folder.close()


@dataclass
class Running:
    """The program while it runs."""

    home: Home
    conductor: Conductor
    desk: Desk
    executor: ThreadPoolExecutor

    async def order(self, order: Order) -> tuple[Answer, list[str]]:
        lines: list[str] = []

        def tell(word: Told) -> None:
            if isinstance(word, Address):
                self.executor.submit(lambda: self.home.sandbox.follow(word.address))
            elif isinstance(word, Line):
                lines.append(word.line)

        return await self.desk.carry_out(order, tell), lines

    async def sign_in(self) -> None:
        for party in ("connect-me", "google"):
            answer, _ = await self.order(Order(Ask.SIGN_IN, party, "google"))
            assert answer == Answer(0)

    async def begin_holiday(self) -> str:
        """Be on holiday in the calendar; give the event once it is shown."""
        home, now = self.home, datetime.now(UTC)
        home.agent.choose(DEEP_WORK, "Until two")
        event = home.sandbox.google.primary.add("@Holiday", now, now + timedelta(hours=1))
        await self.sign_in()
        await self.shown(OUT_OF_OFFICE)
        await until(lambda: home.has_happened(What.SET))
        return str(event)

    async def shown(self, name: str) -> None:
        assert await self.conductor.work(lambda: self.home.agent.wait_for(name, 10))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    on_no_network = partial(Surroundings, route=lambda: ())
    monkeypatch.setattr("app.assembly.Surroundings", on_no_network)
    with Sandbox.start("genesys-cloud", script=False) as sandbox:
        yield Home(sandbox, tmp_path)


def is_given_back(agent: Agent) -> bool:
    """Say whether the person has their presence, their message and no flag of ours."""
    presence = agent.presence
    return (agent.seen, presence.message, agent.is_out_of_office) == (
        "Deep work",
        "Until two",
        False,
    )


def sent(home: Home) -> list[tuple[str, str]]:
    """Give what changes anything at Genesys Cloud, in its order."""
    entries = home.sandbox.genesys.journal.entries("*", "/api/v2/*")
    return [
        (one.method, one.path.rpartition("/api/v2/")[2].rpartition("/")[0])
        for one in entries
        if one.method in ("PUT", "PATCH", "DELETE") and "/notifications/" not in one.path
    ]


async def next_start_is_signed_out(home: Home) -> None:
    """Start again: nobody is signed in, and nothing of the sign-ins is left anywhere."""
    home.sandbox.genesys.restore()
    before = len(sent(home))
    async with home.program() as it:
        state = it.conductor.state()
        assert (state.connect_me.account, state.google.account) == (None, None)
        assert isinstance(state.unready, SignInNeeded)
        assert home.vault.content() == ""
        assert not home.places.departures.exists()
    assert len(sent(home)) == before


@ENDS
def test_it_is_given_back_then_revoked_then_forgotten(
    home: Home, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            await it.begin_holiday()
            kept_until: list[list[tuple[str, str]]] = []
            delete = home.vault.delete

            def note(key: str) -> None:
                kept_until.append(sent(home)[-3:])
                delete(key)

            monkeypatch.setattr(home.vault, "delete", note)
            answer, lines = await it.order(Order(ask))
            assert answer == Answer(0)
            assert lines[0] == GIVEN_BACK
            assert home.vault.content() == ""
            assert is_given_back(home.agent)
            user = f"users/{home.agent.user_id}"
            steps = [("PUT", user), ("PATCH", f"{user}/presences"), ("DELETE", "tokens")]
            assert kept_until == [steps, steps]
        assert not home.places.hold.exists()
        await next_start_is_signed_out(home)

    day()


@pytest.mark.parametrize("path", ["*/presences/*", "*/outofoffice"])
@pytest.mark.parametrize("kind", [FaultKind.LOST_REQUEST, FaultKind.LOST_ANSWER])
def test_a_give_back_that_is_lost_once_is_repeated_before_anything_is_revoked(
    home: Home, path: str, kind: FaultKind
) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            await it.begin_holiday()
            for method in ("PUT", "PATCH"):
                home.sandbox.genesys.faults.add(Fault(kind, method, path, times=1))
            answer, lines = await it.order(Order(Ask.SIGN_OUT))
        assert answer == Answer(0)
        assert lines == [GIVEN_BACK, FORGOTTEN]
        assert is_given_back(home.agent)
        assert sent(home)[-1][0] == "DELETE"

    day()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(failing(503, method="P*"), id="writing fails"),
        pytest.param(Fault(FaultKind.LOST_REQUEST, path="/api/v2/*"), id="the service is down"),
    ],
)
def test_while_the_service_is_down_the_status_is_owed_until_the_same_person_signs_in_again(
    home: Home, fault: Fault
) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            event = await it.begin_holiday()
            home.sandbox.genesys.faults.add(fault)
            answer, lines = await it.order(Order(Ask.SIGN_OUT))
        assert answer == Answer(0)
        assert (lines[0], lines[-1]) == (NOT_GIVEN_BACK, FORGOTTEN)
        assert home.places.hold.exists()
        await next_start_is_signed_out(home)
        home.sandbox.google.primary.delete(event)
        async with home.program() as it:
            await it.sign_in()
            await until(lambda: home.has_happened(What.GIVEN_BACK))
        assert is_given_back(home.agent)
        assert not home.places.hold.exists()

    day()


@pytest.mark.parametrize(
    "fault",
    [
        failing(500, path=REVOCATION),
        failing(429, path=REVOCATION),
        Fault(FaultKind.PORTAL, path=REVOCATION),
        Fault(FaultKind.LOST_REQUEST, path=REVOCATION),
    ],
    ids=["500", "429", "portal", "lost"],
)
def test_a_grant_that_cannot_be_revoked_is_forgotten_all_the_same(home: Home, fault: Fault) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            await it.begin_holiday()
            home.sandbox.genesys.faults.add(fault)
            answer, lines = await it.order(Order(Ask.SIGN_OUT))
        assert answer == Answer(0)
        assert lines == [GIVEN_BACK, NOT_TOLD, FORGOTTEN]
        assert is_given_back(home.agent)
        await next_start_is_signed_out(home)

    day()


@ENDS
def test_a_locked_keyring_is_emptied_at_the_next_start(home: Home, ask: Ask) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            await it.begin_holiday()
            home.vault.fails = LOCKED
            answer, lines = await it.order(Order(ask))
            assert answer.exit == 1
            assert lines[0] == GIVEN_BACK
            assert lines[lines.index(NOT_EMPTIED) + 1] == LATER
            assert is_given_back(home.agent)
            assert isinstance(it.conductor.unready(), SignInNeeded)
        home.vault.fails = None
        assert home.vault.content() != ""
        assert home.places.departures.exists()
        await next_start_is_signed_out(home)

    day()


def test_all_steps_failing_leave_nobody_signed_in_and_the_status_owed(home: Home) -> None:
    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            event = await it.begin_holiday()
            home.sandbox.genesys.faults.add(Fault(FaultKind.LOST_REQUEST, path="/api/v2/*"))
            home.vault.fails = LOCKED
            answer, lines = await it.order(Order(Ask.SIGN_OUT))
        assert answer == Answer(1, err=NOT_EMPTIED)
        assert lines == [NOT_GIVEN_BACK, NOT_TOLD, NOT_EMPTIED, LATER]
        home.vault.fails = None
        await next_start_is_signed_out(home)
        home.sandbox.google.primary.delete(event)
        async with home.program() as it:
            await it.sign_in()
            await until(lambda: home.has_happened(What.GIVEN_BACK))
        assert is_given_back(home.agent)
        async with home.program() as it:  # the new sign-in is kept
            assert it.conductor.unready() is None

    day()


def test_a_power_cut_before_the_keyring_is_emptied_ends_the_sign_out(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """The end of everything."""

    def kill(*_: object) -> None:
        raise Killed

    @on_a_loop
    async def day() -> None:
        async with home.program() as it:
            await it.begin_holiday()
            with monkeypatch.context() as patch:
                patch.setattr("app.auth.token_endpoint.TokenEndpoint.revoke", kill)
                with pytest.raises(Killed):
                    await it.order(Order(Ask.SIGN_OUT))
        assert home.vault.content() != ""
        assert is_given_back(home.agent)
        await next_start_is_signed_out(home)

    day()
