"""Puts the concrete parts together; importing it loads the heavy libraries."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.auth.account import Account
from app.auth.departures import Departures
from app.auth.sign_in import authority_of, sign_in
from app.auth.vault import Vault
from app.domain.errors import AppError, Service
from app.domain.event import CalendarItem
from app.domain.hold import Held
from app.domain.profile import Profile
from app.domain.settings import Settings
from app.files import Places, machine_id, read_text, remove, write_atomically
from app.machine import system_language
from app.parts import MakeWay, Parts
from app.plan import PlanCall, plan_of_calendar
from app.skew import Skew
from app.sync.bell import Bell
from app.sync.connect_me import ConnectMe
from app.sync.google_calendar import GoogleCalendar
from app.sync.hold_file import HoldFile
from app.sync.ports import Offers, StatusService
from app.sync.watcher import Surroundings, Watcher

T = TypeVar("T")
DOCUMENT = Path(__file__).resolve().parent.parent / "resources" / "calendar.v3.json"


def assemble(profile: Profile, places: Places, vault: Vault, make_way: MakeWay) -> Parts:
    """Wire accounts, adapters and the watch to each other; nothing is read or sent yet."""
    of_status, leaving = profile.status_service, _departures(places)
    connect_me = Account(
        authority_of(of_status, profile), vault, _now, make_way=make_way, departures=leaving
    )
    google = Account(authority_of(Service.GOOGLE, profile), vault, _now, departures=leaving)
    accounts = {of_status: connect_me, Service.GOOGLE: google}
    holds = HoldFile(
        lambda: _text(places.hold), lambda text: _keep(places.hold, text), machine_id()
    )
    skew = Skew(_now)

    def watcher(
        run: int, bell: Bell, ready: Callable[[], AppError | None], settings: Settings
    ) -> Watcher:
        # Adapters of its own for each run: their connections belong to its thread.
        return Watcher(
            run,
            bell,
            calendar_of(profile, google, skew),
            status_at(profile, connect_me, skew),
            holds,
            ready,
            lambda: connect_me.uid,
            settings,
            good_until=lambda: connect_me.good_until,
            surroundings=Surroundings(drift=skew.seconds),
        )

    return Parts(
        lasting=vault.lasting,
        notice=vault.notice,
        connect_me=connect_me,
        google=google,
        sign_in=partial(sign_in, accounts=accounts, profile=profile),
        versions=lambda: versions_at(profile, connect_me),
        plan=lambda call, settings: plan_online(profile, settings, google, call),
        watcher=watcher,
        owes=lambda: _owes(holds, connect_me.uid),
        calendars=lambda: _closing(calendar_of(profile, google), GoogleCalendar.calendars),
        offers=lambda: offers_at(profile, connect_me),
        events=lambda ids, start, end: _closing(
            calendar_of(profile, google), lambda calendar: calendar.read(ids, start, end)
        ),
        clock_offset=skew.seconds,
    )


def status_at(profile: Profile, account: Account, skew: Skew | None = None) -> StatusService:
    """Give the service that the profile names, for one thread; a token goes nowhere else."""
    told = skew.saw if skew is not None else None
    if profile.status_service is Service.CONNECT_ME:
        return ConnectMe(account, profile.connect_me.link, told)
    # Most people have the other service, and need not hold a WebSocket library in memory.
    from app.sync.genesys import GenesysCloud

    api = profile.purecloud.api_url or f"https://api.{profile.purecloud.region}"
    return GenesysCloud(account, api, told, language=system_language())


def offers_at(profile: Profile, account: Account) -> Offers:
    """Ask which statuses may be set, and leave no connection open; blocks. Raises AppError."""
    service = status_at(profile, account)
    try:
        return service.offers()
    finally:
        service.close()


def versions_at(profile: Profile, account: Account) -> dict[str, str]:
    """Ask what runs behind the link; Genesys Cloud tells no versions. Blocks. Raises AppError."""
    if profile.status_service is not Service.CONNECT_ME:
        return {}
    return ConnectMe(account, profile.connect_me.link).versions()


def calendar_of(profile: Profile, google: Account, skew: Skew | None = None) -> GoogleCalendar:
    """Give a reader of the person's calendars."""
    return GoogleCalendar(google, profile.google.api_url, DOCUMENT, skew.saw if skew else None)


def plan_online(profile: Profile, settings: Settings, google: Account, call: PlanCall) -> str:
    """Give what `plan` prints for the calendars that are chosen; blocks. Raises AppError."""

    def printed(calendar: GoogleCalendar) -> str:
        def read(start: datetime, end: datetime) -> tuple[Sequence[CalendarItem], str]:
            answer = calendar.read(settings.calendars, start, end)
            return answer.items, answer.zone

        return plan_of_calendar(call, read, settings.rules)

    return _closing(calendar_of(profile, google), printed)


def google_account(profile: Profile, places: Places, vault: Vault) -> Account:
    """Give the stored sign-in to Google by itself; blocks on the keyring."""
    authority = authority_of(Service.GOOGLE, profile)
    account = Account(authority, vault, _now, departures=_departures(places))
    account.restore()
    return account


def _closing(calendar: GoogleCalendar, ask: Callable[[GoogleCalendar], T]) -> T:
    """Ask the calendar, and leave no connection open."""
    try:
        return ask(calendar)
    finally:
        calendar.reconnect()


def _now() -> datetime:
    return datetime.now(UTC)


def _departures(places: Places) -> Departures:
    return Departures(lambda: _text(places.departures), lambda text: _keep(places.departures, text))


def _text(path: Path) -> str | None:
    try:
        return read_text(path)
    except ValueError:
        return ""  # no text at all: the reader tells that it is no record


def _keep(path: Path, text: str | None) -> None:
    if text is None:
        remove(path)
    else:
        write_atomically(path, text.encode())


def _owes(holds: HoldFile, uid: str | None) -> bool:
    """Say whether a status of ours stands; with nobody signed in, whoever's it is."""
    if uid is not None:
        return isinstance(holds.load(uid, _now()), Held)
    try:
        record = json.loads(holds.read() or "null")
    except (AppError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and record.get("state") == "held"
