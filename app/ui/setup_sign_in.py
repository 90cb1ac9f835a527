"""A step of the set-up that signs in to one service, through the browser."""

import asyncio
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import AppError, Service, VaultFailed
from app.state import NOT_OPEN, NOT_YET, Party
from app.ui.attempt import Attempt
from app.ui.browser_wait import BrowserWait
from app.ui.errands import Errands
from app.ui.house import House
from app.ui.language import fill, translate
from app.ui.plain import caption, shown
from app.ui.setup_renewal import Renewals
from app.ui.setup_sign_out import SignOutQuestion
from app.ui.setup_step import Facts, Quiet, Stage, Step, Told
from app.ui.setup_words import again_words, is_plain, leads_to_google, way_words, ways_of
from app.ui.tray import PICTURES, drawn
from app.ui.window import LONGEST
from app.ui.wording import told_error
from app.ui.words import until_when


class SignInStep(Step):
    """Signs in, and tells who is signed in."""

    def __init__(
        self, house: House, errands: Errands, service: Service, number: int, parent: QWidget
    ) -> None:
        self._profile = profile = house.conductor.profile
        name = service.title
        super().__init__(number, fill(translate("setup", "Authenticate on %1"), name), parent)
        self.setObjectName(service.value)
        self.service = service
        self._house = house
        self._errands = errands
        self._way = ""  # of the last attempt
        self._attempt: Attempt | None = None
        self._following: asyncio.Task[None] | None = None
        self._earlier: set[asyncio.Task[None]] = set()  # cancelled, and not at their ends yet
        self._renews = False  # the attempt takes the place of a sign-in that is good
        self._outcome: Told | None = None  # of the last attempt, unless it went well
        self._party = Party(None, NOT_OPEN)
        self._was_done: bool | None = None  # when the window opened
        self.facts = Facts(self.body)
        self.buttons = QWidget(self.body)
        self.again = QPushButton(translate("setup", "Try again"), self.buttons)
        self.ways = {way: self._button(way) for way in ways_of(service, profile)}
        again = {way: again_words(way, service, profile) for way in self.ways}
        self.renewals = Renewals(again, service.value, self)
        self.waiting = BrowserWait(name, self.body)
        self.other = Quiet(translate("setup", "Sign in as someone else…"), self)
        self.question = SignOutQuestion(house, errands, self)
        self._fill_body()
        self._connect()

    @property
    def is_waiting(self) -> bool:
        """Say whether the browser is waited for."""
        return self._attempt is not None and (self._renews or self._party.trouble is not None)

    @property
    def asks(self) -> bool:
        """Say whether the person is asked to sign out."""
        return not self.question.isHidden()

    @property
    def main(self) -> QPushButton | None:
        """Give the button that Enter presses now."""
        if self.is_waiting or self.stage is not Stage.NOW:
            return None
        if self._may_look_again():
            return self.again
        return self.ways.get(self._way) or next(iter(self.ways.values()))

    @property
    def focus(self) -> QWidget | None:
        """Give where the keyboard begins: beside the buttons while the browser is waited for."""
        if self.asks:
            return self.question.stay
        return self.waiting if self.is_waiting else self.main

    def show_party(self, party: Party, *, now: bool, warning: AppError | None) -> None:
        """Show how far this sign-in is; `warning`: it could not be saved."""
        self._party = party
        done = party.trouble is None and not self.is_waiting
        if self._was_done is None and party.trouble not in NOT_YET:
            self._was_done = done
        self.show_stage(Stage.DONE if done else Stage.NOW if now else Stage.TO_DO)
        self.sum_up(self._summary() if done else "")
        if not done:
            self.question.hide()
        self.other.setVisible(done and not self.asks)
        self.renewals.setVisible(done and not self.asks and party.renew_by is not None)
        self.body.setVisible(now and not done)
        message = self._message(warning)
        self.facts.setVisible(message is None and not self.is_waiting)
        self.buttons.setVisible(not self.is_waiting)
        self.waiting.setVisible(self.is_waiting)
        self._show_buttons()
        self.tell(message)

    def begin(self, way: str) -> None:
        """Begin a sign-in, unless one is under way."""
        if self._attempt is not None:
            return
        self.waiting.begin()
        self._renews = self._party.trouble is None
        self._follow(Attempt(way, partial(self._sign_in, way)))

    def renew(self) -> None:
        """Sign in again by the one way there is, or show the ways; where there is no need, wait."""
        if self.renewals.isHidden():
            return
        if len(self.ways) == 1:
            self.begin(next(iter(self.ways)))
        else:
            self.renewals.first.setFocus()

    def take_over(self, earlier: "SignInStep") -> None:
        """Go on with the sign-in that an earlier window waits for: this one takes its place."""
        attempt, earlier._attempt = earlier._attempt, None
        if attempt is not None:
            self.waiting.wait_on(earlier.waiting.hand_on())
            self._earlier, self._renews = earlier._earlier, earlier._renews
            self._follow(attempt)

    def _follow(self, attempt: Attempt) -> None:
        self._way, self._outcome, self._attempt = attempt.way, None, attempt
        attempt.follow(self, self.waiting.take)
        self._following = self._errands.begin(
            attempt.outcome(), lambda _: self._over(None), self._failed
        )
        self._following.add_done_callback(lambda _: attempt.leave(self))
        self.changed.emit()

    def leave(self) -> bool:
        """Cancel the sign-in that is waited for, or take a question back; says whether it did."""
        if self.asks:
            return self.question.take_back()
        if not self.is_waiting or self._attempt is None or self._following is None:
            return False
        ended = self._attempt.task
        self._following.cancel()
        self._attempt.leave(self)
        self._earlier.add(ended)
        ended.add_done_callback(self._earlier.discard)
        self._over(
            (
                translate("setup", "The sign-in was cancelled."),
                translate("setup", "Nothing was changed. Sign in when you are ready."),
            )
        )
        return True

    def end(self) -> None:
        """Forget the address: the window closes."""
        self.waiting.end()

    def _fill_body(self) -> None:
        self.aside.addWidget(self.other)
        self.column.insertWidget(2, self.question)
        self.column.insertWidget(3, self.renewals)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, self.fontMetrics().height() // 3, 0, 0)
        stack = QVBoxLayout()  # one above the other: side by side they are too wide in German
        for button in (self.again, *self.ways.values()):
            stack.addWidget(button)
        row.addLayout(stack)
        row.addStretch(1)
        for part in (self.facts, self.buttons, self.waiting):
            self.content.addWidget(part)

    def _connect(self) -> None:
        for way, button in self.ways.items():
            button.clicked.connect(partial(self._pressed, way))
        self.again.clicked.connect(self._look_again)
        self.waiting.open_asked.connect(self._open)
        self.waiting.cancelled.connect(self.leave)
        self.renewals.asked.connect(self.begin)
        self.other.clicked.connect(self._ask)
        self.question.ended.connect(self.changed)

    def _button(self, way: str) -> QPushButton:
        button = QPushButton(self.buttons)
        button.setObjectName(f"{self.service.value} {way}")
        button.setAutoDefault(True)
        if leads_to_google(way, self.service, self._profile):
            side = round(self.fontMetrics().height() * 1.2)
            button.setIcon(drawn(PICTURES / "google-g.svg"))
            button.setIconSize(QSize(side, side))
        return button

    def _ask(self) -> None:
        self.question.show()
        self.changed.emit()

    def _pressed(self, way: str) -> None:
        self.begin(way)

    def _show_buttons(self) -> None:
        """Show what can be pressed; the way that failed is offered anew under that name."""
        self.buttons.setEnabled(self._party.trouble not in NOT_YET)
        self.again.setVisible(self._may_look_again())
        for way, button in self.ways.items():
            says = way_words(way, self.service, self._profile)
            failed = self._outcome is not None and way == self._way
            button.setText(caption(translate("setup", "Try again") if failed else says))
            about = (says, *(self._outcome or ())) if failed else (self.facts.words(),)
            button.setAccessibleDescription(" ".join(shown(part, LONGEST) for part in about))
        for button in (self.again, *self.ways.values()):
            button.setDefault(button is self.main)

    def _may_look_again(self) -> bool:
        """Say whether a sign-in may lie in a keyring that did not open."""
        return isinstance(self._party.trouble, VaultFailed) and self._outcome is None

    def _summary(self) -> str:
        account, ends = shown(self._party.account or ""), self._party.renew_by
        if ends is not None:
            return fill(translate("setup", "Signed in as %1 until %2"), account, until_when(ends))
        if self._was_done:
            return fill(translate("setup", "Already signed in as %1"), account)
        return fill(translate("setup", "Signed in as %1"), account)

    def _message(self, warning: AppError | None) -> Told | None:
        """Choose what to tell: how the last attempt ended, or what came without one."""
        trouble = self._party.trouble
        if trouble is None:
            if self._outcome is not None or self.is_waiting or warning is None:
                return self._outcome
            headline = translate("setup", "You are signed in, but only until the program ends.")
            return headline, " ".join(told_error(warning)).strip()
        if self.is_waiting or self.stage is not Stage.NOW:
            return None
        return self._outcome if self._outcome or is_plain(trouble) else told_error(trouble)

    async def _sign_in(self, way: str, opens: Callable[[str], None]) -> None:
        if self._earlier:
            await asyncio.wait(self._earlier.copy())  # only one port may be open
        await self._house.conductor.sign_in(self.service, way, opens, may_start=False)

    def _open(self, address: str) -> None:
        conductor, open_address = self._house.conductor, self._house.open_address
        self._errands.begin(
            conductor.work(lambda: open_address(address)),
            lambda well: self.waiting.opened(address, well=well),
            lambda _: self.waiting.opened(address, well=False),
        )

    def _failed(self, error: AppError) -> None:
        self._over(told_error(error))

    def _over(self, outcome: Told | None) -> None:
        self._attempt, self._outcome = None, outcome
        self.waiting.end()
        self.tell(None)  # so that the same failure is seen to come anew
        self.changed.emit()

    def _look_again(self) -> None:
        """Ask the keyring once more: it may be unlocked now."""
        self.again.setEnabled(False)
        self._errands.begin(self._restored(), lambda _: self._looked(None), self._looked_in_vain)

    async def _restored(self) -> None:
        conductor = self._house.conductor
        parts = await conductor.parts()
        for account in (parts.connect_me, parts.google):
            if isinstance(account.trouble(), VaultFailed):
                await conductor.work(account.restore)
        await conductor.start_if_wanted()

    def _looked_in_vain(self, error: AppError) -> None:
        self._looked(told_error(error))

    def _looked(self, outcome: Told | None) -> None:
        self.again.setEnabled(True)
        self._over(outcome)
