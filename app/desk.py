"""Carries out the orders of commands at the conductor, and words what came of them."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from app.conductor import Conductor
from app.connect_me_desktop import find_desktop
from app.domain.errors import AppError, Service, SignInFailed
from app.log import places
from app.orders import PIECE, Address, Answer, Ask, Line, Order, Piece, Tell
from app.parts import Account, Parts
from app.plan import PlanCall
from app.requirements import requirements
from app.state import as_record

log = logging.getLogger("connectme.desk")

PERMISSIONS = "https://myaccount.google.com/permissions"
LATER = "Nobody is signed in here any more; the next start of the program empties the keyring."
NOT_RUNNING = "The Manager is not running; start it first."


@dataclass(frozen=True, slots=True)
class Desk:
    """Where orders are taken, from a command of this user or from the program itself.

    `erase` removes settings, state and logs and gives the names of what it could not remove.
    """

    conductor: Conductor
    erase: Callable[[], tuple[str, ...]]
    show: Callable[[], None]
    leave: Callable[[], None]
    running: bool = True  # False: a command does it itself, for no program runs

    async def carry_out(self, order: Order, tell: Tell) -> Answer:
        """Carry out an order; every failure becomes an answer."""
        try:
            return await self._carry_out(order, tell)
        except AppError as error:
            return Answer(1, err=str(error))
        except Exception as error:  # a command must always hear a last word
            log.error("An order failed: %s", places(error))
            return Answer(1, err="Something unexpected happened; the log says where.")

    async def _carry_out(self, order: Order, tell: Tell) -> Answer:
        match order.ask:
            case Ask.SHOW | Ask.STATUS | Ask.SYNC:
                return self._at_once(order.ask)
            case Ask.START | Ask.STOP | Ask.QUIT:
                return await self._start_or_end(order.ask)
            case Ask.SIGN_IN:
                return await self._sign_in(order, tell)
            case Ask.SIGN_OUT:
                return await self._sign_out(tell)
            case Ask.DISCONNECT:
                return await self._disconnect(tell)
            case Ask.CHECK:
                return await self._check()
            case Ask.PLAN:
                return await self._plan(order, tell)

    def _at_once(self, ask: Ask) -> Answer:
        if ask is Ask.SHOW:
            self.show()
            return Answer(0)
        if ask is Ask.SYNC:
            return Answer(0) if self.conductor.look_now() else Answer(1, err=NOT_RUNNING)
        state = self.conductor.state()
        return Answer(int(state.manager_trouble is not None), out=_written(as_record(state)))

    async def _start_or_end(self, ask: Ask) -> Answer:
        """Start, or stop and leave; the status is given back before the answer."""
        if ask is Ask.START:
            refusal = await self.conductor.start()
            return Answer(0) if refusal is None else Answer(1, err=str(refusal))
        if ask is Ask.QUIT:
            ended = await self.conductor.end()
            self.leave()
        else:
            ended = await self.conductor.stop()
        if ended:
            state = self.conductor.state()
            return Answer(0, err=str(state.manager_trouble) if state.owed else "")
        return Answer(1, err="The Manager is still busy; the status is given back when it can be.")

    async def _sign_in(self, order: Order, tell: Tell) -> Answer:
        parts = await self.conductor.parts()
        if not (parts.lasting or self.running):
            return Answer(
                4,
                err="There is no keyring here that keeps a sign-in. Start the program first:"
                " then the sign-in lasts as long as it runs.",
            )
        try:
            service = self.conductor.profile.party(order.party)
            await self.conductor.sign_in(
                service, order.method, lambda address: tell(Address(address))
            )
        except ValueError:
            return Answer(2, err="Sign in to connect-me or google.")
        except SignInFailed as failure:
            return Answer(4, err=str(failure))
        account = parts.account(service)
        tell(Line(f"You are signed in to {service.title}."))
        if account.warning is not None:
            tell(Line(str(account.warning)))
        elif not parts.lasting:
            tell(Line("There is no keyring here: the sign-in lasts until the program ends."))
        return Answer(0)

    async def _sign_out(self, tell: Tell) -> Answer:
        parts = await self.conductor.parts()
        await self._give_back(tell)
        await self._depart(parts)
        known = parts.connect_me.email is not None
        if known and await self._trouble_of(parts.connect_me.revoke) is not None:
            title = self.conductor.profile.status_service.title
            tell(Line(f"{title} could not be told; it forgets this sign-in by itself."))
        failures = await self._forget(parts, tell)
        if not failures:
            tell(Line("This computer has forgotten both sign-ins."))
        await self.conductor.go_on()
        return Answer(1 if failures else 0, err=failures)

    async def _disconnect(self, tell: Tell) -> Answer:
        parts = await self.conductor.parts()
        await self._give_back(tell)
        await self._depart(parts)
        for service in (self.conductor.profile.status_service, Service.GOOGLE):
            tell(await self._revoked(service, parts.account(service)))
        failures = await self._forget(parts, tell)
        if not failures:
            tell(Line("The keyring holds nothing of this program any more."))
        await self.conductor.written()
        left = await self.conductor.work(self.erase)
        self.conductor.forget_choices()
        tell(Line("Settings, state and logs were removed."))
        if left:
            tell(Line(f"Not removed, for it is in use: {', '.join(left)}."))
        tell(Line("This computer is disconnected."))
        return Answer(1 if failures or left else 0)

    async def _give_back(self, tell: Tell) -> None:
        """Stop the Manager for the sake of a sign-out, and say whether a status of ours stays."""
        if await self.conductor.give_back():
            tell(Line("No status of this program is set any more."))
        else:
            title = self.conductor.profile.status_service.title
            tell(
                Line(
                    "The status that this program set could not be given back."
                    f" Set it yourself at {title}.",
                    well=False,
                )
            )

    async def _revoked(self, service: Service, account: Account) -> Line:
        """Revoke a grant and word what came of it."""
        google = service is Service.GOOGLE
        place = f"remove it at {PERMISSIONS}" if google else "tell your IT department"
        if account.email is None and account.trouble() is not None:
            return Line(
                f"Nobody was signed in to {service.title} here; for an older grant {place}."
            )
        trouble = await self._trouble_of(account.revoke)
        if trouble is not None:
            failed = f"The grant at {service.title} could not be revoked: {trouble.headline}"
            return Line(f"{failed} To end it, {place}.", well=False)
        everywhere = ", on every computer" if google else ""
        return Line(f"The grant at {service.title} was revoked{everywhere}.")

    async def _depart(self, parts: Parts) -> None:
        """Note that both sign-ins end here: what fails from now on, the next start does."""
        for account in (parts.connect_me, parts.google):
            await self.conductor.work(account.depart)

    async def _forget(self, parts: Parts, tell: Tell) -> str:
        """Empty the vault of both sign-ins; gives and tells what went wrong, in one sentence."""
        tried = [await self._trouble_of(one.forget) for one in (parts.connect_me, parts.google)]
        self.conductor.announce()
        trouble = next((one for one in tried if one is not None), None)
        if trouble is None:
            return ""
        failure = f"The keyring could not be emptied: {trouble.headline}"
        tell(Line(failure, well=False))
        tell(Line(LATER, well=False))
        return failure

    async def _trouble_of(self, blocking: Callable[[], None]) -> AppError | None:
        try:
            await self.conductor.work(blocking)
        except AppError as trouble:
            return trouble
        return None

    async def _check(self) -> Answer:
        parts = await self.conductor.parts()
        desktop = await self.conductor.work(find_desktop)
        profile = self.conductor.profile
        checked = await self.conductor.work(lambda: requirements(profile, desktop, parts.versions))
        record = {
            "requirements": [asdict(one) for one in checked],
            "status": as_record(self.conductor.state()),
        }
        return Answer(int(not all(one.met for one in checked)), out=_written(record))

    async def _plan(self, order: Order, tell: Tell) -> Answer:
        parts = await self.conductor.parts()
        try:
            as_json = order.form == "json"
            call = PlanCall(_instant(order.start), _instant(order.end), as_json=as_json)
        except ValueError:
            return Answer(2, err="Give the window as two instants with an offset.")
        text = await self.conductor.work(
            lambda: parts.plan(call, self.conductor.preferences.settings)
        )
        for begins in range(0, len(text), PIECE):
            tell(Piece(text[begins : begins + PIECE]))
        return Answer(0)


def _instant(text: str) -> datetime:
    """Read an instant in UTC; raises ValueError."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("no offset")
    return instant.astimezone(UTC)


def _written(record: Mapping[str, object]) -> str:
    return json.dumps(record)  # ASCII: a console of another encoding keeps it JSON
