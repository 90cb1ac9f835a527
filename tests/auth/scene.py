"""Builders for the tests of the keys: profiles, accounts, clocks, and a person at the browser."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from app.auth.account import Account
from app.auth.authority import Authority, Grant, Identity, Tokens
from app.auth.sign_in import authority_of, sign_in
from app.auth.vault import MemoryVault, Vault
from app.domain.errors import Service, VaultFailed
from app.domain.profile import ConnectMeProfile, GoogleProfile, Profile, PureCloudProfile
from tests import canaries
from tests.auth.authority import AuthorizationServer, authorization_server
from tests.auth.browser import visit, way_back
from tests.auth.genesys import genesys_server

SERVICES = (Service.CONNECT_ME, Service.GOOGLE)


@dataclass
class Clock:
    """A wall clock and a monotonic one that a test turns."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    monotonic: float = 1000.0

    def __call__(self) -> datetime:
        """Give the wall time."""
        return self.now

    def tick(self) -> float:
        """Give the monotonic seconds."""
        return self.monotonic

    def advance(self, seconds: float) -> None:
        """Let time pass on both."""
        self.now += timedelta(seconds=seconds)
        self.monotonic += seconds


class FaultyVault(MemoryVault):
    """A vault that fails when it is told to, and counts what it is asked."""

    lasting = True

    def __init__(self) -> None:
        super().__init__()
        self.fails: VaultFailed | None = None
        self.calls: list[str] = []
        self.on_save: Callable[[], None] = lambda: None

    def load(self, key: str) -> str | None:
        """Read, or fail."""
        self._may("load")
        return super().load(key)

    def save(self, key: str, value: str) -> None:
        """Write, or fail."""
        self._may("save")
        super().save(key, value)
        meanwhile, self.on_save = self.on_save, lambda: None
        meanwhile()

    def delete(self, key: str) -> None:
        """Delete, or fail."""
        self._may("delete")
        super().delete(key)

    def content(self) -> str:
        """Give everything that lies in it."""
        return "\n".join(self._values.values())

    def _may(self, call: str) -> None:
        self.calls.append(call)
        if self.fails is not None:
            raise self.fails


@dataclass
class Scene:
    """Two authorities, a profile that points at them, and the two accounts of one person."""

    google: AuthorizationServer
    connect_me: AuthorizationServer
    vault: FaultyVault
    clock: Clock
    profile: Profile
    accounts: dict[Service, Account]
    executor: ThreadPoolExecutor

    def account(self, service: Service) -> Account:
        """Give an account."""
        return self.accounts[service]

    def server(self, service: Service) -> AuthorizationServer:
        """Give an authority."""
        return self.google if service is Service.GOOGLE else self.connect_me

    def sign_in(
        self,
        service: Service,
        person: Callable[[str], object] = lambda address: visit(way_back(address)),
        *,
        method: str = "google",
    ) -> None:
        """Sign in with a person who answers in a thread of their own."""

        async def run() -> None:
            loop = asyncio.get_running_loop()
            me = asyncio.current_task()
            doings: list[asyncio.Future[object]] = []

            def give_up(doing: asyncio.Future[object]) -> None:
                if doing.exception() is not None and me is not None:
                    me.cancel()  # or it would wait for this person for minutes

            def say(address: str) -> None:
                doings.append(loop.run_in_executor(None, person, address))
                doings[-1].add_done_callback(give_up)

            try:
                await sign_in(
                    service,
                    self.accounts,
                    self.profile,
                    method=method,
                    say_address=say,
                    executor=self.executor,
                )
            finally:
                await asyncio.gather(*doings, return_exceptions=True)
                for doing in doings:
                    doing.result()

        asyncio.run(run())


@contextmanager
def open_scene(*, email: str = canaries.EMAIL, google_email: str | None = None) -> Iterator[Scene]:
    """Run both authorities for the body of the `with`."""
    with (
        authorization_server(
            "google", secret=canaries.CLIENT_SECRET, email=google_email or email
        ) as google,
        authorization_server("connect-me", email=email) as connect_me,
        ThreadPoolExecutor(2) as executor,
    ):
        profile = profile_for(google, connect_me)
        vault, clock = FaultyVault(), Clock()
        accounts = {
            service: new_account(authority_of(service, profile), vault, clock)
            for service in SERVICES
        }
        yield Scene(google, connect_me, vault, clock, profile, accounts, executor)


@contextmanager
def open_genesys(
    *, organization: str | None = None, redirect_host: str = "localhost"
) -> Iterator[Scene]:
    """Run Google and Genesys Cloud for the body of the `with`; nobody is signed in."""
    with (
        authorization_server("google", secret=canaries.CLIENT_SECRET) as google,
        genesys_server(f"http://{redirect_host}") as genesys,
        ThreadPoolExecutor(2) as executor,
    ):
        purecloud = PureCloudProfile(
            service="genesys-cloud",
            client_id=genesys.client_id,
            organization=organization,
            redirect_host=redirect_host,
            login_url=genesys.link,
            api_url=genesys.link,
        )
        profile = replace(profile_for(google, genesys), purecloud=purecloud)
        vault, clock = FaultyVault(), Clock()
        accounts = {
            service: new_account(authority_of(service, profile), vault, clock)
            for service in (Service.GENESYS_CLOUD, Service.GOOGLE)
        }
        yield Scene(google, genesys, vault, clock, profile, accounts, executor)


def profile_for(google: AuthorizationServer, connect_me: AuthorizationServer) -> Profile:
    """Give a profile that points at two authorities."""
    return Profile(
        connect_me=ConnectMeProfile(link=connect_me.link, sign_in=("google", "credentials")),
        google=GoogleProfile(
            client_id=google.client_id,
            client_secret=google.secret,
            auth_url=f"{google.link}/oauth/authorize",
            token_url=f"{google.link}/oauth/token",
            revoke_url=f"{google.link}/oauth/revoke",
        ),
    )


def new_account(authority: Authority, vault: Vault, clock: Clock) -> Account:
    """Make an account on a clock that a test turns."""
    return Account(authority, vault, clock, clock.tick)


def grant_from(server: AuthorizationServer, *, family: str | None = None) -> Grant:
    """Make a grant as a finished sign-in would have it."""
    answer = server.new_grant(family, nonce="nonce")
    refresh = answer.get("refresh_token")
    lasts = answer["expires_in"]
    assert isinstance(lasts, int)
    return Grant(
        Tokens(
            str(answer["access_token"]),
            None if refresh is None else str(refresh),
            None,
            lasts,
            frozenset(server.scope.split()),
        ),
        Identity(server.subject, server.email, server.uid),
    )


def again(scene: Scene, service: Service = Service.CONNECT_ME) -> Account:
    """Give the same account after a restart of the program."""
    restarted = new_account(scene.account(service).authority, scene.vault, scene.clock)
    restarted.restore()
    return restarted
